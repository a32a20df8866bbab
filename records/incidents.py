"""Incidents: reports of the same thing, on three axes that are never one column; and the pages sent about them."""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from records.base import Base, by_value
from records.people import Person
from records.reports import Report


class Workflow(enum.StrEnum):
    """Who has it."""

    NEW = "new"
    CLAIMED = "claimed"
    CHECKING = "checking"
    CLOSED = "closed"


HELD = (Workflow.CLAIMED, Workflow.CHECKING)
"""Somebody has it."""


class Verdict(enum.StrEnum):
    """What is known about it."""

    UNVERIFIED = "unverified"
    CONFIRMED = "confirmed"
    NOT_IMMIGRATION_ENFORCEMENT = "not_immigration_enforcement"
    NOTHING_FOUND = "nothing_found"
    UNABLE_TO_VERIFY = "unable_to_verify"
    DUPLICATE = "duplicate"
    SPAM = "spam"
    TEST = "test"


class Activity(enum.StrEnum):
    """Whether it is still going on, as far as anybody said."""

    ONGOING = "ongoing"
    LEFT = "left"
    PAST = "past"


class Kind(enum.StrEnum):
    """Who it is for: something to be checked by a verifier, or a message to those who help families."""

    SIGHTING = "sighting"
    FOLLOW_UP = "follow_up"


class Priority(enum.StrEnum):
    """How soon somebody is asked. `low`: told by others, or one of very many; nobody is rung at once."""

    URGENT = "urgent"
    NORMAL = "normal"
    LOW = "low"


class Incident(Base):
    """What a verifier takes, checks and closes.

    `about_report_id` is set where an incident is about a report that belongs to another one: a family to be helped, or what a caller
    added after the first was closed. `news_at`: since when there is something that whoever has it does not know.

    `next_at` is when it has to move by itself (page the next person, ask again): the engine is only a reminder of it. `turn` counts
    those moves, so that each happens once. `unattended_since` is set when everybody on call was asked in vain.

    `eta_at`: when whoever has it wants to be there; `on_scene_at`: when they said that they were. `merged_into_id`: a person said that
    it was part of another one, which has its reports now.
    """

    __tablename__ = "incidents"

    id: Mapped[int] = mapped_column(primary_key=True)
    opened_at: Mapped[datetime]
    kind: Mapped[Kind] = mapped_column(by_value(Kind), default=Kind.SIGHTING, server_default=Kind.SIGHTING.value)
    priority: Mapped[Priority] = mapped_column(by_value(Priority), default=Priority.NORMAL, server_default=Priority.NORMAL.value)
    about_report_id: Mapped[int | None] = mapped_column(
        index=True
    )  # no foreign key: SQLite could add one only by copying the table
    news_at: Mapped[datetime | None]
    workflow: Mapped[Workflow] = mapped_column(by_value(Workflow), index=True)
    verdict: Mapped[Verdict] = mapped_column(by_value(Verdict))
    what_it_was: Mapped[str | None]
    activity: Mapped[Activity | None] = mapped_column(by_value(Activity))
    last_seen_at: Mapped[datetime | None]
    claimed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    claimed_at: Mapped[datetime | None]
    verdict_by: Mapped[str | None]
    verdict_at: Mapped[datetime | None]
    unattended_since: Mapped[datetime | None]
    eta_at: Mapped[datetime | None]
    on_scene_at: Mapped[datetime | None]
    merged_into_id: Mapped[int | None] = mapped_column(index=True)
    turn: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None] = mapped_column(index=True)

    claimed_by: Mapped[Person | None] = relationship()
    reports: Mapped[list[Report]] = relationship(order_by=Report.id)
    pages: Mapped[list[Page]] = relationship(order_by="Page.id", back_populates="incident")


class PageReason(enum.StrEnum):
    """Why somebody is rung: to take an incident, to say what came of one they took, or to hear one that they took in writing."""

    TAKE = "take"
    AGAIN = "again"
    TELL = "tell"


class PageState(enum.StrEnum):
    """How far a page has come. Everything from `claimed` on is an end. `written`: no telephone of theirs may ring now, so that they are
    asked in writing alone."""

    PLACING = "placing"
    RINGING = "ringing"
    ANSWERED = "answered"
    WRITTEN = "written"
    CLAIMED = "claimed"
    PASSED = "passed"
    MISSED = "missed"
    BUSY = "busy"
    FAILED = "failed"
    CALLED_OFF = "called_off"


STILL_RINGS = (PageState.PLACING, PageState.RINGING)
"""Nobody has picked up yet: it can be called off without cutting anybody off."""

ON_THE_TELEPHONE = (*STILL_RINGS, PageState.ANSWERED)
"""The page has a telephone of its person's."""

LIVE_PAGES = (*ON_THE_TELEPHONE, PageState.WRITTEN)


class Page(Base):
    """Asking one verifier to take one incident, by one of their telephones and in writing (`records.told`) beside it.

    The row comes first and the call after it. `placed_at` is when the carrier was last asked to ring: if it is set and `call_sid` is
    not, a worker died in between, and the carrier is asked what it has before it is asked to ring again. `method_id`: the telephone that
    is rung, none where nothing rings; if one will never do, the page goes on with the next. `rung_at`: when the carrier first took it.
    `step`: the step of the escalation policy it belongs to, `until`: when that step asks somebody else, whether or not this page has ended.
    """

    __tablename__ = "pages"

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    reason: Mapped[PageReason] = mapped_column(by_value(PageReason))
    state: Mapped[PageState] = mapped_column(by_value(PageState), index=True)
    turn: Mapped[int]
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    call_sid: Mapped[str | None] = mapped_column(unique=True)
    sequence: Mapped[int] = mapped_column(default=-1)
    placed_at: Mapped[datetime | None]
    rung_at: Mapped[datetime | None]
    method_id: Mapped[int | None] = mapped_column(index=True)
    step: Mapped[int] = mapped_column(default=0, server_default="0")
    until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None]

    incident: Mapped[Incident] = relationship(back_populates="pages")
    person: Mapped[Person] = relationship()
