"""Limits: on reports, on a wish for a person, on guessing, on what a day may cost; and what none of them touches."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from routing_house import NOW, House
from sqlalchemy import select

from records import (
    AuditEntry,
    Call,
    CallerTag,
    Direction,
    OutcomeCall,
    OutcomeState,
    PageState,
    Report,
    Told,
    Transfer,
    TransferLeg,
    TransferState,
)
from routing import limits
from routing.limits import Limits

LIMITS = Limits(reports_an_hour=2, transfers_an_hour=2, wrong_receipts=2, wrong_receipts_withheld=3, wrong_receipts_everybody=6)
ALICE, BOB, CHARLIE = "alice's hash", "bob's hash", "charlie's hash"


@pytest.fixture
def made(house: House) -> "Made":
    return Made(house)


class Made:
    """Calls, and what came of them."""

    def __init__(self, house: House) -> None:
        self.house, self.count = house, 0

    def add(self, row: Any) -> int:
        with self.house.sessions.begin() as session:
            session.add(row)
            session.flush()
            return int(row.id)

    def call(self, key: str | None, *, at: datetime = NOW) -> int:
        self.count += 1
        given = {"direction": Direction.INBOUND, "flow": "caller", "state": {}, "step": 0, "began_at": at, "heard_at": at}
        return self.add(Call(sid=f"CA{self.count}", caller_key=key, **given))

    def report(self, key: str | None, *, at: datetime = NOW) -> int:
        call = self.call(key, at=at)
        self.add(Report(call_id=call, began_at=at, stage="place"))
        return call

    def wish(self, call: int, *, at: datetime = NOW) -> int:
        return self.add(Transfer(call_id=call, room=f"room-{self.count}", state=TransferState.OVER, began_at=at))

    def one_of_many(self, call: int, *, now: datetime = NOW) -> bool:
        with self.house.sessions() as session:
            return limits.one_of_many(session, session.get_one(Call, call), now=now, limits=LIMITS)

    def may_be_connected(self, call: int, *, now: datetime = NOW) -> bool:
        with self.house.sessions() as session:
            return limits.may_be_connected(session, session.get_one(Call, call), now=now, limits=LIMITS)

    def guess(self, key: str | None, *, times: int = 1, at: datetime = NOW) -> None:
        with self.house.sessions.begin() as session:
            for _ in range(times):
                limits.wrong_guess(session, key, now=at)

    def may_guess(self, key: str | None, *, now: datetime = NOW) -> bool:
        with self.house.sessions() as session:
            return limits.may_guess(session, key, now=now, limits=LIMITS)

    def paid(self, *, now: datetime = NOW, zone: str = "UTC") -> int:
        with self.house.sessions() as session:
            return limits.paid_today(session, now, ZoneInfo(zone))


def test_a_telephone_that_has_reported_often_is_one_of_many(made: Made) -> None:
    assert not made.one_of_many(made.report(ALICE))
    assert not made.one_of_many(made.report(ALICE))
    third = made.report(ALICE)
    assert made.one_of_many(third)
    assert not made.one_of_many(made.report(BOB))
    assert not made.one_of_many(third, now=NOW + timedelta(hours=1)), "an hour later it is a telephone like any other"


def test_a_call_that_is_asked_about_twice_does_not_count_itself(made: Made) -> None:
    made.report(ALICE)
    second = made.report(ALICE)
    assert [made.one_of_many(second) for _ in range(3)] == [False] * 3


def test_withheld_numbers_are_never_one_of_many(made: Made) -> None:
    calls = [made.report(None) for _ in range(20)]
    assert not any(made.one_of_many(call) for call in calls)


def test_a_telephone_reaches_people_only_so_often_within_an_hour(made: Made) -> None:
    made.wish(made.call(ALICE))
    call = made.call(ALICE)
    assert made.may_be_connected(call)
    made.wish(call)
    assert not made.may_be_connected(call)
    assert made.may_be_connected(made.call(BOB))
    assert made.may_be_connected(call, now=NOW + timedelta(hours=1))


def test_of_a_withheld_number_only_the_wishes_of_the_same_call_count(made: Made) -> None:
    for _ in range(10):
        made.wish(made.call(None))
    call = made.call(None)
    assert made.may_be_connected(call)
    made.wish(call)
    made.wish(call)
    assert not made.may_be_connected(call)
    assert made.may_be_connected(made.call(None))


def test_a_volunteers_word_holds_for_a_day_and_closes_nothing_else(made: Made) -> None:
    call = made.report(ALICE)
    with made.house.sessions.begin() as session:
        assert limits.tag(session, session.get_one(Call, call), by="bob", now=NOW)
    almost, day = NOW + timedelta(hours=23, minutes=59), NOW + timedelta(days=1)
    again = made.call(ALICE, at=almost)
    assert not made.may_be_connected(again, now=almost)
    assert made.may_be_connected(again, now=day)
    assert made.may_be_connected(made.call(BOB), now=almost)
    assert not made.one_of_many(again, now=almost)
    assert made.may_guess(ALICE, now=almost)
    with made.house.sessions() as session:
        written = session.scalars(select(AuditEntry)).one()
    assert (written.actor, written.subject) == ("bob", f"call {call}")
    assert ALICE not in f"{written.action} {written.detail}"


def test_a_withheld_number_cannot_be_tagged(made: Made) -> None:
    call = made.call(None)
    with made.house.sessions.begin() as session:
        assert not limits.tag(session, session.get_one(Call, call), by="bob", now=NOW)
        assert session.scalars(select(CallerTag)).all() == []
    assert made.may_be_connected(made.call(None))


def test_one_telephone_may_be_wrong_only_so_often(made: Made) -> None:
    made.guess(ALICE)
    assert made.may_guess(ALICE)
    made.guess(ALICE)
    assert not made.may_guess(ALICE)
    assert made.may_guess(BOB)
    assert made.may_guess(None)
    assert made.may_guess(ALICE, now=NOW + timedelta(hours=1))


def test_withheld_numbers_are_wrong_together(made: Made) -> None:
    made.guess(None, times=2)
    assert made.may_guess(None)
    made.guess(None)
    assert not made.may_guess(None)
    assert made.may_guess(ALICE), "whoever shows a number is counted by it"


def test_when_everybody_is_wrong_nobody_may_go_on_guessing(made: Made) -> None:
    for number in range(5):
        made.guess(f"telephone {number}")
    assert made.may_guess(ALICE)
    made.guess("telephone 6")
    assert not made.may_guess(ALICE)
    assert not made.may_guess(None)


def test_everything_placed_today_is_paid_for(made: Made) -> None:
    house = made.house
    bob, incident = house.person("bob"), house.incident()
    assert made.paid() == 0
    house.page(incident, bob, PageState.MISSED, placed_at=NOW, call_sid="CA-1", text_sid="SM-1")
    house.page(incident, bob, PageState.FAILED, placed_at=NOW)  # the carrier would not take it
    assert made.paid() == 2
    made.add(TransferLeg(transfer_id=made.wish(made.call(ALICE)), person_id=bob, state=PageState.MISSED, created_at=NOW))
    assert made.paid() == 2
    leg = {"state": PageState.MISSED, "created_at": NOW, "placed_at": NOW, "call_sid": "CA-2"}
    made.add(TransferLeg(transfer_id=made.wish(made.call(BOB)), person_id=bob, **leg))
    assert made.paid() == 3
    report = made.add(Report(call_id=made.call(CHARLIE), began_at=NOW, stage="place"))
    outcome = {"created_at": NOW, "placed_at": NOW, "tries": 2}
    made.add(OutcomeCall(report_id=report, state=OutcomeState.TOLD, **outcome))
    assert made.paid() == 6, "two that nobody heard, and one that somebody heard"
    made.add(Told(what="text-ceiling today", person_id=bob, at=NOW, tried_at=NOW))
    made.add(Told(what="text-threat 1", person_id=bob, at=NOW, tried_at=NOW, text_sid="SM-2"))
    assert made.paid() == 7


def test_a_day_begins_at_midnight_where_the_line_is(made: Made) -> None:
    house = made.house
    placed = NOW - timedelta(hours=5)  # 23:00 in UTC; 18:00 in New York, where it is 23:00 now
    house.page(house.incident(), house.person("bob"), placed_at=placed, created_at=placed, call_sid="CA-1", text_sid="SM-1")
    assert made.paid() == 0
    assert made.paid(zone="America/New_York") == 2
    assert made.paid(now=NOW + timedelta(hours=1), zone="America/New_York") == 0


@pytest.mark.parametrize(("most", "reached"), [(0, False), (1, True), (2, True), (3, False)])
def test_the_ceiling_is_reached_when_the_day_is_used_up(made: Made, most: int, reached: bool) -> None:
    house = made.house
    house.page(house.incident(), house.person("bob"), placed_at=NOW, call_sid="CA-1", text_sid="SM-1")
    with house.sessions() as session:
        assert limits.ceiling_reached(session, now=NOW, limits=Limits(daily_paid=most)) is reached
