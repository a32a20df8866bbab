"""What all tests share. No test opens a socket to anywhere but this machine."""

from __future__ import annotations

import socket
from typing import Any

import pytest

pytest_plugins = ["houses"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write golden conversations anew instead of comparing")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fast tests first; of the slow ones those first that may take longest, or the other core would wait for them in the end."""
    items.sort(key=lambda item: (item.get_closest_marker("slow") is not None, item.get_closest_marker("timeout") is None))


@pytest.fixture(autouse=True)
def only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting to anywhere else fails the test."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {address[0]}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def no_settings_of_the_operator(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see only the settings they make."""
    import os

    for name in list(os.environ):
        if name.startswith(("HOTLINE_", "TWILIO_")) and name != "HOTLINE_TEST_POSTGRES_URL":
            monkeypatch.delenv(name)
