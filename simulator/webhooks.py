"""How the carrier asks the application: signed, with cookies, redirects, deadlines and one retry.

Facts from the vendor's pages usage/security (signature), usage/webhooks/webhooks-connection-overrides (5 s to connect, 15 s in
all, one retry on a failed connection) and voice/twiml (redirects followed, cookies kept for the length of a call).
"""

import base64
import hashlib
import hmac
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode, urljoin, urlsplit

import requests

from simulator.documents import DOCUMENT_BYTES, CarrierRefuses

REDIRECTS = 10


def signature(token: str, url: str, fields: Mapping[str, str]) -> str:
    """X-Twilio-Signature: base64 of HMAC-SHA1 over the full URL and every field, name then value, by name. Empty ones count."""
    signed = url + "".join(name + fields[name] for name in sorted(fields))
    return base64.b64encode(hmac.new(token.encode(), signed.encode(), hashlib.sha1).digest()).decode()


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the application answered.

    :ivar url: the address after redirects, as the application's public one.
    :ivar milliseconds: from the first byte sent to the last received, redirects included.
    """

    url: str
    status: int
    body: bytes
    content_type: str
    language: str
    milliseconds: int


@dataclass(kw_only=True)
class Asker:
    """Asks one application on behalf of one call; holds that call's cookies. Close it when the call is over.

    :ivar routes: public base URL → address really dialled, for an application that believes it stands behind a proxy. The
        signature is over the public URL, as with a real proxy.
    """

    token: str
    connect_timeout: float
    total_timeout: float
    routes: Mapping[str, str] = field(default_factory=dict)
    _session: requests.Session = field(default_factory=requests.Session)

    def __post_init__(self) -> None:
        self._session.trust_env = False  # no proxy of the machine's between a telephone and its own loopback
        self._session.headers["User-Agent"] = "TwilioProxy/1.1"

    def close(self) -> None:
        self._session.close()

    def ask(
        self, url: str, method: str, fields: Mapping[str, str], *, idempotency: str = "", limit: int = DOCUMENT_BYTES
    ) -> Answer:
        """One webhook, signed at every hop.

        :param limit: bytes of the answer beyond which it is not read further.
        :raises CarrierRefuses: 11205 not to be reached, 11200 too slow, 11215 too many redirects; never for a status.
        """
        began = time.monotonic()
        deadline = began + self.total_timeout
        for _ in range(REDIRECTS + 1):
            response, body = self._hop(url, method, fields, idempotency=idempotency, deadline=deadline, limit=limit)
            if response.status_code not in {301, 302, 303, 307, 308} or "Location" not in response.headers:
                return Answer(
                    url=url,
                    status=response.status_code,
                    body=body,
                    content_type=response.headers.get("Content-Type", ""),
                    language=response.headers.get("Content-Language", ""),
                    milliseconds=round((time.monotonic() - began) * 1000),
                )
            url = urljoin(url, response.headers["Location"])
            if response.status_code in {301, 302, 303}:
                method, fields = "GET", {}
        raise CarrierRefuses(11215, "HTTP too many redirects", url)

    def _hop(
        self, url: str, method: str, fields: Mapping[str, str], *, idempotency: str, deadline: float, limit: int
    ) -> tuple[requests.Response, bytes]:
        if method == "GET" and fields:
            url += ("&" if urlsplit(url).query else "?") + urlencode(fields)
            fields = {}
        headers = {"X-Twilio-Signature": signature(self.token, url, fields)}
        if idempotency:
            headers["I-Twilio-Idempotency-Token"] = idempotency
        address = self._really(url, headers)
        for attempt in (1, 2):
            try:
                with self._session.request(
                    method,
                    address,
                    data=dict(fields) if method == "POST" else None,
                    headers=headers,
                    timeout=(self.connect_timeout, max(0.01, deadline - time.monotonic())),
                    allow_redirects=False,
                    stream=True,
                ) as response:
                    return response, _read(response, deadline, limit, url)
            except requests.Timeout as error:
                raise CarrierRefuses(11200, f"HTTP retrieval failure: no answer within {self.total_timeout:g} s", url) from error
            except requests.ConnectionError as error:
                if attempt == 2:
                    raise CarrierRefuses(11205, f"HTTP connection failure: {error}", url) from error
            except requests.RequestException as error:
                raise CarrierRefuses(11100, f"Invalid URL format: {error}", url) from error
        raise AssertionError

    def _really(self, url: str, headers: dict[str, str]) -> str:
        for public, real in self.routes.items():
            if url.startswith(public):
                parts = urlsplit(url)
                headers |= {"Host": parts.netloc, "X-Forwarded-Host": parts.netloc, "X-Forwarded-Proto": parts.scheme}
                return real + url[len(public) :]
        return url


def _read(response: requests.Response, deadline: float, limit: int, url: str) -> bytes:
    """The body, with the deadline kept even by a server that drips."""
    body = b""
    try:
        for chunk in response.iter_content(8192):
            body += chunk
            if time.monotonic() > deadline:
                raise CarrierRefuses(11200, "HTTP retrieval failure: the answer took too long", url)
            if len(body) > limit:
                break
    except requests.ConnectionError as error:
        if "timed out" in str(error):  # requests reports a read timeout inside a body as a ConnectionError
            raise CarrierRefuses(11200, "HTTP retrieval failure: the answer took too long", url) from error
        raise
    return body
