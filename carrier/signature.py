"""Whether a request comes from the carrier.

The vendor signs the full public URL and the form (base64 of HMAC-SHA1; see "Webhooks security" in its documentation). Behind a
proxy the request's own scheme, host and port are the proxy's business, so the URL is rebuilt from the public URL and never from a header
that anybody can send.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twilio.request_validator import RequestValidator


class Signature:
    """Checks signatures for one account and one public URL (with or without a path of its own; no slash at the end)."""

    def __init__(self, *, auth_token: str, public_url: str) -> None:
        self._validator = RequestValidator(auth_token)
        self._public_url = public_url.rstrip("/")

    def is_valid(self, *, path_and_query: str, form: Mapping[str, Any], signature: str) -> bool:
        """`path_and_query` as received, from "/" on; `form` the decoded fields, empty ones included."""
        return bool(signature) and bool(self._validator.validate(self._public_url + path_and_query, form, signature))
