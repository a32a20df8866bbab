"""The rota as it is kept, read for the pure rules of `routing.rota`."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session, selectinload

from records import (
    CalendarFeed,
    Override,
    Person,
    Rotation,
    RotationMember,
    Shift,
    ShiftOffer,
    TemporarySchedule,
    TemporaryShift,
    Turn,
)
from routing import rota
from routing.rota import Gap, OverrideRule, Rota, RotationRule, ShiftRule, Stand, TemporaryRule, parse_days

_A_TURN = {Turn.DAY: timedelta(days=1), Turn.WEEK: timedelta(weeks=1)}


def load(session: Session, *, since: datetime | None = None) -> Rota:
    """Everything that says who is on call; people who are inactive are not on it. `since`: what was over by then is left out."""
    return Rota(
        weekly=tuple(_weekly(session)),
        rotations=tuple(_rotations(session)),
        overrides=tuple(_overrides(session, since)),
        temporary=tuple(_temporary(session, since)),
        away=frozenset(session.scalars(select(Person.id).where(Person.active.is_(False)))),
    )


def names_on_call(session: Session, at: datetime) -> list[str]:
    """Who is on call at a moment, by the names they chose, in the order they are asked."""
    turns = rota.on_call(load(session, since=at), at)
    names = {row.id: row.name for row in session.execute(select(Person.id, Person.name).where(Person.id.in_(turns)))}
    return [names[who] for who in turns if who in names]


def verifiers(session: Session) -> frozenset[int]:
    """Whoever may be asked to go and look. Others on the rota talk with callers; a report reaches nobody while only they are on."""
    return frozenset(session.scalars(select(Person.id).where(Person.active, Person.verifies)))


def gaps(session: Session, starts: datetime, ends: datetime) -> list[Gap]:
    """When nobody who verifies is on call."""
    return rota.gaps(load(session, since=starts), starts, ends, among=verifiers(session))


def forget(session: Session, person_id: int, *, now: datetime) -> None:
    """Take somebody off everything: shifts, turns, overrides, schedules, offers and the address of their calendar."""
    either = or_(Override.adds_id == person_id, Override.removes_id == person_id)
    session.execute(delete(Override).where(either))
    for rows in (Shift, RotationMember, TemporaryShift, CalendarFeed):
        session.execute(delete(rows).where(rows.person_id == person_id))
    mine = or_(ShiftOffer.person_id == person_id, ShiftOffer.for_id == person_id)
    session.execute(update(ShiftOffer).where(mine, ShiftOffer.closed_at.is_(None)).values(closed_at=now))


def _weekly(session: Session) -> list[ShiftRule]:
    return [
        ShiftRule(
            person_id=shift.person_id,
            days=parse_days(shift.days),
            starts=shift.starts,
            ends=shift.ends,
            zone=shift.zone,
            position=shift.position,
        )
        for shift in session.scalars(select(Shift))
    ]


def _rotations(session: Session) -> list[RotationRule]:
    """Somebody who is away keeps their turn, so that nobody else's moves."""
    return [
        RotationRule(
            members=tuple(member.person_id for member in rotation.members),
            days=parse_days(rotation.days),
            starts=rotation.starts,
            ends=rotation.ends,
            zone=rotation.zone,
            position=rotation.position,
            every=rotation.every * _A_TURN[rotation.turn],
            first_day=rotation.first_day,
            handoff=rotation.handoff,
        )
        for rotation in session.scalars(select(Rotation).options(selectinload(Rotation.members)))
    ]


def _overrides(session: Session, since: datetime | None) -> list[OverrideRule]:
    rows = select(Override).order_by(Override.made_at, Override.id)
    if since is not None:
        rows = rows.where(Override.ends > since)
    return [
        OverrideRule(starts=row.starts, ends=row.ends, adds=row.adds_id, removes=row.removes_id) for row in session.scalars(rows)
    ]


def _temporary(session: Session, since: datetime | None) -> list[TemporaryRule]:
    # Somebody else may have changed them while this transaction waited for its turn.
    rows = select(TemporarySchedule).options(selectinload(TemporarySchedule.shifts)).execution_options(populate_existing=True)
    if since is not None:
        rows = rows.where(TemporarySchedule.ends > since)
    return [
        TemporaryRule(
            starts=row.starts,
            ends=row.ends,
            shifts=tuple(
                Stand(
                    person_id=shift.person_id,
                    starts=max(shift.starts, row.starts),
                    ends=min(shift.ends, row.ends),
                    position=shift.position,
                )
                for shift in row.shifts
            ),
        )
        for row in session.scalars(rows)
    ]
