"""The language menu and what a call begins with: pages, the second round, a remembered telephone, a change of language."""

from __future__ import annotations

import pytest
from ivr_desk import TOPICS

from ivr.caller_flow import FORGET_LANGUAGE, GREETING, LANGUAGE, REMEMBERED, caller_flow
from ivr.conversation import Heard, LanguageChosen, Problem, State, advance, begin, resolve, walk
from ivr.flow import Flow, Menu
from ivr.language_menu import AGAIN, MORE, pages

ELEVEN = ("en", "es", "pt", "ht", "zh", "vi", "ar", "fr", "ru", "ko", "tl")
CALLER = caller_flow(ELEVEN, TOPICS)
ONE = caller_flow(("en",), TOPICS)
ROUNDS = ["language", "language-2", "language-3", "language-again", "language-again-2", "language-again-3"]


def after(state: State, *keys: str, flow: Flow = CALLER) -> State:
    for pressed in keys:
        turn = advance(flow, state, Heard(keys=pressed))
        while turn.action is not None:
            turn = resolve(flow, turn.state, turn.action, "forgotten")
        state = turn.state
    return state


def begun(start: str = LANGUAGE, language: str | None = None) -> State:
    return begin(CALLER, start=start, language=language).state


def said(state: State, flow: Flow = CALLER) -> list[str]:
    return [screen.id for screen in walk(flow, state)]


def test_five_languages_make_a_page() -> None:
    assert pages(ELEVEN) == [ELEVEN[:5], ELEVEN[5:10], ELEVEN[10:]]
    assert pages(()) == []


def test_each_page_has_its_own_keys_from_one_on() -> None:
    for page, screen_id in zip(pages(ELEVEN) * 2, ROUNDS, strict=True):
        screen = CALLER[screen_id]
        assert isinstance(screen, Menu)
        assert {key: choice.language for key, choice in screen.keys.items() if key != MORE} == {
            str(key): language for key, language in enumerate(page, 1)
        }


def test_silence_turns_the_pages_twice_round_and_then_takes_it_that_there_are_no_keys() -> None:
    state, seen = begun(), []
    for _ in ROUNDS:
        seen.append(state.screen)
        state = after(state, "")
    assert seen == ROUNDS
    assert state.screen == "no-keys"


def test_nine_turns_the_pages_round_and_round() -> None:
    state, seen = begun(), []
    for _ in range(7):
        seen.append(state.screen)
        state = after(state, MORE)
    assert seen == ["language", "language-2", "language-3"] * 2 + ["language"]


@pytest.mark.parametrize("page", ROUNDS)
def test_a_wrong_key_does_not_turn_the_page(page: str) -> None:
    state = after(State(screen=page), "8")
    assert (state.screen, state.problem, state.tries) == (page, Problem.WRONG_KEY, 1)
    assert after(state, "8").screen == page
    assert after(state, "8", "8").screen != page, "three are enough: this page has nothing for them"


@pytest.mark.parametrize("language", ELEVEN)
@pytest.mark.parametrize("again", [False, True])
def test_every_language_can_be_chosen_in_either_round(language: str, again: bool) -> None:
    place = ELEVEN.index(language)
    state = begun()
    for _ in range(place // 5 + (3 if again else 0)):
        state = after(state, "")
    turn = advance(CALLER, state, Heard(keys=str(place % 5 + 1)))
    assert turn.facts == (LanguageChosen(language=language),)
    assert said(turn.state) == ["greeting", "main"]


def test_one_page_is_turned_by_no_key() -> None:
    five = caller_flow(ELEVEN[:5], TOPICS)
    menu = five[LANGUAGE]
    assert isinstance(menu, Menu)
    assert MORE not in menu.keys
    assert after(begin(five, start=LANGUAGE, language=None).state, "", flow=five).screen == AGAIN


@pytest.mark.parametrize("keys", [("#",), ("2", "#", "#"), ("7", "#"), ("*", "#"), ("4", "1", "#", "#", "#")])
@pytest.mark.parametrize("start", [GREETING, REMEMBERED])
def test_pound_at_the_main_menu_is_another_language(start: str, keys: tuple[str, ...]) -> None:
    assert after(begun(start, "es"), *keys).screen == LANGUAGE


def test_a_line_of_one_language_has_no_menu_to_go_back_to() -> None:
    state = after(begin(ONE, start=GREETING, language="en").state, "#", flow=ONE)
    assert said(state, ONE) == ["main"]


# -- a remembered telephone


def test_a_remembered_telephone_is_greeted_at_once() -> None:
    assert said(begun(REMEMBERED, "vi")) == ["greeting-remembered", "main-remembered"]


def test_whoever_is_silent_on_a_remembered_telephone_is_asked_for_the_language_and_then_heard() -> None:
    state, seen = begun(REMEMBERED, "vi"), []
    for _ in range(6):
        state = after(state, "")
        seen.append(said(state)[-1])
    assert seen == ["main-remembered", *ROUNDS[3:], "no-keys", "no-keys"]


def test_two_wrong_keys_on_a_remembered_telephone_lead_to_the_language_menu() -> None:
    assert after(begun(REMEMBERED, "vi"), "7", "7").screen == AGAIN


def test_eight_forgets_and_asks_for_the_language() -> None:
    turn = advance(CALLER, begun(REMEMBERED, "vi"), Heard(keys="8"))
    assert turn.action is not None
    assert turn.action.does == FORGET_LANGUAGE
    assert said(after(begun(REMEMBERED, "vi"), "8")) == ["forgotten", "language"]
    assert said(after(begun(REMEMBERED, "vi"), "8", "#")) == ["forgotten", "language"], "what is done is done"


@pytest.mark.parametrize("start", [LANGUAGE, GREETING])
def test_eight_forgets_nothing_where_nothing_is_remembered(start: str) -> None:
    assert after(begun(start, "vi"), "8").problem is Problem.WRONG_KEY


# -- another language


@pytest.mark.parametrize(("key", "says"), [("2", ["greeting", "main"]), ("1", ["main"])])
def test_whoever_changes_the_language_is_greeted_in_it(key: str, says: list[str]) -> None:
    """Somebody who did not understand the greeting has not been greeted; who chooses the same language again has."""
    assert said(after(begun(REMEMBERED, "en"), "#", key)) == says


def test_not_legal_advice_is_said_once_a_call_in_each_language() -> None:
    state = after(begun(GREETING, "en"), "4")
    assert said(state) == ["rights", "topics"]
    state = after(state, "1", "#", "2", "1", "1")
    assert said(state) == ["topics"]
    assert said(after(state, "#", "#", "#")) != ["rights", "topics"]
    state = after(begun(GREETING, "en"), "1")
    assert said(state) == ["core-rights", "rights-core-now", "after-rights"]
    state = after(state, "2")
    assert said(after(state, "4")) == ["topics"]
    assert said(after(state, "3", "1")) == ["rights-find-1", "somebody-taken"]
    assert said(after(state, "#", "2", "4")) == ["rights", "topics"]


def test_a_change_of_language_takes_back_no_answer() -> None:
    state = after(begun(GREETING, "en"), "2", "1")
    assert "consent=yes" in state.flags
    state = after(state, "#", "#", "#", "2")
    assert (state.language, "consent=yes" in state.flags, state.history) == ("es", True, ("language",))
