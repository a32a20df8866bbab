"""A caller who wants to hear every screen: from where a live call stands, the shortest way to a screen not heard yet.

The way is searched on the conversation alone; the call itself is real, so what an action comes out with is what really happened.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from ivr.conversation import Heard, RecordingHeard, State, Turn, advance, awaited, resolve, walk
from ivr.flow import Action, Digits, Flow, Menu, Recording
from simulator import Call

Step = tuple[str, Heard]
"""What the caller does, and what the conversation takes it for."""

_SILENCE: Step = ("silence", Heard())
_SPEAK: Step = ("speak", Heard(recording=RecordingHeard(sid="RE", seconds=2)))


def said_at(flow: Flow, state: State) -> set[str]:
    """The screens that are said at a state."""
    return {screen.id for screen in walk(flow, state)}


def do(call: Call, step: str) -> None:
    """One step of the live call."""
    if step == "silence":
        call.stays_silent()
    elif step == "speak":
        call.makes_a_sound(1.0, then="1")
    else:
        call.presses(step)


def way_to_something_new(flow: Flow, state: State, known: set[str], *, language: str, most: int = 9) -> list[str] | None:
    """The shortest steps from a state to a screen that is not in `known`; None if there is none within `most` steps.

    Only `language` is ever chosen. Where an action has several outcomes, all are tried: the live call will tell.
    """
    ahead: deque[tuple[State, list[str]]] = deque([(state, [])])
    been = {_place(state)}
    while ahead:
        here, steps = ahead.popleft()
        if steps and said_at(flow, here) - known:
            return steps
        if len(steps) == most:
            continue
        for name, heard in _steps(flow, here, language):
            for turn in _outcomes(flow, advance(flow, here, heard)):
                if not turn.ended and _place(turn.state) not in been:
                    been.add(_place(turn.state))
                    ahead.append((turn.state, [*steps, name]))
    return None


def _place(state: State) -> tuple[object, ...]:
    return state.screen, state.language, state.tries, frozenset(state.flags)


def _steps(flow: Flow, state: State, language: str) -> Iterator[Step]:
    match awaited(flow, state):
        case Menu() as menu:
            for key, choice in menu.keys.items():
                if choice.language in (None, language):
                    yield key, Heard(keys=key)
            yield "0", Heard(keys="0")
            yield "#", Heard(keys="#")
            yield _SILENCE
        case Digits() as digits:
            yield "1" * digits.count, Heard(keys="1" * digits.count)
            yield _SILENCE
        case Recording() as recording:
            yield recording.skip, Heard(keys=recording.skip)
            yield _SPEAK


def _outcomes(flow: Flow, turn: Turn) -> Iterator[Turn]:
    if not isinstance(turn.action, Action):
        yield turn
        return
    for outcome in turn.action.outcomes:
        yield from _outcomes(flow, resolve(flow, turn.state, turn.action, outcome))


def hear_everything(
    flow: Flow,
    begin: Callable[[], Call],
    state_of: Callable[[Call], State],
    *,
    language: str,
    after_each: Callable[[Call], None],
    calls: int = 60,
) -> set[str]:
    """Call again and again until no new screen can be reached; returns the ids of the screens that were said."""
    known: set[str] = set()
    for _ in range(calls):
        call = begin()
        before = len(known)
        known |= said_at(flow, state_of(call))
        after_each(call)
        while not call.ended:
            way = way_to_something_new(flow, state_of(call), known, language=language)
            if way is None:
                break
            do(call, way[0])
            after_each(call)
            known |= said_at(flow, state_of(call))
        call.hangs_up()
        if len(known) == before:
            return known
    raise AssertionError("the flow does not end")
