"""One child process seen from its parent: start it, send it recordings, notice its death, leave nothing behind."""

import contextlib
import fcntl
import json
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Literal, cast

from transcription import wire
from transcription.catalogue import Model

_KEPT = ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "PYTHONHOME", "PYTHONPATH", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
_GRACE = 5.0  # seconds for a child to notice a cancelled job or its closed input, before it is killed
_PIPE_BYTES = 1 << 20  # a recording crosses in a few writes instead of hundreds
_LOADING = 300.0  # seconds a model of gigabytes may take to be read from a slow disk; nobody's work is timed meanwhile


class ChildDied(Exception):
    """The process ended with this recording in it.

    `loading`: the model folders it was opening. `jobs`: how many recordings were in it. `why`: its words, if it said any.
    `from_outside`: somebody killed it, and not we: mostly the system, when memory ran out.
    """

    def __init__(
        self, *, loading: frozenset[str] = frozenset(), jobs: int = 1, why: str | None = None, from_outside: bool = False
    ) -> None:
        super().__init__(why or "the speech process ended")
        self.loading = loading
        self.jobs = jobs
        self.why = why
        self.from_outside = from_outside


class ChildRetired(Exception):
    """It takes no more recordings: ask another child."""


class OutOfTime(Exception):
    """No answer before the asker's own deadline."""


class TooSlow(Exception):
    """The work took longer than it may: the recording, or the process, hangs."""


@dataclass(frozen=True, kw_only=True)
class ChildSettings:
    """What a child is started with. Memory in bytes of address space; `limit_seconds` of audio decoded per recording.

    `job`: "open" (bytes to samples of speech) or "recognise" (samples to words). `workers`: how many at once.
    """

    job: Literal["open", "recognise"]
    workers: int
    limit_seconds: float
    memory_bytes: int
    cache_dir: Path


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A child's: `message` with `done` or `refused` in it, and bytes that belong to it."""

    message: dict[str, Any]
    body: bytes


