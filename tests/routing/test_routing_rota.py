"""Who is on call: half-open hand-overs, nights that belong to the day they start on, and the nights when clocks change."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.rota import (
    DAYS,
    Gap,
    OverrideRule,
    Rota,
    RotationRule,
    ShiftRule,
    Span,
    Stand,
    TemporaryRule,
    days_in_words,
    edges,
    everybody,
    gaps,
    next_change,
    on_call,
    parse_days,
    preview,
    stretches_of,
)

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


def weekly(*shifts: ShiftRule) -> Rota:
    return Rota(weekly=shifts)


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


rotations = st.builds(
    RotationRule,
    members=st.lists(st.integers(1, 4), min_size=1, max_size=4).map(tuple),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    starts=clocks,
    ends=clocks,
    zone=zones,
    position=st.integers(0, 3),
    every=st.integers(1, 15).map(lambda days: timedelta(days=days)),
    first_day=st.integers(0, 40).map(lambda days: date(2025, 12, 15) + timedelta(days=days)),
    handoff=clocks,
)
someone = st.none() | st.integers(1, 4)


@st.composite
def stretches(draw: st.DrawFn) -> tuple[datetime, datetime]:
    starts = draw(moments)
    return starts, starts + draw(st.integers(1, 60 * 24 * 20)) * MINUTE


@st.composite
def overrides(draw: st.DrawFn) -> OverrideRule:
    starts, ends = draw(stretches())
    return OverrideRule(starts=starts, ends=ends, adds=draw(someone), removes=draw(someone))


@st.composite
def schedules(draw: st.DrawFn) -> TemporaryRule:
    starts, ends = draw(stretches())
    shifts = [(draw(st.integers(1, 4)), *draw(stretches()), draw(st.integers(0, 3))) for _ in range(draw(st.integers(0, 3)))]
    return TemporaryRule(
        starts=starts,
        ends=ends,
        shifts=tuple(Stand(person_id=who, starts=since, ends=until, position=place) for who, since, until, place in shifts),
    )


rotas = st.builds(
    Rota,
    weekly=st.lists(rules, max_size=4).map(tuple),
    rotations=st.lists(rotations, max_size=2).map(tuple),
    overrides=st.lists(overrides(), max_size=4).map(tuple),
    temporary=st.lists(schedules(), max_size=2).map(tuple),
    away=st.frozensets(st.integers(1, 4), max_size=1),
)


def test_at_a_hand_over_exactly_one_side_is_on() -> None:
    rota = weekly(shift(ALICE, "08:00", "16:00"), shift(BOB, "16:00", "23:00"))
    assert on_call(rota, local("2026-03-03T15:59:59")) == (ALICE,)
    assert on_call(rota, local("2026-03-03T16:00:00")) == (BOB,)
    assert on_call(rota, local("2026-03-03T08:00:00")) == (ALICE,)
    assert on_call(rota, local("2026-03-03T07:59:59")) == ()


def test_a_night_belongs_to_the_day_it_starts_on() -> None:
    friday_night = weekly(shift(ALICE, "22:00", "06:00", "fri"))
    assert on_call(friday_night, local("2026-03-06T23:00:00")) == (ALICE,)
    assert on_call(friday_night, local("2026-03-07T05:59:00")) == (ALICE,), "the night's second half is on Saturday"
    assert on_call(friday_night, local("2026-03-06T05:00:00")) == (), "Thursday night is somebody else's"
    assert on_call(friday_night, local("2026-03-07T22:30:00")) == ()


def test_sunday_night_reaches_into_monday() -> None:
    assert on_call(weekly(shift(ALICE, "20:00", "08:00", "sun")), local("2026-03-02T07:00:00")) == (ALICE,)


def test_equal_ends_mean_twenty_four_hours() -> None:
    saturday = weekly(shift(ALICE, "09:00", "09:00", "sat"))
    assert [on_call(saturday, local(at)) for at in ("2026-03-07T08:59:00", "2026-03-07T09:00:00", "2026-03-08T08:59:00")] == [
        (),
        (ALICE,),
        (ALICE,),
    ]
    assert on_call(saturday, local("2026-03-08T10:00:00")) == ()


@pytest.mark.parametrize("night", ["2026-03-07T12:00", "2026-10-31T12:00"], ids=["spring", "autumn"])
@pytest.mark.parametrize("change", ["00:00", "01:00", "01:30", "02:00", "02:30", "03:00"])
def test_on_the_nights_when_clocks_change_shifts_overlap_and_never_gap(night: str, change: str) -> None:
    rota = weekly(shift(ALICE, "18:00", change), shift(BOB, change, "10:00"), shift(CHARLIE, "10:00", "18:00"))
    starts = local(night)
    assert gaps(rota, starts, starts + timedelta(days=2)) == []
    on = [on_call(rota, at) for at in minutes(starts, starts + timedelta(days=1))]
    assert all(on)
    assert sum(len(people) > 1 for people in on) <= 60, "at most the hour that happens twice, or not at all"


def test_a_day_of_twenty_five_hours_is_covered_from_the_first_to_the_last_reading() -> None:
    rota = weekly(shift(ALICE, "01:30", "01:45", "sun"))
    covered = [at for at in minutes(local("2026-11-01T00:00"), local("2026-11-01T06:00")) if on_call(rota, at)]
    assert covered[0] == local("2026-11-01T01:30", fold=0).astimezone(UTC)
    assert covered[-1] == local("2026-11-01T01:44", fold=1).astimezone(UTC)
    assert len(covered) == 75


def test_a_shift_in_the_hour_that_does_not_exist_still_happens() -> None:
    rota = weekly(shift(ALICE, "02:15", "02:45", "sun"))
    assert any(on_call(rota, at) for at in minutes(local("2026-03-08T00:00"), local("2026-03-08T06:00")))


def test_a_time_that_does_not_come_begins_early_and_ends_late() -> None:
    """In New York 02:30 does not exist on 8 March 2026. Its two readings are 01:30 before the change and 03:30 after it."""
    six, seven = (datetime(2026, 3, 8, hour, 30, tzinfo=UTC) for hour in (6, 7))
    begins, over = weekly(shift(ALICE, "02:30", "06:00")), weekly(shift(BOB, "00:00", "02:30"))
    assert [on_call(begins, at) for at in (six - MINUTE, six)] == [(), (ALICE,)]
    assert [on_call(over, at) for at in (seven - MINUTE, seven)] == [(BOB,), ()]


def test_where_clocks_change_at_midnight_the_preview_and_the_pages_agree() -> None:
    """In Havana 00:30 does not exist on 8 March 2026; its first reading lies on the evening before."""
    havana = ZoneInfo("America/Havana")
    rota = weekly(shift(ALICE, "00:30", "08:00", zone="America/Havana"))
    starts, ends = local("2026-03-07T12:00", zone=havana), local("2026-03-08T12:00", zone=havana)
    found = gaps(rota, starts, ends)
    for at in minutes(starts, ends)[::5]:
        assert bool(on_call(rota, at)) != any(gap.starts <= at < gap.ends for gap in found)


def test_local_time_counts_whatever_the_zone_of_the_question() -> None:
    rota = weekly(shift(ALICE, "08:00", "16:00"))
    assert on_call(rota, datetime(2026, 1, 5, 13, 0, tzinfo=UTC)) == (ALICE,), "08:00 in winter"
    assert on_call(rota, datetime(2026, 1, 5, 12, 59, tzinfo=UTC)) == ()
    assert on_call(rota, datetime(2026, 7, 6, 12, 0, tzinfo=UTC)) == (ALICE,), "08:00 in summer"


def test_the_lower_position_is_asked_first_and_everybody_once() -> None:
    rota = weekly(
        shift(BOB, "00:00", "00:00", position=1),
        shift(CHARLIE, "00:00", "00:00", position=0),
        shift(ALICE, "00:00", "00:00", position=1),
        shift(CHARLIE, "06:00", "20:00", position=2),
    )
    assert on_call(rota, local("2026-03-03T12:00")) == (CHARLIE, ALICE, BOB)


@given(rota=rotas, at=moments)
def test_the_order_does_not_depend_on_how_the_rota_is_listed(rota: Rota, at: datetime) -> None:
    """Only overrides have an order: that in which they were made."""
    found = on_call(rota, at)
    turned = replace(rota, weekly=rota.weekly[::-1], rotations=rota.rotations[::-1], temporary=rota.temporary[::-1])
    assert found == on_call(turned, at)
    assert len(found) == len(set(found)), "an overlap never asks anybody twice"
    assert set(found) <= everybody(rota)


@given(rota=rotas, starts=moments, hours=st.integers(1, 80), probe=st.floats(0, 1, exclude_max=True))
def test_a_gap_is_exactly_where_nobody_is_on_call(rota: Rota, starts: datetime, hours: int, probe: float) -> None:
    ends = starts + timedelta(hours=hours)
    found = gaps(rota, starts, ends)
    at = min(starts + (ends - starts) * probe, ends - timedelta(microseconds=1))  # a float may round up to the end
    assert bool(on_call(rota, at)) != any(gap.starts <= at < gap.ends for gap in found)
    bounds = [edge for gap in found for edge in (gap.starts, gap.ends)]
    assert bounds == sorted(set(bounds)), "gaps are in order and never touch"
    assert all(starts <= edge <= ends for edge in bounds)


@given(rota=rotas, starts=moments, hours=st.integers(1, 80), probe=st.floats(0, 1, exclude_max=True), person=st.integers(1, 4))
def test_the_preview_and_the_pages_agree_at_every_moment(
    rota: Rota, starts: datetime, hours: int, probe: float, person: int
) -> None:
    ends = starts + timedelta(hours=hours)
    spans = preview(rota, starts, ends)
    at = min(starts + (ends - starts) * probe, ends - timedelta(microseconds=1))
    assert [span.people for span in spans if span.starts <= at < span.ends] == [on_call(rota, at)]
    assert [spans[0].starts, *(span.ends for span in spans)] == [*(span.starts for span in spans), ends], "it is whole"
    assert all(one.people != other.people for one, other in pairwise(spans))
    assert {span.starts for span in spans[1:]} <= set(edges(rota, starts, ends))
    on = any(each.starts <= at < each.ends for each in stretches_of(rota, person, starts, ends))
    assert on == (person in on_call(rota, at))
    change = next_change(rota, starts, ends - starts)
    assert change == (spans[0].ends if len(spans) > 1 else None)


@given(clock=clocks, person=st.integers(1, 3), zone=zones, at=moments)
def test_two_shifts_that_meet_at_any_clock_time_cover_every_moment_of_the_year(
    clock: time, person: int, zone: str, at: datetime
) -> None:
    other = (datetime.combine(date(2026, 1, 1), clock) + timedelta(hours=11)).time()
    rota = weekly(
        ShiftRule(person_id=person, days=DAILY, starts=clock, ends=other, zone=zone),
        ShiftRule(person_id=9, days=DAILY, starts=other, ends=clock, zone=zone),
    )
    assert on_call(rota, at)


def test_an_empty_rota_is_one_gap() -> None:
    starts = local("2026-03-03T00:00")
    assert gaps(Rota(), starts, starts + timedelta(days=7)) == [Gap(starts=starts, ends=starts + timedelta(days=7))]
    assert gaps(Rota(), starts, starts) == []


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


def rotation(*members: int, starts: str = "00:00", ends: str = "00:00", days: str = "daily", **more: Any) -> RotationRule:
    given = {"zone": "America/New_York", "every": timedelta(weeks=1), "first_day": date(2026, 3, 2), "handoff": time(9), **more}
    return RotationRule(
        members=members, days=parse_days(days), starts=time.fromisoformat(starts), ends=time.fromisoformat(ends), **given
    )


def names_on(rota: Rota, *moments: str) -> list[tuple[int, ...]]:
    return [on_call(rota, local(at)) for at in moments]


def test_members_of_a_rotation_take_turns_by_the_week() -> None:
    rota = Rota(rotations=(rotation(ALICE, BOB, CHARLIE),))
    weeks = ["2026-03-02T08:59", "2026-03-02T09:00", "2026-03-09T08:59", "2026-03-09T09:00", "2026-03-16T09:00", "2026-03-23T09:00"]
    assert names_on(rota, *weeks) == [(), (ALICE,), (ALICE,), (BOB,), (CHARLIE,), (ALICE,)]


def test_a_hand_over_keeps_its_clock_time_all_year() -> None:
    rota = Rota(rotations=(rotation(ALICE, BOB),))
    july = [local("2026-07-06T08:59"), local("2026-07-06T09:00")]
    assert july[0].astimezone(UTC).hour == 12, "summer"
    assert [on_call(rota, at) for at in july] == [(BOB,), (ALICE,)]


@pytest.mark.parametrize(
    ("days", "person"), [(0, ALICE), (1, ALICE), (2, ALICE), (3, BOB), (5, BOB), (6, ALICE), (600, ALICE), (603, BOB)]
)
def test_turns_may_last_any_number_of_days(days: int, person: int) -> None:
    rota = Rota(rotations=(rotation(ALICE, BOB, every=timedelta(days=3)),))
    assert on_call(rota, local("2026-03-02T12:00") + timedelta(days=days)) == (person,)


def test_a_rotation_may_have_hours_and_days() -> None:
    nights = Rota(rotations=(rotation(ALICE, BOB, starts="20:00", ends="06:00", days="mon-fri", every=timedelta(days=1)),))
    assert names_on(nights, "2026-03-02T19:59", "2026-03-02T20:00", "2026-03-03T05:59", "2026-03-03T06:00") == [
        (),
        (ALICE,),
        (ALICE,),
        (),
    ]
    assert names_on(nights, "2026-03-03T21:00", "2026-03-07T05:00", "2026-03-07T21:00") == [(BOB,), (ALICE,), ()]


def test_a_hand_over_within_the_hours_splits_them() -> None:
    rota = Rota(rotations=(rotation(ALICE, BOB, starts="06:00", ends="12:00"),))
    assert names_on(rota, "2026-03-09T08:59", "2026-03-09T09:00", "2026-03-09T12:00") == [(ALICE,), (BOB,), ()]


def test_nobody_is_on_by_a_rotation_without_members() -> None:
    assert gaps(Rota(rotations=(rotation(),)), local("2026-03-02T09:00"), local("2026-03-04T09:00")) != []


NIGHTS = [
    ("America/New_York", "2026-03-08"),
    ("America/New_York", "2026-11-01"),
    ("America/Santiago", "2026-04-04"),
    ("America/Santiago", "2026-09-06"),
    ("America/Havana", "2026-03-08"),
    ("Pacific/Apia", "2011-12-30"),
    ("Pacific/Apia", "2011-12-31"),
    ("Pacific/Kwajalein", "1993-08-21"),
    ("Europe/Berlin", "2026-03-29"),
    ("Europe/Berlin", "2026-10-25"),
    ("Europe/Dublin", "2026-10-25"),
    ("Australia/Lord_Howe", "2026-04-05"),
    ("Africa/Casablanca", "2026-02-15"),
]


@pytest.mark.parametrize(("zone", "day"), NIGHTS)
@pytest.mark.parametrize("clock", ["00:00", "00:30", "02:00", "02:30", "09:00", "23:30"])
def test_round_the_clock_no_night_of_any_zone_leaves_a_gap(zone: str, day: str, clock: str) -> None:
    middle = date.fromisoformat(day)
    handoff = time.fromisoformat(clock)
    by_turns = rotation(
        ALICE,
        BOB,
        CHARLIE,
        starts=clock,
        ends=clock,
        zone=zone,
        every=timedelta(days=1),
        first_day=middle - timedelta(days=30),
        handoff=handoff,
    )
    starts = datetime.combine(middle - timedelta(days=4), time(12), ZoneInfo(zone)).astimezone(UTC)
    ends = starts + timedelta(days=8)
    daily = weekly(shift(ALICE, clock, "12:00", zone=zone), shift(BOB, "12:00", clock, zone=zone))
    for rota in (Rota(rotations=(by_turns,)), daily):
        assert gaps(rota, starts, ends) == []
        assert all(on_call(rota, starts + timedelta(minutes=10 * n, seconds=1)) for n in range(8 * 24 * 6))
        overlap = sum((span.ends - span.starts for span in preview(rota, starts, ends) if len(span.people) > 1), timedelta(0))
        assert overlap <= timedelta(hours=26), "no more than what comes twice, or not at all"


@given(
    members=st.lists(st.integers(1, 4), min_size=1, max_size=4).map(tuple),
    handoff=clocks,
    hour=clocks,
    every=st.integers(1, 20).map(lambda days: timedelta(days=days)),
    zone=st.sampled_from(["America/New_York", "America/Santiago", "America/Havana", "Europe/Berlin", "Australia/Lord_Howe"]),
    at=moments,
)
def test_a_rotation_around_the_clock_has_somebody_at_every_moment(
    *, members: tuple[int, ...], handoff: time, hour: time, every: timedelta, zone: str, at: datetime
) -> None:
    rule = RotationRule(
        members=members,
        days=DAILY,
        starts=hour,
        ends=hour,
        zone=zone,
        every=every,
        first_day=date(2025, 12, 20),
        handoff=handoff,
    )
    on = on_call(Rota(rotations=(rule,)), at)
    assert 1 <= len(on) <= 2
    assert on_call(Rota(rotations=(rule,)), at + timedelta(days=400)), "however far ahead"


EIGHT, NINE, TEN, NOON = (local(f"2026-03-03T{hour}") for hour in ("08:00", "09:00", "10:00", "12:00"))
DAYTIME = shift(ALICE, "08:00", "16:00", position=2)


def test_an_override_adds_somebody_half_open() -> None:
    rota = Rota(weekly=(DAYTIME,), overrides=(OverrideRule(starts=NINE, ends=TEN, adds=BOB),))
    assert [on_call(rota, at) for at in (EIGHT, NINE, TEN - MINUTE, TEN)] == [(ALICE,), (BOB, ALICE), (BOB, ALICE), (ALICE,)]


def test_an_override_takes_somebody_off() -> None:
    rota = Rota(weekly=(DAYTIME,), overrides=(OverrideRule(starts=NINE, ends=TEN, removes=ALICE),))
    assert [on_call(rota, at) for at in (EIGHT, NINE, TEN)] == [(ALICE,), (), (ALICE,)]


def test_whoever_stands_in_has_the_place_of_the_other() -> None:
    first = shift(CHARLIE, "08:00", "16:00", position=1)
    rota = Rota(weekly=(DAYTIME, first), overrides=(OverrideRule(starts=NINE, ends=TEN, adds=BOB, removes=ALICE),))
    assert [on_call(rota, at) for at in (EIGHT, NINE, TEN)] == [(CHARLIE, ALICE), (CHARLIE, BOB), (CHARLIE, ALICE)]


def test_nobody_stands_in_for_somebody_who_is_not_on() -> None:
    early = local("2026-03-03T06:00")
    rota = Rota(weekly=(DAYTIME,), overrides=(OverrideRule(starts=early, ends=TEN, adds=BOB, removes=ALICE),))
    assert [on_call(rota, at) for at in (early, EIGHT, TEN)] == [(), (BOB,), (ALICE,)]


def test_overrides_count_in_the_order_in_which_they_were_made() -> None:
    to_bob = OverrideRule(starts=EIGHT, ends=NOON, adds=BOB, removes=ALICE)
    to_charlie = OverrideRule(starts=NINE, ends=TEN, adds=CHARLIE, removes=BOB)
    passed_on = Rota(weekly=(DAYTIME,), overrides=(to_bob, to_charlie))
    assert [on_call(passed_on, at) for at in (EIGHT, NINE, TEN, NOON)] == [(BOB,), (CHARLIE,), (BOB,), (ALICE,)]
    assert on_call(replace(passed_on, overrides=(to_charlie, to_bob)), NINE) == (BOB,), "bob was not on when it was made"


def test_in_a_temporary_schedule_nothing_else_counts() -> None:
    schedule = TemporaryRule(
        starts=NINE,
        ends=NOON,
        shifts=(Stand(person_id=CHARLIE, starts=EIGHT, ends=TEN), Stand(person_id=BOB, starts=TEN, ends=TEN)),
    )
    rota = Rota(weekly=(DAYTIME,), overrides=(OverrideRule(starts=EIGHT, ends=NOON, adds=BOB),), temporary=(schedule,))
    assert [on_call(rota, at) for at in (EIGHT, NINE, TEN, NOON)] == [(BOB, ALICE), (CHARLIE,), (), (ALICE,)]
    assert gaps(rota, NINE, NOON) == [Gap(starts=TEN, ends=NOON)]


def test_temporary_schedules_that_overlap_count_together() -> None:
    one = TemporaryRule(starts=EIGHT, ends=TEN, shifts=(Stand(person_id=BOB, starts=EIGHT, ends=TEN),))
    other = TemporaryRule(starts=NINE, ends=NOON, shifts=(Stand(person_id=CHARLIE, starts=NINE, ends=NOON),))
    assert [on_call(Rota(temporary=(one, other)), at) for at in (EIGHT, NINE, TEN)] == [(BOB,), (BOB, CHARLIE), (CHARLIE,)]


def test_whoever_is_away_is_not_on_but_who_stands_in_for_them_is() -> None:
    rota = Rota(
        weekly=(DAYTIME,), overrides=(OverrideRule(starts=NINE, ends=TEN, adds=BOB, removes=ALICE),), away=frozenset({ALICE})
    )
    assert [on_call(rota, at) for at in (EIGHT, NINE, TEN)] == [(), (BOB,), ()]
    assert everybody(rota) == {BOB}


def test_the_turn_of_somebody_who_is_away_moves_nobody_elses() -> None:
    rota = Rota(rotations=(rotation(ALICE, BOB, CHARLIE),))
    without = replace(rota, away=frozenset({BOB}))
    weeks = [local("2026-03-02T12:00") + timedelta(weeks=number) for number in range(6)]
    assert [on_call(without, at) for at in weeks] == [on_call(rota, at) if on_call(rota, at) != (BOB,) else () for at in weeks]


def test_a_gap_may_be_of_some_people_alone() -> None:
    rota = weekly(DAYTIME, shift(BOB, "10:00", "12:00"))
    assert gaps(rota, EIGHT, NOON, among=frozenset({BOB})) == [Gap(starts=EIGHT, ends=TEN)]
    assert gaps(rota, EIGHT, NOON, among=frozenset({ALICE})) == []


def test_the_preview_says_who_is_on_and_when() -> None:
    rota = weekly(DAYTIME, shift(BOB, "10:00", "12:00", position=3), shift(ALICE, "09:00", "11:00", position=2))
    assert preview(rota, NINE, NOON + timedelta(hours=1)) == [
        Span(starts=NINE, ends=TEN, people=(ALICE,)),
        Span(starts=TEN, ends=NOON, people=(ALICE, BOB)),
        Span(starts=NOON, ends=NOON + timedelta(hours=1), people=(ALICE,)),
    ]
    assert next_change(rota, NINE, timedelta(hours=1)) is None
    assert next_change(rota, NINE, timedelta(hours=2)) == TEN
