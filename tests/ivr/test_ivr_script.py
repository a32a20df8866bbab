"""Every screen of both conversations, in every language, as the carrier reads it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ivr_desk import TOPICS
from recorded import record_everything

from ivr import twiml
from ivr.caller_flow import GREETING, LANGUAGE, caller_flow
from ivr.conversation import Heard, Problem, State, advance, awaited, begin, resolve, walk
from ivr.flow import Action, Asking, Connect, Digits, Farewell, Flow, Insert, Line, Menu, Recording, Resume, Say
from ivr.person_flow import volunteer_flow
from ivr.script import Filler, Script, Sound, Utterance
from ivr.staff_flow import staff_flow
from ivr.verifier_flow import verifier_flow
from prompts.catalogue import Catalogue
from prompts.rights import is_rights_text
from prompts.said import Spoken
from prompts.spelling import spell
from simulator.documents import Verb, read_document

OFFERED = ("en", "es", "ko")
FLOWS = {"caller": caller_flow(OFFERED, TOPICS), "verifier": verifier_flow(), "volunteer": volunteer_flow(), "staff": staff_flow()}
ADDRESSES = twiml.Addresses(
    turn="https://hotline.example/voice/turn?c=1&s=2&l=en",
    empty="https://hotline.example/voice/turn?c=1&s=2&l=en&empty=1",
    recording="https://hotline.example/voice/recording?q=place",
)
RECEIPT = {"code": spell("47114705", 2)}
ARGUMENTS: dict[str, dict[str, str | int]] = {
    "caller": {**RECEIPT, "zip": spell("02139"), "minutes": 2},
    "verifier": {"mine": 2, "waiting": 3},
}
SHIFT: dict[str, str | int] = {"day": "tue", "week": "first", "begins": "20:00", "ends": "8:00"}
CAN_DO_ANYTHING = frozenset({"number=yes", "add=yes", "question=yes", "withdraw=yes", "more=yes"})
"""What is noted of somebody who is asked everything, and to whom every key is offered."""
NOT_THE_CALLERS = {LANGUAGE, "language-again", "forgotten"}
"""Screens where every language speaks for itself."""

SILENT = {"person-hold", "person-talk", "talk", "end"}
"""Where nothing is said: to somebody who has just been told what to wait for, or goodbye, and while two people talk."""

PLACES = [
    (name, screen.id)
    for name, flow in FLOWS.items()
    for screen in flow.screens.values()
    if isinstance(screen, Asking | Connect | Farewell | Say)
    and screen.id not in SILENT
    and not isinstance(awaited(flow, State(screen=screen.id)), Action)  # said with what comes of the action
]


@pytest.fixture(scope="module")
def script() -> Script:
    return Script(catalogue=Catalogue(demo=True), offered=OFFERED)


def fillers(script: Script) -> dict[str, Filler]:
    say = script.say
    sound = Sound(url="https://hotline.example/sound/abc.wav")
    return {
        "report": lambda lang: (*say("facts-number", lang, number=7), *say("heard-place", lang), sound),
        "recordings": lambda lang: say("heard-place", lang),
        "transcript": lambda lang: (*say("transcript-notice", lang), *say("transcript-none", lang)),
        "again": lambda lang: say("page-again", lang, number=7),
        "done": lambda lang: say("verdict-done", lang, verdict="confirmed"),
        "taken": lambda lang: say("page-taken", lang, who="bob"),
        "later": lambda lang: say("page-more-time", lang, minutes=30),
        "on_the_way": lambda lang: say("page-on-the-way", lang, minutes=30),
        "there": lambda lang: say("page-there", lang, minutes=15),
        "tell": lambda lang: say("page-tell", lang, number=7),
        "others": lambda lang: (*say("others-count", lang, number=2), *say("others-newest", lang, minutes=7)),
        "on_call": lambda lang: say("desk-on-call", lang, names="bob"),
        "shift": lambda lang: say("shift-span", lang, **SHIFT),
        "open_shift": lambda lang: (*say("open-shift-of", lang, who="bob"), *say("shift-span", lang, **SHIFT)),
        "own": lambda lang: say("report-not-ready", lang),
        "bulletins": lambda lang: say("bulletin-none", lang, hours=12),
        "status": lambda lang: say("receipt-status", lang, state="waiting"),
        "transfer-greeting": lambda lang: say("transfer-greeting", lang, language=script.catalogue.language_name("ko", lang)),
    }


def said(script: Script, flow: Flow, state: State) -> tuple[Utterance, ...]:
    return script.utterances(flow, state, inserts=fillers(script), arguments=ARGUMENTS.get(flow.id, {}))


def rendered(script: Script, flow: Flow, state: State) -> tuple[Verb, ...]:
    document = twiml.document(
        awaited(flow, state), said(script, flow, state), ADDRESSES, to_the_tone=state.problem is Problem.TO_THE_TONE, room="7"
    )
    return read_document(document.encode(), "text/xml")


def states(flow: Flow, screen_id: str, language: str | None) -> Iterator[State]:
    yield State(screen=screen_id, language=language, flags=CAN_DO_ANYTHING)
    screen = awaited(flow, State(screen=screen_id, flags=CAN_DO_ANYTHING))
    if isinstance(screen, Asking):
        for problem in (Problem.WRONG_KEY, Problem.SILENCE):
            for tries in range(1, screen.tries):
                yield State(screen=screen_id, language=language, flags=CAN_DO_ANYTHING, tries=tries, problem=problem)


def words(verbs: tuple[Verb, ...]) -> list[tuple[str, str]]:
    """(text, language) of everything said, wherever it stands."""
    return [(verb.text, verb.get("language")) for outer in verbs for verb in (outer, *outer.nested) if verb.name in ("Say", "Play")]


@pytest.mark.parametrize(
    ("name", "language"),
    [(name, each) for name in ("verifier", "volunteer", "staff") for each in OFFERED]
    + [("caller", each) for each in (*OFFERED, None)],
)
def test_the_carrier_accepts_what_every_screen_says(script: Script, name: str, language: str | None) -> None:
    flow = FLOWS[name]
    for state in (each for place in PLACES if place[0] == name for each in states(flow, place[1], language)):
        verbs = rendered(script, flow, state)
        spoken = words(verbs)
        assert spoken, f"{state}: nothing is said"
        assert len(spoken) == len(set(spoken)), f"{state}: something is said twice"
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
            case Connect():
                assert verbs[-1].name == "Dial"
                assert [verb.name for verb in verbs[-1].nested] == ["Conference"]
            case Farewell():
                assert verbs[-1].name == "Hangup"


@pytest.mark.parametrize("language", OFFERED)
@pytest.mark.parametrize("name", FLOWS)
def test_nobody_hears_a_language_they_did_not_choose(script: Script, name: str, language: str) -> None:
    flow = FLOWS[name]
    for place in (screen_id for of, screen_id in PLACES if of == name and screen_id not in NOT_THE_CALLERS):
        for state in states(flow, place, language):
            assert {part.language for part in said(script, flow, state) if isinstance(part, Spoken)} == {language}, state


def test_without_a_language_everything_is_said_in_each_one_offered(script: Script) -> None:
    for screen_id in (name for flow, name in PLACES if flow == "caller"):
        state = State(screen=screen_id, flags=CAN_DO_ANYTHING)
        if any(isinstance(part, Insert) for screen in walk(FLOWS["caller"], state) for part in screen.says):
            continue  # what is filled in chooses its own language
        heard = [part.language for part in said(script, FLOWS["caller"], state) if isinstance(part, Spoken)]
        assert list(dict.fromkeys(heard)) == list(OFFERED), f"{screen_id}: in menu order"


@pytest.mark.parametrize("language", OFFERED)
@pytest.mark.parametrize("problem", [Problem.SILENCE, Problem.WRONG_KEY])
@pytest.mark.parametrize("name", FLOWS)
def test_each_try_is_asked_in_other_words(script: Script, name: str, problem: Problem, language: str) -> None:
    flow = FLOWS[name]
    for screen_id in (each for of, each in PLACES if of == name and each not in NOT_THE_CALLERS):
        screen = flow[screen_id]
        if not isinstance(screen, Asking):
            continue
        first, *more = (
            said(
                script,
                flow,
                State(screen=screen_id, language=language, flags=CAN_DO_ANYTHING, tries=n, problem=problem if n else Problem.NONE),
            )
            for n in range(screen.tries)
        )
        assert len({first[0], *(each[0] for each in more)}) == screen.tries, f"{screen_id}: the same words again"
        for again in more:
            left_out = [p.prompt for p in screen.says if isinstance(p, Line) and (p.once or is_rights_text(p.prompt))]
            assert [each for each in first if each in again[1:]] == list(again[1:]), screen_id
            assert again[1:] if len(left_out) < len(screen.says) else left_out, f"{screen_id}: the choices are not said again"
            assert again[1:] == first or left_out, screen_id


def test_after_a_wrong_key_the_choices_are_said_again_and_not_the_text_before_them(script: Script) -> None:
    flow = FLOWS["caller"]
    for screen_id, text in (("topic-home", "rights-home"), ("rights-find-1", "rights-find-1"), ("core-rights", "rights-core-now")):
        state = begin(flow, start=screen_id, language="en").state
        words = script.catalogue.say(text, "en")[-1]
        assert words in said(script, flow, state)
        wrong = advance(flow, state, Heard(keys="9")).state
        again = said(script, flow, wrong)
        assert words not in again
        assert len(again) > 1, "the choices"
        assert words in said(script, flow, advance(flow, wrong, Heard(keys="*")).state), "star repeats everything"


@pytest.mark.parametrize("way", [("4", "#"), ("1", "2"), ("0", "2"), ("2", "#"), ("2", "1", "#", "#")])
def test_how_to_use_the_keys_is_said_once_and_again_on_demand(script: Script, way: tuple[str, ...]) -> None:
    flow = FLOWS["caller"]
    state = begin(flow, start=GREETING, language="en").state
    (keys,) = script.catalogue.say("keys-everywhere", "en")
    assert keys in said(script, flow, state)
    assert keys in said(script, flow, advance(flow, state, Heard(keys="*")).state)
    for key in way:
        turn = advance(flow, state, Heard(keys=key))
        state = resolve(flow, turn.state, turn.action, "nobody").state if turn.action else turn.state
    assert awaited(flow, state).id == "main"
    assert keys not in said(script, flow, state)


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
    assert "47114705" not in spoken


def test_the_greeting_is_not_repeated_with_the_menu(script: Script) -> None:
    flow = FLOWS["caller"]
    first = said(script, flow, begin(flow, start=GREETING, language="en").state)
    assert script.catalogue.say("greeting", "en")[0] in first
    assert script.catalogue.say("greeting", "en")[0] not in said(script, flow, State(screen="main", language="en"))


def test_in_a_demonstration_the_sample_notice_stands_before_rights_once(script: Script) -> None:
    flow = FLOWS["caller"]
    turn = begin(flow, start="core-rights", language="en")
    spoken = said(script, flow, turn.state)
    (notice,) = script.catalogue.say("sample-notice", "en")
    assert spoken[0] == notice
    assert spoken.count(notice) == 1


def test_rights_that_nobody_has_approved_are_silent_outside_a_demonstration() -> None:
    quiet = Script(catalogue=Catalogue(), offered=OFFERED)
    for language in OFFERED:
        spoken = quiet.utterances(FLOWS["caller"], State(screen="core-rights", language=language))
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
            for language in (line.language,) if line.language else script.catalogue.languages():
                if not script.catalogue.language(language).recorded_only:
                    assert line.prompt in script.catalogue.messages(language), f"{screen.id}: {line.prompt} in {language}"


def test_every_place_to_fill_in_is_known_to_these_tests(script: Script) -> None:
    """So that a new one is rendered above."""
    screens = [screen for flow in FLOWS.values() for screen in flow.screens.values()]
    named = {part.name for screen in screens for part in screen.says if isinstance(part, Insert)}
    assert named == fillers(script).keys()


def test_two_people_are_not_connected_without_a_room() -> None:
    with pytest.raises(ValueError, match="no room is named"):
        twiml.document(FLOWS["caller"]["person-talk"], (), ADDRESSES)


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
    menu = script.utterances(caller_flow(("es", "en"), TOPICS), State(screen=LANGUAGE))
    heard = [(part.language, part.text) for part in menu if isinstance(part, Spoken)]
    assert [language for language, _ in heard] == ["es", "en"]
    assert all(str(key) in text for key, (_, text) in enumerate(heard, 1))


# -- recordings of people


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Script:
    """English, and a language that is spoken by recordings alone."""
    overlay = tmp_path_factory.mktemp("recorded")
    record_everything(overlay, "mam")
    catalogue = Catalogue(overlay=overlay, demo=True, legal_help="+15555550177")
    return Script(catalogue=catalogue, offered=("en", "mam"), public_url="https://hotline.example/line")


def test_a_recorded_language_is_played_from_full_addresses_and_never_read_by_a_voice(recorded: Script) -> None:
    flow = caller_flow(recorded.offered, TOPICS)
    for screen_id, screen in flow.screens.items():
        if isinstance(screen, Action | Resume) or screen_id in NOT_THE_CALLERS:
            continue
        for state in states(flow, screen_id, "mam"):
            for part in () if screen_id in SILENT else said(recorded, flow, state):
                assert isinstance(part, Sound), f"{screen_id}: {part}"
                assert part.url.startswith("https://hotline.example/line/audio/mam/"), part
                assert (part.language, bool(part.text)) == ("mam", True)


def test_no_recorded_line_is_played_twice(recorded: Script) -> None:
    flow = caller_flow(recorded.offered, TOPICS)
    for screen_id, screen in flow.screens.items():
        if not isinstance(screen, Action | Resume):
            words = [part for part in said(recorded, flow, State(screen=screen_id, language="mam")) if part not in digits(part)]
            assert len(words) == len(set(words)), screen_id


def test_the_digits_of_a_code_are_all_played_however_often_they_come(recorded: Script) -> None:
    state = State(screen="receipt", language="mam")
    played = recorded.utterances(FLOWS["caller"], state, arguments={"code": spell("44770055", 2)})
    assert [part.text for part in digits(*played)] == list("44770055" * 2)


def test_the_keys_of_a_recorded_menu_are_played_after_their_lines(recorded: Script) -> None:
    played = said(recorded, caller_flow(recorded.offered, TOPICS), State(screen="topics", language="mam"))
    assert [part.text for part in digits(*played)] == ["1", "2", "3", "4", "5"]
    assert isinstance(played[0], Sound)
    assert played[0].text == "If agents are at your door, press"


def test_a_recorded_name_is_said_in_every_sentence_that_has_it(tmp_path: Path) -> None:
    (tmp_path / "ht").mkdir()
    (tmp_path / "ht" / "own.ftl").write_text("assurance = Rele { $name } nenpòt lè.\n")
    record_everything(tmp_path, "ht")
    script = Script(catalogue=Catalogue(overlay=tmp_path), offered=("en", "ht"))
    played = script.utterances(FLOWS["caller"], State(screen="greeting", language="ht"))
    said_here = [part.text for part in played if isinstance(part, Sound)]
    place = said_here.index("Rele")
    assert said_here[1] == said_here[place + 1] == script.catalogue.text("line-name", "ht")
    assert said_here[place + 2] == "nenpòt lè."


def test_the_language_menu_plays_a_recorded_language_in_its_place(recorded: Script) -> None:
    flow = caller_flow(recorded.offered, TOPICS)
    verbs = rendered(recorded, flow, State(screen=LANGUAGE))
    assert [verb.name for verb in verbs[0].nested] == ["Say", "Play", "Play"]


def digits(*said: Utterance) -> tuple[Sound, ...]:
    return tuple(part for part in said if isinstance(part, Sound) and part.digit)
