"""What people do with their shifts: hear them, give them away, take what others give away or what nobody has.

A shift that nobody else covers is never dropped. Whoever wants to be rid of it stays on until somebody takes it; the others who verify get
one text, and the first who says so has it. Each function changes rows in the caller's transaction; the caller reminds the worker to
"write" the rows it returns. People hear times in `zone`, the hotline's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from records import Override, Person, ShiftOffer, TemporarySchedule, TemporaryShift, Told, ToldState, note
from routing import timetable
from routing.clocks import Stretch
from routing.letters import tell
from routing.rota import DAYS, Gap, Rota, preview, stretches_of

OPEN = "text-shift-open"
TAKEN = "text-shift-taken"

AHEAD = timedelta(days=14)
GAPS_AHEAD = timedelta(days=7)

_AROUND = timedelta(days=7)
"""How far a duty is followed to its true beginning and end. Somebody who is on call longer than that has one from now on."""


@dataclass(frozen=True, kw_only=True)
class Duty:
    """Somebody is on call from `starts` up to, not including, `ends`, by whatever rule; it may have begun."""

    person_id: int
    starts: datetime
    ends: datetime


class Dropped(StrEnum):
    """How it went. `would_leave_gap`: they stay on, and others are asked. `gone`: they are not on call then any more."""

    DROPPED = "dropped"
    WOULD_LEAVE_GAP = "would_leave_gap"
    GONE = "gone"


class Taken(StrEnum):
    """How it went. `taken`: somebody else has it. `gone`: it is not to be had any more."""

    YOURS = "yours"
    TAKEN = "taken"
    GONE = "gone"


@dataclass(frozen=True, kw_only=True)
class Given:
    """What giving a duty away came to. `offer_id`: the offer that stands for it now; `write`: the texts to be sent."""

    came_to: Dropped
    offer_id: int | None = None
    write: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Got:
    """What taking a shift came to, and when it is, where there is one. `write`: the texts to be sent."""

    came_to: Taken
    starts: datetime | None = None
    ends: datetime | None = None
    write: tuple[int, ...] = ()


def upcoming(session: Session, person_id: int, *, now: datetime, within: timedelta = AHEAD) -> list[Duty]:
    """What somebody is on call for, now and within that time, from the rota as it is then: stretches that touch are one."""
    first = now - _AROUND
    found: list[Duty] = []
    for each in stretches_of(timetable.load(session, since=first), person_id, first, now + within + _AROUND):
        if each.ends > now and each.starts < now + within:
            found.append(Duty(person_id=person_id, starts=now if each.starts == first else each.starts, ends=each.ends))
    return found


def drop(session: Session, person: Person, duty: Duty, *, now: datetime, source: str, zone: ZoneInfo) -> Given:
    """Take somebody off what is left of a duty, if others are on call at every moment of it; else offer it to the others."""
    _one_at_a_time(session)
    starts = max(duty.starts, now)
    rota = timetable.load(session, since=now)
    if not _is_on(rota, person.id, starts, duty.ends):
        return Given(came_to=Dropped.GONE)
    if _is_needed(session, rota, person, starts, duty.ends):
        offer_id, write = _offer(session, person, duty.starts, duty.ends, to=None, now=now, zone=zone)
        return Given(came_to=Dropped.WOULD_LEAVE_GAP, offer_id=offer_id, write=write)
    _hand_over(session, Stretch(starts=starts, ends=duty.ends), giver=person, taker=None, now=now, by=person.name, source=source)
    note(session, at=now, actor=person.name, action="drop shift", subject=person.name)
    _close_offers(session, person.id, starts, duty.ends, now=now)
    return Given(came_to=Dropped.DROPPED)


def swap(session: Session, person: Person, duty: Duty, *, now: datetime, zone: ZoneInfo, to: Person | None = None) -> Given:
    """Offer a duty to everybody, or to one person alone, covered or not. Whoever offers stays on until somebody takes it: what this comes
    to is `would_leave_gap`, or `gone`."""
    if not _is_on(timetable.load(session, since=now), person.id, max(duty.starts, now), duty.ends):
        return Given(came_to=Dropped.GONE)
    offer_id, write = _offer(session, person, duty.starts, duty.ends, to=to, now=now, zone=zone)
    return Given(came_to=Dropped.WOULD_LEAVE_GAP, offer_id=offer_id, write=write)


def offers(session: Session, *, now: datetime, person: Person | None = None) -> list[ShiftOffer]:
    """What people want to give away and still have, the soonest first. `person`: only what they may take; not their own."""
    rows = select(ShiftOffer).join(ShiftOffer.person).where(ShiftOffer.closed_at.is_(None), ShiftOffer.ends > now, Person.active)
    rota = timetable.load(session, since=now)
    return [
        offer
        for offer in session.scalars(rows.order_by(ShiftOffer.starts, ShiftOffer.id))
        if (person is None or (offer.person_id != person.id and _may_take(person, offer)))
        and offer.person_id is not None
        and stretches_of(rota, offer.person_id, max(offer.starts, now), offer.ends)
    ]


def take(session: Session, person: Person, offer_id: int, *, now: datetime, source: str, zone: ZoneInfo) -> Got:
    """Take an offered shift, or one that nobody has; the first who says so has it, and whoever says it twice still has it. Whoever takes
    their own back keeps it. The offer is theirs by one conditional UPDATE, whoever else tries at the same moment."""
    _one_at_a_time(session)
    offer = session.get(ShiftOffer, offer_id, populate_existing=True)
    if offer is None or not _may_take(person, offer):
        return Got(came_to=Taken.GONE)
    own = offer.person_id == person.id
    if not _close(session, offer, now=now, taker=None if own else person):
        return _had(offer, person)
    if own:
        return Got(came_to=Taken.YOURS, starts=offer.starts, ends=offer.ends)
    if offer.person is None:
        return take_gap(session, person, Stretch(starts=offer.starts, ends=offer.ends), now=now, source=source)
    starts = max(offer.starts, now)
    if not stretches_of(timetable.load(session, since=now), offer.person.id, starts, offer.ends):
        offer.taken_by_id = None
        return Got(came_to=Taken.GONE)
    stretch = Stretch(starts=starts, ends=offer.ends)
    _hand_over(session, stretch, giver=offer.person, taker=person, now=now, by=person.name, source=source)
    note(session, at=now, actor=person.name, action="take shift", subject=person.name, detail=f"from {offer.person.name}")
    arguments = {"who": person.name, **when(starts, offer.ends, zone)}
    told = tell(session, offer.person.id, f"{TAKEN} {offer.id}", now=now, arguments=arguments)
    return Got(came_to=Taken.YOURS, starts=offer.starts, ends=offer.ends, write=(told.id,) if told else ())


def withdraw(session: Session, person: Person, offer_id: int, *, now: datetime) -> bool:
    """Take an own offer back: they keep the shift. False if it is not theirs, or not open any more."""
    offer = session.get(ShiftOffer, offer_id, populate_existing=True)
    if offer is None or offer.person_id != person.id or not _close(session, offer, now=now, taker=None):
        return False
    note(session, at=now, actor=person.name, action="keep shift", subject=person.name)
    return True


def open_gaps(session: Session, *, now: datetime, within: timedelta = GAPS_AHEAD) -> list[Gap]:
    """When nobody who verifies is on call, from now on."""
    return timetable.gaps(session, now, now + within)


def take_gap(session: Session, person: Person, gap: Gap, *, now: datetime, source: str) -> Got:
    """Put somebody on call for what is left of a gap. `taken`: others are on call at every moment of it."""
    starts = max(gap.starts, now)
    if not (person.active and person.verifies and starts < gap.ends):
        return Got(came_to=Taken.GONE)
    _one_at_a_time(session)
    left = timetable.gaps(session, starts, gap.ends)
    if not left:
        theirs = _is_on(timetable.load(session, since=now), person.id, starts, gap.ends)
        return Got(came_to=Taken.YOURS if theirs else Taken.TAKEN, starts=gap.starts, ends=gap.ends)
    for each in left:
        _hand_over(session, each, giver=None, taker=person, now=now, by=person.name, source=source)
    note(session, at=now, actor=person.name, action="take gap", subject=person.name)
    return Got(came_to=Taken.YOURS, starts=left[0].starts, ends=left[-1].ends)


def announce_gap(session: Session, before: list[Gap], *, now: datetime, zone: ZoneInfo) -> tuple[int, ...]:
    """After a change of the rota: the texts about the soonest gap that was not among those `before` it. One is enough: who takes a shift
    by telephone hears of them all, and a weekly shift that went leaves one every day."""
    for gap in open_gaps(session, now=now):
        was = [each for each in before if each.starts < gap.ends and gap.starts < each.ends]
        if any(each.starts <= gap.starts and gap.ends <= each.ends for each in was):
            continue
        return _offer(session, None, gap.starts, gap.ends, to=None, now=now, zone=zone)[1]
    return ()


def _one_at_a_time(session: Session) -> None:
    """Two who share a shift must not both be let go, each because of the other. SQLite has one writer anyway."""
    session.execute(select(Person.id).order_by(Person.id).with_for_update(key_share=True))


def _is_on(rota: Rota, person_id: int, starts: datetime, ends: datetime) -> bool:
    return starts < ends and stretches_of(rota, person_id, starts, ends) == [Stretch(starts=starts, ends=ends)]


def _is_needed(session: Session, rota: Rota, person: Person, starts: datetime, ends: datetime) -> bool:
    """Whether without them there is a moment at which nobody is on call. For somebody who verifies only others who do count."""
    verifiers = timetable.verifiers(session)
    for span in preview(rota, starts, ends):
        others = set(span.people) - {person.id}
        if not (others & verifiers if person.verifies else others):
            return True
    return False


def _may_take(person: Person, offer: ShiftOffer) -> bool:
    """Whoever does not verify cannot stand in for somebody who does."""
    does = person.active and (person.verifies or (offer.person is not None and not offer.person.verifies))
    return (does and offer.for_id in (None, person.id)) or offer.person_id == person.id


def _had(offer: ShiftOffer, person: Person) -> Got:
    """What somebody hears of an offer that is closed."""
    if offer.taken_by_id is None:
        return Got(came_to=Taken.GONE)
    came_to = Taken.YOURS if offer.taken_by_id == person.id else Taken.TAKEN
    return Got(came_to=came_to, starts=offer.starts, ends=offer.ends)


def _close(session: Session, offer: ShiftOffer, *, now: datetime, taker: Person | None) -> bool:
    """Whether it was still open."""
    changed = session.execute(
        update(ShiftOffer)
        .where(ShiftOffer.id == offer.id, ShiftOffer.closed_at.is_(None), ShiftOffer.ends > now)
        .values(closed_at=now, taken_by_id=taker.id if taker else None)
        .returning(ShiftOffer.id)
        .execution_options(synchronize_session=False)
    ).all()
    session.refresh(offer)
    if changed:
        _call_off(session, [offer.id])
    return bool(changed)


def _close_offers(session: Session, person_id: int, starts: datetime, ends: datetime, *, now: datetime) -> None:
    """What somebody dropped need not be taken by anybody."""
    closed = session.scalars(
        update(ShiftOffer)
        .where(ShiftOffer.person_id == person_id, ShiftOffer.closed_at.is_(None))
        .where(ShiftOffer.starts >= starts, ShiftOffer.ends <= ends)
        .values(closed_at=now)
        .returning(ShiftOffer.id)
        .execution_options(synchronize_session="fetch")
    ).all()
    _call_off(session, closed)


def _call_off(session: Session, offers: Sequence[int]) -> None:
    """Nobody is written to any more about what is not to be had."""
    session.execute(
        update(Told)
        .where(Told.what.in_([f"{OPEN} {each}" for each in offers]), Told.state == ToldState.DUE)
        .values(state=ToldState.CALLED_OFF, next_at=None)
        .execution_options(synchronize_session="fetch")
    )


def _offer(
    session: Session, giver: Person | None, starts: datetime, ends: datetime, *, to: Person | None, now: datetime, zone: ZoneInfo
) -> tuple[int, tuple[int, ...]]:
    """The offer of a shift, and the texts about it. What is on offer already is not offered again: nobody gets a second text."""
    of = ShiftOffer.person_id == giver.id if giver else ShiftOffer.person_id.is_(None)
    covers = select(ShiftOffer.id).where(of, ShiftOffer.closed_at.is_(None), ShiftOffer.starts <= starts, ShiftOffer.ends >= ends)
    known = session.scalar(covers.where(ShiftOffer.for_id.is_(None) if to is None else ShiftOffer.for_id == to.id))
    if known is not None:
        return known, ()
    offer = ShiftOffer(
        person_id=giver.id if giver else None,
        for_id=to.id if to else None,
        starts=starts,
        ends=ends,
        offered_at=now,
    )
    session.add(offer)
    session.flush()
    who = giver.name if giver else "hotline"
    note(session, at=now, actor=who, action="offer shift", subject=who, detail=f"to {to.name}" if to else None)
    asked = select(Person.id).where(Person.active, Person.verifies).order_by(Person.id)
    asked = asked.where(Person.id == to.id) if to else asked.where(Person.id != giver.id) if giver else asked
    arguments = {"offer": str(offer.id), **when(max(starts, now), ends, zone)}
    rows = [tell(session, each, f"{OPEN} {offer.id}", now=now, arguments=arguments) for each in session.scalars(asked).all()]
    return offer.id, tuple(row.id for row in rows if row is not None)


def when(starts: datetime, ends: datetime, zone: ZoneInfo) -> dict[str, str | int]:
    """The time of a shift as the texts say it: weekday, day of the month and clock time of both ends."""
    first, last = starts.astimezone(zone), ends.astimezone(zone)
    return {
        "day": DAYS[first.weekday()],
        "date": first.day,
        "begins": f"{first:%H:%M}",
        "last_day": DAYS[last.weekday()],
        "last_date": last.day,
        "ends": f"{last:%H:%M}",
    }


def _hand_over(
    session: Session, stretch: Stretch, *, giver: Person | None, taker: Person | None, now: datetime, by: str, source: str
) -> None:
    """From one to another, or to nobody, or from nobody: by an override, and where a temporary schedule goes before overrides, in it."""
    starts, ends = stretch.starts, stretch.ends
    giver_id, taker_id = giver.id if giver else None, taker.id if taker else None
    session.add(Override(starts=starts, ends=ends, adds_id=taker_id, removes_id=giver_id, made_at=now, made_by=by, source=source))
    schedules = select(TemporarySchedule).where(TemporarySchedule.starts < ends, TemporarySchedule.ends > starts)
    for schedule in session.scalars(schedules).all():
        if giver_id is None:
            within = Stretch(starts=max(starts, schedule.starts), ends=min(ends, schedule.ends))
            schedule.shifts.append(TemporaryShift(person_id=taker_id, starts=within.starts, ends=within.ends))
        for shift in list(schedule.shifts):
            if giver_id is not None and shift.person_id == giver_id and shift.starts < ends and starts < shift.ends:
                _cut(schedule, shift, stretch, taker_id)
    session.flush()


def _cut(schedule: TemporarySchedule, shift: TemporaryShift, stretch: Stretch, taker_id: int | None) -> None:
    """What lies within the stretch is the taker's; before and after it stays as it was."""
    parts = (
        (shift.person_id, shift.starts, min(shift.ends, stretch.starts)),
        (taker_id, max(shift.starts, stretch.starts), min(shift.ends, stretch.ends)),
        (shift.person_id, max(shift.starts, stretch.ends), shift.ends),
    )
    schedule.shifts.remove(shift)
    schedule.shifts.extend(
        TemporaryShift(person_id=who, starts=starts, ends=ends, position=shift.position)
        for who, starts, ends in parts
        if who is not None and starts < ends
    )
