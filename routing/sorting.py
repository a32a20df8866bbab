"""Which reports are of one thing: joining what is alike, and a person's word that two are one, or that one is two.

Nobody is rung for a report that joins, or for an incident that became part of another: whoever has it is told once in writing, and hears
the rest when they ask or are called back. What is left to do outside the transaction comes back as `Sorted`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from records import (
    HELD,
    Incident,
    Kind,
    OutcomeCall,
    OutcomeState,
    PageState,
    Priority,
    Report,
    Told,
    Verdict,
    Workflow,
    note,
)
from routing import activity, codes, grouping, letters, outcomes, pages
from routing.grouping import Found
from routing.incidents import ask_again, locked, open_for, priority_of
from routing.known import sightings

NEWS, MERGED = "text-news", "text-merged"
"""What is written to whoever has an incident: there is something new; nobody needs to check it, since it is part of another one."""

_BY_ITSELF = "hotline"
_SOONER = (Priority.LOW, Priority.NORMAL, Priority.URGENT)
_MERGED, _SPLIT = "merge", "split"


class CannotSort(ValueError):
    """Reports cannot be put together or apart like this; the sentence says why, and what to do."""


@dataclass(frozen=True, kw_only=True)
class Sorted:
    """Where the reports are now, and what is left to do: telephones to `call_off`, rows of `Told` to `write`, incidents to `move` on."""

    incident_id: int
    call_off: tuple[int, ...] = ()
    write: tuple[int, ...] = ()
    move: tuple[int, ...] = ()


def join(session: Session, report: Report, incident: Incident, *, because: str | None = None, now: datetime) -> Sorted:
    """A report of the same thing as `incident`. `because`: the score, explained; it names no place and no word."""
    report.incident_id = incident.id
    session.flush()
    session.expire(incident, ["reports"])
    detail = f"report {report.id}" + (f": {because}" if because else "")
    note(session, at=now, actor=_BY_ITSELF, action="join", subject=f"incident {incident.id}", detail=detail)
    renew(session, incident)
    move = _hurry(incident, priority_of(report), now=now)
    return Sorted(incident_id=incident.id, write=_news(session, incident, now=now), move=move)


def look_again(session: Session, report_id: int, *, now: datetime) -> Sorted | None:
    """More is known of a report that has an incident of its own: if nobody has taken that one, and it belongs to another one after all,
    it becomes part of it. None where everything stays."""
    report = session.get_one(Report, report_id, with_for_update=True)
    own = session.get(Incident, report.incident_id) if report.incident_id is not None else None
    if own is None:
        return None
    renew(session, own)
    if not _is_free(own) or len(own.reports) > 1:
        return None
    found = grouping.incident_like(session, report, now=now)
    if found is None:
        return None
    _lock(session, own, found.incident)
    still = found.incident.workflow is not Workflow.CLOSED and grouping.goes_into(own, found.incident)
    return _fold(session, own, found, now=now) if _is_free(own) and still else None


def merge(session: Session, incident: Incident, into: Incident, *, who: str, now: datetime) -> Sorted:
    """A person says that an incident is part of another one, which gets its reports. Twice is once. Raises `CannotSort`."""
    _lock(session, incident, into)
    if incident.merged_into_id == into.id:
        return Sorted(incident_id=into.id)
    if why_not := _why_not_merge(incident, into):
        raise CannotSort(why_not)
    reports = ", ".join(f"report {each.id}" for each in incident.reports)
    return _become_part(session, incident, into, who=who, detail=reports, now=now)


def split(session: Session, report: Report, *, who: str, now: datetime) -> Sorted:
    """A person says that a report is of something else: it gets an incident of its own, paged like a new one, and no rule joins it to
    anything again. Raises `CannotSort`."""
    if why_not := _why_not_split(session, report):
        raise CannotSort(why_not)
    old = session.get_one(Incident, report.incident_id, with_for_update={"key_share": True})
    if old.workflow is Workflow.CLOSED:
        # What came of the other one is no answer to this caller.
        untold = (OutcomeCall.state == OutcomeState.DUE, OutcomeCall.told.is_(None))
        due = delete(OutcomeCall).where(OutcomeCall.report_id == report.id, *untold)
        session.execute(due.execution_options(synchronize_session=False))
    own = open_for(session, report, now=now, page_at=now, priority=priority_of(report))
    session.flush()
    session.expire(old, ["reports"])
    for each in (old, own):
        renew(session, each)
    note(session, at=now, actor=who, action=_SPLIT, subject=f"report {report.id}", detail=f"from incident {old.id} to {own.id}")
    note(session, at=now, actor=who, action=_SPLIT, subject=f"incident {old.id}", detail=f"report {report.id} to incident {own.id}")
    return Sorted(incident_id=own.id, write=_news(session, old, now=now), move=(own.id,))


def renew(session: Session, incident: Incident) -> None:
    """Whether it goes on, and when it was last seen, as its reports say it together."""
    if incident.about_report_id is not None:
        return
    live = (each for each in incident.reports if each.withdrawn_at is None and each.erased_at is None)
    said = [sighting for each in live for sighting in sightings(each)]
    if said:
        incident.activity, incident.last_seen_at = activity.of_sightings(said)
    session.flush()


def _fold(session: Session, own: Incident, found: Found, *, now: datetime) -> Sorted:
    (report,) = own.reports
    detail = f"report {report.id}: {found.explained}"
    return _become_part(session, own, found.incident, who=_BY_ITSELF, detail=detail, now=now)


def _become_part(session: Session, incident: Incident, into: Incident, *, who: str, detail: str, now: datetime) -> Sorted:
    call_off = tuple(pages.pages_to_call_off(session, incident.id))
    letters.call_off(session, incident.id)
    for page in incident.pages:
        if page.state is PageState.WRITTEN:
            pages.end_page(page, PageState.CALLED_OFF, now)
    told = _tell_holder(session, incident, into, now=now)
    moved = list(incident.reports)
    for report in moved:
        report.incident_id = into.id
    incident.workflow, incident.next_at, incident.unattended_since, incident.news_at = Workflow.CLOSED, None, None, None
    incident.verdict, incident.what_it_was, incident.merged_into_id = Verdict.DUPLICATE, None, into.id
    incident.verdict_by, incident.verdict_at = who, now
    session.flush()
    for each in (incident, into):
        session.expire(each, ["reports"])
    renew(session, into)
    outcomes.follow(session, moved, now=now)
    note(session, at=now, actor=who, action=_MERGED, subject=f"incident {incident.id}", detail=f"into incident {into.id}")
    note(session, at=now, actor=who, action="join", subject=f"incident {into.id}", detail=detail)
    move = _hurry(into, incident.priority, now=now)
    return Sorted(incident_id=into.id, call_off=call_off, write=(*told, *_news(session, into, now=now)), move=move)


def _hurry(incident: Incident, priority: Priority, *, now: datetime) -> tuple[int, ...]:
    """It is as urgent as the most urgent of its reports. If nobody was asked yet, or is any more, they are asked now."""
    asked_again = (incident.id,) if ask_again(incident, now=now) else ()
    if _SOONER.index(priority) <= _SOONER.index(incident.priority):
        return asked_again
    incident.priority = priority
    if incident.workflow is not Workflow.NEW or incident.turn > 0 or (incident.next_at is not None and incident.next_at <= now):
        return asked_again
    incident.next_at = now
    return (incident.id,)


def _news(session: Session, incident: Incident, *, now: datetime) -> tuple[int, ...]:
    """Whoever has it is told once, until they have heard what was new."""
    if incident.workflow not in HELD or incident.claimed_by_id is None:
        return ()
    if incident.news_at is not None:
        return ()
    incident.news_at = now
    return _write(session, incident.claimed_by_id, incident, NEWS, now=now)


def _tell_holder(session: Session, incident: Incident, into: Incident, *, now: datetime) -> tuple[int, ...]:
    """Whoever has an incident that becomes part of another one; they have the other one too: then they get news of that alone."""
    holder = incident.claimed_by_id if incident.workflow in HELD else None
    if holder is None or (into.claimed_by_id == holder and into.workflow in HELD):
        return ()
    return _write(session, holder, incident, MERGED, now=now)


def _write(session: Session, person_id: int, incident: Incident, text: str, *, now: datetime) -> tuple[int, ...]:
    code = codes.code_for(session, person_id, incident.id, now=now)
    what = f"{text} {incident.id} {int(now.timestamp())}"
    told: Told | None = letters.tell(session, person_id, what, now=now, arguments={"code": code})
    return () if told is None else (told.id,)


def _is_free(incident: Incident) -> bool:
    """Whether nobody has it or is on the telephone about it: a telephone that only rings can be called off."""
    sighting = incident.kind is Kind.SIGHTING and incident.about_report_id is None
    listening = any(page.state is PageState.ANSWERED for page in incident.pages)
    return sighting and incident.workflow is Workflow.NEW and not listening


def _lock(session: Session, *incidents: Incident) -> None:
    """Nobody else changes them until the transaction ends; in the order of their ids, so that two who do this never wait for each other."""
    for each in sorted({each.id for each in incidents}):
        locked(session, each)


def _why_not_merge(incident: Incident, into: Incident) -> str | None:
    if incident.id == into.id:
        return f"Incident {incident.id} cannot be merged into itself: name two incidents."
    if Kind.FOLLOW_UP in (incident.kind, into.kind):
        number = incident.id if incident.kind is Kind.FOLLOW_UP else into.id
        return f"Incident {number} is a message for the people who help families: it stays by itself."
    for each in (incident, into):
        if each.merged_into_id is not None:
            return f"Incident {each.id} is part of incident {each.merged_into_id} now: name that one."
        if each.about_report_id is not None:
            return f"Incident {each.id} is about something that was added to report {each.about_report_id}: it stays by itself."
        if each.workflow is Workflow.CLOSED:
            return f"Incident {each.id} is closed: only incidents that are open can be merged."
    return None


def _why_not_split(session: Session, report: Report) -> str | None:
    if report.incident_id is None:
        return f"Report {report.id} is part of no incident, so there is nothing to take it out of."
    if report.withdrawn_at is not None or report.erased_at is not None:
        return f"What was said in report {report.id} was withdrawn or erased: there is nothing that somebody could check."
    others = session.scalar(
        select(Report.id).where(
            Report.incident_id == report.incident_id,
            Report.id != report.id,
            Report.withdrawn_at.is_(None),
            Report.erased_at.is_(None),
        )
    )
    if others is None:
        return f"Report {report.id} is the only one of incident {report.incident_id}: it has that to itself already."
    return None
