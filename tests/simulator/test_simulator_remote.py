"""Phones elsewhere on this machine: the HTTP API for them, the page and the terminal."""

import base64
import re
from pathlib import Path
from typing import Any

import pytest
import requests
from little_app import ALICE, LINE, App
from twilio.rest import Client

from simulator import StandInCarrier, audio, control
from simulator.terminal import NoAnswer, phone_from_terminal


class Remote:
    """Asks the remote phones' API."""

    def __init__(self, carrier: StandInCarrier) -> None:
        self.base = f"{carrier.url}/simulator"

    def get(self, path: str, **headers: str) -> requests.Response:
        return requests.get(self.base + path, headers=headers, timeout=5)

    def post(self, path: str, body: Any = None, **headers: str) -> requests.Response:
        return requests.post(self.base + path, json=body or {}, headers=headers, timeout=5)


@pytest.fixture
def remote(carrier: StandInCarrier) -> Remote:
    return Remote(carrier)


@pytest.fixture(autouse=True)
def _line(app: App) -> None:
    app["/answer"] = '<Gather action="/menu" numDigits="1"><Say language="ar-XA">مرحبا</Say></Gather><Say>Goodbye.</Say>'
    app["/menu"] = '<Record action="/done" finishOnKey="#"/><Say>Nothing.</Say>'
    app["/done"] = "<Say>Thank you.</Say>"


def test_a_remote_phone_calls_presses_and_speaks(app: App, remote: Remote, carrier: StandInCarrier) -> None:
    sid = remote.post("/calls", {"from": ALICE, "to": LINE}).json()["id"]
    story = remote.get(f"/calls/{sid}").json()
    assert (story["awaiting"], story["ended"]) == ("keys", False)
    assert [(h["kind"], h["text"], h["language"]) for h in story["heard"]] == [("say", "مرحبا", "ar-XA")]
    story = remote.post(f"/calls/{sid}/press", {"keys": "1", "after": story["next"]}).json()
    assert story["awaiting"] == "recording"
    sound = base64.b64encode(audio.as_wav(audio.tone(1))).decode()
    story = remote.post(f"/calls/{sid}/speak", {"audio": sound, "then": "#", "after": story["next"]}).json()
    assert story["ended"]
    assert story["heard"][-2]["text"] == "Thank you."
    assert app.to("/done")[0]["Digits"] == "#"
    carrier.quiet()


def test_sound_can_be_uploaded_as_it_is(app: App, remote: Remote, carrier: StandInCarrier) -> None:
    sid = remote.post("/calls", {"from": ALICE, "to": LINE}).json()["id"]
    remote.post(f"/calls/{sid}/press", {"keys": "1"})
    headers = {"Content-Type": "audio/wav", "X-Then": "#"}
    answer = requests.post(f"{remote.base}/calls/{sid}/speak", data=audio.as_wav(audio.tone(1)), headers=headers, timeout=5)
    assert answer.json()["heard"][-2]["text"] == "Thank you."


def test_silence_and_hanging_up(remote: Remote) -> None:
    sid = remote.post("/calls", {"from": ALICE, "to": LINE}).json()["id"]
    assert remote.post(f"/calls/{sid}/silence").json()["heard"][-2]["text"] == "Goodbye."
    sid = remote.post("/calls", {"from": ALICE, "to": LINE}).json()["id"]
    assert remote.post(f"/calls/{sid}/hangup").json()["status"] == "completed"
    assert "the call is over" in remote.post(f"/calls/{sid}/press", {"keys": "1"}).json()["error"]


def test_a_remote_phone_rings_and_is_answered(app: App, remote: Remote, carrier: StandInCarrier, client: Client) -> None:
    client.calls.create(to="+15555550122", from_=LINE, url=f"{app.base}/answer")
    (ring,) = remote.get("/ringing?number=%2B15555550122&wait=5").json()["rings"]
    assert ring["from"] == LINE
    call = remote.post(f"/ringing/{ring['id']}/answer").json()["id"]
    assert remote.get(f"/calls/{call}").json()["awaiting"] == "keys"
    assert remote.get("/ringing?number=%2B15555550122").json()["rings"] == []
    remote.post(f"/calls/{call}/hangup")
    carrier.quiet()


