"""Callers who press 0: a volunteer who speaks their language, else any volunteer, else a message; nobody learns the other's number."""

from __future__ import annotations

from datetime import timedelta

import pytest
from little_house import LittleHouse
from sqlalchemy import select

from hotline.demo.house import HOTLINE_NUMBER
from records import CallerTag, Person, Transfer, TransferState
from simulator import Phone, StandInCarrier


@pytest.fixture(autouse=True)
def both_take_calls(house: LittleHouse) -> None:
    with house.hotline.sessions.begin() as session:
        for person in session.scalars(select(Person)):
            person.takes_calls = True


def test_a_spanish_caller_talks_with_the_volunteer_who_speaks_spanish(
    house: LittleHouse, charlie: Phone, carrier: StandInCarrier
) -> None:
    call = house.caller_calls().presses("2").presses("0").hears("voluntario")
    house.work()
    ring = charlie.rings(within=1)
    volunteer = ring.answers().hears("español")
    volunteer.presses("1").is_kept_waiting()
    call.stays_silent().talks_with(volunteer)
    call.says("buenos días")
    volunteer.hears("buenos días")
    assert set(call.languages) <= {"es-US", "en-US", "ko-KR"}
    volunteer.hangs_up()
    call.hears("terminó", within=1)
    call.presses("1").hears("preguntas").hangs_up()
    house.work()
    carrier.quiet()


def test_where_nobody_speaks_the_language_any_volunteer_comes_and_the_caller_is_told(house: LittleHouse, bob: Phone) -> None:
    call = house.caller_calls().presses("3").presses("0")
    house.work()
    volunteer = bob.rings(within=1).answers().hears("Korean").presses("1")
    call.stays_silent()
    call.talks_with(volunteer)
    assert any(heard.language == "ko-KR" for heard in call.heard)
    call.hangs_up()
    house.work()
    with house.hotline.sessions() as session:
        assert session.scalars(select(Transfer)).one().state is TransferState.OVER


def test_the_volunteer_sees_the_hotlines_number_and_hears_nothing_of_the_caller_before_a_key(
    house: LittleHouse, bob: Phone
) -> None:
    call = house.caller_calls().presses("1").presses("0")
    house.work()
    ring = bob.rings(within=1)
    assert ring.from_ == HOTLINE_NUMBER
    volunteer = ring.answers().hears("A caller who speaks English").stays_silent().stays_silent().stays_silent()
    volunteer.hears("somebody else")
    call.hangs_up()
    house.work()


def test_one_after_the_other_is_asked_and_then_the_truth_is_told_and_a_message_taken(
    house: LittleHouse, bob: Phone, charlie: Phone
) -> None:
    call = house.caller_calls().presses("1").presses("0").hears("It can take")
    house.work()
    bob.rings(within=1).is_busy()
    house.work()
    charlie.rings(within=1).answers().presses("2")
    house.work()
    for _ in range(20):
        house.clock.now += timedelta(seconds=8)
        call.stays_silent()
        if any("No volunteer can come" in heard.text for heard in call.heard):
            break
    call.hears("No volunteer can come").presses("1").hears("Speak after the tone").makes_a_sound(2.0, then="1")
    call.presses("1").presses("3").hears("report number").hangs_up()


def test_somebody_who_would_rather_leave_a_message_need_not_wait(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    call = house.caller_calls().presses("1").presses("0")
    house.work()
    ring = bob.rings(within=1)
    call.presses("1").hears("Speak after the tone")
    house.work()
    ring.stops()
    call.makes_a_sound(2.0, then="1").presses("1").presses("3").hangs_up()


def test_a_caller_who_hangs_up_while_waiting_stops_the_ringing(house: LittleHouse, bob: Phone) -> None:
    call = house.caller_calls().presses("1").presses("0")
    house.work()
    ring = bob.rings(within=1)
    call.hangs_up()
    house.work()
    ring.stops()


def test_a_volunteer_can_keep_a_telephone_from_volunteers_and_nothing_else_is_closed_to_it(house: LittleHouse, bob: Phone) -> None:
    call = house.caller_calls().presses("1").presses("0")
    house.work()
    volunteer = bob.rings(within=1).answers().presses("1")
    call.stays_silent().talks_with(volunteer)
    call.hangs_up()
    volunteer.hears("has ended", within=1).presses("7").hears("stay open")
    house.work()
    with house.hotline.sessions() as session:
        assert session.scalars(select(CallerTag)).one().by == "bob"
    again = house.caller_calls().presses("0").hears("No volunteer can come")
    again.presses("2").presses("1").hears("sample")
    again.hangs_up()


def test_at_night_without_volunteers_who_take_calls_the_message_comes_at_once(house: LittleHouse) -> None:
    with house.hotline.sessions.begin() as session:
        for person in session.scalars(select(Person)):
            person.takes_calls = False
    house.caller_calls().presses("1").presses("0").hears("No volunteer can come").hangs_up()
