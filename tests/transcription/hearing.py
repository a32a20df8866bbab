"""Sounds for the tests of transcription: made here, or read from the committed clips of the simulator's caller."""

import io
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

ROOT = Path(__file__).parents[2]
CLIPS = ROOT / "simulator" / "speech"
HUMAN = ROOT.parent / "shared" / "speech"  # real people; never copied into the repository, so often not there


def clip(language: str, name: str) -> bytes:
    return (CLIPS / language / f"{name}.wav").read_bytes()


def samples_of(audio: bytes) -> NDArray[np.float32]:
    return np.asarray(soundfile.read(io.BytesIO(audio), dtype="float32")[0], dtype=np.float32)


def file_of(samples: NDArray[np.floating], rate: int = 8_000, *, kind: str = "WAV", subtype: str | None = None) -> bytes:
    out = io.BytesIO()
    soundfile.write(out, samples, rate, format=kind, subtype=subtype)
    return out.getvalue()


def tone(*hertz: float, seconds: float = 2.0, rate: int = 8_000) -> NDArray[np.float64]:
    t = np.arange(int(seconds * rate)) / rate
    return np.asarray(sum(0.3 * np.sin(2 * np.pi * h * t) for h in hertz))


def noise(seconds: float = 3.0, level: float = 0.1, rate: int = 8_000) -> NDArray[np.float64]:
    return np.random.default_rng(7).normal(0, level, int(seconds * rate))


def keys(rate: int = 8_000) -> NDArray[np.float64]:
    """Twelve keys pressed one after the other."""
    rows, columns = (697, 770, 852, 941), (1209, 1336, 1477)
    gap = np.zeros(rate // 10)
    return np.concatenate([part for r in rows for c in columns for part in (tone(r, c, seconds=0.2), gap)])


def ringback(rate: int = 8_000) -> NDArray[np.float64]:
    return np.concatenate([tone(440, 480, seconds=2), np.zeros(4 * rate), tone(440, 480, seconds=2)])
