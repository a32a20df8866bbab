"""From reports to incidents: what is worth a page, how soon, and for whom. Which reports are of one thing is `routing.grouping`'s."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from records import Incident, Kind, Priority, Recording, Report, Verdict, Whereabouts, Workflow, note
from routing.activity import SAID, Sighting, of_sightings

ABOUT_THE_CALL = frozenset({"consent", "message_consent", "callback", "safe", "urgent"})
"""Answers that say nothing about what was seen: alone they wake nobody."""

FOR_FAMILIES = frozenset({"help", "taken_who"})
"""What is said for those who help families, and for nobody else."""

_CAN_BE_ANYWHERE = frozenset({"message"})
"""What is spoken freely; where it was may be in it."""


@dataclass(frozen=True, kw_only=True)
class Patience:
    """How long the first page waits: for the text of what was said, and for a report that nobody need be woken for."""

    text: timedelta
    low: timedelta


def spoken(report: Report, *, by_volunteer: bool = False) -> list[Recording]:
    """What a caller said (or what a volunteer asked), silence left out."""
    return [
        each
        for each in report.recordings
        if each.whereabouts is not Whereabouts.EMPTY and (each.asked_by_id is not None) == by_volunteer
    ]


def has_substance(report: Report) -> bool:
    """Whether there is anything in a report that somebody could hear or read. The carrier announces a silent recording too: it is none."""
    return bool(spoken(report)) or any(answer.question not in ABOUT_THE_CALL for answer in report.answers)


def is_for_families_alone(report: Report) -> bool:
    """Whether a report is a message to those who help families, and says nothing of what was seen."""
    questions = {each.question for each in spoken(report)}
    seen = any(answer.question not in ABOUT_THE_CALL for answer in report.answers)
    return bool(questions) and questions <= FOR_FAMILIES and not seen


def can_be_checked(report: Report) -> bool:
    """Whether somebody could go and look: a ZIP code, a place that was said, or a message it may be in. Of somebody with whom agents
    were, anything that was said may name it."""
    given = {answer.question: answer.value for answer in report.answers}
    said = {each.question for each in spoken(report)} - FOR_FAMILIES
    anywhere = said if given.get("urgent") == "yes" else said & _CAN_BE_ANYWHERE
    return "zip" in given or "place" in said or bool(anywhere)


def priority_of(report: Report) -> Priority:
    """Agents who are there now come first; for what was heard from others, and for one of very many reports of one telephone, nobody is
    rung at once. One of very many urgent ones is like any other: nothing is refused, and nobody can keep a line busy by a word."""
    given = {answer.question: answer.value for answer in report.answers}
    if given.get("urgent") == "yes":
        return Priority.NORMAL if report.many else Priority.URGENT
    return Priority.LOW if report.many or given.get("saw") == "told" else Priority.NORMAL


def sightings_by_key(report: Report) -> list[Sighting]:
    """What the caller pressed about "is it happening now?"; agents who are there now need no such question."""
    given = {answer.question: answer for answer in report.answers}
    if "now" in given:
        return [Sighting(activity=SAID.get(given["now"].value), at=given["now"].given_at)]
    if "urgent" in given and given["urgent"].value == "yes":
        return [Sighting(activity=SAID["now"], at=given["urgent"].given_at)]
    return []


def page_at(priority: Priority, *, waits_for_text: bool, patience: Patience, now: datetime) -> datetime:
    """When the first person is asked."""
    if priority is Priority.URGENT:
        return now
    if priority is Priority.LOW:
        return now + patience.low
    return now + patience.text if waits_for_text else now


def open_for(
    session: Session,
    report: Report,
    *,
    now: datetime,
    page_at: datetime,
    kind: Kind = Kind.SIGHTING,
    priority: Priority = Priority.NORMAL,
    about: bool = False,
) -> Incident:
    """An incident for a report; the first person is asked at `page_at`, or as soon as there is text. `about`: the report stays with the
    incident it is part of, and this one only points to it."""
    activity, last_seen_at = of_sightings(sightings_by_key(report))
    incident = Incident(
        opened_at=now,
        kind=kind,
        priority=priority,
        about_report_id=report.id if about else None,
        workflow=Workflow.NEW,
        verdict=Verdict.UNVERIFIED,
        activity=activity,
        last_seen_at=last_seen_at,
        next_at=page_at,
    )
    session.add(incident)
    session.flush()
    if not about:
        report.incident_id = incident.id
    note(session, at=now, actor="hotline", action="open", subject=f"incident {incident.id}", detail=f"report {report.id}")
    return incident


def reports_of(session: Session, incident: Incident) -> Sequence[Report]:
    """The reports somebody has to hear for an incident."""
    if incident.about_report_id is None:
        return incident.reports
    return [session.get_one(Report, incident.about_report_id)]


def incidents_of(session: Session, report: Report) -> list[Incident]:
    """Every incident a report is part of, its own first."""
    pointing = session.scalars(select(Incident).where(Incident.about_report_id == report.id).order_by(Incident.id))
    own = session.get(Incident, report.incident_id) if report.incident_id is not None else None
    return [*([own] if own else []), *pointing]


def follow_up_for(session: Session, report: Report, *, now: datetime) -> Incident | None:
    """The incident of those who help families, if something was said for them and there is none yet; None if there is nothing new."""
    if not any(each.question in FOR_FAMILIES for each in spoken(report)) or report.withdrawn_at is not None:
        return None
    if any(each.kind is Kind.FOLLOW_UP for each in incidents_of(session, report)):
        return None
    alone = report.incident_id is None and is_for_families_alone(report)
    return open_for(session, report, now=now, page_at=now, kind=Kind.FOLLOW_UP, about=not alone)


def ask_again(incident: Incident, *, now: datetime) -> bool:
    """There is something new: where the line had stopped asking, because nobody came for so long, it asks anew. Whether it had."""
    if incident.workflow is not Workflow.NEW or incident.next_at is not None:
        return False
    incident.unattended_since, incident.next_at = None, now
    return True


def locked(session: Session, incident_id: int) -> Incident:
    """An incident as it is now, and nobody else's to change until the transaction ends. Whoever changes one and its pages or texts takes it
    first, so that none waits for another in a circle. (`key_share`: rows that only point to it need not wait.)"""
    session.flush()
    return session.get_one(Incident, incident_id, with_for_update={"key_share": True}, populate_existing=True)


def is_withdrawn(session: Session, incident: Incident) -> bool:
    """Whether every report of an incident was taken back."""
    reports = reports_of(session, incident)
    return bool(reports) and all(each.withdrawn_at is not None for each in reports)


def close_withdrawn(session: Session, incident: Incident, *, now: datetime) -> None:
    """Close it without a verdict: nobody knows what it was, and nobody is to find out."""
    incident.workflow, incident.next_at, incident.unattended_since = Workflow.CLOSED, None, None
    note(session, at=now, actor="hotline", action="close, withdrawn", subject=f"incident {incident.id}")
