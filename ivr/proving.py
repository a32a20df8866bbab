"""What follows when somebody says that a telephone is theirs, or that it is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from ivr.conversation import State
from ivr.parts import Do, Part, Turning
from ivr.proving_flow import PROVE, PROVE_NO, PROVE_YES, PROVED_BEFORE
from records import ContactMethod
from routing import proving

WAY = "way"
"""The note of a call that names the way it is to prove."""


@dataclass(frozen=True, kw_only=True)
class Proof(Part):
    """The part of a call that proves a telephone."""

    def actions(self) -> Mapping[str, Do]:
        return {PROVE_YES: self._yes, PROVE_NO: self._no}

    def _yes(self, at: Turning) -> tuple[State, str]:
        method = _way(at)
        proved = method is not None and proving.said_yes(at.session, method, now=at.now)
        return at.state, "proved" if proved else "over"

    def _no(self, at: Turning) -> tuple[State, str]:
        if (method := _way(at)) is not None:
            proving.said_no(at.session, method, now=at.now)
        return at.state, "refused"


def start_of(session: Session, method_id: int) -> str:
    """Where the call of a proof begins: with the question, unless it is answered already or the way is gone."""
    method = session.get(ContactMethod, method_id)
    return PROVE if method is not None and proving.is_asked(method) else PROVED_BEFORE


def _way(at: Turning) -> ContactMethod | None:
    return at.session.get(ContactMethod, int(at.state.answer(WAY) or 0))
