"""Keypad keys, beeps and ringing in a recording: found by their steadiness and silenced, so that nobody has to recognise them.

Recognisers invent words on tones, and the recording's own beep lies right beside the first word. A tone is one or two steady
lines of the spectrum that hold nearly all of the sound; a voice has many, and they move.
"""

from collections.abc import Sequence

import numpy as np
import scipy.fft
from numpy.typing import NDArray

from transcription.recogniser import RATE, Span

Samples = NDArray[np.float32]

_ROWS = (697.0, 770.0, 852.0, 941.0)  # Hz; ITU-T Q.23
_COLUMNS = (1_209.0, 1_336.0, 1_477.0, 1_633.0)
_KEY_WINDOW, _KEY_HOP = 512, 128  # samples; Q.24 has keys of 40 ms recognised, so 32 ms must tell
_TONE_WINDOW, _TONE_HOP = 1_024, 256  # twice as fine for tones that only their steadiness tells from a voice
_KEY_OFF = 0.025  # of its frequency; Q.24 wants 1.8 % accepted, the rest is what 32 ms can measure
_KEY_PURE, _TONE_PURE = 0.9, 0.97  # share of the sound that is in its two strongest lines
_TWIST = 10 ** (12 / 10)  # between a key's two tones in power; Q.24 names 4 to 10 dB
_KEY_FRAMES = 3
_TONE_FRAMES = 10  # 0.21 s; hummed consonants hold still for less
_MOVES, _DRIFTS = 0.01, 0.005  # of its frequency, at most: from one frame to the next, and over the whole tone
_LEVEL = 10 ** (4 / 10)  # in power from one frame to the next: two lines 40 Hz apart beat, a voice begins and ends softly
_LOWEST, _HIGHEST = 330.0, 3_800.0  # Hz; no tone of a telephone network is lower, and hummed vowels are
_FAINT = 10 ** (-55 / 10)  # mean square; below it lies a line's own noise and hum
_FADE = 80  # samples; 5 ms, lest the cut itself clicks
_BLOCK = 60 * RATE  # samples at once: bounds the memory of the spectra to some 30 MB


def without_tones(samples: Samples) -> tuple[Samples, tuple[Span, ...]]:
    """16 kHz samples with every tone silenced, lengths and times kept, and where the tones were, in seconds.

    The same array comes back when there is none. A key pressed while somebody speaks stays, but where it drowns them.
    """
    ranges = _merged([found for at in range(0, len(samples), _BLOCK) for found in _in_block(samples, at)])
    if not ranges:
        return samples, ()
    gain = np.ones(len(samples), np.float32)
    for start, end in ranges:
        gain[start:end] = 0
        before, after = gain[max(0, start - _FADE) : start], gain[end : end + _FADE]
        np.minimum(before, np.linspace(1, 0, len(before), dtype=np.float32), out=before)
        np.minimum(after, np.linspace(0, 1, len(after), dtype=np.float32), out=after)
    return samples * gain, tuple(Span(start=start / RATE, end=end / RATE) for start, end in ranges)


def _in_block(samples: Samples, at: int) -> list[tuple[int, int]]:
    """Ranges of samples with a tone; blocks overlap by a second so that a tone across their border is seen whole."""
    block = samples[max(0, at - RATE) : at + _BLOCK]
    first = max(0, at - RATE)
    found = [*_keys(block), *_steady_tones(block)]
    return [(first + start, min(first + end, len(samples))) for start, end in found]


class _Lines:
    """The two strongest lines of each frame: `hertz` and `power` (frames × 2), `total` power of the frame."""

    def __init__(self, samples: Samples, window: int, hop: int, bands: Sequence[tuple[float, float]]) -> None:
        """`bands`: where to look for the first and for the second line, in Hz; the second never lies on the first."""
        shape = np.hanning(window + 1)[:-1].astype(np.float32)
        padded = np.pad(samples, (0, max(0, window - len(samples))))
        frames = np.lib.stride_tricks.sliding_window_view(padded, window)[::hop]
        spectra = scipy.fft.rfft(frames * shape, axis=1)
        power = spectra.real**2 + spectra.imag**2
        self.width = RATE / window  # Hz a bin
        self.total = power[:, 3:].sum(axis=1) + 1e-12  # without hum and what is left of a constant
        self.level = self.total / (window**2 * 0.1875)  # mean square: Hann's own is 3/8, and half of the spectrum is here
        columns = [self._strongest(power, low, high) for low, high in bands]
        self.hertz = np.stack([c[0] for c in columns], axis=1)
        self.power = np.stack([c[1] for c in columns], axis=1)

    def _strongest(self, power: NDArray[np.float32], low: float, high: float) -> tuple[NDArray[np.float32], ...]:
        """The strongest line between two frequencies; it is taken out of `power`."""
        start, stop = int(low / self.width), int(high / self.width) + 1
        rows = np.arange(len(power))
        peak = power[:, start:stop].argmax(axis=1) + start
        near = peak[:, None] + np.arange(-2, 3)
        around = power[rows[:, None], near]
        logs = np.log(around[:, 1:4] + 1e-20)
        curve = logs[:, 0] - 2 * logs[:, 1] + logs[:, 2]
        offset = np.where(curve < -1e-6, 0.5 * (logs[:, 0] - logs[:, 2]) / np.minimum(curve, -1e-6), 0.0).clip(-1, 1)
        power[rows[:, None], near] = 0
        return (peak + offset).astype(np.float32) * np.float32(self.width), around.sum(axis=1)


