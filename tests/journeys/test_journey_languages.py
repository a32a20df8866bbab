"""Eleven languages and one that is only recorded: how callers find theirs, how a telephone is remembered, and how it is forgotten."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from little_house import ALICE, BOB, SPEECH, LittleHouse
from recorded import record_everything, words_of
from sqlalchemy import select

from prompts.catalogue import Catalogue
from prompts.languages import LANGUAGES
from records import Call as CallRow
from records import CallerLanguage
from simulator import Call, Phone, StandInCarrier

WITHHELD = "+266696687"
ELEVEN = ("en", "es", "pt", "ht", "zh", "vi", "ar", "fr", "ru", "ko", "tl")
OFFERED = (*ELEVEN, "mam")
PAGES = (OFFERED[:5], OFFERED[5:10], OFFERED[10:])
CATALOGUE = Catalogue()
_BY_TAG = {each.say_language: each.id for each in LANGUAGES.values() if each.voice}
_numbers = (f"+1555555{number}" for number in count(2000))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LittleHouse]:
    """A line of twelve languages, two of them said by recordings. Nothing in it is changed; every story has a number of its own."""
    home = tmp_path_factory.mktemp("world") / "home"
    for language in ("ht", "mam"):
        record_everything(home / "prompts", language)
    with StandInCarrier(subtitle=words_of(home / "prompts", "mam")) as carrier:
        little = LittleHouse(home=home, carrier=carrier, languages=OFFERED).begin()
        little.add_person("bob", BOB)
        yield little
        little.end()


@pytest.fixture(autouse=True)
def nobody_is_tired(world: LittleHouse) -> None:
    world.everybody_has_rested()


def tongues(call: Call) -> list[str]:
    """The languages heard since the person last did something, in order; by voice where one speaks, by address where one is played."""
    heard = [
        each.url.split("/audio/")[1].partition("/")[0] if each.kind == "play" else _BY_TAG[each.language] for each in call.heard
    ]
    return [language for place, language in enumerate(heard) if language not in heard[:place]]


def page_heard(call: Call) -> int:
    """Which page of the menu this is; each of its languages spoke first, in its own voice and words, and named its own key."""
    page = next(number for number, languages in enumerate(PAGES) if tongues(call)[: len(languages)] == list(languages))
    for key, language in enumerate(PAGES[page], 1):
        own = LANGUAGES[language]
        line = next(each for each in call.heard if each.voice == own.voice and each.language in (own.say_language, language))
        if own.voice:
            assert line.text == CATALOGUE.text("language-line", language, key=key)
        else:
            assert f"/audio/{language}/language-line" in line.url
    later = [language for languages in PAGES[page + 1 :] for language in languages]
    assert tongues(call)[len(PAGES[page]) :] == later[: len(tongues(call)) - len(PAGES[page])], "after them those still to come"
    assert not PAGES[page + 1 :] or set(PAGES[page + 1]) <= set(tongues(call)), "all of the next page say that there is one"
    return page


def choose(call: Call, language: str) -> Call:
    """Press what leads to a language: pages are turned with 9."""
    place = OFFERED.index(language)
    for _ in range(place // 5):
        call.presses("9")
    return call.presses(str(place % 5 + 1))


def kept(house: LittleHouse) -> dict[str, str]:
    with house.hotline.sessions() as session:
        return {each.caller_key: each.language for each in session.scalars(select(CallerLanguage))}


def row_of(house: LittleHouse, call: Call) -> CallRow:
    with house.hotline.sessions() as session:
        return session.scalars(select(CallRow).where(CallRow.sid == call.sid)).one()


# -- the menu


def test_nine_turns_the_pages_round_and_round(world: LittleHouse) -> None:
    call = world.caller_calls(next(_numbers))
    pages = [page_heard(call)]
    for _ in range(4):
        pages.append(page_heard(call.presses("9")))
    assert pages == [0, 1, 2, 0, 1]
    call.hangs_up()


def test_silence_turns_them_twice_round_and_then_a_message_is_taken_without_keys(world: LittleHouse, tmp_path: Path) -> None:
    call = world.caller_calls(next(_numbers))
    pages = []
    for _ in range(6):
        pages.append(page_heard(call))
        call.stays_silent()
    assert pages == [0, 1, 2, 0, 1, 2]
    assert tongues(call) == list(OFFERED), "whoever pressed no key is told so in every language"
    call.hears("We hear no key").speaks(SPEECH / "en" / "message.wav").hears("report number").hangs_up()
    world.work()
    assert [each.question for each in world.reports()[-1].recordings] == ["message"]
    bob = world.carrier.phone(BOB)
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")


@pytest.mark.parametrize("page", [0, 1, 2])
def test_a_wrong_key_says_the_page_again_and_does_not_turn_it(world: LittleHouse, page: int) -> None:
    call = world.caller_calls(next(_numbers))
    for _ in range(page):
        call.presses("9")
    for _ in range(2):
        assert page_heard(call.presses("8")) == page
    assert page_heard(call.presses("8")) == (page + 1) % 3, "whoever has pressed three wrong ones finds nothing here"
    call.hangs_up()


@pytest.mark.parametrize("language", OFFERED)
def test_whoever_finds_their_language_hears_no_other_one(world: LittleHouse, language: str) -> None:
    call = choose(world.caller_calls(next(_numbers)), language)
    assert tongues(call) == [language]
    for keys in ("7", "", "4", "2", "1", "*", "1", "0", "2", "3", "9", "#", "2", "2", "02139", "1"):
        assert tongues(call.presses(keys) if keys else call.stays_silent()) == [language]
    voices = {each.voice for each in call.heard if each.kind == "say"}
    assert voices == ({LANGUAGES[language].voice} if LANGUAGES[language].voice else set())
    call.hangs_up()


def test_the_second_round_is_there_for_whoever_missed_their_line(world: LittleHouse) -> None:
    call = world.caller_calls(next(_numbers))
    for _ in range(4):
        call.stays_silent()
    assert page_heard(call) == 1
    assert tongues(call.presses("1")) == ["vi"]
    call.hangs_up()


def test_keys_pressed_at_once_need_not_wait_for_the_lines(world: LittleHouse) -> None:
    """As somebody does who has the keys on a printed card: second page, Vietnamese, agents are here."""
    call = world.caller_calls(next(_numbers)).presses("911")
    assert tongues(call) == ["vi"]
    call.hears(world.hotline.catalogue.text("after-rights", "vi")).hangs_up()


def test_zero_and_star_and_pound_mean_the_same_at_the_menu_as_everywhere(world: LittleHouse) -> None:
    call = world.caller_calls(next(_numbers)).presses("9")
    assert page_heard(call.presses("*")) == 1
    assert page_heard(call.presses("#")) == 0
    call.presses("0").hears("No volunteer can come to the phone")
    assert tongues(call) == list(OFFERED)
    assert page_heard(call.presses("#")) == 0
    call.hangs_up()


def test_a_whole_report_in_recordings_only_has_no_word_of_the_carriers_voices(world: LittleHouse) -> None:
    call = choose(world.caller_calls(next(_numbers)), "mam")
    chosen = len(call.script)
    call.hears("If agents are with you now, press 1.").presses("2").hears("we may record").presses("1").hears("Are you safe")
    call.presses("1").hears("ZIP").presses("02139").hears("If that is right").presses("1").hears("say the street")
    call.speaks(SPEECH / "en" / "place.wav", then="1").hears("We have it").presses("1").hears("happening now").presses("1")
    call.presses("1").presses("7").hears("How many agents").presses("2").presses("2").presses("2").presses("7").presses(
        "2"
    ).presses("3")
    call.hears("We can call you once").presses("3").hears("Write down your report number:").hears("Once more:")
    digits = [each.text for each in call.heard if "/digit-" in each.url]
    assert (len(digits), digits[:8]) == (16, digits[8:])
    code = "".join(digits[:8])
    world.work()
    call.presses("2").hears("If you have a report number").presses("2").presses(code).hears(
        "Your report is waiting for a volunteer"
    )
    call.presses("#").presses("5").presses("3").presses("1").hears("Stay calm.").presses("2").hangs_up()
    said = call.script[chosen:]
    assert {each.kind for each in said if each.audible} == {"play"}
    assert {each.language for each in said if each.audible} == {"mam"}
    assert all("?v=" in each.url for each in said if each.kind == "play")
    world.work()
    assert world.reports()[-1].language == "mam"
    bob = world.carrier.phone(BOB)
    verifier = bob.rings(within=1).answers()
    bob.reads("is waiting")
    verifier.presses("1").hears("The caller spoke Mam").presses("1").presses("4").hangs_up()
    world.work()


# -- a number of its own


def test_pound_on_a_number_bound_to_a_language_brings_the_menu(house: LittleHouse, carrier: StandInCarrier) -> None:
    number = "+15555550101"
    carrier.number(number, voice_url=f"{house.url}/voice/answer", status_url=f"{house.url}/voice/status")
    house.end()
    house.more = {"HOTLINE_NUMBERS": f"+15555550100,{number}=es"}
    house.begin()
    call = carrier.phone(ALICE).calls(number).hears("Si hay agentes").does_not_hear("English")
    call.presses("#").hears("For English").hears("Para español").hears("한국어").presses("1").hears("This is the community hotline")
    assert tongues(call) == ["en"]
    call.hangs_up()
    carrier.phone(ALICE).calls(number).hears("Si hay agentes").hangs_up()
    carrier.phone(ALICE).calls("+15555550100").hears("This is the community hotline").does_not_hear("Para español").hangs_up()


# -- a telephone is remembered


def test_a_choice_is_remembered_for_the_next_call_from_the_same_number(house: LittleHouse) -> None:
    house.caller_calls().presses("3").hangs_up()
    assert list(kept(house).values()) == ["ko"]
    call = house.caller_calls().hears("1번").hears("우물 정자").hears("8번")
    assert tongues(call) == ["ko"]
    call.hangs_up()
    house.caller_calls(BOB).hears("For English").hangs_up()


def test_only_the_last_choice_counts(house: LittleHouse) -> None:
    house.caller_calls().presses("3").presses("#").presses("2").hangs_up()
    call = house.caller_calls().hears("Le atiende")
    call.presses("#").hears("For English").presses("1").hears("This is the community hotline").hangs_up()
    assert list(kept(house).values()) == ["en"]
    house.caller_calls().hears("This is the community hotline").hangs_up()


def test_a_withheld_number_is_not_remembered(house: LittleHouse) -> None:
    house.caller_calls(WITHHELD).presses("3").hangs_up()
    assert kept(house) == {}
    house.caller_calls(WITHHELD).hears("For English").hangs_up()


def test_a_choice_is_remembered_as_long_as_the_setting_says(house: LittleHouse) -> None:
    house.end()
    house.more = {"HOTLINE_REMEMBER_LANGUAGE_DAYS": "30"}
    house.begin()
    house.caller_calls().presses("3").hangs_up()
    house.pass_time(days=29)
    house.caller_calls().hears("우물 정자").hangs_up()
    house.pass_time(days=2)
    house.caller_calls().hears("For English").hangs_up()


def test_a_choice_made_again_is_remembered_from_then_on(house: LittleHouse) -> None:
    house.caller_calls().presses("3").hangs_up()
    house.pass_time(days=89)
    house.caller_calls().presses("#").presses("3").hangs_up()
    house.pass_time(days=89)
    house.caller_calls().hears("우물 정자").hangs_up()


def test_where_nothing_is_to_be_remembered_nothing_is_stored(house: LittleHouse) -> None:
    house.end()
    house.more = {"HOTLINE_REMEMBER_LANGUAGE_DAYS": "0"}
    house.begin()
    house.caller_calls().presses("3").hangs_up()
    assert kept(house) == {}
    house.caller_calls().hears("For English").hangs_up()


def test_a_language_that_is_no_longer_offered_is_asked_for_anew(house: LittleHouse) -> None:
    house.caller_calls().presses("3").hangs_up()
    house.end()
    house.languages = ("en", "es")
    house.begin()
    house.caller_calls().hears("For English").does_not_hear("한국어").hangs_up()


def test_nothing_readable_of_the_number_is_kept(house: LittleHouse, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    call = house.caller_calls().presses("3").hangs_up()
    house.caller_calls().presses("8").hangs_up()
    house.caller_calls(BOB).presses("3").hangs_up()
    [key] = kept(house)
    assert key == house.hotline.keyring.hashed(BOB)
    assert row_of(house, call).caller_key == house.hotline.keyring.hashed(ALICE)
    raw = b"".join(path.read_bytes() for path in house.home.glob("hotline.db*"))
    for number in (ALICE, BOB):
        for form in (number, number[1:], number[2:]):
            guessed = [hashlib.new(name, form.encode()).hexdigest() for name in ("md5", "sha1", "sha256")]
            assert not any(each.encode() in raw for each in (number[2:], *guessed)), "a hash without a key is as good as the number"
            assert form not in caplog.text


# -- and forgotten


def test_eight_forgets_the_telephone_and_this_call_too(house: LittleHouse) -> None:
    house.caller_calls().presses("3").hangs_up()
    call = house.caller_calls().presses("8").hears("언어").hears("For English").hears("한국어")
    assert kept(house) == {}
    assert row_of(house, call).caller_key is not None, "or one key would lift every limit"
    call.presses("2").hears("Si hay agentes").hangs_up()
    assert kept(house) == {}, "a language chosen later in the same call is not remembered"
    house.caller_calls().hears("For English").hangs_up()


def test_whoever_is_forgotten_can_report_and_be_called_back_all_the_same(house: LittleHouse, bob: Phone) -> None:
    house.caller_calls().presses("1").hangs_up()
    call = house.caller_calls().presses("8").presses("1").presses("2").presses("2").presses("1").presses("02139").presses("1")
    for key in ("1", "1", "2", "2", "1", "2", "3"):
        call.presses(key)
    call.hears("We can call you once").presses("1").hears("report number").hangs_up()
    house.work()
    assert house.reports()[0].callback_number == ALICE
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")


def test_what_was_remembered_before_the_keys_were_changed_is_found_and_forgotten(house: LittleHouse) -> None:
    house.caller_calls().presses("3").hangs_up()
    house.end()
    house.key = f"{house.hotline.keyring.new_key()} {house.key}"
    house.begin()
    house.caller_calls().hears("우물 정자").presses("8").hangs_up()
    assert kept(house) == {}
    house.caller_calls().hears("For English").hangs_up()


def test_a_remembered_telephone_in_other_hands_is_asked_for_the_language(house: LittleHouse, charlie: Phone) -> None:
    """Who does not understand what is said stays silent: then comes the menu, and no loop."""
    house.caller_calls().presses("3").hangs_up()
    call = house.caller_calls().stays_silent()
    assert tongues(call) == ["ko"]
    call.stays_silent().hears("For English").hears("Para español").presses("2").hears("Le atiende la línea").hangs_up()
    call = house.caller_calls(ALICE)
    call.hears("Le atiende la línea").stays_silent().stays_silent().hears("For English").stays_silent()
    call.hears("No oímos ninguna tecla").speaks(SPEECH / "es" / "message.wav").hangs_up()
    house.work()
    charlie.rings(within=1).is_busy()
    charlie.reads("en espera")


def test_silence_to_the_very_end_on_a_remembered_telephone_ends(house: LittleHouse) -> None:
    house.caller_calls().presses("3").hangs_up()
    call = house.caller_calls().listens_until_the_end()
    assert [each.kind for each in call.script].count("silent") < 15
    house.work()
    assert house.reports() == []
