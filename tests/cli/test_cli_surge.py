"""hotline surge: what it shows, who may begin and end one, and what doctor says of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cli_types import Opened, Run
from sqlalchemy import select
from sqlalchemy.orm import Session

from records import AuditEntry, Call, Direction, Incident, Page, PageReason, PageState, Person, Surge, Told, Verdict, Workflow

NOW = datetime.now(UTC)


@contextmanager
def writing(opened: Opened) -> Iterator[Session]:
    with opened() as hotline, hotline.sessions.begin() as session:
        yield session


def person(session: Session, name: str = "alice", **more: Any) -> Person:
    added = Person(name=name, number="+15555550111", number_key=name, language="en", added_at=NOW, **more)
    session.add(added)
    session.flush()
    return added


def paged(session: Session, who: Person) -> None:
    incident = Incident(opened_at=NOW, workflow=Workflow.NEW, verdict=Verdict.UNVERIFIED)
    session.add(incident)
    session.flush()
    told = {"reason": PageReason.TAKE, "state": PageState.MISSED, "turn": 1, "created_at": NOW, "placed_at": NOW}
    session.add(Page(incident_id=incident.id, person_id=who.id, call_sid="CA1", **told))
    session.add(Told(what="text-report-waiting 1", person_id=who.id, at=NOW, tried_at=NOW, text_sid="SM1"))


def rings(session: Session, times: int) -> None:
    for number in range(times):
        given = {"direction": Direction.INBOUND, "flow": "caller", "state": {}, "step": 0, "began_at": NOW, "heard_at": NOW}
        session.add(Call(sid=f"CA{number}", **given))


def doctor(run: Run) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in json.loads(run("doctor", "--json", code=1).stdout)}


def test_it_shows_whether_there_is_one_and_what_it_takes(home: Path, run: Run, opened: Opened) -> None:
    with writing(opened) as session:
        rings(session, 3)
        paged(session, person(session))
    shown = run("surge").stdout
    assert "No surge" in shown
    assert "Calls within 10 minutes: 3; a surge begins at 30" in shown
    assert "Calls and texts placed today: 2 of 1000" in shown


def test_what_is_switched_off_is_said_so(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_SURGE_CALLS", "0")
    monkeypatch.setenv("HOTLINE_PAID_PER_DAY", "0")
    shown = run("surge").stdout
    assert "a surge is begun by a person only" in shown
    assert "placed today: 0; no ceiling is set" in shown


def test_a_person_begins_and_ends_one_by_name(home: Path, run: Run, opened: Opened) -> None:
    with writing(opened) as session:
        person(session)
    assert "It ends with: hotline surge off" in run("surge", "on", "--by", "alice").stdout
    state = json.loads(run("surge", "--json").stdout)
    assert state["on"] is True
    assert state["by"] == "alice"
    assert datetime.fromisoformat(state["since"]) >= NOW
    assert set(state) == {"on", "since", "by", "calls", "minutes", "begins_at", "paid_today", "ceiling"}
    assert "since" in run("surge").stdout
    assert "somebody holds it" in run("surge", "on", code=1).stderr
    run("surge", "off")
    assert json.loads(run("surge", "--json").stdout)["on"] is False
    assert "There is no surge" in run("surge", "off", code=1).stderr
    with writing(opened) as session:
        deeds = [(each.actor, each.action) for each in session.scalars(select(AuditEntry).order_by(AuditEntry.id))]
    assert deeds == [("alice", "surge begins"), ("command line", "surge ends")]


def test_only_somebody_who_is_known_begins_one(home: Path, run: Run) -> None:
    assert "nobody called 'bob'" in run("surge", "on", "--by", "bob", code=1).stderr
    assert json.loads(run("surge", "--json").stdout)["on"] is False


def test_doctor_says_that_there_is_a_surge_and_how_it_ends(home: Path, run: Run, opened: Opened) -> None:
    assert "surge" not in doctor(run)
    with writing(opened) as session:
        session.add(Surge(began_at=NOW - timedelta(hours=3), by="hotline"))
    found = doctor(run)["surge"]
    assert (found["level"], found["words"]) == ("warning", "a surge has been on for 3 hours, begun by hotline")
    assert "by itself" in found["hint"]
    run("surge", "on")
    assert "hotline surge off" in doctor(run)["surge"]["hint"]


def test_doctor_says_that_the_day_is_used_up(home: Path, run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    with writing(opened) as session:
        paged(session, person(session))
    assert doctor(run)["ceiling"] == {
        "id": "ceiling",
        "level": "ok",
        "words": "2 of 1000 calls and texts of today are placed",
        "hint": "",
    }
    monkeypatch.setenv("HOTLINE_PAID_PER_DAY", "2")
    found = doctor(run)["ceiling"]
    assert found["level"] == "warning"
    assert "only urgent reports are paged until midnight" in found["words"]
    monkeypatch.setenv("HOTLINE_PAID_PER_DAY", "0")
    assert "ceiling" not in doctor(run)


def test_doctor_says_that_nobody_would_be_told(home: Path, run: Run, opened: Opened) -> None:
    with writing(opened) as session:
        alice = person(session, coordinator=True, active=False)
        session.add(Told(what="text-threat 1", person_id=alice.id, at=NOW, problem="the number cannot be reached"))
    found = doctor(run)
    assert found["coordinator_texts"]["level"] == "warning"
    assert "coordinator_not_told" not in found, "they are not asked any more"
    run("people", "pause", "alice", "--resume")
    found = doctor(run)
    assert "coordinator_texts" not in found
    assert found["coordinator_not_told"]["words"] == "a text to alice about the line did not go out"
