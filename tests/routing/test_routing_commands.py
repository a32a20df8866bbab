"""What a text means: letters and numbers in any spelling, words of a language, and never a word that the carrier keeps for itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.commands import CARRIERS, LETTERS, load_commands
from routing.commands import ABOUT_A_REPORT, VERDICTS, WHAT_IT_WAS, Command, Kind, belongs_to_the_carrier, parse

ENGLISH = load_commands("en")
SPANISH = {**ENGLISH, **load_commands("es")}
NUMBERS = st.integers(1, 9999)
DIGITS_OF_A_VERDICT = st.sampled_from([*VERDICTS, *(20 + what for what in WHAT_IT_WAS)])


def take(code: int | None) -> Command:
    return Command(kind=Kind.TAKE, code=code)


@st.composite
def commands(draw: st.DrawFn) -> Command:
    kind = draw(st.sampled_from(list(Kind)))
    code = draw(st.none() | NUMBERS) if kind in ABOUT_A_REPORT else None
    number = {
        Kind.MINUTES: st.integers(0, 9999),
        Kind.VERDICT: DIGITS_OF_A_VERDICT,
        Kind.SHIFT: st.none() | NUMBERS,
    }.get(kind, st.none())
    return Command(kind=kind, code=code, number=draw(number))


@given(commands())
def test_a_command_means_what_it_was_written_from(command: Command) -> None:
    assert parse(str(command), ENGLISH) == command


@given(commands(), st.sampled_from([" {} ", "“{}”", "{}.", "'{}'", "\n{}\n", "({})!", "»{}«", "\u200f{}\u200e"]))
def test_signs_around_it_mean_nothing(command: Command, around: str) -> None:
    assert parse(around.format(command), ENGLISH) == command


@given(commands(), st.sampled_from("٠۰०০௦０𝟎"))
def test_digits_of_every_script_and_capitals_are_understood(command: Command, zero: str) -> None:
    written = "".join(chr(ord(zero) + int(each)) if each in "0123456789" else each.upper() for each in str(command))
    assert parse(written, ENGLISH) == command


@given(st.text(max_size=80))
def test_no_text_is_too_strange(text: str) -> None:
    command = parse(text, SPANISH)
    assert command is None or parse(str(command), SPANISH) == command


@given(st.sampled_from(sorted(CARRIERS)), st.sampled_from(["{}", "{}.", " '{}' ", "“{}”"]), st.booleans())
def test_a_word_of_the_carriers_is_never_a_command(word: str, around: str, loud: bool) -> None:
    written = around.format(word.upper() if loud else word)
    assert parse(written, SPANISH) is None
    assert belongs_to_the_carrier(written)


@given(st.sampled_from(sorted(CARRIERS)), NUMBERS)
def test_a_word_of_the_carriers_with_a_number_is_no_command_either(word: str, number: int) -> None:
    assert parse(f"{number} {word}", SPANISH) is None
    assert parse(f"{word}{number}", SPANISH) is None


@pytest.mark.parametrize(
    "written", ["1a", "1 a", "a 1", "A1", "1A.", "“1a”", "１ａ", "１ Ａ", "١a", "#1 a", "take 1", "1 Take", "I take it: 1"]
)
def test_a_report_is_taken_in_many_spellings(written: str) -> None:
    assert parse(written, ENGLISH) == take(1)


@pytest.mark.parametrize("written", ["a", "A", " a. ", "take", "Take it!"])
def test_the_number_may_be_left_out(written: str) -> None:
    assert parse(written, ENGLISH) == take(None)


@pytest.mark.parametrize(
    ("written", "kind", "code", "number"),
    [
        ("1p", Kind.PASS, 1, None),
        ("can't", Kind.PASS, None, None),
        ("2r", Kind.RELEASE, 2, None),
        ("1e20", Kind.MINUTES, 1, 20),
        ("1 e 20", Kind.MINUTES, 1, 20),
        ("e20", Kind.MINUTES, None, 20),
        ("1 in 20", Kind.MINUTES, 1, 20),
        ("1o", Kind.THERE, 1, None),
        ("here", Kind.THERE, None, None),
        ("1v1", Kind.VERDICT, 1, 1),
        ("1v23", Kind.VERDICT, 1, 23),
        ("1 v 2 3", Kind.VERDICT, 1, 23),
        ("v4", Kind.VERDICT, None, 4),
        ("1f", Kind.DONE, 1, None),
        ("w", Kind.WHO, None, None),
        ("Who's on?", Kind.WHO, None, None),
        ("s3", Kind.SHIFT, None, 3),
        ("3 s", Kind.SHIFT, None, 3),
        ("s", Kind.SHIFT, None, None),
        ("d", Kind.DROP, None, None),
        ("my shifts", Kind.SHIFTS, None, None),
        ("?", Kind.COMMANDS, None, None),
        ("؟", Kind.COMMANDS, None, None),
    ],
)
def test_every_command_has_its_letter_and_its_words(written: str, kind: Kind, code: int | None, number: int | None) -> None:
    assert parse(written, ENGLISH) == Command(kind=kind, code=code, number=number)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "👍",
        "1",
        "10",
        "hello",
        "a car",
        "1a 2",
        "0a",
        "I am at 1 a street",
        "1w",
        "1v",
        "1v5",
        "1v13",
        "1v234",
        "v 2 3",  # report 2 or fire? nobody guesses a verdict
        "e",
        "e 1 20",
        "1e",
        "99999a",
        "9" * 5000 + "a",
        "a" * 5000,
        "Liked “report 1 is waiting. Reply 1a to take it”",
    ],
)
def test_what_is_not_a_command_alone_is_none(written: str) -> None:
    assert parse(written, ENGLISH) is None


def test_words_of_ones_own_language_count_without_accents_and_capitals() -> None:
    assert parse("TOMO 1", SPANISH) == parse("tomo 1", SPANISH) == take(1)
    assert parse("Llegué", SPANISH) == parse("llegue", SPANISH) == Command(kind=Kind.THERE)
    assert parse("tomo 1", ENGLISH) is None
    assert parse("take 1", SPANISH) == take(1)


def test_every_command_that_has_a_letter_can_be_meant() -> None:
    assert {*LETTERS, "commands"} == {kind.value for kind in Kind}


def test_a_verdict_is_that_of_the_telephone() -> None:
    assert Command(kind=Kind.VERDICT, number=1).verdict == ("confirmed", None)
    assert Command(kind=Kind.VERDICT, number=2).verdict == ("not_immigration_enforcement", None)
    assert Command(kind=Kind.VERDICT, number=23).verdict == ("not_immigration_enforcement", "fire_or_ambulance")
