"""Whatever a caller or verifier does with a telephone: the conversation keeps its promises."""

import json
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from ivr_desk import TOPICS

from ivr.caller_flow import CONSENT_GIVEN, GREETING, LANGUAGE, NUMBER_SHOWN, REMEMBERED, caller_flow
from ivr.conversation import (
    TRIES,
    Answered,
    Heard,
    LanguageChosen,
    Problem,
    RecordingHeard,
    Spoke,
    State,
    Turn,
    advance,
    awaited,
    begin,
    resolve,
    walk,
)
from ivr.flow import Action, Asking, Digits, Farewell, Flow, Menu, Recording, Say
from ivr.verifier_flow import AGAIN, PAGE, verifier_flow

LANGUAGES = ("en", "es", "pt", "ht", "zh", "vi", "ar", "fr", "ru", "ko", "tl")
CALLER, VERIFIER = caller_flow(LANGUAGES, TOPICS), verifier_flow()
KEYS = st.one_of(
    st.sampled_from("0123456789*#"),
    st.text("0123456789*#?", min_size=1, max_size=6),
    st.text("0123456789", min_size=5, max_size=5),
)
SILENT = Heard()


def speech(number: int = 1) -> RecordingHeard:
    return RecordingHeard(sid=f"RE{number}", seconds=4)


