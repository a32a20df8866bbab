"""From a caller's voice to words and facts, on this machine. Whatever happens here, the page goes out in time.

1. What is understood is written down with its words, what is odd about the sound, and the facts drawn from it.
2. A decode that crashed or hung is tried once more, then marked. Where memory was missing it is tried again later, a few times; where
   the worker was stopped, that counts for nothing. Facts that cannot be drawn cost no text.
3. A person who listened may say what was really said: that stands beside the machine's text, and the facts are drawn from it instead.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import cast
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hotline.engine import Reminders, Step, steps_of
from prompts.messages import fold
from records import (
    Place,
    Recording,
    RecordingAudio,
    Report,
    Sessions,
    Transcript,
    Whereabouts,
    note,
    reading,
)
from transcription import facts
from transcription.errors import NotTranscribed, Reason
from transcription.expecting import Expecting
from transcription.facts.gazetteer import Kind
from transcription.recogniser import Word
from transcription.service import Transcriber

log = logging.getLogger(__name__)

HEARING_QUEUES = {"transcribe": "hearing"}
"""The kind of work told here → the queue it waits in."""

_TEXT_TRIES = 2
"""A decode that crashed or hung is tried once more, then marked."""

_MEMORY_TRIES = 6
"""Memory that is missing now is often there some minutes later: half a minute is waited, then twice as long each time, a quarter of an
hour in all."""

_READINGS = 3
"""Other readings asked for where a place is named: a street that was misheard is often right in one of them."""

_NAMES_PLACES = frozenset({"place", "added"})
"""The questions whose answer names a place."""

_REPLY, _ANSWER_SECONDS = "reply", 6
"""What a caller answers to a volunteer's question is often a number, a day, yes or no, and then short. A reading in those words counts only
where the sound bears it out."""

_SHORT_SECONDS = 20
"""Listening a second time for other readings costs as much as the first; of longer recordings it is not asked."""


Drawn = list[dict[str, object]] | None
"""Facts as they are kept; None where none could be drawn."""


class CannotCorrect(ValueError):
    """A text cannot be corrected; the sentence says why."""


@dataclass
class Places:
    """The gazetteer in the records, made ready once and again when another table was loaded. Asked by many threads."""

    _kept: tuple[object, facts.Gazetteer] = (None, facts.Gazetteer(()))

    def known(self, session: Session) -> facts.Gazetteer:
        # Not the highest id: SQLite gives the ids of deleted rows again.
        count, newest = session.execute(select(func.count(), func.max(Place.loaded_at)).select_from(Place)).one()
        loaded = (count, newest)
        kept, ready = self._kept
        if kept == loaded:
            return ready
        rows = session.execute(select(Place.name, Place.kind, Place.zip, Place.also).order_by(Place.id))
        ready = facts.Gazetteer(
            tuple(
                facts.Place(name=name, kind=cast("Kind", kind), zip=code or None, also=tuple(filter(None, also.split(";"))))
                for name, kind, code, also in rows
            )
        )
        self._kept = (loaded, ready)
        return ready


class Busy:
    """What is being listened to in this process: long recordings wait so long that they are asked for a second time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._now: set[int] = set()

    def begin(self, recording_id: int) -> bool:
        """False when somebody is at it already."""
        with self._lock:
            if recording_id in self._now:
                return False
            self._now.add(recording_id)
            return True

    def end(self, recording_id: int) -> None:
        with self._lock:
            self._now.discard(recording_id)


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """The steps. `transcriber`: None where nothing is heard by machines; `zone`: where "at nine" is nine o'clock."""

    sessions: Sessions
    reminders: Reminders
    transcriber: Transcriber | None
    zone: ZoneInfo
    clock: Callable[[], datetime]
    places: Places = field(default_factory=Places)
    busy: Busy = field(default_factory=Busy)

    def steps(self) -> dict[str, Step]:
        """Every kind of work and the method of its name."""
        return steps_of(self, HEARING_QUEUES)

    def transcribe(self, recording_id: int) -> None:
        """Turn the sound into text and facts."""
        if self.transcriber is None or not self.busy.begin(recording_id):
            return
        try:
            self._listen(recording_id, self.transcriber)
        finally:
            self.busy.end(recording_id)

    def _listen(self, recording_id: int, transcriber: Transcriber) -> None:
        with reading(self.sessions) as session:
            recording = session.get_one(Recording, recording_id)
            report = session.get_one(Report, recording.report_id)
            audio = session.get(RecordingAudio, recording_id)
            due = _is_due(recording, report)
            language = recording.language or report.language
            gazetteer = self.places.known(session)
            sound, seconds, tries = audio.sound if audio else None, recording.seconds, recording.text_attempts + 1
            question, made_at = recording.question, recording.made_at
        if sound is None or not due:  # without the sound it was erased meanwhile
            self._no_longer_due(recording_id)
            return
        understood: dict[str, object]
        drawn = None
        try:
            heard = transcriber.transcribe(
                sound,
                language=language or "",
                expected_seconds=seconds if seconds > 0 else None,
                alternatives=_READINGS if gazetteer.places and question in _NAMES_PLACES and 0 < seconds <= _SHORT_SECONDS else 0,
                expecting=Expecting.SHORT if question == _REPLY and 0 < seconds <= _ANSWER_SECONDS else None,
            )
        except NotTranscribed as error:
            if self._is_tried_again(recording_id, error, tries):
                return
            understood = {"reason": error.reason.value, "problem": str(error)}
        else:
            understood = {name: getattr(heard, name) for name in ("engine", "model", "text", "confidence")}
            understood["words"] = [asdict(word) for word in heard.words]
            understood["alternatives"], understood["notes"] = list(heard.alternatives), "\n".join(heard.notes) or None
            drawn = _facts(
                heard.words,
                language=language or "",
                question=question,
                at=made_at,
                zone=self.zone,
                gazetteer=gazetteer,
                alternatives=heard.alternatives,
            )
        self._write(recording_id, language, understood, drawn)

    def _is_tried_again(self, recording_id: int, error: NotTranscribed, tries: int) -> bool:
        """Leave it due, for now or for later, if there is hope."""
        now = self.clock()
        if error.permanent:
            return False
        if error.reason is Reason.STOPPED:
            self._later(recording_id, tries - 1, key=f"{tries - 1}-stopped-{int(now.timestamp())}", now=now)
        elif error.reason is Reason.NO_MEMORY and tries < _MEMORY_TRIES:
            self._later(recording_id, tries, key=str(tries), now=now, wait=timedelta(seconds=30 * 2 ** (tries - 1)))
        elif tries < _TEXT_TRIES:
            self._later(recording_id, tries, key=str(tries), now=now)
        else:
            return False
        return True

    def _later(self, recording_id: int, tries: int, *, key: str, now: datetime, wait: timedelta = timedelta(0)) -> None:
        with self.sessions.begin() as session:
            recording = session.get_one(Recording, recording_id)
            recording.text_attempts, recording.text_next_at = tries, now + wait
            self.reminders.remind(session, "transcribe", recording_id, key=key, delay=wait)

    def _no_longer_due(self, recording_id: int) -> None:
        """Else the reconciler would bring it back for ever."""
        with self.sessions.begin() as session:
            session.get_one(Recording, recording_id).text_next_at = None

    def _write(self, recording_id: int, language: str | None, understood: Mapping[str, object], drawn: Drawn) -> None:
        now = self.clock()
        with self.sessions.begin() as session:
            recording, report = _held(session, recording_id)
            recording.text_next_at = None
            erased = session.get(RecordingAudio, recording.id) is None
            if erased or not _is_due(recording, report):  # nothing is written down of what was erased while it was listened to
                return
            transcript = recording.transcript
            if transcript is None:  # else a person was quicker: what they wrote stays, and so do the facts drawn from it
                transcript = Transcript(recording=recording, language=language, made_at=now, facts=drawn)
                session.add(transcript)
            for name, value in understood.items():
                setattr(transcript, name, value)
            session.flush()
            # Whether it is of something that is known already is looked at before anybody is rung for it.
            self.reminders.remind(session, "group", recording.report_id, key=f"heard-{recording.id}-{recording.text_attempts}")


