"""PocketSphinx, the stand-in for English where no Vosk model can be had. Optional; runs in the child process.

Its package carries a US English model (BSD-2-Clause, trained on wide-band speech), so it works on a machine that reaches a
package index and nothing else. Results say `engine="pocketsphinx"`: weaker than Vosk, and the reader must be able to see it.
"""

import importlib.util
import math
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from transcription.catalogue import Model, ModelError
from transcription.expecting import Expecting, phrases
from transcription.recogniser import Cancelled, Piece, Sound, Transcription, Word, other_readings, pcm16, transcription

_MARGIN = 0.5
"""How much worse, in natural logarithms a frame, the reading of a small vocabulary may sound than the open one.

Measured, clean and by telephone: people counting −0.5 to 0.4, sentences 0.6 to 2.5. A second of "hello world" is −0.4 (any
digits fit something so short), so half of its words must stand in the open reading as well: the vocabulary corrects the rest.
"""
_FRAME = 0.01  # seconds; PocketSphinx counts time in frames of 10 ms


def find(language: str) -> Model | None:
    """The packaged English model, found without importing the library; None for other languages or when not installed."""
    spec = importlib.util.find_spec("pocketsphinx") if language == "en" else None
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "model" / "en-us"
    return Model(
        language="en",
        name="pocketsphinx-en-us",
        engine="pocketsphinx",
        path=path,
        size_bytes=sum(file.stat().st_size for file in path.rglob("*") if file.is_file()),
        licence="BSD-2-Clause",
        source="installed package pocketsphinx",
        packaged=True,
        widen=True,
    )


@dataclass(frozen=True, kw_only=True)
class _Reading:
    """Of one recording. `score`: the acoustic score of all its frames, logarithmic, 0 at best; `others`: a stretch's readings each."""

    words: list[Word]
    score: float
    frames: int
    others: list[list[tuple[str, float]]]


class PocketSphinxRecogniser:
    """One decoder a thread (a decoder is not thread-safe), kept warm: making one takes over a second."""

    def __init__(self, model: Model) -> None:
        """Raises ModelError (permanent) when the package or its model does not load."""
        self._info = model
        self._idle: list[Any] = []
        self._lock = threading.Lock()
        try:
            self._idle.append(self._new())
        except Exception as error:  # the library raises what it likes
            raise ModelError("PocketSphinx does not load: install it again.", permanent=True) from error

    def warm(self, threads: int) -> None:
        """A decoder for each thread; none is quicker for having heard something."""
        with self._lock:
            missing = threads - len(self._idle)
        new = [self._new() for _ in range(missing)]
        with self._lock:
            self._idle += new

    def _new(self) -> Any:
        from pocketsphinx import Decoder  # noqa: PLC0415 -- optional, and native: child process only

        folder = self._info.path
        # cmn=batch: the mean is taken over each stretch by itself, so results do not depend on what was heard before.
        decoder = Decoder(
            hmm=str(folder / "en-us"),
            lm=str(folder / "en-us.lm.bin"),
            dict=str(folder / "cmudict-en-us.dict"),
            samprate=16_000,
            cmn="batch",
            loglevel="FATAL",
        )
        for kind in Expecting:
            known = [p for p in phrases("en", kind) if all(decoder.lookup_word(word) is not None for word in p.split())]
            decoder.add_jsgf_string(kind.value, f"#JSGF V1.0; grammar g; public <any> = ( {' | '.join(known)} )+ ;")
        return decoder

    def recognise(
        self,
        sound: Sound,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        alternatives: int = 0,
        expecting: Expecting | None = None,
    ) -> Transcription:
        with self._lock:
            decoder = self._idle.pop() if self._idle else None
        decoder = decoder or self._new()
        pieces = sound.pieces()
        # Not given back when anything fails: what state it is in then is unknown.
        reading = _read(decoder, pieces, cancelled, alternatives)
        words, restricted = reading.words, False
        if expecting is not None:
            open_search = decoder.current_search()
            decoder.activate_search(expecting.value)
            small = _read(decoder, pieces, cancelled, 0)
            decoder.activate_search(open_search)
            if _fits(small, reading):
                words, restricted = small.words, True
        with self._lock:
            self._idle.append(decoder)
        heard = transcription(self._info, sound, words, restricted=restricted)
        return replace(heard, alternatives=other_readings(reading.others, alternatives, but=heard.text))


def _fits(small: _Reading, reading: _Reading) -> bool:
    """Is the reading of the small vocabulary what was said, or only what it forced on something else?"""
    texts = {word.text for word in reading.words}
    same = sum(word.text in texts for word in small.words)
    return bool(small.words) and 2 * same >= len(small.words) and reading.score - small.score <= _MARGIN * small.frames


def _read(decoder: Any, pieces: Sequence[Piece], cancelled: Callable[[], bool], alternatives: int) -> _Reading:
    words: list[Word] = []
    score, frames = 0.0, 0
    others: list[list[tuple[str, float]]] = []
    for piece in pieces:
        if cancelled():
            raise Cancelled
        segments = _decode(decoder, piece)
        words += [_word(segment, piece.start) for segment in segments if _is_word(segment.word)]
        score += sum(math.log(max(segment.ascore, 1e-300)) for segment in segments)
        frames += decoder.n_frames()
        if alternatives:
            others.append(_others(decoder, alternatives))
    return _Reading(words=words, score=score, frames=frames, others=others)


def _decode(decoder: Any, piece: Piece) -> list[Any]:
    """One stretch of speech as one utterance."""
    decoder.reinit_feat()  # else what was heard before changes confidences a little
    decoder.start_utt()
    decoder.process_raw(pcm16(piece.samples), False, True)  # no_search, full_utt
    decoder.end_utt()
    return list(decoder.seg() or ()) if decoder.hyp() is not None else []


def _others(decoder: Any, most: int) -> list[tuple[str, float]]:
    """The readings of the stretch just heard, best first, with their scores. Many differ in pauses only, so more are looked at."""
    found: dict[str, float] = {}
    for hypothesis in islice(decoder.nbest() or (), 20 * (most + 1)):
        text = " ".join(word.split("(")[0] for word in hypothesis.hypstr.split() if _is_word(word))
        found.setdefault(text, float(hypothesis.score))
        if len(found) > most:
            break
    return list(found.items())


def _is_word(text: str) -> bool:
    """Silence, noise and sentence marks come as `<sil>`, `[NOISE]`, `<s>`, and in a grammar as `(NULL)`."""
    return not text.startswith(("<", "[", "+", "("))


def _word(segment: Any, start: float) -> Word:
    return Word(
        text=segment.word.split("(")[0],  # "read(2)": its second pronunciation
        start=round(start + segment.start_frame * _FRAME, 3),
        end=round(start + (segment.end_frame + 1) * _FRAME, 3),
        confidence=min(1.0, max(0.0, float(segment.prob))),
    )
