"""Bulletins: what callers may hear about incidents that were checked, and who approved it.

Structured facts and nothing else, so that a bulletin exists in every language at once, and no name, street or word of a report can get
into one.
"""

from __future__ import annotations

import re
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from records.base import Base, by_value
from records.incidents import Incident, Verdict
from records.people import Person

CHECKED = (Verdict.NOT_IMMIGRATION_ENFORCEMENT, Verdict.NOTHING_FOUND, Verdict.CONFIRMED)
"""The verdicts a bulletin may have: somebody looked, and this is what it was. In the order callers hear them, debunked rumours first."""


class Bulletin(Base):
    """One thing callers may hear.

    `zip_area`: five digits of a ZIP code, or its first three; nothing finer exists. `happened_at`: up to when it is known to have been
    there. `checked_at`: when that was verified, from which the delay counts. `publish_after`: the earliest moment it may be heard, as the
    delay was when it was drafted. `published_at` and `expires_at`, from when and until when it is heard, are fixed by the last approval
    it needs; the first may lie ahead. `corrects_id`: the bulletin that was wrong and is followed by this one; `corrected_at`, on that
    one, is when somebody first said so.
    """

    __tablename__ = "bulletins"
    __table_args__ = (
        CheckConstraint("verdict IN ('not_immigration_enforcement', 'nothing_found', 'confirmed')", name="checked"),
        CheckConstraint("length(zip_area) IN (3, 5)", name="coarse"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int | None] = mapped_column(ForeignKey("incidents.id"), index=True)
    verdict: Mapped[Verdict] = mapped_column(by_value(Verdict))
    what_it_was: Mapped[str | None]
    zip_area: Mapped[str]
    happened_at: Mapped[datetime]
    checked_at: Mapped[datetime]
    drafted_at: Mapped[datetime]
    drafted_by: Mapped[str]
    publish_after: Mapped[datetime]
    published_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None] = mapped_column(index=True)
    withdrawn_at: Mapped[datetime | None]
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("bulletins.id"), index=True)
    corrected_at: Mapped[datetime | None]

    incident: Mapped[Incident | None] = relationship()
    approvals: Mapped[list[BulletinApproval]] = relationship(order_by="BulletinApproval.id", back_populates="bulletin")
    corrects: Mapped[Bulletin | None] = relationship(back_populates="corrections", remote_side=[id])
    corrections: Mapped[list[Bulletin]] = relationship(order_by="Bulletin.id", back_populates="corrects")

    @validates("zip_area")
    def _coarse(self, _name: str, value: str) -> str:
        if not re.fullmatch(r"[0-9]{3}|[0-9]{5}", value):
            raise ValueError("a place is five digits of a ZIP code, or its first three")
        return value


class BulletinApproval(Base):
    """One person's word that callers may hear it. Nobody gives it twice."""

    __tablename__ = "bulletin_approvals"
    __table_args__ = (UniqueConstraint("bulletin_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    bulletin_id: Mapped[int] = mapped_column(ForeignKey("bulletins.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    approved_at: Mapped[datetime]

    bulletin: Mapped[Bulletin] = relationship(back_populates="approvals")
    person: Mapped[Person] = relationship()
