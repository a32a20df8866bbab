"""What callers and volunteers hear, and what they never hear."""

import io
import pathlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prompts_desk import LEGAL, TODAY, Deployment, words

from prompts.catalogue import STAFF_FILES, Catalogue, MissingPrompt
from prompts.said import Spoken
from prompts.spelling import spell, spoken_number

SHIPPED = Catalogue(legal_help=LEGAL)
VOICED = tuple(each for each in SHIPPED.languages() if SHIPPED.language(each).voice)


@pytest.mark.parametrize("language", VOICED)
def test_every_shipped_language_with_a_voice_serves_callers_and_staff(language: str) -> None:
    missing = [each for each in SHIPPED.prompts if not SHIPPED.can_say(each, language)]
    assert missing == []
    assert SHIPPED.complete(language)
    assert SHIPPED.serves_staff(language)


def test_a_language_nobody_has_recorded_serves_nobody() -> None:
    assert set(SHIPPED.languages()) - set(VOICED) == {"ht", "mam", "quc", "kjb", "mix"}
    for language in set(SHIPPED.languages()) - set(VOICED):
        assert not SHIPPED.complete(language)
        assert not SHIPPED.serves_staff(language)


def test_nothing_that_ships_is_reviewed_or_recorded() -> None:
    assert not any(SHIPPED.reviewed(language) for language in SHIPPED.languages())
    assert SHIPPED.reviews.entries == ()
    assert SHIPPED.recordings.entries == {}
    for language in SHIPPED.languages():
        assert not any(SHIPPED.is_reviewed(each, language) for each in SHIPPED.prompts)
        assert "draft" in SHIPPED.reviews.status(language) or SHIPPED.language(language).recorded_only
        if language != "en" and not SHIPPED.language(language).recorded_only:
            assert "draft" in SHIPPED.reviews.translated_by(language)


def test_what_ships_has_no_problems() -> None:
    assert {each: found for each, found in SHIPPED.problems.items() if found} == {}


def test_a_message_is_one_line_without_isolation_marks() -> None:
    text = SHIPPED.text("report-receipt", "en", code=spell("4711"))
    assert "\n" not in text
    assert "\u2068" not in text
    assert text.startswith("Write down your report number: 4, 7, 1, 1. Once more: 4, 7, 1, 1.")


def test_a_say_carries_the_voice_of_its_language() -> None:
    (said,) = SHIPPED.say("goodbye", "es")
    assert said == Spoken(text=SHIPPED.source("goodbye", "es"), language="es", voice="Polly.Lupe-Neural", say_language="es-US")


def test_another_language_is_never_used_in_place_of_a_missing_one(ours: Deployment) -> None:
    ours.write(
        "de/language.toml",
        'own_name = "Deutsch"\nenglish_name = "German"\nbcp47 = "de-DE"\nvoice = "Polly.Vicki"\nsay_language = "de-DE"\n',
    )
    ours.write("de/own.ftl", "goodbye = Danke.")
    catalogue = ours.catalogue()
    assert catalogue.text("goodbye", "de") == "Danke."
    assert not catalogue.complete("de")
    for ask in (catalogue.text, catalogue.say):
        with pytest.raises(MissingPrompt) as missing:
            ask("greeting", "de")
        assert (missing.value.prompt, missing.value.language, missing.value.permanent) == ("greeting", "de", True)
    with pytest.raises(MissingPrompt):
        catalogue.say("goodbye", "xx")
    with pytest.raises(MissingPrompt):
        catalogue.spoken("words", "xx")
    with pytest.raises(MissingPrompt):
        catalogue.rights("rights-core-now", "de")


def test_the_lines_name_is_the_settings_and_a_languages_own_when_a_deployment_wrote_one(ours: Deployment) -> None:
    for language in VOICED:
        assert SHIPPED.text("line-name", language) in SHIPPED.text("greeting", language)
    ours.write("es/name.ftl", "line-name = la línea del valle")
    catalogue = ours.catalogue(name="Valley Line")
    assert "Valley Line" in catalogue.text("greeting", "en")
    assert "la línea del valle" in catalogue.text("greeting", "es")
    assert "Valley Line" in catalogue.text("greeting", "ko")


