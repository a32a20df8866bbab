"""Answers to callers: what has been checked, what became of their report, and the call that they asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ivr import bulletins as words
from ivr.answers_flow import (
    ABOUT,
    ADDED,
    BULLETINS,
    CAN_ADD,
    CAN_WITHDRAW,
    DO_NOT_CALL,
    LOOK_UP_CHECKED,
    LOOK_UP_RECEIPT,
    MORE,
    MORE_CHECKED,
    NUMBER_STAYS,
    QUESTION,
    SAID_LATER,
    STATUS,
    TELL,
    WITHDRAW,
)
from ivr.conversation import State
from ivr.parts import Do, Part, Remind, Turning
from ivr.script import Filler, Script, Sound, Utterance
from records import Bulletin, Call, Direction, OutcomeState, Recording, Report, Whereabouts
from routing import bulletins, outcomes, receipts
from routing.standing import standing

A_PAGE = 4
"""How many bulletins are read before the caller is asked whether to go on."""

_FROM, _THANKED_FOR, _TOLD_BEFORE = "checked_from", "thanked_for", "told_before"
"""Notes of a call: from which bulletin on is read; the newest recording for which the caller was thanked; what they were told before."""


@dataclass(frozen=True, kw_only=True)
class Answering(Part):
    """Bulletins and receipts. `rules`: how bulletins go out; `keep`: how long the number of somebody who was told stays, in case it was
    wrong; `may_guess(session, caller_key, now)` and `wrong(session, caller_key, now)`:
    how often a code may be tried."""

    script: Script
    sound_url: Callable[[int], str]
    remind: Remind
    rules: bulletins.Rules
    keep: timedelta
    clock: Callable[[], datetime]
    may_guess: Callable[[Session, str | None, datetime], bool] = lambda *_: True
    wrong: Callable[[Session, str | None, datetime], None] = lambda *_: None

    def actions(self) -> Mapping[str, Do]:
        return {
            LOOK_UP_CHECKED: self._look_up_checked,
            MORE_CHECKED: self._more_checked,
            LOOK_UP_RECEIPT: self._look_up_receipt,
            ADDED: self._added,
            WITHDRAW: self._withdraw,
            TELL: self._tell,
            DO_NOT_CALL: self._do_not_call,
        }

    def inserts(self, session: Session, call: Call, state: State) -> Mapping[str, Filler]:
        return {
            BULLETINS: lambda language: self._bulletins(session, state, language),
            STATUS: lambda language: self._status(session, call, state, language),
        }

    # -- what has been checked ------------------------------------------------------------------------------------------------

    def _checked(self, session: Session, now: datetime) -> list[Bulletin]:
        return bulletins.to_be_read(session, now, needed=self.rules.needed, delay=self.rules.delay)

    def _look_up_checked(self, at: Turning) -> tuple[State, str]:
        return self._page(at, 0), "found"

    def _more_checked(self, at: Turning) -> tuple[State, str]:
        """The next ones; behind the last, the first again."""
        return self._page(at, int(at.state.answer(_FROM) or 0) + A_PAGE), "found"

    def _page(self, at: Turning, start: int) -> State:
        there = len(self._checked(at.session, at.now))
        state = at.state.answered(_FROM, str(start if start < there else 0))
        return _noted(state, MORE, there > A_PAGE)

    def _bulletins(self, session: Session, state: State, language: str) -> tuple[Utterance, ...]:
        """Nothing is read in a language that could say only half of it."""
        catalogue, now = self.script.catalogue, self.clock()
        start = int(state.answer(_FROM) or 0)
        found = self._checked(session, now)[start : start + A_PAGE]
        spoken_in = language if state.language else None
        if not found or not words.can_say(catalogue, language):
            hours = max(1, round(self.rules.lives / timedelta(hours=1)))
            return self.script.say("bulletin-none", spoken_in, hours=hours)
        said = list(self.script.say("checked-intro", spoken_in)) if start == 0 else []
        for each in found:
            sentences = words.sentences(each, now=now)
            said += words.utterances(catalogue, sentences, language, public_url=self.script.public_url)
        return tuple(said)

    # -- what became of a report ----------------------------------------------------------------------------------------------

    def _look_up_receipt(self, at: Turning) -> tuple[State, str]:
        key = at.call.caller_key
        if not self.may_guess(at.session, key, at.now):
            return at.state, "too_many"
        report = receipts.find(at.session, at.codes)
        if report is None:
            self.wrong(at.session, key, at.now)
            return at.state, "unknown"
        return self._about(report, at.state.answered(ABOUT, str(report.id))), "found"

    def _about(self, report: Report, state: State) -> State:
        """Which keys the caller is offered."""
        living = report.withdrawn_at is None and report.erased_at is None
        state = _noted(state, CAN_ADD, living)
        state = _noted(state, CAN_WITHDRAW, living)
        question = receipts.question_of(report) if living else None
        return _noted(state, QUESTION, question is not None and question.whereabouts is Whereabouts.STORED)

    def _status(self, session: Session, call: Call, state: State, language: str) -> tuple[Utterance, ...]:
        report = _report_about(session, state)
        if report is None:
            return self.script.say("receipt-unknown", language)
        known = standing(session, report)
        if call.direction is Direction.OUTBOUND:
            before = state.answer(_TOLD_BEFORE)
            wrong = f"wrong_{before}" if before and before != known.outcome else None
        else:
            wrong = "corrected" if known.corrected else None
        said = self.script.say("receipt-status", language, state=wrong) if wrong else ()
        if known.outcome:
            said += self.script.say("receipt-outcome", language, outcome=known.outcome)
            return (*said, *self.script.say("receipt-outcome-thanks", language))
        said += self.script.say("receipt-status", language, state=known.state or "closed")
        question = receipts.question_of(report) if report.withdrawn_at is None else None
        return (*said, *self._question(question, language))

    def _question(self, question: Recording | None, language: str) -> tuple[Utterance, ...]:
        if question is None:
            return ()
        if question.whereabouts is not Whereabouts.STORED:
            return self.script.say("receipt-question-waits", language)
        return (*self.script.say("receipt-question", language), Sound(url=self.sound_url(question.id)))

    def _added(self, at: Turning) -> tuple[State, str]:
        """What was said has been kept already, and its listeners were set going, in the turn that heard it."""
        report = _report_about(at.session, at.state)
        said = select(func.max(Recording.id)).where(
            Recording.call_id == at.call.id,
            Recording.question.in_(SAID_LATER),
            Recording.whereabouts != Whereabouts.EMPTY,
        )
        newest = str(at.session.scalar(said) or "")
        if report is None or newest == at.state.answer(_THANKED_FOR):
            return at.state, "nothing"
        return self._about(report, at.state.answered(_THANKED_FOR, newest)), "added"

    def _withdraw(self, at: Turning) -> tuple[State, str]:
        report = _report_about(at.session, at.state)
        if report is None or report.withdrawn_at is not None:
            return at.state, "too_late"
        left = receipts.withdraw(at.session, report, now=at.now)
        for page_id in left.call_off:
            self.remind(at.session, "call_off", page_id, "withdrawn")
        for incident_id in left.move:
            self.remind(at.session, "move_on", incident_id, f"withdrawn-{report.id}")
        return self._about(report, at.state), "withdrawn"

    # -- the call that was asked for --------------------------------------------------------------------------------------------

    def _tell(self, at: Turning) -> tuple[State, str]:
        report, call = _report_about(at.session, at.state), outcomes.call_about(at.session, _id_about(at.state))
        state = at.state
        if call is not None:
            state = state.answered(_TOLD_BEFORE, call.told or "")
            outcomes.heard(at.session, call, keep=self.keep, now=at.now)
        stays = report is not None and report.callback_number is not None
        return state.answered(NUMBER_STAYS.partition("=")[0], "stays" if stays else "goes"), "told"

    def _do_not_call(self, at: Turning) -> tuple[State, str]:
        if (call := outcomes.call_about(at.session, _id_about(at.state))) is not None:
            outcomes.end(at.session, call, OutcomeState.NOT_WANTED, now=at.now)
        return at.state, "erased"


def _id_about(state: State) -> int:
    return int(state.answer(ABOUT) or 0)


def _report_about(session: Session, state: State) -> Report | None:
    return session.get(Report, _id_about(state))


def _noted(state: State, flag: str, holds: bool) -> State:
    """The state with a yes-or-no note set as it is now."""
    question, _, _ = flag.partition("=")
    return state.answered(question, "yes" if holds else "no")
