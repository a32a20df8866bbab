"""Bulletins: from a checked incident to what callers may hear about it.

Each use case takes a session and `now`, changes rows in the caller's transaction and does no I/O.

1. Somebody drafts one, from an incident or by hand.
2. Enough different people approve it. The last approval fixes from when and until when it is heard; nobody has to press a button then.
3. It is heard until it expires, is withdrawn or corrected, or its incident says something else. Whoever says that it is wrong stops it at
   once and alone; only going out takes several.
4. A correction is heard first, for as long as anybody could have heard what it corrects.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from records import CHECKED, Bulletin, BulletinApproval, Incident, Person, Verdict, note
from routing.verdicts import WHAT_IT_WAS


class NotABulletin(ValueError):
    """These facts can be no bulletin. The text says what they may be."""


class Refused(ValueError):
    """It cannot be done as things stand. The text says why, and what can be done."""


class State(StrEnum):
    """How far a bulletin has come."""

    DRAFTED = "drafted"  # approvals are missing
    APPROVED = "approved"  # enough of them, but only since fewer are needed: nothing is heard before somebody approves once more
    WAITING = "waiting"  # for the delay
    PUBLISHED = "published"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"


OVER = (State.EXPIRED, State.WITHDRAWN, State.CORRECTED)


class Need(StrEnum):
    """What somebody has to do about a bulletin that is wrong."""

    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, kw_only=True)
class Rules:
    """How many people must approve, how long after verification it may go out, how long it is heard then."""

    needed: int = 2
    delay: timedelta = timedelta(0)
    lives: timedelta = timedelta(hours=2)


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a bulletin says. `happened_at`: up to when it is known to have been there; `checked_at`: when that was verified. Raises
    `NotABulletin` for anything that was not checked, or is finer than a part of a ZIP code."""

    verdict: str
    zip_area: str
    happened_at: datetime
    checked_at: datetime
    what_it_was: str | None = None
    incident_id: int | None = None

    def __post_init__(self) -> None:
        if self.verdict not in CHECKED:
            raise NotABulletin(f"{self.verdict!r} was not checked: a bulletin is one of {', '.join(sorted(CHECKED))}.")
        if self.what_it_was and self.what_it_was not in WHAT_IT_WAS:
            raise NotABulletin(f"{self.what_it_was!r} is not known: choose one of {', '.join(WHAT_IT_WAS)}.")
        if self.what_it_was and self.verdict != Verdict.NOT_IMMIGRATION_ENFORCEMENT:
            raise NotABulletin("What it was can be said only of something that was not immigration enforcement.")
        if not (self.zip_area.isascii() and self.zip_area.isdecimal() and len(self.zip_area) in (3, 5)):
            raise NotABulletin(f"{self.zip_area!r} is no place for a bulletin: five digits of a ZIP code, or its first three.")


def due_at(bulletin: Bulletin, delay: timedelta) -> datetime:
    """The earliest moment it may be heard. A delay that was made longer since holds too; one made shorter undoes no promise."""
    return max(bulletin.publish_after, bulletin.checked_at + delay)


def state_of(bulletin: Bulletin, approvals: Iterable[BulletinApproval], now: datetime, needed: int, delay: timedelta) -> State:
    """How far it has come by itself; what its incident says now is `contradicts`. Pure."""
    if bulletin.corrected_at is not None:
        return State.CORRECTED
    if bulletin.withdrawn_at is not None:
        return State.WITHDRAWN
    if bulletin.expires_at is not None and now >= bulletin.expires_at:
        return State.EXPIRED
    if len({approval.person_id for approval in approvals}) < needed:
        return State.DRAFTED
    if bulletin.published_at is None:
        return State.APPROVED
    return State.WAITING if now < max(bulletin.published_at, due_at(bulletin, delay)) else State.PUBLISHED


def contradicts(bulletin: Bulletin | Facts, incident: Incident | None) -> bool:
    """Whether it says what its incident does not say (any more). One without an incident stands for itself."""
    if incident is None:
        return False
    return incident.verdict != bulletin.verdict or (
        bulletin.what_it_was is not None and incident.what_it_was != bulletin.what_it_was
    )


