"""Every document of every flow in every language is one that the carrier takes: what is said first, after a wrong key, after silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ivr import bulletins as words
from ivr import twiml
from ivr.answers_flow import BULLETINS, STATUS
from ivr.briefing import Briefing
from ivr.caller_flow import caller_flow
from ivr.conversation import Problem, State, awaited, begin, resolve
from ivr.desk_flow import ON_CALL, OPEN_SHIFT, SHIFT
from ivr.flow import Action, Connect, Flow, Resume
from ivr.person_flow import GREETING, volunteer_flow
from ivr.report_flow import OWN
from ivr.script import Filler, Script, Sound, Utterance, heard
from ivr.staff_flow import staff_flow
from ivr.verifier_flow import (
    AGAIN,
    DONE,
    LATER,
    ON_THE_WAY,
    OTHERS,
    RECORDINGS,
    REPORT,
    TELL,
    THERE,
    TRANSCRIPT,
    verifier_flow,
)
from prompts.catalogue import Catalogue
from records import Answer, Bulletin, Incident, Kind, Recording, Report, Transcript, Verdict, Whereabouts
from simulator.documents import read_document
from transcription.facts.values import SEVERAL, VALUES

CATALOGUE = Catalogue(demo=True, legal_help="+15555550177")
SPOKEN = tuple(each for each in CATALOGUE.languages() if CATALOGUE.language(each).voice)
NIGHT = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
ADDRESSES = twiml.Addresses(turn="https://h.example/t", empty="https://h.example/e", recording="https://h.example/r")


FLOWS = {
    "caller": caller_flow(SPOKEN, CATALOGUE.rights_data.topics),
    "verifier": verifier_flow(),
    "volunteer": volunteer_flow(),
    "staff": staff_flow(),
}
EVERYTHING = frozenset(
    f"{each}=yes"
    for each in ("consent", "number", "surge", "add", "question", "withdraw", "more", "going", "several", "mine", "waiting")
)
NOTHING: frozenset[str] = frozenset()
ARGUMENTS = {"code": "47, 11, 05, 13", "zip": "0, 2, 1, 3, 9", "minutes": 2, "mine": 21, "waiting": 21}
SHIFT_AT = {"day": "wed", "week": "second", "begins": "20:00", "last_day": "thu", "ends": "8:00"}
SOUND = Sound(url="https://h.example/sound/1.wav")


def incident(language: str) -> Incident:
    """A report with everything in it, in that language."""
    values = {
        "urgent": "yes",
        "consent": "yes",
        "safe": "no",
        "zip": "02139",
        "now": "left",
        "when": "under-30",
        "saw": "told",
        "agents": "11-",
        "vehicles": "4-",
        "agency": "border_patrol",
        "taken": "yes",
        "photo": "own",
        "callback": "volunteer",
    }
    report = Report(id=7, language=language, began_at=NIGHT - timedelta(minutes=21), stage="receipt", finished=True)
    report.answers = [Answer(question=question, value=value) for question, value in values.items()]
    report.recordings = [
        Recording(
            id=number,
            sid=f"RE{number}",
            question=question,
            seconds=9,
            whereabouts=Whereabouts.STORED,
            transcript=transcript,
        )
        for number, (question, transcript) in enumerate(transcripts(language).items())
    ]
    return Incident(id=3, kind=Kind.SIGHTING, verdict=Verdict.NOT_IMMIGRATION_ENFORCEMENT, reports=[report])


def transcripts(language: str) -> dict[str, Transcript]:
    """Every sentence that what was understood can lead to: facts and hints, words that are sure and not, a person's, and none."""
    text = CATALOGUE.text("rights-core-now", language) * 3
    words = [{"text": each, "confidence": number % 3 / 2} for number, each in enumerate(text.split())]
    rows = [("zip", "60608"), ("place", "Blue Island Avenue & 26th Street"), *drawn_values()]
    facts = [
        {"question": question, "value": value, "detail": None, "confidence": 0.5, "sure": number % 2 == 0, "words": "…"}
        for number, (question, value) in enumerate(rows)
    ]
    return {
        "place": Transcript(language=language, text=text, words=words, engine="vosk", facts=facts),
        "activity": Transcript(language=language, text=text, words=words[::3], engine="vosk"),
        "uniforms": Transcript(language=language, text=text, corrected=text),
        "message": Transcript(language=language, reason="no_model"),
        "added": Transcript(language=language, reason="nothing_intelligible"),
        "reply": Transcript(language=language, reason="crashed"),
    }


def drawn_values() -> list[tuple[str, str]]:
    """Every value that rules may draw and no key gives."""
    return [(question, value) for question in SEVERAL & VALUES.keys() for value in VALUES[question]]


