"""Who is asked to talk with a caller, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from records import Person
from routing import timetable
from routing.asking import coordinators
from routing.rota import on_call


@dataclass(frozen=True, kw_only=True)
class Volunteer:
    """Somebody who may be asked, as the rule sees them. `languages`: every one they can talk in."""

    person_id: int
    languages: frozenset[str]


def next_volunteer(
    volunteers: Sequence[Volunteer], *, language: str | None, asked: Collection[int], occupied: Collection[int]
) -> int | None:
    """Whom to ask now, in the order given, those first who speak the caller's language: everybody once, nobody who is on the telephone.
    None where there is no such person."""
    free = [each for each in volunteers if each.person_id not in asked and each.person_id not in occupied]
    speaking = [each for each in free if language in each.languages]
    return next((each.person_id for each in (*speaking, *free)), None)


def volunteers_now(session: Session, now: datetime) -> list[Volunteer]:
    """Who may be asked now: those on call in the order of the rota, then the coordinators; only who takes calls."""
    order = dict.fromkeys((*on_call(timetable.load(session, since=now), now), *coordinators(session)))
    there = select(Person).where(Person.id.in_(order), Person.active, Person.takes_calls)
    people = {person.id: person for person in session.scalars(there)}
    return [
        Volunteer(person_id=who, languages=frozenset({people[who].language, *people[who].speaks.split()}))
        for who in order
        if who in people
    ]
