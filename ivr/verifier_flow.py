"""What a volunteer meets when the telephone rings, as data: take it, hear it, say what it was; for a family, say that it is dealt with.
Whoever rings up themselves meets the same screens behind the desk's (`ivr.desk_flow`).

Nothing of the report is said before a key is pressed, so that a voicemail box neither learns nor takes anything. The observer
rules are part of every dispatch. `0` means what it means to a caller, "a person": here, that somebody else takes over.
"""

from __future__ import annotations

from collections.abc import Iterator

from ivr.desk_flow import AT_DESK, OPENED, OVER, desk_screens
from ivr.flow import Action, Choice, Digits, Farewell, Flow, Insert, Line, Menu, Recording, Say, Screen, flow_of

VERIFIER = "verifier"
"""The name of the flow."""

PAGE, AGAIN, TELL = "page", "again", "tell"
"""Where a page begins: the first one, the call back to somebody who went to check, and to one who took it in writing."""

FOLLOW, FOLLOW_AGAIN = "follow", "follow-again"
"""The same for a message to those who help families."""

TAKEN_BACK = "taken-back"
"""Where a page begins that only tells that the caller has withdrawn the report."""

CLAIM, OPEN, HAND_OVER, GO_AND_CHECK, KEEP, VERDICT = "claim", "open", "hand_over", "go_and_check", "keep", "verdict"
EXPECT, ARRIVED, LEAVE = "expect", "arrived", "leave"
ABUSE, DEALT_WITH, CLOSE_WITHDRAWN, ASKED, HEAR_AGAIN = "abuse", "dealt_with", "close_withdrawn", "asked", "hear_again"
"""The actions; `routing` carries them out."""

REPORT, RECORDINGS, TRANSCRIPT, OTHERS, DONE = "report", "recordings", "transcript", "others", "done"
TAKEN, LATER, ON_THE_WAY, THERE = "taken", "later", "on_the_way", "there"
"""What the door fills in: the facts and recordings, the recordings alone, the machine's text, how many reported it, the verdict read back;
who has it; when we call again, after so many minutes on the way, and once they are there."""

_VOICE, _THERE = "5", "6"
"""The key to the caller's own voice, wherever a text may be read: a text can be wrong, the voice is not. The key for "I am there"."""

QUESTION, WHAT_IT_WAS = "question", "what_it_was"
"""What a volunteer records: for the caller to hear, and for the line's own records."""

ETA = "eta"
"""The question in how many minutes they can be there."""

GOING, SEVERAL = "going=yes", "several=yes"
"""Flags: they have said that they go and look; others reported the same."""

_VERDICTS = {"1": "confirmed", "2": "not_immigration_enforcement", "3": "nothing_found", "4": "unable_to_verify"}
_WHAT_IT_WAS = {"1": "police", "2": "other_officers", "3": "fire_or_ambulance", "4": "workers_or_guards", "5": "other"}
_ABUSE = {"1": "prank", "2": "threat", "3": "accusation"}


def verifier_flow() -> Flow:
    """The volunteers' conversation."""
    return flow_of(
        id=VERIFIER,
        screens=(*_taking(), *_deciding(), *_going(), *_verdict(), *_families(), *_endings(), *desk_screens()),
        starts=(PAGE, AGAIN, TELL, FOLLOW, FOLLOW_AGAIN, TAKEN_BACK, OVER),
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
        keys={
            "1": Choice(goes="verdict-menu"),
            "2": Choice(goes="more-time"),
            "3": Choice(goes="again-report"),
            _THERE: Choice(goes=ARRIVED),
        },
        gives_up="goodbye",
    )
    yield Menu(id=TELL, says=(Insert(name=TELL),), keys={"1": Choice(goes=OPEN)}, gives_up="goodbye")
    yield Menu(
        id=TAKEN_BACK,
        says=(Insert(name=AGAIN),),
        keys={"1": Choice(goes="close-withdrawn")},
        gives_up="goodbye",
    )
    yield Action(id="close-withdrawn", does=CLOSE_WITHDRAWN, outcomes={"closed": "goodbye"})
    yield Action(id="again-report", does=HEAR_AGAIN, outcomes={"yours": "report", "gone": "gone"})
    yield Action(id=CLAIM, does=CLAIM, outcomes={"yours": "report", "taken": "taken", "gone": "gone"})
    yield Action(id=OPEN, does=OPEN, outcomes=OPENED)


