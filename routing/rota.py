"""Who is on call at an instant. Pure: the same rule pages people, previews the week and finds gaps.

Semantics (those of well-tried rotas): hours in local clock time (`routing.clocks`); intervals are half-open, so that at a hand-over exactly
one side is on. What counts at an instant, from the strongest:

1. a temporary schedule: nothing but its own shifts, of all that hold then, even where that is nobody;
2. else the weekly shifts and the turns of the rotations, changed by the overrides in the order in which they were made: one adds somebody,
   takes somebody off, or puts one in the place of another, and the last is ignored while the other is not on;
3. whoever is away is not on, but who stands in for them is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from routing.clocks import Stretch, occurrences, turns

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

ADDED_POSITION = 1
"""Where an override puts somebody who stands in for nobody: among the first, as the command line does."""


@dataclass(frozen=True, kw_only=True)
class ShiftRule:
    """A weekly shift. `days` counts from Monday = 0; the lower `position` is asked first."""

    person_id: int
    days: frozenset[int]
    starts: time
    ends: time
    zone: str
    position: int = 0


@dataclass(frozen=True, kw_only=True)
class RotationRule:
    """The members take turns of `every` (whole days) at the same weekly hours, the first from `handoff` on `first_day`."""

    members: tuple[int, ...]
    days: frozenset[int]
    starts: time
    ends: time
    zone: str
    every: timedelta
    first_day: date
    handoff: time
    position: int = 0


@dataclass(frozen=True, kw_only=True)
class OverrideRule:
    """`adds` is on call, or `removes` is not; with both, one stands in for the other."""

    starts: datetime
    ends: datetime
    adds: int | None = None
    removes: int | None = None


@dataclass(frozen=True, kw_only=True)
class Stand:
    """Somebody is on call from `starts` up to `ends`, at a position."""

    person_id: int
    starts: datetime
    ends: datetime
    position: int = 0


@dataclass(frozen=True, kw_only=True)
class TemporaryRule:
    """From `starts` up to `ends` only these count, as far as they lie within."""

    starts: datetime
    ends: datetime
    shifts: tuple[Stand, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rota:
    """Everything that says who is on call: the weekly shifts, and what goes before them. `overrides` in the order in which they were made.
    `away`: people who are not asked at present."""

    weekly: tuple[ShiftRule, ...] = ()
    rotations: tuple[RotationRule, ...] = ()
    overrides: tuple[OverrideRule, ...] = ()
    temporary: tuple[TemporaryRule, ...] = ()
    away: frozenset[int] = frozenset()


Gap = Stretch
"""Nobody is on call then."""

_Bounded = Stand | OverrideRule | TemporaryRule


@dataclass(frozen=True, kw_only=True)
class Span:
    """The same people are on call from `starts` up to `ends`, in the order they are asked."""

    starts: datetime
    ends: datetime
    people: tuple[int, ...]


def on_call(rota: Rota, at: datetime) -> tuple[int, ...]:
    """The people on call at `at` (aware), in the order they are asked, each once."""
    return _people(rota, [stand for stand in _stands(rota, at, at) if stand.starts <= at < stand.ends], at)


def edges(rota: Rota, starts: datetime, ends: datetime) -> list[datetime]:
    """The instants between two (neither counted) at which somebody may come on call or go off."""
    shifts = (shift for schedule in rota.temporary for shift in schedule.shifts)
    spans: Iterable[_Bounded] = (*_stands(rota, starts, ends), *rota.overrides, *rota.temporary, *shifts)
    return sorted({edge for span in spans for edge in (span.starts, span.ends) if starts < edge < ends})


def preview(rota: Rota, starts: datetime, ends: datetime) -> list[Span]:
    """Who is on call from one instant up to another, whole: every moment is in exactly one span, and no two neighbours are the same."""
    found: list[Span] = []
    for span in _between_edges(rota, starts, ends):
        same = found and found[-1].people == span.people
        since = found.pop().starts if same else span.starts
        found.append(Span(starts=since, ends=span.ends, people=span.people))
    return found


def gaps(rota: Rota, starts: datetime, ends: datetime, *, among: frozenset[int] | None = None) -> list[Gap]:
    """The stretches between two instants in which nobody is on call; with `among`, none of these."""
    spans = preview(rota, starts, ends)
    return _joined(span for span in spans if not (span.people if among is None else among.intersection(span.people)))


def stretches_of(rota: Rota, person_id: int, starts: datetime, ends: datetime) -> list[Stretch]:
    """When somebody is on call between two instants; what touches is one."""
    return _joined(span for span in preview(rota, starts, ends) if person_id in span.people)


def next_change(rota: Rota, at: datetime, within: timedelta) -> datetime | None:
    """The first instant after `at` at which others are on call, or in another order; None within that time."""
    spans = preview(rota, at, at + within)
    return spans[1].starts if len(spans) > 1 else None


def everybody(rota: Rota) -> frozenset[int]:
    """Whoever may come on call by it, at any time."""
    named = {rule.person_id for rule in rota.weekly}
    named.update(member for rotation in rota.rotations for member in rotation.members)
    named.update(rule.adds for rule in rota.overrides if rule.adds is not None)
    named.update(shift.person_id for schedule in rota.temporary for shift in schedule.shifts)
    return frozenset(named - rota.away)


def parse_days(text: str) -> frozenset[int]:
    """ "mon-fri", "sat,sun", "fri-mon", "daily" → weekday numbers. Raises `ValueError` with what to write instead."""
    days: set[int] = set()
    for part in text.lower().replace("daily", "mon-sun").split(","):
        first, dash, last = part.strip().partition("-")
        try:
            begin, end = DAYS.index(first), DAYS.index(last if dash else first)
        except ValueError:
            raise ValueError(f"{part.strip()!r} is no day: write mon-fri, sat,sun or daily.") from None
        days.update((begin + step) % 7 for step in range((end - begin) % 7 + 1))
    return frozenset(days)


def days_in_words(days: Iterable[int]) -> str:
    """The form that is kept: "mon,tue"."""
    return ",".join(DAYS[day] for day in sorted(days))


def _joined(spans: Iterable[Span]) -> list[Gap]:
    """The time they take up; what touches is one."""
    found: list[Gap] = []
    for span in spans:
        since = found.pop().starts if found and found[-1].ends == span.starts else span.starts
        found.append(Stretch(starts=since, ends=span.ends))
    return found


def _between_edges(rota: Rota, starts: datetime, ends: datetime) -> Iterator[Span]:
    """Who is on between one edge and the next. What has not begun and what is over is not looked at again: a year has many thousand."""
    coming = sorted(_stands(rota, starts, ends), key=lambda stand: stand.starts, reverse=True)
    there: list[Stand] = []
    for since, until in pairwise([starts, *edges(rota, starts, ends), ends]):
        if since == until:
            continue
        while coming and coming[-1].starts <= since:
            there.append(coming.pop())
        there = [stand for stand in there if stand.ends > since]
        yield Span(starts=since, ends=until, people=_people(rota, there, since))


def _people(rota: Rota, regular: Iterable[Stand], at: datetime) -> tuple[int, ...]:
    """Who is on at an instant, given whom the weekly shifts and rotations have on then."""
    schedules = [each for each in rota.temporary if each.starts <= at < each.ends]
    if schedules:
        shifts = (shift for schedule in schedules for shift in schedule.shifts)
        places = _places(shift for shift in shifts if shift.starts <= at < shift.ends)
    else:
        places = _places(regular)
        for override in rota.overrides:
            if override.starts <= at < override.ends:
                _apply(override, places)
    return tuple(sorted(places.keys() - rota.away, key=lambda person_id: (places[person_id], person_id)))


def _apply(override: OverrideRule, places: dict[int, int]) -> None:
    position = ADDED_POSITION
    if override.removes is not None:
        if override.removes not in places:
            return
        position = places.pop(override.removes)
    if override.adds is not None:
        places[override.adds] = min(position, places.get(override.adds, position))


def _places(stands: Iterable[Stand]) -> dict[int, int]:
    """Everybody once, at the lowest position they have."""
    places: dict[int, int] = {}
    for stand in stands:
        places[stand.person_id] = min(stand.position, places.get(stand.person_id, stand.position))
    return places


def _stands(rota: Rota, first: datetime, last: datetime) -> list[Stand]:
    """Every occurrence of the weekly shifts and rotations that can touch the time from `first` to `last`."""
    within = Stretch(starts=first, ends=last)
    found = [
        Stand(person_id=rule.person_id, starts=each.starts, ends=each.ends, position=rule.position)
        for rule in rota.weekly
        for each in occurrences(rule.days, rule.starts, rule.ends, zone=ZoneInfo(rule.zone), within=within)
    ]
    for rotation in rota.rotations:
        found += _of_rotation(rotation, within)
    return found


def _of_rotation(rule: RotationRule, within: Stretch) -> Iterator[Stand]:
    """Each member's turn, as far as it lies in the hours of the rotation."""
    if not rule.members:
        return
    zone = ZoneInfo(rule.zone)
    hours = list(occurrences(rule.days, rule.starts, rule.ends, zone=zone, within=within))
    for number, turn in turns(rule.first_day, rule.handoff, rule.every, zone=zone, within=within):
        member = rule.members[number % len(rule.members)]
        for each in hours:
            if (part := each.overlap(turn)) is not None:
                yield Stand(person_id=member, starts=part.starts, ends=part.ends, position=rule.position)