def inserts(language: str) -> dict[str, Filler]:
    given = incident(language)
    brief = Briefing(
        catalogue=CATALOGUE,
        incident=given,
        reports=tuple(given.reports),
        language=language,
        now=NIGHT,
        sound_url=lambda number: f"https://h.example/sound/{number}.wav",
    )

    def say(prompt: str, **arguments: str | int) -> tuple[Utterance, ...]:
        return heard(CATALOGUE.say(prompt, language, **arguments), "https://h.example")

    return {
        REPORT: lambda _: brief.report(),
        RECORDINGS: lambda _: brief.recordings(),
        TRANSCRIPT: lambda _: brief.transcript(),
        OTHERS: lambda _: (*say("others-count", number=21), *say("others-newest", minutes=21)),
        AGAIN: lambda _: brief.again(),
        DONE: lambda _: brief.done(),
        "taken": lambda _: CATALOGUE.say("page-taken", language, who="bob"),
        LATER: lambda _: say("page-more-time", minutes=21),
        ON_THE_WAY: lambda _: say("page-on-the-way", minutes=21),
        THERE: lambda _: say("page-there", minutes=21),
        TELL: lambda _: say("page-tell", number=7),
        ON_CALL: lambda _: say("desk-on-call", names="alice, bob, charlie"),
        SHIFT: lambda _: say("shift-long", **SHIFT_AT),
        OPEN_SHIFT: lambda _: (*say("open-shift-of", who="bob"), *say("shift-long", **SHIFT_AT)),
        OWN: lambda _: (SOUND, *CATALOGUE.say("report-not-ready", language)),
        BULLETINS: lambda _: tuple(checked(language)),
        STATUS: lambda _: (
            *CATALOGUE.say("receipt-outcome", language, outcome="police"),
            *CATALOGUE.say("receipt-outcome-thanks", language),
            *CATALOGUE.say("receipt-status", language, state="waiting"),
            *CATALOGUE.say("receipt-question-waits", language),
            *CATALOGUE.say("receipt-question", language),
            SOUND,
        ),
        GREETING: lambda _: CATALOGUE.say("transfer-greeting", language, language=CATALOGUE.language_name("ko", language)),
    }


def checked(language: str) -> Iterator[Utterance]:
    """More of the checked news than is ever read at once, with every sentence that a bulletin can have."""
    yield from CATALOGUE.say("checked-intro", language)
    for verdict in Verdict.CONFIRMED, Verdict.NOTHING_FOUND, Verdict.NOT_IMMIGRATION_ENFORCEMENT:
        for zip_area, ago in ("02139", timedelta(minutes=21)), ("021", timedelta(minutes=100)):
            what = "police" if verdict is Verdict.NOT_IMMIGRATION_ENFORCEMENT else None
            told = Bulletin(verdict=verdict, what_it_was=what, zip_area=zip_area, happened_at=NIGHT - ago, corrects_id=1)
            yield from words.utterances(CATALOGUE, words.sentences(told, now=NIGHT), language)
    yield from words.utterances(CATALOGUE, words.none(12), language)


def states(flow: Flow, language: str) -> Iterator[State]:
    """Each screen as it is first said, in a call with every note there is and in one with none but those it needs; and after each thing
    that can go wrong."""
    for name, screen in flow.screens.items():
        for notes in EVERYTHING, NOTHING:
            turn = begin(flow, start=name, language=language, flags=(notes | frozenset(screen.needs)) - frozenset(screen.unless))
            if isinstance(screen, Action | Resume):
                continue
            assert (turn.state.screen, *turn.state.before).count(name) == 1 or turn.action, name
            if turn.action:  # what stands before it is said with what comes of it
                done = [resolve(flow, turn.state, turn.action, each) for each in turn.action.outcomes]
                yield from (each.state for each in done if not each.action)
                continue
            yield turn.state
            if isinstance(awaited(flow, turn.state), Connect) or notes is NOTHING:
                continue
            for problem, tries in ((Problem.WRONG_KEY, 1), (Problem.SILENCE, 1), (Problem.SILENCE, 2), (Problem.TO_THE_TONE, 0)):
                yield replace(turn.state, problem=problem, tries=tries)


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", FLOWS)
def test_the_carrier_takes_every_document(name: str, language: str) -> None:
    flow = FLOWS[name]
    script = Script(catalogue=CATALOGUE, offered=SPOKEN, public_url="https://h.example")
    filled = inserts(language)
    for state in states(flow, language):
        said = script.utterances(flow, state, inserts=filled, arguments=ARGUMENTS)
        to_the_tone = state.problem is Problem.TO_THE_TONE
        document = twiml.document(awaited(flow, state), said, ADDRESSES, to_the_tone=to_the_tone, room="7")
        assert read_document(document.encode(), "text/xml"), state
        if not state.screen.startswith("language") and state.screen != "forgotten":
            assert {each.language for each in said if each.language} <= {language}, state


@pytest.mark.parametrize("language", SPOKEN)
def test_the_carrier_takes_what_is_said_when_nothing_works(language: str) -> None:
    script = Script(catalogue=CATALOGUE, offered=SPOKEN)
    goodbye = script.say("call-again", language)
    for document in (
        twiml.hiccup(script.say("one-moment", language), "https://h.example/t"),
        twiml.message_without_us(script.say("cannot-now", language), after="https://h.example/t", recording=None, goodbye=goodbye),
        twiml.message_without_us(script.say("cannot-now", None), after="https://h.example/t", recording=None, goodbye=goodbye),
        twiml.last_words(script.say("goodbye", language)),
    ):
        assert read_document(document.encode(), "text/xml")
