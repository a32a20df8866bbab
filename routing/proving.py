"""Proof that a way reaches the person it was given for. Before it nothing else goes there: a number with two digits changed belongs to
somebody who knows nothing of us.

A telephone is rung, and whoever answers says yes or no. A text carries four digits that its reader sends back. A service has six digits,
which its reader tells the coordinator.

What stands in the row: `problem` is set as long as something is to be sent (at first `NOT_SENT`, then why it could not be); `code_at` is
when it was asked for, or when the telephone was last rung; `code_tries` counts the calls of a telephone and the wrong codes of the others.
"""

from __future__ import annotations

import enum
import hmac
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from records import ChannelKind, ContactMethod, Person, note
from routing.clocks import by_day

CALLS = 3
PAUSE = timedelta(hours=3)
"""How often a telephone rings for this at most, and how long lies between two calls that nobody answered."""

LASTS = timedelta(hours=24)
"""How long a code is good for, and how long a carrier in trouble is tried again."""

TRIES = 5
"""Wrong codes, and then a new one is needed."""

TEXT_DIGITS, SERVICE_DIGITS = 4, 6

NOT_SENT = "the proof has not been sent yet"
SAID_NO = "whoever answered said no"


class Typed(enum.StrEnum):
    """What became of a code that somebody typed."""

    PROVED = "proved"
    WRONG = "wrong"
    TOO_OLD = "too_old"
    TOO_MANY = "too_many"
    NONE = "none"


def renumber(person: Person, number: str, key: str, *, old_keys: Iterable[str]) -> None:
    """Somebody has another number: the ways that had the old one get it, and are to be proved anew."""
    old = set(old_keys)
    for method in person.methods:
        if method.address_key in old:
            method.address, method.address_key = number, key
            method.verified_at = method.disabled_at = method.problem = None
            method.code, method.code_at, method.code_tries = None, None, 0
    person.number, person.number_key = number, key


def vouched(person: Person, *, now: datetime) -> None:
    """A coordinator has talked with them on their own number: the ways that have it need no proof."""
    for method in person.methods:
        if method.address_key == person.number_key:
            method.verified_at = now


def standing(method: ContactMethod) -> str:
    """How a way stands, in a few plain words."""
    if method.disabled_at is not None:
        return f"not used: {method.problem or 'it failed for good'}"
    if method.verified_at is not None:
        return "proved"
    if method.code_at is None:
        return "not proved"
    if method.problem is not None:
        return f"not proved: {method.problem}"
    if method.channel is ChannelKind.VOICE:
        return f"not proved: rung {method.code_tries} of {CALLS} times"
    return "not proved: a code was sent"


def begin(session: Session, method: ContactMethod, *, who: str, now: datetime) -> bool:
    """Prove a way from now on, once more if it has been tried in vain; the caller asks the worker to `prove` it (key: `key_of`). False
    where there is nothing to prove: it is proved, or whoever answered said no."""
    if method.problem == SAID_NO or (method.verified_at is not None and method.disabled_at is None):
        return False
    method.verified_at = method.disabled_at = None
    method.code, method.code_at, method.code_tries, method.problem = _new_code(method.channel), now, 0, NOT_SENT
    note(session, at=now, actor=who, action="prove a way", subject=f"way {method.id}")
    return True


def key_of(method: ContactMethod) -> str:
    """What makes the next sending one piece of work: asking for it twice is asking once."""
    assert method.code_at is not None
    return f"{int(method.code_at.timestamp() * 1000)}-{method.code_tries}"


