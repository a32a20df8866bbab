"""What it really was: the verdict, who gave it, and when. It closes an incident; a later one corrects it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from records import Incident, Verdict, Workflow, note

WHAT_IT_WAS = ("police", "other_officers", "fire_or_ambulance", "workers_or_guards", "other")
"""What a report of immigration enforcement usually turns out to be; kept as a fact so that every language can say it."""


class NotAVerdict(ValueError):
    """The words are not among those a verdict may have. The text says which are."""


def give(session: Session, incident_id: int, *, verdict: str, what_it_was: str | None = None, who: str, now: datetime) -> Incident:
    """Write down a verdict. The same one twice changes nothing; another one corrects it, and both stay in the audit trail."""
    given = [each.value for each in Verdict if each is not Verdict.UNVERIFIED]
    if verdict not in given:
        raise NotAVerdict(f"{verdict!r} is no verdict: choose one of {', '.join(given)}.")
    if what_it_was and what_it_was not in WHAT_IT_WAS:
        raise NotAVerdict(f"{what_it_was!r} is not known: choose one of {', '.join(WHAT_IT_WAS)}.")
    if what_it_was and verdict != Verdict.NOT_IMMIGRATION_ENFORCEMENT:
        raise NotAVerdict("What it was can be said only of something that was not immigration enforcement.")
    incident = session.get_one(Incident, incident_id)
    if (incident.verdict, incident.what_it_was, incident.workflow) == (Verdict(verdict), what_it_was, Workflow.CLOSED):
        return incident
    action = "correct the verdict" if incident.workflow is Workflow.CLOSED else "verdict"
    incident.verdict, incident.what_it_was = Verdict(verdict), what_it_was
    incident.verdict_by, incident.verdict_at = who, now
    incident.workflow, incident.next_at, incident.unattended_since = Workflow.CLOSED, None, None
    detail = f"{verdict} ({what_it_was})" if what_it_was else verdict
    note(session, at=now, actor=who, action=action, subject=f"incident {incident.id}", detail=detail)
    return incident
