"""The use cases of paging: ask the next person, claim, hand over, go and check, and what a telephone's fate means.

Each takes a session, ids and `now`, changes rows in the caller's transaction and does no I/O: sending is the pipeline's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import func, not_, select, update
from sqlalchemy.orm import Session

from records import (
    LIVE_PAGES,
    Incident,
    Kind,
    Page,
    PageReason,
    PageState,
    Person,
    Priority,
    Recording,
    Report,
    Shift,
    Transcript,
    TransferLeg,
    Workflow,
    note,
)
from routing.escalation import Ask, Asked, Policy, Wait, next_step
from routing.incidents import FOR_FAMILIES, close_withdrawn, is_withdrawn
from routing.rota import ShiftRule, on_call, parse_days
from routing.telephones import in_use

OCCUPIED_PAUSE = timedelta(seconds=5)
"""How soon somebody is looked for again when everybody who could be asked is on the telephone about another report."""

MINE = (Workflow.CLAIMED, Workflow.CHECKING)


class Claim(StrEnum):
    """How a claim went."""

    YOURS = "yours"
    TAKEN = "taken"
    GONE = "gone"


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What moving an incident on came to: a page to be sent, and telephones to be called off."""

    page_id: int | None = None
    call_off: tuple[int, ...] = ()
    next_at: datetime | None = None


FATES = {
    "queued": PageState.RINGING,
    "initiated": PageState.RINGING,
    "ringing": PageState.RINGING,
    "in-progress": PageState.ANSWERED,
    "answered": PageState.ANSWERED,
    "completed": PageState.MISSED,
    "busy": PageState.BUSY,
    "no-answer": PageState.MISSED,
    "failed": PageState.FAILED,
    "canceled": PageState.CALLED_OFF,
}
"""The carrier's call status → what it means for a page that no key has decided. A call that was completed without a key was heard
by a machine or by nobody."""


def shift_rules(session: Session) -> list[ShiftRule]:
    """The rota as the pure function wants it; people who are inactive are not on it."""
    shifts = session.scalars(select(Shift).join(Person).where(Person.active)).all()
    return [
        ShiftRule(
            person_id=shift.person_id,
            days=parse_days(shift.days),
            starts=shift.starts,
            ends=shift.ends,
            zone=shift.zone,
            position=shift.position,
        )
        for shift in shifts
    ]


def coordinators(session: Session) -> list[int]:
    """Those who are asked when nobody on call answers."""
    return list(session.scalars(select(Person.id).where(Person.coordinator, Person.active).order_by(Person.id)))


def move_on(session: Session, incident_id: int, *, policy: Policy, now: datetime, only_urgent: bool = False) -> Moved:
    """Whatever is due for an incident now. Two workers may try at once: `turn` lets one of them. `only_urgent`: the day's calls are used
    up, so that whoever is not in danger waits; it is looked again every so often.

    1. what rings for too long is given up;
    2. an incident nobody has: ask the next person, or wait;
    3. one that somebody has: ask them what it was; after the last try in vain, it is free again.
    """
    incident = session.get_one(Incident, incident_id)
    if incident.workflow is Workflow.CLOSED or not _take_turn(session, incident):
        return Moved()
    call_off = _give_up_overdue(session, incident, policy=policy, now=now)
    moved = Moved()
    if only_urgent and incident.priority is not Priority.URGENT:
        moved = Moved(next_at=now + policy.start_over)
    else:
        if incident.workflow in MINE:
            moved = _ask_again(session, incident, policy=policy, now=now)
        if incident.workflow is Workflow.NEW and is_withdrawn(session, incident):
            close_withdrawn(session, incident, now=now)
        elif incident.workflow is Workflow.NEW:
            moved = _ask_next(session, incident, policy=policy, now=now)
    incident.next_at = moved.next_at
    return Moved(page_id=moved.page_id, next_at=moved.next_at, call_off=call_off)


def claim(session: Session, page_id: int, *, now: datetime, policy: Policy) -> Claim:
    """The person who was paged takes the incident."""
    page = session.get_one(Page, page_id)
    outcome = take(session, page.incident_id, page.person, now=now, policy=policy)
    _end(page, PageState.CLAIMED if outcome is Claim.YOURS else PageState.CALLED_OFF, now)
    return outcome


def take(session: Session, incident_id: int, person: Person, *, now: datetime, policy: Policy) -> Claim:
    """One conditional UPDATE decides; whoever comes second is told. Taking twice is taking once."""
    won = session.execute(
        update(Incident)
        .where(Incident.id == incident_id, Incident.workflow == Workflow.NEW)
        .values(
            workflow=Workflow.CLAIMED,
            claimed_by_id=person.id,
            claimed_at=now,
            unattended_since=None,
            news_at=None,
            next_at=now + policy.check_again,
        )
    )
    incident = session.get_one(Incident, incident_id, populate_existing=True)
    if won.rowcount == 1:  # type: ignore[attr-defined]
        note(session, at=now, actor=person.name, action="claim", subject=f"incident {incident.id}")
        return Claim.YOURS
    if incident.workflow in MINE:
        return Claim.YOURS if incident.claimed_by_id == person.id else Claim.TAKEN
    return Claim.GONE


