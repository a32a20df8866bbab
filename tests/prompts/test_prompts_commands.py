"""The words people may write in a text: what ships can be used, and a file that cannot is explained."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from prompts.catalogue import Catalogue
from prompts.check import GSM_7, GSM_7_DOUBLE, renderings, segments
from prompts.commands import CARRIERS, LETTERS, CommandsError, load_commands, plain
from prompts.languages import LANGUAGES, LanguagesError

LONGEST_NAME = "Neighbours of Main S"
CATALOGUE = Catalogue(name=LONGEST_NAME)
TEXTS = sorted(each.id for each in CATALOGUE.master.values() if each.id.startswith("text-"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_that_ship_can_be_used(language: str) -> None:
    found = load_commands(language)
    assert set(found.values()) <= LETTERS.keys()
    assert all(not {word, word.replace(" ", "")} & CARRIERS for word in found)


def test_english_and_spanish_have_words_for_every_command() -> None:
    assert set(load_commands("en").values()) == set(load_commands("es").values()) == LETTERS.keys()


def test_a_language_without_the_file_has_letters_and_english_words() -> None:
    assert load_commands("kjb") == {}
    assert CATALOGUE.commands("kjb") == load_commands("en")
    assert CATALOGUE.commands("unheard-of") == load_commands("en")


def test_ones_own_word_goes_before_an_english_one_that_is_spelled_the_same(tmp_path: Path) -> None:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "commands.toml").write_text('who = ["release"]\n')
    ours = Catalogue(overlay=tmp_path)
    assert ours.commands("es")["release"] == "who"
    assert ours.commands("en")["release"] == "release"


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ('take = ["stop"]', "belongs to the carrier"),
        ('take = ["Start!"]', "belongs to the carrier"),
        ('take = ["opt out"]', "belongs to the carrier"),
        ('take = ["mío"]\npass = ["Mio"]', "means both take and pass"),
        ('take = ["p"]', "means the same in every language"),
        ('take = ["1"]', "is no word"),
        ('take = ["…"]', "is no word"),
        ("take = [7]", "is no word"),
        ('take = "mine"', "as a list"),
        ('grab = ["mine"]', "there is no command 'grab'"),
        ("take = [", "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_used_is_explained(tmp_path: Path, written: str, complaint: str) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "commands.toml").write_text(written, encoding="utf-8")
    with pytest.raises(CommandsError, match=complaint) as error:
        load_commands("xx", [tmp_path])
    assert isinstance(error.value, LanguagesError)  # so that whoever starts the line is told in one sentence


def test_plain_letters_and_digits() -> None:
    assert plain("  “Llegué, ١ y ２!” ") == ["llegue", "1", "y", "2"]
    assert plain("1v23") == ["1", "v", "23"]
    assert plain("") == plain("…") == []


@pytest.mark.parametrize("prompt", TEXTS)
def test_every_english_text_fits_one_segment_with_a_long_name(prompt: str) -> None:
    assert len(LONGEST_NAME) == 20
    for said in renderings(CATALOGUE, prompt, "en"):
        assert set(said) <= GSM_7 | GSM_7_DOUBLE, said
        assert segments(said) == 1, f"{len(said)}: {said}"
        assert "{" not in said


@pytest.mark.parametrize("prompt", TEXTS)
def test_no_english_text_asks_for_a_word_of_the_carriers(prompt: str) -> None:
    said = plain(CATALOGUE.master[prompt].literal)
    asked = {after for before, after in pairwise(said) if before in ("reply", "send")}
    assert not asked & CARRIERS
