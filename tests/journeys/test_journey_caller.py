"""Every way a caller can go, and everything a caller can do wrong. Nobody is hung up on; nothing said is lost."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable

import pytest
from little_house import ALICE, SPEECH, LittleHouse
from signed import post

from records import Whereabouts, Workflow
from simulator import Call, Phone, StandInCarrier

EN = SPEECH / "en"

WAY: list[tuple[str, str, Callable[[Call], object]]] = [
    ("language", "For English", lambda call: call.presses("1")),
    ("main", "If agents are with you now", lambda call: call.presses("2")),
    ("consent", "If we may record", lambda call: call.presses("1")),
    ("safe", "Are you safe", lambda call: call.presses("1")),
    ("zip", "Press the five numbers", lambda call: call.presses("02139")),
    ("zip-check", "ZIP code 0, 2, 1, 3, 9", lambda call: call.presses("1")),
    ("place", "nearest corner", lambda call: call.speaks(EN / "place_short.wav", then="1")),
    ("place-kept", "To go on, press 1", lambda call: call.presses("1")),
    ("now", "Is it happening now", lambda call: call.presses("1")),
    ("saw", "Did you see it yourself", lambda call: call.presses("1")),
    ("activity", "what they are doing", lambda call: call.speaks(EN / "place_short.wav", then="1")),
    ("activity-kept", "We have it", lambda call: call.presses("1")),
    ("agents", "How many agents", lambda call: call.presses("2")),
    ("vehicles", "How many vehicles", lambda call: call.presses("2")),
    ("agency", "What word is on their clothes", lambda call: call.presses("1")),
    ("uniforms", "say what they wear", lambda call: call.speaks(EN / "place_short.wav", then="1")),
    ("uniforms-kept", "We have it", lambda call: call.presses("1")),
    ("taken", "Did they take anyone away", lambda call: call.presses("2")),
    ("photo", "Is there a photo", lambda call: call.presses("3")),
    ("callback", "call you once", lambda call: call.presses("1")),
    ("receipt", "Write down your report number", lambda call: call.presses("3")),
]
"""The whole way through a report in English: screen, what is heard there, what the caller does."""

SCREENS = [screen for screen, _, _ in WAY]
AFTER_FIRST_ANSWER = SCREENS[3:]
SPOKEN = [name.removesuffix("-kept") for name in SCREENS if name.endswith("-kept")]
PASSING = [name for name in SCREENS if name.endswith(("-kept", "-check"))]
"""They belong to the question before them: nothing new is given there, and `#` leads past them."""


def walk_to(house: LittleHouse, screen: str, number: str = ALICE) -> tuple[Call, str]:
    """A call that stands at a screen, and the words by which it is known."""
    call = house.caller_calls(number)
    for name, words, act in WAY:
        call.hears(words)
        if name == screen:
            return call, words
        act(call)
    raise AssertionError(screen)


@pytest.mark.parametrize("screen", AFTER_FIRST_ANSWER)
def test_hanging_up_anywhere_leaves_a_report_with_what_was_given(house: LittleHouse, screen: str) -> None:
    call, _ = walk_to(house, screen)
    call.hangs_up()
    house.work()
    [report] = house.reports()
    given = [name for name in SCREENS[2 : SCREENS.index(screen)] if name not in PASSING]
    spoken = [name for name in given if name in SPOKEN]
    assert {answer.question for answer in report.answers} == set(given) - set(spoken)
    assert [recording.question for recording in report.recordings] == spoken
    assert report.filed_at is not None
    assert report.finished is (screen == "receipt")
    assert (report.incident_id is not None) is (screen not in ("safe", "zip"))  # without a place nobody could go and look


@pytest.mark.parametrize("screen", SCREENS[:3])
def test_hanging_up_before_any_answer_leaves_no_report(house: LittleHouse, screen: str) -> None:
    call, _ = walk_to(house, screen)
    call.hangs_up()
    house.work()
    assert house.reports() == []


@pytest.mark.parametrize("screen", SCREENS)
def test_star_repeats_everywhere(house: LittleHouse, screen: str) -> None:
    call, words = walk_to(house, screen)
    call.presses("*").hears(words).hangs_up()


@pytest.mark.parametrize("screen", SCREENS[1:])
def test_pound_goes_back_everywhere(house: LittleHouse, screen: str) -> None:
    call, words = walk_to(house, screen)
    before = next(there for name, there, _ in reversed(WAY[: SCREENS.index(screen)]) if name not in PASSING)
    call.presses("#").hears(before if screen != "receipt" else words).hangs_up()  # what is finished stays finished


@pytest.mark.parametrize("screen", SCREENS[1:])
def test_zero_reaches_a_person_everywhere(house: LittleHouse, bob: Phone, screen: str) -> None:
    call, _ = walk_to(house, screen)
    call.presses("0").hears("No volunteer can come to the phone").presses("1").hears("Speak after the tone")
    call.speaks(EN / "message.wav").hangs_up()
    house.work()
    [report] = house.reports()
    assert "message" in [recording.question for recording in report.recordings]
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")


@pytest.mark.parametrize("screen", [name for name in SCREENS if name not in ("language", *SPOKEN) and not name.endswith("-kept")])
def test_three_wrong_keys_are_met_with_other_words_each_time_and_never_with_a_hang_up(house: LittleHouse, screen: str) -> None:
    call, words = walk_to(house, screen)
    words = "To hear your number again" if screen == "receipt" else words  # the number itself is there for whoever presses star
    wrong = "88" if screen == "zip" else "8"
    call.presses(wrong).hears(words)
    first = call.heard[0].text
    if screen != "zip-check":  # what was given already is asked about twice only
        call.presses(wrong).hears(words)
        assert call.heard[0].text != first
    call.presses(wrong)
    if screen != "receipt":
        assert not call.ended
        call.does_not_hear(words).hangs_up()


@pytest.mark.parametrize("screen", [name for name in SCREENS if name.endswith("-kept")])
@pytest.mark.parametrize("key", ["", "7", "8"])
def test_what_is_recorded_is_kept_whatever_is_pressed_and_the_next_question_follows(
    house: LittleHouse, screen: str, key: str
) -> None:
    call, _ = walk_to(house, screen)
    (call.presses(key) if key else call.stays_silent()).hears(WAY[SCREENS.index(screen) + 1][1]).hangs_up()
    house.work()
    assert screen.removesuffix("-kept") in [each.question for each in house.reports()[0].recordings]


@pytest.mark.parametrize("screen", AFTER_FIRST_ANSWER[:-1])
def test_another_language_is_one_key_away_at_every_question_and_leads_back_to_it(house: LittleHouse, screen: str) -> None:
    call, words = walk_to(house, screen)
    call.presses("9").hears("For English").hears("Para español").presses("1")
    call.hears("We have it" if screen.endswith("-kept") else words).hangs_up()


def test_a_caller_who_never_presses_a_key_is_heard_in_the_end(house: LittleHouse, bob: Phone) -> None:
    call = house.caller_calls()
    for _ in range(2):
        call.hears("For English").hears("한국어").stays_silent()
    call.hears("We hear no key").hears("누르").hears("oprim")
    call.speaks(EN / "message.wav").hears("report number")
    call.hangs_up()
    house.work()
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")


def test_silence_to_the_very_end_is_a_goodbye_and_no_report(house: LittleHouse) -> None:
    call = house.caller_calls()
    for _ in range(12):
        if call.ended:
            break
        call.stays_silent()
    assert call.ended
    call.hears("You can call again")
    house.work()
    assert house.reports() == []


def test_hanging_up_in_the_middle_of_a_sentence_keeps_the_sentence(house: LittleHouse, bob: Phone) -> None:
    call, _ = walk_to(house, "place")
    call.speaks(EN / "place.wav", then="hangup")
    house.work()
    [report] = house.reports()
    assert [recording.question for recording in report.recordings] == ["place"]
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")


def test_recording_again_keeps_both(house: LittleHouse) -> None:
    call, words = walk_to(house, "place")
    call.speaks(EN / "place.wav", then="*").hears(words).speaks(EN / "place_short.wav").hears("We have it").hangs_up()
    house.work()
    assert [recording.question for recording in house.reports()[0].recordings] == ["place", "place"]


def test_a_question_to_be_spoken_can_be_skipped_or_left_in_silence(house: LittleHouse) -> None:
    call, _ = walk_to(house, "place")
    call.presses("7").hears("Is it happening now").presses("1").presses("1").hears("what they are doing")
    call.stays_silent().stays_silent().hears("We did not hear you")
    call.stays_silent().stays_silent().stays_silent().stays_silent().hears("How many agents").hangs_up()
    house.work()
    assert {recording.whereabouts for recording in house.reports()[0].recordings} == {Whereabouts.EMPTY}


def test_done_pressed_during_the_prompt_goes_straight_to_the_tone(house: LittleHouse) -> None:
    call, words = walk_to(house, "place")
    call.presses("1").does_not_hear(words).speaks(EN / "place_short.wav").presses("1").hears("Is it happening now").hangs_up()


def test_whoever_wants_no_recording_is_not_recorded(house: LittleHouse) -> None:
    call = house.report_by_keys()
    assert call.recordings == []
    call.hangs_up()


def test_answers_can_be_changed_by_going_back(house: LittleHouse) -> None:
    call, _ = walk_to(house, "saw")
    call.presses("#").hears("Is it happening now").presses("2").hears("When did they leave").presses("1")
    call.hears("Did you see").hangs_up()
    house.work()
    assert {answer.question: answer.value for answer in house.reports()[0].answers}["now"] == "left"


def test_the_receipt_is_said_twice_the_same_and_kept_only_as_a_slow_hash(house: LittleHouse) -> None:
    call, _ = walk_to(house, "receipt")
    said = " ".join(heard.text for heard in call.heard)
    code, again = re.findall(r"report number: ([\d, ]+)\. Once more: ([\d, ]+)\.", said)[0]
    assert code == again
    digits = re.sub(r"\D", "", code)
    assert len(digits) == 8
    call.presses("*").hears(code).hangs_up()
    house.work()
    [report] = house.reports()
    assert report.receipt is None
    assert report.receipt_hash in house.hotline.keyring.slow_hashes(digits)


def test_a_withheld_number_is_not_asked_for_a_call_back(house: LittleHouse) -> None:
    call = house.caller_calls("+266696687").presses("1").presses("2").presses("2").presses("1").presses("02139").presses("1")
    for key in ("1", "1", "2", "2", "1", "2", "3"):
        call.presses(key)
    call.hears("report number").hangs_up()
    house.work()
    assert house.reports()[0].callback_number is None


def test_a_number_bound_to_a_language_skips_the_menu(house: LittleHouse, carrier: StandInCarrier) -> None:
    number = "+15555550101"
    carrier.number(number, voice_url=f"{house.url}/voice/answer", status_url=f"{house.url}/voice/status")
    house.end()
    house.more = {"HOTLINE_NUMBERS": f"+15555550100,{number}=es"}
    house.begin()
    call = carrier.phone(ALICE).calls(number)
    call.hears("oprima").does_not_hear("English").hangs_up()
    assert set(call.languages) == {"es-US"}


@pytest.mark.parametrize(("key", "voice"), [("2", "es-US"), ("3", "ko-KR")])
def test_after_the_menu_a_call_is_in_one_language_to_the_end(house: LittleHouse, key: str, voice: str) -> None:
    call = house.caller_calls().presses(key)
    heard = list(call.heard)
    urgent = ("1", "*", "1", "02139", "*", "8", "1", "8", "2", "8", "2", "1", "8", "2", "*", "2", "8", "2", "12345678", "#")
    guided = ("2", "#", "2", "2", "2", "02139", "8", "2", "02139", "1", "2", "8", "2", "2", "1", "*", "3", "8", "1", "2")
    for keys in (*urgent, *guided, "0", "#"):
        call.presses(keys).does_not_hear("For English")
        heard += call.heard
    call.hangs_up()
    assert {each.language for each in heard if each.kind == "say"} == {voice}
    if voice == "ko-KR":
        assert not re.search(r"[A-Za-z]", " ".join(each.text for each in heard if each.kind == "say"))


def test_the_same_webhook_twice_changes_nothing_the_second_time(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.retry_webhooks = True
    call, _ = walk_to(house, "receipt")
    call.hangs_up()
    house.work()
    [report] = house.reports()
    assert len(report.recordings) == 3
    assert house.incident().id == 1
    verifier = bob.rings(within=1).answers()
    bob.reads("is waiting")
    verifier.presses("1").hears("You have report 1").presses("1").presses("3").hears("nothing was there").hangs_up()
    house.work()
    carrier.phone(ALICE).rings(within=1).answers().presses("1").hears("found nothing there").has_ended()
    house.work()
    assert house.incident().workflow is Workflow.CLOSED
    assert len(house.reports()) == 1
    carrier.quiet()


@pytest.mark.parametrize("digits", ["abc", "1a", "١", "1" * 5000, "hangup now", "😀"])
def test_what_no_telephone_sends_is_a_wrong_key(house: LittleHouse, digits: str) -> None:
    call, _ = walk_to(house, "now")
    path = call.document_urls[-1].removeprefix(house.url)
    step = re.sub(r"s=(\d+)", lambda found: f"s={int(found[1]) + 1}", path)
    answer = post(house, step, {"CallSid": call.sid, "CallStatus": "in-progress", "Digits": digits})
    assert answer.status_code == 200
    assert "That key does nothing here" in answer.text
    call.hangs_up()


def test_one_call_asked_for_twice_at_once_is_one_call(house: LittleHouse, carrier: StandInCarrier) -> None:
    """The carrier's retry may arrive while the first request is still being answered."""
    answers: list[str] = []
    form = {"CallSid": "CA" + "7" * 32, "From": ALICE, "To": "+15555550100", "CallStatus": "ringing"}
    threads = [threading.Thread(target=lambda: answers.append(post(house, "/voice/answer", form).text)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(answers)) == 1
    assert "<Gather" in answers[0]
