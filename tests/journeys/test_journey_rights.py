"""Rights and somebody taken, by telephone: what is said only when it was approved, what comes instead, and the way on from everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from little_house import ALICE, BOB, SPEECH, LittleHouse
from recorded import approve

from prompts.catalogue import Catalogue
from records import Kind, Workflow
from simulator import Call, Phone, StandInCarrier

EN = SPEECH / "en"
CATALOGUE = Catalogue()
NOTICE = "not legal advice"
Open = Callable[..., LittleHouse]


@pytest.fixture
def line(carrier: StandInCarrier, tmp_path: Path) -> Iterator[Open]:
    """A real line (no demonstration) on which these English texts are approved and no others."""
    opened: list[LittleHouse] = []

    def open_line(*approved: str, **settings: str) -> LittleHouse:
        home = tmp_path / "home"
        if approved:
            approve(home / "prompts", "en", approved)
        little = LittleHouse(home=home, carrier=carrier, more={"HOTLINE_DEMO": "false", **settings}).begin()
        little.add_person("bob", BOB)
        opened.append(little)
        return little

    yield open_line
    for each in opened:
        each.end()


def text(prompt: str) -> str:
    return CATALOGUE.text(prompt, "en")


def at_main(house: LittleHouse, number: str = ALICE) -> Call:
    return house.caller_calls(number).presses("1").hears("For your rights, press 4")


def times_said(call: Call, words: str) -> int:
    return sum(words in each.text for each in call.script if each.audible)


# -- the topics


def test_a_topic_is_offered_and_said_only_if_its_text_is_approved(line: Open) -> None:
    house = line("rights-notice", "rights-work", "rights-car")
    call = (
        at_main(house)
        .presses("4")
        .hears(NOTICE)
        .hears("your work, press 3")
        .hears("in a car, press 2")
        .does_not_hear("at your door")
    )
    call.does_not_hear("For more topics")
    call.presses("3").hears(text("rights-work")).does_not_hear("sample").hears("To hear this again, press star")
    call.presses("*").hears(text("rights-work"))
    call.presses("1").hears("your work, press 3").presses("2").does_not_hear("For the street").hears("For a car, press 2")
    call.presses("2").hears(text("rights-car")).presses("2").hears("we may record").hangs_up()


def test_the_key_of_a_text_that_is_not_approved_leads_to_what_may_be_said_and_on_from_there(line: Open) -> None:
    house = line("rights-notice", "rights-work")
    call = at_main(house).presses("4").presses("1").hears("We cannot play that message right now").hears("call 9 1 1")
    call.does_not_hear(text("rights-home")).does_not_hear("To hear this again")
    call.hears("For other topics, press 1").hears("To report what you saw, press 2")
    call.presses("1").hears("your work, press 3").hangs_up()


def test_with_the_core_rights_approved_they_stand_in_for_the_others(line: Open) -> None:
    house = line("rights-notice", "rights-core-now", HOTLINE_LEGAL_HELP="+15555550177")
    call = at_main(house).presses("4").hears(text("rights-core-now")).hears("For legal help, call 5 5 5, 5 5 5, 0 1 7 7")
    call.hears("To report what you saw, press 6").presses("6").hears("we may record").hangs_up()


@pytest.mark.parametrize("keys", ["4", "45", "455", "42"])
def test_with_nothing_approved_a_caller_hears_so_and_can_report(line: Open, keys: str) -> None:
    call = at_main(line())
    for key in keys:
        call.presses(key)
    call.hears("We cannot play that message right now").hears("In an emergency, call 9 1 1").does_not_hear(NOTICE)
    call.does_not_hear("For legal help").hears("To report what you saw, press 6").presses("6").hears("we may record").hangs_up()


def test_an_approval_that_is_not_for_this_language_counts_for_nothing(line: Open) -> None:
    house = line("rights-notice", "rights-work")
    call = house.caller_calls().presses("2").presses("4").does_not_hear("oprima 3").hears("9 1 1").hears("oprima 6")
    call.hangs_up()


def test_not_legal_advice_is_said_exactly_once_a_call_before_the_first_text(line: Open) -> None:
    texts = ("home", "warrant", "car", "work", "court", "core-now", "find-1", "find-2")
    house = line("rights-notice", *(f"rights-{each}" for each in texts))
    call = at_main(house)
    for keys in ("4", "1", "3", "1", "2", "2", "1", "5", "2", "*", "#", "#", "0", "2", "4", "3"):
        call.presses(keys)
    call.presses("0").presses("2").presses("3").hears("We are sorry").presses("1").hears(text("rights-find-1")).presses("2")
    call.hears("8 8 8").presses("0").presses("2").presses("1").hears("Stay calm").hangs_up()
    assert times_said(call, NOTICE) == 1
    said = [each.text for each in call.script if each.audible]
    first = min(said.index(text(f"rights-{each}")) for each in texts)
    assert said.index(next(each for each in said if NOTICE in each)) < first
    again = at_main(house, "+15555550190").presses("1").hears(NOTICE).hears("Stay calm").hangs_up()
    assert times_said(again, NOTICE) == 1, "the next call is another one"


def test_after_a_wrong_key_or_silence_the_choices_come_again_and_not_the_whole_text(house: LittleHouse) -> None:
    call = at_main(house).presses("4").presses("1").hears("Keep the door closed")
    call.presses("9").hears("That key does nothing here").hears("For other topics, press 1").does_not_hear("Keep the door closed")
    call.stays_silent().hears("For other topics, press 1").does_not_hear("Keep the door closed")
    call.presses("*").hears("Keep the door closed").hangs_up()


# -- somebody was taken


def test_somebody_was_taken_how_to_find_them_and_who_helps(line: Open) -> None:
    house = line("rights-notice", "rights-find-1", "rights-find-2", HOTLINE_LEGAL_HELP="+15555550177")
    call = at_main(house).presses("3").hears("We are sorry that this happened").hears("press 1").hears("press 2").hears("press 3")
    call.presses("1").hears(NOTICE).hears("locator dot ice dot gov").does_not_hear("We are sorry").hears("To leave a message")
    call.presses("2").hears("8 8 8, 3 5 1, 4 0 2 4").hears("Again: 5 5 5, 5 5 5, 0 1 7 7").does_not_hear(NOTICE)
    call.hears("To hear how to find a person, press 1").hangs_up()
    house.work()
    assert house.reports() == [], "whoever only listens leaves nothing"


def test_without_a_legal_help_number_none_is_promised(line: Open) -> None:
    house = line("rights-notice", "rights-find-1", "rights-find-2")
    call = at_main(house).presses("3").presses("2").hears("8 8 8, 3 5 1, 4 0 2 4").does_not_hear("legal help").hangs_up()
    assert times_said(call, "For legal help") == 0


def test_a_legal_help_number_alone_is_offered_even_where_no_text_is_approved(line: Open) -> None:
    house = line(HOTLINE_LEGAL_HELP="+15555550177")
    call = at_main(house).presses("3").does_not_hear("how to find a person").hears("telephone numbers that help, press 2")
    call.presses("2").hears("Again: 5 5 5, 5 5 5, 0 1 7 7").does_not_hear("8 8 8")
    assert times_said(call, "For legal help") == 1
    call.hangs_up()


def test_with_nothing_approved_a_message_can_be_left_about_somebody_taken(line: Open) -> None:
    house = line()
    call = at_main(house).presses("3").does_not_hear("press 1").does_not_hear("press 2").hears("To leave a message")
    call.presses("1").hears("We cannot play that message right now").hears("To leave a message").hangs_up()


def test_a_message_about_somebody_taken_is_for_those_who_help_families(house: LittleHouse, bob: Phone) -> None:
    house.helps_families("bob")
    call = at_main(house).presses("3").presses("3").hears("Say a name only if").speaks(EN / "message.wav", then="1")
    call.presses("1").hears("call you back").presses("1").hears("The people who help families will hear this")
    call.hears("report number").hangs_up()
    house.work()
    [report] = house.reports()
    assert [each.question for each in report.recordings] == ["help"]
    assert {each.question: each.value for each in report.answers} == {"message_consent": "yes", "callback": "volunteer"}
    assert (report.finished, report.callback_number) == (True, ALICE)
    assert house.incident().kind is Kind.FOLLOW_UP
    helper = bob.rings(within=1).answers()
    bob.reads("families")
    helper.presses("1").hears("You have message 1").presses("1").hears("it is dealt with").has_ended()
    house.work()
    assert house.incident().workflow is Workflow.CLOSED


def test_a_message_about_somebody_taken_survives_hanging_up(house: LittleHouse, bob: Phone) -> None:
    house.helps_families("bob")
    at_main(house).presses("3").presses("3").speaks(EN / "message.wav", then="hangup")
    house.work()
    assert [each.question for each in house.reports()[0].recordings] == ["help"]
    bob.rings(within=1).is_busy()
    bob.reads("families")


def test_saying_nothing_about_somebody_taken_wakes_nobody(house: LittleHouse) -> None:
    call = at_main(house).presses("3").presses("3").listens_until_the_end()
    call.hears("We heard nothing")
    house.work()
    assert [report.incident_id for report in house.reports()] == [None]


# -- the three keys, on every screen that is new

PLACES = {
    "topics": ("4", "at your door, press 1", "For your rights, press 4"),
    "topics-2": ("45", "schools, hospitals", "at your door, press 1"),
    "topics-3": ("455", "near a border", "schools, hospitals"),
    "topic-home": ("41", "Keep the door closed", "at your door, press 1"),
    "topic-warrant": ("413", "two kinds of paper", "Keep the door closed"),
    "topic-street-or-car": ("42", "For the street, press 1", "at your door, press 1"),
    "topic-street": ("421", "Am I free to go", "For the street, press 1"),
    "topic-car": ("422", "Turn off the engine", "For the street, press 1"),
    "topic-silence": ("4554", "can stay silent, whatever papers", "near a border"),
    "taken": ("3", "To leave a message", "For your rights, press 4"),
    "taken-find": ("31", "locator dot ice dot gov", "To leave a message"),
    "taken-numbers": ("32", "8 8 8, 3 5 1", "To leave a message"),
    "taken-message": ("33", "Say a name only if", "To leave a message"),
    "core-rights": ("1", "Stay calm", "For your rights, press 4"),
}
"""Screen: the keys that lead there from the main menu, what is heard there, what is heard on the screen before."""


@pytest.mark.parametrize("place", PLACES)
def test_the_three_keys_mean_the_same_on_every_screen(house: LittleHouse, place: str) -> None:
    keys, words, before = PLACES[place]
    call = at_main(house)
    for key in keys:
        call.presses(key)
    call.hears(words).presses("*").hears(words)
    call.presses("0").hears("No volunteer can come to the phone").presses("#").hears(words)
    call.presses("#").hears(before).does_not_hear(words).hangs_up()


@pytest.mark.parametrize("place", PLACES)
def test_three_silences_anywhere_lead_to_a_message_without_keys(house: LittleHouse, place: str) -> None:
    keys, words, _ = PLACES[place]
    call = at_main(house)
    for key in keys:
        call.presses(key)
    call.hears(words)
    if place == "taken-message":
        call.hangs_up()
        return
    call.stays_silent().stays_silent().stays_silent().hears("We hear no key").speaks(EN / "message.wav").hears(
        "report number"
    ).hangs_up()
