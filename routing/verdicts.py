"""What it really was: the verdict, who gave it, and when. It closes an incident; a later one corrects it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from records import Answer, Call, Incident, Kind, RecordingAudio, Report, Transcript, Verdict, Workflow, note
from routing import outcomes, receipts
from routing.incidents import incidents_of, reports_of

WHAT_IT_WAS = ("police", "other_officers", "fire_or_ambulance", "workers_or_guards", "other")
"""What a report of immigration enforcement usually turns out to be; kept as a fact so that every language can say it."""

ABUSE = ("prank", "threat", "accusation")
"""What a call can be that reports nothing. A threat is kept until a coordinator decides; an accusation of a person because of their
papers is erased at once, and nothing of it stays."""


class NotAVerdict(ValueError):
    """The words are not among those a verdict may have. The text says which are."""


def give(session: Session, incident_id: int, *, verdict: str, what_it_was: str | None = None, who: str, now: datetime) -> Incident:
    """Write down a verdict. The same one twice changes nothing; another one corrects it, and both stay in the audit trail."""
    given = [each.value for each in Verdict if each is not Verdict.UNVERIFIED]
    if verdict not in given:
        raise NotAVerdict(f"{verdict!r} is no verdict: choose one of {', '.join(given)}.")
    known = ABUSE if verdict == Verdict.SPAM else WHAT_IT_WAS
    if what_it_was and what_it_was not in known:
        raise NotAVerdict(f"{what_it_was!r} is not known: choose one of {', '.join(known)}.")
    if what_it_was and verdict not in (Verdict.NOT_IMMIGRATION_ENFORCEMENT, Verdict.SPAM):
        raise NotAVerdict("What it was can be said only of something that was not immigration enforcement, or of spam.")
    incident = session.get_one(Incident, incident_id)
    if (incident.verdict, incident.what_it_was, incident.workflow) == (Verdict(verdict), what_it_was, Workflow.CLOSED):
        return incident
    action = "correct the verdict" if incident.workflow is Workflow.CLOSED else "verdict"
    incident.verdict, incident.what_it_was = Verdict(verdict), what_it_was
    incident.verdict_by, incident.verdict_at = who, now
    incident.workflow, incident.next_at, incident.unattended_since = Workflow.CLOSED, None, None
    incident.news_at = None
    reports = reports_of(session, incident)
    if incident.kind is Kind.SIGHTING:
        outcomes.due_for(session, reports, answered=incident.verdict in receipts.TOLD, now=now)
    if what_it_was == "accusation" and len(reports) == 1:
        erase(session, reports[0], now=now)
    elif what_it_was == "accusation":
        # Others reported something there too: which of them is meant, a person says (`hotline report erase`).
        note(session, at=now, actor="hotline", action="accusation among several reports", subject=f"incident {incident.id}")
    detail = f"{verdict} ({what_it_was})" if what_it_was else verdict
    note(session, at=now, actor=who, action=action, subject=f"incident {incident.id}", detail=detail)
    return incident


def erase(session: Session, report: Report, *, now: datetime) -> None:
    """Erase what was said, by voice and by keys, now. That there was a report stays, and nothing of it. A recording that is still at the
    carrier is deleted there as soon as it can be."""
    ids = [each.id for each in report.recordings]
    session.execute(delete(RecordingAudio).where(RecordingAudio.recording_id.in_(ids)))
    session.execute(delete(Transcript).where(Transcript.recording_id.in_(ids)))
    session.execute(delete(Answer).where(Answer.report_id == report.id))
    for each in report.recordings:
        each.text_next_at = None
    call = session.get(Call, report.call_id)
    if call is not None and call.ended_at is not None:
        call.state = {}  # it carries the answers, too
    report.callback_number, report.receipt, report.erased_at = None, None, now
    session.flush()
    session.expire(report, ["answers"])


def dealt_with(session: Session, incident: Incident, *, who: str, now: datetime) -> None:
    """Those who help families have done what there was to do. It is no verdict: nothing was checked."""
    incident.workflow, incident.next_at, incident.unattended_since, incident.news_at = Workflow.CLOSED, None, None, None
    incident.verdict_by, incident.verdict_at = who, now
    for report in reports_of(session, incident):
        if all(each.workflow is Workflow.CLOSED for each in incidents_of(session, report)):
            report.callback_number = None
    note(session, at=now, actor=who, action="dealt with", subject=f"incident {incident.id}")
