"""Who is on call when: the shifts, rotations, overrides and temporary schedules, and what comes of them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.cli.common import as_json, console, fail, open_hotline, operator, print_json, show, shown
from hotline.cli.gaps import gaps_are_told
from hotline.cli.people import person_named
from hotline.cli.rota_rows import KINDS, narrow, offer_rows, override_rows, rotation_rows, shift_rows, temporary_rows
from hotline.cli.rota_words import every, handoff, hours_of, moment, stretch, turn_of
from hotline.wiring import Hotline
from records import Override, Person, Rotation, RotationMember, Shift, TemporarySchedule, TemporaryShift, note, reading
from routing import rota as rules
from routing import timetable
from routing.clocks import Stretch

_MOST_DAYS = 366
_DAYS = click.option("--days", "how_many", default=7, show_default=True, type=click.IntRange(1, _MOST_DAYS), help="How many days.")
_POSITION = click.option("--position", default=1, show_default=True, help="Among people on call at once, the lower is asked first.")
_FROM = click.option("--from", "starts", required=True, metavar="MOMENT", help="As in '2026-03-03 20:00', local time.")
_TO = click.option(
    "--to", "ends", required=True, metavar="MOMENT", help="Up to, not including; a time alone is the next such time."
)


@click.group("rota")
def rota() -> None:
    """Who is on call when."""


@rota.command("show")
@_DAYS
@as_json
def show_rota(how_many: int, json_: bool) -> None:
    """Who is on call now and in the days ahead, the gaps, and the rules it comes from."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        state = _state(hotline, session, timedelta(days=how_many))
    if json_:
        print_json([state])
        return
    console.print(f"On call now: {', '.join(map(shown, state['on_call_now'])) or 'nobody'}", highlight=False)
    ahead = [{"from": _short(each["starts"]), "to": _short(each["ends"]), "on call": each["people"]} for each in state["preview"]]
    show(ahead, json_=False, title=f"The next {how_many} days", empty="")
    for gap in state["gaps"][:10]:
        console.print(f"[yellow]Nobody from {_short(gap['starts'])} to {_short(gap['ends'])}[/]", highlight=False)
    empty = "No shifts yet. Add one: hotline rota add NAME --days daily --from 08:00 --to 20:00"
    show(state["shifts"], json_=False, title="Shifts", empty="" if state["rotations"] else empty)
    for title in ("rotations", "overrides", "temporary", "offers"):
        if state[title]:
            show([narrow(each) for each in state[title]], json_=False, title=title.capitalize(), empty="")


def _state(hotline: Hotline, session: Session, ahead: timedelta) -> dict[str, Any]:
    now, zone = hotline.clock(), ZoneInfo(hotline.settings.timezone)
    found, names = timetable.load(session, since=now), _names(session)
    spans = rules.preview(found, now, now + ahead)
    gaps = timetable.gaps(session, now, now + ahead)
    return {
        "on_call_now": [names[who] for who in rules.on_call(found, now)],
        "shifts": shift_rows(session),
        "rotations": rotation_rows(session),
        "overrides": override_rows(session, now, zone),
        "temporary": temporary_rows(session, now, zone),
        "offers": offer_rows(session, now, zone),
        "preview": [{**_local(each, zone), "people": [names[who] for who in each.people]} for each in spans],
        "gaps": [_local(each, zone) for each in gaps],
    }


@rota.command("gaps")
@_DAYS
@as_json
def show_gaps(how_many: int, json_: bool) -> None:
    """When nobody who verifies is on call. Exit 1 if there is a gap."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        now, zone = hotline.clock(), ZoneInfo(hotline.settings.timezone)
        rows = [_local(gap, zone) for gap in timetable.gaps(session, now, now + timedelta(days=how_many))]
    show(rows, json_=json_, title="Nobody is on call", empty=f"No gap in the next {how_many} days.")
    if rows:
        raise SystemExit(1)


@rota.command("who")
@click.option("--at", metavar="MOMENT", help="As in '2026-03-03 20:00', local time; now unless given.")
@as_json
def who_is_on(at: str | None, json_: bool) -> None:
    """Who is on call now, or at a moment, in the order they are asked, and until when that holds."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        zone = ZoneInfo(hotline.settings.timezone)
        when = moment(at, zone) if at else hotline.clock()
        found, names = timetable.load(session, since=when), _names(session)
        people = [names[who] for who in rules.on_call(found, when)]
        until = rules.next_change(found, when, timedelta(days=_MOST_DAYS))
    if json_:
        print_json({"at": when.astimezone(zone), "people": people, "until": until.astimezone(zone) if until else None})
        return
    ends = f", until {_short(until.astimezone(zone))}" if until else ""
    console.print(f"{', '.join(map(shown, people)) or 'nobody'}{ends}", highlight=False)


