"""What a turn of a conversation writes down. Each function works in the caller's transaction; none of them talks to the network.

Every answer is saved in the transaction of the turn that gave it, and the report is there from the first one on. What a coordinator
does in the phone studio is written down in `ivr.studio`.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from ivr.caller_flow import FINISH_REPORT, FORGET_LANGUAGE, NUMBER_SHOWN
from ivr.conversation import Answered, Fact, Heard, LanguageChosen, RecordingHeard, Spoke, State, Turn, advance, begin, resolve
from ivr.flow import Flow
from ivr.studio import Known, Studio, take_row
from ivr.studio_flow import AS_CALLER, STAFF, STUDIO, TAKE
from ivr.verifier_flow import CLAIM, GO_AND_CHECK, HAND_OVER, VERDICT
from records import (
    Answer,
    Call,
    Direction,
    Page,
    PageState,
    Recording,
    Report,
    Whereabouts,
    Workflow,
    forget_language,
    remember_language,
)
from routing import incidents, pages, verdicts
from routing.escalation import Policy

RECEIPT_DIGITS = 6

MEDIA_PATIENCE = timedelta(seconds=20)
"""How long the carrier's own news of a recording is awaited before it is asked for unasked."""

Remind = Callable[[Session, str, int, str], None]
"""(session, work, row, key): the assembly hands in how work is enqueued; the pipeline is a floor above."""

