"""What a webhook may do once the app is warm: talk to its database, and nothing else. Proved by the interpreter's own audit events."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]

MOST_STATEMENTS = 16
"""Of ours, for the busiest webhook (an answer that finishes a report and reminds the worker); most have three to nine."""

_AROUND = ("BEGIN", "COMMIT", "SELECT 1", "PRAGMA")


@pytest.fixture(scope="module")
def path() -> dict[str, Any]:
    """A process of its own: audit hooks cannot be taken off again."""
    ran = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "path.py"), "watch"], capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_the_watching_works(path: dict[str, Any]) -> None:
    """The first call of a process does connect and load, or this test would prove nothing."""
    assert any(event.startswith("sqlite3.connect") for event in path["first_call"])
    assert any(event.startswith("open ") for event in path["first_call"])


def test_a_warm_webhook_opens_loads_and_compiles_nothing_and_uses_no_network(path: dict[str, Any]) -> None:
    others = [event for event in path["warm_call"] if not event.startswith("sqlite3.connect") or not event.endswith("/hotline.db")]
    assert others == []


def test_every_webhook_is_one_transaction(path: dict[str, Any]) -> None:
    assert {each["path"] for each in path["webhooks"]} == {"/voice/answer", "/voice/turn", "/voice/status", "/voice/recording"}
    for each in path["webhooks"]:
        kinds = Counter(statement.split()[0] for statement in each["sql"])
        assert (kinds["BEGIN"], kinds["COMMIT"], kinds["ROLLBACK"]) == (1, 1, 0), each


def test_no_webhook_asks_the_database_more_than_it_must(path: dict[str, Any]) -> None:
    for each in path["webhooks"]:
        ours = [statement for statement in each["sql"] if not statement.startswith(_AROUND)]
        assert 0 < len(ours) <= MOST_STATEMENTS, each
