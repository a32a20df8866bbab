"""What a verifier is told about an incident, in their own language: one sentence a fact, then the caller's own voice.

What is not known is not said. Nothing here is said before a key was pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from ivr.script import Sound, Utterance, heard
from prompts.catalogue import Catalogue, MissingPrompt
from prompts.spelling import spell
from records import Incident, Person, Recording, Report, Whereabouts
from routing.incidents import ABOUT_THE_CALL

_BY_KEYS = ("now", "saw", "agents")
"""The answers that become a sentence each, in the order a verifier needs them; the ZIP code comes first of all."""


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """The words for one incident and one verifier. `sound_url(recording_id)` addresses a recording for the carrier to play."""

    catalogue: Catalogue
    incident: Incident
    language: str
    now: datetime
    sound_url: Callable[[int], str]
    public_url: str = ""

    def report(self) -> tuple[Utterance, ...]:
        """Facts, then recordings."""
        return (*self._say("facts-number", number=self.incident.id), *self._each(self._facts), *self._each(self._recordings))

    def transcript(self) -> tuple[Utterance, ...]:
        """What the machine understood, in the voice of the language that was spoken, with the warning that it can be wrong."""
        return (*self._say("transcript-notice"), *self._each(self._texts), *self._say("transcript-end"))

    def again(self) -> tuple[Utterance, ...]:
        """The question to somebody who went to check."""
        return self._say("page-again", number=self.incident.id)

    def taken(self) -> tuple[Utterance, ...]:
        """Who was quicker."""
        holder: Person | None = self.incident.claimed_by
        return self._say("page-taken", who=holder.name) if holder else self._say("page-gone")

    def done(self) -> tuple[Utterance, ...]:
        """The verdict, read back."""
        return self._say("verdict-done", verdict=self.incident.verdict.value)

    def _each(self, part: Callable[[Report], Iterator[Utterance]]) -> tuple[Utterance, ...]:
        return tuple(said for report in self.incident.reports for said in part(report))

    def _facts(self, report: Report) -> Iterator[Utterance]:
        given = {answer.question: answer.value for answer in report.answers}
        if "zip" in given:
            yield from self._say("facts-zip", zip=spell(given["zip"]))
        minutes = max(0, int((self.now - report.began_at).total_seconds() // 60))
        yield from self._say("facts-age", minutes=minutes)
        for question in _BY_KEYS:
            if question in given:
                yield from self._say(f"facts-{question}", value=given[question])
        if not given.keys() - ABOUT_THE_CALL:
            yield from self._say("facts-nothing")
        if report.language and report.language != self.language:
            yield from self._say("facts-language", language=self.catalogue.language_name(report.language, self.language))
        if given.get("callback") == "yes":
            yield from self._say("facts-callback")
        if not report.finished:
            yield from self._say("facts-incomplete")
        if given.get("consent") == "no" and not report.recordings:
            yield from self._say("facts-no-recording")

    def _recordings(self, report: Report) -> Iterator[Utterance]:
        for recording in report.recordings:
            if recording.whereabouts is Whereabouts.EMPTY:
                continue
            yield from self._say(f"heard-{recording.question}")
            if recording.whereabouts is Whereabouts.STORED:
                yield Sound(url=self.sound_url(recording.id))
            else:
                yield from self._say("facts-recording-waits")

    def _texts(self, report: Report) -> Iterator[Utterance]:
        for recording in report.recordings:
            if recording.whereabouts is Whereabouts.EMPTY:
                continue
            yield from self._say(f"heard-{recording.question}")
            yield from self._text_of(recording)

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
