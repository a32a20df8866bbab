"""The one thing others use: a `Transcriber` takes recordings and gives words, or one clear reason why not.

1. The language's engine is looked up on the disk each time: a model installed meanwhile is used without a restart, one that was
   replaced is loaded anew.
2. The recording is opened in a small process of its own (`opening`): what is silence, noise or no sound at all ends there. A few
   at most are opened ahead of their turn, so that memory is bounded.
3. What is speech goes to the shared child that recognises, at most `workers` at once, short ones first (`turns`).
4. A child that dies takes the recordings in it along: each raises CRASHED, to be tried again, and is remembered. So is one that
   takes longer than its length allows: TIMED_OUT, and a child that does not let go of it is killed.
5. A remembered recording is tried in a child of its own, so that one bad recording costs no other a second time. If that ends
   the same way, the recording is to blame: CRASHED or TIMED_OUT, permanent.
6. A model that ends the process while it is opened is not opened again until its files change; where the system ended the process,
   memory is what was missing, and the model is tried again.
"""

import contextlib
import threading
import time
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from transcription import models
from transcription.catalogue import Model
from transcription.child import Child, ChildDied, ChildRetired, ChildSettings, OutOfTime, TooSlow, about
from transcription.errors import NotTranscribed, Reason
from transcription.expecting import Expecting
from transcription.opened import Opened
from transcription.opening import Opener
from transcription.recogniser import Transcription, Word
from transcription.recognising import nothing
from transcription.turns import Closed, NoTurn, Turns

_MOST_SUSPECTS = 1_000
_AHEAD = 12  # recordings opened and waiting, for each worker: ten minutes of speech are 19 MB
_BYTES_A_SECOND = 16_000  # of the commonest recording, 8 kHz and 16 bits: how long one is before it was opened
_SLOWEST = 6.0  # seconds of work for a second of speech: eight times what a cold recogniser needs on a free core
_PATIENCE = 60.0  # seconds of work beside that


