"""Many callers at once: walks whole calls with signed webhooks, as a carrier would, and counts what comes back.

It plays the person's side from a `Story` (keys and recordings in order) and takes every address from the TwiML it is given. It loads
only a server on this machine, for so many seconds or so many calls, whichever comes first. Nothing here knows a menu of ours.

How a round goes: every caller dials again and again until the time is up; only answers that arrived within it are counted; the calls
still going on are then walked to their end, uncounted, so that no half call is left behind.
"""

import http.client
import ipaddress
import itertools
import secrets
import threading
import time
import xml.etree.ElementTree as ET
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol
from urllib.parse import urlencode, urljoin, urlsplit

from simulator.calls import call_fields
from simulator.ledger import CallRecord, new_sid
from simulator.webhooks import signature

MOST_SECONDS = 600.0
MOST_CALLERS = 128
MOST_CALLS = 200_000
ANSWER_WITHIN = 15.0  # the vendor's own limit
MOST_WAITS = 5  # redirects in a row without a question
ERRORS_IN_A_ROW = 20  # after that a caller gives up: there is nobody to be measured

SPEAK = "speak"
"""A step in which the person speaks, at a Record; any other step is the keys pressed, at a Gather."""

_OF_THE_VERB = frozenset({"Digits", "FinishedOnKey", "msg", "RecordingUrl", "RecordingSid", "RecordingDuration"})
_AFTER_AN_ERROR = 0.05  # seconds; a refused connection costs nothing and would be asked for a million times


@dataclass(frozen=True, kw_only=True)
class Story:
    """What one person does from the first prompt to hanging up. `steps`: keys, or `SPEAK`."""

    name: str
    steps: tuple[str, ...]


@dataclass(kw_only=True)
class Tally:
    """What was counted, in the time that was measured; `waits`, `sent`, `walked`, `errors` and `own_cpu_seconds` in the whole round.

    :ivar waits: how often a caller was told to wait a moment.
    """

    seconds: float = 0.0
    calls: int = 0
    milliseconds: "array[float]" = field(default_factory=lambda: array("d"))
    bytes: int = 0
    waits: int = 0
    sent: int = 0
    walked: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    own_cpu_seconds: float = 0.0

    @property
    def requests(self) -> int:
        return len(self.milliseconds)

    @property
    def requests_per_second(self) -> float:
        return self.requests / self.seconds if self.seconds else 0.0

    @property
    def calls_per_second(self) -> float:
        return self.calls / self.seconds if self.seconds else 0.0

    def percentile(self, percent: float) -> float:
        """Milliseconds within which so many percent of the answers came; 0 without any."""
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else 0.0

    def add(self, other: "Tally") -> None:
        self.calls += other.calls
        self.milliseconds.extend(other.milliseconds)
        self.bytes += other.bytes
        self.sent += other.sent
        self.waits += other.waits
        self.walked.update(other.walked)
        self.errors.update(other.errors)


class Answer(Protocol):
    @property
    def status(self) -> int: ...

    def read(self) -> bytes: ...


class Connection(Protocol):
    """What a call needs of `http.client.HTTPConnection`; an app in this process can be put behind it."""

    def request(self, method: str, url: str, body: str, headers: Mapping[str, str]) -> object: ...

    def getresponse(self) -> Answer: ...

    def close(self) -> None: ...


class WrongTurn(Exception):
    """The answer was no TwiML, refused the request, or had no place for what the person does next."""


def only_here(url: str) -> str:
    """The address of a server on this machine, without a slash at its end.

    :raises ValueError: it is anywhere else, or not plain HTTP. Load on somebody else's server is an attack.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        here = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        here = False
    if not here or parts.scheme != "http" or parts.path.strip("/"):
        raise ValueError(f"{url!r} is not a server on this machine: only http://127.0.0.1:PORT may be put under load")
    return url.rstrip("/")


@dataclass(frozen=True, kw_only=True)
class Load:
    """Callers of one hotline on this machine. `number` is the hotline's own; `stories` are told in turn."""

    url: str
    auth_token: str
    account_sid: str
    number: str
    stories: Sequence[Story]

    def __post_init__(self) -> None:
        object.__setattr__(self, "url", only_here(self.url))

    def run(self, *, seconds: float, callers: int, most_calls: int = MOST_CALLS) -> Tally:
        """One round.

        :raises ValueError: longer, or more callers, than this is meant for.
        """
        if not (0 < seconds <= MOST_SECONDS and 0 < callers <= MOST_CALLERS and 0 < most_calls <= MOST_CALLS):
            raise ValueError(
                f"at most {MOST_SECONDS:.0f} s, {MOST_CALLERS} callers and {MOST_CALLS} calls, and at least one of each"
            )
        turns = itertools.count()
        gate = threading.Barrier(callers + 1)
        team = [_Caller(self, gate, turns, most_calls, seconds) for _ in range(callers)]
        threads = [threading.Thread(target=each.work, daemon=True) for each in team]
        for thread in threads:
            thread.start()
        gate.wait()
        began, cpu = time.monotonic(), time.process_time()
        for thread in threads:
            thread.join()
        whole = Tally(seconds=min(seconds, time.monotonic() - began), own_cpu_seconds=time.process_time() - cpu)
        for each in team:
            whole.add(each.tally)
        return whole

    def walk(self, connection: Connection, story: Story, turn: int = 0) -> None:
        """One call over a connection of yours, uncounted. Raises `WrongTurn`."""
        _Caller(self, threading.Barrier(1), itertools.count(), 1, 0).walk(connection, story, turn)


