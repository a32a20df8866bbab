"""What the stand-in carrier tells whoever narrates, and the switches that make it misbehave."""

import re
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened at the carrier.

    :ivar kind: `called`, `said`, `played`, `pressed`, `spoke`, `silent`, `rang`, `answered`, `not answered`, `ended`, `text`,
        `joined`, `talked` and `left` for conferences, `recording stored`, `recording fetched`, `recording deleted`, `webhook`,
        `rest`, `error`.
    :ivar who: the telephone number it concerns, or the path for `rest`.
    :ivar milliseconds: how long the application took to answer, for `webhook`.
    """

    at: datetime
    kind: str
    who: str = ""
    text: str = ""
    language: str = ""
    url: str = ""
    sid: str = ""
    status: int = 0
    milliseconds: int = 0

    def __str__(self) -> str:
        parts = [f"{self.at:%H:%M:%S.%f}"[:-3], self.who, self.kind, self.text, self.url, str(self.status or "")]
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, kw_only=True)
class CarrierError:
    """One line of the carrier's debugger: the vendor's code, what it means, and where."""

    code: int
    message: str
    url: str = ""
    call_sid: str = ""

    def __str__(self) -> str:
        return f"{self.code} {self.message} {self.url} {self.call_sid}".rstrip()


@dataclass(kw_only=True)
class PlannedFailure:
    """REST requests that will fail: how often, with which HTTP status and which of the vendor's codes."""

    method: str
    path: re.Pattern[str]
    status: int
    code: int
    message: str
    left: int


@dataclass(kw_only=True, eq=False)
class Faults:
    """Everything that can be made to go wrong, each a plain attribute of the carrier.

    :ivar retry_webhooks: every webhook is sent twice with the same content and idempotency token; the second answer counts, since
        a carrier repeats itself because the first answer was lost.
    :ivar media_missing_requests: recordings answer 404 to this many requests each: media may be late.
    :ivar media_missing_seconds: recordings answer 404 until they are this old, in seconds.
    :ivar media_needs_auth: recordings are served only with SID and token; an account setting at the vendor, off by default there.
    :ivar lost_callbacks: statuses of which no callback is ever sent (`completed`, `no-answer`, `delivered`, …), and `recording`
        for those of recordings; `*` loses all.
    :ivar shuffle_callbacks: a call's status callbacks all arrive after it ended, newest first. SequenceNumber tells the order.
    :ivar refuse_deletes: deletions are refused with 403.
    :ivar pretend_deletes: deletions answer 204 and delete nothing.
    :ivar wrong_signature: webhooks are signed with another token.
    :ivar clock_offset: seconds by which the carrier's clock, and so every Timestamp and Date, is ahead.
    :ivar recording_delay: seconds of real time until a recording's status callback.
    :ivar seconds_between_calls: pace of outbound calls, in seconds of real time. A new account has 1.0; the rest is queued.
    :ivar connect_timeout: seconds to reach the application (usage/webhooks/webhooks-connection-overrides: 5).
    :ivar total_timeout: seconds for its whole answer (the same page: 15).
    """

    retry_webhooks: bool = False
    media_missing_requests: int = 0
    media_missing_seconds: float = 0.0
    media_needs_auth: bool = True
    lost_callbacks: set[str] = field(default_factory=set)
    shuffle_callbacks: bool = False
    refuse_deletes: bool = False
    pretend_deletes: bool = False
    wrong_signature: bool = False
    clock_offset: float = 0.0
    recording_delay: float = 0.05
    seconds_between_calls: float = 0.0
    connect_timeout: float = 5.0
    total_timeout: float = 15.0
