"""Our own people at the door: whose telephone rings, and whether the PIN is right. Floor 4."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from ivr import pins
from ivr.conversation import Heard, State
from ivr.parts import Do, Part, Turning
from ivr.staff_flow import CHECK_PIN, PIN_DIGITS
from prompts.catalogue import MASTER, Catalogue
from records import ChannelKind, ContactMethod, Keyring, Person, note

_TRIES = "pin-tries"
"""The note of a call: wrong PINs in it."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """A telephone of one of our people rings. That it is theirs is not sure: numbers can be faked."""

    person_id: int
    language: str


@dataclass(frozen=True, kw_only=True)
class Staff(Part):
    """Recognises telephones and holds PINs against those that are kept."""

    catalogue: Catalogue
    keyring: Keyring

    def actions(self) -> Mapping[str, Do]:
        return {CHECK_PIN: self._check_pin}

    def recognise(self, session: Session, number_keys: Sequence[str]) -> Known | None:
        """Whose telephone this is, if they have a PIN: the one they ring from, or one that was proved to reach them."""
        proved = select(ContactMethod.person_id).where(
            ContactMethod.address_key.in_(number_keys),
            ContactMethod.channel == ChannelKind.VOICE,
            ContactMethod.verified_at.is_not(None),
            ContactMethod.disabled_at.is_(None),
        )
        own = Person.number_key.in_(number_keys)
        theirs = select(Person.id, Person.language).where(or_(own, Person.id.in_(proved)), Person.active, Person.pin.is_not(None))
        found = session.execute(theirs.order_by(own.desc(), Person.id)).first()
        if found is None:
            return None
        return Known(person_id=found.id, language=found.language if self.catalogue.serves_staff(found.language) else MASTER)

    def hashes_of(self, pressed: Heard) -> tuple[str, ...]:
        """The slow hashes of six digits, to be made before a transaction begins: each takes 50 ms, in which nobody else could write.

        No caller's screen takes six digits, so no caller waits for it."""
        keys = pressed.keys
        return tuple(self.keyring.slow_hashes(keys)) if len(keys) == PIN_DIGITS and keys.isascii() and keys.isdecimal() else ()

    def _check_pin(self, at: Turning) -> tuple[State, str]:
        person = at.session.get_one(Person, at.call.person_id, with_for_update=True)
        locked_until = person.pin_locked_until
        # The skip key of a screen for digits is no guess; it only uses up a try of this call.
        outcome = pins.check(person, at.codes, now=at.now) if at.codes else pins.Outcome.WRONG
        if outcome is pins.Outcome.RIGHT:
            return at.state, "coordinator" if pins.may_record(person) else "volunteer"
        if outcome is pins.Outcome.LOCKED:
            if person.pin_locked_until != locked_until:
                note(at.session, at=at.now, actor="hotline", action="PIN locked", subject=person.name)
            return at.state, outcome
        tries = int(at.state.answer(_TRIES) or 0) + 1
        if tries >= pins.TRIES_A_CALL:
            note(at.session, at=at.now, actor="hotline", action="three wrong PINs", subject=person.name)
            return at.state.answered(_TRIES, str(tries)), "enough"
        return at.state.answered(_TRIES, str(tries)), outcome
