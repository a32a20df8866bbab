"""The audit trail: who did what to which record, and when. It names people of the line and ids; never callers, words or places."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, Session, mapped_column

from records.base import Base


class AuditEntry(Base):
    """One deed. `actor` is a person's name, "hotline" or "command line"; `subject` is a kind and an id, as in "incident 3"."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    actor: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str] = mapped_column(index=True)
    detail: Mapped[str | None]


def note(session: Session, *, at: datetime, actor: str, action: str, subject: str, detail: str | None = None) -> None:
    """Write one entry, in the transaction of the deed itself."""
    session.add(AuditEntry(at=at, actor=actor, action=action, subject=subject, detail=detail))
