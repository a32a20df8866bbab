"""The remote phones' API: a phone in a terminal or in a browser, over HTTP on loopback.

Only for this machine: another website in the same browser is kept out by the Host header (DNS rebinding), the Origin header and by
content types that a form cannot send.
"""

import base64
import binascii
import json
import re
import threading
import tomllib
from collections.abc import Callable, Mapping
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import soundfile

from simulator.person import Call
from simulator.phone import Ring
from simulator.rest import Reply, as_json

if TYPE_CHECKING:
    from simulator.carrier import StandInCarrier

SPEECH = Path(__file__).parent / "speech"
PAGE = Path(__file__).parent / "softphone" / "index.html"
SOUNDS = frozenset({".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus"})
LONGEST_WAIT = 20.0  # seconds a remote phone may wait for news in one request
PHONE = re.compile(r"\+\d{3,15}")


class Refused(Exception):
    """A remote phone asked for what cannot be; the sentence is for the person holding it."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class Control:
    """Answers remote phones. Calls and rings are found again by their ids."""

    def __init__(self, carrier: "StandInCarrier") -> None:
        self.carrier = carrier
        self._calls: dict[str, Call] = {}
        self._rings: dict[str, Ring] = {}
        self._lock = threading.Lock()

    def answer(self, method: str, path: str, query: Mapping[str, list[str]], body: bytes, headers: Message) -> Reply:
        try:
            self._only_from_here(method, headers)
            if method in {"GET", "HEAD"}:
                return self._get(path.rstrip("/"), {name: values[-1] for name, values in query.items()})
            if method == "POST":
                return self._post(path.rstrip("/"), self._read(body, headers))
            raise Refused(405, "This can only be read or posted to.")
        except Refused as refused:
            return as_json({"error": str(refused)}, refused.status)
        except (AssertionError, ValueError, soundfile.LibsndfileError) as error:
            return as_json({"error": str(error).partition("\n")[0]}, 409)

    def _only_from_here(self, method: str, headers: Message) -> None:
        port = urlsplit(self.carrier.url).port
        here = {f"127.0.0.1:{port}", f"localhost:{port}"}
        origin = headers.get("Origin")
        if headers.get("Host") not in here or (origin and origin.removeprefix("http://") not in here):
            raise Refused(403, "The simulator answers only pages and programs of this machine.")
        kind = (headers.get("Content-Type") or "").partition(";")[0]
        if method == "POST" and kind != "application/json" and not kind.startswith("audio/"):
            raise Refused(415, "Send JSON, or audio.")

    def _read(self, body: bytes, headers: Message) -> dict[str, Any]:
        if (headers.get("Content-Type") or "").startswith("audio/"):
            return {"sound": body, "then": headers.get("X-Then") or None}
        try:
            asked = json.loads(body or b"{}")
        except ValueError as error:
            raise Refused(400, "That is not JSON.") from error
        if not isinstance(asked, dict):
            raise Refused(400, "A JSON object is needed.")
        return asked

    # Reading

    def _get(self, path: str, query: Mapping[str, str]) -> Reply:
        if path == "/simulator/softphone":
            return Reply(status=200, body=PAGE.read_bytes(), content_type="text/html; charset=utf-8")
        if path == "/simulator/numbers":
            return as_json({"numbers": list(self.carrier.numbers)})
        if path == "/simulator/speech":
            return as_json({"clips": [_described(clip) for clip in clips()]})
        if path == "/simulator/ringing":
            return as_json({"rings": self._ringing(_phone(query.get("number", "")), query)})
        if path == "/simulator/texts":
            phone = self.carrier.phone(_phone(query.get("number", "")))
            phone.everything_is_read()
            return as_json({"texts": phone.texts[int(query.get("after", 0)) :]})
        found = re.fullmatch(r"/simulator/calls/(\w+)", path)
        if found:
            return as_json(self._story(found.group(1), int(query.get("after", 0))))
        raise Refused(404, "There is nothing here.")

    def _story(self, sid: str, after: int) -> dict[str, Any]:
        call = self._call(sid)
        script = call.script
        return {
            "id": sid,
            "from": call.live.record.from_,
            "to": call.live.record.to,
            "status": call.status,
            "ended": call.ended,
            "awaiting": call.awaiting,
            "others": len(call.company),
            "next": len(script),
            "heard": [
                {
                    "kind": h.kind,
                    "text": h.text,
                    "language": h.language,
                    "voice": h.voice,
                    "url": h.url,
                    "person": h.by_person,
                }
                for h in script[after:]
            ],
        }

    def _ringing(self, number: str, query: Mapping[str, str]) -> list[dict[str, str]]:
        def ringing() -> list[Ring]:
            return [ring for ring in self._rings.values() if ring.to == number and ring.status == "ringing"]

        phone = self.carrier.phone(number)
        wait = min(float(query.get("wait", 0)), LONGEST_WAIT)
        self.carrier.until(lambda: phone.is_ringing() or ringing() or self.carrier.closing, wait)
        with self._lock:
            while phone.is_ringing():
                ring = phone.rings(within=0)
                self._rings[ring.sid] = ring
            return [{"id": ring.sid, "from": ring.from_} for ring in ringing()]

    # Acting

    def _post(self, path: str, asked: Mapping[str, Any]) -> Reply:
        if path == "/simulator/calls":
            call = self.carrier.phone(_phone(asked.get("from", ""))).calls(_phone(asked.get("to", "")))
            return self._took(call)
        if path == "/simulator/texts":
            replies = self.carrier.phone(_phone(asked.get("from", ""))).writes(
                _phone(asked.get("to", "")), str(asked.get("body", ""))
            )
            return as_json({"replies": replies})
        found = re.fullmatch(r"/simulator/(calls|ringing)/(\w+)/(\w+)", path)
        if not found:
            raise Refused(404, "There is nothing here.")
        what, sid, act = found.groups()
        return self._on_ring(sid, act) if what == "ringing" else self._on_call(sid, act, asked)

    def _on_ring(self, sid: str, act: str) -> Reply:
        ring = self._rings.get(sid)
        if ring is None:
            raise Refused(404, "Nothing like that is ringing.")
        if act == "answer":
            return self._took(ring.answers())
        acts: dict[str, Callable[[], None]] = {"ignore": ring.ignores, "busy": ring.is_busy, "fail": ring.fails}
        if act not in acts:
            raise Refused(404, "A ring can be answered, ignored, busy or failed.")
        acts[act]()
        return as_json({"id": sid, "status": ring.status})

    def _on_call(self, sid: str, act: str, asked: Mapping[str, Any]) -> Reply:
        call = self._call(sid)
        if act == "press":
            call.presses(str(asked.get("keys", "")))
        elif act == "silence":
            call.stays_silent()
        elif act == "hangup":
            call.hangs_up()
        elif act == "say":
            call.says(str(asked.get("words", "")))
        elif act == "speak":
            call.speaks(_sound(asked), asked.get("then") or None, telephone=bool(asked.get("telephone")))
        else:
            raise Refused(404, "A call can press, speak, say, keep silence or hang up.")
        return as_json(self._story(sid, int(asked.get("after", 0))))

    def _took(self, call: Call) -> Reply:
        self._calls[call.sid] = call
        return as_json({"id": call.sid}, 201)

    def _call(self, sid: str) -> Call:
        if sid not in self._calls:
            raise Refused(404, "There is no such call.")
        return self._calls[sid]


def clips() -> list[Path]:
    """The speech that comes with the simulator."""
    return sorted(clip for clip in SPEECH.rglob("*") if clip.suffix in SOUNDS)


def _described(clip: Path) -> dict[str, str]:
    """A clip's name, its language (the folder's name) and what is said in it, from the folder's `clips.toml`."""
    name = clip.relative_to(SPEECH)
    words = clip.with_name("clips.toml")
    said = tomllib.loads(words.read_text(encoding="utf-8")) if words.is_file() else {}
    text = str(said.get(clip.stem, {}).get("text", ""))
    return {"name": name.as_posix(), "language": name.parts[0] if len(name.parts) > 1 else "", "text": text}


def _sound(asked: Mapping[str, Any]) -> bytes | Path:
    """The sound sent as the body, or as base64 in JSON, or the clip named; only clips that come with the simulator."""
    if isinstance(asked.get("sound"), bytes):
        return bytes(asked["sound"])
    if asked.get("audio"):
        try:
            return base64.b64decode(str(asked["audio"]), validate=True)
        except binascii.Error as error:
            raise Refused(400, "The audio is not base64.") from error
    named = {clip.relative_to(SPEECH).as_posix(): clip for clip in clips()}
    if asked.get("clip") not in named:
        raise Refused(404, "There is no such clip.")
    return named[asked["clip"]]


def _phone(number: Any) -> str:
    if not PHONE.fullmatch(str(number)):
        raise Refused(400, "A telephone number starts with + and its country code.")
    return str(number)
