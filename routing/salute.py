"""All that is known of an incident, in the parts that observers are taught to report in: size, activity, location, unit, time, equipment.
Pure: the rows of its reports in, values out; `ivr.saluting` puts them into words.

What callers pressed comes first, then what was surely heard in their words and no key has said; a hint is never a fact. Where reports
differ, the most counts for numbers, the newest for whether it goes on; of places and of what was read each is kept. What nobody said is
named as missing, but not where a caller spoke about it: then it is in their own voice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from operator import attrgetter

from records import Activity, Report, Whereabouts
from routing.activity import activity_at, of_sightings
from routing.incidents import sightings_by_key
from routing.known import ONE_ANSWER, HeardFact, Known, as_meant, known

MOST_PLACES = 3
"""Of the places drawn from words: the surest are said, the voice has the rest. A town has many streets that sound alike."""

_UNSURE = "unsure"

_IN_ORDER: Mapping[str, tuple[str, ...]] = {"agents": ("1-2", "3-5", "6-10", "11-"), "vehicles": ("none", "single", "2-3", "4-")}
"""Numbers, the most last. Neighbours are no difference worth a word: nobody counts exactly."""


class Part(StrEnum):
    """In the order they are said: a verifier first needs to know where."""

    LOCATION = "location"
    SIZE = "size"
    ACTIVITY = "activity"
    UNIT = "unit"
    EQUIPMENT = "equipment"
    TIME = "time"


class Source(StrEnum):
    """Where it is from: pressed by a caller, surely heard in their words, or perhaps heard."""

    KEYS = "keys"
    WORDS = "words"
    HINT = "hint"


PART_OF: Mapping[str, Part] = {
    "place": Part.LOCATION,
    "zip": Part.LOCATION,
    "agents": Part.SIZE,
    "activity": Part.ACTIVITY,
    "taken": Part.ACTIVITY,
    "agency": Part.UNIT,
    "uniform": Part.EQUIPMENT,
    "vehicles": Part.EQUIPMENT,
    "vehicle_kind": Part.EQUIPMENT,
    "vehicle_colour": Part.EQUIPMENT,
    "now": Part.TIME,
    "when": Part.TIME,
}
"""The questions → the part they belong to, in the order they are said."""

_PARTS_ALOUD: Mapping[str, tuple[Part, ...]] = {
    "place": (Part.LOCATION,),
    "activity": (Part.ACTIVITY,),
    "uniforms": (Part.UNIT, Part.EQUIPMENT),
}
"""What callers speak about when they answer aloud."""


_SURE = attrgetter("sure")
_HINTS = attrgetter("hints")


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One thing that is known. `question` names it, with some of our own about time, which have `minutes` and no value: `seen` (it goes on;
    how long ago it was seen), `until` (it has not been seen since), `past` (the same, hours ago), `age` (how long ago the report came)."""

    part: Part
    question: str
    value: str = ""
    minutes: int = 0
    source: Source = Source.KEYS


@dataclass(frozen=True, kw_only=True)
class Salute:
    """`pieces`: in the order they are said, those pressed first. `missing`: what nobody said; `aloud`: what nobody pressed and no machine
    surely heard, but a caller spoke about. `differ`: what reports contradict each other in, with each thing they say."""

    pieces: tuple[Piece, ...] = ()
    missing: tuple[Part, ...] = ()
    aloud: tuple[Part, ...] = ()
    differ: Mapping[Part, tuple[Piece, ...]]

    def of(self, source: Source) -> tuple[Piece, ...]:
        return tuple(each for each in self.pieces if each.source is source)

    def known_of(self, part: Part) -> tuple[Piece, ...]:
        """What is known of one part; hints are not."""
        return tuple(each for each in self.pieces if each.part is part and each.source is not Source.HINT)


def salute(reports: Iterable[Report], *, now: datetime) -> Salute:
    """Everything known of the reports of one incident at `now`. What was withdrawn or erased counts for nothing."""
    living = (each for each in reports if each.withdrawn_at is None and each.erased_at is None)
    newest_first = sorted(living, key=lambda each: (each.began_at, each.id), reverse=True)
    everything = [known(each) for each in newest_first]
    pressed = {question: _pressed(everything, question) for question in PART_OF}
    pieces = [*_by_keys(pressed), *_time(newest_first, pressed["when"], now=now)]
    answered = {question for question in ONE_ANSWER if pressed[question]}
    for source, facts in ((Source.WORDS, _SURE), (Source.HINT, _HINTS)):
        already = {(each.question, each.value) for each in pieces}
        drawn = [each for each in _drawn(everything, source, facts, but=answered) if (each.question, each.value) not in already]
        answered |= {each.question for each in drawn if each.question in ONE_ANSWER}
        pieces += drawn
    unknown = [part for part in Part if not any(_says(each, part) for each in pieces)]
    aloud = {part for each in newest_first for part in _spoken_about(each)}
    return Salute(
        pieces=tuple(pieces),
        missing=tuple(part for part in unknown if part not in aloud),
        aloud=tuple(part for part in unknown if part in aloud),
        differ=dict(_differences(pressed)),
    )


