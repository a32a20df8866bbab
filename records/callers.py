"""What is remembered of a telephone between two calls: the language it chose. Under a keyed hash, for a while, until it asks otherwise."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from records.base import Base


class CallerLanguage(Base):
    """One telephone's choice. `caller_key` is the keyed hash of its number; the number itself is nowhere."""

    __tablename__ = "caller_languages"

    caller_key: Mapped[str] = mapped_column(Text, primary_key=True)
    language: Mapped[str]
    chosen_at: Mapped[datetime] = mapped_column(index=True)


def remember_language(session: Session, caller_key: str, language: str, *, now: datetime) -> None:
    """Keep a choice; the newest counts."""
    kept = session.get(CallerLanguage, caller_key)
    if kept is None:
        session.add(CallerLanguage(caller_key=caller_key, language=language, chosen_at=now))
    else:
        kept.language, kept.chosen_at = language, now


def remembered_language(session: Session, caller_keys: list[str], *, since: datetime) -> str | None:
    """The language last chosen by a telephone, under any of the keys its hash may have been made with; none before `since`.

    The choice is moved under the first of them, the newest, so that it can be changed and forgotten there.
    """
    kept = select(CallerLanguage).where(CallerLanguage.caller_key.in_(caller_keys)).order_by(CallerLanguage.chosen_at.desc())
    found = session.scalars(kept).all()
    if not found:
        return None
    newest, *older = found
    for each in older:
        session.delete(each)
    session.flush()
    newest.caller_key = caller_keys[0]
    return newest.language if newest.chosen_at >= since else None


def forget_language(session: Session, caller_key: str) -> None:
    """Forget a telephone's choice."""
    session.execute(delete(CallerLanguage).where(CallerLanguage.caller_key == caller_key))
