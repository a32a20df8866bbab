"""What it really was: the verdict, who gave it, and when. It closes an incident; a later one corrects it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from records import (
    Answer,
    Call,
    Incident,
    Kind,
    OutcomeCall,
    OutcomeState,
    Person,
    RecordingAudio,
    Report,
    Told,
    ToldState,
    Transcript,
    Verdict,
    Workflow,
    note,
)
from routing import codes, letters, outcomes
from routing.incidents import incidents_of, reports_of
from routing.standing import CORRECTED, GIVEN, in_words

WHAT_IT_WAS = ("police", "other_officers", "fire_or_ambulance", "workers_or_guards", "other")
"""What a report of immigration enforcement usually turns out to be; kept as a fact so that every language can say it."""

ABUSE = ("prank", "threat", "accusation")
"""What a call can be that reports nothing. A threat is kept until a coordinator decides; an accusation of a person because of their
papers is erased at once, and nothing of it stays."""


TOLD_OF_CORRECTION = "text-verdict-corrected"
"""What whoever gave a verdict is told when somebody else corrects it: the number by which they know the report, and nothing else."""


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
    incident = session.get_one(Incident, incident_id, with_for_update={"key_share": True})
    if incident.merged_into_id is not None:
        raise NotAVerdict(f"Incident {incident_id} is part of incident {incident.merged_into_id} now: name that one.")
    if (incident.verdict, incident.what_it_was, incident.workflow) == (Verdict(verdict), what_it_was, Workflow.CLOSED):
        return incident
    corrects = incident.verdict_by if incident.verdict is not Verdict.UNVERIFIED else None
    action = CORRECTED if incident.workflow is Workflow.CLOSED else GIVEN
    incident.verdict, incident.what_it_was = Verdict(verdict), what_it_was
    incident.verdict_by, incident.verdict_at = who, now
    incident.workflow, incident.next_at, incident.unattended_since = Workflow.CLOSED, None, None
    incident.news_at = None
    reports = reports_of(session, incident)
    if incident.kind is Kind.SIGHTING:
        session.flush()
        outcomes.follow(session, reports, now=now)
    if what_it_was == "accusation" and len(reports) == 1:
        erase(session, reports[0], now=now)
    elif what_it_was == "accusation":
        # Others reported something there too: which of them is meant, a person says (`hotline report erase`).
        note(session, at=now, actor="hotline", action="accusation among several reports", subject=f"incident {incident.id}")
    note(session, at=now, actor=who, action=action, subject=f"incident {incident.id}", detail=in_words(verdict, what_it_was))
    if corrects is not None and corrects != who:
        _tell_of_correction(session, incident, corrects, now=now)
    return incident


def left_to_do(session: Session, incident: Incident) -> Iterator[tuple[str, int, str]]:
    """(work, row, key) of what a verdict leaves to be sent: callers who are to be told what it was, and whoever gave the verdict before
    it. Whoever gave it reminds the worker; what nobody reminds it of, it finds by itself."""
    reports = [report.id for report in reports_of(session, incident)]
    due = select(OutcomeCall).where(OutcomeCall.report_id.in_(reports), OutcomeCall.state == OutcomeState.DUE)
    for call in session.scalars(due.where(OutcomeCall.next_at.is_not(None))):
        yield "tell", call.id, outcomes.key_of(call)
    news = select(Told.id).where(Told.what.startswith(f"{TOLD_OF_CORRECTION} {incident.id}-"), Told.state == ToldState.DUE)
    for told_id in session.scalars(news):
        yield "write", told_id, "0"


def _tell_of_correction(session: Session, incident: Incident, name: str, *, now: datetime) -> None:
    person = session.scalar(select(Person).where(Person.name == name, Person.active))
    if person is not None:
        code = codes.code_for(session, person.id, incident.id, now=now)
        what = f"{TOLD_OF_CORRECTION} {incident.id}-{now:%Y%m%d%H%M%S}"
        letters.tell(session, person.id, what, now=now, arguments={"code": code})


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


def dealt_with(session: Session, incident: Incident, *, who: str, now: datetime, erases: bool = True) -> None:
    """Those who help families have done what there was to do. It is no verdict: nothing was checked. `erases`: the caller's number is not
    needed any more; where it may be somebody else who says so, it goes with the sound, and can be used until then."""
    incident.workflow, incident.next_at, incident.unattended_since, incident.news_at = Workflow.CLOSED, None, None, None
    incident.verdict_by, incident.verdict_at = who, now
    for report in reports_of(session, incident):
        if erases and all(each.workflow is Workflow.CLOSED for each in incidents_of(session, report)):
            report.callback_number = None
    note(session, at=now, actor=who, action="dealt with", subject=f"incident {incident.id}")
