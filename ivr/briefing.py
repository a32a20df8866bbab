"""What a verifier is told about an incident, in their own language: one sentence a fact, then the caller's own voice.

What was pressed comes first. What a machine drew from the caller's words is said to be that, what it is not sure of is said to be so, and
neither takes the place of a key. What is not known is not said. Nothing here is said before a key was pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ivr.answers_flow import SAID_LATER
from ivr.script import Sound, Utterance, heard
from prompts.catalogue import Catalogue, MissingPrompt
from prompts.spelling import spell
from records import Incident, Kind, Person, Recording, Report, Transcript, Whereabouts
from routing.incidents import ABOUT_THE_CALL, FOR_FAMILIES
from routing.known import HeardFact, as_meant, known
from transcription.facts import town_of
from transcription.reading import is_weak, stretches

_BY_KEYS = ("now", "when", "saw", "agents", "vehicles", "agency", "taken", "photo")
"""The answers that become a sentence each, in the order a verifier needs them; the ZIP code comes first of all."""

_FROM_WORDS = ("place", "zip", *_BY_KEYS, "activity", "uniform", "vehicle_kind", "vehicle_colour")
"""What may be drawn from the caller's own words, in the order it is said."""

_MOST_PLACES = 3
"""Of the places drawn from a report's words: the surest are said, the voice has the rest. A town has many streets that sound alike."""

