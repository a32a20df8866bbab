"""Who is on call soon and cannot be reached."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from routing_house import NOW, House

from records import Person, Shift, reached_by_telephone
from routing.forewarning import Silence, silences, unreachable_soon

HOUR = timedelta(hours=1)
TUESDAY = datetime(2026, 3, 3, tzinfo=UTC)


class Watch:
    """Alice is on call on Tuesdays from 08:00 to 20:00; the house's clock says Monday, 04:00."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.alice = house.person("alice", on_call=False)
        with house.sessions.begin() as session:
            session.add(Shift(person_id=self.alice, days="tue", starts=time(8), ends=time(20), zone="UTC", position=1))
            person = session.get_one(Person, self.alice)
            person.methods.clear()
            reached_by_telephone(person, at=NOW, verified=True)

    def change(self, **changes: object) -> None:
        with self.house.sessions.begin() as session:
            for method in session.get_one(Person, self.alice).methods:
                for name, value in changes.items():
                    setattr(method, name, value)

    def soon(self, at: datetime) -> list[Silence]:
        with self.house.sessions() as session:
            assert unreachable_soon(session, now=at) == [(each.person_id, each.shift) for each in silences(session, now=at)]
            return silences(session, now=at)


@pytest.fixture
def watch(house: House) -> Watch:
    return Watch(house)


def test_of_whoever_can_be_reached_nothing_is_said(watch: Watch) -> None:
    assert watch.soon(TUESDAY) == []


@pytest.mark.parametrize("changes", [{"verified_at": None}, {"disabled_at": NOW}])
def test_without_a_way_that_works_somebody_is_named_from_their_shift_on(watch: Watch, changes: dict[str, object]) -> None:
    watch.change(**changes)
    silence = Silence(person_id=watch.alice, shift=TUESDAY + 8 * HOUR, since=TUESDAY + 8 * HOUR)
    assert watch.soon(TUESDAY) == [silence]
    assert watch.soon(TUESDAY - 5 * HOUR) == [], "it is not soon"
    assert watch.soon(TUESDAY + 20 * HOUR) == [], "it is over"


def test_a_shift_that_is_on_is_the_same_shift_whenever_it_is_asked(watch: Watch) -> None:
    watch.change(disabled_at=NOW)
    assert {watch.soon(TUESDAY + hours * HOUR)[0].shift for hours in (0, 7, 9, 15)} == {TUESDAY + 8 * HOUR}
    assert watch.soon(TUESDAY + 9 * HOUR)[0].since == TUESDAY + 9 * HOUR


def test_quiet_hours_within_a_shift_are_seen(watch: Watch) -> None:
    watch.change(quiet_from=time(12), quiet_to=time(13), zone="UTC")
    assert watch.soon(TUESDAY) == [], "twelve hours end at noon"
    assert watch.soon(TUESDAY + 2 * HOUR)[0].since == TUESDAY + 12 * HOUR
    watch.change(quiet_from=time(21), quiet_to=time(7))
    assert watch.soon(TUESDAY + 2 * HOUR) == []


def test_one_way_that_works_is_enough(watch: Watch) -> None:
    with watch.house.sessions.begin() as session:
        session.get_one(Person, watch.alice).methods[0].disabled_at = NOW
    assert watch.soon(TUESDAY) == []


def test_of_somebody_on_call_around_the_clock_it_is_said_once_a_day(watch: Watch) -> None:
    with watch.house.sessions.begin() as session:
        session.query(Shift).one().ends = time(8)
        session.query(Shift).one().days = "mon,tue,wed,thu,fri,sat,sun"
    watch.change(disabled_at=NOW)
    later = TUESDAY + timedelta(weeks=1)
    assert {watch.soon(later + hours * HOUR)[0].shift for hours in (0, 5, 23)} == {later}
    assert watch.soon(later + 24 * HOUR)[0].shift == later + 24 * HOUR
