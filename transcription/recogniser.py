"""From sound to words: what every engine promises, and Vosk. Runs in the child process; the values are used everywhere.

Facts about Vosk 0.3.45 that shape this file, all measured:
1. Two threads on one `KaldiRecognizer` abort the process, so one is lent to one thread at a time.
2. Its dynamic graph is expanded lazily and cached per recogniser: real-time factor 0.71 with a new one per file, 0.19–0.28
   with a used one. Hence the warm pool; a file is ended with `FinalResult` (`Reset` would drop its last words).
3. Word times count on across files: what was fed before is subtracted.
4. Each recogniser grows with what it hears (+310 MB after 11 minutes, then level): it is let go after some minutes.
"""

import json
import threading
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from transcription.catalogue import Model, ModelError

if TYPE_CHECKING:
    from transcription.audio import Piece, Sound

_RATE = 16_000
_CHUNK = 4_000  # samples; a quarter of a second: Vosk's own examples' size, and how often a cancelled job is noticed


@dataclass(frozen=True, kw_only=True)
class Word:
    """One word. `start` and `end`: seconds from the start of the recording as received. `confidence`: 0…1."""

    text: str
    start: float
    end: float
    confidence: float


@dataclass(frozen=True, kw_only=True)
class Transcription:
    """What a machine understood of a recording.

    `confidence`: the mean of the words', 0…1; it moves with quality but is no threshold by itself (0.875 at 21 % character
    error, 0.695 at 92 %). `engine`: "vosk" or "pocketsphinx". `model`: its name. `seconds`: length as received;
    `speech_seconds`: how much of it was speech. `notes`: sentences about odd audio, for whoever reads the transcript.
    """

    text: str
    words: tuple[Word, ...]
    confidence: float
    engine: str
    model: str
    language: str
    seconds: float
    speech_seconds: float
    notes: tuple[str, ...] = ()


class Cancelled(Exception):
    """Nobody waits for this recording's words any more."""


class Recogniser(Protocol):
    """One loaded model. Safe to use from several threads at once."""

    def recognise(self, sound: "Sound", *, cancelled: Callable[[], bool] = ...) -> Transcription:
        """The words in `sound`; an empty text when there are none. Raises Cancelled soon after `cancelled()` is true."""


def transcription(model: Model, sound: "Sound", words: Sequence[Word]) -> Transcription:
    """The common last step of every engine."""
    return Transcription(
        text=" ".join(word.text for word in words),
        words=tuple(words),
        confidence=sum(word.confidence for word in words) / len(words) if words else 0.0,
        engine=model.engine,
        model=model.name,
        language=model.language,
        seconds=sound.seconds,
        speech_seconds=sound.speech_seconds,
        notes=sound.notes,
    )


def pcm16(samples: Any) -> bytes:
    """float32 −1…1 to little-endian 16-bit: both engines take `bytes` of that and nothing else."""
    return bytes((samples * 32767).astype("<i2").tobytes())


@dataclass
class _Warm:
    """A recogniser and how many samples it has heard in its life."""

    kaldi: Any
    heard: int = 0


@dataclass
class _Pool:
    idle: list[_Warm] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


class VoskRecogniser:
    """One Vosk model and its warm recognisers, one per thread that is decoding."""

    def __init__(self, model: Model, *, path: Path | None = None, recycle_after_seconds: float = 1_800.0) -> None:
        """Load the model: seconds of work, hundreds of megabytes.

        `path`: the folder to load where it is not the model's own (the copy with repeatable features).
        `recycle_after_seconds`: audio after which a recogniser is replaced, against its growth.
        Raises ModelError (permanent) when the files are no working model; damaged ones can also end the process.
        """
        # Here, not at the top: importing vosk loads native code, and only the child process may.
        import vosk  # noqa: PLC0415

        vosk.SetLogLevel(-1)
        self._vosk = vosk
        self._info = model
        self._recycle = recycle_after_seconds * _RATE
        self._pool = _Pool()
        try:
            self._model = vosk.Model(model_path=str(path or model.path))
            # A truncated graph passes Model() and fails only here.
            self._give(self._new())
        except Exception as error:  # vosk raises bare Exception
            raise ModelError(f"The speech model {model.name} is broken.", permanent=True) from error

    def recognise(self, sound: "Sound", *, cancelled: Callable[[], bool] = lambda: False) -> Transcription:
        pieces = sound.pieces()
        if not pieces:
            return transcription(self._info, sound, [])
        warm = self._take()
        before = warm.heard
        # Not given back when anything fails: what state it is in then is unknown, and a new one costs seconds.
        found = [row for piece in pieces for row in self._feed(warm, piece, cancelled)] + self._end(warm)
        self._give(warm)
        words = [_word(row, before / _RATE, pieces) for row in found]
        return transcription(self._info, sound, words)

    def _feed(self, warm: _Warm, piece: "Piece", cancelled: Callable[[], bool]) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for at in range(0, len(piece.samples), _CHUNK):
            if cancelled():
                raise Cancelled
            chunk = piece.samples[at : at + _CHUNK]
            warm.heard += len(chunk)
            if warm.kaldi.AcceptWaveform(pcm16(chunk)):
                found += json.loads(warm.kaldi.Result()).get("result", [])
        return found

    def _end(self, warm: _Warm) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = json.loads(warm.kaldi.FinalResult()).get("result", [])
        return rows

    def _new(self) -> _Warm:
        kaldi = self._vosk.KaldiRecognizer(self._model, float(_RATE))
        kaldi.SetWords(True)
        return _Warm(kaldi)

    def _take(self) -> _Warm:
        with self._pool.lock:
            if self._pool.idle:
                return self._pool.idle.pop()  # the last one used: the warmest, and others stay untouched
        return self._new()

    def _give(self, warm: _Warm) -> None:
        if warm.heard < self._recycle:
            with self._pool.lock:
                self._pool.idle.append(warm)


def _word(row: dict[str, Any], before: float, pieces: "Sequence[Piece]") -> Word:
    """Vosk's times count what it was fed, silences left out; ours count from the start of the recording."""
    start, end = row["start"] - before, row["end"] - before
    piece = pieces[max(0, bisect_right([p.offset for p in pieces], start) - 1)]
    last = piece.start + piece.seconds
    shift = piece.start - piece.offset
    return Word(
        text=row["word"],
        start=round(min(start + shift, last), 3),
        end=round(min(end + shift, last), 3),
        confidence=min(1.0, float(row["conf"])),
    )
