"""Calls on which somebody is on the line: hung up, and led on to something else."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest
from carrier_names import ALICE, LINE, SID, TOKEN

from carrier.twilio import CarrierError, TwilioCarrier
from simulator import StandInCarrier

WAITS = b'<Response><Gather numDigits="1" action="/next" actionOnEmptyResult="true"/></Response>'


class Elsewhere(HTTPServer):
    """A machine that answers everything: with a document that waits for a key, or as the vendor's interface says yes."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.asked: list[tuple[str, dict[str, list[str]]]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answers(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        assert isinstance(self.server, Elsewhere)
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.asked.append((self.path, form))
        vendor = self.path.endswith(".json")
        body = b'{"sid": "CA1", "status": "in-progress"}' if vendor else WAITS
        self.send_response(200)
        self.send_header("Content-Type", "application/json" if vendor else "text/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    with Elsewhere() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_somebody_on_the_line_is_hung_up(company: StandInCarrier, carrier: TwilioCarrier, elsewhere: Elsewhere) -> None:
    sid = carrier.place_call(to=ALICE, from_=LINE, answer_url=f"{elsewhere.url}/answer", status_url="", ring_seconds=30)
    call = company.phone(ALICE).rings().answers()
    with pytest.raises(CarrierError):
        carrier.stop_ringing(sid)
    assert not call.ended, "who has picked up is not cut off by a telephone that is called off"
    carrier.hang_up(sid)
    assert carrier.call(sid).status == "completed"
    assert call.ended


def test_a_call_that_has_ended_cannot_be_hung_up_and_that_is_for_good(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    sid = carrier.place_call(to=ALICE, from_=LINE, answer_url="http://127.0.0.1:9/", status_url="", ring_seconds=30)
    carrier.stop_ringing(sid)
    with pytest.raises(CarrierError) as error:
        carrier.hang_up(sid)
    assert error.value.permanent


def test_a_call_is_led_to_another_document(elsewhere: Elsewhere) -> None:
    carrier = TwilioCarrier(account_sid=SID, auth_token=TOKEN, base_url=elsewhere.url)
    carrier.lead("CA1", "https://hotline.example/voice/turn?c=1&s=2")
    carrier.close()
    (asked,) = elsewhere.asked
    assert asked == (
        f"/2010-04-01/Accounts/{SID}/Calls/CA1.json",
        {"Url": ["https://hotline.example/voice/turn?c=1&s=2"], "Method": ["POST"]},
    )
