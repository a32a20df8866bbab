"""hotline summary, and what doctor says of the times that people wait for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cli_types import Opened, Run
from sqlalchemy.orm import Session

from records import Incident, Page, PageReason, PageState, Person, Timing, Took, Verdict, Workflow

NIGHT = datetime(2026, 3, 2, 4, 30, tzinfo=UTC)
"""Half past eleven in the evening where the line is."""


@contextmanager
def writing(opened: Opened) -> Iterator[Session]:
    with opened() as hotline, hotline.sessions.begin() as session:
        yield session


def a_night(session: Session) -> None:
    """Bob was woken, took it and saw that it was the police."""
    bob = Person(name="bob", number="+15555550111", number_key="bob", language="en", added_at=NIGHT)
    closed = {"workflow": Workflow.CLOSED, "verdict": Verdict.NOT_IMMIGRATION_ENFORCEMENT, "what_it_was": "police"}
    incident = Incident(
        opened_at=NIGHT, claimed_at=NIGHT + timedelta(seconds=50), verdict_at=NIGHT + timedelta(minutes=9), **closed
    )
    session.add_all([bob, incident])
    session.flush()
    rung: dict[str, Any] = {"reason": PageReason.TAKE, "state": PageState.CLAIMED, "turn": 1, "created_at": NIGHT, "rung_at": NIGHT}
    session.add(Page(incident_id=incident.id, person_id=bob.id, **rung))
    session.add(Timing(what=Took.FIRST_RING, seconds=4, at=NIGHT))


def test_a_night_in_counts(home: Path, run: Run, opened: Opened) -> None:
    with writing(opened) as session:
        a_night(session)
    found = json.loads(run("summary", "--from", "2026-03-01 20:00", "--to", "2026-03-02 08:00", "--json").stdout)
    assert (found["from"], found["to"]) == ("2026-03-01T20:00:00-05:00", "2026-03-02T08:00:00-05:00")
    assert (found["reports"], found["checked"], found["confirmed"], found["open"], found["nobody_came"]) == (0, 1, 0, 0, 0)
    assert found["verdicts"] == {"not_immigration_enforcement": 1}
    assert (found["median_seconds_to_first_ring"], found["median_seconds_to_claim"]) == (4, 50)
    assert found["people"] == [{"person": "bob", "pages": 1, "at_night": 1}]
    assert found["targets"][0] == {"what": "first_ring", "target_seconds": 10.0, "counted": 1, "within": 1}
    shown = run("summary", "--from", "2026-03-01 20:00", "--to", "2026-03-02 08:00").stdout
    assert "Reports 0, checked 1, confirmed 0" in shown
    assert "Verdicts: not_immigration_enforcement 1" in shown
    assert "until somebody took it 50 s" in shown


def test_unless_it_is_said_the_last_day_counts(home: Path, run: Run, opened: Opened) -> None:
    with writing(opened) as session:
        a_night(session)
    shown = run("summary").stdout
    assert "Reports 0, checked 0, confirmed 0" in shown
    assert "Nobody was rung." in shown


def test_a_time_that_ends_before_it_begins_is_said_so(home: Path, run: Run) -> None:
    said = run("summary", "--from", "2026-03-02", "--to", "2026-03-01", code=2).stderr
    assert "--from must be earlier than --to" in said


def doctor(run: Run) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in json.loads(run("doctor", "--json", code=1).stdout)}


def test_doctor_warns_where_fewer_than_nine_of_ten_kept_to_their_target(home: Path, run: Run, opened: Opened) -> None:
    now = datetime.now(UTC)
    assert not [id for id in doctor(run) if id.startswith("times_")]
    with writing(opened) as session:
        session.add_all(Timing(what=Took.FIRST_RING, seconds=1 if each else 11, at=now) for each in range(10))
        session.add_all(Timing(what=Took.NEXT_PERSON, seconds=1 if each > 1 else 1.5, at=now) for each in range(10))
        session.add(Timing(what=Took.OTHERS_TOLD, seconds=60, at=now - timedelta(days=2)))
    found = doctor(run)
    assert (found["times_first_ring"]["level"], found["times_next_person"]["level"]) == ("ok", "warning")
    assert "8 of 10 next people were asked within 1 s" in found["times_next_person"]["words"]
    assert "times_others_told" not in found
