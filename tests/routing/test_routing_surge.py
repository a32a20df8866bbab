"""A surge: when it begins and ends by itself, what a person may say about it, and that two workers begin only one."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from routing_house import NOW, House, all_at_once
from sqlalchemy import func, select

from records import AuditEntry, Call, Direction, Surge
from routing import surge
from routing.surge import Change, SurgeRules, next_state

RULES = SurgeRules(calls=6, window=timedelta(minutes=10), calm=timedelta(minutes=30))
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def calls(*minutes: float) -> list[datetime]:
    return sorted(NOW + each * MINUTE for each in minutes)


# -- the rule ----------------------------------------------------------------------------------------------------------------------


def test_enough_calls_within_the_window_begin_it() -> None:
    off = {"on_since": None, "now": NOW, "rules": RULES}
    assert next_state(calls=calls(*[-9] * 5), **off) is None
    assert next_state(calls=calls(*[-9] * 6), **off) == "begins"
    assert next_state(calls=calls(*[-10] * 6), **off) is None, "what came just outside of the window is not counted"
    assert next_state(calls=calls(*[1] * 6), **off) is None


def test_it_ends_after_enough_calm_and_not_before() -> None:
    on = {"on_since": NOW - 60 * MINUTE, "now": NOW, "rules": RULES}
    assert next_state(calls=[], **on) == "ends"
    assert next_state(calls=calls(-5, -4), **on) == "ends", "fewer than half is calm"
    assert next_state(calls=calls(-5, -4, -3), **on) is None, "half is not"
    assert next_state(calls=calls(-29, -28, -27), **on) is None, "nor was it half an hour ago"
    assert next_state(calls=calls(-39, -38, -37), **on) is None, "the count of then takes in ten minutes more"
    assert next_state(calls=calls(-41, -40.5, -40), **on) == "ends"
    assert next_state(calls=[], on_since=NOW - 29 * MINUTE, now=NOW, rules=RULES) is None


def test_with_a_limit_of_none_it_never_begins_and_does_not_go_on() -> None:
    never = SurgeRules(calls=0)
    many = calls(*[-1] * 500)
    assert next_state(on_since=None, calls=many, now=NOW, rules=never) is None
    assert next_state(on_since=NOW - MINUTE, calls=many, now=NOW, rules=never) == "ends"


@given(
    gaps=st.lists(st.one_of(st.integers(0, 30), st.integers(60, 2400)), max_size=80),
    limit=st.integers(1, 12),
    look_every=st.sampled_from([15, 60, 240]),
)
def test_it_never_goes_on_and_off_by_the_minute(gaps: list[int], limit: int, look_every: int) -> None:
    rules = SurgeRules(calls=limit)
    came, at = list[datetime](), NOW
    for gap in gaps:
        at += gap * SECOND
        came.append(at)
    on_since: datetime | None = None
    ended: datetime | None = None
    now = NOW
    while now < at + timedelta(hours=2):
        now += look_every * SECOND
        known = [each for each in came if each <= now and (on_since is not None or ended is None or each > ended)]
        change = next_state(on_since=on_since, calls=known, now=now, rules=rules)
        lately = [each for each in came if now - rules.window < each <= now]
        if change == "begins":
            assert on_since is None
            assert len(lately) >= limit
            assert ended is None or sum(each > ended for each in lately) >= limit, "only new calls begin another one"
            on_since = now
        elif change == "ends":
            assert on_since is not None
            assert now - on_since >= rules.calm
            assert len(lately) * 2 < limit
            on_since, ended = None, now
        elif on_since is None and ended is None:
            assert len(lately) < limit, "enough calls were overlooked"
    assert on_since is None, "two hours after the last call it is over"


# -- the rows ----------------------------------------------------------------------------------------------------------------------


class Line:
    """A line that calls come in on."""

    def __init__(self, house: House) -> None:
        self.house, self.count = house, 0

    def rings(self, *minutes: float, direction: Direction = Direction.INBOUND) -> None:
        with self.house.sessions.begin() as session:
            for at in calls(*minutes):
                self.count += 1
                given = {"direction": direction, "flow": "caller", "state": {}, "step": 0, "began_at": at, "heard_at": at}
                session.add(Call(sid=f"CA{self.count}", **given))

    def looks(self, minute: float) -> Change | None:
        with self.house.sessions.begin() as session:
            return surge.look(session, now=NOW + minute * MINUTE, rules=RULES)

    def begins(self, by: str, minute: float = 0) -> bool:
        with self.house.sessions.begin() as session:
            return surge.begin(session, by, NOW + minute * MINUTE)

    def ends(self, by: str, minute: float = 0) -> bool:
        with self.house.sessions.begin() as session:
            return surge.end(session, by, NOW + minute * MINUTE)

    @property
    def is_on(self) -> bool:
        with self.house.sessions() as session:
            return surge.is_on(session)

    def rows(self) -> list[Surge]:
        with self.house.sessions() as session:
            return list(session.scalars(select(Surge).order_by(Surge.id)))

    def deeds(self) -> list[tuple[str, str]]:
        with self.house.sessions() as session:
            return [(each.actor, each.action) for each in session.scalars(select(AuditEntry).order_by(AuditEntry.id))]


@pytest.fixture
def line(house: House) -> Line:
    return Line(house)


def test_it_begins_and_ends_by_itself_and_is_written_down(line: Line) -> None:
    assert line.looks(0) is None
    line.rings(0, 1, 2, 3, 4)
    line.rings(*[4] * 20, direction=Direction.OUTBOUND)
    assert line.looks(5) is None
    line.rings(5)
    assert line.looks(5) == "begins"
    assert line.is_on
    assert line.looks(6) is None
    assert line.looks(30) is None
    assert line.looks(45) == "ends"
    assert not line.is_on
    assert line.looks(45) is None
    assert line.deeds() == [("hotline", "surge begins"), ("hotline", "surge ends")]
    (row,) = line.rows()
    assert (row.by, row.ended_at) == ("hotline", NOW + 45 * MINUTE)


def test_what_a_person_began_only_a_person_ends(line: Line) -> None:
    assert line.begins("alice")
    assert line.looks(600) is None
    assert not line.ends("hotline", 600)
    assert line.is_on
    assert line.ends("bob", 601)
    assert not line.is_on
    assert not line.ends("bob", 602)
    assert line.deeds() == [("alice", "surge begins"), ("bob", "surge ends")]


def test_a_person_can_hold_a_surge_that_began_by_itself(line: Line) -> None:
    line.rings(*[0] * 6)
    assert line.looks(0) == "begins"
    assert line.begins("alice", 1)
    assert not line.begins("bob", 2), "somebody holds it already"
    assert not line.begins("hotline", 2)
    assert line.looks(600) is None
    (row,) = line.rows()
    assert (row.by, row.began_at, row.ended_at) == ("alice", NOW, None)


def test_what_a_person_ended_begins_again_only_through_as_many_new_calls(line: Line) -> None:
    line.rings(*[0] * 50)
    assert line.looks(0) == "begins"
    assert line.ends("alice", 1)
    line.rings(*[2] * 5)
    assert line.looks(2) is None
    line.rings(3)
    assert line.looks(3) == "begins"


def test_two_workers_at_once_begin_only_one_and_end_it_once(line: Line) -> None:
    line.rings(*[0] * 6)
    at_once: list[Callable[[], Change | None]] = [lambda: line.looks(0)] * 8
    assert sorted(map(str, all_at_once(at_once))) == ["None"] * 7 + ["begins"]
    assert len(line.rows()) == 1
    later: list[Callable[[], Change | None]] = [lambda: line.looks(60)] * 8
    assert sorted(map(str, all_at_once(later))) == ["None"] * 7 + ["ends"]
    assert line.deeds() == [("hotline", "surge begins"), ("hotline", "surge ends")]


def test_whoever_comes_second_waits_for_the_first_and_begins_none(line: Line) -> None:
    line.rings(*[0] * 6)
    with ThreadPoolExecutor(1) as pool:
        with line.house.sessions.begin() as first:
            assert surge.look(first, now=NOW, rules=RULES) == "begins"
            second = pool.submit(line.looks, 0)
            with pytest.raises(TimeoutError):
                second.result(0.5)
        assert second.result(20) is None
    assert len(line.rows()) == 1


def test_a_person_and_the_line_at_once_make_one_surge_and_it_is_the_persons(line: Line) -> None:
    line.rings(*[0] * 6)
    all_at_once([lambda: line.looks(0), lambda: line.begins("alice")])
    assert [row.by for row in line.rows()] == ["alice"]


def test_calls_within_the_window_are_counted(line: Line) -> None:
    line.rings(-11, -9, -1, 0, 1)
    line.rings(-1, direction=Direction.OUTBOUND)
    with line.house.sessions() as session:
        assert surge.calls_within(session, now=NOW, rules=RULES) == 3
        assert session.scalar(select(func.count(Call.id))) == 6
