"""The one thing others use: a `Transcriber` takes recordings and gives words, or one clear reason why not.

1. The language's engine is looked up on the disk each time: a model installed meanwhile is used without a restart.
2. The recording goes to the shared child process, at most `workers` at once; the caller waits no longer than `timeout`.
3. A child that dies takes the recordings in it along: each raises CRASHED, to be tried again, and is remembered.
4. A remembered recording is tried in a child of its own, so that one bad recording costs no other a second time. If that
   child dies too, the recording is to blame: CRASHED, permanent.
5. A model that ends the process while it is opened is not opened again until its files change.
"""

import threading
import time
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from transcription import models
from transcription.catalogue import Model
from transcription.child import Child, ChildDied, ChildRetired, ChildSettings, OutOfTime
from transcription.errors import NotTranscribed, Reason
from transcription.recogniser import Transcription, Word

_MOST_SUSPECTS = 1_000


class Transcriber:
    """Owns the child process. Make and start it after any fork; thread-safe; use as a context manager or call `stop`."""

    def __init__(
        self,
        *,
        models_dir: Path,
        languages: Sequence[str] = (),
        workers: int = 1,
        cache_dir: Path | None = None,
        limit_seconds: float = 600.0,
        memory_bytes: int = 8 << 30,
        recycle_bytes: int = 2 << 30,
    ) -> None:
        """Nothing is started here.

        `languages`: models to load at `start`, so that the first caller does not wait for that. `workers`: recordings
        decoded at once, each about one core. `cache_dir`: small folders of links (default: in `models_dir`).
        `limit_seconds`: of each recording, decoded at most. `memory_bytes`: address space of the child, at most.
        `recycle_bytes`: how far the child may grow beyond its loaded models before it is replaced.
        """
        self._models_dir = models_dir
        self._languages = tuple(languages)
        self._recycle_bytes = recycle_bytes
        self._settings = ChildSettings(
            workers=workers,
            limit_seconds=limit_seconds,
            memory_bytes=memory_bytes,
            cache_dir=cache_dir or models_dir / ".cache",
        )
        self._slots = threading.BoundedSemaphore(workers)
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._retired: list[Child] = []
        self._stopped = False
        self._suspects: dict[bytes, None] = {}
        self._broken: set[tuple[Path, str]] = set()

    def start(self) -> Self:
        """Start the child and the loading of models, without waiting for either. `transcribe` would do it too."""
        self._stopped = False
        self._shared()
        return self

    def stop(self) -> None:
        """End every child; recordings still in them raise NotTranscribed (CRASHED, not permanent). May be called twice."""
        with self._lock:
            self._stopped = True
            children = [c for c in (self._child, *self._retired) if c is not None]
            self._child, self._retired = None, []
        for child in children:
            child.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    @property
    def child_pid(self) -> int | None:
        """The shared child's process id while it runs, for `doctor` and for tests that kill it."""
        child = self._child
        return child.pid if child is not None and child.alive else None

    def transcribe(
        self, audio: bytes, *, language: str, expected_seconds: float | None = None, timeout: float = 120.0
    ) -> Transcription:
        """The words in a recording (the file's bytes), waiting at most `timeout` seconds for a turn, the model and the work.

        `expected_seconds`: the length the carrier states, to notice a recording that arrived in part.
        Raises NotTranscribed.
        """
        model = self._model(language)
        deadline = time.monotonic() + timeout
        if not self._slots.acquire(timeout=timeout):
            raise _timed_out()
        try:
            answer = self._attempt(audio, model, expected_seconds, deadline)
        except OutOfTime as error:
            raise _timed_out() from error
        finally:
            self._slots.release()
        if refused := answer.get("refused"):
            raise NotTranscribed(refused["sentence"], reason=Reason(refused["reason"]), permanent=refused["permanent"])
        return _transcription(answer["done"])

    def _model(self, language: str) -> Model:
        """What will hear this language, or NotTranscribed before any process is troubled with it."""
        model = models.engine_for(language, self._models_dir).model
        if model is None:
            raise NotTranscribed(models.missing(language), reason=Reason.NO_MODEL, permanent=True)
        if models.problem(model) is not None or self._is_broken(model):
            raise _broken(model)
        return model

    def _attempt(self, audio: bytes, model: Model, expected: float | None, deadline: float) -> dict[str, Any]:
        digest = sha256(audio).digest()
        alone = digest in self._suspects
        child = self._new() if alone else self._shared()
        try:
            answer = child.transcribe(audio, model=model, expected_seconds=expected, deadline=deadline)
            self._suspects.pop(digest, None)
            return answer
        except ChildRetired:
            return self._attempt(audio, model, expected, deadline)  # it grew too large just now; there is a new one
        except ChildDied as died:
            raise self._after_death(died, model, digest, alone=alone) from died
        finally:
            if alone:
                child.stop()
            else:
                self._recycle(child)

    def _after_death(self, died: ChildDied, model: Model, digest: bytes, *, alone: bool) -> NotTranscribed:
        if self._stopped:
            return _crashed("Not transcribed: transcription was stopped. It will be tried again.")
        if died.why is not None:
            return _crashed(f"Not transcribed: the speech process does not start ({died.why}). Run: hotline doctor")
        if died.loading == str(model.path):
            self._broken.add((model.path, models.fingerprint(model.path)))
            return _broken(model)
        if alone:
            said = "Not transcribed: the speech engine crashed on this recording twice. Listen to it."
            return NotTranscribed(said, reason=Reason.CRASHED, permanent=True)
        with self._lock:
            self._suspects[digest] = None
            if len(self._suspects) > _MOST_SUSPECTS:
                self._suspects.pop(next(iter(self._suspects)))
        return _crashed("Not transcribed: the speech engine crashed and was started again. It will be tried again.")

    def _shared(self) -> Child:
        """The child that takes everybody's recordings, started anew when it is not there."""
        with self._lock:
            if self._stopped:
                raise _crashed("Not transcribed: transcription was stopped. It will be tried again.")
            if self._child is None or not self._child.alive:
                self._child = self._new()
                for language in self._languages:
                    model = models.engine_for(language, self._models_dir).model
                    if model is not None and models.problem(model) is None and not self._is_broken(model):
                        self._child.warm(model)
            return self._child

    def _new(self) -> Child:
        try:
            return Child(self._settings)
        except OSError as error:
            said = "Not transcribed: no process for speech could be started. It will be tried again. Run: hotline doctor"
            raise _crashed(said) from error

    def _is_broken(self, model: Model) -> bool:
        return bool(self._broken) and (model.path, models.fingerprint(model.path)) in self._broken

    def _recycle(self, child: Child) -> None:
        """Native memory grows and is not given back; a new process is the only cure that always works."""
        with self._lock:
            self._retired = [c for c in self._retired if c.alive]
            if child is self._child and child.rss_bytes - child.base_bytes > self._recycle_bytes:
                self._child = None
                self._retired.append(child)
                child.retire()


def _transcription(values: dict[str, Any]) -> Transcription:
    words = tuple(Word(**word) for word in values["words"])
    return Transcription(**{**values, "words": words, "notes": tuple(values["notes"])})


def _crashed(sentence: str) -> NotTranscribed:
    return NotTranscribed(sentence, reason=Reason.CRASHED, permanent=False)


def _timed_out() -> NotTranscribed:
    said = "Not transcribed: there was not enough time. It will be tried again; meanwhile listen to the recording."
    return NotTranscribed(said, reason=Reason.TIMED_OUT, permanent=False)


def _broken(model: Model) -> NotTranscribed:
    wrong = models.broken(model)
    said = f"Not transcribed: {wrong[0].lower()}{wrong[1:]}"
    return NotTranscribed(said, reason=Reason.BROKEN_MODEL, permanent=True)
