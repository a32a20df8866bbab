"""The person behind `0`, as data: a volunteer's telephone is rung while the caller waits; both talk; else a message is taken.

The caller asks again every few seconds whether somebody has come, so that nothing has to reach into a call from outside. The promise
that the asking comes to an end is the use case's: `STILL_LOOKING`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ivr.flow import Action, Choice, Connect, Farewell, Flow, Insert, Line, Menu, Say, Screen, flow_of
from ivr.report_flow import CONSENT

FIND = "find-person"
"""Where `0` leads."""

LOOKING = "person-looking"
"""Where a caller hears that somebody is looked for, and how long it can take."""

FIND_PERSON, STILL_LOOKING, STOP_LOOKING = "find_person", "still_looking", "stop_looking"
"""The actions of a caller who waits."""

VOLUNTEER = "volunteer"
"""The conversation of the volunteer who is rung, and where it begins."""

TAKE_CALL, LEAVE_CALL, TAG, THREAT = "take_call", "leave_call", "tag", "threat"
"""The actions of a volunteer."""

GREETING = "transfer-greeting"
"""What the door fills in: which language the caller speaks."""

ASK_EVERY = 4
"""Seconds between two looks whether somebody has come."""


def person_screens(*, main: str, message: str, nobody: str) -> Iterator[Screen]:
    """A caller's side. `message`: where a message is taken; `nobody`: where it is said that nobody can come."""
    yield Action(id=FIND, does=FIND_PERSON, outcomes={"looking": LOOKING, "nobody": nobody}, lasting=False)
    for id, words in ((LOOKING, "person-looking"), ("person-wait", "person-wait"), ("person-hold", None)):
        yield Menu(
            id=id,
            says=(Line(prompt=words),) if words else (),
            keys={"1": Choice(goes="person-leave", answers=("message_consent", "yes"))},
            gives_up="person-ask",
            after_silence="person-ask",
            seconds=ASK_EVERY,
            tries=1,
            back="person-back",
            passing=True,
        )
    yield Action(
        id="person-ask",
        does=STILL_LOOKING,
        outcomes={
            "found": "person-found",
            "other_language": "person-found-other",
            "waiting": "person-wait",
            "quiet": "person-hold",
            "nobody": nobody,
        },
        again=("waiting", "quiet"),
        lasting=False,
    )
    yield Action(id="person-leave", does=STOP_LOOKING, outcomes={"stopped": message})
    yield Action(id="person-back", does=STOP_LOOKING, outcomes={"stopped": main})
    found = Line(prompt="person-found")
    yield Say(id="person-found", says=(found,), goes="person-talk")
    yield Say(id="person-found-other", says=(Line(prompt="person-other-language"), found), goes="person-talk")
    yield Connect(id="person-talk", goes="person-ended")
    yield Menu(
        id="person-ended",
        says=(Line(prompt="person-ended"),),
        keys={"1": Choice(goes=CONSENT), "2": Choice(goes=main)},
        gives_up="goodbye",
        back=main,
    )


def volunteer_flow() -> Flow:
    """A volunteer's side. Nothing of the caller is said before a key, no number ever; `0` means that somebody else is asked."""
    return flow_of(
        id=VOLUNTEER,
        screens=(
            Menu(
                id=VOLUNTEER,
                says=(Insert(name=GREETING),),
                keys={"1": Choice(goes="take"), "2": Choice(goes="leave")},
                gives_up="leave",
            ),
            Action(id="take", does=TAKE_CALL, outcomes={"yours": "rules", "gone": "gone"}),
            Say(id="rules", says=(Line(prompt="transfer-rules"),), goes="talk"),
            Connect(id="talk", goes="after", star_ends=True),
            Menu(
                id="after",
                says=(Line(prompt="transfer-after"),),
                keys={"7": Choice(goes="tag"), "8": Choice(goes="threat")},
                gives_up="goodbye",
                tries=1,
            ),
            Action(id="tag", does=TAG, outcomes={"tagged": "tagged", "no_number": "goodbye"}),
            Action(id="threat", does=THREAT, outcomes={"told": "goodbye"}),
            Action(id="leave", does=LEAVE_CALL, outcomes={"passed": "passed", "over": "goodbye"}),
            Farewell(id="passed", says=(Line(prompt="transfer-passed"),)),
            Farewell(id="gone", says=(Line(prompt="transfer-gone"),)),
            Farewell(id="tagged", says=(Line(prompt="transfer-tagged"),)),
            Farewell(id="goodbye", says=(Line(prompt="transfer-goodbye"),)),
        ),
        starts=(VOLUNTEER,),
        person="leave",
    )
