"""Reports of the same thing: how alike two of them are, as a sum of reasons that can be read, and which open incident a new one belongs to.

Two reports of one thing that stand apart cost a volunteer two calls; one that was taken for another costs a place nobody looks at. So
much is needed to join, and less in a surge, when most reports are of few things and nobody could take so many calls. The points and why
they are what they are stand in `docs/decisions/0035-how-reports-are-grouped.md`. The rule is pure: `score` of two `Sight`s.

1. Without the same named place, or the same ZIP code, nothing is like anything; nor over two hours apart, nor with two ZIP codes.
2. Points for place, time, what was seen, and a little for the words; points off where they contradict each other.
3. The sum is held against `HIGH`, or against `LOW` in a surge. Something urgent needs `HIGH` always.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from rapidfuzz import fuzz, utils
from sqlalchemy import select
from sqlalchemy.orm import Session, defer, selectinload

from records import AuditEntry, Incident, Kind, Priority, Recording, Report, Transcript, Workflow
from routing import surge
from routing.incidents import FOR_FAMILIES, priority_of
from routing.known import Known, as_meant, known

LATELY = timedelta(hours=2)
"""Reports further apart are of two things, even at the same place; so is what was seen further apart."""

HIGH, LOW = 6, 4
"""So many points are needed out of a surge, and in one."""

_SOON, _LATER = timedelta(minutes=30), timedelta(hours=1)
_ZIP, _PLACE, _PERHAPS_PLACE, _OTHER_PLACE = 2, 4, 1, -4
_MOST, _MOST_WITHOUT_PLACE = 4, 1
"""What was seen and the words count for so much at most; for less where no place was surely named, since two patrols are alike anywhere
in a ZIP code: so nothing joins out of a surge in which nobody named a place."""

_MOST_SEEN = 3

_LONG_BEFORE = timedelta(minutes=15)
"""Who had left so long before somebody says "now" may be others."""

_ALIKE, _ENOUGH_WORDS = 85, 6
"""Texts are alike from this ratio of rapidfuzz on (0…100); one of fewer different words is like too many others."""

_ORDERED: Mapping[str, tuple[str, ...]] = {"agents": ("1-2", "3-5", "6-10", "11-"), "vehicles": ("none", "single", "2-3", "4-")}
"""Numbers in their order: neighbours are no contradiction, since nobody counts exactly."""

_DETAILS = ("activity", "uniform", "vehicle_kind", "vehicle_colour")
"""What one report may say several things of: one that is the same is enough."""

_READ_TOGETHER = frozenset({"police", "ice"})
"""Immigration agents wear both words: of two callers each may read another one."""

_UNSURE = "unsure"

_SEEN_BEFORE: Mapping[str, tuple[timedelta, timedelta]] = {
    "under-30": (timedelta(minutes=30), timedelta(0)),
    "under-120": (timedelta(hours=2), timedelta(minutes=30)),
    "today": (timedelta(hours=24), timedelta(hours=2)),
    "before": (timedelta(days=7), timedelta(hours=24)),
}
"""How long before the report they had left, at most and at least."""


class Why(StrEnum):
    """The kinds of reasons. The audit trail names them, and never a place or a word."""

    SAME_ZIP = "same ZIP"
    SAME_PLACE = "same place"
    PERHAPS_PLACE = "perhaps the same place"
    OTHER_PLACE = "another place"
    APART = "minutes apart"
    LEFT_BEFORE = "one had left long before the other"
    SAME_AGENCY = "same agency"
    OTHER_AGENCY = "another agency"
    SAME_SEEN = "same things seen"
    OTHER_NUMBERS = "other numbers"
    ALIKE = "similar words"


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One reason and its points. `minutes`: only where it is about time."""

    why: Why
    points: int
    minutes: int | None = None

    def __str__(self) -> str:
        named = self.why.value if self.minutes is None else f"{self.minutes} {self.why.value}"
        return f"{named} {self.points}"


