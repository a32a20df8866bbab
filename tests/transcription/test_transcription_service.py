"""Recordings in, words or one clear reason out; whatever happens to the process that decodes them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hearing import ROOT, clip, file_of, keys, noise, ringback, tone
from test_transcription_models import broken_korean

from transcription import NotTranscribed, Reason, Transcriber, child, pocketsphinx_engine, service

needs_english = pytest.mark.skipif(pocketsphinx_engine.find("en") is None, reason="pocketsphinx is not installed")


def refused(transcriber: Transcriber, audio: bytes, language: str = "en", **more: float) -> NotTranscribed:
    with pytest.raises(NotTranscribed) as why:
        transcriber.transcribe(audio, language=language, **more)
    return why.value


def until(true: Callable[[], object]) -> None:
    """Wait for another process to get somewhere. The test's own time limit ends a wait for ever."""
    while not true():
        time.sleep(0.01)


def gone(pid: int) -> bool:
    """Ended: no such process, or one that only waits for its new parent to take note of it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def test_no_model_is_said_at_once_and_starts_no_process(idle: Transcriber) -> None:
    why = refused(idle, clip("es", "place"), "es")
    assert why.sentence == "Not transcribed: no model for Spanish is installed. Get one with: hotline models get es"
    assert (why.reason, why.permanent) == (Reason.NO_MODEL, True)
    assert "somebody who speaks it must listen" in refused(idle, b"", "so").sentence
    assert idle.child_pid is None


def test_a_broken_folder_is_said_at_once_and_starts_no_process(idle: Transcriber, models_dir: Path) -> None:
    (models_dir / "es" / "vosk-model-small-es-0.42").mkdir(parents=True)
    why = refused(idle, clip("es", "place"), "es")
    assert why.sentence == (
        "Not transcribed: the speech model vosk-model-small-es-0.42 is broken. Get it again with: hotline models get es"
    )
    assert (why.reason, why.permanent) == (Reason.BROKEN_MODEL, True)
    assert idle.child_pid is None


def test_stopping_twice_or_before_starting_is_nothing(models_dir: Path) -> None:
    transcriber = Transcriber(models_dir=models_dir)
    transcriber.stop()
    transcriber.stop()


@needs_english
def test_a_stopped_transcriber_says_so(models_dir: Path) -> None:
    transcriber = Transcriber(models_dir=models_dir)
    transcriber.stop()
    why = refused(transcriber, clip("en", "place"))
    assert (why.reason, why.permanent) == (Reason.CRASHED, False)
    assert "stopped" in why.sentence


def test_the_native_process_is_told_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", "secret")
    monkeypatch.setenv("LC_NUMERIC", "de_DE.UTF-8")
    environment = child.environment()
    assert "TWILIO_AUTH_TOKEN" not in environment
    assert environment["LC_ALL"] == "C.UTF-8"
    assert "LC_NUMERIC" not in environment


@needs_english
@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("place", ["maple street", "third avenue", "laundromat"]),
        ("place_short", ["street", "library"]),
        ("activity", ["men are knocking on doors", "asking people questions"]),
        ("uniforms", ["uniform", "police", "white van"]),
        ("message", ["send somebody to the grocery store"]),
        ("what_it_was", ["city police", "court", "no immigration officers"]),
        ("nothing_found", ["found nothing"]),
    ],
)
def test_what_the_english_caller_says_is_understood(transcriber: Transcriber, name: str, words: list[str]) -> None:
    heard = transcriber.transcribe(clip("en", name), language="en")
    for word in words:
        assert word in heard.text
    assert (heard.engine, heard.model, heard.language) == ("pocketsphinx", "pocketsphinx-en-us", "en")
    assert heard.text == " ".join(word.text for word in heard.words)
    assert 0.2 < heard.confidence <= 1.0
    assert 0 < heard.speech_seconds < heard.seconds
    times = [moment for word in heard.words for moment in (word.start, word.end)]
    assert times == sorted(times)
    assert 0 <= times[0] < times[-1] <= heard.seconds
    assert heard.notes == ()


@needs_english
@pytest.mark.slow
def test_the_same_recording_gives_the_same_words_every_time(transcriber: Transcriber) -> None:
    first, second, third = (transcriber.transcribe(clip("en", "message"), language="en") for _ in range(3))
    assert first == second == third


@needs_english
@pytest.mark.slow
@pytest.mark.parametrize(
    "sound",
    [tone(0, seconds=600), noise(), tone(440), tone(1_000), keys(), ringback()],
    ids=["ten silent minutes", "noise", "440 Hz", "1 kHz", "keys", "ringing"],
)
def test_no_words_are_invented_where_nobody_speaks(transcriber: Transcriber, sound: object) -> None:
    why = refused(transcriber, file_of(sound, subtype="ULAW"))  # type: ignore[arg-type]
    assert (why.reason, why.permanent) == (Reason.NOTHING_INTELLIGIBLE, True)
    assert why.sentence.startswith("Not transcribed: no speech was understood in the recording")


@needs_english
@pytest.mark.slow
def test_what_is_no_audio_is_said_so(transcriber: Transcriber) -> None:
    for audio in (b"", b"<html>"):
        why = refused(transcriber, audio)
        assert (why.reason, why.permanent) == (Reason.BAD_AUDIO, True)
        assert why.sentence.startswith("Not transcribed: The recording is ")


@needs_english
@pytest.mark.slow
def test_half_a_recording_is_transcribed_as_far_as_it_goes(transcriber: Transcriber) -> None:
    whole = clip("en", "place")
    heard = transcriber.transcribe(whole[: len(whole) * 2 // 3], language="en", expected_seconds=5)
    assert "maple street" in heard.text
    assert "laundromat" not in heard.text
    assert heard.notes[0] == "The recording is cut short: 67% of what its header promises is there."


@needs_english
@pytest.mark.slow
def test_several_recordings_at_once_get_each_their_own_words(transcriber: Transcriber) -> None:
    names = ["place_short", "nothing_found", "message", "place_short"]
    with ThreadPoolExecutor(4) as threads:
        heard = list(threads.map(lambda name: transcriber.transcribe(clip("en", name), language="en").text, names))
    assert ["library" in heard[0], "nothing" in heard[1], "grocery" in heard[2], "library" in heard[3]] == [True] * 4
    assert heard[0] == heard[3]


@needs_english
@pytest.mark.slow
def test_who_does_not_wait_long_enough_is_told_and_the_next_is_served(transcriber: Transcriber) -> None:
    why = refused(transcriber, clip("en", "place"), timeout=0.05)
    assert (why.reason, why.permanent) == (Reason.TIMED_OUT, False)
    assert transcriber.transcribe(clip("en", "nothing_found"), language="en").text


@pytest.fixture
def alone(models_dir: Path) -> Iterator[Transcriber]:
    with Transcriber(models_dir=models_dir) as running:
        yield running


@pytest.fixture
def idle(models_dir: Path) -> Iterator[Transcriber]:
    """Not started: nothing but `transcribe` would do it."""
    made = Transcriber(models_dir=models_dir)
    yield made
    made.stop()


@needs_english
@pytest.mark.slow
def test_a_killed_child_costs_one_attempt_and_a_second_kill_blames_the_recording(
    alone: Transcriber, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[child.Child] = []

    class Seen(child.Child):
        def __init__(self, settings: child.ChildSettings) -> None:
            super().__init__(settings)
            made.append(self)

    assert alone.transcribe(clip("en", "nothing_found"), language="en").text  # the engine is loaded
    shared = alone._child
    assert shared is not None
    monkeypatch.setattr(service, "Child", Seen)
    with ThreadPoolExecutor(1) as thread:
        first = thread.submit(refused, alone, clip("en", "place"))
        until(lambda: shared._jobs)
        os.kill(shared.pid, signal.SIGKILL)
        assert (first.result().reason, first.result().permanent) == (Reason.CRASHED, False)
        second = thread.submit(refused, alone, clip("en", "place"))
        until(lambda: made and made[0]._jobs and made[0].base_bytes)
        os.kill(made[0].pid, signal.SIGKILL)
        assert (second.result().reason, second.result().permanent) == (Reason.CRASHED, True)
    assert "library" in alone.transcribe(clip("en", "place_short"), language="en").text
    assert "maple street" in alone.transcribe(clip("en", "place"), language="en").text  # it was not to blame after all
    assert alone.transcribe(clip("en", "place"), language="en").text
    assert made[0].alive is False


@pytest.mark.slow
def test_a_model_that_ends_the_process_is_not_opened_again_until_it_changes(alone: Transcriber, models_dir: Path) -> None:
    folder = broken_korean(models_dir, "graph/phones.txt")
    started = alone._child
    assert started is not None
    with ThreadPoolExecutor(1) as thread:
        first = thread.submit(refused, alone, clip("ko", "place"), "ko")
        until(lambda: started._loading)
        os.kill(started.pid, signal.SIGKILL)
        assert (first.result().reason, first.result().permanent) == (Reason.BROKEN_MODEL, True)
    assert refused(alone, clip("ko", "place"), "ko").reason is Reason.BROKEN_MODEL
    assert alone.child_pid is None
    (folder / "README").unlink()
    with pytest.raises(NotTranscribed) as why:
        alone.transcribe(clip("ko", "place"), language="ko", timeout=0.5)
    assert why.value.reason is Reason.TIMED_OUT
    assert alone.child_pid is not None


@pytest.mark.slow
def test_a_truncated_model_is_called_broken_and_the_child_lives(alone: Transcriber, models_dir: Path) -> None:
    broken_korean(models_dir, "graph/HCLr.fst")
    why = refused(alone, clip("ko", "place"), "ko")
    assert (why.reason, why.permanent) == (Reason.BROKEN_MODEL, True)
    assert why.sentence == (
        "Not transcribed: the speech model vosk-model-small-ko-0.22 is broken. Get it again with: hotline models get ko"
    )
    assert alone.child_pid is not None


@needs_english
@pytest.mark.slow
def test_stopping_in_the_middle_of_a_recording_ends_it_and_leaves_no_process(models_dir: Path) -> None:
    transcriber = Transcriber(models_dir=models_dir, languages=["en"]).start()
    running = transcriber._child
    assert running is not None
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(refused, transcriber, clip("en", "place"))
        until(lambda: running._jobs)
        transcriber.stop()
        assert (waiting.result().reason, waiting.result().permanent) == (Reason.CRASHED, False)
    assert not Path(f"/proc/{running.pid}").exists()
    assert not running._reader.is_alive()


@needs_english
@pytest.mark.slow
def test_a_child_that_has_grown_is_replaced_and_ends(models_dir: Path) -> None:
    with Transcriber(models_dir=models_dir, recycle_bytes=-1) as transcriber:
        first = transcriber.child_pid
        assert first is not None
        assert transcriber.transcribe(clip("en", "nothing_found"), language="en").text
        until(lambda: gone(first))
        assert transcriber.transcribe(clip("en", "place_short"), language="en").text


@pytest.mark.slow
def test_a_child_without_what_it_needs_says_what(models_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pocketsphinx")
    (tmp_path / "soxr").mkdir()
    (tmp_path / "soxr" / "__init__.py").write_text("raise ImportError('no soxr here')")
    monkeypatch.setattr(child, "environment", lambda: {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"})
    with Transcriber(models_dir=models_dir) as transcriber:
        why = refused(transcriber, clip("en", "place"))
    assert why.sentence == "Not transcribed: the speech process does not start (ImportError: no soxr here). Run: hotline doctor"


PARENT = """
import os, signal, sys, time
from pathlib import Path
from transcription import Transcriber
transcriber = Transcriber(models_dir=Path(sys.argv[1])).start()
other = os.fork() if sys.argv[2] == "forked" else 0
if sys.argv[2] == "forked" and other == 0:
    time.sleep(120)
    os._exit(0)
print(transcriber.child_pid, other, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.slow
@pytest.mark.parametrize("how", ["plain", "forked"])
def test_the_child_leaves_with_a_killed_parent(models_dir: Path, how: str) -> None:
    """`forked`: another process of the parent's holds the pipe open, so that its end says nothing."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PARENT, str(models_dir), how]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid, other = map(int, parent.stdout.readline().split())
        parent.wait()
        until(lambda: gone(pid))
        if other:
            os.kill(other, signal.SIGKILL)
    assert parent.returncode == -signal.SIGKILL