def was_heard(bulletin: Bulletin, now: datetime) -> bool:
    """Whether a caller can have heard it: then being wrong calls for a correction, and silence is not enough. Where its incident took
    another turn before it was due, nobody has."""
    stopped = [at for at in (bulletin.withdrawn_at, bulletin.corrected_at) if at is not None]
    incident = bulletin.incident
    if incident is not None and incident.verdict_at is not None and contradicts(bulletin, incident):
        stopped.append(incident.verdict_at)
    return bulletin.published_at is not None and bulletin.published_at <= min([now, *stopped])


def need_of(bulletin: Bulletin, now: datetime) -> Need | None:
    """What somebody has to do about it, if anything; until then it is not read. What has expired is left alone."""
    if (bulletin.expires_at is not None and now >= bulletin.expires_at) or _standing_correction(bulletin) is not None:
        return None
    wrong = contradicts(bulletin, bulletin.incident)
    if was_heard(bulletin, now):
        return Need.CORRECTION if wrong or bulletin.corrected_at is not None else None
    return Need.WITHDRAWAL if wrong and bulletin.withdrawn_at is None else None


def in_need(session: Session, now: datetime) -> list[tuple[Bulletin, Need]]:
    """Every bulletin that somebody has to correct or withdraw, oldest first."""
    living = _whole().where(or_(Bulletin.expires_at.is_(None), Bulletin.expires_at > now)).order_by(Bulletin.id)
    return [(each, need) for each in session.scalars(living) if (need := need_of(each, now)) is not None]


def to_be_read(session: Session, now: datetime, *, needed: int, delay: timedelta) -> list[Bulletin]:
    """What callers may hear now, in this order: corrections, then what was debunked, what was not found, what was confirmed; the newest
    first in each. Nothing that its incident does not say."""
    living = _whole().where(
        Bulletin.published_at <= now,
        Bulletin.expires_at > now,
        Bulletin.withdrawn_at.is_(None),
        Bulletin.corrected_at.is_(None),
    )
    heard = [
        each
        for each in session.scalars(living)
        if state_of(each, each.approvals, now, needed, delay) is State.PUBLISHED and not contradicts(each, each.incident)
    ]
    return sorted(heard, key=_place)


def facts_of(session: Session, incident_id: int, *, zip_area: str | None = None, happened_at: datetime | None = None) -> Facts:
    """What an incident says that callers may hear. The place is the ZIP code of its reports, or its first three digits where they
    differ, unless `zip_area` says it; the time is when it was last seen, unless `happened_at` says it. Raises `Refused`."""
    incident = session.get_one(Incident, incident_id)
    if incident.verdict not in CHECKED or incident.verdict_at is None:
        checked = ", ".join(sorted(CHECKED))
        raise Refused(f"Incident {incident_id} is {incident.verdict}: callers hear only what was checked ({checked}).")
    return Facts(
        verdict=incident.verdict,
        what_it_was=incident.what_it_was,
        zip_area=zip_area or _area_of(incident),
        happened_at=happened_at or incident.last_seen_at or incident.opened_at,
        checked_at=incident.verdict_at,
        incident_id=incident_id,
    )


def draft(session: Session, facts: Facts, *, who: str, now: datetime, rules: Rules) -> Bulletin:
    """Write a bulletin down; nobody hears it yet. Raises `NotABulletin` or `Refused`."""
    incident = _incident_of(session, facts)
    if incident is not None:
        for other in session.scalars(select(Bulletin).where(Bulletin.incident_id == incident.id).order_by(Bulletin.id)):
            state = state_of(other, other.approvals, now, rules.needed, rules.delay)
            if state not in OVER:
                raise Refused(f"Incident {incident.id} has bulletin {other.id} already ({state}): correct or withdraw that one.")
            if need_of(other, now) is Need.CORRECTION and contradicts(other, incident):
                raise Refused(f"Callers have heard bulletin {other.id} about incident {incident.id}, and it was wrong: correct it.")
    bulletin = _new(session, facts, who=who, now=now, rules=rules)
    _note(session, bulletin, "draft", who=who, now=now, detail=_in_words(bulletin))
    return bulletin


