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

MOST_STATEMENTS = 18
"""Of ours, for the busiest webhook: the last answer, which finishes a report, makes its number and reminds the worker of both."""

MOST_OF_THE_OTHERS = 8
"""Of ours, for any other: the first answer, with which a report begins. Most have two (nothing is written down) or six (an answer)."""

_AROUND = ("BEGIN", "COMMIT", "SELECT 1", "PRAGMA")
_NUMBER = "SELECT reports.receipt FROM"


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
        busiest = each["path"] == "/voice/turn" and _reminds(each)
        assert 0 < len(ours(each)) <= (MOST_STATEMENTS if busiest else MOST_OF_THE_OTHERS), each


def test_a_turn_in_which_nothing_is_written_down_asks_for_its_call_alone(path: dict[str, Any]) -> None:
    turns = [each for each in path["webhooks"] if each["path"] == "/voice/turn"]
    plain = [each for each in turns if not any(statement.startswith("INSERT") for statement in ours(each))]
    assert len(plain) > len(path["webhooks"]) / 5
    for each in plain:
        assert [statement.split()[0] for statement in ours(each)] == ["SELECT", "UPDATE"], each


def test_the_records_are_asked_for_a_report_number_only_where_it_is_read_out(path: dict[str, Any]) -> None:
    asking = [each for each in path["webhooks"] if any(" ".join(sql.split()).startswith(_NUMBER) for sql in each["sql"])]
    finished = [each for each in path["webhooks"] if each["path"] == "/voice/turn" and _reminds(each)]
    assert asking == finished
    assert asking


def ours(webhook: dict[str, Any]) -> list[str]:
    return [statement for statement in webhook["sql"] if not statement.startswith(_AROUND)]


def _reminds(webhook: dict[str, Any]) -> bool:
    return any("workflow_status" in statement for statement in ours(webhook))
