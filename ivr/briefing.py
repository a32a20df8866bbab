"""What a verifier is told about an incident, in their own language: one sentence a fact, then the caller's own voice.

What is not known is not said. Nothing here is said before a key was pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from ivr.answers_flow import SAID_LATER
from ivr.script import Sound, Utterance, heard
from prompts.catalogue import Catalogue, MissingPrompt
from prompts.spelling import spell
from records import Incident, Kind, Person, Recording, Report, Whereabouts
from routing.incidents import ABOUT_THE_CALL, FOR_FAMILIES

_BY_KEYS = ("now", "when", "saw", "agents", "vehicles", "agency", "taken", "photo")
"""The answers that become a sentence each, in the order a verifier needs them; the ZIP code comes first of all."""

SAID_AGAIN = frozenset({"place", "activity", "uniforms", "taken_who"})
"""The questions a caller may answer anew; the last answer is the one they meant. All of them are kept."""


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
        return (*self._say(number, number=self.incident.id), *self._each(self._facts), *self._each(self._recordings))

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
        if report.language and report.language != self.language:
            yield from self._say("facts-language", language=self.catalogue.language_name(report.language, self.language))
        yield from self._about_the_caller(report, given)

    def _what_was_seen(self, report: Report, given: Mapping[str, str]) -> Iterator[Utterance]:
        if given.get("urgent") == "yes":
            yield from self._say("facts-urgent")
        if given.get("safe") == "no":
            yield from self._say("facts-danger")
        if "zip" in given:
            yield from self._say("facts-zip", zip=spell(given["zip"]))
        minutes = max(0, int((self.now - report.began_at).total_seconds() // 60))
        yield from self._say("facts-age", minutes=minutes)
        for question in _BY_KEYS:
            if question in given:
                yield from self._say(f"facts-{question}", value=given[question])
        if not given.keys() - ABOUT_THE_CALL and self._is_sighting:
            yield from self._say("facts-nothing")

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
        last: dict[object, Recording] = {}
        for each in report.recordings:
            kept = each.whereabouts is not Whereabouts.EMPTY and (not self._is_sighting or each.question not in FOR_FAMILIES)
            if kept:
                last[each.question if each.question in SAID_AGAIN else each.id] = each
        return sorted(last.values(), key=lambda each: each.id)

    def _text_of(self, recording: Recording) -> Iterator[Utterance]:
        transcript = recording.transcript
        try:
            if transcript is not None and transcript.text and transcript.language:
                yield from self.catalogue.spoken(transcript.text, transcript.language)
                return
        except MissingPrompt:  # no voice reads this language; the recording itself is heard with the facts
            pass
        yield from self._say("transcript-none")

    def _say(self, prompt: str, /, **arguments: str | int) -> tuple[Utterance, ...]:
        return heard(self.catalogue.say(prompt, self.language, **arguments), self.public_url)


def _introduced(recording: Recording) -> str:
    """The words before a recording."""
    return "heard-message" if recording.question == "help" else f"heard-{recording.question}"
