"""Who is on call: half-open hand-overs, nights that belong to the day they start on, and the nights when clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.rota import DAYS, Gap, ShiftRule, days_in_words, gaps, on_call, parse_days

NEW_YORK = ZoneInfo("America/New_York")
ALICE, BOB, CHARLIE = 1, 2, 3
DAILY = frozenset(range(7))
MINUTE = timedelta(minutes=1)


def shift(
    person: int, starts: str, ends: str, days: str = "daily", *, zone: str = "America/New_York", position: int = 0
) -> ShiftRule:
    return ShiftRule(
        person_id=person,
        days=parse_days(days),
        starts=time.fromisoformat(starts),
        ends=time.fromisoformat(ends),
        zone=zone,
        position=position,
    )


def local(text: str, fold: int = 0, zone: ZoneInfo = NEW_YORK) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold)


def minutes(starts: datetime, ends: datetime) -> list[datetime]:
    first, last = starts.astimezone(UTC), ends.astimezone(UTC)
    return [first + MINUTE * n for n in range(int((last - first) / MINUTE))]


clocks = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 59]))
zones = st.sampled_from(["America/New_York", "America/Chicago", "UTC", "Asia/Kolkata", "Australia/Lord_Howe", "America/Havana"])
rules = st.builds(
    ShiftRule,
    person_id=st.integers(1, 4),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    starts=clocks,
    ends=clocks,
    zone=zones,
    position=st.integers(0, 3),
)
moments = st.integers(0, 364 * 24 * 60 - 1).map(lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + minutes * MINUTE)


def test_at_a_hand_over_exactly_one_side_is_on() -> None:
    rota = [shift(ALICE, "08:00", "16:00"), shift(BOB, "16:00", "23:00")]
    assert on_call(rota, local("2026-03-03T15:59:59")) == (ALICE,)
    assert on_call(rota, local("2026-03-03T16:00:00")) == (BOB,)
    assert on_call(rota, local("2026-03-03T08:00:00")) == (ALICE,)
    assert on_call(rota, local("2026-03-03T07:59:59")) == ()


def test_a_night_belongs_to_the_day_it_starts_on() -> None:
    friday_night = [shift(ALICE, "22:00", "06:00", "fri")]
    assert on_call(friday_night, local("2026-03-06T23:00:00")) == (ALICE,)
    assert on_call(friday_night, local("2026-03-07T05:59:00")) == (ALICE,), "the night's second half is on Saturday"
    assert on_call(friday_night, local("2026-03-06T05:00:00")) == (), "Thursday night is somebody else's"
    assert on_call(friday_night, local("2026-03-07T22:30:00")) == ()


def test_sunday_night_reaches_into_monday() -> None:
    assert on_call([shift(ALICE, "20:00", "08:00", "sun")], local("2026-03-02T07:00:00")) == (ALICE,)


def test_equal_ends_mean_twenty_four_hours() -> None:
    saturday = [shift(ALICE, "09:00", "09:00", "sat")]
    assert [on_call(saturday, local(at)) for at in ("2026-03-07T08:59:00", "2026-03-07T09:00:00", "2026-03-08T08:59:00")] == [
        (),
        (ALICE,),
        (ALICE,),
    ]
    assert on_call(saturday, local("2026-03-08T10:00:00")) == ()


@pytest.mark.parametrize("night", ["2026-03-07T12:00", "2026-10-31T12:00"], ids=["spring", "autumn"])
@pytest.mark.parametrize("change", ["00:00", "01:00", "01:30", "02:00", "02:30", "03:00"])
def test_on_the_nights_when_clocks_change_shifts_overlap_and_never_gap(night: str, change: str) -> None:
    rota = [shift(ALICE, "18:00", change), shift(BOB, change, "10:00"), shift(CHARLIE, "10:00", "18:00")]
    starts = local(night)
    assert gaps(rota, starts, starts + timedelta(days=2)) == []
    on = [on_call(rota, at) for at in minutes(starts, starts + timedelta(days=1))]
    assert all(on)
    assert sum(len(people) > 1 for people in on) <= 60, "at most the hour that happens twice, or not at all"


def test_a_day_of_twenty_five_hours_is_covered_from_the_first_to_the_last_reading() -> None:
    rota = [shift(ALICE, "01:30", "01:45", "sun")]
    covered = [at for at in minutes(local("2026-11-01T00:00"), local("2026-11-01T06:00")) if on_call(rota, at)]
    assert covered[0] == local("2026-11-01T01:30", fold=0).astimezone(UTC)
    assert covered[-1] == local("2026-11-01T01:44", fold=1).astimezone(UTC)
    assert len(covered) == 75


def test_a_shift_in_the_hour_that_does_not_exist_still_happens() -> None:
    rota = [shift(ALICE, "02:15", "02:45", "sun")]
    assert any(on_call(rota, at) for at in minutes(local("2026-03-08T00:00"), local("2026-03-08T06:00")))


def test_where_clocks_change_at_midnight_the_preview_and_the_pages_agree() -> None:
    """In Havana 00:30 does not exist on 8 March 2026; its first reading lies on the evening before."""
    havana = ZoneInfo("America/Havana")
    rota = [shift(ALICE, "00:30", "08:00", zone="America/Havana")]
    starts, ends = local("2026-03-07T12:00", zone=havana), local("2026-03-08T12:00", zone=havana)
    found = gaps(rota, starts, ends)
    for at in minutes(starts, ends)[::5]:
        assert bool(on_call(rota, at)) != any(gap.starts <= at < gap.ends for gap in found)


def test_local_time_counts_whatever_the_zone_of_the_question() -> None:
    rota = [shift(ALICE, "08:00", "16:00")]
    assert on_call(rota, datetime(2026, 1, 5, 13, 0, tzinfo=UTC)) == (ALICE,), "08:00 in winter"
    assert on_call(rota, datetime(2026, 1, 5, 12, 59, tzinfo=UTC)) == ()
    assert on_call(rota, datetime(2026, 7, 6, 12, 0, tzinfo=UTC)) == (ALICE,), "08:00 in summer"


def test_the_lower_position_is_asked_first_and_everybody_once() -> None:
    rota = [
        shift(BOB, "00:00", "00:00", position=1),
        shift(CHARLIE, "00:00", "00:00", position=0),
        shift(ALICE, "00:00", "00:00", position=1),
        shift(CHARLIE, "06:00", "20:00", position=2),
    ]
    assert on_call(rota, local("2026-03-03T12:00")) == (CHARLIE, ALICE, BOB)


@given(rota=st.lists(rules, max_size=6), at=moments)
def test_the_order_does_not_depend_on_how_the_rota_is_listed(rota: list[ShiftRule], at: datetime) -> None:
    found = on_call(rota, at)
    assert found == on_call(list(reversed(rota)), at)
    assert len(found) == len(set(found))
    assert set(found) <= {rule.person_id for rule in rota}


@given(rota=st.lists(rules, max_size=4), starts=moments, hours=st.integers(1, 80), probe=st.floats(0, 1, exclude_max=True))
def test_a_gap_is_exactly_where_nobody_is_on_call(rota: list[ShiftRule], starts: datetime, hours: int, probe: float) -> None:
    ends = starts + timedelta(hours=hours)
    found = gaps(rota, starts, ends)
    at = min(starts + (ends - starts) * probe, ends - timedelta(microseconds=1))  # a float may round up to the end
    assert bool(on_call(rota, at)) != any(gap.starts <= at < gap.ends for gap in found)
    edges = [edge for gap in found for edge in (gap.starts, gap.ends)]
    assert edges == sorted(set(edges)), "gaps are in order and never touch"
    assert all(starts <= edge <= ends for edge in edges)


@given(clock=clocks, person=st.integers(1, 3), zone=zones, at=moments)
def test_two_shifts_that_meet_at_any_clock_time_cover_every_moment_of_the_year(
    clock: time, person: int, zone: str, at: datetime
) -> None:
    other = (datetime.combine(date(2026, 1, 1), clock) + timedelta(hours=11)).time()
    rota = [
        ShiftRule(person_id=person, days=DAILY, starts=clock, ends=other, zone=zone),
        ShiftRule(person_id=9, days=DAILY, starts=other, ends=clock, zone=zone),
    ]
    assert on_call(rota, at)


def test_an_empty_rota_is_one_gap() -> None:
    starts = local("2026-03-03T00:00")
    assert gaps([], starts, starts + timedelta(days=7)) == [Gap(starts=starts, ends=starts + timedelta(days=7))]
    assert gaps([], starts, starts) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon", "mon"),
        ("mon-fri", "mon,tue,wed,thu,fri"),
        ("sat,sun", "sat,sun"),
        ("fri-mon", "mon,fri,sat,sun"),
        ("daily", "mon,tue,wed,thu,fri,sat,sun"),
        ("Mon, WED", "mon,wed"),
        ("sun-sun", "sun"),
        ("tue,tue-wed", "tue,wed"),
    ],
)
def test_days_are_understood(text: str, days: str) -> None:
    assert days_in_words(parse_days(text)) == days


@pytest.mark.parametrize("text", ["", "monday", "mon-", "-", "mon..fri", "mon-fri-sun", "mon,", "7", "weekdays"])
def test_what_is_no_day_is_answered_with_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no day: write mon-fri, sat,sun or daily\."):
        parse_days(text)


@given(days=st.frozensets(st.integers(0, 6), min_size=1))
def test_days_survive_being_kept(days: frozenset[int]) -> None:
    assert parse_days(days_in_words(days)) == days
    assert all(part in DAYS for part in days_in_words(days).split(","))
