"""What the worker does for callers who wait for a person: move the search on, ring one volunteer after another, leave nobody alone.

Plain steps on rows, as in `hotline.pipeline`: each looks at its row first and may be run twice. A caller waits on the line meanwhile,
so what cannot be done soon is not done later: the next volunteer is asked instead.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from carrier.twilio import CarrierError, TwilioCarrier
from hotline.engine import Reminders, Step, steps_of
from hotline.pipeline import backoff
from ivr.conversation import State, awaited
from ivr.flow import Connect, Flow
from notifications.channel import DeliveryError, Message, send_once
from notifications.voice import VoiceChannel
from records import LIVE_PAGES, STILL_RINGS, Call, PageState, Sessions, Transfer, TransferLeg, TransferState, reading
from routing import transfers
from routing.transfers import Rules

log = logging.getLogger(__name__)

TRANSFER_QUEUES = {"move_transfer": "paging", "ring_volunteer": "paging", "call_off_volunteer": "paging"}
"""The kinds of work for waiting callers → the queue they wait in. The row is a transfer for the first, a leg for the others."""

_DUE_FOR = timedelta(seconds=3)
"""A leg that is not rung after this long was probably forgotten."""

_PERIOD = timedelta(seconds=5)
"""How often the reconciler asks again for the same thing: a caller waits."""

_MOST_TRIES = 5
"""How often it is tried to let go somebody who was left alone, while the carrier does not answer."""


@dataclass(frozen=True, kw_only=True)
class Transfers:
    """The steps of a transfer. `voice` rings a volunteer: its addresses take a message's `page_id` as the id of a leg. `flows`: the
    conversations, by which it is told whether somebody is in the room; `back(call)`: the address that leads a call out of it."""

    sessions: Sessions
    reminders: Reminders
    carrier: TwilioCarrier
    voice: VoiceChannel
    flows: Mapping[str, Flow]
    back: Callable[[Call], str]
    rules: Rules
    clock: Callable[[], datetime]

    def steps(self) -> dict[str, Step]:
        """Every kind of work and the method of its name."""
        return steps_of(self, TRANSFER_QUEUES)

    # -- the search ---------------------------------------------------------------------------------------------------------

    def move_transfer(self, transfer_id: int) -> None:
        """Whatever is due for a transfer: see `routing.transfers.move_on`. What is not due yet is done when it is."""
        now = self.clock()
        with self.sessions.begin() as session:
            moved = transfers.move_on(session, transfer_id, now=now, rules=self.rules)
            if moved.leg_id is not None:
                self.reminders.remind(session, "ring_volunteer", moved.leg_id, key="0")
            for leg_id in moved.call_off:
                self.reminders.remind(session, "call_off_volunteer", leg_id, key="moved")
            self._remind_to_move(session, transfer_id, moved.next_at, now=now)
        if moved.look_for_left_alone:
            self._lead_out(transfer_id)

    def _remind_to_move(self, session: Session, transfer_id: int, next_at: datetime | None, *, now: datetime) -> None:
        if next_at is not None:
            key = f"at-{int(next_at.timestamp() * 1000)}"
            self.reminders.remind(session, "move_transfer", transfer_id, key=key, delay=max(next_at - now, timedelta(0)))

    # -- ringing ------------------------------------------------------------------------------------------------------------

    def ring_volunteer(self, leg_id: int) -> None:
        """Ring a volunteer. The row was there first; a call the carrier already has for it is found, not placed a second time."""
        message = self._message(leg_id)
        if message is None:
            return
        try:
            with reading(self.sessions) as session:
                known = set(session.scalars(select(TransferLeg.call_sid).where(TransferLeg.call_sid.is_not(None))))
                known |= set(session.scalars(select(Call.sid).where(Call.ended_at.is_(None))))
                interrupted = session.get_one(TransferLeg, leg_id).placed_at is not None
            with self.sessions.begin() as session:
                session.get_one(TransferLeg, leg_id).placed_at = self.clock()
            sid = send_once(self.voice, message, interrupted=interrupted, known=known)
        except DeliveryError as error:
            self._not_rung(leg_id, error)
            return
        with self.sessions.begin() as session:
            leg = session.get_one(TransferLeg, leg_id)
            leg.call_sid = leg.call_sid or sid
            if leg.state is PageState.PLACING:
                leg.state = PageState.RINGING
            elif leg.state not in (*LIVE_PAGES, PageState.CLAIMED):
                self.reminders.remind(session, "call_off_volunteer", leg_id, key="late")

    def _message(self, leg_id: int) -> Message | None:
        """Whom to ring, looked up just before: nobody is rung for a caller who has hung up or is talking to somebody."""
        now = self.clock()
        with self.sessions.begin() as session:
            leg = session.get_one(TransferLeg, leg_id)
            if leg.state is not PageState.PLACING or leg.call_sid is not None:
                return None
            caller_left = session.get_one(Call, leg.transfer.call_id).ended_at is not None
            if leg.transfer.state is not TransferState.LOOKING or caller_left:
                leg.state, leg.ended_at = PageState.CALLED_OFF, now
                return None
            if not (leg.person.active and leg.person.takes_calls):
                self._next_one(session, leg, "they do not take calls any more", now=now)
                return None
            return Message(address=leg.person.number, language=leg.person.language, row_id=leg.id)

    def _not_rung(self, leg_id: int, error: DeliveryError) -> None:
        """The carrier would not ring them: once more if that may help, then the next one."""
        now = self.clock()
        with self.sessions.begin() as session:
            leg = session.get_one(TransferLeg, leg_id)
            leg.attempts += 1
            if not error.permanent and leg.attempts < 2:
                leg.problem = str(error)
                self.reminders.remind(session, "ring_volunteer", leg_id, key=str(leg.attempts), delay=backoff(leg.attempts))
                return
            self._next_one(session, leg, str(error), now=now)

    def _next_one(self, session: Session, leg: TransferLeg, problem: str, *, now: datetime) -> None:
        transfers.could_not_ring(session, leg.id, problem=problem, now=now)
        self.reminders.remind(session, "move_transfer", leg.transfer_id, key=f"failed-{leg.id}")

    # -- letting go ---------------------------------------------------------------------------------------------------------

    def call_off_volunteer(self, leg_id: int) -> None:
        """Stop a telephone that rings in vain, or hang up for a volunteer who waits in a room to which nobody comes. Somebody who has
        just picked up is not cut off: the key tells them that the caller is not waiting any more."""
        with reading(self.sessions) as session:
            leg = session.get_one(TransferLeg, leg_id)
            sid, waits = leg.call_sid, leg.state is PageState.CLAIMED
            alone = waits and self._in_the_room(session, leg.call_sid)
        try:
            if sid is not None and alone:
                self._if_there(self.carrier.hang_up, sid)
            elif sid is not None and not waits:
                self.voice.call_off(sid)
        except (CarrierError, DeliveryError) as error:
            self._once_more(leg_id, str(error))
            return
        with self.sessions.begin() as session:
            leg = session.get_one(TransferLeg, leg_id)
            if leg.state in STILL_RINGS:
                leg.state, leg.ended_at = PageState.CALLED_OFF, self.clock()

    def _once_more(self, leg_id: int, problem: str) -> None:
        with self.sessions.begin() as session:
            leg = session.get_one(TransferLeg, leg_id)
            leg.attempts, leg.problem = leg.attempts + 1, problem
            if leg.attempts < _MOST_TRIES:
                self.reminders.remind(
                    session, "call_off_volunteer", leg_id, key=f"again-{leg.attempts}", delay=backoff(leg.attempts)
                )

    def _lead_out(self, transfer_id: int) -> None:
        """One of two has left. The carrier leads the other one out of the room, unless they came into it after that: then it is an empty
        room, in which nobody would ever speak. The volunteer is let go, the caller is asked what they want now."""
        with self.sessions.begin() as session:
            transfer = session.get_one(Transfer, transfer_id)
            caller = session.get_one(Call, transfer.call_id)
            taken = next((leg for leg in transfer.legs if leg.state is PageState.CLAIMED), None)
            volunteer_waits = taken is not None and self._in_the_room(session, taken.call_sid)
            caller_waits = self._in_the_room(session, caller.sid)
            if taken is not None and volunteer_waits:
                self.reminders.remind(session, "call_off_volunteer", taken.id, key="alone")
        if not caller_waits:
            return
        try:
            self._if_there(lambda sid: self.carrier.lead(sid, self.back(caller)), caller.sid)
        except CarrierError as error:
            log.warning("transfer %d: the caller is alone in the room: %s", transfer_id, error)
            self._look_again(transfer_id)

    def _look_again(self, transfer_id: int) -> None:
        now = self.clock()
        with self.sessions.begin() as session:
            transfer = session.get_one(Transfer, transfer_id)
            transfer.next_at = now + transfers.GRACE
            self._remind_to_move(session, transfer_id, transfer.next_at, now=now)

    def _in_the_room(self, session: Session, sid: str | None) -> bool:
        """Whether a call goes on and its conversation has come to where two people talk."""
        call = session.scalar(select(Call).where(Call.sid == sid)) if sid else None
        if call is None or call.ended_at is not None:
            return False
        return isinstance(awaited(self.flows[call.flow], State.from_json(call.state)), Connect)

    def _if_there(self, do: Callable[[str], None], sid: str) -> None:
        """A call that has ended meanwhile needs nothing any more."""
        try:
            do(sid)
        except CarrierError as error:
            if not error.permanent:
                raise


def overdue(session: Session, now: datetime) -> Iterator[tuple[str, int, str]]:
    """(work, row, key) of every transfer that should have moved by now, of those whose caller has hung up unnoticed, and of legs that
    nobody has rung."""
    period = int(now.timestamp() // _PERIOD.total_seconds())
    for transfer_id in session.scalars(select(Transfer.id).where(Transfer.next_at < now)):
        yield "move_transfer", transfer_id, f"late-{period}"
    gone = select(Transfer.id).join(Call, Call.id == Transfer.call_id).where(Call.ended_at.is_not(None))
    for transfer_id in session.scalars(gone.where(Transfer.state.in_(transfers.OPEN))):
        yield "move_transfer", transfer_id, f"gone-{period}"
    forgotten = select(TransferLeg.id, TransferLeg.attempts).where(
        TransferLeg.state == PageState.PLACING, TransferLeg.call_sid.is_(None), TransferLeg.created_at < now - _DUE_FOR
    )
    for leg_id, attempts in session.execute(forgotten):
        yield "ring_volunteer", leg_id, str(attempts)
