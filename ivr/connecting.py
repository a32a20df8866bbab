"""The person behind `0`, both sides: what a waiting caller and a volunteer who is rung set going, and what each of them is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from ivr.conversation import State
from ivr.flow import ROOM
from ivr.parts import Do, Part, Remind, Turning
from ivr.person_flow import (
    FIND_PERSON,
    GREETING,
    LEAVE_CALL,
    LOOKING,
    STILL_LOOKING,
    STOP_LOOKING,
    TAG,
    TAKE_CALL,
    THREAT,
    VOLUNTEER,
)
from ivr.script import Filler, Utterance, heard
from prompts.catalogue import Catalogue
from records import Call, PageState, TransferLeg, note
from routing import limits, transfers
from routing.transfers import Look, Moved, Rules, Taken

LEG = "leg"
"""The note of a volunteer's call: the id of the leg it is."""

_SPOKE = "told-to-wait"
"""The note of a caller's call: whether words came before the silence that has just ended."""


def everybody(_session: Session, _call: Call, _now: datetime) -> bool:
    """No limits."""
    return True


@dataclass(frozen=True, kw_only=True)
class Connecting(Part):
    """The part of a conversation in which two people are brought together. `allowed(session, call, now)`: whether the limits let this
    call reach a volunteer; `remind` starts work on a row."""

    catalogue: Catalogue
    rules: Rules
    remind: Remind
    public_url: str = ""
    allowed: Callable[[Session, Call, datetime], bool] = everybody

    def actions(self) -> Mapping[str, Do]:
        return {
            FIND_PERSON: self._find,
            STILL_LOOKING: self._still,
            STOP_LOOKING: self._stop,
            TAKE_CALL: self._take,
            LEAVE_CALL: self._leave,
            TAG: self._tag,
            THREAT: self._threat,
        }

    def inserts(self, session: Session, call: Call, state: State) -> Mapping[str, Filler]:
        return {GREETING: partial(self._greeting, session, state)} if call.flow == VOLUNTEER else {}

    def arguments(self, session: Session, call: Call, state: State) -> Mapping[str, str | int]:
        if state.screen != LOOKING:
            return {}
        return {"minutes": max(1, -int(-self.rules.wait.total_seconds() // 60))}

    def ended(self, session: Session, call: Call, *, now: datetime) -> None:
        """A call is over. If somebody was looked for, or waits for this caller, they are let go."""
        self._see_to(session, call, transfers.stop(session, call.id, now=now), "ended")

    # -- the caller's side --------------------------------------------------------------------------------------------------

    def _find(self, turning: Turning) -> tuple[State, str]:
        session, call, now = turning.session, turning.call, turning.now
        allowed = self.allowed(session, call, now)
        transfer = transfers.begin(session, call, now=now, rules=self.rules, allowed=allowed)
        if transfer is None:
            return turning.state, "nobody"
        self.remind(session, "move_transfer", transfer.id, "0")
        return turning.state.answered(_SPOKE, "yes"), "looking"

    def _still(self, turning: Turning) -> tuple[State, str]:
        session, call, state = turning.session, turning.call, turning.state
        spoke = state.answer(_SPOKE) == "yes"
        look = transfers.still(session, call.id, now=turning.now, rules=self.rules, spoke=spoke)
        transfer = transfers.current(session, call.id)
        if transfer is not None and look is Look.NOBODY:
            self._call_off(session, transfers.legs_to_call_off(session, transfer.id), "nobody")
        if transfer is not None and look in (Look.FOUND, Look.OTHER_LANGUAGE):
            state = state.answered(ROOM, transfer.room)
        return state.answered(_SPOKE, "yes" if look is Look.WAITING else "no"), look.value

    def _stop(self, turning: Turning) -> tuple[State, str]:
        moved = transfers.stop(turning.session, turning.call.id, now=turning.now)
        self._see_to(turning.session, turning.call, moved, "stopped")
        return turning.state, "stopped"

    # -- the volunteer's side -----------------------------------------------------------------------------------------------

    def _take(self, turning: Turning) -> tuple[State, str]:
        session, leg = turning.session, _leg(turning)
        taken = transfers.take(session, leg.id, now=turning.now)
        if taken is Taken.GONE:
            return turning.state, taken.value
        self._call_off(session, transfers.legs_to_call_off(session, leg.transfer_id), "taken")
        return turning.state.answered(ROOM, leg.transfer.room), taken.value

    def _leave(self, turning: Turning) -> tuple[State, str]:
        leg = _leg(turning)
        if transfers.leave(turning.session, leg.id, now=turning.now):
            self.remind(turning.session, "move_transfer", leg.transfer_id, f"passed-{leg.id}")
            return turning.state, "passed"
        return turning.state, "over"

    def _tag(self, turning: Turning) -> tuple[State, str]:
        """Only who has talked with the caller may say so, and only a telephone that shows its number can be known again."""
        leg = _leg(turning)
        caller = turning.session.get_one(Call, leg.transfer.call_id)
        talked = leg.state is PageState.CLAIMED
        tagged = talked and limits.tag(turning.session, caller, by=leg.person.name, now=turning.now)
        return turning.state, "tagged" if tagged else "no_number"

    def _threat(self, turning: Turning) -> tuple[State, str]:
        leg = _leg(turning)
        subject = f"transfer {leg.transfer_id}"
        note(turning.session, at=turning.now, actor=leg.person.name, action="report a threat", subject=subject)
        self.remind(turning.session, "threat", leg.transfer.call_id, "0")
        return turning.state, "told"

    def _greeting(self, session: Session, state: State, language: str) -> Sequence[Utterance]:
        """Which language the caller speaks, and nothing else of them. One who has chosen none is announced in the volunteer's own: that
        is what they will be asked in."""
        spoken = session.get_one(TransferLeg, int(state.answer(LEG))).transfer.language or language
        name = self.catalogue.language_name(spoken, language)
        return heard(self.catalogue.say("transfer-greeting", language, language=name), self.public_url)

    # -- work to be done ----------------------------------------------------------------------------------------------------

    def _see_to(self, session: Session, call: Call, moved: Moved, why: str) -> None:
        self._call_off(session, moved.call_off, why)
        transfer = transfers.current(session, call.id) if moved.next_at else None
        if transfer is not None:
            self.remind(session, "move_transfer", transfer.id, why)

    def _call_off(self, session: Session, legs: Sequence[int], why: str) -> None:
        for leg_id in legs:
            self.remind(session, "call_off_volunteer", leg_id, why)


def _leg(turning: Turning) -> TransferLeg:
    return turning.session.get_one(TransferLeg, int(turning.state.answer(LEG)))
