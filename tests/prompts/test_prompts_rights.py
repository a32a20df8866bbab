"""What stands behind the rights texts, and: reviewed or silent."""

import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prompts_desk import LEGAL, TODAY, Deployment, words

from prompts.catalogue import Catalogue, MissingPrompt
from prompts.check import check
from prompts.languages import layers
from prompts.reviews import ReviewState, record
from prompts.rights import CORE, NOTICE, RightsError, Tag, is_rights_text, load_rights
from prompts.splitting import sentences

SHIPPED = Catalogue(legal_help=LEGAL)
RIGHTS = SHIPPED.rights_data
TEXTS = sorted(filter(is_rights_text, SHIPPED.prompts))
TOPICS = (
    "core-now",
    "home",
    "warrant",
    "street",
    "car",
    "work",
    "places",
    "court",
    "detained",
    "find-1",
    "find-2",
    "record",
    "family",
    "papers",
    "border",
    "scams",
    "silence",
)


# --- rights.toml, as it ships ---


def test_every_text_of_the_list_is_written_and_no_other() -> None:
    assert set(TEXTS) == {NOTICE, *(f"rights-{each}" for each in TOPICS)} == set(RIGHTS.texts)


@pytest.mark.parametrize("prompt", TEXTS)
def test_a_rights_text_says_what_it_rests_on(prompt: str) -> None:
    text = RIGHTS.texts[prompt]
    assert text.tag in Tag
    assert text.scope == "US"
    assert text.after is None
    assert timedelta(days=1) <= text.review <= timedelta(days=366)
    assert text.note or text.tag is Tag.SETTLED
    assert text.sources or prompt == NOTICE
    if text.tag is Tag.CONTESTED:
        assert text.review <= timedelta(days=31)


def test_every_source_that_is_listed_is_used() -> None:
    written = (SHIPPED.roots[0] / "rights.toml").read_text(encoding="utf-8")
    listed = written.partition("\n[sources]\n")[2].strip().splitlines()
    assert len({source for each in RIGHTS.texts.values() for source in each.sources}) == len(listed)


def test_the_menu_leads_to_every_text_that_is_not_reached_otherwise() -> None:
    reached = [text for topic in RIGHTS.topics for text in topic.texts()]
    assert sorted(reached) == sorted(set(TEXTS) - {NOTICE, CORE, "rights-find-1", "rights-find-2"})
    lines = {each.line for topic in RIGHTS.topics for each in (topic, *topic.parts, *topic.then)}
    assert lines <= SHIPPED.prompts


def test_only_messages_about_rights_are_rights_texts() -> None:
    assert is_rights_text(CORE)
    assert is_rights_text(NOTICE)
    assert not is_rights_text("rights-not-available")
    assert not is_rights_text("after-rights")


# --- a deployment's own ---


def test_a_deployment_changes_single_keys(ours: Deployment) -> None:
    ours.write("rights.toml", '[texts.rights-home]\nreview_days = 7\nscope = "US-CA"\n')
    there = load_rights(layers(ours.overlay)).texts
    assert there["rights-home"].review == timedelta(days=7)
    assert there["rights-home"].scope == "US-CA"
    assert there["rights-home"].sources == RIGHTS.texts["rights-home"].sources
    assert there["rights-work"] == RIGHTS.texts["rights-work"]


def test_a_deployment_adds_a_text_with_a_source_of_its_own(ours: Deployment) -> None:
    ours.write("rights.toml", _own("rights-our-state", 'after = "rights-street"\nscope = "US-CA"\n'))
    there = load_rights(layers(ours.overlay))
    assert there.additions("rights-street") == ("rights-our-state",)
    assert there.additions("rights-home") == ()
    assert there.texts["rights-our-state"].sources == ("https://example.org/law",)


def test_a_deployment_reorders_the_menu_and_keeps_what_hangs_on_a_topic(ours: Deployment) -> None:
    ours.write("rights.toml", '[menu]\ntopics = ["work", "home", "work"]\n')
    topics = load_rights(layers(ours.overlay)).topics
    assert [each.id for each in topics] == ["work", "home"]
    assert [each.id for each in topics[1].then] == ["warrant"]
    ours.write("rights.toml", '[menu]\nalso = ["warrant"]\n[menu.then]\nhome = []\n')
    topics = load_rights(layers(ours.overlay)).topics
    assert [each.id for each in topics] == [*(each.id for each in RIGHTS.topics), "warrant"]
    assert topics[0].then == ()


