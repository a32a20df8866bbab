"""What a verifier meets when the telephone rings, as data: take it, hear it, say what it was.

Nothing of the report is said before a key is pressed, so that a voicemail box neither learns nor takes anything. The observer
rules are part of every dispatch. `0` means what it means to a caller, "a person": here, that somebody else takes over.
"""

from __future__ import annotations

from ivr.flow import Action, Choice, Farewell, Flow, Insert, Line, Menu, Say, flow_of

PAGE, AGAIN = "page", "again"
"""Where a page begins: the first one, and the call back to somebody who went to check."""

CLAIM, HAND_OVER, GO_AND_CHECK, VERDICT = "claim", "hand_over", "go_and_check", "verdict"
"""The actions; `routing` carries them out."""

REPORT, TRANSCRIPT, DONE = "report", "transcript", "done"
"""What the door fills in: the facts and recordings, the machine's text, the verdict read back."""

_VERDICTS = {"1": "confirmed", "2": "not_immigration_enforcement", "3": "nothing_found", "4": "unable_to_verify"}
_WHAT_IT_WAS = {"1": "police", "2": "other_officers", "3": "fire_or_ambulance", "4": "workers_or_guards", "5": "other"}


def verifier_flow() -> Flow:
    """The verifier's conversation."""
    return flow_of(
        id="verifier",
        screens=(
            Menu(
                id=PAGE,
                says=(Line(prompt="page-greeting"),),
                keys={"1": Choice(goes=CLAIM), "2": Choice(goes="pass")},
                gives_up="missed",
            ),
            Menu(
                id=AGAIN,
                says=(Insert(name=AGAIN),),
                keys={"1": Choice(goes="verdict-menu"), "2": Choice(goes="more-time")},
                gives_up="goodbye",
            ),
            Action(id=CLAIM, does=CLAIM, outcomes={"yours": "report", "taken": "taken", "gone": "gone"}),
            Say(id="report", says=(Insert(name=REPORT), Line(prompt="observer-rules")), goes="decide"),
            Menu(
                id="decide",
                says=(Line(prompt="decide-menu"),),
                keys={
                    "1": Choice(goes="verdict-menu"),
                    "2": Choice(goes="more-time"),
                    "3": Choice(goes="transcript"),
                },
                gives_up="more-time",
            ),
            Say(id="transcript", says=(Insert(name=TRANSCRIPT),), goes="decide"),
            Menu(
                id="verdict-menu",
                says=(Line(prompt="verdict-menu"),),
                keys={
                    key: Choice(
                        goes="what-it-was" if value == "not_immigration_enforcement" else "give",
                        answers=("verdict", value),
                    )
                    for key, value in _VERDICTS.items()
                },
                gives_up="more-time",
            ),
            Menu(
                id="what-it-was",
                says=(Line(prompt="what-it-was-menu"),),
                keys={key: Choice(goes="give", answers=("what_it_was", value)) for key, value in _WHAT_IT_WAS.items()},
                gives_up="give",
            ),
            Action(id="give", does=VERDICT, outcomes={"written": "written", "gone": "gone"}),
            Menu(
                id="written",
                says=(Insert(name=DONE),),
                keys={"1": Choice(goes="verdict-menu")},
                gives_up="goodbye",
                tries=1,
            ),
            Action(id="more-time", does=GO_AND_CHECK, outcomes={"later": "later", "gone": "gone"}),
            Farewell(id="later", says=(Insert(name="later"),)),
            Action(id="pass", does=HAND_OVER, outcomes={"passed": "passed", "gone": "gone"}),
            Farewell(id="passed", says=(Line(prompt="page-passed"),)),
            Farewell(id="taken", says=(Insert(name="taken"),)),
            Farewell(id="gone", says=(Line(prompt="page-gone"),)),
            Farewell(id="missed", says=(Line(prompt="page-passed"),)),
            Farewell(id="goodbye", says=(Line(prompt="verdict-goodbye"),)),
        ),
        starts=(PAGE, AGAIN),
        person="pass",
    )