def _pressed(everything: Iterable[Known], question: str) -> list[str]:
    """What was pressed, each value once, the newest first."""
    values = (found.keyed.get(question, _UNSURE) for found in everything)
    return list(dict.fromkeys(each for each in values if each != _UNSURE))


def _by_keys(pressed: Mapping[str, list[str]]) -> Iterator[Piece]:
    for question, part in PART_OF.items():
        if part is not Part.TIME:
            for value in _what_counts(question, pressed[question]):
                yield Piece(part=part, question=question, value=value)


def _what_counts(question: str, values: Sequence[str]) -> Sequence[str]:
    """Of several answers to one question: the most, the newest, or each where no two can be weighed."""
    if order := _IN_ORDER.get(question):
        known_values = [each for each in values if each in order]
        return [max(known_values, key=order.index)] if known_values else []
    if question == "taken":
        return ["yes"] if "yes" in values else values[:1]
    return values if question in ("zip", "agency") else values[:1]


def _time(reports: Sequence[Report], when: Sequence[str], *, now: datetime) -> Iterator[Piece]:
    """When, by what was pressed, as it has decayed since."""
    if not reports:
        return
    newest = reports[0].began_at
    said, last_seen = of_sightings(each for report in reports for each in sightings_by_key(report))
    state = activity_at(activity=said, last_seen_at=last_seen, opened_at=newest, now=now)
    if said is Activity.ONGOING and last_seen is not None:
        question = {Activity.ONGOING: "seen", Activity.LEFT: "until"}.get(state or Activity.PAST, "past")
        yield Piece(part=Part.TIME, question=question, minutes=_minutes(now - last_seen))
        return
    if said is Activity.LEFT:
        yield Piece(part=Part.TIME, question="now", value="left")
        if when:
            yield Piece(part=Part.TIME, question="when", value=when[0])
    yield Piece(part=Part.TIME, question="age", minutes=_minutes(now - newest))


def _minutes(passed: timedelta) -> int:
    return max(0, int(passed.total_seconds() // 60))


def _drawn(
    everything: Sequence[Known], source: Source, facts: Callable[[Known], Iterable[HeardFact]], *, but: set[str]
) -> Iterator[Piece]:
    """What was drawn from the words of all reports and no key has said: the surest first; of one value only, what counts."""
    for question, part in PART_OF.items():
        found = [fact for each in everything for fact in facts(each) if fact.question == question and question not in but]
        if question not in ONE_ANSWER:
            found.sort(key=lambda fact: -fact.confidence)
        values = list(dict.fromkeys(fact.value for fact in found))
        if question in ONE_ANSWER:
            values = list(_what_counts(question, values))[:1]
        for value in values[:MOST_PLACES] if question == "place" else values:
            yield Piece(part=part, question=question, value=value, source=source)


def _says(piece: Piece, part: Part) -> bool:
    """Whether a piece tells what a part asks. That nobody was taken does not tell what they do; when the report came, not when it was."""
    if piece.part is not part or piece.source is Source.HINT or piece.question == "age":
        return False
    return piece.question != "taken" or piece.value == "yes"


def _spoken_about(report: Report) -> Iterator[Part]:
    for each in as_meant(report.recordings):
        if each.whereabouts is not Whereabouts.LOST and each.asked_by_id is None:
            yield from _PARTS_ALOUD.get(each.question, ())


def _differences(pressed: Mapping[str, list[str]]) -> Iterator[tuple[Part, tuple[Piece, ...]]]:
    for question in ("zip", "agents", "agency", "vehicles"):
        values, order = pressed[question], _IN_ORDER.get(question)
        if order is not None:
            values = sorted((each for each in values if each in order), key=order.index)
            if not values or order.index(values[-1]) - order.index(values[0]) < 2:
                continue
        if len(values) > 1:
            part = PART_OF[question]
            yield part, tuple(Piece(part=part, question=question, value=each) for each in values)
