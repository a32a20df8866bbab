"""The worker's side of callers who wait: a volunteer is rung once, a dead worker's call is found again, and nobody is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from carrier.twilio import CarrierError, RemoteCall, TwilioCarrier
from hotline.engine import Reminders
from hotline.transfers import TRANSFER_QUEUES, Transfers, overdue
from ivr.conversation import State
from ivr.person_flow import VOLUNTEER, volunteer_flow
from notifications.voice import VoiceChannel
from records import (
    Base,
    Call,
    Direction,
    Keyring,
    PageState,
    Person,
    Sessions,
    Shift,
    Transfer,
    TransferLeg,
    TransferState,
    open_database,
    sessions_of,
)
from routing import transfers
from routing.transfers import GRACE, Look, Rules, Taken

NIGHT = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
LINE, BOB, CHARLIE = "+15555550100", "+15555550122", "+15555550133"


@dataclass
class Company:
    """A carrier that remembers what it was asked for, or says no."""

    errors: list[CarrierError] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    calls: list[RemoteCall] = field(default_factory=list)

    def _does(self, what: str, about: str) -> None:
        if self.errors:
            raise self.errors.pop()
        self.asked.append((what, about))

    def place_call(self, *, to: str, from_: str, answer_url: str, status_url: str, ring_seconds: int) -> str:
        self._does("ring", f"{to} from {from_}, {ring_seconds} s: {answer_url} {status_url}")
        sid = f"CAplaced{len(self.calls) + 1}"
        self.calls.insert(0, RemoteCall(sid=sid, status="ringing", called=to, direction="outbound-api"))
        return sid

    def calls_to(self, *, to: str, from_: str) -> list[RemoteCall]:
        return [call for call in self.calls if call.called == to]

    def stop_ringing(self, sid: str) -> None:
        self._does("stop ringing", sid)

    def hang_up(self, sid: str) -> None:
        self._does("hang up", sid)

    def lead(self, sid: str, url: str) -> None:
        self._does("lead", f"{sid} to {url}")


@dataclass
class Work:
    """The engine's place: every piece of work once an id, done when the test says so and its time has come."""

    now: datetime = NIGHT
    seen: set[tuple[str, int, str]] = field(default_factory=set)
    due: list[tuple[datetime, str, int]] = field(default_factory=list)

    def remind(self, _session: Session, work: str, subject: int, *, key: str, delay: timedelta = timedelta(0)) -> None:
        if (work, subject, key) not in self.seen:
            self.seen.add((work, subject, key))
            self.due.append((self.now + delay, work, subject))


