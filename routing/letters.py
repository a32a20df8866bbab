"""What people of the line are told in writing. A row is made here, in the transaction of what it tells of; the worker sends it by the way
that reaches the person (`routing.reaching`), and never twice.

Such a text is read on locked screens and lies with carriers: it says that something is there, and nothing of a report.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from records import LIVE_PAGES, Page, Told, ToldState, Workflow
from routing import reaching

Arguments = Mapping[str, str | int]


def tell(
    session: Session,
    person_id: int,
    what: str,
    *,
    now: datetime,
    arguments: Arguments | None = None,
    page_id: int | None = None,
) -> Told | None:
    """A row for one person, due now; the caller asks the worker to `write` it. `what`: the prompt's id and, behind a blank, what makes it
    one event ("text-surge-begins 3"). None where they have been told, or another transaction tells them at this moment."""
    if session.scalar(select(Told.id).where(Told.what == what, Told.person_id == person_id)) is not None:
        return None
    told = Told(
        what=what,
        person_id=person_id,
        page_id=page_id,
        arguments=dict(arguments) if arguments else None,
        at=now,
        state=ToldState.DUE,
        next_at=now,
    )
    try:
        with session.begin_nested():
            session.add(told)
            session.flush()
    except IntegrityError:
        return None
    return told


def key_of(told: Told) -> str:
    """Under which key its sending is asked for: one a try, so that what is merely waiting is not doubled. The first is "0"."""
    if told.next_at is None or told.next_at == told.at:
        return str(told.attempts)
    return f"{told.attempts}-{int(told.next_at.timestamp() * 1000)}"


STALE = timedelta(hours=12)
"""What could not be sent for so long is of no use any more."""

_UNDELIVERED = frozenset({"undelivered", "failed"})


def still_of_use(session: Session, told: Told, *, now: datetime) -> bool:
    """Whether a message is still to be sent, asked just before: nobody is written to for what somebody else has taken meanwhile, or what
    is over."""
    if not told.person.active or now - told.at > STALE:
        return False
    if told.page_id is None:
        return True
    page = session.get(Page, told.page_id)
    if page is None or page.state not in LIVE_PAGES:
        return False
    return page.incident.workflow is Workflow.NEW or (
        page.incident.workflow is not Workflow.CLOSED and page.incident.claimed_by_id == page.person_id
    )


def receipt(
    session: Session, sid: str, *, status: str, problem: str | None, now: datetime, told_id: int | None = None
) -> Told | None:
    """The carrier tells how a text fared. Not delivered, whatever the reason: it is due again by the next way, and the row is returned so
    that it is written now. `told_id`: the row, where its id at the carrier was not written down yet."""
    told = session.scalar(select(Told).where(Told.text_sid == sid))
    if told is None and told_id is not None:
        told = session.get(Told, told_id)
        if told is None or not _is_being_sent(told) or told.newest_sid == sid:
            return None  # old news of a text that was lost, which has gone another way since
        told.text_sid = sid
    if told is None or told.state is ToldState.CALLED_OFF:
        return None
    if status == "delivered":
        told.state, told.delivered_at, told.next_at = ToldState.DELIVERED, now, None
    elif status in _UNDELIVERED and told.state in (ToldState.DUE, ToldState.SENT):
        failed(told, problem=problem or "it was not delivered", now=now, at_once=True)
        return told if told.next_at is not None else None
    return None


def _is_being_sent(told: Told) -> bool:
    """Whether a text was asked for, and its id has not been written down yet."""
    return told.state is ToldState.DUE and told.text_sid is None and told.newest_sid is not None


def failed(told: Told, *, problem: str, now: datetime, at_once: bool) -> None:
    """This way did not do. `at_once`: the next one is tried now; where there is none, it is given up."""
    known = reaching.note_problem(told.person, told.method_id, problem)
    told.problem, told.text_sid, told.newest_sid = problem, None, None
    others = reaching.following(reaching.ways(told.person, now, written=True), told.method_id) if known else []
    if at_once and not others:
        told.state, told.next_at = ToldState.GIVEN_UP, None
        return
    told.state, told.next_at = ToldState.DUE, now
    if at_once:
        told.method_id = others[0].id


def call_off(session: Session, incident_id: int) -> None:
    """What was not sent yet beside the pages of an incident is not sent any more."""
    beside = select(Page.id).where(Page.incident_id == incident_id)
    session.execute(
        update(Told)
        .where(Told.page_id.in_(beside), Told.state == ToldState.DUE)
        .values(state=ToldState.CALLED_OFF, next_at=None)
        .execution_options(synchronize_session="fetch")
    )
