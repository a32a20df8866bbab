"""A coordinator chooses the questions: every choice that can be made is a sound conversation, and every other is refused in words."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ivr_desk import TOPICS

from ivr.caller_flow import caller_flow
from ivr.conversation import Heard, RecordingHeard, State, advance, awaited, begin, resolve
from ivr.flow import SKIP, Action, Asking, Digits, FlowError, Menu, Recording
from ivr.report_flow import (
    CONSENT,
    DEFAULT,
    DEFAULT_URGENT,
    NUMBER_SHOWN,
    PAGE_NOW,
    QUESTIONS,
    WHERE,
    check_questions,
    urgent_start,
)

SPOKEN = {"place", "activity", "uniforms", "taken-who"}
CHOICES = (
    st.permutations(list(QUESTIONS))
    .flatmap(lambda names: st.integers(1, len(names)).map(lambda many: tuple(names[:many])))
    .filter(lambda names: set(names) & set(WHERE))
)


def asked(questions: tuple[str, ...], urgent: tuple[str, ...], *, consent: str, start: str, language: bool = False) -> list[str]:
    """What a caller is asked who skips whatever can be skipped."""
    flow = caller_flow(("en", "es") if language else ("en",), TOPICS, questions=questions, urgent=urgent)
    turn = begin(flow, start=start, language="en", flags=frozenset({NUMBER_SHOWN}))
    seen: list[str] = []
    while turn.action is None or turn.action.does == PAGE_NOW:
        if turn.action is not None:
            turn = resolve(flow, turn.state, turn.action, "not_now")
            continue
        screen = awaited(flow, turn.state)
        assert screen.id not in seen, "nothing is asked twice"
        seen.append(screen.id)
        assert isinstance(screen, Asking)
        turn = advance(flow, turn.state, Heard(keys=consent if screen.id.endswith(CONSENT) else screen.skip or ""))
    assert turn.action.id == "finish"
    return seen


@settings(max_examples=40, deadline=None)
@given(questions=CHOICES, urgent=CHOICES, several=st.booleans())
def test_any_choice_in_any_order_is_a_sound_conversation(
    questions: tuple[str, ...], urgent: tuple[str, ...], several: bool
) -> None:
    flow = caller_flow(("en", "es") if several else ("en",), TOPICS, questions=questions, urgent=urgent)
    flow.validate()
    for names, prefix in ((questions, ""), (urgent, "urgent-")):
        for name in names:
            screen = flow[prefix + name]
            assert isinstance(screen, Asking)
            assert screen.skip == SKIP
            assert bool(screen.aside) is several


@settings(max_examples=40, deadline=None)
@given(questions=CHOICES)
def test_every_question_chosen_is_asked_once_and_in_the_order_chosen(questions: tuple[str, ...]) -> None:
    assert asked(questions, DEFAULT_URGENT, consent="1", start=CONSENT) == [CONSENT, *questions]
    by_keys = [name for name in questions if name not in SPOKEN]
    assert asked(questions, DEFAULT_URGENT, consent="2", start=CONSENT) == [CONSENT, *by_keys]


@settings(max_examples=40, deadline=None)
@given(urgent=CHOICES)
def test_where_agents_are_now_consent_is_asked_once_and_just_before_the_first_recording(urgent: tuple[str, ...]) -> None:
    seen = asked(DEFAULT, urgent, consent="1", start=urgent_start(urgent))
    assert [each for each in seen if each != "urgent-consent"] == [f"urgent-{name}" for name in urgent]
    spoken = [place for place, name in enumerate(urgent) if name in {"place", "activity", "uniforms", "taken"}]
    assert [place for place, each in enumerate(seen) if each == "urgent-consent"] == spoken[:1]


def test_consent_once_given_is_not_asked_for_again_where_agents_are_now() -> None:
    flow = caller_flow(("en",), TOPICS)
    for given_before, then in (("consent=yes", "urgent-place"), ("consent=no", "urgent-agents")):
        state = State(screen="urgent-zip", language="en", flags=frozenset({given_before}))
        turn = advance(flow, state, Heard(keys=SKIP))
        while turn.action is not None:
            turn = resolve(flow, turn.state, turn.action, "not_now")
        assert awaited(flow, turn.state).id == then


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_question_says_and_keeps_what_its_keys_mean(name: str) -> None:
    """The name a question has in the settings is the one its answer is kept under, so that a briefing finds it."""
    questions = (name,) if name in WHERE else (name, "zip")
    flow = caller_flow(("en",), TOPICS, questions=questions)
    screen = flow[name]
    match screen:
        case Menu():
            assert {choice.answers[0] for choice in screen.keys.values() if choice.answers} == {name}
            assert all(choice.answers for choice in screen.keys.values())
        case Digits() | Recording():
            assert screen.question == name
        case _:
            raise AssertionError(f"{name} asks nothing")


def test_every_key_of_a_question_leads_on_to_the_same_place_in_the_end() -> None:
    """Whatever somebody answers, the next question comes."""
    for first, second in permutations((*WHERE, "safe", "now", "saw", "taken", "photo"), 2):
        if not {first, second} & set(WHERE):
            continue
        flow = caller_flow(("en",), TOPICS, questions=(first, second))
        screen = flow[first]
        if isinstance(screen, Menu):
            for key in screen.keys:
                here = State(screen=first, language="en", flags=frozenset({"consent=yes"}))
                turn = advance(flow, here, Heard(keys=key))
                for _ in range(3):
                    screen_now = awaited(flow, turn.state)
                    if screen_now.id.startswith(f"{first}-"):
                        turn = advance(flow, turn.state, Heard(keys=SKIP))
                expected = "finish" if second == "photo" and "saw=told" in turn.state.flags else second
                assert (turn.action.id if turn.action else awaited(flow, turn.state).id) == expected


def test_what_was_recorded_is_kept_whether_or_not_anything_is_pressed_after_it() -> None:
    flow = caller_flow(("en",), TOPICS)
    here = State(screen="place", language="en", flags=frozenset({"consent=yes"}))
    turn = advance(flow, here, Heard(keys="1", recording=RecordingHeard(sid="RE1", seconds=3)))
    assert turn.state.screen == "place-kept"
    goes = {keys: awaited(flow, advance(flow, turn.state, Heard(keys=keys)).state).id for keys in ("", "1", "2", "3", "5", SKIP)}
    assert goes == {"": "now", "1": "now", "2": "place", "3": "place-heard", "5": "now", SKIP: "now"}


# -- choices that make no report


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (("zip", "name"), "HOTLINE_X: there is no question 'name'. There are: " + ", ".join(QUESTIONS) + "."),
        (("zip", "zip"), "HOTLINE_X: 'zip' is asked twice."),
        (("zip", "now", "zip"), "HOTLINE_X: 'zip' is asked twice."),
        (("now", "agents"), "HOTLINE_X: without zip or place nobody can go and check. Ask one of them."),
        ((), "HOTLINE_X: without zip or place nobody can go and check. Ask one of them."),
    ],
)
def test_a_choice_that_makes_no_report_is_refused_in_one_sentence_that_says_what_to_write(
    names: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(FlowError) as error:
        check_questions(names, setting="HOTLINE_X")
    assert str(error.value) == sentence


@pytest.mark.parametrize("bad", [("now",), (), ("zip", "zip"), ("zip", "place", "papers")])
def test_either_report_is_refused_by_the_name_of_its_setting(bad: tuple[str, ...]) -> None:
    with pytest.raises(FlowError, match=r"^HOTLINE_REPORT_QUESTIONS: "):
        caller_flow(("en",), TOPICS, questions=bad)
    with pytest.raises(FlowError, match=r"^HOTLINE_URGENT_QUESTIONS: "):
        caller_flow(("en",), TOPICS, urgent=bad)


def test_nobody_is_asked_for_a_name_a_status_or_a_number_of_theirs() -> None:
    """Only who was taken may be named, by whoever calls for them."""
    assert set(QUESTIONS) == set(DEFAULT)
    assert not {"name", "status", "nationality", "papers"} & set(QUESTIONS)
    assert set(DEFAULT_URGENT) <= set(QUESTIONS)


def test_what_is_sent_out_early_is_sent_after_each_question_about_a_place_and_after_no_other() -> None:
    flow = caller_flow(("en",), TOPICS, urgent=DEFAULT)
    sends = {screen.id for screen in flow.screens.values() if isinstance(screen, Action) and screen.does == PAGE_NOW}
    assert sends == {f"urgent-{name}-send" for name in WHERE}
