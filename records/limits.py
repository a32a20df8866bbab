"""What is counted so that one telephone, or very many, cannot take the line away from everybody else. Keyed hashes, no numbers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from records.base import Base


class WrongReceipt(Base):
    """A receipt code that is nobody's. `key`: the keyed hash of the telephone; empty where its number was withheld."""

    __tablename__ = "wrong_receipts"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime] = mapped_column(index=True)


class CallerTag(Base):
    """A volunteer's word about a telephone, for a while: it reaches no volunteer until `until`. Nothing else is closed to it."""

    __tablename__ = "caller_tags"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(index=True)
    by: Mapped[str]
    at: Mapped[datetime]
    until: Mapped[datetime] = mapped_column(index=True)


class Surge(Base):
    """A time of very many calls. `by`: who began it, "hotline" if it began by itself."""

    __tablename__ = "surges"

    id: Mapped[int] = mapped_column(primary_key=True)
    began_at: Mapped[datetime]
    by: Mapped[str]
    ended_at: Mapped[datetime | None] = mapped_column(index=True)