class OnTheLine(RuleBasedStateMachine):
    """Somebody does anything at all, in any order. Outcomes of actions are as random as the keys."""

    flow: Flow
    starts: tuple[str, ...]

    def __init__(self) -> None:
        super().__init__()
        self.numbers = count(1)
        self.ended = False
        self.given: dict[str, str] = {}
        self.said_once: set[str] = set()

    @initialize(data=st.data())
    def a_call_begins(self, data: st.DataObject) -> None:
        self.given, self.said_once = {}, set()
        start = data.draw(st.sampled_from(self.starts))
        language = None if start == LANGUAGE else data.draw(st.sampled_from(LANGUAGES))
        flags = frozenset({NUMBER_SHOWN}) if data.draw(st.booleans()) else frozenset[str]()
        self.turned(begin(self.flow, start=start, language=language, flags=flags), data)

    @precondition(lambda self: self.ended)
    @rule(data=st.data())
    def somebody_else_calls(self, data: st.DataObject) -> None:
        self.a_call_begins(data)

    # -- what a person does

    @precondition(lambda self: not self.ended)
    @rule(keys=KEYS, data=st.data())
    def presses(self, keys: str, data: st.DataObject) -> None:
        screen, turn = self.here, self.does(Heard(keys=keys))
        self.expect_facts(screen, keys, turn)
        self.turned(turn, data)

    @precondition(lambda self: not self.ended and isinstance(self.here, Menu))
    @rule(data=st.data())
    def presses_a_key_of_the_menu(self, data: st.DataObject) -> None:
        screen = self.here
        assert isinstance(screen, Menu)
        self.presses(data.draw(st.sampled_from(sorted(screen.keys))), data)

    @precondition(lambda self: not self.ended)
    @rule(data=st.data())
    def is_silent(self, data: st.DataObject) -> None:
        turn = self.does(SILENT)
        assert turn.facts == ()
        self.turned(turn, data)

    @precondition(lambda self: not self.ended and isinstance(self.here, Recording))
    @rule(data=st.data(), keys=st.sampled_from(["", "1", "2", "5", "*", "#", "0"]))
    def speaks(self, data: st.DataObject, keys: str) -> None:
        screen, heard = self.here, speech(next(self.numbers))
        assert isinstance(screen, Recording)
        turn = self.does(Heard(keys=keys, recording=heard))
        assert turn.facts == (Spoke(question=screen.question, recording=heard),)
        self.turned(turn, data)

    @precondition(lambda self: not self.ended)
    @rule(data=st.data())
    def stays_silent_until_the_screen_gives_up(self, data: st.DataObject) -> None:
        place = self.here.id
        for _ in range(TRIES):
            if isinstance(self.here, Asking) and self.here.id == place:
                self.turned(self.does(SILENT), data)
        assert self.ended or self.here.id != place

    @precondition(lambda self: not self.ended and isinstance(self.here, Asking) and self.here.after_silence)
    @rule(data=st.data())
    def says_nothing_where_the_first_silence_already_leads_on(self, data: st.DataObject) -> None:
        screen = self.here
        assert isinstance(screen, Asking)
        self.turned(self.does(SILENT), data)
        assert self.here.id == screen.after_silence
        assert self.state.problem is Problem.NONE

    @precondition(lambda self: not self.ended and isinstance(self.here, Asking) and self.here.back)
    @rule(keys=st.lists(st.sampled_from("56*"), max_size=2), data=st.data())
    def goes_back_where_back_leads_to_one_place_whatever_came_before(self, keys: list[str], data: st.DataObject) -> None:
        screen = self.here
        assert isinstance(screen, Asking)
        for key in keys:
            self.presses(key, data)
        if self.here.id == screen.id:
            self.turned(self.does(Heard(keys="#")), data)
            assert self.here.id == screen.back

    @precondition(lambda self: not self.ended)
    @rule(data=st.data())
    def wants_to_hear_it_again(self, data: st.DataObject) -> None:
        before = self.state
        turn = self.does(Heard(keys="*"))
        assert awaited(self.flow, turn.state).id == awaited(self.flow, before).id
        assert (turn.state.history, turn.state.flags) == (before.history, before.flags)
        self.turned(turn, data)

    @precondition(lambda self: not self.ended and isinstance(self.here, Menu))
    @rule(data=st.data())
    def answers_and_wants_to_go_back(self, data: st.DataObject) -> None:
        before, screen = self.state, self.here
        assert isinstance(screen, Menu)
        self.presses(data.draw(st.sampled_from(sorted(screen.keys))), data)
        if self.ended or self.state.screen == before.screen:
            return
        done, there = not self.state.history, self.here
        self.turned(self.does(Heard(keys="#")), data)
        if isinstance(there, Asking) and there.back:
            assert self.here.id == there.back
            return
        if done:  # an action was carried out on the way, and what is done is done
            assert self.here.id == there.id
            return
        if not screen.needs or screen.needs in self.state.flags:
            assert self.here.id == screen.id

    @precondition(lambda self: not self.ended)
    @rule(spoken=st.booleans())
    def hangs_up(self, spoken: bool) -> None:
        screen, heard = self.here, speech(next(self.numbers)) if spoken else None
        turn = advance(self.flow, self.state, Heard(recording=heard, hung_up=True))
        assert turn.ended
        kept = isinstance(screen, Recording) and heard is not None
        assert len(turn.facts) == (1 if kept else 0)
        self.ended = True

    # -- what holds all the time

    @invariant()
    def it_awaits_something_or_says_farewell(self) -> None:
        if not self.ended:
            assert isinstance(self.here, Asking)

    @invariant()
    def nobody_is_asked_for_what_they_did_not_agree_to(self) -> None:
        if not self.ended and isinstance(self.here, Recording) and self.here.needs:
            assert self.here.needs == CONSENT_GIVEN
            assert self.given.get("consent") == "yes"

    @invariant()
    def the_state_survives_being_kept(self) -> None:
        if hasattr(self, "state"):
            assert State.from_json(json.loads(json.dumps(self.state.to_json()))) == self.state

    def teardown(self) -> None:
        if not self.ended and hasattr(self, "state"):
            for outcome in (0, -1):
                assert silence_ends(self.flow, self.state, outcome=outcome)

    # -- how it is driven

    @property
    def here(self) -> Asking | Farewell:
        screen = awaited(self.flow, self.state)
        assert isinstance(screen, Asking | Farewell)
        return screen

    def does(self, heard: Heard) -> Turn:
        turn = advance(self.flow, self.state, heard)
        assert turn.ended or turn.state.step == self.state.step + 1
        return turn

    def turned(self, turn: Turn, data: st.DataObject) -> None:
        self.given |= {fact.question: fact.value for fact in turn.facts if isinstance(fact, Answered)}
        actions = 0
        while turn.action is not None:
            actions += 1
            assert actions < 10, "one action leads to another for ever"
            outcome = data.draw(st.sampled_from(sorted(turn.action.outcomes)), label=turn.action.id)
            turn = resolve(self.flow, turn.state, turn.action, outcome)
        if any(isinstance(fact, LanguageChosen) and fact.language != self.state.language for fact in turn.facts):
            self.said_once.clear()  # another language is another listener
        self.state = turn.state
        self.ended = turn.ended or isinstance(self.here, Farewell)
        if not turn.ended:
            once = {screen.said for screen in walk(self.flow, self.state) if isinstance(screen, Say) and screen.once}
            assert not once & self.said_once, "what is said once a call is said again"
            self.said_once |= once

    def expect_facts(self, screen: Asking | Farewell, keys: str, turn: Turn) -> None:
        expected: list[object] = []
        if isinstance(screen, Menu) and (choice := screen.keys.get(keys)):
            expected += [Answered(question=choice.answers[0], value=choice.answers[1])] if choice.answers else []
            expected += [LanguageChosen(language=choice.language)] if choice.language else []
        if isinstance(screen, Digits) and len(keys) == screen.count and keys.isdecimal():
            expected = [Answered(question=screen.question, value=keys)]
        assert list(turn.facts) == expected


