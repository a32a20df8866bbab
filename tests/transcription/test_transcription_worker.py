"""What the processes share out: turns, memory, and what is no speech after all."""

import threading
from contextlib import ExitStack
from pathlib import Path

import pytest

from transcription.catalogue import Model
from transcription.memory import Memory, reading
from transcription.opened import Opened
from transcription.recogniser import Recogniser, Span, Transcription, Word
from transcription.shelf import Shelf, TooLarge
from transcription.sifting import sifted
from transcription.turns import Closed, NoTurn, Turns

GB = 1 << 30


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Queue:
    """Recordings that wait behind one that has its turn; tells in which order they got theirs."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.turns = Turns(1, clock=self.clock)
        self.served: list[str] = []
        self.threads: list[threading.Thread] = []

    def comes(self, name: str, seconds: float) -> None:
        before = self.turns.waiting
        self.threads.append(threading.Thread(target=self._waits, args=(name, seconds)))
        self.threads[-1].start()
        while self.turns.waiting == before:
            pass

    def _waits(self, name: str, seconds: float) -> None:
        with self.turns.turn(seconds, deadline=None):
            self.served.append(name)

    def join(self) -> None:
        for thread in self.threads:
            thread.join()


def test_short_recordings_pass_long_ones_that_wait() -> None:
    queue = Queue()
    with queue.turns.turn(5, deadline=None):
        queue.comes("ten minutes", 600)
        queue.comes("half a minute", 30)
        queue.comes("five seconds", 5)
    queue.join()
    assert queue.served == ["five seconds", "half a minute", "ten minutes"]


def test_a_long_recording_is_passed_for_no_longer_than_its_own_length() -> None:
    queue = Queue()
    with queue.turns.turn(5, deadline=None):
        queue.comes("ten minutes", 600)
        queue.clock.now = 580
        queue.comes("short", 10)
        queue.clock.now = 600
        queue.comes("short, later", 10)
    queue.join()
    assert queue.served == ["short", "ten minutes", "short, later"]


def test_who_gets_no_turn_in_time_leaves_the_queue_and_the_place_is_anothers() -> None:
    turns = Turns(1)
    with turns.turn(1, deadline=None):
        with pytest.raises(NoTurn), turns.turn(1, deadline=0.0):
            raise AssertionError
        assert turns.waiting == 0
    with turns.turn(1, deadline=0.0):
        pass


def test_a_closed_queue_sends_everybody_away_until_it_is_opened_again() -> None:
    turns = Turns(1)
    sent_away = threading.Event()

    def wait() -> None:
        with pytest.raises(Closed), turns.turn(1, deadline=None):
            raise AssertionError
        sent_away.set()

    with turns.turn(1, deadline=None):
        thread = threading.Thread(target=wait)
        thread.start()
        while not turns.waiting:
            pass
        turns.close()
        thread.join()
    assert sent_away.is_set()
    with pytest.raises(Closed), turns.turn(1, deadline=None):
        raise AssertionError
    turns.reopen()
    with turns.turn(1, deadline=None):
        pass


class Machine:
    """Eight gigabytes, of which each loaded model takes as much as is thought of it."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.others = 0  # bytes that other programs take
        self.names: tuple[str, ...] = ()
        self.loads: list[str] = []
        self.shelf = Shelf(self._load, changed=self._changed, reading=self._reading, clock=self.clock)

    def use(self, language: str, gigabytes: float = 1, *, stamp: str = "") -> ExitStack:
        """It is lent until the stack is closed."""
        stack = ExitStack()
        self.lent = stack.enter_context(self.shelf.borrow(model(language, gigabytes), stamp))
        return stack

    def _load(self, wanted: Model) -> Recogniser:
        self.loads.append(wanted.name)
        return Named(wanted.name)

    def _changed(self, names: tuple[str, ...]) -> None:
        self.names = names

    def _reading(self) -> Memory:
        taken = sum(int(float(name.split("-")[1]) * GB) for name in self.shelf.names)
        return Memory(available=8 * GB - taken - self.others, total=8 * GB)


class Named:
    def __init__(self, name: str) -> None:
        self.name = name

    def recognise(self, *_: object, **__: object) -> Transcription:
        raise NotImplementedError

    def warm(self, threads: int) -> None:
        raise NotImplementedError


def model(language: str, gigabytes: float) -> Model:
    size = int(gigabytes * GB / 2)  # of files: in memory they take twice that
    return Model(
        language=language, name=f"{language}-{gigabytes}", engine="vosk", path=Path("/models", language), size_bytes=size,
        licence="", source="", packaged=False,
    )  # fmt: skip


def test_a_model_is_loaded_once_and_again_when_its_files_changed() -> None:
    machine = Machine()
    for _ in range(2):
        machine.use("ko").close()
    assert machine.loads == ["ko-1"]
    machine.use("ko", stamp="replaced").close()
    assert machine.loads == ["ko-1", "ko-1"]
    assert machine.names == ("ko-1",)


