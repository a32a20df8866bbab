"""What hearing costs for speech that the recogniser has not heard before, which is all speech there is outside a benchmark.

    python benchmarks/hearing_new.py [--folder ../shared/speech]

A recogniser hears the same clip a second time two to four times as fast, since the paths through its graph are kept. So each way here is a
process of its own: it warms up on one person's recording and then hears the others once. Seconds of processor time, which other programs
on the machine disturb little. *Plain* and *ours* as in `benchmarks/hearing.py`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

LINES = ("16 kHz", "telephone", "no high-pass")


def seconds(way: str, name: str, folder: Path) -> float:
    """Processor time of one way over one line, in a process that has heard none of it."""
    command = [sys.executable, __file__, "--folder", str(folder), "--way", way, "--line", name]
    alone = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    return float(subprocess.run(command, env=alone, capture_output=True, text=True, check=True).stdout.split()[-1])


def hear(way: str, name: str, folder: Path) -> float:
    from benchmarks import hearing, line  # noqa: PLC0415 -- native: in the process that measures only
    from transcription import audio  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as cache:
        ears = hearing.korean(Path(cache))
        assert ears is not None
        files = [line.LINES[name](clip.samples) for clip in hearing.clips(folder, "ko")]
        began = 0.0
        for number, data in enumerate(files):
            if number == 1:
                began = time.process_time()
            if way == "plain":
                ears.plain(line.upsampled(data))
            else:
                ears.ours.recognise(audio.load(data, widen=ears.model.widen))
        return time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "speech")
    parser.add_argument("--way", choices=("plain", "ours"), help=argparse.SUPPRESS)
    parser.add_argument("--line", choices=LINES, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if not (asked.folder / "azure_mit").is_dir():
        sys.exit(f"The recordings of people are not in {asked.folder}: nothing to measure with.")
    if asked.way:
        print(hear(asked.way, asked.line, asked.folder))
        return
    for name in LINES:
        plain, ours = (seconds(way, name, asked.folder) for way in ("plain", "ours"))
        print(f"{name:<14} plain {plain:6.2f} s   ours {ours:6.2f} s   ratio {ours / plain:.2f}", flush=True)


if __name__ == "__main__":
    main()
