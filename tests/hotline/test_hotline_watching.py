"""What coordinators are told without asking: once each, whichever worker looks, and nothing of a report in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from little_house import Clock, ToDo, do_not_wait_for_the_disk
from prometheus_client import CollectorRegistry, generate_latest
from sqlalchemy import event, select

from hotline.engine import Reminders
from hotline.metrics import TIMED_FOR, RecordsCollector
from hotline.watching import Watching
from prompts.catalogue import Catalogue
from records import (
    Base,
    Bulletin,
    Call,
    Direction,
    Incident,
    Keyring,
    Person,
    Report,
    Timing,
    Told,
    Took,
    Verdict,
    Workflow,
    open_database,
    sessions_of,
)
from routing import bulletins, verdicts
from routing.bulletins import Rules, State

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
RULES = Rules(needed=1)
CATALOGUE = Catalogue(name="A line of twenty let")


class Line:
    """A line with records and no telephones: alice and charlie coordinate, bob is on call."""

    def __init__(self, path: Path) -> None:
        self.database = open_database(f"sqlite:///{path}/hotline.db", Keyring([Keyring.new_key()]))
        event.listen(self.database, "connect", do_not_wait_for_the_disk)
        Base.metadata.create_all(self.database)
        self.sessions, self.clock = sessions_of(self.database), Clock()
        self.todo = ToDo(self.clock)
        self.unreachable: list[tuple[int, datetime]] = []
        with self.sessions.begin() as session:
            for place, name in enumerate(("alice", "bob", "charlie")):
                who = {"name": name, "number": f"+1555555010{place}", "number_key": name, "language": "en"}
                session.add(Person(**who, coordinator=name != "bob", added_at=self.clock()))
        self.workers = [
            Watching(
                sessions=self.sessions,
                reminders=cast(Reminders, self.todo),
                rules=RULES,
                zone=ZoneInfo("UTC"),
                clock=self.clock,
                unreachable=lambda _session, _now: self.unreachable,
            )
            for _ in range(2)
        ]

    def looks(self, **later: float) -> list[tuple[str, str, dict[str, Any]]]:
        """Time passes, both workers look, twice; what was not told before: (text, who, arguments)."""
        self.clock.now += timedelta(**later)
        with self.sessions() as session:
            known = set(session.scalars(select(Told.id)))
        for worker in (*self.workers, *self.workers):
            worker.look()
        with self.sessions() as session:
            new = session.scalars(select(Told).where(Told.id.not_in(known)).order_by(Told.id))
            return [(each.prompt, each.person.name, each.arguments or {}) for each in new]

    def incident(self, **more: Any) -> int:
        given = {"opened_at": self.clock(), "workflow": Workflow.NEW, "verdict": Verdict.UNVERIFIED, **more}
        with self.sessions.begin() as session:
            incident = Incident(**given)
            session.add(incident)
            session.flush()
            return incident.id

    def gives(self, incident: int, verdict: str, what: str | None = None) -> None:
        with self.sessions.begin() as session:
            verdicts.give(session, incident, verdict=verdict, what_it_was=what, who="bob", now=self.clock())

    def report(self) -> None:
        now = self.clock()
        given = {"direction": Direction.INBOUND, "flow": "caller", "state": {}, "step": 0, "began_at": now, "heard_at": now}
        with self.sessions.begin() as session:
            call = Call(sid=f"CA{session.query(Call).count()}", **given)
            session.add(call)
            session.flush()
            session.add(Report(call_id=call.id, began_at=now, filed_at=now, stage="done"))

    def published(self, incident: int) -> int:
        """A bulletin that callers hear, made from an incident."""
        with self.sessions.begin() as session:
            facts = bulletins.facts_of(session, incident, zip_area="021", happened_at=self.clock() - 5 * MINUTE)
            drafted = bulletins.draft(session, facts, who="alice", now=self.clock(), rules=RULES)
            alice = session.scalars(select(Person).where(Person.name == "alice")).one()
            assert bulletins.approve(session, drafted.id, alice, now=self.clock(), rules=RULES) is State.PUBLISHED
            return drafted.id


@pytest.fixture
def line(tmp_path: Path) -> Iterator[Line]:
    made = Line(tmp_path)
    made.looks()
    yield made
    made.database.dispose()


def test_nobody_is_told_of_nothing(line: Line) -> None:
    assert line.looks(minutes=1) == []
    assert line.todo.due == []


# -- nobody comes


def test_every_coordinator_is_told_once_of_what_nobody_comes_for_by_the_number_they_can_answer_with(line: Line) -> None:
    first = line.incident(unattended_since=line.clock())
    line.incident()
    told = line.looks()
    assert told == [("text-unattended", name, {"code": 1}) for name in ("alice", "charlie")]
    assert [work for _, work, _ in line.todo.due] == ["write", "write"]
    assert line.looks(hours=1) == []
    with line.sessions.begin() as session:
        session.get_one(Incident, first).unattended_since = None
    assert line.looks(hours=1) == []
    with line.sessions.begin() as session:
        session.get_one(Incident, first).unattended_since = line.clock()
    assert len(line.looks()) == 2, "nobody comes once more"


def test_what_nobody_came_for_long_ago_or_somebody_has_now_is_no_news(line: Line) -> None:
    line.incident(unattended_since=line.clock() - 25 * HOUR)
    line.incident(unattended_since=line.clock(), workflow=Workflow.CLAIMED)
    assert [each for each in line.looks() if each[0] == "text-unattended"] == []


# -- bulletins


def test_a_bulletin_that_turns_out_wrong_is_told_and_its_correction_is_drafted_for_people_to_approve(line: Line) -> None:
    incident = line.incident()
    line.gives(incident, "confirmed")
    number = line.published(incident)
    assert line.looks(minutes=1) == []
    line.gives(incident, "not_immigration_enforcement", "police")
    assert line.looks(seconds=5) == [("text-bulletin-wrong", name, {"number": number}) for name in ("alice", "charlie")]
    with line.sessions() as session:
        assert session.query(Bulletin).count() == 1, "a wrong key is often put right at once"
        assert bulletins.to_be_read(session, line.clock(), needed=1, delay=timedelta(0)) == []
    assert line.looks(minutes=2) == []
    with line.sessions() as session:
        wrong, right = session.scalars(select(Bulletin).order_by(Bulletin.id))
        assert (right.corrects_id, right.verdict, right.what_it_was) == (wrong.id, Verdict.NOT_IMMIGRATION_ENFORCEMENT, "police")
        assert (right.zip_area, right.happened_at, right.drafted_by) == (wrong.zip_area, wrong.happened_at, "hotline")
        assert right.approvals == []
        assert bulletins.to_be_read(session, line.clock(), needed=1, delay=timedelta(0)) == [], "nobody has approved it"


def test_a_verdict_that_is_put_right_at_once_drafts_nothing(line: Line) -> None:
    incident = line.incident()
    line.gives(incident, "confirmed")
    number = line.published(incident)
    line.looks(minutes=1)
    line.gives(incident, "nothing_found")
    line.looks(seconds=30)
    line.gives(incident, "confirmed")
    line.looks(minutes=5)
    with line.sessions() as session:
        read = bulletins.to_be_read(session, line.clock(), needed=1, delay=timedelta(0))
        assert [each.id for each in read] == [number]
        assert session.query(Bulletin).count() == 1


def test_what_callers_may_not_hear_is_no_correction(line: Line) -> None:
    incident = line.incident()
    line.gives(incident, "confirmed")
    line.published(incident)
    line.gives(incident, "spam")
    assert {each[0] for each in line.looks(minutes=5)} == {"text-bulletin-wrong"}
    with line.sessions() as session:
        assert session.query(Bulletin).count() == 1


# -- people on call, and shifts


def test_somebody_on_call_soon_who_cannot_be_reached_is_told_once_a_shift_and_by_no_name(line: Line) -> None:
    line.unreachable = [(2, line.clock() + 5 * HOUR)]
    assert line.looks() == [("text-unreachable", name, {}) for name in ("alice", "charlie")]
    assert line.looks(minutes=5) == []
    line.unreachable = [(2, line.clock() + 24 * HOUR)]
    assert len(line.looks()) == 2


def test_what_a_day_came_to_is_told_once_and_an_empty_one_is_not(line: Line) -> None:
    assert line.looks(hours=5) == [], "nothing happened until the morning"
    line.report()
    incident = line.incident()
    line.gives(incident, "confirmed")
    line.incident(unattended_since=line.clock() - 48 * HOUR)
    told = line.looks(days=1)
    counts = {"reports": 1, "checked": 1, "confirmed": 1, "open": 1, "nobody": 1}
    assert told == [("text-shift-summary", name, counts) for name in ("alice", "charlie")]
    assert line.looks(hours=5) == []


@pytest.mark.parametrize("prompt", ["text-unattended", "text-bulletin-wrong", "text-shift-summary", "text-verdict-corrected"])
def test_every_text_fits_one_segment_however_much_there_is(prompt: str) -> None:
    given = {name: 9999 for name in CATALOGUE.variables(prompt) if name != "name"}
    text = CATALOGUE.text(prompt, "en", **given)
    assert text.isascii()
    assert len(text) <= 160


# -- the same times for Prometheus


def test_times_are_histograms_that_every_process_counts_alike(line: Line) -> None:
    with line.sessions.begin() as session:
        session.add_all(Timing(what=Took.FIRST_RING, seconds=each, at=line.clock()) for each in (0.0, 9.5, 10.0, 700.0))
        session.add(Timing(what=Took.FIRST_RING, seconds=1.0, at=line.clock() - TIMED_FOR))
        session.add(Timing(what=Took.NEXT_PERSON, seconds=0.2, at=line.clock()))

    def page() -> str:
        registry = CollectorRegistry()
        registry.register(RecordsCollector(line.sessions, line.clock))
        return generate_latest(registry).decode()

    said = page()
    assert said == page()
    assert "# TYPE hotline_first_ring_seconds histogram" in said
    for row in (
        'hotline_first_ring_seconds_bucket{le="1.0"} 1.0',
        'hotline_first_ring_seconds_bucket{le="10.0"} 3.0',
        'hotline_first_ring_seconds_bucket{le="300.0"} 3.0',
        'hotline_first_ring_seconds_bucket{le="+Inf"} 4.0',
        "hotline_first_ring_seconds_count 4.0",
        "hotline_first_ring_seconds_sum 719.5",
        'hotline_next_person_seconds_bucket{le="0.25"} 1.0',
        "hotline_others_told_seconds_count 0.0",
    ):
        assert row in said.splitlines(), row
