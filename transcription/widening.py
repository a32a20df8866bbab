"""Wide band for telephone sound: what the line cut away, guessed from what it let through. Runs in the child process.

A model trained on wide-band speech collapses on a telephone's empty bands far more than on wrong ones (measured; figures by
`benchmarks/hearing.py accuracy`). What is written there is noise, shaped frame by frame; nothing of the line's own sound is
changed.

1. Log energies of 24 bands between 300 and 3400 Hz, three frames to each side, relative to the recording's own loudness.
2. A ridge regression on them and on 512 fixed random ReLU features of them gives the log energies of 5 bands below 330 Hz and
   of 12 between 3.4 and 8 kHz. (With 2 low bands Vosk made a quarter more mistakes: it looks there in steps of some 60 Hz.)
3. What is missing to that energy is added: above, the line's own spectrum moved up and made even, so that the harmonics of a
   voice go on (noise there cost Vosk some 5 % more mistakes); below, sound of even magnitude and random phase, the same for the
   same input.

The weights in `widening.npz` come from `tools/train_widening.py` on people reading Spanish, French, Brazilian Portuguese,
Chinese and Hindi: eight minutes of them from two collections under the MIT licence, over several simulated lines. Korean and
English were left out, so that they can tell how good it is. Statistics are kept, nothing of the recordings.
"""

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import scipy.fft
import scipy.ndimage
from numpy.typing import NDArray

from transcription.recogniser import RATE

Samples = NDArray[np.float32]
Table = NDArray[np.float32]

