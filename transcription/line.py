"""A telephone line, simulated: what is left of a wide-band recording once a carrier has brought it. For measuring only.

300–3400 Hz is what a line passes (ITU-T G.712), 8 kHz and µ-law what carriers record (ITU-T G.711). No line noise, no lost packets:
real calls are worse.
"""

import io

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray
from scipy import signal

LINE_RATE = 8_000  # Hz
_BAND = (300, 3_400)  # Hz
_LOUD = 0.9  # of full scale: a filter overshoots, and µ-law has nothing above


def by_telephone(audio: bytes) -> bytes:
    """Any recording that libsndfile reads, as an 8 kHz µ-law WAV of a telephone call. Raises soundfile.SoundFileError."""
    samples, rate = soundfile.read(io.BytesIO(audio), dtype="float64", always_2d=True)
    narrow = soxr.resample(samples.mean(axis=1), rate, LINE_RATE)
    out = io.BytesIO()
    soundfile.write(out, _filtered(narrow), LINE_RATE, format="WAV", subtype="ULAW")
    return out.getvalue()


def _filtered(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    if not len(samples):
        return samples
    passed = signal.sosfilt(signal.butter(6, _BAND, "bandpass", fs=LINE_RATE, output="sos"), samples)
    peak = float(np.abs(passed).max())
    return np.asarray(passed * (_LOUD / peak) if peak > _LOUD else passed, dtype=np.float64)
