"""What happens next to an incident that nobody has taken. Pure: the policy, who may be asked, the pages so far, and the time.

A policy is data: steps, each with the people it means (`targets`), how long somebody is given before the next one is asked (`delay`),
whether all of them are asked at once (`together`), and by which channels. The rule, in order:

1. while whoever was asked last still has their time, wait; in a step that asks all together, whoever comes on call joins at once;
2. else ask, step by step, whoever was asked least often; a step in which nobody can be asked is passed at once;
3. nobody is asked twice at the same time, whoever has said "I cannot" is left in peace for a while, and nobody is rung more often than
   `routing.reaching` allows;
4. between one round and the next there is a pause, and nobody is asked twice without one;
5. after the last round nobody is left to ask: that is said ("nobody has this"), and a new round begins every so often, so that the
   next shift is asked too. It ends when somebody claims or closes the incident, or after `gives_up`.

A page whose time is over may go on ringing while the next person is asked: whoever presses the key first has it. Steps that run out, and
a delay that is a row's and not a sleeping process's, are after GoAlert (https://github.com/target/goalert).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from records import ChannelKind
from records.incidents import LIVE_PAGES, PageState

ON_CALL, COORDINATORS, EVERYBODY = "on_call", "coordinators", "everybody"
"""Whom a step may mean besides people by their names."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of a policy. `targets`: `ON_CALL`, `COORDINATORS`, `EVERYBODY` (who verifies), or names of people."""

    targets: tuple[str, ...]
    delay: timedelta = timedelta(seconds=45)
    together: bool = False
    channels: frozenset[ChannelKind] = frozenset(ChannelKind)


DEFAULT_STEPS = (Step(targets=(ON_CALL,)), Step(targets=(COORDINATORS,)))


@dataclass(frozen=True, kw_only=True)
class Policy:
    """How long is waited for what. `ring`: how long a telephone rings; `listen`: how long somebody who answered may take to press
    a key; `read`: how long somebody who is asked in writing alone may take to answer; `check_again`: after which time somebody who went to
    check is asked what it was, `after_eta`: the same where they said when they would be there; when they do not answer, `check_tries`
    times with a `check_pause` between. `ring_pause`: how long after a ring the same person's telephones are left alone. `gives_up`: how
    long after nobody was left it is tried again and again."""

    steps: tuple[Step, ...] = DEFAULT_STEPS
    ring: timedelta = timedelta(seconds=30)
    listen: timedelta = timedelta(seconds=90)
    read: timedelta = timedelta(minutes=3)
    rounds: int = 3
    between_rounds: timedelta = timedelta(minutes=1)
    start_over: timedelta = timedelta(minutes=15)
    gives_up: timedelta = timedelta(hours=6)
    peace: timedelta = timedelta(minutes=30)
    check_again: timedelta = timedelta(minutes=30)
    check_tries: int = 3
    check_pause: timedelta = timedelta(minutes=5)
    ring_pause: timedelta = timedelta(minutes=1)
    after_eta: timedelta = timedelta(minutes=15)

    def patience(self, state: PageState) -> timedelta:
        """How long after its creation a page of this state may still be expected to end by itself."""
        if state is PageState.WRITTEN:
            return self.read
        return self.ring + (self.listen if state is PageState.ANSWERED else timedelta(seconds=15))


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Somebody who may be asked, and in which step. `free_at`: before then they have been rung as often as they may."""

    person_id: int
    step: int = 0
    free_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A page as this rule sees it. `until`: when its step asks somebody else."""

    person_id: int
    state: PageState
    created_at: datetime
    ended_at: datetime | None = None
    step: int = 0
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Ask:
    """Page these people now."""

    people: tuple[int, ...]
    step: int


@dataclass(frozen=True, kw_only=True)
class Wait:
    """Nothing to do before then. `nobody_left`: everybody was asked in vain, or there is nobody to ask."""

    until: datetime
    nobody_left: bool = False


