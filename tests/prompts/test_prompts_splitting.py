"""Long texts in pieces that a <Say> carries."""

from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prompts.catalogue import Catalogue
from prompts.splitting import fits_one_say, split

ALPHABET = "ab é한국어ابتщ😀👨\u200d👩\u200d👧e\u0301.。!?,،、;: \n9"
TEXTS = st.text(alphabet=ALPHABET, max_size=300) | st.text(max_size=200)
CATALOGUE = Catalogue()
VOICED = [each for each in CATALOGUE.languages() if CATALOGUE.language(each).voice]


def small(text: str) -> bool:
    return fits_one_say(text, say_bytes=20)


def encodable(text: str) -> bool:
    return not any("\ud800" <= sign <= "\udfff" for sign in text)


@settings(deadline=None)
@given(text=TEXTS.filter(encodable))
def test_the_pieces_joined_are_the_text_and_each_fits(text: str) -> None:
    pieces = split(text, small)
    assert "".join(pieces) == text
    assert all(piece and small(piece) for piece in pieces)


@settings(deadline=None)
@given(text=TEXTS, times=st.integers(1, 60), language=st.sampled_from(VOICED))
def test_whatever_is_spoken_stays_under_both_limits_of_the_carrier(text: str, times: int, language: str) -> None:
    tongue = CATALOGUE.language(language)
    for each in CATALOGUE.spoken(text * times, language):
        assert each.text == each.text.strip() != ""
        assert len(each.text.encode()) <= tongue.say_bytes
        assert len(quote(each.text, safe="")) <= 4500
        assert (each.language, each.voice, each.say_language) == (language, tongue.voice, tongue.say_language)


def test_a_voice_of_another_maker_takes_more_in_one_say() -> None:
    assert [len(each.text) for each in CATALOGUE.spoken("a" * 3001, "en")] == [3000, 1]
    assert [len(each.text) for each in CATALOGUE.spoken("a" * 4501, "vi")] == [4500, 1]


def test_five_hundred_hangul_letters_are_one_say_and_one_more_are_two() -> None:
    assert len(CATALOGUE.spoken("가" * 500, "ko")) == 1
    assert [len(each.text) for each in CATALOGUE.spoken("가" * 501, "ko")] == [500, 1]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One two. Three four. Five.", ["One two. ", "Three four. Five."]),
        ("안녕. 하세요. 여러분.", ["안녕. 하세요. ", "여러분."]),
        ("A long one, and its second half", ["A long one, ", "and its second half"]),
        ("wordwithoutanyspaceinsideit", ["wordwithoutanyspacei", "nsideit"]),
        ("", []),
    ],
)
def test_a_text_is_cut_where_it_hurts_least(text: str, pieces: list[str]) -> None:
    assert split(text, small) == pieces


def test_a_letter_keeps_its_accent_and_a_family_stays_together() -> None:
    assert split("e\u0301" * 9, small)[0] == "e\u0301" * 6
    assert split("👨\u200d👩👨\u200d👩", lambda text: len(text) <= 4) == ["👨\u200d👩", "👨\u200d👩"]


def test_a_long_transcript_is_cut_between_sentences() -> None:
    sentence = "The vans stopped at the corner of Main and Third. "
    said = CATALOGUE.spoken(sentence * 200, "en")
    assert len(said) > 1
    assert all(each.text.endswith("Third.") for each in said)