def test_an_overlay_replaces_single_messages_only(ours: Deployment) -> None:
    ours.write("es/own.ftl", "goodbye = Hasta luego.")
    catalogue = ours.catalogue()
    assert catalogue.text("goodbye", "es") == "Hasta luego."
    assert catalogue.text("one-moment", "es") == SHIPPED.text("one-moment", "es")
    assert catalogue.text("goodbye", "en") == SHIPPED.text("goodbye", "en")
    assert catalogue.prompts == SHIPPED.prompts


def test_a_deployments_english_does_not_change_what_other_languages_are_held_against(ours: Deployment) -> None:
    ours.write("en/own.ftl", "goodbye = Bye, { $who }.")
    catalogue = ours.catalogue()
    assert catalogue.variables("goodbye") == frozenset()
    assert catalogue.master["goodbye"] == SHIPPED.master["goodbye"]


def test_an_overlay_that_is_not_there_or_full_of_mistakes_stops_nobody(ours: Deployment) -> None:
    Catalogue(overlay=ours.overlay / "nowhere")
    ours.write("en/bad.ftl", "greeting = { $name\n\ngoodbye = Bye { FANCY($x) }. And bye { other-thing }. Bye.\n= what\n")
    ours.write("en/latin.ftl", "").write_bytes("one-moment = Ein Momentchen, bítte".encode("latin-1"))
    ours.write("en/reviews.toml", "[[review")
    ours.write("en/recordings.toml", "[[recording")
    catalogue = ours.catalogue()
    for prompt in ("greeting", "goodbye", "one-moment"):
        assert catalogue.text(prompt, "en") == SHIPPED.text(prompt, "en")
    found = " | ".join(f"{each.where}: {each.what}" for each in catalogue.problems["en"])
    for sentence in ("not understood", "borrows words", "latin.ftl: cannot be read", "reviews.toml", "recordings.toml"):
        assert sentence in found


def test_the_legal_help_number_is_read_digit_by_digit_and_left_out_when_there_is_none() -> None:
    assert SHIPPED.text("legal-help-line", "en") == "For legal help, call 5 5 5, 5 5 5, 0 1 2 3. Again: 5 5 5, 5 5 5, 0 1 2 3."
    assert not Catalogue().has_legal_help
    with pytest.raises(MissingPrompt):
        Catalogue().say("legal-help-line", "en")


def test_a_missing_value_costs_its_sentence_and_never_the_call() -> None:
    text = SHIPPED.text("report-receipt", "en")
    assert text == "With it you can call again and ask what it was."
    for language in VOICED:
        assert "{" not in words(SHIPPED.say("page-again", language))


@pytest.mark.parametrize(
    ("value", "said"),
    [("1-2", "one or two"), ("3-5", "three to five"), ("6-10", "six to ten"), ("11-", "more than ten"), ("?", "unknown")],
)
def test_a_range_pressed_by_the_caller_chooses_its_words(value: str, said: str) -> None:
    assert said in SHIPPED.text("salute-agents", "en", value=value)


@pytest.mark.parametrize("language", VOICED)
def test_every_range_has_words_of_its_own(language: str) -> None:
    values = ("1-2", "3-5", "6-10", "11-", "unsure")
    assert len({SHIPPED.text("salute-agents", language, value=each) for each in values}) == 5


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        ("en", {0: "other", 1: "one", 2: "other"}),
        ("es", {1: "one", 21: "other", 1_000_000: "other"}),
        ("ru", {1: "one", 21: "one", 3: "few", 11: "many", 25: "many"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 5: "few", 15: "many", 100: "other"}),
        ("ko", {1: "other", 2: "other"}),
        ("ht", {2: "other"}),
    ],
)
def test_numbers_follow_the_plural_of_the_language(ours: Deployment, language: str, numbers: dict[int, str]) -> None:
    lines = "".join(f"    [{each}] {each}\n" for each in sorted(SHIPPED.language(language).plurals - {"other"}))
    ours.write(f"{language}/own.ftl", f"salute-age = {{ $minutes ->\n{lines}   *[other] other\n }}\n")
    catalogue = ours.catalogue()
    assert {number: catalogue.text("salute-age", language, minutes=number) for number in numbers} == numbers


