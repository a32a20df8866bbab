#!/usr/bin/env python3
"""Train the weights of transcription/widening.py from recordings of people in wide band.

    python3 tools/train_widening.py FOLDER... --out transcription/widening.npz

Every WAV file under the folders of 16 kHz or more is read, sent over the simulated lines below, at two speeds (the second one
stands for other speakers) and through a random tone control (for other microphones), and the bands that the line took away are
learned from those it left. Takes under a minute and 2 GB for eight minutes of recordings. Statistics of their spectra are
kept, nothing else. Deterministic for the same files, up to the last digits that differ between machines.

The shipped weights were trained on the es, fr, pt, zh and hi recordings of two collections under the MIT licence. Leave out the
languages that you want to measure with.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import line
from transcription.widening import HEARD, MISSING, RATE, Weights, energies, features_of, loudness

RANDOM_FEATURES = 512
RIDGE = 30.0
FAINT = -11.0  # log energy below the loud frames: −48 dB; that much is learned of silence, and no more
SPEEDS = (1.0, 1.12)  # above 1 only: slower ones would have an empty top
TONE_CONTROL = 3.0  # dB, standard deviation at seven places of the spectrum
Samples = NDArray[np.float32]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    wanted = parser.parse_args()
    paths = sorted(path for folder in wanted.folders for path in ([folder] if folder.is_file() else folder.rglob("*.wav")))
    recordings = [sound for path in paths if (sound := read(path)) is not None]
    if not recordings:
        sys.exit("No wide-band WAV file of 16 kHz or more lies there.")
    weights, error = trained(recordings)
    half = {name: value.astype(np.float16) for name, value in vars(weights).items()}
    np.savez_compressed(wanted.out, allow_pickle=False, **half)
    minutes = sum(map(len, recordings)) / RATE / 60
    print(f"{len(recordings)} recordings, {minutes:.1f} minutes, from: {', '.join(str(folder) for folder in wanted.folders)}")
    print(
        f"{len(lines(np.random.default_rng(0)))} lines, {len(SPEEDS)} speeds; mean error {error:.1f} dB; {wanted.out.stat().st_size} bytes"
    )


def read(path: Path) -> Samples | None:
    """Mono, 16 kHz, at an even level; None for what is not wide band by its header."""
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    if rate < RATE:
        return None
    sound = soxr.resample(samples.mean(axis=1), rate, RATE)
    return np.asarray(sound / max(1e-6, np.abs(sound).max()) * 0.5, np.float32)


def trained(recordings: list[Samples]) -> tuple[Weights, float]:
    """The weights, and how far off they are on what they were trained with, in dB."""
    rng = np.random.default_rng(0)
    pairs = [pair for sound in varied(recordings, rng) for pair in examples(sound, rng)]
    features, wanted = (np.concatenate(each) for each in zip(*pairs, strict=True))
    count = features.shape[1]
    weights = Weights(
        mean=features.mean(axis=0),
        scale=features.std(axis=0) + np.float32(1e-3),
        hidden=(rng.normal(size=(count, RANDOM_FEATURES)) / np.sqrt(count)).astype(np.float32),
        bias=rng.normal(0, 0.5, RANDOM_FEATURES).astype(np.float32),
        out=np.zeros((count + RANDOM_FEATURES + 1, wanted.shape[1]), np.float32),
    )
    square = np.zeros((len(weights.out), len(weights.out)))
    product = np.zeros(weights.out.shape)
    for at in range(0, len(features), 20_000):
        layer = weights.layer(features[at : at + 20_000])
        square += layer.T @ layer
        product += layer.T @ wanted[at : at + 20_000]
    weights.out[:] = np.linalg.solve(square + RIDGE * np.eye(len(square)), product)
    sample = slice(None, None, 17)
    error = np.abs(weights.guess(features[sample]) - wanted[sample]).mean() * 10 / np.log(10)
    return weights, float(error)


def varied(recordings: list[Samples], rng: np.random.Generator) -> Iterator[Samples]:
    """Every recording at every speed, each through another tone control."""
    for speed in SPEEDS:
        for sound in recordings:
            fast = sound if speed == 1 else soxr.resample(sound, RATE * speed, RATE)
            hertz = np.fft.rfftfreq(len(fast), 1 / RATE)
            control = np.interp(np.sqrt(hertz), np.linspace(0, np.sqrt(RATE / 2), 7), rng.normal(0, TONE_CONTROL, 7))
            yield np.fft.irfft(np.fft.rfft(fast) * 10 ** (control / 20), len(fast)).astype(np.float32)


def examples(sound: Samples, rng: np.random.Generator) -> Iterator[tuple[Samples, Samples]]:
    """Features of the sound on each line, and what the line took away."""
    truth = energies(sound, np.concatenate([HEARD, MISSING], axis=1))
    loud = loudness(truth[:, : HEARD.shape[1]])
    missing = np.maximum(truth[:, HEARD.shape[1] :] - np.float32(loud), np.float32(FAINT))
    for data in lines(rng):
        heard = energies(line.upsampled(data(sound))[: len(sound)], HEARD)
        both = min(len(heard), len(missing))
        yield features_of(heard, loudness(heard))[:both], missing[:both]


def lines(rng: np.random.Generator) -> list[line.Line]:
    """Old exchange, internet call, GSM, a wider filter with hiss, and a call so quiet that µ-law is coarse."""

    def hissing(sound: Samples) -> bytes:
        narrow = line.narrow(sound, 200, 3_600)
        hiss = rng.normal(0, 10 ** (-rng.uniform(18, 35) / 20) * float(np.sqrt(np.mean(narrow**2))), len(narrow))
        return line.wav(narrow + hiss.astype(np.float32), line.RATE, "ULAW")

    def quiet(sound: Samples) -> bytes:
        return line.wav(line.narrow(sound) * np.float32(0.1), line.RATE, "ULAW")

    return [line.telephone, line.full_band, line.gsm, hissing, quiet]


if __name__ == "__main__":
    main()