def test_a_deployment_adds_a_topic_and_its_line_is_a_message_to_ask_for(ours: Deployment) -> None:
    ours.write("rights.toml", _own("rights-city") + '[menu]\nalso = ["city"]\n')
    ours.write("en/own.ftl", "rights-city = Words.\ntopic-city = For the city, press { $key }.")
    catalogue = ours.catalogue(demo=True)
    assert catalogue.rights_data.topics[-1].line in catalogue.prompts
    assert words(catalogue.say("topic-city", "en", key=5)) == "For the city, press 5."
    assert words(catalogue.rights("rights-city", "en")).endswith("Words.")
    assert catalogue.essential == SHIPPED.essential
    assert catalogue.complete("es")
    assert not catalogue.can_say("topic-city", "es")
    assert [each for each in check(catalogue, ["en", "es"]) if each.prompt.endswith("-city")] == []


def _own(prompt: str, more: str = "") -> str:
    table = f'[texts.{prompt}]\ntag = "state"\nreview_days = 90\nsources = ["law"]\n{more}'
    return f'{table}[sources]\nlaw = "https://example.org/law"\n'


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[", "rights.toml cannot be used"),
        ("[text.rights-home]\n", "unknown table text"),
        ("texts = 3", r"write \[texts\] as a table"),
        ("[texts]\nrights-home = 3", r"write \[texts.rights-home\] as a table"),
        ('sources = "aclu"', r"write \[sources\] as a table"),
        ("[sources]\naclu = 3", r"\[sources\]: write aclu as a page or paper in quotes"),
        ("menu = []", r"write \[menu\] as a table"),
        ("[menu]\ntopic = []", r"\[menu\]: unknown key topic"),
        ('[menu]\ntopics = "home"', "topics = 'home': write topics as lists of names"),
        ('[menu]\nparts = ["home"]', r"parts = \['home'\]: write topics as lists of names"),
        ('[menu.then]\nhome = "warrant"', "then = .*: write topics as lists of names"),
        ('[menu]\ntopics = ["hom"]', r"\[menu\]: there is no \[texts.rights-hom\]"),
        ("[texts.home]\n", r"\[texts.home\]: the name of a rights text begins with rights-"),
        ("[texts.rights-not-available]\n", "the name of a rights text begins with rights-"),
        ("[texts.rights-home]\nreviewdays = 3", r"\[texts.rights-home\]: unknown key reviewdays"),
        ("[texts.rights-home]\nreview_days = 0", "review_days = 0: write after how many days it must be read again, 1 to 366"),
        ("[texts.rights-home]\nreview_days = 1000", "review_days = 1000"),
        ("[texts.rights-home]\nreview_days = true", "review_days = True"),
        ('[texts.rights-home]\nreview_days = "30"', "review_days = '30'"),
        ('[texts.rights-new]\ntag = "state"\nsources = []', "review_days = None"),
        ('[texts.rights-home]\ntag = "sure"', "tag must be one of settled, contested, state"),
        ("[texts.rights-home]\ntag = []", "tag must be one of"),
        ('[texts.rights-home]\nsources = "aclu-maine"', "write sources as a list of names"),
        ("[texts.rights-home]\nsources = [[]]", "write sources as a list of names"),
        ('[texts.rights-home]\nsources = ["gossip"]', r"no \[sources\] entry for gossip"),
        ('[texts.rights-new]\ntag = "state"\nreview_days = 3', "write sources as a list of names"),
        ('[texts.rights-papers]\nenabled = "false"', "enabled = 'false': write true or false, without quotes"),
        ("[texts.rights-home]\nscope = 3", "scope = 3: write it in quotes"),
        ("[texts.rights-home]\nafter = 3", "after = 3: write it in quotes"),
        ('[texts.rights-home]\nafter = "rights-hom"', "after = 'rights-hom': name a text that stands by itself"),
        ('[texts.rights-home]\nafter = "rights-home"', "after = 'rights-home': name a text that stands by itself"),
    ],
)
def test_a_mistake_is_one_sentence(ours: Deployment, text: str, sentence: str) -> None:
    ours.write("rights.toml", text)
    with pytest.raises(RightsError, match=sentence) as error:
        ours.catalogue()
    assert error.value.permanent
    assert "\n" not in str(error.value)


