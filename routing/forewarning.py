"""Who is on call soon and could not be reached, while there is time to do something about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from records import Person
from routing import timetable
from routing.reaching import usable, works
from routing.rota import Span, preview, stretches_of

WITHIN = timedelta(hours=12)

_LOOK = timedelta(minutes=15)
"""Quiet hours shorter than that keep nobody from being reached: a report is tried for longer."""

_BACK = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Silence:
    """From `since` on, while they are on call, no way to reach somebody may be used. `shift`: when they came on call."""

    person_id: int
    shift: datetime
    since: datetime


def silences(session: Session, *, now: datetime, within: timedelta = WITHIN) -> list[Silence]:
    """Whoever is on call now or within that time, and for part of it has no way that may be used then. Each once, the soonest first.

    Somebody who has been on call for more than a day has a new shift every midnight (UTC): it is said of them once a day.
    """
    rota = timetable.load(session, since=now - _BACK)
    there = select(Person).where(Person.active).options(selectinload(Person.methods))
    people = {person.id: person for person in session.scalars(there)}
    found: dict[int, Silence] = {}
    for span in preview(rota, now, now + within):
        for person_id in span.people:
            if person_id in found or (since := _silent_from(people[person_id], span)) is None:
                continue
            stretches = stretches_of(rota, person_id, now - _BACK, now + within)
            shift = next(each.starts for each in stretches if each.starts <= since < each.ends)
            if shift == now - _BACK:
                shift = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
            found[person_id] = Silence(person_id=person_id, shift=shift, since=since)
    return sorted(found.values(), key=lambda each: (each.since, each.person_id))


def unreachable_soon(session: Session, *, now: datetime, within: timedelta = WITHIN) -> list[tuple[int, datetime]]:
    """The same as ids and the beginnings of shifts: asked again, it gives the same of the same shift."""
    return [(each.person_id, each.shift) for each in silences(session, now=now, within=within)]


def _silent_from(person: Person, span: Span) -> datetime | None:
    """From when on within a span nothing rings and nothing can be written."""
    if not any(works(method) for method in person.methods):
        return span.starts
    at = span.starts
    while at < span.ends:
        if not any(usable(method, at) for method in person.methods):
            return at
        at += _LOOK
    return None
