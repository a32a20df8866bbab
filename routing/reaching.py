"""How somebody is reached: which of their ways may be used now, and how often they may be rung and written to. Pure but for the counts.

The limits are those with which GoAlert keeps a carrier from taking pages for nuisance calls (its issue 1084: sixteen calls within an hour
got a number blocked).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from records import ChannelKind, ContactMethod, Page, Person, Told

ANY = frozenset(ChannelKind)


@dataclass(frozen=True, kw_only=True)
class AtMost:
    """So many within a while."""

    count: int
    within: timedelta


CALLS = (
    AtMost(count=3, within=timedelta(minutes=15)),
    AtMost(count=7, within=timedelta(hours=1)),
)
TEXTS = (AtMost(count=5, within=timedelta(minutes=15)), AtMost(count=11, within=timedelta(hours=1)))
_LONGEST = timedelta(hours=1)


def is_quiet(quiet_from: time | None, quiet_to: time | None, zone: str, at: datetime) -> bool:
    """Whether `at` lies in quiet hours, which begin at the first minute and end before the last; equal ends mean none."""
    if quiet_from is None or quiet_to is None or quiet_from == quiet_to:
        return False
    clock = at.astimezone(ZoneInfo(zone)).time()
    if quiet_from < quiet_to:
        return quiet_from <= clock < quiet_to
    return clock >= quiet_from or clock < quiet_to


def works(method: ContactMethod) -> bool:
    """Whether a way reaches its person at all: they have proved it, and nobody has said that it never will."""
    return method.verified_at is not None and method.disabled_at is None


def usable(method: ContactMethod, at: datetime) -> bool:
    """Whether a way may be used at this moment."""
    return works(method) and not is_quiet(method.quiet_from, method.quiet_to, method.zone, at)


def is_written(method: ContactMethod) -> bool:
    """Whether it is read rather than heard."""
    return method.channel is not ChannelKind.VOICE


def note_problem(person: Person, method_id: int | None, problem: str | None) -> bool:
    """What is known against one of their ways, for `doctor`; None: it did. False where they have no such way (any more)."""
    method = next((each for each in person.methods if each.id == method_id), None)
    if method is not None:
        method.problem = problem
    return method is not None


def ways(person: Person, at: datetime, *, written: bool, channels: Collection[ChannelKind] = ANY) -> list[ContactMethod]:
    """The ways that may be used now, in the order they are tried: telephones, or (`written`) texts and services."""
    return [each for each in person.methods if is_written(each) is written and each.channel in channels and usable(each, at)]


def following(methods: Sequence[ContactMethod], method_id: int | None) -> list[ContactMethod]:
    """Those that come after one that failed; all of them where that one is not among them."""
    ids = [each.id for each in methods]
    return list(methods[ids.index(method_id) + 1 :]) if method_id in ids else list(methods)


def free_at(times: Iterable[datetime], limits: Sequence[AtMost], now: datetime) -> datetime:
    """From when on one more is allowed; `now` if it is allowed now. Exactly `within` after the oldest that counts there is room again."""
    kept = sorted(times)
    found = now
    for limit in limits:
        if len(kept) >= limit.count:
            found = max(found, kept[-limit.count] + limit.within)
    return found


def may_be_rung_at(session: Session, person_id: int, now: datetime, *, pause: timedelta) -> datetime:
    """From when on a telephone of theirs may ring for a report: not within `pause` of the last ring, and no oftener than `CALLS` say. A
    caller who waits on the line for a person is not kept waiting by it."""
    return may_be_rung_from(session, [person_id], now, pause=pause)[person_id]


def may_be_rung_from(session: Session, people: Collection[int], now: datetime, *, pause: timedelta) -> Mapping[int, datetime]:
    """The same of several people, by one question to the database."""
    pages = select(Page.person_id, Page.placed_at).where(
        Page.person_id.in_(people), Page.placed_at > now - _LONGEST, Page.rung_at.is_not(None)
    )
    times: dict[int, list[datetime]] = {person_id: [] for person_id in people}
    for person_id, at in session.execute(pages):
        if at is not None:
            times[person_id].append(at)
    limits = (AtMost(count=1, within=pause), *CALLS)
    return {person_id: free_at(rung, limits, now) for person_id, rung in times.items()}


def may_be_written_to_at(session: Session, person_id: int, now: datetime) -> datetime:
    """From when on they may get a text."""
    texts = select(Told.tried_at).where(Told.person_id == person_id, Told.tried_at > now - _LONGEST, Told.text_sid.is_not(None))
    return free_at([at for at in session.scalars(texts) if at is not None], TEXTS, now)
