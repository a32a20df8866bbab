"""What the worker does about very many calls: begin and end a surge, watch the day's ceiling, tell coordinators by text.

Whom to tell is read from rows: a surge that began or ended lately, a ceiling that is reached, and no row in `told` yet for a person. So
it does not matter who began a surge, or which worker died where.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.engine import Reminders, Step, steps_of
from hotline.settings import Settings
from records import Call, Report, Sessions, Surge, Told, note, reading
from routing import letters, surge
from routing.asking import coordinators
from routing.limits import Limits, ceiling_reached
from routing.surge import SurgeRules

log = logging.getLogger(__name__)

SURGE_QUEUES = {"threat": "paging"}
"""The kind of work told here → the queue it waits in."""

LOOK_EVERY = timedelta(seconds=15)
"""How often `Watch.watch` is to be called."""

BEGINS, ENDS, CEILING, THREAT = "text-surge-begins", "text-surge-ends", "text-ceiling", "text-threat"
"""The texts coordinators get."""

_NEWS_FOR = timedelta(hours=1)
"""How long a surge's beginning or end is news: who becomes a coordinator later is not told."""


def limits_of(settings: Settings) -> Limits:
    """What one telephone may have, and the day's ceiling."""
    return Limits(
        reports_an_hour=settings.reports_per_hour,
        transfers_an_hour=settings.transfers_per_hour,
        daily_paid=settings.paid_per_day,
        zone=ZoneInfo(settings.timezone),
    )


def rules_of(settings: Settings) -> SurgeRules:
    """When a surge begins and ends by itself."""
    return SurgeRules(calls=settings.surge_calls, window=timedelta(minutes=settings.surge_minutes))


@dataclass(frozen=True, kw_only=True)
class Watch:
    """The chore and the step."""

    sessions: Sessions
    reminders: Reminders
    rules: SurgeRules
    limits: Limits
    clock: Callable[[], datetime]

    def steps(self) -> dict[str, Step]:
        """Every kind of work and the method of its name."""
        return steps_of(self, SURGE_QUEUES)

    def watch(self) -> None:
        """One look, to be had every `LOOK_EVERY`: surge and ceiling. It takes the right to write only if there is something to write."""
        now = self.clock()
        with reading(self.sessions) as session:
            due = surge.what_is_due(session, now=now, rules=self.rules)
        if due is not None:
            with self.sessions.begin() as session:
                change = surge.look(session, now=now, rules=self.rules)
            if change is not None:
                log.warning("a surge %s", change)
        with reading(self.sessions) as session:
            news = self._news(session, now)
            untold = {what: people for what, who in news.items() if (people := self._not_told_yet(session, what, who))}
        if untold:
            with self.sessions.begin() as session:
                for what, people in untold.items():
                    self._tell(session, what, people, now=now)

    def threat(self, call_id: int) -> None:
        """A volunteer has heard a threat in the caller's call `call_id`: every coordinator is told, once a call. What was said is in
        the report, if there is one, and in nobody's text."""
        now = self.clock()
        with self.sessions.begin() as session:
            call = session.get_one(Call, call_id)
            report = session.scalar(select(Report.id).where(Report.call_id == call.id))
            what = f"{THREAT} {call.id}"
            if session.scalar(select(Told.id).where(Told.what == what).limit(1)) is None:
                detail = "no report" if report is None else f"report {report}"
                note(session, at=now, actor="hotline", action="tell of a threat", subject=f"call {call.id}", detail=detail)
            self._tell(session, what, self._not_told_yet(session, what, coordinators(session)), now=now)

    # -- whom to tell ---------------------------------------------------------------------------------------------------------

    def _news(self, session: Session, now: datetime) -> dict[str, list[int]]:
        """What coordinators are to know → who. That a surge has ended is for those who were told that it began."""
        everybody, news = coordinators(session), dict[str, list[int]]()
        lately = now - _NEWS_FOR
        for began in session.scalars(select(Surge.id).where(Surge.ended_at.is_(None), Surge.began_at > lately)):
            news[f"{BEGINS} {began}"] = everybody
        for ended in session.scalars(select(Surge.id).where(Surge.ended_at > lately)):
            knew = set(session.scalars(select(Told.person_id).where(Told.what == f"{BEGINS} {ended}")))
            news[f"{ENDS} {ended}"] = [who for who in everybody if who in knew]
        if ceiling_reached(session, now=now, limits=self.limits):
            news[f"{CEILING} {now.astimezone(self.limits.zone).date()}"] = everybody
        return news

    def _not_told_yet(self, session: Session, what: str, people: Iterable[int]) -> list[int]:
        told = set(session.scalars(select(Told.person_id).where(Told.what == what)))
        return [who for who in people if who not in told]

    def _tell(self, session: Session, what: str, people: Iterable[int], *, now: datetime) -> None:
        """A row and a reminder for each. Another worker may do the same at this moment: one row wins."""
        for who in people:
            told = letters.tell(session, who, what, now=now)
            if told is not None:
                self.reminders.remind(session, "write", told.id, key="0")
