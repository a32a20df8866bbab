"""What a shift came to, in counts; and when coordinators are told of one, whichever worker looks."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from routing_house import NOW, House

from records import Incident, Kind, PageState, Timing, Took, Verdict, Workflow
from routing.rota import Rota, ShiftRule
from routing.summaries import AT_LEAST_EVERY, AT_MOST_EVERY, Burden, Kept, Summary, shift_over, since

UTC_ZONE, NEW_YORK = ZoneInfo("UTC"), ZoneInfo("America/New_York")
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
EVERY_DAY = frozenset(range(7))


def summary(house: House, starts: datetime = NOW, ends: datetime = NOW + 8 * HOUR, *, zone: ZoneInfo = UTC_ZONE) -> Summary:
    with house.sessions() as session:
        return since(session, starts, ends, zone=zone)


def closed(house: House, verdict: Verdict, at: datetime, **more: object) -> int:
    return house.incident(workflow=Workflow.CLOSED, verdict=verdict, verdict_at=at, next_at=None, **more)


def times(house: House, what: Took, seconds: Sequence[float], at: datetime = NOW) -> None:
    with house.sessions.begin() as session:
        session.add_all(Timing(what=what, seconds=each, at=at) for each in seconds)


def test_nothing_happened_and_that_is_said(house: House) -> None:
    found = summary(house)
    assert found.empty
    assert (found.first_ring_seconds, found.claim_seconds, found.burden) == (None, None, ())
    assert {kept.share for kept in found.targets.values()} == {None}


def test_what_came_in_and_was_checked_from_the_beginning_up_to_the_end(house: House) -> None:
    for at in (NOW - MINUTE, NOW, NOW + HOUR, NOW + 8 * HOUR):
        house.report(filed_at=at)
        closed(house, Verdict.CONFIRMED if at == NOW else Verdict.NOTHING_FOUND, at)
    closed(house, Verdict.UNVERIFIED, NOW, kind=Kind.FOLLOW_UP)
    found = summary(house)
    assert (found.reports, found.checked, found.confirmed) == (2, 2, 1)
    assert found.verdicts == {"confirmed": 1, "nothing_found": 1}
    assert not found.empty


def test_what_is_open_is_counted_and_what_nobody_came_for(house: House) -> None:
    house.incident()
    house.incident(workflow=Workflow.CHECKING)
    house.incident(unattended_since=NOW + HOUR)
    house.incident(opened_at=NOW + 9 * HOUR, unattended_since=NOW + 10 * HOUR)
    closed(house, Verdict.TEST, NOW - HOUR)
    found = summary(house)
    assert (found.open_now, found.nobody_came, found.empty) == (3, 1, False)


def test_something_that_only_waits_is_no_reason_for_a_text(house: House) -> None:
    house.incident(workflow=Workflow.CHECKING)
    assert summary(house).empty


def test_how_soon_people_were_rung_and_took_it_is_a_median(house: House) -> None:
    times(house, Took.FIRST_RING, [1, 2, 40])
    times(house, Took.FIRST_RING, [1000], at=NOW - MINUTE)
    for minutes in (1, 2, 30):
        house.incident(workflow=Workflow.CLAIMED, claimed_at=NOW + minutes * MINUTE)
    found = summary(house)
    assert (found.first_ring_seconds, found.claim_seconds) == (2, 120)


def test_how_many_kept_to_their_target(house: House) -> None:
    times(house, Took.FIRST_RING, [10, 10.1])
    times(house, Took.OTHERS_TOLD, [2, 3, 1, 0])
    found = summary(house).targets
    assert found[Took.FIRST_RING] == Kept(counted=2, within=1)
    assert found[Took.OTHERS_TOLD].share == 0.75
    assert found[Took.NEXT_PERSON].share is None


def test_who_was_woken_most_often_comes_first_by_the_clock_of_the_line(house: House) -> None:
    """Four in the morning in London is eleven in the evening in New York."""
    bob, charlie = house.person("bob"), house.person("charlie")
    incident = house.incident()
    for at in (NOW + HOUR, NOW + 2 * HOUR, NOW + 7 * HOUR):
        house.page(incident, bob, PageState.MISSED, rung_at=at)
    house.page(incident, charlie, PageState.MISSED, rung_at=NOW + 4 * HOUR)
    house.page(incident, charlie, PageState.FAILED)
    house.page(incident, charlie, PageState.MISSED, rung_at=NOW - HOUR)
    at_home = summary(house).burden
    assert at_home == (Burden(person="bob", pages=3, nights=2), Burden(person="charlie", pages=1, nights=0))
    assert summary(house, zone=NEW_YORK).burden == (
        Burden(person="bob", pages=3, nights=3),
        Burden(person="charlie", pages=1, nights=1),
    )


def test_a_summary_names_no_place_and_no_caller(house: House) -> None:
    house.report(answers={"zip": "02139"}, callback_number="+15555550111", incident_id=house.incident())
    assert not {"02139", "5555550111"} & set(str(summary(house)).split("'"))


# -- when


def shift(person_id: int, starts: int, ends: int) -> ShiftRule:
    return ShiftRule(person_id=person_id, days=EVERY_DAY, starts=time(starts), ends=time(ends), zone="UTC")


DAY_AND_NIGHT = Rota(weekly=(shift(1, 8, 20), shift(2, 20, 8)))
ALWAYS_ONE = Rota(weekly=(shift(1, 0, 0),))
EVERY_TWO_HOURS = Rota(weekly=tuple(shift(1 + hour % 4 // 2, hour, (hour + 2) % 24) for hour in range(0, 24, 2)))
MIDNIGHT = NOW.replace(hour=0)


def over(rota: Rota, now: datetime, told_until: datetime | None = None) -> tuple[datetime, datetime] | None:
    return shift_over(rota, now=now, told_until=told_until, zone=UTC_ZONE)


def test_a_shift_is_told_of_when_the_next_begins() -> None:
    evening = MIDNIGHT + 20 * HOUR
    assert over(DAY_AND_NIGHT, evening - MINUTE, MIDNIGHT + 8 * HOUR) is None
    assert over(DAY_AND_NIGHT, evening, MIDNIGHT + 8 * HOUR) == (MIDNIGHT + 8 * HOUR, evening)
    assert over(DAY_AND_NIGHT, evening + MINUTE, evening) is None
    assert over(DAY_AND_NIGHT, evening + MINUTE) == (MIDNIGHT + 8 * HOUR, evening)


def test_where_people_change_often_it_is_told_of_several_shifts_at_once() -> None:
    assert over(EVERY_TWO_HOURS, MIDNIGHT + 2 * HOUR, MIDNIGHT) is None
    assert over(EVERY_TWO_HOURS, MIDNIGHT + 5 * HOUR, MIDNIGHT) == (MIDNIGHT, MIDNIGHT + 4 * HOUR)


@pytest.mark.parametrize("rota", [ALWAYS_ONE, Rota()])
def test_where_nobody_ever_changes_it_is_told_once_a_day(rota: Rota) -> None:
    first = over(rota, MIDNIGHT + 9 * HOUR)
    assert first == (MIDNIGHT - 16 * HOUR, MIDNIGHT + 8 * HOUR)
    assert over(rota, MIDNIGHT + 7 * HOUR) == (MIDNIGHT - 40 * HOUR, MIDNIGHT - 16 * HOUR)
    assert over(rota, MIDNIGHT + 9 * HOUR, MIDNIGHT + 8 * HOUR) is None
    assert over(rota, MIDNIGHT + 33 * HOUR, MIDNIGHT + 8 * HOUR) == (MIDNIGHT + 8 * HOUR, MIDNIGHT + 32 * HOUR)
    assert over(rota, MIDNIGHT + 81 * HOUR, MIDNIGHT + 8 * HOUR) == (MIDNIGHT + 8 * HOUR, MIDNIGHT + 80 * HOUR), "quiet days"


@settings(max_examples=60)
@given(
    rota=st.sampled_from([DAY_AND_NIGHT, ALWAYS_ONE, EVERY_TWO_HOURS, Rota(weekly=(shift(1, 8, 9),))]),
    looks=st.lists(st.timedeltas(MINUTE, 9 * HOUR), min_size=1, max_size=20),
)
def test_told_time_has_no_gap_and_no_overlap_and_never_comes_too_often(rota: Rota, looks: list[timedelta]) -> None:
    now, told_until = NOW, None
    for pause in looks:
        now += pause
        again = over(rota, now, told_until)
        assert again == over(rota, now, told_until)
        if again is None:
            assert told_until is not None
            assert now - told_until < 2 * AT_LEAST_EVERY
            continue
        starts, ends = again
        assert starts < ends <= now
        if told_until is not None:
            assert starts == told_until
            assert ends - told_until >= AT_MOST_EVERY
        told_until = ends
        assert over(rota, now, told_until) is None, "told is told"


def test_every_open_incident_is_an_incident_of_its_own(house: House) -> None:
    """Putting two together leaves one that is open."""
    first, second = house.incident(), house.incident()
    with house.sessions.begin() as session:
        merged = session.get_one(Incident, second)
        merged.workflow, merged.merged_into_id = Workflow.CLOSED, first
    assert summary(house).open_now == 1
