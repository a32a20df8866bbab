"""The languages, one folder each."""

import pytest
from prompts_desk import Deployment

from prompts.catalogue import Catalogue, MissingPrompt
from prompts.check import check
from prompts.languages import HERE, LANGUAGES, Language, LanguagesError, layers, load_languages
from prompts.voices import complaint, vocabulary

SHIPPED = Catalogue()
IN_MENU_ORDER = ("en", "es", "pt", "ht", "zh", "vi", "ar", "fr", "ru", "ko", "tl", "mam", "quc", "kjb", "mix")
GERMAN = 'own_name = "Deutsch"\nenglish_name = "German"\nbcp47 = "de-DE"\n'


def of(id: str, **more: str) -> Language:
    return Language(id=id, own_name=id, english_name=id, bcp47=id, **more)


# --- what ships ---


def test_every_shipped_folder_is_a_language_and_they_come_in_menu_order() -> None:
    folders = {each.parent.name for each in (*HERE.glob("*/language.toml"), *HERE.glob("*/*.ftl"))}
    assert folders == set(IN_MENU_ORDER)
    assert tuple(load_languages()) == tuple(LANGUAGES) == SHIPPED.languages() == IN_MENU_ORDER


@pytest.mark.parametrize("language", IN_MENU_ORDER)
def test_a_shipped_language_has_a_listed_voice_or_is_said_by_people_only(language: str) -> None:
    there = LANGUAGES[language]
    assert complaint(there) is None
    assert there.direction == ("rtl" if language == "ar" else "ltr")
    if there.voice:
        assert not there.recorded_only
        assert (there.star, there.pound) != ((), ())
    else:
        assert there.recorded_only is (language != "ht")


def test_every_listed_voice_names_the_page_that_lists_it() -> None:
    assert all(page.startswith("https://") for _, page in vocabulary().values())


def test_every_place_in_the_menu_is_taken_once() -> None:
    assert len({each.order for each in LANGUAGES.values()}) == len(LANGUAGES)


# --- a deployment's own ---


def test_a_deployment_changes_one_voice_and_keeps_the_rest(ours: Deployment) -> None:
    ours.write("es/language.toml", 'voice = "Polly.Mia-Neural"\nsay_language = "es-MX"\n')
    catalogue = ours.catalogue()
    (said,) = catalogue.say("goodbye", "es")
    assert (said.voice, said.say_language) == ("Polly.Mia-Neural", "es-MX")
    assert catalogue.language("es").own_name == "Español"
    assert catalogue.language("es").names == LANGUAGES["es"].names


def test_a_deployment_moves_a_language_in_the_menu(ours: Deployment) -> None:
    ours.write("ko/language.toml", "order = 15\n")
    assert ours.catalogue().languages()[:3] == ("en", "ko", "es")


def test_one_folder_adds_a_language(ours: Deployment) -> None:
    ours.write("de/language.toml", GERMAN + 'voice = "Polly.Vicki-Neural"\nsay_language = "de-DE"\norder = 25\n')
    ours.write("de/own.ftl", "goodbye = Danke.")
    catalogue = ours.catalogue()
    assert catalogue.languages() == ("en", "es", "de", *IN_MENU_ORDER[2:])
    (said,) = catalogue.say("goodbye", "de")
    assert (said.text, said.voice) == ("Danke.", "Polly.Vicki-Neural")


def test_a_language_without_a_place_comes_last(ours: Deployment) -> None:
    ours.write("de/language.toml", GERMAN)
    assert list(load_languages(layers(ours.overlay)))[-1] == "de"


def test_a_deployments_own_word_wins_over_a_packs(ours: Deployment) -> None:
    ours.write("packs/a/es/language.toml", 'own_name = "A"\nenglish_name = "A"\n')
    ours.write("packs/b/es/language.toml", 'own_name = "B"\n')
    ours.write("es/language.toml", "order = 3\n")
    there = load_languages(layers(ours.overlay))["es"]
    assert (there.own_name, there.english_name, there.order, there.bcp47) == ("B", "A", 3, "es-US")


def test_a_folder_without_a_language_file_is_not_offered_and_is_named(ours: Deployment) -> None:
    ours.write("de/own.ftl", "goodbye = Danke.")
    catalogue = ours.catalogue()
    assert "de" not in catalogue.languages()
    assert "no language.toml" in catalogue.problems["de"][0].what
    with pytest.raises(MissingPrompt):
        catalogue.say("goodbye", "de")


