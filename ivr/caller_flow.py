"""What a caller meets, as data: language, main menu (emergency first), core rights, the guided report, the person behind 0.

The order of questions is the order in which a verifier needs the answers, so that a hang-up after any of them is still a report
somebody can act on: where, then when, then who saw it, then the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from ivr.flow import Action, Choice, Digits, Farewell, Flow, Line, Menu, Recording, Say, Screen, flow_of

LANGUAGE, GREETING, MAIN = "language", "greeting", "main"

FINISH_REPORT = "finish_report"
"""The action that closes a report and makes its receipt."""

CONSENT_GIVEN = "consent=yes"
NUMBER_SHOWN = "number=yes"
"""The flag of a call whose number the carrier passed on; without it nobody is asked for a call back."""

_MORE_LANGUAGES_NEEDED = 9


def caller_flow(languages: Sequence[str]) -> Flow:
    """The caller's conversation in these languages, in menu order (one to nine of them).

    Raises `ValueError` where the menu has no keys for so many.
    """
    if not 1 <= len(languages) <= _MORE_LANGUAGES_NEEDED:
        raise ValueError(f"the language menu has room for one to nine languages, not {len(languages)}")
    return flow_of(
        id="caller",
        screens=(*_opening(languages), *_rights(), *_report(), *_person()),
        starts=(LANGUAGE, GREETING),
        person="person",
    )


def _opening(languages: Sequence[str]) -> tuple[Screen, ...]:
    keys = {str(place): language for place, language in enumerate(languages, 1)}
    return (
        Menu(
            id=LANGUAGE,
            says=tuple(Line(prompt="language-line", language=to, arguments={"key": key}) for key, to in keys.items()),
            keys={key: Choice(goes=GREETING, language=to) for key, to in keys.items()},
            gives_up="no-keys",
        ),
        Say(id=GREETING, says=(Line(prompt="greeting"),), goes=MAIN, once=True),
        Menu(
            id=MAIN,
            says=(Line(prompt="main-menu"), Line(prompt="keys-everywhere", once=True)),
            keys={"1": Choice(goes="rights-notice"), "2": Choice(goes="consent")},
            gives_up="no-keys",
        ),
    )


def _rights() -> tuple[Screen, ...]:
    return (
        Say(id="rights-notice", says=(Line(prompt="rights-notice"),), goes="rights", once=True),
        Say(id="rights", says=(Line(prompt="rights-core-now"),), goes="after-rights"),
        Menu(
            id="after-rights",
            says=(Line(prompt="after-rights"),),
            keys={"1": Choice(goes="consent"), "2": Choice(goes=MAIN)},
            gives_up="no-keys",
        ),
    )


def _report() -> tuple[Screen, ...]:
    return (
        Menu(
            id="consent",
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
            keys={"1": Choice(goes="rights-notice"), "2": Choice(goes="goodbye")},
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
            gives_up="no-keys",
        ),
        Recording(
            id="message",
            says=(Line(prompt="person-message"),),
            question="message",
            goes="callback",
            gives_up="finish",
            most_seconds=120,
        ),
        # Somebody who presses nothing may be unable to (a relay service, a broken keypad): said so, and heard all the same.
        Recording(
            id="no-keys",
            says=(Line(prompt="no-keys-message"),),
            question="message",
            goes="finish",
            gives_up="finish",
            most_seconds=120,
        ),
    )


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
