"""What happens next to an incident that nobody has taken. Pure: the pages so far, who is on call, and the time.

The rule, in order:

1. while somebody is being asked, wait for them, but not for ever;
2. else ask, among those on call and then the coordinators, whoever was asked least often, in the order of the rota;
3. whoever has said "I cannot" is left in peace for a while;
4. between one round and the next there is a pause, and nobody is asked twice without one;
5. after the last round nobody is left to ask: that is said ("nobody has this"), and a new round begins every so often, so that the
   next shift is asked too. It ends when somebody claims or closes the incident.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from records.incidents import LIVE_PAGES, PageState


@dataclass(frozen=True, kw_only=True)
class Policy:
    """How long is waited for what. `ring`: how long a telephone rings; `listen`: how long somebody who answered may take to press
    a key; `check_again`: after which time somebody who went to check is asked what it was; when they do not answer, `check_tries`
    times with a `check_pause` between."""

    ring: timedelta = timedelta(seconds=30)
    listen: timedelta = timedelta(seconds=90)
    rounds: int = 3
    between_rounds: timedelta = timedelta(minutes=1)
    start_over: timedelta = timedelta(minutes=15)
    peace: timedelta = timedelta(minutes=30)
    check_again: timedelta = timedelta(minutes=30)
    check_tries: int = 3
    check_pause: timedelta = timedelta(minutes=5)

    def patience(self, state: PageState) -> timedelta:
        """How long after its creation a page of this state may still be expected to end by itself."""
        return self.ring + (self.listen if state is PageState.ANSWERED else timedelta(seconds=15))


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A page as this rule sees it."""

    person_id: int
    state: PageState
    created_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Ask:
    """Page this person now."""

    person_id: int


@dataclass(frozen=True, kw_only=True)
class Wait:
    """Nothing to do before then. `nobody_left`: everybody was asked in vain, or nobody is on call."""

    until: datetime
    nobody_left: bool = False


def next_step(
    policy: Policy, *, on_call: Sequence[int], coordinators: Sequence[int], asked: Sequence[Asked], now: datetime
) -> Ask | Wait:
    """The next step for an incident that is `new`. See the module for the rule."""
    live = [page for page in asked if page.state in LIVE_PAGES]
    if live:
        return Wait(until=max(page.created_at + policy.patience(page.state) for page in live))
    in_peace = {p.person_id for p in asked if p.state is PageState.PASSED and _ended(p) + policy.peace > now}
    candidates = [who for who in dict.fromkeys((*on_call, *coordinators)) if who not in in_peace]
    if not candidates:
        return Wait(until=_soonest_peace_ends(policy, asked, now), nobody_left=True)
    times = {who: sum(page.person_id == who for page in asked) for who in candidates}
    fewest = min(times.values())
    chosen = next(who for who in candidates if times[who] == fewest)
    if fewest == 0:
        return Ask(person_id=chosen)
    last_round = fewest % policy.rounds == 0
    # Within a round only the chosen person's own rest counts. They may have fewer pages than everybody else because their shift has
    # just begun; catching up without a rest would ring them dozens of times in a row.
    round_is_over = all(times[who] == fewest for who in candidates)
    rests_since = max(_ended(page) for page in asked if round_is_over or page.person_id == chosen)
    rested = rests_since + (policy.start_over if last_round else policy.between_rounds)
    return Wait(until=rested, nobody_left=last_round) if rested > now else Ask(person_id=chosen)


def _ended(page: Asked) -> datetime:
    return page.ended_at or page.created_at


def _soonest_peace_ends(policy: Policy, asked: Sequence[Asked], now: datetime) -> datetime:
    ends = [_ended(page) + policy.peace for page in asked if page.state is PageState.PASSED]
    return min([now + policy.start_over, *(end for end in ends if end > now)])
