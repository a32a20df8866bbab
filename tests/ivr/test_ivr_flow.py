"""A conversation is proved sound before the first call: each kind of defect is found, and the real ones have none."""

from dataclasses import replace

import pytest
from ivr_desk import TOPICS

from ivr.caller_flow import caller_flow
from ivr.conversation import Heard, State, advance, awaited
from ivr.flow import (
    EVERYWHERE,
    Action,
    Asking,
    Choice,
    Connect,
    Digits,
    Farewell,
    Flow,
    FlowError,
    Line,
    Menu,
    Recording,
    Resume,
    Say,
    Screen,
    flow_of,
)
from ivr.person_flow import volunteer_flow
from ivr.staff_flow import staff_flow
from ivr.verifier_flow import verifier_flow

ELEVEN = ("en", "es", "pt", "ht", "zh", "vi", "ar", "fr", "ru", "ko", "tl")
REAL = {"caller": caller_flow(ELEVEN, TOPICS), "verifier": verifier_flow(), "volunteer": volunteer_flow(), "staff": staff_flow()}

BYE = Farewell(id="bye", says=(Line(prompt="goodbye"),))
PERSON = Menu(id="person", keys={"1": Choice(goes="bye")}, gives_up="bye")


def flow(*screens: Screen, start: str = "start", person: str = "person") -> Flow:
    return flow_of(id="little", screens=(*screens, PERSON, BYE), starts=(start,), person=person)


def start(**changes: object) -> Menu:
    given: dict[str, object] = {"id": "start", "keys": {"1": Choice(goes="bye")}, "gives_up": "bye", **changes}
    return Menu(**given)  # type: ignore[arg-type]


def defects(*screens: Screen, **more: str) -> str:
    with pytest.raises(FlowError) as error:
        flow(*screens, **more).validate()
    return str(error.value)


def test_a_sound_flow_is_accepted() -> None:
    flow(start()).validate()


@pytest.mark.parametrize(
    ("screens", "complaint"),
    [
        ((start(keys={"1": Choice(goes="nowhere")}),), "'start' leads to 'nowhere', which is no screen"),
        ((start(gives_up="nowhere"),), "'start' leads to 'nowhere', which is no screen"),
        ((start(), Farewell(id="island")), "nothing leads to 'island'"),
        (
            (start(keys={"1": Choice(goes="a")}), Say(id="a", goes="b"), Say(id="b", goes="a")),
            "no way out of 'a'",
        ),
        ((start(gives_up="start"),), "silence at 'start' never ends"),
        (
            (start(gives_up="other"), Menu(id="other", keys={"1": Choice(goes="bye")}, gives_up="start")),
            "silence at 'other' never ends",
        ),
        (
            (start(gives_up="do"), Action(id="do", does="x", outcomes={"good": "bye", "bad": "start"})),
            "silence at 'start' never ends",
        ),
        ((start(keys={"0": Choice(goes="bye")}),), "'start' takes '0', which means the same everywhere"),
        ((start(keys={"*": Choice(goes="bye")}),), "'start' takes '*', which means the same everywhere"),
        ((start(keys={"#": Choice(goes="bye")}),), "'start' takes '#', which means the same everywhere"),
        ((start(keys={"A": Choice(goes="bye")}),), "'start' takes 'A', which is no key"),
        ((start(keys={"12": Choice(goes="bye")}),), "'start' takes '12', which is no key"),
        ((start(keys={"": Choice(goes="bye")}),), "'start' takes '', which is no key"),
        ((start(keys={}),), "'start' is a menu without keys"),
        (
            (Digits(id="start", question="zip", count=5, goes="bye", gives_up="bye", skip="0"),),
            "'start' takes '0', which means the same everywhere",
        ),
        (
            (Recording(id="start", question="place", goes="bye", gives_up="bye", skip="#"),),
            "'start' takes '#', which means the same everywhere",
        ),
        (
            (start(keys={"1": Choice(goes="words")}), Say(id="words", goes="once"), Say(id="once", goes="bye", once=True)),
            "nobody can tell after 'words' whether 'once' has been said",
        ),
        (
            (start(keys={"1": Choice(goes="once")}), Say(id="once", goes="bye", once=True)),
            "'once' says nothing once",
        ),
        ((start(skip="0"),), "'start' takes '0', which means the same everywhere"),
        ((start(skip="77"),), "'start' takes '77', which is no key"),
        ((start(skip="1"),), "'start' takes '1' for two things"),
        ((start(aside={"*": "bye"}),), "'start' takes '*', which means the same everywhere"),
        ((start(aside={"1": "bye"}),), "'start' takes '1' for two things"),
        ((start(skip="7", aside={"7": "bye"}),), "'start' takes '7' for two things"),
        ((start(aside={"9": "nowhere"}),), "'start' leads to 'nowhere', which is no screen"),
        ((start(skip="7", skips_to="nowhere"),), "'start' leads to 'nowhere', which is no screen"),
        ((start(keys={"1": Choice(goes="back")}), Resume(id="back", goes="nowhere")), "'back' leads to 'nowhere'"),
        ((start(keys={"1": Choice(goes="talk")}), Connect(id="talk", goes="nowhere")), "'talk' leads to 'nowhere'"),
        (
            (start(gives_up="ask"), Action(id="ask", does="x", outcomes={"found": "bye", "wait": "start"})),
            "silence at 'start' never ends",
        ),
        (
            (start(gives_up="back"), Resume(id="back", goes="start")),
            "silence at 'start' never ends",
        ),
    ],
)
def test_each_kind_of_defect_is_found_and_named(screens: tuple[Screen, ...], complaint: str) -> None:
    assert complaint in defects(*screens)


