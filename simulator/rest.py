"""The vendor's REST API, as far as a hotline needs it; enough for the official client with `client.api.base_url` set.

Paths, parameters, status and error codes after the vendor's reference (voice/api, messaging/api, phone-numbers/api and the
error dictionary, docs/api/errors).
"""

import json
import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlencode

import soundfile

from simulator import audio
from simulator.ledger import API, CallRecord, Json, MessageRecord, RecordingRecord

if TYPE_CHECKING:
    from simulator.carrier import StandInCarrier

NUMBER = re.compile(r"\+[1-9]\d{6,14}")  # E.164
EVENTS = frozenset({"initiated", "ringing", "answered", "completed"})


@dataclass(frozen=True, kw_only=True)
class Request:
    """A REST request: `fields` from the form, `query` from the URL, `multi` for fields given more than once."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    multi: Mapping[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Reply:
    status: int
    body: bytes = b""
    content_type: str = "application/json"


Handler: TypeAlias = Callable[["Rest", Request, str], Reply]


def as_json(payload: Any, status: int = 200) -> Reply:
    return Reply(status=status, body=json.dumps(payload).encode())


def problem(status: int, code: int, message: str) -> Reply:
    """The vendor's error shape (usage/rest-errors)."""
    more = f"https://www.twilio.com/docs/errors/{code}"
    return as_json({"code": code, "message": message, "more_info": more, "status": status}, status)


