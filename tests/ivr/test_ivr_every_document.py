"""Every document of every flow in every language is one that the carrier takes: what is said first, after a wrong key, after silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from ivr import twiml
from ivr.briefing import Briefing
from ivr.caller_flow import caller_flow
from ivr.conversation import Problem, State, awaited, begin
from ivr.flow import Action, Flow
from ivr.script import Filler, Script
from ivr.verifier_flow import AGAIN, DONE, REPORT, TRANSCRIPT, verifier_flow
from prompts.catalogue import Catalogue
from records import Answer, Incident, Recording, Report, Transcript, Verdict, Whereabouts
from simulator.documents import read_document

CATALOGUE = Catalogue(demo=True, legal_help="+15555550177")
SPOKEN = tuple(each for each in CATALOGUE.languages() if CATALOGUE.language(each).voice)
NIGHT = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
ADDRESSES = twiml.Addresses(turn="https://h.example/t", empty="https://h.example/e", recording="https://h.example/r")


def incident(language: str) -> Incident:
    """A report with everything in it, in that language."""
    values = {"consent": "yes", "zip": "02139", "now": "now", "saw": "told", "agents": "11-", "callback": "yes"}
    report = Report(id=7, language=language, began_at=NIGHT - timedelta(minutes=21), stage="receipt", finished=True)
    report.answers = [Answer(question=question, value=value) for question, value in values.items()]
    report.recordings = [
        Recording(
            id=number,
            sid=f"RE{number}",
            question=question,
            seconds=9,
            whereabouts=Whereabouts.STORED,
            transcript=Transcript(language=language, text=CATALOGUE.text("rights-core-now", language) * 3),
        )
        for number, question in enumerate(("place", "activity", "uniforms", "message"))
    ]
    return Incident(id=3, verdict=Verdict.NOT_IMMIGRATION_ENFORCEMENT, reports=[report])


def inserts(language: str) -> dict[str, Filler]:
    brief = Briefing(
        catalogue=CATALOGUE,
        incident=incident(language),
        language=language,
        now=NIGHT,
        sound_url=lambda number: f"https://h.example/sound/{number}.wav",
    )
    return {
        REPORT: lambda _: brief.report(),
        TRANSCRIPT: lambda _: brief.transcript(),
        AGAIN: lambda _: brief.again(),
        DONE: lambda _: brief.done(),
        "taken": lambda _: CATALOGUE.say("page-taken", language, who="bob"),
        "later": lambda _: CATALOGUE.say("page-more-time", language, minutes=21),
    }


def states(flow: Flow, language: str) -> Iterator[State]:
    for name, screen in flow.screens.items():
        turn = begin(flow, start=name, language=language, flags=frozenset({"consent=yes", "number=yes"}))
        if isinstance(screen, Action) or turn.action:
            continue
        yield turn.state
        for problem, tries in ((Problem.WRONG_KEY, 1), (Problem.SILENCE, 1), (Problem.SILENCE, 2), (Problem.TO_THE_TONE, 0)):
            yield State(screen=turn.state.screen, language=language, problem=problem, tries=tries)


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", ["caller", "verifier"])
def test_the_carrier_takes_every_document(name: str, language: str) -> None:
    flow = caller_flow(SPOKEN, CATALOGUE.rights_data.topics) if name == "caller" else verifier_flow()
    script = Script(catalogue=CATALOGUE, offered=SPOKEN, public_url="https://h.example")
    for state in states(flow, language):
        said = script.utterances(flow, state, inserts=inserts(language), arguments={"code": "47, 11, 05"})
        to_the_tone = state.problem is Problem.TO_THE_TONE
        document = twiml.document(awaited(flow, state), said, ADDRESSES, to_the_tone=to_the_tone)
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
