"""Whether a telephone is that of the volunteer it was given for, as data: a question that says nothing of any report, yes or no.

A machine that answers presses nothing, and then nothing is proved.
"""

from __future__ import annotations

from ivr.flow import Action, Choice, Farewell, Flow, Line, Menu, flow_of

PROVE = "prove"
"""The conversation, and where it begins."""

PROVED_BEFORE = "prove-over"
"""Where it begins once there is nothing to ask any more."""

PROVE_YES, PROVE_NO = "prove_yes", "prove_no"
"""The actions."""


def proving_flow() -> Flow:
    """One question. `0` asks it again: there is nobody behind it whom a stranger would have to talk to."""
    return flow_of(
        id=PROVE,
        screens=(
            Menu(
                id=PROVE,
                says=(Line(prompt="prove-greeting"),),
                keys={"1": Choice(goes="yes"), "2": Choice(goes="no")},
                gives_up=PROVED_BEFORE,
            ),
            Action(id="yes", does=PROVE_YES, outcomes={"proved": "proved", "over": PROVED_BEFORE}),
            Action(id="no", does=PROVE_NO, outcomes={"refused": "refused"}),
            Farewell(id="proved", says=(Line(prompt="prove-yes"),)),
            Farewell(id="refused", says=(Line(prompt="prove-no"),)),
            Farewell(id=PROVED_BEFORE, says=(Line(prompt="prove-goodbye"),)),
        ),
        starts=(PROVE, PROVED_BEFORE),
        person=PROVE,
    )
