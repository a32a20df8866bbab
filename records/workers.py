"""Signs of life, so that `/readyz` and `doctor` can say whether anybody is at work."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from records.base import Base


class Heartbeat(Base):
    """A worker and when it was last seen; `put_right` counts what the reconciler had to enqueue again; `models` names the speech models it
    has loaded."""

    __tablename__ = "heartbeats"

    worker: Mapped[str] = mapped_column(primary_key=True)
    seen_at: Mapped[datetime]
    put_right: Mapped[int] = mapped_column(default=0)
    models: Mapped[list[str] | None] = mapped_column(JSON)