def test_idle_models_are_let_go_only_while_memory_is_short_the_oldest_first() -> None:
    machine = Machine()
    for at, language in enumerate(("en", "es", "ko")):
        machine.clock.now = at
        machine.use(language).close()
    machine.clock.now = 1_000
    machine.shelf.tidy()
    assert machine.names == ("en-1", "es-1", "ko-1"), "memory is not short"
    machine.others = 4 * GB
    with machine.use("en"):
        machine.shelf.tidy()
        assert machine.names == ("en-1", "ko-1"), "the one in use stays although it is older; one less is enough"
    machine.use("es").close()
    assert machine.loads == ["en-1", "es-1", "ko-1", "es-1"], "loaded again on demand"


def test_a_model_used_in_the_last_minutes_is_kept_though_memory_is_short() -> None:
    machine = Machine()
    machine.use("en").close()
    machine.others = 7 * GB
    machine.clock.now = 299
    machine.shelf.tidy()
    assert machine.names == ("en-1",)
    machine.clock.now = 300
    machine.shelf.tidy()
    assert machine.names == ()


def test_others_make_room_for_a_large_model_and_what_cannot_fit_is_said() -> None:
    machine = Machine()
    machine.use("en", 2).close()
    machine.clock.now = 1
    machine.use("es", 2).close()
    machine.use("ru", 6).close()
    assert machine.names == ("es-2", "ru-6")
    with machine.use("ru", 6), pytest.raises(TooLarge) as why:
        machine.use("fr", 7)
    assert (why.value.needed, why.value.free) == (7 * GB, 2 * GB)
    assert machine.names == ("ru-6",)
    machine.use("pt", 1).close()
    assert machine.names == ("ru-6", "pt-1"), "what did not fit stands in nobody's way"


def test_two_who_ask_for_one_model_wait_for_the_same_loading() -> None:
    asked, go = threading.Event(), threading.Event()
    loads: list[str] = []

    def load(wanted: Model) -> Recogniser:
        loads.append(wanted.name)
        asked.set()
        go.wait()
        return Named(wanted.name)

    shelf = Shelf(load, reading=lambda: None)
    got: list[Recogniser] = []

    def ask() -> None:
        with shelf.borrow(model("ko", 1), "") as recogniser:
            got.append(recogniser)

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    asked.wait()
    go.set()
    for thread in threads:
        thread.join()
    assert loads == ["ko-1"]
    assert got[0] is got[1]


def test_the_tighter_of_machine_and_container_counts(tmp_path: Path) -> None:
    proc, cgroup = tmp_path / "proc", tmp_path / "cgroup"
    for folder in (proc, cgroup, cgroup / "memory"):
        folder.mkdir(parents=True)
    assert reading(proc=proc, cgroup=cgroup) is None
    (proc / "meminfo").write_text("MemTotal: 1000 kB\nMemFree: 1 kB\nMemAvailable: 600 kB\n")
    assert reading(proc=proc, cgroup=cgroup) == Memory(available=600 << 10, total=1000 << 10)
    (cgroup / "memory.stat").write_text("anon 5\ninactive_file 1024\n")
    (cgroup / "memory.current").write_text("3072\n")
    (cgroup / "memory.max").write_text("max\n")
    assert reading(proc=proc, cgroup=cgroup) == Memory(available=600 << 10, total=1000 << 10)
    (cgroup / "memory.max").write_text("4096\n")
    assert reading(proc=proc, cgroup=cgroup) == Memory(available=2048, total=4096)
    (cgroup / "memory.max").unlink()
    (cgroup / "memory" / "memory.stat").write_text("total_inactive_file 0\n")
    (cgroup / "memory" / "memory.usage_in_bytes").write_text("1000\n")
    (cgroup / "memory" / "memory.limit_in_bytes").write_text("9223372036854771712\n")
    assert reading(proc=proc, cgroup=cgroup) == Memory(available=600 << 10, total=1000 << 10)


def heard(*words: Word, seconds: float = 10.0) -> tuple[Transcription, Opened]:
    sound = Opened(seconds=20, speech=(Span(start=5, end=5 + seconds),), notes=(), spans=(), samples=b"")
    text = " ".join(word.text for word in words)
    mean = sum(word.confidence for word in words) / len(words)
    return Transcription(
        text=text, words=words, confidence=mean, engine="vosk", model="m", language="ko", seconds=20, speech_seconds=seconds
    ), sound


def word(text: str, start: float, end: float, confidence: float = 0.9) -> Word:
    return Word(text=text, start=start, end=end, confidence=confidence)


def test_words_where_nobody_spoke_are_no_words() -> None:
    transcript, sound = heard(word("before", 4.0, 4.8), word("soft", 4.8, 5.2), word("said", 6, 9, 0.5), word("after", 15.2, 16))
    assert [w.text for w in sifted(transcript, sound).words] == ["soft", "said"]
    assert sifted(transcript, sound).text == "soft said"
    assert sifted(transcript, sound).confidence == pytest.approx(0.7)


def test_a_few_unsure_words_in_much_sound_are_none_and_one_sure_or_lasting_word_is_one() -> None:
    transcript, sound = heard(word("perhaps", 6, 6.5, 0.6), word("noise", 9, 9.4, 0.3))
    assert sifted(transcript, sound).text == ""
    assert sifted(transcript, sound).words == ()
    for kept in (heard(word("perhaps", 6, 6.5, 0.7)), heard(word("long", 6, 8.5, 0.2)), heard(word("yes", 5, 5.4, 0.2), seconds=1)):
        assert sifted(*kept) is kept[0]