@dataclass(frozen=True, kw_only=True)
class Score:
    """Why two reports are alike, and how much. Without reasons they cannot be the same thing."""

    reasons: tuple[Reason, ...] = ()

    @property
    def points(self) -> int:
        return max(0, sum(each.points for each in self.reasons))

    def explained(self, needed: int) -> str:
        """For the audit trail: "same ZIP 2, same place 4, 12 minutes apart 2 = 8 of 6"."""
        return f"{', '.join(map(str, self.reasons))} = {self.points} of {needed}"


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What the rule knows of a report. `at`: when it began; `answers`: question → value, by key or in sure words; `details`: question →
    values of what may be several; `places`: names that are sure, `perhaps`: those that are not, as the gazetteer writes them; `texts`:
    (language, words)."""

    at: datetime
    kind: Kind = Kind.SIGHTING
    answers: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, frozenset[str]] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    texts: tuple[tuple[str, str], ...] = ()

    @property
    def zip_code(self) -> str | None:
        """The five digits; None where they were not given, or not all of them."""
        digits = self.answers.get("zip", "")
        return digits if len(digits) == 5 and digits.isdecimal() else None

    def answer(self, question: str) -> str | None:
        """None where nobody was sure."""
        value = self.answers.get(question)
        return None if value == _UNSURE else value

    @property
    def seen(self) -> tuple[datetime, datetime]:
        """From when to when it may have been seen."""
        most, least = _SEEN_BEFORE.get(self.answer("when") or "", (timedelta(0), timedelta(0)))
        return self.at - most, self.at - least


def score(one: Sight, other: Sight) -> Score:
    """How alike two reports are; the same whichever comes first. Whatever both say more in agreement never lowers it."""
    where = _where(one, other)
    apart = abs(one.at - other.at)
    seen_apart = max(one.seen[0], other.seen[0]) - min(one.seen[1], other.seen[1])
    if one.kind is not other.kind or where is None or apart > LATELY or seen_apart > LATELY:
        return Score()
    near = 2 if apart <= _SOON else 1 if apart <= _LATER else 0
    reasons = [*where, Reason(why=Why.APART, points=near, minutes=int(apart.total_seconds() // 60))]
    if "now" in (one.answer("now"), other.answer("now")) and "left" in (one.answer("now"), other.answer("now")):
        now, left = (one, other) if one.answer("now") == "now" else (other, one)
        if now.at - left.seen[1] >= _LONG_BEFORE:
            reasons.append(Reason(why=Why.LEFT_BEFORE, points=-2))
    placed = any(each.why is Why.SAME_PLACE for each in where)
    reasons += _what_was_seen(one, other, most=_MOST if placed else _MOST_WITHOUT_PLACE)
    return Score(reasons=tuple(reasons))


def _where(one: Sight, other: Sight) -> list[Reason] | None:
    """Why it may be the same place; None where nothing says so, or two ZIP codes say that it is not: a street has its name in many."""
    codes = {one.zip_code, other.zip_code} - {None}
    if len(codes) == 2:
        return None
    found = []
    if one.zip_code is not None and one.zip_code == other.zip_code:
        found.append(Reason(why=Why.SAME_ZIP, points=_ZIP))
    if one.places & other.places:
        found.append(Reason(why=Why.SAME_PLACE, points=_PLACE))
    elif (one.places | one.perhaps) & (other.places | other.perhaps):
        found.append(Reason(why=Why.PERHAPS_PLACE, points=_PERHAPS_PLACE))
    elif one.places and other.places and found:
        found.append(Reason(why=Why.OTHER_PLACE, points=_OTHER_PLACE))
    return found or None


def _what_was_seen(one: Sight, other: Sight, *, most: int) -> list[Reason]:
    found, same = [], 0
    agencies = {one.answer("agency"), other.answer("agency")} - {None}
    if len(agencies) == 2 and not agencies <= _READ_TOGETHER:
        found.append(Reason(why=Why.OTHER_AGENCY, points=-2))
    elif one.answer("agency") is not None and one.answer("agency") == other.answer("agency"):
        same += 1
    for question, order in _ORDERED.items():
        ours, theirs = one.answer(question), other.answer(question)
        if ours in order and theirs in order:
            same += ours == theirs
            if abs(order.index(ours) - order.index(theirs)) > 1:
                found.append(Reason(why=Why.OTHER_NUMBERS, points=-1))
    same += one.answer("taken") == other.answer("taken") == "yes"
    same += sum(bool(one.details.get(each, frozenset()) & other.details.get(each, frozenset())) for each in _DETAILS)
    same = min(same, _MOST_SEEN, most)
    if same:
        found.append(Reason(why=Why.SAME_SEEN, points=same))
    if same < most and _say_alike(one, other):
        found.append(Reason(why=Why.ALIKE, points=1))
    return found


def _say_alike(one: Sight, other: Sight) -> bool:
    """Whether they say something in the same words, in one language."""
    return any(
        ours == theirs
        and _long(text)
        and _long(words)
        and fuzz.token_set_ratio(text, words, processor=utils.default_process) >= _ALIKE
        for ours, text in one.texts
        for theirs, words in other.texts
    )


def _long(text: str) -> bool:
    return len(set(re.findall(r"\w+", text.casefold()))) >= _ENOUGH_WORDS


# -- from the records ------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Found:
    """The open incident a report most likely belongs to, and why."""

    incident: Incident
    score: Score
    needed: int

    @property
    def explained(self) -> str:
        return self.score.explained(self.needed)


def sight_of(report: Report) -> Sight:
    """What is known of a report, as the rule wants it: keys first, then sure words."""
    found = known(report)
    return Sight(
        at=report.began_at,
        answers={**_surest(found), **{question: value for question, value in found.keyed.items() if value != _UNSURE}},
        details={each: frozenset(fact.value for fact in found.sure if fact.question == each) for each in _DETAILS},
        places=frozenset(_name(fact.value) for fact in found.sure if fact.question == "place"),
        perhaps=frozenset(_name(fact.value) for fact in found.hints if fact.question == "place"),
        texts=tuple(_texts(report)),
    )


def incident_like(session: Session, report: Report, *, now: datetime) -> Found | None:
    """The open incident a new sighting belongs to; of several equally like it the oldest. None where none is enough like it, and for
    what was withdrawn or erased, or was taken out of an incident by a person. Only reports of incidents that are open are unsealed for it.

    A report of normal priority joins no incident of low priority: nobody was woken for that one, so nobody would be for this.
    """
    if report.withdrawn_at is not None or report.erased_at is not None or was_split(session, report):
        return None
    new, priority = sight_of(report), priority_of(report)
    if new.zip_code is None and not new.places and not new.perhaps:
        return None
    own = session.get(Incident, report.incident_id) if report.incident_id is not None else None
    needed = LOW if priority is not Priority.URGENT and surge.is_on(session) else HIGH
    found = [
        Found(incident=each, score=_score_in(new, each, report), needed=needed)
        for each in _open_now(session, priority, now=now)
        if own is None or (each.id != own.id and goes_into(own, each))
    ]
    best = max(found, key=lambda each: each.score.points, default=None)
    return best if best is not None and best.score.points >= needed else None


def goes_into(own: Incident, other: Incident) -> bool:
    """Which of two that are alike becomes part of which: that nobody has of that somebody has, what nobody is woken for of that somebody
    is, else the younger of the older. So each may look at the other at the same moment, and they never change places."""
    if other.workflow is not Workflow.NEW:
        return True
    if (own.priority is Priority.LOW) is not (other.priority is Priority.LOW):
        return own.priority is Priority.LOW
    return other.id < own.id


def was_split(session: Session, report: Report) -> bool:
    """Whether a person has said that a report is of something else: no rule joins it to anything after that."""
    said = select(AuditEntry.id).where(AuditEntry.subject == f"report {report.id}", AuditEntry.action == "split")
    return session.scalar(said.limit(1)) is not None


def _open_now(session: Session, priority: Priority, *, now: datetime) -> Iterable[Incident]:
    open_now = select(Incident).where(
        Incident.workflow != Workflow.CLOSED,
        Incident.kind == Kind.SIGHTING,
        Incident.about_report_id.is_(None),
        Incident.opened_at > now - LATELY,
    )
    if priority is not Priority.LOW:
        open_now = open_now.where(Incident.priority != Priority.LOW)
    reports = selectinload(Incident.reports)
    texts = reports.selectinload(Report.recordings).selectinload(Recording.transcript)
    return session.scalars(
        open_now.order_by(Incident.id).options(
            reports.selectinload(Report.answers),
            # Unsealing every word and reading would cost more than all the rest.
            texts.options(defer(Transcript.words), defer(Transcript.alternatives)),
        )
    ).all()


def _score_in(new: Sight, incident: Incident, report: Report) -> Score:
    others = (each for each in incident.reports if each.id != report.id and each.withdrawn_at is None and each.erased_at is None)
    return max((score(new, sight_of(each)) for each in others), key=lambda each: each.points, default=Score())


def _surest(found: Known) -> dict[str, str]:
    values: dict[str, str] = {}
    for fact in found.sure:
        values.setdefault(fact.question, fact.value)
    return values


def _texts(report: Report) -> Iterable[tuple[str, str]]:
    for each in as_meant(report.recordings):
        text = each.transcript
        if text is None or text.language is None or each.question in FOR_FAMILIES or each.asked_by_id is not None:
            continue
        if words := text.corrected or text.text:
            yield text.language, words


def _name(place: str) -> str:
    return " ".join(place.casefold().split())
