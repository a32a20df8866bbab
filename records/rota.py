"""The rota as it is kept: weekly shifts in local clock time with their time zone, never UTC weekdays."""

from __future__ import annotations

from datetime import time

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from records.base import Base
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
