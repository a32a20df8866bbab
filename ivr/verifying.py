"""A volunteer on the telephone: takes an incident, hears it, asks the caller something, says what it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from ivr.briefing import Briefing
from ivr.conversation import State
from ivr.parts import Do, Part, Remind, Turning
from ivr.script import Filler, Script, heard
from ivr.verifier_flow import (
    ABUSE,
    AGAIN,
    ASKED,
    CLAIM,
    CLOSE_WITHDRAWN,
    DEALT_WITH,
    DONE,
    FOLLOW,
    FOLLOW_AGAIN,
    GO_AND_CHECK,
    HAND_OVER,
    HEAR_AGAIN,
    PAGE,
    QUESTION,
    RECORDINGS,
    REPORT,
    TAKEN_BACK,
    TRANSCRIPT,
    VERDICT,
)
from records import Call, Kind, OutcomeCall, OutcomeState, Page, PageReason, Recording, Workflow
from routing import incidents, pages, verdicts
from routing.escalation import Policy


def start_of(session: Session, page: Page) -> str:
    """The screen at which a page begins."""
    again = page.reason is PageReason.AGAIN
    if again and incidents.is_withdrawn(session, page.incident):
        return TAKEN_BACK
    if page.incident.kind is Kind.FOLLOW_UP:
        return FOLLOW_AGAIN if again else FOLLOW
    return AGAIN if again else PAGE


@dataclass(frozen=True, kw_only=True)
class Verifying(Part):
    """Volunteers who were paged. `sound_url(recording_id)` addresses a recording for the carrier to play."""

    script: Script
    sound_url: Callable[[int], str]
    remind: Remind
    policy: Policy
    clock: Callable[[], datetime]

    def actions(self) -> Mapping[str, Do]:
        return {
            CLAIM: self._claim,
            HAND_OVER: self._hand_over,
            GO_AND_CHECK: self._go_and_check,
            VERDICT: self._verdict,
            ABUSE: self._abuse,
            DEALT_WITH: self._dealt_with,
            CLOSE_WITHDRAWN: self._close_withdrawn,
            ASKED: self._asked,
            HEAR_AGAIN: self._hear_again,
        }

    def inserts(self, session: Session, call: Call, state: State) -> Mapping[str, Filler]:
        if call.page_id is None:
            return {}
        page_id = call.page_id

        @cache
        def brief() -> Briefing:
            """Read from the records where something of it is said, and not at every turn."""
            return self._brief(session, page_id)

        minutes = round(self.policy.check_again.total_seconds() / 60)
        return {
            REPORT: lambda _: brief().report(),
            RECORDINGS: lambda _: brief().recordings(),
            TRANSCRIPT: lambda _: brief().transcript(),
            AGAIN: lambda _: brief().again(),
            DONE: lambda _: brief().done(),
            "taken": lambda _: brief().taken(),
            "later": lambda language: heard(
                self.script.catalogue.say("page-more-time", language, minutes=minutes), self.script.public_url
            ),
        }

    def _brief(self, session: Session, page_id: int) -> Briefing:
        page = session.get_one(Page, page_id)
        return Briefing(
            catalogue=self.script.catalogue,
            incident=page.incident,
            reports=tuple(incidents.reports_of(session, page.incident)),
            withdrawn=incidents.is_withdrawn(session, page.incident),
            language=page.person.language,
            now=self.clock(),
            sound_url=self.sound_url,
            public_url=self.script.public_url,
        )

    def _claim(self, at: Turning) -> tuple[State, str]:
        page_id = _page_of(at.call)
        outcome = pages.claim(at.session, page_id, now=at.now, policy=self.policy)
        if outcome is pages.Claim.YOURS:
            incident_id = at.session.get_one(Page, page_id).incident_id
            for other in pages.pages_to_call_off(at.session, incident_id):
                self.remind(at.session, "call_off", other, "claimed")
        return at.state, outcome.value

    def _hand_over(self, at: Turning) -> tuple[State, str]:
        page_id = _page_of(at.call)
        if at.session.get_one(Page, page_id).incident.workflow is Workflow.CLOSED:
            return at.state, "gone"
        pages.hand_over(at.session, page_id, now=at.now)
        self.remind(at.session, "move_on", at.session.get_one(Page, page_id).incident_id, f"passed-{page_id}")
        return at.state, "passed"

    def _go_and_check(self, at: Turning) -> tuple[State, str]:
        still_theirs = pages.go_and_check(at.session, _page_of(at.call), now=at.now, policy=self.policy)
        return at.state, "later" if still_theirs else "gone"

    def _hear_again(self, at: Turning) -> tuple[State, str]:
        """Whoever hears it again has answered: hanging up after that is no silence, and the incident stays theirs."""
        outcome = self._go_and_check(at)[1]
        return at.state, "yours" if outcome == "later" else "gone"

    def _verdict(self, at: Turning) -> tuple[State, str]:
        verdict = at.state.answer("verdict")
        what = at.state.answer("what_it_was") or None if verdict == "not_immigration_enforcement" else None
        return at.state, self._give(at, verdict=verdict, what_it_was=what)

    def _abuse(self, at: Turning) -> tuple[State, str]:
        what = at.state.answer("abuse")
        outcome = self._give(at, verdict="spam", what_it_was=what)
        if outcome == "written" and what == "threat":
            incident = at.session.get_one(Page, _page_of(at.call)).incident
            for report in incidents.reports_of(at.session, incident):
                self.remind(at.session, "threat", report.call_id, f"page-{at.call.page_id}")
        return at.state, outcome

    def _give(self, at: Turning, *, verdict: str, what_it_was: str | None) -> str:
        page = at.session.get_one(Page, _page_of(at.call))
        incident = page.incident
        if incident.claimed_by_id != page.person_id:
            return "gone"
        verdicts.give(at.session, incident.id, verdict=verdict, what_it_was=what_it_was, who=page.person.name, now=at.now)
        pages.answered_by_key(page, now=at.now)
        told = [report.id for report in incidents.reports_of(at.session, incident)]
        due = select(OutcomeCall.id).where(OutcomeCall.state == OutcomeState.DUE, OutcomeCall.report_id.in_(told))
        for each in at.session.scalars(due):
            self.remind(at.session, "tell", each, "0")
        return "written"

    def _dealt_with(self, at: Turning) -> tuple[State, str]:
        page = at.session.get_one(Page, _page_of(at.call))
        if page.incident.claimed_by_id != page.person_id:
            return at.state, "gone"
        verdicts.dealt_with(at.session, page.incident, who=page.person.name, now=at.now)
        pages.answered_by_key(page, now=at.now)
        return at.state, "done"

    def _close_withdrawn(self, at: Turning) -> tuple[State, str]:
        page = at.session.get_one(Page, _page_of(at.call))
        if page.incident.workflow is not Workflow.CLOSED and incidents.is_withdrawn(at.session, page.incident):
            incidents.close_withdrawn(at.session, page.incident, now=at.now)
        pages.answered_by_key(page, now=at.now)
        return at.state, "closed"

    def _asked(self, at: Turning) -> tuple[State, str]:
        """The question has been kept already, in the turn that heard it."""
        asked = select(Recording.id).where(Recording.call_id == at.call.id, Recording.question == QUESTION)
        return at.state, "saved" if at.session.scalar(asked) is not None else "nothing"


def _page_of(call: Call) -> int:
    assert call.page_id is not None
    return call.page_id