def approve(session: Session, bulletin_id: int, person: Person, *, now: datetime, rules: Rules) -> State:
    """A person says that callers may hear it; the last one needed sets it going. Raises `Refused`.

    Where fewer approvals are needed by now than when it was drafted, whoever has approved sets it going by saying so again.
    """
    bulletin = _locked(session, bulletin_id)
    before = state_of(bulletin, bulletin.approvals, now, rules.needed, rules.delay)
    if before in OVER:
        raise Refused(f"Bulletin {bulletin_id} is {before}: it cannot be approved any more. Draft another one.")
    if contradicts(bulletin, bulletin.incident):
        raise Refused(f"{disagreement(bulletin)} {_way_out(bulletin, now)}")
    if not person.active:
        raise Refused(f"{person.name} is paused or removed, and cannot approve.")
    if all(each.person_id != person.id for each in bulletin.approvals):
        bulletin.approvals.append(BulletinApproval(person_id=person.id, approved_at=now))
        _note(session, bulletin, "approve", who=person.name, now=now)
    elif before is not State.APPROVED:
        raise Refused(f"{person.name} has approved bulletin {bulletin_id} already; it takes somebody else.")
    enough = len(bulletin.approvals) >= rules.needed
    if enough and (before is State.DRAFTED or bulletin.published_at is None):
        _publish(session, bulletin, now=now, rules=rules)
    session.flush()
    return state_of(bulletin, bulletin.approvals, now, rules.needed, rules.delay)


def withdraw(session: Session, bulletin_id: int, *, who: str, now: datetime, rules: Rules) -> Bulletin:
    """Nobody hears it any more. Twice changes nothing. Raises `Refused`: a correction that callers hear is theirs to hear to its end."""
    bulletin = _locked(session, bulletin_id)
    state = state_of(bulletin, bulletin.approvals, now, rules.needed, rules.delay)
    if state is State.WITHDRAWN:
        return bulletin
    if state in OVER:
        raise Refused(f"Bulletin {bulletin_id} is {state}: nobody hears it any more.")
    if state is State.PUBLISHED and bulletin.corrects_id is not None and was_heard(bulletin, now):
        raise Refused(f"Bulletin {bulletin_id} tells callers that bulletin {bulletin.corrects_id} was wrong. Correct it instead.")
    bulletin.withdrawn_at = now
    _note(session, bulletin, "withdraw", who=who, now=now)
    return bulletin


def correct(session: Session, bulletin_id: int, facts: Facts, *, who: str, now: datetime, rules: Rules) -> Bulletin:
    """Draft what is right. From now on the wrong one is not heard, whether or not the correction is approved. What was about an incident
    stays about it. Raises `NotABulletin` or `Refused`: what nobody heard is withdrawn, what is corrected already is corrected no second
    time."""
    wrong = _locked(session, bulletin_id)
    facts = replace(facts, incident_id=wrong.incident_id or facts.incident_id)
    _incident_of(session, facts)
    if not was_heard(wrong, now):
        raise Refused(f"Nobody has heard bulletin {bulletin_id}: withdraw it and draft another one.")
    if (standing := _standing_correction(wrong)) is not None:
        raise Refused(f"Bulletin {bulletin_id} has a correction already, bulletin {standing.id}: correct or withdraw that one.")
    if _same(wrong, facts):
        raise Refused(f"Bulletin {bulletin_id} says just that. Say what was wrong: verdict, what it was, ZIP code or time.")
    correction = _new(session, facts, who=who, now=now, rules=rules, corrects=wrong)
    wrong.corrected_at = wrong.corrected_at or now
    _note(session, wrong, "correct", who=who, now=now, detail=f"bulletin {correction.id}")
    _note(session, correction, "draft", who=who, now=now, detail=f"{_in_words(correction)}, corrects bulletin {wrong.id}")
    return correction


def disagreement(bulletin: Bulletin) -> str:
    """One sentence for people: what it says and what its incident says."""
    incident = bulletin.incident
    says = incident.verdict + (f" ({incident.what_it_was})" if incident.what_it_was else "") if incident else "nothing"
    return f"Bulletin {bulletin.id} says {_in_words(bulletin)}, but incident {bulletin.incident_id} says {says} now."


