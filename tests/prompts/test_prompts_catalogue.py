"""What callers and volunteers hear, and what they never hear."""

import io
import pathlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prompts.catalogue import Catalogue, MissingPrompt, spell

TODAY = date(2026, 12, 1)
Write = Callable[[str, str], None]
SHIPPED = Catalogue(legal_help="+1 888-555-0123")


def words(said: tuple[Any, ...]) -> str:
    return " ".join(each.text for each in said)


def test_the_three_shipped_languages_come_in_menu_order_and_are_complete() -> None:
    assert SHIPPED.languages() == ("en", "es", "ko")
    assert all(SHIPPED.complete(language) for language in SHIPPED.languages())


def test_nothing_that_ships_is_reviewed() -> None:
    assert not any(SHIPPED.reviewed(language) for language in SHIPPED.languages())
    assert not any(SHIPPED.is_reviewed(each, "en") for each in SHIPPED.prompts)
    assert SHIPPED.reviews.entries == ()
    assert SHIPPED.reviews.status("ko") == "draft"
    assert SHIPPED.reviews.translated_by("es") == "machine draft, not yet read by a person"


def test_a_message_is_one_line_without_isolation_marks() -> None:
    text = SHIPPED.text("report-receipt", "en", code=spell("4711"))
    assert "\n" not in text
    assert "\u2068" not in text
    assert text.endswith("Your report number is: 4, 7, 1, 1. Once more: 4, 7, 1, 1.")


def test_a_say_carries_the_voice_of_its_language() -> None:
    (said,) = SHIPPED.say("goodbye", "es")
    assert (said.text, said.language, said.voice, said.say_language) == (
        "Gracias. Cuídese. Adiós.",
        "es",
        "Polly.Lupe-Neural",
        "es-US",
    )


def test_another_language_is_never_used_in_place_of_a_missing_one(write: Write, overlay: Path) -> None:
    write("languages.toml", '[de]\nown_name = "Deutsch"\n' + _VOICE)
    write("de/own.ftl", "goodbye = Danke.")
    catalogue = Catalogue(overlay=overlay)
    assert catalogue.languages() == ("en", "es", "ko", "de")
    assert catalogue.text("goodbye", "de") == "Danke."
    assert not catalogue.complete("de")
    for ask in (catalogue.text, catalogue.say):
        with pytest.raises(MissingPrompt) as missing:
            ask("greeting", "de")
        assert (missing.value.prompt, missing.value.language) == ("greeting", "de")
    with pytest.raises(MissingPrompt):
        catalogue.say("goodbye", "xx")
    with pytest.raises(MissingPrompt):
        catalogue.rights("rights-core-now", "de")


_VOICE = """bcp47 = "de-DE"
direction = "ltr"
voice = "Polly.Vicki-Neural"
voice_kind = "polly"
say_language = "de-DE"
source = "test"
scripts = ["LATIN"]
plurals = ["one", "other"]
rate_unit = "words"
rate_per_minute = 120
rate_source = "test"
star = ["Stern"]
pound = ["Raute"]
"""


def test_a_folder_without_a_voice_is_not_offered_and_is_named_as_a_problem(write: Write, overlay: Path) -> None:
    write("mam/own.ftl", "goodbye = …")
    catalogue = Catalogue(overlay=overlay)
    assert "mam" not in catalogue.languages()
    assert "no voice" in catalogue.problems["mam"][0].what


def test_the_lines_name_is_the_settings_and_a_languages_own_when_a_deployment_wrote_one(write: Write, overlay: Path) -> None:
    assert "the community hotline" in Catalogue().text("greeting", "en")
    assert "커뮤니티 핫라인" in Catalogue().text("greeting", "ko")
    write("es/name.ftl", "line-name = la línea del valle")
    catalogue = Catalogue(overlay=overlay, name="Valley Line")
    assert "Valley Line" in catalogue.text("greeting", "en")
    assert "la línea del valle" in catalogue.text("greeting", "es")
    assert "Valley Line" in catalogue.text("greeting", "ko")


def test_an_overlay_replaces_single_messages_only(write: Write, overlay: Path) -> None:
    write("es/own.ftl", "goodbye = Hasta luego.")
    catalogue = Catalogue(overlay=overlay)
    assert catalogue.text("goodbye", "es") == "Hasta luego."
    assert catalogue.text("one-moment", "es") == SHIPPED.text("one-moment", "es")
    assert catalogue.text("goodbye", "en") == "Thank you. Take care. Goodbye."


def test_an_overlay_that_is_not_there_or_full_of_mistakes_stops_nobody(write: Write, overlay: Path) -> None:
    Catalogue(overlay=overlay / "nowhere")
    write("en/bad.ftl", "greeting = { $name\n\ngoodbye = Bye { FANCY($x) }. And bye { other-thing }. Bye.\n= what\n")
    write("en/reviews.toml", "[[review")
    catalogue = Catalogue(overlay=overlay)
    assert "community hotline" in catalogue.text("greeting", "en")
    assert catalogue.text("goodbye", "en") == "Thank you. Take care. Goodbye."
    assert len(catalogue.problems["en"]) >= 3


