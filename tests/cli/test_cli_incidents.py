"""incident list, show, merge, split: what is known of an incident, and which reports it is made of."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cli_types import Opened, Run

from hotline.engine import prepare
from records import Activity, Answer, Call, Direction, Incident, Kind, Person, Report, Verdict, Workflow

KEYS = {"zip": "02139", "agents": "3-5", "agency": "police", "now": "now"}


@pytest.fixture(autouse=True)
def line(opened: Opened) -> None:
    """Two incidents of one report each; bob has the second."""
    now = datetime.now(UTC)
    with opened() as hotline:
        prepare(hotline.settings.database)
    with opened() as hotline, hotline.sessions.begin() as session:
        number = "+15555550122"
        bob = Person(name="bob", number=number, number_key=hotline.keyring.hashed(number), language="en", added_at=now)
        session.add(bob)
        session.flush()
        free = {"opened_at": now, "verdict": Verdict.UNVERIFIED, "activity": Activity.ONGOING}
        seen = now - timedelta(minutes=45)
        session.add(Incident(workflow=Workflow.NEW, last_seen_at=seen, **free))
        session.add(Incident(workflow=Workflow.CLAIMED, claimed_by_id=bob.id, claimed_at=now, last_seen_at=now, **free))
        session.flush()
        for incident, keys in ((1, KEYS), (2, {**KEYS, "agents": "11-"})):
            at = now - timedelta(minutes=45 if incident == 1 else 3)
            given = {"direction": Direction.INBOUND, "flow": "caller", "state": {}, "step": 1, "began_at": at, "heard_at": at}
            call = Call(sid=f"CA{incident}", **given)
            session.add(call)
            session.flush()
            report = Report(call_id=call.id, began_at=at, stage="receipt", finished=True, incident_id=incident, language="en")
            session.add(report)
            session.flush()
            session.add_all(Answer(report_id=report.id, question=q, value=v, given_at=at) for q, v in keys.items())


def whole(run: Run, number: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("incident", "show", str(number), "--json").stdout)
    return found


def test_what_is_known_is_shown_as_a_verifier_hears_it(run: Run) -> None:
    shown = " ".join(run("incident", "show", "1").stdout.split())
    assert (
        "ZIP code 0, 2, 1, 3, 9; Cambridge, Massachusetts; three to five agents; it said police; last seen 45 minutes ago." in shown
    )
    assert "Not known: what they are doing; which vehicles and gear." in shown


def test_scripts_get_it_part_by_part_with_what_is_missing(run: Run) -> None:
    salute = whole(run, 1)["salute"]
    assert salute["size"] == [{"question": "agents", "value": "3-5", "minutes": None}]
    assert salute["time"] == [{"question": "until", "value": None, "minutes": 45}]
    assert salute["missing"] == ["activity", "equipment"]
    assert (salute["only_in_voice"], salute["differ"], len(salute["sentences"])) == ([], [], 2)


def test_what_was_going_on_has_left_by_now(run: Run) -> None:
    rows = json.loads(run("incident", "list", "--json").stdout)
    assert {row["id"]: row["activity"] for row in rows} == {1: "left", 2: "ongoing"}


def test_two_incidents_become_one(run: Run) -> None:
    assert "Incident 1 is part of incident 2 now." in run("incident", "merge", "1", "2", "--by", "bob").stdout
    assert "Incident 1 is part of incident 2 now." in run("incident", "merge", "1", "2").stdout, "twice is once"
    merged, other = whole(run, 1), whole(run, 2)
    assert (merged["verdict"], merged["merged_into"], merged["reports"]) == ("duplicate", 2, [])
    assert [each["id"] for each in other["reports"]] == [1, 2]
    assert other["news_at"] is not None
    assert other["salute"]["differ"] == ["size"]
    assert [(each["who"], each["what"], each["detail"]) for each in other["history"]] == [("bob", "join", "report 1")]
    assert "Part of incident 2 now" in run("incident", "show", "1").stdout


def test_one_incident_becomes_two(run: Run, opened: Opened) -> None:
    run("incident", "merge", "1", "2")
    assert "Report 1 is incident 3 now; somebody is asked to take it." in run("incident", "split", "1", "--by", "bob").stdout
    assert [each["id"] for each in whole(run, 3)["reports"]] == [1]
    assert "Report 1 is the only one of incident 3" in run("incident", "split", "1", code=1).stderr
    with opened() as hotline, hotline.sessions() as session:
        assert session.get_one(Incident, 3).workflow is Workflow.NEW


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("merge 1 1", "Incident 1 cannot be merged into itself"),
        ("merge 1 7", "There is no incident 7. See: hotline incident list"),
        ("split 7", "There is no report 7. See: hotline report list"),
        ("split 1", "Report 1 is the only one of incident 1"),
    ],
)
def test_what_cannot_be_sorted_is_one_clear_sentence(run: Run, words: str, sentence: str) -> None:
    assert sentence in run("incident", *words.split(), code=1).stderr


def test_a_message_for_families_has_no_sentence(run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        session.get_one(Incident, 1).kind = Kind.FOLLOW_UP
    assert whole(run, 1)["salute"] is None
    assert "Not known" not in run("incident", "show", "1").stdout