class _Caller:
    """One person who dials again and again; one thread, one connection a call."""

    def __init__(self, load: Load, gate: threading.Barrier, turns: "itertools.count[int]", most_calls: int, seconds: float) -> None:
        self._load, self._gate, self._turns, self._most_calls, self._seconds = load, gate, turns, most_calls, seconds
        self._until = 0.0
        self.tally = Tally()

    def work(self) -> None:
        self._gate.wait()
        self._until = time.monotonic() + self._seconds
        in_a_row = 0
        while time.monotonic() < self._until and in_a_row < ERRORS_IN_A_ROW and (turn := next(self._turns)) < self._most_calls:
            story = self._load.stories[turn % len(self._load.stories)]
            try:
                self._call(story, turn)
                in_a_row = 0
            except (WrongTurn, OSError, http.client.HTTPException) as error:
                self.tally.errors[f"{story.name}: {error}" if isinstance(error, WrongTurn) else type(error).__name__] += 1
                in_a_row += 1
                time.sleep(_AFTER_AN_ERROR)

    def _call(self, story: Story, turn: int) -> None:
        parts = urlsplit(self._load.url)
        self.walk(http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=ANSWER_WITHIN), story, turn)
        self.tally.walked[story.name] += 1
        if time.monotonic() < self._until:
            self.tally.calls += 1

    def walk(self, connection: Connection, story: Story, turn: int) -> None:
        """One call, from ringing to hanging up."""
        record = CallRecord(
            account_sid=self._load.account_sid,
            from_=f"+1555555{turn % 10_000:04}",
            to=self._load.number,
            direction="inbound",
            status="ringing",
            created=datetime.now(UTC),
        )
        try:
            self._walk(connection, record, story)
        finally:
            connection.close()

    def _walk(self, connection: Connection, record: CallRecord, story: Story) -> None:
        url = self._load.url + "/voice/answer"
        document = self._document(connection, url, call_fields(record))
        record.status = "in-progress"
        for place, step in enumerate(story.steps, 1):
            verb = _verb(document, "Record" if step == SPEAK else "Gather", f"step {place} ({step})")
            fields, news = call_fields(record), None
            if step == SPEAK:
                spoken = self._recording(record)
                fields |= {**spoken, "Digits": ""}
                news = (urljoin(url, verb.get("recordingStatusCallback", "")), self._news(record, spoken))
            else:
                fields |= {"Digits": step, "FinishedOnKey": "", "msg": "Gather End"}
            url = urljoin(url, verb.get("action", ""))
            document = self._document(connection, url, fields)
            if news:
                self._ask(connection, *news)
        record.status = "completed"
        over = {"CallDuration": "60", "Duration": "1", "SequenceNumber": "0", "SipResponseCode": "200"}
        over |= {"CallbackSource": "call-progress-events", "Timestamp": "Thu, 01 Jan 2026 00:00:00 +0000"}
        self._ask(connection, self._load.url + "/voice/status", call_fields(record) | over)

    def _recording(self, record: CallRecord) -> dict[str, str]:
        sid = new_sid("RE")
        url = f"{self._load.url}/2010-04-01/Accounts/{record.account_sid}/Recordings/{sid}"
        return {"RecordingUrl": url, "RecordingSid": sid, "RecordingDuration": "4"}

    def _news(self, record: CallRecord, spoken: Mapping[str, str]) -> dict[str, str]:
        about = {"AccountSid": record.account_sid, "CallSid": record.sid, "RecordingStatus": "completed", "ErrorCode": "0"}
        return {**spoken, **about, "RecordingChannels": "1", "RecordingSource": "RecordVerb", "RecordingTrack": "inbound"}

    def _document(self, connection: Connection, url: str, fields: Mapping[str, str]) -> bytes:
        """The answer, or what follows where it only says to wait. A redirect repeats the request without what was pressed."""
        document = self._ask(connection, url, fields)
        for _ in range(MOST_WAITS):
            root = _parsed(document)
            further = root.find("Redirect")
            if further is None or root.find("Gather") is not None or root.find("Record") is not None:
                break
            self.tally.waits += 1
            url = urljoin(url, further.text or "")
            document = self._ask(connection, url, {name: value for name, value in fields.items() if name not in _OF_THE_VERB})
        return document

    def _ask(self, connection: Connection, url: str, fields: Mapping[str, str]) -> bytes:
        """One signed webhook and its answer's body."""
        if not url.startswith(self._load.url + "/"):
            raise WrongTurn("the answer leads to another server")
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
            "User-Agent": "TwilioProxy/1.1",
            "I-Twilio-Idempotency-Token": secrets.token_hex(16),
            "X-Twilio-Signature": signature(self._load.auth_token, url, fields),
        }
        body = urlencode(fields)
        began = time.perf_counter()
        connection.request("POST", url[len(self._load.url) :], body, headers)
        answer = connection.getresponse()
        document = answer.read()
        took = time.perf_counter() - began
        self.tally.sent += 1
        if answer.status not in (200, 204):
            raise WrongTurn(f"status {answer.status}")
        if time.monotonic() < self._until:
            self.tally.milliseconds.append(took * 1000)
            self.tally.bytes += len(document)
        return document


def _parsed(document: bytes) -> ET.Element:
    try:
        return ET.fromstring(document)
    except ET.ParseError:
        raise WrongTurn("an answer is no TwiML") from None


def _verb(document: bytes, name: str, place: str) -> ET.Element:
    verb = _parsed(document).find(name)
    if verb is None:
        raise WrongTurn(f"at {place} there is no <{name}>")
    return verb
