"""What a turn of a conversation writes down. Each function works in the caller's transaction; none of them talks to the network.

Every answer is saved in the transaction of the turn that gave it, and the report is there from the first one on. What a coordinator
does in the phone studio is written down in `ivr.studio`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from ivr.about import about, person_of
from ivr.answers_flow import ABOUT, SAID_LATER
from ivr.caller_flow import DO_NOT_REMEMBER, SURGE
from ivr.conversation import Answered, Fact, Heard, LanguageChosen, RecordingHeard, Spoke, State, Turn, advance, begin, resolve
from ivr.desk_flow import AT_DESK, OVER
from ivr.flow import Flow
from ivr.parts import Do, Part, Remind, Turning
from ivr.report_flow import NUMBER_SHOWN
from ivr.staff import Known, Staff
from ivr.staff_flow import AS_CALLER, STAFF, TO_DESK, TO_STUDIO
from ivr.studio import Studio, take_row
from ivr.studio_flow import STUDIO, TAKE, WHICH
from ivr.verifier_flow import QUESTION, VERIFIER, WHAT_IT_WAS
from records import (
    STILL_RINGS,
    Answer,
    Call,
    Direction,
    Ending,
    Page,
    PageState,
    Person,
    Recording,
    Report,
    Whereabouts,
    note,
    remember_language,
)
from routing import incidents

MEDIA_PATIENCE = timedelta(seconds=20)
"""How long the carrier's own news of a recording is awaited before it is asked for unasked."""

BY_VOLUNTEERS = frozenset({QUESTION, WHAT_IT_WAS})
"""What volunteers say, and no caller."""

_START, _SPOKEN = "caller-start", "caller-language"
"""Notes of a call at the door for our own people: how it goes on as a caller's."""

