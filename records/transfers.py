"""Callers who wait for a person, and the telephones that are rung for them. Numbers are in neither table."""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from records.base import Base, by_value
from records.incidents import PageState
from records.people import Person


class TransferState(enum.StrEnum):
    """How far it has come; `nobody` and `over` are ends. `taken`: a volunteer has pressed the key and waits in the room."""

    LOOKING = "looking"
    TAKEN = "taken"
    NOBODY = "nobody"
    OVER = "over"


class Transfer(Base):
    """One caller's wish to talk to somebody. `room` is the name of the conference; `next_at` is when it has to move by itself."""

    __tablename__ = "transfers"

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id"), index=True)
    language: Mapped[str | None]
    room: Mapped[str]
    state: Mapped[TransferState] = mapped_column(by_value(TransferState), index=True)
    began_at: Mapped[datetime]
    taken_at: Mapped[datetime | None]
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    ended_at: Mapped[datetime | None]
    next_at: Mapped[datetime | None] = mapped_column(index=True)

    taken_by: Mapped[Person | None] = relationship()
    legs: Mapped[list[TransferLeg]] = relationship(order_by="TransferLeg.id", back_populates="transfer")


class TransferLeg(Base):
    """One volunteer's telephone rung for a transfer. The row comes first and the call after it, as with pages."""

    __tablename__ = "transfer_legs"

    id: Mapped[int] = mapped_column(primary_key=True)
    transfer_id: Mapped[int] = mapped_column(ForeignKey("transfers.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    state: Mapped[PageState] = mapped_column(by_value(PageState), index=True)
    created_at: Mapped[datetime]
    placed_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    call_sid: Mapped[str | None] = mapped_column(unique=True)
    sequence: Mapped[int] = mapped_column(default=-1)
    attempts: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None]

    transfer: Mapped[Transfer] = relationship(back_populates="legs")
    person: Mapped[Person] = relationship()
