"""What callers come back for: the code of their report, where it stands, what has been checked."""

from __future__ import annotations

import re
from datetime import timedelta

from little_house import ALICE, SPEECH, LittleHouse
from sqlalchemy import select

from records import Person
from routing import bulletins
from simulator import Call, Phone

KEY_OF = {"en": "1", "es": "2", "ko": "3"}
RULES = bulletins.Rules()


def code_said(call: Call) -> str:
    """The code of a report, as it was just said: eight digits, twice the same."""
    said = " ".join(heard.text for heard in call.heard)
    first, again = re.findall(r"\d \d, \d \d, \d \d, \d \d", said)
    assert first == again
    return re.sub(r"\D", "", first)


def report_with_code(house: LittleHouse, number: str = ALICE, *, callback: str = "3") -> str:
    """Somebody reports with keys, to the end, in English; the code they were given."""
    call = house.report_by_keys(number, callback=callback)
    code = code_said(call)
    call.hangs_up()
    house.work()
    return code


def asks(house: LittleHouse, code: str, number: str = "+15555550177", *, language: str = "en") -> Call:
    """Somebody who calls for the first time and presses a code: anybody may who has it."""
    return house.caller_calls(number).presses(KEY_OF[language]).presses("5").presses("2").presses(code)


def takes(phone: Phone) -> Call:
    """A verifier's telephone rings, and the report is taken."""
    call = phone.rings(within=1).answers().presses("1").hears("You have report")
    phone.reads("is waiting")
    return call


def says_more(call: Call, key: str = "1", clip: str = "en/message") -> Call:
    """Whoever has asked about a report adds something to it (1), or answers the volunteer's question (2)."""
    call.presses(key).hears("Speak after the tone").speaks(SPEECH / f"{clip}.wav", then="1").hears("We have it").presses("1")
    return call.hears("The volunteers will hear it")


def publish(
    house: LittleHouse,
    verdict: str,
    *,
    zip_area: str = "02139",
    what_it_was: str | None = None,
    ago: timedelta = timedelta(minutes=20),
    corrects: int | None = None,
) -> int:
    """A bulletin that callers hear from now on; alice and bob have approved it."""
    now = house.clock()
    facts = bulletins.Facts(
        verdict=verdict, what_it_was=what_it_was, zip_area=zip_area, happened_at=now - ago, checked_at=now - timedelta(minutes=1)
    )
    with house.hotline.sessions.begin() as session:
        if session.scalar(select(Person.id).where(Person.name == "alice")) is None:
            session.add(Person(name="alice", number="+15555550144", number_key="alice", language="en", added_at=now))
            session.flush()
        if corrects is None:
            drafted = bulletins.draft(session, facts, who="alice", now=now, rules=RULES)
        else:
            drafted = bulletins.correct(session, corrects, facts, who="alice", now=now, rules=RULES)
        for person in session.scalars(select(Person).where(Person.name.in_(("alice", "bob")))):
            bulletins.approve(session, drafted.id, person, now=now, rules=RULES)
        return drafted.id