def _keys(samples: Samples) -> list[tuple[int, int]]:
    """Keys by their two frequencies: the rows' band and the columns' band hold nearly all of the sound, at the right places."""
    lines = _Lines(samples, _KEY_WINDOW, _KEY_HOP, [(640.0, 1_010.0), (1_140.0, 1_720.0)])
    pure = lines.power.sum(axis=1) > _KEY_PURE * lines.total
    even = lines.power.max(axis=1) < _TWIST * lines.power.min(axis=1)
    row, column = _nearest(lines.hertz[:, 0], _ROWS), _nearest(lines.hertz[:, 1], _COLUMNS)
    is_key = pure & even & (row >= 0) & (column >= 0) & (lines.level > _FAINT)
    which = np.where(is_key, row * len(_COLUMNS) + column, -1)
    return [
        _edges(first, last, _KEY_WINDOW, _KEY_HOP)
        for first, last in _runs(is_key, which[1:] == which[:-1])
        if last - first + 1 >= _KEY_FRAMES
    ]


def _nearest(hertz: NDArray[np.float32], wanted: tuple[float, ...]) -> NDArray[np.int64]:
    """Which of the wanted frequencies each one is; −1 for none."""
    off = np.abs(hertz[:, None] / np.asarray(wanted, np.float32) - 1)
    best = off.argmin(axis=1)
    return np.where(off.min(axis=1) <= _KEY_OFF, best, -1)


def _steady_tones(samples: Samples) -> list[tuple[int, int]]:
    """Any one or two lines that hold still for longer than a voice does: beeps, ringing, busy, held notes."""
    lines = _Lines(samples, _TONE_WINDOW, _TONE_HOP, [(150.0, 7_500.0), (150.0, 7_500.0)])
    pure = (lines.power.sum(axis=1) > _TONE_PURE * lines.total) & (lines.level > _FAINT)
    first, level = lines.hertz[:, 0], lines.level
    moved = np.abs(lines.hertz[1:] - first[:-1, None]).min(axis=1) > _MOVES * first[:-1]
    jumped = np.maximum(level[1:], level[:-1]) > _LEVEL * np.minimum(level[1:], level[:-1])
    return [
        _edges(start, end, _TONE_WINDOW, _TONE_HOP)
        for start, end in _runs(pure, ~moved & ~jumped)
        if end - start + 1 >= _TONE_FRAMES and _is_tone(lines.hertz[start : end + 1], lines.power[start : end + 1])
    ]


def _is_tone(hertz: NDArray[np.float32], power: NDArray[np.float32]) -> bool:
    """A voice that hums one note is two lines as well, but low, an octave apart, or sliding."""
    main = float(np.median(hertz[:, 0]))
    drift = np.abs(hertz - main).min(axis=1)
    if not _LOWEST <= main <= _HIGHEST or float(np.percentile(drift, 95)) > _DRIFTS * main:
        return False
    other = float(np.median(hertz[:, 1]))
    paired = float(np.median(power[:, 1] / power[:, 0])) > 10 ** (-25 / 10)
    ratio = max(main, other) / min(main, other)
    voiced = any(abs(ratio / harmonic - 1) < 0.03 for harmonic in (2, 3, 4)) or min(main, other) < _LOWEST
    return not (paired and voiced)


def _runs(good: NDArray[np.bool_], joined: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First and last frame of every stretch of good frames, each joined to the next."""
    if not good.any():
        return []
    link = np.concatenate([[False], good[1:] & good[:-1] & joined, [False]])
    starts = np.flatnonzero(good & ~link[:-1])
    ends = np.flatnonzero(good & ~link[1:])
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


def _edges(first: int, last: int, window: int, hop: int) -> tuple[int, int]:
    """The samples of a run of frames: to the outer ends of its frames, which still hold the tone's own beginning and end."""
    return first * hop, last * hop + window


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, and as one where less than 30 ms lie between: no sound of speech is that short."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and start - joined[-1][1] < 0.03 * RATE:
            before, last = joined.pop()
            start, end = before, max(last, end)  # noqa: PLW2901
        joined.append((start, end))
    return joined