@rota.command("add")
@click.argument("name")
@click.option("--days", required=True, help="mon-fri · sat,sun · daily")
@click.option("--from", "starts", required=True, metavar="HH:MM", help="Local time in HOTLINE_TIMEZONE.")
@click.option("--to", "ends", required=True, metavar="HH:MM", help="Before the start: past midnight. The same: 24 hours.")
@_POSITION
def add_shift(name: str, days: str, starts: str, ends: str, position: int) -> None:
    """Put NAME on call every week."""
    hours = hours_of(days, starts, ends)
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        person = person_named(session, name)
        session.add(Shift(person_id=person.id, zone=hotline.settings.timezone, position=position, **hours))
        note(session, at=hotline.clock(), actor=operator(), action="add shift", subject=name, detail=f"{days} {starts}-{ends}")
    console.print(f"{shown(name)} is on call {days} from {starts} to {ends} ({hotline.settings.timezone}).", highlight=False)


@rota.command("rotate")
@click.argument("names", metavar="NAME,NAME")
@click.option("--every", "often", default="week", show_default=True, metavar="TURN", help="day · week · '3 days' · '2 weeks'")
@click.option(
    "--handoff", "hand_over", default="mon 09:00", show_default=True, metavar="'DAY HH:MM'", help="When the next takes over."
)
@click.option("--name", help="What the rotation is called; the names unless given.")
@click.option("--starting", metavar="DATE", help="The first one's first day; unless given, the turn that is on now is theirs.")
@click.option("--days", default="daily", show_default=True, help="mon-fri · sat,sun · daily")
@click.option("--from", "starts", metavar="HH:MM", help="Only from this time on; with --to. Around the clock unless given.")
@click.option("--to", "ends", metavar="HH:MM", help="Before the start: past midnight.")
@_POSITION
def add_rotation(
    *,
    names: str,
    often: str,
    hand_over: str,
    name: str | None,
    starting: str | None,
    days: str,
    starts: str | None,
    ends: str | None,
    position: int,
) -> None:
    """Let NAME,NAME… take turns, in this order, at the same hours."""
    if (starts is None) != (ends is None):
        raise click.UsageError("--from and --to go together: give both, or neither for around the clock.")
    turn, count = every(often)
    weekday, at = handoff(hand_over)
    hours = hours_of(days, starts or f"{at:%H:%M}", ends or f"{at:%H:%M}")
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        people = [person_named(session, each.strip()) for each in names.split(",") if each.strip()]
        called = name or ", ".join(person.name for person in people)
        if not people:
            raise click.UsageError("Say who takes turns: hotline rota rotate NAME,NAME")
        if session.scalar(select(Rotation.id).where(Rotation.name == called)):
            fail(f"There is a rotation {called!r} already. Choose another with --name, or remove it: see hotline rota show")
        now = hotline.clock().astimezone(ZoneInfo(hotline.settings.timezone))
        rotation = Rotation(
            name=called,
            zone=hotline.settings.timezone,
            position=position,
            turn=turn,
            every=count,
            first_day=_first_day(starting, weekday, at, now),
            handoff=at,
            members=[RotationMember(person_id=person.id, position=place) for place, person in enumerate(people)],
            **hours,
        )
        session.add(rotation)
        note(session, at=now, actor=operator(), action="add rotation", subject=called)
    said = f"{called}: {people[0].name} begins on {rotation.first_day} at {at:%H:%M}, the next one takes over after {turn_of(turn, count)}."
    console.print(shown(said), highlight=False)


def _first_day(starting: str | None, weekday: int | None, at: time, now: datetime) -> date:
    """The day given; else the last one on which a turn would have begun by now, so that the rotation holds at once."""
    if starting is not None:
        try:
            day = date.fromisoformat(starting)
        except ValueError:
            raise click.UsageError(f"{starting!r} is no day: write it as 2026-03-02.") from None
        if weekday is not None and day.weekday() != weekday:
            raise click.UsageError(f"{starting} is no {rules.DAYS[weekday]}: --starting and --handoff name different days.")
        return day
    day = now.date() if now.time() >= at else now.date() - timedelta(days=1)
    return day if weekday is None else day - timedelta(days=(day.weekday() - weekday) % 7)


