"""A volunteer on the telephone: takes an incident, hears it, asks the caller something, goes to look, says what it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from ivr.about import About, about, is_at_desk, opened
from ivr.briefing import Briefing
from ivr.conversation import State
from ivr.parts import Do, Part, Remind, Turning
from ivr.script import Filler, Script, Utterance, heard
from ivr.verifier_flow import (
    ABUSE,
    AGAIN,
    ARRIVED,
    ASKED,
    CLAIM,
    CLOSE_WITHDRAWN,
    DEALT_WITH,
    DONE,
    ETA,
    EXPECT,
    FOLLOW,
    FOLLOW_AGAIN,
    GO_AND_CHECK,
    HAND_OVER,
    HEAR_AGAIN,
    KEEP,
    LATER,
    LEAVE,
    ON_THE_WAY,
    OPEN,
    OTHERS,
    PAGE,
    QUESTION,
    RECORDINGS,
    REPORT,
    TAKEN,
    TAKEN_BACK,
    TELL,
    THERE,
    TRANSCRIPT,
    VERDICT,
)
from records import Call, Incident, Kind, Page, PageReason, Person, Recording, Verdict, Workflow
from routing import incidents, pages, verdicts, visits
from routing.escalation import Policy


def start_of(session: Session, page: Page) -> str:
    """The screen at which a page begins."""
    again = page.reason is PageReason.AGAIN
    if again and incidents.is_withdrawn(session, page.incident):
        return TAKEN_BACK
    if page.reason is PageReason.TELL:
        return TELL
    if page.incident.kind is Kind.FOLLOW_UP:
        return FOLLOW_AGAIN if again else FOLLOW
    return AGAIN if again else PAGE


@dataclass(frozen=True, kw_only=True)
class Verifying(Part):
    """Volunteers who deal with an incident, rung or not. `sound_url(recording_id)` addresses a recording for the carrier to play."""

    script: Script
    sound_url: Callable[[int], str]
    remind: Remind
    policy: Policy
    clock: Callable[[], datetime]

    def actions(self) -> Mapping[str, Do]:
        return {
            CLAIM: self._claim,
            OPEN: self._open,
            HAND_OVER: self._hand_over,
            GO_AND_CHECK: self._go_and_check,
            EXPECT: self._expect,
            ARRIVED: self._arrived,
            KEEP: self._keep,
            LEAVE: self._leave,
            VERDICT: self._verdict,
            ABUSE: self._abuse,
            DEALT_WITH: self._dealt_with,
            CLOSE_WITHDRAWN: self._close_withdrawn,
            ASKED: self._asked,
            HEAR_AGAIN: self._hear_again,
        }

    # -- what is said -----------------------------------------------------------------------------------------------------------

    def inserts(self, session: Session, call: Call, state: State) -> Mapping[str, Filler]:
        at_hand = about(session, call, state, or_last=True)
        if at_hand is None:
            return {}
        incident = at_hand.incident

        @cache
        def brief() -> Briefing:
            """Read from the records where something of it is said, and not at every turn."""
            return self._brief(session, at_hand, state)

        return {
            REPORT: lambda _: brief().report(),
            RECORDINGS: lambda _: brief().recordings(),
            TRANSCRIPT: lambda _: brief().transcript(),
            OTHERS: lambda _: brief().others(),
            AGAIN: lambda _: brief().again(),
            DONE: lambda _: brief().done(),
            TAKEN: lambda _: brief().taken(),
            TELL: lambda language: self._say(
                "page-tell" if incident.kind is Kind.SIGHTING else "follow-tell", language, number=incident.id
            ),
            LATER: lambda language: self._say("page-more-time", language, minutes=self._minutes_until_asked(incident)),
            ON_THE_WAY: lambda language: self._say("page-on-the-way", language, minutes=self._minutes_until_asked(incident)),
            THERE: lambda language: self._say("page-there", language, minutes=self._minutes_until_asked(incident)),
        }

    def _say(self, prompt: str, language: str, /, **arguments: str | int) -> tuple[Utterance, ...]:
        return heard(self.script.catalogue.say(prompt, language, **arguments), self.script.public_url)

    def _minutes_until_asked(self, incident: Incident) -> int:
        """Whole minutes until whoever has it is called again."""
        ahead = incident.next_at - self.clock() if incident.next_at else self.policy.check_again
        return max(1, round(ahead.total_seconds() / 60))

    def _brief(self, session: Session, at_hand: About, state: State) -> Briefing:
        return Briefing(
            catalogue=self.script.catalogue,
            incident=at_hand.incident,
            reports=tuple(incidents.reports_of(session, at_hand.incident)),
            withdrawn=incidents.is_withdrawn(session, at_hand.incident),
            language=state.language or at_hand.person.language,
            now=self.clock(),
            sound_url=self.sound_url,
            public_url=self.script.public_url,
        )

    # -- whose it is --------------------------------------------------------------------------------------------------------------

    def _claim(self, at: Turning) -> tuple[State, str]:
        here = _here(at)
        assert here.page is not None
        outcome = pages.claim(at.session, here.page.id, now=at.now, policy=self.policy)
        if outcome is not pages.Claim.YOURS:
            return at.state, outcome.value
        others_told(self.remind, at, here.incident, here.person)
        return opened(at.session, at.state, here.incident)[0], outcome.value

    def _open(self, at: Turning) -> tuple[State, str]:
        """They took it in writing, and now hear it."""
        here = _here(at)
        _answered(here, now=at.now)
        if not visits.holds(here.incident, here.person.id):
            return at.state, "gone"
        here.incident.news_at = None
        return opened(at.session, at.state, here.incident)

    def _hand_over(self, at: Turning) -> tuple[State, str]:
        here = about(at.session, at.call, at.state)
        if here is None:
            return at.state, "nothing"
        incident, holder = here.incident, here.incident.claimed_by_id
        if incident.workflow is Workflow.CLOSED or (here.page is None and holder != here.person.id):
            return at.state, "gone"
        if here.page is not None:
            pages.hand_over(at.session, here.page.id, now=at.now)
        else:
            pages.pass_on(at.session, incident.id, here.person, now=at.now)
        self.remind(at.session, "move_on", incident.id, f"passed-{at.call.id}-{at.state.step}")
        return at.state, "passed"

    # -- going to look -------------------------------------------------------------------------------------------------------------

    def _go_and_check(self, at: Turning) -> tuple[State, str]:
        return self._stays(at, visits.go)

    def _keep(self, at: Turning) -> tuple[State, str]:
        return self._stays(at, visits.keep)

    def _stays(self, at: Turning, how: Callable[..., bool]) -> tuple[State, str]:
        here = _here(at)
        _answered(here, now=at.now)
        theirs = how(at.session, here.incident, here.person, now=at.now, policy=self.policy)
        return at.state, "later" if theirs else "gone"

    def _hear_again(self, at: Turning) -> tuple[State, str]:
        """Whoever hears it again has answered: hanging up after that is no silence, and the incident stays theirs."""
        if self._go_and_check(at)[1] == "gone":
            return at.state, "gone"
        return opened(at.session, at.state, _here(at).incident)[0], "yours"

    def _expect(self, at: Turning) -> tuple[State, str]:
        here = _here(at)
        minutes = int(at.state.answer(ETA))
        if not 1 <= minutes <= visits.MOST_MINUTES:
            return at.state, "wrong"
        theirs = visits.expect(at.session, here.incident, here.person, minutes, now=at.now, policy=self.policy)
        return at.state, "expected" if theirs else "gone"

    def _arrived(self, at: Turning) -> tuple[State, str]:
        here = _here(at)
        _answered(here, now=at.now)
        if not visits.arrived(at.session, here.incident, here.person, now=at.now, policy=self.policy):
            return at.state, "gone"
        return opened(at.session, at.state, here.incident)[0], "there"

    def _leave(self, at: Turning) -> tuple[State, str]:
        return at.state, "desk" if is_at_desk(at.state) else "stays"

    # -- what it was ---------------------------------------------------------------------------------------------------------------

    def _verdict(self, at: Turning) -> tuple[State, str]:
        verdict = at.state.answer("verdict")
        something = verdict == Verdict.NOT_IMMIGRATION_ENFORCEMENT
        what = at.state.answer("what_it_was") or None if something else None
        outcome = self._give(at, verdict=verdict, what_it_was=what)
        return at.state, "something" if something and outcome == "written" else outcome

    def _abuse(self, at: Turning) -> tuple[State, str]:
        what = at.state.answer("abuse")
        outcome = self._give(at, verdict="spam", what_it_was=what)
        if outcome == "written" and what == "threat":
            for report in incidents.reports_of(at.session, _here(at).incident):
                self.remind(at.session, "threat", report.call_id, f"call-{at.call.id}")
        return at.state, outcome

    def _give(self, at: Turning, *, verdict: str, what_it_was: str | None) -> str:
        here = _here(at)
        if here.incident.claimed_by_id != here.person.id or here.incident.merged_into_id is not None:
            return "gone"
        verdicts.give(at.session, here.incident.id, verdict=verdict, what_it_was=what_it_was, who=here.person.name, now=at.now)
        _answered(here, now=at.now)
        at.session.flush()
        for work, row, key in verdicts.left_to_do(at.session, here.incident):
            self.remind(at.session, work, row, key)
        return "written"

    def _dealt_with(self, at: Turning) -> tuple[State, str]:
        here = _here(at)
        if here.incident.claimed_by_id != here.person.id:
            return at.state, "gone"
        verdicts.dealt_with(at.session, here.incident, who=here.person.name, now=at.now)
        _answered(here, now=at.now)
        return at.state, "done"

    def _close_withdrawn(self, at: Turning) -> tuple[State, str]:
        here = _here(at)
        if here.incident.workflow is not Workflow.CLOSED and incidents.is_withdrawn(at.session, here.incident):
            incidents.close_withdrawn(at.session, here.incident, now=at.now)
        _answered(here, now=at.now)
        return at.state, "closed"

    def _asked(self, at: Turning) -> tuple[State, str]:
        """The question has been kept already, in the turn that heard it."""
        asked = select(Recording.id).where(Recording.call_id == at.call.id, Recording.question == QUESTION)
        return at.state, "saved" if at.session.scalar(asked) is not None else "nothing"


def others_told(remind: Remind, at: Turning, incident: Incident, person: Person) -> None:
    """Somebody has it: whoever is still asked about it is left in peace."""
    moved = pages.tell_others(at.session, incident.id, by=person, now=at.now)
    for work, row, key in moved.work("claimed"):
        remind(at.session, work, row, key)


def _here(at: Turning) -> About:
    """What is at hand, locked: who has it must not change between looking and writing."""
    here = about(at.session, at.call, at.state)
    assert here is not None, "no screen about a report is reached without one"
    incidents.locked(at.session, here.incident.id)
    return here


def _answered(here: About, *, now: datetime) -> None:
    """Whoever was rung has pressed a key that says something: the end of the call is no page in vain."""
    if here.page is not None:
        pages.answered_by_key(here.page, now=now)
