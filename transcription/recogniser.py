"""From sound to words: what every engine promises, and Vosk. Runs in the child process; the values are used everywhere.

Facts about Vosk 0.3.45 that shape this file, all measured:
1. Two threads on one `KaldiRecognizer` abort the process, so one is lent to one thread at a time.
2. Its dynamic graph is expanded lazily and cached per recogniser: real-time factor 0.71 with a new one per file, 0.19–0.28
   with a used one. Hence the warm pool; a file is ended with `FinalResult` (`Reset` would drop its last words).
3. Word times count on across files: what was fed before is subtracted.
4. Each recogniser grows with what it hears (+310 MB after 11 minutes, then level): it is let go after some minutes.
5. Several readings of one recording cost its words their confidences, and a result can be read once only: a recogniser of
   another pool listens a second time, when other readings are asked for.
6. A vocabulary that is no JSON array kills the process. Without "[unk]" in it, or in the model, everything said is forced into it.
"""

import json
import random
import threading
from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from transcription import expecting as expected
from transcription.catalogue import Model, ModelError
from transcription.expecting import Expecting

RATE = 16_000  # Hz; what Vosk's and PocketSphinx's models were trained on
_UNKNOWN = "[unk]"
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
    `alternatives`: other readings, best first, as many as were asked for at most. `restricted`: heard with the small vocabulary
    of what was expected; false when that was not asked for, not possible with the model, or did not fit what was said.
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
    alternatives: tuple[str, ...] = ()
    restricted: bool = False


class Cancelled(Exception):
    """Nobody waits for this recording's words any more."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of a recording in which somebody speaks, or something sounds: from `start` to `end`, in seconds."""

    start: float
    end: float


class Piece(Protocol):
    """A stretch worth decoding, as in `transcription.audio.Piece`; `samples` are float32 or 16-bit bytes already."""

    @property
    def start(self) -> float: ...
    @property
    def offset(self) -> float: ...
    @property
    def samples(self) -> Any: ...
    @property
    def seconds(self) -> float: ...


class Sound(Protocol):
    """A recording ready to be recognised: `transcription.audio.Sound`, or what came of one from another process."""

    @property
    def seconds(self) -> float: ...
    @property
    def speech(self) -> Sequence[Span]: ...
    @property
    def speech_seconds(self) -> float: ...
    @property
    def notes(self) -> tuple[str, ...]: ...
    def pieces(self) -> Sequence[Piece]: ...


class Recogniser(Protocol):
    """One loaded model. Safe to use from several threads at once."""

    def recognise(
        self, sound: Sound, *, cancelled: Callable[[], bool] = ..., alternatives: int = 0, expecting: Expecting | None = None
    ) -> Transcription:
        """The words in `sound`; an empty text when there are none. Raises Cancelled soon after `cancelled()` is true."""

    def warm(self, threads: int) -> None:
        """Make what so many threads need to begin at once."""


def transcription(model: Model, sound: Sound, words: Sequence[Word], *, restricted: bool = False) -> Transcription:
    """The common last step of every engine."""
    return Transcription(
        text=" ".join(word.text for word in words),
        words=tuple(words),
        confidence=mean_confidence(words),
        engine=model.engine,
        model=model.name,
        language=model.language,
        seconds=sound.seconds,
        speech_seconds=sound.speech_seconds,
        notes=sound.notes,
        restricted=restricted,
    )


def mean_confidence(words: Sequence[Word]) -> float:
    return sum(word.confidence for word in words) / len(words) if words else 0.0


def other_readings(stretches: Sequence[Sequence[tuple[str, float]]], most: int, *, but: str) -> tuple[str, ...]:
    """Up to `most` readings of a whole recording, best first, without the one in `but`.

    `stretches`: for each stretch in order its readings and their scores, best first. One stretch at a time is read otherwise:
    the other readings of the recording are as much worse as that stretch's reading is.
    """
    best = [readings[0][0] if readings else "" for readings in stretches]
    ways = [(0.0, best)]
    for at, readings in enumerate(stretches):
        ways += [(readings[0][1] - score, [*best[:at], text, *best[at + 1 :]]) for text, score in readings[1:]]
    texts = (" ".join(filter(None, way)) for _, way in sorted(ways, key=lambda way: way[0]))
    return tuple(dict.fromkeys(text for text in texts if text and text != but))[:most]


def pcm16(samples: Any) -> bytes:
    """float32 −1…1 to little-endian 16-bit: both engines take `bytes` of that and nothing else. Bytes are that already."""
    return samples if isinstance(samples, bytes) else bytes((samples * 32767).astype("<i2").tobytes())


