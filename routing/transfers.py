"""The use cases of callers who want to talk to somebody: look for a volunteer, take the call, and what a telephone's fate means.

Each takes a session, ids and `now`, changes rows in the caller's transaction and does no I/O: ringing is the worker's. How it goes:

1. `begin`: the caller has pressed `0`; the worker is to `move_on`, which asks one volunteer after another, each once;
2. the caller comes back every few seconds (`still`) until somebody is found or the time is up;
3. `take`: the first volunteer who presses the key has the call, waits in the room, and the caller is sent there at the next look;
4. whoever is left when the other one has gone is not left alone: `next_at` of a transfer that is over is the time of that last look.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from records import LIVE_PAGES, STILL_RINGS, Call, PageState, Transfer, TransferLeg, TransferState, note
from routing.pages import news_of
from routing.telephones import in_use
from routing.volunteers import next_volunteer, volunteers_now

OCCUPIED_PAUSE = timedelta(seconds=5)
"""How soon is looked again when everybody who is left is on the telephone."""

PLACING = timedelta(seconds=5)
"""What lies between the row of a leg and the first ring at most; more, and it is given up."""

COMES_WITHIN = timedelta(seconds=30)
"""A caller asks every few seconds. One who has not come by then does not wait any more, and the volunteer is let go."""

GRACE = timedelta(seconds=5)
"""When one of two has left, the carrier leads the other one out of the room by itself. After this it is looked whether it has."""

OPEN = (TransferState.LOOKING, TransferState.TAKEN)


@dataclass(frozen=True, kw_only=True)
class Rules:
    """How patient a search is. `wait`: how long it takes in all at most, none if zero; `ring`: how long one telephone rings; `listen`:
    how long somebody, or a machine, who has answered may take to press the key."""

    wait: timedelta = timedelta(seconds=60)
    ring: timedelta = timedelta(seconds=30)
    listen: timedelta = timedelta(seconds=20)


class Look(StrEnum):
    """What a waiting caller is told. `quiet`: nothing this time, since words came just before."""

    FOUND = "found"
    OTHER_LANGUAGE = "other_language"
    WAITING = "waiting"
    QUIET = "quiet"
    NOBODY = "nobody"


class Taken(StrEnum):
    """How pressing the key went."""

    YOURS = "yours"
    GONE = "gone"


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What moving a transfer on came to: a leg to be rung, legs to be called off, when it moves again, and whether it is to be looked
    now whether one of the two sits alone in the room."""

    leg_id: int | None = None
    call_off: tuple[int, ...] = ()
    next_at: datetime | None = None
    look_for_left_alone: bool = False


# -- the caller's side -------------------------------------------------------------------------------------------------------------


def begin(session: Session, call: Call, *, now: datetime, rules: Rules, allowed: bool = True) -> Transfer | None:
    """A caller wants a person; None where nobody can be asked at this moment. Asking twice while somebody is looked for is asking once.

    `allowed`: what the limits say.
    """
    earlier = current(session, call.id)
    if earlier is not None and earlier.state in OPEN:
        if not _joined(earlier):
            return earlier
        _over(earlier, now, look_at=now + GRACE)  # the caller has come out of that room
    if not (rules.wait and allowed):
        return None
    if next_volunteer(volunteers_now(session, now), language=call.language, asked=(), occupied=in_use(session)) is None:
        return None
    transfer = Transfer(
        call_id=call.id,
        language=call.language,
        room=f"room-{secrets.token_hex(8)}",
        state=TransferState.LOOKING,
        began_at=now,
        next_at=now,
    )
    session.add(transfer)
    session.flush()
    return transfer


def still(session: Session, call_id: int, *, now: datetime, rules: Rules, spoke: bool) -> Look:
    """Whether somebody has come. `spoke`: the caller was told to wait just before, so not again now. It ends: when the search has taken
    as long as it may, it is `nobody`, whether or not any worker moved it."""
    transfer = current(session, call_id)
    if transfer is None:
        return Look.NOBODY
    if transfer.state is TransferState.TAKEN:
        transfer.next_at = None
        return Look.FOUND if _understood(transfer) else Look.OTHER_LANGUAGE
    if transfer.state is TransferState.LOOKING:
        if now < transfer.began_at + rules.wait:
            return Look.QUIET if spoke else Look.WAITING
        _nobody(session, transfer, now)
    return Look.NOBODY


def stop(session: Session, call_id: int, *, now: datetime) -> Moved:
    """The caller does not wait any more: they want something else, or have hung up. Nothing where nobody was looked for."""
    transfer = current(session, call_id)
    if transfer is None or transfer.state not in OPEN:
        return Moved()
    return _stopped(session, transfer, now)


def current(session: Session, call_id: int) -> Transfer | None:
    """The newest transfer of a call, locked until the transaction ends."""
    newest = session.scalar(select(Transfer.id).where(Transfer.call_id == call_id).order_by(Transfer.id.desc()).limit(1))
    return None if newest is None else _locked(session, newest)


