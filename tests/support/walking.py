"""Callers who between them hear every screen of the caller's conversation, in any language.

Each walk is one call, written down as what is pressed and said; together they lead to every screen. A screen that is new is heard once
its key stands in a walk; `tests/journeys/test_every_screen.py` names those that nobody has heard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ivr.conversation import State, walk
from ivr.flow import Flow
from ivr.language_menu import A_PAGE, MORE, pages
from simulator import Call

EVERY_PAGE = "silence silence silence silence silence 9"
"""The way through every page of the language menu, twice, and back to the first one."""

NO_KEYS = "language silence silence silence 7"
"""Whoever chooses a language, then presses nothing and says nothing. Their language is known from then on."""

ALOUD = {True: ("speak", "3", "1"), False: ("speak", "1")}
"""What `aloud` stands for: something is recorded, heard again where every screen is to be heard, and kept."""

IN_A_SURGE = "2 #"
"""A call in a time of very many calls."""

LOOKS_FOR_A_PERSON = "0 silence silence silence"
"""Three looks: whoever waits is told so at every other one."""

RIGHTS = {
    "whom to call for somebody who was taken": "3 2",
    "what to do at home, on the street, at work": "4 1 3 1 2 1 1 2 2 1 3 1 4 1",
    "places, court, recording, the family": "4 5 1 1 5 2 1 5 3 1 5 4 1",
    "papers, the border, scams, silence": "4 5 5 1 1 5 5 2 1 5 5 3 1 5 5 4 1",
}
"""Every topic there is."""

TWICE = {
    "agents are here, and the ZIP code is not known": "1 1 7 1 speak 1 7 7 7 7",
}
"""Walks to screens that say only what is said at others, too."""

REPORTS = {
    "somebody taken": "3 1 3 aloud 1 3",
    "what somebody was told": "2 2 7 7 1 2 2 3 3",
    "a report with everything in it": "2 1 2 zip 1 aloud 2 1 1 aloud 1 1 9 language 1 aloud 1 aloud 1 1 2 4 3",
    "agents are here": "1 1 zip 1 1 aloud aloud 1 1 aloud 1 3",
    "a message, since nobody can come": "0 1 speak 3 1 3",
}
"""Reports of every kind, to the end. The callers of the last three but one want to be rung when it is known what it was."""

ABOUT_A_REPORT = "5 2 code 1 aloud 2 aloud 3 1 silence silence silence"
"""With the code of a report to which a volunteer has put a question: more is said, the question answered, all taken back."""

GUESSES = "5 2 00000000 00000000"
"""Two codes that are nobody's; for a telephone that may try one more."""

FORGOTTEN = "8"
"""The last call of all."""


def said_at(flow: Flow, state: State) -> set[str]:
    """The screens that are said at a state."""
    return {screen.id for screen in walk(flow, state)}


def to_choose(language: str, languages: Sequence[str]) -> Iterator[str]:
    """The keys that lead from the first page of the language menu to a language."""
    page = next(number for number, each in enumerate(pages(languages)) if language in each)
    yield from page * [MORE]
    yield str(languages.index(language) % A_PAGE + 1)


def goes(call: Call, steps: str, after_each: Callable[[Call], None], words: Mapping[str, Sequence[str]]) -> Call:
    """A walk through a call that has begun. `words`: what stands for other keys in it."""
    after_each(call)
    for step in steps.split():
        for each in words.get(step, (step,)):
            _do(call, each)
            after_each(call)
    return call


def _do(call: Call, step: str) -> None:
    if step == "silence":
        call.stays_silent()
    elif step == "speak":
        call.makes_a_sound(1.0, then="1")
    else:
        call.presses(step).does_not_hear("…")  # keys that have not ended their Gather count when its pause is over


IN = "1 pin"
"""From the menu of a known telephone to the volunteers' desk."""

DESK = {
    "nothing there": "1 2 3 0",
    "a shift kept, one given away, one dropped": "4 1 2 # 4 1 1 silence silence silence 0",
    "shifts to take": "5 1 2 2 2 2 2 2 2 2 2 0",
    "no key": "silence silence silence",
}
"""Volunteers who ring up with a PIN; `IN` comes before these keys."""

WITH_A_REPORT = "2 3 9 5 8 4 speak 2 00 15 1 6 1 # 2 silence 1 1 5 # 2 1 speak silence 3"
"""Somebody takes what waits, hears all of it, asks the caller, goes, is there, and says what it was."""

RUNG = {
    "take": {"no key": "silence silence silence", "cannot": "2", "a prank": "1 1 5 1 silence"},
    "again": {"hears it": "3 silence silence silence", "no key": "silence silence silence"},
    "tell": {"hears it": "1 0"},
}
"""Volunteers who are rung about a sighting, by the reason of the page."""

FAMILIES = {
    "take": {"no key": "silence silence silence", "all of it": "1 3 5 2"},
    "again": {"dealt with": "3 1"},
    "tell": {"hears it": "1 0"},
}
"""The same for a message about somebody who was taken."""