_START, _SPOKEN = "caller-start", "caller-language"
"""Flags of a call in the studio: how it goes on as a caller's."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Takes turns down. `flows` by their id; `remind` starts what has to happen next; `remember`: how long a telephone's choice of
    language is kept, none if zero; `studio`: where coordinators record, if anywhere."""

    flows: dict[str, Flow]
    policy: Policy
    remind: Remind
    remember: timedelta = timedelta()
    studio: Studio | None = None

    # -- calls begin and end ------------------------------------------------------------------------------------------------

    def begin_call(
        self,
        session: Session,
        *,
        sid: str,
        flow: str,
        start: str,
        language: str | None,
        caller_key: str | None,
        page_id: int | None = None,
        staff: Known | None = None,
        now: datetime,
    ) -> Call:
        """The row of a call; the one that is there if the carrier asks twice. `staff`: the telephone is a coordinator's, who is first
        asked whether they want to record or to go on as the caller that the rest describes."""
        known = session.scalar(select(Call).where(Call.sid == sid))
        if known is not None:
            return known
        flags = frozenset({NUMBER_SHOWN}) if caller_key else frozenset[str]()
        if staff is not None:
            flags |= {f"{_START}={start}", f"{_SPOKEN}={language or ''}"}
            flow, start, language = STUDIO, STAFF, staff.language
        turn = begin(self.flows[flow], start=start, language=language, flags=flags)
        call = Call(
            sid=sid,
            direction=Direction.OUTBOUND if page_id else Direction.INBOUND,
            flow=flow,
            language=language,
            state=turn.state.to_json(),
            step=turn.state.step,
            caller_key=caller_key,
            page_id=page_id,
            person_id=staff.person_id if staff else None,
            began_at=now,
            heard_at=now,
        )
        session.add(call)
        session.flush()
        return call

    def answered_page(self, session: Session, page_id: int, *, sid: str) -> Page:
        """Somebody, or a machine, has picked up the telephone. Not yet a claim."""
        page = session.get_one(Page, page_id)
        page.call_sid = page.call_sid or sid
        if page.state in (PageState.PLACING, PageState.RINGING):
            page.state = PageState.ANSWERED
        return page

    def end_call(self, session: Session, call: Call, *, sequence: int, now: datetime) -> None:
        """The carrier says that the call is over; what was said until then is the report."""
        if call.ended_at is None:
            call.ended_at = now
            call.sequence = max(call.sequence, sequence)
            self.remind(session, "close_call", call.id, "ended")

    # -- a turn -------------------------------------------------------------------------------------------------------------

    def take_turn(
        self,
        session: Session,
        call: Call,
        *,
        step: int,
        heard: Heard,
        number: str | None,
        pin: Sequence[str] = (),
        now: datetime,
    ) -> State:
        """One turn of the conversation. A request of an earlier step (the carrier tries again) changes nothing, except that a
        recording we do not know yet is kept all the same. `number`: the caller's, kept only where they say yes to a call back.
        `pin`: `Studio.hashes_of` what was pressed."""
        state = State.from_json(call.state)
        call.heard_at = now
        if step != state.step:
            if heard.recording:
                self._keep_late_recording(session, call, heard.recording, now=now)
            return state
        turn = advance(self.flows[call.flow], state, heard)
        self._write(session, call, turn.facts, stage=state.screen, number=number, now=now)
        if self.studio is not None and call.flow == STUDIO:
            turn = self.studio.written(session, call, turn, now=now)
        while turn.action is not None:
            turn = self._carry_on(session, call, turn, pin=pin, now=now)
        call.state, call.step, call.language = turn.state.to_json(), turn.state.step, turn.state.language
        if turn.ended:
            self.end_call(session, call, sequence=-1, now=now)
        return turn.state

    def _write(
        self, session: Session, call: Call, facts: tuple[Fact, ...], *, stage: str, number: str | None, now: datetime
    ) -> None:
        for fact in facts:
            if isinstance(fact, LanguageChosen):
                call.language = fact.language
                if call.caller_key and self.remember:
                    remember_language(session, call.caller_key, fact.language, now=now)
            elif call.flow == "caller":
                report = self.report_of(session, call, now=now)
                report.stage, report.language = stage, call.language
                if isinstance(fact, Answered):
                    self._write_answer(session, report, fact, number=number, now=now)
                else:
                    self.keep_recording(session, report, fact, Whereabouts.AWAITED, now=now)

    def report_of(self, session: Session, call: Call, *, now: datetime) -> Report:
        """The report of a call, begun if this is its first answer."""
        with session.no_autoflush:  # one UPDATE of the call at the end of the turn is enough
            report = session.scalar(select(Report).where(Report.call_id == call.id))
        if report is None:
            report = Report(call_id=call.id, language=call.language, began_at=now, stage="")
            session.add(report)
            session.flush()
        return report

    def _write_answer(self, session: Session, report: Report, fact: Answered, *, number: str | None, now: datetime) -> None:
        with session.no_autoflush:
            answer = session.scalar(select(Answer).where(Answer.report_id == report.id, Answer.question == fact.question))
        if answer is None:
            answer = Answer(report_id=report.id, question=fact.question)
            session.add(answer)
        answer.value, answer.given_at = fact.value, now
        if fact.question == "callback":
            report.callback_number = number if fact.value == "yes" else None

    def keep_recording(
        self, session: Session, report: Report, fact: Spoke, whereabouts: Whereabouts, *, now: datetime
    ) -> Recording:
        """The row of a recording. The carrier announces each twice, by the turn and by its own callback, in either order."""
        recording = session.scalar(select(Recording).where(Recording.sid == fact.recording.sid))
        if recording is None:
            recording = Recording(
                report_id=report.id,
                sid=fact.recording.sid,
                question=fact.question,
                seconds=fact.recording.seconds,
                whereabouts=whereabouts,
                made_at=now,
                next_at=now + MEDIA_PATIENCE,
            )
            session.add(recording)
            session.flush()
        return recording

    def recording_news(self, session: Session, call: Call, fact: Spoke, *, has_sound: bool, now: datetime) -> None:
        """The carrier says that a recording is ready, or that there was nothing to record."""
        if self.studio is not None and call.flow == STUDIO and fact.question == TAKE:
            self.studio.news(session, call, fact.recording, has_sound=has_sound, now=now)
            return
        if call.flow not in ("caller", STUDIO):  # a message left in the studio, when nothing works, is a report like any other
            return
        if not has_sound and session.scalar(select(Report.id).where(Report.call_id == call.id)) is None:
            return  # silence is no first answer
        recording = self.keep_recording(session, self.report_of(session, call, now=now), fact, Whereabouts.AT_CARRIER, now=now)
        if recording.whereabouts not in (Whereabouts.AWAITED, Whereabouts.AT_CARRIER):
            return
        if not has_sound:
            recording.whereabouts, recording.next_at = Whereabouts.EMPTY, None
            return
        recording.whereabouts, recording.next_at = Whereabouts.AT_CARRIER, now
        recording.seconds = fact.recording.seconds
        self.remind(session, "fetch", recording.id, "0")

    def _keep_late_recording(self, session: Session, call: Call, heard: RecordingHeard, *, now: datetime) -> None:
        if call.flow == STUDIO:
            take_row(session, call, heard, now=now)
        elif call.flow == "caller":
            spoke = Spoke(question="message", recording=heard)
            self.keep_recording(session, self.report_of(session, call, now=now), spoke, Whereabouts.AWAITED, now=now)

    # -- actions ------------------------------------------------------------------------------------------------------------

    def _carry_on(self, session: Session, call: Call, turn: Turn, *, pin: Sequence[str], now: datetime) -> Turn:
        """Carry out the action a turn stopped at, and go on from its outcome."""
        assert turn.action is not None
        if turn.action.does == AS_CALLER:
            return self._as_caller(call, turn.state)
        state = turn.state
        if self.studio is not None and call.flow == STUDIO:
            state, outcome = self.studio.carry_out(session, call, turn, pin=pin, now=now)
        else:
            outcome = self._carry_out(session, call, turn, now=now)
        return resolve(self.flows[call.flow], state, turn.action, outcome)

    def _as_caller(self, call: Call, state: State) -> Turn:
        """A caller like any other from here on, known to nobody. Steps are counted on, so an earlier request still changes nothing."""
        call.flow, call.person_id = "caller", None
        start, language = state.answer(_START), state.answer(_SPOKEN) or None
        turn = begin(self.flows["caller"], start=start, language=language, flags=state.flags & {NUMBER_SHOWN})
        return replace(turn, state=replace(turn.state, step=state.step))

    def _carry_out(self, session: Session, call: Call, turn: Turn, *, now: datetime) -> str:
        """The actions of callers and verifiers; returns the outcome."""
        assert turn.action is not None
        session.flush()
        carry_out = {
            FINISH_REPORT: self._finish_report,
            FORGET_LANGUAGE: self._forget_language,
            CLAIM: self._claim,
            HAND_OVER: self._hand_over,
            GO_AND_CHECK: self._go_and_check,
            VERDICT: self._verdict,
        }[turn.action.does]
        return carry_out(session, call, turn.state, now=now)

    def _forget_language(self, session: Session, call: Call, _: State, *, now: datetime) -> str:
        """Nothing of this telephone is kept any more; a language chosen later in this call is not remembered either."""
        if call.caller_key:
            forget_language(session, call.caller_key)
            call.caller_key = None
        return "forgotten"

    def _finish_report(self, session: Session, call: Call, _: State, *, now: datetime) -> str:
        report = session.scalar(select(Report).where(Report.call_id == call.id))
        if report is None or not incidents.has_substance(report):
            return "empty"
        report.finished = True
        report.receipt = report.receipt or "".join(secrets.choice("0123456789") for _ in range(RECEIPT_DIGITS))
        self.remind(session, "file", report.id, "finished")
        return "saved"

    def _claim(self, session: Session, call: Call, _: State, *, now: datetime) -> str:
        page_id = _page_of(call)
        outcome = pages.claim(session, page_id, now=now, policy=self.policy)
        if outcome is pages.Claim.YOURS:
            incident_id = session.get_one(Page, page_id).incident_id
            for other in pages.pages_to_call_off(session, incident_id):
                self.remind(session, "call_off", other, "claimed")
        return outcome.value

    def _hand_over(self, session: Session, call: Call, _: State, *, now: datetime) -> str:
        page_id = _page_of(call)
        if session.get_one(Page, page_id).incident.workflow is Workflow.CLOSED:
            return "gone"
        pages.hand_over(session, page_id, now=now)
        self.remind(session, "move_on", session.get_one(Page, page_id).incident_id, f"passed-{page_id}")
        return "passed"

    def _go_and_check(self, session: Session, call: Call, _: State, *, now: datetime) -> str:
        return "later" if pages.go_and_check(session, _page_of(call), now=now, policy=self.policy) else "gone"

    def _verdict(self, session: Session, call: Call, state: State, *, now: datetime) -> str:
        page = session.get_one(Page, _page_of(call))
        incident = page.incident
        if incident.claimed_by_id != page.person_id:
            return "gone"
        verdict = state.answer("verdict")
        what = state.answer("what_it_was") or None if verdict == "not_immigration_enforcement" else None
        verdicts.give(session, incident.id, verdict=verdict, what_it_was=what, who=page.person.name, now=now)
        pages.answered_by_key(page, now=now)
        return "written"


def _page_of(call: Call) -> int:
    assert call.page_id is not None
    return call.page_id
