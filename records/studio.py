"""The phone studio: what a coordinator has just recorded, until they keep it or record it again."""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from records.base import Base, by_value
from records.sealing import SealedBytes


class TakeState(enum.StrEnum):
    """Where a take is. `ready` may be listened to; `unusable` says in `complaint` why not; `lost` never reached us."""

    AWAITED = "awaited"
    READY = "ready"
    UNUSABLE = "unusable"
    KEPT = "kept"
    LOST = "lost"


class Take(Base):
    """One attempt at one piece of a text. `sound` is the prepared recording, erased once it is kept in the home folder or dropped.

    `next_at`: when fetching it, or deleting it at the carrier, is due; none: nothing is.
    """

    __tablename__ = "takes"

    id: Mapped[int] = mapped_column(primary_key=True)
    sid: Mapped[str] = mapped_column(unique=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    language: Mapped[str]
    piece: Mapped[str]
    state: Mapped[TakeState] = mapped_column(by_value(TakeState))
    complaint: Mapped[str | None]
    seconds: Mapped[float | None]
    sound: Mapped[bytes | None] = mapped_column(SealedBytes)
    made_at: Mapped[datetime]
    gone_from_carrier_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None] = mapped_column(index=True)
