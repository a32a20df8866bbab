"""Outbound calls and texts, and the callbacks that tell the application how they went."""

import math
import threading
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from simulator.calls import PLACE, LiveCall, call_fields
from simulator.documents import CarrierRefuses, Verb, read_replies
from simulator.ledger import API, CallRecord, MessageRecord, NumberRecord, RecordingRecord, rfc2822

if TYPE_CHECKING:
    from simulator.carrier import StandInCarrier

# The vendor's event of each status, and the SIP answer it reports for the final ones.
EVENT_OF = {"initiated": "initiated", "ringing": "ringing", "in-progress": "answered"}
SIP = {"completed": "200", "busy": "486", "no-answer": "487", "canceled": "487", "failed": "404"}
OPT_OUT = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
OPT_IN = frozenset({"START", "YES", "UNSTOP"})
ASKING = frozenset({"HELP", "INFO"})


class Ringing:
    """An outbound call that has not been answered yet, with the decision that its dialling thread waits for."""

    def __init__(self, record: CallRecord) -> None:
        self.record = record
        self.offered = False
        self.claimed = False
        self.decided = threading.Event()


class Dispatch:
    """Dials, texts and calls back."""

    def __init__(self, carrier: "StandInCarrier") -> None:
        self.carrier = carrier
        self.ringing: dict[str, Ringing] = {}
        self.opted_out: set[str] = set()
        self.failing_messages: dict[str, list[tuple[str, int] | int]] = {}
        self._threads: list[threading.Thread] = []
        self._closing = threading.Event()
        self._next_dial = 0.0
        self._lock = threading.Lock()

    def close(self) -> None:
        self._closing.set()
        for ring in list(self.ringing.values()):
            ring.decided.set()
        for thread in self._threads:
            thread.join()

    def unclaimed(self) -> list[str]:
        """Rings that no test expected, at phones or at numbers where there is no phone."""
        return [
            f"{r.record.to} rang and nobody expected it ({r.record.status})" for r in list(self.ringing.values()) if not r.claimed
        ]

    # Outbound calls

    def dial(self, record: CallRecord) -> None:
        """Queues a call that the REST API asked for."""
        ring = Ringing(record)
        with self.carrier.changed:
            self.carrier.calls[record.sid] = record
            self.ringing[record.sid] = ring
        thread = threading.Thread(target=self._dial, args=(ring,), name=f"dialling-{record.to}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _dial(self, ring: Ringing) -> None:
        record = ring.record
        if self._pace() or not self._move(record, "initiated", from_={"queued"}):
            return
        if not self._move(record, "ringing", from_={"initiated"}):
            return
        self.carrier.tell("rang", record.to, f"from {record.from_}", sid=record.sid)
        with self.carrier.changed:
            ring.offered = True
            self.carrier.changed.notify_all()
        try:
            self.carrier.phone(record.to).behave(ring)
        except Exception as error:  # a behaviour that fails must fail the test, not a lost thread
            self.carrier._crashed(error)
        if not ring.decided.wait(float(record.asked.get("Timeout") or 60)):
            self.finish(record, "no-answer")

    def _pace(self) -> bool:
        """Waits for this call's turn; whether the carrier closed meanwhile."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next_dial)
            self._next_dial = turn + self.carrier.seconds_between_calls
        return self._closing.wait(turn - now) if turn > now else self._closing.is_set()

    def _move(self, record: CallRecord, status: str, from_: set[str]) -> bool:
        with self.carrier.changed:
            if record.status not in from_:
                return False
            record.status = status
            self._call_back(record, EVENT_OF[status])
            self.carrier.changed.notify_all()
        return True

    def pick_up(self, ring: Ringing, answered_by: str) -> LiveCall | None:
        """Somebody answers: the call's document is fetched now. None if it no longer rings."""
        record = ring.record
        with self.carrier.changed:
            if record.status != "ringing":
                return None
            if record.asked.get("MachineDetection"):
                record.answered_by = answered_by
            self.answered(record)
        ring.decided.set()
        call = self.carrier.connect(record, record.fallback_url)
        call.begin(record.asked.get("Url", ""), record.asked.get("Method", "POST"), record.asked.get("Twiml", ""))
        return call

    def answered(self, record: CallRecord) -> None:
        with self.carrier.changed:
            record.status, record.started = "in-progress", self.carrier.now()
            if record.direction != "inbound":
                self._call_back(record, "answered")
        person = record.to if record.direction != "inbound" else record.from_
        self.carrier.tell("answered", person, sid=record.sid)

    def finish(self, record: CallRecord, status: str) -> bool:
        """Ends a call in one of the vendor's final statuses, once; whether it was this that ended it."""
        with self.carrier.changed:
            if not record.live:
                return False
            record.status, record.ended = status, self.carrier.now()
            ring = self.ringing.get(record.sid)
            if ring:
                ring.decided.set()
            call = self.carrier.live.get(record.sid)
            self._call_back(record, "completed")
            self.carrier.changed.notify_all()
        if call:
            if not call.session.ended:
                call.session.cut()
            call.leave()
            self.carrier.postman.later(0, call.close)
        if record.direction != "inbound" and record.started is None:
            self.carrier.tell("not answered", record.to, status, sid=record.sid)
        elif not (call and call.session.script and call.session.script[-1].kind == "hung up"):
            self.carrier.tell("ended", record.to if record.direction != "inbound" else record.from_, status, sid=record.sid)
        return True

    # Status callbacks

    def _call_back(self, record: CallRecord, event: str) -> None:
        if not record.status_url or event not in record.events:
            return
        fields = call_fields(record) | {
            "SequenceNumber": str(record.sequence),
            "Timestamp": rfc2822(self.carrier.now()) or "",
            "CallbackSource": "call-progress-events",
        }
        record.sequence += 1
        who = record.from_ if record.direction == "inbound" else record.to
        if event == "completed":
            fields["SipResponseCode"] = SIP[record.status]
            if record.started:
                fields |= {"CallDuration": str(record.duration), "Duration": str(math.ceil(record.duration / 60))}
        if not self.carrier.shuffle_callbacks:
            self._send(record.status, record.status_url, fields, who)
            return
        record.held_callbacks.append(fields)
        if event == "completed":
            for held in reversed(record.held_callbacks):
                self._send(held["CallStatus"], record.status_url, held, who)

    def _send(self, status: str, url: str, fields: Mapping[str, str], who: str, delay: float = 0.0) -> None:
        lost = self.carrier.lost_callbacks
        if url and "*" not in lost and status not in lost:
            self.carrier.postman.later(delay, lambda: self.carrier.post(url, dict(fields), who))

    def recording_done(self, recording: RecordingRecord, verb: Verb, document_url: str, who: str) -> None:
        """voice/twiml/record: asynchronous, and without From, To or CallStatus."""
        wanted = verb.get("recordingStatusCallbackEvent", "completed").split()
        url = verb.get("recordingStatusCallback")
        if not url:
            return
        fields = {
            "AccountSid": recording.account_sid,
            "CallSid": recording.call_sid,
            "RecordingSid": recording.sid,
            "RecordingUrl": self.carrier.recording_url(recording),
            "RecordingDuration": str(recording.duration),
            "RecordingChannels": "1",
            "RecordingStartTime": rfc2822(recording.created) or "",
            "RecordingSource": "RecordVerb",
            "RecordingTrack": "inbound",
            "ErrorCode": "0",
        }
        for status, delay in (("in-progress", 0.0), (recording.status, self.carrier.recording_delay)):
            if status in wanted and "recording" not in self.carrier.lost_callbacks:
                self._send(status, urljoin(document_url, url), fields | {"RecordingStatus": status}, who, delay)

    # Texts

    def send_text(self, message: MessageRecord) -> None:
        """Delivers a text that the REST API took, and reports queued, sent and delivered, or what became of it."""
        self.carrier.messages[message.sid] = message
        self._text_status(message, "queued")
        self.carrier.postman.later(0, lambda: self._deliver(message))

    def _deliver(self, message: MessageRecord) -> None:
        planned = self.failing_messages.get(message.to)
        self._text_status(message, "sent")
        if planned and isinstance(planned[0], tuple) and isinstance(planned[1], int) and planned[1] > 0:
            planned[1] -= 1
            status, message.error_code = planned[0]
            self._text_status(message, status)
            return
        self.carrier.phone(message.to).receives(message)
        self._text_status(message, "delivered")

    def _text_status(self, message: MessageRecord, status: str) -> None:
        message.status = status
        fields = {
            "MessageSid": message.sid,
            "SmsSid": message.sid,
            "MessageStatus": status,
            "SmsStatus": status,
            "AccountSid": message.account_sid,
            "From": message.from_,
            "To": message.to,
            "ApiVersion": API,
        }
        if message.error_code:
            fields["ErrorCode"] = str(message.error_code)
        self._send(status, message.status_url, fields, message.to)

    def text_in(self, from_: str, to: str, body: str) -> list[str]:
        """Somebody writes to a number of the account's own; the application's replies, which are delivered, too.

        :raises ValueError: nobody has that number.
        """
        number = self.carrier.numbers.get(to)
        if number is None:
            raise ValueError(f"{to} is nobody's number here")
        message = self._book(from_, to, body, "inbound", "received")
        self.carrier.tell("text", from_, body, sid=message.sid)
        self._opt(from_, to, body)
        if not number.sms_url:
            return []
        replies = self._replies(number, message)
        if from_ not in self.opted_out:
            for reply in replies:
                self.carrier.phone(from_).receives(self._book(to, from_, reply, "outbound-reply", "delivered"))
        return replies

    def ask_again(self, from_: str) -> list[str]:
        """The application's replies to the newest text from that number, asked about a second time.

        :raises ValueError: there is none.
        """
        sent = [each for each in self.carrier.messages.values() if (each.from_, each.direction) == (from_, "inbound")]
        if not sent:
            raise ValueError(f"{from_} has sent no text")
        return self._replies(self.carrier.numbers[sent[-1].to], sent[-1])

    def _opt(self, from_: str, to: str, body: str) -> None:
        """STOP and its like are the carrier's: it answers itself and lets no more texts through (error 21610). The application is asked
        all the same."""
        word = body.strip().upper()
        if word not in OPT_OUT | OPT_IN | ASKING:
            return
        if word in OPT_OUT | OPT_IN:
            (self.opted_out.add if word in OPT_OUT else self.opted_out.discard)(from_)
        done = "unsubscribed" if word in OPT_OUT else "resubscribed"
        text = "Reply STOP to unsubscribe." if word in ASKING else f"You have {done}."
        self.carrier.phone(from_).receives(self._book(to, from_, text, "outbound-reply", "delivered"), expected=True)

    def _replies(self, number: NumberRecord, message: MessageRecord) -> list[str]:
        """What the number's address answers; where that fails, its fallback address, if it has one, which is told why (messaging/guides,
        webhook request). There is no other retry: a text that nobody took in is lost."""
        fields = self._text_fields(message)
        try:
            return self._ask_for_replies(number.sms_url, message, fields)
        except CarrierRefuses as refusal:
            self.carrier.remember_error(refusal.code, refusal.meaning, number.sms_url)
            if not number.sms_fallback_url:
                return []
            fields |= {"ErrorCode": str(refusal.code), "ErrorUrl": number.sms_url}
        try:
            return self._ask_for_replies(number.sms_fallback_url, message, fields)
        except CarrierRefuses as refusal:
            self.carrier.remember_error(refusal.code, refusal.meaning, number.sms_fallback_url)
            return []

    def _text_fields(self, message: MessageRecord) -> dict[str, str]:
        """messaging/guides/webhook-request."""
        return {
            "MessageSid": message.sid,
            "SmsSid": message.sid,
            "SmsMessageSid": message.sid,
            "AccountSid": message.account_sid,
            "From": message.from_,
            "To": message.to,
            "Body": message.body,
            "NumMedia": "0",
            "NumSegments": str(message.segments),
            "SmsStatus": "received",
            "ApiVersion": API,
        } | {end + what: value for end in ("From", "To") for what, value in PLACE.items()}

    def _ask_for_replies(self, url: str, message: MessageRecord, fields: Mapping[str, str]) -> list[str]:
        """:raises CarrierRefuses: the application could not be asked, or answered with anything but a messaging document."""
        asker = self.carrier.new_asker()
        try:
            for _ in range(2 if self.carrier.retry_webhooks else 1):
                answer = asker.ask(url, "POST", fields, idempotency=message.sid[2:])
                self.carrier.tell("webhook", message.from_, url=url, status=answer.status, ms=answer.milliseconds, sid=message.sid)
            if answer.status >= 400:
                raise CarrierRefuses(11200, f"HTTP retrieval failure: status {answer.status}", url)
            return read_replies(answer.body, answer.content_type, url)
        finally:
            asker.close()

    def _book(self, from_: str, to: str, body: str, direction: str, status: str) -> MessageRecord:
        message = MessageRecord(
            account_sid=self.carrier.account_sid,
            from_=from_,
            to=to,
            body=body,
            direction=direction,
            status=status,
            created=self.carrier.now(),
        )
        self.carrier.messages[message.sid] = message
        return message
