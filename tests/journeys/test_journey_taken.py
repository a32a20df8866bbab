"""Somebody was taken: what is said for the family goes to those who help families, apart from verifiers, and is never checked."""

from __future__ import annotations

import pytest
from answers import asks, code_said
from little_house import ALICE, SPEECH, LittleHouse
from sqlalchemy import select

from records import Incident, Kind, OutcomeCall, Page, Person, Verdict, Workflow
from simulator import Call, Phone

EN = SPEECH / "en"


@pytest.fixture(autouse=True)
def charlie_helps_families(house: LittleHouse) -> None:
    house.helps_families("charlie")


def message(house: LittleHouse, *, callback: str = "2", number: str = ALICE) -> str:
    """Somebody leaves a message about a person who was taken; the code."""
    call = house.caller_calls(number).presses("1").presses("3").presses("3").speaks(EN / "message.wav", then="1").presses("1")
    call.hears("call you back").presses(callback).hears("The people who help families will hear this, and nobody else")
    code = code_said(call)
    call.hangs_up()
    house.work()
    return code


def report_with_a_name(house: LittleHouse, number: str = ALICE, *, then: str = "finish") -> Call:
    """A report of something seen, in which somebody was taken, and who it was is said."""
    call = house.caller_calls(number).presses("1").presses("2").presses("1").presses("1").presses("02139").presses("1")
    for key in ("7", "1", "1", "7", "2", "2", "1", "7"):
        call.presses(key)
    call.hears("take anyone").presses("1").hears("say the name").speaks(EN / "message.wav", then="1").hears("We have it")
    if then == "finish":
        call.presses("1").hears("photo").presses("3").presses("1").hears("report number")
    return call


def incidents(house: LittleHouse) -> dict[Kind, Incident]:
    with house.hotline.sessions() as session:
        return {each.kind: each for each in session.scalars(select(Incident))}


def who_was_rung(house: LittleHouse, kind: Kind) -> list[str]:
    with house.hotline.sessions() as session:
        found = session.execute(
            select(Person.name)
            .join(Page)
            .join(Incident, Page.incident_id == Incident.id)
            .where(Incident.kind == kind)
            .order_by(Page.id)
        )
        return list(found.scalars())


def times_played(call: Call) -> int:
    return len([heard for heard in call.heard if heard.kind == "play"])


