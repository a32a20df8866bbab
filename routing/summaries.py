"""What a stretch of time came to, in counts: for coordinators when a shift is over, and for whoever asks. No place, no caller, no word.

`since` counts; `shift_over` says which stretch is to be told of now, so that any number of workers tell of the same one.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from records import Incident, Kind, Page, Person, Report, Timing, Took, Verdict, Workflow
from routing.rota import Rota, edges, on_call

TARGETS: Mapping[Took, timedelta] = {
    Took.FIRST_RING: timedelta(seconds=10),
    Took.OTHERS_TOLD: timedelta(seconds=2),
    Took.NEXT_PERSON: timedelta(seconds=1),
}
"""Within which time each should be done."""

NIGHT = (time(23), time(7))
"""From when to when being rung is being woken, on the hotline's clock."""

AT_MOST_EVERY, AT_LEAST_EVERY = timedelta(hours=4), timedelta(hours=24)
"""How often coordinators are told of a shift."""

_MORNING = time(8)


@dataclass(frozen=True, kw_only=True)
class Burden:
    """How often one person was rung, and how often of that at night."""

    person: str
    pages: int
    nights: int


@dataclass(frozen=True, kw_only=True)
class Kept:
    """How many of a kind of time were taken, and how many kept to its target."""

    counted: int
    within: int

    @property
    def share(self) -> float | None:
        """1.0: all of them; None where nothing was timed."""
        return self.within / self.counted if self.counted else None


@dataclass(frozen=True, kw_only=True)
class Summary:
    """From `starts` up to, not including, `ends`. `reports`: that came in; `checked`: verdicts given, by kind in `verdicts`; `open_now` and
    `nobody_came`: incidents of before `ends` that are open, or that nobody came for, at this moment. Seconds are medians."""

    starts: datetime
    ends: datetime
    reports: int
    checked: int
    confirmed: int
    open_now: int
    nobody_came: int
    verdicts: Mapping[str, int]
    first_ring_seconds: float | None
    claim_seconds: float | None
    targets: Mapping[Took, Kept]
    burden: tuple[Burden, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell of."""
        return not (self.reports or self.checked or self.nobody_came)


def since(session: Session, starts: datetime, ends: datetime, *, zone: ZoneInfo) -> Summary:
    """What came in and what was done between two moments. `zone`: whose night it is."""
    judged = select(Incident.verdict, func.count()).where(
        _between(Incident.verdict_at, starts, ends), Incident.kind == Kind.SIGHTING, Incident.workflow == Workflow.CLOSED
    )
    verdicts = {verdict.value: count for verdict, count in session.execute(judged.group_by(Incident.verdict))}
    living = select(func.count()).where(Incident.opened_at < ends, Incident.workflow != Workflow.CLOSED)
    rings = session.scalars(select(Timing.seconds).where(Timing.what == Took.FIRST_RING, _between(Timing.at, starts, ends))).all()
    return Summary(
        starts=starts,
        ends=ends,
        reports=session.scalar(select(func.count()).where(_between(Report.filed_at, starts, ends))) or 0,
        checked=sum(verdicts.values()),
        confirmed=verdicts.get(Verdict.CONFIRMED.value, 0),
        open_now=session.scalar(living) or 0,
        nobody_came=session.scalar(living.where(Incident.unattended_since < ends)) or 0,
        verdicts=verdicts,
        first_ring_seconds=_median(rings),
        claim_seconds=_median(_seconds_to_claim(session, starts, ends)),
        targets=within_targets(session, starts, ends),
        burden=_burden(session, starts, ends, zone=zone),
    )


def within_targets(session: Session, starts: datetime, ends: datetime) -> dict[Took, Kept]:
    """How many of the times taken between two moments kept to their targets."""
    kept = {}
    for what, target in TARGETS.items():
        timed = select(func.count()).where(Timing.what == what, _between(Timing.at, starts, ends))
        soon = timed.where(Timing.seconds <= target.total_seconds())
        kept[what] = Kept(counted=session.scalar(timed) or 0, within=session.scalar(soon) or 0)
    return kept


def shift_over(rota: Rota, *, now: datetime, told_until: datetime | None, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    """From when to when coordinators are to be told of now; None while there is nothing new. Pure. `told_until`: where the last summary
    they got ended.

    A shift is over when who is on call changes; where it does not for a whole day, after a day. What would come sooner than
    `AT_MOST_EVERY` after the last one is told with the next.
    """
    changes = [at for at in _changes(rota, now - AT_LEAST_EVERY, now) if told_until is None or at - told_until >= AT_MOST_EVERY]
    if changes:
        before = told_until or _before(rota, changes[-1])
        return before, changes[-1]
    if told_until is None:
        mark = datetime.combine(now.astimezone(zone).date(), _MORNING, zone).astimezone(now.tzinfo)
        mark = mark if mark <= now else mark - AT_LEAST_EVERY
        return mark - AT_LEAST_EVERY, mark
    if _changes(rota, now - AT_LEAST_EVERY, now) or now - told_until < AT_LEAST_EVERY:
        return None
    return told_until, told_until + (now - told_until) // AT_LEAST_EVERY * AT_LEAST_EVERY


def _changes(rota: Rota, starts: datetime, ends: datetime) -> list[datetime]:
    """When other people come on call, after `starts` and up to `ends`."""
    moments = [starts, *edges(rota, starts, ends + timedelta(microseconds=1))]
    return [later for sooner, later in pairwise(moments) if set(on_call(rota, sooner)) != set(on_call(rota, later))]


def _before(rota: Rota, change: datetime) -> datetime:
    earlier = _changes(rota, change - AT_LEAST_EVERY, change - timedelta(microseconds=1))
    return earlier[-1] if earlier else change - AT_LEAST_EVERY


def _between(
    column: InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None], starts: datetime, ends: datetime
) -> ColumnElement[bool]:
    return (column >= starts) & (column < ends)


def _seconds_to_claim(session: Session, starts: datetime, ends: datetime) -> list[float]:
    claimed = select(Incident.opened_at, Incident.claimed_at).where(_between(Incident.claimed_at, starts, ends))
    return [(at - opened) / timedelta(seconds=1) for opened, at in session.execute(claimed) if at is not None]


def _burden(session: Session, starts: datetime, ends: datetime, *, zone: ZoneInfo) -> tuple[Burden, ...]:
    """Who was rung how often, the most woken first."""
    rung = select(Person.name, Page.rung_at).join(Person, Page.person_id == Person.id).where(_between(Page.rung_at, starts, ends))
    times: dict[str, list[datetime]] = {}
    for name, at in session.execute(rung):
        if at is not None:
            times.setdefault(name, []).append(at)
    found = [Burden(person=name, pages=len(each), nights=sum(_at_night(at, zone) for at in each)) for name, each in times.items()]
    return tuple(sorted(found, key=lambda each: (-each.nights, -each.pages, each.person)))


def _at_night(at: datetime, zone: ZoneInfo) -> bool:
    clock = at.astimezone(zone).time()
    return clock >= NIGHT[0] or clock < NIGHT[1]


def _median(seconds: Iterable[float]) -> float | None:
    values = list(seconds)
    return statistics.median(values) if values else None
