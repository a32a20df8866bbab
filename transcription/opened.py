"""A recording on its way between processes: opened in one, recognised in another, never on a disk.

Both engines take 16-bit samples and nothing else, so the samples travel as that: half the bytes, and neither the parent nor the
process that recognises needs an audio library to handle them. Long silences are not sent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from transcription.recogniser import RATE, Span, pcm16

if TYPE_CHECKING:
    from transcription.audio import Sound


@dataclass(frozen=True, kw_only=True)
class OpenedPiece:
    """A stretch worth decoding. `samples`: little-endian 16-bit; `start` and `offset` as in `transcription.audio.Piece`."""

    start: float
    offset: float
    samples: bytes

    @property
    def seconds(self) -> float:
        return len(self.samples) / 2 / RATE


@dataclass(frozen=True, kw_only=True)
class Opened:
    """What `transcription.audio.Sound` says of a recording, in plain values. `samples`: its pieces one after the other."""

    seconds: float
    speech: tuple[Span, ...]
    notes: tuple[str, ...]
    spans: tuple[tuple[float, float, int], ...]
    """Start and offset (seconds) and length (bytes) of each piece."""
    samples: bytes

    @property
    def speech_seconds(self) -> float:
        return sum(span.end - span.start for span in self.speech)

    def pieces(self) -> Sequence[OpenedPiece]:
        ends = list(accumulate(size for _, _, size in self.spans))
        return [
            OpenedPiece(start=start, offset=offset, samples=self.samples[end - size : end])
            for (start, offset, size), end in zip(self.spans, ends, strict=True)
        ]

    def about(self) -> dict[str, Any]:
        """All but the samples, for the head of a frame."""
        return {
            "seconds": self.seconds,
            "speech": [(span.start, span.end) for span in self.speech],
            "notes": self.notes,
            "spans": self.spans,
        }


def opened(about: dict[str, Any], samples: bytes) -> Opened:
    """The other end of `about`."""
    return Opened(
        seconds=about["seconds"],
        speech=tuple(Span(start=start, end=end) for start, end in about["speech"]),
        notes=tuple(about["notes"]),
        spans=tuple((start, offset, size) for start, offset, size in about["spans"]),
        samples=samples,
    )


def of_sound(sound: "Sound") -> Opened:
    """What is to be sent of a recording that was just opened."""
    pieces = [(piece.start, piece.offset, pcm16(piece.samples)) for piece in sound.pieces()]
    return Opened(
        seconds=sound.seconds,
        speech=sound.speech,
        notes=sound.notes,
        spans=tuple((start, offset, len(samples)) for start, offset, samples in pieces),
        samples=b"".join(samples for _, _, samples in pieces),
    )
