"""The prompt check, on what ships and on mistakes made on purpose."""

import shutil
from pathlib import Path

import pytest
from prompts_desk import Deployment

from prompts.catalogue import Catalogue
from prompts.check import check, renderings, seconds, segments
from prompts.languages import HERE, LANGUAGES, Language
from prompts.wording import WordingError, load_wording

SHIPPED = Catalogue()
WRITTEN = tuple(each for each in SHIPPED.languages() if not SHIPPED.language(each).recorded_only)
GERMAN = """own_name = "Deutsch"
english_name = "German"
bcp47 = "de-DE"
voice = "Polly.Vicki"
say_language = "de-DE"
"""


def found(ours: Deployment, language: str, prompt: str, level: str = "error") -> str:
    return " | ".join(each.what for each in check(ours.catalogue(), [language]) if (each.prompt, each.level) == (prompt, level))


# --- what ships ---


@pytest.mark.parametrize("language", SHIPPED.languages())
def test_what_ships_is_clean(language: str) -> None:
    assert [each for each in check(SHIPPED, [language]) if each.level == "error"] == []


def test_without_a_choice_every_language_is_looked_at(ours: Deployment) -> None:
    for language in ("en", "zh"):
        ours.write(f"{language}/own.ftl", "godbye = …")
    both = {each.language for each in check(ours.catalogue()) if each.prompt == "godbye"}
    assert both == {"en", "zh"}


@pytest.mark.parametrize("language", WRITTEN)
def test_the_rights_text_for_the_door_takes_about_half_a_minute(language: str) -> None:
    assert 18 <= seconds(SHIPPED.text("rights-core-now", language), language) <= 36


@pytest.mark.parametrize("language", WRITTEN)
def test_observers_may_still_be_told_to_block_nothing(language: str) -> None:
    assert load_wording(language).found(SHIPPED.text("observer-rules", language)) == ()
    assert load_wording(language).banned


# --- mistakes ---


