"""The stand-in carrier's HTTP server, on loopback only: the REST API, the remote phones' API and the softphone page."""

import base64
import hmac
import threading
import traceback
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import parse_qs, urlsplit

from simulator.control import Control
from simulator.ledger import API
from simulator.rest import Reply, Request, Rest, problem

if TYPE_CHECKING:
    from simulator.carrier import StandInCarrier

POLICY = (  # the page is one file and speaks only to this server
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; "
    "img-src data:; media-src blob: http://127.0.0.1:* http://localhost:*; form-action 'none'; frame-ancestors 'none'"
)
LARGEST_BODY = 64 * 1024 * 1024  # bytes; a long recording uploaded by a remote phone


class Server(ThreadingHTTPServer):
    """Joins its threads when it stops, so that no test leaves one behind. Connections close after each answer for that reason."""

    daemon_threads = False
    block_on_close = True

    def __init__(self, carrier: "StandInCarrier", port: int) -> None:
        handler = type("CarrierHandler", (Handler,), {"carrier": carrier, "rest": Rest(carrier), "control": Control(carrier)})
        super().__init__(("127.0.0.1", port), handler)
        self._carrier = carrier
        self._thread = threading.Thread(target=lambda: self.serve_forever(poll_interval=0.02), name="carrier-http", daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """The simulator's own mistake: it belongs into the test that met it, not on standard error."""
        self._carrier.surprises.append("the simulator itself failed:\n" + traceback.format_exc())

    def run(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.shutdown()
        self._thread.join()
        self.server_close()


def start(carrier: "StandInCarrier", port: int = 0) -> Server:
    """:raises OSError: the port is taken."""
    server = Server(carrier, port)
    server.run()
    return server


class Handler(BaseHTTPRequestHandler):
    """One request: the REST API wants SID and token, the remote phones' API a loopback Host header."""

    carrier: ClassVar["StandInCarrier"]
    rest: ClassVar[Rest]
    control: ClassVar[Control]
    server_version = "StandInCarrier"

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_DELETE(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: object) -> None:
        """Events tell what happened; nothing goes to standard error."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The Date header, by the carrier's clock."""
        return format_datetime(self.carrier.now(), usegmt=True)

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        body = self.rfile.read(min(int(self.headers.get("Content-Length") or 0), LARGEST_BODY))
        query = parse_qs(parts.query, keep_blank_values=True)
        if parts.path.startswith("/simulator"):
            reply = self.control.answer(self.command, parts.path, query, body, self.headers)
        elif parts.path.startswith(f"/{API}/"):
            reply = self._rest(parts.path, query, body)
        else:
            reply = problem(404, 20404, f"The requested resource {parts.path} was not found")
        self._send(reply)

    def _rest(self, path: str, query: dict[str, list[str]], body: bytes) -> Reply:
        is_media = "/Recordings/" in path and not path.endswith(".json") and self.command in {"GET", "HEAD"}
        if not self._has_key(path) and (self.carrier.media_needs_auth or not is_media):
            self.carrier.surprises.append(f"{self.command} {path} without the account's SID and token")
            return problem(401, 20003, "Authenticate")
        form = parse_qs(body.decode(errors="replace"), keep_blank_values=True)
        return self.rest.answer(
            Request(
                method="GET" if self.command == "HEAD" else self.command,
                path=path,
                query={name: values[-1] for name, values in query.items()},
                fields={name: values[-1] for name, values in form.items()},
                multi=form,
            )
        )

    def _has_key(self, path: str) -> bool:
        sid = self.carrier.account_sid
        expected = "Basic " + base64.b64encode(f"{sid}:{self.carrier.auth_token}".encode()).decode()
        return hmac.compare_digest(self.headers.get("Authorization", ""), expected) and f"/Accounts/{sid}" in path

    def _send(self, reply: Reply) -> None:
        try:
            self.send_response(reply.status)
            if reply.status != 204:
                self.send_header("Content-Type", reply.content_type)
                self.send_header("Content-Length", str(len(reply.body)))
            if reply.status == 401:
                self.send_header("WWW-Authenticate", 'Basic realm="Twilio API"')
            if reply.content_type.startswith("text/html"):
                self.send_header("Content-Security-Policy", POLICY)
                self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(reply.body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the other side hung up on us, which is its right
