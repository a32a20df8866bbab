"""Somebody goes and looks: when they want to be there, that they are there, and when they are asked what it was."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from records import HELD, LIVE_PAGES, Incident, PageReason, PageState, Person, Workflow, note
from routing.escalation import Policy

MOST_MINUTES = 180
"""Whoever needs longer than that hands it on."""


def holds(incident: Incident, person_id: int) -> bool:
    """Whether somebody has this incident now."""
    return incident.workflow in HELD and incident.claimed_by_id == person_id


def go(session: Session, incident: Incident, person: Person, *, now: datetime, policy: Policy) -> bool:
    """Somebody goes to look and does not say when they can be there: they are asked what it was after the usual time. False where it is
    not theirs (any more)."""
    if not holds(incident, person.id):
        return False
    if incident.workflow is Workflow.CLAIMED:
        note(session, at=now, actor=person.name, action="go and check", subject=f"incident {incident.id}")
    _heard_of(incident)
    incident.workflow, incident.news_at = Workflow.CHECKING, None
    incident.next_at = now + policy.check_again
    return True


def keep(session: Session, incident: Incident, person: Person, *, now: datetime, policy: Policy) -> bool:
    """Somebody has heard it and says nothing: it stays theirs, and so does the time they gave, unless it is up. False where it is not
    theirs (any more)."""
    going = holds(incident, person.id) and incident.workflow is Workflow.CHECKING
    if going and incident.next_at is not None and incident.next_at > now + policy.check_pause:
        incident.news_at = None
        return True
    return go(session, incident, person, now=now, policy=policy)


def expect(session: Session, incident: Incident, person: Person, minutes: int, *, now: datetime, policy: Policy) -> bool:
    """They say in how many minutes they want to be there (1 to `MOST_MINUTES`, else `ValueError`). They are asked what it was some time
    after that, and not before. False where it is not theirs (any more)."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise ValueError(f"between 1 and {MOST_MINUTES} minutes")
    if not holds(incident, person.id):
        return False
    _heard_of(incident)
    incident.workflow, incident.news_at = Workflow.CHECKING, None
    incident.eta_at = now + timedelta(minutes=minutes)
    incident.next_at = incident.eta_at + policy.after_eta
    note(session, at=now, actor=person.name, action="on the way", subject=f"incident {incident.id}", detail=f"{minutes} min")
    return True


def arrived(session: Session, incident: Incident, person: Person, *, now: datetime, policy: Policy) -> bool:
    """They are there. False where it is not theirs (any more). Saying it twice keeps the first time."""
    if not holds(incident, person.id):
        return False
    if incident.on_scene_at is None:
        incident.on_scene_at = now
        note(session, at=now, actor=person.name, action="on scene", subject=f"incident {incident.id}")
    _heard_of(incident)
    incident.workflow, incident.news_at = Workflow.CHECKING, None
    incident.next_at = now + policy.after_eta
    return True


def _heard_of(incident: Incident) -> None:
    """Whoever has it says something, however late: what they were asked last was not asked in vain, and is counted anew from here."""
    asked = [page for page in incident.pages if page.reason is PageReason.AGAIN and page.person_id == incident.claimed_by_id]
    if asked and asked[-1].state not in LIVE_PAGES:
        asked[-1].state = PageState.CLAIMED
