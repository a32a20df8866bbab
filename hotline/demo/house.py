"""A hotline set up in a folder of its own and really run: the web app and the worker as processes, against a stand-in carrier.

The demonstration and the tests that tell whole stories use the same one, so what is shown is what is tested.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import requests

from hotline.cli.running import set_up_database
from hotline.settings import Settings, load_settings
from hotline.wiring import Hotline, assemble
from records import Keyring, Person, Shift, reached_by_telephone
from simulator import StandInCarrier

HOTLINE_NUMBER = "+15555550100"
_READY_WITHIN = 60.0


@dataclass(kw_only=True)
class House:
    """A hotline in `home`. `more` are settings beyond the usual ones, as environment variables.

    `logs`: what the processes have to say goes to `<home>/<part>.log` instead of the terminal.
    """

    home: Path
    carrier: StandInCarrier
    languages: Sequence[str] = ("en", "es", "ko")
    more: Mapping[str, str] = field(default_factory=dict)
    port: int = 0
    logs: bool = False
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.port = self.port or free_port()
        self.key = Keyring.new_key()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """What makes these processes this hotline and no other: nothing of the operator's own settings gets in."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("HOTLINE_", "TWILIO_"))}
        return {
            **inherited,
            "HOTLINE_HOME": str(self.home),
            "HOTLINE_KEYS": self.key,
            "HOTLINE_PUBLIC_URL": self.url,
            "HOTLINE_NUMBERS": HOTLINE_NUMBER,
            "HOTLINE_CARRIER_URL": self.carrier.url,
            "HOTLINE_LANGUAGES": ",".join(self.languages),
            "HOTLINE_DEMO": "true",
            "TWILIO_ACCOUNT_SID": self.carrier.account_sid,
            "TWILIO_AUTH_TOKEN": self.carrier.auth_token,
            **self.more,
        }

    def settings(self) -> Settings:
        """The same settings, for looking at the records from this process; nothing of the operator's own gets in here either."""
        ours = {
            name.removeprefix("HOTLINE_").lower(): value
            for name, value in self.environment.items()
            if name.startswith(("HOTLINE_", "TWILIO_"))
        }
        defaults = {name: field.get_default() for name, field in Settings.model_fields.items()}
        return load_settings(**{**defaults, **ours})

    def open(self) -> Hotline:
        """The records of this hotline; close it after use."""
        return assemble(self.settings())

    def set_up(self) -> Self:
        """Database and carrier number; nobody is in it yet."""
        self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        set_up_database(self.settings())
        self.carrier.number(
            HOTLINE_NUMBER,
            voice_url=f"{self.url}/voice/answer",
            status_url=f"{self.url}/voice/status",
            sms_url=f"{self.url}/sms/incoming",
        )
        return self

    def add_person(
        self, name: str, number: str, *, language: str = "en", speaks: str = "", position: int = 1, coordinator: bool = False
    ) -> None:
        """Somebody who is on call around the clock (a coordinator is not: they are asked last)."""
        hotline = self.open()
        try:
            with hotline.sessions.begin() as session:
                person = Person(
                    name=name,
                    number=number,
                    number_key=hotline.keyring.hashed(number),
                    language=language,
                    speaks=speaks,
                    coordinator=coordinator,
                    added_at=hotline.clock(),
                )
                reached_by_telephone(person, at=hotline.clock(), verified=True)
                session.add(person)
                session.flush()
                if not coordinator:
                    noon = hotline.clock().time().replace(hour=12, minute=0, second=0, microsecond=0, tzinfo=None)
                    days = "mon,tue,wed,thu,fri,sat,sun"
                    session.add(Shift(person_id=person.id, days=days, starts=noon, ends=noon, zone="UTC", position=position))
        finally:
            hotline.close()

    # -- running ------------------------------------------------------------------------------------------------------------

    def start(self, *parts: str) -> Self:
        """Start "serve" and "worker" (or those named) and wait until they are ready."""
        self.launch(*parts)
        if "serve" in self.processes:
            self.wait_until_ready(whole="worker" in self.processes)
        return self

    def launch(self, *parts: str) -> None:
        """Start "serve" and "worker" (or those named) without waiting for either."""
        for part in parts or ("serve", "worker"):
            options = ["--port", str(self.port), "--workers", "1", "--threads", "8"] if part == "serve" else []
            with self.log(part).open("ab") if self.logs else nullcontext() as log:
                self.processes[part] = subprocess.Popen(
                    [sys.executable, "-m", "hotline", part, *options],
                    env=self.environment,
                    start_new_session=True,
                    stdout=log,
                    stderr=log,
                )

    def log(self, part: str) -> Path:
        """Where a process writes what it has to say, with `logs`."""
        return self.home / f"{part}.log"

    def wait_until_ready(self, *, whole: bool = True) -> None:
        """Until the web app answers (`whole`: and a worker has shown itself). Raises `RuntimeError` with what was missing."""
        until, last = time.monotonic() + _READY_WITHIN, "no answer"
        while time.monotonic() < until:
            for part, process in self.processes.items():
                if process.poll() is not None:
                    raise RuntimeError(f"hotline {part} ended with exit code {process.returncode}")
            try:
                answer = requests.get(self.url + ("/readyz" if whole else "/healthz"), timeout=2)
                if answer.ok:
                    return
                last = answer.text.strip()
            except requests.RequestException as error:
                last = type(error).__name__
            time.sleep(0.1)
        raise RuntimeError(f"the hotline was not ready within {_READY_WITHIN:.0f} s: {last}")

    def kill(self, part: str) -> None:
        """kill -9, children and all: as a power cut would."""
        process = self.processes.pop(part)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self, *, within: float = 30.0) -> None:
        """End what runs, politely; after so many seconds, firmly."""
        until = time.monotonic() + within
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            try:
                process.wait(timeout=max(until - time.monotonic(), 0))
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        self.processes.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
