"""From a caller's voice to a verifier's ears, with real decoding: what is understood, and what is said when nothing can be."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from little_house import BOB, CHARLIE, SPEECH, LittleHouse

from records import Report, Transcript
from simulator import Phone, StandInCarrier
from transcription.service import Transcriber

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def transcriber(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Transcriber]:
    with Transcriber(models_dir=tmp_path_factory.mktemp("models"), languages=("en", "ko")) as started:
        yield started


@pytest.fixture
def house(carrier: StandInCarrier, tmp_path: Path, transcriber: Transcriber) -> Iterator[LittleHouse]:
    little = LittleHouse(home=tmp_path / "home", carrier=carrier, transcriber=transcriber).begin()
    little.add_person("bob", BOB)
    yield little
    little.end()


def spoken(house: LittleHouse, clip: bytes, *, language: str = "1") -> tuple[Report, Transcript]:
    """A caller says one thing; the report, and what became of the words."""
    call = house.caller_calls().presses(language).presses("2").presses("1").presses("1").presses("02139").presses("1").speaks(clip)
    call.hangs_up()
    house.work()
    [report] = house.reports()
    transcript = report.recordings[0].transcript
    assert transcript is not None
    return report, transcript


def file_of(samples: np.ndarray, kind: str = "WAV") -> bytes:  # type: ignore[type-arg]
    buffer = io.BytesIO()
    soundfile.write(buffer, samples, 8000, format=kind)
    return buffer.getvalue()


def test_english_is_understood_sealed_and_read_to_the_verifier(house: LittleHouse, bob: Phone) -> None:
    _, transcript = spoken(house, (SPEECH / "en/place.wav").read_bytes())
    assert transcript.engine in {"pocketsphinx", "vosk"}
    assert "street" in (transcript.text or "")
    assert transcript.words
    verifier = bob.rings(within=1).answers()
    bob.reads("is waiting")
    verifier.presses("1").presses("3").hears("computer understood").hears("street").hangs_up()


def test_korean_is_decoded_by_vosk(house: LittleHouse, bob: Phone) -> None:
    _, transcript = spoken(house, (SPEECH / "ko/place.wav").read_bytes(), language="3")
    assert (transcript.engine, transcript.language) == ("vosk", "ko")
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")


def test_a_language_without_a_model_goes_to_a_person_and_says_so(house: LittleHouse, bob: Phone) -> None:
    _, transcript = spoken(house, (SPEECH / "es/place.wav").read_bytes(), language="2")
    assert transcript.reason == "no_model"
    assert "hotline models get es" in (transcript.problem or "")
    verifier = bob.rings(within=1).answers()
    bob.reads("is waiting")
    verifier.presses("1").hears("The caller spoke Spanish").presses("3").hears("The computer does not understand Spanish")
    verifier.presses("5").hears("/sound/").hangs_up()


def test_a_language_without_a_model_goes_first_to_whoever_speaks_it(house: LittleHouse, bob: Phone) -> None:
    house.add_person("charlie", CHARLIE, language="es", position=2)
    spoken(house, (SPEECH / "es/place.wav").read_bytes(), language="2")
    charlie = house.carrier.phone(CHARLIE)
    charlie.rings(within=1).is_busy()
    charlie.reads("reporte")
    assert not bob.is_ringing()


def test_what_was_drawn_from_words_reaches_the_verifier_and_no_key_is_said_otherwise(house: LittleHouse, bob: Phone) -> None:
    report, transcript = spoken(house, (SPEECH / "en/uniforms.wav").read_bytes())
    drawn = {(fact["question"], fact["value"]) for fact in transcript.facts or ()}
    assert ("agency", "police") in drawn
    assert {answer.question for answer in report.answers} >= {"zip"}
    verifier = bob.rings(within=1).answers()
    bob.reads("is waiting")
    verifier.presses("1").hears("ZIP code 0, 2, 1, 3, 9").hears("Cambridge, Massachusetts").hears("It said police")
    verifier.hangs_up()


@pytest.mark.parametrize(
    ("sound", "reason"),
    [
        (b"", None),
        (b"no sound at all, only words in a file", "bad_audio"),
        (file_of(np.zeros(8000 * 4)), "nothing_intelligible"),
        (file_of(np.zeros(8000 * 600)), "nothing_intelligible"),
    ],
    ids=["zero bytes", "not audio", "silence", "ten minutes"],
)
def test_a_bad_recording_is_one_clear_sentence_and_the_page_goes_out(
    house: LittleHouse, bob: Phone, carrier: StandInCarrier, sound: bytes, reason: str | None
) -> None:
    call = house.caller_calls().presses("1").presses("2").presses("1").presses("1").presses("02139").presses("1")
    call.speaks(SPEECH / "en/place_short.wav")
    carrier.recording_media(call.recordings[0], sound)
    call.hangs_up()
    house.work()
    house.pass_time(seconds=30)
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")
    recording = house.reports()[0].recordings[0]
    if reason is None:
        assert recording.transcript is None  # nothing was stored, so the carrier keeps it and is asked again
        assert recording.gone_from_carrier_at is None
        return
    assert recording.transcript is not None
    assert recording.transcript.reason == reason
    assert (recording.transcript.problem or "").startswith("Not transcribed: ")


def test_mp3_where_wav_was_promised_is_heard_all_the_same(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    samples, _ = soundfile.read(SPEECH / "en/place.wav")
    call = house.caller_calls().presses("1").presses("2").presses("1").presses("1").presses("02139").presses("1")
    call.speaks(SPEECH / "en/place.wav")
    carrier.recording_media(call.recordings[0], file_of(samples, "MP3"), "audio/mpeg")
    call.hangs_up()
    house.work()
    transcript = house.reports()[0].recordings[0].transcript
    assert transcript is not None
    assert "street" in (transcript.text or "")
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")


def test_the_text_of_what_was_heard_from_others_rings_nobody(house: LittleHouse, bob: Phone) -> None:
    call = house.caller_calls().presses("1").presses("2").presses("1").presses("1").presses("02139").presses("1")
    call.speaks(SPEECH / "en/place.wav").presses("1").hears("happening now").presses("1").presses("2").hangs_up()
    house.carrier.settle()
    for kind in ("close_call", "file"):  # the report goes out before the text is there
        for entry in [entry for entry in house.todo.due if entry[1] == kind]:
            house.todo.due.remove(entry)
            house.pipeline.steps()[kind].do(entry[2])
    house.work()
    [report] = house.reports()
    assert report.recordings[0].transcript is not None
    assert house.incident().turn == 0
    assert not bob.is_ringing()
    house.pass_time(minutes=21)
    bob.rings(within=1).answers().presses("1").hears("heard it from somebody else")
    bob.reads("is waiting")
