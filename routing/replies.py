"""A text of one of our people, and what is answered: what `routing.texted` and `routing.shift_texts` are given, and give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from records import Person
from routing.escalation import Policy

Work = tuple[str, int, str]
"""What the worker is to be reminded of: the kind of work, the row, the key."""


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What is answered: a prompt and its arguments; and the work that follows from what was done."""

    prompt: str
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    work: tuple[Work, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A text of one of our people has come. `zone`: the clock of the rota."""

    session: Session
    person: Person
    now: datetime
    policy: Policy
    zone: ZoneInfo

    def key(self) -> str:
        """A key for work that only this text asks for."""
        return f"text-{self.person.id}-{int(self.now.timestamp() * 1000)}"
