"""The prompt check, on what ships and on mistakes made on purpose."""

from collections.abc import Callable
from pathlib import Path

import pytest

from prompts.catalogue import Catalogue
from prompts.check import check, renderings, seconds, segments
from prompts.languages import LANGUAGES, LanguagesError, load_languages
from prompts.wording import WordingError, load_wording

Write = Callable[[str, str], None]


def errors(overlay: Path, language: str, prompt: str) -> str:
    found = check(Catalogue(overlay=overlay), [language])
    return " | ".join(each.what for each in found if each.prompt == prompt and each.level == "error")


def test_everything_that_ships_passes_the_check() -> None:
    assert check(Catalogue()) == []


def test_the_rights_text_for_the_door_takes_about_half_a_minute() -> None:
    catalogue = Catalogue()
    for language in catalogue.languages():
        assert 20 <= seconds(catalogue.text("rights-core-now", language), language) <= 36


@pytest.mark.parametrize(
    ("language", "prompt", "text", "complaint"),
    [
        ("es", "facts-zip", "Código postal.", "leaves out $zip"),
        ("es", "goodbye", "Gracias, { $who }.", "uses an unknown $who"),
        ("es", "goodbye", "Thank you. Take care. Goodbye.", "still the English text"),
        ("es", "goodbye", "Gracias por llamar a la hotline.", "English words: hotline"),
        ("es", "goodbye", "Adiós, дорогой.", "another script"),
        ("ko", "goodbye", "감사합니다. Bye.", "another script: Bey"),
        ("ko", "goodbye", "납치라고 합니다.", "banned wording: 납치"),
        ("es", "goodbye", "Secuestraron a alguien.", "banned wording: secuestr*"),
        ("en", "goodbye", "Everyone come and surround them.", "banned wording: everyone come, surround*"),
        ("es", "goodbye", '{ "" }', "says nothing"),
        ("es", "goodbye", "Gracias. { one-moment }", "borrows words"),
        ("es", "goodbye", "Gracias { FOO(1) }.", "borrows words"),
        ("en", "goodbye", "Thank you, { $who }.", "uses an unknown $who"),
        ("en", "main-menu", "For a person, press 0.", "names the keys 0"),
        ("es", "main-menu", "Para una persona, oprima 0. Para lo demás, oprima 1 o 2.", "names the keys 0 1 2"),
        ("es", "after-rights", "Oprima 1. Otra vez, oprima signo de número. Menú, oprima 2.", "names the keys 1 # 2"),
        ("es", "main-menu", "Oprima 1. Oprima 2. Oprima 0. " + "palabra " * 50, "the limit is 20 s"),
        ("ko", "goodbye", "가나다라마 " * 60, "the limit is 45 s"),
        ("es", "text-report-waiting", "{ $name }: " + "más " * 30, "needs 3 text messages"),
        ("es", "facts-saw", "{ $value ->\n    [saw] Sí.\n   *[other] No.\n }", "has no [told]"),
        ("es", "facts-saw", "{ $value ->\n    [saw] Sí.\n    [seen] Sí.\n   *[told] No.\n }", "has [seen]"),
        ("es", "facts-age", "{ $minutes ->\n    [0] Ya.\n   *[other] { $minutes }.\n }", "has no [one]"),
        ("es", "godbye", "Adiós.", "no message of the English master"),
        ("es", "goodbye", "{ $x", "not understood"),
    ],
)
def test_a_mistake_is_found(  # noqa: PLR0917  two fixtures and one row of the table
    overlay: Path, write: Write, language: str, prompt: str, text: str, complaint: str
) -> None:
    write(f"{language}/own.ftl", f"{prompt} = {text}\n")
    assert complaint in errors(overlay, language, prompt)


def test_a_missing_message_is_found(overlay: Path, write: Write) -> None:
    write("languages.toml", "[ht]\n" + _table("ht"))
    write("ht/own.ftl", "goodbye = Mèsi.")
    found = check(Catalogue(overlay=overlay), ["ht"])
    assert {each.prompt for each in found if each.what == "is missing"} == Catalogue().prompts - {"goodbye"}
    assert check(Catalogue(), ["xx"])[0].what == "has no texts"