def noise(seconds: float = 8.0) -> bytes:
    """What a new recogniser is warmed with. Measured for Vosk, real-time factor of the first 12 s of speech then heard.

    Nothing first: 0.28–0.39. Eight seconds of noise: 0.17–0.23, for 1.3 s of work. Made-up vowels and hisses: 0.18–0.26, for 4 s.
    Speech of another language: 0.16, for 4 s. The same recording once more: 0.06. So noise does most of what can be done.
    """
    chance = random.Random(7)
    return array("h", (int(chance.gauss(0, 3_000)) for _ in range(int(seconds * RATE)))).tobytes()


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
        self._recycle = recycle_after_seconds * RATE
        self._words = _Pool()
        self._readings = _Pool()
        self._vocabularies = {kind: _Pool() for kind in Expecting}
        folder = path or model.path
        self._dynamic = any((folder / top / "HCLr.fst").exists() and (folder / top / "Gr.fst").exists() for top in ("graph", "."))
        try:
            self._model = vosk.Model(model_path=str(folder))
            # A truncated graph passes Model() and fails only here.
            self._give(self._words, self._new())
        except Exception as error:  # vosk raises bare Exception
            raise ModelError(f"The speech model {model.name} is broken.", permanent=True) from error

    def warm(self, threads: int) -> None:
        """A recogniser for each thread, its graph opened up as far as noise does that."""
        new = [self._take(self._words, self._new) for _ in range(threads)]
        for warm in new:
            if not warm.heard:
                self._feed(warm, noise(), lambda: False)
                self._end(warm)
            self._give(self._words, warm)

    def recognise(
        self,
        sound: Sound,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        alternatives: int = 0,
        expecting: Expecting | None = None,
    ) -> Transcription:
        pieces = sound.pieces()
        if not pieces:
            return transcription(self._info, sound, [])
        heard = self._expected(sound, pieces, cancelled, expecting) if expecting is not None else None
        if heard is None:
            rows, before = self._listen(self._words, self._new, pieces, cancelled)
            words = [_word(row, before, pieces) for result in rows for row in result.get("result", [])]
            heard = transcription(self._info, sound, words)
        if not alternatives:
            return heard
        rows, _ = self._listen(self._readings, lambda: self._new(words=False), pieces, cancelled, alternatives + 1)
        stretches = [[(way["text"].strip(), float(way["confidence"])) for way in row.get("alternatives", [])] for row in rows]
        return replace(heard, alternatives=other_readings(stretches, alternatives, but=heard.text))

    def _expected(
        self, sound: Sound, pieces: Sequence[Piece], cancelled: Callable[[], bool], expecting: Expecting
    ) -> Transcription | None:
        """What was said, if it is of the kind that is expected. None when it is not, or when the model cannot tell."""
        grammar = self._grammar(expecting)
        if grammar is None:
            return None
        rows, before = self._listen(self._vocabularies[expecting], lambda: self._new(grammar), pieces, cancelled)
        found = [_word(row, before, pieces) for result in rows for row in result.get("result", [])]
        words = [word for word in found if word.text != _UNKNOWN]
        known = sum(word.end - word.start for word in words)
        if known <= sum(word.end - word.start for word in found) / 2:
            return None
        return transcription(self._info, sound, words, restricted=True)

    def _grammar(self, expecting: Expecting) -> str | None:
        """The words that the model knows of a kind of answer. None without a word for all others, or with a ready-made graph."""
        if not self._dynamic or self._model.vosk_model_find_word(_UNKNOWN) < 0:
            return None
        phrases = expected.phrases(self._info.language, expecting)
        known = [phrase for phrase in phrases if all(self._model.vosk_model_find_word(word) >= 0 for word in phrase.split())]
        return json.dumps([*known, _UNKNOWN], ensure_ascii=False) if known else None

    def _listen(
        self,
        pool: _Pool,
        new: Callable[[], _Warm],
        pieces: Sequence[Piece],
        cancelled: Callable[[], bool],
        alternatives: int = 0,
    ) -> tuple[list[dict[str, Any]], float]:
        """The results of all pieces as one stretch, and how many seconds its recogniser had heard before."""
        warm = self._take(pool, new)
        if alternatives:
            warm.kaldi.SetMaxAlternatives(alternatives)
        before = warm.heard / RATE
        # Not given back when anything fails: what state it is in then is unknown, and a new one costs seconds.
        rows = [row for piece in pieces for row in self._feed(warm, pcm16(piece.samples), cancelled)]
        rows.append(self._end(warm))
        self._give(pool, warm)
        return rows, before

    def _feed(self, warm: _Warm, pcm: bytes, cancelled: Callable[[], bool]) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for at in range(0, len(pcm), 2 * _CHUNK):
            if cancelled():
                raise Cancelled
            chunk = pcm[at : at + 2 * _CHUNK]
            warm.heard += len(chunk) // 2
            if warm.kaldi.AcceptWaveform(chunk):
                found.append(json.loads(warm.kaldi.Result()))
        return found

    def _end(self, warm: _Warm) -> dict[str, Any]:
        row: dict[str, Any] = json.loads(warm.kaldi.FinalResult())
        return row

    def _new(self, grammar: str | None = None, *, words: bool = True) -> _Warm:
        given = () if grammar is None else (grammar,)
        kaldi = self._vosk.KaldiRecognizer(self._model, float(RATE), *given)
        if words:
            kaldi.SetWords(True)
        return _Warm(kaldi)

    def _take(self, pool: _Pool, new: Callable[[], _Warm]) -> _Warm:
        with pool.lock:
            if pool.idle:
                return pool.idle.pop()  # the last one used: the warmest, and others stay untouched
        return new()

    def _give(self, pool: _Pool, warm: _Warm) -> None:
        if warm.heard < self._recycle:
            with pool.lock:
                pool.idle.append(warm)


def _word(row: dict[str, Any], before: float, pieces: Sequence[Piece]) -> Word:
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
