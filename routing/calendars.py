"""The rota as calendars know it (iCalendar, RFC 5545): written for calendar programs, and read from their files as overrides.

What is read was made by others: rules that repeat within a day are refused, and so is more than a rota can mean.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import prod
from typing import Any
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar, Event
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from records import Override, Person, note
from routing.clocks import first_reading, last_reading
from routing.rota import Rota, stretches_of

BEHIND, AHEAD = timedelta(days=7), timedelta(days=60)
"""What a feed and an export show, unless told otherwise."""

MOST_BYTES = 5_000_000
_MOST_EVENTS, _MOST_A_DAY = 2_000, 4
MOST_SHIFTS = 5_000

MADE_BY = "calendar"
"""In `Override.made_by`: only what an import made is replaced by one, whatever uid a file names."""


class NotACalendar(ValueError):
    """A file that cannot be imported; one sentence that says why."""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One occurrence of an event: somebody by each of these names is on call. `cancelled`: nobody is any more."""

    uid: str
    names: tuple[str, ...]
    starts: datetime
    ends: datetime
    cancelled: bool = False


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What came of an import. `nobody`: names that are nobody's → in how many events; `removed`: events that are not there any more."""

    added: int
    removed: int
    nobody: Mapping[str, int]


def written(
    rota: Rota, people: Mapping[int, str], *, starts: datetime, ends: datetime, now: datetime, title: str = "On call"
) -> bytes:
    """A calendar of the stretches for which these people (id → what their events are called) are on call; nobody else is in it."""
    calendar = Calendar()
    calendar.add("prodid", "-//hotline//rota//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    for person_id, words in people.items():
        for each in stretches_of(rota, person_id, starts, ends):
            event = Event()
            # A shift keeps its uid from one reading to the next, also the one that reaches back beyond what is shown.
            begun = "before" if each.starts == starts else f"{each.starts.astimezone(UTC):%Y%m%dT%H%MZ}"
            event.add("uid", f"{person_id}-{begun}@hotline")
            event.add("dtstamp", now.astimezone(UTC))
            event.add("dtstart", each.starts.astimezone(UTC))
            event.add("dtend", each.ends.astimezone(UTC))
            event.add("summary", words)
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def read(data: bytes, *, starts: datetime, ends: datetime, zone: ZoneInfo) -> list[Planned]:
    """Every occurrence in a file that touches the time from `starts` to `ends`, in order. What names no zone, and whole days, are in
    `zone`. Raises `NotACalendar`."""
    if len(data) > MOST_BYTES:
        raise NotACalendar(f"The file has more than {MOST_BYTES // 1_000_000} MB: export fewer months, or this calendar alone.")
    calendar = _parsed(data)
    events = calendar.walk("VEVENT")
    if len(events) > _MOST_EVENTS:
        raise NotACalendar(f"The file has more than {_MOST_EVENTS} events: export fewer months, or this calendar alone.")
    for event in events:
        _check_rules(event)
    try:
        found = recurring_ical_events.of(calendar).between(starts, ends)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
        raise NotACalendar(f"The file has an event whose times cannot be understood ({type(error).__name__}).") from None
    if len(found) > MOST_SHIFTS:
        raise NotACalendar(f"The file has more than {MOST_SHIFTS} shifts until {ends:%Y-%m-%d}: import fewer days.")
    planned = [each for event in found if (each := _planned(event, zone)) is not None and each.starts < ends and each.ends > starts]
    return sorted(planned, key=lambda each: (each.starts, each.uid))


def uids(data: bytes) -> frozenset[str]:
    """The events in a file, also those that do not occur any more. Raises `NotACalendar`."""
    return frozenset(_uid(event) for event in _parsed(data).walk("VEVENT"))


def keep(
    session: Session, planned: Sequence[Planned], *, of: Collection[str], now: datetime, by: str, whole: bool = False
) -> Imported:
    """Overrides that add whom the events name. What earlier imports of the same events (`of`: their uids) made for times to come is
    replaced; with `whole`, of every event: what is not in the file any more is taken off. What is over stays as it was."""
    known = {_folded(name): person_id for person_id, name in session.execute(select(Person.id, Person.name).where(Person.active))}
    wanted = {
        (each.uid, each.starts, each.ends, known[_folded(name)])
        for each in planned
        if not each.cancelled
        for name in each.names
        if _folded(name) in known
    }
    old = select(Override).where(Override.made_by == MADE_BY, Override.ends > now)
    rows = session.scalars(old if whole else old.where(Override.source.in_(list(of)))).all()
    there = {(row.source, row.starts, row.ends, row.adds_id): row for row in rows}
    gone = [row.id for key, row in there.items() if key not in wanted]
    session.execute(delete(Override).where(Override.id.in_(gone)).execution_options(synchronize_session="fetch"))
    new = sorted(wanted - there.keys(), key=lambda each: (each[1], each[0], each[3]))
    for uid, starts, ends, person_id in new:
        session.add(Override(starts=starts, ends=ends, adds_id=person_id, made_at=now, made_by=MADE_BY, source=uid))
    note(session, at=now, actor=by, action="import calendar", subject="rota", detail=f"{len(new)} added, {len(gone)} removed")
    session.flush()
    return Imported(added=len(new), removed=len(gone), nobody=_nobody(planned, known))


def _nobody(planned: Iterable[Planned], known: Mapping[str, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in planned:
        for name in () if each.cancelled else each.names:
            if _folded(name) not in known:
                found[name] = found.get(name, 0) + 1
    return found


def _parsed(data: bytes) -> Calendar:
    try:
        calendars = Calendar.from_ical(data, multiple=True)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise NotACalendar(f"This is no calendar file ({type(error).__name__}): export it as iCalendar (.ics).") from None
    if len(calendars) != 1 or not isinstance(calendars[0], Calendar):
        raise NotACalendar("The file must hold one calendar: export it as iCalendar (.ics).")
    return calendars[0]


def _check_rules(event: Any) -> None:
    """A shift begins a few times a day at most. Rules that go on within a day or never step forward would be counted out to the end."""
    for rule in _listed(event.get("RRULE")):
        often = [str(each).upper() for each in _listed(rule.get("FREQ"))]
        within_a_day = prod(max(1, len(_listed(rule.get(part)))) for part in ("BYHOUR", "BYMINUTE", "BYSECOND"))
        steps = [each for each in _listed(rule.get("INTERVAL")) if not (isinstance(each, int) and 0 < each < 10_000)]
        if not set(often) <= {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"} or within_a_day > _MOST_A_DAY or steps:
            raise NotACalendar("The file has an event that repeats within a day, or for ever at once: a shift comes daily at most.")
    if sum(len(each.dts) for each in _listed(event.get("RDATE"))) > MOST_SHIFTS:
        raise NotACalendar(f"The file has an event on more than {MOST_SHIFTS} days: import fewer.")


def _planned(event: Any, zone: ZoneInfo) -> Planned | None:
    """None where it takes no time at all."""
    starts = _instant(event["DTSTART"].dt, zone, is_end=False)
    ends = _instant(event["DTEND"].dt, zone, is_end=True)
    if starts >= ends:
        return None
    cancelled = str(event.get("STATUS", "")).upper() == "CANCELLED"
    return Planned(uid=_uid(event), names=tuple(_names(event)), starts=starts, ends=ends, cancelled=cancelled)


def _instant(at: date, zone: ZoneInfo, *, is_end: bool) -> datetime:
    """A moment in UTC. Without a zone it is the line's; on the night when clocks change a shift is rather too long than too short."""
    if isinstance(at, datetime) and at.tzinfo is not None:
        return at.astimezone(UTC)
    day, clock = (at.date(), at.time()) if isinstance(at, datetime) else (at, time(0))
    return last_reading(day, clock, zone) if is_end else first_reading(day, clock, zone)


def _uid(event: Any) -> str:
    """What stands for an event over the years; where a program gave none, what it is called."""
    return str(event.get("UID") or f"without uid: {event.get('SUMMARY', '')}")


def _names(event: Any) -> Iterator[str]:
    """Whom an event names: those who were invited and have not declined, else what it is called, several with commas between."""
    invited = [each for each in _listed(event.get("ATTENDEE")) if each.params.get("CN")]
    if invited:
        for each in invited:
            if str(each.params.get("PARTSTAT", "")).upper() != "DECLINED":
                yield _plain(str(each.params["CN"]))
        return
    parts = [_plain(part) for part in re.split(r"[,;&]", str(event.get("SUMMARY", "")))]
    yield from (part for part in parts if part)
    if not any(parts):
        yield "(no name)"


def _plain(name: str) -> str:
    return " ".join(name.split())


def _folded(name: str) -> str:
    return _plain(name).casefold()


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]
