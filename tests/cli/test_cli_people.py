"""Who takes calls, in which languages, and who gets the messages about families: set, shown, changed, taken away."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cli_types import Opened, Run
from sqlalchemy import select

from records import Person


@pytest.fixture(autouse=True)
def one_language(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Callers hear nothing here; what a volunteer speaks need not be offered to them."""
    monkeypatch.setenv("HOTLINE_LANGUAGES", "en")


def listed(run: Run) -> dict[str, dict[str, Any]]:
    return {row["name"]: row for row in json.loads(run("people", "list", "--json").stdout)}


def part_of(run: Run, name: str) -> tuple[bool, str, bool]:
    row = listed(run)[name]
    return row["takes_calls"], row["speaks"], row["follow_up"]


def test_nobody_takes_calls_unless_somebody_says_so(home: Path, run: Run) -> None:
    run("people", "add", "alice", "+15555550111")
    assert part_of(run, "alice") == (False, "", False)


def test_what_somebody_does_is_said_when_they_are_added(home: Path, run: Run) -> None:
    run("people", "add", "bob", "+15555550122", "--takes-calls", "--speaks", "es, mam,es", "--follow-up")
    assert part_of(run, "bob") == (True, "es mam", True)
    table = run("people", "list").stdout
    assert "takes" in table
    assert "es mam" in table


def test_what_is_not_named_stays_as_it_is(home: Path, run: Run) -> None:
    run("people", "add", "bob", "+15555550122", "--takes-calls", "--speaks", "es", "--follow-up")
    run("people", "change", "bob", "--number", "+15555550133")
    assert part_of(run, "bob") == (True, "es", True)
    run("people", "change", "bob", "--no-takes-calls")
    assert part_of(run, "bob") == (False, "es", True)
    run("people", "change", "bob", "--speaks", "", "--no-follow-up")
    assert part_of(run, "bob") == (False, "", False)
    run("people", "change", "bob", "--takes-calls", "--follow-up", "--speaks", "ht")
    assert part_of(run, "bob") == (True, "ht", True)


def test_a_language_that_nobody_knows_is_refused(home: Path, run: Run) -> None:
    for words in (("add", "bob", "+15555550122"), ("change", "alice")):
        if words[0] == "change":
            run("people", "add", "alice", "+15555550111", "--speaks", "es")
        said = run("people", *words, "--speaks", "es,xx", code=2).stderr
        assert "'xx'" in said
        assert "mam" in said
    assert {name: row["speaks"] for name, row in listed(run).items()} == {"alice": "es"}


def test_whoever_is_taken_out_takes_no_calls_any_more(home: Path, run: Run, opened: Opened) -> None:
    run("people", "add", "bob", "+15555550122", "--takes-calls", "--follow-up")
    run("people", "remove", "bob")
    with opened() as hotline, hotline.sessions() as session:
        bob = session.scalars(select(Person)).one()
    assert (bob.takes_calls, bob.follow_up) == (False, False)
