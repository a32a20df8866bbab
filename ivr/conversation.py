"""The conversation: flow + state + what was heard → next state and facts. Pure: no clock, no database, no TwiML.

How a turn goes:

1. the screen awaited is the first one from `state.screen` on that awaits something (what is merely said is passed);
2. `*`, `#` and `0` are dealt with first, since they mean the same everywhere;
3. else the screen decides: an answer moves on, a wrong key or silence says it again in other words, and the last failure
   goes where the screen gives up;
4. where the way leads through an `Action`, the turn stops there and names it; whoever drives the conversation carries it out
   and calls `resolve` with the outcome.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Self

from ivr.flow import (
    BACK,
    PERSON,
    REPEAT,
    SAID,
    TRIES,
    Action,
    Asking,
    Connect,
    Digits,
    Farewell,
    Flow,
    Line,
    Menu,
    Recording,
    Resume,
    Say,
    Screen,
)

_HISTORY_KEPT = 30


class Problem(StrEnum):
    """Why the same screen is said again; it chooses the words."""

    NONE = ""
    WRONG_KEY = "wrong_key"
    SILENCE = "silence"
    TO_THE_TONE = "to_the_tone"
    """Not a problem: the caller pressed "done" during the prompt of a recording and wants to speak now."""


@dataclass(frozen=True, kw_only=True)
class State:
    """Where a call is. Small, and all of it is kept (sealed) between two requests of the carrier.

    `step` counts the turns: the carrier names it in each request, and a request of an earlier step changes nothing. `before`: what is
    said before the screen, because an action stood between. `resume`: the screen that was left by one of its `aside` keys.
    """

    screen: str
    before: tuple[str, ...] = ()
    resume: str | None = None
    language: str | None = None
    step: int = 0
    tries: int = 0
    problem: Problem = Problem.NONE
    history: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()

    def answer(self, question: str) -> str:
        """What is noted under a name; empty if nothing is."""
        return next((flag.partition("=")[2] for flag in self.flags if flag.startswith(f"{question}=")), "")

    def answered(self, question: str, value: str) -> Self:
        """The same, with this noted in place of what was under the name."""
        others = {flag for flag in self.flags if not flag.startswith(f"{question}=")}
        return replace(self, flags=frozenset(others | {f"{question}={value}"}))

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "flags": sorted(self.flags)}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        return cls(
            **{
                **kept,
                "problem": Problem(kept["problem"]),
                "history": tuple(kept["history"]),
                "before": tuple(kept.get("before", ())),
                "flags": frozenset(kept["flags"]),
            }
        )


@dataclass(frozen=True, kw_only=True)
class RecordingHeard:
    """The carrier has recorded something: its id there, and whole seconds as the carrier counts them."""

    sid: str
    seconds: int


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What came in: keys (none is silence), a recording, a hang-up; any of them together."""

    keys: str = ""
    recording: RecordingHeard | None = None
    hung_up: bool = False


@dataclass(frozen=True, kw_only=True)
class LanguageChosen:
    language: str


@dataclass(frozen=True, kw_only=True)
class Answered:
    """A question answered by keys."""

    question: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Spoke:
    """A question answered aloud."""

    question: str
    recording: RecordingHeard


Fact = LanguageChosen | Answered | Spoke


@dataclass(frozen=True, kw_only=True)
class Turn:
    """The outcome of a turn. `action` is set where something must be carried out before anything can be said."""

    state: State
    facts: tuple[Fact, ...] = ()
    action: Action | None = None
    ended: bool = False


def begin(flow: Flow, *, start: str, language: str | None, flags: frozenset[str] = frozenset()) -> Turn:
    """The first turn of a call."""
    return _arrive(flow, State(screen=start, language=language, flags=flags))


def walk(flow: Flow, state: State) -> Iterator[Screen]:
    """The screens said now: from where the state stands to the one that awaits something (or is the farewell)."""
    yield from (flow[each] for each in state.before)
    yield from _on_the_way(flow, state)


def _on_the_way(flow: Flow, state: State) -> Iterator[Screen]:
    screen = flow[state.screen]
    while True:
        yield screen
        if not isinstance(screen, Say):
            return
        screen = flow[screen.goes]
        while _not_for(screen, state):
            screen = flow[next(screen.in_silence())]


