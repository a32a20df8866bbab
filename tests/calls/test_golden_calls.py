"""Golden conversations: whole calls, word for word, in every language. Read them as a caller would hear them.

`make golden` writes them anew; the diff is what callers will notice.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from little_house import SPEECH, LittleHouse

from prompts.languages import LANGUAGES
from simulator import Call, StandInCarrier

GOLDEN = Path(__file__).parent / "golden"
KEYS = {"en": "1", "es": "2", "ko": "3"}

CALLERS: dict[str, tuple[str, ...]] = {
    "rights-then-report": ("1", "1", "1", "02139", "~place", "1", "1", "~activity", "2", "~uniforms", "1", "2"),
    "keys-only": ("2", "2", "9", "2", "2", "5", "2", "hang up"),
    "a-person": ("0", "1", "~message", "2", "2"),
    "lost-and-found": ("7", "", "2", "#", "*", "0", "2", "2", "1", "12", "", "", "2", "", "hang up"),
    "silence": ("", "", "", "", "", ""),
    "topics": ("4", "2", "2", "1", "1", "3", "1", "5", "3", "8", "5", "4", "2", "hang up"),
    "somebody-taken": ("3", "1", "2", "3", "~message", "1", "2"),
    "another-language": ("1", "2", "#", "7", "1", "1", "hang up"),
}
"""What callers do after choosing a language: keys, "" is silence, "~clip" is spoken."""


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
def test_a_verifier_hears_exactly_this(house: LittleHouse, request: pytest.FixtureRequest, language: str) -> None:
    house.add_person("alice", "+15555550144", language=language, position=0)
    caller = house.caller_calls()
    for deed in ("1", "2", "1", "02139", "~place", "1", "1", "~activity", "2", "~uniforms", "2"):
        act(caller, deed, "en")
    caller.hangs_up()
    house.work()
    call = house.carrier.phone("+15555550144").rings(within=1).answers()
    for deed in ("8", "1", "3", "1", "2", "1", ""):
        act(call, deed, language)
    assert call.ended
    compare(request, f"verifier-{language}", call)


def act(call: Call, deed: str, language: str) -> None:
    if deed == "hang up":
        call.hangs_up()
    elif deed.startswith("~"):
        call.speaks(SPEECH / language / f"{deed[1:]}.wav")
    elif deed:
        call.presses(deed)
    else:
        call.stays_silent()


def compare(request: pytest.FixtureRequest, name: str, call: Call) -> None:
    heard = "\n".join(line(each.kind, each.text, each.language) for each in call.script if each.kind != "beep") + "\n"
    heard = re.sub(r"\d \d, \d \d, \d \d", "‹six digits›", heard)
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
            return "  ♪      the caller's own voice"
        case "pressed":
            return f"[{text}]"
        case "silent":
            return "[silence]"
        case "spoke":
            return f"[speaks: {text}]"
    return f"[{kind}]"