def test_a_message_goes_to_those_who_help_families_and_never_to_verifiers(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    message(house)
    for _ in range(3):
        charlie.rings(within=1).ignores()
        house.pass_time(minutes=3)
    assert not bob.is_ringing()
    assert set(who_was_rung(house, Kind.FOLLOW_UP)) == {"charlie"}
    assert bob.texts == []


def test_nothing_is_said_before_a_key_and_the_rules_come_with_the_message(house: LittleHouse, charlie: Phone) -> None:
    house.add_person("alice", "+15555550144", position=0)
    house.helps_families("alice")
    message(house, callback="1")
    charlie.always("busy")
    house.work()
    helper = house.carrier.phone("+15555550144").rings(within=1).answers().hears("help families").does_not_hear("report")
    assert times_played(helper) == 0
    helper.presses("1").hears("You have message 1").hears("The caller may be called back").hears("What you hear stays with you")
    helper.does_not_hear("Stay in public places").does_not_hear("no details by key").does_not_hear("ZIP")
    assert times_played(helper) == 1
    helper.presses("*").hears("You have message 1").presses("3").hears("End of the text").presses("1").hears("it is dealt with")
    helper.has_ended()
    house.work()
    incident = house.incident()
    assert (incident.workflow, incident.verdict, incident.verdict_by) == (Workflow.CLOSED, Verdict.UNVERIFIED, "alice")


def test_dealing_with_it_later_is_followed_by_a_call_back(house: LittleHouse, charlie: Phone) -> None:
    code = message(house)
    charlie.rings(within=1).answers().presses("1").presses("2").has_ended()
    house.work()
    asks(house, code).hears("Your message is with the people who help families").hangs_up()
    house.pass_time(minutes=31)
    again = charlie.rings(within=1).answers().presses("3")
    assert times_played(again) == 1
    assert set(again.languages) == {"es-US"}
    again.presses("1").has_ended()
    house.work()
    assert house.incident().workflow is Workflow.CLOSED
    asks(house, code, "+15555550178").hears("have dealt with your message").hangs_up()


@pytest.mark.parametrize("key", ["2", "0"])
def test_a_helper_who_cannot_is_followed_by_the_next_helper(house: LittleHouse, bob: Phone, charlie: Phone, key: str) -> None:
    house.add_person("alice", "+15555550144", language="es", position=9)
    house.helps_families("alice")
    message(house)
    charlie.rings(within=1).answers().presses(key).has_ended()
    house.work()
    house.carrier.phone("+15555550144").rings(within=1).is_busy()
    assert not bob.is_ringing()


def test_without_helpers_the_coordinator_is_asked_and_no_verifier(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    with house.hotline.sessions.begin() as session:
        session.query(Person).filter_by(name="charlie").one().follow_up = False
    house.add_person("alice", "+15555550144", coordinator=True)
    message(house)
    house.carrier.phone("+15555550144").rings(within=1).answers().presses("1").hears("You have message 1").hangs_up()
    assert not bob.is_ringing()
    assert not charlie.is_ringing()


def test_of_one_report_each_hears_their_part(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    report_with_a_name(house).hangs_up()
    house.work()
    verifier = bob.rings(within=1).answers().presses("1").hears("You have report").hears("somebody was taken away")
    verifier.does_not_hear("Who was taken, and how to reach")
    assert times_played(verifier) == 0
    assert "name" not in " ".join(heard.text for heard in verifier.presses("3").heard)
    helper = charlie.rings(within=1).answers().presses("1")
    assert times_played(helper) == 1
    helper.presses("1").has_ended()
    house.work()
    found = incidents(house)
    assert (found[Kind.FOLLOW_UP].workflow, found[Kind.SIGHTING].workflow) == (Workflow.CLOSED, Workflow.CLAIMED)
    verifier.presses("1").presses("1").hangs_up()
    house.work()
    assert incidents(house)[Kind.SIGHTING].verdict is Verdict.CONFIRMED
    house.carrier.phone(ALICE).rings(within=1).answers().presses("1").hears("These were immigration agents").has_ended()


def test_a_name_said_before_a_hang_up_reaches_the_helpers(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    report_with_a_name(house, then="hang up").hangs_up()
    house.work()
    bob.rings(within=1).is_busy()
    assert times_played(charlie.rings(within=1).answers().presses("1")) == 1


def test_a_name_said_in_an_urgent_call_after_it_went_out_reaches_the_helpers(
    house: LittleHouse, bob: Phone, charlie: Phone
) -> None:
    call = house.caller_calls().presses("1").presses("1").presses("1").presses("02139").presses("1").hears("gone out")
    house.work()
    verifier = bob.rings(within=1).answers().presses("1").hears("It is urgent")
    call.presses("1").presses("7").presses("7").presses("1").hears("take anyone").presses("1")
    call.speaks(EN / "message.wav", then="1").presses("1").presses("3").hears("report number").hangs_up()
    house.work()
    assert times_played(charlie.rings(within=1).answers().presses("1")) == 1
    assert times_played(verifier.presses("*").hears("somebody was taken away")) == 0
    assert sorted(incidents(house)) == [Kind.FOLLOW_UP, Kind.SIGHTING]


def test_what_is_added_to_a_message_goes_to_the_helper_who_has_it(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    code = message(house)
    charlie.rings(within=1).answers().presses("1").presses("2").has_ended()
    house.work()
    call = asks(house, code).presses("1").speaks(EN / "message.wav", then="1").presses("1").hears("will hear it")
    call.hangs_up()
    house.pass_time(minutes=1)
    assert times_played(charlie.rings(within=1).answers().presses("3")) == 2
    assert not bob.is_ringing()


def test_what_is_added_to_a_message_that_is_dealt_with_goes_to_the_helpers_again(
    house: LittleHouse, bob: Phone, charlie: Phone
) -> None:
    code = message(house)
    charlie.rings(within=1).answers().presses("1").presses("1").has_ended()
    house.work()
    asks(house, code).presses("1").speaks(EN / "message.wav", then="1").presses("1").hears("will hear it").hangs_up()
    house.pass_time(minutes=1)
    assert times_played(charlie.rings(within=1).answers().presses("1")) == 2
    assert not bob.is_ringing()
    assert [each.kind for each in incidents(house).values()] == [Kind.FOLLOW_UP]


def test_a_message_that_is_withdrawn_is_heard_by_nobody(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    code = message(house)
    ring = charlie.rings(within=1)
    asks(house, code).presses("3").presses("1").hears("Your report is withdrawn").hangs_up()
    house.work()
    ring.stops(within=2)
    house.pass_time(minutes=10)
    assert not charlie.is_ringing()
    assert not bob.is_ringing()
    assert house.incident().workflow is Workflow.CLOSED


def test_nobody_is_promised_an_answer_that_will_not_come(house: LittleHouse, charlie: Phone) -> None:
    """There is nothing to check in a message for a family: its number is erased when it is dealt with, and no call tells an outcome."""
    message(house, callback="1")
    charlie.rings(within=1).answers().presses("1").presses("1").has_ended()
    house.work()
    with house.hotline.sessions() as session:
        assert session.scalars(select(OutcomeCall)).all() == []
    assert house.reports()[0].callback_number is None
