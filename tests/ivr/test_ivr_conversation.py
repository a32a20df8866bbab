"""Whatever a caller or verifier does with a telephone: the conversation keeps its promises."""

import json
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from ivr_desk import TOPICS

from ivr.answers_flow import CAN_ADD, CAN_WITHDRAW, LOOK_UP_RECEIPT, OUTCOME, QUESTION
from ivr.caller_flow import GREETING, LANGUAGE, REMEMBERED, SURGE, caller_flow
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
    skips_to,
    walk,
)
from ivr.desk_flow import OVER
from ivr.flow import (
    SAID,
    SKIP,
    Action,
    Asking,
    Choice,
    Connect,
    Digits,
    Farewell,
    Flow,
    Line,
    Menu,
    Recording,
    Resume,
    Say,
    flow_of,
)
from ivr.person_flow import VOLUNTEER, volunteer_flow
from ivr.report_flow import CONSENT_GIVEN, NUMBER_SHOWN
from ivr.staff_flow import STAFF, staff_flow
from ivr.verifier_flow import AGAIN, FOLLOW, FOLLOW_AGAIN, PAGE, TAKEN_BACK, TELL, verifier_flow

LANGUAGES = ("en", "es", "pt", "ht", "zh", "vi", "ar", "fr", "ru", "ko", "tl")
CALLER, VERIFIER, RUNG, STAFF_DOOR = caller_flow(LANGUAGES, TOPICS), verifier_flow(), volunteer_flow(), staff_flow()
FREELY_SAID = {"message", "help", "added", "reply", "question"}
"""What is recorded of somebody who chose to leave it, and not as part of a report."""
KEYS = st.one_of(
    st.sampled_from("0123456789*#"),
    st.text("0123456789*#?", min_size=1, max_size=6),
    st.text("0123456789", min_size=5, max_size=5),
    st.text("0123456789", min_size=8, max_size=8),
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
        flags = data.draw(st.frozensets(st.sampled_from([NUMBER_SHOWN, SURGE])))
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

    @precondition(lambda self: not self.ended and isinstance(self.here, Asking) and self.here.skip)
    @rule(data=st.data())
    def passes_a_question_over(self, data: st.DataObject) -> None:
        screen = self.here
        assert isinstance(screen, Asking)
        turn = self.does(Heard(keys=screen.skip or ""))
        assert turn.facts == ()
        self.turned(turn, data)
        assert turn.action or self.state.screen in _standing_for(self.flow, skips_to(screen), self.state)

    @precondition(lambda self: not self.ended and isinstance(self.here, Asking) and self.here.aside)
    @rule(data=st.data(), wander=st.lists(st.sampled_from(["", "9", "*", "8"]), max_size=3), language=st.sampled_from("12345"))
    def asks_for_another_language_and_comes_back(self, data: st.DataObject, wander: list[str], language: str) -> None:
        before, screen = self.state, self.here
        assert isinstance(screen, Asking)
        self.turned(self.does(Heard(keys="9")), data)
        assert self.state.resume in (screen.id, before.screen)
        for keys in (*wander, language):
            if self.ended or self.state.resume is None:
                return  # pages and tries have come to an end
            self.turned(self.does(Heard(keys=keys)), data)
        if self.state.resume is None and self.here.id == screen.id:
            assert self.answers(self.state) == self.answers(before)
            assert self.state.history == before.history

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

    @precondition(lambda self: not self.ended and isinstance(self.here, Asking))
    @rule(data=st.data())
    def stays_silent_until_the_screen_gives_up(self, data: st.DataObject) -> None:
        place = self.here.id
        for _ in range(TRIES):
            if isinstance(self.here, Asking) and self.here.id == place:
                self.turned(self.does(SILENT), data)
        assert self.ended or self.here.id != place or self.waits_for_somebody

    @precondition(lambda self: not self.ended and isinstance(self.here, Asking) and self.here.after_silence)
    @rule(data=st.data())
    def says_nothing_where_the_first_silence_already_leads_on(self, data: st.DataObject) -> None:
        screen = self.here
        assert isinstance(screen, Asking)
        turn = self.does(SILENT)
        assert turn.state.screen in _standing_for(self.flow, screen.after_silence or "", turn.state)
        self.turned(turn, data)
        assert self.state.problem is Problem.NONE

    @precondition(lambda self: not self.ended and isinstance(self.here, Asking) and self.here.back)
    @rule(keys=st.lists(st.sampled_from("56*"), max_size=2), data=st.data())
    def goes_back_where_back_leads_to_one_place_whatever_came_before(self, keys: list[str], data: st.DataObject) -> None:
        screen = self.here
        assert isinstance(screen, Asking)
        for key in keys:
            self.presses(key, data)
        if self.here.id == screen.id:
            turn = self.does(Heard(keys="#"))
            assert (turn.action.id if turn.action else awaited(self.flow, turn.state).id) == screen.back
            self.turned(turn, data)

    @precondition(lambda self: not self.ended and isinstance(self.here, Connect))
    @rule(keys=st.sampled_from(["", "1", "*", "#", "0", "7"]), data=st.data())
    def keys_mean_nothing_while_two_people_talk(self, keys: str, data: st.DataObject) -> None:
        screen = self.here
        assert isinstance(screen, Connect)
        turn = self.does(Heard(keys=keys))
        assert (turn.facts, turn.action, turn.state.screen) == ((), None, screen.goes)
        self.turned(turn, data)

    @precondition(lambda self: not self.ended and not isinstance(self.here, Connect))
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
        if self.ended or self.state.screen == before.screen or isinstance(self.here, Connect):
            return
        done, there, resumed = not self.state.history, self.here, before.resume and not self.state.resume
        turn = self.does(Heard(keys="#"))
        self.turned(turn, data)
        if isinstance(there, Asking) and there.back:
            assert turn.action or self.here.id == there.back
            return
        if done:  # an action was carried out on the way, and what is done is done
            assert self.here.id == there.id
            return
        assert not resumed or self.here.id != screen.id, "back does not lead aside again"
        assert not (isinstance(self.here, Asking) and self.here.passing), "back leads past what belongs to another screen"
        applies = self.state.flags.issuperset(screen.needs) and self.state.flags.isdisjoint(screen.unless)
        if applies and not resumed and not screen.passing:
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
            assert isinstance(self.here, Asking | Connect)

    @invariant()
    def nobody_is_asked_for_what_they_did_not_agree_to(self) -> None:
        if not self.ended and isinstance(self.here, Recording) and self.here.question not in FREELY_SAID:
            assert CONSENT_GIVEN in self.here.needs
            assert self.given.get("consent") == "yes"

    @invariant()
    def nobody_is_asked_what_does_not_apply_to_them(self) -> None:
        if not self.ended:
            assert self.state.flags.issuperset(self.here.needs)
            assert self.state.flags.isdisjoint(self.here.unless)

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
    def here(self) -> Asking | Connect | Farewell:
        screen = awaited(self.flow, self.state)
        assert isinstance(screen, Asking | Connect | Farewell)
        return screen

    @property
    def waits_for_somebody(self) -> bool:
        """Whether silence here only means that a use case is asked once more."""
        leads = self.flow[next(self.here.in_silence())]
        return isinstance(leads, Action) and self.here.id in (leads.outcomes[each] for each in leads.again)

    @staticmethod
    def answers(state: State) -> set[str]:
        return {flag for flag in state.flags if not flag.endswith(SAID)}

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
            state = turn.state
            if turn.action.does == LOOK_UP_RECEIPT:
                for note in (CAN_ADD, QUESTION, CAN_WITHDRAW):
                    state = state.answered(note.partition("=")[0], data.draw(st.sampled_from(["yes", "no"])))
            turn = resolve(self.flow, state, turn.action, outcome)
        if any(isinstance(fact, LanguageChosen) and fact.language != self.state.language for fact in turn.facts):
            self.said_once.clear()  # another language is another listener
        self.state = turn.state
        self.ended = turn.ended or isinstance(self.here, Farewell)
        if not turn.ended:
            once = {screen.said for screen in walk(self.flow, self.state) if isinstance(screen, Say) and screen.once}
            assert not once & self.said_once, "what is said once a call is said again"
            self.said_once |= once

    def expect_facts(self, screen: Asking | Connect | Farewell, keys: str, turn: Turn) -> None:
        expected: list[object] = []
        if isinstance(screen, Menu) and (choice := screen.keys.get(keys)):
            expected += [Answered(question=choice.answers[0], value=choice.answers[1])] if choice.answers else []
            expected += [LanguageChosen(language=choice.language)] if choice.language else []
        if isinstance(screen, Digits) and screen.kept and len(keys) == screen.count and keys.isdecimal():
            expected = [Answered(question=screen.question, value=keys)]
        assert list(turn.facts) == expected


def silence_ends(flow: Flow, state: State, *, outcome: int) -> bool:
    for _ in range(TRIES * len(flow.screens)):
        turn = advance(flow, state, SILENT)
        while turn.action is not None:
            outcomes = sorted(turn.action.outcomes.keys() - set(turn.action.again))  # the use case promises that these end
            turn = resolve(flow, turn.state, turn.action, outcomes[outcome])
        state = turn.state
        if isinstance(awaited(flow, state), Farewell):
            return True
    return False


def _standing_for(flow: Flow, screen_id: str, state: State) -> set[str]:
    """Where a call stands that is led to a screen: there, or at what follows if it does not apply to this call."""
    found, screen = {screen_id}, flow[screen_id]
    while not state.flags.issuperset(screen.needs) or not state.flags.isdisjoint(screen.unless) or isinstance(screen, Resume):
        screen = flow[next(screen.in_silence())]
        found.add(screen.id)
    return found


class CallerOnTheLine(OnTheLine):
    flow, starts = CALLER, (LANGUAGE, GREETING, REMEMBERED, OUTCOME)


class VerifierOnTheLine(OnTheLine):
    flow, starts = VERIFIER, (PAGE, AGAIN, TELL, FOLLOW, FOLLOW_AGAIN, TAKEN_BACK, OVER)


class StaffOnTheLine(OnTheLine):
    flow, starts = STAFF_DOOR, (STAFF,)


class VolunteerOnTheLine(OnTheLine):
    flow, starts = RUNG, (VOLUNTEER,)


_LONG = settings(max_examples=80, stateful_step_count=30, deadline=None)
TestAnyCaller = CallerOnTheLine.TestCase
TestAnyCaller.settings = _LONG
TestAnyVerifier = VerifierOnTheLine.TestCase
TestAnyVerifier.settings = _LONG
TestAnyStaff = StaffOnTheLine.TestCase
TestAnyStaff.settings = _LONG
TestAnyVolunteer = VolunteerOnTheLine.TestCase
TestAnyVolunteer.settings = _LONG


def at(screen: str, *flags: str, **more: object) -> State:
    return State(screen=screen, language="en", flags=frozenset(flags), **more)  # type: ignore[arg-type]


def after(state: State, *keys: str, flow: Flow = CALLER, outcome: str | None = None) -> State:
    """`outcome`: that of every action on the way, if there may be one."""
    for pressed in keys:
        turn = advance(flow, state, Heard(keys=pressed))
        while turn.action is not None:
            assert outcome is not None, turn.action.id
            turn = resolve(flow, turn.state, turn.action, outcome)
        state = turn.state
    return state


@given(digits=st.text("0123456789", min_size=5, max_size=5))
def test_any_five_digits_are_a_zip_code_even_with_a_leading_zero(digits: str) -> None:
    turn = advance(CALLER, at("zip"), Heard(keys=digits))
    assert turn.facts == (Answered(question="zip", value=digits),)
    assert turn.state.screen == "zip-check"
    # Nobody agreed to be recorded, so the spoken place is passed over.
    assert after(turn.state, "1").screen == "now"
    assert advance(CALLER, turn.state, SILENT).state.screen == "zip-check"
    assert after(turn.state, "2").screen == "zip"


def test_a_lone_zero_at_the_zip_code_is_a_person() -> None:
    assert advance(CALLER, at("zip"), Heard(keys="0")).state.screen == CALLER.person


@pytest.mark.parametrize("keys", ["1234", "123456", "12*45", "00", "1234#", "٠١٢٣٤", "?"])
def test_anything_else_at_the_zip_code_is_asked_again(keys: str) -> None:
    turn = advance(CALLER, at("zip"), Heard(keys=keys))
    assert (turn.facts, turn.state.screen, turn.state.problem) == ((), "zip", Problem.WRONG_KEY)


def test_seven_alone_skips_a_question_by_keys_and_one_that_is_spoken() -> None:
    skipped = advance(CALLER, at("zip", CONSENT_GIVEN), Heard(keys=SKIP))
    assert (skipped.facts, skipped.state.screen) == ((), "place")
    skipped = advance(CALLER, skipped.state, Heard(keys=SKIP))
    assert (skipped.facts, skipped.state.screen) == ((), "now")
    assert advance(CALLER, skipped.state, Heard(keys=SKIP)).state.screen == "saw", "when they left is not asked of nobody"


@pytest.mark.parametrize("key", ["1", "2", SKIP, "9"])
def test_the_key_that_ends_a_recording_is_not_taken_for_skip_nor_for_another_language(key: str) -> None:
    turn = advance(CALLER, at("place", CONSENT_GIVEN), Heard(keys=key, recording=speech()))
    assert turn.facts == (Spoke(question="place", recording=speech()),)
    assert turn.state.screen == "place-kept"


def test_done_pressed_before_the_tone_leads_to_the_tone_and_not_to_the_next_question() -> None:
    turn = advance(CALLER, at("place", CONSENT_GIVEN), Heard(keys="1"))
    assert (turn.state.screen, turn.state.problem) == ("place", Problem.TO_THE_TONE)


@pytest.mark.parametrize(("key", "goes"), [("*", "place"), ("#", "zip"), ("0", CALLER.person)])
def test_what_was_said_is_kept_whichever_key_ends_the_recording(key: str, goes: str) -> None:
    turn = advance(CALLER, at("place", CONSENT_GIVEN, history=("zip",)), Heard(keys=key, recording=speech()))
    assert turn.facts == (Spoke(question="place", recording=speech()),)
    assert turn.state.screen == goes


def test_a_changed_answer_replaces_its_flag() -> None:
    changed = after(at("consent", CONSENT_GIVEN), "2")
    assert changed.flags == {"consent=no"}
    assert changed.screen == "safe"


def asked_of(state: State, *keys: str) -> list[str]:
    """What is awaited after each key."""
    asked = []
    for key in keys:
        state = advance(CALLER, state, Heard(keys=key)).state
        asked.append(awaited(CALLER, state).id)
    return asked


def test_without_consent_the_whole_report_is_asked_by_keys_only() -> None:
    asked = asked_of(at("consent", NUMBER_SHOWN), "2", "1", "60601", "1", "1", "1", "2", "3", "1", "1", "1", "2")
    assert asked[:6] == ["safe", "zip", "zip-check", "now", "saw", "agents"]
    assert asked[6:] == ["vehicles", "agency", "taken", "photo", "callback", "finish"]
    assert isinstance(CALLER["finish"], Action)


def test_whoever_was_told_is_not_asked_what_only_an_eyewitness_knows() -> None:
    assert asked_of(at("saw", CONSENT_GIVEN, NUMBER_SHOWN), "2", "2", "3") == ["taken", "callback", "finish"]
    assert asked_of(at("saw", CONSENT_GIVEN, NUMBER_SHOWN), "1")[0] == "activity"


def test_when_they_left_is_asked_only_of_somebody_who_says_that_they_left() -> None:
    assert [asked_of(at("now"), key)[0] for key in "123"] == ["saw", "now-when", "saw"]
    assert asked_of(at("now"), "2", "#") == ["now-when", "now"]


def test_the_name_of_who_was_taken_is_asked_only_where_somebody_was_and_only_with_consent() -> None:
    assert [asked_of(at("taken", CONSENT_GIVEN), key)[0] for key in "123"] == ["taken-who", "photo", "photo"]
    assert asked_of(at("taken", "consent=no"), "1") == ["photo"]


@pytest.mark.parametrize("last", ["photo", "photo-keep"])
def test_somebody_whose_number_is_withheld_is_not_asked_for_a_call_back(last: str) -> None:
    turn = advance(CALLER, at("photo"), Heard(keys="3" if last == "photo" else "1"))
    assert turn.action is not None
    assert turn.action.id == "finish"
    assert turn.state.before == (() if last == "photo" else ("photo-keep",))


def test_the_greeting_is_said_once() -> None:
    begun = begin(CALLER, start=GREETING, language="en").state
    assert [screen.id for screen in walk(CALLER, begun)] == ["greeting", "main"]
    repeated = after(begun, "*")
    assert [screen.id for screen in walk(CALLER, repeated)] == ["main"]
    returned = after(begun, "0", "2", outcome="nobody")
    assert [screen.id for screen in walk(CALLER, returned)] == ["main"]


def test_a_wrong_key_and_silence_together_make_three_tries() -> None:
    state = after(at("main"), "7")
    state = advance(CALLER, state, SILENT).state
    assert (state.screen, state.tries) == ("main", 2)
    assert after(state, "8").screen == "no-keys"


def test_pressing_zero_twice_does_not_bury_the_place_one_came_from() -> None:
    assert after(at("now", history=("zip",)), "0", "0", "0", "#", outcome="nobody").screen == "now"


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
    turn = advance(CALLER, at("photo"), Heard(keys="3"))
    assert turn.action is not None
    with pytest.raises(KeyError):
        resolve(CALLER, turn.state, turn.action, "surprise")


def test_the_history_stays_short_enough_to_be_kept() -> None:
    state = at("main")
    for _ in range(100):
        state = after(state, "2", "#")
        state = after(state, "4", "1", "#", "1", "1", "#")
    assert len(state.history) <= 30


# -- a little conversation with everything in it that the real ones have

WORDS, MORE_WORDS = (Say(id=id, says=(Line(prompt=id),), goes=goes) for id, goes in (("words", "do"), ("more-words", "end")))
LITTLE = flow_of(
    id="little",
    screens=(
        Menu(
            id="first",
            says=(Line(prompt="first"),),
            keys={"1": Choice(goes="second"), "2": Choice(goes="words")},
            gives_up="second",
            skip=SKIP,
            aside={"9": "aside"},
        ),
        Menu(id="of-first", keys={"1": Choice(goes="second")}, gives_up="second", passing=True),
        Digits(id="second", question="zip", count=5, goes="of-second", gives_up="third", skips_to="third", aside={"9": "aside"}),
        Menu(id="of-second", keys={"1": Choice(goes="third")}, gives_up="third", passing=True, aside={"9": "aside"}),
        Menu(id="third", keys={"1": Choice(goes="end")}, gives_up="end", skip=SKIP, skips_to="first"),
        WORDS,
        Action(id="do", does="do", outcomes={"done": "more-words", "ask": "third", "again": "do-too"}, lasting=False),
        Action(id="do-too", does="do", outcomes={"done": "more-words"}),
        MORE_WORDS,
        Menu(id="aside", keys={"1": Choice(goes="aside-2"), "2": Choice(goes="back")}, gives_up="back"),
        Menu(id="aside-2", keys={"1": Choice(goes="back")}, gives_up="back"),
        Resume(id="back", goes="end"),
        Menu(id="end", keys={"1": Choice(goes="bye"), "2": Choice(goes="talk")}, gives_up="bye"),
        Connect(id="talk", goes="end"),
        Farewell(id="bye"),
    ),
    starts=("first", "of-first"),
    person="bye",
)


def turned(state: State, keys: str) -> Turn:
    return advance(LITTLE, state, Heard(keys=keys))


def said(state: State) -> list[str]:
    return [screen.id for screen in walk(LITTLE, state)]


def test_the_little_conversation_is_sound() -> None:
    LITTLE.validate()


def test_skip_leads_where_the_screen_gives_up_unless_it_leads_elsewhere() -> None:
    assert [turned(at(id), SKIP).state.screen for id in ("first", "second", "third")] == ["second", "third", "first"]
    assert turned(at("first"), SKIP).facts == ()


def test_skip_is_no_failure_and_needs_no_tries() -> None:
    state = turned(turned(at("first"), "5").state, SKIP).state
    assert (state.screen, state.tries, state.problem) == ("second", 0, Problem.NONE)


def test_skip_among_other_digits_is_a_digit() -> None:
    turn = turned(at("second"), "77777")
    assert turn.facts == (Answered(question="zip", value="77777"),)
    assert turned(at("second"), "77").state.problem is Problem.WRONG_KEY


@pytest.mark.parametrize("keys", [("2",), ("1", "1"), ("", "", ""), ("1", "", "", ""), ("8", "", "2"), ("*", "1", "*", "1")])
def test_from_aside_the_way_leads_back_to_the_screen_it_was_left_from(keys: tuple[str, ...]) -> None:
    left = at("second", history=("first",))
    state = turned(left, "9").state
    assert (state.screen, state.resume) == ("aside", "second")
    for key in keys:
        state = turned(state, key).state
    assert (state.screen, state.resume, state.history) == ("second", None, ("first",))
    assert turned(state, "#").state.screen == "first", "back does not lead aside again"


def test_from_aside_back_leads_to_the_question_before_even_where_words_stood_before_this_one() -> None:
    """They are said again, too: in the language that was asked for."""
    state = after(at("consent", NUMBER_SHOWN), "1", "2")
    assert [screen.id for screen in walk(CALLER, state)] == ["safe-danger", "zip"]
    state = after(state, "9", "2")
    assert [screen.id for screen in walk(CALLER, state)] == ["safe-danger", "zip"]
    assert state.history == ("consent", "safe")
    assert after(state, "#").screen == "safe"


def test_a_screen_that_belongs_to_another_can_be_left_for_aside_and_is_come_back_to() -> None:
    state = turned(turned(at("of-second", history=("first", "second")), "9").state, "2").state
    assert (state.screen, state.history) == ("of-second", ("first", "second"))


def test_whoever_came_to_a_way_back_without_leaving_anything_goes_on() -> None:
    assert turned(at("aside"), "2").state.screen == "end"


@pytest.mark.parametrize(("keys", "screen"), [("#", "second"), ("0", "bye")])
def test_whoever_goes_elsewhere_from_aside_is_not_led_back_later(keys: str, screen: str) -> None:
    state = turned(turned(at("second", history=("first",)), "9").state, keys).state
    assert (state.screen, state.resume) == (screen, None)


def test_what_was_left_for_aside_survives_being_kept() -> None:
    state = turned(at("second", history=("first",)), "9").state
    assert turned(State.from_json(json.loads(json.dumps(state.to_json()))), "2").state.screen == "second"


def test_a_tried_question_is_asked_anew_after_the_way_aside() -> None:
    tried = turned(at("first"), "5").state
    state = turned(turned(tried, "9").state, "2").state
    assert (state.screen, state.tries, state.problem) == ("first", 0, Problem.NONE)


def test_back_leads_past_a_screen_that_belongs_to_the_one_before_it() -> None:
    state = turned(turned(turned(at("first"), "1").state, "12345").state, "1").state
    assert state.history == ("first", "second", "of-second")
    assert turned(state, "#").state.screen == "second"
    assert turned(turned(state, "#").state, "#").state.screen == "first"


@pytest.mark.parametrize(("outcome", "says"), [("done", ["words", "more-words", "end"]), ("ask", ["words", "third"])])
def test_what_stands_before_an_action_is_said_after_it(outcome: str, says: list[str]) -> None:
    turn = turned(at("first"), "2")
    assert turn.action is not None
    done = resolve(LITTLE, turn.state, turn.action, outcome).state
    assert said(done) == says
    assert said(State.from_json(json.loads(json.dumps(done.to_json())))) == says
    assert said(turned(done, "*").state) == says, "star repeats everything"
    assert said(turned(done, "5").state) == says[-1:] if outcome == "ask" else ["more-words", "end"]


def test_what_stands_before_two_actions_is_said_after_both() -> None:
    turn = turned(at("first"), "2")
    assert turn.action is not None
    turn = resolve(LITTLE, turn.state, turn.action, "again")
    assert turn.action is not None
    assert turn.action.id == "do-too"
    assert said(resolve(LITTLE, turn.state, turn.action, "done").state) == ["words", "more-words", "end"]


def test_back_leads_to_before_an_action_that_does_nothing_for_good_and_not_to_before_one_that_does() -> None:
    turn = turned(at("first"), "2")
    assert turn.action is not None
    harmless = resolve(LITTLE, turn.state, turn.action, "done").state
    assert turned(harmless, "#").state.screen == "first"
    turn = resolve(LITTLE, turn.state, turn.action, "again")
    assert turn.action is not None
    lasting = resolve(LITTLE, turn.state, turn.action, "done").state
    assert said(turned(lasting, "#").state)[-1] == "end"


@pytest.mark.parametrize("keys", ["", *"0123456789*#"])
def test_where_two_people_talk_every_key_and_silence_go_on_when_it_is_over(keys: str) -> None:
    turn = turned(at("talk"), keys)
    assert (turn.state.screen, turn.facts, turn.ended) == ("end", (), False)


def test_hanging_up_while_two_people_talk_ends_the_call() -> None:
    assert advance(LITTLE, at("talk"), Heard(hung_up=True)).ended