class Child:
    """A running child process. Safe to use from many threads; started by the constructor, ended by `stop` or `retire`."""

    def __init__(self, settings: ChildSettings) -> None:
        values = {**asdict(settings), "cache_dir": str(settings.cache_dir), "parent": os.getpid()}
        # A new program, not a fork: the parent has threads, and forking would copy whatever locks they hold.
        self._process = subprocess.Popen(  # noqa: S603 -- our own interpreter and module
            [sys.executable, "-P", "-m", "transcription.worker", json.dumps(values)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # engines print; what they print may hold a caller's words
            env=environment(),
            start_new_session=True,  # Ctrl-C in a terminal goes to the parent alone
        )
        self._in = cast("IO[bytes]", self._process.stdin)
        for pipe in (self._in, cast("IO[bytes]", self._process.stdout)):
            with contextlib.suppress(OSError):  # a user has so much of it only; without, a recording crosses more slowly
                fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        os.set_blocking(self._in.fileno(), False)
        self.rss_bytes = 0
        self.base_bytes = 0  # memory right after the last model was loaded or let go: what is above it has grown
        self.loaded: tuple[str, ...] = ()
        self._ready = False  # its libraries are imported
        self._loading: frozenset[str] = frozenset()
        self._loaded_at = 0.0
        self._why: str | None = None
        self._jobs: dict[int, Future[Answer]] = {}
        self._next = 0
        self._retired = False
        self._killed = False
        self._lock = threading.Lock()  # the tables above
        self._write_lock = threading.Lock()
        self._reader = threading.Thread(target=self._read, name="transcription-child", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None and self._reader.is_alive()

    @property
    def loading(self) -> frozenset[str]:
        """The model folders it is opening, or was when it died."""
        return self._loading

    def warm(self, model: Model, stamp: str) -> None:
        """Ask for a model to be loaded ahead of its first recording. Never fails: the first recording will say."""
        with contextlib.suppress(OSError, ValueError, wire.Late):
            self._send(wire.pack({"do": "warm", **about(model, stamp)}), time.monotonic() + _GRACE)

    def ask(self, message: dict[str, Any], body: bytes, *, limit: float, deadline: float | None = None) -> Answer:
        """The child's answer. `limit`: seconds of work, the loading of models not counted; `deadline`: time.monotonic.

        Raises ChildRetired, ChildDied, OutOfTime at the deadline, TooSlow at the limit: a child that does not even notice
        that nobody waits any more is killed then.
        """
        future: Future[Answer] = Future()
        with self._lock:
            if self._retired:
                raise ChildRetired
            if not self._reader.is_alive():
                raise self._death(1)
            self._next += 1
            number = self._next
            self._jobs[number] = future
        began = time.monotonic()
        try:
            # Past a deadline that is near, too: half a frame in the pipe would cost the child, and with it others' recordings.
            sent_by = began + limit if deadline is None else min(began + limit, max(deadline, began + _GRACE))
            self._send(wire.pack({**message, "id": number}, body), sent_by)
            return self._wait(future, began, limit, deadline)
        except wire.Late as error:
            self.kill()  # half a frame is in the pipe: nothing else can be said to this child
            raise _late(deadline) from error
        except FutureTimeoutError as error:
            late = _late(deadline)
            self._cancel(number, future, patient=isinstance(late, OutOfTime))
            raise late from error
        except (OSError, ValueError) as error:  # the pipe is closed: the reader knows why
            return self._last_word(future, error)
        finally:
            if self._was_last(number):
                self._close_input()

    def stop(self) -> None:
        """End it now, whatever it does; its recordings raise ChildDied. Returns when no process is left."""
        if not self._close_input():
            self.kill()
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self.kill()
        self._process.wait()
        if threading.current_thread() is not self._reader:
            self._reader.join()

    def retire(self) -> None:
        """Let it finish what it has and then end by itself, cleared up by the reading thread. It takes no more."""
        with self._lock:
            self._retired = True
            idle = not self._jobs
        if idle:
            self._close_input()

    def kill(self) -> None:
        self._killed = True
        self._process.kill()

    def _wait(self, future: Future[Answer], began: float, limit: float, deadline: float | None) -> Answer:
        """Until the answer, the deadline, or the end of the time for work, which begins anew after each loading of a model."""

        def end() -> float:
            return _first(max(began, self._loaded_at) + limit + (_LOADING if self._busy_loading else 0.0), deadline)

        while True:
            try:
                return future.result(timeout=max(0.0, end() - time.monotonic()))
            except FutureTimeoutError:
                if time.monotonic() >= end():
                    raise

    @property
    def _busy_loading(self) -> bool:
        """Models or libraries: that cannot be interrupted, and ends."""
        return bool(self._loading) or not self._ready

    def _close_input(self) -> bool:
        """The child ends with its input. False when a sender holds it too long: stuck on a child that does not read."""
        if not self._write_lock.acquire(timeout=_GRACE):
            return False
        with contextlib.suppress(OSError):
            self._in.close()
        self._write_lock.release()
        return True

    def _was_last(self, number: int) -> bool:
        """Forget a job; true when a retired child has none left."""
        with self._lock:
            self._jobs.pop(number, None)
            return self._retired and not self._jobs

    def _cancel(self, number: int, future: Future[Answer], *, patient: bool) -> None:
        """Nobody waits any more. A child that does not even notice hangs in native code: it is killed.

        `patient`: only the asker's own time is over, so a child that is loading is left to it.
        """
        if patient and not self._ready:
            return
        with contextlib.suppress(OSError, ValueError, wire.Late):
            self._send(wire.pack({"do": "cancel", "id": number}), time.monotonic() + _GRACE)
        with contextlib.suppress(ChildDied):
            try:
                future.result(timeout=_GRACE)
            except FutureTimeoutError:
                if not (patient and self._busy_loading):
                    self.kill()

    def _last_word(self, future: Future[Answer], error: Exception) -> Answer:
        try:
            return future.result(timeout=_GRACE)
        except FutureTimeoutError:
            raise self._death(1) from error

    def _death(self, jobs: int) -> ChildDied:
        from_outside = self._process.poll() == -signal.SIGKILL and not self._killed
        return ChildDied(loading=self._loading, jobs=jobs, why=self._why, from_outside=from_outside)

    def _send(self, data: bytes, deadline: float) -> None:
        with self._write_lock:
            wire.write(self._in.fileno(), data, deadline=deadline)

    def _read(self) -> None:
        """The reading thread: answers to their waiters until the pipe ends, then the death to all that are left."""
        with cast("IO[bytes]", self._process.stdout) as stdout:
            while (frame := wire.read(stdout)) is not None:
                self._take(*frame)
        self._process.kill()  # it closed its side: nothing can come of it
        self._process.wait()
        self._close_input()
        with self._lock:
            left, self._jobs = list(self._jobs.values()), {}
        for future in left:
            future.set_exception(self._death(len(left)))

    def _take(self, message: dict[str, Any], body: bytes) -> None:
        if "ready" in message:
            self._ready, self._loaded_at = True, time.monotonic()
        elif "loading" in message:
            self._loading |= {message["loading"]}
        elif "loaded" in message:
            self._loading -= {message["loaded"]}
            self._loaded_at = time.monotonic()
        elif "models" in message:
            self.loaded = tuple(message["models"])
            self.base_bytes = message["rss_bytes"]
        elif "fatal" in message:
            self._why = message["fatal"]
        elif "id" in message:
            self.rss_bytes = message["rss_bytes"]
            with self._lock:
                future = self._jobs.pop(message["id"], None)
            if future is not None:
                future.set_result(Answer(message=message, body=body))


def about(model: Model, stamp: str) -> dict[str, Any]:
    """What a child is told of a model. `stamp`: of its files, so that it notices when they were replaced."""
    return {"model": {**asdict(model), "path": str(model.path)}, "stamp": stamp}


def _first(end: float, deadline: float | None) -> float:
    return end if deadline is None else min(end, deadline)


def _late(deadline: float | None) -> OutOfTime | TooSlow:
    return OutOfTime() if deadline is not None and time.monotonic() >= deadline else TooSlow()


def environment() -> dict[str, str]:
    """What native code may know: no keys, no passwords, no numbers. C locale: a decimal comma breaks Vosk's JSON."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    ours = str(Path(__file__).parent.parent)
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, [ours, kept.get("PYTHONPATH")]))
    # Two arenas: many threads each with their own would never give memory back. One BLAS thread: workers are the parallelism.
    return {**kept, "LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "2", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
