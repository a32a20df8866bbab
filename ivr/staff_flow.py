"""What somebody meets who rings from a telephone of a volunteer's, as data: a PIN, then the volunteers' desk or the studio.

A number can be faked, so nothing is shown to it but the question for six digits; whoever says nothing to that telephone's first menu
becomes a caller like any other.
"""

from __future__ import annotations

from ivr.flow import Action, Choice, Digits, Farewell, Flow, Line, Menu, Say, flow_of

STAFF = "staff"
"""The name of the flow, and where a call from a known telephone begins."""

CHECK_PIN, AS_CALLER, TO_DESK, TO_STUDIO = "check_pin", "as_caller", "to_desk", "to_studio"
"""The actions: is the PIN right; go over to another conversation, the callers', the volunteers' or the studio's."""

PIN = "pin"
"""The question for six digits."""

PIN_DIGITS = 6

_CHOOSE, _GOODBYE = "choose", "goodbye"


def staff_flow() -> Flow:
    """The door for our own people."""
    wrong, goodbye = Line(prompt="studio-pin-wrong"), Line(prompt="studio-goodbye")
    screens = (
        # Whoever stays silent may be somebody in need who holds this telephone: they are a caller, at once.
        Menu(
            id=STAFF,
            says=(Line(prompt="staff-menu"),),
            keys={"1": Choice(goes=PIN), "2": Choice(goes=AS_CALLER)},
            gives_up=AS_CALLER,
            after_silence=AS_CALLER,
        ),
        Digits(id=PIN, says=(Line(prompt="studio-pin"),), question=PIN, count=PIN_DIGITS, goes=CHECK_PIN, gives_up=_GOODBYE),
        Action(
            id=CHECK_PIN,
            does=CHECK_PIN,
            outcomes={
                "volunteer": TO_DESK,
                "coordinator": _CHOOSE,
                "wrong": "pin-wrong",
                "enough": "pin-enough",
                "locked": "locked",
            },
        ),
        Say(id="pin-wrong", says=(wrong,), goes=PIN),
        Farewell(id="pin-enough", says=(wrong, goodbye)),
        Farewell(id="locked", says=(Line(prompt="studio-locked"),)),
        Menu(
            id=_CHOOSE,
            says=(Line(prompt="staff-choose"),),
            keys={"1": Choice(goes=TO_DESK), "2": Choice(goes=TO_STUDIO)},
            gives_up=_GOODBYE,
        ),
        # The call goes over to another conversation, which ends for itself; no outcome is ever used.
        *(Action(id=each, does=each, outcomes={"": _GOODBYE}) for each in (AS_CALLER, TO_DESK, TO_STUDIO)),
        Farewell(id=_GOODBYE, says=(goodbye,)),
    )
    return flow_of(id=STAFF, screens=screens, starts=(STAFF,), person=_GOODBYE)
