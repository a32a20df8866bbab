"""A call in progress: the interpreter on one side, the application's webhooks on the other."""

import secrets
import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import soundfile

from simulator import audio
from simulator.documents import DOCUMENT_BYTES, CarrierRefuses, Verb
from simulator.ledger import API, CallRecord, RecordingRecord
from simulator.line import Document, Heard, Sound
from simulator.twiml import Session
from simulator.webhooks import Answer

if TYPE_CHECKING:
    from simulator.carrier import StandInCarrier

SOUND_BYTES = 16 * 1024 * 1024
SETTLED_WITHIN = 60.0  # seconds; an action and its fallback may take the vendor's 15 s each, and a callback before them, too
# Where the vendor's caller lookup puts a number: often nowhere. The empty ones are sent and signed all the same.
PLACE = {"City": "", "State": "", "Zip": "", "Country": "US"}
EVENT_KINDS = {
    "say": "said",
    "play": "played",
    "pressed": "pressed",
    "spoke": "spoke",
    "silent": "silent",
    "hung up": "ended",
}


def call_fields(record: CallRecord) -> dict[str, str]:
    """The fields of every webhook about a call (voice/twiml, request parameters)."""
    fields = {
        "CallSid": record.sid,
        "AccountSid": record.account_sid,
        "From": record.from_,
        "To": record.to,
        "Caller": record.from_,
        "Called": record.to,
        "CallStatus": record.status,
        "Direction": record.direction,
        "ApiVersion": API,
    }
    for end in ("From", "To", "Caller", "Called"):
        fields |= {end + what: value for what, value in PLACE.items()}
    if record.answered_by:
        fields["AnsweredBy"] = record.answered_by
    return fields