def test_a_rights_text_that_no_table_stands_behind_is_never_played(ours: Deployment) -> None:
    ours.write("en/own.ftl", "rights-rumour = Words that rest on nothing.")
    ours.approve("en", "rights-rumour", CORE)
    for demo in (False, True):
        catalogue = ours.catalogue(demo=demo)
        assert catalogue.is_reviewed("rights-rumour", "en")
        assert not catalogue.plays("rights-rumour", "en")
        assert catalogue.rights("rights-rumour", "en") == catalogue.rights(CORE, "en")


def test_the_text_about_papers_ships_disabled_and_is_silent_until_a_deployment_enables_it(ours: Deployment) -> None:
    ours.approve("en", "rights-papers")
    for demo in (False, True):
        catalogue = ours.catalogue(demo=demo)
        assert not catalogue.plays("rights-papers", "en")
        assert catalogue.source("rights-papers", "en") not in words(catalogue.rights("rights-papers", "en"))
    ours.write("rights.toml", "[texts.rights-papers]\nenabled = true\n")
    assert words(ours.catalogue().rights("rights-papers", "en")) == SHIPPED.source("rights-papers", "en")
    assert not ours.catalogue().plays("rights-papers", "es")


# --- reviewed or silent ---


def instead(catalogue: Catalogue, language: str = "en") -> list[str]:
    lines = ("rights-not-available", "emergency-line", *(("legal-help-line",) if catalogue.has_legal_help else ()))
    return [catalogue.text(each, language) for each in lines]


def heard(catalogue: Catalogue, prompt: str, language: str = "en") -> list[str]:
    return [each.text for each in catalogue.rights(prompt, language)]


def overdue(ours: Deployment, prompt: str) -> None:
    ours.approve("en", prompt, on=TODAY - timedelta(days=31), days=30)


def future(ours: Deployment, prompt: str) -> None:
    ours.approve("en", prompt, on=TODAY + timedelta(days=1))


def edited(ours: Deployment, prompt: str) -> None:
    ours.approve("en", prompt)
    ours.write(f"en/{prompt}.ftl", f"{prompt} = Open the door.")


def elsewhere(ours: Deployment, prompt: str) -> None:
    ours.approve("es", prompt)


def nothing(_ours: Deployment, _prompt: str) -> None:
    pass


@pytest.mark.parametrize(
    ("goes_wrong", "state"),
    [
        (nothing, ReviewState.NOT_REVIEWED),
        (overdue, ReviewState.OVERDUE),
        (future, ReviewState.NOT_YET),
        (edited, ReviewState.EDITED),
        (elsewhere, ReviewState.NOT_REVIEWED),
    ],
)
def test_a_text_without_a_holding_review_gives_way_to_the_core_and_then_to_the_emergency_number(
    ours: Deployment, goes_wrong: Callable[[Deployment, str], None], state: ReviewState
) -> None:
    goes_wrong(ours, "rights-home")
    ours.approve("en", CORE)
    catalogue = ours.catalogue(legal_help=LEGAL)
    assert catalogue.review_state("rights-home", "en") is state
    assert not catalogue.plays("rights-home", "en")
    assert catalogue.review_due("rights-home", "en") is None
    assert heard(catalogue, "rights-home") == [catalogue.source(CORE, "en"), catalogue.text("legal-help-line", "en")]
    goes_wrong(ours, CORE)
    if goes_wrong in {nothing, elsewhere}:
        (ours.overlay / "en" / "reviews.toml").unlink()
    catalogue = ours.catalogue(legal_help=LEGAL)
    assert heard(catalogue, "rights-home") == heard(catalogue, CORE) == instead(catalogue)
    assert len(instead(catalogue)) == 3


