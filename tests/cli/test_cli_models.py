"""models list, get, use, check, verify, remove."""

from __future__ import annotations

import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cli_types import Opened, Run

from records import Heartbeat
from transcription import keeping
from transcription.catalogue import Model, ModelError
from transcription.clips import Clip

NAME = "vosk-model-small-es-0.42"


def put_model(home: Path, language: str = "es", name: str = NAME) -> Path:
    """A folder that looks like a model and is none."""
    folder = home / "models" / language / name
    for file in ("am/final.mdl", "conf/mfcc.conf"):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(b"nothing")
    return folder


@pytest.fixture
def copy_of_the_site(tmp_path: Path) -> Iterator[str]:
    site = tmp_path / "site"
    site.mkdir()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(f"{NAME}/am/final.mdl", b"x" * 1000)
        archive.writestr(f"{NAME}/conf/mfcc.conf", b"--use-energy=false\n")
    (site / f"{NAME}.zip").write_bytes(out.getvalue())
    listed = [{"name": NAME, "md5": hashlib.md5(out.getvalue()).hexdigest()}]
    (site / "model-list.json").write_text(json.dumps(listed))

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given, directory=str(site))

        def log_message(self, *_: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = False

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_models_that_can_be_had_are_listed(bare: Path, run: Run) -> None:
    rows = json.loads(run("models", "list", "--json").stdout)
    spanish = next(row for row in rows if row["name"] == NAME)
    kept = {"language", "name", "engine", "size", "source", "licence", "installed", "problem"}
    assert set(spanish) == kept | {"version", "state", "installed_at", "loaded", "widen", "band"}
    assert (spanish["language"], spanish["engine"], spanish["installed"]) == ("es", "vosk", False)
    assert (spanish["version"], spanish["state"], spanish["installed_at"]) == ("0.42", "available", None)
    assert (spanish["widen"], spanish["band"]) == (True, "wide")
    assert spanish["size"] > 10_000_000
    assert NAME in run("models", "list").stdout


def test_an_installed_model_is_listed_with_what_is_wrong_with_it(bare: Path, run: Run) -> None:
    folder = put_model(bare)
    (folder / "am" / "final.mdl").unlink()
    rows = json.loads(run("models", "list", "--language", "es", "--json").stdout)
    assert {row["language"] for row in rows} == {"es"}
    mine = next(row for row in rows if row["name"] == NAME)
    assert mine["installed"]
    assert "hotline models get es" in mine["problem"]
    assert "is broken" in run("models", "list", "--language", "es").stdout


def test_a_language_without_models_says_so(bare: Path, run: Run) -> None:
    assert "somebody who speaks it must listen" in run("models", "list", "--language", "tlh").stdout
    assert json.loads(run("models", "list", "--language", "tlh", "--json").stdout) == []


def test_get_installs_from_a_copy(bare: Path, run: Run, copy_of_the_site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcription.installing.verify", lambda model, cache_dir: None)
    assert "is ready" in run("models", "get", "es", "--from", copy_of_the_site).stdout
    assert (bare / "models" / "es" / NAME / "am" / "final.mdl").exists()


def test_get_does_not_fetch_what_works_already(bare: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    put_model(bare)
    monkeypatch.setattr("hotline.cli.models.loads", lambda model, cache_dir: None)
    assert "here already" in run("models", "get", "es").stdout


def test_get_says_when_the_network_does_not_reach(bare: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broke_off(*_: Any, **__: Any) -> None:
        raise ModelError("The download of it broke off after 0 MB. Run it again and it goes on from there.", permanent=False)

    monkeypatch.setattr("hotline.cli.models.download", broke_off)
    said = run("models", "get", "es", code=1).stderr
    assert "broke off" in said
    assert "--from" in said


def test_get_from_where_nobody_answers_is_one_sentence(bare: Path, run: Run) -> None:
    said = run("models", "get", "es", "--from", "http://127.0.0.1:9", code=1).stderr
    assert "was not downloaded" in said or "broke off" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("get", "tlh"), 1, "somebody who speaks it must listen"),
        (("get", "es", "--name", "nonsense"), 1, NAME),
        (("get", "es", "--from", "/a/folder"), 2, "begins with https://"),
        (("get", "es", "--unchecked"), 2, "name it with --from"),
        (("use", "es"), 2, "--previous, or --automatic"),
        (("use", "es", "x", "--previous"), 2, "--previous, or --automatic"),
        (("use", "es", "--previous"), 1, "no second model for Spanish"),
        (("use", "es", "x"), 1, "hotline models get es"),
        (("use", "../es", "x"), 1, "no code of a language"),
        (("check", "ht", "--clips", "."), 1, "nothing to measure"),
        (("verify", "ht"), 1, "people listen"),
        (("verify", "es"), 1, "hotline models get es"),
        (("remove", "es"), 1, "No downloaded model"),
        (("remove", "es", "nonsense", "--yes"), 1, "No model nonsense"),
    ],
)
def test_what_cannot_be_is_one_sentence(bare: Path, run: Run, words: tuple[str, ...], code: int, said: str) -> None:
    assert said in run("models", *words, code=code).stderr


def installed(home: Path, name: str, day: int) -> Path:
    """As `models get` leaves it, on this day of March."""
    folder = put_model(home, name=name)
    came = datetime(2026, 3, day, 12, tzinfo=UTC)
    keeping.write_record(folder, keeping.Record(source="https://models.example/", md5=None, installed_at=came))
    return folder


def states(run: Run) -> dict[str, str]:
    rows = json.loads(run("models", "list", "--language", "es", "--json").stdout)
    return {row["name"]: row["state"] for row in rows if row["installed"]}


def test_a_person_may_choose_go_back_and_take_the_choice_back(bare: Path, run: Run) -> None:
    for day, name in enumerate(("one", "two", "three"), 1):
        installed(bare, name, day)
    assert states(run) == {"three": "in_use", "two": "previous", "one": "installed"}
    assert "Spanish: one is used from the next recording on." in run("models", "use", "es", "one").stdout
    assert states(run) == {"one": "in_use", "three": "previous", "two": "installed"}
    assert "three is used" in run("models", "use", "es", "--previous").stdout
    assert states(run) == {"three": "in_use", "one": "previous", "two": "installed"}
    assert "one is used" in run("models", "use", "es", "--previous").stdout
    assert "three, the newest that is installed, is used" in run("models", "use", "es", "--automatic").stdout
    assert "There are: one, three, two" in run("models", "use", "es", "four", code=1).stderr


def test_the_stand_in_for_english_cannot_be_chosen(bare: Path, run: Run) -> None:
    pytest.importorskip("pocketsphinx")
    assert "it cannot be chosen" in run("models", "use", "en", "pocketsphinx-en-us", code=1).stderr


@pytest.mark.parametrize("words", [("use", "es", "one"), ("use", "es", "--automatic"), ("remove", "es", "one", "--yes")])
def test_a_folder_that_cannot_be_changed_is_one_sentence(bare: Path, run: Run, words: tuple[str, ...]) -> None:
    folder = installed(bare, "one", 1)
    (bare / "models" / ".partial").write_text("")  # as good as no permission, which is nothing to an administrator
    assert "Run this as the user of the hotline" in run("models", *words, code=1).stderr
    assert folder.is_dir()


def test_get_says_when_what_is_here_is_not_in_use(bare: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(bare, NAME, 1)
    installed(bare, "other", 2)
    monkeypatch.setattr("hotline.cli.models.loads", lambda model, cache_dir: None)
    assert f"other is in use. To change that: hotline models use es {NAME}" in run("models", "get", "es").stdout


def test_get_installs_from_a_stick_and_says_what_it_did(
    bare: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transcription.installing.verify", lambda model, cache_dir: None)
    installed(bare, "oldest", 1)
    installed(bare, "older", 2)
    stick = put_model(tmp_path / "stick").parents[1] / "es"
    said = run("models", "get", "es", "--from", stick).stdout
    assert f"Spanish: {NAME} is ready" in said
    assert "Back to older: hotline models use es --previous" in said
    assert "oldest was removed: two versions are kept." in said
    assert states(run) == {NAME: "in_use", "older": "previous"}


def test_an_archive_without_a_checksum_is_installed_only_when_told(
    bare: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transcription.installing.verify", lambda model, cache_dir: None)
    with zipfile.ZipFile(tmp_path / "ours.zip", "w") as archive:
        for file in ("am/final.mdl", "conf/mfcc.conf"):
            archive.writestr(file, b"x")
    assert "add --unchecked" in run("models", "get", "ht", "--from", tmp_path / "ours.zip", code=1).stderr
    said = run("models", "get", "ht", "--from", tmp_path / "ours.zip", "--unchecked").stdout
    assert "Haitian Creole: ours is ready" in said
    assert "could not be compared" in said


def test_the_list_says_when_it_came_and_what_it_is_given(bare: Path, run: Run) -> None:
    installed(bare, NAME, 1)
    [row] = [row for row in json.loads(run("models", "list", "--json").stdout) if row["name"] == NAME]
    assert row["installed_at"] == "2026-03-01T12:00:00+00:00"
    assert (row["loaded"], row["widen"], row["source"]) == (None, True, "https://models.example/")
    said = run("models", "list", "--language", "es").stdout
    assert "here since 2026-03-01, telephone sound is widened for it" in said


def test_the_list_fits_into_a_narrow_window(bare: Path, run: Run) -> None:
    installed(bare, "vosk-model-es-0.42", 1)
    (installed(bare, NAME, 2) / "am" / "final.mdl").unlink()
    lines = run("models", "list").stdout.splitlines()
    assert max(map(len, lines)) <= 100
    assert len({line.index(" MB") for line in lines if " MB" in line}) == 1


def test_languages_of_the_line_that_only_people_hear_come_last(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_LANGUAGES", "ht,es")
    said = run("models", "list").stdout.splitlines()[-2:]
    assert said == ["Haitian Creole: heard by people only.", said[1]]
    assert said[1] == "Spanish: heard by people only. A model can be had: hotline models get es"
    put_model(home)
    assert run("models", "list").stdout.splitlines()[-1] == "Haitian Creole: heard by people only."
    assert run("models", "list", "--language", "ht").stdout.strip().endswith("somebody who speaks it must listen.")


@pytest.fixture
def heartbeats(opened: Opened) -> Callable[[str, int, list[str] | None], None]:
    """Say that a worker was seen so many seconds ago, with these models."""

    def seen(worker: str, seconds: int, names: list[str] | None) -> None:
        with opened() as hotline, hotline.sessions.begin() as session:
            session.add(Heartbeat(worker=worker, seen_at=datetime.now(UTC) - timedelta(seconds=seconds), models=names))

    return seen


def loaded(run: Run) -> bool | None:
    rows = json.loads(run("models", "list", "--language", "es", "--json").stdout)
    found: bool | None = next(row["loaded"] for row in rows if row["name"] == NAME)
    return found


def test_what_a_running_worker_has_loaded_is_said(
    home: Path, run: Run, heartbeats: Callable[[str, int, list[str] | None], None]
) -> None:
    put_model(home)
    assert loaded(run) is False  # nothing runs
    heartbeats("long gone", 600, [NAME])
    assert loaded(run) is False
    heartbeats("an older version", 1, None)
    assert loaded(run) is None
    heartbeats("alive", 1, [NAME])
    assert loaded(run) is True
    assert "loaded now" in run("models", "list", "--language", "es").stdout


@pytest.mark.parametrize("spoilt", ["missing", "no database", "no table"])
def test_a_database_that_cannot_be_read_makes_it_unknown(home: Path, run: Run, spoilt: str) -> None:
    put_model(home)
    database = home / "hotline.db"
    for left in home.glob("hotline.db*"):
        left.unlink()
    if spoilt != "missing":
        database.write_bytes(b"no database at all, but a letter" * 100 if spoilt == "no database" else b"")
    assert loaded(run) is None
    assert database.exists() is (spoilt != "missing")


def test_check_prints_three_errors_and_keeps_the_better_way(
    bare: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(bare, NAME, 1)
    (tmp_path / "clips").mkdir()
    for name in "ab":
        (tmp_path / "clips" / f"{name}.wav").write_bytes(b"RIFF")
        (tmp_path / "clips" / f"{name}.txt").write_text("hola")

    def measured(model: Model, clips: Sequence[Clip], *, now: datetime, **_: Any) -> keeping.Measured:
        return keeping.Measured(as_it_is=0.16, telephone=0.31, widened=0.42, clips=len(clips), measured_at=now)

    monkeypatch.setattr("hotline.cli.models.measure", measured)
    said = run("models", "check", "es", "--clips", tmp_path / "clips").stdout
    assert "16.0% of the words wrong" in said
    assert "31.0%" in said
    assert "42.0%" in said
    assert "So few clips" in said
    assert "Telephone sound is given to this model as it is from now on." in said
    [row] = [row for row in json.loads(run("models", "list", "--json").stdout) if row["name"] == NAME]
    assert row["widen"] is False
    row = json.loads(run("models", "check", "es", "--clips", tmp_path / "clips", "--json").stdout)
    assert (row["unit"], row["widen"], row["clips"]) == ("words", False, 2)


@pytest.mark.slow
def test_verify_finds_a_broken_model(bare: Path, run: Run) -> None:
    put_model(bare)
    assert "is broken" in run("models", "verify", "es", code=1).stdout
    rows = json.loads(run("models", "verify", "es", "--json", code=1).stdout)
    assert rows == [{"language": "es", "name": NAME, "works": False, "problem": rows[0]["problem"]}]


def test_verify_says_what_works(bare: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    put_model(bare)
    monkeypatch.setattr("hotline.cli.models.loads", lambda model, cache_dir: None)
    assert f"{NAME} works" in run("models", "verify", "es").stdout


def test_remove_asks_first(bare: Path, run: Run) -> None:
    folder = put_model(bare)
    run("models", "remove", "es", typed="n\n", code=1)
    assert folder.exists()
    said = run("models", "remove", "es", typed="y\n").stdout
    assert f"{NAME} is gone: people listen to what is said in this language." in said
    assert not folder.exists()


def test_remove_wants_a_name_where_there_are_several(bare: Path, run: Run) -> None:
    put_model(bare)
    other = put_model(bare, name="vosk-model-es-0.42")
    assert "Name one" in run("models", "remove", "es", "--yes", code=2).stderr
    run("models", "remove", "es", "vosk-model-es-0.42", "--yes")
    assert not other.exists()


def test_models_may_lie_elsewhere(bare: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = put_model(tmp_path)
    monkeypatch.setenv("HOTLINE_MODELS", str(tmp_path / "models"))
    run("models", "remove", "es", "--yes")
    assert not folder.exists()
