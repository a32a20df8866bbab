"""What a volunteer meets when the telephone rings, as data: take it, hear it, say what it was; for a family, say that it is dealt with.

Nothing of the report is said before a key is pressed, so that a voicemail box neither learns nor takes anything. The observer
rules are part of every dispatch. `0` means what it means to a caller, "a person": here, that somebody else takes over.
"""

from __future__ import annotations

from collections.abc import Iterator

from ivr.flow import Action, Choice, Farewell, Flow, Insert, Line, Menu, Recording, Say, Screen, flow_of

PAGE, AGAIN = "page", "again"
"""Where a page begins: the first one, and the call back to somebody who went to check."""

FOLLOW, FOLLOW_AGAIN = "follow", "follow-again"
"""The same for a message to those who help families."""

TAKEN_BACK = "taken-back"
"""Where a page begins that only tells that the caller has withdrawn the report."""

CLAIM, HAND_OVER, GO_AND_CHECK, VERDICT = "claim", "hand_over", "go_and_check", "verdict"
ABUSE, DEALT_WITH, CLOSE_WITHDRAWN, ASKED, HEAR_AGAIN = "abuse", "dealt_with", "close_withdrawn", "asked", "hear_again"
"""The actions; `routing` carries them out."""

REPORT, RECORDINGS, TRANSCRIPT, DONE = "report", "recordings", "transcript", "done"
"""What the door fills in: the facts and recordings, the recordings alone, the machine's text, the verdict read back."""

_VOICE = "5"
"""The key to the caller's own voice, wherever a text may be read: a text can be wrong, the voice is not."""

QUESTION = "question"
"""What a volunteer records for the caller to hear."""

_VERDICTS = {"1": "confirmed", "2": "not_immigration_enforcement", "3": "nothing_found", "4": "unable_to_verify"}
_WHAT_IT_WAS = {"1": "police", "2": "other_officers", "3": "fire_or_ambulance", "4": "workers_or_guards", "5": "other"}
_ABUSE = {"1": "prank", "2": "threat", "3": "accusation"}


def verifier_flow() -> Flow:
    """The volunteers' conversation."""
    return flow_of(
        id="verifier",
        screens=(*_taking(), *_deciding(), *_verdict(), *_families(), *_farewells()),
        starts=(PAGE, AGAIN, FOLLOW, FOLLOW_AGAIN, TAKEN_BACK),
        person="pass",
    )


def _taking() -> Iterator[Screen]:
    yield Menu(
        id=PAGE,
        says=(Line(prompt="page-greeting"),),
        keys={"1": Choice(goes=CLAIM), "2": Choice(goes="pass")},
        gives_up="missed",
    )
    yield Menu(
        id=AGAIN,
        says=(Insert(name=AGAIN),),
        keys={"1": Choice(goes="verdict-menu"), "2": Choice(goes="more-time"), "3": Choice(goes="again-report")},
        gives_up="goodbye",
    )
    yield Menu(
        id=TAKEN_BACK,
        says=(Insert(name=AGAIN),),
        keys={"1": Choice(goes="close-withdrawn")},
        gives_up="goodbye",
    )
    yield Action(id="close-withdrawn", does=CLOSE_WITHDRAWN, outcomes={"closed": "goodbye"})
    yield Action(id="again-report", does=HEAR_AGAIN, outcomes={"yours": "report", "gone": "gone"})
    yield Action(id=CLAIM, does=CLAIM, outcomes={"yours": "report", "taken": "taken", "gone": "gone"})


def _deciding() -> Iterator[Screen]:
    yield Say(id="report", says=(Insert(name=REPORT), Line(prompt="observer-rules")), goes="decide")
    yield Menu(
        id="decide",
        says=(Line(prompt="decide-menu"),),
        keys={
            "1": Choice(goes="verdict-menu"),
            "2": Choice(goes="more-time"),
            "3": Choice(goes="transcript"),
            "4": Choice(goes="ask"),
            _VOICE: Choice(goes="recordings"),
        },
        gives_up="more-time",
    )
    yield Say(id="transcript", says=(Insert(name=TRANSCRIPT),), goes="decide")
    yield Say(id="recordings", says=(Insert(name=RECORDINGS),), goes="decide")
    yield Recording(
        id="ask", says=(Line(prompt="ask-record"),), question=QUESTION, goes="ask-done", gives_up="decide", skips_to="decide"
    )
    yield Action(id="ask-done", does=ASKED, outcomes={"saved": "ask-saved", "nothing": "decide"})
    yield Say(id="ask-saved", says=(Line(prompt="ask-saved"),), goes="decide")
    yield Action(id="more-time", does=GO_AND_CHECK, outcomes={"later": "later", "gone": "gone"})