def silence_ends(flow: Flow, state: State, *, outcome: int) -> bool:
    for _ in range(TRIES * len(flow.screens)):
        turn = advance(flow, state, SILENT)
        while turn.action is not None:
            turn = resolve(flow, turn.state, turn.action, sorted(turn.action.outcomes)[outcome])
        state = turn.state
        if isinstance(awaited(flow, state), Farewell):
            return True
    return False


class CallerOnTheLine(OnTheLine):
    flow, starts = CALLER, (LANGUAGE, GREETING, REMEMBERED)


class VerifierOnTheLine(OnTheLine):
    flow, starts = VERIFIER, (PAGE, AGAIN)


_LONG = settings(max_examples=80, stateful_step_count=30, deadline=None)
TestAnyCaller = CallerOnTheLine.TestCase
TestAnyCaller.settings = _LONG
TestAnyVerifier = VerifierOnTheLine.TestCase
TestAnyVerifier.settings = _LONG


def at(screen: str, *flags: str, **more: object) -> State:
    return State(screen=screen, language="en", flags=frozenset(flags), **more)  # type: ignore[arg-type]


def after(state: State, *keys: str, flow: Flow = CALLER) -> State:
    for pressed in keys:
        turn = advance(flow, state, Heard(keys=pressed))
        assert turn.action is None
        state = turn.state
    return state


@given(digits=st.text("0123456789", min_size=5, max_size=5))
def test_any_five_digits_are_a_zip_code_even_with_a_leading_zero(digits: str) -> None:
    turn = advance(CALLER, at("zip"), Heard(keys=digits))
    assert turn.facts == (Answered(question="zip", value=digits),)
    assert turn.state.screen == "now"  # nobody agreed to be recorded, so the spoken place is passed over


def test_a_lone_zero_at_the_zip_code_is_a_person() -> None:
    assert advance(CALLER, at("zip"), Heard(keys="0")).state.screen == "person"


@pytest.mark.parametrize("keys", ["1234", "123456", "12*45", "00", "1234#", "٠١٢٣٤", "?"])
def test_anything_else_at_the_zip_code_is_asked_again(keys: str) -> None:
    turn = advance(CALLER, at("zip"), Heard(keys=keys))
    assert (turn.facts, turn.state.screen, turn.state.problem) == ((), "zip", Problem.WRONG_KEY)


def test_nine_alone_skips_the_zip_code_and_two_alone_skips_a_recording() -> None:
    skipped = advance(CALLER, at("zip", CONSENT_GIVEN), Heard(keys="9"))
    assert (skipped.facts, skipped.state.screen) == ((), "place")
    assert advance(CALLER, skipped.state, Heard(keys="2")).state.screen == "now"


def test_the_key_that_ends_a_recording_is_not_taken_for_skip() -> None:
    turn = advance(CALLER, at("place", CONSENT_GIVEN), Heard(keys="2", recording=speech()))
    assert turn.facts == (Spoke(question="place", recording=speech()),)
    assert turn.state.screen == "now"


