"""The vendor's REST interface, reduced to what a hotline does with it. Every call here goes over the network: never from a webhook.

Facts are from the vendor's pages "Call resource", "Recording resource", "Messages resource" and "Error and warning dictionary".
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

_PLAIN = {
    20003: ("the account's SID or token is wrong: check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN", False),
    20404: ("the carrier knows nothing of it", True),
    20429: ("the carrier asks us to slow down", False),
    21210: ("the hotline's own number is not one of the account's", False),
    21211: ("the number is not a telephone number", True),
    21214: ("the number cannot be reached", True),
    21215: ("calls to that country are not allowed in the account", True),
    21217: ("the number is not a telephone number", True),
    21219: ("a trial account may call verified numbers only", True),
    21408: ("texts to that country are not allowed in the account", True),
    21610: ("the person has replied STOP to our texts", True),
    21614: ("the number cannot receive texts", True),
    30003: ("the telephone is switched off or out of reach", False),
    30004: ("the message is blocked", True),
    30005: ("the number is unknown", True),
    30006: ("the number is a landline or cannot be reached", True),
    30007: ("the carrier filtered the message as spam", False),
    30008: ("delivery failed for a reason the carrier does not know", False),
    30032: ("the toll-free number is not verified for texts", True),
}
"""The vendor's error code → what it means, and whether trying again can never help."""

_OVER = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})

_TOO_MANY_REQUESTS = 429
_NOT_FOUND = 404
_BAD_REQUEST = 400
_SERVER_ERROR = 500

MOST_AUDIO_BYTES = 64 * 1024 * 1024
"""An hour of telephone audio (the vendor's own limit for a recording) is 58 MB; more than this is not a recording."""


class CarrierError(RuntimeError):
    """The carrier said no, or nothing. `permanent`: trying again cannot help. The text is a sentence without numbers of people."""

    def __init__(self, sentence: str, *, permanent: bool, code: int | None = None) -> None:
        super().__init__(sentence)
        self.permanent = permanent
        self.code = code


def plain_meaning(code: int) -> tuple[str, bool]:
    """The vendor's error code as words, and whether it is permanent."""
    return _PLAIN.get(code, (f"the carrier reports error {code}", False))


@dataclass(frozen=True, kw_only=True)
class RemoteCall:
    """A call as the carrier has it. `status`: queued, ringing, in-progress, completed, busy, failed, no-answer or canceled."""

    sid: str
    status: str
    called: str
    direction: str

    @property
    def is_over(self) -> bool:
        return self.status in _OVER


@dataclass(frozen=True, kw_only=True)
class RemoteRecording:
    """A recording as the carrier has it; `seconds` is -1 while it is not known."""

    sid: str
    call_sid: str
    status: str
    seconds: int
    made_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class OwnNumber:
    """A number of the account and where its calls and texts are sent."""

    sid: str
    number: str
    voice_url: str
    status_url: str
    fallback_url: str
    sms_url: str


