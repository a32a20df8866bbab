"""An application of a few lines for the simulator to phone: documents by path, and every request it was sent."""

import base64
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import TypeAlias
from urllib.parse import parse_qsl, urlsplit

LINE = "+15555550100"
ALICE = "+15555550111"
BOB = "+15555550122"
TOKEN = "a-token-for-tests"
SID = "AC" + "0" * 32


@dataclass
class Asked:
    method: str
    path: str
    fields: dict[str, str]
    headers: dict[str, str]
    signed: bool


@dataclass
class Answer:
    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/xml"})


Document: TypeAlias = str | Answer
Fields: TypeAlias = dict[str, str]


class App:
    """`app["/path"] = "<Say>…</Say>"`; a function of the fields works, too, and so does an Answer."""

    def __init__(self) -> None:
        self.documents: dict[str, Document | Callable[[Fields], Document]] = {}
        self.asked: list[Asked] = []
        self.base = ""  # what the application believes its public URL to be

    def __setitem__(self, path: str, document: Document | Callable[[Fields], Document]) -> None:
        self.documents[path] = document

    def to(self, path: str) -> list[dict[str, str]]:
        return [asked.fields for asked in self.asked if asked.path == path]

    def answer(self, path: str, fields: dict[str, str]) -> Answer:
        document = self.documents.get(path, Answer(b"nothing here", 404))
        if callable(document):
            document = document(fields)
        return Answer(f"<Response>{document}</Response>".encode()) if isinstance(document, str) else document


def genuine(url: str, fields: dict[str, str], signature: str) -> bool:
    text = url + "".join(k + v for k, v in sorted(fields.items()))
    expected = base64.b64encode(hmac.digest(TOKEN.encode(), text.encode(), hashlib.sha1)).decode()
    return hmac.compare_digest(expected, signature)


def handler_for(app: App) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            form = dict(parse_qsl(body, keep_blank_values=True))
            signed = genuine(app.base + self.path, form, self.headers.get("X-Twilio-Signature", ""))
            fields = form | dict(parse_qsl(parts.query, keep_blank_values=True))
            app.asked.append(Asked(self.command, parts.path, fields, dict(self.headers.items()), signed))
            answer = app.answer(parts.path, fields)
            try:
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body)
            except (BrokenPipeError, ConnectionResetError):
                pass

        do_GET = do_POST  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
