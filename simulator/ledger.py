"""What the carrier keeps: calls, messages, recordings and numbers, and the JSON in which the vendor shows them.

Shapes after the vendor's reference (voice/api/call-resource, voice/api/recording, messaging/api/message-resource,
phone-numbers/api/incomingphonenumber-resource): dates in RFC 2822, durations and prices as strings, absent values null.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
API = "2010-04-01"
LIVE = frozenset({"queued", "initiated", "ringing", "in-progress"})


def new_sid(prefix: str) -> str:
    """Two letters and 32 hex digits, as the vendor's identifiers are."""
    return prefix + secrets.token_hex(16)


def rfc2822(moment: datetime | None) -> str | None:
    return None if moment is None else format_datetime(moment)


@dataclass(kw_only=True)
class NumberRecord:
    """A number of the account's own, and where its calls and texts go. Empty URLs are asked for nothing."""

    account_sid: str
    number: str
    created: datetime
    sid: str = field(default_factory=lambda: new_sid("PN"))
    voice_url: str = ""
    fallback_url: str = ""
    status_url: str = ""
    sms_url: str = ""
    sms_fallback_url: str = ""

    def as_json(self) -> Json:
        return {
            "sid": self.sid,
            "account_sid": self.account_sid,
            "friendly_name": self.number,
            "phone_number": self.number,
            "voice_url": self.voice_url,
            "voice_method": "POST",
            "voice_fallback_url": self.fallback_url,
            "voice_fallback_method": "POST",
            "status_callback": self.status_url,
            "status_callback_method": "POST",
            "sms_url": self.sms_url,
            "sms_method": "POST",
            "sms_fallback_url": self.sms_fallback_url,
            "sms_fallback_method": "POST",
            "capabilities": {"voice": True, "sms": True, "mms": False, "fax": False},
            "api_version": API,
            "date_created": rfc2822(self.created),
            "date_updated": rfc2822(self.created),
            "uri": f"/{API}/Accounts/{self.account_sid}/IncomingPhoneNumbers/{self.sid}.json",
        }


@dataclass(kw_only=True)
class CallRecord:
    """A call, as the carrier books it.

    :ivar status: the vendor's CallStatus.
    :ivar sequence: SequenceNumber of the next status callback, from 0.
    :ivar duration: seconds from answer to end, as a caller would have spent them; no real time passes on the line.
    """

    account_sid: str
    from_: str
    to: str
    direction: str
    status: str
    created: datetime
    sid: str = field(default_factory=lambda: new_sid("CA"))
    asked: Mapping[str, str] = field(default_factory=dict)
    events: frozenset[str] = frozenset({"completed"})
    status_url: str = ""
    fallback_url: str = ""
    answered_by: str = ""
    started: datetime | None = None
    ended: datetime | None = None
    duration: int = 0
    sequence: int = 0
    held_callbacks: list[Mapping[str, str]] = field(default_factory=list)

    @property
    def live(self) -> bool:
        return self.status in LIVE

    def as_json(self) -> Json:
        uri = f"/{API}/Accounts/{self.account_sid}/Calls/{self.sid}"
        return {
            "sid": self.sid,
            "account_sid": self.account_sid,
            "parent_call_sid": None,
            "from": self.from_,
            "from_formatted": self.from_,
            "to": self.to,
            "to_formatted": self.to,
            "phone_number_sid": None,
            "status": self.status,
            "direction": self.direction,
            "answered_by": self.answered_by or None,
            "start_time": rfc2822(self.started),
            "end_time": rfc2822(self.ended),
            "duration": None if self.started is None or self.live else str(self.duration),
            "price": None,
            "price_unit": "USD",
            "api_version": API,
            "forwarded_from": None,
            "caller_name": None,
            "group_sid": None,
            "queue_time": "0",
            "trunk_sid": None,
            "annotation": None,
            "date_created": rfc2822(self.created),
            "date_updated": rfc2822(self.ended or self.started or self.created),
            "uri": f"{uri}.json",
            "subresource_uris": {"recordings": f"{uri}/Recordings.json"},
        }


@dataclass(kw_only=True)
class MessageRecord:
    """A text message. `error_code` is the vendor's delivery error, 0 for none."""

    account_sid: str
    from_: str
    to: str
    body: str
    direction: str
    status: str
    created: datetime
    sid: str = field(default_factory=lambda: new_sid("SM"))
    status_url: str = ""
    error_code: int = 0

    @property
    def segments(self) -> int:
        """Billed parts: 160 characters, or 70 as soon as one is outside GSM-7 (ASCII is close enough to that for a simulator)."""
        whole, part = (160, 153) if self.body.isascii() else (70, 67)
        return 1 if len(self.body) <= whole else -(-len(self.body) // part)

    def as_json(self) -> Json:
        uri = f"/{API}/Accounts/{self.account_sid}/Messages/{self.sid}"
        return {
            "sid": self.sid,
            "account_sid": self.account_sid,
            "messaging_service_sid": None,
            "from": self.from_,
            "to": self.to,
            "body": self.body,
            "status": self.status,
            "direction": self.direction,
            "num_segments": str(self.segments),
            "num_media": "0",
            "error_code": self.error_code or None,
            "error_message": "not delivered" if self.error_code else None,
            "price": None,
            "price_unit": "USD",
            "api_version": API,
            "date_created": rfc2822(self.created),
            "date_sent": rfc2822(self.created),
            "date_updated": rfc2822(self.created),
            "uri": f"{uri}.json",
            "subresource_uris": {"media": f"{uri}/Media.json"},
        }


@dataclass(kw_only=True)
class RecordingRecord:
    """A caller's recording and its media.

    :ivar duration: whole seconds, as the vendor tells it.
    :ivar born: `time.monotonic()` when it was made, for media that come late.
    :ivar requests: how often its media have been asked for.
    """

    account_sid: str
    call_sid: str
    created: datetime
    media: bytes
    media_type: str
    duration: int
    status: str
    born: float
    sid: str = field(default_factory=lambda: new_sid("RE"))
    requests: int = 0
    deleted: bool = False

    def as_json(self, base_url: str) -> Json:
        uri = f"/{API}/Accounts/{self.account_sid}/Recordings/{self.sid}"
        return {
            "sid": self.sid,
            "account_sid": self.account_sid,
            "call_sid": self.call_sid,
            "conference_sid": None,
            "status": self.status,
            "channels": 1,
            "source": "RecordVerb",
            "error_code": None,
            "duration": str(self.duration),
            "price": None,
            "price_unit": "USD",
            "encryption_details": None,
            "api_version": API,
            "start_time": rfc2822(self.created),
            "date_created": rfc2822(self.created),
            "date_updated": rfc2822(self.created),
            "media_url": f"{base_url}{uri}",
            "uri": f"{uri}.json",
            "subresource_uris": {},
        }
