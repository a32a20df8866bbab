"""What every change of the rota on the command line does besides."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from hotline.wiring import Hotline
from routing import shifts


@contextmanager
def gaps_are_told(hotline: Hotline, session: Session) -> Iterator[None]:
    """If what is done in here opens a gap, verifiers are asked to take it."""
    now, zone = hotline.clock(), ZoneInfo(hotline.settings.timezone)
    before = shifts.open_gaps(session, now=now)
    yield
    session.flush()
    for told_id in shifts.announce_gap(session, before, now=now, zone=zone):
        hotline.reminders.remind(session, "write", told_id, key="0")
