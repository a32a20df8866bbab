"""A service as the library of services speaks to it: a real server on this machine that takes a text, refuses it, or says nothing."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import ThreadingTCPServer

PASSWORD = "opensesame"


@dataclass
class Web:
    """A service. `status` is its answer; 0: it takes the request and says nothing."""

    port: int = 0
    status: int = 200
    answer: bytes = b"{}"
    got: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    elsewhere: str = ""

    def json(self) -> str:
        return f"json://bob:{PASSWORD}@127.0.0.1:{self.port}/hook"

    def ntfy(self) -> str:
        return f"ntfy://bob:{PASSWORD}@127.0.0.1:{self.port}/topic"


@contextmanager
def a_service() -> Iterator[Web]:
    """A service on this machine."""
    state, over = Web(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            state.got.append((self.path, json.loads(body)))
            if not state.status:
                over.wait(30)
                return
            self.send_response(state.status)
            if state.elsewhere:
                self.send_header("Location", state.elsewhere)
            self.send_header("Content-Length", str(len(state.answer)))
            self.end_headers()
            self.wfile.write(state.answer)

        def log_message(self, *_: object) -> None:
            pass

    with served(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as port:
        state.port = port
        yield state
        over.set()


@contextmanager
def served(server: ThreadingTCPServer | ThreadingHTTPServer) -> Iterator[int]:
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield int(server.server_address[1])
    server.shutdown()
    thread.join()
    server.server_close()
