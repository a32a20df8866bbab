"""connect, fallback, call: what has to do with the telephone company, against its stand-in."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cli_types import Opened, Run
from sqlalchemy import select

from records import AuditEntry
from simulator import StandInCarrier
from simulator.documents import read_document

LINE, ALICE = "+15555550100", "+15555550111"
HERE = "https://line.example.org"


@pytest.fixture
def carrier(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StandInCarrier]:
    with StandInCarrier() as stand_in:
        stand_in.number(LINE, voice_url="https://old.example.org/answer")
        monkeypatch.setenv("HOTLINE_CARRIER_URL", stand_in.url)
        monkeypatch.setenv("HOTLINE_PUBLIC_URL", HERE)
        monkeypatch.setenv("TWILIO_ACCOUNT_SID", stand_in.account_sid)
        monkeypatch.setenv("TWILIO_AUTH_TOKEN", stand_in.auth_token)
        yield stand_in


@pytest.fixture
def files(tmp_path: Path) -> Iterator[str]:
    """A plain web server of files: GET only, as static hosts are."""
    folder = tmp_path / "hosted"
    folder.mkdir()

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given, directory=str(folder))

        def do_POST(self) -> None:
            if self.path.endswith("fallback.xml"):  # the simulator asks fallbacks with POST; the number says GET
                self.do_GET()
            else:
                self.send_error(405)

        def log_message(self, *_: Any) -> None:
            pass

    Handler.extensions_map = {**Handler.extensions_map, ".xml": "text/xml"}

    class Server(ThreadingHTTPServer):
        daemon_threads = False

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


# -- connect


def test_connect_shows_asks_and_points(run: Run, carrier: StandInCarrier, opened: Opened) -> None:
    said = run("connect", typed="n\n", code=1).stdout
    assert f"{LINE} calls: https://old.example.org/answer → {HERE}/voice/answer" in said
    assert f"{LINE} texts: nowhere → {HERE}/sms/incoming" in said
    assert carrier.numbers[LINE].voice_url == "https://old.example.org/answer"
    assert f"{LINE} points at {HERE}" in run("connect", typed="y\n").stdout
    number = carrier.numbers[LINE]
    assert (number.voice_url, number.status_url) == (f"{HERE}/voice/answer", f"{HERE}/voice/status")
    assert (number.sms_url, number.fallback_url) == (f"{HERE}/sms/incoming", "")
    with opened() as hotline, hotline.sessions() as session:
        assert [entry.action for entry in session.scalars(select(AuditEntry))] == ["connect number"]
    assert "points here already" in run("connect").stdout


def test_connect_sets_the_fallback(run: Run, carrier: StandInCarrier) -> None:
    run("connect", "--yes")
    url = "https://elsewhere.example.org/fallback.xml"
    assert f"when this hotline is down: nowhere → {url}" in run("connect", "--fallback-url", url, "--yes").stdout
    assert carrier.numbers[LINE].fallback_url == url


@pytest.mark.parametrize(
    ("name", "value", "code", "said"),
    [
        ("HOTLINE_PUBLIC_URL", "", 2, "HOTLINE_PUBLIC_URL is not set"),
        ("HOTLINE_NUMBERS", "", 2, "HOTLINE_NUMBERS is not set"),
        ("HOTLINE_NUMBERS", "+15555550199", 1, "Not among the account's numbers: +15555550199"),
        ("TWILIO_ACCOUNT_SID", "", 2, "must be set"),
        ("TWILIO_AUTH_TOKEN", "wrong", 1, "SID or token is wrong"),
        ("HOTLINE_CARRIER_URL", "http://127.0.0.1:9", 1, "cannot be reached"),
    ],
)
def test_what_cannot_be_connected_is_one_sentence(
    *, run: Run, carrier: StandInCarrier, monkeypatch: pytest.MonkeyPatch, name: str, value: str, code: int, said: str
) -> None:
    monkeypatch.setenv(name, value)
    result = run("connect", "--yes", code=code)
    assert said in result.stderr
    assert carrier.numbers[LINE].voice_url == "https://old.example.org/answer"


def test_real_numbers_are_pointed_at_https_only(run: Run, carrier: StandInCarrier, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "https://" in run("connect", "--fallback-url", "ftp://x", code=2).stderr
    monkeypatch.delenv("HOTLINE_CARRIER_URL")
    monkeypatch.setenv("HOTLINE_PUBLIC_URL", "http://line.example.org")
    assert "not encrypted" in run("connect", "--yes", code=2).stderr


# -- fallback


def test_the_fallback_is_a_document_the_carrier_takes(home: Path, run: Run) -> None:
    verbs = read_document(run("fallback").stdout.encode(), "text/xml")
    assert [verb.name for verb in verbs][-1] == "Hangup"
    before = verbs[: [verb.name for verb in verbs].index("Record")]
    assert {verb.get("language") for verb in before} == {"en-US", "es-US"}
    assert all("9 1 1" in verb.text for verb in before)
    record = next(verb for verb in verbs if verb.name == "Record")
    assert (record.get("action"), record.get("method")) == ("goodbye.xml", "GET")
    assert not record.get("recordingStatusCallback")
    assert "Adiós" in run("fallback", "--goodbye").stdout


def test_a_caller_leaves_a_message_while_the_hotline_is_down(
    home: Path, run: Run, files: str, tmp_path: Path, carrier: StandInCarrier
) -> None:
    run("fallback", "--write", str(tmp_path / "hosted"))
    carrier.numbers[LINE].voice_url = "http://127.0.0.1:9/voice/answer"
    carrier.numbers[LINE].fallback_url = f"{files}/fallback.xml"
    call = carrier.phone(ALICE).calls(LINE).hears("Something is not working").hears("Algo no está funcionando")
    call.speaks(Path(__file__).parents[2] / "simulator" / "speech" / first_clip()).hears("Take care. Goodbye.")
    carrier.settle()
    assert call.ended
    assert [recording.status for recording in carrier.recordings.values()] == ["completed"]
    carrier.errors.clear()


def first_clip() -> Path:
    speech = Path(__file__).parents[2] / "simulator" / "speech"
    return sorted(speech.glob("en/*.*"))[0].relative_to(speech)


def test_a_caller_who_says_nothing_is_told_to_call_again(
    home: Path, run: Run, files: str, tmp_path: Path, carrier: StandInCarrier
) -> None:
    run("fallback", "--write", str(tmp_path / "hosted"))
    carrier.numbers[LINE].voice_url = "http://127.0.0.1:9/voice/answer"
    carrier.numbers[LINE].fallback_url = f"{files}/fallback.xml"
    call = carrier.phone(ALICE).calls(LINE).stays_silent().hears("Please call again")
    assert call.ended
    carrier.errors.clear()


def test_no_fallback_without_a_language(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be written" in run("fallback", "--write", str(tmp_path / "file" / "in"), code=1).stderr
    monkeypatch.delenv("HOTLINE_LANGUAGES")
    assert "No language is offered yet" in run("fallback", code=2).stderr


# -- call


@pytest.mark.parametrize("url", ["", "https://api.example.org"])
def test_only_the_simulator_is_phoned(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("HOTLINE_CARRIER_URL", url)
    assert "must be a simulator on this machine" in run("call", code=2).stderr


def test_a_call_from_the_terminal(
    *, home: Path, run: Run, files: str, tmp_path: Path, carrier: StandInCarrier, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hosted" / "fallback.xml").write_text("<Response><Say>Good evening</Say><Record action='fallback.xml'/></Response>")
    carrier.numbers[LINE].voice_url = f"{files}/fallback.xml"
    typed = iter(["hangup"])
    monkeypatch.setattr("builtins.input", lambda prompt: next(typed))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    said = run("call", "--from", "+15555550144").stdout
    assert f"+15555550144 phones {LINE}" in said
    assert "Good evening" in said
    assert [call.from_ for call in carrier.calls.values()] == ["+15555550144"]


def test_a_call_that_cannot_be_is_one_sentence(
    home: Path, run: Run, carrier: StandInCarrier, files: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "nobody's number here" in run("call", "--to", "+15555550199", code=1).stderr
    assert "no telephone number" in run("call", "--to", "me", code=2).stderr
    monkeypatch.setenv("HOTLINE_NUMBERS", "")
    assert "HOTLINE_NUMBERS is not set" in run("call", code=2).stderr
    monkeypatch.setenv("HOTLINE_CARRIER_URL", files)
    assert "is no simulator" in run("call", "--to", LINE, code=1).stderr
    monkeypatch.setenv("HOTLINE_CARRIER_URL", "http://127.0.0.1:9")
    said = run("call", "--to", LINE, code=1).stderr
    assert "cannot be reached" in said
    assert "HTTPConnectionPool" not in said