@rota.command("override")
@click.argument("name")
@_FROM
@_TO
@click.option("--instead-of", metavar="NAME", help="Whom they stand in for, as far as that one is on call then.")
@click.option("--off", is_flag=True, help="They are not on call then.")
def add_override(name: str, *, starts: str, ends: str, instead_of: str | None, off: bool) -> None:
    """Put NAME on call for once, in somebody's place or besides; or take NAME off."""
    if off and instead_of:
        raise click.UsageError("--off takes somebody off, --instead-of puts somebody in their place: give one of them.")
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        when = stretch(starts, ends, ZoneInfo(hotline.settings.timezone))
        person = person_named(session, name)
        other = person_named(session, instead_of) if instead_of else None
        now = hotline.clock()
        replaced = other and rules.stretches_of(timetable.load(session), other.id, when.starts, when.ends)
        removes = person if off else other
        added = Override(
            starts=when.starts,
            ends=when.ends,
            adds_id=None if off else person.id,
            removes_id=removes.id if removes else None,
            made_at=now,
            made_by=operator(),
            source=operator(),
        )
        with gaps_are_told(hotline, session):
            session.add(added)
        note(session, at=now, actor=operator(), action="add override", subject=name, detail="off" if off else instead_of)
    said = f"{name} is {'not ' if off else ''}on call from {starts} to {ends}"
    console.print(shown(f"{said}{f' instead of {instead_of}' if instead_of else ''} (override {added.id})."), highlight=False)
    if other is not None and not replaced:
        console.print(shown(f"{instead_of} is not on call then: it does nothing until they are."), style="yellow", highlight=False)


@rota.command("temporary")
@_FROM
@_TO
@click.option("--shift", "given", multiple=True, metavar="NAME[=FROM/TO]", help="Who is on call then; the whole time unless given.")
def add_temporary(*, starts: str, ends: str, given: tuple[str, ...]) -> None:
    """Let nothing count from one moment to another but these shifts. Give --shift once for each."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        zone = ZoneInfo(hotline.settings.timezone)
        when, now = stretch(starts, ends, zone), hotline.clock()
        made = []
        for place, each in enumerate(given):
            name, _, hours = each.partition("=")
            begins, _, over = hours.partition("/")
            part = stretch(begins, over, zone).overlap(when) if hours else when
            if part is None:
                raise click.UsageError(f"{each!r} lies outside the schedule: it would never count.")
            person = person_named(session, name.strip())
            made.append(TemporaryShift(person_id=person.id, starts=part.starts, ends=part.ends, position=place + 1))
        schedule = TemporarySchedule(starts=when.starts, ends=when.ends, made_at=now, made_by=operator(), shifts=made)
        with gaps_are_told(hotline, session):
            session.add(schedule)
        note(session, at=now, actor=operator(), action="add temporary schedule", subject="rota")
    console.print(f"From {starts} to {ends} only these shifts count (temporary {schedule.id}).", highlight=False)
    if not given:
        console.print("It has no shifts: nobody is on call then.", style="yellow")


@rota.command("remove")
@click.argument("number", type=int)
@click.option("--of", "kind", type=click.Choice(list(KINDS)), default="shift", show_default=True, help="What has this number.")
def remove_rule(number: int, kind: str) -> None:
    """Take the shift with this NUMBER (see rota show) off the rota; or a rotation, an override, a temporary schedule."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        row: Any = session.get(KINDS[kind], number)
        if row is None:
            fail(f"There is no {kind} {number}. See: hotline rota show")
        subject = row.person.name if isinstance(row, Shift) else row.name if isinstance(row, Rotation) else "rota"
        note(session, at=hotline.clock(), actor=operator(), action=f"remove {kind}", subject=subject)
        with gaps_are_told(hotline, session):
            session.delete(row)
    console.print("Removed.")


def _names(session: Session) -> dict[int, str]:
    return {row.id: row.name for row in session.execute(select(Person.id, Person.name))}


def _local(span: Stretch | rules.Span, zone: ZoneInfo) -> dict[str, datetime]:
    return {"starts": span.starts.astimezone(zone), "ends": span.ends.astimezone(zone)}


def _short(at: datetime) -> str:
    return at.strftime("%a %d %b %H:%M")
