"""Whom to ask next: nobody is forgotten, nobody is rung without rest, and something always happens next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from records import LIVE_PAGES, PageState
from routing.escalation import Ask, Asked, Policy, Wait, next_step

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
POLICY = Policy()
ALICE, BOB, CHARLIE, DANA = 1, 2, 3, 4
ENDS = [state for state in PageState if state not in LIVE_PAGES and state is not PageState.CLAIMED]


def ago(seconds: int) -> datetime:
    return NOW - timedelta(seconds=seconds)


def page(person: int, state: PageState = PageState.MISSED, *, created: int = 60, ended: int | None = 30) -> Asked:
    return Asked(
        person_id=person,
        state=state,
        created_at=ago(created),
        ended_at=None if state in LIVE_PAGES or ended is None else ago(ended),
    )


def step(
    *asked: Asked, on_call: tuple[int, ...] = (ALICE, BOB), coordinators: tuple[int, ...] = (), now: datetime = NOW
) -> Ask | Wait:
    return next_step(POLICY, on_call=on_call, coordinators=coordinators, asked=asked, now=now)


people = st.integers(1, 4)
teams = st.lists(people, max_size=4, unique=True).map(tuple)


@st.composite
def pages(draw: st.DrawFn, states: list[PageState] | None = None) -> Asked:
    """A page as the use cases leave it: whatever rings for too long has been given up before."""
    state = draw(st.sampled_from(states or list(PageState)))
    patience = int(POLICY.patience(state).total_seconds())
    created = draw(st.integers(0, patience - 1 if state in LIVE_PAGES else 20_000))
    return page(draw(people), state, created=created, ended=draw(st.one_of(st.none(), st.integers(0, created))))


histories = st.lists(pages(), max_size=12)
without_live = st.lists(pages(ENDS), max_size=12)


def in_peace(asked: list[Asked], who: int) -> bool:
    return any(
        p.person_id == who and p.state is PageState.PASSED and (p.ended_at or p.created_at) + POLICY.peace > NOW for p in asked
    )


@given(asked=histories, on_call=teams, coordinators=teams)
def test_nobody_is_asked_while_somebody_is_being_asked(
    asked: list[Asked], on_call: tuple[int, ...], coordinators: tuple[int, ...]
) -> None:
    assume(any(p.state in LIVE_PAGES for p in asked))
    found = step(*asked, on_call=on_call, coordinators=coordinators)
    assert isinstance(found, Wait)
    assert not found.nobody_left


@given(asked=without_live, on_call=teams, coordinators=teams)
def test_whoever_has_not_been_asked_and_is_not_in_peace_is_asked_at_once(
    asked: list[Asked], on_call: tuple[int, ...], coordinators: tuple[int, ...]
) -> None:
    team = dict.fromkeys((*on_call, *coordinators))
    fresh = [who for who in team if not any(p.person_id == who for p in asked)]
    assume(fresh)
    assert step(*asked, on_call=on_call, coordinators=coordinators) == Ask(person_id=fresh[0])


@given(asked=histories, on_call=teams, coordinators=teams)
def test_only_people_on_call_or_coordinators_who_are_not_in_peace_are_asked(
    asked: list[Asked], on_call: tuple[int, ...], coordinators: tuple[int, ...]
) -> None:
    found = step(*asked, on_call=on_call, coordinators=coordinators)
    if isinstance(found, Ask):
        assert found.person_id in {*on_call, *coordinators}
        assert not in_peace(asked, found.person_id)


@given(asked=histories, on_call=teams, coordinators=teams)
def test_something_always_happens_next(asked: list[Asked], on_call: tuple[int, ...], coordinators: tuple[int, ...]) -> None:
    found = step(*asked, on_call=on_call, coordinators=coordinators)
    if isinstance(found, Wait):
        assert found.until > NOW, "a wait that is over already is a loop"
        assert found.until <= NOW + max(POLICY.start_over, POLICY.peace)


@given(asked=without_live, on_call=teams, coordinators=teams)
def test_waiting_ends_in_asking_somebody(asked: list[Asked], on_call: tuple[int, ...], coordinators: tuple[int, ...]) -> None:
    assume(on_call or coordinators)
    now = NOW
    for _ in range(20):
        found = step(*asked, on_call=on_call, coordinators=coordinators, now=now)
        if isinstance(found, Ask):
            return
        now = found.until
    raise AssertionError("nobody was ever asked")


@settings(max_examples=60, deadline=None)
@given(data=st.data(), before=without_live)
def test_a_whole_night_of_missed_pages_rings_nobody_without_rest(data: st.DataObject, before: list[Asked]) -> None:
    """Shifts change, people pass or miss; whoever is asked twice has had a pause, and after three times a long one."""
    now, asked = NOW, list(before)
    for _ in range(40):
        on_call = data.draw(st.sampled_from([(ALICE,), (BOB,), (ALICE, BOB), (CHARLIE, ALICE), (DANA,)]))
        found = next_step(POLICY, on_call=on_call, coordinators=(), asked=asked, now=now)
        if isinstance(found, Wait):
            assert found.until > now
            now = found.until
            continue
        theirs = [p.ended_at or p.created_at for p in asked if p.person_id == found.person_id]
        if theirs:
            assert now - max(theirs) >= POLICY.between_rounds
            if len(theirs) % POLICY.rounds == 0:
                assert now - max(theirs) >= POLICY.start_over
        state = data.draw(st.sampled_from(ENDS))
        asked.append(Asked(person_id=found.person_id, state=state, created_at=now, ended_at=now + timedelta(seconds=40)))
        now += timedelta(seconds=40)


def test_people_on_call_are_asked_in_order_and_then_the_coordinators() -> None:
    asked: list[Asked] = []
    order = []
    for _ in range(3):
        found = step(*asked, on_call=(BOB, ALICE), coordinators=(ALICE, CHARLIE))
        assert isinstance(found, Ask)
        order.append(found.person_id)
        asked.append(page(found.person_id))
    assert order == [BOB, ALICE, CHARLIE]


def test_somebody_busy_is_followed_by_the_next_at_once() -> None:
    assert step(page(ALICE, PageState.BUSY, ended=0)) == Ask(person_id=BOB)


def test_between_rounds_there_is_a_pause_from_the_last_end_on() -> None:
    asked = [page(ALICE, created=100, ended=60), page(BOB, created=50, ended=20)]
    assert step(*asked) == Wait(until=ago(20) + POLICY.between_rounds)
    assert step(*asked, now=ago(20) + POLICY.between_rounds) == Ask(person_id=ALICE)


def test_after_the_last_round_nobody_is_left_and_all_begins_again_later() -> None:
    asked = [page(who, created=100, ended=60) for who in (ALICE, BOB) for _ in range(POLICY.rounds)]
    assert step(*asked) == Wait(until=ago(60) + POLICY.start_over, nobody_left=True)
    assert step(*asked, now=ago(60) + POLICY.start_over) == Ask(person_id=ALICE)


def test_nobody_on_call_is_nobody_left() -> None:
    assert step(on_call=()) == Wait(until=NOW + POLICY.start_over, nobody_left=True)


def test_whoever_passed_is_left_in_peace_and_asked_again_afterwards() -> None:
    passed = page(ALICE, PageState.PASSED, created=100, ended=60)
    assert step(passed) == Ask(person_id=BOB)
    assert step(passed, on_call=(ALICE,)) == Wait(until=NOW + POLICY.start_over, nobody_left=True)
    assert step(passed, on_call=(ALICE,), now=ago(60) + POLICY.peace) == Ask(person_id=ALICE)


def test_peace_that_ends_soon_is_not_slept_through() -> None:
    passed = page(ALICE, PageState.PASSED, created=1_790, ended=1_780)
    assert step(passed, on_call=(ALICE,)) == Wait(until=ago(1_780) + POLICY.peace, nobody_left=True)


def test_a_page_without_an_end_counts_from_its_beginning() -> None:
    assert step(page(ALICE, created=10, ended=None), on_call=(ALICE,)) == Wait(until=ago(10) + POLICY.between_rounds)


def test_a_shift_that_has_just_begun_is_not_rung_over_and_over_to_catch_up() -> None:
    """Alice was asked all night; Bob comes on. His second page has to wait like anybody's."""
    night = [page(ALICE, created=60 * n + 40, ended=60 * n) for n in range(30, 60)]
    assert step(*night, on_call=(BOB,), coordinators=(ALICE,)) == Ask(person_id=BOB)
    first = page(BOB, created=40, ended=0)
    assert step(*night, first, on_call=(BOB,), coordinators=(ALICE,)) == Wait(until=NOW + POLICY.between_rounds)


def test_who_has_answered_may_take_longer_than_who_is_only_rung() -> None:
    ringing = page(ALICE, PageState.RINGING, created=10)
    answered = replace(ringing, state=PageState.ANSWERED)
    assert step(ringing) == Wait(until=ago(10) + POLICY.patience(PageState.RINGING))
    assert step(answered) == Wait(until=ago(10) + POLICY.ring + POLICY.listen)
    assert POLICY.patience(PageState.ANSWERED) > POLICY.patience(PageState.RINGING) >= POLICY.ring