class Rest:
    """Answers REST requests from the carrier's books. Who asks has been checked before."""

    def __init__(self, carrier: "StandInCarrier") -> None:
        self.carrier = carrier

    def answer(self, request: Request) -> Reply:
        planned = self._planned(request)
        reply = planned or self._route(request)
        self.carrier.tell("rest", f"{request.method} {request.path}", status=reply.status)
        return reply

    def _planned(self, request: Request) -> Reply | None:
        for failure in self.carrier.planned_failures:
            if failure.left > 0 and failure.method in {request.method, "*"} and failure.path.search(request.path):
                failure.left -= 1
                return problem(failure.status, failure.code, failure.message)
        return None

    def _route(self, request: Request) -> Reply:
        inside = request.path.removeprefix(f"/{API}/Accounts/{self.carrier.account_sid}")
        known = False
        for method, pattern, handler in ROUTES:
            found = pattern.fullmatch(inside)
            if found and method == request.method:
                return handler(self, request, found.group(1) if pattern.groups else "")
            known = known or bool(found)
        if known:
            return problem(405, 20004, "Method not allowed")
        return self._missing(request.path)

    def _missing(self, path: str) -> Reply:
        return problem(404, 20404, f"The requested resource {path} was not found")

    # Calls

    def create_call(self, request: Request, _: str) -> Reply:
        fields = request.fields
        wrong = self._wrong_ends(fields, no_to=21201, no_from=21213, not_ours=21210)
        if wrong:
            return wrong
        if not fields.get("Url") and not fields.get("Twiml"):
            return problem(400, 21205, "Url or Twiml parameter is required")
        if not fields.get("Timeout", "60").isdigit() or int(fields.get("Timeout", "60")) > 600:
            return problem(400, 21402, "Timeout must be 600 seconds or fewer")
        wanted = {event for given in request.multi.get("StatusCallbackEvent", []) for event in given.split()}
        if not wanted <= EVENTS:
            return problem(400, 21626, f"Invalid StatusCallbackEvent {sorted(wanted - EVENTS)}")
        call = CallRecord(
            account_sid=self.carrier.account_sid,
            from_=fields["From"],
            to=fields["To"],
            direction="outbound-api",
            status="queued",
            created=self.carrier.now(),
            asked=fields,
            events=frozenset(wanted or {"completed"}),
            status_url=fields.get("StatusCallback", ""),
            fallback_url=fields.get("FallbackUrl", ""),
        )
        payload = call.as_json()
        self.carrier.dispatch.dial(call)
        return as_json(payload, 201)

    def _wrong_ends(self, fields: Mapping[str, str], *, no_to: int, no_from: int, not_ours: int) -> Reply | None:
        to, from_ = fields.get("To", ""), fields.get("From", "")
        if not to:
            return problem(400, no_to, "No 'To' number is specified")
        if not NUMBER.fullmatch(to):
            return problem(400, 21211, f"The 'To' number {to} is not a valid phone number.")
        if not from_:
            return problem(400, no_from, "No 'From' number is specified")
        if from_ not in self.carrier.numbers:
            return problem(400, not_ours, f"The 'From' number {from_} is not a number of this account.")
        return None

    def list_calls(self, request: Request, _: str) -> Reply:
        return self._page(request, "Calls", "calls", [c.as_json() for c in list(self.carrier.calls.values())])

    def get_call(self, request: Request, sid: str) -> Reply:
        call = self.carrier.calls.get(sid)
        return as_json(call.as_json()) if call else self._missing(request.path)

    def update_call(self, request: Request, sid: str) -> Reply:
        """Hangs up, or redirects a live call (voice/api/call-resource, update): the new document is fetched after the answer.

        Given both, the document that comes with the request is ignored for the Url, as the page says of creating a call.
        """
        call, fields = self.carrier.calls.get(sid), request.fields
        status, url = fields.get("Status", ""), fields.get("Url", "")
        if call is None:
            return self._missing(request.path)
        if not status and (url or fields.get("Twiml")):
            return self._redirect(call, fields)
        if status not in {"completed", "canceled"} or url or fields.get("Twiml"):
            return problem(400, 20001, "Ask for Status completed or canceled, or else for a Url or Twiml")
        if not call.live or (status == "canceled" and call.status == "in-progress"):
            return problem(400, 21220, f"Invalid call state: this call is {call.status}")
        self.carrier.finish(call, "completed" if call.status == "in-progress" else "canceled")
        return as_json(call.as_json())

    def _redirect(self, call: CallRecord, fields: Mapping[str, str]) -> Reply:
        live = self.carrier.live.get(call.sid)
        if live is None or call.status != "in-progress":
            return problem(400, 21220, f"Call is not in-progress. Cannot redirect: it is {call.status}")
        call.status_url = fields.get("StatusCallback", call.status_url)
        live.fallback_url = fields.get("FallbackUrl", live.fallback_url)
        url = fields.get("Url", "")
        twiml = "" if url else fields.get("Twiml", "")
        live.soon(lambda: live.session.redirect(url, fields.get("Method", "POST"), twiml))
        return as_json(call.as_json())

    def delete_call(self, request: Request, sid: str) -> Reply:
        call = self.carrier.calls.get(sid)
        if call and call.live:
            return problem(409, 20009, "This call is still in progress")
        return self._delete(request, call, lambda: self.carrier.calls.pop(sid, None))

    # Messages

    def create_message(self, request: Request, _: str) -> Reply:
        fields = request.fields
        wrong = self._wrong_ends(fields, no_to=21604, no_from=21603, not_ours=21606)
        if wrong:
            return wrong
        if not fields.get("Body"):
            return problem(400, 21602, "Message body is required")
        if len(fields["Body"]) > 1_600:
            return problem(400, 21617, "The concatenated message body exceeds the 1600 character limit")
        if fields["To"] in self.carrier.dispatch.opted_out:
            return problem(400, 21610, "Attempt to send to unsubscribed recipient")
        message = MessageRecord(
            account_sid=self.carrier.account_sid,
            from_=fields["From"],
            to=fields["To"],
            body=fields["Body"],
            direction="outbound-api",
            status="queued",
            created=self.carrier.now(),
            status_url=fields.get("StatusCallback", ""),
        )
        payload = message.as_json()
        self.carrier.dispatch.send_text(message)
        return as_json(payload, 201)

    def list_messages(self, request: Request, _: str) -> Reply:
        return self._page(request, "Messages", "messages", [m.as_json() for m in list(self.carrier.messages.values())])

    def get_message(self, request: Request, sid: str) -> Reply:
        message = self.carrier.messages.get(sid)
        return as_json(message.as_json()) if message else self._missing(request.path)

    def delete_message(self, request: Request, sid: str) -> Reply:
        return self._delete(request, self.carrier.messages.get(sid), lambda: self.carrier.messages.pop(sid, None))

    # Recordings

    def list_recordings(self, request: Request, call_sid: str) -> Reply:
        kept = [r.as_json(self.carrier.url) for r in list(self.carrier.recordings.values()) if not r.deleted]
        if call_sid:
            kept = [r for r in kept if r["call_sid"] == call_sid]
        return self._page(request, "Recordings", "recordings", kept)

    def get_recording(self, request: Request, sid: str) -> Reply:
        recording = self._recording(sid, request)
        return as_json(recording.as_json(self.carrier.url)) if recording else self._missing(request.path)

    def delete_recording(self, request: Request, sid: str) -> Reply:
        recording = self._recording(sid, request)

        def forget() -> None:
            if recording:
                recording.deleted, recording.media = True, b""
                self.carrier.tell("recording deleted", sid=sid)

        return self._delete(request, recording, forget)

    def media(self, request: Request, sid: str) -> Reply:
        """No extension and .wav are WAV; .mp3 is MP3 where this machine's libsndfile can write it."""
        sid, _, kind = sid.partition(".")
        recording = self._recording(sid, request)
        if recording is None:
            return self._missing(request.path)
        recording.requests += 1
        late = time.monotonic() - recording.born < self.carrier.media_missing_seconds
        if late or recording.requests <= self.carrier.media_missing_requests:
            return self._missing(request.path)
        media, content_type = recording.media, recording.media_type
        if kind == "mp3" and content_type == "audio/wav":
            try:
                media, content_type = audio.as_mp3(media), "audio/mpeg"
            except soundfile.LibsndfileError as error:
                return problem(501, 20501, f"No MP3 of this: {error}")
        self.carrier.tell("recording fetched", sid=sid)
        return Reply(status=200, body=media, content_type=content_type)

    def _recording(self, sid: str, request: Request) -> RecordingRecord | None:
        recording = self.carrier.recordings.get(sid)
        if recording and recording.deleted and request.query.get("IncludeSoftDeleted") != "true":
            return None
        return recording

    # Numbers and the account

    def list_numbers(self, request: Request, _: str) -> Reply:
        return self._page(
            request,
            "IncomingPhoneNumbers",
            "incoming_phone_numbers",
            [n.as_json() for n in self.carrier.numbers.values()],
        )

    def get_number(self, request: Request, sid: str) -> Reply:
        number = next((n for n in self.carrier.numbers.values() if n.sid == sid), None)
        if number is None:
            return self._missing(request.path)
        if request.method == "POST":
            number.voice_url = request.fields.get("VoiceUrl", number.voice_url)
            number.fallback_url = request.fields.get("VoiceFallbackUrl", number.fallback_url)
            number.status_url = request.fields.get("StatusCallback", number.status_url)
            number.sms_url = request.fields.get("SmsUrl", number.sms_url)
            number.sms_fallback_url = request.fields.get("SmsFallbackUrl", number.sms_fallback_url)
        return as_json(number.as_json())

    def get_account(self, request: Request, _: str) -> Reply:
        sid = self.carrier.account_sid
        return as_json({"sid": sid, "friendly_name": "Simulated account", "status": "active", "type": "Full"})

    # Shared

    def _delete(self, request: Request, thing: object | None, forget: Callable[[], object]) -> Reply:
        if thing is None:
            return self._missing(request.path)
        if self.carrier.refuse_deletes:
            return problem(403, 20003, "Permission denied (the simulator was told to refuse deletions)")
        if not self.carrier.pretend_deletes:
            forget()
        return Reply(status=204)

    def _page(self, request: Request, resource: str, key: str, rows: Iterable[Json]) -> Reply:
        """Newest first, filtered, in pages; unknown filters are ignored, as the vendor does."""
        kept = [row for row in reversed(list(rows)) if all(_fits(row, name, value) for name, value in request.query.items())]
        size, page = int(request.query.get("PageSize", 50)), int(request.query.get("Page", 0))
        path = f"/{API}/Accounts/{self.carrier.account_sid}/{resource}.json"
        more = len(kept) > (page + 1) * size
        following = urlencode({**request.query, "Page": page + 1, "PageSize": size})
        return as_json(
            {
                key: kept[page * size : (page + 1) * size],
                "page": page,
                "page_size": size,
                "start": page * size,
                "end": min(len(kept), (page + 1) * size) - 1,
                "uri": path,
                "first_page_uri": f"{path}?PageSize={size}&Page=0",
                "previous_page_uri": f"{path}?PageSize={size}&Page={page - 1}" if page else None,
                "next_page_uri": f"{path}?{following}" if more else None,
            }
        )


