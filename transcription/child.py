"""One child process seen from its parent: start it, send it recordings, notice its death, leave nothing behind."""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, cast

from transcription import wire
from transcription.catalogue import Model

_KEPT = ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "PYTHONHOME", "PYTHONPATH", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
_GRACE = 5.0  # seconds for a child to notice a cancelled job or its closed input, before it is killed


class ChildDied(Exception):
    """The process ended with this recording in it. `loading`: the model folder it was opening, if any. `why`: its words."""

    def __init__(self, *, loading: str | None = None, why: str | None = None) -> None:
        super().__init__(why or "the speech process ended")
        self.loading = loading
        self.why = why


class ChildRetired(Exception):
    """It takes no more recordings: ask another child."""


class OutOfTime(Exception):
    """No answer before the deadline."""


@dataclass(frozen=True, kw_only=True)
class ChildSettings:
    """What a child is started with. Memory in bytes of address space; `limit_seconds` of audio decoded per recording."""

    workers: int
    limit_seconds: float
    memory_bytes: int
    cache_dir: Path


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
        os.set_blocking(self._in.fileno(), False)
        self.rss_bytes = 0
        self.base_bytes = 0  # memory right after the last model was loaded: what is above it has grown
        self._loading: str | None = None
        self._why: str | None = None
        self._jobs: dict[int, Future[dict[str, Any]]] = {}
        self._next = 0
        self._retired = False
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

    def warm(self, model: Model) -> None:
        """Ask for a model to be loaded ahead of its first recording. Never fails: the first recording will say."""
        with contextlib.suppress(OSError, ValueError, wire.Late):
            self._send(wire.pack({"do": "warm", "model": _values(model)}), time.monotonic() + _GRACE)

    def transcribe(self, audio: bytes, *, model: Model, expected_seconds: float | None, deadline: float) -> dict[str, Any]:
        """The child's answer, `done` or `refused`. Raises ChildRetired, ChildDied, or OutOfTime at `deadline` (time.monotonic)."""
        future: Future[dict[str, Any]] = Future()
        with self._lock:
            if self._retired:
                raise ChildRetired
            if not self._reader.is_alive():
                raise ChildDied(loading=self._loading, why=self._why)
            self._next += 1
            number = self._next
            self._jobs[number] = future
        message = {"do": "transcribe", "id": number, "model": _values(model), "expected_seconds": expected_seconds}
        try:
            self._send(wire.pack(message, audio), deadline)
            return future.result(timeout=max(0.0, deadline - time.monotonic()))
        except wire.Late as error:
            self.kill()  # half a frame is in the pipe: nothing else can be said to this child
            raise OutOfTime from error
        except FutureTimeoutError as error:
            self._cancel(number, future)
            raise OutOfTime from error
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

    def _close_input(self) -> bool:
        """The child ends with its input. False when a sender holds it too long: stuck on a child that does not read."""
        if not self._write_lock.acquire(timeout=_GRACE):
            return False
        with contextlib.suppress(OSError):
            self._in.close()
        self._write_lock.release()
        return True

    def kill(self) -> None:
        self._process.kill()

    def _was_last(self, number: int) -> bool:
        """Forget a job; true when a retired child has none left."""
        with self._lock:
            self._jobs.pop(number, None)
            return self._retired and not self._jobs

    def _cancel(self, number: int, future: Future[dict[str, Any]]) -> None:
        """Nobody waits any more. A child that does not even notice hangs in native code: it is killed."""
        with contextlib.suppress(OSError, ValueError, wire.Late):
            self._send(wire.pack({"do": "cancel", "id": number}), time.monotonic() + _GRACE)
        with contextlib.suppress(ChildDied):
            try:
                future.result(timeout=_GRACE)
            except FutureTimeoutError:
                if self._loading is None:  # loading a large model cannot be interrupted, and ends
                    self.kill()

    def _last_word(self, future: "Future[dict[str, Any]]", error: Exception) -> dict[str, Any]:
        try:
            return future.result(timeout=_GRACE)
        except FutureTimeoutError:
            raise ChildDied(loading=self._loading, why=self._why) from error

    def _send(self, data: bytes, deadline: float) -> None:
        with self._write_lock:
            wire.write(self._in.fileno(), data, deadline=deadline)

    def _read(self) -> None:
        """The reading thread: answers to their waiters until the pipe ends, then the death to all that are left."""
        with cast("IO[bytes]", self._process.stdout) as stdout:
            while (frame := wire.read(stdout)) is not None:
                self._take(frame[0])
        self._process.kill()  # it closed its side: nothing can come of it
        self._process.wait()
        self._close_input()
        with self._lock:
            left, self._jobs = list(self._jobs.values()), {}
        for future in left:
            future.set_exception(ChildDied(loading=self._loading, why=self._why))

    def _take(self, message: dict[str, Any]) -> None:
        if "loading" in message:
            self._loading = message["loading"]
        elif "loaded" in message:
            self._loading = None
            self.base_bytes = message["rss_bytes"]
        elif "fatal" in message:
            self._why = message["fatal"]
        elif "id" in message:
            self.rss_bytes = message["rss_bytes"]
            with self._lock:
                future = self._jobs.pop(message["id"], None)
            if future is not None:
                future.set_result(message)


def _values(model: Model) -> dict[str, Any]:
    return {**asdict(model), "path": str(model.path)}


def environment() -> dict[str, str]:
    """What native code may know: no keys, no passwords, no numbers. C locale: a decimal comma breaks Vosk's JSON."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    ours = str(Path(__file__).parent.parent)
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, [ours, kept.get("PYTHONPATH")]))
    # Two arenas: many threads each with their own would never give memory back. One BLAS thread: workers are the parallelism.
    return {**kept, "LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "2", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
