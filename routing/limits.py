"""What one telephone, or very many, may have in an hour, so that nobody takes the line away from everybody else.

Limits act on reports and on being put through, and on guessing report numbers; never on rights, bulletins or the answer to a right
number. Nothing is refused: a report above its limit is kept, only nobody is woken for it, and a wish for a person leads to a message.
Telephones are known by the keyed hash of their number. One that withholds it has none, and is counted with no other.

New keys: a call carries the hash made with the newest. After a new key is put in front, every telephone is a stranger once: what it
had before is not counted, and a tag on it does not hold. Counts are of an hour and tags of a day, so nothing is looked up under the
older keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from records import Call, CallerTag, OutcomeCall, OutcomeState, Page, Report, Told, Transfer, TransferLeg, WrongReceipt, note

HOUR = timedelta(hours=1)
TAGGED = timedelta(days=1)
"""How long a volunteer's word keeps a telephone from reaching volunteers."""

_UTC = ZoneInfo("UTC")
_WITHHELD = ""
"""What a withheld number is counted under where all of them are counted together."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much there may be of what. All counts are of one hour but `daily_paid`: calls and texts the hotline places between two
    midnights in `zone`; 0 for no ceiling."""

    reports_an_hour: int = 5
    transfers_an_hour: int = 3
    wrong_receipts: int = 5
    wrong_receipts_withheld: int = 30
    wrong_receipts_everybody: int = 200
    daily_paid: int = 1000
    zone: ZoneInfo = _UTC


def one_of_many(session: Session, call: Call, *, now: datetime, limits: Limits) -> bool:
    """Whether this telephone has begun its share of reports within the hour, the one of this call not counted. Never so where the
    number is withheld: such calls may come from anybody."""
    if call.caller_key is None:
        return False
    begun = select(func.count(Report.id)).join(Call, Report.call_id == Call.id)
    mine = begun.where(Call.caller_key == call.caller_key, Call.id != call.id, Report.began_at > now - HOUR)
    return (session.scalar(mine) or 0) >= limits.reports_an_hour


def may_be_connected(session: Session, call: Call, *, now: datetime, limits: Limits) -> bool:
    """Whether a volunteer may be rung for this caller; ask it before the wish is written down, for that one counts too.

    No, where a volunteer's tag holds or there were enough wishes within the hour. Of a withheld number only this call's own wishes are
    known, and count.
    """
    own: ColumnElement[bool] = Transfer.call_id == call.id
    if call.caller_key is not None:
        held = select(CallerTag.id).where(CallerTag.key == call.caller_key, CallerTag.until > now).limit(1)
        if session.scalar(held) is not None:
            return False
        own = or_(own, Call.caller_key == call.caller_key)
    wishes = select(func.count(Transfer.id)).join(Call, Transfer.call_id == Call.id).where(own, Transfer.began_at > now - HOUR)
    return (session.scalar(wishes) or 0) < limits.transfers_an_hour


def tag(session: Session, call: Call, *, by: str, now: datetime) -> bool:
    """A volunteer's word after a call: this telephone reaches no volunteer for a day. Everything else stays open to it, reports too.

    False where the number is withheld: there is nothing to hold on to, and the next such call may be anybody's.
    """
    if call.caller_key is None:
        return False
    session.add(CallerTag(key=call.caller_key, by=by, at=now, until=now + TAGGED))
    note(session, at=now, actor=by, action="keep a telephone from volunteers", subject=f"call {call.id}")
    return True


def may_guess(session: Session, caller_key: str | None, *, now: datetime, limits: Limits) -> bool:
    """Whether a report number may be tried. Wrong ones are counted by telephone, for all withheld numbers together, and for
    everybody: a code of eight digits must not be found by trying. Tries at the same moment may go a little above."""
    counted = func.count(WrongReceipt.id)
    lately = WrongReceipt.at > now - HOUR
    key, most = (_WITHHELD, limits.wrong_receipts_withheld) if caller_key is None else (caller_key, limits.wrong_receipts)
    if (session.scalar(select(counted).where(lately, WrongReceipt.key == key)) or 0) >= most:
        return False
    return (session.scalar(select(counted).where(lately)) or 0) < limits.wrong_receipts_everybody


def wrong_guess(session: Session, caller_key: str | None, *, now: datetime) -> None:
    """A report number was nobody's."""
    session.add(WrongReceipt(key=_WITHHELD if caller_key is None else caller_key, at=now))


def paid_today(session: Session, now: datetime, zone: ZoneInfo) -> int:
    """Calls and texts the hotline has placed since midnight in `zone`: pages and their texts, telephones rung for callers who wait,
    calls to callers who asked for one, texts to coordinators. What the carrier did not take is not counted. A caller rung on two days
    counts on the second with all tries: rather one too many than a bill nobody expected."""
    midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    heard_now = OutcomeCall.state.in_([OutcomeState.RINGING, OutcomeState.TOLD, OutcomeState.NOT_WANTED])
    placed = (
        select(func.count(Page.id)).where(Page.placed_at >= midnight, Page.call_sid.is_not(None)),
        select(func.count(TransferLeg.id)).where(TransferLeg.placed_at >= midnight, TransferLeg.call_sid.is_not(None)),
        select(func.sum(OutcomeCall.tries)).where(OutcomeCall.placed_at >= midnight),
        select(func.count(OutcomeCall.id)).where(OutcomeCall.placed_at >= midnight, heard_now),
        select(func.count(Told.id)).where(Told.tried_at >= midnight, Told.text_sid.is_not(None)),
    )
    return sum(session.scalar(each) or 0 for each in placed)


def ceiling_reached(session: Session, *, now: datetime, limits: Limits) -> bool:
    """Whether the day's calls and texts are used up: then only urgent incidents are paged until midnight."""
    return limits.daily_paid > 0 and paid_today(session, now, limits.zone) >= limits.daily_paid
