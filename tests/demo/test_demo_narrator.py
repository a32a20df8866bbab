"""The narrator: events become lines that a person can read, with a terminal and without."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len
from rich.console import Console

from hotline.demo.narrator import Actor, Narrator, shortened
from hotline.demo.notes import same_words, words
from simulator import Event

ALICE = Actor(name="alice", number="+15555550111", speech={"place": "Across the street from the library."})


def event(kind: str, text: str = "", *, language: str = "", sid: str = "CA1", who: str = ALICE.number) -> Event:
    return Event(at=datetime(2026, 1, 1, tzinfo=UTC), kind=kind, who=who, text=text, language=language, sid=sid)


@pytest.fixture
def told() -> Callable[..., str]:
    """What is printed for these events."""

    def tell(*events: Event, width: int = 80, rows: int = 2, tongues: int = 0, terminal: bool = False) -> str:
        out = io.StringIO()
        console = Console(file=out, width=width, highlight=False, force_terminal=terminal)
        narrator = Narrator(console, [ALICE], rows=rows)
        narrator.tongues = tongues
        for each in events:
            narrator.listen(each)
        narrator.tell()
        return out.getvalue()

    return tell


def test_each_language_of_the_menu_has_its_own_line(told: Callable[..., str]) -> None:
    out = told(
        event("called", "+15555550100"),
        event("answered"),
        event("said", "For English, press 1.", language="en-US"),
        event("said", "Para español, oprima 2.", language="es-US"),
        event("pressed", "2"),
    )
    assert out.splitlines() == [
        "  alice calls the hotline.",
        "    hears    en  For English, press 1.",
        "             es  Para español, oprima 2.",
        "    presses      2",
    ]


def test_a_language_named_by_three_letters_stands_apart_from_its_words(told: Callable[..., str]) -> None:
    assert told(event("said", "中文，请按4。", language="cmn-CN")) == "    hears    cmn 中文，请按4。\n"


def test_a_menu_of_many_languages_is_shortened_where_it_has_been_seen(told: Callable[..., str]) -> None:
    menu = [event("said", f"For {each}, press 1.", language=each) for each in ("en-US", "es-US", "ko-KR", "arb", "fr-FR")]
    words = [event("said", text, language="en-US") for text in ("One.", "Two.", "Three.", "Four.")]
    out = told(*menu, event("pressed", "1"), *words, tongues=2)
    assert out.splitlines() == [
        "    hears    en  For en-US, press 1.",
        "             es  For es-US, press 1.",
        "                 … and so on in ko, arb, fr",
        "    presses      1",
        "    hears    en  One. Two. Three. Four.",
    ]
    assert len(told(*menu).splitlines()) == len(menu)


def test_what_is_said_in_one_breath_is_one_paragraph(told: Callable[..., str]) -> None:
    out = told(event("said", "You have report 1.", language="en-US"), event("said", "It came in just now.", language="en-US"))
    assert out == "    hears    en  You have report 1. It came in just now.\n"


def test_a_clip_is_shown_by_its_words_and_an_unknown_one_by_its_name(told: Callable[..., str]) -> None:
    assert "says         “Across the street from the library.”" in told(event("spoke", "place.wav"))
    assert "says         (other.wav)" in told(event("spoke", "other.wav"))


def test_a_phone_that_is_not_answered(told: Callable[..., str]) -> None:
    out = told(event("rang", "from +1"), event("not answered", "no-answer"), event("rang", sid="CA2"), event("answered", sid="CA2"))
    assert [line.strip() for line in out.splitlines()] == [
        "alice’s phone rings.",
        "alice does not answer.",
        "alice’s phone rings.",
        "alice answers.",
    ]


def test_machinery_says_nothing(told: Callable[..., str]) -> None:
    kinds = ("webhook", "rest", "recording stored", "recording fetched", "recording deleted", "silent")
    assert told(*(event(kind) for kind in kinds)) == ""


def test_without_a_terminal_there_are_no_codes_and_no_blanks_at_the_end_of_lines(told: Callable[..., str]) -> None:
    out = told(event("said", "word " * 40, language="en-US"), event("pressed", "1"), event("text", "a [bold]text[/bold]"))
    assert "\x1b" not in out
    assert all(line == line.rstrip() for line in out.splitlines())
    assert "a [bold]text[/bold]" in out


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_line_is_wider_than_the_terminal(told: Callable[..., str], width: int) -> None:
    long = "한국어를 원하시면 3번을 누르세요. " * 9
    out = told(event("said", long, language="ko-KR"), event("text", long), width=width)
    assert max(cell_len(line) for line in out.splitlines()) <= width


def test_colours_are_those_that_can_be_read_on_dark_and_light(told: Callable[..., str]) -> None:
    out = told(event("pressed", "1"), event("spoke", "place.wav"), event("said", "Hello.", language="en"), terminal=True)
    assert "\x1b[" in out
    for hard_to_read in ("33m", "34m", "36m", "37m", "30m"):
        assert f"[{hard_to_read}" not in out
        assert f";{hard_to_read}" not in out


def test_only_what_is_beside_the_words_is_dim(told: Callable[..., str]) -> None:
    out = told(event("said", "Hello.", language="en"), event("text", "a text"), terminal=True)
    assert "Hello." in out
    assert not re.search(r"\x1b\[(\d+;)?2m[^\x1b]*(Hello|a text)", out)


def test_shortening_keeps_whole_sentences_and_says_that_something_is_missing() -> None:
    text = "Do not run. Do not push or fight. Keep your hands where they can be seen."
    assert shortened(text, 200) == text
    assert shortened(text, 40) == "Do not run. Do not push or fight. …"
    assert shortened(text, 8) == "Do not …"
    assert cell_len(shortened("한국어를 원하시면 3번을 누르세요.", 20)) <= 20


def test_words_that_were_understood_are_counted_in_their_order() -> None:
    said = words("Two men are knocking on doors.")
    assert said == ["two", "men", "are", "knocking", "on", "doors"]
    assert same_words(said, words("the men are knocking on a door")) == 4
    assert same_words(said, []) == 0
