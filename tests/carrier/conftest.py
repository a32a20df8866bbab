"""The stand-in carrier and our client of it."""

from collections.abc import Iterator

import pytest
from carrier_names import LINE, SID, TOKEN

from carrier.twilio import TwilioCarrier
from simulator import StandInCarrier


@pytest.fixture
def company() -> Iterator[StandInCarrier]:
    with StandInCarrier(account_sid=SID, auth_token=TOKEN) as company:
        company.number(LINE)
        yield company


@pytest.fixture
def carrier(company: StandInCarrier) -> Iterator[TwilioCarrier]:
    carrier = TwilioCarrier(account_sid=SID, auth_token=TOKEN, base_url=company.url + "/", timeout_seconds=5)
    yield carrier
    carrier.close()