class TwilioCarrier:
    """One account at the vendor, or at something that speaks as it does (`base_url`). Requests give up after `timeout_seconds`."""

    def __init__(self, *, account_sid: str, auth_token: str, base_url: str | None = None, timeout_seconds: float = 10.0) -> None:
        self.account_sid = account_sid
        self._auth = (account_sid, auth_token)
        self._timeout = timeout_seconds
        self._http = TwilioHttpClient(timeout=timeout_seconds)
        self._client = Client(account_sid, auth_token, http_client=self._http)
        if base_url:
            self._client.api.base_url = base_url.rstrip("/")
        self._media = requests.Session()

    def close(self) -> None:
        """Let go of the connections."""
        self._media.close()
        if self._http.session is not None:
            self._http.session.close()

    def place_call(self, *, to: str, from_: str, answer_url: str, status_url: str, ring_seconds: int) -> str:
        """Ring somebody; returns the call's SID. The URL is fetched when somebody (or a machine) answers."""
        with _plainly():
            call = self._client.calls.create(
                to=to,
                from_=from_,
                url=answer_url,
                status_callback=status_url,
                status_callback_event=["initiated", "ringing", "answered", "completed"],
                timeout=ring_seconds,
            )
        return str(call.sid)

    def stop_ringing(self, call_sid: str) -> None:
        """Cancel a call that is queued or ringing. The vendor leaves one that was just answered alone, and so somebody who picked up
        in the same second is told what happened instead of being cut off."""
        with _plainly():
            self._client.calls(call_sid).update(status="canceled")

    def hang_up(self, call_sid: str) -> None:
        """End a call, whether it rings or somebody is on the line. One that has ended is an error, and a permanent one."""
        with _plainly():
            self._client.calls(call_sid).update(status="completed")

    def lead(self, call_sid: str, url: str) -> None:
        """Lead somebody who is on the line on to another document, out of whatever they are in. One who has hung up is an error, and a
        permanent one."""
        with _plainly():
            self._client.calls(call_sid).update(url=url, method="POST")

    def call(self, call_sid: str) -> RemoteCall:
        """What the carrier has about a call."""
        with _plainly():
            found = self._client.calls(call_sid).fetch()
        return RemoteCall(sid=found.sid, status=str(found.status), called=str(found.to or ""), direction=str(found.direction))

    def calls_to(self, *, to: str, from_: str) -> list[RemoteCall]:
        """The newest calls between two numbers."""
        with _plainly():
            found = self._client.calls.list(to=to, from_=from_, limit=20)
        return [RemoteCall(sid=c.sid, status=str(c.status), called=str(c.to or ""), direction=str(c.direction)) for c in found]

    def send_text(self, *, to: str, from_: str, body: str, status_url: str) -> str:
        """Send a text; returns its SID."""
        with _plainly():
            message = self._client.messages.create(to=to, from_=from_, body=body, status_callback=status_url)
        return str(message.sid)

    def texts_to(self, *, to: str, from_: str) -> list[str]:
        """The SIDs of the newest texts that we sent from one number to another. Answers to a text of theirs, which go out with the
        webhook's document (direction "outbound-reply"), are not among them."""
        with _plainly():
            found = self._client.messages.list(to=to, from_=from_, limit=40)
        return [str(message.sid) for message in found if str(message.direction) == "outbound-api"]

    def recordings(self, *, limit: int = 200) -> list[RemoteRecording]:
        """The newest recordings that the carrier still has."""
        with _plainly():
            found = self._client.recordings.list(limit=limit)
        return [
            RemoteRecording(
                sid=r.sid,
                call_sid=str(r.call_sid),
                status=str(r.status),
                seconds=int(r.duration or -1),
                made_at=r.date_created,
            )
            for r in found
        ]

    def fetch_recording(self, sid: str) -> bytes:
        """The sound of a recording: 8 kHz 16-bit mono WAV, as the vendor has it. Raises `CarrierError`; 404 is not permanent here,
        because the vendor may announce a recording before its sound can be had."""
        try:
            with self._media.get(f"{self._recording_url(sid)}.wav", auth=self._auth, timeout=self._timeout, stream=True) as answer:
                if answer.status_code >= _BAD_REQUEST:
                    raise CarrierError(f"the recording cannot be had yet (HTTP {answer.status_code})", permanent=False)
                sound = bytearray()
                for piece in answer.iter_content(65536):
                    sound += piece
                    if len(sound) > MOST_AUDIO_BYTES:
                        raise CarrierError("the recording is larger than any call can be", permanent=True)
                if not sound:
                    # Taken for the recording, it would be deleted at the carrier next.
                    raise CarrierError("the recording cannot be had yet (the carrier sent nothing)", permanent=False)
                return bytes(sound)
        except requests.RequestException as error:
            raise CarrierError(f"the carrier cannot be reached ({type(error).__name__})", permanent=False) from None

    def delete_recording(self, sid: str) -> None:
        """Ask the carrier to delete a recording; one that is already gone is no error."""
        try:
            with _plainly():
                self._client.recordings(sid).delete()
        except CarrierError as error:
            if error.code not in {_NOT_FOUND, 20404}:
                raise

    def has_recording(self, sid: str) -> bool:
        """Whether the carrier still hands out a recording's sound. (Its metadata lingers for 40 days at the vendor.)"""
        try:
            answer = self._media.get(f"{self._recording_url(sid)}.wav", auth=self._auth, timeout=self._timeout, stream=True)
            answer.close()
        except requests.RequestException as error:
            raise CarrierError(f"the carrier cannot be reached ({type(error).__name__})", permanent=False) from None
        if answer.status_code >= _SERVER_ERROR:
            raise CarrierError(f"the carrier is in trouble (HTTP {answer.status_code})", permanent=False)
        return answer.status_code != _NOT_FOUND

    def forget_recording(self, sid: str) -> None:
        """Delete a recording, and believe it only once the carrier says that it is not there. Raises CarrierError until then."""
        self.delete_recording(sid)
        if self.has_recording(sid):
            raise CarrierError("the carrier still hands out the recording after deleting it", permanent=False)

    def own_numbers(self) -> list[OwnNumber]:
        """The account's numbers and where they point."""
        with _plainly():
            found = self._client.incoming_phone_numbers.list(limit=100)
        return [
            OwnNumber(
                sid=n.sid,
                number=n.phone_number,
                voice_url=n.voice_url or "",
                status_url=n.status_callback or "",
                fallback_url=n.voice_fallback_url or "",
                sms_url=n.sms_url or "",
            )
            for n in found
        ]

    def point_number(self, sid: str, *, voice_url: str, status_url: str, sms_url: str, fallback_url: str | None) -> None:
        """Send a number's calls and texts to this hotline."""
        more = {"voice_fallback_url": fallback_url, "voice_fallback_method": "GET"} if fallback_url else {}
        with _plainly():
            self._client.incoming_phone_numbers(sid).update(
                voice_url=voice_url,
                voice_method="POST",
                status_callback=status_url,
                status_callback_method="POST",
                sms_url=sms_url,
                sms_method="POST",
                **more,
            )

    def _recording_url(self, sid: str) -> str:
        # Built from the id, never taken from a webhook: what is fetched with our password must be at the carrier.
        return f"{self._client.api.base_url}/2010-04-01/Accounts/{self.account_sid}/Recordings/{sid}"


@contextmanager
def _plainly() -> Iterator[None]:
    """The client's errors as `CarrierError`."""
    try:
        yield
    except TwilioException as error:
        status, code = _status_and_code(error)
        meaning, permanent = plain_meaning(code) if code else (f"the carrier answered HTTP {status}", False)
        if code not in _PLAIN and _BAD_REQUEST <= status < _SERVER_ERROR and status != _TOO_MANY_REQUESTS:
            permanent = True
        raise CarrierError(meaning, permanent=permanent, code=code or status) from None
    except (requests.RequestException, OSError) as error:
        raise CarrierError(f"the carrier cannot be reached ({type(error).__name__})", permanent=False) from None


def _status_and_code(error: TwilioException) -> tuple[int, int]:
    """HTTP status and the vendor's error code, 0 where there is none. Its client raises another kind of error where it lists
    things: the plain base class, with the answer as an argument."""
    if isinstance(error, TwilioRestException):
        return error.status, error.code or 0
    answer = error.args[1] if len(error.args) > 1 else None
    try:
        return int(getattr(answer, "status_code", 0)), int(json.loads(getattr(answer, "text", ""))["code"])
    except (ValueError, KeyError, TypeError):
        return int(getattr(answer, "status_code", 0)), 0
