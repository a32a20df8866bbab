"""How long things took that somebody waits for: durations without a person, a place or a report."""

from __future__ import annotations

import enum
from datetime import datetime, timedelta

from sqlalchemy.orm import Mapped, Session, mapped_column

from records.base import Base, by_value


class Took(enum.StrEnum):
    """What is timed. `first_ring`: from the caller's hang-up (or, if later, the moment the first page was due) until the carrier took the
    first call to a verifier. `others_told`: from a claim until the last telephone that rang in vain was told to stop. `next_person`: how
    long after the policy's delay the next person was asked."""

    FIRST_RING = "first_ring"
    OTHERS_TOLD = "others_told"
    NEXT_PERSON = "next_person"


class Timing(Base):
    """One duration, in seconds."""

    __tablename__ = "timings"

    id: Mapped[int] = mapped_column(primary_key=True)
    what: Mapped[Took] = mapped_column(by_value(Took), index=True)
    seconds: Mapped[float]
    at: Mapped[datetime] = mapped_column(index=True)


def timed(session: Session, what: Took, *, since: datetime, now: datetime) -> None:
    """Write down how long something took; never less than nothing, since two machines may differ about the time."""
    session.add(Timing(what=what, seconds=max(0.0, (now - since) / timedelta(seconds=1)), at=now))
