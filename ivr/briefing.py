"""What a verifier is told about an incident, in their own language: one sentence of what is known, then the caller's own voice.

What was pressed comes first, and then what nobody said. What a machine drew from the caller's words is said to be that, what it is not sure
of is said to be so, and neither takes the place of a key. Nothing here is said before a key was pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from ivr.answers_flow import SAID_LATER
from ivr.saluting import Sentence, aloud, sentence_of, sentences
from ivr.script import Sound, Utterance, heard
from prompts.catalogue import Catalogue, MissingPrompt
from records import Incident, Kind, Person, Recording, Report, Transcript, Whereabouts
from routing.incidents import ABOUT_THE_CALL, FOR_FAMILIES
from routing.known import as_meant
from routing.salute import Salute, Source, salute
from transcription.reading import is_weak, stretches

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
        facts = tuple(self._facts()) if self._living or not self.reports else self._say("facts-withdrawn")
        return (*self._say(number, number=self.incident.id), *facts, *self.recordings())

    def others(self) -> tuple[Utterance, ...]:
        """How many reports there are of it, when the newest came, and in what they differ."""
        count = self._say("others-count", number=len(self._living))
        if len(self._living) < 2:
            return count
        since = self.now - max(each.began_at for each in self._living)
        newest = self._say("others-newest", minutes=max(0, int(since.total_seconds() // 60)))
        differ = [part for pieces in self._known.differ.values() for part in self._sentence(sentence_of(pieces))]
        return (*count, *newest, *(self._say("salute-differ") if differ else self._say("others-agree")), *differ)

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

    @cached_property
    def _living(self) -> tuple[Report, ...]:
        """What was not taken back."""
        return tuple(each for each in self.reports if each.withdrawn_at is None)

    @cached_property
    def _given(self) -> tuple[Mapping[str, str], ...]:
        """What was pressed, report by report."""
        return tuple({answer.question: answer.value for answer in each.answers} for each in self._living)

    @cached_property
    def _known(self) -> Salute:
        return salute(self._living, now=self.now)

    def _some(self, question: str, value: str) -> bool:
        return any(given.get(question) == value for given in self._given)

    def _sentence(self, said: Sentence) -> tuple[Utterance, ...]:
        return aloud(self.catalogue, said, self.language, public_url=self.public_url)

    def _each(self, part: Callable[[Report], Iterator[Utterance]]) -> tuple[Utterance, ...]:
        return tuple(said for report in self.reports for said in part(report))

    def _facts(self) -> Iterator[Utterance]:
        if self._some("urgent", "yes"):
            yield from self._say("facts-urgent")
        if self._some("safe", "no"):
            yield from self._say("facts-danger")
        known = self._known
        for each in sentences(known) if self._is_sighting else (sentence_of(known.of(Source.KEYS)),):
            if each.fragments:
                yield from self._sentence(each)
        if self._is_sighting and not any(given.keys() - ABOUT_THE_CALL for given in self._given):
            yield from self._say("facts-nothing")
        yield from self._about_the_callers()

    def _about_the_callers(self) -> Iterator[Utterance]:
        for question, values in (("saw", ("saw", "told")), ("photo", ("own", "others", "no"))):
            value = next((each for each in values if self._some(question, each)), None)
            if value is not None:
                yield from self._say(f"facts-{question}", value=value)
        spoken = dict.fromkeys(each.language for each in self._living if each.language and each.language != self.language)
        for language in spoken:
            yield from self._say("facts-language", language=self.catalogue.language_name(language, self.language))
        if self._some("callback", "volunteer"):
            yield from self._say("facts-callback")
        elif self._some("callback", "outcome") and self._is_sighting:
            yield from self._say("facts-outcome")
        if any(each.question in SAID_LATER for report in self._living for each in self._heard(report)):
            yield from self._say("facts-added")
        # Of one caller among several this would only confuse.
        if self._living and not any(each.finished for each in self._living):
            yield from self._say("facts-incomplete")
        refused = [
            given.get("consent") == "no" and not report.recordings for report, given in zip(self._living, self._given, strict=True)
        ]
        if refused and all(refused):
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


def _introduced(recording: Recording) -> str:
    """The words before a recording."""
    return "heard-message" if recording.question == "help" else f"heard-{recording.question}"
