"""The phone studio: a coordinator rings from their own telephone and records what the line says."""

from __future__ import annotations

import re
import shutil
import threading
from pathlib import Path

import pytest
from little_house import ALICE, BOB, LittleHouse
from little_studio import (
    CLIP,
    ITS_LANGUAGE,
    OTHER_PIN,
    PIN,
    SAID,
    SCREENS,
    TEXTS,
    add_coordinator,
    at_languages,
    at_listening,
    at_pin,
    at_the_text,
    before_the_tone,
    call_row,
    chooses,
    deeds,
    kept_file,
    only_new,
    opens,
    record_all_but,
    recorded,
    speaks_and_waits,
    takes_of,
    without_a_child,
)
from sqlalchemy import select

from hotline.demo.house import House
from hotline.working import pipeline_of
from prompts.catalogue import Catalogue
from records import Person, Take, TakeState, reading
from simulator import StandInCarrier

# -- a session -----------------------------------------------------------------------------------------------------------------


def test_two_texts_are_recorded_listened_to_and_kept(studio: LittleHouse, carrier: StandInCarrier) -> None:
    call = (
        studio.caller_calls()
        .hears("We know this telephone")
        .presses("1")
        .hears("six numbers of your PIN")
        .presses(PIN)
        .presses("2")
    )
    call.hears("Which language").hears("For Haitian Creole, press 1").hears("For Mam, press 2").hears("For more languages, press 9")
    chooses(studio, call, ITS_LANGUAGE)
    call.hears("Text 1 of 2: assurance.").hears("In English:").hears(SAID["assurance"]).does_not_hear("Read this")
    speaks_and_waits(studio, call).hears("This is how it sounds").hears(re.compile(r"/sound/take/\S+\.wav")).hears("To keep it")
    call.presses("1").hears("Kept.").hears("Text 1 of 1: emergency line.").hears(SAID["emergency-line"])
    speaks_and_waits(studio, call).presses("2").hears("Speak after the tone").speaks(CLIP, then="1")
    studio.work()
    call.stays_silent().presses("1").hears("Kept.").hears("Every text in this language is recorded").hears("Which language")
    call.presses("0").hears("Goodbye").has_ended()
    studio.work()
    assert only_new(studio) == set(TEXTS)
    made = recorded(studio, ITS_LANGUAGE)["assurance"]
    assert made.path.stat().st_size > 40_000
    assert 4 < made.seconds < 5
    takes = takes_of(studio)
    assert [take.state for take in takes] == [TakeState.KEPT, TakeState.READY, TakeState.KEPT]
    assert all(take.gone_from_carrier_at for take in takes)
    assert [take.sound is None for take in takes] == [True, False, True]
    assert carrier.recordings_of(call.sid) == []
    assert deeds(studio) == [
        ("alice", "studio opened", "call 1"),
        ("alice", "keep a recording", "text mam assurance"),
        ("alice", "keep a recording", "text mam emergency-line"),
    ]
    assert studio.reports() == []
    carrier.quiet()


def test_the_next_call_goes_on_where_this_one_stopped(studio: LittleHouse) -> None:
    at_listening(studio).presses("1").hears("Text 1 of 1: emergency line").hangs_up()
    at_the_text(studio).hears("Text 1 of 1: emergency line").presses("3").hears("Goodbye").has_ended()


def test_what_is_skipped_comes_again_behind_the_last_one_and_in_the_next_call(studio: LittleHouse) -> None:
    call = at_the_text(studio).hears("Text 1 of 2: assurance").presses("2").hears("Text 2 of 2: emergency line")
    call.presses("2").hears("Text 1 of 2: assurance").presses("*").hears("Text 1 of 2: assurance").hangs_up()
    at_the_text(studio).hears("Text 1 of 2: assurance").presses("#").hears("Which language").hangs_up()


def test_when_all_is_recorded_it_is_said(studio: LittleHouse) -> None:
    record_all_but(studio.home / "prompts", studio.hotline.catalogue, ITS_LANGUAGE)
    at_the_text(studio).hears("Every text in this language is recorded").hears("Which language").hangs_up()


def test_texts_are_read_in_the_language_where_it_has_a_voice_and_in_english_alone_where_not(studio: LittleHouse) -> None:
    call = chooses(studio, opens(studio), "es").hears("In English:").hears("Read this:")
    assert [heard.language for heard in call.heard[1:4]] == ["en-US", "en-US", "en-US"]
    assert "es-US" in {heard.language for heard in call.heard}
    call.hangs_up()
    call = chooses(studio, opens(studio), "en").hears("Read this:").does_not_hear("In English:").hangs_up()
    call = chooses(studio, opens(studio), "ht").hears("In English:").does_not_hear("Read this:").hangs_up()
    assert {heard.language for heard in call.script if heard.kind == "say"} == {"en-US"}