def _table(language: str) -> str:
    return (
        f'own_name = "{language}"\nbcp47 = "{language}"\ndirection = "ltr"\nvoice = "v"\nvoice_kind = "basic"\n'
        'say_language = "x"\nsource = "x"\nscripts = ["LATIN"]\nplurals = ["one", "other"]\nrate_unit = "words"\n'
        'rate_per_minute = 140\nrate_source = "x"\nstar = ["zetwal"]\npound = ["dyèz"]\n'
    )


def test_a_long_greeting_is_only_a_warning(overlay: Path, write: Write) -> None:
    write("en/own.ftl", "greeting = This is { $name }. Not 9 1 1. " + "We are glad that you called. " * 4)
    found = check(Catalogue(overlay=overlay), ["en"])
    assert {(each.level, each.prompt) for each in found} == {("warning", "greeting")}


def test_every_choice_of_a_message_is_tried() -> None:
    assert len(renderings(Catalogue(), "facts-agents", "ko")) == 5
    assert len(set(renderings(Catalogue(), "facts-age", "en"))) == 3


def test_seconds_count_words_or_syllables() -> None:
    assert seconds("call 9 1 1, please. It's free", "en") == pytest.approx(7 * 60 / 140)
    assert seconds("1번을 누르세요.", "ko") == pytest.approx(7 * 60 / 250)


def test_segments_count_like_the_carrier() -> None:
    assert segments("a" * 160) == 1
    assert segments("a" * 161) == 2
    assert segments("í" + "a" * 69) == 1
    assert segments("í" + "a" * 70) == 2
    assert segments("é" * 160) == 1
    assert segments("€" * 81) == 2
    assert segments("가" * 71) == 2


def test_the_list_of_banned_words_is_the_operators_to_extend(overlay: Path, write: Write) -> None:
    write("en/banned.toml", 'banned = ["spooky*"]\nallowed = ["stop them from worrying"]\n')
    wording = load_wording("en", overlay)
    assert wording.found("How SPOOKY. A hunter!") == ("hunt*", "spooky*")
    assert wording.found("This will stop them from worrying. Do not block the street.") == ()
    assert load_wording("xx").found("anything") == ()
    write("en/banned.toml", "banned = 3")
    with pytest.raises(WordingError, match="list of words"):
        load_wording("en", overlay)


def test_observers_may_still_be_told_to_block_nothing() -> None:
    catalogue = Catalogue()
    for language in catalogue.languages():
        assert load_wording(language).found(catalogue.text("observer-rules", language)) == ()


def test_every_language_names_its_voice_and_the_page_that_lists_it() -> None:
    for language in LANGUAGES.values():
        assert language.source.startswith("https://www.twilio.com/docs/")
        assert language.voice.startswith("Polly.")
        assert language.say_bytes == 3000


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[xx]\nvoice = 'a'", "add bcp47"),
        ("[en]\nvoise = 'a'", "unknown key voise"),
        ("[en]\nvoice_kind = 'alien'", "must be one of"),
        ("[en]\nrate_per_minute = 0", "does not fit"),
        ("[en]\nscripts = 'LATIN'", "does not fit"),
        ("voice = 'a'", "outside"),
        ("[[", "cannot be read"),
        ("['../x']\nvoice = 'a'", "no language id"),
    ],
)
def test_a_mistake_in_languages_toml_is_explained(overlay: Path, write: Write, text: str, complaint: str) -> None:
    write("languages.toml", text)
    with pytest.raises(LanguagesError, match=complaint):
        load_languages(overlay)


def test_a_deployment_changes_one_voice_and_keeps_the_rest(overlay: Path, write: Write) -> None:
    write("languages.toml", '[es]\nvoice = "Polly.Mia-Neural"\nsay_language = "es-MX"\n')
    (said,) = Catalogue(overlay=overlay).say("goodbye", "es")
    assert (said.voice, said.say_language) == ("Polly.Mia-Neural", "es-MX")