class Office:
    """The worker, its carrier, and one caller for whom bob, then charlie, may be rung."""

    def __init__(self, sessions: Sessions) -> None:
        self.sessions, self.company, self.todo, self.rules = sessions, Company(), Work(), Rules()
        carrier = cast(TwilioCarrier, self.company)
        self.worker = Transfers(
            sessions=sessions,
            reminders=cast(Reminders, self.todo),
            carrier=carrier,
            voice=VoiceChannel(
                carrier=carrier,
                from_number=LINE,
                answer_url=lambda message: f"/voice/volunteer?leg={message.row_id}&l={message.language}",
                status_url=lambda leg_id: f"/voice/status?leg={leg_id}",
                ring_seconds=30,
            ),
            flows={VOLUNTEER: volunteer_flow()},
            back=lambda call: f"/voice/turn?c={call.id}",
            rules=self.rules,
            clock=lambda: self.todo.now,
        )
        for position, (name, number) in enumerate([("bob", BOB), ("charlie", CHARLIE)]):
            self._person(name, number, position)
        self.caller = self.call("CAcaller", screen="after")
        with sessions.begin() as session:
            transfer = transfers.begin(session, session.get_one(Call, self.caller), now=NIGHT, rules=self.rules)
            assert transfer is not None
            self.transfer_id = transfer.id
            self.todo.remind(session, "move_transfer", transfer.id, key="0")

    def _person(self, name: str, number: str, position: int) -> None:
        with self.sessions.begin() as session:
            person = Person(name=name, number=number, number_key=number[::-1], language="en", takes_calls=True, added_at=NIGHT)
            session.add(person)
            session.flush()
            days = "mon,tue,wed,thu,fri,sat,sun"
            session.add(Shift(person_id=person.id, days=days, starts=time(), ends=time(), zone="UTC", position=position))

    def call(self, sid: str, *, screen: str) -> int:
        """A call that stands at a screen; the volunteers' conversation serves for both sides."""
        state = State(screen=screen, language="en").to_json()
        given: dict[str, Any] = {"direction": Direction.INBOUND, "flow": VOLUNTEER, "language": "en", "step": 1}
        with self.sessions.begin() as session:
            call = Call(sid=sid, state=state, began_at=self.todo.now, heard_at=self.todo.now, **given)
            session.add(call)
            session.flush()
            return call.id

    def stands_at(self, sid: str, screen: str) -> None:
        with self.sessions.begin() as session:
            call = session.scalars(select(Call).where(Call.sid == sid)).one()
            call.state = State(screen=screen, language="en").to_json()

    def ends(self, sid: str) -> None:
        with self.sessions.begin() as session:
            session.scalars(select(Call).where(Call.sid == sid)).one().ended_at = self.todo.now

    def works(self, *, after: float = 0) -> Office:
        """Let time pass, and do what is due and what follows from it."""
        self.todo.now += timedelta(seconds=after)
        steps = self.worker.steps()
        for _ in range(100):
            ready = [entry for entry in self.todo.due if entry[0] <= self.todo.now]
            if not ready:
                return self
            self.todo.due.remove(ready[0])
            steps[ready[0][1]].do(ready[0][2])
        raise AssertionError("the work does not end")

    def leg(self, leg_id: int = 1) -> TransferLeg:
        with self.sessions() as session:
            return session.get_one(TransferLeg, leg_id)

    @property
    def transfer(self) -> Transfer:
        with self.sessions() as session:
            return session.get_one(Transfer, self.transfer_id)

    def bob_takes(self) -> None:
        self.works()
        sid = self.leg().call_sid or ""
        self.call(sid, screen="talk")
        with self.sessions.begin() as session:
            assert transfers.take(session, 1, now=self.todo.now) is Taken.YOURS

    def caller_is_sent_there(self) -> None:
        with self.sessions.begin() as session:
            look = transfers.still(session, self.caller, now=self.todo.now, rules=self.rules, spoke=True)
            assert look is Look.FOUND
        self.stands_at("CAcaller", "talk")

    def caller_hangs_up(self) -> None:
        self.ends("CAcaller")
        with self.sessions.begin() as session:
            moved = transfers.stop(session, self.caller, now=self.todo.now)
            for leg_id in moved.call_off:
                self.todo.remind(session, "call_off_volunteer", leg_id, key="ended")
            self.todo.remind(session, "move_transfer", self.transfer_id, key="ended")

    def bob_hangs_up(self) -> None:
        self.ends(self.leg().call_sid or "")
        with self.sessions.begin() as session:
            assert transfers.telephone_says(session, 1, status="completed", sequence=9, now=self.todo.now)
            self.todo.remind(session, "move_transfer", self.transfer_id, key="completed")

    def did(self) -> list[tuple[str, str]]:
        """What the carrier was asked for since this was last looked at, without addresses."""
        asked = [(what, about.partition(" ")[0]) for what, about in self.company.asked]
        self.company.asked.clear()
        return asked


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    engine = open_database(f"sqlite:///{tmp_path}/hotline.db", Keyring([Keyring.new_key()]))
    Base.metadata.create_all(engine)
    yield Office(sessions_of(engine))
    engine.dispose()


def away() -> CarrierError:
    return CarrierError("the carrier cannot be reached", permanent=False)


# -- ringing


def test_a_volunteer_is_rung_from_the_lines_own_number(office: Office) -> None:
    office.works()
    assert office.company.asked == [
        ("ring", f"{BOB} from {LINE}, 30 s: /voice/volunteer?leg=1&l=en /voice/status?leg=1"),
    ]
    assert (office.leg().state, office.leg().call_sid) == (PageState.RINGING, "CAplaced1")


def test_who_does_not_answer_is_called_off_and_the_next_one_rung(office: Office) -> None:
    office.works().works(after=35)
    assert office.did() == [("ring", BOB), ("ring", CHARLIE), ("stop ringing", "CAplaced1")]
    office.works(after=25)
    assert office.did() == [("stop ringing", "CAplaced2")]
    assert office.transfer.state is TransferState.NOBODY
    office.works(after=600)
    assert office.did() == []


def test_ringing_twice_is_ringing_once(office: Office) -> None:
    office.works()
    office.worker.ring_volunteer(1)
    assert office.did() == [("ring", BOB)]


def test_a_call_that_a_dead_worker_has_placed_is_found_and_not_placed_again(office: Office) -> None:
    office.worker.move_transfer(office.transfer_id)
    with office.sessions.begin() as session:
        session.get_one(TransferLeg, 1).placed_at = NIGHT
    office.company.calls = [
        RemoteCall(sid="CAfound", status="ringing", called=BOB, direction="outbound-api"),
        RemoteCall(sid="CAold", status="completed", called=BOB, direction="outbound-api"),
    ]
    office.works()
    assert office.did() == []
    assert office.leg().call_sid == "CAfound"


def test_a_number_that_cannot_be_rung_is_followed_by_the_next_at_once(office: Office) -> None:
    office.company.errors = [CarrierError("the number is unknown", permanent=True)]
    office.works()
    assert office.did() == [("ring", CHARLIE)]
    assert (office.leg().state, office.leg().problem) == (PageState.FAILED, "the number is unknown")


def test_a_carrier_that_is_away_is_asked_once_more_and_no_oftener(office: Office) -> None:
    office.company.errors = [away(), away()]
    office.works()
    assert office.leg().state is PageState.PLACING
    office.works(after=2)
    assert office.leg().state is PageState.FAILED
    assert office.did() == [("ring", CHARLIE)]


