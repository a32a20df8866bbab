"""The number by which one person names one incident in a text: the smallest that is free for them, the same as long as the incident is
open (so a text that is an hour old still means what it meant), and free again a day after it was closed."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import count

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from records import Incident, TextCode, Workflow

_STAYS = timedelta(days=1)
"""How long a number still means a closed incident: a late answer to it must not be taken for an answer about another one."""


def code_for(session: Session, person_id: int, incident_id: int, *, now: datetime) -> int:
    """The number of an incident for a person, given now if they have none for it."""
    known = session.scalar(select(TextCode.code).where(TextCode.person_id == person_id, TextCode.incident_id == incident_id))
    if known is not None:
        return known
    over = select(Incident.id).where(
        Incident.workflow == Workflow.CLOSED, or_(Incident.verdict_at.is_(None), Incident.verdict_at < now - _STAYS)
    )
    session.execute(
        delete(TextCode)
        .where(TextCode.person_id == person_id, TextCode.incident_id.in_(over))
        .execution_options(synchronize_session=False)
    )
    taken = set(session.scalars(select(TextCode.code).where(TextCode.person_id == person_id)))
    code = next(number for number in count(1) if number not in taken)
    session.add(TextCode(person_id=person_id, incident_id=incident_id, code=code, given_at=now))
    session.flush()
    return code


def incident_of(session: Session, person_id: int, code: int) -> int | None:
    """The incident a person means by a number; None where it means nothing to them."""
    return session.scalar(select(TextCode.incident_id).where(TextCode.person_id == person_id, TextCode.code == code))


def incidents_named(session: Session, person_id: int) -> list[int]:
    """The open incidents a person has a number for, the newest number given first: a text without a number means the only one, or asks."""
    named = (
        select(TextCode.incident_id)
        .join(Incident, TextCode.incident_id == Incident.id)
        .where(TextCode.person_id == person_id, Incident.workflow != Workflow.CLOSED)
        .order_by(TextCode.given_at.desc(), TextCode.id.desc())
    )
    return list(session.scalars(named))
