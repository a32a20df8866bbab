"""Requests as the carrier signs them, for what no telephone does: odd fields, wrong signatures, the same request many times."""

from __future__ import annotations

import base64
import hashlib
import hmac

import requests
from little_house import LittleHouse


def signature(house: LittleHouse, url: str, form: dict[str, str], token: str | None = None) -> str:
    text = url + "".join(name + form[name] for name in sorted(form))
    key = (token or house.carrier.auth_token).encode()
    return base64.b64encode(hmac.new(key, text.encode(), hashlib.sha1).digest()).decode()


def post(house: LittleHouse, path: str, form: dict[str, str], *, sign: str | None = None) -> requests.Response:
    url = house.url + path
    given = signature(house, url, form) if sign is None else sign
    return requests.post(url, data=form, headers={"X-Twilio-Signature": given} if given else {}, timeout=20)