FILTERS = {
    "To": "to", "From": "from", "Status": "status", "CallSid": "call_sid", "PhoneNumber": "phone_number",
    "StartTime": "start_time", "EndTime": "end_time", "DateCreated": "date_created", "DateSent": "date_sent",
}  # fmt: skip


def _fits(row: Json, name: str, value: str) -> bool:
    """Whether a row passes one filter; dates take `>` and `<` before the `=`, both inclusive, and a bare date means that day."""
    key = FILTERS.get(name.rstrip("<>"))
    if key is None or key not in row:
        return True
    if not key.startswith("date_") and not key.endswith("_time"):
        return bool(row[key] == value)
    if not row[key]:
        return False
    moment, wanted = parsedate_to_datetime(row[key]), datetime.fromisoformat(value.replace("Z", "+00:00"))
    if "T" not in value:
        day, on = moment.date(), wanted.date()
        return day >= on if name.endswith(">") else day <= on if name.endswith("<") else day == on
    wanted = wanted if wanted.tzinfo else wanted.replace(tzinfo=UTC)
    return moment >= wanted if name.endswith(">") else moment <= wanted if name.endswith("<") else moment == wanted


def _route(method: str, pattern: str, handler: Handler) -> tuple[str, re.Pattern[str], Handler]:
    return method, re.compile(pattern), handler