def test_a_coordinator_is_spoken_to_in_their_own_language(studio: LittleHouse) -> None:
    add_coordinator(studio, name="bea", number="+15555550155", language="es", pin=OTHER_PIN)
    call = studio.caller_calls("+15555550155")
    call.hears("Conocemos este teléfono" if studio.hotline.catalogue.serves_staff("es") else "We know this telephone")
    call.hangs_up()


def test_a_freshly_started_line_offers_the_language_once_it_can_be_said(studio: LittleHouse) -> None:
    call = at_listening(studio).presses("1")
    speaks_and_waits(studio, call).presses("1").hears("Every text").hangs_up()
    assert not studio.hotline.catalogue.complete(ITS_LANGUAGE)  # it counts from the next start on
    studio.end()
    studio.languages = ("en", ITS_LANGUAGE)
    studio.begin()
    without_a_child(studio)
    call = studio.caller_calls(BOB).presses("2")
    assert all(heard.kind == "play" and "/audio/mam/" in heard.url for heard in call.heard)
    assert any("/audio/mam/assurance.wav" in heard.url for heard in call.heard)
    call.hangs_up()


@pytest.mark.slow
def test_the_real_child_prepares_it(studio: LittleHouse) -> None:
    studio.pipeline = pipeline_of(studio.hotline, carrier=studio.rest, transcriber=None)
    at_listening(studio).presses("1").hears("Kept.").hangs_up()
    assert only_new(studio) == {"assurance"}


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_text_is_recorded_by_real_processes(carrier: StandInCarrier, tmp_path: Path, all_but_two: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(all_but_two, home / "prompts")
    with House(home=home, carrier=carrier).set_up() as house:
        house.add_person("alice", ALICE, coordinator=True)
        hotline = house.open()
        with hotline.sessions.begin() as session:
            session.scalars(select(Person)).one().pin = hotline.keyring.slow_hash(PIN)
        house.start()
        call = carrier.phone(ALICE).calls("+15555550100").presses("1").presses(PIN).presses("2").presses("2").hears("assurance")
        call.presses("1").speaks(CLIP, then="1").hears("One moment")
        gone = select(Take.id).where(Take.state == TakeState.READY, Take.gone_from_carrier_at.is_not(None))
        pause = threading.Event()
        for _ in range(200):
            with reading(hotline.sessions) as session:
                if session.scalar(gone) is not None:
                    break
            pause.wait(0.3)
        call.stays_silent().hears("This is how it sounds").presses("1").hears("Kept.").hears("Text 1 of 1").hangs_up()
        hotline.close()
    assert not carrier.recordings_of(call.sid)
    kept = Catalogue(overlay=home / "prompts").recordings.entries[ITS_LANGUAGE, "assurance"]
    assert kept.by == "alice"


# -- who may come in -------------------------------------------------------------------------------------------------------------


def test_three_wrong_pins_end_the_call_and_five_lock_for_an_hour(studio: LittleHouse) -> None:
    call = studio.caller_calls().presses("1").presses(OTHER_PIN).hears("not right").hears("six numbers").presses("999999")
    call.hears("not right").presses("111111").hears("not right").hears("Goodbye").has_ended()
    call = studio.caller_calls().presses("1").presses(OTHER_PIN).hears("not right").presses(OTHER_PIN)
    call.hears("too many wrong PINs").has_ended()
    at_pin(studio).presses(PIN).hears("too many wrong PINs").has_ended()  # the right one does not help now
    assert [action for _, action, _ in deeds(studio)] == ["three wrong PINs", "PIN locked"]
    studio.pass_time(minutes=61)
    opens(studio).hears("Which language").hangs_up()
    with studio.hotline.sessions() as session:
        alice = session.scalars(select(Person).where(Person.name == "alice")).one()
        assert (alice.pin_failures, alice.pin_locked_until) == (0, None)


def test_a_lone_skip_key_uses_up_a_try_and_is_no_guess(studio: LittleHouse) -> None:
    call = studio.caller_calls().presses("1")
    for _ in range(3):
        call.presses("7").hears("not right")
    call.has_ended()
    with studio.hotline.sessions() as session:
        assert session.scalars(select(Person).where(Person.name == "alice")).one().pin_failures == 0


def test_a_pin_may_begin_with_a_zero_and_zero_alone_ends_the_call(studio: LittleHouse) -> None:
    assert PIN.startswith("0")
    opens(studio).hears("Which language").hangs_up()
    studio.caller_calls().presses("1").presses("0").hears("Goodbye").has_ended()


@pytest.mark.parametrize("missing", ["pin", "active", "number"])
def test_everybody_else_notices_nothing(studio: LittleHouse, missing: str) -> None:
    with studio.hotline.sessions.begin() as session:
        alice = session.scalars(select(Person).where(Person.name == "alice")).one()
        if missing == "pin":
            alice.pin = None
        elif missing == "number":
            alice.number_key = "removed"
        else:
            setattr(alice, missing, False)
    call = studio.caller_calls().hears("For English, press 1").does_not_hear("telephone")
    assert call_row(studio, call).person_id is None
    call.presses("1").presses("2").hears("press 1").hangs_up()
    assert call_row(studio, call).flow == "caller"


def test_a_faked_number_learns_nothing_before_the_pin(studio: LittleHouse) -> None:
    call = studio.caller_calls().presses("1").hears("six numbers")
    heard = " ".join(each.text for each in call.script)
    assert not re.search(r"alice|Mam|Text \d|recorded", heard)
    call.hangs_up()


def test_a_withheld_number_is_a_caller(studio: LittleHouse) -> None:
    studio.caller_calls("+266696687").hears("For English, press 1").hangs_up()


def test_no_pin_and_no_number_is_in_the_database_file_or_in_the_log(studio: LittleHouse, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    at_pin(studio).presses(OTHER_PIN).presses(PIN).presses("2").hears("Which language").hangs_up()
    raw = b"".join(path.read_bytes() for path in studio.home.glob("hotline.db*"))
    for secret in (PIN, OTHER_PIN, ALICE, ALICE[2:]):
        assert secret.encode() not in raw
        assert secret not in caplog.text


# -- going on as a caller ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["2", "silence", "777"])
def test_they_may_go_on_as_a_caller_like_any_other(studio: LittleHouse, carrier: StandInCarrier, how: str) -> None:
    carrier.retry_webhooks = True
    call = studio.caller_calls().hears("To go on as a caller, press 2")
    if how == "silence":
        call.stays_silent()
    for key in how if how != "silence" else "":
        call.presses(key)
    call.hears("For English, press 1").presses("1").hears("This is").presses("2").presses("2").presses("1").presses(
        "02139"
    ).presses("1")
    row = call_row(studio, call)
    assert (row.flow, row.person_id) == ("caller", None)
    for key in ("1", "1", "2", "2", "1", "2", "3"):
        call.presses(key)
    call.hears("call you once").presses("3").hears("report number").hangs_up()
    assert len(studio.reports()) == 1
    call = studio.caller_calls().hears("We know this telephone").presses("2").hears("This is the").hears("For another language")
    call.hangs_up()


def test_a_number_bound_to_a_language_goes_on_in_it(studio: LittleHouse, carrier: StandInCarrier) -> None:
    studio.end()
    studio.more = {"HOTLINE_NUMBERS": "+15555550100=es"}
    studio.begin()
    call = studio.caller_calls().hears("We know this telephone").presses("2").hears("oprima 1")
    assert {heard.language for heard in call.heard if heard.kind == "say"} == {"es-US"}
    call.hangs_up()


# -- going away, and doing nothing -----------------------------------------------------------------------------------------------


def test_whoever_hangs_up_anywhere_has_kept_nothing_and_can_come_back(studio: LittleHouse, carrier: StandInCarrier) -> None:
    before = kept_file(studio, ITS_LANGUAGE)
    for screen in SCREENS:
        screen(studio).hangs_up()
        studio.work()
        studio.pass_time(seconds=30)
        assert kept_file(studio, ITS_LANGUAGE) == before, screen
        assert all(take.gone_from_carrier_at for take in takes_of(studio)), screen
        assert not [each for each in carrier.recordings.values() if not each.deleted], screen
        at_the_text(studio).hears("Text 1 of 2: assurance").hangs_up()
    assert studio.reports() == []
    carrier.quiet()


def test_whoever_hangs_up_while_speaking_has_kept_nothing(studio: LittleHouse, carrier: StandInCarrier) -> None:
    before_the_tone(studio).speaks(CLIP, then="hangup")
    studio.work()
    assert [take.state for take in takes_of(studio)] == [TakeState.READY]
    assert not [each for each in carrier.recordings.values() if not each.deleted]
    assert only_new(studio) == set()


def test_whoever_does_nothing_is_let_go(studio: LittleHouse) -> None:
    for screen in SCREENS:
        call = screen(studio).listens_until_the_end()
        studio.work()
        assert call_row(studio, call).ended_at is not None, screen
    assert only_new(studio) == set()


def test_a_wrong_key_is_asked_again_and_changes_nothing(studio: LittleHouse) -> None:
    for screen, key in ((at_pin, "4"), (at_languages, "8"), (at_the_text, "8"), (at_listening, "9")):
        call = screen(studio)
        call.presses(key).hears(call.script[-2].text).hangs_up()
    assert only_new(studio) == set()


def test_the_skip_key_before_the_tone_leads_back_to_the_text(studio: LittleHouse) -> None:
    before_the_tone(studio).presses("7").hears("Text 1 of 2: assurance").hangs_up()
    assert takes_of(studio) == []


def test_back_from_listening_is_the_same_text(studio: LittleHouse) -> None:
    at_listening(studio).presses("#").hears("Text 1 of 2: assurance").presses("1").presses("7").hears("how it sounds").hangs_up()
