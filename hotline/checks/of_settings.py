"""What can be said of the settings alone."""

from __future__ import annotations

import ipaddress
import shutil
import tomllib
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from hotline.checks.check import Check, Group, Level, doubt, fine, number_of, wrong
from hotline.settings import KEYS_FILE, TOML_FILE, Settings

_LITTLE_ROOM, _NO_ROOM = 1_000_000_000, 100_000_000
"""Bytes. An hour of telephone sound, sealed, is about 80 MB."""
_SECRETS = ("keys", "twilio_auth_token", "metrics_token")
_OTHERS_MAY = 0o077


def is_loopback(url: str) -> bool:
    """Whether an address leads to this machine and nowhere else."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def home(settings: Settings) -> Iterator[Check]:
    """The home folder and the room in it."""
    if not settings.home.is_dir():
        yield wrong("home", f"there is no home folder {settings.home}", "Run: hotline init, or set HOTLINE_HOME.")
        return
    if settings.home.stat().st_mode & _OTHERS_MAY:
        yield doubt("home", f"others on this machine may look into {settings.home}", f"Run: chmod 700 {settings.home}")
    else:
        yield fine("home", f"the home folder is {settings.home}")
    free = shutil.disk_usage(settings.home).free
    hint = "Make room: without it no recording can be kept."
    said = f"{free / 1e9:.1f} GB are free in the home folder"
    yield Check(
        id="room",
        level=Level.ERROR if free < _NO_ROOM else Level.WARNING if free < _LITTLE_ROOM else Level.OK,
        words=said,
        hint=hint if free < _LITTLE_ROOM else "",
    )


def keys(settings: Settings) -> Iterator[Check]:
    """The sealing keys. That there are none is said where they are needed."""
    path = settings.home / KEYS_FILE
    count = len(settings.sealing_keys)
    if settings.keys:
        yield fine("keys", f"{number_of(count, 'sealing key')} from HOTLINE_KEYS")
    elif path.exists() and path.stat().st_mode & _OTHERS_MAY:
        yield wrong("keys", f"others on this machine may read the sealing keys in {path}", f"Run: chmod 600 {path}")
    elif path.exists():
        yield fine("keys", f"{number_of(count, 'sealing key')} in {path}; keep a copy elsewhere")


def settings_file(settings: Settings) -> Iterator[Check]:
    """hotline.toml: who may read it, and whether every line in it means something."""
    path = settings.home / TOML_FILE
    if not path.exists():
        yield fine("settings_file", f"there is no {TOML_FILE}: everything comes from the environment")
        return
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    unknown = sorted(written.keys() - Settings.model_fields.keys())
    if unknown:
        hint = "Correct the name; settings are written in lower case without HOTLINE_."
        yield doubt("settings_file", f"{path} has {', '.join(unknown)}, which is no setting", hint)
    secrets = [name for name in _SECRETS if name in written]
    if secrets and path.stat().st_mode & _OTHERS_MAY:
        said = f"others on this machine may read {path}, and {', '.join(secrets)} stands in it"
        yield wrong("settings_file_mode", said, f"Run: chmod 600 {path}")
    elif not unknown:
        yield fine("settings_file", f"{path} is understood")


def public_url(settings: Settings) -> Iterator[Check]:
    """The address the carrier reaches us at."""
    url = settings.public_url
    if not url:
        yield wrong(
            "public_url", "HOTLINE_PUBLIC_URL is not set: no call can be answered", "Set it to https://…, as the carrier sees it."
        )
    elif url.startswith("https://"):
        yield fine("public_url", f"the carrier reaches this hotline at {url}")
    elif is_loopback(url):
        yield doubt(
            "public_url", f"{url} can be reached from this machine only", "Good for the simulator; real calls need https://…"
        )
    else:
        yield wrong(
            "public_url", f"{url} is not encrypted: keys pressed can be read on the way", "Put TLS in front and write https://…"
        )


def numbers(settings: Settings) -> Iterator[Check]:
    """The hotline's own numbers."""
    if settings.numbers:
        bound = [number + (f" ({language})" if language else "") for number, language in settings.numbers.items()]
        yield fine("numbers", f"the hotline's numbers: {', '.join(bound)}")
    else:
        hint = "Set HOTLINE_NUMBERS=+15555550100."
        yield wrong("numbers", "HOTLINE_NUMBERS is not set: no verifier can be rung", hint)


def account(settings: Settings) -> Iterator[Check]:
    """The account at the carrier."""
    missing = [
        name
        for name, value in (
            ("TWILIO_ACCOUNT_SID", settings.twilio_account_sid),
            ("TWILIO_AUTH_TOKEN", settings.twilio_auth_token.get_secret_value()),
        )
        if not value
    ]
    if missing:
        yield wrong("account", f"not set: {' and '.join(missing)}", "Both stand in the carrier's console.")
    else:
        yield fine("account", f"the carrier's account …{settings.twilio_account_sid[-4:]}")
    if settings.carrier_url and is_loopback(settings.carrier_url):
        yield doubt(
            "carrier_url", f"the carrier is a simulator ({settings.carrier_url})", "For real calls take HOTLINE_CARRIER_URL away."
        )
    elif settings.carrier_url:
        yield fine("carrier_url", f"the carrier is reached at {settings.carrier_url}")


def legal_help(settings: Settings) -> Iterator[Check]:
    """The number callers are given."""
    if settings.legal_help:
        yield fine("legal_help", f"callers are given {settings.legal_help} for legal help")
    else:
        hint = "Set HOTLINE_LEGAL_HELP to a number that is answered; without it no legal help is named."
        yield doubt("legal_help", "HOTLINE_LEGAL_HELP is not set", hint)


def timezone(settings: Settings) -> Iterator[Check]:
    """The clock of the rota."""
    if settings.timezone == "UTC":
        yield doubt("timezone", "the rota runs on UTC", "Set HOTLINE_TIMEZONE to the volunteers' own, such as America/New_York.")
    else:
        yield fine("timezone", f"the rota runs on the clock of {settings.timezone}")


def demo(settings: Settings) -> Iterator[Check]:
    """A demonstration must not be open to callers in need."""
    if not settings.demo:
        yield fine("demo", "this is no demonstration: rights texts play only when they are reviewed")
    elif settings.public_url and not is_loopback(settings.public_url):
        said = "HOTLINE_DEMO is on at a public address: callers hear rights texts that nobody has checked"
        yield wrong("demo", said, "Take HOTLINE_DEMO away.")
    else:
        yield doubt("demo", "HOTLINE_DEMO is on: rights texts play as samples", "For demonstrations only.")


def times(settings: Settings) -> Iterator[Check]:
    """How patient the hotline is, and how long it remembers."""
    yield fine("paging", f"a page waits {settings.text_budget_seconds:g} s for text and rings {settings.ring_seconds} s")
    said = f"sound is kept {settings.keep_audio_hours:g} hours after the verdict, words {settings.keep_reports_days:g} days"
    yield fine("retention", said)
    given = settings.metrics_token.get_secret_value()
    yield fine(
        "metrics", "/metrics is open to whoever has the token" if given else "/metrics is closed: HOTLINE_METRICS_TOKEN is not set"
    )


SETTINGS: Sequence[Group[Settings]] = (
    home,
    keys,
    settings_file,
    public_url,
    numbers,
    account,
    legal_help,
    timezone,
    demo,
    times,
)
