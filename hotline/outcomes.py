"""Telling a caller who asked for it what their report was about, once more if it was wrong, after which their number is erased.

Plain steps on rows, as in `hotline.pipeline`: each looks at its row first and may be run twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.engine import Reminders, Step, steps_of
from notifications.channel import DeliveryError, Message, send_once
from notifications.voice import VoiceChannel
from records import OutcomeCall, OutcomeState, Sessions, reading
from routing import outcomes

_LATE = timedelta(minutes=10)
"""No call takes that long to be told what it was."""

OUTCOME_QUEUES = {"tell": "paging"}
"""The kind of work told here → the queue it waits in."""


@dataclass(frozen=True, kw_only=True)
class Outcomes:
    """The step of an outcome call. `zone`: whose night it is."""

    sessions: Sessions
    reminders: Reminders
    voice: VoiceChannel
    zone: ZoneInfo
    clock: Callable[[], datetime]

    def steps(self) -> dict[str, Step]:
        """Every kind of work and the method of its name."""
        return steps_of(self, OUTCOME_QUEUES)

    def tell(self, outcome_id: int) -> None:
        """Ring the caller. The row was there first; a call the carrier already has for it is found, not placed a second time."""
        message, interrupted = self._message(outcome_id)
        if message is None:
            return
        try:
            if self._lost(outcome_id, message):
                return
            sid = send_once(self.voice, message, interrupted=interrupted)
        except DeliveryError as error:
            now = self.clock()
            with self.sessions.begin() as session:
                call = session.get_one(OutcomeCall, outcome_id)
                outcomes.not_heard(session, call, now=now, problem=str(error), permanent=error.permanent)
                self._remind(session, call, now=now)
            return
        with self.sessions.begin() as session:
            call = session.get_one(OutcomeCall, outcome_id)
            if call.state is OutcomeState.DUE and call.placed_at is not None:  # else it has ended already
                call.state, call.call_sid, call.next_at = OutcomeState.RINGING, sid, None

    def _message(self, outcome_id: int) -> tuple[Message | None, bool]:
        """What to send, if it is time to, looked up just before it is sent; and whether an earlier try was cut short."""
        now = self.clock()
        with self.sessions.begin() as session:
            call = session.get_one(OutcomeCall, outcome_id, with_for_update=True)
            outcomes.let_go(session, call, now=now)
            number = call.report.callback_number
            if call.state is OutcomeState.RINGING and _is_late(call, now) and number is not None:
                return Message(address=number, language=call.report.language or "", row_id=call.id), False
            if call.state is not OutcomeState.DUE or (call.next_at is not None and call.next_at > now):
                return None, False
            if number is None:
                outcomes.end(session, call, OutcomeState.GIVEN_UP, now=now)
                return None, False
            if not outcomes.has_news(session, call):
                return None, False
            fitting = outcomes.fitting_hour(now, reported_at=call.report.began_at, zone=self.zone)
            if fitting > now:
                call.next_at = fitting
                self._remind(session, call, now=now)
                return None, False
            interrupted, call.placed_at = call.placed_at is not None, now
            return Message(address=number, language=call.report.language or "", row_id=call.id), interrupted

    def _lost(self, outcome_id: int, message: Message) -> bool:
        """Whether it was placed long ago and nobody has told how it ended. If the carrier knows of no such call any more, it was not
        heard. Raises `DeliveryError`."""
        now = self.clock()
        with reading(self.sessions) as session:
            if session.get_one(OutcomeCall, outcome_id).state is not OutcomeState.RINGING:
                return False
        if not self.voice.under_way(message):
            with self.sessions.begin() as session:
                call = session.get_one(OutcomeCall, outcome_id)
                outcomes.not_heard(session, call, now=now)
                self._remind(session, call, now=now)
        return True

    def _remind(self, session: Session, call: OutcomeCall, *, now: datetime) -> None:
        if call.next_at is not None:
            self.reminders.remind(session, "tell", call.id, key=outcomes.key_of(call), delay=call.next_at - now)


def _is_late(call: OutcomeCall, now: datetime) -> bool:
    return call.placed_at is not None and now - call.placed_at > _LATE


def overdue(session: Session, due: datetime) -> Iterator[tuple[str, int, str]]:
    """(work, row, key) of callers who should have been rung by now, of calls of whose end nobody has heard, and of numbers that were kept
    for long enough."""
    for call in session.scalars(
        select(OutcomeCall).where(OutcomeCall.state == OutcomeState.RINGING, OutcomeCall.placed_at < due - _LATE)
    ):
        assert call.placed_at is not None
        yield "tell", call.id, f"{call.tries}-lost-{int(due.timestamp() // _LATE.total_seconds())}"
    for call in session.scalars(select(OutcomeCall).where(OutcomeCall.state == OutcomeState.DUE, OutcomeCall.next_at < due)):
        yield "tell", call.id, f"{outcomes.key_of(call)}-late"
    for call in session.scalars(select(OutcomeCall).where(OutcomeCall.state == OutcomeState.TOLD, OutcomeCall.keep_until < due)):
        assert call.keep_until is not None
        yield "tell", call.id, f"let-go-{int(call.keep_until.timestamp())}"
