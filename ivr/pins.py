"""The PIN of one of our people: what counts as right, and what follows from wrong ones. The digits themselves never get here."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from records import Person

TRIES_A_CALL = 3
"""So many wrong ones in a call end it."""

TRIES = 5
"""Every so many wrong ones since the last right one lock the PIN: five guesses an hour at a million codes."""

LOCKED_FOR = timedelta(hours=1)


class Outcome(StrEnum):
    """What came of it. `locked` is said to a right PIN too, as long as it lasts."""

    RIGHT = "right"
    WRONG = "wrong"
    LOCKED = "locked"


def check(person: Person, given: Sequence[str], *, now: datetime) -> Outcome:
    """Hold the slow hashes of what was pressed (one a sealing key) against the person's, and count on their row."""
    if person.pin_locked_until is not None and now < person.pin_locked_until:
        return Outcome.LOCKED
    if may_come_in(person) and any(hmac.compare_digest(each, person.pin or "") for each in given):
        person.pin_failures, person.pin_locked_until = 0, None
        return Outcome.RIGHT
    person.pin_failures += 1
    if person.pin_failures % TRIES:
        return Outcome.WRONG
    person.pin_locked_until = now + LOCKED_FOR
    return Outcome.LOCKED


def may_come_in(person: Person) -> bool:
    """Whether this is somebody whose PIN opens anything at all."""
    return person.active and bool(person.pin)


def may_record(person: Person) -> bool:
    """Whether it opens the studio, too: what the line says is for coordinators to record."""
    return may_come_in(person) and person.coordinator
