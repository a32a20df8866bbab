"""Calendars: what is written can be read again, and what others wrote is read with care."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from textwrap import dedent
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from routing_house import NOW, House
from sqlalchemy import select

from records import Override, Person
from routing import timetable
from routing.calendars import MADE_BY, MOST_BYTES, Imported, NotACalendar, Planned, keep, read, uids, written
from routing.rota import Rota, ShiftRule, on_call, parse_days

ZONE = ZoneInfo("America/New_York")
STARTS, ENDS = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 4, 2, tzinfo=UTC)


def calendar(*events: str) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"]
    for event in events:
        lines += ["BEGIN:VEVENT", *dedent(event).strip().splitlines(), "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def planned(*events: str) -> list[Planned]:
    return read(calendar(*events), starts=STARTS, ends=ENDS, zone=ZONE)


def moments(*events: str) -> list[tuple[str, str]]:
    return [(f"{each.starts:%d %H:%M}", f"{each.ends:%d %H:%M}") for each in planned(*events)]


ONCE = """
    UID:one
    SUMMARY:alice
    DTSTART:20260303T200000Z
    DTEND:20260304T080000Z
"""


def test_one_event_is_one_shift() -> None:
    starts = datetime(2026, 3, 3, 20, tzinfo=UTC)
    assert planned(ONCE) == [Planned(uid="one", names=("alice",), starts=starts, ends=starts + timedelta(hours=12))]


def test_weeks_keep_their_clock_time_when_clocks_change() -> None:
    weekly = """
        UID:weekly
        SUMMARY:alice
        DTSTART;TZID=America/New_York:20260107T200000
        DTEND;TZID=America/New_York:20260108T080000
        RRULE:FREQ=WEEKLY
        EXDATE;TZID=America/New_York:20260318T200000
    """
    assert moments(weekly) == [("05 01:00", "05 13:00"), ("12 00:00", "12 12:00"), ("26 00:00", "26 12:00")]


def test_an_event_that_was_moved_stands_where_it_was_moved_to() -> None:
    weekly = """
        UID:weekly
        SUMMARY:alice
        DTSTART:20260303T200000Z
        DTEND:20260303T220000Z
        RRULE:FREQ=WEEKLY;COUNT=2
    """
    moved = """
        UID:weekly
        RECURRENCE-ID:20260310T200000Z
        SUMMARY:bob
        DTSTART:20260311T200000Z
        DTEND:20260311T220000Z
    """
    assert [(each.names, f"{each.starts:%d %H}") for each in planned(weekly, moved)] == [(("alice",), "03 20"), (("bob",), "11 20")]


def test_a_whole_day_is_a_day_of_the_line_also_when_it_has_other_hours() -> None:
    days = """
        UID:days
        SUMMARY:alice
        DTSTART;VALUE=DATE:20260307
        DTEND;VALUE=DATE:20260309
    """
    assert moments(days) == [("07 05:00", "09 04:00")], "47 hours in New York"
    assert moments("UID:day\nSUMMARY:alice\nDTSTART;VALUE=DATE:20260303") == [("03 05:00", "04 05:00")]


def test_a_time_without_a_zone_is_the_lines() -> None:
    assert moments("UID:f\nSUMMARY:alice\nDTSTART:20260303T200000\nDURATION:PT2H") == [("04 01:00", "04 03:00")]


def test_a_time_that_comes_twice_is_covered_from_the_first_to_the_last() -> None:
    both = "UID:f\nSUMMARY:alice\nDTSTART:20261101T013000\nDTEND:20261101T014500"
    found = read(calendar(both), starts=STARTS, ends=datetime(2027, 1, 1, tzinfo=UTC), zone=ZONE)
    assert found[0].ends - found[0].starts == timedelta(minutes=75)


def test_what_takes_no_time_is_no_shift() -> None:
    assert planned("UID:x\nSUMMARY:alice\nDTSTART:20260303T200000Z\nDTEND:20260303T200000Z") == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("SUMMARY:alice", ("alice",)),
        (r"SUMMARY:alice\, bob", ("alice", "bob")),
        ("SUMMARY:alice & bob", ("alice", "bob")),
        ("SUMMARY:  Alice   B ", ("Alice B",)),
        ("SUMMARY:night\nATTENDEE;CN=bob:mailto:b@example.org", ("bob",)),
        (
            "SUMMARY:night\nATTENDEE;CN=bob;PARTSTAT=DECLINED:mailto:b@example.org\nATTENDEE;CN=alice:mailto:a@example.org",
            ("alice",),
        ),
        ("SUMMARY:alice\nATTENDEE:mailto:b@example.org", ("alice",)),
        ("DESCRIPTION:x", ("(no name)",)),
    ],
)
def test_whom_an_event_names(words: str, names: tuple[str, ...]) -> None:
    assert planned(f"UID:x\nDTSTART:20260303T200000Z\nDTEND:20260303T210000Z\n{words}")[0].names == names


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=1000000",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9",
        "FREQ=DAILY;BYMINUTE=0,10,20;BYSECOND=0,30",
        "FREQ=DAILY;INTERVAL=0",
    ],
)
def test_a_bomb_is_refused_in_one_sentence(rule: str) -> None:
    with pytest.raises(NotACalendar, match=r"repeats within a day, or for ever at once: a shift comes daily at most\.$"):
        planned(ONCE, f"UID:b\nSUMMARY:alice\nDTSTART:20260303T200000Z\nDTEND:20260303T210000Z\nRRULE:{rule}")


def test_more_than_a_rota_can_mean_is_refused() -> None:
    daily = "UID:{}\nSUMMARY:alice\nDTSTART:20260303T200000Z\nDTEND:20260303T210000Z\nRRULE:FREQ=DAILY"
    with pytest.raises(NotACalendar, match="more than 5000 shifts"):
        read(calendar(*(daily.format(n) for n in range(200))), starts=STARTS, ends=ENDS, zone=ZONE)
    with pytest.raises(NotACalendar, match="more than 2000 events"):
        planned(*(ONCE.replace("one", str(n)) for n in range(2001)))
    with pytest.raises(NotACalendar, match="more than 5 MB"):
        read(b" " * (MOST_BYTES + 1), starts=STARTS, ends=ENDS, zone=ZONE)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"\x00\xff\xfe",
        b"<html></html>",
        b"BEGIN:VCALENDAR",
        b"BEGIN:VEVENT\r\nEND:VEVENT\r\n",
        calendar("UID:x\nDTSTART:soon"),
    ],
)
def test_what_is_no_calendar_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(NotACalendar, match=r"\.$"):
        read(data, starts=STARTS, ends=ENDS, zone=ZONE)


def test_what_is_written_can_be_read_again() -> None:
    nights = ShiftRule(person_id=1, days=parse_days("tue"), starts=time(20), ends=time(8), zone="America/New_York")
    rota = Rota(weekly=(nights, ShiftRule(person_id=2, days=parse_days("sat"), starts=time(8), ends=time(9), zone="UTC")))
    data = written(rota, {1: "alice", 2: "bob"}, starts=STARTS, ends=ENDS, now=NOW)
    found = read(data, starts=STARTS, ends=ENDS, zone=ZoneInfo("UTC"))
    assert len(found) == 9
    for each in found:
        assert on_call(rota, each.starts) == ({"alice": 1, "bob": 2}[each.names[0]],)
    again = written(rota, {1: "alice", 2: "bob"}, starts=STARTS, ends=ENDS, now=NOW + timedelta(days=1))
    assert uids(again) == uids(data)
    assert len(uids(data)) == 9


def test_in_the_calendar_of_one_person_is_nobody_else() -> None:
    rota = Rota(
        weekly=tuple(ShiftRule(person_id=n, days=parse_days("tue"), starts=time(20), ends=time(8), zone="UTC") for n in (1, 2))
    )
    data = written(rota, {1: "On call"}, starts=STARTS, ends=ENDS, now=NOW)
    events = Calendar.from_ical(data).walk("VEVENT")
    assert {str(event["SUMMARY"]) for event in events} == {"On call"}
    assert len(events) == 5


def imported(house: House, *events: str, whole: bool = False, now: datetime = STARTS) -> Imported:
    data = calendar(*events)
    with house.sessions.begin() as session:
        found = read(data, starts=now, ends=ENDS, zone=ZONE)
        return keep(session, found, of=uids(data), now=now, by="command line", whole=whole)


def shifts(house: House) -> list[tuple[str, str, str]]:
    with house.sessions() as session:
        rows = session.scalars(select(Override).order_by(Override.starts, Override.id))
        return [(row.adds.name if row.adds else "", f"{row.starts:%d %H}", row.source) for row in rows]


OTHER = ONCE.replace("one", "other").replace("20260303", "20260310").replace("20260304", "20260311").replace("alice", "Bob")


def test_an_import_adds_whom_it_names_and_says_who_is_nobody(house: House) -> None:
    for name in ("alice", "bob"):
        house.person(name, on_call=False)
    strange = ONCE.replace("one", "third").replace("alice", r"zoe\, alice")
    found = imported(house, ONCE, OTHER, strange)
    assert found == Imported(added=3, removed=0, nobody={"zoe": 1})
    assert shifts(house) == [("alice", "03 20", "one"), ("alice", "03 20", "third"), ("bob", "10 20", "other")]
    with house.sessions() as session:
        assert on_call(timetable.load(session), datetime(2026, 3, 11, 7, tzinfo=UTC)) == (2,)


def test_to_import_again_replaces_what_came_of_the_same_event(house: House) -> None:
    for name in ("alice", "bob"):
        house.person(name, on_call=False)
    imported(house, ONCE, OTHER)
    assert imported(house, ONCE, OTHER) == Imported(added=0, removed=0, nobody={})
    assert imported(house, ONCE.replace("alice", "bob")) == Imported(added=1, removed=1, nobody={})
    assert shifts(house) == [("bob", "03 20", "one"), ("bob", "10 20", "other")]


def test_what_was_cancelled_is_taken_off(house: House) -> None:
    house.person("alice", on_call=False)
    imported(house, ONCE)
    assert imported(house, ONCE + "    STATUS:CANCELLED") == Imported(added=0, removed=1, nobody={})
    assert shifts(house) == []


def test_only_a_whole_calendar_takes_off_what_is_not_in_it(house: House) -> None:
    for name in ("alice", "bob"):
        house.person(name, on_call=False)
    imported(house, ONCE, OTHER)
    assert imported(house, OTHER).removed == 0
    assert imported(house, OTHER, whole=True).removed == 1
    assert shifts(house) == [("bob", "10 20", "other")]


def test_what_is_over_stays_as_it_was(house: House) -> None:
    for name in ("alice", "bob"):
        house.person(name, on_call=False)
    imported(house, ONCE)
    imported(house, ONCE.replace("alice", "bob"), now=datetime(2026, 3, 20, tzinfo=UTC), whole=True)
    assert shifts(house) == [("alice", "03 20", "one")]


def test_no_file_can_take_off_what_people_arranged(house: House) -> None:
    alice = house.person("alice", on_call=False)
    with house.sessions.begin() as session:
        theirs = {"made_by": "alice", "source": "telephone", "made_at": STARTS}
        session.add(Override(starts=STARTS, ends=ENDS, adds_id=alice, **theirs))
    imported(house, ONCE.replace("UID:one", "UID:telephone"), whole=True)
    assert len(shifts(house)) == 2
    with house.sessions() as session:
        assert {row.made_by for row in session.scalars(select(Override))} == {"alice", MADE_BY}


def test_somebody_who_is_paused_is_nobody(house: House) -> None:
    alice = house.person("alice", on_call=False)
    with house.sessions.begin() as session:
        session.get_one(Person, alice).active = False
    assert imported(house, ONCE).nobody == {"alice": 1}
