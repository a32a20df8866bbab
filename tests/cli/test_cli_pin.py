"""PINs: made, shown once, checked against, taken away; and what doctor and the lists say of them."""

from __future__ import annotations

import json
import os
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cli_types import Opened, Run
from sqlalchemy import select

from records import AuditEntry, Call, Direction, Person, Take, TakeState

NOW = datetime.now(UTC)


@pytest.fixture
def alice(home: Path, run: Run) -> str:
    run("people", "add", "alice", "+15555550111", "--coordinator")
    return "alice"


def person(opened: Opened, name: str = "alice") -> Person:
    with opened() as hotline, hotline.sessions() as session:
        return session.scalars(select(Person).where(Person.name == name)).one()


def listed(run: Run) -> dict[str, bool]:
    return {row["name"]: row["pin"] for row in json.loads(run("people", "list", "--json").stdout)}


def found(run: Run, code: int) -> dict[str, tuple[str, str]]:
    rows = json.loads(run("doctor", "--json", code=code).stdout)
    return {row["id"]: (row["level"], f"{row['words']} {row['hint']}") for row in rows}


def test_a_pin_is_six_digits_shown_once_and_kept_as_a_slow_hash(alice: str, run: Run, opened: Opened) -> None:
    assert listed(run) == {"alice": False}
    said = run("people", "pin", alice).stdout
    (digits,) = re.findall(r"\b\d{6}\b", said)
    assert "not shown again" in said
    kept = person(opened).pin or ""
    with opened() as hotline:
        assert kept == hotline.keyring.slow_hash(digits)
        raw = b"".join(path.read_bytes() for path in hotline.settings.home.glob("hotline.db*"))
    assert digits.encode() not in raw
    assert listed(run) == {"alice": True}
    assert digits not in run("people", "list").stdout + run("audit").stdout
    assert run("people", "pin", alice).stdout != said


def test_a_new_pin_unlocks_and_is_in_the_audit_trail(alice: str, run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        row = session.scalars(select(Person)).one()
        row.pin_failures, row.pin_locked_until = 7, NOW + timedelta(hours=1)
    run("people", "pin", alice)
    assert (person(opened).pin_failures, person(opened).pin_locked_until) == (0, None)
    assert "has no PIN any more" in run("people", "pin", alice, "--remove").stdout
    assert person(opened).pin is None
    with opened() as hotline, hotline.sessions() as session:
        deeds = [(each.action, each.subject) for each in session.scalars(select(AuditEntry).order_by(AuditEntry.id))]
    assert deeds == [("add person", "alice"), ("new PIN", "alice"), ("remove PIN", "alice")]


def test_everybody_is_given_one_who_is_here(home: Path, run: Run, opened: Opened) -> None:
    run("people", "add", "bob", "+15555550122")
    assert "press 1" in run("people", "pin", "bob").stdout
    assert person(opened, "bob").pin is not None
    run("people", "pause", "bob")
    assert "people pause bob --resume" in run("people", "pin", "bob", code=1).stderr
    assert "nobody called 'charlie'" in run("people", "pin", "charlie", code=1).stderr
    run("people", "pin", "bob", "--remove")
    assert person(opened, "bob").pin is None


def test_whoever_is_taken_out_has_none_left(alice: str, run: Run, opened: Opened) -> None:
    run("people", "pin", alice)
    run("people", "remove", alice)
    assert person(opened).pin is None


def test_doctor_says_nothing_of_the_studio_unless_there_is_something_to_do(
    alice: str, home: Path, run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("people", "pin", alice)
    studio = {"pin_locked", "studio_folder", "takes"}
    assert not found(run, 1).keys() & studio
    with opened() as hotline, hotline.sessions.begin() as session:
        session.scalars(select(Person)).one().pin_locked_until = NOW + timedelta(hours=1)
        call = Call(sid="CA1", direction=Direction.INBOUND, flow="studio", state={}, step=1, began_at=NOW, heard_at=NOW)
        session.add(call)
        session.flush()
        old = {"made_at": NOW - timedelta(hours=2), "next_at": NOW}
        session.add(Take(sid="RE1", call_id=call.id, person_id=1, language="mam", piece="goodbye", state=TakeState.READY, **old))
    folder, access = home / "prompts", os.access  # whoever runs the tests may be allowed everything
    folder.mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode, **more: path != folder and access(path, mode, **more))
    seen = found(run, 1)
    assert seen["pin_locked"][0] == "warning"
    assert "hotline people pin 'alice'" in seen["pin_locked"][1]
    assert (seen["studio_folder"][0], seen["takes"][0]) == ("error", "error")
    assert "prompts" in seen["studio_folder"][1]
