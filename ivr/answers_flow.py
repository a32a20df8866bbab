"""What callers may ask, as data: is this rumour true, what became of my report; and the one call that tells them, if they wanted it."""

from __future__ import annotations

from collections.abc import Iterator

from ivr.flow import Action, Choice, Digits, Farewell, Insert, Line, Menu, Say, Screen
from ivr.report_flow import CONSENT, Place, spoken

CHECKED, RECEIPT, OUTCOME, CORRECTION = "checked", "receipt-code", "outcome", "correction"
"""Where they begin: the checked news, the code of a report, the call that tells what it was, the one that says that it was wrong."""

LOOK_UP_CHECKED, MORE_CHECKED = "look_up_checked", "more_checked"
LOOK_UP_RECEIPT, ADDED, WITHDRAW = "look_up_receipt", "added", "withdraw"
TELL, DO_NOT_CALL = "tell", "do_not_call"
"""The actions."""

BULLETINS, STATUS = "bulletins", "status"
"""What the door fills in: one page of the checked news; where a report stands, with the volunteer's question if there is one."""

RECEIPT_DIGITS = 8
"""Said as four pairs. Six could be guessed: a thousand codes in use, and a hundred tries an hour find one in a day."""

SAID_LATER = frozenset({"added", "reply"})
"""What is said to a report of an earlier call: something more, and the answer to a volunteer's question."""

MORE, CAN_ADD, QUESTION, CAN_WITHDRAW = "more=yes", "add=yes", "question=yes", "withdraw=yes"
"""Notes of a call that decide which keys are offered."""

ABOUT = "about"
"""The note of a call that names the report it is about."""

NUMBER_STAYS = "number=stays"
"""The note of a call after which the caller's number is kept for a while, in case they were told something wrong."""

_STATUS, _MENU = "receipt-status", "receipt-menu"


def answers_screens(*, main: str) -> Iterator[Screen]:
    """The screens behind key 5 of the main menu."""
    yield Action(id=CHECKED, does=LOOK_UP_CHECKED, outcomes={"found": "checked-news"})
    yield Say(
        id="checked-news",
        says=(Line(prompt="checked-receipt", once=True, arguments={"key": 2}), Insert(name=BULLETINS)),
        goes="checked-menu",
    )
    yield Action(id="checked-more", does=MORE_CHECKED, outcomes={"found": "checked-next"})
    yield Say(id="checked-next", says=(Insert(name=BULLETINS),), goes="checked-menu")
    yield Menu(
        id="checked-menu",
        says=(Line(prompt="checked-after"), Line(prompt="checked-more", needs=MORE, arguments={"key": 4})),
        keys={
            "1": Choice(goes=CONSENT),
            "2": Choice(goes=RECEIPT),
            "3": Choice(goes=main),
            "4": Choice(goes="checked-more"),
        },
        gives_up="goodbye",
        back=main,
    )
    yield from _receipt(main=main)


def _receipt(*, main: str) -> Iterator[Screen]:
    yield Digits(
        id=RECEIPT,
        says=(Line(prompt="receipt-code"),),
        question="receipt",
        kept=False,
        count=RECEIPT_DIGITS,
        goes="receipt-look",
        gives_up=main,
        skips_to=main,
        back=main,
    )
    yield Action(
        id="receipt-look",
        does=LOOK_UP_RECEIPT,
        outcomes={"found": _STATUS, "unknown": "receipt-unknown", "too_many": "receipt-too-many"},
    )
    yield Say(id="receipt-unknown", says=(Line(prompt="receipt-unknown"),), goes=RECEIPT)
    yield Say(id="receipt-too-many", says=(Line(prompt="receipt-too-many"),), goes=main)
    yield Say(id=_STATUS, says=(Insert(name=STATUS),), goes=_MENU)
    yield Menu(
        id=_MENU,
        says=(
            Line(prompt="receipt-add-line", needs=CAN_ADD, arguments={"key": 1}),
            Line(prompt="receipt-reply-line", needs=QUESTION, arguments={"key": 2}),
            Line(prompt="receipt-withdraw-line", needs=CAN_WITHDRAW, arguments={"key": 3}),
            Line(prompt="receipt-main-line", arguments={"key": 4}),
        ),
        keys={
            "1": Choice(goes="receipt-add"),
            "2": Choice(goes="receipt-reply"),
            "3": Choice(goes="receipt-withdraw"),
            "4": Choice(goes=main),
        },
        gives_up="goodbye",
        back=main,
    )
    for question, needs in (("added", CAN_ADD), ("reply", QUESTION)):
        id = "receipt-add" if question == "added" else "receipt-reply"
        done = f"{id}-done"
        yield from spoken(Place(id=id, then=done), question=question, prompt="receipt-add", needs=(needs,), most_seconds=120)
        yield Action(id=done, does=ADDED, outcomes={"added": f"{id}-thanks", "nothing": _MENU})
        yield Say(id=f"{id}-thanks", says=(Line(prompt="receipt-added"),), goes=_MENU)
    yield Menu(
        id="receipt-withdraw",
        says=(Line(prompt="receipt-withdraw"),),
        keys={"1": Choice(goes="receipt-withdraw-now"), "2": Choice(goes=_MENU)},
        gives_up=_MENU,
        needs=(CAN_WITHDRAW,),
    )
    yield Action(id="receipt-withdraw-now", does=WITHDRAW, outcomes={"withdrawn": "receipt-withdrawn", "too_late": _STATUS})
    yield Say(id="receipt-withdrawn", says=(Line(prompt="receipt-withdrawn"),), goes=_MENU)


def outcome_screens() -> Iterator[Screen]:
    """The call that a caller asked for, and the one that corrects it. Nothing of the report is said before a key: somebody else may pick
    up, or a machine."""
    for id, again in ((OUTCOME, "no"), (CORRECTION, "yes")):
        yield Menu(
            id=id,
            says=(Line(prompt="outcome-greeting", arguments={"again": again}),),
            keys={"1": Choice(goes="outcome-tell"), "2": Choice(goes="outcome-stop")},
            gives_up="goodbye",
        )
    yield Action(id="outcome-tell", does=TELL, outcomes={"told": "outcome-told"})
    yield Say(id="outcome-told", says=(Insert(name=STATUS),), goes="outcome-end")
    yield Farewell(
        id="outcome-end",
        says=(
            Line(prompt="outcome-end", needs=NUMBER_STAYS, arguments={"number": "stays"}),
            Line(prompt="outcome-end", lacks=NUMBER_STAYS, arguments={"number": "goes"}),
        ),
    )
    yield Action(id="outcome-stop", does=DO_NOT_CALL, outcomes={"erased": "outcome-not-wanted"})
    yield Farewell(id="outcome-not-wanted", says=(Line(prompt="outcome-not-wanted"),))
