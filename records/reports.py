"""Reports: one caller's account, answer by answer, with what was recorded and what a machine understood of it."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from records.base import Base, by_value
from records.sealing import SealedBytes, SealedJson, SealedText


class Ending(enum.StrEnum):
    """Why a report ended where it did. A call that the carrier lost, or that was silent until it was given up, is `lost`."""

    FINISHED = "finished"
    HUNG_UP = "hung_up"
    LOST = "lost"


class Report(Base):
    """One caller's account. It exists from the first answer on, and whatever was answered counts.

    `stage` is the screen reached, `ending` why the call ended there. `filed_at` is when it went to the verifiers, `finished` whether
    the caller reached the receipt. `receipt` is the code to be said, sealed, until it has been turned into `receipt_hash` (slow,
    keyed). `callback_number` is kept only on consent, and erased when the caller has been told. `withdrawn_at`: the caller took it
    back. `many`: the same telephone had reported often; nothing is refused, but nobody is rung for it at once.
    """

    __tablename__ = "reports"

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id"), unique=True)
    language: Mapped[str | None]
    began_at: Mapped[datetime]
    stage: Mapped[str]
    ending: Mapped[Ending | None] = mapped_column(by_value(Ending))
    finished: Mapped[bool] = mapped_column(default=False)
    many: Mapped[bool] = mapped_column(default=False, server_default=false())
    withdrawn_at: Mapped[datetime | None]
    filed_at: Mapped[datetime | None] = mapped_column(index=True)
    receipt: Mapped[str | None] = mapped_column(SealedText)
    receipt_hash: Mapped[str | None] = mapped_column(index=True)
    callback_number: Mapped[str | None] = mapped_column(SealedText)
    incident_id: Mapped[int | None] = mapped_column(ForeignKey("incidents.id"), index=True)
    erased_at: Mapped[datetime | None]

    answers: Mapped[list[Answer]] = relationship(order_by="Answer.id")
    recordings: Mapped[list[Recording]] = relationship(order_by="Recording.id")


class Answer(Base):
    """One question answered by keys. The newest answer counts."""

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("report_id", "question"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"))
    question: Mapped[str]
    value: Mapped[str] = mapped_column(SealedText)
    given_at: Mapped[datetime]


class Whereabouts(enum.StrEnum):
    """Where a recording is. `lost` is said only after the carrier has answered "not found" for as long as it may be late."""

    AWAITED = "awaited"
    AT_CARRIER = "at_carrier"
    STORED = "stored"
    EMPTY = "empty"
    LOST = "lost"


class Recording(Base):
    """One question answered aloud; with `asked_by_id`, a volunteer's question to the caller. `call_id`: the call it was spoken in, which
    need not be the report's; `language`: the one that call was in then. Fetching it, and deleting it at the carrier, is due at
    `next_at`, transcribing it at `text_next_at` (none: nothing is due); `attempts` and `text_attempts` count what was tried in vain.

    It is deleted at the carrier only after it is stored here, and `gone_from_carrier_at` is set only once the carrier has said
    "not found". The sound itself is in `recording_audio`, so that a list of recordings never loads it.
    """

    __tablename__ = "recordings"

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"), index=True)
    # No foreign keys in these two: SQLite could add one only by copying the table.
    call_id: Mapped[int | None] = mapped_column(index=True)
    asked_by_id: Mapped[int | None]
    language: Mapped[str | None]
    sid: Mapped[str] = mapped_column(unique=True)
    question: Mapped[str]
    seconds: Mapped[int]
    whereabouts: Mapped[Whereabouts] = mapped_column(by_value(Whereabouts), index=True)
    made_at: Mapped[datetime]
    stored_at: Mapped[datetime | None]
    gone_from_carrier_at: Mapped[datetime | None]
    problem: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None] = mapped_column(index=True)
    text_attempts: Mapped[int] = mapped_column(default=0)
    text_next_at: Mapped[datetime | None] = mapped_column(index=True)

    transcript: Mapped[Transcript | None] = relationship(back_populates="recording")


class RecordingAudio(Base):
    """The sound, sealed: exactly the bytes that the carrier handed over."""

    __tablename__ = "recording_audio"

    recording_id: Mapped[int] = mapped_column(ForeignKey("recordings.id"), primary_key=True)
    sound: Mapped[bytes] = mapped_column(SealedBytes)


class Transcript(Base):
    """What a machine understood, in the language that was spoken; or, with `reason`, why there is no text.

    `words` have their times and confidences; `alternatives` are other readings of the same sound; `notes` say what was odd about it;
    `facts` is what was drawn from the words (`routing.known`). `corrected` is what a person heard instead: it stands beside the machine's
    text, never in its place, and the facts are then drawn from it.
    """

    __tablename__ = "transcripts"

    id: Mapped[int] = mapped_column(primary_key=True)
    recording_id: Mapped[int] = mapped_column(ForeignKey("recordings.id"), unique=True)
    made_at: Mapped[datetime]
    language: Mapped[str | None]
    engine: Mapped[str | None]
    model: Mapped[str | None]
    text: Mapped[str | None] = mapped_column(SealedText)
    words: Mapped[Any | None] = mapped_column(SealedJson)
    confidence: Mapped[float | None]
    reason: Mapped[str | None]
    problem: Mapped[str | None]
    alternatives: Mapped[Any | None] = mapped_column(SealedJson)
    notes: Mapped[str | None]
    facts: Mapped[Any | None] = mapped_column(SealedJson)
    corrected: Mapped[str | None] = mapped_column(SealedText)
    corrected_by: Mapped[str | None]
    corrected_at: Mapped[datetime | None]

    recording: Mapped[Recording] = relationship(back_populates="transcript")
