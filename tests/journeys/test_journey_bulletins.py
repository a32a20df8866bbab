"""Is this rumour true: the checked news behind key 5, in the caller's language, corrections first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from answers import KEY_OF, RULES, publish
from little_house import LittleHouse

from routing import bulletins
from simulator import Call


def listens(house: LittleHouse, language: str = "en", number: str = "+15555550177") -> Call:
    return house.caller_calls(number).presses(KEY_OF[language]).presses("5")


def said(call: Call) -> str:
    return " ".join(heard.text for heard in call.heard)


@pytest.mark.parametrize("language", KEY_OF)
def test_with_nothing_checked_it_is_said_so_and_there_is_a_way_on(house: LittleHouse, language: str) -> None:
    words = house.hotline.catalogue.text
    call = listens(house, language).hears(words("bulletin-none", language, hours=2)).hears(words("checked-after", language))
    call.does_not_hear(words("checked-intro", language)).does_not_hear(words("checked-more", language, key=4)).hangs_up()


def test_from_there_a_caller_reports_asks_or_goes_back(house: LittleHouse) -> None:
    listens(house).presses("1").hears("If we may record").presses("#").hears("report number").hangs_up()
    listens(house, number="+15555550178").presses("2").hears("Press the eight numbers").presses("#").hears(
        "check a rumour"
    ).hangs_up()
    listens(house, number="+15555550179").presses("3").hears("check a rumour").presses("5").presses("#").hears(
        "check a rumour"
    ).hangs_up()
    call = listens(house, number="+15555550180").stays_silent().stays_silent().stays_silent()
    call.hears("Goodbye").has_ended()
    assert house.reports() == []


def test_what_was_checked_is_told_with_its_label_place_and_age(house: LittleHouse) -> None:
    publish(house, "not_immigration_enforcement", what_it_was="police", ago=timedelta(minutes=20))
    call = (
        listens(house)
        .hears("This is what our volunteers have checked")
        .hears("this was not immigration enforcement")
        .hears("city police")
    )
    call.hears("ZIP code 0, 2, 1, 3, 9").hears("20 minutes").hears("Our volunteers checked it").hears(
        "To hear this again, press star"
    )
    call.presses("*").hears("city police").hangs_up()


def test_corrections_come_first_then_what_was_debunked_then_nothing_found_then_confirmed(house: LittleHouse) -> None:
    wrong = publish(house, "confirmed", zip_area="02140")
    publish(house, "confirmed", zip_area="02141")
    publish(house, "nothing_found", zip_area="02142")
    publish(house, "not_immigration_enforcement", zip_area="02143")
    house.clock.now += timedelta(minutes=1)
    publish(house, "nothing_found", zip_area="02140", corrects=wrong)
    call = listens(house).hears("An earlier message was wrong")
    heard = said(call)
    places = [heard.index(f"0, 2, 1, 4, {digit}") for digit in (0, 3, 2, 1)]
    assert places == sorted(places)
    assert heard.index("An earlier message was wrong") < places[0]
    assert heard.count("0, 2, 1, 4, 0") == 1, "what was wrong is not said any more"
    call.does_not_hear("For more, press 4").hangs_up()


def test_more_than_a_page_is_turned_with_four_and_begins_again_behind_the_last(house: LittleHouse) -> None:
    for digit in range(1, 7):
        publish(house, "nothing_found", zip_area=f"0214{digit}")
        house.clock.now += timedelta(minutes=1)
    call = listens(house).hears("For more, press 4").hears("0, 2, 1, 4, 6").hears("0, 2, 1, 4, 3").does_not_hear("0, 2, 1, 4, 2")
    call.presses("4").hears("0, 2, 1, 4, 2").hears("0, 2, 1, 4, 1").does_not_hear("0, 2, 1, 4, 3")
    call.does_not_hear("This is what our volunteers have checked").does_not_hear("If you have a report number, press 2. Th")
    call.presses("*").hears("0, 2, 1, 4, 2").does_not_hear("0, 2, 1, 4, 3")
    call.presses("8").hears("That key does nothing here").presses("4").hears("0, 2, 1, 4, 6").does_not_hear(
        "0, 2, 1, 4, 2"
    ).hangs_up()


def test_four_without_a_second_page_says_the_first_again(house: LittleHouse) -> None:
    publish(house, "nothing_found")
    listens(house).does_not_hear("For more").presses("4").hears("0, 2, 1, 3, 9").hangs_up()


@pytest.mark.parametrize(("language", "tag"), [("es", "es-US"), ("ko", "ko-KR")])
def test_every_bulletin_is_said_whole_in_the_callers_language(house: LittleHouse, language: str, tag: str) -> None:
    for number, what in enumerate((None, "police", "other_officers", "fire_or_ambulance", "workers_or_guards", "other")):
        publish(house, "not_immigration_enforcement", what_it_was=what, zip_area=f"0214{number}")
    publish(house, "confirmed", ago=timedelta(minutes=59))
    publish(house, "nothing_found", ago=timedelta(hours=3), zip_area="021")
    call = listens(house, language)
    heard = list(call.heard)
    for _ in range(2):
        call.presses("4")
        heard += call.heard
    assert {each.language for each in heard} == {tag}
    call.hangs_up()


def test_what_is_withdrawn_or_has_expired_is_not_heard(house: LittleHouse) -> None:
    gone = publish(house, "confirmed", zip_area="02141")
    publish(house, "confirmed", zip_area="02142")
    with house.hotline.sessions.begin() as session:
        bulletins.withdraw(session, gone, who="alice", now=house.clock(), rules=RULES)
    listens(house).does_not_hear("0, 2, 1, 4, 1").hears("0, 2, 1, 4, 2").hangs_up()
    house.clock.now += timedelta(hours=2, minutes=1)
    listens(house, number="+15555550178").hears("no checked news").does_not_hear("0, 2, 1, 4, 2").hangs_up()


def test_whoever_has_just_reported_can_hear_it(house: LittleHouse) -> None:
    publish(house, "nothing_found")
    house.report_by_keys().presses("2").hears("This is what our volunteers have checked").hears("0, 2, 1, 3, 9").hangs_up()


def test_the_code_is_offered_once_and_before_the_news(house: LittleHouse) -> None:
    publish(house, "nothing_found")
    call = listens(house).hears("If you have a report number, press 2")
    heard = [each.text for each in call.heard]
    assert heard[0] == "If you have a report number, press 2."
    call.presses("*").does_not_hear("If you have a report number, press 2. This").hangs_up()
