"""What the carrier says, over the network: does the account open, do the numbers point here?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from carrier.twilio import CarrierError, OwnNumber
from hotline.checks.check import Check, Group, doubt, fine, wrong
from hotline.settings import Settings
from hotline.working import carrier_of


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """Where the carrier has to send what comes to one of our numbers."""

    voice: str
    status: str
    sms: str

    def wrong(self, number: OwnNumber) -> dict[str, tuple[str, str]]:
        """What points elsewhere: what it is → (where it points, where it should)."""
        pairs = {
            "calls": (number.voice_url, self.voice),
            "call status": (number.status_url, self.status),
            "texts": (number.sms_url, self.sms),
        }
        return {what: pair for what, pair in pairs.items() if pair[0] != pair[1]}


def addresses_of(public_url: str) -> Addresses:
    """The three addresses of a hotline at this public URL."""
    return Addresses(voice=f"{public_url}/voice/answer", status=f"{public_url}/voice/status", sms=f"{public_url}/sms/incoming")


def numbers_at_carrier(settings: Settings) -> Iterator[Check]:
    """Over the network: whether the account opens, and whether our numbers point here."""
    if not (settings.twilio_account_sid and settings.twilio_auth_token.get_secret_value()):
        yield wrong("carrier", "the carrier cannot be asked without an account", "Set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.")
        return
    carrier = carrier_of(settings)
    try:
        there = {number.number: number for number in carrier.own_numbers()}
    except CarrierError as error:
        yield wrong("carrier", f"the carrier does not answer as it should: {error}", "Try again; else look into its console.")
        return
    finally:
        carrier.close()
    yield fine("carrier", "the carrier knows the account")
    for number in settings.numbers:
        yield from _pointed(number, there.get(number), addresses_of(settings.public_url))


def _pointed(ours: str, there: OwnNumber | None, wanted: Addresses) -> Iterator[Check]:
    if there is None:
        yield wrong("number_at_carrier", f"{ours} is not one of the account's numbers", "Correct HOTLINE_NUMBERS, or buy it there.")
        return
    if elsewhere := wanted.wrong(there):
        said = "; ".join(f"{what} go to {goes or 'nowhere'}" for what, (goes, _) in elsewhere.items())
        yield wrong("number_at_carrier", f"{ours}: {said}", "Run: hotline connect")
    else:
        yield fine("number_at_carrier", f"{ours} points at this hotline")
    if not there.fallback_url:
        hint = "See: hotline fallback, then hotline connect --fallback-url URL"
        yield doubt("number_fallback", f"{ours} has no fallback: when this machine is down callers hear an error", hint)


CARRIER: Sequence[Group[Settings]] = (numbers_at_carrier,)
