"""Every screen of both conversations, in every language, as the carrier reads it."""

from collections.abc import Iterator

import pytest

from ivr import twiml
from ivr.caller_flow import GREETING, LANGUAGE, caller_flow
from ivr.conversation import TRIES, Problem, State, awaited, begin
from ivr.flow import Asking, Digits, Farewell, Flow, Insert, Menu, Recording, Say
from ivr.script import Filler, Script, Sound, Utterance
from ivr.verifier_flow import verifier_flow
from prompts.catalogue import Catalogue, Spoken, spell
from simulator.documents import Verb, read_document

OFFERED = ("en", "es", "ko")
FLOWS = {"caller": caller_flow(OFFERED), "verifier": verifier_flow()}
ADDRESSES = twiml.Addresses(
    turn="https://hotline.example/voice/turn?c=1&s=2&l=en",
    empty="https://hotline.example/voice/turn?c=1&s=2&l=en&empty=1",
    recording="https://hotline.example/voice/recording?q=place",
)
RECEIPT = {"code": spell("471147", 2)}
PLACES = [
    (name, screen.id)
    for name, flow in FLOWS.items()
    for screen in flow.screens.values()
    if isinstance(screen, Asking | Farewell | Say)
]


@pytest.fixture(scope="module")
def script() -> Script:
    return Script(catalogue=Catalogue(demo=True), offered=OFFERED)


def fillers(script: Script) -> dict[str, Filler]:
    say = script.catalogue.say
    sound = Sound(url="https://hotline.example/sound/abc.wav")
    return {
        "report": lambda lang: (*say("facts-number", lang, number=7), *say("heard-place", lang), sound),
        "transcript": lambda lang: (*say("transcript-notice", lang), *say("transcript-none", lang)),
        "again": lambda lang: say("page-again", lang, number=7),
        "done": lambda lang: say("verdict-done", lang, verdict="confirmed"),
        "taken": lambda lang: say("page-taken", lang, who="bob"),
        "later": lambda lang: say("page-more-time", lang, minutes=30),
    }


def said(script: Script, flow: Flow, state: State) -> tuple[Utterance, ...]:
    return script.utterances(flow, state, inserts=fillers(script), arguments=RECEIPT if flow.id == "caller" else {})


def rendered(script: Script, flow: Flow, state: State) -> tuple[Verb, ...]:
    document = twiml.document(
        awaited(flow, state), said(script, flow, state), ADDRESSES, to_the_tone=state.problem is Problem.TO_THE_TONE
    )
    return read_document(document.encode(), "text/xml")


def states(flow: Flow, screen_id: str, language: str | None) -> Iterator[State]:
    yield State(screen=screen_id, language=language)
    if isinstance(awaited(flow, State(screen=screen_id)), Asking):
        for problem in (Problem.WRONG_KEY, Problem.SILENCE):
            for tries in range(1, TRIES):
                yield State(screen=screen_id, language=language, tries=tries, problem=problem)


def words(verbs: tuple[Verb, ...]) -> list[tuple[str, str]]:
    """(text, language) of everything said, wherever it stands."""
    return [(verb.text, verb.get("language")) for outer in verbs for verb in (outer, *outer.nested) if verb.name in ("Say", "Play")]


@pytest.mark.parametrize(
    ("name", "screen_id", "language"),
    [(*place, each) for place in PLACES for each in (*OFFERED, None) if each or place[0] == "caller"],
)
def test_the_carrier_accepts_what_every_screen_says(script: Script, name: str, screen_id: str, language: str | None) -> None:
    flow = FLOWS[name]
    for state in states(flow, screen_id, language):
        verbs = rendered(script, flow, state)
        spoken = words(verbs)
        assert spoken, "nothing is said"
        assert len(spoken) == len(set(spoken)), "something is said twice"
        match awaited(flow, state):
            case Menu():
                (gather,) = verbs
                assert (gather.name, gather.get("numDigits"), gather.get("finishOnKey")) == ("Gather", "1", "")
                assert (gather.get("actionOnEmptyResult"), gather.get("action")) == ("true", ADDRESSES.turn)
            case Digits() as digits:
                (gather,) = verbs
                assert (gather.name, gather.get("numDigits"), gather.get("finishOnKey")) == ("Gather", str(digits.count), "")
                assert gather.get("actionOnEmptyResult") == "true"
            case Recording() as recording:
                gather, record, redirect = verbs
                assert [verb.name for verb in verbs] == ["Gather", "Record", "Redirect"]
                assert (gather.get("numDigits"), gather.get("finishOnKey")) == ("1", "")
                assert "actionOnEmptyResult" not in gather.attributes, "silence must lead to the tone"
                assert record.get("finishOnKey") == "1234567890*#"
                assert (record.get("maxLength"), record.get("action")) == (str(recording.most_seconds), ADDRESSES.turn)
                assert record.get("recordingStatusCallback") == ADDRESSES.recording
                assert set(record.get("recordingStatusCallbackEvent").split()) == {"completed", "absent"}
                assert redirect.text == ADDRESSES.empty
            case Farewell():
                assert verbs[-1].name == "Hangup"