_WINDOW, _HOP = 512, 128  # samples: 32 ms every 8 ms
_AROUND = 3  # frames to each side
_FAINT = -9.0  # natural log of energy below the loud frames: −39 dB; quieter is the line's own noise, not the voice
_SILENCE = 1e-12
_OVERLAP = 1.02  # how much weaker a sum of frames is than each of them, when their phases do not fit together
_BLOCK = 4_096  # frames at once; bounds the memory of the spectra to some 20 MB
# Above 5.5 kHz against the speech band, in the frames that have most there. Measured: hissed sounds of 36 wide-band recordings
# reach −6 dB or more; the mirror images of a carrier that upsamples by drawing straight lines stay below −15 dB.
_EMPTY = 10 ** (-10 / 10)
_HERTZ = np.arange(_WINDOW // 2 + 1) * RATE / _WINDOW
_SHAPE = np.hanning(_WINDOW + 1)[:-1].astype(np.float32)
_WEIGHTS = Path(__file__).with_suffix(".npz")


def _mel(hertz: float) -> float:
    return 2595 * math.log10(1 + hertz / 700)


def _bands(low: float, high: float, count: int) -> tuple[Table, Table]:
    """So many triangles, evenly apart in pitch as heard: weights (bins × bands, each summing to 1) and centres in Hz."""
    edges = 700 * (10 ** (np.linspace(_mel(low), _mel(high), count + 2) / 2595) - 1)
    rise = (_HERTZ[:, None] - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - _HERTZ[:, None]) / (edges[2:] - edges[1:-1])
    weights = np.clip(np.minimum(rise, fall), 0, None)
    return (weights / weights.sum(axis=0)).astype(np.float32), edges[1:-1].astype(np.float32)


HEARD, _ = _bands(250, 3_500, 24)
_LOW, _LOW_AT = _bands(20, 330, 5)
_HIGH, _HIGH_AT = _bands(3_200, 8_250, 12)
MISSING = np.concatenate([_LOW, _HIGH], axis=1)
_ABOVE = ((_HERTZ > 5_500) & (_HERTZ < 7_500)).astype(np.float32)[:, None]
_FILLED = np.flatnonzero(((_HERTZ > 30) & (_HERTZ < 330)) | (_HERTZ > 3_350))
_UPPER = np.flatnonzero(_HERTZ[_FILLED] > 3_350)  # of the filled bins, those above the line's band
_MOVED = 10 + (_FILLED[_UPPER] - 107) % 98  # the bins between 310 and 3350 Hz that take their place, again and again
_EVEN = 9  # bins over which the moved spectrum is made even: wider than a harmonic, narrower than a formant
_CENTRES = np.concatenate([_LOW_AT, _HIGH_AT])
_SPREAD = np.stack([np.interp(_HERTZ[_FILLED], _CENTRES, row) for row in np.eye(len(_CENTRES))]).astype(np.float32)


@dataclass(frozen=True, kw_only=True, eq=False)
class Weights:
    """`mean` and `scale` of the features, the random layer `hidden` and its `bias`, and the regression's `out`."""

    mean: Table
    scale: Table
    hidden: Table
    bias: Table
    out: Table

    def guess(self, features: Table) -> Table:
        return self.layer(features) @ self.out

    def layer(self, features: Table) -> Table:
        """What the regression sees: the features, their random combinations, and a constant."""
        even = (features - self.mean) / self.scale
        one = np.ones((len(even), 1), np.float32)
        return np.concatenate([even, np.maximum(even @ self.hidden + self.bias, 0), one], axis=1)


def widened(samples: Samples) -> Samples:
    """16 kHz mono, as long as it came: telephone sound with what the line took away, wide-band sound unchanged.

    Repeatable, and takes about a four-hundredth of the sound's length on one core.
    """
    if len(samples) < _WINDOW:
        return samples
    seen = energies(samples, np.concatenate([HEARD, _ABOVE], axis=1))
    heard = seen[:, : HEARD.shape[1]]
    loud = loudness(heard)
    if not _is_narrow(heard, seen[:, -1], loud):
        return samples
    guessed, noise = _weights().guess, _noise()
    features = features_of(heard, loud)
    filling = np.zeros((len(features) + 3, _HOP), np.float32)
    for at in range(0, len(features), _BLOCK):
        spectra = _spectra(samples, at, min(at + _BLOCK, len(features)))
        power = (np.abs(spectra) ** 2)[:, _FILLED]
        wanted = np.exp(guessed(features[at : at + _BLOCK]) @ _SPREAD + loud)
        shapes = noise[np.arange(at, at + len(power)) % len(noise)]
        shapes[:, _UPPER] = _made_even(spectra)[:, _MOVED]
        spectra[:] = 0
        spectra[:, _FILLED] = np.sqrt(np.maximum(0, wanted - power)) * shapes
        pieces = (scipy.fft.irfft(spectra, axis=1) * _SHAPE).reshape(len(power), 4, _HOP)
        for quarter in range(4):
            filling[at + quarter : at + quarter + len(power)] += pieces[:, quarter]
    # 1.5 is the sum of the squared windows that lie on each sample.
    return samples + filling.reshape(-1)[_WINDOW - _HOP :][: len(samples)] * np.float32(_OVERLAP / 1.5)


def _made_even(spectra: NDArray[np.complex64]) -> NDArray[np.complex64]:
    """The fine structure alone: every bin relative to the mean of its neighbours."""
    around = scipy.ndimage.uniform_filter1d(np.abs(spectra).astype(np.float64) ** 2, _EVEN, axis=1)
    return np.asarray(spectra / (np.sqrt(np.maximum(around, 0)) + 1e-7), np.complex64)


def energies(samples: Samples, bands: Table) -> Table:
    """Natural log of the energy in each band (bins × bands), a frame every 8 ms; the first ones begin before the sound."""
    count = -(-(len(samples) + _WINDOW - _HOP) // _HOP)
    blocks = [np.abs(_spectra(samples, at, min(at + _BLOCK, count))) ** 2 @ bands for at in range(0, count, _BLOCK)]
    return np.asarray(np.log(np.concatenate(blocks) + np.float32(_SILENCE)), np.float32)


def loudness(heard: Table) -> float:
    """The log energy of the loud frames, to which all others are related: the same words count the same at any volume."""
    return float(np.percentile(np.log(np.exp(heard).mean(axis=1)), 90))


def features_of(heard: Table, loud: float) -> Table:
    """Each frame with its neighbours (frames × 168)."""
    above = np.maximum(heard - np.float32(loud), np.float32(_FAINT))
    padded = np.pad(above, ((_AROUND, _AROUND), (0, 0)), "edge")
    return np.concatenate([padded[at : at + len(above)] for at in range(2 * _AROUND + 1)], axis=1)


def _is_narrow(heard: Table, above: Table, loud: float) -> bool:
    """Is nothing there above the telephone's band, even in hissed sounds? The header does not tell: carriers upsample."""
    level = np.log(np.exp(heard) @ (1 / HEARD.max(axis=0)))  # what each band holds, not its mean: wide ones hold more
    spoken = np.maximum(level, above) > loud - 8
    return bool(spoken.any()) and float(np.percentile((above - level)[spoken], 97)) < np.log(_EMPTY)


def _spectra(samples: Samples, first: int, last: int) -> NDArray[np.complex64]:
    """The spectra of frames `first` up to `last`; frame 0 holds the first 128 samples only, and silence before them."""
    start, stop = first * _HOP - (_WINDOW - _HOP), (last - 1) * _HOP + _HOP
    part = np.pad(samples[max(0, start) : stop], (max(0, -start), max(0, stop - len(samples))))
    frames = np.lib.stride_tricks.sliding_window_view(part, _WINDOW)[::_HOP]
    return np.asarray(scipy.fft.rfft(frames * _SHAPE, axis=1), np.complex64)


@cache
def _noise() -> NDArray[np.complex64]:
    """Even magnitude and random phase, eight seconds of it, used over and over: noise that flickers is heard as consonants."""
    turns = np.random.default_rng(1).random((1_000, len(_FILLED)), np.float32)
    return np.asarray(np.exp(2j * np.pi * turns), np.complex64)


@cache
def _weights() -> Weights:
    with np.load(_WEIGHTS, allow_pickle=False) as file:
        return Weights(**{name: file[name].astype(np.float32) for name in ("mean", "scale", "hidden", "bias", "out")})
