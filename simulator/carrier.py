"""A stand-in for the telephone company: numbers, phones, calls, texts and recordings, on loopback, with real signed webhooks.

    with StandInCarrier(account_sid="AC…", auth_token="…") as carrier:
        carrier.number("+15555550100", voice_url="http://127.0.0.1:5000/voice/answer")
        call = carrier.phone("+15555550111").calls("+15555550100")
        call.hears("Press 1").presses("1")

Time on the line is not real time: prompts are heard at once and silence passes in no time. Only the other side's waiting is real.
"""

import re
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import TypeVar

from simulator import server
from simulator.calls import LiveCall
from simulator.conferences import Conferences
from simulator.dispatch import Dispatch
from simulator.documents import CarrierRefuses, Verb
from simulator.events import CarrierError, Event, Faults, PlannedFailure
from simulator.ledger import API, CallRecord, MessageRecord, NumberRecord, RecordingRecord, new_sid
from simulator.phone import Phone
from simulator.postman import Postman
from simulator.webhooks import Asker

T = TypeVar("T")


class StandInCarrier(Faults):
    """The telephone company, as a context manager. What can go wrong is set by the attributes of `Faults`.

    :ivar url: the REST base, `http://127.0.0.1:PORT`; also where the softphone is (`/simulator/softphone`).
    :ivar errors: what the vendor's debugger would list. `quiet()` fails on any; clear it after a test that meant one.
    :ivar listeners: called with every `Event`, in the thread where it happened; they must be quick.
    :ivar routes: public base URL → address really dialled, for an application that stands behind a proxy.
    :ivar subtitle: words for a played recording, by its URL; whatever it returns can be heard by `hears`.
    """

    def __init__(
        self,
        *,
        account_sid: str = "",
        auth_token: str = "simulated-token",
        port: int = 0,
        subtitle: Callable[[str], str] = lambda url: "",
    ) -> None:
        super().__init__()
        self.account_sid = account_sid or new_sid("AC")
        self.auth_token = auth_token
        self.subtitle = subtitle
        self.errors: list[CarrierError] = []
        self.surprises: list[str] = []
        self.events: deque[Event] = deque(maxlen=10_000)
        self.listeners: list[Callable[[Event], None]] = []
        self.routes: dict[str, str] = {}
        self.numbers: dict[str, NumberRecord] = {}
        self.calls: dict[str, CallRecord] = {}
        self.messages: dict[str, MessageRecord] = {}
        self.recordings: dict[str, RecordingRecord] = {}
        self.live: dict[str, LiveCall] = {}
        self.changed = threading.Condition(threading.RLock())
        self.planned_failures: list[PlannedFailure] = []
        self.postman = Postman(self._crashed)
        self.dispatch = Dispatch(self)
        self.conferences = Conferences(self)
        self._phones: dict[str, Phone] = {}
        self.closing = False
        self._port = port
        self._server: server.Server | None = None

    # Life

    def __enter__(self) -> "StandInCarrier":
        self.postman.start()
        self._server = server.start(self, self._port)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Stops ringing, closes every line and joins every thread."""
        with self.changed:
            self.closing = True
            self.changed.notify_all()
        self.dispatch.close()
        self.postman.close()
        if self._server:
            self._server.stop()
        for call in list(self.live.values()):
            call.close()

    @property
    def url(self) -> str:
        if self._server is None:
            raise RuntimeError("the carrier is not running; use it in a with statement")
        return self._server.url

    # What a test sets up

    def number(
        self,
        number: str,
        *,
        voice_url: str = "",
        status_url: str = "",
        sms_url: str = "",
        sms_fallback_url: str = "",
        fallback_url: str | None = None,
    ) -> NumberRecord:
        """A number of the account's own."""
        record = NumberRecord(
            account_sid=self.account_sid,
            number=number,
            created=self.now(),
            voice_url=voice_url,
            status_url=status_url,
            sms_url=sms_url,
            sms_fallback_url=sms_fallback_url,
            fallback_url=fallback_url or "",
        )
        self.numbers[number] = record
        return record

    def phone(self, number: str) -> Phone:
        """Somebody's telephone; the same one for the same number."""
        with self.changed:
            return self._phones.setdefault(number, Phone(self, number))

    def fail(
        self,
        method: str,
        path_pattern: str,
        *,
        status: int = 503,
        code: int | None = None,
        times: int = 1,
        message: str = "",
    ) -> None:
        """Lets the next REST requests fail whose path contains the pattern (a regular expression), without doing anything."""
        self.planned_failures.append(
            PlannedFailure(
                method=method.upper(),
                path=re.compile(path_pattern),
                status=status,
                code=code or 20_000 + status,
                message=message or "Service is not available (planned by the simulator)",
                left=times,
            )
        )

    def fail_messages(self, to: str, *, error_code: int = 30003, status: str = "undelivered", times: int = 1_000_000) -> None:
        """Texts to that number are accepted and then come back by status callback: 30003 unreachable, 30007 filtered, …"""
        self.dispatch.failing_messages[to] = [(status, error_code), times]

    def recording_media(self, sid: str, media: bytes, content_type: str = "audio/wav") -> None:
        """Replaces what a recording's URL serves: broken, empty, or somebody else's sound."""
        recording = self.recordings[sid]
        recording.media, recording.media_type = media, content_type

    # What a test asks afterwards

    def settle(self, within: float = 10.0) -> None:
        """Waits until every callback that is due has been delivered. AssertionError after that many seconds of real time."""
        if not self.postman.settle(within):
            raise AssertionError(f"callbacks were still under way after {within:g} s\n{self.story()}")

    def quiet(self, within: float = 10.0) -> None:
        """AssertionError if there was a ring or text that nobody expected, a carrier error, or a request without the right key."""
        self.settle(within)
        complaints = [f"carrier error {error}" for error in self.errors]
        complaints += [f"unexpected: {surprise}" for surprise in self.surprises]
        with self.changed:
            for phone in list(self._phones.values()):
                complaints += phone.unexpected()
        complaints += self.dispatch.unclaimed()
        if complaints:
            raise AssertionError("\n".join([*complaints, self.story()]))

    def story(self, last: int = 25) -> str:
        """The latest events, one a line, for a message that has to explain itself."""
        with self.changed:
            latest = list(self.events)[-last:]
        lines = [f"  {event}" for event in latest]
        return "What happened last:\n" + ("\n".join(lines) or "  nothing")

    # What the carrier's parts share

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.clock_offset)

    def tell(
        self,
        kind: str,
        who: str = "",
        text: str = "",
        *,
        language: str = "",
        url: str = "",
        sid: str = "",
        status: int = 0,
        ms: int = 0,
    ) -> None:
        """Records an event and lets the listeners know."""
        event = Event(
            at=self.now(),
            kind=kind,
            who=who,
            text=text,
            language=language,
            url=url,
            sid=sid,
            status=status,
            milliseconds=ms,
        )
        with self.changed:
            self.events.append(event)
            self.changed.notify_all()
        for listener in list(self.listeners):
            listener(event)

    def remember_error(self, code: int, meaning: str, url: str = "", call_sid: str = "") -> None:
        error = CarrierError(code=code, message=meaning, url=url, call_sid=call_sid)
        self.errors.append(error)
        self.tell("error", text=f"{code} {meaning}", url=url, sid=call_sid, status=code)

    def new_asker(self) -> Asker:
        return Asker(
            token="not-" + self.auth_token if self.wrong_signature else self.auth_token,
            connect_timeout=self.connect_timeout,
            total_timeout=self.total_timeout,
            routes=self.routes,
        )

    def post(self, url: str, fields: dict[str, str], who: str) -> None:
        """A callback whose answer nobody waits for; a bad answer goes to the errors."""
        asker = self.new_asker()
        try:
            for _ in range(2 if self.retry_webhooks else 1):
                answer = asker.ask(url, "POST", fields, idempotency=new_sid("")[:32])
                self.tell("webhook", who, url=url, status=answer.status, ms=answer.milliseconds, sid=fields.get("CallSid", ""))
            if answer.status >= 400:
                self.remember_error(11200, f"HTTP retrieval failure: status {answer.status}", url, fields.get("CallSid", ""))
        except CarrierRefuses as refusal:
            self.remember_error(refusal.code, refusal.meaning, url, fields.get("CallSid", ""))
        finally:
            asker.close()

    def _crashed(self, error: Exception) -> None:
        self.surprises.append("the simulator itself failed:\n" + "".join(traceback.format_exception(error)))

    # Calls and recordings

    def answered(self, record: CallRecord) -> None:
        self.dispatch.answered(record)

    def finish(self, record: CallRecord, status: str) -> None:
        self.dispatch.finish(record, status)

    def call_in(self, from_: str, to: str) -> LiveCall:
        """Somebody dials a number of the account's own.

        :raises ValueError: nobody has that number.
        """
        number = self.numbers.get(to)
        if number is None:
            raise ValueError(f"{to} is nobody's number here; numbers are {', '.join(self.numbers) or 'none'}")
        record = CallRecord(
            account_sid=self.account_sid,
            from_=from_,
            to=to,
            direction="inbound",
            status="ringing",
            created=self.now(),
            status_url=number.status_url,
        )
        call = self.connect(record, number.fallback_url)
        self.tell("called", from_, to, sid=record.sid)
        call.begin(number.voice_url)
        return call

    def connect(self, record: CallRecord, fallback_url: str) -> LiveCall:
        call = LiveCall(self, record, fallback_url)
        with self.changed:
            self.calls[record.sid] = record
            self.live[record.sid] = call
        return call

    def recording_url(self, recording: RecordingRecord) -> str:
        return f"{self.url}/{API}/Accounts/{self.account_sid}/Recordings/{recording.sid}"

    def keep_recording(self, recording: RecordingRecord, verb: Verb, document_url: str, who: str) -> None:
        """Books a recording and sends its status callback a little later: media are not ready when the action is asked."""
        if recording.status != "absent":
            with self.changed:
                self.recordings[recording.sid] = recording
            self.tell("recording stored", who, f"{recording.duration} s", sid=recording.sid)
        self.dispatch.recording_done(recording, verb, document_url, who)

    def recordings_of(self, call_sid: str) -> Iterable[RecordingRecord]:
        return [r for r in list(self.recordings.values()) if r.call_sid == call_sid and not r.deleted]

    def until(self, ready: Callable[[], T], within: float) -> T:
        """Waits for something on the other side, in real seconds; whatever `ready` last returned."""
        deadline = time.monotonic() + within
        with self.changed:
            while not (found := ready()) and (left := deadline - time.monotonic()) > 0:
                self.changed.wait(left)
        return found