class Transcriber:
    """Owns the child processes. Make and start it after any fork; thread-safe; use as a context manager or call `stop`."""

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

        `languages`: models to load at `start`, in this order, beside the first recordings. `workers`: recordings decoded at
        once, each about one core. `cache_dir`: small folders of links (default: in `models_dir`). `limit_seconds`: of each
        recording, decoded at most. `memory_bytes`: address space of the child that recognises, at most. `recycle_bytes`: how
        far that child may grow beyond its loaded models before it is replaced.
        """
        self._models_dir = models_dir
        self._languages = tuple(languages)
        self._recycle_bytes = recycle_bytes
        self._settings = ChildSettings(
            job="recognise",
            workers=workers,
            limit_seconds=limit_seconds,
            memory_bytes=memory_bytes,
            cache_dir=cache_dir or models_dir / ".cache",
        )
        self._opener = Opener(self._settings, make=self._new)
        self._room, self._doors, self._turns = Turns((_AHEAD + 1) * workers), Turns(workers), Turns(workers)
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._others: set[Child] = set()
        self._stopped = False
        self._suspects: dict[bytes, None] = {}
        self._broken: set[tuple[Path, str]] = set()
        self._unwarmed: set[str] = set()  # a child died while it opened these: somebody must ask for them first

    def start(self) -> Self:
        """Start the children and the loading of models, without waiting for either. `transcribe` would do it too.

        Never fails: where no process can be started now, the first recording will say.
        """
        self._stopped = False
        for turns in (self._room, self._doors, self._turns):
            turns.reopen()
        for start in (self._shared, self._opener.start):
            with contextlib.suppress(NotTranscribed):
                start()
        return self

    def stop(self) -> None:
        """End every child; recordings still in them raise NotTranscribed (STOPPED, not permanent). May be called twice."""
        for turns in (self._room, self._doors, self._turns):
            turns.close()
        with self._lock:
            self._stopped = True
            children = [c for c in (self._child, *self._others) if c is not None]
            self._child, self._others = None, set()
        self._opener.stop()
        for child in children:
            child.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    @property
    def child_pid(self) -> int | None:
        """The shared recogniser's process id while it runs, for `doctor` and for tests that kill it."""
        child = self._child
        return child.pid if child is not None and child.alive else None

    @property
    def opener_pid(self) -> int | None:
        """The same of the process that opens files."""
        return self._opener.child_pid

    def loaded(self) -> tuple[str, ...]:
        """The names of the models that are loaded now, by the child's own word."""
        child = self._child
        return child.loaded if child is not None and child.alive else ()

    def transcribe(
        self,
        audio: bytes,
        *,
        language: str,
        expected_seconds: float | None = None,
        timeout: float | None = None,
        alternatives: int = 0,
        expecting: Expecting | None = None,
    ) -> Transcription:
        """The words in a recording (the file's bytes).

        `expected_seconds`: the length the carrier states, to notice a recording that arrived in part. `timeout`: seconds to wait
        at most for a turn, the model and the work; None: as long as others take (the work itself is limited by the recording's
        length). `alternatives`: how many other readings to look for; each recording is then listened to twice. `expecting`:
        what kind of answer it should be; heard with that vocabulary alone where the model can tell what is outside it.
        Raises NotTranscribed.
        """
        model, stamp = self._model(language)
        deadline = None if timeout is None else time.monotonic() + timeout
        length = len(audio) / _BYTES_A_SECOND
        wanted = {"do": "work", **about(model, stamp), "alternatives": alternatives, "expecting": expecting}
        try:
            with self._room.turn(length, deadline=deadline):
                with self._doors.turn(length, deadline=deadline):
                    sound = self._opener.open(audio, expected_seconds=expected_seconds, widen=model.widen, deadline=deadline)
                if not sound.speech:
                    raise NotTranscribed(nothing(sound.notes), reason=Reason.NOTHING_INTELLIGIBLE, permanent=True)
                with self._turns.turn(sound.speech_seconds, deadline=deadline):
                    answer = self._attempt(audio, sound, model, wanted, deadline)
        except (OutOfTime, NoTurn) as error:
            raise _timed_out(permanent=False) from error
        except Closed as error:
            raise _stopped() from error
        except ChildDied as died:  # the opener's own; a recogniser's is no such any more
            raise _stopped() if died.why is None else _does_not_start(died.why) from died
        if refused := answer.get("refused"):
            raise NotTranscribed(refused["sentence"], reason=Reason(refused["reason"]), permanent=refused["permanent"])
        return _transcription(answer["done"])

    def _model(self, language: str) -> tuple[Model, str]:
        """What will hear this language, and the stamp of its files; or NotTranscribed before any process is troubled with it."""
        model = models.engine_for(language, self._models_dir).model
        if model is None:
            raise NotTranscribed(models.missing(language), reason=Reason.NO_MODEL, permanent=True)
        try:
            stamp = models.fingerprint(model.path)
        except OSError as error:  # it is being removed or replaced at this moment
            raise _broken(model, permanent=False) from error
        if models.problem(model) is not None or (model.path, stamp) in self._broken:
            raise _broken(model)
        return model, stamp

    def _attempt(self, audio: bytes, sound: Opened, model: Model, wanted: dict[str, Any], deadline: float | None) -> dict[str, Any]:
        digest = sha256(audio).digest()
        alone = digest in self._suspects
        child = self._own() if alone else self._shared()
        try:
            message = {**wanted, "sound": sound.about()}
            limit = _PATIENCE + _SLOWEST * sound.speech_seconds
            answer = child.ask(message, sound.samples, limit=limit, deadline=deadline).message
            self._suspects.pop(digest, None)
            return answer
        except ChildRetired:
            return self._attempt(audio, sound, model, wanted, deadline)  # it grew too large just now; there is a new one
        except ChildDied as died:
            raise self._after_death(died, model, wanted["stamp"], digest, alone=alone) from died
        except TooSlow as slow:
            self._suspect(digest)
            raise _timed_out(permanent=alone) from slow
        finally:
            if alone:
                with self._lock:
                    self._others.discard(child)
                child.stop()
            else:
                self._recycle(child)

    def _after_death(self, died: ChildDied, model: Model, stamp: str, digest: bytes, *, alone: bool) -> NotTranscribed:
        if self._stopped:
            return _stopped()
        if died.why is not None:
            return _does_not_start(died.why)
        if died.loading and died.from_outside:
            return _no_memory()
        if died.loading == {str(model.path)} and died.jobs == 1:  # else it may have been another recording's doing
            self._broken.add((model.path, stamp))
            return _broken(model)
        if alone:
            said = "Not transcribed: the speech engine crashed on this recording twice. Listen to it."
            return NotTranscribed(said, reason=Reason.CRASHED, permanent=True)
        self._suspect(digest)
        return _crashed("Not transcribed: the speech engine crashed and was started again. It will be tried again.")

    def _suspect(self, digest: bytes) -> None:
        with self._lock:
            self._suspects[digest] = None
            if len(self._suspects) > _MOST_SUSPECTS:
                self._suspects.pop(next(iter(self._suspects)))

    def _shared(self) -> Child:
        """The child that takes everybody's recordings, started anew when it is not there."""
        with self._lock:
            if self._stopped:
                raise _stopped()
            if self._child is None or not self._child.alive:
                if self._child is not None:
                    self._unwarmed |= self._child.loading
                self._child = self._new(self._settings)
                self._warm(self._child)
            return self._child

    def _own(self) -> Child:
        """A child for one recording."""
        with self._lock:
            if self._stopped:
                raise _stopped()
            child = self._new(self._settings)
            self._others.add(child)
            return child

    def _new(self, settings: ChildSettings) -> Child:
        try:
            return Child(settings)
        except OSError as error:
            said = "Not transcribed: no process for speech could be started. It will be tried again. Run: hotline doctor"
            raise _crashed(said) from error

    def _warm(self, child: Child) -> None:
        for language in self._languages:
            try:
                model, stamp = self._model(language)
            except NotTranscribed:
                continue
            if str(model.path) not in self._unwarmed:
                child.warm(model, stamp)

    def _recycle(self, child: Child) -> None:
        """Native memory grows and is not given back; a new process is the only cure that always works."""
        with self._lock:
            self._others = {c for c in self._others if c.alive}
            if child is self._child and child.rss_bytes - child.base_bytes > self._recycle_bytes:
                self._child = None
                self._others.add(child)
                child.retire()