def test_done_pressed_before_the_tone_leads_to_the_tone_and_not_to_the_next_question() -> None:
    turn = advance(CALLER, at("place", CONSENT_GIVEN), Heard(keys="1"))
    assert (turn.state.screen, turn.state.problem) == ("place", Problem.TO_THE_TONE)


@pytest.mark.parametrize(("key", "goes"), [("*", "place"), ("#", "zip"), ("0", "person")])
def test_what_was_said_is_kept_whichever_key_ends_the_recording(key: str, goes: str) -> None:
    turn = advance(CALLER, at("place", CONSENT_GIVEN, history=("zip",)), Heard(keys=key, recording=speech()))
    assert turn.facts == (Spoke(question="place", recording=speech()),)
    assert turn.state.screen == goes


def test_a_changed_answer_replaces_its_flag() -> None:
    changed = after(at("consent", CONSENT_GIVEN), "2")
    assert changed.flags == {"consent=no"}
    assert changed.screen == "zip"


def test_without_consent_the_whole_report_is_asked_by_keys_only() -> None:
    state, asked = at("consent", NUMBER_SHOWN), []
    for key in ("2", "60601", "1", "1", "2", "1"):
        turn = advance(CALLER, state, Heard(keys=key))
        asked.append(awaited(CALLER, turn.state).id)
        state = turn.state
    assert asked == ["zip", "now", "saw", "agents", "callback", "finish"]
    assert isinstance(awaited(CALLER, state), Action)


def test_somebody_whose_number_is_withheld_is_not_asked_for_a_call_back() -> None:
    turn = advance(CALLER, at("agents"), Heard(keys="1"))
    assert turn.action is not None
    assert turn.action.id == "finish"


def test_the_greeting_is_said_once() -> None:
    begun = begin(CALLER, start=GREETING, language="en").state
    assert [screen.id for screen in walk(CALLER, begun)] == ["greeting", "main"]
    repeated = after(begun, "*")
    assert [screen.id for screen in walk(CALLER, repeated)] == ["main"]
    returned = after(begun, "0", "#")
    assert [screen.id for screen in walk(CALLER, returned)] == ["main"]


def test_a_wrong_key_and_silence_together_make_three_tries() -> None:
    state = after(at("main"), "7")
    state = advance(CALLER, state, SILENT).state
    assert (state.screen, state.tries) == ("main", 2)
    assert after(state, "8").screen == "no-keys"


def test_pressing_zero_twice_does_not_bury_the_place_one_came_from() -> None:
    assert after(at("now", history=("zip",)), "0", "0", "0", "#").screen == "now"


def test_back_passes_over_what_a_changed_answer_has_closed() -> None:
    """The spoken place was visited with consent; without it, "back" must not lead there, nor stay where one is."""
    state = at("now", "consent=no", history=("consent", "zip", "place", "now", "person"))
    assert after(state, "#").screen == "person"
    assert after(state, "#", "#").screen == "now"
    assert after(state, "#", "#", "#").screen == "zip"


def test_back_with_nowhere_to_go_says_the_same_again() -> None:
    state = after(begin(CALLER, start=LANGUAGE, language=None).state, "#")
    assert (state.screen, state.problem, state.tries) == (LANGUAGE, Problem.NONE, 0)


def test_hanging_up_during_a_recording_ends_the_call_and_keeps_it() -> None:
    turn = advance(CALLER, at("place", CONSENT_GIVEN), Heard(recording=speech(), hung_up=True))
    assert turn.ended
    assert turn.facts == (Spoke(question="place", recording=speech()),)


def test_an_outcome_that_the_flow_does_not_know_is_an_error() -> None:
    turn = advance(CALLER, at("agents"), Heard(keys="1"))
    assert turn.action is not None
    with pytest.raises(KeyError):
        resolve(CALLER, turn.state, turn.action, "surprise")


def test_the_history_stays_short_enough_to_be_kept() -> None:
    state = at("main")
    for _ in range(100):
        state = after(state, "2", "0", "2")
    assert len(state.history) <= 30
