"""Moving an incident on: the next person is asked, or whoever has it is asked what it was; and ringing whoever took it in writing.

Each takes a session, ids and `now`, changes rows in the caller's transaction and does no I/O: sending is the pipeline's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from records import (
    HELD,
    LIVE_PAGES,
    STILL_RINGS,
    ChannelKind,
    ContactMethod,
    Incident,
    Kind,
    Page,
    PageReason,
    PageState,
    Person,
    Priority,
    Took,
    Workflow,
    note,
    timed,
)
from routing import codes, letters, reaching, timetable, visits
from routing.asking import askable
from routing.escalation import Asked, Policy, Wait, next_step
from routing.incidents import close_withdrawn, is_withdrawn
from routing.pages import Moved, end_page, release
from routing.rota import Rota, edges
from routing.telephones import in_use

OCCUPIED_PAUSE = timedelta(seconds=5)
"""How soon somebody is looked for again when everybody who could be asked is on the telephone about another report."""

_BESIDE = {Kind.SIGHTING: "text-report-waiting", Kind.FOLLOW_UP: "text-message-waiting"}
_ALONE = {Kind.SIGHTING: "text-report-waiting-written", Kind.FOLLOW_UP: "text-message-waiting-written"}
_AGAIN = {Kind.SIGHTING: "text-again", Kind.FOLLOW_UP: "text-again-message"}
"""The text beside a call, the one in place of it, and the one that asks what it was where nothing may ring."""


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
        if incident.workflow in HELD:
            moved = _ask_again(session, incident, policy=policy, now=now)
        if incident.workflow is Workflow.NEW and is_withdrawn(session, incident):
            close_withdrawn(session, incident, now=now)
        elif incident.workflow is Workflow.NEW:
            moved = _ask_next(session, incident, policy=policy, now=now)
    incident.next_at = moved.next_at
    return Moved(page_ids=moved.page_ids, write=moved.write, next_at=moved.next_at, call_off=call_off)


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
        end_page(page, PageState.MISSED, now)
    session.flush()
    return tuple(page.id for page in overdue if page.call_sid)


def _ask_next(session: Session, incident: Incident, *, policy: Policy, now: datetime) -> Moved:
    rota = timetable.load(session, since=now)
    there = askable(session, incident, policy=policy, rota=rota, now=now)
    if there.occupied and not there.candidates:
        return Moved(next_at=now + OCCUPIED_PAUSE)
    asked = [
        Asked(
            person_id=page.person_id,
            state=page.state,
            created_at=page.created_at,
            ended_at=page.ended_at,
            step=page.step,
            until=page.until,
        )
        for page in incident.pages
        if page.reason is PageReason.TAKE or page.state in (*LIVE_PAGES, PageState.PASSED)
    ]
    step = next_step(policy, candidates=there.candidates, asked=asked, now=now)
    if isinstance(step, Wait):
        return Moved(next_at=_wait(session, incident, step, policy=policy, rota=rota, now=now))
    fresh = {page.person_id for page in asked}.isdisjoint(step.people)
    if asked and fresh:
        timed(session, Took.NEXT_PERSON, since=_was_due(asked, now), now=now)
    given = policy.steps[step.step]
    pages = [
        _new_page(session, incident, who, PageReason.TAKE, there.rung.get(who), step=step.step, until=now + given.delay, now=now)
        for who in step.people
    ]
    next_at = _or_shift_change(rota, now + given.delay, now=now)
    return _sending(session, incident, pages, channels=given.channels, next_at=next_at, now=now)


def _wait(session: Session, incident: Incident, step: Wait, *, policy: Policy, rota: Rota, now: datetime) -> datetime | None:
    """When it is looked again; None where it has been tried for long enough."""
    if step.nobody_left and incident.unattended_since is None:
        incident.unattended_since = now
        note(session, at=now, actor="hotline", action="nobody has this", subject=f"incident {incident.id}")
    if incident.unattended_since is not None and incident.unattended_since + policy.gives_up <= now:
        note(session, at=now, actor="hotline", action="stop asking", subject=f"incident {incident.id}")
        return None
    return _or_shift_change(rota, step.until, now=now)


def _or_shift_change(rota: Rota, until: datetime, *, now: datetime) -> datetime:
    """The wait, cut short where somebody comes on call or goes off before it ends: then it is asked anew who there is."""
    return min([until, *edges(rota, now, until)])


def _was_due(asked: Iterable[Asked], now: datetime) -> datetime:
    """When the next person's time had come: the newest page had ended, or its step had waited long enough."""
    newest = max(asked, key=lambda page: page.created_at)
    return min([now, *(each for each in (newest.ended_at, newest.until) if each)])