ROUTES = [
    _route("POST", r"/Calls\.json", Rest.create_call),
    _route("GET", r"/Calls\.json", Rest.list_calls),
    _route("GET", r"/Calls/(CA\w+)\.json", Rest.get_call),
    _route("POST", r"/Calls/(CA\w+)\.json", Rest.update_call),
    _route("DELETE", r"/Calls/(CA\w+)\.json", Rest.delete_call),
    _route("GET", r"/Calls/(CA\w+)/Recordings\.json", Rest.list_recordings),
    _route("POST", r"/Messages\.json", Rest.create_message),
    _route("GET", r"/Messages\.json", Rest.list_messages),
    _route("GET", r"/Messages/(SM\w+)\.json", Rest.get_message),
    _route("DELETE", r"/Messages/(SM\w+)\.json", Rest.delete_message),
    _route("GET", r"/Recordings\.json", Rest.list_recordings),
    _route("GET", r"/Recordings/(RE\w+)\.json", Rest.get_recording),
    _route("DELETE", r"/Recordings/(RE\w+)(?:\.json)?", Rest.delete_recording),
    _route("GET", r"/Recordings/(RE\w+(?:\.wav|\.mp3)?)", Rest.media),
    _route("GET", r"/IncomingPhoneNumbers\.json", Rest.list_numbers),
    _route("GET", r"/IncomingPhoneNumbers/(PN\w+)\.json", Rest.get_number),
    _route("POST", r"/IncomingPhoneNumbers/(PN\w+)\.json", Rest.get_number),
    _route("GET", r"\.json", Rest.get_account),
]
