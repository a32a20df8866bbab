"""What the worker does for the phone studio: fetch what was spoken, prepare it or say why not, make the carrier forget it.

Plain steps on rows, as in `hotline.pipeline`: each looks at its row first and may be run twice. A coordinator waits on the line
meanwhile, so nothing here waits for anything else.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from carrier.twilio import CarrierError, TwilioCarrier
from hotline.engine import Reminders, Step, steps_of
from hotline.pipeline import backoff
from hotline.preparing import Result
from prompts.catalogue import Catalogue
from prompts.check import seconds_to_read
from records import Sessions, Take, TakeState, note, reading

log = logging.getLogger(__name__)

TAKE_QUEUES = {"fetch_take": "carrier", "forget_take": "carrier"}
"""The studio's kinds of work → the queue they wait in."""

_LATE = timedelta(hours=1)
"""Who recorded it has long hung up: a take that the carrier has not handed over by then is lost."""


@dataclass(frozen=True, kw_only=True)
class Takes:
    """The steps of a take. `prepare(sound, expected_seconds)` makes a recording of it, somewhere where it can do no harm."""

    sessions: Sessions
    reminders: Reminders
    carrier: TwilioCarrier
    catalogue: Catalogue
    prepare: Callable[[bytes, float], Result]
    clock: Callable[[], datetime]

    def steps(self) -> dict[str, Step]:
        """Every kind of work and the method of its name."""
        return steps_of(self, TAKE_QUEUES)

    def fetch_take(self, take_id: int) -> None:
        """Fetch the sound and prepare it. Only then may the carrier forget it."""
        with reading(self.sessions) as session:
            wanted = select(Take.sid, Take.state, Take.made_at, Take.language, Take.piece)
            take = session.execute(wanted.where(Take.id == take_id)).one()
        if take.state is not TakeState.AWAITED:
            return
        expected = self._expected_seconds(take.language, take.piece)
        try:
            sound = self.carrier.fetch_recording(take.sid)
        except CarrierError as error:
            self._not_fetched(take_id, take.made_at, str(error))
            return
        if expected is None:
            self._settle(take_id, TakeState.LOST, Result(), "the text is not there any more")
            return
        made = self.prepare(sound, expected)
        self._settle(take_id, TakeState.READY if made.wav is not None else TakeState.UNUSABLE, made)

    def _expected_seconds(self, language: str, piece: str) -> float | None:
        if language not in self.catalogue.languages():
            return None
        found = next((each for each in self.catalogue.pieces(language) if each.id == piece), None)
        return seconds_to_read(self.catalogue, language, found) if found else None

    def _settle(self, take_id: int, state: TakeState, made: Result, problem: str | None = None) -> None:
        now = self.clock()
        with self.sessions.begin() as session:
            take = session.get_one(Take, take_id, with_for_update=True)
            if take.state is not TakeState.AWAITED:
                return
            take.state, take.sound, take.seconds, take.complaint = state, made.wav, made.seconds, made.complaint
            take.attempts, take.next_at = 0, now
            if state is TakeState.LOST:
                note(session, at=now, actor="hotline", action="take lost", subject=f"take {take_id}", detail=problem)
            self.reminders.remind(session, "forget_take", take_id, key="0")

    def _not_fetched(self, take_id: int, made_at: datetime, problem: str) -> None:
        now = self.clock()
        if now - made_at > _LATE:
            # The carrier may have it yet, and is to delete it.
            self._settle(take_id, TakeState.LOST, Result(), problem)
        else:
            self._later(take_id, "fetch_take")

    def forget_take(self, take_id: int) -> None:
        """Delete the recording at the carrier, and believe it only once the carrier says that it is not there."""
        with reading(self.sessions) as session:
            take = session.execute(select(Take.sid, Take.state, Take.gone_from_carrier_at).where(Take.id == take_id)).one()
        if take.state is TakeState.AWAITED or take.gone_from_carrier_at is not None:
            return
        try:
            self.carrier.forget_recording(take.sid)
        except CarrierError as error:
            log.warning("take %d is not deleted at the carrier yet: %s", take_id, error)
            self._later(take_id, "forget_take")
            return
        with self.sessions.begin() as session:
            row = session.get_one(Take, take_id)
            row.gone_from_carrier_at, row.next_at = self.clock(), None

    def _later(self, take_id: int, work: str) -> None:
        now = self.clock()
        with self.sessions.begin() as session:
            take = session.get_one(Take, take_id)
            if (take.state is TakeState.AWAITED) is not (work == "fetch_take"):
                return  # meanwhile the other one of two has fetched it
            take.attempts += 1
            take.next_at = now + backoff(take.attempts)
            self.reminders.remind(session, work, take_id, key=str(take.attempts), delay=take.next_at - now)
