"""The door for our own people: the rules of the PIN, whose telephone is known, and the conversation."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from ivr import pins
from ivr.conversation import Heard, State
from ivr.flow import Farewell
from ivr.parts import Turning
from ivr.staff import Staff
from ivr.staff_flow import CHECK_PIN, PIN_DIGITS, STAFF, staff_flow
from prompts.catalogue import Catalogue
from records import (
    AuditEntry,
    Call,
    ChannelKind,
    ContactMethod,
    Direction,
    Keyring,
    Person,
    Sessions,
    reached_by_telephone,
    sessions_of,
)

NIGHT = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


# -- the PIN --------------------------------------------------------------------------------------------------------------------


def alice(**more: object) -> Person:
    return Person(**{"name": "alice", "active": True, "coordinator": True, "pin": "right", "pin_failures": 0, **more})


def test_the_right_pin_of_any_key_is_right_and_wipes_the_slate() -> None:
    person = alice(pin_failures=4)
    assert pins.check(person, ["new key", "right"], now=NIGHT) is pins.Outcome.RIGHT
    assert (person.pin_failures, person.pin_locked_until) == (0, None)


def test_the_fifth_wrong_one_locks_for_an_hour() -> None:
    person = alice()
    for _ in range(4):
        assert pins.check(person, ["wrong"], now=NIGHT) is pins.Outcome.WRONG
    assert pins.check(person, ["wrong"], now=NIGHT) is pins.Outcome.LOCKED
    assert pins.check(person, ["right"], now=NIGHT + timedelta(minutes=59)) is pins.Outcome.LOCKED
    assert person.pin_failures == 5  # what is tried while it is locked is not even looked at
    assert pins.check(person, ["right"], now=NIGHT + timedelta(minutes=60)) is pins.Outcome.RIGHT


@pytest.mark.parametrize("lacks", [{"pin": None}, {"active": False}, {"pin": ""}])
def test_nobody_comes_in_who_may_not(lacks: dict[str, object]) -> None:
    assert pins.check(alice(**lacks), ["right", ""], now=NIGHT) is pins.Outcome.WRONG


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 90)), max_size=60))
def test_whoever_guesses_has_five_guesses_an_hour(tries: list[tuple[bool, int]]) -> None:
    person, now = alice(), NIGHT
    looked_at: list[datetime] = []
    for right, minutes in tries:
        now += timedelta(minutes=minutes)
        before = person.pin_failures
        outcome = pins.check(person, ["right" if right else "wrong"], now=now)
        if outcome is pins.Outcome.RIGHT:
            looked_at.clear()
        elif person.pin_failures > before:
            looked_at.append(now)
        if len(looked_at) > 5:
            assert looked_at[-1] - looked_at[-6] >= timedelta(hours=1)


def test_only_coordinators_may_record() -> None:
    assert pins.may_record(alice())
    assert pins.may_come_in(alice(coordinator=False))
    assert not pins.may_record(alice(coordinator=False))
    assert not pins.may_record(alice(active=False))


# -- the conversation ---------------------------------------------------------------------------------------------------------------


def test_silence_before_it_is_clear_who_calls_makes_a_caller_and_zero_ends_the_call() -> None:
    flow = staff_flow()
    flow.validate()
    assert isinstance(flow[flow.person], Farewell)
    assert list(flow[STAFF].in_silence()) == ["as_caller"]


# -- the door -----------------------------------------------------------------------------------------------------------------------


class Room:
    """A door with a database of its own: alice, who coordinates, and bob, who verifies."""

    def __init__(self, sessions: Sessions) -> None:
        self.sessions = sessions
        self.keyring = Keyring([Keyring.new_key()])
        self.staff = Staff(catalogue=Catalogue(), keyring=self.keyring)
        with sessions.begin() as session:
            for name in ("alice", "bob"):
                person = Person(
                    name=name, number="+15555550111", number_key=f"key of {name}", language="en", added_at=NIGHT, pin="right"
                )
                person.coordinator = name == "alice"
                reached_by_telephone(person, at=NIGHT, verified=True)
                session.add(person)

    def person(self, session: Session, name: str) -> Person:
        return session.scalars(select(Person).where(Person.name == name)).one()

    def recognised(self, key: str) -> str | None:
        with self.sessions() as session:
            known = self.staff.recognise(session, [key])
            return session.get_one(Person, known.person_id).name if known else None

    def call(self, name: str) -> int:
        with self.sessions.begin() as session:
            call = Call(
                sid=f"CA{name}",
                direction=Direction.INBOUND,
                flow=STAFF,
                language="en",
                state=State(screen=STAFF, language="en").to_json(),
                step=0,
                person_id=self.person(session, name).id,
                began_at=NIGHT,
                heard_at=NIGHT,
            )
            session.add(call)
            session.flush()
            return call.id

    def tries(self, call_id: int, state: State, *pin: str) -> tuple[State, str]:
        with self.sessions.begin() as session:
            at = Turning(session=session, call=session.get_one(Call, call_id), state=state, now=NIGHT, codes=pin)
            return self.staff.actions()[CHECK_PIN](at)


@pytest.fixture
def room(database: Engine) -> Room:
    return Room(sessions_of(database))


def test_a_telephone_is_known_that_was_proved_to_reach_somebody(room: Room) -> None:
    assert room.recognised("key of alice") == "alice"
    assert room.recognised("key of bob") == "bob"
    assert room.recognised("key of charlie") is None
    with room.sessions.begin() as session:
        bob = room.person(session, "bob")
        for key, channel, verified in (
            ("home", ChannelKind.VOICE, NIGHT),
            ("unproved", ChannelKind.VOICE, None),
            ("written", ChannelKind.TEXT, NIGHT),
        ):
            bob.methods.append(
                ContactMethod(channel=channel, address="+15555550122", address_key=key, added_at=NIGHT, verified_at=verified)
            )
    assert [room.recognised(each) for each in ("home", "unproved", "written")] == ["bob", None, None]


@pytest.mark.parametrize("lacks", ["pin", "active"])
def test_without_a_pin_a_telephone_is_a_callers(room: Room, lacks: str) -> None:
    with room.sessions.begin() as session:
        setattr(room.person(session, "bob"), lacks, None if lacks == "pin" else False)
    assert room.recognised("key of bob") is None


@pytest.mark.parametrize(("name", "outcome"), [("alice", "coordinator"), ("bob", "volunteer")])
def test_the_studio_is_for_coordinators_alone(room: Room, name: str, outcome: str) -> None:
    assert room.tries(room.call(name), State(screen=STAFF, language="en"), "right")[1] == outcome


def test_digits_are_hashed_before_the_transaction_and_only_six_of_them(room: Room) -> None:
    assert room.staff.hashes_of(Heard(keys="024680")) == (room.keyring.slow_hash("024680"),)
    for keys in ("", "9", "02139", "0246801", "02468#", "٠٢٤٦٨٠"):
        assert room.staff.hashes_of(Heard(keys=keys)) == ()
    assert PIN_DIGITS == 6


def test_wrong_tries_are_in_the_audit_log_without_a_number(room: Room) -> None:
    state, call = State(screen=STAFF, language="en"), room.call("alice")
    outcomes = []
    for _ in range(6):
        state, outcome = room.tries(call, state, "wrong")
        outcomes.append(str(outcome))
    assert outcomes == ["wrong", "wrong", "enough", "enough", "locked", "locked"]
    with room.sessions() as session:
        noted = [(each.actor, each.action, each.subject, each.detail) for each in session.scalars(select(AuditEntry))]
    assert noted == [
        ("hotline", "three wrong PINs", "alice", None),
        ("hotline", "three wrong PINs", "alice", None),
        ("hotline", "PIN locked", "alice", None),
    ]