def test_nothing_is_played_before_the_notice_is_approved(ours: Deployment) -> None:
    ours.approve("en", CORE, "rights-home", notice=False)
    catalogue = ours.catalogue()
    assert catalogue.is_reviewed("rights-home", "en")
    assert heard(catalogue, "rights-home") == heard(catalogue, CORE) == instead(catalogue)
    assert catalogue.rights(NOTICE, "en") == ()
    ours.approve("en", NOTICE)
    assert heard(ours.catalogue(), "rights-home") == [catalogue.source("rights-home", "en")]
    assert heard(ours.catalogue(), NOTICE) == [catalogue.source(NOTICE, "en")]


def test_nothing_is_played_where_the_notice_is_taken_out(ours: Deployment) -> None:
    ours.approve("en", CORE)
    ours.write("rights.toml", "[texts.rights-notice]\nenabled = false\n")
    catalogue = ours.catalogue()
    assert catalogue.rights(NOTICE, "en") == ()
    assert heard(catalogue, CORE) == instead(catalogue)


def test_say_cannot_be_used_to_slip_an_unreviewed_rights_text_through() -> None:
    for prompt in TEXTS:
        assert SHIPPED.say(prompt, "es") == SHIPPED.rights(prompt, "es")
        assert SHIPPED.source(prompt, "es") not in words(SHIPPED.say(prompt, "es"))
    assert SHIPPED.say(NOTICE, "es") == ()


def test_without_a_legal_help_number_none_is_promised(ours: Deployment) -> None:
    assert [each.text for each in Catalogue().rights(CORE, "en")] == instead(Catalogue())
    ours.approve("en", CORE)
    assert heard(ours.catalogue(), "rights-home") == [SHIPPED.source(CORE, "en")]


def test_a_review_begins_and_ends_on_its_days_while_the_line_is_running(ours: Deployment) -> None:
    ours.approve("en", CORE, on=TODAY, days=10)
    day = [TODAY]
    catalogue = ours.catalogue(today=lambda: day[0])
    played = []
    for day[0] in (date(2026, 11, 30), TODAY, date(2026, 12, 11), date(2026, 12, 12)):
        played.append(catalogue.source(CORE, "en") in words(catalogue.rights(CORE, "en")))
    assert played == [False, True, True, False]
    day[0] = TODAY
    assert catalogue.review_due(CORE, "en") == date(2026, 12, 11)


def test_white_space_is_no_edit_and_one_letter_is(ours: Deployment) -> None:
    ours.approve("en", CORE)
    text = SHIPPED.source(CORE, "en")
    ours.write("en/own.ftl", f"{CORE} =\n    " + text.replace(". ", ".\n    "))
    assert ours.catalogue().plays(CORE, "en")
    ours.write("en/own.ftl", f"{CORE} = {text.replace('Do not run', 'Do  run')}")
    assert ours.catalogue().review_state(CORE, "en") is ReviewState.EDITED
    assert not ours.catalogue().plays(CORE, "en")


def test_a_text_that_borrows_words_is_not_used_in_place_of_a_reviewed_one(ours: Deployment) -> None:
    ours.approve("en", CORE)
    ours.write("en/own.ftl", f"{CORE} = {{ goodbye }}")
    catalogue = ours.catalogue()
    assert heard(catalogue, CORE) == [SHIPPED.source(CORE, "en")]
    assert "borrows words" in catalogue.problems["en"][0].what


def test_a_language_that_has_none_of_these_messages_says_so(ours: Deployment) -> None:
    ours.write(
        "de/language.toml",
        'own_name = "Deutsch"\nenglish_name = "German"\nbcp47 = "de-DE"\nvoice = "Polly.Vicki"\nsay_language = "de-DE"\n',
    )
    ours.write("de/own.ftl", f"{CORE} = Ruhig bleiben.")
    for demo in (False, True):  # in a demonstration too: there is no sample notice in this language
        with pytest.raises(MissingPrompt):
            ours.catalogue(demo=demo).rights(CORE, "de")


# --- demonstrations ---