def test_an_action_may_ask_again_where_it_promises_to_come_to_an_end() -> None:
    ask = Action(id="ask", does="x", outcomes={"found": "bye", "wait": "start"}, again=("wait",))
    flow(start(gives_up="ask"), ask).validate()


def test_words_may_stand_before_an_action_and_before_a_screen_that_is_passed_over() -> None:
    """Neither loses them: they are said with whatever follows."""
    words = Say(id="words", says=(Line(prompt="greeting"),), goes="do")
    maybe = Menu(id="maybe", keys={"1": Choice(goes="bye")}, gives_up="bye", needs=("consent=yes",))
    flow(start(gives_up="words"), words, Action(id="do", does="x", outcomes={"done": "bye"})).validate()
    flow(start(gives_up="words"), replace(words, goes="maybe"), maybe).validate()


def test_a_start_and_a_person_that_are_no_screens_are_found() -> None:
    assert "there is no screen 'nowhere'" in defects(start(), start="nowhere")
    assert "there is no screen 'nobody'" in defects(start(), person="nobody")


def test_a_screen_listed_under_another_name_is_found() -> None:
    broken = Flow(id="little", screens={"start": start(), "bye": BYE, "person": BYE}, starts=("start",), person="person")
    with pytest.raises(FlowError, match="screen 'bye' is listed as 'person'"):
        broken.validate()


def test_two_screens_of_one_name_are_refused() -> None:
    with pytest.raises(FlowError, match="two screens are called 'start'"):
        flow(start(), start())


def test_every_defect_is_listed_at_once() -> None:
    said = defects(start(keys={"0": Choice(goes="bye")}, gives_up="start"), Farewell(id="island"))
    assert "takes '0'" in said
    assert "never ends" in said
    assert "island" in said


@pytest.mark.parametrize("count", [1, 2, 5, 6, 10, 11, 16, 40])
def test_the_callers_conversation_is_sound_in_any_number_of_languages(count: int) -> None:
    languages = tuple(f"l{number}" for number in range(count))
    conversation = caller_flow(languages, TOPICS)
    conversation.validate()
    offered = [choice.language for screen in conversation.screens.values() for choice in getattr(screen, "keys", {}).values()]
    assert [each for each in offered if each] == [*languages, *languages], "each once in each of the two rounds"


@pytest.mark.parametrize("count", range(len(TOPICS) + 1))
def test_the_callers_conversation_is_sound_with_any_topics(count: int) -> None:
    caller_flow(ELEVEN, TOPICS[:count]).validate()


def test_a_way_that_silence_takes_at_once_is_walked_too() -> None:
    assert "silence at 'start' never ends" in defects(start(after_silence="start"))
    assert "'start' leads to 'nowhere'" in defects(start(after_silence="nowhere"))
    assert "'start' leads to 'nowhere'" in defects(start(back="nowhere"))
    flow(start(gives_up="start", after_silence="bye")).validate()


@pytest.mark.parametrize("conversation", [verifier_flow(), volunteer_flow()], ids=["verifier", "volunteer"])
def test_the_conversations_of_volunteers_are_sound(conversation: Flow) -> None:
    conversation.validate()


def test_a_line_without_languages_is_refused() -> None:
    with pytest.raises(ValueError, match="without languages"):
        caller_flow((), TOPICS)


@pytest.mark.parametrize("name", REAL)
def test_every_screen_takes_the_three_keys_that_mean_the_same_everywhere(name: str) -> None:
    conversation = REAL[name]
    for screen in conversation.screens.values():
        if not isinstance(screen, Asking):
            continue
        here = State(screen=screen.id, language="en", flags=frozenset(screen.needs))
        for key in EVERYWHERE:
            turn = advance(conversation, here, Heard(keys=key))
            assert not turn.ended
            assert turn.state.tries == 0, f"{screen.id} takes {key} for a wrong key"
            # Where there is nowhere to go back to, back is the same place; an action stands where the words after it will.
            expected = {"0": conversation.person, "#": screen.back or screen.id, "*": screen.id}[key]
            assert (turn.action.id if turn.action else awaited(conversation, turn.state).id) == expected