@pytest.mark.parametrize(
    ("language", "prompt", "text", "complaint"),
    [
        ("es", "salute-zip", "Código postal.", "leaves out $zip"),
        ("es", "goodbye", "Gracias, { $who }.", "uses an unknown $who"),
        ("es", "goodbye", "Thank you. Take care. Goodbye.", "still the English text"),
        ("ko", "goodbye", "Thank you. Take care. Goodbye.", "still the English text"),
        ("es", "goodbye", "Gracias por llamar a la hotline.", "English words: hotline"),
        ("es", "goodbye", "Adiós, дорогой.", "letters of another script: гдйор"),
        ("ru", "goodbye", "Спасибо, good.", "letters of another script: dgo"),
        ("ar", "goodbye", "شكرا Привет.", "letters of another script: Пвеирт"),
        ("zh", "goodbye", "谢谢 감사.", "letters of another script: 감사"),
        ("ko", "goodbye", "감사합니다. Bye.", "letters of another script: Bey"),
        ("vi", "goodbye", "Cảm ơn, спасибо.", "letters of another script: абиопс"),
        ("ko", "goodbye", "납치라고 합니다.", "banned wording: 납치"),
        ("es", "goodbye", "Secuestraron a alguien.", "banned wording: secuestr*"),
        ("en", "goodbye", "Everyone come and surround them.", "banned wording: everyone come, surround*"),
        ("es", "goodbye", '{ "" }', "says nothing"),
        ("es", "goodbye", "Gracias. { one-moment }", "borrows words"),
        ("es", "goodbye", "Gracias. { -term }", "borrows words"),
        ("es", "goodbye", "Gracias { FOO(1) }.", "borrows words"),
        ("es", "goodbye", "Gracias.\n    .more = Y más.", "borrows words"),
        ("es", "goodbye", "\n    .more = Y más.", "has no text"),
        ("es", "goodbye", "Gracias.\ngoodbye = Adiós.", "is written twice; the first counts"),
        ("es", "goodbye", "{ $x", "not understood"),
        ("en", "goodbye", "Thank you, { $who }.", "uses an unknown $who"),
        ("en", "main-menu", "For a person, press 0.", "names the keys 0, the English 2 3 4 5 0"),
        ("es", "main-menu", "Para una persona, oprima 0. Para lo demás, oprima 2, 3 o 4.", "names the keys 0 2 3 4"),
        ("es", "goodbye", "Gracias. Oprima 9.", "names the keys 9, the English (none)"),
        ("es", "after-rights", "Oprima 1. Otra vez, oprima signo de número. Menú, oprima 2.", "names the keys 1 # 2"),
        ("ru", "after-rights", "Нажмите 1. Ещё раз – нажмите решётку. Меню – нажмите 2.", "names the keys 1 # 2"),
        ("es", "main-menu", "Oprima 2. Oprima 3. Oprima 4. Oprima 0. " + "palabra " * 50, "the limit is 20 s"),
        ("es", "report-now", "Oprima 1. Oprima 2. Oprima 3. " + "palabra " * 50, "the limit is 20 s"),
        ("ko", "goodbye", "가나다라마 " * 60, "the limit is 45 s"),
        ("es", "rights-home", "Mantenga la puerta cerrada. " * 40, "takes 69 s, the limit is 45 s"),
        ("en", "rights-core-now", "Stay calm. " * 60, "takes 51 s, the limit is 45 s"),
        ("es", "text-report-waiting", "{ $name } { $code }: " + "más " * 55, "needs 4 text messages"),
        ("es", "facts-saw", "{ $value ->\n    [saw] Sí.\n   *[other] No.\n }", "has no [told]"),
        ("es", "facts-saw", "{ $value ->\n    [saw] Sí.\n    [seen] Sí.\n   *[told] No.\n }", "has [seen] of $value, which never"),
        ("es", "salute-age", "{ $minutes ->\n    [0] Ya.\n   *[other] { $minutes }.\n }", "has no [one] of $minutes"),
        ("es", "salute-age", "Hace { $minutes } minutos.", "has no [0], [one], [other] of $minutes"),
        (
            "es",
            "salute-age",
            "{ $minutes ->\n    [0] Ya.\n    [one] Uno.\n    [many] Millones.\n   *[other] Otros.\n }",
            "has [many] of $minutes, which never comes",
        ),
        ("ru", "salute-age", "{ $minutes ->\n    [0] А.\n    [one] Б.\n   *[other] В.\n }", "has no [few], [many] of $minutes"),
        ("ar", "salute-age", "{ $minutes ->\n    [0] ا.\n    [one] ب.\n   *[other] ت.\n }", "has no [few], [many], [two], [zero]"),
        (
            "ko",
            "salute-age",
            "{ $minutes ->\n    [0] 가.\n    [one] 나.\n   *[other] 다.\n }",
            "has [one] of $minutes, which never",
        ),
        ("es", "godbye", "Adiós.", "is no message of the English master"),
        ("en", "rights-of-mine", "Words.", "is no message of the English master"),
    ],
)
def test_a_mistake_is_found(ours: Deployment, language: str, prompt: str, text: str, complaint: str) -> None:
    ours.write(f"{language}/own.ftl", f"{prompt} = {text}\n")
    assert complaint in found(ours, language, prompt)


@pytest.mark.parametrize(
    ("language", "prompt", "text"),
    [
        ("ru", "salute-age", "{ $minutes ->\n    [0] А.\n    [one] Б.\n    [few] В.\n    [many] Г.\n   *[other] Д.\n }"),
        ("ko", "salute-age", "{ $minutes ->\n    [0] 가.\n   *[other] 다.\n }"),
        ("ko", "page-more-time", "{ $minutes }분 뒤에 다시 전화하겠습니다."),  # one text may say all numbers alike
        ("es", "facts-number", "{ $number ->\n    [one] Un reporte.\n   *[other] Reportes: { $number }.\n }"),
        ("ru", "after-rights", "Нажмите 1. Ещё раз – нажмите звёздочку. Меню – нажмите 2."),
        ("es", "goodbye", "Gracias. No bloquee nada."),
    ],
)
def test_what_is_right_is_not_complained_about(ours: Deployment, language: str, prompt: str, text: str) -> None:
    ours.write(f"{language}/own.ftl", f"{prompt} = {text}\n")
    assert not found(ours, language, prompt)


def test_words_to_borrow_from_are_an_error(ours: Deployment) -> None:
    ours.write("es/own.ftl", "-words = Palabras.")
    assert found(ours, "es", "words") == "a term: write its words out instead"


def test_a_missing_message_is_found_with_the_english_words(ours: Deployment) -> None:
    ours.write("de/language.toml", GERMAN)
    ours.write("de/own.ftl", "goodbye = Danke.")
    missing = [each for each in check(ours.catalogue(), ["de"]) if each.what == "is missing"]
    assert {each.prompt for each in missing} == SHIPPED.prompts - {"goodbye"}
    assert any("One moment, please." in each.hint for each in missing if each.prompt == "one-moment")


