"""Strangers' files are opened in a small process of their own: what a file does to a decoder stays there.

The child's side is `Opening`: bytes in, speech out. The parent's is `Opener`:
1. All recordings share one child, of little memory, and each has a time limit that grows with its size.
2. A file whose child dies or hangs is tried once more, at once, in a child that nobody else uses. If that ends the same way, the
   file is to blame. The others that were in the shared child come through that second try. So does a recording for which the
   shared child had no memory left beside the others.
"""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from transcription.child import Answer, Child, ChildDied, ChildSettings, TooSlow
from transcription.errors import NotTranscribed, Reason
from transcription.job import Refused
from transcription.opened import Opened, of_sound, opened

_MEMORY = 3 << 30  # bytes of addresses: the libraries take two thirds of it and use a tenth
_SECONDS = 10.0
_BYTES_A_SECOND = 50_000  # at the least: five seconds of a carrier's µ-law


class Opening:
    """The child's side."""

    def __init__(self, limit_seconds: float) -> None:
        from transcription import audio  # noqa: PLC0415 -- strangers' formats are decoded in the child only

        self._audio = audio
        self._limit = limit_seconds

    def work(self, message: dict[str, Any], body: bytes, cancelled: Callable[[], bool]) -> Answer:
        try:
            sound = self._audio.load(
                body,
                expected_seconds=message["expected_seconds"],
                limit_seconds=self._limit,
                cancelled=cancelled,
                widen=message["widen"],
            )
        except self._audio.AudioError as error:
            raise Refused(f"Not transcribed: {error.sentence}", Reason.BAD_AUDIO, permanent=error.permanent) from error
        except MemoryError as error:
            raise Refused("Not transcribed: the recording needs more memory to open than any call.", Reason.NO_MEMORY) from error
        ready = of_sound(sound)
        return Answer(message={"done": ready.about()}, body=ready.samples)

    def warm(self, message: dict[str, Any]) -> None:
        """Nothing: all it needs is imported."""

    def tidy(self) -> None:
        """Nothing: it keeps nothing."""


class Opener:
    """The parent's side. Thread-safe; `start` and `stop` as its owner's."""

    def __init__(self, settings: ChildSettings, *, make: Callable[[ChildSettings], Child]) -> None:
        """`settings`: the recogniser's, of which the workers and the limit of seconds count here too. `make` starts a child."""
        self._settings = replace(settings, job="open", memory_bytes=min(_MEMORY, settings.memory_bytes))
        self._make = make
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._others: set[Child] = set()
        self._stopped = False

    @property
    def child_pid(self) -> int | None:
        """The shared child's process id while it runs."""
        child = self._child
        return child.pid if child is not None and child.alive else None

    def start(self) -> None:
        with self._lock:
            self._stopped = False
        self._shared()

    def stop(self) -> None:
        with self._lock:
            children = [child for child in (self._child, *self._others) if child is not None]
            self._child, self._stopped = None, True
        for child in children:
            child.stop()

    def open(self, audio: bytes, *, expected_seconds: float | None, widen: bool, deadline: float | None) -> Opened:
        """The speech in a recording. Raises NotTranscribed, OutOfTime, and ChildDied when no child starts or all are stopped."""
        message = {"do": "work", "expected_seconds": expected_seconds, "widen": widen}
        shared = self._shared()
        try:
            answer = self._ask(shared, message, audio, deadline)
            crowded = _reason(answer) is Reason.NO_MEMORY
        except (ChildDied, TooSlow):
            crowded = True
        if crowded:
            answer = self._alone(message, audio, deadline)
        if reason := _reason(answer):
            refused = answer.message["refused"]
            reason = Reason.BAD_AUDIO if reason is Reason.NO_MEMORY else reason  # it had a process to itself
            raise NotTranscribed(refused["sentence"], reason=reason, permanent=refused["permanent"])
        return opened(answer.message["done"], answer.body)

    def _ask(self, child: Child, message: dict[str, Any], audio: bytes, deadline: float | None) -> Answer:
        return child.ask(message, audio, limit=_SECONDS + len(audio) / _BYTES_A_SECOND, deadline=deadline)

    def _alone(self, message: dict[str, Any], audio: bytes, deadline: float | None) -> Answer:
        with self._lock:
            if self._stopped:
                raise ChildDied
            child = self._make(replace(self._settings, workers=1))
            self._others.add(child)
        try:
            return self._ask(child, message, audio, deadline)
        except ChildDied as died:
            if died.why is not None or self._stopped:
                raise
            said = "Not transcribed: the recording ends the program that opens it, tried twice. Ask the carrier for it as WAV."
            raise NotTranscribed(said, reason=Reason.BAD_AUDIO, permanent=True) from died
        except TooSlow as slow:
            said = "Not transcribed: the recording could not be opened in the time that its size allows, tried twice. Listen to it."
            raise NotTranscribed(said, reason=Reason.BAD_AUDIO, permanent=True) from slow
        finally:
            with self._lock:
                self._others.discard(child)
            child.stop()

    def _shared(self) -> Child:
        with self._lock:
            if self._stopped:
                raise ChildDied
            if self._child is None or not self._child.alive:
                self._child = self._make(self._settings)
            return self._child


def _reason(answer: Answer) -> Reason | None:
    """Why a recording was refused; None when it was opened."""
    refused = answer.message.get("refused")
    return None if refused is None else Reason(refused["reason"])