def _place(bulletin: Bulletin) -> tuple[int, float, int]:
    """Where it stands among what is read."""
    rank = 0 if bulletin.corrects_id is not None else 1 + CHECKED.index(bulletin.verdict)
    since = bulletin.published_at.timestamp() if bulletin.published_at else 0.0
    return rank, -since, -bulletin.id


def _way_out(bulletin: Bulletin, now: datetime) -> str:
    return "Correct it." if was_heard(bulletin, now) else "Withdraw it and draft another one."


def _whole() -> Select[Bulletin]:
    return select(Bulletin).options(
        joinedload(Bulletin.incident), selectinload(Bulletin.approvals), selectinload(Bulletin.corrections)
    )


def _locked(session: Session, bulletin_id: int) -> Bulletin:
    """The row, held until the end of the transaction: of two approvals at once, the second must see the first."""
    return session.get_one(Bulletin, bulletin_id, with_for_update=True, populate_existing=True)


def _incident_of(session: Session, facts: Facts) -> Incident | None:
    """The incident of these facts, held until the end of the transaction, if it says the same."""
    if facts.incident_id is None:
        return None
    incident = session.get_one(Incident, facts.incident_id, with_for_update=True, populate_existing=True)
    if contradicts(facts, incident):
        raise Refused(f"Incident {incident.id} is {incident.verdict}: correct its verdict first, then the bulletin.")
    return incident


def _new(session: Session, facts: Facts, *, who: str, now: datetime, rules: Rules, corrects: Bulletin | None = None) -> Bulletin:
    if max(facts.happened_at, facts.checked_at) > now:
        raise NotABulletin("A bulletin is about what has happened and was checked: its times cannot lie ahead.")
    bulletin = Bulletin(
        incident_id=facts.incident_id,
        verdict=Verdict(facts.verdict),
        what_it_was=facts.what_it_was,
        zip_area=facts.zip_area,
        happened_at=facts.happened_at,
        checked_at=facts.checked_at,
        drafted_at=now,
        drafted_by=who,
        publish_after=facts.checked_at + rules.delay,
        corrects=corrects,
    )
    session.add(bulletin)
    session.flush()
    return bulletin


def _publish(session: Session, bulletin: Bulletin, *, now: datetime, rules: Rules) -> None:
    """Fix from when and until when it is heard."""
    bulletin.published_at = max(now, due_at(bulletin, rules.delay))
    bulletin.expires_at = bulletin.published_at + rules.lives
    if bulletin.corrects is not None and bulletin.corrects.expires_at is not None:
        bulletin.expires_at = max(bulletin.expires_at, bulletin.corrects.expires_at)
    window = f"from {bulletin.published_at.isoformat(timespec='minutes')} until {bulletin.expires_at.isoformat(timespec='minutes')}"
    _note(session, bulletin, "publish", who="hotline", now=now, detail=window)


def _standing_correction(bulletin: Bulletin) -> Bulletin | None:
    return next((each for each in bulletin.corrections if each.withdrawn_at is None), None)


def _same(bulletin: Bulletin, facts: Facts) -> bool:
    says = (bulletin.verdict, bulletin.what_it_was, bulletin.zip_area, bulletin.happened_at)
    return says == (facts.verdict, facts.what_it_was, facts.zip_area, facts.happened_at)


def _area_of(incident: Incident) -> str:
    given = (answer.value for report in incident.reports for answer in report.answers if answer.question == "zip")
    codes = {code for code in given if len(code) == 5}
    if len(codes) == 1:
        return codes.pop()
    if len(starts := {code[:3] for code in codes}) == 1:
        return starts.pop()
    why = "its reports name different places" if codes else "none of its reports names a ZIP code"
    raise Refused(f"Where incident {incident.id} was is not known ({why}): say the ZIP code, or its first three digits.")


def _in_words(bulletin: Bulletin) -> str:
    return bulletin.verdict + (f" ({bulletin.what_it_was})" if bulletin.what_it_was else "")


def _note(session: Session, bulletin: Bulletin, action: str, *, who: str, now: datetime, detail: str | None = None) -> None:
    """No place goes into the audit trail, not even a coarse one."""
    note(session, at=now, actor=who, action=action, subject=f"bulletin {bulletin.id}", detail=detail)
