"""What a machine drew from words adds to the keys and never takes their place."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records import Answer, Recording, Report, Transcript, Whereabouts
from routing.known import ONE_ANSWER, as_meant, known

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


def fact(question: str, value: str, confidence: float = 0.9, *, sure: bool = True, words: str = "…") -> dict[str, Any]:
    return {"question": question, "value": value, "detail": None, "confidence": confidence, "sure": sure, "words": words}


def recording(number: int, question: str, *facts: dict[str, Any], **more: Any) -> Recording:
    given_ = {"id": number, "question": question, "whereabouts": Whereabouts.STORED, **more}
    return Recording(**given_, transcript=Transcript(text="…", facts=list(facts)))


def report(*recordings: Recording, **keyed: str) -> Report:
    answers = [Answer(question=question, value=value) for question, value in keyed.items()]
    return Report(answers=answers, recordings=list(recordings))


def drawn(found: Report) -> set[tuple[str, str]]:
    return {(each.question, each.value) for each in known(found).heard}


@pytest.mark.parametrize("confidence", [0.1, 1.0])
def test_a_key_stands_whatever_was_heard(confidence: float) -> None:
    found = report(recording(1, "activity", fact("agents", "11-", confidence)), agents="1-2")
    assert known(found).keyed["agents"] == "1-2"
    assert known(found).heard == ()


def test_what_no_key_has_said_is_known_from_words() -> None:
    assert drawn(report(recording(1, "activity", fact("agents", "3-5")), zip="60608")) == {("agents", "3-5")}


def test_who_pressed_that_they_are_not_sure_may_have_said_more() -> None:
    found = report(recording(1, "activity", fact("agents", "3-5")), agents="unsure")
    assert known(found).keyed["agents"] == "unsure"
    assert drawn(found) == {("agents", "3-5")}


@pytest.mark.parametrize(
    ("keyed", "left"),
    [
        ({"now": "now"}, set()),
        ({"now": "left"}, {("when", "today")}),
        ({"now": "left", "when": "before"}, set()),
        ({"now": "unsure"}, {("now", "left"), ("when", "today")}),
        ({}, {("now", "left"), ("when", "today")}),
    ],
)
def test_words_do_not_say_the_opposite_of_a_key(keyed: dict[str, str], left: set[tuple[str, str]]) -> None:
    assert drawn(report(recording(1, "activity", fact("now", "left"), fact("when", "today")), **keyed)) == left


def test_of_several_readings_of_one_thing_the_surest_counts() -> None:
    found = report(recording(1, "place", fact("agents", "1-2", 0.6)), recording(2, "activity", fact("agents", "3-5", 0.8)))
    assert drawn(found) == {("agents", "3-5")}


def test_there_may_be_several_places_and_each_is_said_once() -> None:
    found = report(
        recording(1, "place", fact("place", "Main Street", 0.7), fact("place", "Oak Street")),
        recording(2, "activity", fact("place", "Main Street", 0.9)),
    )
    assert sorted(drawn(found)) == [("place", "Main Street"), ("place", "Oak Street")]
    assert [each.confidence for each in known(found).heard] == [0.9, 0.9]


def test_a_hint_is_marked_as_one() -> None:
    found = known(report(recording(1, "activity", fact("vehicles", "single", 0.4, sure=False), fact("agency", "police"))))
    assert [each.question for each in found.hints] == ["vehicles"]
    assert [each.question for each in found.sure] == ["agency"]


def test_what_was_said_again_counts_and_what_it_replaced_does_not() -> None:
    found = report(recording(1, "place", fact("place", "Main Street")), recording(2, "place", fact("place", "Oak Street")))
    assert drawn(found) == {("place", "Oak Street")}


@pytest.mark.parametrize("question", ["help", "taken_who"])
def test_nothing_is_known_from_what_was_said_for_families(question: str) -> None:
    assert drawn(report(recording(1, question, fact("agents", "3-5")))) == set()


def test_nothing_is_known_from_a_volunteers_question() -> None:
    assert drawn(report(recording(1, "question", fact("agents", "3-5"), asked_by_id=7))) == set()


def test_what_is_empty_was_not_said() -> None:
    kept = as_meant([recording(1, "place"), recording(2, "place", whereabouts=Whereabouts.EMPTY), recording(3, "added")])
    assert [each.id for each in kept] == [1, 3]


QUESTIONS = ("zip", "place", "agents", "vehicles", "agency", "now", "when", "taken", "uniform")
FACTS = st.lists(st.tuples(st.sampled_from(QUESTIONS), st.sampled_from("abc"), st.floats(0, 1), st.booleans()), max_size=12)


@given(drawn_=FACTS, keyed=st.dictionaries(st.sampled_from(QUESTIONS), st.sampled_from(["a", "b", "unsure"]), max_size=5))
def test_whatever_was_drawn_no_key_changes_and_one_answer_stays_one(drawn_: list[Any], keyed: dict[str, str]) -> None:
    rows = [fact(question, value, confidence, sure=sure) for question, value, confidence, sure in drawn_]
    found = known(report(recording(1, "activity", *rows), **keyed))
    assert dict(found.keyed) == keyed
    assert not {each.question for each in found.heard} & {question for question, value in keyed.items() if value != "unsure"}
    single = [each.question for each in found.heard if each.question in ONE_ANSWER]
    assert len(single) == len(set(single))