def _deciding() -> Iterator[Screen]:
    """Two menus that take the same keys: what is needed first, and, said only to whoever asks, all of them."""
    keys = {
        "1": Choice(goes="verdict-menu"),
        "2": Choice(goes="more-time"),
        "3": Choice(goes="transcript"),
        "4": Choice(goes="ask"),
        _VOICE: Choice(goes="recordings"),
        _THERE: Choice(goes=ARRIVED),
        "7": Choice(goes="report"),
        "8": Choice(goes=OTHERS),
        "9": Choice(goes="more"),
    }
    yield Say(id="report", says=(Insert(name=REPORT), Line(prompt="observer-rules")), goes="decide")
    yield Menu(
        id="decide",
        says=(Line(prompt="decide-menu"), Line(prompt="decide-there", needs=GOING)),
        keys=keys,
        gives_up="keep",
        back=LEAVE,
    )
    yield Menu(
        id="more",
        says=(Line(prompt="decide-more"), Line(prompt="decide-others", needs=SEVERAL)),
        keys=keys,
        gives_up="keep",
        back="decide",
    )
    # From the desk they go back to its menu; whoever was rung stays with the report.
    yield Action(id=LEAVE, does=LEAVE, outcomes={"desk": OVER, "stays": "decide"})
    yield Say(id="transcript", says=(Insert(name=TRANSCRIPT),), goes="decide")
    yield Say(id="recordings", says=(Insert(name=RECORDINGS),), goes="decide")
    yield Say(id=OTHERS, says=(Insert(name=OTHERS),), goes="decide")
    yield Recording(
        id="ask", says=(Line(prompt="ask-record"),), question=QUESTION, goes="ask-done", gives_up="decide", skips_to="decide"
    )
    yield Action(id="ask-done", does=ASKED, outcomes={"saved": "ask-saved", "nothing": "decide"})
    yield Say(id="ask-saved", says=(Line(prompt="ask-saved"),), goes="decide")


def _going() -> Iterator[Screen]:
    """Somebody goes and looks. It is written down before they are asked for the minutes: whoever hangs up then is on the way, too."""
    yield Action(id="more-time", does=GO_AND_CHECK, outcomes={"later": ETA, "gone": "gone"})
    yield Digits(
        id=ETA,
        says=(Line(prompt="page-eta"),),
        question=ETA,
        count=2,
        goes=EXPECT,
        gives_up=LATER,
        after_silence=LATER,
        skips_to=LATER,
    )
    yield Action(id=EXPECT, does=EXPECT, outcomes={"expected": ON_THE_WAY, "wrong": "eta-wrong", "gone": "gone"})
    yield Say(id="eta-wrong", says=(Line(prompt="page-eta-wrong"),), goes=ETA)
    yield Action(id=ARRIVED, does=ARRIVED, outcomes={"there": THERE, "gone": "gone"})
    yield Say(id=THERE, says=(Insert(name=THERE),), goes="decide")
    yield Action(id="keep", does=KEEP, outcomes={"later": LATER, "gone": "gone"})


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
        gives_up="keep",
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
    yield Action(id="give", does=VERDICT, outcomes={"written": "written", "something": "say-what", "gone": "gone"})
    yield Recording(
        id="say-what",
        says=(Line(prompt="what-it-was-record"),),
        question=WHAT_IT_WAS,
        goes="written",
        gives_up="written",
        most_seconds=30,
        tries=1,
    )
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
        keys={"1": Choice(goes="dealt-with"), "2": Choice(goes="follow-later"), "3": Choice(goes="follow-again-message")},
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
            "2": Choice(goes="follow-later"),
            "3": Choice(goes="follow-transcript"),
            _VOICE: Choice(goes="follow-recordings"),
        },
        gives_up="keep",
        back="follow-leave",
    )
    yield Action(id="follow-leave", does=LEAVE, outcomes={"desk": OVER, "stays": "follow-decide"})
    yield Action(id="follow-later", does=GO_AND_CHECK, outcomes={"later": LATER, "gone": "gone"})
    yield Say(id="follow-transcript", says=(Insert(name=TRANSCRIPT),), goes="follow-decide")
    yield Say(id="follow-recordings", says=(Insert(name=RECORDINGS),), goes="follow-decide")
    yield Action(id="dealt-with", does=DEALT_WITH, outcomes={"done": "follow-done", "gone": "gone"})
    yield Say(id="follow-done", says=(Line(prompt="follow-done"),), goes=OVER)


def _endings() -> Iterator[Screen]:
    """Whoever was rung has the last word and the line is hung up; whoever rang up is back at the desk."""
    yield Say(id=LATER, says=(Insert(name=LATER),), goes=OVER)
    yield Say(id=ON_THE_WAY, says=(Insert(name=ON_THE_WAY),), goes=OVER)
    yield Action(id="pass", does=HAND_OVER, outcomes={"passed": "passed", "gone": "gone", "nothing": "desk-goodbye"})
    yield Say(id="passed", says=(Line(prompt="page-passed"),), goes=OVER)
    yield Say(id=TAKEN, says=(Insert(name=TAKEN),), goes=OVER)
    yield Say(id="gone", says=(Line(prompt="page-gone"),), goes=OVER)
    yield Farewell(id="missed", says=(Line(prompt="page-passed"),))
    yield Say(id="goodbye", says=(Line(prompt="verdict-goodbye", lacks=AT_DESK),), goes=OVER)
