"""Whom to ask next: nobody is forgotten, nobody is rung without rest or twice at a time, and something always happens next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from records import LIVE_PAGES, PageState
from routing.escalation import Ask, Asked, Candidate, Policy, Step, Wait, next_step

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
ALICE, BOB, CHARLIE, DANA = 1, 2, 3, 4
DELAY = timedelta(seconds=45)
POLICY = Policy()
TOGETHER = Policy(steps=(Step(targets=("on_call",), together=True), Step(targets=("coordinators",))))
SEVERAL = Policy(
    steps=(
        Step(targets=("on_call",), delay=timedelta(seconds=20)),
        Step(targets=("everybody",), together=True, delay=timedelta(minutes=2)),
        Step(targets=("coordinators",)),
    )
)
ENDS = [state for state in PageState if state not in LIVE_PAGES and state is not PageState.CLAIMED]


def ago(seconds: float) -> datetime:
    return NOW - timedelta(seconds=seconds)


def page(
    person: int, state: PageState = PageState.MISSED, *, created: float = 60, ended: float | None = 30, step: int = 0
) -> Asked:
    return Asked(
        person_id=person,
        state=state,
        created_at=ago(created),
        ended_at=None if state in LIVE_PAGES or ended is None else ago(ended),
        step=step,
        until=ago(created) + DELAY,
    )


def team(*steps: Sequence[int]) -> tuple[Candidate, ...]:
    return tuple(Candidate(person_id=who, step=number) for number, people in enumerate(steps) for who in people)


def step(*asked: Asked, on: tuple[Candidate, ...] = team((ALICE, BOB)), now: datetime = NOW, policy: Policy = POLICY) -> Ask | Wait:
    return next_step(policy, candidates=on, asked=asked, now=now)


def ask(*people: int, step: int = 0) -> Ask:
    return Ask(people=people, step=step)


people = st.integers(1, 4)
policies = st.sampled_from([POLICY, TOGETHER, SEVERAL])
teams = st.lists(st.lists(people, max_size=4, unique=True), min_size=1, max_size=3).map(lambda steps: team(*steps))


@st.composite
def pages(draw: st.DrawFn, states: list[PageState] | None = None) -> Asked:
    """A page as the use cases leave it: whatever rings for too long has been given up before."""
    state = draw(st.sampled_from(states or list(PageState)))
    patience = int(POLICY.patience(state).total_seconds())
    created = draw(st.integers(0, patience - 1 if state in LIVE_PAGES else 20_000))
    return page(
        draw(people),
        state,
        created=created,
        ended=draw(st.one_of(st.none(), st.integers(0, created))),
        step=draw(st.integers(0, 2)),
    )


histories = st.lists(pages(), max_size=12)
without_live = st.lists(pages(ENDS), max_size=12)


def in_peace(asked: list[Asked], who: int) -> bool:
    return any(
        p.person_id == who and p.state is PageState.PASSED and (p.ended_at or p.created_at) + POLICY.peace > NOW for p in asked
    )


@given(asked=histories, on=teams, policy=policies)
def test_nobody_is_asked_twice_at_the_same_time(asked: list[Asked], on: tuple[Candidate, ...], policy: Policy) -> None:
    found = step(*asked, on=on, policy=policy)
    if isinstance(found, Ask):
        assert found.people
        assert len(set(found.people)) == len(found.people)
        live = {p.person_id for p in asked if p.state in LIVE_PAGES}
        assert live.isdisjoint(found.people)


@given(asked=without_live, on=teams, policy=policies)
def test_whoever_has_not_been_asked_and_is_not_in_peace_is_asked_at_once(
    asked: list[Asked], on: tuple[Candidate, ...], policy: Policy
) -> None:
    fresh = [each.person_id for each in on if not any(p.person_id == each.person_id for p in asked)]
    assume(fresh)
    found = step(*asked, on=on, policy=policy)
    assert isinstance(found, Ask)
    assert found.people[0] == fresh[0]


@given(asked=histories, on=teams, policy=policies)
def test_only_people_the_policy_means_and_who_are_not_in_peace_are_asked(
    asked: list[Asked], on: tuple[Candidate, ...], policy: Policy
) -> None:
    found = step(*asked, on=on, policy=policy)
    if isinstance(found, Ask):
        assert set(found.people) <= {each.person_id for each in on}
        assert not any(in_peace(asked, who) for who in found.people)


@given(asked=histories, on=teams, policy=policies)
def test_something_always_happens_next(asked: list[Asked], on: tuple[Candidate, ...], policy: Policy) -> None:
    found = step(*asked, on=on, policy=policy)
    if isinstance(found, Wait):
        assert found.until > NOW, "a wait that is over already is a loop"
        assert found.until <= NOW + max(policy.start_over, policy.peace)


@given(asked=histories, on=teams, policy=policies)
def test_there_is_no_silence_while_somebody_could_be_asked(asked: list[Asked], on: tuple[Candidate, ...], policy: Policy) -> None:
    """Somebody who was never asked and may be asked waits for one thing only: for the time of whoever was asked last."""
    live = [p for p in asked if p.state in LIVE_PAGES]
    fresh = {each.person_id for each in on} - {p.person_id for p in asked}
    assume(fresh)
    found = step(*asked, on=on, policy=policy)
    if isinstance(found, Wait):
        assert found.until in {p.until for p in live}
        assert not found.nobody_left


@given(asked=without_live, on=teams, policy=policies)
def test_waiting_ends_in_asking_somebody(asked: list[Asked], on: tuple[Candidate, ...], policy: Policy) -> None:
    assume(on)
    now = NOW
    for _ in range(20):
        found = step(*asked, on=on, now=now, policy=policy)
        if isinstance(found, Ask):
            return
        now = found.until
    raise AssertionError("nobody was ever asked")


class Night(RuleBasedStateMachine):
    """A night in which nobody takes it: shifts change, people pass, miss or are busy, telephones ring on after their time."""

    @initialize(policy=policies)
    def begins(self, policy: Policy) -> None:
        self.policy, self.now = policy, NOW
        self.asked: list[Asked] = []
        self.on: tuple[Candidate, ...] = team((ALICE, BOB), (), (CHARLIE,))
        self.due = NOW
        self.left_alone: datetime | None = None

    @rule(on=teams)
    def the_shift_changes(self, on: tuple[Candidate, ...]) -> None:
        self.on, self.due = on, self.now

    @rule(seconds=st.integers(1, 40), state=st.sampled_from(ENDS))
    @precondition(lambda self: any(p.state in LIVE_PAGES for p in self.asked))
    def a_telephone_stops(self, seconds: int, state: PageState) -> None:
        self.now += timedelta(seconds=seconds)
        which = next(n for n, p in enumerate(self.asked) if p.state in LIVE_PAGES)
        self.asked[which] = replace(self.asked[which], state=state, ended_at=self.now)
        self.due = self.now

    @rule()
    def it_is_looked_what_is_due(self) -> None:
        self.now = max(self.now, self.due)
        for n, p in enumerate(self.asked):
            if p.state in LIVE_PAGES and p.created_at + self.policy.patience(p.state) <= self.now:
                self.asked[n] = replace(p, state=PageState.MISSED, ended_at=self.now)
        found = next_step(self.policy, candidates=self.on, asked=self.asked, now=self.now)
        if isinstance(found, Wait):
            assert found.until > self.now
            self.due = found.until
            return
        self._nobody_is_rung_without_rest(found)
        until = self.now + self.policy.steps[min(found.step, len(self.policy.steps) - 1)].delay
        self.due = until
        for who in found.people:
            self.asked.append(Asked(person_id=who, state=PageState.RINGING, created_at=self.now, step=found.step, until=until))

    def _nobody_is_rung_without_rest(self, found: Ask) -> None:
        for who in found.people:
            theirs = [p.ended_at or p.created_at for p in self.asked if p.person_id == who]
            if theirs:
                assert self.now - max(theirs) >= self.policy.between_rounds
                if len(theirs) % self.policy.rounds == 0:
                    assert self.now - max(theirs) >= self.policy.start_over

    @invariant()
    def never_two_live_pages_to_one_person(self) -> None:
        live = [p.person_id for p in getattr(self, "asked", []) if p.state in LIVE_PAGES]
        assert len(live) == len(set(live))


TestNight = Night.TestCase
TestNight.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


@given(steps=st.lists(st.lists(people, max_size=3, unique=True), min_size=1, max_size=3), policy=policies)
def test_every_run_of_a_policy_ends_in_saying_that_nobody_is_left(steps: list[list[int]], policy: Policy) -> None:
    now, asked, on = NOW, list[Asked](), team(*steps)
    for _ in range(4 * policy.rounds * 2 + 12):
        found = next_step(policy, candidates=on, asked=asked, now=now)
        if isinstance(found, Wait) and found.nobody_left:
            rung = [sum(p.person_id == each.person_id for p in asked) for each in on]
            assert all(each >= policy.rounds for each in rung), "everybody was asked as often as the policy says"
            return
        if isinstance(found, Wait):
            now = found.until
            continue
        for who in found.people:
            asked.append(
                Asked(person_id=who, state=PageState.MISSED, created_at=now, ended_at=now + timedelta(seconds=30), step=found.step)
            )
        now += timedelta(seconds=30)
    raise AssertionError("it never ended")


def test_the_steps_are_taken_in_order() -> None:
    asked: list[Asked] = []
    order = []
    for _ in range(3):
        found = step(*asked, on=team((BOB, ALICE), (ALICE, CHARLIE)))
        assert isinstance(found, Ask)
        order.append((found.people, found.step))
        asked.append(page(found.people[0], step=found.step))
    assert order == [((BOB,), 0), ((ALICE,), 0), ((CHARLIE,), 1)]


def test_an_empty_step_is_passed_at_once() -> None:
    assert step(on=team((), (), (CHARLIE,)), policy=SEVERAL) == ask(CHARLIE, step=2)


def test_somebody_busy_is_followed_by_the_next_at_once() -> None:
    assert step(page(ALICE, PageState.BUSY, ended=0)) == ask(BOB)


def test_while_somebody_has_their_time_the_next_waits_for_exactly_that() -> None:
    ringing = page(ALICE, PageState.RINGING, created=44)
    assert step(ringing) == Wait(until=ago(44) + DELAY)
    assert step(page(ALICE, PageState.RINGING, created=45)) == ask(BOB), "and then is asked, though it rings on"


def test_a_machine_that_answers_does_not_hold_up_the_next_person() -> None:
    assert step(page(ALICE, PageState.ANSWERED, created=46)) == ask(BOB)


def test_where_all_are_asked_together_whoever_comes_on_call_joins_at_once() -> None:
    on = team((ALICE, BOB), (DANA,))
    assert step(on=on, policy=TOGETHER) == ask(ALICE, BOB)
    rung = [page(who, PageState.RINGING, created=10) for who in (ALICE, BOB)]
    assert step(*rung, on=on, policy=TOGETHER) == Wait(until=ago(10) + DELAY)
    assert step(*rung, on=team((ALICE, BOB, CHARLIE), (DANA,)), policy=TOGETHER) == ask(CHARLIE)


def test_everybody_still_ringing_is_no_reason_to_say_that_nobody_is_left() -> None:
    found = step(page(ALICE, PageState.ANSWERED, created=50), page(BOB, PageState.ANSWERED, created=48))
    assert found == Wait(until=ago(48) + POLICY.patience(PageState.ANSWERED))


def test_between_rounds_there_is_a_pause_from_the_last_end_on() -> None:
    asked = [page(ALICE, created=100, ended=60), page(BOB, created=50, ended=20)]
    assert step(*asked) == Wait(until=ago(20) + POLICY.between_rounds)
    assert step(*asked, now=ago(20) + POLICY.between_rounds) == ask(ALICE)


def test_after_the_last_round_nobody_is_left_and_all_begins_again_later() -> None:
    asked = [page(who, created=100, ended=60) for who in (ALICE, BOB) for _ in range(POLICY.rounds)]
    assert step(*asked) == Wait(until=ago(60) + POLICY.start_over, nobody_left=True)
    assert step(*asked, now=ago(60) + POLICY.start_over) == ask(ALICE)


def test_nobody_to_ask_is_nobody_left() -> None:
    assert step(on=()) == Wait(until=NOW + POLICY.start_over, nobody_left=True)


def test_whoever_passed_is_left_in_peace_and_asked_again_afterwards() -> None:
    passed = page(ALICE, PageState.PASSED, created=100, ended=60)
    assert step(passed) == ask(BOB)
    assert step(passed, on=team((ALICE,))) == Wait(until=NOW + POLICY.start_over, nobody_left=True)
    assert step(passed, on=team((ALICE,)), now=ago(60) + POLICY.peace) == ask(ALICE)


def test_peace_that_ends_soon_is_not_slept_through() -> None:
    passed = page(ALICE, PageState.PASSED, created=1_790, ended=1_780)
    assert step(passed, on=team((ALICE,))) == Wait(until=ago(1_780) + POLICY.peace, nobody_left=True)


def test_a_page_without_an_end_counts_from_its_beginning() -> None:
    assert step(page(ALICE, created=10, ended=None), on=team((ALICE,))) == Wait(until=ago(10) + POLICY.between_rounds)


def test_a_shift_that_has_just_begun_is_not_rung_over_and_over_to_catch_up() -> None:
    """Alice was asked all night; Bob comes on. His second page has to wait like anybody's."""
    night = [page(ALICE, created=60 * n + 40, ended=60 * n) for n in range(30, 60)]
    on = team((BOB,), (ALICE,))
    assert step(*night, on=on) == ask(BOB)
    first = page(BOB, created=40, ended=0)
    assert step(*night, first, on=on) == Wait(until=NOW + POLICY.between_rounds)


def test_whoever_was_rung_often_enough_gives_way_to_the_next() -> None:
    alice = Candidate(person_id=ALICE, free_at=NOW + timedelta(seconds=50))
    assert step(on=(alice, *team((BOB,)))) == ask(BOB)
    assert step(on=(alice,)) == Wait(until=NOW + timedelta(seconds=50))
    later = replace(alice, free_at=NOW + timedelta(minutes=20))
    assert step(on=(later,)) == Wait(until=NOW + timedelta(minutes=20), nobody_left=True), "too long to say nothing"


def test_each_way_of_being_asked_has_its_own_patience() -> None:
    order = [POLICY.patience(state) for state in (PageState.RINGING, PageState.ANSWERED, PageState.WRITTEN)]
    assert all(one < two for one, two in pairwise(order))
