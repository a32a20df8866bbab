"""What people of the line are told in writing, and the texts they send: one row for each event and person, so that nobody is told twice."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from records.base import Base, by_value
from records.people import Person


class ToldState(enum.StrEnum):
    """`sent`: the carrier or the service took it; `delivered`: it says that it arrived. The last three are ends, and so may `sent` be."""

    DUE = "due"
    SENT = "sent"
    DELIVERED = "delivered"
    GIVEN_UP = "given_up"
    CALLED_OFF = "called_off"


class Told(Base):
    """One written message to one person. `what` is the id of the text and of what it is about ("text-surge-begins 3"); `arguments` the
    numbers and clock times in it, never a word of a report. `page_id`: the page it stands beside.

    The row comes first and the message after it, as with pages. `method_id`: the way it was last sent; where that fails for good, or the
    carrier says that it was not delivered, the next one is tried at once. `newest_sid` is the newest text the carrier had for this address
    just before it was first asked to send this one (empty: none): if it is set and `text_sid` is not, a worker may have died in between,
    and what is newer at the carrier is this text. `tried_at` is when it was last sent. `next_at`: when sending it is due; none: it was
    sent, or given up, and then `problem` says why.
    """

    __tablename__ = "told"
    __table_args__ = (UniqueConstraint("what", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    what: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    page_id: Mapped[int | None] = mapped_column(index=True)
    arguments: Mapped[Any | None] = mapped_column(JSON)
    at: Mapped[datetime]
    state: Mapped[ToldState] = mapped_column(by_value(ToldState), default=ToldState.DUE, server_default=ToldState.SENT.value)
    method_id: Mapped[int | None] = mapped_column(index=True)
    tried_at: Mapped[datetime | None] = mapped_column(index=True)
    delivered_at: Mapped[datetime | None]
    newest_sid: Mapped[str | None]
    text_sid: Mapped[str | None] = mapped_column(unique=True)
    attempts: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None]
    next_at: Mapped[datetime | None] = mapped_column(index=True)

    person: Mapped[Person] = relationship()

    @property
    def prompt(self) -> str:
        """The id of the text."""
        return self.what.partition(" ")[0]


class TextCode(Base):
    """The number by which one person names one incident in a text: the smallest that was free, the same as long as the incident is open.
    The row goes when the number is free again."""

    __tablename__ = "text_codes"
    __table_args__ = (UniqueConstraint("person_id", "code"), UniqueConstraint("person_id", "incident_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), index=True)
    code: Mapped[int]
    given_at: Mapped[datetime]


class IncomingText(Base):
    """A text of one of our own people, and what was answered: a prompt's id and its arguments, none where nothing was. What they wrote is
    not kept. The carrier may ask twice; the answer is the same."""

    __tablename__ = "incoming_texts"

    id: Mapped[int] = mapped_column(primary_key=True)
    sid: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
    prompt: Mapped[str | None]
    arguments: Mapped[Any | None] = mapped_column(JSON)