# -- the search --------------------------------------------------------------------------------------------------------------------


def move_on(session: Session, transfer_id: int, *, now: datetime, rules: Rules) -> Moved:
    """Whatever is due for a transfer now; nothing but `next_at` where it is not due. Two workers may try at once: the row is locked, and
    the second finds that it is not due any more.

    1. the caller has hung up: it is over;
    2. somebody is looked for: whoever has not answered in time is given up, and the next one asked, as long as there is time;
    3. a volunteer waits for a caller who does not come: they are let go;
    4. it is over: one look whether somebody was left alone in the room.
    """
    transfer = _locked(session, transfer_id)
    if transfer.state in OPEN and _caller_is_gone(session, transfer):
        return _stopped(session, transfer, now)
    if transfer.next_at is None or transfer.next_at > now:
        return Moved(next_at=transfer.next_at)
    if transfer.state is TransferState.LOOKING:
        return _ask_next(session, transfer, now=now, rules=rules)
    if transfer.state is TransferState.TAKEN:
        return _stopped(session, transfer, now)
    transfer.next_at = None
    return Moved(look_for_left_alone=transfer.state is TransferState.OVER)


def legs_to_call_off(session: Session, transfer_id: int) -> tuple[int, ...]:
    """The telephones that ring in vain once somebody has the call, or nobody wants it any more."""
    ringing = select(TransferLeg.id).where(TransferLeg.transfer_id == transfer_id, TransferLeg.state.in_(STILL_RINGS))
    return tuple(session.scalars(ringing.order_by(TransferLeg.id)))


def could_not_ring(session: Session, leg_id: int, *, problem: str, now: datetime) -> None:
    """The carrier does not ring this telephone: the next one, at once."""
    leg = session.get_one(TransferLeg, leg_id)
    leg.problem = problem
    if leg.state in LIVE_PAGES:
        _ended_in_vain(session, leg, PageState.FAILED, now)
        note(session, at=now, actor="hotline", action="could not ring", subject=f"transfer {leg.transfer_id}", detail=problem)


# -- the volunteer's side ----------------------------------------------------------------------------------------------------------


def answered(session: Session, leg_id: int, *, sid: str, now: datetime, rules: Rules) -> TransferLeg:
    """Somebody, or a machine, has picked up the telephone. Not yet a volunteer."""
    leg = session.get_one(TransferLeg, leg_id)
    leg.call_sid = leg.call_sid or sid
    if leg.state in LIVE_PAGES:
        leg.state = PageState.ANSWERED
        transfer = _locked(session, leg.transfer_id)
        if transfer.state is TransferState.LOOKING:
            transfer.next_at = min(now + rules.listen, transfer.began_at + rules.wait)
    return leg


def take(session: Session, leg_id: int, *, now: datetime) -> Taken:
    """A volunteer has pressed the key. One conditional UPDATE decides; whoever comes second is told. Taking twice is taking once.

    A key that comes in after the news that its telephone has hung up takes nothing: the caller would be sent into an empty room.
    """
    leg = session.get_one(TransferLeg, leg_id)
    session.flush()
    hung_up = select(Call.id).where(Call.sid == leg.call_sid, Call.ended_at.is_not(None))
    won = session.execute(
        update(Transfer)
        .where(
            Transfer.id == leg.transfer_id,
            Transfer.state == TransferState.LOOKING,
            Transfer.call_id.in_(select(Call.id).where(Call.ended_at.is_(None))),
            ~hung_up.exists(),
        )
        .values(state=TransferState.TAKEN, taken_at=now, taken_by_id=leg.person_id, next_at=now + COMES_WITHIN)
        .execution_options(synchronize_session=False)
    )
    transfer = session.get_one(Transfer, leg.transfer_id, populate_existing=True)
    if won.rowcount == 1:  # type: ignore[attr-defined]
        leg.state, leg.ended_at = PageState.CLAIMED, None
        note(session, at=now, actor=leg.person.name, action="take a call", subject=f"transfer {transfer.id}")
        return Taken.YOURS
    if transfer.state is TransferState.TAKEN and leg.state is PageState.CLAIMED and leg.ended_at is None:
        return Taken.YOURS
    if leg.state in LIVE_PAGES:
        leg.state, leg.ended_at = PageState.CALLED_OFF, now
    return Taken.GONE


def leave(session: Session, leg_id: int, *, now: datetime) -> bool:
    """ "I cannot", or no key at all. True where the next volunteer is to be asked now."""
    leg = session.get_one(TransferLeg, leg_id)
    return leg.state in LIVE_PAGES and _ended_in_vain(session, leg, PageState.PASSED, now)


