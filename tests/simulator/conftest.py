"""A stand-in carrier, a little application behind its number, two people with telephones, and the vendor's own client."""

import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer

import pytest
from little_app import ALICE, BOB, LINE, SID, TOKEN, App, handler_for
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from simulator import Phone, StandInCarrier


@pytest.fixture
def app() -> Iterator[App]:
    app = App()

    class Server(ThreadingHTTPServer):
        daemon_threads = False

    with Server(("127.0.0.1", 0), handler_for(app)) as server:
        app.base = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01))
        thread.start()
        yield app
        server.shutdown()
        thread.join()


@pytest.fixture
def carrier(app: App) -> Iterator[StandInCarrier]:
    with StandInCarrier(account_sid=SID, auth_token=TOKEN) as carrier:
        carrier.number(LINE, voice_url=f"{app.base}/answer", status_url=f"{app.base}/status", sms_url=f"{app.base}/sms")
        app["/status"] = ""
        app["/events"] = ""
        app["/recording"] = ""
        yield carrier


@pytest.fixture
def alice(carrier: StandInCarrier) -> Phone:
    return carrier.phone(ALICE)


@pytest.fixture
def bob(carrier: StandInCarrier) -> Phone:
    return carrier.phone(BOB)


@pytest.fixture
def client(carrier: StandInCarrier) -> Client:
    """The vendor's own client, pointed at the simulator."""
    client = Client(SID, TOKEN, http_client=TwilioHttpClient(pool_connections=False))
    client.api.base_url = carrier.url
    return client
