"""What somebody who rings up can deal with: the incidents they have, and those that wait for anybody who does what they do."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from records import HELD, Incident, Kind, Person, Priority, Workflow
from routing.incidents import is_withdrawn

_ORDER = (Priority.URGENT, Priority.NORMAL, Priority.LOW)


def held_by(session: Session, person: Person) -> list[Incident]:
    """What they have: first where something is new, then what they have not begun to check, each the oldest first."""
    mine = select(Incident).where(Incident.claimed_by_id == person.id, Incident.workflow.in_(HELD))
    found = session.scalars(mine.order_by(Incident.claimed_at, Incident.id)).all()
    return sorted(found, key=lambda each: (each.news_at is None, each.workflow is not Workflow.CLAIMED))


def waiting_for(session: Session, person: Person) -> list[Incident]:
    """What nobody has, the oldest urgent one first: sightings for verifiers and coordinators, messages
    about somebody who was taken for those who help families."""
    kinds = [Kind.SIGHTING] if person.verifies or person.coordinator else []
    kinds += [Kind.FOLLOW_UP] if person.follow_up else []
    if not person.active:
        return []
    free = select(Incident).where(Incident.workflow == Workflow.NEW, Incident.kind.in_(kinds))
    found = [each for each in session.scalars(free.order_by(Incident.opened_at, Incident.id)) if not is_withdrawn(session, each)]
    return sorted(found, key=lambda each: _ORDER.index(each.priority))