def release(session: Session, incident: Incident, *, who: str, now: datetime, detail: str | None = None) -> None:
    """Nobody has it any more; the next person is asked at once."""
    incident.workflow = Workflow.NEW
    incident.claimed_by_id = incident.claimed_at = None
    incident.next_at = now
    note(session, at=now, actor=who, action="release", subject=f"incident {incident.id}", detail=detail)


def pages_to_call_off(session: Session, incident_id: int) -> list[int]:
    """The pages that ring in vain once somebody has the incident."""
    return list(
        session.scalars(
            select(Page.id).where(Page.incident_id == incident_id, Page.state.in_([PageState.PLACING, PageState.RINGING]))
        )
    )


def hand_over(session: Session, page_id: int, *, now: datetime) -> None:
    """ "I cannot": the next person is asked at once, and this one is left in peace for a while."""
    page = session.get_one(Page, page_id)
    incident = session.get_one(Incident, page.incident_id)
    mine = incident.workflow in MINE and incident.claimed_by_id == page.person_id
    if mine:
        release(session, incident, who=page.person.name, now=now)
    if mine or incident.workflow is Workflow.NEW:
        page.state, page.ended_at = PageState.PASSED, now
        incident.next_at = now
    else:
        _end(page, PageState.PASSED, now)


def go_and_check(session: Session, page_id: int, *, now: datetime, policy: Policy) -> bool:
    """Somebody goes to look: they are rung again later. False where the incident is no longer theirs."""
    page = session.get_one(Page, page_id)
    incident = session.get_one(Incident, page.incident_id)
    if incident.workflow not in MINE or incident.claimed_by_id != page.person_id:
        _end(page, PageState.CALLED_OFF, now)
        return False
    _end(page, PageState.CLAIMED, now)
    if incident.workflow is Workflow.CLAIMED:
        note(session, at=now, actor=page.person.name, action="go and check", subject=f"incident {incident.id}")
    incident.workflow, incident.news_at = Workflow.CHECKING, None
    incident.next_at = now + policy.check_again
    return True


def answered_by_key(page: Page, *, now: datetime) -> None:
    """Whoever was rung has said what they had to say: the end of the call is no page in vain."""
    _end(page, PageState.CLAIMED, now)


def telephone_says(session: Session, page_id: int, *, status: str, sequence: int, now: datetime) -> bool:
    """A status of the page's call has come. Callbacks may arrive out of order and twice: only a newer one counts, and none undoes a
    key. True where the page has ended without one, so that the next person is to be asked now."""
    page = session.get_one(Page, page_id)
    state = news_of(page, status=status, sequence=sequence)
    if state is None or page.state not in LIVE_PAGES:
        return False
    if state in LIVE_PAGES:
        # That it rang may be told after the telephone was picked up, which we know first-hand.
        page.state = PageState.ANSWERED if page.state is PageState.ANSWERED else state
        return False
    _end(page, state, now)
    incident = session.get_one(Incident, page.incident_id)
    if page.reason is PageReason.TAKE and incident.workflow is Workflow.NEW:
        incident.next_at = now
        return True
    return False


def news_of(row: Page | TransferLeg, *, status: str, sequence: int) -> PageState | None:
    """What a status of a call that we placed means for its row; None where it is older than what is known, or means nothing."""
    state = FATES.get(status)
    if sequence < 0:
        sequence = row.sequence + 1  # a carrier that does not number its news: taken as it comes
    if state is None or sequence <= row.sequence:
        return None
    row.sequence = sequence
    return state


def _take_turn(session: Session, incident: Incident) -> bool:
    taken = session.execute(
        update(Incident)
        .where(Incident.id == incident.id, Incident.turn == incident.turn)
        .values(turn=incident.turn + 1)
        .execution_options(synchronize_session=False)
    )
    session.refresh(incident)
    return bool(taken.rowcount == 1)  # type: ignore[attr-defined]


def _give_up_overdue(session: Session, incident: Incident, *, policy: Policy, now: datetime) -> tuple[int, ...]:
    overdue = [page for page in incident.pages if page.state in LIVE_PAGES and page.created_at + policy.patience(page.state) <= now]
    for page in overdue:
        _end(page, PageState.MISSED, now)
    session.flush()
    return tuple(page.id for page in overdue if page.call_sid)


