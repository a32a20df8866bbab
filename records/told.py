"""What coordinators are told by text: one row for each event and person, so that nobody is told twice."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from records.base import Base
from records.people import Person


class Told(Base):
    """One text to one person. `what` is the id of the text and of what it is about ("text-surge-begins 3").

    The row comes first and the text after it, as with pages. `newest_sid` is the newest text the carrier had for this person just
    before it was first asked to send this one (empty: none): if it is set and `text_sid` is not, a worker may have died in between, and
    what is newer at the carrier is this text. `tried_at` is when the carrier was last asked. `next_at`: when sending it is due; none: it
    was sent or given up, and then `problem` says why.
    """

    __tablename__ = "told"
    __table_args__ = (UniqueConstraint("what", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    what: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    at: Mapped[datetime]
    tried_at: Mapped[datetime | None]
    newest_sid: Mapped[str | None]
    text_sid: Mapped[str | None] = mapped_column(unique=True)
    attempts: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None]
    next_at: Mapped[datetime | None] = mapped_column(index=True)

    person: Mapped[Person] = relationship()