def awaited(flow: Flow, state: State) -> Screen:
    """The screen that awaits something (or the farewell, or an action not yet carried out)."""
    *_, last = _on_the_way(flow, state)
    return last


def advance(flow: Flow, state: State, heard: Heard) -> Turn:
    """One turn: what the caller did, and what follows from it."""
    screen = awaited(flow, state)
    facts: tuple[Fact, ...] = ()
    if isinstance(screen, Recording) and heard.recording:
        facts = (Spoke(question=screen.question, recording=heard.recording),)
    if heard.hung_up or isinstance(screen, Farewell):
        return Turn(state=state, facts=facts, ended=True)
    turned = replace(state, step=state.step + 1)
    turn = _everywhere(flow, turned, screen, heard) or _aside(flow, turned, screen, heard) or _answer(flow, turned, screen, heard)
    return _with(facts, turn)


def _everywhere(flow: Flow, state: State, screen: Screen, heard: Heard) -> Turn | None:
    """The keys that mean the same everywhere; where two people talk they mean nothing."""
    match heard.keys:
        case _ if isinstance(screen, Connect):
            return _go(flow, state, screen.goes)
        case "*":
            return _arrive(flow, _said_again(flow, state), before=_to_repeat(flow, state))
        case "#" if isinstance(screen, Asking) and screen.back:
            return _go(flow, state, screen.back)
        case "#":
            return _back(flow, state)
        case "0" if not _is_start_of_digits(screen, heard):
            return _go(flow, replace(state, resume=None), flow.person)
    return None


def _aside(flow: Flow, state: State, screen: Screen, heard: Heard) -> Turn | None:
    """The keys that pass a question over, or leave it for a while."""
    if not isinstance(screen, Asking) or heard.recording:
        return None
    if screen.skip and heard.keys == screen.skip:
        return _go(flow, state, skips_to(screen))
    if goes := screen.aside.get(heard.keys):
        return _go(flow, replace(state, resume=state.screen), goes)
    return None


def resolve(flow: Flow, state: State, action: Action, outcome: str) -> Turn:
    """Go on after an action. Raises `KeyError` on an outcome the flow does not know.

    What stood before the action is still to be said.
    """
    history = () if action.lasting else state.history
    return _arrive(flow, replace(state, screen=action.outcomes[outcome], history=history), before=state.before)


def _is_start_of_digits(screen: Screen, heard: Heard) -> bool:
    return isinstance(screen, Digits) and screen.count == len(heard.keys)


def _answer(flow: Flow, state: State, screen: Screen, heard: Heard) -> Turn:
    match screen:
        case Menu() if choice := screen.keys.get(heard.keys):
            facts: list[Fact] = []
            if choice.answers:
                question, value = choice.answers
                facts.append(Answered(question=question, value=value))
                state = state.answered(question, value)
            if choice.language:
                facts.append(LanguageChosen(language=choice.language))
                state = replace(_as_if_nothing_was_said(state, choice.language), language=choice.language)
            return _with(tuple(facts), _go(flow, state, choice.goes))
        case Digits() if len(heard.keys) == screen.count and heard.keys.isdecimal() and heard.keys.isascii():
            if not screen.kept:
                return _go(flow, state, screen.goes)
            fact = Answered(question=screen.question, value=heard.keys)
            return _with((fact,), _go(flow, state.answered(fact.question, fact.value), screen.goes))
        case Recording() if heard.recording:
            return _go(flow, state, screen.goes)
        case Recording() if heard.keys:
            return _arrive(flow, replace(state, problem=Problem.TO_THE_TONE))
        case Asking():
            return _once_more(flow, state, screen, heard)
    raise ValueError(f"{screen.id!r} awaits nothing")


def skips_to(screen: Asking) -> str:
    """Where the skip key of a screen leads."""
    if isinstance(screen, Digits | Recording):
        return screen.skips_to or screen.goes
    return screen.skips_to or screen.gives_up


def _as_if_nothing_was_said(state: State, language: str) -> State:
    """What was said in another language was not said to somebody who now asks for this one; answers stay."""
    if state.language in (None, language):
        return state
    history = state.history if state.resume else ()
    return replace(state, history=history, flags=frozenset(flag for flag in state.flags if not flag.endswith(SAID)))


