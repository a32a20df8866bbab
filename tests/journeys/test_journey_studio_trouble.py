"""The phone studio when something goes wrong: bad sound, a carrier in trouble, a full disk, a process that dies."""

from __future__ import annotations

import subprocess
from typing import cast

import numpy as np
import pytest
from little_house import LittleHouse
from little_studio import (
    A_WORD,
    CLIP,
    ITS_LANGUAGE,
    OTHER_PIN,
    at_listening,
    at_the_text,
    before_the_tone,
    chooses,
    deeds,
    only_new,
    opens,
    recorded,
    speaks_and_waits,
    takes_of,
    while_waiting,
)
from signed import post
from sqlalchemy import select

from hotline import preparing
from hotline.orphans import adopt_orphans
from hotline.worker import put_right
from prompts.recordings import FOLDER
from records import Person, TakeState
from simulator import Event, StandInCarrier
from simulator.audio import as_wav, for_telephone

NUMBERS = frozenset({"+15555550100"})


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
    "too quiet": (_quiet(), "It is too quiet"),
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
    studio.caller_calls().presses("1").presses(OTHER_PIN).hears("not right").hangs_up()
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