def test_a_language_that_nobody_knows_has_no_texts() -> None:
    (only,) = check(SHIPPED, ["xx"])
    assert (only.level, only.language, only.prompt, only.what) == ("error", "xx", "", "has no texts")


def test_texts_without_a_language_file_are_an_error(ours: Deployment) -> None:
    ours.write("de/own.ftl", "goodbye = Danke.")
    whats = [each.what for each in check(ours.catalogue(), ["de"])]
    assert whats == ["has texts but no language.toml: add one to its folder", "has no texts"]


def test_a_file_that_cannot_be_used_is_an_error(ours: Deployment) -> None:
    ours.write("es/latin.ftl", "").write_bytes("goodbye = Adiós.".encode("latin-1"))
    ours.write("es/reviews.toml", "[[review")
    ours.write("es/recordings.toml", "[[recording")
    whats = found(ours, "es", "")
    assert "cannot be read" in whats
    assert "reviews.toml cannot be used, so it approves nothing" in whats
    assert "recordings.toml cannot be used, so no recording in it is" in whats


def test_a_rights_text_without_sources_is_an_error(ours: Deployment) -> None:
    ours.write("rights.toml", "[texts.rights-home]\nsources = []\n")
    assert found(ours, "en", "rights-home") == "has no sources"


def test_a_rights_text_that_ships_without_a_table_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(HERE / "en", tmp_path / "en")
    shutil.copy(HERE / "rights.toml", tmp_path)
    (tmp_path / "en" / "more.ftl").write_text("rights-rumour = Words that rest on nothing.", encoding="utf-8")
    monkeypatch.setattr("prompts.languages.HERE", tmp_path)
    errors = {(each.prompt, each.what) for each in check(Catalogue()) if each.level == "error"}
    assert errors == {("rights-rumour", "has no sources")}


def test_a_recorded_language_has_no_texts_to_look_at(ours: Deployment) -> None:
    assert check(SHIPPED, ["mam"]) == []
    ours.keep("mam", "goodbye", "words").path.unlink()
    assert "is gone" in found(ours, "mam", "")


# --- keys ---


def test_a_key_may_be_said_by_two_names_one_right_after_the_other(ours: Deployment) -> None:
    ours.write("es/language.toml", 'star = ["asterisco", "Estrella"]\n')
    ours.write("es/own.ftl", "after-rights = Oprima 1. Otra vez, oprima asterisco, o estrella. Menú, oprima 2.")
    assert not found(ours, "es", "after-rights")
    ours.write("es/own.ftl", "after-rights = Oprima 1. Otra vez, oprima asterisco. Menú, oprima 2, o estrella.")
    assert "names the keys 1 * 2 *" in found(ours, "es", "after-rights")


def test_the_name_of_a_key_may_begin_with_a_capital(ours: Deployment) -> None:
    ours.write("de/language.toml", GERMAN + 'star = ["Stern"]\npound = ["Raute"]\n')
    ours.write("de/own.ftl", "after-rights = Drücken Sie 1. Noch einmal: Stern. Menü: 2.\nkeys-everywhere = STERN, Raute, 0.")
    assert not found(ours, "de", "after-rights")
    assert not found(ours, "de", "keys-everywhere")


def test_a_language_without_names_for_star_and_pound_is_held_to_its_digits(ours: Deployment) -> None:
    ours.write("de/language.toml", GERMAN)
    ours.write("de/own.ftl", "goodbye = Danke.\nmain-urgent = Sind sie da? 1.\nretry-last = Eine Taste. 0.")
    assert not found(ours, "de", "goodbye")
    assert not found(ours, "de", "main-urgent")
    ours.write("de/own.ftl", "main-urgent = Sind sie da? Eins.")
    assert "names the keys (none), the English 1" in found(ours, "de", "main-urgent")


# --- words ---


def test_words_that_are_shared_are_neither_strange_nor_a_slip(ours: Deployment) -> None:
    ours.write("ko/own.ftl", "goodbye = PIN 번호입니다.")
    assert "another script: INP" in found(ours, "ko", "goodbye")
    ours.write("ko/banned.toml", 'shared = ["PIN"]')
    assert not found(ours, "ko", "goodbye")


