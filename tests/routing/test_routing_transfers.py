"""Callers who wait for a person: who is asked in which order, that it ends, that one accept wins, and that nobody is left alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from routing_house import NOW, House, all_at_once
from sqlalchemy import select

from records import (
    LIVE_PAGES,
    AuditEntry,
    Call,
    Direction,
    PageState,
    Person,
    Transfer,
    TransferLeg,
    TransferState,
)
from routing import moving, pages, transfers
from routing.escalation import Policy
from routing.transfers import COMES_WITHIN, GRACE, OCCUPIED_PAUSE, PLACING, Look, Moved, Rules, Taken
from routing.volunteers import Volunteer, next_volunteer

RULES = Rules()


def seconds(many: float) -> timedelta:
    return timedelta(seconds=many)


class Line:
    """A house, a clock, callers and their volunteers."""

    def __init__(self, house: House) -> None:
        self.house, self.now, self.calls = house, NOW, 0

    def volunteer(self, name: str, language: str = "en", *, speaks: str = "", takes_calls: bool = True, **more: bool | int) -> int:
        who = self.house.person(name, **more)  # type: ignore[arg-type]
        with self.house.sessions.begin() as session:
            person = session.get_one(Person, who)
            person.language, person.speaks, person.takes_calls = language, speaks, takes_calls
        return who

    def call(self, language: str | None = "en", *, key: str | None = "key of alice", **more: object) -> int:
        self.calls += 1
        given = {"sid": f"CA{self.calls}", "direction": Direction.INBOUND, "flow": "caller", "state": {}, "step": 1, **more}
        with self.house.sessions.begin() as session:
            call = Call(language=language, caller_key=key, began_at=self.now, heard_at=self.now, **given)
            session.add(call)
            session.flush()
            return call.id

    def begins(self, call_id: int, *, rules: Rules = RULES, allowed: bool = True) -> int | None:
        with self.house.sessions.begin() as session:
            call = session.get_one(Call, call_id)
            transfer = transfers.begin(session, call, now=self.now, rules=rules, allowed=allowed)
            return None if transfer is None else transfer.id

    def moves(self, transfer_id: int, *, after: float = 0, rules: Rules = RULES) -> Moved:
        self.now += seconds(after)
        with self.house.sessions.begin() as session:
            return transfers.move_on(session, transfer_id, now=self.now, rules=rules)

    def rings_next(self, transfer_id: int, *, after: float = 0) -> int:
        leg_id = self.moves(transfer_id, after=after).leg_id
        assert leg_id is not None
        with self.house.sessions.begin() as session:
            leg = session.get_one(TransferLeg, leg_id)
            leg.state, leg.call_sid, leg.placed_at = PageState.RINGING, f"CAleg{leg_id}", self.now
        return leg_id

    def looks(self, call_id: int, *, after: float = 0, spoke: bool = False, rules: Rules = RULES) -> Look:
        self.now += seconds(after)
        with self.house.sessions.begin() as session:
            return transfers.still(session, call_id, now=self.now, rules=rules, spoke=spoke)

    def takes(self, leg_id: int) -> Taken:
        with self.house.sessions.begin() as session:
            return transfers.take(session, leg_id, now=self.now)

    def leaves(self, leg_id: int) -> bool:
        with self.house.sessions.begin() as session:
            return transfers.leave(session, leg_id, now=self.now)

    def picks_up(self, leg_id: int) -> None:
        with self.house.sessions.begin() as session:
            transfers.answered(session, leg_id, sid="CApicked", now=self.now, rules=RULES)

    def telephone(self, leg_id: int, status: str, sequence: int = -1) -> bool:
        with self.house.sessions.begin() as session:
            return transfers.telephone_says(session, leg_id, status=status, sequence=sequence, now=self.now)

    def stops(self, call_id: int) -> Moved:
        with self.house.sessions.begin() as session:
            return transfers.stop(session, call_id, now=self.now)

    def hangs_up(self, call_id: int) -> None:
        with self.house.sessions.begin() as session:
            session.get_one(Call, call_id).ended_at = self.now

    def __getitem__(self, transfer_id: int) -> Transfer:
        with self.house.sessions() as session:
            transfer = session.get_one(Transfer, transfer_id)
            _ = transfer.legs
            return transfer

    def leg(self, leg_id: int) -> TransferLeg:
        with self.house.sessions() as session:
            return session.get_one(TransferLeg, leg_id)

    def asked(self, transfer_id: int) -> list[int]:
        return [leg.person_id for leg in self[transfer_id].legs]

    def looking(self) -> tuple[int, int]:
        """A caller for whom somebody is looked for: the call, the transfer."""
        call = self.call()
        transfer = self.begins(call)
        assert transfer is not None
        return call, transfer

    def taken(self) -> tuple[int, int, int]:
        """A volunteer waits in the room: the call, the transfer, the leg."""
        call, transfer = self.looking()
        leg = self.rings_next(transfer)
        self.picks_up(leg)
        assert self.takes(leg) is Taken.YOURS
        return call, transfer, leg


@pytest.fixture
def line(house: House) -> Line:
    return Line(house)


# -- the rule


people = st.builds(
    Volunteer,
    person_id=st.integers(1, 9),
    languages=st.frozensets(st.sampled_from(["en", "es", "ht"]), min_size=1),
)
teams = st.lists(people, max_size=9, unique_by=lambda each: each.person_id)


@given(team=teams, language=st.sampled_from(["en", "es", "ht", None]), occupied=st.sets(st.integers(1, 9)))
def test_everybody_is_asked_once_who_speaks_the_language_first_and_then_it_ends(
    team: list[Volunteer], language: str | None, occupied: set[int]
) -> None:
    asked: list[int] = []
    for _ in range(len(team) + 1):
        chosen = next_volunteer(team, language=language, asked=asked, occupied=occupied)
        if chosen is None:
            break
        asked.append(chosen)
    free = [each for each in team if each.person_id not in occupied]
    assert sorted(asked) == sorted(each.person_id for each in free)
    speaking = [each.person_id for each in free if language in each.languages]
    others = [each.person_id for each in free if language not in each.languages]
    assert asked == speaking + others


def test_nobody_is_the_next_of_nobody() -> None:
    assert next_volunteer([], language="en", asked=(), occupied=()) is None


# -- who is asked


def test_the_callers_language_comes_first_then_the_rota_and_coordinators_last(line: Line) -> None:
    dan = line.volunteer("coordinator", on_call=False, coordinator=True)
    charlie = line.volunteer("charlie", position=2)
    bob = line.volunteer("bob", position=1)
    alice = line.volunteer("alice", "es", speaks="ht en", position=3)
    transfer = line.begins(line.call("ht"))
    assert transfer is not None
    for _ in range(4):
        line.leaves(line.rings_next(transfer, after=1))
    assert line.asked(transfer) == [alice, bob, charlie, dan]
    assert line.moves(transfer, after=1) == Moved()
    assert line[transfer].state is TransferState.NOBODY


@pytest.mark.parametrize(
    "lacks", [{"takes_calls": False}, {"on_call": False}, {"takes_calls": False, "on_call": False, "coordinator": True}]
)
def test_only_who_is_on_call_and_takes_calls_is_asked(line: Line, lacks: dict[str, bool]) -> None:
    line.volunteer("bob", **lacks)
    assert line.begins(line.call()) is None


def test_whoever_is_paused_is_not_asked(line: Line) -> None:
    bob = line.volunteer("bob")
    with line.house.sessions.begin() as session:
        session.get_one(Person, bob).active = False
    assert line.begins(line.call()) is None


@pytest.mark.parametrize("no", [{"allowed": False}, {"rules": Rules(wait=seconds(0))}])
def test_nobody_is_asked_where_the_limits_or_the_setting_say_no(line: Line, no: dict[str, object]) -> None:
    line.volunteer("bob")
    call = line.call()
    assert line.begins(call, **no) is None  # type: ignore[arg-type]
    assert line.begins(call) is not None


def test_pressing_0_again_while_somebody_is_looked_for_rings_nobody_anew(line: Line) -> None:
    line.volunteer("bob")
    call, transfer = line.looking()
    line.rings_next(transfer)
    assert line.begins(call, allowed=False) == transfer
    assert len(line[transfer].legs) == 1


# -- one telephone rings for one thing


def paged(line: Line, who: int) -> Callable[[], object]:
    page = line.house.page(line.house.incident(), who)
    return lambda: end_page(line, page)


def end_page(line: Line, page: int) -> None:
    with line.house.sessions.begin() as session:
        pages.telephone_says(session, page, status="no-answer", sequence=9, now=line.now)


def on_the_line_about_a_page(line: Line, who: int) -> Callable[[], object]:
    page = line.house.page(line.house.incident(), who, PageState.CLAIMED)
    call = line.call(page_id=page, key=None)
    return lambda: line.hangs_up(call)


def talking_with_a_caller(line: Line, who: int) -> Callable[[], object]:
    _, _, leg = line.taken()
    assert line.leg(leg).person_id == who
    with line.house.sessions.begin() as session:
        given = {"direction": Direction.OUTBOUND, "flow": "volunteer", "state": {}, "step": 1}
        call = Call(sid=f"CAleg{leg}", began_at=line.now, heard_at=line.now, **given)
        session.add(call)
        session.flush()
        call_id = call.id
    return lambda: line.hangs_up(call_id)


def rung_for_another_caller(line: Line, who: int) -> Callable[[], object]:
    _, transfer = line.looking()
    leg = line.rings_next(transfer)
    assert line.leg(leg).person_id == who
    return lambda: line.telephone(leg, "no-answer")


def ringing_us(line: Line, who: int) -> Callable[[], object]:
    call = line.call(person_id=who, key=None)
    return lambda: line.hangs_up(call)


BUSY = [paged, on_the_line_about_a_page, talking_with_a_caller, rung_for_another_caller, ringing_us]


@pytest.mark.parametrize("busy", BUSY)
def test_whoever_is_on_the_telephone_is_asked_when_they_are_not_any_more(
    line: Line, busy: Callable[[Line, int], Callable[[], object]]
) -> None:
    bob = line.volunteer("bob", position=1)
    free_again = busy(line, bob)
    charlie = line.volunteer("charlie", position=2)
    _, transfer = line.looking()
    leg = line.rings_next(transfer)
    assert line.asked(transfer) == [charlie]
    line.leaves(leg)
    assert line.moves(transfer) == Moved(next_at=line.now + OCCUPIED_PAUSE)
    free_again()
    line.rings_next(transfer, after=5)
    assert line.asked(transfer) == [charlie, bob]


@pytest.mark.parametrize("busy", BUSY)
def test_where_everybody_is_on_the_telephone_nobody_is_promised(
    line: Line, busy: Callable[[Line, int], Callable[[], object]]
) -> None:
    free_again = busy(line, line.volunteer("bob"))
    call = line.call()
    assert line.begins(call) is None
    free_again()
    assert line.begins(call) is not None


@pytest.mark.parametrize("busy", [talking_with_a_caller, rung_for_another_caller, ringing_us])
def test_nobody_is_paged_while_they_are_there_for_a_caller(line: Line, busy: Callable[[Line, int], Callable[[], object]]) -> None:
    bob = line.volunteer("bob", position=1)
    free_again = busy(line, bob)
    incident = line.house.incident()
    with line.house.sessions.begin() as session:
        assert moving.move_on(session, incident, policy=Policy(), now=line.now).page_id is None
    free_again()
    with line.house.sessions.begin() as session:
        assert moving.move_on(session, incident, policy=Policy(), now=line.now + seconds(5)).page_id is not None


# -- the search


def test_each_telephone_rings_for_its_time_one_after_the_other(line: Line) -> None:
    line.volunteer("bob", position=1)
    line.volunteer("charlie", position=2)
    _, transfer = line.looking()
    first = line.rings_next(transfer)
    patience = (RULES.ring + PLACING).total_seconds()
    assert line[transfer].next_at == NOW + seconds(patience)
    assert line.moves(transfer, after=patience - 1) == Moved(next_at=NOW + seconds(patience))
    moved = line.moves(transfer, after=1)
    assert (moved.call_off, moved.leg_id) == ((first,), first + 1)
    assert line.leg(first).state is PageState.MISSED


def test_a_machine_that_answers_is_not_listened_to_for_long(line: Line) -> None:
    line.volunteer("bob", position=1)
    line.volunteer("charlie", position=2)
    _, transfer = line.looking()
    first = line.rings_next(transfer)
    line.now += seconds(2)
    line.picks_up(first)
    assert line[transfer].next_at == line.now + RULES.listen
    assert line.moves(transfer, after=19).leg_id is None
    moved = line.moves(transfer, after=1)
    assert moved.leg_id is not None
    assert moved.call_off == (), "somebody who has picked up is not cut off"
    assert line.takes(first) is Taken.YOURS, "and may still be quicker"
    with line.house.sessions() as session:
        assert transfers.legs_to_call_off(session, transfer) == (moved.leg_id,)


@pytest.mark.parametrize("status", ["busy", "no-answer", "failed", "canceled", "completed"])
def test_every_end_of_a_call_without_a_key_advances_at_once(line: Line, status: str) -> None:
    line.volunteer("bob", position=1)
    line.volunteer("charlie", position=2)
    _, transfer = line.looking()
    leg = line.rings_next(transfer)
    assert line.telephone(leg, status, 3) is True
    assert line.leg(leg).state not in LIVE_PAGES
    assert line[transfer].next_at == line.now
    assert line.telephone(leg, status, 3) is False
    assert line.rings_next(transfer) != leg


def test_news_out_of_order_and_unknown_change_nothing(line: Line) -> None:
    line.volunteer("bob")
    _, transfer = line.looking()
    leg = line.rings_next(transfer)
    assert line.telephone(leg, "in-progress", 2) is False
    assert line.telephone(leg, "ringing", 1) is False
    assert line.telephone(leg, "dreaming", 5) is False
    assert line.leg(leg).state is PageState.ANSWERED
    line.telephone(leg, "ringing", 3)
    assert line.leg(leg).state is PageState.ANSWERED


def test_a_leg_that_was_given_up_does_not_hurry_the_next_one(line: Line) -> None:
    line.volunteer("bob", position=1)
    line.volunteer("charlie", position=2)
    _, transfer = line.looking()
    first = line.rings_next(transfer)
    line.rings_next(transfer, after=35)
    until = line[transfer].next_at
    assert line.telephone(first, "no-answer", 4) is False
    assert line.leaves(first) is False
    assert line[transfer].next_at == until


def test_a_telephone_that_cannot_be_rung_is_followed_by_the_next(line: Line) -> None:
    line.volunteer("bob", position=1)
    charlie = line.volunteer("charlie", position=2)
    _, transfer = line.looking()
    leg = line.moves(transfer).leg_id
    assert leg is not None
    with line.house.sessions.begin() as session:
        transfers.could_not_ring(session, leg, problem="the number is unknown", now=line.now)
    assert (line.leg(leg).state, line.leg(leg).problem) == (PageState.FAILED, "the number is unknown")
    assert line.leg(line.rings_next(transfer)).person_id == charlie


def test_two_workers_who_move_at_once_ring_one_telephone(line: Line) -> None:
    for name in ("bob", "charlie", "third", "fourth"):
        line.volunteer(name)
    _, transfer = line.looking()
    moved = all_at_once([lambda: line.moves(transfer)] * 4)
    assert sum(each.leg_id is not None for each in moved) == 1
    assert len(line[transfer].legs) == 1


# -- the caller asks


def test_words_and_silence_take_turns_until_the_time_is_up_whatever_the_workers_do(line: Line) -> None:
    line.volunteer("bob")
    call, transfer = line.looking()
    assert line.looks(call, after=4, spoke=True) is Look.QUIET
    assert line.looks(call, after=4, spoke=False) is Look.WAITING
    assert line.looks(call, after=51.9, spoke=False) is Look.WAITING
    assert line.looks(call, after=0.1, spoke=False) is Look.NOBODY
    assert line[transfer].state is TransferState.NOBODY
    assert line.looks(call, after=4) is Look.NOBODY


def test_the_worker_ends_the_search_at_the_same_time(line: Line) -> None:
    line.volunteer("bob", position=1)
    line.volunteer("charlie", position=2)
    line.volunteer("third", position=3)
    call, transfer = line.looking()
    line.rings_next(transfer)
    second = line.rings_next(transfer, after=35)
    assert line[transfer].next_at == NOW + RULES.wait
    assert line.moves(transfer, after=25) == Moved(call_off=(second,))
    assert (line[transfer].state, line[transfer].next_at) == (TransferState.NOBODY, None)
    assert line.looks(call) is Look.NOBODY
    assert line.takes(second) is Taken.GONE


def test_who_has_asked_for_nobody_is_told_that_there_is_nobody(line: Line) -> None:
    call = line.call()
    assert line.looks(call) is Look.NOBODY
    assert line.stops(call) == Moved()


@pytest.mark.parametrize(
    ("language", "speaks", "told"),
    [
        ("es", "", Look.OTHER_LANGUAGE),
        ("es", "ht es", Look.FOUND),
        ("es", "est", Look.OTHER_LANGUAGE),
        ("en", "", Look.FOUND),
        (None, "", Look.FOUND),
    ],
)
def test_a_caller_hears_whether_the_volunteer_speaks_their_language(
    line: Line, language: str | None, speaks: str, told: Look
) -> None:
    line.volunteer("bob", "en", speaks=speaks)
    call = line.call(language)
    transfer = line.begins(call)
    assert transfer is not None
    assert line.takes(line.rings_next(transfer)) is Taken.YOURS
    assert line.looks(call, after=4) is told
    assert line.looks(call, after=4) is told, "asking twice changes nothing"


# -- the volunteer's key


def test_of_ten_volunteers_who_press_at_once_exactly_one_has_the_caller(line: Line) -> None:
    line.volunteer("bob")
    _, transfer = line.looking()
    legs: list[int] = []
    with line.house.sessions.begin() as session:
        for number in range(10):
            who = Person(name=f"volunteer {number}", number="x", number_key=f"key {number}", language="en", added_at=NOW)
            session.add(who)
            session.flush()
            leg = TransferLeg(transfer_id=transfer, person_id=who.id, state=PageState.ANSWERED, created_at=NOW)
            session.add(leg)
            session.flush()
            legs.append(leg.id)
    outcomes = all_at_once([lambda leg=leg: line.takes(leg) for leg in legs])  # type: ignore[misc]
    assert sorted(outcomes) == [Taken.GONE] * 9 + [Taken.YOURS]
    winner = line.leg(legs[outcomes.index(Taken.YOURS)])
    assert line[transfer].taken_by_id == winner.person_id
    assert [line.leg(leg).state for leg in legs].count(PageState.CLAIMED) == 1
    with line.house.sessions() as session:
        deeds = session.scalars(select(AuditEntry.action).where(AuditEntry.subject == f"transfer {transfer}")).all()
    assert deeds == ["take a call"]


def test_pressing_twice_is_taking_once(line: Line) -> None:
    line.volunteer("bob")
    _, _, leg = line.taken()
    assert line.takes(leg) is Taken.YOURS


def test_a_caller_who_has_hung_up_cannot_be_taken(line: Line) -> None:
    line.volunteer("bob")
    call, transfer = line.looking()
    leg = line.rings_next(transfer)
    line.hangs_up(call)
    assert line.takes(leg) is Taken.GONE
    assert line.leg(leg).state is PageState.CALLED_OFF


def test_a_key_that_comes_after_the_news_that_the_telephone_hung_up_takes_nothing(line: Line) -> None:
    line.volunteer("bob")
    call, transfer = line.looking()
    leg = line.rings_next(transfer)
    given = {"sid": f"CAleg{leg}", "direction": Direction.OUTBOUND, "flow": "volunteer", "key": None}
    line.hangs_up(line.call(**given))  # type: ignore[arg-type]
    assert line.takes(leg) is Taken.GONE
    assert line.looks(call) is Look.WAITING


# -- letting go


def test_a_caller_who_wants_something_else_stops_the_telephone_that_rings(line: Line) -> None:
    line.volunteer("bob")
    call, transfer = line.looking()
    leg = line.rings_next(transfer)
    assert line.stops(call) == Moved(call_off=(leg,))
    assert line[transfer].state is TransferState.OVER
    assert line.stops(call) == Moved()
    assert line.takes(leg) is Taken.GONE


def test_a_caller_who_hangs_up_unnoticed_is_noticed_by_the_worker(line: Line) -> None:
    line.volunteer("bob")
    call, transfer = line.looking()
    leg = line.rings_next(transfer)
    line.hangs_up(call)
    assert line.moves(transfer) == Moved(call_off=(leg,))
    assert line[transfer].state is TransferState.OVER


def test_a_volunteer_who_waits_alone_is_let_go_when_the_caller_hangs_up(line: Line) -> None:
    line.volunteer("bob")
    call, transfer, leg = line.taken()
    assert line.stops(call) == Moved(call_off=(leg,))
    assert line[transfer].next_at is None


def test_a_volunteer_to_whom_the_caller_does_not_come_is_let_go(line: Line) -> None:
    line.volunteer("bob")
    call, transfer, leg = line.taken()
    assert line.moves(transfer, after=COMES_WITHIN.total_seconds() - 1).call_off == ()
    assert line.moves(transfer, after=1).call_off == (leg,)
    assert line.looks(call) is Look.NOBODY


def test_when_one_of_two_has_left_it_is_looked_whether_the_other_is_alone(line: Line) -> None:
    line.volunteer("bob")
    call, transfer, _ = line.taken()
    assert line.looks(call) is Look.FOUND
    line.now += seconds(300)
    assert line.moves(transfer) == Moved(), "two who talk are left in peace"
    assert line.stops(call) == Moved(next_at=line.now + GRACE)
    assert line.moves(transfer, after=4) == Moved(next_at=line.now + seconds(1))
    assert line.moves(transfer, after=1) == Moved(look_for_left_alone=True)
    assert line.moves(transfer, after=1) == Moved()


def test_a_volunteer_who_hangs_up_before_the_caller_came_is_followed_by_the_next(line: Line) -> None:
    line.volunteer("bob", position=1)
    charlie = line.volunteer("charlie", position=2)
    call, transfer, leg = line.taken()
    assert line.telephone(leg, "completed", 4) is True
    assert (line[transfer].state, line[transfer].taken_by_id) == (TransferState.LOOKING, None)
    assert line.looks(call) is Look.WAITING
    assert line.leg(line.rings_next(transfer)).person_id == charlie


def test_a_volunteer_who_hangs_up_after_that_does_not_leave_the_caller_alone(line: Line) -> None:
    line.volunteer("bob")
    call, transfer, leg = line.taken()
    line.looks(call)
    assert line.telephone(leg, "completed", 4) is True
    assert line[transfer].state is TransferState.OVER
    assert line.moves(transfer, after=GRACE.total_seconds()).look_for_left_alone


def test_0_once_more_after_a_talk_looks_for_somebody_anew(line: Line) -> None:
    line.volunteer("bob")
    line.volunteer("charlie")
    call, first, leg = line.taken()
    line.looks(call)
    second = line.begins(call)
    assert second is not None
    assert second != first
    assert line[first].state is TransferState.OVER
    assert line.leaves(leg) is False, "who has talked passes nothing on"


# -- tags
