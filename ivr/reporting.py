"""Reports, as they are spoken and pressed: finished, sent out early, forgotten; and the caller's own recording, to be heard again."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ivr.answers_flow import RECEIPT_DIGITS
from ivr.caller_flow import DO_NOT_REMEMBER, FINISH_REPORT, FORGET_LANGUAGE
from ivr.conversation import State
from ivr.parts import Do, Part, Remind, Turning
from ivr.report_flow import OWN, PAGE_NOW, WHERE
from ivr.script import Filler, Script, Sound, Utterance
from prompts.spelling import spell
from records import Call, Ending, Priority, Recording, Report, Whereabouts, forget_language
from routing import incidents

_SENT = "sent"
"""The note of a call whose report went out before it was finished."""

_FINISHED = "finished"
"""The note of a call whose report has a number to be read out: until then the records are not asked for it."""


@dataclass(frozen=True, kw_only=True)
class Reporting(Part):
    """The caller's own report. `one_of_many(session, call, now)`: whether this telephone has reported so often that nobody is rung at once;
    `slow(session)`: whether very many calls come in."""

    script: Script
    sound_url: Callable[[int], str]
    remind: Remind
    one_of_many: Callable[[Session, Call, datetime], bool] = lambda *_: False
    slow: Callable[[Session], bool] = lambda _: False

    def actions(self) -> Mapping[str, Do]:
        return {FINISH_REPORT: self._finish, FORGET_LANGUAGE: self._forget_language, PAGE_NOW: self._page_now}

    def inserts(self, session: Session, call: Call, state: State) -> Mapping[str, Filler]:
        return {OWN: lambda language: self._own(session, call, language)}

    def arguments(self, session: Session, call: Call, state: State) -> Mapping[str, str | int]:
        given: dict[str, str | int] = {"zip": spell(state.answer("zip"))} if state.answer("zip") else {}
        if not state.answer(_FINISHED):
            return given
        receipt = session.scalar(select(Report.receipt).where(Report.call_id == call.id))
        return {**given, "code": spell(receipt, 2)} if receipt else given

    def _own(self, session: Session, call: Call, language: str) -> tuple[Utterance, ...]:
        """What the caller has just said, or that it is not here yet. It may have been said to another report than this call's."""
        newest = session.scalar(
            select(Recording).where(Recording.call_id == call.id, Recording.asked_by_id.is_(None)).order_by(Recording.id.desc())
        )
        if newest is None or newest.whereabouts is not Whereabouts.STORED:
            return self.script.say("report-not-ready", language)
        return (Sound(url=self.sound_url(newest.id)),)

    def _forget_language(self, at: Turning) -> tuple[State, str]:
        """The choice is forgotten, and one made later in this call is not remembered either. The keyed hash itself stays with the call for
        a while, as with any other: else one key would lift every limit."""
        if at.call.caller_key:
            forget_language(at.session, at.call.caller_key)
        return at.state.answered(DO_NOT_REMEMBER, "yes"), "forgotten"

    def _page_now(self, at: Turning) -> tuple[State, str]:
        """What is known goes to the verifiers, if somebody could go there by it; the rest follows."""
        report = _report_of(at)
        known = report is not None and (
            any(answer.question in WHERE for answer in report.answers)
            or any(each.question in WHERE for each in incidents.spoken(report))
        )
        if report is None or not known or at.state.answer(_SENT):
            return at.state, "not_now"
        self.remind(at.session, "file", report.id, "urgent")
        return at.state.answered(_SENT, "yes"), "paged"

    def _finish(self, at: Turning) -> tuple[State, str]:
        report = _report_of(at)
        if report is None or not incidents.has_substance(report):
            return at.state, "empty"
        report.finished, report.ending = True, Ending.FINISHED
        if report.receipt_hash is None:
            report.receipt = report.receipt or "".join(secrets.choice("0123456789") for _ in range(RECEIPT_DIGITS))
        if report.filed_at is None:
            report.many = self.one_of_many(at.session, at.call, at.now)
        self.remind(at.session, "file", report.id, "finished")
        self.remind(at.session, "keep_receipt", report.id, "0")
        state = at.state.answered(_FINISHED, "yes")
        if incidents.is_for_families_alone(report):
            return state, "help"
        waits = incidents.priority_of(report) is Priority.LOW or not incidents.can_be_checked(report) or self.slow(at.session)
        return state, "later" if waits else "saved"


def _report_of(at: Turning) -> Report | None:
    return at.session.scalar(select(Report).where(Report.call_id == at.call.id))