def correct(session: Session, recording_id: int, text: str, *, who: str, zone: ZoneInfo, now: datetime) -> None:
    """A person listened and writes what was said. The machine's text stays as it is. Raises `CannotCorrect` with the reason."""
    words = fold(text)
    if session.get(Recording, recording_id) is None:
        raise CannotCorrect(f"There is no recording {recording_id}. See: hotline report show")
    recording, report = _held(session, recording_id)
    if report.erased_at is not None or report.withdrawn_at is not None:
        raise CannotCorrect("What was said there has been erased: nothing is written down of it any more.")
    if not words:
        raise CannotCorrect("There is nothing written. To leave the computer's text as it is, do nothing.")
    language = recording.language or report.language
    transcript = recording.transcript
    if transcript is None:
        transcript = Transcript(recording_id=recording.id, made_at=now, language=language)
        session.add(transcript)
    transcript.corrected, transcript.corrected_by, transcript.corrected_at = words, who, now
    transcript.facts = _facts(
        [facts.Heard(text=each, start=None, end=None, confidence=1.0) for each in words.split()],
        language=language or "",
        question=recording.question,
        at=recording.made_at,
        zone=zone,
        gazetteer=Places().known(session),
    )
    note(session, at=now, actor=who, action="correct transcript", subject=f"report {report.id}")


def _held(session: Session, recording_id: int) -> tuple[Recording, Report]:
    """A recording and its report, which nobody erases before the transaction ends. The report comes first, as it does everywhere."""
    report_id = session.scalars(select(Recording.report_id).where(Recording.id == recording_id)).one()
    report = session.get_one(Report, report_id, with_for_update=True)
    return session.get_one(Recording, recording_id, with_for_update=True), report


def _is_due(recording: Recording, report: Report) -> bool:
    """Whether the machine has said nothing of it yet, neither a text nor why there is none, and it may still be written down."""
    done = recording.transcript
    heard = done is not None and (done.text is not None or done.reason is not None)
    gone = report.erased_at is not None or report.withdrawn_at is not None
    return recording.whereabouts is Whereabouts.STORED and not heard and not gone


def _facts(words: Sequence[Word | facts.Heard], **about: object) -> Drawn:
    """The facts in the words, as they are kept. A mistake in a rule costs a fact, never the text: it is logged by its kind alone."""
    try:
        found = facts.facts_of(words, **about)  # type: ignore[arg-type]
    except Exception as error:
        log.warning("no facts were drawn from a text (%s)", type(error).__name__)
        return None
    return [{**asdict(each), "sure": each.confidence >= facts.SURE} for each in found]