def test_the_legal_help_number_is_read_digit_by_digit_and_left_out_when_there_is_none() -> None:
    assert SHIPPED.text("legal-help-line", "en").startswith("For legal help, call 8 8 8, 5 5 5, 0 1 2 3. Again:")
    assert not Catalogue().has_legal_help
    with pytest.raises(MissingPrompt):
        Catalogue().say("legal-help-line", "en")


def test_a_missing_value_costs_its_sentence_and_never_the_call() -> None:
    text = SHIPPED.text("report-receipt", "en")
    assert text == "Thank you. Your report is saved, and a volunteer will check it."
    assert "{" not in words(SHIPPED.say("page-again", "ko"))


@pytest.mark.parametrize(
    ("value", "said"),
    [("1-2", "One or two"), ("3-5", "Three to five"), ("6-10", "Six to ten"), ("11-", "More than ten"), ("?", "not known")],
)
def test_a_range_pressed_by_the_caller_chooses_its_words(value: str, said: str) -> None:
    assert said in SHIPPED.text("facts-agents", "en", value=value)


def test_numbers_follow_the_plural_of_the_language() -> None:
    assert SHIPPED.text("facts-age", "en", minutes=0) == "It came in just now."
    assert SHIPPED.text("facts-age", "es", minutes=1) == "Llegó hace un minuto."
    assert SHIPPED.text("facts-age", "es", minutes=2) == "Llegó hace 2 minutos."
    assert SHIPPED.text("facts-age", "ko", minutes=1) == "1분 전에 들어왔습니다."


def test_a_message_may_have_a_variable_called_language() -> None:
    assert SHIPPED.text("facts-language", "es", language="coreano") == "La persona que llamó habló en coreano."


def test_the_variables_of_a_message_are_known() -> None:
    assert SHIPPED.variables("page-again") == {"name", "number"}
    assert SHIPPED.variables("goodbye") == frozenset()


@settings(deadline=None)
@given(
    prompt=st.sampled_from(sorted(SHIPPED.prompts)),
    language=st.sampled_from(["en", "es", "ko"]),
    args=st.dictionaries(
        st.sampled_from(["name", "legal", "code", "key", "value", "minutes", "verdict", "number", "who", "zip", "language"]),
        st.text(max_size=40) | st.integers() | st.none() | st.floats(),
    ),
)
def test_speaking_raises_nothing_but_missing_prompt(prompt: str, language: str, args: dict[str, Any]) -> None:
    try:
        said = SHIPPED.say(prompt, language, **args)
    except MissingPrompt:
        return
    assert all(each.text.strip() and "\ufffc" not in each.text for each in said)


def test_no_file_is_touched_once_the_catalogue_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Catalogue(legal_help="8885550123")

    def closed(*_: object, **__: object) -> None:
        raise AssertionError("a file was opened during a call")

    for module, name in ((io, "open"), (pathlib.Path, "open"), (pathlib.Path, "read_text")):
        monkeypatch.setattr(module, name, closed)
    monkeypatch.setattr("builtins.open", closed)
    for language in catalogue.languages():
        for prompt in catalogue.prompts:
            catalogue.say(prompt, language, minutes=3, key=1, code="4", number="4", who="A", zip="9", language="x")


# --- rights ---


def test_an_unreviewed_rights_text_is_replaced_by_the_emergency_and_legal_lines() -> None:
    said = words(SHIPPED.rights("rights-core-now", "en"))
    assert "Stay calm" not in said
    assert said.startswith("We cannot play our rights message right now. In an emergency, call 9 1 1.")
    assert "For legal help, call 8 8 8" in said
    assert "legal help" not in words(Catalogue().rights("rights-core-now", "en"))


def test_say_cannot_be_used_to_slip_an_unreviewed_rights_text_through() -> None:
    assert SHIPPED.say("rights-core-now", "es") == SHIPPED.rights("rights-core-now", "es")
    assert SHIPPED.say("rights-notice", "es") == ()


def test_a_reviewed_rights_text_is_played_in_the_reviewed_language_only(approve: Callable[..., None], overlay: Path) -> None:
    approve("rights-core-now", "es")
    catalogue = Catalogue(overlay=overlay, today=lambda: TODAY)
    assert words(catalogue.rights("rights-core-now", "es")).startswith("Mantenga la calma.")
    assert "Stay calm" not in words(catalogue.rights("rights-core-now", "en"))


def test_the_notice_comes_before_the_first_rights_text_once_it_is_reviewed(approve: Callable[..., None], overlay: Path) -> None:
    approve("rights-core-now", "en")
    approve("rights-notice", "en")
    catalogue = Catalogue(overlay=overlay, today=lambda: TODAY)
    assert words(catalogue.rights("rights-core-now", "en", first=True)).startswith("This is general information")
    assert words(catalogue.rights("rights-core-now", "en")).startswith("Stay calm.")


