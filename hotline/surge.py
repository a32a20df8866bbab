"""What the worker does about very many calls: begin and end a surge, watch the day's ceiling, tell coordinators by text.

Whom to tell is read from rows: a surge that began or ended lately, a ceiling that is reached, and no row in `told` yet for a person. So
it does not matter who began a surge, or which worker died where. A text that was asked for and has no id yet is looked for at the carrier
before it is sent a second time.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from hotline.engine import Reminders, Step, steps_of
from hotline.pipeline import backoff
from hotline.settings import Settings
from notifications.channel import DeliveryError, Message
from notifications.sms import SmsChannel
from records import Call, Page, Person, Report, Sessions, Surge, Told, note, reading
from routing import surge
from routing.limits import Limits, ceiling_reached
from routing.surge import SurgeRules

log = logging.getLogger(__name__)

SURGE_QUEUES = {"tell_coordinator": "paging", "threat": "paging"}
"""The kinds of work told here → the queue they wait in."""

LOOK_EVERY = timedelta(seconds=15)
"""How often `Watch.watch` is to be called."""

BEGINS, ENDS, CEILING, THREAT = "text-surge-begins", "text-surge-ends", "text-ceiling", "text-threat"
"""The texts coordinators get."""

_NEWS_FOR = timedelta(hours=1)
"""How long a surge's beginning or end is news: who becomes a coordinator later is not told."""

_LATE = timedelta(hours=12)
"""A text that could not be sent for so long is given up."""

_OVERDUE, _STUCK = timedelta(seconds=3), timedelta(minutes=10)
"""As in the worker: due for less is just being begun, due for longer was lost with its machine."""


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
    """The chore and the steps. `sms` says whichever of the fixed texts a message names."""

    sessions: Sessions
    reminders: Reminders
    sms: SmsChannel
    rules: SurgeRules
    limits: Limits
    clock: Callable[[], datetime]

    def steps(self) -> dict[str, Step]:
        """Every kind of work and the method of its name."""
        return steps_of(self, SURGE_QUEUES)

    def watch(self) -> None:
        """One look, to be had every `LOOK_EVERY`: surge, ceiling, and texts that should have gone out and did not. It takes the right
        to write only if there is something to write."""
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
            late = session.scalars(select(Told).where(Told.next_at < now - _OVERDUE))
            overdue = [(told.id, _key(told, now)) for told in late]
        if untold or overdue:
            with self.sessions.begin() as session:
                for what, people in untold.items():
                    self._tell(session, what, people, now=now)
                for told_id, key in overdue:
                    self.reminders.remind(session, "tell_coordinator", told_id, key=key)

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
            self._tell(session, what, self._not_told_yet(session, what, _coordinators(session)), now=now)

    def tell_coordinator(self, told_id: int) -> None:
        """Send one text. The row was there first; a text the carrier already has for it is found, not sent a second time."""
        with reading(self.sessions) as session:
            newest = session.get_one(Told, told_id).newest_sid
        message = self._message(told_id)
        if message is None:
            return
        try:
            there = self.sms.under_way(message)
            with self.sessions.begin() as session:
                told = session.get_one(Told, told_id)
                told.newest_sid, told.tried_at = newest if newest is not None else next(iter(there), ""), self.clock()
                known = _known_texts(session)
            since = [] if newest is None else [sid for sid in takewhile(lambda sid: sid != newest, there) if sid not in known]
            sid = since[0] if since else self.sms.send(message)
        except DeliveryError as error:
            self._not_sent(told_id, error)
            return
        with self.sessions.begin() as session:
            told = session.get_one(Told, told_id)
            told.text_sid, told.problem, told.next_at = sid, None, None

    # -- whom to tell ---------------------------------------------------------------------------------------------------------

    def _news(self, session: Session, now: datetime) -> dict[str, list[int]]:
        """What coordinators are to know → who. That a surge has ended is for those who were told that it began."""
        everybody, news = _coordinators(session), dict[str, list[int]]()
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
        """A row and a reminder for each. Another worker may do the same at this moment: one row wins, the other is let go."""
        for who in people:
            told = Told(what=what, person_id=who, at=now, next_at=now)
            try:
                with session.begin_nested():
                    session.add(told)
                    session.flush()
            except IntegrityError:
                continue
            self.reminders.remind(session, "tell_coordinator", told.id, key="0")

    # -- one text -------------------------------------------------------------------------------------------------------------

    def _message(self, told_id: int) -> Message | None:
        """What to send, looked up just before it is sent."""
        now = self.clock()
        with self.sessions.begin() as session:
            told = session.get_one(Told, told_id)
            if told.next_at is None:
                return None
            person = told.person
            if not person.active or not person.coordinator or now - told.at > _LATE:
                told.problem = told.problem or "not a coordinator any more, or too late to be of use"
                told.next_at = None
                return None
            prompt = told.what.partition(" ")[0]
            return Message(address=person.number, language=person.language, prompt=prompt)

    def _not_sent(self, told_id: int, error: DeliveryError) -> None:
        """The carrier would not take it. Permanently: that is written down, and `doctor` says so. Else again, later."""
        now = self.clock()
        with self.sessions.begin() as session:
            told = session.get_one(Told, told_id)
            told.attempts += 1
            told.problem = str(error)
            told.next_at = None if error.permanent else now + backoff(told.attempts)
            if told.next_at is not None:
                delay = told.next_at - now
                self.reminders.remind(session, "tell_coordinator", told_id, key=str(told.attempts), delay=delay)


def _coordinators(session: Session) -> list[int]:
    return list(session.scalars(select(Person.id).where(Person.coordinator, Person.active).order_by(Person.id)))


def _known_texts(session: Session) -> set[str | None]:
    pages = session.scalars(select(Page.text_sid).where(Page.text_sid.is_not(None)))
    return {*pages, *session.scalars(select(Told.text_sid).where(Told.text_sid.is_not(None)))}


def _key(told: Told, now: datetime) -> str:
    """The id the work already has; if it has been due for too long, another one every ten minutes."""
    assert told.next_at is not None
    stuck = told.next_at < now - _STUCK
    return f"{told.attempts}-{int(now.timestamp() // _STUCK.total_seconds())}" if stuck else str(told.attempts)