def _new_page(
    session: Session,
    incident: Incident,
    person_id: int,
    reason: PageReason,
    telephone: ContactMethod | None,
    *,
    step: int = 0,
    until: datetime | None = None,
    now: datetime,
) -> Page:
    """By this telephone, or in writing alone."""
    page = Page(
        incident_id=incident.id,
        person_id=person_id,
        reason=reason,
        state=PageState.PLACING if telephone else PageState.WRITTEN,
        method_id=telephone.id if telephone else None,
        turn=incident.turn,
        step=step,
        until=until,
        created_at=now,
    )
    session.add(page)
    session.flush()
    return page


def _sending(
    session: Session,
    incident: Incident,
    pages: list[Page],
    *,
    channels: Collection[ChannelKind] = reaching.ANY,
    next_at: datetime,
    now: datetime,
) -> Moved:
    """What has to go out for new pages: calls, and the text beside or in place of each, begun with the first way of these channels."""
    written = []
    for page in pages:
        session.refresh(page, ["person"])
        alone = page.state is PageState.WRITTEN
        if page.reason is PageReason.TAKE:
            prompt = (_ALONE if alone else _BESIDE)[incident.kind]
        elif page.reason is PageReason.AGAIN and alone:
            prompt = _AGAIN[incident.kind]
        else:
            continue
        ways = reaching.ways(page.person, now, written=True, channels=channels)
        if not ways:
            continue
        code = codes.code_for(session, page.person_id, incident.id, now=now)
        told = letters.tell(session, page.person_id, f"{prompt} {page.id}", now=now, arguments={"code": code}, page_id=page.id)
        if told is not None:
            told.method_id = ways[0].id
            written.append(told.id)
    return Moved(
        page_ids=tuple(page.id for page in pages if page.state is PageState.PLACING),
        write=tuple(written),
        next_at=next_at,
    )


def _ask_again(session: Session, incident: Incident, *, policy: Policy, now: datetime) -> Moved:
    """Somebody has it and the time to say what it was has come."""
    since = incident.claimed_at or now
    if incident.claimed_by_id is None:
        return Moved()
    if waiting := [page for page in incident.pages if page.person_id == incident.claimed_by_id and page.state in LIVE_PAGES]:
        return Moved(next_at=now + max(policy.patience(page.state) for page in waiting))
    tries = [page for page in incident.pages if page.reason is PageReason.AGAIN and page.created_at >= since]
    silent = 0
    for page in reversed(tries):
        if page.state is PageState.CLAIMED:
            break
        silent += 1
    if silent >= policy.check_tries:
        name = incident.claimed_by.name if incident.claimed_by else "hotline"
        release(session, incident, who="hotline", now=now, detail=f"{name} did not answer")
        incident.news_at = None
        session.flush()
        return Moved()
    if silent and (rested := _ended_at(tries[-1]) + policy.check_pause) > now:
        return Moved(next_at=rested)
    if incident.claimed_by_id in in_use(session):
        return Moved(next_at=now + OCCUPIED_PAUSE)
    return _page_holder(session, incident, PageReason.AGAIN, policy=policy, now=now)


def call_back(session: Session, incident_id: int, person: Person, *, now: datetime, policy: Policy) -> Moved:
    """They took it in writing: they are rung, so that they hear what it is; a telephone that is ringing already tells them that. Nothing
    where they do not have it, are on the line with us, or have no telephone that may ring."""
    incident = session.get_one(Incident, incident_id)
    if not visits.holds(incident, person.id):
        return Moved()
    for page in incident.pages:
        if page.person_id == person.id and page.state in STILL_RINGS:
            page.reason = PageReason.TELL
            return Moved()
        if page.person_id == person.id:
            end_page(page, PageState.CLAIMED, now)
    session.flush()
    if person.id in in_use(session):
        return Moved()
    moved = _page_holder(session, incident, PageReason.TELL, policy=policy, now=now)
    return Moved(page_ids=moved.page_ids, write=moved.write)


def _page_holder(session: Session, incident: Incident, reason: PageReason, *, policy: Policy, now: datetime) -> Moved:
    """Ring whoever has it, or write to them where nothing of theirs rings."""
    person = session.get_one(Person, incident.claimed_by_id)
    telephones = reaching.ways(person, now, written=False)
    if reason is PageReason.AGAIN and (
        telephones and (free := reaching.may_be_rung_at(session, person.id, now, pause=policy.ring_pause)) > now
    ):
        return Moved(next_at=free)
    if reason is PageReason.TELL and not telephones:
        return Moved()
    page = _new_page(session, incident, person.id, reason, next(iter(telephones), None), now=now)
    return _sending(session, incident, [page], next_at=now + policy.patience(page.state), now=now)


def _ended_at(page: Page) -> datetime:
    return page.ended_at or page.created_at