@pytest.mark.parametrize("language", ["en", "es", "ar", "ko"])
def test_a_demonstration_marks_what_nobody_approved_in_the_same_language(ours: Deployment, language: str) -> None:
    catalogue = ours.catalogue(demo=True)
    mark = catalogue.text("sample-notice", language)
    for prompt in TEXTS:
        if prompt == "rights-papers":
            continue
        said = catalogue.rights(prompt, language)
        assert said[0].text == mark
        assert words(said[1:]) == catalogue.source(prompt, language)
        assert {each.language for each in said} == {language}


def test_a_demonstration_does_not_mark_what_is_approved(ours: Deployment) -> None:
    ours.approve("en", CORE)
    catalogue = ours.catalogue(demo=True)
    assert heard(catalogue, CORE) == [catalogue.source(CORE, "en")]
    assert heard(catalogue, "rights-home")[0] == catalogue.text("sample-notice", "en")


def test_a_text_that_is_disabled_gives_way_to_the_marked_core_in_a_demonstration() -> None:
    catalogue = Catalogue(demo=True, legal_help=LEGAL)
    lines = [catalogue.text("sample-notice", "en"), catalogue.source(CORE, "en"), catalogue.text("legal-help-line", "en")]
    assert heard(catalogue, "rights-papers") == lines


# --- whatever is approved ---

LANGUAGES = ("en", "es", "ko")
DAYS = st.integers(-40, 40)


def _own_sentences(language: str) -> dict[str, list[str]]:
    """The sentences of each rights text that no other message of the language has."""
    messages = SHIPPED.messages(language)
    return {
        prompt: [
            each.strip()
            for each in sentences(messages[prompt].source)
            if not any(each.strip() in other.source for other in messages.values() if other.id != prompt)
        ]
        for prompt in TEXTS
    }


OWN = {language: _own_sentences(language) for language in LANGUAGES}


def test_every_rights_text_has_sentences_of_its_own() -> None:
    assert all(found for each in OWN.values() for found in each.values())


@settings(deadline=None, max_examples=15)
@given(
    reviews=st.dictionaries(
        st.tuples(st.sampled_from(LANGUAGES), st.sampled_from(TEXTS)),
        st.tuples(DAYS, st.integers(0, 40), st.booleans()),
        max_size=40,
    ),
    notices=st.dictionaries(st.sampled_from(LANGUAGES), st.tuples(DAYS, st.integers(0, 80), st.booleans())),
    days=st.lists(DAYS, min_size=1, max_size=6),
)
def test_no_word_of_a_rights_text_is_heard_whose_review_does_not_hold(
    reviews: dict[tuple[str, str], tuple[int, int, bool]],
    notices: dict[str, tuple[int, int, bool]],
    days: list[int],
) -> None:
    reviews = {**reviews, **{(language, NOTICE): review for language, review in notices.items()}}
    with tempfile.TemporaryDirectory() as folder:
        for (language, prompt), (on, length, exact) in reviews.items():
            text = SHIPPED.source(prompt, language) + ("" if exact else " And more.")
            begins = TODAY + timedelta(days=on)
            record(Path(folder), language, {prompt: text}, reviewer="alice", on=begins, due=begins + timedelta(days=length))
        day = [TODAY]
        catalogue = Catalogue(overlay=Path(folder), today=lambda: day[0])

    def holds(language: str, prompt: str, today: int) -> bool:
        on, length, exact = reviews.get((language, prompt), (0, -1, True))
        return exact and on <= today <= on + length and prompt != "rights-papers"

    for today in days:
        day[0] = TODAY + timedelta(days=today)
        for language in LANGUAGES:
            may = {each for each in TEXTS if holds(language, each, today) and holds(language, NOTICE, today)}
            for prompt in TEXTS:
                said = words(catalogue.rights(prompt, language))
                found = {text for text, own in OWN[language].items() if any(sentence in said for sentence in own)}
                assert found == ({prompt} & may or ({CORE} & may if prompt != NOTICE else set()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_approved_is_said_in_full(ours: Deployment, language: str) -> None:
    ours.approve(language, *TEXTS)
    catalogue = ours.catalogue()
    for prompt in {*TEXTS} - {"rights-papers"}:
        assert words(catalogue.rights(prompt, language)) == catalogue.source(prompt, language)