@pytest.mark.parametrize(
    ("language", "text", "sentence"),
    [
        ("de", 'own_name = "Deutsch"', "de/language.toml: add english_name, bcp47"),
        ("es", 'voise = "a"', "es/language.toml: unknown key voise"),
        ("es", 'id = "a"', "es/language.toml: unknown key id"),
        ("es", 'direction = "up"', "es/language.toml: direction = 'up' does not fit. It must be one of ltr, rtl"),
        ("es", 'rate_unit = "letters"', "rate_unit = 'letters' does not fit. It must be one of words, syllables"),
        ("es", "rate_per_minute = 0", "rate_per_minute = 0 does not fit"),
        ("es", "rate_per_minute = true", "rate_per_minute = True does not fit"),
        ("es", 'order = "first"', "order = 'first' does not fit"),
        ("es", 'scripts = "LATIN"', "scripts = 'LATIN' does not fit"),
        ("es", "star = [1]", "star = .* does not fit"),
        ("es", 'star = [" "]', "star = .* does not fit"),
        ("es", 'names = ["inglés"]', "names = .* does not fit"),
        ("es", "[names]\nen = 3", "names = .* does not fit"),
        ("es", 'own_name = " "', "own_name = ' ' does not fit"),
        ("es", 'recorded_only = "no"', "recorded_only = 'no' does not fit"),
        ("es", "recorded_only = true", "es/language.toml: recorded_only and voice do not go together"),
        ("ht", 'voice = "Polly.Lea"', "ht/language.toml: voice and say_language belong together"),
        ("es", "[[", "es/language.toml cannot be read"),
        ("Spanish", 'voice = "a"', "“Spanish” is no language id"),
    ],
)
def test_a_mistake_is_explained_with_its_file_and_key(ours: Deployment, language: str, text: str, sentence: str) -> None:
    ours.write(f"{language}/language.toml", text)
    with pytest.raises(LanguagesError, match=sentence) as error:
        ours.catalogue()
    assert error.value.permanent
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_unicode_is_explained(ours: Deployment) -> None:
    ours.write("es/language.toml", "").write_bytes(b'own_name = "Espa\xf1ol"')
    with pytest.raises(LanguagesError, match=r"es/language\.toml cannot be read"):
        load_languages(layers(ours.overlay))


# --- numbers and names ---


@pytest.mark.parametrize(
    ("language", "categories"),
    [
        ("en", "one other"),
        ("es", "one other"),  # "many" begins at a million
        ("fr", "one other"),
        ("pt", "one other"),
        ("ru", "one few many other"),
        ("ar", "zero one two few many other"),
        ("ko", "other"),
        ("zh", "other"),
        ("vi", "other"),
        ("tl", "one other"),
        ("mam", "other"),  # not in CLDR
    ],
)
def test_a_language_has_the_plurals_that_its_spoken_numbers_need(language: str, categories: str) -> None:
    assert LANGUAGES[language].plurals == set(categories.split())


def test_a_language_is_called_as_the_folder_says_else_as_unicode_says_else_in_english(ours: Deployment) -> None:
    ours.write("de/language.toml", GERMAN)
    ours.write("zh-Hant/language.toml", 'own_name = "中文"\nenglish_name = "Traditional"\nbcp47 = "zh-Hant"\n')
    ours.write("es/language.toml", '[names]\nen = "el inglés"\n')
    catalogue = ours.catalogue()
    assert catalogue.language_name("en", "es") == "el inglés"
    assert catalogue.language_name("de", "es") == "alemán"
    assert catalogue.language_name("zh-Hant", "es") == "chino tradicional"
    assert catalogue.language_name("mix", "de") == "Mixteco"
    assert catalogue.language_name("es", "mam") == "Spanish"
    assert catalogue.language_name("gone", "es") == "gone"


@pytest.mark.parametrize("language", [each for each in IN_MENU_ORDER if LANGUAGES[each].voice and each != "en"])
def test_a_language_with_a_voice_has_a_name_of_its_own_for_every_other(language: str) -> None:
    assert set(LANGUAGES[language].names) == set(IN_MENU_ORDER)


# --- voices ---


@pytest.mark.parametrize(
    ("voice", "kind", "size"),
    [("Polly.Lea", "polly", 3000), ("Google.vi-VN-Wavenet-A", "google", 5000), ("alice", "basic", 4096), ("", "basic", 4096)],
)
def test_the_maker_of_a_voice_decides_how_much_one_say_takes(voice: str, kind: str, size: int) -> None:
    there = of("xx", voice=voice, say_language="xx")
    assert (there.voice_kind, there.say_bytes) == (kind, size)


@pytest.mark.parametrize(
    ("voice", "speaks", "sentence"),
    [
        ("Polly.Nobody", "es-US", "the voice Polly.Nobody is not among those the carrier is known to have"),
        ("Polly.Lea-Neural", "es-US", "the voice Polly.Lea-Neural speaks fr-FR, not es-US"),
    ],
)
def test_an_unknown_voice_or_one_of_another_language_is_an_error(ours: Deployment, voice: str, speaks: str, sentence: str) -> None:
    ours.write("es/language.toml", f'voice = "{voice}"\nsay_language = "{speaks}"\n')
    found = [(each.level, each.what) for each in check(ours.catalogue(), ["es"]) if not each.prompt]
    assert found == [("error", sentence)]


@pytest.mark.parametrize("language", ["ht", "mam"])
def test_a_language_without_a_voice_is_never_spoken_with_anothers(language: str) -> None:
    catalogue = Catalogue(legal_help="+1 555 555 0123", demo=True)
    for prompt in catalogue.prompts:
        assert not catalogue.can_say(prompt, language)
        assert not catalogue.plays(prompt, language)
        if prompt == "rights-notice":
            assert catalogue.say(prompt, language) == ()
            continue
        with pytest.raises(MissingPrompt):
            catalogue.say(prompt, language, key=1, code="1", number=1, minutes=1, total=1, zip="1", id="a", language="a", who="a")
    with pytest.raises(MissingPrompt):
        catalogue.spoken("some words", language)


def test_a_language_that_is_only_recorded_has_no_text_of_its_own_and_reads_the_english_list() -> None:
    assert SHIPPED.source("goodbye", "mam") == SHIPPED.source("goodbye", "en")
    with pytest.raises(MissingPrompt):
        SHIPPED.text("goodbye", "mam")
