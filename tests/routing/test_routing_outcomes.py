"""Who asked for it is told once, at an hour that fits, and then their number is erased."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from routing_house import NOW, House
from sqlalchemy import select

from records import OutcomeCall, OutcomeState, Report
from routing import outcomes
from routing.outcomes import FRESH, PAUSE, TRIES, due_for, end, fitting_hour, give_up

ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("America/New_York", "America/Los_Angeles", "Pacific/Apia", "UTC", "Asia/Kathmandu")]
)
MOMENTS = st.timedeltas(timedelta(0), timedelta(days=900)).map(lambda since: NOW + since)
NUMBER = "+15555550111"


@given(at=MOMENTS, age=st.timedeltas(timedelta(0), timedelta(days=9)), zone=ZONES)
def test_a_telephone_rings_at_once_or_on_the_next_morning(at: datetime, age: timedelta, zone: ZoneInfo) -> None:
    fitting = fitting_hour(at, reported_at=at - age, zone=zone)
    local, told = at.astimezone(zone), fitting.astimezone(zone)
    assert fitting.tzinfo is at.tzinfo
    if age <= FRESH or time(8) <= local.time() < time(21):
        assert fitting == at
    else:
        assert told.time() == time(8)
        assert timedelta(0) < fitting - at <= timedelta(hours=12), "a night has eleven hours, and one more when clocks go back"


@given(at=MOMENTS, zone=ZONES)
def test_an_hour_that_fits_still_fits_when_it_has_come(at: datetime, zone: ZoneInfo) -> None:
    """Else a caller would be put off from one morning to the next."""
    long_ago = at - timedelta(days=1)
    fitting = fitting_hour(at, reported_at=long_ago, zone=zone)
    assert fitting_hour(fitting, reported_at=long_ago, zone=zone) == fitting


@pytest.mark.parametrize(
    ("local", "hour"),
    [
        ("2026-03-07 20:59", "2026-03-07 20:59"),
        ("2026-03-07 21:00", "2026-03-08 08:00"),
        ("2026-03-08 00:30", "2026-03-08 08:00"),
        ("2026-03-08 07:59", "2026-03-08 08:00"),
        ("2026-03-08 08:00", "2026-03-08 08:00"),
        ("2026-10-31 23:00", "2026-11-01 08:00"),
    ],
)
def test_the_night_is_that_of_the_place_also_when_clocks_are_put_forward_or_back(local: str, hour: str) -> None:
    zone = ZoneInfo("America/New_York")
    at = datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC)
    fitting = fitting_hour(at, reported_at=at - timedelta(days=1), zone=zone)
    assert fitting.astimezone(zone).replace(tzinfo=None) == datetime.fromisoformat(hour)


# -- who is told


def told(house: House, **more: object) -> int:
    return house.report(**{"answers": {"callback": "outcome"}, "callback_number": NUMBER, **more})  # type: ignore[arg-type]


def due(house: House, *ids: int, answered: bool = True) -> list[int]:
    with house.sessions.begin() as session:
        return due_for(session, [session.get_one(Report, each) for each in ids], answered=answered, now=NOW)


def calls(house: House) -> list[OutcomeCall]:
    with house.sessions() as session:
        return list(session.scalars(select(OutcomeCall).order_by(OutcomeCall.id)))


@pytest.mark.parametrize("wish", ["outcome", "volunteer"])
def test_whoever_asked_for_a_call_gets_one_and_only_one(house: House, wish: str) -> None:
    report = told(house, answers={"callback": wish})
    assert len(due(house, report)) == 1
    assert due(house, report) == [], "a corrected verdict is no second call"
    [call] = calls(house)
    assert (call.report_id, call.state, call.next_at) == (report, OutcomeState.DUE, NOW)
    assert house.report_row(report).callback_number == NUMBER


@pytest.mark.parametrize("answers", [{}, {"callback": "no"}])
def test_whoever_did_not_is_not_rung_and_their_number_is_erased(house: House, answers: dict[str, str]) -> None:
    report = told(house, answers=answers)
    assert due(house, report) == []
    assert house.report_row(report).callback_number is None


def test_where_there_is_no_answer_to_tell_the_number_is_erased(house: House) -> None:
    report = told(house)
    assert due(house, report, answered=False) == []
    assert house.report_row(report).callback_number is None


def test_nobody_is_rung_about_what_they_took_back_or_without_a_number(house: House) -> None:
    assert due(house, told(house, withdrawn_at=NOW), told(house, callback_number=None)) == []
    assert calls(house) == []


@pytest.mark.parametrize("state", sorted(outcomes.ENDED))
def test_every_end_erases_the_number_and_the_first_end_counts(house: House, state: OutcomeState) -> None:
    report = told(house)
    due(house, report)
    with house.sessions.begin() as session:
        call = session.scalars(select(OutcomeCall)).one()
        end(session, call, state, now=NOW)
        end(session, call, OutcomeState.TOLD, now=NOW + timedelta(hours=1))
        give_up(call, now=NOW + timedelta(hours=1))
    [call] = calls(house)
    assert (call.state, call.ended_at, call.next_at) == (state, NOW, None)
    assert house.report_row(report).callback_number is None


def test_a_call_that_nobody_heard_is_tried_three_times_with_a_pause(house: House) -> None:
    report = told(house)
    due(house, report)
    for tried in range(1, TRIES + 1):
        with house.sessions.begin() as session:
            call = session.scalars(select(OutcomeCall)).one()
            call.placed_at = NOW
            outcomes.not_heard(session, call, now=NOW, problem="busy")
            outcomes.not_heard(session, call, now=NOW, problem="busy")  # the same news once more
        [call] = calls(house)
        if tried < TRIES:
            assert (call.state, call.next_at) == (OutcomeState.DUE, NOW + PAUSE)
            assert house.report_row(report).callback_number == NUMBER
    assert (call.state, call.next_at) == (OutcomeState.GIVEN_UP, None)
    assert house.report_row(report).callback_number is None


def test_a_number_that_will_never_do_is_not_tried_again(house: House) -> None:
    report = told(house)
    due(house, report)
    with house.sessions.begin() as session:
        call = session.scalars(select(OutcomeCall)).one()
        call.placed_at = NOW
        outcomes.not_heard(session, call, now=NOW, problem="no such number", permanent=True)
    assert calls(house)[0].state is OutcomeState.GIVEN_UP
    assert house.report_row(report).callback_number is None


def test_giving_up_what_was_never_planned_is_nothing() -> None:
    give_up(None, now=NOW)
