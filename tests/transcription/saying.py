"""Said sentences as words of a recogniser, for the tests of facts."""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from transcription import Word
from transcription.facts import SURE, Fact, Gazetteer, facts_of

CHICAGO = ZoneInfo("America/Chicago")
TWO_IN_THE_AFTERNOON = datetime(2026, 3, 4, 20, 0, tzinfo=UTC)
NOWHERE = Gazetteer(())


def words_of(text: str, *, confidence: float = 1.0) -> list[Word]:
    """Half a second a word."""
    return [Word(text=word, start=i * 0.5, end=i * 0.5 + 0.4, confidence=confidence) for i, word in enumerate(text.split())]


def drawn(
    text: str,
    *,
    language: str = "en",
    question: str = "activity",
    confidence: float = 1.0,
    at: datetime = TWO_IN_THE_AFTERNOON,
    gazetteer: Gazetteer = NOWHERE,
    alternatives: Sequence[str] = (),
) -> tuple[Fact, ...]:
    return facts_of(
        words_of(text, confidence=confidence),
        language=language,
        question=question,
        at=at,
        zone=CHICAGO,
        gazetteer=gazetteer,
        alternatives=alternatives,
    )


def written(text: str, *, language: str = "en", question: str = "activity") -> set[str]:
    """The facts of a sentence as "question=value", with a "?" behind those that are hints."""
    facts = drawn(text, language=language, question=question)
    return {f"{fact.question}={fact.value}{'' if fact.confidence >= SURE else '?'}" for fact in facts}
