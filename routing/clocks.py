"""From local clock times to instants. Pure.

On the nights when clocks change a local time may come twice or not at all, and where a country crosses the date line a whole day does not
come (Samoa, 30 December 2011). Then a start is the first instant that may be meant, and an end the last: what meets at a clock time
overlaps that day, and never leaves a gap.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """From `starts` up to, not including, `ends`."""

    starts: datetime
    ends: datetime

    def overlap(self, other: Stretch) -> Stretch | None:
        """What lies in both, if anything does."""
        starts, ends = max(self.starts, other.starts), min(self.ends, other.ends)
        return Stretch(starts=starts, ends=ends) if starts < ends else None


_DAY = timedelta(days=1)
_NEAR = 2 * _DAY
"""A local day may lie a whole day from where its date says, and a night ends on the day after."""


def occurrences(days: frozenset[int], starts: time, ends: time, *, zone: ZoneInfo, within: Stretch) -> Iterator[Stretch]:
    """Every occurrence of weekly hours that can touch what is looked at. An end before the start runs past midnight and belongs to the day
    it starts on; equal means 24 hours."""
    day, last = within.starts.astimezone(zone).date() - _NEAR, within.ends.astimezone(zone).date() + _NEAR
    while day <= last:
        if day.weekday() in days:
            end_day = day if ends > starts else day + _DAY
            yield Stretch(starts=first_reading(day, starts, zone), ends=last_reading(end_day, ends, zone))
        day += _DAY


def turns(first_day: date, handoff: time, every: timedelta, *, zone: ZoneInfo, within: Stretch) -> Iterator[tuple[int, Stretch]]:
    """The turns of a rotation that can touch what is looked at, numbered from 0 on `first_day`; `every`: whole days."""
    number = max(0, (within.starts.astimezone(zone).date() - _NEAR - first_day) // every - 1)
    last = within.ends.astimezone(zone).date() + _NEAR
    while (day := first_day + number * every) <= last:
        yield (
            number,
            Stretch(starts=first_reading(day, handoff, zone), ends=last_reading(day + every, handoff, zone)),
        )
        number += 1


def first_reading(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The first instant, in UTC, that a local time may mean."""
    return min(_readings(day, clock, zone))


def last_reading(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The last instant, in UTC, that a local time may mean."""
    return max(_readings(day, clock, zone))


def _readings(day: date, clock: time, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The two readings of a local time; they differ only on the nights when clocks change."""
    local = datetime.combine(day, clock, zone)
    return local.replace(fold=0).astimezone(UTC), local.replace(fold=1).astimezone(UTC)


_MORNING, _EVENING = time(8), time(21)


def by_day(at: datetime, zone: ZoneInfo) -> datetime:
    """That moment, or eight in the morning after it, if it is night: nobody's telephone rings then for what can wait."""
    local = at.astimezone(zone)
    if _MORNING <= local.time() < _EVENING:
        return at
    day = local.date() + timedelta(days=1) if local.time() >= _EVENING else local.date()
    return datetime.combine(day, _MORNING, zone).astimezone(at.tzinfo)
