"""What a conversation is made of besides its screens: parts that carry out actions, and fill in what only the records know.

A part belongs to one subject (reports, receipts, people who wait …). The desk asks every part for its actions once, and for its words
at each turn; adding a subject is one more part, named in the assembly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from ivr.conversation import State
from ivr.script import Filler
from records import Call

Remind = Callable[[Session, str, int, str], None]
"""(session, work, row, key): the assembly hands in how work is enqueued; the pipeline is a floor above."""


@dataclass(frozen=True, kw_only=True)
class Turning:
    """A turn that has come to an action. `codes`: the slow hashes of the digits just pressed, newest key first; none for other keys."""

    session: Session
    call: Call
    state: State
    now: datetime
    codes: Sequence[str] = ()


Do = Callable[[Turning], tuple[State, str]]
"""Carries out an action in the caller's transaction, without network; returns the state, with what is noted in it, and the outcome."""


class Part:
    """One subject. A part that has nothing to do, to fill in or to name leaves it at that."""

    def actions(self) -> Mapping[str, Do]:
        """The actions this part carries out, by the name they have in the flow."""
        return {}

    def ended(self, session: Session, call: Call, *, now: datetime) -> None:
        """A call is over."""

    def inserts(self, session: Session, call: Call, state: State) -> Mapping[str, Filler]:
        """What fills the places of the screens said now."""
        return {}

    def arguments(self, session: Session, call: Call, state: State) -> Mapping[str, str | int]:
        """Values for the variables of the lines said now."""
        return {}
