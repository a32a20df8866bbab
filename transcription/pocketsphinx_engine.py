"""PocketSphinx, the stand-in for English where no Vosk model can be had. Optional; runs in the child process.

Its package carries a US English model (BSD-2-Clause, trained on wide-band speech), so it works on a machine that reaches a
package index and nothing else. Results say `engine="pocketsphinx"`: weaker than Vosk, and the reader must be able to see it.
"""

import importlib.util
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transcription.catalogue import Model, ModelError
from transcription.recogniser import Cancelled, Transcription, Word, pcm16, transcription

if TYPE_CHECKING:
    from transcription.audio import Piece, Sound

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
    )


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

    def _new(self) -> Any:
        from pocketsphinx import Decoder  # noqa: PLC0415 -- optional, and native: child process only

        folder = self._info.path
        # cmn=batch: the mean is taken over each stretch by itself, so results do not depend on what was heard before.
        return Decoder(
            hmm=str(folder / "en-us"),
            lm=str(folder / "en-us.lm.bin"),
            dict=str(folder / "cmudict-en-us.dict"),
            samprate=16_000,
            cmn="batch",
            loglevel="FATAL",
        )

    def recognise(self, sound: "Sound", *, cancelled: Callable[[], bool] = lambda: False) -> Transcription:
        with self._lock:
            decoder = self._idle.pop() if self._idle else None
        decoder = decoder or self._new()
        words: list[Word] = []
        for piece in sound.pieces():
            if cancelled():
                raise Cancelled
            words += _decode(decoder, piece)
        with self._lock:
            self._idle.append(decoder)
        return transcription(self._info, sound, words)


def _decode(decoder: Any, piece: "Piece") -> list[Word]:
    """One stretch of speech as one utterance."""
    decoder.reinit_feat()  # else what was heard before changes confidences a little
    decoder.start_utt()
    decoder.process_raw(pcm16(piece.samples), False, True)  # no_search, full_utt
    decoder.end_utt()
    segments = decoder.seg() if decoder.hyp() is not None else None
    return [_word(segment, piece.start) for segment in segments or () if _is_word(segment.word)]


def _is_word(text: str) -> bool:
    """Silence, noise and sentence marks come as `<sil>`, `[NOISE]`, `<s>`."""
    return not text.startswith(("<", "[", "+"))


def _word(segment: Any, start: float) -> Word:
    return Word(
        text=segment.word.split("(")[0],  # "read(2)": its second pronunciation
        start=round(start + segment.start_frame * _FRAME, 3),
        end=round(start + (segment.end_frame + 1) * _FRAME, 3),
        confidence=min(1.0, max(0.0, float(segment.prob))),
    )
