"""The one call that a caller asked for, to hear what their report was about. The number itself is the report's, sealed, until then."""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import ForeignKey, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from records.base import Base, by_value
from records.reports import Report


class OutcomeState(enum.StrEnum):
    """`told`, `not_wanted` and `given_up` are ends: the number has been erased."""

    DUE = "due"
    RINGING = "ringing"
    TOLD = "told"
    NOT_WANTED = "not_wanted"
    GIVEN_UP = "given_up"


class OutcomeCall(Base):
    """Telling one caller. `placed_at` is when the carrier was last asked to ring; `tries` counts the calls that nobody heard.

    `told`: the outcome they heard ("police", "confirmed", …), `told_at` when. Their number is kept until `keep_until`, since what they were
    told may turn out to be wrong: then they are called once more (`correcting`).
    """

    __tablename__ = "outcome_calls"

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"), unique=True)
    state: Mapped[OutcomeState] = mapped_column(by_value(OutcomeState), index=True)
    created_at: Mapped[datetime]
    next_at: Mapped[datetime | None] = mapped_column(index=True)
    placed_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    told: Mapped[str | None]
    told_at: Mapped[datetime | None]
    keep_until: Mapped[datetime | None] = mapped_column(index=True)
    correcting: Mapped[bool] = mapped_column(default=False, server_default=false())
    call_sid: Mapped[str | None] = mapped_column(unique=True)
    problem: Mapped[str | None]

    report: Mapped[Report] = relationship()
