"""The phone studio: a coordinator rings from their own telephone and records what the line says."""

from __future__ import annotations

import re
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from little_house import ALICE, BOB, LittleHouse
from little_studio import (
    CLIP,
    OTHER_PIN,
    PIN,
    SAID,
    TEXTS,
    add_coordinator,
    chooses,
    deeds,
    kept_file,
    opens,
    record_all_but,
    recorded,
    takes_of,
    without_a_child,
)
from signed import post
from sqlalchemy import select

from hotline import preparing
from hotline.demo.house import House
from hotline.orphans import adopt_orphans
from hotline.wiring import pipeline_of
from hotline.worker import put_right
from prompts.catalogue import Catalogue
from prompts.recordings import FOLDER
from records import Call as CallRow
from records import Person, Take, TakeState, reading
from simulator import Call, Event, StandInCarrier
from simulator.audio import as_wav, for_telephone

ITS_LANGUAGE = "mam"
NUMBERS = frozenset({"+15555550100"})
A_WORD = as_wav(for_telephone(CLIP)[4000:9000])


@pytest.fixture(scope="module")
def all_but_two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Texts of the deployment's own: everything of Mam is recorded but two."""
    overlay = tmp_path_factory.mktemp("overlay")
    record_all_but(overlay, Catalogue(overlay=overlay), ITS_LANGUAGE, *TEXTS)
    return overlay


@pytest.fixture
def studio(carrier: StandInCarrier, tmp_path: Path, all_but_two: Path) -> Iterator[LittleHouse]:
    """A line on which alice has a PIN, and nobody is on call."""
    home = tmp_path / "home"
    shutil.copytree(all_but_two, home / "prompts")
    little = LittleHouse(home=home, carrier=carrier).begin()
    add_coordinator(little)
    without_a_child(little)
    yield little
    little.end()


def at_the_text(house: LittleHouse) -> Call:
    return chooses(house, opens(house), ITS_LANGUAGE)


def speaks_and_waits(house: LittleHouse, call: Call, clip: bytes | None = None) -> Call:
    call.presses("1").hears("Speak after the tone").speaks(clip or CLIP, then="1").hears("One moment")
    house.work()
    return call.stays_silent()


def at_listening(house: LittleHouse) -> Call:
    return speaks_and_waits(house, at_the_text(house)).hears("This is how it sounds")


def call_row(house: LittleHouse, call: Call) -> CallRow:
    with house.hotline.sessions() as session:
        return session.scalars(select(CallRow).where(CallRow.sid == call.sid)).one()


def only_new(house: LittleHouse) -> set[str]:
    return {piece for piece, each in recorded(house, ITS_LANGUAGE).items() if each.by == "alice"}


# -- a session -----------------------------------------------------------------------------------------------------------------


def test_two_texts_are_recorded_listened_to_and_kept(studio: LittleHouse, carrier: StandInCarrier) -> None:
    call = studio.caller_calls().hears("We know this telephone").presses("1").hears("six numbers of your PIN").presses(PIN)
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
        call = carrier.phone(ALICE).calls("+15555550100").presses("1").presses(PIN).presses("2").hears("assurance")
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
    opens(studio).hears("too many wrong PINs").has_ended()  # the right one does not help now
    assert [action for _, action, _ in deeds(studio)] == ["three wrong PINs", "PIN locked"]
    studio.pass_time(minutes=61)
    opens(studio).hears("Which language").hangs_up()
    with studio.hotline.sessions() as session:
        alice = session.scalars(select(Person).where(Person.name == "alice")).one()
        assert (alice.pin_failures, alice.pin_locked_until) == (0, None)


def test_a_lone_skip_key_uses_up_a_try_and_is_no_guess(studio: LittleHouse) -> None:
    call = studio.caller_calls().presses("1")
    for _ in range(3):
        call.presses("9").hears("not right")
    call.has_ended()
    with studio.hotline.sessions() as session:
        assert session.scalars(select(Person).where(Person.name == "alice")).one().pin_failures == 0


def test_a_pin_may_begin_with_a_zero_and_zero_alone_ends_the_call(studio: LittleHouse) -> None:
    assert PIN.startswith("0")
    opens(studio).hears("Which language").hangs_up()
    studio.caller_calls().presses("1").presses("0").hears("Goodbye").has_ended()