@pytest.mark.parametrize("language", OFFERED)
@pytest.mark.parametrize(("name", "screen_id"), [place for place in PLACES if place[1] != LANGUAGE])
def test_nobody_hears_a_language_they_did_not_choose(script: Script, name: str, screen_id: str, language: str) -> None:
    flow = FLOWS[name]
    for state in states(flow, screen_id, language):
        heard = {part.language for part in said(script, flow, state) if isinstance(part, Spoken)}
        assert heard == {language}


@pytest.mark.parametrize("screen_id", [name for flow, name in PLACES if flow == "caller"])
def test_without_a_language_everything_is_said_in_each_one_offered(script: Script, screen_id: str) -> None:
    heard = [part.language for part in said(script, FLOWS["caller"], State(screen=screen_id)) if isinstance(part, Spoken)]
    assert set(heard) == set(OFFERED)
    assert list(dict.fromkeys(heard)) == list(OFFERED), "in menu order"


@pytest.mark.parametrize("language", OFFERED)
@pytest.mark.parametrize("problem", [Problem.SILENCE, Problem.WRONG_KEY])
@pytest.mark.parametrize(
    ("name", "screen_id"),
    [p for p in PLACES if isinstance(screen := FLOWS[p[0]][p[1]], Asking) and screen.tries > 1 and p[1] != LANGUAGE],
)
def test_each_try_is_asked_in_other_words(script: Script, name: str, screen_id: str, problem: Problem, language: str) -> None:
    flow = FLOWS[name]
    first, second, third = (
        said(script, flow, State(screen=screen_id, language=language, tries=n, problem=problem if n else Problem.NONE))
        for n in range(TRIES)
    )
    question = second[1:]
    assert first[: len(question)] == question == third[1:], "the question itself is said at every try"
    assert len({first[0], second[0], third[0]}) == 3


def test_wrong_keys_and_silence_are_answered_differently(script: Script) -> None:
    wrong, silent = (
        said(script, FLOWS["caller"], State(screen="main", language="en", tries=1, problem=problem))
        for problem in (Problem.WRONG_KEY, Problem.SILENCE)
    )
    assert wrong[0] != silent[0]
    assert wrong[1:] == silent[1:]


def test_who_wants_to_speak_at_once_hears_only_the_tone(script: Script) -> None:
    verbs = rendered(script, FLOWS["caller"], State(screen="place", language="en", problem=Problem.TO_THE_TONE))
    assert [verb.name for verb in verbs] == ["Record", "Redirect"]


def test_the_receipt_is_read_digit_by_digit_and_twice(script: Script) -> None:
    spoken = " ".join(text for text, _ in words(rendered(script, FLOWS["caller"], State(screen="receipt", language="en"))))
    assert spoken.count(RECEIPT["code"]) == 2
    assert "471147" not in spoken


def test_the_greeting_is_not_repeated_with_the_menu(script: Script) -> None:
    flow = FLOWS["caller"]
    first = said(script, flow, begin(flow, start=GREETING, language="en").state)
    assert script.catalogue.say("greeting", "en")[0] in first
    assert script.catalogue.say("greeting", "en")[0] not in said(script, flow, State(screen="main", language="en"))


def test_in_a_demonstration_the_sample_notice_stands_before_rights_once(script: Script) -> None:
    flow = FLOWS["caller"]
    turn = begin(flow, start="rights-notice", language="en")
    spoken = said(script, flow, turn.state)
    (notice,) = script.catalogue.say("sample-notice", "en")
    assert spoken[0] == notice
    assert spoken.count(notice) == 1