@pytest.mark.parametrize("what", ["caller hangs up", "bob stops"])
def test_it_is_looked_just_before_ringing_whether_it_is_still_wanted(office: Office, what: str) -> None:
    office.worker.move_transfer(office.transfer_id)
    if what == "bob stops":
        with office.sessions.begin() as session:
            session.scalars(select(Person).where(Person.name == "bob")).one().takes_calls = False
        office.works()
        assert office.did() == [("ring", CHARLIE)]
    else:
        office.ends("CAcaller")
        office.works()
        assert office.did() == []
        assert office.leg().state is PageState.CALLED_OFF


def test_a_telephone_that_was_called_off_while_it_was_being_placed_stops_ringing(office: Office) -> None:
    office.worker.move_transfer(office.transfer_id)
    place = office.company.place_call

    def meanwhile(**asked: Any) -> str:
        with office.sessions.begin() as session:
            assert transfers.stop(session, office.caller, now=office.todo.now).call_off == (1,)
        office.worker.call_off_volunteer(1)
        return place(**asked)

    office.company.place_call = meanwhile  # type: ignore[method-assign]
    office.works()
    assert office.did() == [("ring", BOB), ("stop ringing", "CAplaced1")]


# -- nobody is left alone


def test_a_volunteer_who_waits_alone_is_hung_up_when_the_caller_has_gone(office: Office) -> None:
    office.bob_takes()
    office.did()
    office.caller_hangs_up()
    office.works()
    assert office.did() == [("hang up", "CAplaced1")]


def test_two_who_have_talked_are_led_out_by_the_carrier_and_not_by_us(office: Office) -> None:
    office.bob_takes()
    office.caller_is_sent_there()
    office.did()
    office.caller_hangs_up()
    office.stands_at("CAplaced1", "after")
    office.works().works(after=GRACE.total_seconds())
    assert office.did() == []


def test_a_volunteer_to_whom_the_caller_never_came_is_hung_up(office: Office) -> None:
    """The caller hung up while they were told that somebody is there."""
    office.bob_takes()
    office.caller_is_sent_there()
    office.did()
    office.caller_hangs_up()
    office.works()
    assert office.did() == []
    office.works(after=GRACE.total_seconds())
    assert office.did() == [("hang up", "CAplaced1")]


def test_a_caller_who_comes_into_an_empty_room_is_led_out_of_it(office: Office) -> None:
    office.bob_takes()
    office.caller_is_sent_there()
    office.did()
    office.bob_hangs_up()
    office.works().works(after=GRACE.total_seconds())
    assert office.company.asked == [("lead", f"CAcaller to /voice/turn?c={office.caller}")]


def test_a_caller_in_an_empty_room_is_not_forgotten_while_the_carrier_is_away(office: Office) -> None:
    office.bob_takes()
    office.caller_is_sent_there()
    office.did()
    office.bob_hangs_up()
    office.company.errors = [away()]
    office.works().works(after=GRACE.total_seconds())
    assert office.did() == []
    office.works(after=GRACE.total_seconds())
    assert office.did() == [("lead", "CAcaller")]


@pytest.mark.parametrize("permanent", [True, False])
def test_letting_go_is_tried_again_unless_there_is_nobody_any_more(office: Office, permanent: bool) -> None:
    office.bob_takes()
    office.did()
    office.caller_hangs_up()
    office.company.errors = [CarrierError("no", permanent=permanent)]
    office.works().works(after=2)
    assert office.did() == ([] if permanent else [("hang up", "CAplaced1")])


# -- a restart


def late(office: Office) -> list[tuple[str, int]]:
    with office.sessions() as session:
        return [(work, row) for work, row, _ in overdue(session, office.todo.now)]


def test_what_should_have_moved_is_found_after_a_restart(office: Office) -> None:
    office.todo.due.clear()
    office.todo.now += timedelta(seconds=1)
    assert late(office) == [("move_transfer", office.transfer_id)]
    office.worker.move_transfer(office.transfer_id)
    office.todo.due.clear()
    assert late(office) == []
    office.todo.now += timedelta(seconds=4)
    assert late(office) == [("ring_volunteer", 1)]
    office.worker.ring_volunteer(1)
    assert late(office) == []
    office.todo.now += timedelta(seconds=40)
    assert late(office) == [("move_transfer", office.transfer_id)]


def test_a_caller_who_has_hung_up_unnoticed_is_found(office: Office) -> None:
    office.bob_takes()
    office.todo.due.clear()
    office.ends("CAcaller")
    assert late(office) == [("move_transfer", office.transfer_id)]
    office.worker.move_transfer(office.transfer_id)
    office.did()
    office.works()
    assert office.did() == [("hang up", "CAplaced1")]
    assert late(office) == []


def test_every_kind_of_work_waits_in_the_queue_of_pages(office: Office) -> None:
    assert {work: step.queue for work, step in office.worker.steps().items()} == TRANSFER_QUEUES
    assert set(TRANSFER_QUEUES.values()) == {"paging"}