_MOST_PERHAPS = 12
"""A text in which more stretches are unsure is read as unsure as a whole: nobody can follow so many, and each is two more pieces of a
document whose size the carrier limits."""


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """The words for one incident and one verifier. `sound_url(recording_id)` addresses a recording for the carrier to play."""

    catalogue: Catalogue
    incident: Incident
    reports: tuple[Report, ...]
    language: str
    now: datetime
    sound_url: Callable[[int], str]
    public_url: str = ""
    withdrawn: bool = False

    def report(self) -> tuple[Utterance, ...]:
        """Facts, then recordings."""
        number = "facts-number" if self._is_sighting else "follow-number"
        return (*self._say(number, number=self.incident.id), *self._each(self._facts), *self.recordings())

    def recordings(self) -> tuple[Utterance, ...]:
        """The caller's own voice, which is always right."""
        return self._each(self._recordings)

    def transcript(self) -> tuple[Utterance, ...]:
        """What the machine understood, in the voice of the language that was spoken, with the warning that it can be wrong."""
        return (*self._say("transcript-notice"), *self._each(self._texts), *self._say("transcript-end"))

    def again(self) -> tuple[Utterance, ...]:
        """The question to somebody who went to check."""
        if self.withdrawn:
            prompt = "page-withdrawn"
        elif not self._is_sighting:
            prompt = "follow-again"
        else:
            prompt = "page-again" if self.incident.news_at is None else "page-news"
        return self._say(prompt, number=self.incident.id)

    def taken(self) -> tuple[Utterance, ...]:
        """Who was quicker."""
        holder: Person | None = self.incident.claimed_by
        return self._say("page-taken", who=holder.name) if holder else self._say("page-gone")

    def done(self) -> tuple[Utterance, ...]:
        """The verdict, read back."""
        return self._say("verdict-done", verdict=self.incident.verdict.value)

    @property
    def _is_sighting(self) -> bool:
        return self.incident.kind is Kind.SIGHTING

    def _each(self, part: Callable[[Report], Iterator[Utterance]]) -> tuple[Utterance, ...]:
        return tuple(said for report in self.reports for said in part(report))

    def _facts(self, report: Report) -> Iterator[Utterance]:
        given = {answer.question: answer.value for answer in report.answers}
        if report.withdrawn_at is not None:
            yield from self._say("facts-withdrawn")
            return
        yield from self._what_was_seen(report, given)
        if self._is_sighting:
            yield from self._from_words(report)
        if report.language and report.language != self.language:
            yield from self._say("facts-language", language=self.catalogue.language_name(report.language, self.language))
        yield from self._about_the_caller(report, given)

    def _what_was_seen(self, report: Report, given: Mapping[str, str]) -> Iterator[Utterance]:
        if given.get("urgent") == "yes":
            yield from self._say("facts-urgent")
        if given.get("safe") == "no":
            yield from self._say("facts-danger")
        if "zip" in given:
            yield from self._zip(given["zip"])
        minutes = max(0, int((self.now - report.began_at).total_seconds() // 60))
        yield from self._say("facts-age", minutes=minutes)
        for question in _BY_KEYS:
            if question in given:
                yield from self._say(f"facts-{question}", value=given[question])
        if not given.keys() - ABOUT_THE_CALL and self._is_sighting:
            yield from self._say("facts-nothing")

    def _from_words(self, report: Report) -> Iterator[Utterance]:
        """What the machine drew from the words, then what it is not sure of; each part is introduced as what it is."""
        found = known(report)
        for introduction, facts in (("facts-heard", found.sure), ("facts-perhaps", found.hints)):
            said = [fact for question in _FROM_WORDS for fact in _of(facts, question)]
            if said:
                yield from self._say(introduction)
            for fact in said:
                yield from self._fact(fact)

    def _fact(self, fact: HeardFact) -> Iterator[Utterance]:
        if fact.question == "zip":
            yield from self._zip(fact.value)
        elif fact.question == "place":
            yield from self._say("facts-place", place=fact.value)
        else:
            yield from self._say(f"facts-{fact.question}", value=fact.value)

    def _zip(self, code: str) -> Iterator[Utterance]:
        yield from self._say("facts-zip", zip=spell(code))
        if town := town_of(code):
            yield from self._say("facts-town", town=town)

    def _about_the_caller(self, report: Report, given: Mapping[str, str]) -> Iterator[Utterance]:
        if given.get("callback") == "volunteer":
            yield from self._say("facts-callback")
        elif given.get("callback") == "outcome" and self._is_sighting:
            yield from self._say("facts-outcome")
        if any(each.question in SAID_LATER for each in self._heard(report)):
            yield from self._say("facts-added")
        if not report.finished:
            yield from self._say("facts-incomplete")
        if given.get("consent") == "no" and not report.recordings:
            yield from self._say("facts-no-recording")

    def _recordings(self, report: Report) -> Iterator[Utterance]:
        for recording in self._heard(report):
            yield from self._say(_introduced(recording))
            if recording.whereabouts is Whereabouts.STORED:
                yield Sound(url=self.sound_url(recording.id))
            else:
                yield from self._say("facts-recording-waits")

    def _texts(self, report: Report) -> Iterator[Utterance]:
        for recording in self._heard(report):
            yield from self._say(_introduced(recording))
            yield from self._text_of(recording)

    def _heard(self, report: Report) -> list[Recording]:
        """What was spoken, each question as it was said last; what is for families is for those who help them alone."""
        if report.withdrawn_at is not None or report.erased_at is not None:
            return []
        return [each for each in as_meant(report.recordings) if not self._is_sighting or each.question not in FOR_FAMILIES]

    def _text_of(self, recording: Recording) -> Iterator[Utterance]:
        transcript = recording.transcript
        try:
            if transcript is not None and transcript.corrected and transcript.language:
                said = self.catalogue.spoken(transcript.corrected, transcript.language)
                yield from (*self._say("transcript-corrected"), *said)
                return
            if transcript is not None and transcript.text and transcript.language:
                yield from self._machine_text(transcript)
                return
        except MissingPrompt:  # no voice reads this language; the recording itself is heard with the facts
            pass
        if transcript is not None and transcript.reason == "no_model" and transcript.language:
            language = self.catalogue.language_name(transcript.language, self.language)
            yield from self._say("transcript-no-model", language=language)
        elif transcript is not None and transcript.reason == "nothing_intelligible":
            yield from self._say("transcript-nothing")
        else:
            yield from self._say("transcript-none")

    def _machine_text(self, transcript: Transcript) -> list[Utterance]:
        """The text, with "perhaps" before what the machine was not sure of, in the voice that reads it."""
        language, text = transcript.language or "", transcript.text or ""
        if not transcript.words or not transcript.engine:
            return [*self.catalogue.spoken(text, language)]
        said: list[Utterance] = []
        parts = stretches(transcript.words, engine=transcript.engine)
        if is_weak(transcript.words, engine=transcript.engine) or sum(part.unsure for part in parts) > _MOST_PERHAPS:
            # "Perhaps" before nearly every word would help nobody.
            return [*self._say("transcript-weak"), *self.catalogue.spoken(text, language)]
        for stretch in parts:
            if stretch.unsure:
                said += heard(self.catalogue.say("transcript-unsure", language), self.public_url)
            said += self.catalogue.spoken(stretch.text, language)
        return said

    def _say(self, prompt: str, /, **arguments: str | int) -> tuple[Utterance, ...]:
        return heard(self.catalogue.say(prompt, self.language, **arguments), self.public_url)


def _of(facts: Sequence[HeardFact], question: str) -> Sequence[HeardFact]:
    """Those that answer a question, the surest first, as `known` has them."""
    found = [fact for fact in facts if fact.question == question]
    return found[:_MOST_PLACES] if question == "place" else found


def _introduced(recording: Recording) -> str:
    """The words before a recording."""
    return "heard-message" if recording.question == "help" else f"heard-{recording.question}"
