"""Who is on call at an instant. Pure: the same function pages people, previews the week and finds gaps.

Semantics (those of well-tried rotas): weekly shifts in local clock time; intervals are half-open, so that at a hand-over exactly one
side is on; an end before the start runs past midnight and belongs to the day it starts on; equal ends mean 24 hours. On the nights
when clocks change, a start is the first matching instant and an end the last, so shifts may overlap but never leave a gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


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
class Gap:
    """Nobody is on call from `starts` up to, not including, `ends`."""

    starts: datetime
    ends: datetime


def on_call(shifts: Iterable[ShiftRule], at: datetime) -> tuple[int, ...]:
    """The people on call at `at` (aware), in the order they are asked, each once."""
    covering = [shift for shift in shifts if any(start <= at < end for start, end in _spans(shift, at, at))]
    covering.sort(key=lambda shift: (shift.position, shift.person_id))
    return tuple(dict.fromkeys(shift.person_id for shift in covering))


def gaps(shifts: Sequence[ShiftRule], starts: datetime, ends: datetime) -> list[Gap]:
    """The stretches between two instants in which nobody is on call."""
    edges = {starts, ends}
    for shift in shifts:
        edges.update(edge for span in _spans(shift, starts, ends) for edge in span if starts < edge < ends)
    found: list[Gap] = []
    for start, end in pairwise(sorted(edges)):
        if on_call(shifts, start):
            continue
        since = found.pop().starts if found and found[-1].ends == start else start
        found.append(Gap(starts=since, ends=end))
    return found


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


def _spans(shift: ShiftRule, first: datetime, last: datetime) -> Iterable[tuple[datetime, datetime]]:
    """Every occurrence of a shift that can touch the time from `first` to `last`."""
    zone = ZoneInfo(shift.zone)
    day = first.astimezone(zone).date() - timedelta(days=1)
    # Where clocks change at midnight, the first reading of a start that does not exist lies on the evening before.
    while day <= last.astimezone(zone).date() + timedelta(days=1):
        if day.weekday() in shift.days:
            end_day = day if shift.ends > shift.starts else day + timedelta(days=1)
            yield min(_instants(day, shift.starts, zone)), max(_instants(end_day, shift.ends, zone))
        day += timedelta(days=1)


def _instants(day: date, clock: time, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The two readings of a local time; they differ only on the nights when clocks change."""
    local = datetime.combine(day, clock, zone)
    return local.replace(fold=0).astimezone(UTC), local.replace(fold=1).astimezone(UTC)