class LiveCall:
    """The carrier's end of one call; what `Session` needs of a line.

    `lock` is held by whoever acts on this call: a test's thread, one request of a remote phone, or the carrier's own thread. Nobody
    who holds one call's lock takes another's; what follows for another call is left to `soon`.
    """

    def __init__(self, carrier: "StandInCarrier", record: CallRecord, fallback_url: str) -> None:
        self.carrier = carrier
        self.record = record
        self.fallback_url = fallback_url
        self.lock = threading.RLock()
        self.session = Session(self)
        self._due = 0
        self._asker = carrier.new_asker()

    @property
    def person(self) -> str:
        """The number of the person on the phone, whichever end called."""
        return self.record.from_ if self.record.direction == "inbound" else self.record.to

    def close(self) -> None:
        self._asker.close()

    def begin(self, url: str, method: str = "POST", twiml: str = "") -> None:
        """Fetches the first document. An inbound call rings until then and is answered by it."""
        with self.lock:
            if twiml:
                self.session.start_with(twiml)
            else:
                self.session.start(url, method)

    # What befalls a call without its person's doing

    def soon(self, step: Callable[[], None]) -> None:
        """Has the carrier's own thread do something to this call, as the vendor does: whoever caused it does not wait for it.

        The application may be in the middle of a request, holding its own locks, when it redirects a call.
        """
        with self.carrier.changed:
            self._due += 1
        self.carrier.postman.later(0, lambda: self._do(step))

    def _do(self, step: Callable[[], None]) -> None:
        try:
            with self.lock:
                step()
        finally:
            with self.carrier.changed:
                self._due -= 1
                self.carrier.changed.notify_all()

    def settled(self) -> None:
        """Waits until nothing is due any more. Not for a thread that holds a call's lock."""
        if self._due:
            self.carrier.until(lambda: not self._due or self.carrier.closing, SETTLED_WITHIN)

    def put_out(self) -> None:
        """Its conference is no more. It may have left by itself meanwhile, and even be in another one."""
        if self.carrier.conferences.place_of(self) is None:
            self.session.dial_ends()

    # What Session asks of a line

    def fetch(self, url: str, method: str, extra: Mapping[str, str]) -> Document:
        fields = call_fields(self.record) | dict(extra)
        answer = self._ask(url, method, fields)
        if self.record.direction == "inbound" and self.record.status == "ringing" and b"<Reject" not in answer.body:
            self.carrier.answered(self.record)
        return Document(url=answer.url, body=answer.body, content_type=answer.content_type)

    def _ask(self, url: str, method: str, fields: Mapping[str, str], limit: int = DOCUMENT_BYTES) -> Answer:
        token = secrets.token_hex(16)
        for _ in range(2 if self.carrier.retry_webhooks else 1):
            answer = self._asker.ask(url, method, fields, idempotency=token, limit=limit)
            self.carrier.tell("webhook", self.person, url=url, status=answer.status, sid=self.record.sid, ms=answer.milliseconds)
        if answer.status >= 400:
            raise CarrierRefuses(11200, f"HTTP retrieval failure: status {answer.status}", url)
        return answer

    def fetch_sound(self, url: str) -> Sound:
        answer = self._asker.ask(url, "GET", {}, limit=SOUND_BYTES)
        self.carrier.tell("webhook", self.person, url=url, status=answer.status, sid=self.record.sid, ms=answer.milliseconds)
        if answer.status != 200:
            raise CarrierRefuses(11200, f"Play: HTTP retrieval failure: status {answer.status}", url)
        return self._sound(answer, url)

    def fetch_either(self, url: str, method: str) -> Document | Sound:
        """Asked with the fields of any webhook about the call; no page lists those of a waitUrl [unconfirmed]."""
        answer = self._ask(url, method, call_fields(self.record), SOUND_BYTES)
        if answer.content_type.startswith("audio/"):
            return self._sound(answer, url)
        return Document(url=answer.url, body=answer.body, content_type=answer.content_type)

    def _sound(self, answer: Answer, url: str) -> Sound:
        kind = answer.content_type.partition(";")[0].strip().lower()
        if not kind.startswith("audio/"):
            raise CarrierRefuses(13420, f"Play: Invalid Content-Type {kind!r}", url)
        try:
            seconds = audio.seconds_of(answer.body)
        except soundfile.LibsndfileError as error:
            raise CarrierRefuses(13420, f"Play: says it is {kind}, but is no sound", url) from error
        return Sound(seconds=seconds, language=answer.language, text=self.carrier.subtitle(url))

    def store(self, verb: Verb, samples: audio.Samples, document_url: str) -> Mapping[str, str] | None:
        absent = audio.is_absent(samples)
        if verb.get("trim", "trim-silence") == "trim-silence":
            samples = audio.without_silence_around(samples)
        carrier = self.carrier
        recording = RecordingRecord(
            account_sid=carrier.account_sid,
            call_sid=self.record.sid,
            created=carrier.now(),
            media=audio.as_wav(samples),
            media_type="audio/wav",
            duration=0 if absent else max(1, round(len(samples) / audio.RATE)),
            status="absent" if absent else "completed",
            born=time.monotonic(),
        )
        carrier.keep_recording(recording, verb, document_url, self.person)
        if absent:
            return None
        return {
            "RecordingUrl": carrier.recording_url(recording),
            "RecordingSid": recording.sid,
            "RecordingDuration": str(recording.duration),
        }

    def join(self, conference: Verb) -> None:
        self.carrier.conferences.join(self, conference)

    def leave(self) -> None:
        self.carrier.conferences.leave(self)

    @property
    def waits(self) -> bool:
        place = self.carrier.conferences.place_of(self)
        return place is not None and not place.room.begun

    def happened(self, heard: Heard) -> None:
        kind = EVENT_KINDS.get(heard.kind)
        if kind:
            self.carrier.tell(kind, self.person, heard.text, language=heard.language, url=heard.url, sid=self.record.sid)

    def refused(self, refusal: CarrierRefuses) -> None:
        self.carrier.remember_error(refusal.code, refusal.meaning, refusal.url, self.record.sid)

    def over(self, status: str) -> None:
        self.record.duration = max(1, round(self.session.seconds))
        self.carrier.finish(self.record, status)
