"""What people type about the rota, understood or answered with what to write. Each raises `click.UsageError`."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click

from records import Turn
from routing.clocks import Stretch, first_reading, last_reading
from routing.rota import DAYS, days_in_words, parse_days

_LONGEST_TURN = 366


def clock(text: str) -> time:
    """ "08:00"."""
    try:
        return datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007 - a clock time has no zone of its own
    except ValueError:
        raise click.UsageError(f"{text!r} is no time of day: write it as 08:00.") from None


def hours_of(days: str, starts: str, ends: str) -> dict[str, Any]:
    """Weekly hours as they are kept."""
    try:
        return {"days": days_in_words(parse_days(days)), "starts": clock(starts), "ends": clock(ends)}
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def every(text: str) -> tuple[Turn, int]:
    """ "week", "3 days" → how long a turn is."""
    found = re.fullmatch(r"(?:(\d{1,4}) +)?(day|week)s?", text.strip().lower())
    count = int(found[1] or 1) if found else 0
    if found is None or not 1 <= count * (7 if found[2] == "week" else 1) <= _LONGEST_TURN:
        raise click.UsageError(f"{text!r} is no turn: write day, week, '3 days' or '2 weeks', a year at most.")
    return Turn(found[2]), count


def turn_of(turn: Turn, count: int) -> str:
    """The same as it is said."""
    return f"a {turn.value}" if count == 1 else f"{count} {turn.value}s"


def handoff(text: str) -> tuple[int | None, time]:
    """ "mon 09:00", "09:00" → weekday, if one is named, and time."""
    day, _, at = text.strip().rpartition(" ")
    if not day:
        return None, clock(at)
    if day.lower() not in DAYS:
        raise click.UsageError(f"{day!r} is no day: write the hand-over as 'mon 09:00', or 09:00.")
    return DAYS.index(day.lower()), clock(at)


def moment(text: str, zone: ZoneInfo) -> datetime:
    """ "2026-03-03 20:00", local time; the first instant that it may mean."""
    day, at = _local(text)
    return first_reading(day, at, zone)


def stretch(starts: str, ends: str, zone: ZoneInfo) -> Stretch:
    """From one local time up to another, which may be a time of day alone. On the nights when clocks change rather too long."""
    day, begins = _local(starts)
    if re.fullmatch(r"\d{1,2}:\d\d", ends.strip()):
        over = clock(ends)
        last = day if over > begins else day + timedelta(days=1)
    else:
        last, over = _local(ends)
    found = Stretch(starts=first_reading(day, begins, zone), ends=last_reading(last, over, zone))
    if (last, over) <= (day, begins):
        raise click.UsageError(f"It ends before it begins: from {starts} to {ends}.")
    return found


def _local(text: str) -> tuple[date, time]:
    for form in ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"):
        try:
            found = datetime.strptime(text.strip(), form)  # noqa: DTZ007 - read in the line's zone by whoever asked
        except ValueError:
            continue
        if 2000 <= found.year < 2200:
            return found.date(), found.time()
    raise click.UsageError(f"{text!r} is no moment: write it as '2026-03-03 20:00'.")