def _transcription(values: dict[str, Any]) -> Transcription:
    words = tuple(Word(**word) for word in values["words"])
    lists = {name: tuple(values[name]) for name in ("notes", "alternatives")}
    return Transcription(**{**values, **lists, "words": words})


def _crashed(sentence: str) -> NotTranscribed:
    return NotTranscribed(sentence, reason=Reason.CRASHED, permanent=False)


def _stopped() -> NotTranscribed:
    said = "Not transcribed: transcription was stopped. It will be tried again."
    return NotTranscribed(said, reason=Reason.STOPPED, permanent=False)


def _no_memory() -> NotTranscribed:
    said = (
        "Not transcribed: the system ended the speech process while it opened a model, most likely for want of memory. "
        "It will be tried again; a smaller model or more memory would help."
    )
    return NotTranscribed(said, reason=Reason.NO_MEMORY, permanent=False)


def _does_not_start(why: str) -> NotTranscribed:
    return _crashed(f"Not transcribed: the speech process does not start ({why}). Run: hotline doctor")


def _timed_out(*, permanent: bool) -> NotTranscribed:
    if permanent:
        said = "Not transcribed: the speech engine took far too long for this recording, twice. Listen to it."
        return NotTranscribed(said, reason=Reason.TIMED_OUT, permanent=True)
    said = "Not transcribed: there was not enough time. It will be tried again; meanwhile listen to the recording."
    return NotTranscribed(said, reason=Reason.TIMED_OUT, permanent=False)


def _broken(model: Model, *, permanent: bool = True) -> NotTranscribed:
    wrong = models.broken(model)
    said = f"Not transcribed: {wrong[0].lower()}{wrong[1:]}"
    return NotTranscribed(said, reason=Reason.BROKEN_MODEL, permanent=permanent)
