"""Who is on call now and in the days ahead, whether they can be reached, and rules of the rota that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from hotline.checks.check import Check, Group, doubt, fine, number_of, wrong
from hotline.wiring import Hotline
from records import Override, Person, Rotation, RotationMember, Shift, TemporarySchedule, TemporaryShift, reading
from routing import rota, timetable
from routing.asking import coordinators
from routing.escalation import COORDINATORS, EVERYBODY, ON_CALL
from routing.forewarning import silences

_AHEAD = timedelta(days=7)
_SOON = timedelta(hours=24)


def on_call(hotline: Hotline) -> Iterator[Check]:
    """The rota now and ahead."""
    now = hotline.clock()
    with reading(hotline.sessions) as session:
        rules, besides = timetable.load(session, since=now), coordinators(session)
        names: dict[int, str] = {row.id: row.name for row in session.execute(select(Person.id, Person.name))}
        found, verifiers = timetable.gaps(session, now, now + _AHEAD), timetable.verifiers(session)
    on_now = [names[who] for who in rota.on_call(rules, now) if who in verifiers]
    hint = "Put somebody on: hotline rota add NAME --days daily --from 08:00 --to 20:00"
    if on_now:
        yield fine("on_call", f"on call now: {', '.join(on_now)}")
    elif besides:
        yield doubt("on_call", f"nobody is on call now: {', '.join(names[who] for who in besides)} is rung", hint)
    else:
        yield wrong("on_call", "nobody is on call now, and there is no coordinator: reports reach nobody", hint)
    if not rota.everybody(rules):
        yield doubt("rota_gaps", "the rota is empty", hint)
    elif found:
        said = f"{number_of(len(found), 'gap')} in the rota of the next {_AHEAD.days} days, the first from"
        first = f"{_said(hotline, found[0].starts)} to {_said(hotline, found[0].ends)}"
        yield doubt("rota_gaps", f"{said} {first}", "See: hotline rota gaps")
    else:
        yield fine("rota_gaps", f"somebody is on call at every moment of the next {_AHEAD.days} days")


def reachable(hotline: Hotline) -> Iterator[Check]:
    """Whoever is on call soon and has no way that may be used then. Nothing is said where there is nobody."""
    with reading(hotline.sessions) as session:
        found = [
            (session.get_one(Person, each.person_id).name, each.since)
            for each in silences(session, now=hotline.clock(), within=_SOON)
        ]
    for name, since in found:
        said = f"{name} is on call and cannot be reached from {_said(hotline, since)} on"
        yield wrong(
            "on_call_unreachable", said, "No telephone or address of theirs works then: ask them for one, or for other hours."
        )


def leading_nowhere(hotline: Hotline) -> Iterator[Check]:
    """Rules whose people are paused, and rotations without anybody. Nothing is said where there are none."""
    with reading(hotline.sessions) as session:
        away = Person.active.is_(False)
        paused = select(Person.name).where(away).distinct().order_by(Person.name)
        shifts = or_(Person.id.in_(select(Shift.person_id)), Person.id.in_(select(RotationMember.person_id)))
        ahead = Override.ends > hotline.clock()
        temporary = select(TemporaryShift.person_id).join(TemporarySchedule).where(TemporarySchedule.ends > hotline.clock())
        named = or_(Person.id.in_(select(Override.adds_id).where(ahead)), Person.id.in_(temporary))
        regular, once = session.scalars(paused.where(shifts)).all(), session.scalars(paused.where(named)).all()
        active = select(RotationMember.rotation_id).join(Person).where(Person.active)
        nobodys = session.scalars(select(Rotation.name).where(Rotation.id.not_in(active)).order_by(Rotation.name)).all()
    for name in regular:
        hint = f"Take the shift off the rota, or: hotline people pause --resume {name!r}"
        yield doubt("person_paused", f"{name} has shifts but is paused, so is never rung", hint)
    for name in once:
        hint = f"Take it away: hotline rota remove NUMBER --of override; or: hotline people pause --resume {name!r}"
        yield doubt("override_paused", f"{name} is named in an override or a temporary schedule but is paused", hint)
    for name in nobodys:
        yield doubt(
            "rotation_empty", f"nobody takes turns in the rotation {name!r}", "See its number in hotline rota show; remove it."
        )


def _said(hotline: Hotline, at: datetime) -> str:
    return at.astimezone(ZoneInfo(hotline.settings.timezone)).strftime("%a %H:%M")


def steps(hotline: Hotline) -> Iterator[Check]:
    """The steps of the escalation policy: every name in them is somebody's."""
    named = {name for step in hotline.policy.steps for name in step.targets} - {ON_CALL, COORDINATORS, EVERYBODY}
    with reading(hotline.sessions) as session:
        known = set(session.scalars(select(Person.name).where(Person.active)))
    for name in sorted(named - known):
        hint = f"Write {ON_CALL}, {COORDINATORS}, {EVERYBODY} or the name of somebody who is here: hotline people list"
        yield wrong("escalation", f"HOTLINE_ESCALATION asks {name!r}, and there is nobody of that name", hint)
    if not any({ON_CALL, COORDINATORS, EVERYBODY} & set(step.targets) for step in hotline.policy.steps) and not named & known:
        yield wrong(
            "escalation_nobody", "HOTLINE_ESCALATION asks nobody: no report would reach anybody", "Name a step with on_call."
        )


ROTA: Sequence[Group[Hotline]] = (on_call, reachable, leading_nowhere, steps)
