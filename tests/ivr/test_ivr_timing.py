"""How long a caller waits is computed from the texts, held to its limits, and printed as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from hotline.cli.seconds import page, with_texts
from ivr.language_menu import A_PAGE
from ivr.timing import A_MENU, A_MESSAGE, CORE_RIGHTS_WITHIN, Times, times_of
from prompts.catalogue import Catalogue
from prompts.check import seconds

CATALOGUE = Catalogue(legal_help="+15555550100")
LANGUAGES = with_texts(CATALOGUE)
TIMES = {each.language: each for each in times_of(CATALOGUE, LANGUAGES)}
DOCS = Path(__file__).parent.parent.parent / "docs"


def test_eleven_languages_have_all_their_texts() -> None:
    assert set(LANGUAGES) == {"en", "es", "pt", "ht", "zh", "vi", "ar", "fr", "ru", "ko", "tl"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_core_rights_begin_within_twenty_seconds(language: str) -> None:
    times = TIMES[language]
    assert times.to_core_rights <= CORE_RIGHTS_WITHIN
    if times.page == 1:
        assert times.through_menu <= CORE_RIGHTS_WITHIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_stand_on_the_first_page_and_be_as_quick(language: str) -> None:
    """The coordinator puts the languages of the place first, whichever they are."""
    others = [each for each in LANGUAGES if each != language][: A_PAGE - 1]
    [times] = [each for each in times_of(CATALOGUE, (*others, language)) if each.language == language]
    assert times.through_menu <= CORE_RIGHTS_WITHIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_and_messages_keep_their_limits(language: str) -> None:
    times = TIMES[language]
    assert times.longest_menu.seconds <= A_MENU, times.longest_menu
    assert times.longest_message.seconds <= A_MESSAGE, times.longest_message


def test_the_seconds_are_those_of_the_words() -> None:
    """Added up by hand for the first language of the menu: its line, who we are, the urgent key, the notice."""

    def said(prompt: str, **values: str | int) -> float:
        return seconds(CATALOGUE.text(prompt, "en", **values), "en")

    english: Times = TIMES["en"]
    known = said("greeting") + said("main-urgent") + said("rights-notice")
    assert english.to_core_rights == pytest.approx(known)
    assert english.through_menu == pytest.approx(said("language-line", key=1) + known)


def test_a_language_on_a_later_page_takes_longer() -> None:
    assert TIMES["tl"].page == 3
    assert TIMES["tl"].through_menu > TIMES["vi"].through_menu > TIMES["en"].through_menu


def test_the_table_in_the_docs_is_the_one_that_is_computed() -> None:
    written = (DOCS / "seconds.md").read_text(encoding="utf-8")
    assert written == page(CATALOGUE, list(TIMES.values())), "Write it anew: hotline seconds --write docs"
