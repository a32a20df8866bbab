"""What holds for facts in every language, whatever was said."""

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from saying import CHICAGO, TWO_IN_THE_AFTERNOON, drawn, words_of

from transcription.facts import SURE, Fact, Gazetteer, Heard, Place, facts_of, languages, problems
from transcription.facts.language import problems_in
from transcription.facts.values import SEVERAL, VALUES

TOWN = Gazetteer((Place(name="26th Street"), Place(name="Blue Island Avenue"), Place(name="小村", kind="area")))
SAID = """three five agents officers no not ice police two hours ago they left took him and or to zip six oh eight corner of blue island
twenty sixth street tres agentes no la migra hace dos horas se llevaron a a las nueve y media [5] 10-15 [unk] <sil> un van blanca"""
SPOKEN = st.sampled_from(SAID.split())
TEXTS = st.one_of(st.lists(SPOKEN, max_size=40).map(" ".join), st.text(max_size=80))
QUESTIONS = ("place", "activity", "uniforms", "added", "reply")


def of(text: str, language: str, question: str = "place") -> tuple[Fact, ...]:
    return drawn(text, language=language, question=question, gazetteer=TOWN, alternatives=[text[::-1], text[: len(text) // 2]])


@settings(deadline=None)  # the first one reads the rules
@given(text=TEXTS, language=st.sampled_from(languages()), question=st.sampled_from(QUESTIONS))
def test_whatever_is_said_facts_are_made_of_its_words_and_say_one_thing(text: str, language: str, question: str) -> None:
    facts = of(text, language, question)
    said = " ".join(text.split())
    for fact in facts:
        assert fact.words
        assert fact.words in said
        assert 0 <= fact.confidence <= 1
        assert fact.start is not None
        assert fact.end is not None
        assert fact.start < fact.end
        assert fact.value in VALUES.get(fact.question, (fact.value,))
    single = [fact.question for fact in facts if fact.question not in SEVERAL]
    assert len(single) == len(set(single))
    assert len({(fact.question, fact.value) for fact in facts}) == len(facts)


@settings(deadline=None)  # the first one reads the rules
@given(text=st.lists(SPOKEN, max_size=20).map(" ".join), confidence=st.floats(0, 1))
def test_words_that_were_heard_less_well_never_make_a_surer_fact(text: str, confidence: float) -> None:
    clear = {(fact.question, fact.value): fact.confidence for fact in drawn(text)}
    for fact in drawn(text, confidence=confidence):
        assert fact.confidence <= clear[fact.question, fact.value] * confidence + 0.001


def test_the_worst_word_of_a_fact_decides() -> None:
    words = words_of("there are three agents here")
    unclear = [Heard(text=w.text, confidence=0.4 if w.text == "three" else 1.0, start=None, end=None) for w in words]
    [fact] = facts_of(unclear, language="en", question="activity", at=TWO_IN_THE_AFTERNOON, zone=CHICAGO)
    assert (fact.value, fact.words, fact.start) == ("3-5", "three agents", None)
    assert fact.confidence == pytest.approx(0.38)


def test_words_of_the_quality_of_a_bad_recording_make_hints_and_those_of_a_fair_one_sure_facts() -> None:
    [bad], [fair] = drawn("three agents", confidence=0.695), drawn("three agents", confidence=0.875)
    assert bad.confidence < SURE <= fair.confidence


def test_a_fact_knows_when_it_was_said() -> None:
    [fact] = drawn("there are three agents")
    assert (fact.start, fact.end) == (1.0, 1.9)


@pytest.mark.parametrize("question", ["taken_who", "message", "help", "question", "", "anything"])
def test_nothing_is_drawn_from_what_is_about_a_person(question: str) -> None:
    said = "they took alice garcia three agents from ice two hours ago on twenty sixth street"
    assert drawn(said, question=question, gazetteer=TOWN) == ()


def test_there_is_no_question_about_a_person() -> None:
    said = "alice garcia and bob from another country have no papers she is undocumented her a number is one two three"
    assert {fact.question for fact in drawn(said, gazetteer=TOWN)} == set()
    assert not {"name", "status", "nationality", "race", "language"} & VALUES.keys()


def test_a_language_without_rules_gives_nothing() -> None:
    assert drawn("three agents", language="xx") == ()
    assert drawn("three agents", language="../en") == ()


def test_noise_between_two_words_parts_them() -> None:
    assert drawn("three [unk] agents") == ()
    assert drawn("three <sil> agents") == ()


@pytest.mark.parametrize(
    ("at", "text", "value"),
    [
        (datetime(2026, 3, 4, 6, 30, tzinfo=UTC), "they left one hour ago", "under-120"),
        (datetime(2026, 3, 4, 7, 30, tzinfo=UTC), "they left three hours ago", "before"),  # 1:30 in the night; it was 22:30
        (datetime(2026, 3, 8, 8, 30, tzinfo=UTC), "they left at one fifty", "under-120"),  # clocks went from 2:00 to 3:00
    ],
)
def test_a_day_is_that_of_the_callers_clocks(at: datetime, text: str, value: str) -> None:
    assert [fact.value for fact in drawn(text, at=at) if fact.question == "when"] == [value]


@pytest.mark.parametrize("language", languages())
def test_the_rules_of_a_language_are_sound(language: str) -> None:
    assert problems(language) == []


def broken(**changes: object) -> dict[str, object]:
    import tomllib
    from importlib.resources import files

    data = tomllib.loads(files("transcription.facts").joinpath("en.toml").read_text(encoding="utf-8"))
    for place, value in changes.items():
        table, _, key = place.partition("__")
        if key:
            data[table][key] = value
        else:
            data[table] = value
    return data


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"agents": "x"}, "the table [agents] is missing."),
        ({"person": {}}, "there is no table [person]."),
        ({"doubt__names": ["alice"]}, "[doubt] has no key 'names'. There are: words."),
        ({"doubt__words": "maybe"}, "[doubt] words is a list of phrases; where there is nothing to say, an empty one."),
        ({"numbers__words": {"one": "1"}}, "[numbers.words] gives a whole number for each phrase."),
        ({"accents": "drop"}, 'accents is "fold" or "keep".'),
        ({"doubt__words": ["{someone_else} says"]}, "[doubt] words: '{someone_else} says': there is no list 'someone_else'."),
        ({"doubt__words": ["may*be"]}, "[doubt] words: 'may*be': \"*\" may only end a word, and only in languages with spaces."),
        ({"doubt__words": ["..."]}, "[doubt] words: '...': nothing is left of '...' when it is folded."),
        ({"taken__no": ["took {n}"]}, "[taken] 'took {n}' stands for yes and for no."),
        (
            {"lists": {"a": ["{a}"], "someone": [], "persons": [], "who": [], "away": []}, "doubt__words": ["{a}"]},
            "a list stands in itself",
        ),
    ],
)
def test_what_is_wrong_with_the_rules_of_a_language_is_said(changes: dict[str, object], sentence: str) -> None:
    assert any(sentence in problem for problem in problems_in(broken(**changes)))


def test_there_is_a_sentence_for_a_language_that_has_no_rules() -> None:
    assert problems("xx") == ["There is no xx.toml."]


def test_letters_with_accents_in_either_form_are_the_same() -> None:
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, "más de diez policías")
        assert [f.value for f in drawn(text, language="es") if f.question == "agents"] == ["11-"]  # type: ignore[arg-type]
