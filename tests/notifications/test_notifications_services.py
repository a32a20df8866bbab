"""A fixed text to a service: real servers on this machine that take it, refuse it, are slow, or are not there."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from socketserver import StreamRequestHandler, ThreadingTCPServer

import pytest
from web_service import PASSWORD, Web, a_service, served

from notifications import others
from notifications.channel import Channel, DeliveryError, Message
from notifications.others import SENT, AppriseChannel

WORDS = "the hotline: a report is waiting."
SECRET = PASSWORD
EVERYTHING = ("json", "ntfy", "mailto")


def channel(*schemes: str) -> Channel:
    return AppriseChannel(
        words=lambda message: f"{WORDS} {message.arguments.get('code', '')}".strip(), schemes=schemes or EVERYTHING
    )


def sent_to(address: str, *schemes: str) -> str:
    return channel(*schemes).send(Message(address=address, language="en", prompt="text-prove"))


def failed(address: str, *schemes: str) -> DeliveryError:
    with pytest.raises(DeliveryError) as error:
        sent_to(address, *schemes)
    assert SECRET not in str(error.value)
    assert "127.0.0.1" not in str(error.value)
    return error.value


@pytest.fixture
def web() -> Iterator[Web]:
    with a_service() as service:
        yield service


# -- services that speak HTTP -----------------------------------------------------------------------------------------------------


def test_a_service_gets_the_fixed_text_once_and_nothing_besides(web: Web) -> None:
    assert sent_to(web.json()) == SENT
    [(path, body)] = web.got
    assert path == "/hook"
    assert (body["message"], body["title"], body["attachments"]) == (WORDS, "", [])


def test_ntfy_gets_the_text_for_its_topic(web: Web) -> None:
    assert sent_to(web.ntfy()) == SENT
    assert web.got == [("/", {"topic": "topic", "message": WORDS})]


def test_the_numbers_of_a_text_are_filled_in(web: Web) -> None:
    channel().send(Message(address=web.ntfy(), language="en", prompt="text-prove", arguments={"code": "123456"}))
    assert web.got[0][1]["message"] == f"{WORDS} 123456"


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_service_that_will_never_take_it_says_so(web: Web, status: int) -> None:
    web.status = status
    for address in (web.json(), web.ntfy()):
        error = failed(address)
        assert error.permanent
        assert str(status) in str(error)


def test_the_five_digits_of_an_ntfy_server_are_understood(web: Web) -> None:
    web.status, web.answer = (
        403,
        b'{"code":40301,"http":403,"error":"forbidden","link":"https://ntfy.sh/docs/publish/#authentication"}',
    )
    assert failed(web.ntfy()).permanent
    web.status, web.answer = 429, b'{"code":42901,"http":429,"error":"limit reached: too many requests"}'
    assert not failed(web.ntfy()).permanent


@pytest.mark.parametrize("status", [400, 408, 413, 429, 500, 502, 503])
def test_a_service_in_trouble_may_be_asked_again(web: Web, status: int) -> None:
    web.status = status
    for address in (web.json(), web.ntfy()):
        assert not failed(address).permanent


def test_a_service_that_says_nothing_is_not_waited_for_long(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "SECONDS", 0.2)
    web.status = 0
    error = failed(web.json() + "?rto=3600&cto=3600&retry=9")
    assert not error.permanent
    assert len(web.got) == 1, "what an address asks for besides is not granted"


def test_a_service_in_trouble_is_not_asked_again_and_again_because_its_address_says_so(web: Web) -> None:
    web.status = 500
    failed(web.json() + "?retry=2&wait=0.01")
    assert len(web.got) == 1


def test_a_service_that_is_not_there_may_come_back() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        error = failed(f"json://127.0.0.1:{nobody.getsockname()[1]}/hook")
    assert not error.permanent
    assert "does not answer" in str(error)


def test_a_service_that_sends_us_elsewhere_is_not_followed(web: Web) -> None:
    web.status, web.elsewhere = 307, f"http://127.0.0.1:{web.port}/elsewhere"
    assert not failed(web.json() + "?redirect=yes").permanent
    assert [path.partition("?")[0] for path, _ in web.got] == ["/hook"]


# -- e-mail -----------------------------------------------------------------------------------------------------------------------


@dataclass
class Post:
    """A mail server and its answers to a login and to a recipient."""

    login: bytes = b"235 fine"
    recipient: bytes = b"250 fine"
    port: int = 0
    got: bytes = b""

    def address(self) -> str:
        return f"mailto://line:{SECRET}@127.0.0.1:{self.port}?to=bob@example.org&from=line@example.org"


@pytest.fixture
def post() -> Iterator[Post]:
    state = Post()

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 ready\r\n")
            while line := self.rfile.readline():
                word = line[:4].upper()
                if word == b"DATA":
                    self.wfile.write(b"354 go on\r\n")
                    while (part := self.rfile.readline()) != b".\r\n":
                        state.got += part
                answers = {
                    b"EHLO": b"250-here\r\n250 AUTH PLAIN",
                    b"AUTH": state.login,
                    b"RCPT": state.recipient,
                    b"QUIT": b"221 bye",
                }
                self.wfile.write(answers.get(word, b"250 fine") + b"\r\n")

    with served(ThreadingTCPServer(("127.0.0.1", 0), Handler)) as port:
        state.port = port
        yield state


def test_a_mail_says_the_fixed_text_and_has_a_subject(post: Post) -> None:
    assert sent_to(post.address()) == SENT
    mail = post.got.decode()
    assert "To: bob@example.org" in mail
    assert f"Subject: {WORDS}" in mail
    assert "filename" not in mail


@pytest.mark.parametrize(
    ("login", "recipient", "permanent"),
    [
        (b"535 5.7.8 no", b"250 fine", True),
        (b"454 4.7.0 later", b"250 fine", False),
        (b"235 fine", b"550 5.1.1 nobody of that name", True),
        (b"235 fine", b"451 4.3.0 later", False),
        (b"235 fine", b"552 5.2.2 full", False),
    ],
)
def test_a_mail_server_says_what_will_never_do(post: Post, login: bytes, recipient: bytes, permanent: bool) -> None:
    post.login, post.recipient = login, recipient
    assert failed(post.address()).permanent is permanent


# -- addresses --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["", "bob", "nosuch://x", "file:///etc/passwd", "include://x", "json://"])
def test_an_address_that_cannot_be_read_will_never_do(address: str) -> None:
    assert failed(address, "nosuch", "ntfy", "file", "include", "json").permanent


def test_only_what_the_coordinator_turned_on_is_used(web: Web) -> None:
    error = failed(web.json(), "ntfy")
    assert error.permanent
    assert "HOTLINE_CHANNELS" in str(error)
    assert web.got == []


def test_a_service_cannot_be_asked_what_is_under_way(web: Web) -> None:
    assert channel().under_way(Message(address=web.json(), language="en")) == []
    assert web.got == []


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (f"ntfys://bob:{SECRET}@ntfy.example.org/{SECRET}", "ntfys://ntfy.example.org"),
        (f"ntfy://{SECRET}", "ntfy://…"),
        (f"mailtos://bob:{SECRET}@example.org", "mailtos://example.org"),
        (f"matrixs://bob:{SECRET}@matrix.example.org/#{SECRET}", "matrixs://matrix.example.org"),
        ("signal://localhost:8080/+15555550100/+15555550111", "signal://localhost"),
        ("tgram://123456789:abcdefg_hijklmnop/12315544/", "tgram://…"),
        (f"nosuch://{SECRET}.example.org", "nosuch://…"),
        (SECRET, "?://…"),
    ],
)
def test_a_list_shows_the_kind_and_the_host_and_no_secret(address: str, shown: str) -> None:
    assert others.shown(address) == shown


def test_the_library_logs_nothing_where_anybody_reads_it(web: Web) -> None:
    """Its lines hold addresses and texts. The handler stands where the log of a process is written."""
    written: list[logging.LogRecord] = []

    class Log(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            written.append(record)

    web.status, root, log = 404, logging.getLogger(), Log()
    level = root.level
    root.addHandler(log)
    root.setLevel(logging.DEBUG)
    try:
        failed(web.json())
        failed("json://")
        logging.getLogger("hotline").warning("a line of ours")
    finally:
        root.removeHandler(log)
        root.setLevel(level)
    assert "hotline" in {record.name for record in written}
    assert "apprise" not in {record.name.partition(".")[0] for record in written}
    for record in written:
        assert SECRET not in record.getMessage()
        assert WORDS not in record.getMessage()


def test_failures_at_the_same_time_are_told_apart(web: Web, post: Post) -> None:
    """What the library says about one message must not be taken for what it says about another."""
    web.status, post.recipient = 404, b"451 later"
    found: dict[str, list[bool]] = {"web": [], "post": []}

    def try_it(name: str, address: str) -> None:
        for _ in range(5):
            found[name].append(failed(address).permanent)

    threads = [threading.Thread(target=try_it, args=each) for each in (("web", web.json()), ("post", post.address()))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {"web": [True] * 5, "post": [False] * 5}
