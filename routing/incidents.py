"""Opening an incident for a report. For now every report is its own incident; grouping will be a pure rule beside this."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from records import Activity, Incident, Report, Verdict, Whereabouts, Workflow, note

_ACTIVITIES = {"now": Activity.ONGOING, "left": Activity.LEFT}

ABOUT_THE_CALL = frozenset({"consent", "message_consent", "callback"})
"""Answers that say nothing about what was seen: alone they wake nobody."""


def has_substance(report: Report) -> bool:
    """Whether there is anything in a report that somebody could check. The carrier announces a silent recording too: it is none."""
    spoke = any(recording.whereabouts is not Whereabouts.EMPTY for recording in report.recordings)
    return spoke or any(answer.question not in ABOUT_THE_CALL for answer in report.answers)


def open_for(session: Session, report: Report, *, now: datetime, page_at: datetime) -> Incident:
    """The incident of a report. The first verifier is asked at `page_at` or as soon as there is text."""
    said = {answer.question: answer for answer in report.answers}
    happening = said.get("now")
    incident = Incident(
        opened_at=now,
        workflow=Workflow.NEW,
        verdict=Verdict.UNVERIFIED,
        activity=_ACTIVITIES.get(happening.value) if happening else None,
        last_seen_at=happening.given_at if happening and happening.value == "now" else None,
        next_at=page_at,
    )
    session.add(incident)
    session.flush()
    report.incident_id = incident.id
    note(session, at=now, actor="hotline", action="open", subject=f"incident {incident.id}", detail=f"report {report.id}")
    return incident
