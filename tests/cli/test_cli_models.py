"""models list, get, verify, remove."""

from __future__ import annotations

import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cli_types import Run

from transcription.catalogue import ModelError

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
    assert set(spanish) == {"language", "name", "engine", "size", "source", "licence", "installed", "problem"}
    assert (spanish["language"], spanish["engine"], spanish["installed"]) == ("es", "vosk", False)
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
    monkeypatch.setattr("transcription.download.verify", lambda model, cache_dir: None)
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
        (("verify", "es"), 1, "hotline models get es"),
        (("remove", "es"), 1, "No downloaded model"),
        (("remove", "es", "nonsense", "--yes"), 1, "No model nonsense"),
    ],
)
def test_what_cannot_be_is_one_sentence(bare: Path, run: Run, words: tuple[str, ...], code: int, said: str) -> None:
    assert said in run("models", *words, code=code).stderr


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
    assert "is gone" in run("models", "remove", "es", typed="y\n").stdout
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
