"""Volunteers who ring up: the PIN, the desk, a report that waits, on the way, there, what it was, and shifts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time, timedelta

import pytest
from little_house import BOB, CHARLIE, SPEECH, LittleHouse
from sqlalchemy import select

from records import AuditEntry, Incident, Kind, Page, PageReason, PageState, Person, Priority, Recording, Shift, Verdict, Workflow
from records import Call as CallRow
from routing import pages, receipts
from simulator import Call, StandInCarrier

PIN, WRONG = "135790", "000001"
CALLER = "+15555550177"


@pytest.fixture
def line(carrier: StandInCarrier, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LittleHouse]:
    """bob and charlie verify and have a PIN; nobody is on call, so that no telephone rings unasked."""
    house = LittleHouse(home=tmp_path_factory.mktemp("desk"), carrier=carrier).begin()
    house.add_person("bob", BOB, position=1)
    house.add_person("charlie", CHARLIE, position=2)
    pin_hash = house.hotline.keyring.slow_hash(PIN)
    with house.hotline.sessions.begin() as session:
        for person in session.scalars(select(Person)):
            person.pin = pin_hash
        for shift in session.scalars(select(Shift)):
            session.delete(shift)
    yield house
    house.end()


def person(house: LittleHouse, name: str) -> Person:
    with house.hotline.sessions() as session:
        return session.scalars(select(Person).where(Person.name == name)).one()


def deeds(house: LittleHouse) -> list[str]:
    with house.hotline.sessions() as session:
        return [f"{each.actor}: {each.action}" for each in session.scalars(select(AuditEntry).order_by(AuditEntry.id))]


def row_of(house: LittleHouse, call: Call) -> CallRow:
    with house.hotline.sessions() as session:
        return session.scalars(select(CallRow).where(CallRow.sid == call.sid)).one()


def a_report(house: LittleHouse, number: str = CALLER) -> None:
    house.report_by_keys(number).hangs_up()
    house.work()


def at_the_pin(house: LittleHouse, number: str = BOB) -> Call:
    return house.caller_calls(number).hears("We know this telephone").presses("1").hears("six numbers of your PIN")


def at_the_desk(house: LittleHouse, number: str = BOB) -> Call:
    return at_the_pin(house, number).presses(PIN).hears("To hear who is on call, press 3")


def with_a_report(house: LittleHouse) -> Call:
    return at_the_desk(house).presses("2").hears("You have report 1")


def on_shift(house: LittleHouse, name: str, starts: int, ends: int) -> None:
    with house.hotline.sessions.begin() as session:
        who = session.scalars(select(Person.id).where(Person.name == name)).one()
        days = "mon,tue,wed,thu,fri,sat,sun"
        session.add(Shift(person_id=who, days=days, starts=time(starts), ends=time(ends), zone="UTC", position=1))


# -- coming in ---------------------------------------------------------------------------------------------------------------------


def test_a_volunteer_comes_in_by_their_telephone_and_pin_and_ends_with_zero(line: LittleHouse) -> None:
    call = at_the_desk(line).hears("No report waits").does_not_hear("To record")
    assert row_of(line, call).person_id == person(line, "bob").id
    call.presses("0").hears("Goodbye").has_ended()
    assert deeds(line)[-1] == "bob: desk opened"


def test_a_coordinator_chooses_between_the_desk_and_the_studio(line: LittleHouse) -> None:
    with line.hotline.sessions.begin() as session:
        session.scalars(select(Person).where(Person.name == "bob")).one().coordinator = True
    call = at_the_pin(line).presses(PIN).hears("For reports and shifts, press 1")
    call.presses("1").hears("No report waits").hangs_up()
    at_the_pin(line).presses(PIN).presses("2").hears("Which language will you record").hangs_up()


def test_a_wrong_pin_says_nothing_of_any_report_and_five_lock(line: LittleHouse) -> None:
    a_report(line)
    call = at_the_pin(line).presses(WRONG).hears("not right").presses(WRONG).presses(WRONG).hears("Goodbye").has_ended()
    assert not re.search(r"waits|ZIP|report \d|bob", " ".join(each.text for each in call.script))
    at_the_pin(line).presses(WRONG).presses(WRONG).hears("too many wrong PINs").has_ended()
    at_the_pin(line).presses(PIN).hears("too many wrong PINs").has_ended()
    line.pass_time(minutes=61)
    at_the_desk(line).hangs_up()


@pytest.mark.parametrize("how", ["2", "silence"])
def test_whoever_does_not_come_in_is_a_caller_like_any_other(line: LittleHouse, how: str) -> None:
    call = line.caller_calls(BOB).hears("We know this telephone")
    (call.stays_silent() if how == "silence" else call.presses(how)).hears("For English, press 1")
    assert row_of(line, call).person_id is None
    call.hangs_up()


def test_while_somebody_guesses_with_a_faked_number_its_owner_is_rung_all_the_same(line: LittleHouse) -> None:
    on_shift(line, "bob", 0, 0)
    guesser = at_the_pin(line)
    a_report(line)
    bob = line.carrier.phone(BOB)
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")
    guesser.hangs_up()


# -- a report ------------------------------------------------------------------------------------------------------------------------


def test_the_next_that_waits_is_taken_with_the_observer_rules_and_nobody_is_rung_for_it(line: LittleHouse) -> None:
    on_shift(line, "charlie", 0, 0)
    a_report(line)
    charlie = line.carrier.phone(CHARLIE)
    ring = charlie.rings(within=1)
    charlie.reads("is waiting")
    call = at_the_desk(line).hears("One report waits. To take it, press 2.").presses("2").hears("You have report 1")
    call.hears("Stay in public places").hears("To go and check, press 2")
    line.work()
    ring.stops(within=2)
    assert line.incident().claimed_by_id == person(line, "bob").id
    call.hangs_up()
    line.work()
    assert line.incident().workflow is Workflow.CLAIMED
    line.carrier.phone(CHARLIE).reads("was taken by bob")


def test_the_urgent_one_comes_first_and_a_report_for_families_only_to_those_who_help_them(line: LittleHouse) -> None:
    for number in range(3):
        a_report(line, f"+1555555018{number}")
    with line.hotline.sessions.begin() as session:
        second, third = session.get_one(Incident, 2), session.get_one(Incident, 3)
        second.priority, third.kind = Priority.URGENT, Kind.FOLLOW_UP
    call = at_the_desk(line).hears("2 reports wait. To take the next, press 2").presses("2").hears("You have report 2")
    call.presses("#").hears("For the report you have, press 1").hears("One report waits").presses("2").hears("You have report 1")
    call.presses("#").hears("You have 2 reports").hears("No report waits").presses("2").hears("No report waits any more").hangs_up()


def test_whoever_comes_second_hears_that_nothing_waits_any_more(line: LittleHouse) -> None:
    a_report(line)
    first, second = at_the_desk(line), at_the_desk(line, CHARLIE).hears("One report waits")
    first.presses("2").hears("You have report 1")
    second.presses("2").hears("No report waits any more").presses("1").hears("You have no report").hangs_up()
    first.hangs_up()


def test_on_the_way_there_and_what_it_was_in_three_calls(line: LittleHouse) -> None:
    a_report(line)
    call = with_a_report(line).presses("2").hears("In how many minutes").presses("25").hears("We will call you in 40 minutes")
    call.hears("For the report you have, press 1").hangs_up()
    assert line.incident().eta_at == line.clock() + timedelta(minutes=25)
    line.pass_time(minutes=26)
    call = at_the_desk(line).presses("1").hears("You have report 1").hears("If you are there now, press 6").presses("6")
    call.hears("Written down: you are there. We will call you in 15 minutes").hangs_up()
    assert line.incident().on_scene_at == line.clock()
    call = at_the_desk(line).presses("1").presses("1").hears("What was it").presses("2").presses("1")
    call.hears("In one sentence, what was it really").speaks(SPEECH / "en/activity.wav", then="1").hears("it was something else")
    call.stays_silent().hears("No report waits").presses("1").hears("You have no report").hangs_up()
    line.work()
    incident = line.incident()
    assert (incident.verdict, incident.what_it_was, incident.verdict_by) == (
        Verdict.NOT_IMMIGRATION_ENFORCEMENT,
        "police",
        "bob",
    )
    assert [each for each in deeds(line) if each.startswith("bob")] == [
        *("bob: desk opened", "bob: claim", "bob: go and check", "bob: on the way"),
        *("bob: desk opened", "bob: on scene", "bob: desk opened", "bob: verdict"),
    ]


def test_what_a_volunteer_says_it_was_is_theirs_and_no_question_to_the_caller(line: LittleHouse, carrier: StandInCarrier) -> None:
    a_report(line)
    call = with_a_report(line).presses("1").presses("2").presses("4").hears("In one sentence")
    call.speaks(SPEECH / "en/activity.wav", then="1").hangs_up()
    line.work()
    bob = person(line, "bob").id
    report = line.reports()[0]
    with line.hotline.sessions() as session:
        said = session.scalars(select(Recording)).one()
        assert (said.question, said.asked_by_id, said.language) == ("what_it_was", bob, "en")
        assert said.report_id == report.id
        assert said.text_next_at is not None, "it is put into words like what callers say"
        assert said.gone_from_carrier_at is not None
    assert receipts.question_of(report) is None
    assert carrier.recordings_of(call.sid) == []


@pytest.mark.parametrize("how", ["7", "silence", "hang up"])
def test_what_it_was_need_not_be_said_aloud(line: LittleHouse, how: str) -> None:
    a_report(line)
    call = with_a_report(line).presses("1").presses("2").presses("3").hears("In one sentence")
    if how == "hang up":
        call.hangs_up()
    else:
        (call.stays_silent().stays_silent() if how == "silence" else call.presses(how)).hears("it was something else").hangs_up()
    line.work()
    assert line.incident().what_it_was == "fire_or_ambulance"


def test_a_question_to_the_caller_is_kept_from_the_desk_too(line: LittleHouse) -> None:
    a_report(line)
    call = with_a_report(line).presses("9").hears("To ask the caller, press 4").presses("4")
    call.speaks(SPEECH / "en/place_short.wav", then="1").hears("The caller hears it").hangs_up()
    line.work()
    question = receipts.question_of(line.reports()[0])
    assert question is not None
    assert question.asked_by_id == person(line, "bob").id


def test_handing_it_over_at_the_desk_rings_somebody_else_and_leads_back_to_the_desk(line: LittleHouse) -> None:
    a_report(line)
    call = with_a_report(line)
    on_shift(line, "charlie", 0, 0)
    call.presses("0").hears("We will ask somebody else").hears("One report waits")
    line.work()
    charlie = line.carrier.phone(CHARLIE)
    charlie.rings(within=1).is_busy()
    charlie.reads("is waiting")
    call.presses("0").has_ended()


@pytest.mark.parametrize("keys", ["11", "0", "2", "6", "9#6"])
def test_what_was_taken_away_meanwhile_is_gone(line: LittleHouse, keys: str) -> None:
    a_report(line)
    call = with_a_report(line)
    with line.hotline.sessions.begin() as session:
        incident = session.get_one(Incident, 1)
        pages.release(session, incident, who="alice", now=line.clock())
        charlie = session.scalars(select(Person).where(Person.name == "charlie")).one()
        pages.take(session, 1, charlie, now=line.clock(), policy=line.hotline.policy)
    for key in keys:
        call.presses(key)
    call.hears("Nobody needs to check this report any more").hears("No report waits").hangs_up()
    assert line.incident().claimed_by_id == person(line, "charlie").id
    assert line.incident().verdict is Verdict.UNVERIFIED


def test_no_number_of_minutes_is_asked_again_and_silence_needs_none(line: LittleHouse) -> None:
    a_report(line)
    call = with_a_report(line).presses("2").presses("00").hears("between 1 and 99").hears("In how many minutes")
    call.stays_silent().hears("We will call you again in 30 minutes").hangs_up()
    incident = line.incident()
    assert (incident.eta_at, incident.workflow) == (None, Workflow.CHECKING)


def test_hanging_up_anywhere_with_a_report_loses_nothing(line: LittleHouse) -> None:
    walks = {
        "decide": ("2",),
        "more": ("2", "9"),
        "others": ("2", "8"),
        "eta": ("2", "2"),
        "on the way": ("2", "2", "15"),
        "there": ("2", "6"),
        "verdict-menu": ("2", "1"),
        "what-it-was": ("2", "1", "2"),
        "ask": ("2", "4"),
    }
    for place, (name, keys) in enumerate(walks.items(), 1):
        a_report(line, f"+15555560{place:03}")
        call = at_the_desk(line)
        for key in keys:
            call.presses(key)
        call.hangs_up()
        line.work()
        found = line.incident(place)
        assert found.claimed_by_id == person(line, "bob").id, name
        assert found.next_at is not None, name
        at_the_desk(line).presses("2").hears("No report waits any more").hangs_up()
    line.carrier.quiet()


def test_every_key_leads_somewhere_and_silence_ends_the_call(line: LittleHouse) -> None:
    a_report(line)
    on_shift(line, "charlie", 20, 8)
    for keys in ((), ("2",), ("1", "9"), ("1", "2"), ("4",), ("5",), ("5", "2"), ("3",)):
        for key in (*"123456789*#0", ""):
            call = at_the_desk(line)
            for each in keys:
                call.presses(each)
            if not call.ended:
                (call.presses(key) if key else call.stays_silent()).does_not_hear("One moment")
            if not call.ended:
                call.listens_until_the_end()
    assert line.carrier.errors == []


# -- taken in writing -----------------------------------------------------------------------------------------------------------------


def test_whoever_took_it_in_writing_hears_it_by_telephone_after_a_key(line: LittleHouse) -> None:
    a_report(line)
    with line.hotline.sessions.begin() as session:
        bob = session.scalars(select(Person).where(Person.name == "bob")).one()
        pages.take(session, 1, bob, now=line.clock(), policy=line.hotline.policy)
        page = Page(
            incident_id=1,
            person_id=bob.id,
            reason=PageReason.TELL,
            state=PageState.PLACING,
            turn=1,
            created_at=line.clock(),
            method_id=bob.methods[0].id,
        )
        session.add(page)
        session.flush()
        line.todo.remind(session, "page", page.id, key="0")
    line.work()
    call = line.carrier.phone(BOB).rings(within=1).answers().hears("You took report 1. To hear it, press 1")
    call.does_not_hear("ZIP").presses("1").hears("You have report 1").hears("Stay in public places").hangs_up()
    line.work()
    assert line.incident().workflow is Workflow.CLAIMED


# -- shifts ------------------------------------------------------------------------------------------------------------------------------


def test_who_is_on_call_is_said_by_name(line: LittleHouse) -> None:
    call = at_the_desk(line).presses("3").hears("Nobody is on call now")
    on_shift(line, "charlie", 0, 0)
    call.presses("3").hears("On call now: charlie.").hears("For your shifts, press 4").hangs_up()


def test_a_shift_is_heard_given_away_and_kept_until_somebody_takes_it(line: LittleHouse) -> None:
    on_shift(line, "bob", 20, 8)  # it is Monday, four o'clock
    call = at_the_desk(line).presses("4").hears("Sunday, from 20:00 to 8:00").presses("2").hears("Monday, from 20:00 to 8:00")
    call.presses("1").hears("To keep it, press 2").presses("1").hears("You stay on until somebody takes it").hangs_up()
    line.work()
    line.carrier.phone(CHARLIE).reads("a shift is free")
    call = at_the_desk(line, CHARLIE).presses("5").hears("bob gives a shift away").hears("Monday, from 20:00 to 8:00")
    call.presses("1").hears("The shift is yours").hangs_up()
    line.work()
    line.carrier.phone(BOB).reads("charlie is on call for you")
    at_the_desk(line, CHARLIE).presses("4").hears("Monday, from 20:00 to 8:00").hangs_up()
    at_the_desk(line).presses("4").hears("Sunday").presses("2").hears("Tuesday").hangs_up()


def test_a_shift_that_somebody_else_covers_is_dropped_at_once(line: LittleHouse) -> None:
    on_shift(line, "bob", 20, 8)
    on_shift(line, "charlie", 0, 0)
    call = at_the_desk(line).presses("4").presses("2").hears("Monday").presses("1").presses("1").hears("You are not on call then")
    call.hears("Tuesday, from 20:00 to 8:00").hangs_up()
    at_the_desk(line).presses("4").presses("2").hears("Tuesday").hangs_up()


def test_hours_that_nobody_has_can_be_taken_once(line: LittleHouse) -> None:
    on_shift(line, "bob", 8, 20)
    call = at_the_desk(line).presses("5").hears("Nobody is on call").hears("Monday, from 4:00 to 8:00").presses("2")
    call.hears("Monday, from 20:00 to 8:00").presses("1").hears("The shift is yours").hears("Tuesday, from 20:00 to 8:00")
    other = at_the_desk(line, CHARLIE).presses("5").presses("2").hears("Tuesday, from 20:00")
    call.presses("1").hears("The shift is yours")
    other.presses("1").hears("Somebody else has taken it").hangs_up()
    call.hangs_up()


def test_whoever_is_on_call_around_the_clock_has_one_shift_and_there_is_none_to_take(line: LittleHouse) -> None:
    call = at_the_desk(line).presses("4").hears("You have no shift in the next two weeks")
    on_shift(line, "bob", 0, 0)
    call.presses("4").hears("from 4:00, to").presses("2").hears("That was your last shift")
    call.presses("5").hears("There is no shift to take").hangs_up()


def no_weekly_shifts(house: LittleHouse) -> None:
    with house.hotline.sessions.begin() as session:
        for shift in session.scalars(select(Shift)):
            session.delete(shift)


def test_a_shift_that_is_not_there_any_more_is_not_given_away(line: LittleHouse) -> None:
    on_shift(line, "bob", 20, 8)
    call = at_the_desk(line).presses("4").presses("1")
    no_weekly_shifts(line)
    call.presses("1").hears("You are not on call then any more").hangs_up()


def test_an_offer_that_is_not_there_any_more_is_not_taken(line: LittleHouse) -> None:
    on_shift(line, "bob", 20, 8)
    at_the_desk(line).presses("4").presses("2").presses("1").presses("1").hears("You stay on").hangs_up()
    line.work()
    line.carrier.phone(CHARLIE).reads("a shift is free")
    call = at_the_desk(line, CHARLIE).presses("5").hears("bob gives a shift away")
    no_weekly_shifts(line)
    call.presses("1").hears("Nobody needs to take it any more").hangs_up()