def telephone_says(session: Session, leg_id: int, *, status: str, sequence: int, now: datetime) -> bool:
    """A status of the leg's call has come. Callbacks may arrive out of order and twice: only a newer one counts, and none undoes a key.
    True where the transfer is to move now, or soon."""
    leg = session.get_one(TransferLeg, leg_id)
    state = news_of(leg, status=status, sequence=sequence)
    if state is None:
        return False
    if state in LIVE_PAGES:
        # That it rang may be told after the telephone was picked up, which we know first-hand.
        leg.state = state if leg.state in STILL_RINGS else leg.state
        return False
    if leg.state is PageState.CLAIMED:
        return leg.ended_at is None and _volunteer_left(session, leg, now)
    return leg.state in LIVE_PAGES and _ended_in_vain(session, leg, state, now)


# -- inside ------------------------------------------------------------------------------------------------------------------------


def _locked(session: Session, transfer_id: int) -> Transfer:
    session.flush()  # what is read anew would take the place of what is not yet written
    return session.get_one(Transfer, transfer_id, with_for_update=True, populate_existing=True)


def _ask_next(session: Session, transfer: Transfer, *, now: datetime, rules: Rules) -> Moved:
    call_off = _give_up(session, transfer, now)
    deadline = transfer.began_at + rules.wait
    volunteers = volunteers_now(session, now)
    asked = {leg.person_id for leg in transfer.legs}
    occupied = in_use(session, but_transfer=transfer.id)
    chosen = next_volunteer(volunteers, language=transfer.language, asked=asked, occupied=occupied)
    if now >= deadline or (chosen is None and all(each.person_id in asked for each in volunteers)):
        _nobody(session, transfer, now)
        return Moved(call_off=call_off)
    if chosen is None:
        transfer.next_at = min(now + OCCUPIED_PAUSE, deadline)
        return Moved(call_off=call_off, next_at=transfer.next_at)
    leg = TransferLeg(transfer_id=transfer.id, person_id=chosen, state=PageState.PLACING, created_at=now)
    session.add(leg)
    transfer.next_at = min(now + rules.ring + PLACING, deadline)
    session.flush()
    session.expire(transfer, ["legs"])
    return Moved(leg_id=leg.id, call_off=call_off, next_at=transfer.next_at)


def _give_up(session: Session, transfer: Transfer, now: datetime) -> tuple[int, ...]:
    """Only one telephone rings at a time, and `next_at` is how long it may: when that has come, it has not been answered by a key."""
    overdue = [leg for leg in transfer.legs if leg.state in LIVE_PAGES]
    ringing = tuple(leg.id for leg in overdue if leg.state in STILL_RINGS)
    for leg in overdue:
        leg.state, leg.ended_at = PageState.MISSED, now
    session.flush()
    return ringing


def _nobody(session: Session, transfer: Transfer, now: datetime) -> None:
    transfer.state, transfer.ended_at, transfer.next_at = TransferState.NOBODY, now, None
    note(session, at=now, actor="hotline", action="nobody could come", subject=f"transfer {transfer.id}")


def _stopped(session: Session, transfer: Transfer, now: datetime) -> Moved:
    """The caller is not there any more. A volunteer who waits alone is let go; one who has talked is led out by the carrier."""
    call_off = legs_to_call_off(session, transfer.id)
    if _joined(transfer):
        _over(transfer, now, look_at=now + GRACE)
        return Moved(call_off=call_off, next_at=transfer.next_at)
    waiting = [leg.id for leg in transfer.legs if leg.state is PageState.CLAIMED and leg.ended_at is None]
    _over(transfer, now)
    return Moved(call_off=(*call_off, *waiting))


def _over(transfer: Transfer, now: datetime, *, look_at: datetime | None = None) -> None:
    transfer.state, transfer.ended_at, transfer.next_at = TransferState.OVER, now, look_at


def _joined(transfer: Transfer) -> bool:
    """Whether the caller has been sent to the room where the volunteer is."""
    return transfer.state is TransferState.TAKEN and transfer.next_at is None


def _understood(transfer: Transfer) -> bool:
    if transfer.taken_by is None or transfer.language is None:
        return True
    return transfer.language in {transfer.taken_by.language, *transfer.taken_by.speaks.split()}


def _caller_is_gone(session: Session, transfer: Transfer) -> bool:
    return session.scalar(select(Call.ended_at).where(Call.id == transfer.call_id)) is not None


def _ended_in_vain(session: Session, leg: TransferLeg, state: PageState, now: datetime) -> bool:
    leg.state, leg.ended_at = state, now
    transfer = _locked(session, leg.transfer_id)
    if transfer.state is not TransferState.LOOKING:
        return False
    transfer.next_at = now
    return True


def _volunteer_left(session: Session, leg: TransferLeg, now: datetime) -> bool:
    """Before the caller came: somebody else is asked. After that: the caller is not left alone."""
    leg.ended_at = now
    transfer = _locked(session, leg.transfer_id)
    if transfer.state is not TransferState.TAKEN or transfer.taken_by_id != leg.person_id:
        return False
    if _joined(transfer):
        _over(transfer, now, look_at=now + GRACE)
    else:
        transfer.state, transfer.taken_at, transfer.taken_by_id, transfer.next_at = TransferState.LOOKING, None, None, now
    return True
