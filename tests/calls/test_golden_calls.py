"""Golden conversations: whole calls, word for word, in every language. Read them as a caller would hear them.

`make golden` writes them anew; the diff is what callers will notice.
"""

from __future__ import annotations

import re
from datetime import time, timedelta
from pathlib import Path

import pytest
from answers import asks, publish, report_with_code, says_more, takes
from little_house import ALICE, BOB, SPEECH, LittleHouse
from sqlalchemy import select

from prompts.languages import LANGUAGES
from records import Person, Shift
from simulator import Call, StandInCarrier

GOLDEN = Path(__file__).parent / "golden"
VOLUNTEER = "+15555550144"
KEYS = {"en": "1", "es": "2", "ko": "3"}

CALLERS: dict[str, tuple[str, ...]] = {
    "guided": (
        *("2", "1", "1", "02139", "1", "~place", "3", "1", "2", "1", "1", "~activity", "", "2", "3", "2", "~uniforms", "1"),
        *("1", "~message", "2", "~message", "1", "1", "1", "*", "3"),
    ),
    "hearsay": ("2", "2", "7", "02139", "2", "02139", "1", "3", "2", "2", "3", "3"),
    "urgent": ("1", "1", "02139", "1", "1", "~place", "1", "~activity", "1", "4", "2", "2", "3"),
    "cut-short": ("2", "1", "2", "02139", "1", "~place", "hang up"),
    "keys-only": ("2", "2", "7", "7", "", "1", "1", "7", "7", "7", "7", "7", "7"),
    "rights": ("1", "2", "4", "2", "2", "1", "1", "3", "1", "5", "3", "8", "5", "4", "2", "hang up"),
    "lost-and-found": ("7", "", "2", "#", "*", "2", "1", "1", "12", "", "", "2", "", "hang up"),
    "silence": ("", "", "", "", "", ""),
    "somebody-taken": ("3", "1", "2", "3", "~message", "1", "1", "3"),
    "another-language": ("1", "2", "#", "7", "1", "2", "1", "9", "2", "hang up"),
    "nothing-checked": ("5", "1", "#", "2", "00000000", "7", "hang up"),
}
"""What callers do after choosing a language: keys, "" is silence, "~clip" is spoken."""

VERIFIERS: dict[str, tuple[str, ...]] = {
    "claim-to-verdict": ("8", "1", "9", "3", "1", "2", "1", "7", ""),
    "on-the-way": ("1", "2", "00", "20"),
    "spoken-verdict": ("1", "1", "2", "5", "~place_short", ""),
    "question": ("1", "4", "~place_short", "2", ""),
    "nuisance": ("1", "1", "5", "8", "2", "1", "5", "1", ""),
    "passed-on": ("1", "0"),
    "not-now": ("2",),
}
"""What verifiers do when they are rung."""


@pytest.mark.parametrize("language", KEYS)
@pytest.mark.parametrize("name", CALLERS)
def test_a_caller_hears_exactly_this(house: LittleHouse, request: pytest.FixtureRequest, name: str, language: str) -> None:
    call = house.caller_calls().presses(KEYS[language])
    for deed in CALLERS[name]:
        if call.ended:
            break
        act(call, deed, language)
    compare(request, f"caller-{name}-{language}", call)


@pytest.mark.parametrize("language", KEYS)
def test_a_caller_who_is_remembered_hears_exactly_this(house: LittleHouse, request: pytest.FixtureRequest, language: str) -> None:
    house.caller_calls().presses(KEYS[language]).hangs_up()
    call = house.caller_calls()
    for deed in ("4", "#", "", "8", "hang up"):
        act(call, deed, language)
    compare(request, f"caller-remembered-{language}", call)


