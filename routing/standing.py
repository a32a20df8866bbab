"""Where a report stands, and whether anybody can have heard something else about it before.

It is read from the incidents a report is part of now: where reports were put together or taken apart by a person, it is the new incident
that speaks.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from records import AuditEntry, Incident, Kind, Report, Verdict, Workflow
from routing.incidents import incidents_of

_OUTCOMES = {
    Verdict.CONFIRMED: "confirmed",
    Verdict.NOTHING_FOUND: "nothing_found",
    Verdict.UNABLE_TO_VERIFY: "unable_to_verify",
}
ANSWERS = frozenset({*_OUTCOMES, Verdict.NOT_IMMIGRATION_ENFORCEMENT})
"""The verdicts that are an answer to the caller."""

SOMETHING_ELSE = "something_else"
"""The outcome where it was no immigration enforcement, and nobody said what it was."""

GIVEN, CORRECTED = "verdict", "correct the verdict"
"""How the audit trail calls the first verdict on an incident, and every later one."""

_OPEN = frozenset({"waiting", "unattended", "gave_up", "claimed", "checking"})


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where a report stands, in the words of the catalogue: `state` where nothing is known yet, else `outcome`, what it was. `corrected`:
    something else was said of it before."""

    state: str | None = None
    outcome: str | None = None
    corrected: bool = False

    @property
    def open(self) -> bool:
        """Whether a verdict is still to come."""
        return self.state in _OPEN


def standing(session: Session, report: Report) -> Standing:
    """Where it stands. Of several incidents the sighting speaks, the newest first: what was added later is looked at last."""
    if report.withdrawn_at is not None:
        return Standing(state="withdrawn")
    found = incidents_of(session, report)
    seen = sightings(session, report)
    if not seen:
        if not found:
            return Standing(state="listed")
        return Standing(state="helped" if found[0].workflow is Workflow.CLOSED else "helping")
    incident = seen[-1]
    if incident.workflow is not Workflow.CLOSED:
        return Standing(state=_waiting(incident) if incident.workflow is Workflow.NEW else incident.workflow.value)
    corrected, outcome = _said_otherwise(session, incident), outcome_of(incident)
    return Standing(outcome=outcome, corrected=corrected) if outcome else Standing(state="closed", corrected=corrected)


def sightings(session: Session, report: Report) -> list[Incident]:
    """What verifiers check of a report, the newest last."""
    return [each for each in incidents_of(session, report) if each.kind is Kind.SIGHTING]


def outcome_of(incident: Incident) -> str | None:
    """What a closed incident was, as callers are told it; None where there is no answer."""
    if incident.workflow is not Workflow.CLOSED:
        return None
    if incident.verdict is Verdict.NOT_IMMIGRATION_ENFORCEMENT:
        return SOMETHING_ELSE if incident.what_it_was in (None, "other") else incident.what_it_was
    return _OUTCOMES.get(incident.verdict)


def in_words(verdict: Verdict | str, what_it_was: str | None) -> str:
    """A verdict as the audit trail has it."""
    return f"{verdict} ({what_it_was})" if what_it_was else str(verdict)


def _waiting(incident: Incident) -> str:
    """Nobody has it: because nobody came yet, although everybody was asked, or because the line has stopped asking."""
    if incident.unattended_since is None:
        return "waiting"
    return "gave_up" if incident.next_at is None else "unattended"


def _said_otherwise(session: Session, incident: Incident) -> bool:
    """Whether the incident, or one that became part of it, had another answer before: whoever asked meanwhile has heard that."""
    now = in_words(incident.verdict, incident.what_it_was)
    became_part = session.scalars(select(Incident.id).where(Incident.merged_into_id == incident.id))
    subjects = [f"incident {each}" for each in (incident.id, *became_part)]
    given = select(AuditEntry.detail).where(AuditEntry.subject.in_(subjects), AuditEntry.action.in_((GIVEN, CORRECTED)))
    answer = or_(*(AuditEntry.detail.startswith(each.value) for each in sorted(ANSWERS)))
    return any(detail != now for detail in session.scalars(given.where(answer)))