def _verdict() -> Iterator[Screen]:
    keys = {
        key: Choice(
            goes="what-it-was" if value == "not_immigration_enforcement" else "give",
            answers=("verdict", value),
        )
        for key, value in _VERDICTS.items()
    }
    yield Menu(
        id="verdict-menu",
        says=(Line(prompt="verdict-menu"),),
        keys={**keys, "5": Choice(goes="abuse-menu")},
        gives_up="more-time",
    )
    yield Menu(
        id="what-it-was",
        says=(Line(prompt="what-it-was-menu"),),
        keys={key: Choice(goes="give", answers=("what_it_was", value)) for key, value in _WHAT_IT_WAS.items()},
        gives_up="give",
    )
    yield Menu(
        id="abuse-menu",
        says=(Line(prompt="abuse-menu"),),
        keys={key: Choice(goes="give-abuse", answers=("abuse", value)) for key, value in _ABUSE.items()},
        gives_up="verdict-menu",
    )
    yield Action(id="give", does=VERDICT, outcomes={"written": "written", "gone": "gone"})
    yield Action(id="give-abuse", does=ABUSE, outcomes={"written": "written", "gone": "gone"})
    yield Menu(
        id="written",
        says=(Insert(name=DONE),),
        keys={"1": Choice(goes="verdict-menu")},
        gives_up="goodbye",
        tries=1,
    )


def _families() -> Iterator[Screen]:
    """A message about somebody who was taken. There is nothing to check and no verdict: it is dealt with, or it is not yet."""
    yield Menu(
        id=FOLLOW,
        says=(Line(prompt="follow-greeting"),),
        keys={"1": Choice(goes="follow-claim"), "2": Choice(goes="pass")},
        gives_up="missed",
    )
    yield Menu(
        id=FOLLOW_AGAIN,
        says=(Insert(name=AGAIN),),
        keys={"1": Choice(goes="dealt-with"), "2": Choice(goes="more-time"), "3": Choice(goes="follow-again-message")},
        gives_up="goodbye",
    )
    yield Action(id="follow-again-message", does=HEAR_AGAIN, outcomes={"yours": "follow-message", "gone": "gone"})
    yield Action(id="follow-claim", does=CLAIM, outcomes={"yours": "follow-message", "taken": "taken", "gone": "gone"})
    yield Say(id="follow-message", says=(Insert(name=REPORT), Line(prompt="follow-rules")), goes="follow-decide")
    yield Menu(
        id="follow-decide",
        says=(Line(prompt="follow-menu"),),
        keys={
            "1": Choice(goes="dealt-with"),
            "2": Choice(goes="more-time"),
            "3": Choice(goes="follow-transcript"),
            _VOICE: Choice(goes="follow-recordings"),
        },
        gives_up="more-time",
    )
    yield Say(id="follow-transcript", says=(Insert(name=TRANSCRIPT),), goes="follow-decide")
    yield Say(id="follow-recordings", says=(Insert(name=RECORDINGS),), goes="follow-decide")
    yield Action(id="dealt-with", does=DEALT_WITH, outcomes={"done": "follow-done", "gone": "gone"})
    yield Farewell(id="follow-done", says=(Line(prompt="follow-done"),))


def _farewells() -> Iterator[Screen]:
    yield Farewell(id="later", says=(Insert(name="later"),))
    yield Action(id="pass", does=HAND_OVER, outcomes={"passed": "passed", "gone": "gone"})
    yield Farewell(id="passed", says=(Line(prompt="page-passed"),))
    yield Farewell(id="taken", says=(Insert(name="taken"),))
    yield Farewell(id="gone", says=(Line(prompt="page-gone"),))
    yield Farewell(id="missed", says=(Line(prompt="page-passed"),))
    yield Farewell(id="goodbye", says=(Line(prompt="verdict-goodbye"),))
