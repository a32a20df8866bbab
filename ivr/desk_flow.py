"""The volunteers' desk, as data: what somebody meets who rings up and has given their PIN. The report they have, the next one that
waits, who is on call, their shifts, and shifts to be taken. These screens are part of `ivr.verifier_flow`: a report is heard and dealt
with by the same ones, whoever rang whom.
"""

from __future__ import annotations

from collections.abc import Iterator

from ivr.flow import Action, Choice, Farewell, Insert, Line, Menu, Say, Screen

AT_DESK, MINE_THERE, WAITING = "desk=yes", "mine=yes", "waiting=yes"
"""Flags of a call: somebody rang up; they have a report; one waits."""

DESK = "desk"
"""The menu of the desk."""

OVER = "over"
"""An action: what was at hand is done. At the desk it leads to the menu, else the call ends."""

MINE, NEXT, MY_SHIFTS, GIVE_AWAY, OPEN_SHIFTS, TAKE_SHIFT = "mine", "next", "my_shifts", "give_away", "open_shifts", "take_shift"
"""The actions: the report they have; take the next that waits; their next shift, and give it away; the next shift to be had, and take
it."""

ON_CALL, SHIFT, OPEN_SHIFT = "on_call", "shift", "open_shift"
"""What the door fills in: who is on call; one of their shifts; one that they can take."""

OPENED = {"yours": "report", "family": "follow-message", "withdrawn": "taken-back", "gone": "gone"}
"""Where it goes on with a report that somebody has, whatever it is about."""


def desk_screens() -> Iterator[Screen]:
    """The screens of the desk."""
    yield Action(id=OVER, does=OVER, outcomes={"desk": DESK, "ends": "end"})
    yield Farewell(id="end")
    yield Menu(
        id=DESK,
        says=(
            Line(prompt="desk-mine", needs=MINE_THERE),
            Line(prompt="desk-waiting", needs=WAITING),
            Line(prompt="desk-nothing-waits", lacks=WAITING),
            Line(prompt="desk-menu"),
        ),
        keys={
            "1": Choice(goes=MINE),
            "2": Choice(goes=NEXT),
            "3": Choice(goes="on-call"),
            "4": Choice(goes="my-shifts"),
            "5": Choice(goes="open-shifts"),
        },
        gives_up="desk-goodbye",
    )
    yield Action(id=MINE, does=MINE, outcomes={**OPENED, "none": "desk-none"})
    yield Action(id=NEXT, does=NEXT, outcomes={**OPENED, "none": "desk-none-waits"})
    yield Say(id="desk-none", says=(Line(prompt="desk-none"),), goes=OVER)
    yield Say(id="desk-none-waits", says=(Line(prompt="desk-none-waits"),), goes=OVER)
    yield Say(id="on-call", says=(Insert(name=ON_CALL),), goes=OVER)
    yield Farewell(id="desk-goodbye", says=(Line(prompt="verdict-goodbye"),))
    yield from _my_shifts()
    yield from _open_shifts()


def _my_shifts() -> Iterator[Screen]:
    """One at a time, the soonest first; behind the last one, the desk."""
    yield Action(id="my-shifts", does=MY_SHIFTS, outcomes={"shift": SHIFT, "none": "no-shift", "last": "last-shift"})
    yield Menu(
        id=SHIFT,
        says=(Insert(name=SHIFT), Line(prompt="shift-menu")),
        keys={"1": Choice(goes="give-away-menu"), "2": Choice(goes="my-shifts")},
        gives_up=OVER,
        back=OVER,
    )
    yield Menu(
        id="give-away-menu",
        says=(Insert(name=SHIFT), Line(prompt="shift-give-away")),
        keys={"1": Choice(goes="give-away"), "2": Choice(goes="my-shifts")},
        gives_up=SHIFT,
        back=SHIFT,
    )
    yield Action(
        id="give-away", does=GIVE_AWAY, outcomes={"dropped": "dropped", "would_leave_gap": "offered", "gone": "shift-gone"}
    )
    yield Say(id="dropped", says=(Line(prompt="shift-dropped"),), goes="my-shifts")
    yield Say(id="offered", says=(Line(prompt="shift-offered"),), goes="my-shifts")
    yield Say(id="shift-gone", says=(Line(prompt="shift-gone"),), goes="my-shifts")
    yield Say(id="no-shift", says=(Line(prompt="shift-none"),), goes=OVER)
    yield Say(id="last-shift", says=(Line(prompt="shift-last"),), goes=OVER)


def _open_shifts() -> Iterator[Screen]:
    """What others want to give away, then hours in which nobody is on call."""
    yield Action(
        id="open-shifts", does=OPEN_SHIFTS, outcomes={"shift": OPEN_SHIFT, "none": "no-open-shift", "last": "last-open-shift"}
    )
    yield Menu(
        id=OPEN_SHIFT,
        says=(Insert(name=OPEN_SHIFT), Line(prompt="open-shift-menu")),
        keys={"1": Choice(goes="take-shift"), "2": Choice(goes="open-shifts")},
        gives_up=OVER,
        back=OVER,
    )
    yield Action(
        id="take-shift",
        does=TAKE_SHIFT,
        outcomes={"yours": "shift-yours", "taken": "shift-taken", "gone": "open-shift-gone"},
    )
    yield Say(id="shift-yours", says=(Line(prompt="shift-yours"),), goes="open-shifts")
    yield Say(id="shift-taken", says=(Line(prompt="shift-taken"),), goes="open-shifts")
    yield Say(id="open-shift-gone", says=(Line(prompt="open-shift-gone"),), goes="open-shifts")
    yield Say(id="no-open-shift", says=(Line(prompt="open-shift-none"),), goes=OVER)
    yield Say(id="last-open-shift", says=(Line(prompt="open-shift-last"),), goes=OVER)
