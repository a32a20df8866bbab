"""Grouping in a surge: what is like what, and what stands alone."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from routing_house import NOW, House
from sqlalchemy import select, text

from records import Answer, Call, CannotOpen, Direction, Incident, Kind, Priority, Report, Workflow
from routing import grouping, surge
from routing.grouping import LATELY, Facts, likeness

MINUTE = timedelta(minutes=1)
HERE = {"zip": "02139", "now": "now", "agency": "ice", "agents": "3-5"}


def facts(minute: float = 0, **answers: str) -> Facts:
    return Facts(at=NOW + minute * MINUTE, answers=answers)


# -- the rule ----------------------------------------------------------------------------------------------------------------------


def test_without_the_same_five_digits_nothing_is_like_anything() -> None:
    assert likeness(facts(**HERE), facts(**{**HERE, "zip": "02138"})) == 0
    assert likeness(facts(now="now", agency="ice"), facts(now="now", agency="ice")) == 0
    assert likeness(facts(zip="021"), facts(zip="021")) == 0
    assert likeness(facts(zip="02139"), facts(zip="02139")) > 0


def test_more_of_the_same_is_more_alike_and_what_nobody_knows_is_not() -> None:
    bare = likeness(facts(zip="02139"), facts(zip="02139"))
    assert likeness(facts(zip="02139", now="now"), facts(zip="02139", now="now")) > bare
    assert likeness(facts(zip="02139", now="now"), facts(zip="02139", now="left")) == bare
    assert likeness(facts(zip="02139", now="unsure"), facts(zip="02139", now="unsure")) == bare
    assert likeness(facts(zip="02139", agency="ice"), facts(zip="02139")) == bare


def test_what_is_nearer_in_time_is_more_alike_and_two_hours_are_too_far() -> None:
    there = facts(**HERE)
    near, far = (likeness(facts(minute, **HERE), there) for minute in (29, 90))
    assert near > far > 0
    assert likeness(facts(120, **HERE), there) > 0
    assert likeness(facts(121, **HERE), there) == 0


_ANSWERS = st.fixed_dictionaries(
    {}, optional={question: st.sampled_from(["now", "ice", "unsure", "yes"]) for question in ("now", "agency", "taken", "saw")}
)
_FACTS = st.builds(
    lambda zip_code, minute, more: facts(minute, zip=zip_code, **more),
    st.sampled_from(["02139", "02138", "021", ""]),
    st.integers(-200, 200),
    _ANSWERS,
)


@given(one=_FACTS, other=_FACTS)
def test_likeness_is_mutual_and_nothing_is_more_like_a_thing_than_itself(one: Facts, other: Facts) -> None:
    assert likeness(one, other) == likeness(other, one)
    if one.zip_code:
        assert likeness(one, other) <= likeness(one, one)


# -- the rows ----------------------------------------------------------------------------------------------------------------------


class Desk:
    """Reports as they come in."""

    def __init__(self, house: House) -> None:
        self.house, self.count = house, 0

    def report(self, answers: Mapping[str, str] = HERE, *, incident: int | None = None, at: datetime = NOW, **more: Any) -> int:
        self.count += 1
        given = {"direction": Direction.INBOUND, "flow": "caller", "state": {}, "step": 0, "began_at": at, "heard_at": at}
        with self.house.sessions.begin() as session:
            call = Call(sid=f"CA{self.count}", **given)
            session.add(call)
            session.flush()
            made = Report(call_id=call.id, began_at=at, stage="zip", incident_id=incident, **more)
            session.add(made)
            session.flush()
            session.add_all(Answer(report_id=made.id, question=q, value=v, given_at=at) for q, v in answers.items())
            return made.id

    def incident(self, answers: Mapping[str, str] = HERE, *, at: datetime = NOW - 10 * MINUTE, **more: Any) -> int:
        made = self.house.incident(opened_at=at, **more)
        self.report(answers, incident=made, at=at)
        return made

    def like(self, report: int, *, now: datetime = NOW) -> int | None:
        with self.house.sessions() as session:
            found = grouping.incident_like(session, session.get_one(Report, report), now=now)
            return found.id if found else None


@pytest.fixture
def desk(house: House) -> Desk:
    with house.sessions.begin() as session:
        surge.begin(session, "alice", NOW - timedelta(hours=5))
    return Desk(house)


def test_in_a_surge_a_report_from_the_same_place_joins(desk: Desk) -> None:
    known = desk.incident()
    assert desk.like(desk.report()) == known
    assert desk.like(desk.report({"zip": "02138", "now": "now"})) is None
    assert desk.like(desk.report({"now": "now"})) is None


def test_out_of_a_surge_every_report_stands_alone(desk: Desk) -> None:
    desk.incident()
    with desk.house.sessions.begin() as session:
        surge.end(session, "alice", NOW)
    assert desk.like(desk.report()) is None


def test_something_urgent_stands_alone(desk: Desk) -> None:
    known = desk.incident(priority=Priority.URGENT)
    assert desk.like(desk.report({**HERE, "urgent": "yes"})) is None
    assert desk.like(desk.report()) == known


def test_a_report_does_not_disappear_in_one_nobody_was_woken_for(desk: Desk) -> None:
    quiet = desk.incident(priority=Priority.LOW)
    assert desk.like(desk.report()) is None
    assert desk.like(desk.report({**HERE, "saw": "told"})) == quiet
    assert desk.like(desk.report(many=True)) == quiet


@pytest.mark.parametrize(
    "more",
    [
        {"workflow": Workflow.CLOSED},
        {"kind": Kind.FOLLOW_UP},
        {"about_report_id": 1},
        {"at": NOW - LATELY},
    ],
    ids=lambda more: next(iter(more)),
)
def test_what_is_closed_or_older_or_about_something_else_takes_nothing_in(desk: Desk, more: dict[str, Any]) -> None:
    desk.incident(**more)
    assert desk.like(desk.report()) is None


def test_what_a_caller_took_back_is_like_nothing(desk: Desk) -> None:
    known = desk.house.incident(opened_at=NOW)
    desk.report(incident=known, withdrawn_at=NOW)
    assert desk.like(desk.report()) is None


def test_of_several_the_one_most_like_it_and_then_the_oldest(desk: Desk) -> None:
    desk.incident({"zip": "02139", "agency": "police"})
    first = desk.incident({"zip": "02139", "agency": "ice"})
    desk.incident({"zip": "02139", "agency": "ice"})
    assert desk.like(desk.report({"zip": "02139", "agency": "ice"})) == first


def test_only_answers_of_open_incidents_are_unsealed(desk: Desk) -> None:
    """What cannot be opened any more would break it, if it were looked at."""
    closed = desk.incident(workflow=Workflow.CLOSED)
    with desk.house.sessions.begin() as session:
        (report,) = session.get_one(Incident, closed).reports
        session.execute(text("UPDATE answers SET value = :broken WHERE report_id = :id"), {"broken": b"broken", "id": report.id})
    with desk.house.sessions() as session, pytest.raises(CannotOpen):
        session.scalars(select(Answer.value)).all()
    known = desk.incident()
    assert desk.like(desk.report()) == known