def test_rights_that_nobody_has_approved_are_silent_outside_a_demonstration() -> None:
    quiet = Script(catalogue=Catalogue(), offered=OFFERED)
    for language in OFFERED:
        spoken = quiet.utterances(FLOWS["caller"], State(screen="rights-notice", language=language))
        core = Catalogue(demo=True).text("rights-core-now", language)
        assert all(part.text not in core for part in spoken if isinstance(part, Spoken))
        assert spoken, "what may be said instead is said"


def test_what_is_filled_in_is_said_as_often_as_it_is_given(script: Script) -> None:
    """Two recordings without a text need the same sentence twice; only the flow's own lines are never doubled."""
    none = script.catalogue.say("transcript-none", "en")
    inserts: dict[str, Filler] = {"transcript": lambda _: (*none, Sound(url="https://hotline.example/a.wav"), *none)}
    spoken = script.utterances(FLOWS["verifier"], State(screen="transcript", language="en"), inserts=inserts)
    assert spoken.count(none[0]) == 2


def test_a_verifier_hears_their_own_language_even_where_callers_are_not_offered_it() -> None:
    english_line = Script(catalogue=Catalogue(demo=True), offered=("en",))
    state = State(screen="page", language="ko", tries=1, problem=Problem.SILENCE)
    spoken = english_line.utterances(FLOWS["verifier"], state)
    assert {part.language for part in spoken if isinstance(part, Spoken)} == {"ko"}
    assert {part.language for part in english_line.say("one-moment", "ko") if isinstance(part, Spoken)} == {"ko"}


@pytest.mark.parametrize("language", [None, "xx"])
def test_an_error_is_spoken_in_every_language_offered_where_the_callers_is_not_known(script: Script, language: str | None) -> None:
    spoken = script.say("one-moment", language)
    assert [part.language for part in spoken if isinstance(part, Spoken)] == list(OFFERED)


def test_every_line_of_the_conversations_exists_in_every_language(script: Script) -> None:
    for flow in FLOWS.values():
        for screen, line in flow.lines():
            for language in (line.language,) if line.language else OFFERED:
                assert line.prompt in script.catalogue.messages(language), f"{screen.id}: {line.prompt} in {language}"


def test_every_place_to_fill_in_is_known_to_these_tests(script: Script) -> None:
    """So that a new one is rendered above."""
    named = {part.name for screen in FLOWS["verifier"].screens.values() for part in screen.says if isinstance(part, Insert)}
    assert named == fillers(script).keys()


def test_a_screen_that_awaits_nothing_cannot_be_rendered(script: Script) -> None:
    for screen in (Say(id="a", goes="b"), FLOWS["verifier"]["claim"]):
        with pytest.raises(ValueError, match="awaits nothing"):
            twiml.document(screen, (), ADDRESSES)


@pytest.mark.parametrize("language", [*OFFERED, None])
def test_the_carrier_accepts_what_is_said_when_something_is_broken(script: Script, language: str | None) -> None:
    moment, sorry, again = (script.say(prompt, language) for prompt in ("one-moment", "cannot-now", "call-again"))
    verbs = read_document(twiml.hiccup(moment, "https://hotline.example/voice/turn?n=1&carry=x").encode(), "text/xml")
    assert [verb.name for verb in verbs][-2:] == ["Pause", "Redirect"]
    assert verbs[-1].text.endswith("n=1&carry=x")
    kept = twiml.message_without_us(sorry, after="https://a.example/b", recording="https://a.example/r", goodbye=again)
    names = [verb.name for verb in read_document(kept.encode(), "text/xml")]
    assert "Record" in names
    assert names[-1] == "Hangup"
    assert read_document(twiml.last_words(again).encode(), "text/xml")[-1].name == "Hangup"
    assert read_document(twiml.nothing().encode(), "text/xml") == ()


def test_words_with_signs_of_markup_are_said_as_they_are() -> None:
    spoken = Spoken(text="5 < 6 & <Hangup/>", language="en", voice="Polly.Joanna", say_language="en-US")
    (say, _) = read_document(twiml.last_words([spoken]).encode(), "text/xml")
    assert say.text == "5 < 6 & <Hangup/>"


def test_each_line_of_the_language_menu_is_in_its_own_language_and_names_its_own_key(script: Script) -> None:
    menu = script.utterances(caller_flow(("es", "en")), State(screen=LANGUAGE))
    heard = [(part.language, part.text) for part in menu if isinstance(part, Spoken)]
    assert [language for language, _ in heard] == ["es", "en"]
    assert all(str(key) in text for key, (_, text) in enumerate(heard, 1))
