"""A model from a stick: archives with and without a checksum, folders, and what is wrong with them."""

import hashlib
import io
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from transcription import keeping, models
from transcription.bringing import bring
from transcription.catalogue import Model, ModelError

NAME = "vosk-model-small-es-0.42"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def packed(stick: Path, name: str, *, listed: bool = False) -> Path:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(f"{name}/am/final.mdl", b"x" * 1_000)
        file.writestr(f"{name}/conf/mfcc.conf", b"--use-energy=false\n")
    (stick / f"{name}.zip").write_bytes(out.getvalue())
    if listed:
        rows = [{"name": name, "md5": hashlib.md5(out.getvalue()).hexdigest()}]
        (stick / "model-list.json").write_text(json.dumps(rows))
    return stick / f"{name}.zip"


def unpacked(folder: Path) -> Path:
    for file in ("am/final.mdl", "conf/mfcc.conf", "graph/phones/x"):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(b"x")
    return folder


def brought(stick: Path, models_dir: Path, language: str = "es", **more: Any) -> Model:
    return bring(language, stick, models_dir=models_dir, **{"check": lambda _model: None, **more})


def refused(place: Path, models_dir: Path, why: str, language: str = "es", **more: Any) -> None:
    before = models.installed(models_dir, language)
    with pytest.raises(ModelError, match=why) as wrong:
        brought(place, models_dir, language, **more)
    assert wrong.value.permanent
    assert models.installed(models_dir, language) == before
    assert not [left for left in models_dir.glob(".partial/*") if left.suffix != ".lock"]


def test_an_archive_that_the_list_beside_it_knows_is_installed(stick: Path, models_dir: Path) -> None:
    archive = packed(stick, NAME, listed=True)
    model = brought(stick, models_dir)
    assert model.path == models_dir / "es" / NAME
    kept = keeping.record(model.path)
    assert kept is not None
    assert (kept.source, kept.md5) == (str(archive), hashlib.md5(archive.read_bytes()).hexdigest())
    assert archive.is_file()


def test_an_archive_that_is_not_the_makers_is_refused_and_left_where_it_is(stick: Path, models_dir: Path) -> None:
    archive = packed(stick, NAME)  # the catalogue knows the checksum of the real one
    refused(stick, models_dir, "damaged or another version")
    refused(stick, models_dir, "damaged or another version", unchecked=True)
    assert archive.is_file()


def test_an_archive_without_a_known_checksum_wants_a_word(stick: Path, models_dir: Path) -> None:
    packed(stick, "vosk-model-es-0.42")
    refused(stick, models_dir, "--unchecked")
    told: list[str] = []
    model = brought(stick, models_dir, unchecked=True, tell=told.append)
    assert model.name == "vosk-model-es-0.42"
    assert told[0].startswith("vosk-model-es-0.42 could not be compared with the makers' checksum")
    kept = keeping.record(model.path)
    assert kept is not None
    assert kept.md5 is None


def test_a_model_that_nobody_knows_is_taken_by_its_name(stick: Path, models_dir: Path) -> None:
    archive = packed(stick, "somali-of-our-own", listed=True)
    refused(stick, models_dir, "no model for Somali that is known .* but: somali-of-our-own", "so")
    assert brought(stick, models_dir, "so", name="somali-of-our-own").language == "so"
    models_dir.joinpath("so").rename(models_dir / ".so")
    assert brought(archive, models_dir, "so").name == "somali-of-our-own"


def test_a_models_folder_is_copied_tried_and_installed(stick: Path, models_dir: Path) -> None:
    unpacked(stick / NAME)
    (stick / NAME / "installed.toml").write_text('source = "of another machine"')
    told: list[str] = []
    for place in (stick, stick / NAME):
        model = brought(place, models_dir, tell=told.append)
        assert (model.path / "graph" / "phones" / "x").read_bytes() == b"x"
        assert model.source == str(stick / NAME)
    assert "only tried" in told[0]
    assert (stick / NAME / "am" / "final.mdl").is_file()


def test_the_installed_model_itself_may_be_the_source(stick: Path, models_dir: Path) -> None:
    place = unpacked(models_dir / "es" / NAME)
    assert brought(place, models_dir).path == place


@pytest.mark.parametrize("kind", ["link to a file", "link to a folder", "pipe"])
def test_a_folder_with_links_is_refused(stick: Path, models_dir: Path, tmp_path: Path, kind: str) -> None:
    folder = unpacked(stick / NAME)
    match kind:
        case "link to a file":
            (tmp_path / "secret").write_text("x")
            (folder / "README").symlink_to(tmp_path / "secret")
        case "link to a folder":
            (folder / "more").symlink_to(tmp_path, target_is_directory=True)
        case _:
            os.mkfifo(folder / "pipe")
    refused(stick, models_dir, "links in it")


def test_a_model_that_does_not_work_changes_nothing(stick: Path, models_dir: Path) -> None:
    unpacked(models_dir / "es" / "older")
    unpacked(stick / NAME)
    refused(stick, models_dir, "does not work here", check=lambda _model: "broken")


@pytest.mark.parametrize(
    ("put", "language", "why"),
    [
        ((), "es", "no speech model in"),
        (("letter.txt",), "es", "no speech model in"),
        ((f"{NAME}.zip",), "fr", "no model for French that is known"),
        ((f"{NAME}.zip",), "../es", "no code of a language"),
    ],
)
def test_what_is_not_there_is_said_so(stick: Path, models_dir: Path, put: tuple[str, ...], language: str, why: str) -> None:
    for name in put:
        (stick / name).write_bytes(b"PK")
    refused(stick, models_dir, why, language)


def test_a_file_must_be_an_archive_of_this_language_with_a_name_for_a_model(stick: Path, models_dir: Path) -> None:
    (stick / "letter.txt").write_text("x")
    refused(stick / "letter.txt", models_dir, r"those end in \.zip")
    refused(stick / "gone", models_dir, "is not there")
    refused(packed(stick, "vosk-model-small-fr-0.22"), models_dir, "is a model for French: hotline models get fr")
    refused(packed(stick, " .hidden"), models_dir, "cannot be the name of a model")
    refused(packed(stick, "x"), models_dir, "cannot be the name", name="../../x")


def test_a_stick_that_is_pulled_out_is_one_sentence(stick: Path, models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed(stick, NAME, listed=True)

    def pulled(*_: Any, **__: Any) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("shutil.copyfile", pulled)
    refused(stick, models_dir, "cannot be read to its end")
