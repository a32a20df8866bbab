"""The use cases of pages that were sent: claim, hand over, and what a telephone's fate means. Whom to ask next is in `routing.moving`.

Each takes a session, ids and `now`, changes rows in the caller's transaction and does no I/O: sending is the pipeline's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from records import (
    HELD,
    LIVE_PAGES,
    STILL_RINGS,
    Incident,
    Page,
    PageReason,
    PageState,
    Person,
    Told,
    ToldState,
    TransferLeg,
    Workflow,
    note,
)
from routing import codes, incidents, letters, reaching, visits
from routing.escalation import Policy

TAKEN = "text-report-taken"
"""The text to whoever was being asked when somebody else took it."""


class Claim(StrEnum):
    """How a claim went."""

    YOURS = "yours"
    TAKEN = "taken"
    GONE = "gone"


class News(StrEnum):
    """What follows from a telephone's news: nothing, the incident moves on, or the next telephone of the same person rings."""

    NOTHING = "nothing"
    MOVE = "move"
    RING = "ring"


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What moving an incident on came to: telephones to ring, what to write, telephones to be called off, and when it moves again."""

    page_ids: tuple[int, ...] = ()
    write: tuple[int, ...] = ()
    call_off: tuple[int, ...] = ()
    next_at: datetime | None = None

    def work(self, why: str) -> list[tuple[str, int, str]]:
        """(work, row, key) of what is to be written and called off; `why` makes the keys of the latter. Pages have keys of their own."""
        calls_off = [("call_off", page_id, why) for page_id in self.call_off]
        return [*calls_off, *(("write", told_id, "0") for told_id in self.write)]

    @property
    def page_id(self) -> int | None:
        """The only telephone to ring; None where none is."""
        return self.page_ids[0] if self.page_ids else None


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


def key_of(page: Page) -> str:
    """Under which key ringing is asked for: of each try one, by which telephone and how often it was tried."""
    return f"{page.method_id or 0}-{page.attempts}"


def claim(session: Session, page_id: int, *, now: datetime, policy: Policy) -> Claim:
    """The person who was paged takes the incident."""
    page = session.get_one(Page, page_id)
    outcome = take(session, page.incident_id, page.person, now=now, policy=policy)
    end_page(page, PageState.CLAIMED if outcome is Claim.YOURS else PageState.CALLED_OFF, now)
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
            eta_at=None,
            on_scene_at=None,
            next_at=now + policy.check_again,
        )
    )
    incident = session.get_one(Incident, incident_id, populate_existing=True)
    if won.rowcount == 1:  # type: ignore[attr-defined]
        note(session, at=now, actor=person.name, action="claim", subject=f"incident {incident.id}")
        return Claim.YOURS
    if incident.workflow in HELD:
        return Claim.YOURS if incident.claimed_by_id == person.id else Claim.TAKEN
    return Claim.GONE


def release(session: Session, incident: Incident, *, who: str, now: datetime, detail: str | None = None) -> None:
    """Nobody has it any more; the next person is asked at once."""
    incident.workflow = Workflow.NEW
    incident.claimed_by_id = incident.claimed_at = incident.eta_at = incident.on_scene_at = None
    incident.next_at = now
    note(session, at=now, actor=who, action="release", subject=f"incident {incident.id}", detail=detail)


def tell_others(session: Session, incident_id: int, *, by: Person, now: datetime) -> Moved:
    """Somebody has it: the others' telephones stop, what was not written to them yet is not, and whoever was still being asked and has
    been written to is told who has it."""
    incident = session.get_one(Incident, incident_id)
    letters.call_off(session, incident_id)
    asked = (
        select(Page)
        .join(Told, Told.page_id == Page.id)
        .where(
            Page.incident_id == incident_id,
            Page.person_id != by.id,
            Page.state.in_(LIVE_PAGES),
            Told.state.in_([ToldState.SENT, ToldState.DELIVERED]),
        )
    )
    written = []
    for page in session.scalars(asked.distinct()).all():
        arguments: letters.Arguments = {"code": codes.code_for(session, page.person_id, incident_id, now=now), "who": by.name}
        what = f"{TAKEN} {incident_id}-{incident.turn}"
        written.append(letters.tell(session, page.person_id, what, now=now, arguments=arguments))
        if page.state is PageState.WRITTEN:
            end_page(page, PageState.CALLED_OFF, now)
    call_off = tuple(pages_to_call_off(session, incident_id, but_of=by.id))
    return Moved(call_off=call_off, write=tuple(each.id for each in written if each is not None))


def pages_to_call_off(session: Session, incident_id: int, *, but_of: int | None = None) -> list[int]:
    """The pages that ring in vain once somebody has the incident, or it is closed. `but_of`: whose telephone may go on ringing."""
    rings = select(Page.id).where(Page.incident_id == incident_id, Page.state.in_(STILL_RINGS))
    return list(session.scalars(rings if but_of is None else rings.where(Page.person_id != but_of)))


def hand_over(session: Session, page_id: int, *, now: datetime) -> None:
    """ "I cannot", said to a page: the next person is asked at once, and this one is left in peace for a while."""
    page = session.get_one(Page, page_id)
    _passed(session, session.get_one(Incident, page.incident_id), page.person, page, now=now)


def pass_on(session: Session, incident_id: int, person: Person, *, now: datetime) -> bool:
    """ "I cannot", said otherwise. True where somebody else is to be asked now."""
    incident = session.get_one(Incident, incident_id)
    newest = select(Page).where(Page.incident_id == incident_id, Page.person_id == person.id).order_by(Page.id.desc()).limit(1)
    _passed(session, incident, person, session.scalar(newest), now=now)
    return incident.workflow is Workflow.NEW


def _passed(session: Session, incident: Incident, person: Person, page: Page | None, *, now: datetime) -> None:
    mine = visits.holds(incident, person.id)
    if mine:
        release(session, incident, who=person.name, now=now)
    if page is None and (mine or incident.workflow is Workflow.NEW):
        # They took it unasked; this row says that they want to be left in peace.
        page = Page(incident_id=incident.id, person_id=person.id, reason=PageReason.TAKE, state=PageState.PASSED, created_at=now)
        page.turn, page.ended_at = incident.turn, now
        session.add(page)
    elif page is not None and (mine or incident.workflow is Workflow.NEW):
        page.state, page.ended_at = PageState.PASSED, now
    elif page is not None:
        end_page(page, PageState.PASSED, now)
    if incident.workflow is Workflow.NEW:
        incident.next_at = now


def answered_by_key(page: Page, *, now: datetime) -> None:
    """Whoever was rung has said what they had to say: the end of the call is no page in vain."""
    end_page(page, PageState.CLAIMED, now)


def locked(session: Session, page_id: int) -> Page | None:
    """A page as it is now, and its incident locked: everybody who changes both takes the incident first, so that none waits for another
    in a circle, and news that come with a key never undo it."""
    page = session.get(Page, page_id)
    if page is not None:
        incidents.locked(session, page.incident_id)
        session.refresh(page)
    return page


def telephone_says(session: Session, page_id: int, *, status: str, sequence: int, now: datetime) -> News:
    """A status of the page's call has come. Callbacks may arrive out of order and twice: only a newer one counts, and none undoes a
    key. Where the page has ended without one, the next person is to be asked now; where the network could not get through, another
    telephone of the same person is rung first, if they have one."""
    page = session.get_one(Page, page_id)
    state = news_of(page, status=status, sequence=sequence)
    if state is None or page.state not in LIVE_PAGES:
        return News.NOTHING
    if state in LIVE_PAGES:
        # That it rang may be told after the telephone was picked up, which we know first-hand.
        page.state = PageState.ANSWERED if page.state is PageState.ANSWERED else state
        if page.state is PageState.ANSWERED:
            reaching.note_problem(page.person, page.method_id, None)
        return News.NOTHING
    if state is PageState.FAILED and next_telephone(page, problem="the network did not get through", now=now):
        return News.RING
    end_page(page, state, now)
    incident = session.get_one(Incident, page.incident_id)
    if page.reason is PageReason.TAKE and incident.workflow is Workflow.NEW:
        incident.next_at = now
        return News.MOVE
    return News.NOTHING


def next_telephone(page: Page, *, problem: str, now: datetime) -> bool:
    """This telephone will not do: the page goes on with the next one of the same person. False where there is none."""
    others = reaching.following(reaching.ways(page.person, now, written=False), page.method_id)
    reaching.note_problem(page.person, page.method_id, problem)
    if not others or page.method_id is None:
        return False
    page.method_id, page.state, page.call_sid, page.placed_at = others[0].id, PageState.PLACING, None, None
    page.sequence, page.attempts, page.problem = -1, 0, problem
    return True


def news_of(row: Page | TransferLeg, *, status: str, sequence: int) -> PageState | None:
    """What a status of a call that we placed means for its row; None where it is older than what is known, or means nothing."""
    state = FATES.get(status)
    if sequence < 0:
        sequence = row.sequence + 1  # a carrier that does not number its news: taken as it comes
    if state is None or sequence <= row.sequence:
        return None
    row.sequence = sequence
    return state


def end_page(page: Page, state: PageState, now: datetime) -> None:
    """An end; the first one counts."""
    if page.state in LIVE_PAGES:
        page.state = state
        page.ended_at = now
