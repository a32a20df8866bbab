"""Sound as a telephone carries it: 8 kHz, 16 bits, one channel."""

import io
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

RATE = 8_000  # Hz
FRAME = RATE // 50  # 20 ms
SILENCE = 0.003  # root mean square of a frame, about -50 dBFS: quieter than a quiet line
SHORTEST = 0.1  # seconds of sound below which a recording counts as absent

Samples: TypeAlias = npt.NDArray[np.float32]


def for_telephone(source: str | Path | bytes, *, band_limit: bool = False) -> Samples:
    """Any sound that libsndfile reads, as 8 kHz mono.

    :param band_limit: also 300 to 3,400 Hz and a µ-law round trip, which is what an old line leaves of a voice.
    :raises soundfile.LibsndfileError: the bytes are no sound.
    """
    opened: Any = io.BytesIO(source) if isinstance(source, bytes) else str(source)
    samples, rate = soundfile.read(opened, dtype="float32", always_2d=True)
    mono: Samples = samples.mean(axis=1)
    if rate != RATE:
        mono = np.asarray(soxr.resample(mono, rate, RATE), dtype=np.float32)
    return _through_old_line(mono) if band_limit and len(mono) else mono


def _through_old_line(samples: Samples) -> Samples:
    spectrum = np.fft.rfft(samples)
    frequencies = np.fft.rfftfreq(len(samples), 1 / RATE)
    spectrum[(frequencies < 300) | (frequencies > 3_400)] = 0
    narrow = np.fft.irfft(spectrum, len(samples))
    coded = io.BytesIO()
    soundfile.write(coded, np.clip(narrow, -1, 1), RATE, format="WAV", subtype="ULAW")
    coded.seek(0)
    decoded, _ = soundfile.read(coded, dtype="float32")
    return np.asarray(decoded, dtype=np.float32)


def as_wav(samples: Samples) -> bytes:
    """16-bit PCM, the carrier's own format for a recording without an extension or with .wav."""
    file = io.BytesIO()
    soundfile.write(file, np.clip(samples, -1, 1), RATE, format="WAV", subtype="PCM_16")
    return file.getvalue()


def as_mp3(wav: bytes) -> bytes:
    """:raises soundfile.LibsndfileError: this libsndfile writes no MP3, or the input is no sound."""
    samples, rate = soundfile.read(io.BytesIO(wav), dtype="float32")
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format="MP3")
    return file.getvalue()


def seconds_of(sound: bytes) -> float:
    """How long it plays, in seconds.

    :raises soundfile.LibsndfileError: the bytes are no sound.
    """
    return float(soundfile.info(io.BytesIO(sound)).duration)


def without_silence_around(samples: Samples) -> Samples:
    """What `trim-silence` leaves: nothing at all when nothing was said."""
    loud = _loud_frames(samples)
    if not loud.any():
        return samples[:0]
    first, last = int(loud.argmax()), len(loud) - int(loud[::-1].argmax())
    return samples[first * FRAME : last * FRAME]


def until_silence(samples: Samples, seconds: float) -> Samples:
    """What a recording hears before the first pause of that many seconds; 0 waits for ever."""
    needed = int(seconds * RATE / FRAME)
    quiet = 0
    for at, loud in enumerate(_loud_frames(samples) if needed else ()):
        quiet = 0 if loud else quiet + 1
        if quiet >= needed:
            return samples[: (at + 1) * FRAME]
    return samples


def is_absent(samples: Samples) -> bool:
    return len(without_silence_around(samples)) < SHORTEST * RATE


def silence(seconds: float) -> Samples:
    return np.zeros(int(seconds * RATE), dtype=np.float32)


def tone(seconds: float) -> Samples:
    """440 Hz at -10 dBFS: a sound for tests that only need some."""
    return np.asarray(0.3 * np.sin(np.arange(int(seconds * RATE)) * (2 * np.pi * 440 / RATE)), dtype=np.float32)


def _loud_frames(samples: Samples) -> npt.NDArray[np.bool_]:
    padded = np.pad(samples, (0, -len(samples) % FRAME))
    power = np.sqrt(np.mean(np.square(padded.reshape(-1, FRAME)), axis=1))
    return np.asarray(power > SILENCE)