def test_words_spelled_as_in_english_are_a_warning_until_they_are_shared(ours: Deployment) -> None:
    ours.write("es/own.ftl", "goodbye = Gracias, volunteer.")
    assert "spelled as in English: volunteer" in found(ours, "es", "goodbye", "warning")
    ours.write("es/banned.toml", 'shared = ["Volunteer"]')
    assert not found(ours, "es", "goodbye", "warning")
    assert not found(ours, "es", "goodbye")


def test_a_deployment_names_english_words_that_slip_in(ours: Deployment) -> None:
    ours.write("es/banned.toml", 'foreign = ["Chequear"]')
    ours.write("es/own.ftl", "goodbye = Vamos a chequear.")
    assert found(ours, "es", "goodbye") == "English words: chequear"


def test_the_list_of_banned_words_is_the_operators_to_extend(ours: Deployment) -> None:
    ours.write("en/banned.toml", 'banned = ["spooky*"]\nallowed = ["stop them from worrying"]\n')
    wording = load_wording("en", ours.overlay)
    assert wording.found("How SPOOKY. A hunter!") == ("hunt*", "spooky*")
    assert wording.found("This will stop them from worrying. Do not block the street.") == ()
    assert load_wording("xx").found("anything") == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("banned = 3", "write banned as a list of words"),
        ("allowed = [' ']", "write allowed as a list of words"),
        ("baned = []", "unknown key baned"),
        ("[[", "cannot be read"),
    ],
)
def test_a_broken_list_of_words_is_explained(ours: Deployment, text: str, complaint: str) -> None:
    ours.write("en/banned.toml", text)
    with pytest.raises(WordingError, match=complaint) as error:
        check(ours.catalogue(), ["en"])
    assert "en/banned.toml" in str(error.value)


# --- lengths ---


def test_a_long_greeting_is_only_a_warning(ours: Deployment) -> None:
    ours.write("en/own.ftl", "greeting = This is { $name }. " + "We are glad that you called. " * 4)
    catalogue = ours.catalogue()
    (warning,) = [each for each in check(catalogue, ["en"]) if each.prompt == "greeting"]
    assert warning.level == "warning"
    assert "it should take 3 s" in warning.what


def test_errors_come_first(ours: Deployment) -> None:
    ours.write("en/own.ftl", "greeting = This is { $name }. " + "We are glad. " * 9 + "\nzz-last = Words.\naaa = Words.")
    levels = [each.level for each in check(ours.catalogue(), ["en"])]
    assert levels == sorted(levels)
    assert {"error", "warning"} == {*levels}


def test_a_text_for_two_says_is_a_warning(ours: Deployment) -> None:
    ours.write("ko/own.ftl", "goodbye = " + "가" * 501)
    assert "too long for one <Say>" in found(ours, "ko", "goodbye", "warning")


def test_the_length_of_a_language_without_a_voice_is_measured_too(ours: Deployment) -> None:
    ours.write("ht/own.ftl", "goodbye = " + "orevwa " * 120)
    assert "the limit is 45 s" in found(ours, "ht", "goodbye")
    assert not found(ours, "ht", "goodbye", "warning")


def test_every_choice_of_a_message_is_tried() -> None:
    assert len(renderings(SHIPPED, "salute-agents", "ko")) == 5
    assert len(set(renderings(SHIPPED, "salute-age", "en"))) == 3
    assert len(set(renderings(SHIPPED, "salute-age", "ru"))) == 5


def test_seconds_count_words_or_syllables() -> None:
    assert seconds("call 9 1 1, please. It's free", "en") == pytest.approx(7 * 60 / 140)
    assert seconds("1번을 누르세요.", "ko") == pytest.approx(7 * 60 / 250)
    assert seconds("请按 1。", "zh") == pytest.approx(3 * 60 / 250)
    assert seconds("ICE 是", "zh") == pytest.approx(3 * 60 / 250)
    assert seconds("Xin bấm 1 1.", "vi") == pytest.approx(4 * 60 / 250)
    slow = Language(id="de", own_name="Deutsch", english_name="German", bcp47="de", rate_per_minute=60)
    assert seconds("eins zwei", slow) == 2
    with pytest.raises(KeyError):
        seconds("eins", "de")
    assert "de" not in LANGUAGES


def test_segments_count_like_the_carrier() -> None:
    assert segments("a" * 160) == 1
    assert segments("a" * 161) == 2
    assert segments("í" + "a" * 69) == 1
    assert segments("í" + "a" * 70) == 2
    assert segments("é" * 160) == 1
    assert segments("€" * 81) == 2
    assert segments("가" * 71) == 2
    assert segments("😀" * 36) == 2
