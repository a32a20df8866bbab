"""doctor on the rota: gaps ahead, people who cannot be reached while they are on call, and rules that lead nowhere."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from cli_types import Opened, Run
from sqlalchemy.orm import Session

from records import (
    Override,
    Person,
    Rotation,
    RotationMember,
    Shift,
    TemporarySchedule,
    TemporaryShift,
    Turn,
    reached_by_telephone,
)

NOW = datetime.now(UTC)
EVERY_DAY = "mon,tue,wed,thu,fri,sat,sun"


@pytest.fixture(autouse=True)
def one_language(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_LANGUAGES", "en")


def person(session: Session, name: str, **more: bool) -> Person:
    known = session.query(Person).count()
    number = f"+1555555{111 + known:04d}"
    added = Person(name=name, number=number, number_key=name, language="en", added_at=NOW, **more)
    reached_by_telephone(added, at=NOW, verified=True)
    session.add(added)
    session.flush()
    return added


def around_the_clock(session: Session, who: Person) -> None:
    session.add(Shift(person_id=who.id, days=EVERY_DAY, starts=time(8), ends=time(8), zone="UTC", position=1))


def found(run: Run) -> dict[str, tuple[str, str]]:
    """Each check of the rota: its level and its words."""
    rows = json.loads(run("doctor", "--json", code=1).stdout)
    wanted = ("on_call", "rota_gaps", "on_call_unreachable", "person_paused", "override_paused", "rotation_empty")
    return {row["id"]: (row["level"], row["words"]) for row in rows if row["id"] in wanted}


def test_of_a_rota_that_is_whole_little_is_said(run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        around_the_clock(session, person(session, "alice"))
    assert found(run) == {
        "on_call": ("ok", "on call now: alice"),
        "rota_gaps": ("ok", "somebody is on call at every moment of the next 7 days"),
    }


def test_whoever_does_not_verify_does_not_count_as_on_call(run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        around_the_clock(session, person(session, "alice", verifies=False))
    looked = found(run)
    assert looked["on_call"][0] == "error"
    assert looked["rota_gaps"][1].startswith("1 gap in the rota of the next 7 days")


@pytest.mark.parametrize("change", [{"verified_at": None}, {"disabled_at": NOW}])
def test_somebody_on_call_who_cannot_be_reached_is_an_error(run: Run, opened: Opened, change: dict[str, datetime | None]) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        alice = person(session, "alice")
        around_the_clock(session, alice)
        for method in alice.methods:
            for name, value in change.items():
                setattr(method, name, value)
    level, words = found(run)["on_call_unreachable"]
    assert level == "error"
    assert words.startswith("alice is on call and cannot be reached from ")


def test_quiet_hours_within_a_shift_are_an_error(run: Run, opened: Opened) -> None:
    later = (NOW + timedelta(hours=5)).time().replace(second=0, microsecond=0)
    until = (NOW + timedelta(hours=7)).time().replace(second=0, microsecond=0)
    with opened() as hotline, hotline.sessions.begin() as session:
        alice = person(session, "alice")
        around_the_clock(session, alice)
        for method in alice.methods:
            method.quiet_from, method.quiet_to = later, until
    assert found(run)["on_call_unreachable"][0] == "error"
    with opened() as hotline, hotline.sessions.begin() as session:
        session.get_one(Person, 1).methods[1].quiet_from = None
    assert "on_call_unreachable" not in found(run), "a text gets through"


def test_rules_of_people_who_are_paused_are_named(run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        around_the_clock(session, person(session, "alice"))
        bob, charlie, dora = (person(session, name, active=False) for name in ("bob", "charlie", "dora"))
        around_the_clock(session, bob)
        span = {"starts": NOW, "ends": NOW + timedelta(days=1), "made_at": NOW, "made_by": "command line"}
        session.add(Override(adds_id=charlie.id, source="command line", **span))
        over = {**span, "starts": NOW - timedelta(days=2), "ends": NOW - timedelta(days=1)}
        session.add(Override(adds_id=dora.id, source="command line", **over))
    looked = found(run)
    assert looked["person_paused"] == ("warning", "bob has shifts but is paused, so is never rung")
    assert looked["override_paused"] == ("warning", "charlie is named in an override or a temporary schedule but is paused")
    assert "dora" not in str(looked)


def test_a_temporary_schedule_of_somebody_who_is_paused_is_named(run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        bob = person(session, "bob", active=False)
        ends = NOW + timedelta(days=1)
        shifts = [TemporaryShift(person_id=bob.id, starts=NOW, ends=ends)]
        session.add(TemporarySchedule(starts=NOW, ends=ends, made_at=NOW, made_by="command line", shifts=shifts))
    assert found(run)["override_paused"][1].startswith("bob ")


@pytest.mark.parametrize("members", [[], ["bob"]])
def test_a_rotation_without_anybody_is_named(run: Run, opened: Opened, members: list[str]) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        around_the_clock(session, person(session, "alice"))
        people = [person(session, name, active=False) for name in members]
        session.add(
            Rotation(
                name="nights",
                days=EVERY_DAY,
                starts=time(8),
                ends=time(8),
                zone="UTC",
                position=1,
                turn=Turn.WEEK,
                every=1,
                first_day=date(2026, 3, 2),
                handoff=time(8),
                members=[RotationMember(person_id=each.id, position=1) for each in people],
            )
        )
    assert found(run)["rotation_empty"] == ("warning", "nobody takes turns in the rotation 'nights'")