def _ask_next(session: Session, incident: Incident, *, policy: Policy, now: datetime) -> Moved:
    occupied = in_use(session, but_incident=incident.id)
    unread = _languages_without_text(session, incident)
    turns = _who_understands_first(session, unread, _who_is_asked(session, incident, now=now))
    last_resort = _who_understands_first(session, unread, coordinators(session))
    free = [who for who in turns if who not in occupied]
    free_coordinators = [who for who in last_resort if who not in occupied]
    if (turns or last_resort) and not (free or free_coordinators):
        return Moved(next_at=now + OCCUPIED_PAUSE)
    step = next_step(
        policy,
        on_call=free,
        coordinators=free_coordinators,
        asked=[
            Asked(person_id=page.person_id, state=page.state, created_at=page.created_at, ended_at=page.ended_at)
            for page in incident.pages
        ],
        now=now,
    )
    if isinstance(step, Wait):
        if step.nobody_left and incident.unattended_since is None:
            incident.unattended_since = now
            note(session, at=now, actor="hotline", action="nobody has this", subject=f"incident {incident.id}")
        return Moved(next_at=step.until)
    return _new_page(session, incident, step, PageReason.TAKE, policy=policy, now=now)


def _who_is_asked(session: Session, incident: Incident, *, now: datetime) -> list[int]:
    """Verifiers on call; for a message about somebody who was taken, those who help families and nobody else, whoever is on call first."""
    turns = list(on_call(shift_rules(session), now))
    if incident.kind is Kind.SIGHTING:
        return turns
    helpers = list(session.scalars(select(Person.id).where(Person.follow_up, Person.active).order_by(Person.id)))
    return sorted(helpers, key=lambda who: who not in turns)


def _who_understands_first(session: Session, unread: set[str], turns: list[int]) -> list[int]:
    """The same people in the same order, but those first who speak one of the languages that no machine could put into words."""
    if not unread:
        return turns
    people = session.scalars(select(Person).where(Person.id.in_(turns)))
    able = {each.id for each in people if unread & {each.language, *each.speaks.split()}}
    return sorted(turns, key=lambda who: who not in able)


def _languages_without_text(session: Session, incident: Incident) -> set[str]:
    """The languages of what is to be heard and no machine could put into words. One question to the database, however many reports a
    surge has put together, and nothing is unsealed for it."""
    pointed_to = incident.about_report_id
    of_it = Report.incident_id == incident.id if pointed_to is None else Report.id == pointed_to
    spoken = (
        select(func.coalesce(Recording.language, Report.language)).join(Report, Recording.report_id == Report.id).join(Transcript)
    )
    unread = spoken.where(
        of_it,
        Report.withdrawn_at.is_(None),
        Recording.asked_by_id.is_(None),
        Transcript.text.is_(None),
        Transcript.corrected.is_(None),
    )
    if incident.kind is Kind.SIGHTING:
        unread = unread.where(not_(Recording.question.in_(FOR_FAMILIES)))
    return {language for language in session.scalars(unread.distinct()) if language}


def _ask_again(session: Session, incident: Incident, *, policy: Policy, now: datetime) -> Moved:
    """Somebody has it and the time to say what it was has come."""
    since = incident.claimed_at or now
    tries = [page for page in incident.pages if page.reason is PageReason.AGAIN and page.created_at >= since]
    silent = 0
    for page in reversed(tries):
        if page.state is PageState.CLAIMED:
            break
        silent += 1
    if any(page.state in LIVE_PAGES for page in tries):
        return Moved(next_at=now + policy.ring + policy.listen)
    if silent >= policy.check_tries:
        name = incident.claimed_by.name if incident.claimed_by else "hotline"
        incident.workflow = Workflow.NEW
        incident.claimed_by_id = incident.claimed_at = incident.news_at = None
        note(
            session,
            at=now,
            actor="hotline",
            action="release",
            subject=f"incident {incident.id}",
            detail=f"{name} did not answer",
        )
        session.flush()
        return Moved()
    if silent and (rested := _ended_at(tries[-1]) + policy.check_pause) > now:
        return Moved(next_at=rested)
    return _new_page(session, incident, Ask(person_id=incident.claimed_by_id or 0), PageReason.AGAIN, policy=policy, now=now)


def _new_page(session: Session, incident: Incident, step: Ask, reason: PageReason, *, policy: Policy, now: datetime) -> Moved:
    page = Page(
        incident_id=incident.id,
        person_id=step.person_id,
        reason=reason,
        state=PageState.PLACING,
        turn=incident.turn,
        created_at=now,
    )
    session.add(page)
    session.flush()
    return Moved(page_id=page.id, next_at=now + policy.patience(page.state))


def _ended_at(page: Page) -> datetime:
    return page.ended_at or page.created_at


def _end(page: Page, state: PageState, now: datetime) -> None:
    if page.state in LIVE_PAGES:
        page.state = state
        page.ended_at = now
