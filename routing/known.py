"""What is known of a report: what was answered by keys, and what was drawn from the caller's words. Pure: rows in, values out.

A key is what the caller decided to say; a machine's reading of their words never takes its place. What was drawn is used only for a
question that no key has answered, or whose key was "I am not sure", and says of itself whether it is more than a hint.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from records import Recording, Report, Whereabouts
from routing.activity import SAID, Sighting
from routing.incidents import FOR_FAMILIES, sightings_by_key

SAID_AGAIN = frozenset({"place", "activity", "uniforms", "taken_who"})
"""The questions a caller may answer anew; the last answer is the one they meant. All of them are kept."""

ONE_ANSWER = frozenset({"zip", "agents", "vehicles", "agency", "now", "when", "taken"})
"""What can have one value only: of several readings the surest counts."""

_UNSURE = "unsure"


@dataclass(frozen=True, kw_only=True)
class HeardFact:
    """One fact drawn from words. `detail`: more than the value says (the exact number, the time of day); `confidence` 0…1; `sure`: more
    than a hint; `words`: what it was drawn from, in the caller's language; `recording_id`, `start`: where they can be heard, the second in
    seconds from its beginning, where that is known."""

    question: str
    value: str
    detail: str | None
    confidence: float
    sure: bool
    words: str
    recording_id: int
    start: float | None = None


@dataclass(frozen=True, kw_only=True)
class Known:
    """`keyed`: question → value, as pressed. `heard`: what was drawn from words and adds to it, the surest first."""

    keyed: Mapping[str, str]
    heard: tuple[HeardFact, ...] = field(default=())

    @property
    def sure(self) -> tuple[HeardFact, ...]:
        return tuple(each for each in self.heard if each.sure)

    @property
    def hints(self) -> tuple[HeardFact, ...]:
        return tuple(each for each in self.heard if not each.sure)


def known(report: Report) -> Known:
    """Everything known of a report that is about what was seen."""
    keyed = {answer.question: answer.value for answer in report.answers}
    said = [each for each in as_meant(report.recordings) if each.question not in FOR_FAMILIES and each.asked_by_id is None]
    drawn = sorted((fact for each in said for fact in drawn_from(each)), key=lambda fact: -fact.confidence)
    found: dict[object, HeardFact] = {}
    for fact in drawn:
        if _adds_to(keyed, fact):
            found.setdefault(fact.question if fact.question in ONE_ANSWER else (fact.question, fact.value), fact)
    return Known(keyed=keyed, heard=tuple(found.values()))


def sightings(report: Report) -> list[Sighting]:
    """What the caller said about it, by key or in sure words."""
    made_at = {each.id: each.made_at for each in report.recordings}
    drawn = (fact for fact in known(report).sure if fact.question == "now")
    said = (Sighting(activity=SAID.get(fact.value), at=made_at[fact.recording_id]) for fact in drawn)
    return [*sightings_by_key(report), *said]


def drawn_from(recording: Recording) -> list[HeardFact]:
    """What was drawn from one recording, whatever was pressed."""
    transcript = recording.transcript
    rows: Sequence[Mapping[str, object]] = (transcript.facts if transcript is not None else None) or ()
    return [
        HeardFact(
            question=str(row["question"]),
            value=str(row["value"]),
            detail=None if row["detail"] is None else str(row["detail"]),
            confidence=float(str(row["confidence"])),
            sure=bool(row["sure"]),
            words=str(row["words"]),
            recording_id=recording.id,
            start=None if row.get("start") is None else float(str(row["start"])),
        )
        for row in rows
    ]


def as_meant(recordings: Iterable[Recording]) -> list[Recording]:
    """What was spoken and is not empty, each question as it was answered last."""
    last: dict[object, Recording] = {}
    for each in recordings:
        if each.whereabouts is not Whereabouts.EMPTY:
            last[each.question if each.question in SAID_AGAIN else each.id] = each
    return sorted(last.values(), key=lambda each: each.id)


def _adds_to(keyed: Mapping[str, str], fact: HeardFact) -> bool:
    """Whether no key has said this, nor the opposite: somebody who pressed "it is happening now" has not seen them leave."""
    if fact.question in ("now", "when") and keyed.get("now", _UNSURE) != _UNSURE:
        return fact.question == "when" and keyed["now"] == "left" and keyed.get("when", _UNSURE) == _UNSURE
    return keyed.get(fact.question, _UNSURE) == _UNSURE