def next_at(method: ContactMethod, *, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When the proof is to be sent; none: not (any more). A telephone never rings at night for this. Pure."""
    if method.verified_at is not None or method.disabled_at is not None or method.code_at is None:
        return None
    waiting = method.problem is not None
    if waiting and now - method.code_at > LASTS:
        return None
    if method.channel is not ChannelKind.VOICE:
        return method.code_at if waiting else None
    if not waiting and method.code_tries >= CALLS:
        return None
    return by_day(max(now, method.code_at if waiting else method.code_at + PAUSE), zone)


def rung(method: ContactMethod, *, now: datetime) -> None:
    """A telephone is about to ring. Written down before it does, so that a worker that dies meanwhile does not ring twice."""
    method.code_at, method.code_tries, method.problem = now, method.code_tries + 1, None


def not_sent(
    session: Session, method: ContactMethod, problem: str, *, since: datetime | None, permanent: bool, now: datetime
) -> None:
    """It could not be sent. Permanently: this way will never do. `since`: its `code_at` before this try, from which `LASTS` is counted."""
    method.problem, method.code_at = problem, since
    if method.channel is ChannelKind.VOICE:
        method.code_tries = max(method.code_tries - 1, 0)
    if permanent:
        method.disabled_at, method.code = now, None
        note(session, at=now, actor="hotline", action="a way will never do", subject=f"way {method.id}", detail=problem)


def is_asked(method: ContactMethod) -> bool:
    """Whether whoever answers the telephone is to be asked."""
    return method.channel is ChannelKind.VOICE and method.verified_at is None and method.disabled_at is None


def said_yes(session: Session, method: ContactMethod, *, now: datetime) -> bool:
    """Whoever answered the telephone says that it is theirs. False where it had been refused before."""
    if method.disabled_at is not None:
        return False
    _proved(session, method, now=now)
    return True


def said_no(session: Session, method: ContactMethod, *, now: datetime) -> None:
    """Whoever answered does not know of us: their number is erased here for whomever it was given, and its keyed hash stays, so that it is
    not rung again when somebody enters it again (`refused`)."""
    same = select(ContactMethod).where(ContactMethod.address_key == method.address_key, ContactMethod.address_key.is_not(None))
    for each in {method.id: method, **{row.id: row for row in session.scalars(same)}}.values():
        if each.id == method.id or each.verified_at is None:
            each.address, each.verified_at, each.code = "", None, None
            each.disabled_at, each.problem = now, SAID_NO
            note(session, at=now, actor="hotline", action="a way was refused", subject=f"way {each.id}")


def refused(session: Session, keys: Iterable[str]) -> bool:
    """Whether somebody who answered this number (its keyed hashes are `keys`) wants no call of ours."""
    said = select(ContactMethod.id).where(ContactMethod.address_key.in_(list(keys)), ContactMethod.problem == SAID_NO)
    return session.scalar(said.limit(1)) is not None


def answered(session: Session, person_id: int | None, keys: Iterable[str], code: str, *, now: datetime) -> bool:
    """A text came with nothing but a code, from a number whose keyed hashes are `keys`. True if it proved a way (or had proved it already:
    the carrier may bring a text twice). `person_id`: whose number it is, where that is known; a way may also be of another number."""
    method = select(ContactMethod).where(
        ContactMethod.channel == ChannelKind.TEXT,
        ContactMethod.address_key.in_(list(keys)),
        ContactMethod.disabled_at.is_(None),
        ContactMethod.code_at.is_not(None),
    )
    if person_id is not None:
        method = method.where(ContactMethod.person_id == person_id)
    waiting = list(session.scalars(method.order_by(ContactMethod.id)))
    typed = [type_code(session, each, code, now=now) for each in waiting]  # all of them: each counts its wrong codes
    return Typed.PROVED in typed


def type_code(session: Session, method: ContactMethod, code: str, *, now: datetime) -> Typed:
    """A code that was typed for one way. The right one a second time changes nothing."""
    if method.code is None or method.code_at is None:
        return Typed.NONE
    if method.code_tries >= TRIES:
        return Typed.TOO_MANY
    if now - method.code_at > LASTS:
        return Typed.TOO_OLD
    if not hmac.compare_digest(method.code.encode(), code.encode()):
        method.code_tries += method.verified_at is None
        return Typed.WRONG
    if method.verified_at is None:
        _proved(session, method, now=now)
    return Typed.PROVED


def _proved(session: Session, method: ContactMethod, *, now: datetime) -> None:
    if method.verified_at is None:
        method.verified_at, method.problem = now, None
        note(session, at=now, actor=method.person.name, action="a way is proved", subject=f"way {method.id}")


def _new_code(channel: ChannelKind) -> str | None:
    if channel is ChannelKind.VOICE:
        return None
    digits = TEXT_DIGITS if channel is ChannelKind.TEXT else SERVICE_DIGITS
    return "".join(secrets.choice("0123456789") for _ in range(digits))