def test_a_menu_of_two_pages_is_heard_exactly_so(carrier: StandInCarrier, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    spoken = tuple(each.id for each in LANGUAGES.values() if each.voice)
    house = LittleHouse(home=tmp_path / "home", carrier=carrier, languages=spoken).begin()
    try:
        call = house.caller_calls()
        for deed in ("7", "", "", "", "9", "", "", "", ""):
            act(call, deed, "en")
        call.speaks(SPEECH / "en" / "message.wav").hangs_up()
        compare(request, "caller-menu", call)
    finally:
        house.end()


@pytest.mark.parametrize("language", KEYS)
def test_a_caller_hears_exactly_this_of_what_was_checked(house: LittleHouse, request: pytest.FixtureRequest, language: str) -> None:
    wrong = publish(house, "confirmed", zip_area="02140")
    for digit, what in enumerate(("police", "other_officers", "fire_or_ambulance", "workers_or_guards", "other"), 1):
        publish(house, "not_immigration_enforcement", what_it_was=what, zip_area=f"0214{digit}", ago=timedelta(hours=digit))
    publish(house, "confirmed", zip_area="021", ago=timedelta(hours=3))
    house.clock.now += timedelta(minutes=1)
    publish(house, "nothing_found", zip_area="02140", corrects=wrong)
    call = house.caller_calls().presses(KEYS[language])
    for deed in ("5", "4", "*", "3", "hang up"):
        act(call, deed, language)
    compare(request, f"caller-checked-{language}", call)


@pytest.mark.parametrize("language", KEYS)
def test_a_caller_with_a_code_hears_exactly_this(house: LittleHouse, request: pytest.FixtureRequest, language: str) -> None:
    code = report_with_code(house)
    verifier = (
        takes(house.carrier.phone(BOB)).presses("4").speaks(SPEECH / "en" / "place_short.wav", then="1").presses("2").stays_silent()
    )
    house.work()
    call = house.caller_calls("+15555550177").presses(KEYS[language])
    for deed in ("5", "2", code, "2", "~message", "1", "1", "~message", "3", "1", "3", "2", "3", "1", "*", "4", "hang up"):
        act(call, deed, language)
    assert verifier.ended
    compare(request, f"caller-with-a-code-{language}", call, code)


@pytest.mark.parametrize("language", KEYS)
@pytest.mark.parametrize(("name", "key"), [("told", "1"), ("not-wanted", "2")])
def test_a_caller_who_asked_for_a_call_hears_exactly_this(
    house: LittleHouse, request: pytest.FixtureRequest, language: str, name: str, key: str
) -> None:
    with house.hotline.sessions.begin() as session:  # whoever speaks the caller's language would be asked before bob
        session.scalars(select(Person).where(Person.name == "charlie")).one().active = False
    caller = house.caller_calls().presses(KEYS[language])
    for deed in ("2", "2", "1", "02139", "1", "1", "1", "2", "2", "1", "2", "3", "1"):
        act(caller, deed, language)
    caller.hangs_up()
    house.work()
    takes(house.carrier.phone(BOB)).presses("1").presses("2").presses("4").presses("7").hangs_up()
    house.work()
    call = house.carrier.phone(ALICE).rings(within=1).answers().stays_silent().presses(key)
    assert call.ended
    compare(request, f"outcome-{name}-{language}", call)


@pytest.mark.parametrize("language", KEYS)
@pytest.mark.parametrize(("name", "deeds"), VERIFIERS.items())
def test_a_verifier_hears_exactly_this(
    house: LittleHouse, request: pytest.FixtureRequest, language: str, name: str, deeds: tuple[str, ...]
) -> None:
    house.add_person("alice", VOLUNTEER, language=language, speaks="en", position=0)
    caller = house.caller_calls().presses("1")
    for deed in CALLERS["guided"][:-1]:
        act(caller, deed, "en")
    caller.hangs_up()
    house.work()
    call = house.carrier.phone(VOLUNTEER).rings(within=1).answers()
    for deed in deeds:
        act(call, deed, language)
    assert call.ended
    compare(request, f"verifier-{name}-{language}", call)


DESK: dict[str, tuple[str, ...]] = {
    "report": ("1", "000000", "246801", "2", "9", "7", "6", "#", "3", "0"),
    "shifts": ("1", "246801", "4", "1", "1", "2", "", "", "", "5", "1", "0"),
}
"""What volunteers do who ring up. They are spoken to in English."""


@pytest.mark.parametrize(("name", "deeds"), DESK.items())
def test_a_volunteer_who_rings_up_hears_exactly_this(
    carrier: StandInCarrier, tmp_path: Path, request: pytest.FixtureRequest, name: str, deeds: tuple[str, ...]
) -> None:
    house = LittleHouse(home=tmp_path / "home", carrier=carrier).begin()
    try:
        house.add_person("alice", VOLUNTEER)
        with house.hotline.sessions.begin() as session:
            session.scalars(select(Person)).one().pin = house.hotline.keyring.slow_hash("246801")
            shift = session.scalars(select(Shift)).one()
            shift.starts, shift.ends = time(20), time(2)
        house.report_by_keys().hangs_up()
        house.work()
        call = house.caller_calls(VOLUNTEER)
        for deed in deeds:
            act(call, deed, "en")
        assert call.ended
        compare(request, f"desk-{name}-en", call)
    finally:
        house.end()


@pytest.mark.parametrize("language", KEYS)
def test_a_verifier_who_is_rung_again_hears_exactly_this(house: LittleHouse, request: pytest.FixtureRequest, language: str) -> None:
    house.add_person("alice", VOLUNTEER, language=language, speaks="en", position=0)
    code = report_with_code(house)
    phone = house.carrier.phone(VOLUNTEER)
    phone.rings(within=1).answers().presses("1").presses("2").stays_silent()
    house.pass_time(minutes=31)
    again = phone.rings(within=1).answers()
    for deed in ("3", "6", "2", ""):
        act(again, deed, language)
    compare(request, f"verifier-again-{language}", again)
    says_more(asks(house, code)).hangs_up()
    house.pass_time(minutes=1)
    news = phone.rings(within=1).answers()
    for deed in ("3", "2", "45"):
        act(news, deed, language)
    compare(request, f"verifier-news-{language}", news)
    asks(house, code, "+15555550178").presses("3").presses("1").hangs_up()
    house.pass_time(minutes=1)
    compare(request, f"verifier-withdrawn-{language}", phone.rings(within=1).answers().presses("1"))


@pytest.mark.parametrize("language", KEYS)
def test_those_who_help_families_hear_exactly_this(house: LittleHouse, request: pytest.FixtureRequest, language: str) -> None:
    house.add_person("alice", VOLUNTEER, language=language, speaks="en", position=0)
    house.helps_families("alice")
    caller = house.caller_calls().presses("1")
    for deed in ("3", "3", "~message", "1", "2"):
        act(caller, deed, "en")
    caller.hangs_up()
    house.work()
    phone = house.carrier.phone(VOLUNTEER)
    call = phone.rings(within=1).answers()
    for deed in ("8", "1", "3", "2"):
        act(call, deed, language)
    assert call.ended
    compare(request, f"families-{language}", call)
    house.pass_time(minutes=31)
    compare(request, f"families-again-{language}", phone.rings(within=1).answers().presses("3").presses("1"))


@pytest.mark.parametrize("language", KEYS)
def test_a_caller_and_a_volunteer_who_talk_hear_exactly_this(
    house: LittleHouse, request: pytest.FixtureRequest, language: str
) -> None:
    call = wants_a_person(house, language)
    volunteer = house.carrier.phone(VOLUNTEER).rings(within=1).answers().presses("1")
    call.stays_silent().talks_with(volunteer)
    volunteer.presses("*").presses("7").hangs_up()
    call.presses("2").presses("0").hangs_up()
    house.work()
    compare(request, f"person-caller-{language}", call)
    compare(request, f"person-volunteer-{language}", volunteer)


@pytest.mark.parametrize("language", KEYS)
def test_a_caller_for_whom_nobody_can_come_hears_exactly_this(
    house: LittleHouse, request: pytest.FixtureRequest, language: str
) -> None:
    call = wants_a_person(house, language)
    house.carrier.phone(VOLUNTEER).rings(within=1).answers().presses("2")
    house.work()
    for _ in range(3):
        house.clock.now += timedelta(seconds=25)
        call.stays_silent()
    act(call, "1", language)
    act(call, "~message", language)
    for deed in ("1", "3", "3"):
        act(call, deed, language)
    compare(request, f"person-nobody-{language}", call)


def wants_a_person(house: LittleHouse, language: str) -> Call:
    """A caller presses 0; a volunteer who speaks the language is being rung."""
    house.add_person("alice", VOLUNTEER, language=language, speaks="en", position=0)
    with house.hotline.sessions.begin() as session:
        session.scalars(select(Person).where(Person.name == "alice")).one().takes_calls = True
    call = house.caller_calls().presses(KEYS[language]).presses("0")
    house.work()
    return call


def act(call: Call, deed: str, language: str) -> None:
    if deed == "hang up":
        call.hangs_up()
    elif deed.startswith("~"):
        call.speaks(SPEECH / language / f"{deed[1:]}.wav")
    elif deed:
        call.presses(deed)
    else:
        call.stays_silent()


def compare(request: pytest.FixtureRequest, name: str, call: Call, code: str = "") -> None:
    heard = "\n".join(line(each.kind, each.text, each.language) for each in call.script if each.kind != "beep") + "\n"
    heard = re.sub(r"\d \d, \d \d, \d \d, \d \d", "‹eight digits›", heard)
    heard = heard.replace(f"[{code}]", "[‹eight digits›]") if code else heard
    path = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update"):
        path.write_text(heard, encoding="utf-8")
    assert path.exists(), f"there is no golden call {name!r} yet: run make golden"
    assert heard == path.read_text(encoding="utf-8")


def line(kind: str, text: str, language: str) -> str:
    match kind:
        case "say":
            return f"  {language}  {text}"
        case "play":
            return "  ♪      somebody's own voice"
        case "pressed":
            return f"[{text}]"
        case "silent":
            return "[silence]"
        case "spoke":
            return f"[speaks: {text}]"
    return f"[{kind}]"
