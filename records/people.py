"""People: the volunteers, by the name they chose. Their numbers are sealed; a keyed hash recognises a number that calls."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import false
from sqlalchemy.orm import Mapped, mapped_column

from records.base import Base
from records.sealing import SealedText


class Person(Base):
    """A verifier or coordinator. `language` is the one they are spoken to in, `speaks` the codes of others they can talk in ("es ht").

    `follow_up`: takes the messages about somebody who was taken. `takes_calls`: may be rung to talk with a caller while on call.

    `pin`: the slow keyed hash of the six digits that let them in when they ring up; their number alone proves nothing, since it can be
    faked. `pin_failures` counts wrong ones since the last right one, `pin_locked_until` is set after too many.
    """

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(SealedText)
    number_key: Mapped[str] = mapped_column(unique=True)
    language: Mapped[str]
    coordinator: Mapped[bool] = mapped_column(default=False)
    follow_up: Mapped[bool] = mapped_column(default=False, server_default=false())
    takes_calls: Mapped[bool] = mapped_column(default=False, server_default=false())
    speaks: Mapped[str] = mapped_column(default="", server_default="")
    active: Mapped[bool] = mapped_column(default=True)
    added_at: Mapped[datetime]
    pin: Mapped[str | None]
    pin_failures: Mapped[int] = mapped_column(default=0, server_default="0")
    pin_locked_until: Mapped[datetime | None]