_INSIDE = {
    TO_DESK: (VERIFIER, OVER, frozenset({AT_DESK}), "desk opened"),
    TO_STUDIO: (STUDIO, WHICH, frozenset[str](), "studio opened"),
}
"""Where somebody goes who has given their PIN: the conversation, its screen, the flags of the call there, and what is noted."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Takes turns down. `flows` by their id; `parts`: who carries out the actions; `remind` starts what has to happen next; `remember`:
    how long a telephone's choice of language is kept, none if zero; `staff`: how our own people come in, `studio`: where coordinators
    record, if they can."""

    flows: dict[str, Flow]
    parts: tuple[Part, ...]
    remind: Remind
    remember: timedelta = timedelta()
    staff: Staff | None = None
    studio: Studio | None = None
    does: Mapping[str, Do] = field(init=False)

    def __post_init__(self) -> None:
        parts = (*self.parts, self.staff) if self.staff else self.parts
        object.__setattr__(self, "does", {name: do for part in parts for name, do in part.actions().items()})

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
        notes: Mapping[str, str] | None = None,
        outbound: bool = False,
        staff: Known | None = None,
        surge: bool = False,
        now: datetime,
    ) -> Call:
        """The row of a call; the one that is there if the carrier asks twice. `staff`: the telephone is one of our people's, who are
        first asked whether they want to come in or to go on as the caller that the rest describes. `notes`: what the call is about."""
        known = session.scalar(select(Call).where(Call.sid == sid))
        if known is not None:
            return known
        flags = frozenset(f"{name}={value}" for name, value in (notes or {}).items())
        flags |= {flag for flag, holds in ((NUMBER_SHOWN, bool(caller_key)), (SURGE, surge)) if holds}
        if staff is not None:
            flags |= {f"{_START}={start}", f"{_SPOKEN}={language or ''}"}
            flow, start, language = STAFF, STAFF, staff.language
        turn = begin(self.flows[flow], start=start, language=language, flags=flags)
        call = Call(
            sid=sid,
            direction=Direction.OUTBOUND if page_id or outbound else Direction.INBOUND,
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
        if page.state in STILL_RINGS:
            page.state = PageState.ANSWERED
        return page

    def end_call(self, session: Session, call: Call, *, sequence: int, now: datetime, lost: bool = False) -> None:
        """The carrier says that the call is over; what was said until then is the report. `lost`: it did not end as calls do."""
        if call.ended_at is None:
            call.ended_at = now
            call.sequence = max(call.sequence, sequence)
            how_it_ended(session, call, lost=lost)
            for part in self.parts:
                part.ended(session, call, now=now)
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
        codes: Sequence[str] = (),
        now: datetime,
    ) -> State:
        """One turn of the conversation. A request of an earlier step (the carrier tries again) changes nothing, except that a
        recording we do not know yet is kept all the same. `number`: the caller's, kept only where they say yes to a call back.
        `codes`: the slow hashes of what was pressed, if that may be a code."""
        state = State.from_json(call.state)
        call.heard_at = now
        if step != state.step:
            if heard.recording:
                self._keep_late_recording(session, call, heard.recording, now=now)
            return state
        turn = advance(self.flows[call.flow], state, heard)
        self._write(session, call, state, turn.facts, number=number, now=now)
        if self.studio is not None and call.flow == STUDIO:
            turn = self.studio.written(session, call, turn, now=now)
        while turn.action is not None:
            turn = self._carry_on(session, call, turn, codes=codes, now=now)
        call.state, call.step, call.language = turn.state.to_json(), turn.state.step, turn.state.language
        if turn.ended:
            self.end_call(session, call, sequence=-1, now=now)
        return turn.state

    def _write(
        self, session: Session, call: Call, state: State, facts: tuple[Fact, ...], *, number: str | None, now: datetime
    ) -> None:
        for fact in facts:
            match fact:
                case LanguageChosen():
                    call.language = fact.language
                    if call.caller_key and self.remember and not state.answer(DO_NOT_REMEMBER):
                        remember_language(session, call.caller_key, fact.language, now=now)
                case Spoke() if (report := self._listener(session, call, fact.question, now=now)) is not None:
                    if report.call_id == call.id:
                        report.stage, report.language = state.screen, call.language
                    self.keep_recording(session, call, report, fact, Whereabouts.AWAITED, now=now)
                    if fact.question in SAID_LATER:
                        self.remind(session, "add", report.id, fact.recording.sid)
                case Answered() if call.flow == "caller":
                    report = self.report_of(session, call, now=now)
                    report.stage, report.language = state.screen, call.language
                    self._write_answer(session, report, fact, number=number, now=now)

    def _listener(self, session: Session, call: Call, question: str, *, now: datetime) -> Report | None:
        """The report to which something is said: this call's; an earlier one that the caller has named by its code; the one that a
        volunteer asks about. None where nothing is kept."""
        if question in BY_VOLUNTEERS:
            at_hand = about(session, call, _state_of(call))
            return _newest_report(incidents.reports_of(session, at_hand.incident)) if at_hand else None
        if call.flow == "caller" or (call.direction is Direction.INBOUND and question != TAKE):
            # A message that one of our people leaves, when nothing works, is a report like any other.
            named = _state_of(call).answer(ABOUT) if question in SAID_LATER else ""
            earlier = session.get(Report, int(named)) if named else None
            return earlier or self.report_of(session, call, now=now)
        return None

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
            report.callback_number = number if fact.value != "no" else None

    def keep_recording(
        self, session: Session, call: Call, report: Report, fact: Spoke, whereabouts: Whereabouts, *, now: datetime
    ) -> Recording:
        """The row of a recording. The carrier announces each twice, by the turn and by its own callback, in either order."""
        recording = session.scalar(select(Recording).where(Recording.sid == fact.recording.sid))
        if recording is None:
            recording = Recording(
                report_id=report.id,
                call_id=call.id,
                language=call.language,
                asked_by_id=person_of(session, call).id if fact.question in BY_VOLUNTEERS else None,
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
        if not has_sound and session.scalar(select(Report.id).where(Report.call_id == call.id)) is None:
            return  # silence is no first answer
        report = self._listener(session, call, fact.question, now=now)
        if report is None:
            return
        recording = self.keep_recording(session, call, report, fact, Whereabouts.AT_CARRIER, now=now)
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
            return
        own = session.scalar(select(Report.id).where(Report.call_id == call.id))
        question = "added" if call.flow == "caller" and own is None and _state_of(call).answer(ABOUT) else "message"
        if (report := self._listener(session, call, question, now=now)) is not None:
            self.keep_recording(session, call, report, Spoke(question=question, recording=heard), Whereabouts.AWAITED, now=now)

    # -- actions ------------------------------------------------------------------------------------------------------------

    def _carry_on(self, session: Session, call: Call, turn: Turn, *, codes: Sequence[str], now: datetime) -> Turn:
        """Carry out the action a turn stopped at, and go on from its outcome."""
        assert turn.action is not None
        if turn.action.does == AS_CALLER:
            return self._as_caller(call, turn.state)
        if turn.action.does in _INSIDE:
            return self._inside(session, call, turn.state, turn.action.does, now=now)
        if self.studio is not None and call.flow == STUDIO:
            state, outcome = self.studio.carry_out(session, call, turn, now=now)
        else:
            session.flush()
            state, outcome = self.does[turn.action.does](
                Turning(session=session, call=call, state=turn.state, now=now, codes=codes)
            )
        return resolve(self.flows[call.flow], state, turn.action, outcome)

    def _as_caller(self, call: Call, state: State) -> Turn:
        """A caller like any other from here on, known to nobody. Steps are counted on, so an earlier request still changes nothing."""
        call.flow, call.person_id = "caller", None
        start, language = state.answer(_START), state.answer(_SPOKEN) or None
        turn = begin(self.flows["caller"], start=start, language=language, flags=state.flags & {NUMBER_SHOWN, SURGE})
        return replace(turn, state=replace(turn.state, step=state.step))

    def _inside(self, session: Session, call: Call, state: State, where: str, *, now: datetime) -> Turn:
        """Somebody has given their PIN. There is no way back from there to the callers."""
        call.flow, start, flags, action = _INSIDE[where]
        note(session, at=now, actor=session.get_one(Person, call.person_id).name, action=action, subject=f"call {call.id}")
        turn = begin(self.flows[call.flow], start=start, language=state.language, flags=flags)
        return replace(turn, state=replace(turn.state, step=state.step))


def how_it_ended(session: Session, call: Call, *, lost: bool) -> None:
    """Write down where a report stopped, and why. The caller may have finished it, or hung up, or the line was lost."""
    report = session.scalar(select(Report).where(Report.call_id == call.id))
    if report is None or report.ending is not None:
        return
    report.ending = Ending.LOST if lost else Ending.HUNG_UP
    if call.state:
        report.stage = _state_of(call).screen


def _state_of(call: Call) -> State:
    return State.from_json(call.state)


def _newest_report(reports: Sequence[Report]) -> Report:
    """The one to which a volunteer's words are kept: the newest that nobody took back, if there is one."""
    return next((each for each in reversed(reports) if each.withdrawn_at is None and each.erased_at is None), reports[-1])
