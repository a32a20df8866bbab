"""What a caller meets, as data: language, main menu (emergency first), rights, somebody taken, the guided report, the person behind 0.

The order of the report's questions is the order in which a verifier needs the answers, so that a hang-up after any of them is still a
report somebody can act on: where, then when, then who saw it, then the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from ivr.flow import Action, Choice, Digits, Farewell, Flow, Line, Menu, Recording, Say, Screen, flow_of
from ivr.language_menu import AGAIN, LANGUAGE, language_menu
from ivr.rights_flow import CONSENT, CORE_RIGHTS, MAIN, NO_KEYS, RIGHTS, TAKEN, rights_screens
from prompts.rights import Topic

GREETING, REMEMBERED = "greeting", "greeting-remembered"
"""Where a call begins whose language is known: from the number that was dialled, or from an earlier call."""

FINISH_REPORT, FORGET_LANGUAGE = "finish_report", "forget_language"
"""The actions: close a report and make its receipt; forget what language this caller speaks."""

CONSENT_GIVEN = "consent=yes"
NUMBER_SHOWN = "number=yes"
"""The flag of a call whose number the carrier passed on; without it nobody is asked for a call back."""


def caller_flow(languages: Sequence[str], topics: Sequence[Topic]) -> Flow:
    """The caller's conversation in these languages, in menu order, with these topics of rights. Raises `ValueError` without a language."""
    if not languages:
        raise ValueError("a line without languages has nothing to say")
    several = len(languages) > 1
    return flow_of(
        id="caller",
        screens=(
            *language_menu(languages, goes=GREETING, gives_up=NO_KEYS),
            *_opening(several=several),
            *rights_screens(topics),
            *_report(),
            *_person(),
        ),
        starts=(LANGUAGE, GREETING, REMEMBERED),
        person="person",
    )


def _opening(*, several: bool) -> tuple[Screen, ...]:
    first_words = (Line(prompt="greeting"), Line(prompt="main-urgent"), Line(prompt="assurance"))
    menu = (Line(prompt="main-urgent"), Line(prompt="main-menu"), Line(prompt="keys-everywhere", once=True))
    keys = {
        "1": Choice(goes=CORE_RIGHTS),
        "2": Choice(goes=CONSENT),
        "3": Choice(goes=TAKEN),
        "4": Choice(goes=RIGHTS),
    }
    menu_again = LANGUAGE if several else None
    return (
        Say(id=GREETING, says=first_words, goes=MAIN, once=True),
        Menu(id=MAIN, says=menu, keys=keys, gives_up=NO_KEYS, back=menu_again),
        # A remembered telephone may be in other hands: who stays silent is asked for the language, not spoken to in it for ever.
        Say(id=REMEMBERED, says=first_words, goes="main-remembered", once=True),
        Menu(
            id="main-remembered",
            says=(*menu, Line(prompt="main-remembered", once=True)) if several else menu,
            keys={**keys, "8": Choice(goes="forget")},
            gives_up=AGAIN if several else NO_KEYS,
            tries=2,
            back=menu_again,
        ),
        Action(id="forget", does=FORGET_LANGUAGE, outcomes={"forgotten": "forgotten"}),
        Say(id="forgotten", says=(Line(prompt="language-forgotten"),), goes=menu_again or MAIN),
    )


def _report() -> tuple[Screen, ...]:
    return (
        Menu(
            id=CONSENT,
            says=(Line(prompt="report-consent"),),
            keys={
                "1": Choice(goes="zip", answers=("consent", "yes")),
                "2": Choice(goes="zip", answers=("consent", "no")),
            },
            gives_up="zip",
        ),
        Digits(id="zip", says=(Line(prompt="report-zip"),), question="zip", count=5, goes="place", gives_up="place"),
        _spoken("place", goes="now"),
        Menu(
            id="now",
            says=(Line(prompt="report-now"),),
            keys=_answers("now", {"1": "now", "2": "left", "3": "unsure"}, goes="saw"),
            gives_up="saw",
        ),
        Menu(
            id="saw",
            says=(Line(prompt="report-saw"),),
            keys=_answers("saw", {"1": "saw", "2": "told"}, goes="activity"),
            gives_up="activity",
        ),
        _spoken("activity", goes="agents"),
        Menu(
            id="agents",
            says=(Line(prompt="report-agents"),),
            keys=_answers("agents", {"1": "1-2", "2": "3-5", "3": "6-10", "4": "11-", "5": "unsure"}, goes="uniforms"),
            gives_up="uniforms",
        ),
        _spoken("uniforms", goes="callback"),
        Menu(
            id="callback",
            says=(Line(prompt="report-callback"),),
            keys=_answers("callback", {"1": "yes", "2": "no"}, goes="finish"),
            gives_up="finish",
            needs=NUMBER_SHOWN,
        ),
        Action(id="finish", does=FINISH_REPORT, outcomes={"saved": "receipt", "empty": "nothing-recorded"}),
        Menu(
            id="receipt",
            says=(Line(prompt="report-receipt"), Line(prompt="report-after")),
            keys={"1": Choice(goes=CORE_RIGHTS), "2": Choice(goes="goodbye")},
            gives_up="goodbye",
        ),
        Farewell(id="goodbye", says=(Line(prompt="goodbye"),)),
        Farewell(id="nothing-recorded", says=(Line(prompt="nothing-recorded"),)),
    )


def _person() -> tuple[Screen, ...]:
    return (
        Menu(
            id="person",
            says=(Line(prompt="person-menu"),),
            keys={"1": Choice(goes="message", answers=("message_consent", "yes")), "2": Choice(goes=MAIN)},
            gives_up=NO_KEYS,
        ),
        _message("message", prompt="person-message"),
        _message("taken-message", prompt="taken-message"),
        # Somebody who presses nothing may be unable to (a relay service, a broken keypad): said so, and heard all the same.
        _message(NO_KEYS, prompt="no-keys-message", goes="finish"),
    )


def _message(id: str, *, prompt: str, goes: str = "callback") -> Recording:
    return Recording(id=id, says=(Line(prompt=prompt),), question="message", goes=goes, gives_up="finish", most_seconds=120)


def _spoken(question: str, *, goes: str) -> Recording:
    return Recording(
        id=question,
        says=(Line(prompt=f"report-{question}"),),
        question=question,
        goes=goes,
        gives_up=goes,
        needs=CONSENT_GIVEN,
    )


def _answers(question: str, values: dict[str, str], *, goes: str) -> dict[str, Choice]:
    return {key: Choice(goes=goes, answers=(question, value)) for key, value in values.items()}