def test_a_remote_phone_texts(app: App, remote: Remote, carrier: StandInCarrier) -> None:
    app["/sms"] = "<Message>Received.</Message>"
    assert remote.post("/texts", {"from": ALICE, "to": LINE, "body": "1a"}).json() == {"replies": ["Received."]}
    assert remote.get("/texts?number=%2B15555550111").json() == {"texts": ["Received."]}
    carrier.quiet()


@pytest.mark.parametrize(
    ("headers", "status"),
    [({"Host": "evil.example"}, 403), ({"Origin": "https://evil.example"}, 403), ({"Content-Type": "text/plain"}, 415)],
)
def test_other_websites_are_kept_out(remote: Remote, headers: dict[str, str], status: int) -> None:
    assert remote.post("/calls", {"from": ALICE, "to": LINE}, **headers).status_code == status


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/calls", {"from": "alice", "to": LINE}, 400),
        ("/calls", {"from": ALICE, "to": "+15555550199"}, 409),
        ("/calls/CA1/press", {"keys": "1"}, 404),
        ("/ringing/CA1/answer", {}, 404),
        ("/nowhere", {}, 404),
    ],
)
def test_mistakes_are_answered_with_a_sentence(remote: Remote, path: str, body: Any, status: int) -> None:
    answer = remote.post(path, body)
    assert answer.status_code == status
    assert answer.json()["error"].strip()


def test_only_clips_that_come_with_the_simulator_can_be_spoken(
    remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, app: App
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "van.wav").write_bytes(audio.as_wav(audio.tone(1)))
    monkeypatch.setattr(control, "SPEECH", tmp_path)
    (tmp_path / "en" / "clips.toml").write_text('[van]\ntext = "A white van."\n')
    assert remote.get("/speech").json() == {"clips": [{"name": "en/van.wav", "language": "en", "text": "A white van."}]}
    sid = remote.post("/calls", {"from": ALICE, "to": LINE}).json()["id"]
    remote.post(f"/calls/{sid}/press", {"keys": "1"})
    assert remote.post(f"/calls/{sid}/speak", {"clip": "../secret.wav"}).status_code == 404
    assert remote.post(f"/calls/{sid}/speak", {"clip": "en/van.wav", "then": "#"}).json()["ended"]


def test_the_page_needs_nothing_from_elsewhere(remote: Remote) -> None:
    page = remote.get("/softphone")
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert not re.search(r"""(src|href)\s*=\s*["']?(https?:)?//|@import|url\(""", page.text)
    for control_id in re.findall(r'<(?:input|select) id="(\w+)"', page.text):
        assert f'for="{control_id}"' in page.text or f'<label><input id="{control_id}"' in page.text, f"{control_id} has no label"


def test_a_person_phones_from_a_terminal(carrier: StandInCarrier, app: App, tmp_path: Path) -> None:
    clip = tmp_path / "clip.wav"
    clip.write_bytes(audio.as_wav(audio.tone(1)))
    shown, typed = [], iter(["9x", "1", f"speak {clip}"])
    phone_from_terminal(carrier.url, ALICE, LINE, input=lambda prompt: next(typed), print=shown.append)
    text = "\n".join(shown)
    assert "مرحبا" in text
    assert "are not keys of a telephone" in text
    assert text.index("beep") < text.index("Thank you.")


def test_in_a_terminal_a_blank_line_is_silence_and_the_end_of_input_hangs_up(carrier: StandInCarrier, app: App) -> None:
    shown = []
    phone_from_terminal(carrier.url, ALICE, LINE, input=lambda prompt: "", print=shown.append)
    assert any("Goodbye." in line for line in shown)

    def closed(prompt: str) -> str:
        raise EOFError

    phone_from_terminal(carrier.url, ALICE, LINE, input=closed, print=shown.append)
    with pytest.raises(NoAnswer, match="nobody's number"):
        phone_from_terminal(carrier.url, ALICE, "+15555550199", print=shown.append)


def test_a_terminal_without_a_carrier_says_so() -> None:
    with pytest.raises(NoAnswer, match="cannot be reached"):
        phone_from_terminal("http://127.0.0.1:9", ALICE, LINE)
