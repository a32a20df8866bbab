"""Any of the services that the library `apprise` knows: Signal, Matrix, ntfy, e-mail and many more (https://appriseit.com/services/). One
of our own fixed texts to one service address, and nothing besides: no attachment, no picture, no address read from a file.

What can be known of a failure. apprise answers yes or no. Why not stands only in what it would log, which is read here and goes nowhere
else, because addresses and texts are in it as well (apprise 2.2, `apprise/plugins/`):

- Nearly every service that speaks HTTP ends its warning with `error=` and the status (`custom_json.py`, `signal_api.py`, `matrix/`, …).
  ntfy writes the server's own five digits instead, of which the first three are the status (https://docs.ntfy.sh/publish/).
- E-mail (`email/base.py`) tells of every failure alike; the server's answer stands in the debug line after it, with the three digits of
  RFC 5321.
- A refused connection, a name that is not known and a timeout have no number, nor has a service with a library of its own.

So "never" is said only where a number says it, or where apprise cannot read the address; all else is tried again.

Services cannot be asked what they have under way. A worker that dies between sending and writing it down sends twice, and so does a
service that takes longer than `SECONDS` and then does it after all.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache

import apprise
from apprise.manager_plugins import NotificationManager
from apprise.plugins import NotifyBase

from notifications.channel import DeliveryError, Message

SECONDS = 10.0
"""How long a service may take, all in all."""

SENT = ""
"""In place of an id: a service gives none that it could be asked about, and two messages must not have the same."""

_MAIL = frozenset({"mailto", "mailtos"})

_STATUS = re.compile(r"error=(\d{3})(?:\d\d)?\b")
_SMTP_ANSWER = re.compile(r"^Socket Exception: .*\(([245]\d\d), b")

_NEVER_HTTP = frozenset({401, 403, 404, 410})
"""Who sends is not let in, or there is no such place (RFC 9110, 15.5). Everything else may pass, 429 and 5xx above all."""

_NEVER_SMTP = frozenset({530, 534, 535, 550, 551, 553})
"""The login is refused (RFC 4954, 6), or the mailbox is not there (RFC 5321, 4.2.3). 552 and 554 also mean a full box and a bad day."""


@dataclass(frozen=True, kw_only=True)
class AppriseChannel:
    """A service. `words(message)` gives the text, in the message's language; `schemes`: the kinds of service that the coordinator turned
    on, by how their addresses begin ("ntfy", "mailtos", …)."""

    words: Callable[[Message], str]
    schemes: Collection[str]

    def send(self, message: Message) -> str:
        """Sends it and returns `SENT`. Raises `DeliveryError`; no address and no text is in its sentence."""
        scheme = scheme_of(message.address)
        if problem := unusable(message.address, self.schemes):
            raise DeliveryError(problem, permanent=True)
        service = _service(message.address)
        assert service is not None
        sender = apprise.Apprise(asset=_asset())
        sender.add(service)
        text, mail = self.words(message), scheme in _MAIL
        result = sender.notify(
            body=text,
            title=text if mail else "",  # a mail without a subject ends among the unwanted
            body_format="text",
            timeout=SECONDS,
            log_level=logging.DEBUG if mail else logging.WARNING,
        )
        if result:
            return SENT
        raise _error(scheme, [entry.message for each in result.results for entry in each.logs()])

    def under_way(self, message: Message) -> list[str]:
        """Nothing: a service cannot be asked."""
        return []


def scheme_of(address: str) -> str:
    """How a service address begins, in lower case: "ntfy" of "ntfy://…"; "" where it is no address."""
    scheme, colon, _ = address.strip().partition("://")
    return scheme.lower() if colon and re.fullmatch(r"[A-Za-z0-9_-]+", scheme) else ""


def unusable(address: str, schemes: Collection[str]) -> str | None:
    """Why nothing can be sent to this address, in a sentence without it; None if something can. `schemes`: those turned on."""
    scheme = scheme_of(address)
    if not scheme:
        return (
            "This is no address of a service: write it as https://appriseit.com/services/ shows, such as ntfys://example.org/topic."
        )
    if scheme not in schemes:
        return f"{scheme} is not turned on: add it to HOTLINE_CHANNELS."
    if _service(address) is None:
        return f"This is no {scheme} address that can be read: see https://appriseit.com/services/ for how it is written."
    return None


def shown(address: str) -> str:
    """The address as a list may show it: its scheme and, where the service has one of its own, the host. Never a name, a topic or a key,
    which many services write where others have the host."""
    scheme = scheme_of(address) or "?"
    service = _service(address)
    templates: tuple[str, ...] = service.templates if service is not None else ()
    host = getattr(service, "host", None) if any("{host}" in each for each in templates) else None
    named = isinstance(host, str) and ("." in host or ":" in host or host == "localhost")
    return f"{scheme}://{host}" if named else f"{scheme}://…"


def known_schemes() -> frozenset[str]:
    """Every scheme that apprise knows on this machine."""
    return frozenset(NotificationManager().schemas())  # type: ignore[no-untyped-call]


def _error(scheme: str, logged: Iterable[str]) -> DeliveryError:
    """What its log says about a failure."""
    for line in reversed(list(logged)):
        if answer := _SMTP_ANSWER.match(line):
            status = int(answer[1])
            return _refused(scheme, status) if status in _NEVER_SMTP else _not_taken(scheme, status)
        if answer := _STATUS.search(line):
            status = int(answer[1])
            return _refused(scheme, status) if status in _NEVER_HTTP else _not_taken(scheme, status)
    return DeliveryError(f"{scheme} does not answer, or not in time", permanent=False)


def _refused(scheme: str, status: int) -> DeliveryError:
    return DeliveryError(f"{scheme} refuses this address or its password (error {status})", permanent=True)


def _not_taken(scheme: str, status: int) -> DeliveryError:
    return DeliveryError(f"{scheme} could not take it (error {status})", permanent=False)


@cache
def _asset() -> apprise.AppriseAsset:
    """How apprise behaves here: it keeps no files, makes no keys, follows no redirects, tries once, and says nothing aloud."""
    log = logging.getLogger("apprise")
    log.propagate = False  # its lines hold addresses and, when they are fine, texts
    log.addHandler(logging.NullHandler())
    log.setLevel(logging.DEBUG)
    return apprise.AppriseAsset(
        app_id="Hotline",
        app_desc="Hotline",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        storage_mode="memory",
        service_timeout=SECONDS,
        allow_templates=False,
        async_mode=False,
        default_service_retry=0,
        http_redirects=False,
        pem_autogen=False,
        pgp_autogen=False,
    )


def _service(address: str) -> NotifyBase | None:
    """What sends to an address; None where apprise cannot read it. What an address may ask for besides (more tries, longer waits, a
    certificate not looked at, another place to go on to) is not granted."""
    asset = _asset()
    service = apprise.Apprise.instantiate(address.strip(), asset=asset, suppress_exceptions=True)
    if service is None:
        return None
    service.retry = 0
    service.redirects = False
    service.verify_certificate = True
    service.socket_connect_timeout = service.socket_read_timeout = SECONDS / 2
    return service
