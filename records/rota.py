"""The rota as it is kept: weekly shifts and rotations in local clock time with their time zone, never UTC weekdays; what stands in for
them at other times; and shifts that somebody wants to give away."""

from __future__ import annotations

import enum
from datetime import date, datetime, time

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from records.base import Base, by_value
from records.people import Person


class Shift(Base):
    """Somebody is on call every week from `starts` to `ends` on `days` ("mon,tue"), local time in `zone` (IANA name).

    `ends` before `starts` runs past midnight and belongs to the day it starts on; equal means 24 hours. Among people on call at
    once, the lower `position` is asked first.
    """

    __tablename__ = "shifts"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    days: Mapped[str]
    starts: Mapped[time]
    ends: Mapped[time]
    zone: Mapped[str]
    position: Mapped[int]

    person: Mapped[Person] = relationship()


class Turn(enum.StrEnum):
    """How long a member of a rotation has their turn, `every` of these."""

    DAY = "day"
    WEEK = "week"


class Rotation(Base):
    """Several people take turns at the same hours (`days`, `starts`, `ends`, `zone` as in `Shift`). The first member's turn begins at
    `handoff` on `first_day`, local clock time; every `every` days or weeks the next one's begins, at that clock time all year.
    """

    __tablename__ = "rotations"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    days: Mapped[str]
    starts: Mapped[time]
    ends: Mapped[time]
    zone: Mapped[str]
    position: Mapped[int]
    turn: Mapped[Turn] = mapped_column(by_value(Turn))
    every: Mapped[int]
    first_day: Mapped[date]
    handoff: Mapped[time]

    members: Mapped[list[RotationMember]] = relationship(
        order_by="RotationMember.position", back_populates="rotation", cascade="all, delete-orphan"
    )


class RotationMember(Base):
    """Somebody's place in the order of a rotation."""

    __tablename__ = "rotation_members"

    id: Mapped[int] = mapped_column(primary_key=True)
    rotation_id: Mapped[int] = mapped_column(ForeignKey("rotations.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    position: Mapped[int]

    rotation: Mapped[Rotation] = relationship(back_populates="members")
    person: Mapped[Person] = relationship()


class Override(Base):
    """From `starts` up to `ends`, `adds` is on call, or `removes` is not; with both, the one stands in for the other, where the other is on
    at all. `source`: what made it ("command line", "telephone", "text", or the uid of an imported event)."""

    __tablename__ = "overrides"

    id: Mapped[int] = mapped_column(primary_key=True)
    starts: Mapped[datetime] = mapped_column(index=True)
    ends: Mapped[datetime] = mapped_column(index=True)
    adds_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    removes_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    made_at: Mapped[datetime]
    made_by: Mapped[str]
    source: Mapped[str]

    adds: Mapped[Person | None] = relationship(foreign_keys=[adds_id])
    removes: Mapped[Person | None] = relationship(foreign_keys=[removes_id])


class TemporarySchedule(Base):
    """From `starts` up to `ends` nothing counts but the shifts named here, neither weekly rules nor overrides."""

    __tablename__ = "temporary_schedules"

    id: Mapped[int] = mapped_column(primary_key=True)
    starts: Mapped[datetime] = mapped_column(index=True)
    ends: Mapped[datetime] = mapped_column(index=True)
    made_at: Mapped[datetime]
    made_by: Mapped[str]

    shifts: Mapped[list[TemporaryShift]] = relationship(
        order_by="TemporaryShift.starts", back_populates="schedule", cascade="all, delete-orphan"
    )


class TemporaryShift(Base):
    """Somebody is on call from `starts` up to `ends`, within a temporary schedule."""

    __tablename__ = "temporary_shifts"

    id: Mapped[int] = mapped_column(primary_key=True)
    schedule_id: Mapped[int] = mapped_column(ForeignKey("temporary_schedules.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    starts: Mapped[datetime]
    ends: Mapped[datetime]
    position: Mapped[int] = mapped_column(default=1)

    schedule: Mapped[TemporarySchedule] = relationship(back_populates="shifts")
    person: Mapped[Person] = relationship()


class ShiftOffer(Base):
    """A shift to be had. `person_id` wants to give it away, to anybody or to `for_id` alone, and stays on until it is taken; without a
    person, nobody has it. `closed_at`: it was taken, or taken back."""

    __tablename__ = "shift_offers"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    for_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    starts: Mapped[datetime]
    ends: Mapped[datetime]
    offered_at: Mapped[datetime]
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    closed_at: Mapped[datetime | None] = mapped_column(index=True)

    person: Mapped[Person | None] = relationship(foreign_keys=[person_id])
    taken_by: Mapped[Person | None] = relationship(foreign_keys=[taken_by_id])