@pytest.mark.parametrize("missing", ["pin", "coordinator", "active", "number"])
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
    opens(studio, pin=OTHER_PIN).presses(PIN).hears("Which language").hangs_up()
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
    call.hears("For English, press 1").presses("1").hears("This is").presses("2").presses("2").presses("02139")
    row = call_row(studio, call)
    assert (row.flow, row.person_id) == ("caller", None)
    call.presses("1").presses("1").presses("2").hears("call you back").presses("2").hears("report number").hangs_up()
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


def at_staff_menu(house: LittleHouse) -> Call:
    return house.caller_calls().hears("We know this telephone")


def at_pin(house: LittleHouse) -> Call:
    return at_staff_menu(house).presses("1").hears("PIN")


def at_languages(house: LittleHouse) -> Call:
    return opens(house).hears("Which language")


def at_the_next_page(house: LittleHouse) -> Call:
    return at_languages(house).presses("9").hears("press 1")


def before_the_tone(house: LittleHouse) -> Call:
    return at_the_text(house).presses("1").hears("Speak after the tone")


def while_waiting(house: LittleHouse) -> Call:
    return before_the_tone(house).speaks(CLIP, then="1").hears("One moment")


def after_a_complaint(house: LittleHouse) -> Call:
    return speaks_and_waits(house, at_the_text(house), A_WORD).hears("too short")


SCREENS: list[Callable[[LittleHouse], Call]] = [
    at_staff_menu,
    at_pin,
    at_languages,
    at_the_next_page,
    at_the_text,
    before_the_tone,
    while_waiting,
    at_listening,
    after_a_complaint,
]
"""Each is a walk to a screen."""


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
    for screen, key in ((at_pin, "4"), (at_languages, "8"), (at_the_text, "7"), (at_listening, "9")):
        call = screen(studio)
        call.presses(key).hears(call.script[-2].text).hangs_up()
    assert only_new(studio) == set()


def test_the_skip_key_before_the_tone_leads_back_to_the_text(studio: LittleHouse) -> None:
    before_the_tone(studio).presses("2").hears("Text 1 of 2: assurance").hangs_up()
    assert takes_of(studio) == []


def test_back_from_listening_is_the_same_text(studio: LittleHouse) -> None:
    at_listening(studio).presses("#").hears("Text 1 of 2: assurance").presses("1").presses("2").hears("how it sounds").hangs_up()


# -- what cannot be used -----------------------------------------------------------------------------------------------------------


def _silence() -> bytes:
    return as_wav(np.concatenate([np.full(800, 0.01, np.float32), np.zeros(16_000, np.float32), np.full(800, 0.01, np.float32)]))


def _clipped() -> bytes:
    return as_wav(np.clip(for_telephone(CLIP) * 40, -0.9, 0.9))


def _quiet() -> bytes:
    return as_wav(for_telephone(CLIP) * 0.02)