def _once_more(flow: Flow, state: State, screen: Asking, heard: Heard) -> Turn:
    if not heard.keys and screen.after_silence:
        return _go(flow, state, screen.after_silence)
    tries = state.tries + 1
    if tries >= screen.tries:
        return _go(flow, state, screen.gives_up)
    problem = Problem.WRONG_KEY if heard.keys else Problem.SILENCE
    return _arrive(flow, replace(_past_once(flow, state), tries=tries, problem=problem))


def _said_again(flow: Flow, state: State) -> State:
    return replace(_past_once(flow, state), tries=0, problem=Problem.NONE)


def _to_repeat(flow: Flow, state: State) -> tuple[str, ...]:
    said = [(each, flow[each]) for each in state.before]
    return tuple(each for each, screen in said if not (isinstance(screen, Say) and screen.once))


def _past_once(flow: Flow, state: State) -> State:
    """The same place, without what is said the first time only."""
    for screen in _on_the_way(flow, state):
        if not (isinstance(screen, Say) and screen.once):
            return replace(state, screen=screen.id)
    return state


def _back(flow: Flow, state: State) -> Turn:
    """The newest place that is another one than here, and not passed over since an answer was changed."""
    state = replace(_left(flow, state), resume=None)
    for place in reversed(range(len(state.history))):
        screen = flow[state.history[place]]
        if _not_for(screen, state) or (isinstance(screen, Asking) and screen.passing):
            continue
        earlier = replace(state, screen=screen.id, history=state.history[:place], tries=0, problem=Problem.NONE)
        if (turn := _arrive(flow, earlier)).state.screen != state.screen:
            return turn
    return _arrive(flow, _said_again(flow, replace(state, history=())), before=_to_repeat(flow, state))


def _go(flow: Flow, state: State, to: str) -> Turn:
    state = _left(flow, state)
    history = (*state.history, state.screen)[-_HISTORY_KEPT:]
    return _arrive(flow, replace(state, screen=to, history=history, tries=0, problem=Problem.NONE))


def _left(flow: Flow, state: State) -> State:
    """The same place as it is left: what is said only once has been said."""
    once = {line.said for screen in walk(flow, state) for line in screen.says if isinstance(line, Line) and line.once}
    return replace(state, flags=state.flags | once)


def _arrive(flow: Flow, state: State, *, before: tuple[str, ...] = ()) -> Turn:
    """Settle on the first screen that is not passed over; stop at an action. `before`: what is still to be said."""
    screen = flow[state.screen]
    while _passed_over(screen, state) or isinstance(screen, Resume):
        if isinstance(screen, Resume):
            screen, state = flow[state.resume or screen.goes], _resumed(state)
        else:
            screen = flow[next(screen.in_silence())]
    state = replace(state, screen=screen.id, before=before)
    if isinstance(screen, Say) and screen.once:
        state = replace(state, flags=state.flags | {screen.said})
    *passed, last = _on_the_way(flow, state)
    if isinstance(last, Action):
        return Turn(state=replace(state, before=(*before, *(each.id for each in passed))), action=last)
    return Turn(state=state)


def _resumed(state: State) -> State:
    """The same call as it was before the way aside, which `#` does not lead back into."""
    left = [place for place, screen in enumerate(state.history) if screen == state.resume]
    return replace(state, resume=None, history=state.history[: left[-1]] if left else state.history)


def _passed_over(screen: Screen, state: State) -> bool:
    return _not_for(screen, state) or (isinstance(screen, Say) and screen.once and screen.said in state.flags)


def _not_for(screen: Screen, state: State) -> bool:
    """Whether a screen does not apply to this call."""
    return not state.flags.issuperset(screen.needs) or not state.flags.isdisjoint(screen.unless)


def _with(facts: tuple[Fact, ...], turn: Turn) -> Turn:
    return replace(turn, facts=(*facts, *turn.facts))


__all__ = [
    "BACK",
    "PERSON",
    "REPEAT",
    "TRIES",
    "Answered",
    "Fact",
    "Heard",
    "LanguageChosen",
    "Problem",
    "RecordingHeard",
    "Spoke",
    "State",
    "Turn",
    "advance",
    "awaited",
    "begin",
    "resolve",
    "skips_to",
    "walk",
]