def test_a_review_ends_on_its_day_and_begins_on_its_day(approve: Callable[..., None], overlay: Path) -> None:
    approve("rights-core-now", "en", on=TODAY, days=10)
    played = {
        day: "Stay calm" in words(Catalogue(overlay=overlay, today=lambda day=day: day).rights("rights-core-now", "en"))
        for day in (date(2026, 11, 30), TODAY, date(2026, 12, 11), date(2026, 12, 12))
    }
    assert list(played.values()) == [False, True, True, False]


def test_a_running_line_stops_playing_a_text_on_the_day_it_becomes_overdue(approve: Callable[..., None], overlay: Path) -> None:
    approve("rights-core-now", "en", days=10)
    day = [TODAY]
    catalogue = Catalogue(overlay=overlay, today=lambda: day[0])
    assert "Stay calm" in words(catalogue.rights("rights-core-now", "en"))
    day[0] = date(2027, 1, 1)
    assert "Stay calm" not in words(catalogue.rights("rights-core-now", "en"))


def test_changing_one_word_of_a_reviewed_text_voids_the_review(approve: Callable[..., None], overlay: Path, write: Write) -> None:
    approve("rights-core-now", "en")
    write("en/own.ftl", "rights-core-now = Stay calm. Do run.")
    catalogue = Catalogue(overlay=overlay, today=lambda: TODAY)
    assert catalogue.review_state("rights-core-now", "en") == "edited"
    assert "Do run" not in words(catalogue.rights("rights-core-now", "en"))


def test_another_unreviewed_topic_falls_back_to_a_reviewed_core_and_the_legal_line(
    approve: Callable[..., None], overlay: Path, write: Write
) -> None:
    write("en/own.ftl", "rights-home = Keep the door closed.")
    approve("rights-core-now", "en")
    catalogue = Catalogue(overlay=overlay, legal_help="8885550123", today=lambda: TODAY)
    said = words(catalogue.rights("rights-home", "en"))
    assert said.startswith("Stay calm.")
    assert "For legal help" in said


def test_a_demonstration_marks_every_unreviewed_text_and_only_those(approve: Callable[..., None], overlay: Path) -> None:
    catalogue = Catalogue(overlay=overlay, demo=True, today=lambda: TODAY)
    said = catalogue.rights("rights-core-now", "en", first=True)
    assert [each.text.split(".")[0] for each in said] == [
        "This is a sample for a demonstration",
        "This is general information, not legal advice",
        "Stay calm",
    ]
    assert catalogue.rights("rights-notice", "en")[0].text.startswith("This is a sample")
    approve("rights-core-now", "en")
    reviewed = Catalogue(overlay=overlay, demo=True, today=lambda: TODAY)
    assert words(reviewed.rights("rights-core-now", "en")).startswith("Stay calm")


def test_a_text_that_borrows_words_is_not_used(write: Write, overlay: Path, approve: Callable[..., None]) -> None:
    approve("rights-core-now", "en")
    write("en/own.ftl", "rights-core-now = { goodbye }")
    catalogue = Catalogue(overlay=overlay, today=lambda: TODAY)
    assert words(catalogue.rights("rights-core-now", "en")).startswith("Stay calm.")
    assert "borrows words" in catalogue.problems["en"][0].what


def test_a_language_is_reviewed_when_every_message_is(approve: Callable[..., None], overlay: Path) -> None:
    for prompt in sorted(SHIPPED.prompts)[1:]:
        approve(prompt, "ko")
    assert not Catalogue(overlay=overlay, today=lambda: TODAY).reviewed("ko")
    approve(sorted(SHIPPED.prompts)[0], "ko")
    catalogue = Catalogue(overlay=overlay, today=lambda: TODAY)
    assert catalogue.reviewed("ko")
    assert not catalogue.reviewed("es")


# --- numbers ---


@pytest.mark.parametrize(
    ("digits", "group", "said"),
    [
        ("4711", 0, "4, 7, 1, 1"),
        ("94110-1234", 0, "9, 4, 1, 1, 0, 1, 2, 3, 4"),
        ("(888) 351-4024", 3, "8 8 8, 3 5 1, 4 0 2 4"),
        ("ab12", 2, "A B, 1 2"),
        ("٣४", 0, "3, 4"),
        ("", 0, ""),
    ],
)
def test_a_number_is_read_sign_by_sign(digits: str, group: int, said: str) -> None:
    assert spell(digits, group) == said


@settings(deadline=None)
@given(digits=st.text(alphabet="0123456789", max_size=30), group=st.integers(-1, 6))
def test_spelling_keeps_every_digit_in_order_and_apart(digits: str, group: int) -> None:
    said = spell(digits, group)
    assert said.replace(",", "").split() == list(digits)