def test_a_message_may_have_a_variable_called_language() -> None:
    name = SHIPPED.language_name("ko", "es")
    assert name in SHIPPED.text("facts-language", "es", language=name)


def test_the_variables_of_a_message_are_known() -> None:
    assert SHIPPED.variables("page-again") == {"name", "number"}
    assert SHIPPED.variables("goodbye") == frozenset()
    with pytest.raises(MissingPrompt):
        SHIPPED.variables("no-such-text")


def test_the_texts_of_staff_are_no_callers_texts() -> None:
    for prompt in SHIPPED.essential:
        assert SHIPPED.master[prompt].file not in STAFF_FILES


@settings(deadline=None)
@given(
    prompt=st.sampled_from(sorted(SHIPPED.prompts)),
    language=st.sampled_from(SHIPPED.languages()),
    args=st.dictionaries(
        st.sampled_from(
            ["name", "legal", "code", "key", "value", "minutes", "hours", "state", "verdict", "number", "who", "zip", "language"]
        ),
        st.text(max_size=40) | st.integers() | st.none() | st.floats(),
    ),
)
def test_speaking_raises_nothing_but_missing_prompt(prompt: str, language: str, args: dict[str, Any]) -> None:
    try:
        said = SHIPPED.say(prompt, language, **args)
    except MissingPrompt:
        return
    assert all(each.text.strip() and "\ufffc" not in each.text and each.language == language for each in said)


def test_no_file_is_touched_once_the_catalogue_is_made(ours: Deployment, monkeypatch: pytest.MonkeyPatch) -> None:
    ours.record("ht", "goodbye", "report-receipt")
    catalogue = ours.catalogue(legal_help=LEGAL, demo=True)

    def closed(*_: object, **__: object) -> None:
        raise AssertionError("a file was opened during a call")

    given: dict[str, Any] = {"minutes": 3, "hours": 3, "key": 1, "code": "4", "number": "4", "zip": "9", "total": 3}
    given |= {"who": "A", "language": "x", "id": "x", "town": "A", "place": "A"}
    given |= {"facts": "A", "before": "A", "after": "A", "names": "A", "begins": "20:00", "ends": "8:00"}
    given |= {"day": "mon", "last_day": "tue", "date": 2, "last_date": 3, "week": "first", "offer": 3}
    silent = set()
    with monkeypatch.context() as disk:
        for module, name in ((io, "open"), (pathlib.Path, "open"), (pathlib.Path, "read_text"), (pathlib.Path, "stat")):
            disk.setattr(module, name, closed)
        disk.setattr("builtins.open", closed)
        for language in catalogue.languages():
            for prompt in catalogue.messages(language):
                try:
                    catalogue.say(prompt, language, **given)
                except MissingPrompt:
                    silent.add((language, prompt))
    assert {prompt for language, prompt in silent if language in VOICED} == set()
    assert not {("ht", "goodbye"), ("ht", "report-receipt")} & silent


def test_a_language_is_reviewed_when_everything_callers_need_is(ours: Deployment) -> None:
    first, *others = sorted(SHIPPED.essential)
    ours.approve("ko", *others)
    assert not ours.catalogue().reviewed("ko")
    ours.approve("ko", first)
    assert ours.catalogue().reviewed("ko")
    assert not ours.catalogue().reviewed("es")
    assert not ours.catalogue(today=lambda: TODAY.replace(year=2027)).reviewed("ko")


# --- numbers ---


@pytest.mark.parametrize(
    ("digits", "group", "said"),
    [
        ("4711", 0, "4, 7, 1, 1"),
        ("94110-1234", 0, "9, 4, 1, 1, 0, 1, 2, 3, 4"),
        ("(555) 555-0123", 3, "5 5 5, 5 5 5, 0 1 2 3"),
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


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("+15555550123", "5 5 5, 5 5 5, 0 1 2 3"),
        ("555 555 0123", "5 5 5, 5 5 5, 0 1 2 3"),
        ("call the office", "call the office"),
        ("", ""),
    ],
)
def test_a_telephone_number_is_read_in_groups_without_the_country(number: str, said: str) -> None:
    assert spoken_number(number) == said
