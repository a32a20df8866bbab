"""Telephone lines made of wide-band recordings, and how wrong a transcript is. Pure: bytes, arrays and texts in, values out.

No line of the world: each is the worst part of one.
"""

import io
import unicodedata
from collections.abc import Callable, Sequence

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

RATE = 8_000  # Hz; every telephone line's
WIDE = 16_000  # Hz; the recordings'
Samples = NDArray[np.float32]
Line = Callable[[Samples], bytes]


def wide(samples: Samples) -> bytes:
    """The recording as it is: 16 kHz, 16 bit."""
    return wav(samples, WIDE)


def telephone(samples: Samples) -> bytes:
    """An ordinary call by an old exchange: 300–3400 Hz, µ-law."""
    return wav(narrow(samples), RATE, "ULAW")


def full_band(samples: Samples) -> bytes:
    """A call over the internet to a carrier: 8 kHz, everything up to 3.8 kHz, nothing taken away below, µ-law."""
    return wav(soxr.resample(samples, WIDE, RATE), RATE, "ULAW")


def gsm(samples: Samples) -> bytes:
    """A mobile call: the real GSM full-rate codec, then µ-law."""
    return wav(_sound(wav(narrow(samples), RATE, "GSM610"))[: len(samples) // 2], RATE, "ULAW")


def noisy(samples: Samples) -> bytes:
    """A call from a street: noise falling by 3 dB an octave, 15 dB below the speech, then `telephone`."""
    count = len(samples)
    spectrum = np.fft.rfft(np.random.default_rng(15).normal(size=count)) / np.sqrt(np.maximum(1, np.arange(count // 2 + 1)))
    noise = narrow(np.fft.irfft(spectrum, count).astype(np.float32))
    spoken = narrow(samples)
    level = _active(spoken) * 10 ** (-15 / 20) / float(np.sqrt(np.mean(noise**2)))
    return wav(spoken + noise * np.float32(level), RATE, "ULAW")


LINES: dict[str, Line] = {
    "16 kHz": wide,
    "telephone": telephone,
    "no high-pass": full_band,
    "GSM": gsm,
    "15 dB noise": noisy,
}


def narrow(samples: Samples, low: float = 300.0, high: float = 3_400.0) -> Samples:
    """8 kHz and only what lies between `low` and `high` Hz, with slopes of 60 and 200 Hz."""
    slow = soxr.resample(samples, WIDE, RATE)
    hertz = np.fft.rfftfreq(len(slow), 1 / RATE)
    edges = np.interp(hertz, [low - 60, low, high, high + 200], [0, 1, 1, 0])
    return np.fft.irfft(np.fft.rfft(slow) * edges, len(slow)).astype(np.float32)


def wav(samples: Samples, rate: int, subtype: str = "PCM_16") -> bytes:
    out = io.BytesIO()
    soundfile.write(out, samples.clip(-1, 1), rate, format="WAV", subtype=subtype)
    return out.getvalue()


def upsampled(data: bytes) -> Samples:
    """What a plain user of a recogniser does with a file: resample it to 16 kHz, nothing else."""
    samples, rate = soundfile.read(io.BytesIO(data), dtype="float32")
    return np.asarray(samples if rate == WIDE else soxr.resample(samples, rate, WIDE), dtype=np.float32)


def _sound(data: bytes) -> Samples:
    return np.asarray(soundfile.read(io.BytesIO(data), dtype="float32")[0], dtype=np.float32)


def _active(samples: Samples) -> float:
    """The level of the speech without its pauses: the root mean square of 32 ms frames within 30 dB of the loudest."""
    power = (samples[: len(samples) // 256 * 256].reshape(-1, 256) ** 2).mean(axis=1)
    return float(np.sqrt(power[power > 1e-3 * power.max()].mean()))


def words_of(text: str) -> list[str]:
    """Lower case, apostrophes kept, everything else that is no letter or digit parts words."""
    kept = "".join(c if c.isalnum() or c == "'" else " " for c in unicodedata.normalize("NFC", text.lower()))
    return kept.split()


def letters_of(text: str) -> str:
    """For languages whose models split words their own way: letters only, spaces taken out."""
    return "".join(c for c in unicodedata.normalize("NFC", text.lower()) if c.isalpha())


def wrong(said: Sequence[str], heard: Sequence[str]) -> tuple[int, int]:
    """How many units were heard wrongly (put in, left out, changed), and how many were said."""
    return Levenshtein.distance(said, heard), len(said)


def right(said: Sequence[str], heard: Sequence[str]) -> list[bool]:
    """For each unit of `heard`: does it stand where it was said, in the alignment with the fewest changes?"""
    marks = [False] * len(heard)
    for block in Levenshtein.opcodes(said, heard):
        if block.tag == "equal":
            marks[block.dest_start : block.dest_end] = [True] * (block.dest_end - block.dest_start)
    return marks
