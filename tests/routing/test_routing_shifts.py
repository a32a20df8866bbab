"""Shifts given away and taken: nobody is let go whom nobody replaces, and the first who says so has it."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from functools import partial
from threading import Barrier, BrokenBarrierError
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from routing_house import NOW, House, all_at_once
from sqlalchemy import select
from sqlalchemy.orm import Session

from prompts.catalogue import Catalogue
from records import (
    AuditEntry,
    Override,
    Person,
    Rotation,
    RotationMember,
    ShiftOffer,
    TemporarySchedule,
    TemporaryShift,
    Told,
    ToldState,
    Turn,
)
from records import Shift as WeeklyShift
from routing import timetable
from routing.rota import Gap, Rota, on_call
from routing.shifts import (
    Dropped,
    Duty,
    Given,
    Got,
    Taken,
    announce_gap,
    drop,
    offers,
    open_gaps,
    swap,
    take,
    take_gap,
    upcoming,
    withdraw,
)

ZONE = ZoneInfo("America/New_York")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MIDNIGHT = time(0)
EVERY_DAY = "mon,tue,wed,thu,fri,sat,sun"


@dataclass
class Volunteers:
    """People with a name, and what they say to the line at an hour of a clock of its own."""

    house: House
    ids: dict[str, int] = field(default_factory=dict)
    now: datetime = NOW

    def come(self, *names: str, on_call: bool = True, verifies: bool = True) -> None:
        for name in names:
            self.ids[name] = self.house.person(name, on_call=on_call)
            with self.house.sessions.begin() as session:
                session.get_one(Person, self.ids[name]).verifies = verifies

    def shift(self, name: str, days: str, starts: str, ends: str) -> None:
        with self.house.sessions.begin() as session:
            begin, end = time.fromisoformat(starts), time.fromisoformat(ends)
            session.add(WeeklyShift(person_id=self.ids[name], days=days, starts=begin, ends=end, zone="UTC", position=1))

    def on(self, at: datetime) -> list[str]:
        names = {person_id: name for name, person_id in self.ids.items()}
        with self.house.sessions() as session:
            return [names[who] for who in on_call(timetable.load(session), at)]

    def duties(self, name: str) -> list[Duty]:
        with self.house.sessions() as session:
            return upcoming(session, self.ids[name], now=self.now)

    def drops(self, name: str, duty: Duty) -> Given:
        with self.house.sessions.begin() as session:
            person = session.get_one(Person, self.ids[name])
            return drop(session, person, duty, now=self.now, source="telephone", zone=ZONE)

    def swaps(self, name: str, duty: Duty, to: str | None = None) -> Given:
        with self.house.sessions.begin() as session:
            person = session.get_one(Person, self.ids[name])
            other = session.get_one(Person, self.ids[to]) if to else None
            return swap(session, person, duty, now=self.now, zone=ZONE, to=other)

    def takes(self, name: str, offer_id: int | None) -> Got:
        assert offer_id is not None
        with self.house.sessions.begin() as session:
            return take(session, session.get_one(Person, self.ids[name]), offer_id, now=self.now, source="text", zone=ZONE)

    def takes_gap(self, name: str, gap: Gap) -> Got:
        with self.house.sessions.begin() as session:
            return take_gap(session, session.get_one(Person, self.ids[name]), gap, now=self.now, source="telephone")

    def withdraws(self, name: str, offer_id: int | None) -> bool:
        assert offer_id is not None
        with self.house.sessions.begin() as session:
            return withdraw(session, session.get_one(Person, self.ids[name]), offer_id, now=self.now)

    def gaps(self) -> list[Gap]:
        with self.house.sessions() as session:
            return open_gaps(session, now=self.now)

    def open_to(self, name: str | None = None) -> list[int]:
        with self.house.sessions() as session:
            person = session.get_one(Person, self.ids[name]) if name else None
            return [offer.id for offer in offers(session, now=self.now, person=person)]

    def told(self, prompt: str) -> dict[str, str]:
        """Who was told, and in which words."""
        catalogue = Catalogue()
        with self.house.sessions() as session:
            rows = session.scalars(select(Told).where(Told.what.startswith(prompt)).order_by(Told.id))
            return {row.person.name: catalogue.text(row.prompt, "en", name="Line", **(row.arguments or {})) for row in rows}


@pytest.fixture
def volunteers(house: House) -> Volunteers:
    return Volunteers(house)


@pytest.fixture
def nights(volunteers: Volunteers) -> Volunteers:
    """Alice has every Tuesday night alone; bob and charlie have no shift. It is Monday."""
    volunteers.come("alice", "bob", "charlie", on_call=False)
    volunteers.shift("alice", "tue", "20:00", "08:00")
    return volunteers


TUESDAY = datetime(2026, 3, 3, 20, tzinfo=UTC)
NIGHT = TUESDAY + 4 * HOUR


def test_somebody_hears_what_they_are_on_call_for_however_it_came_about(nights: Volunteers) -> None:
    nights.shift("alice", "wed", "08:00", "10:00")
    assert nights.duties("alice") == [
        Duty(person_id=nights.ids["alice"], starts=TUESDAY + weeks, ends=TUESDAY + weeks + 14 * HOUR)
        for weeks in (timedelta(0), timedelta(weeks=1))
    ], "the night and what touches it are one"
    assert nights.duties("bob") == []


def test_a_duty_that_has_begun_is_heard_from_its_beginning(nights: Volunteers) -> None:
    nights.now = NIGHT
    assert nights.duties("alice")[0].starts == TUESDAY


def test_somebody_on_call_around_the_clock_has_one_duty_from_now_on(volunteers: Volunteers) -> None:
    volunteers.come("alice")
    (duty,) = volunteers.duties("alice")
    assert (duty.starts, duty.ends > NOW + 14 * DAY) == (NOW, True)


def test_whoever_is_covered_is_let_go(nights: Volunteers) -> None:
    nights.shift("bob", "tue", "18:00", "09:00")
    given = nights.drops("alice", nights.duties("alice")[0])
    assert given == Given(came_to=Dropped.DROPPED)
    assert nights.on(NIGHT) == ["bob"]
    assert nights.on(NIGHT + timedelta(weeks=1)) == ["alice", "bob"], "the week after is another shift"


@pytest.mark.parametrize(("starts", "ends"), [("20:01", "08:00"), ("20:00", "07:59"), ("18:00", "20:00")])
def test_nobody_is_let_go_where_one_minute_would_have_nobody(nights: Volunteers, starts: str, ends: str) -> None:
    nights.shift("bob", "tue", starts, ends)
    given = nights.drops("alice", nights.duties("alice")[0])
    assert given.came_to is Dropped.WOULD_LEAVE_GAP
    assert "alice" in nights.on(NIGHT)
    assert nights.open_to("bob") == [given.offer_id]


def test_what_is_over_does_not_count_for_what_is_left(nights: Volunteers) -> None:
    nights.shift("bob", "wed", "00:00", "08:00")
    nights.now = NIGHT
    assert nights.drops("alice", nights.duties("alice")[0]).came_to is Dropped.DROPPED
    assert nights.on(NIGHT) == ["bob"]


def test_of_two_who_share_a_shift_only_the_first_is_let_go(nights: Volunteers) -> None:
    nights.shift("bob", "tue", "20:00", "08:00")
    assert nights.drops("alice", nights.duties("alice")[0]).came_to is Dropped.DROPPED
    assert nights.drops("bob", nights.duties("bob")[0]).came_to is Dropped.WOULD_LEAVE_GAP


def test_of_two_who_go_at_the_same_moment_one_stays(nights: Volunteers, monkeypatch: pytest.MonkeyPatch) -> None:
    nights.shift("bob", "tue", "20:00", "08:00")
    jobs = {name: nights.duties(name)[0] for name in ("alice", "bob")}
    both, load = Barrier(2, timeout=0.5), timetable.load

    def look_together(session: Session, **more: Any) -> Rota:
        """If both could look before one has gone, they would: the wait is over for nothing only where one is kept out."""
        with suppress(BrokenBarrierError):
            both.wait()
        return load(session, **more)

    monkeypatch.setattr(timetable, "load", look_together)
    results = all_at_once([partial(lambda who: nights.drops(who, jobs[who]).came_to, name) for name in jobs])
    monkeypatch.undo()
    assert sorted(results) == [Dropped.DROPPED, Dropped.WOULD_LEAVE_GAP]
    assert len(nights.on(NIGHT)) == 1


def test_a_duty_that_is_not_theirs_any_more_is_gone(nights: Volunteers) -> None:
    duty = nights.duties("alice")[0]
    assert nights.drops("bob", duty).came_to is Dropped.GONE
    nights.takes("bob", nights.swaps("alice", duty).offer_id)
    assert nights.drops("alice", duty).came_to is Dropped.GONE
    assert nights.swaps("alice", duty).came_to is Dropped.GONE
    nights.now = TUESDAY + 13 * HOUR
    assert nights.drops("bob", duty).came_to is Dropped.GONE, "it is over"


def test_somebody_who_only_talks_with_callers_does_not_cover_one_who_checks(nights: Volunteers) -> None:
    nights.come("dora", verifies=False)
    given = nights.drops("alice", nights.duties("alice")[0])
    assert given.came_to is Dropped.WOULD_LEAVE_GAP
    assert nights.takes("dora", given.offer_id).came_to is Taken.GONE
    assert nights.takes_gap("dora", nights.gaps()[0]).came_to is Taken.GONE
    assert nights.open_to("dora") == []


def test_the_others_who_verify_get_one_text_about_an_offer(nights: Volunteers) -> None:
    nights.come("dora", verifies=False)
    duty = nights.duties("alice")[0]
    first = nights.drops("alice", duty)
    assert len(first.write) == 2
    again = nights.drops("alice", duty)
    assert (again.offer_id, again.write) == (first.offer_id, ()), "it is on offer already"
    words = f"Line: a shift is free, Tue 3, 15:00 to Wed 4, 03:00. To take it, reply s{first.offer_id}."
    assert nights.told("text-shift-open") == {"bob": words, "charlie": words}


def test_the_texts_fit_one_segment_for_the_longest_names() -> None:
    given = {"day": "wed", "date": "30", "begins": "20:00", "last_day": "thu", "last_date": "31", "ends": "08:00", "name": "N" * 20}
    catalogue = Catalogue()
    said = [
        catalogue.text("text-shift-open", "en", offer="12345", **given),
        catalogue.text("text-shift-taken", "en", who="W" * 20, **given),
        catalogue.text("text-unreachable", "en", name="N" * 20),
    ]
    assert all(len(text) <= 160 and re.fullmatch(r"[A-Za-z0-9 :.,]+", text) for text in said), said


def test_the_first_who_takes_an_offer_has_it_and_the_giver_is_told(nights: Volunteers) -> None:
    offer = nights.drops("alice", nights.duties("alice")[0]).offer_id
    got = nights.takes("bob", offer)
    assert got.came_to is Taken.YOURS
    assert len(got.write) == 1
    assert nights.on(NIGHT) == ["bob"]
    assert nights.takes("charlie", offer).came_to is Taken.TAKEN
    assert nights.takes("bob", offer) == Got(came_to=Taken.YOURS, starts=TUESDAY, ends=TUESDAY + 12 * HOUR), "said twice"
    assert nights.on(NIGHT + timedelta(weeks=1)) == ["alice"]
    words = "Line: bob is on call for you, Tue 3, 15:00 to Wed 4, 03:00. You are free then."
    assert nights.told("text-shift-taken") == {"alice": words}


def test_nobody_is_written_to_about_an_offer_that_is_taken(nights: Volunteers) -> None:
    nights.takes("bob", nights.drops("alice", nights.duties("alice")[0]).offer_id)
    with nights.house.sessions() as session:
        rows = session.scalars(select(Told).order_by(Told.id))
        states = [(row.prompt, row.person.name, row.state) for row in rows]
    assert states == [
        ("text-shift-open", "bob", ToldState.CALLED_OFF),
        ("text-shift-open", "charlie", ToldState.CALLED_OFF),
        ("text-shift-taken", "alice", ToldState.DUE),
    ]


def test_of_many_who_take_at_once_one_has_it(nights: Volunteers) -> None:
    offer = nights.drops("alice", nights.duties("alice")[0]).offer_id
    results = all_at_once([partial(lambda name: nights.takes(name, offer).came_to, who) for who in ("bob", "charlie") * 2])
    winner = nights.on(NIGHT)
    assert len(winner) == 1
    assert sorted(results) == [Taken.TAKEN] * 2 + [Taken.YOURS] * 2
    with nights.house.sessions() as session:
        assert len(session.scalars(select(Override)).all()) == 1


def test_a_shift_may_be_passed_on_and_come_back(nights: Volunteers) -> None:
    for giver, taker in (("alice", "bob"), ("bob", "charlie"), ("charlie", "alice")):
        nights.now += HOUR
        nights.takes(taker, nights.drops(giver, nights.duties(giver)[0]).offer_id)
        assert nights.on(NIGHT) == [taker]


def test_an_offer_to_one_person_is_theirs_alone(nights: Volunteers) -> None:
    given = nights.swaps("alice", nights.duties("alice")[0], to="bob")
    assert list(nights.told("text-shift-open")) == ["bob"]
    assert (nights.open_to("bob"), nights.open_to("charlie"), nights.open_to()) == ([given.offer_id], [], [given.offer_id])
    assert nights.takes("charlie", given.offer_id).came_to is Taken.GONE
    assert nights.on(NIGHT) == ["alice"]
    assert nights.takes("bob", given.offer_id).came_to is Taken.YOURS
    assert nights.on(NIGHT) == ["bob"]


def test_an_offer_can_be_taken_back_by_whoever_made_it(nights: Volunteers) -> None:
    offer = nights.drops("alice", nights.duties("alice")[0]).offer_id
    assert not nights.withdraws("bob", offer)
    assert nights.withdraws("alice", offer)
    assert not nights.withdraws("alice", offer)
    assert nights.takes("bob", offer).came_to is Taken.GONE
    assert nights.on(NIGHT) == ["alice"]


def test_taking_an_own_offer_is_keeping_it(nights: Volunteers) -> None:
    offer = nights.drops("alice", nights.duties("alice")[0]).offer_id
    assert nights.takes("alice", offer).came_to is Taken.YOURS
    assert nights.on(NIGHT) == ["alice"]
    assert nights.open_to() == []


def test_an_offer_is_over_when_its_shift_is(nights: Volunteers) -> None:
    offer = nights.drops("alice", nights.duties("alice")[0]).offer_id
    nights.now = NIGHT
    assert nights.takes("bob", offer).came_to is Taken.YOURS, "what is left of it"
    assert nights.on(TUESDAY) == ["alice"]
    assert nights.on(NIGHT) == ["bob"]
    second = nights.drops("alice", nights.duties("alice")[0]).offer_id
    nights.now = nights.now + timedelta(weeks=2)
    assert nights.open_to() == []
    assert nights.takes("charlie", second).came_to is Taken.GONE


def test_an_offer_goes_with_the_shift_it_is_of(nights: Volunteers) -> None:
    offer = nights.drops("alice", nights.duties("alice")[0]).offer_id
    with nights.house.sessions.begin() as session:
        session.delete(session.scalars(select(WeeklyShift)).one())
    assert nights.open_to("bob") == []
    assert nights.takes("bob", offer).came_to is Taken.GONE
    assert nights.on(NIGHT) == [], "nobody is on call because of it"


def test_whoever_is_paused_takes_nothing(nights: Volunteers) -> None:
    offer = nights.drops("alice", nights.duties("alice")[0]).offer_id
    with nights.house.sessions.begin() as session:
        session.get_one(Person, nights.ids["bob"]).active = False
    assert nights.takes("bob", offer).came_to is Taken.GONE
    assert nights.takes_gap("bob", nights.gaps()[0]).came_to is Taken.GONE


def test_an_offer_that_was_never_made_is_gone(nights: Volunteers) -> None:
    assert nights.takes("bob", 77).came_to is Taken.GONE
    assert not nights.withdraws("bob", 77)


def test_a_gap_is_taken_once(nights: Volunteers) -> None:
    gap = nights.gaps()[0]
    assert gap == Gap(starts=NOW, ends=TUESDAY)
    assert nights.takes_gap("bob", gap) == Got(came_to=Taken.YOURS, starts=NOW, ends=TUESDAY)
    assert nights.on(NOW + DAY) == ["bob"]
    assert nights.takes_gap("charlie", gap).came_to is Taken.TAKEN
    assert nights.takes_gap("bob", gap).came_to is Taken.YOURS
    assert nights.on(NOW + DAY) == ["bob"]


def test_only_what_is_left_of_a_gap_is_taken(nights: Volunteers) -> None:
    gap = nights.gaps()[0]
    nights.takes_gap("bob", Gap(starts=gap.starts + HOUR, ends=gap.ends))
    nights.now = NOW + timedelta(minutes=30)
    got = nights.takes_gap("charlie", gap)
    assert (got.starts, got.ends) == (nights.now, NOW + HOUR)
    nights.now = gap.ends
    assert nights.takes_gap("charlie", gap).came_to is Taken.GONE


def test_a_gap_that_opens_is_told_once_and_can_be_taken_by_its_number(nights: Volunteers) -> None:
    before = nights.gaps()
    with nights.house.sessions.begin() as session:
        session.delete(session.scalars(select(WeeklyShift)).one())
        write = announce_gap(session, before, now=nights.now, zone=ZONE)
    assert len(write) == 3
    assert list(nights.told("text-shift-open")) == ["alice", "bob", "charlie"], "whoever had it may want it"
    with nights.house.sessions.begin() as session:
        assert announce_gap(session, before, now=nights.now, zone=ZONE) == ()
        number = session.scalars(select(ShiftOffer.id)).one()
    assert nights.open_to() == [], "nobody gives it away"
    assert nights.takes("bob", number).came_to is Taken.YOURS
    assert nights.on(NIGHT) == ["bob"]
    assert nights.takes("charlie", number).came_to is Taken.TAKEN


def test_a_gap_that_was_there_is_not_told(nights: Volunteers) -> None:
    with nights.house.sessions.begin() as session:
        assert announce_gap(session, open_gaps(session, now=nights.now), now=nights.now, zone=ZONE) == ()


@pytest.fixture
def temporary(nights: Volunteers) -> Volunteers:
    """On Tuesday night nothing counts but that bob and charlie are on, charlie from midnight."""
    with nights.house.sessions.begin() as session:
        shifts = [
            TemporaryShift(person_id=nights.ids["bob"], starts=TUESDAY, ends=TUESDAY + 8 * HOUR, position=3),
            TemporaryShift(person_id=nights.ids["charlie"], starts=NIGHT, ends=TUESDAY + 10 * HOUR),
        ]
        session.add(TemporarySchedule(starts=TUESDAY, ends=TUESDAY + 12 * HOUR, made_at=NOW, made_by="command line", shifts=shifts))
    return nights


def test_shifts_of_a_temporary_schedule_are_given_away_too(temporary: Volunteers) -> None:
    given = temporary.drops("bob", temporary.duties("bob")[0])
    assert given.came_to is Dropped.WOULD_LEAVE_GAP
    temporary.now = TUESDAY + HOUR
    assert temporary.takes("alice", given.offer_id).came_to is Taken.YOURS
    assert [temporary.on(TUESDAY + hours * HOUR) for hours in (0, 1, 4, 7, 8, 10)] == [
        ["bob"],
        ["alice"],
        ["charlie", "alice"],
        ["charlie", "alice"],
        ["charlie"],
        [],
    ]


def test_shifts_of_a_temporary_schedule_are_dropped_too(temporary: Volunteers) -> None:
    temporary.now = NIGHT
    assert temporary.drops("bob", temporary.duties("bob")[0]).came_to is Dropped.DROPPED
    assert temporary.on(TUESDAY) == ["bob"]
    assert temporary.on(NIGHT) == ["charlie"]


def test_a_gap_in_a_temporary_schedule_is_taken(temporary: Volunteers) -> None:
    gap = next(gap for gap in temporary.gaps() if gap.starts == TUESDAY + 10 * HOUR)
    assert temporary.takes_gap("alice", Gap(starts=gap.starts, ends=gap.starts + 3 * HOUR)).came_to is Taken.YOURS
    assert [temporary.on(TUESDAY + hours * HOUR) for hours in (10, 11, 12, 13)] == [["alice"], ["alice"], ["alice"], []]


def test_a_turn_of_a_rotation_is_given_away_like_any_shift(volunteers: Volunteers) -> None:
    volunteers.come("alice", "bob", "charlie", on_call=False)
    with volunteers.house.sessions.begin() as session:
        session.add(
            Rotation(
                name="nights",
                days=EVERY_DAY,
                starts=MIDNIGHT,
                ends=MIDNIGHT,
                zone="UTC",
                position=1,
                turn=Turn.WEEK,
                every=1,
                first_day=NOW.date(),
                handoff=MIDNIGHT,
                members=[
                    RotationMember(person_id=volunteers.ids[name], position=place) for place, name in enumerate(("alice", "bob"))
                ],
            )
        )
    duty = volunteers.duties("bob")[0]
    assert (duty.ends - duty.starts) == timedelta(weeks=1)
    volunteers.takes("charlie", volunteers.drops("bob", duty).offer_id)
    assert volunteers.on(duty.starts - HOUR) == ["alice"]
    assert volunteers.on(duty.starts) == ["charlie"]
    assert volunteers.on(duty.ends) == ["alice"]


def test_whoever_stands_in_for_somebody_who_is_paused_is_still_on(nights: Volunteers) -> None:
    nights.takes("bob", nights.drops("alice", nights.duties("alice")[0]).offer_id)
    with nights.house.sessions.begin() as session:
        session.get_one(Person, nights.ids["alice"]).active = False
    assert nights.on(NIGHT) == ["bob"]


def test_the_audit_trail_names_people_and_nothing_else(nights: Volunteers) -> None:
    offer = nights.drops("alice", nights.duties("alice")[0]).offer_id
    nights.takes("bob", offer)
    nights.takes_gap("charlie", nights.gaps()[0])
    with nights.house.sessions() as session:
        rows = session.execute(select(AuditEntry.actor, AuditEntry.action, AuditEntry.subject, AuditEntry.detail)).all()
    assert [tuple(row) for row in rows] == [
        ("alice", "offer shift", "alice", None),
        ("bob", "take shift", "bob", "from alice"),
        ("charlie", "take gap", "charlie", None),
    ]