BAD = {
    "too short": (A_WORD, "too short for this text"),
    "too long": (as_wav(np.concatenate([for_telephone(CLIP)] * 5)), "too long for this text"),
    "clipped": (_clipped(), "too loud and distorted"),
    "no speech": (_silence(), "We heard no speech"),
    "no sound at all": (b"RIFF of nothing", "We heard no speech"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_used_is_refused_with_its_reason(studio: LittleHouse, carrier: StandInCarrier, what: str) -> None:
    media, reason = BAD[what]
    call = before_the_tone(studio).speaks(CLIP, then="1")
    (at_carrier,) = carrier.recordings_of(call.sid)
    carrier.recording_media(at_carrier.sid, media)  # the carrier has cut off silence before it came to us
    studio.work()
    call.stays_silent().hears(reason).hears("Text 1 of 2: assurance").hangs_up()
    (take,) = takes_of(studio)
    assert (take.state, take.sound) == (TakeState.UNUSABLE, None)
    assert take.gone_from_carrier_at
    assert only_new(studio) == set()


def test_nothing_said_at_all_is_asked_again_and_leads_back_to_the_text(studio: LittleHouse, carrier: StandInCarrier) -> None:
    call = before_the_tone(studio).stays_silent().stays_silent()  # before the tone, and after it
    studio.work()
    call.hears("We did not hear you")
    for _ in range(4):
        call.stays_silent()
    call.hears("Text 1 of 2: assurance").hangs_up()
    assert takes_of(studio) == []


def test_an_unwritable_home_is_said_and_the_take_stays(studio: LittleHouse, caplog: pytest.LogCaptureFixture) -> None:
    call = at_listening(studio)
    folder = studio.home / "prompts" / ITS_LANGUAGE / FOLDER
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("in the way")
    call.presses("1").hears("It cannot be kept").hears("This is how it sounds")
    assert "cannot be kept in the home folder" in caplog.text
    assert takes_of(studio)[0].state is TakeState.READY
    folder.unlink()
    folder.with_name("elsewhere").rename(folder)
    call.presses("1").hears("Kept.").hangs_up()
    assert only_new(studio) == {"assurance"}


def test_a_damaged_list_of_recordings_is_not_written_over(studio: LittleHouse) -> None:
    call = at_listening(studio)
    path = studio.home / "prompts" / ITS_LANGUAGE / "recordings.toml"
    path.write_text("[[recording]\n")
    call.presses("1").hears("It cannot be kept").hangs_up()
    assert path.read_text() == "[[recording]\n"


def test_whoever_was_paused_meanwhile_keeps_nothing(studio: LittleHouse) -> None:
    call = at_listening(studio)
    with studio.hotline.sessions.begin() as session:
        session.scalars(select(Person).where(Person.name == "alice")).one().active = False
    call.presses("1").hears("Goodbye").has_ended()
    assert only_new(studio) == set()


def test_changed_words_are_read_again_before_they_are_recorded(studio: LittleHouse) -> None:
    call = chooses(studio, opens(studio), "ht")
    while not any(": assurance" in heard.text for heard in call.heard):
        call.presses("2")
    speaks_and_waits(studio, call).hears("how it sounds")
    texts = studio.home / "prompts" / "ht"
    texts.mkdir()
    (texts / "own.ftl").write_text("assurance = Li gratis.\n")
    studio.end()
    studio.begin()
    call.presses("1").does_not_hear("Kept").hears("Text").hangs_up()
    assert recorded(studio, "ht") == {}


# -- a carrier in trouble ------------------------------------------------------------------------------------------------------------


def test_every_request_twice_is_one_take_and_one_file(studio: LittleHouse, carrier: StandInCarrier) -> None:
    carrier.retry_webhooks = True
    call = at_listening(studio).presses("1").hears("Text 1 of 1: emergency line")
    speaks_and_waits(studio, call).hears("This is how it sounds").presses("1").hears("Every text").hangs_up()
    studio.work()
    assert [take.state for take in takes_of(studio)] == [TakeState.KEPT] * 2
    files = [each.name for each in (studio.home / "prompts" / ITS_LANGUAGE / FOLDER).glob("assurance.*")]
    assert len(files) == 1
    assert [action for _, action, _ in deeds(studio)] == ["studio opened", "keep a recording", "keep a recording"]


def test_a_wrong_pin_sent_twice_counts_once(studio: LittleHouse, carrier: StandInCarrier) -> None:
    carrier.retry_webhooks = True
    opens(studio, pin=OTHER_PIN).hears("not right").hangs_up()
    with studio.hotline.sessions() as session:
        assert session.scalars(select(Person).where(Person.name == "alice")).one().pin_failures == 1


def announce(house: LittleHouse, call_sid: str, sid: str) -> None:
    form = {"CallSid": call_sid, "RecordingSid": sid, "RecordingStatus": "completed", "RecordingDuration": "5"}
    assert post(house, "/voice/recording?q=take", form).status_code == 204


def test_the_carriers_news_may_come_before_the_turn(studio: LittleHouse, carrier: StandInCarrier) -> None:
    carrier.lost_callbacks = {"recording"}
    call = before_the_tone(studio)

    def before_the_turn(happened: Event) -> None:
        if happened.kind == "recording stored":
            announce(studio, call.sid, happened.sid)
            entry = studio.todo.take()  # and the worker may be as quick
            assert entry == ("fetch_take", 1)
            studio.pipeline.steps()[entry[0]].do(entry[1])

    carrier.listeners.append(before_the_turn)
    call.speaks(CLIP, then="1").hears("This is how it sounds").presses("1").hears("Kept.").hangs_up()
    assert len(takes_of(studio)) == 1


def test_the_carriers_news_may_come_late_and_again(studio: LittleHouse, carrier: StandInCarrier) -> None:
    carrier.lost_callbacks = {"recording"}
    call = while_waiting(studio).stays_silent()
    (at_carrier,) = carrier.recordings_of(call.sid)
    announce(studio, call.sid, at_carrier.sid)
    studio.work()
    call.stays_silent().hears("This is how it sounds").presses("1").hears("Kept.")
    announce(studio, call.sid, at_carrier.sid)
    studio.work()
    call.hangs_up()
    assert [take.state for take in takes_of(studio)] == [TakeState.KEPT]


def test_news_that_never_comes_is_not_waited_for_long(studio: LittleHouse, carrier: StandInCarrier) -> None:
    carrier.lost_callbacks = {"recording"}
    call = while_waiting(studio)
    studio.pass_time(seconds=8)
    call.stays_silent().hears("This is how it sounds").hangs_up()


def test_a_carrier_that_is_late_is_said_to_be_and_the_text_comes_again(studio: LittleHouse, carrier: StandInCarrier) -> None:
    carrier.media_missing_requests = 3
    call = while_waiting(studio)
    for _ in range(7):
        studio.work()
        call.stays_silent().does_not_hear("Text 1")
    call.stays_silent().hears("has not reached us yet").hears("Text 1 of 2: assurance")
    for _ in range(4):
        studio.pass_time(seconds=20)
    assert takes_of(studio)[0].state is TakeState.READY
    speaks_and_waits(studio, call)  # the second one is as late
    for _ in range(4):
        studio.pass_time(seconds=20)
    call.stays_silent().hears("This is how it sounds").presses("1").hears("Kept.").hangs_up()
    assert all(take.gone_from_carrier_at for take in takes_of(studio))


def test_a_take_that_never_comes_is_lost_after_an_hour(studio: LittleHouse, carrier: StandInCarrier) -> None:
    carrier.media_missing_requests = 10**6
    while_waiting(studio).hangs_up()
    studio.work()
    studio.pass_time(minutes=61)
    (take,) = takes_of(studio)
    assert take.state is TakeState.LOST
    assert take.gone_from_carrier_at
    assert carrier.recordings[take.sid].deleted
    assert ("hotline", "take lost", "take 1") in deeds(studio)


@pytest.mark.parametrize("fault", ["refuse_deletes", "pretend_deletes"])
def test_a_deletion_is_believed_only_when_it_is_seen(studio: LittleHouse, carrier: StandInCarrier, fault: str) -> None:
    setattr(carrier, fault, True)
    at_listening(studio).presses("1").hears("Kept.").hangs_up()
    assert takes_of(studio)[0].gone_from_carrier_at is None
    setattr(carrier, fault, False)
    studio.pass_time(minutes=1)
    (take,) = takes_of(studio)
    assert take.gone_from_carrier_at
    assert (take.state, take.next_at) == (TakeState.KEPT, None)


def test_a_worker_killed_between_fetching_and_deleting_makes_no_second_take(studio: LittleHouse, carrier: StandInCarrier) -> None:
    call = while_waiting(studio)
    carrier.settle()
    work = studio.todo.take()
    assert work == ("fetch_take", 1)
    steps = studio.pipeline.steps()
    steps["fetch_take"].do(1)
    assert studio.todo.take() == ("forget_take", 1)  # … and here it dies
    assert carrier.recordings_of(call.sid)
    steps["fetch_take"].do(1)  # its successor begins again what was under way
    studio.pass_time(minutes=11)
    (take,) = takes_of(studio)
    assert take.state is TakeState.READY
    assert take.gone_from_carrier_at
    assert carrier.recordings_of(call.sid) == []
    call.stays_silent().hears("This is how it sounds").hangs_up()


def test_takes_are_left_alone_by_whoever_looks_for_callers_messages(studio: LittleHouse, carrier: StandInCarrier) -> None:
    while_waiting(studio).hangs_up()
    carrier.settle()
    assert adopt_orphans(studio.pipeline, NUMBERS) == 0
    studio.work()
    assert studio.reports() == []


def test_a_take_nobody_told_us_of_is_deleted_and_a_message_after_it_is_a_report(
    studio: LittleHouse, carrier: StandInCarrier
) -> None:
    carrier.lost_callbacks = {"recording"}
    call = before_the_tone(studio).speaks(CLIP, then="hangup")
    (unknown,) = carrier.recordings_of(call.sid)
    with studio.hotline.sessions.begin() as session:
        session.delete(session.merge(takes_of(studio)[0]))  # as if the database had been gone
    assert adopt_orphans(studio.pipeline, NUMBERS) == 0
    studio.pass_time(seconds=10)
    assert studio.reports() == []
    assert unknown.deleted
    carrier.recordings["RE" + "9" * 32] = type(unknown)(
        **{**vars(unknown), "sid": "RE" + "9" * 32, "deleted": False, "media": CLIP.read_bytes()}
    )
    assert adopt_orphans(studio.pipeline, NUMBERS) == 1
    assert len(studio.reports()) == 1


def test_a_message_left_in_the_studio_when_nothing_works_is_a_report(studio: LittleHouse) -> None:
    call = at_the_text(studio)
    form = {"CallSid": call.sid, "RecordingSid": "RE" + "8" * 32, "RecordingStatus": "completed", "RecordingDuration": "5"}
    assert post(studio, "/voice/recording?q=message", form).status_code == 204
    assert [each.question for each in studio.reports()[0].recordings] == ["message"]
    assert takes_of(studio) == []
    call.hangs_up()


# -- the sound of a take -------------------------------------------------------------------------------------------------------------


def test_a_takes_address_cannot_be_guessed_and_opens_nothing_else(studio: LittleHouse) -> None:
    import requests

    call = at_listening(studio)
    (played,) = [heard for heard in call.heard if heard.kind == "play"]
    answer = requests.get(played.url, timeout=10)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "private, no-store")
    assert answer.content[:4] == b"RIFF"
    assert requests.get(played.url.replace("/take/", "/"), timeout=10).status_code == 404
    assert requests.get(played.url.replace(".wav", "x.wav"), timeout=10).status_code == 404
    call.presses("1").hears("Kept.").hangs_up()
    assert requests.get(played.url, timeout=10).status_code == 404  # its sound is in the home folder now, and nowhere else


def test_what_is_swept_away_while_somebody_listens_is_not_kept(studio: LittleHouse) -> None:
    call = at_listening(studio)
    with studio.hotline.sessions.begin() as session:
        session.merge(takes_of(studio)[0]).sound = None  # as the daily sweep does
    call.presses("1").hears("Text 2 of 2: emergency line").hangs_up()
    assert only_new(studio) == set()


def test_the_reconciler_has_nothing_to_say_about_what_is_done(studio: LittleHouse) -> None:
    at_listening(studio).presses("1").hangs_up()
    studio.work()
    studio.pass_time(minutes=5)
    assert put_right(studio.pipeline, studio.clock(), "test") == 0


# -- the process in which strangers' sound is prepared ----------------------------------------------------------------------------------


def test_a_child_that_dies_or_hangs_has_been_given_no_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "_SECONDS", 0.01)
    assert preparing.prepare_apart(b"sound", 4.0) == preparing.Result(complaint="not_sound")
    monkeypatch.undo()
    monkeypatch.setattr("sys.executable", "/bin/false")
    assert preparing.prepare_apart(b"sound", 4.0) == preparing.Result(complaint="not_sound")


def test_the_child_knows_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_KEYS", "secret")
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", "secret")
    given: dict[str, str] = {}

    def run(_command: list[str], **more: object) -> subprocess.CompletedProcess[bytes]:
        given.update(cast("dict[str, str]", more["env"]))
        return subprocess.CompletedProcess([], 0, b'{"complaint": "noise"}\n', b"")

    monkeypatch.setattr(subprocess, "run", run)
    assert preparing.prepare_apart(b"sound", 4.0) == preparing.Result(complaint="noise")
    assert given
    assert "secret" not in given.values()
