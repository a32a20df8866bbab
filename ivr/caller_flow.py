"""What a caller meets, as data: language, main menu (emergency first), rights, somebody taken, the reports, answers, the person behind 0.

The order of the report's questions is the order in which a verifier needs the answers, so that a hang-up after any of them is still a
report somebody can act on; a coordinator may choose another (`ivr.report_flow`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ivr.answers_flow import CHECKED, CORRECTION, OUTCOME, answers_screens, outcome_screens
from ivr.flow import Action, Choice, Farewell, Flow, Line, Menu, Recording, Resume, Say, Screen, flow_of
from ivr.language_menu import AGAIN, LANGUAGE, language_menu
from ivr.person_flow import FIND, person_screens
from ivr.report_flow import (
    CONSENT,
    DEFAULT,
    DEFAULT_URGENT,
    NUMBER_SHOWN,
    Place,
    answered,
    callback,
    check_questions,
    report_screens,
    spoken,
    urgent_start,
)
from ivr.rights_flow import CORE_RIGHTS, MAIN, NO_KEYS, RIGHTS, TAKEN, rights_screens
from prompts.rights import Topic

GREETING, REMEMBERED = "greeting", "greeting-remembered"
"""Where a call begins whose language is known: from the number that was dialled, or from an earlier call."""

FINISH_REPORT, FORGET_LANGUAGE = "finish_report", "forget_language"
"""The actions: close a report and make its receipt; forget what language this caller speaks."""

DO_NOT_REMEMBER = "do_not_remember"
"""The note of a call whose language is to be forgotten when it ends."""

SURGE = "surge=yes"
"""The flag of a call in a time of very many calls."""


def caller_flow(
    languages: Sequence[str],
    topics: Sequence[Topic],
    *,
    questions: Sequence[str] = DEFAULT,
    urgent: Sequence[str] = DEFAULT_URGENT,
) -> Flow:
    """The caller's conversation in these languages, in menu order, with these topics of rights and these questions. Raises `ValueError`
    without a language, and `FlowError` for questions that make no report."""
    if not languages:
        raise ValueError("a line without languages has nothing to say")
    check_questions(questions, setting="HOTLINE_REPORT_QUESTIONS")
    check_questions(urgent, setting="HOTLINE_URGENT_QUESTIONS")
    several = len(languages) > 1
    return flow_of(
        id="caller",
        screens=(
            *_language(languages),
            *_opening(several=several),
            *rights_screens(topics, urgent=urgent_start(urgent)),
            *report_screens(questions, urgent, finish="finish", language=LANGUAGE if several else None),
            *_ending(),
            *answers_screens(main=MAIN),
            *outcome_screens(),
            *person_screens(main=MAIN, message="message", nobody="person"),
            *_messages(),
        ),
        starts=(LANGUAGE, GREETING, REMEMBERED, OUTCOME, CORRECTION),
        person=FIND,
    )


def _language(languages: Sequence[str]) -> Iterator[Screen]:
    """The menu, and the ways back from it: on with the call, or to the question that somebody left for another language."""
    yield from language_menu(languages, goes="language-chosen", gives_up="language-not-chosen")
    yield Resume(id="language-chosen", goes=GREETING)
    yield Resume(id="language-not-chosen", goes=NO_KEYS)


def _opening(*, several: bool) -> tuple[Screen, ...]:
    first_words = (
        Line(prompt="greeting"),
        Line(prompt="main-urgent"),
        Line(prompt="surge-greeting", needs=SURGE),
        Line(prompt="assurance", lacks=SURGE),
    )
    menu = (
        Line(prompt="main-urgent"),
        Line(prompt="surge-greeting", needs=SURGE),
        Line(prompt="main-menu-short", needs=SURGE),
        Line(prompt="main-menu", lacks=SURGE),
        Line(prompt="keys-everywhere", once=True, lacks=SURGE),
    )
    keys = {
        "1": Choice(goes=CORE_RIGHTS),
        "2": Choice(goes=CONSENT),
        "3": Choice(goes=TAKEN),
        "4": Choice(goes=RIGHTS),
        "5": Choice(goes=CHECKED),
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


def _ending() -> tuple[Screen, ...]:
    """How a report ends, whichever way it was begun."""
    return (
        Action(
            id="finish",
            does=FINISH_REPORT,
            outcomes={
                "saved": "saved",
                "later": "saved-later",
                "help": "taken-saved",
                "empty": "nothing-recorded",
            },
        ),
        Say(id="saved", says=(Line(prompt="report-saved"),), goes="receipt"),
        Say(id="saved-later", says=(Line(prompt="report-saved-later"),), goes="receipt"),
        Say(id="taken-saved", says=(Line(prompt="taken-saved"),), goes="receipt"),
        Say(id="receipt", says=(Line(prompt="report-receipt"),), goes="after-report"),
        Menu(
            id="after-report",
            says=(Line(prompt="report-after"),),
            keys={"1": Choice(goes=CORE_RIGHTS), "2": Choice(goes=CHECKED), "3": Choice(goes="goodbye")},
            gives_up="goodbye",
        ),
        Farewell(id="goodbye", says=(Line(prompt="goodbye"),)),
        Farewell(id="nothing-recorded", says=(Line(prompt="nothing-recorded"),)),
    )


def _messages() -> Iterator[Screen]:
    """What is said freely: to the volunteers, to those who help families, and by somebody who presses nothing."""
    yield Menu(
        id="person",
        says=(Line(prompt="person-menu"),),
        keys={"1": Choice(goes="message", answers=("message_consent", "yes")), "2": Choice(goes=MAIN)},
        gives_up=NO_KEYS,
    )
    yield from _message("message", question="message", prompt="person-message")
    yield from callback(Place(id="message-callback", then="finish"))
    # Nobody checks a message for a family, so there is no outcome to be told: only whether they may be rung.
    yield from _message("taken-message", question="help", prompt="taken-message")
    yield answered(
        Place(id="taken-message-callback", then="finish"),
        "callback",
        {"1": "volunteer", "2": "no"},
        prompt="taken-callback",
        needs=(NUMBER_SHOWN,),
    )
    # Somebody who presses nothing may be unable to (a relay service, a broken keypad): said so, and heard all the same.
    yield Recording(
        id=NO_KEYS,
        says=(Line(prompt="no-keys-message"),),
        question="message",
        goes="finish",
        gives_up="finish",
        most_seconds=120,
    )


def _message(id: str, *, question: str, prompt: str) -> Iterator[Screen]:
    return spoken(Place(id=id, then=f"{id}-callback"), question=question, prompt=prompt, most_seconds=120)