def next_step(policy: Policy, *, candidates: Sequence[Candidate], asked: Sequence[Asked], now: datetime) -> Ask | Wait:
    """The next step for an incident that is `new`. `candidates`: in the order of the steps, and within one in the order they are asked;
    somebody in several steps counts where they are named first. See the module for the rule."""
    times = {each.person_id: 0 for each in candidates}
    for page in asked:
        if page.person_id in times:
            times[page.person_id] += 1
    live = [page for page in asked if page.state in LIVE_PAGES]
    free = _may_be_asked(policy, candidates, asked, live, now)
    able = [each for each in free if each.free_at is None or each.free_at <= now]
    holding = [page for page in live if _held_until(policy, page) > now]
    if holding:
        newest = max(holding, key=lambda page: page.created_at)
        together = newest.step < len(policy.steps) and policy.steps[newest.step].together
        new = tuple(each.person_id for each in able if together and each.step == newest.step and times[each.person_id] == 0)
        return Ask(people=new, step=newest.step) if new else Wait(until=_held_until(policy, newest))
    if not free:
        if live:  # each of them has been given their time, and may still press the key
            return Wait(until=max(now + timedelta(seconds=1), *(_ends_by(policy, page) for page in live)))
        return Wait(until=_soonest_peace_ends(policy, asked, now), nobody_left=True)
    if not able:
        soonest = min(each.free_at for each in free if each.free_at is not None)
        return Wait(until=soonest, nobody_left=soonest - now > policy.between_rounds)
    return _ask(policy, free=free, able=able, times=times, asked=asked, now=now)


def _may_be_asked(
    policy: Policy, candidates: Sequence[Candidate], asked: Sequence[Asked], live: Sequence[Asked], now: datetime
) -> list[Candidate]:
    """Everybody once, but whoever is being asked, or wants to be left in peace."""
    first = {each.person_id: each for each in reversed(candidates)}
    busy = {page.person_id for page in live}
    in_peace = {p.person_id for p in asked if p.state is PageState.PASSED and _ended(p) + policy.peace > now}
    return [each for each in candidates if first[each.person_id] is each and each.person_id not in busy | in_peace]


def _ask(
    policy: Policy,
    *,
    free: Sequence[Candidate],
    able: Sequence[Candidate],
    times: Mapping[int, int],
    asked: Sequence[Asked],
    now: datetime,
) -> Ask | Wait:
    fewest = min(times[each.person_id] for each in able)
    chosen = next(each for each in able if times[each.person_id] == fewest)
    people: tuple[int, ...] = (chosen.person_id,)
    if chosen.step < len(policy.steps) and policy.steps[chosen.step].together:
        people = tuple(each.person_id for each in able if each.step == chosen.step and times[each.person_id] == fewest)
    if fewest == 0:
        return Ask(people=people, step=chosen.step)
    last_round = fewest % policy.rounds == 0
    # Within a round only the chosen people's own rest counts. They may have fewer pages than everybody else because their shift has
    # just begun; catching up without a rest would ring them dozens of times in a row.
    round_is_over = all(times[each.person_id] >= fewest for each in free)
    rests_since = max(_ended(page) for page in asked if round_is_over or page.person_id in people)
    rested = rests_since + (policy.start_over if last_round else policy.between_rounds)
    return Wait(until=rested, nobody_left=last_round) if rested > now else Ask(people=people, step=chosen.step)


def _held_until(policy: Policy, page: Asked) -> datetime:
    return page.until or page.created_at + policy.patience(page.state)


def _ends_by(policy: Policy, page: Asked) -> datetime:
    return page.created_at + policy.patience(page.state)


def _ended(page: Asked) -> datetime:
    return page.ended_at or page.created_at


def _soonest_peace_ends(policy: Policy, asked: Sequence[Asked], now: datetime) -> datetime:
    ends = [_ended(page) + policy.peace for page in asked if page.state is PageState.PASSED]
    return min([now + policy.start_over, *(end for end in ends if end > now)])
