"""Calls: what the telephone company and we agree is going on. No number of a caller is here, only its keyed hash."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from records.base import Base, by_value
from records.sealing import SealedJson


class Direction(enum.StrEnum):
    """Who rang whom."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class Call(Base):
    """One leg. `sid` is the carrier's id; `state` is the conversation's (sealed), `step` the turn it is at.

    `person_id`: which of our own people rings, by their telephone.
    `sequence` is the carrier's SequenceNumber of the newest status seen: callbacks may arrive out of order.
    """

    __tablename__ = "calls"

    id: Mapped[int] = mapped_column(primary_key=True)
    sid: Mapped[str] = mapped_column(unique=True)
    direction: Mapped[Direction] = mapped_column(by_value(Direction))
    flow: Mapped[str]
    language: Mapped[str | None]
    state: Mapped[Any] = mapped_column(SealedJson)
    step: Mapped[int]
    caller_key: Mapped[str | None] = mapped_column(index=True)
    page_id: Mapped[int | None] = mapped_column(ForeignKey("pages.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(index=True)  # no foreign key: SQLite could add one only by copying the table
    sequence: Mapped[int] = mapped_column(default=-1)
    began_at: Mapped[datetime]
    heard_at: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(index=True)
