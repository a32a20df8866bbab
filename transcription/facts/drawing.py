"""From the words of one recording to the facts in it."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from transcription.facts.candidates import chosen, of_phrases
from transcription.facts.counting import counts, vehicles_seen
from transcription.facts.gazetteer import Gazetteer
from transcription.facts.language import rules_of
from transcription.facts.line import line_of
from transcription.facts.places import places
from transcription.facts.times import times
from transcription.facts.values import DRAWN_FROM, Fact, Heard
from transcription.facts.zips import zip_codes
from transcription.recogniser import Word

NOWHERE = Gazetteer(())


def facts_of(
    words: Sequence[Word | Heard],
    *,
    language: str,
    question: str,
    at: datetime,
    zone: tzinfo,
    gazetteer: Gazetteer = NOWHERE,
    alternatives: Sequence[str] = (),
) -> tuple[Fact, ...]:
    """The facts that the words of a recording hold, those of one question together. Never raises for any words.

    `question`: what the recording answers; nothing is drawn from what is about a person ("taken_who", "message", "help") or unknown.
    `at`: when it was recorded, with its zone; `zone`: where the clocks of its callers hang. `alternatives`: other texts that the engine
    thought possible, for names of places only. A language without data gives nothing.

    Nothing that names a person is drawn, nor a status or a nationality: there is no rule for it and no value it could have.
    """
    rules = rules_of(language)
    if rules is None or question not in DRAWN_FROM or not words:
        return ()
    reading = rules.numbers.reading(line_of(words, spaces=rules.writing.spaces, accents=rules.writing.accents))
    found = [
        *zip_codes(reading, rules, asked=question == "place"),
        *places(words, rules, gazetteer=gazetteer, asked=question == "place", alternatives=alternatives),
        *counts(reading, rules),
        *vehicles_seen(reading, rules, asked=question == "uniforms"),
        *times(reading, rules, at=at, zone=zone),
        *(each for of in ("agency", "taken", "uniform", "activity") for each in of_phrases(reading, rules, question=of)),
    ]
    return tuple(chosen(found, words))
