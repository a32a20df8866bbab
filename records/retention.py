"""What is not needed any more is erased: sound soon after the verdict, words later, a tombstone stays.

Nothing that is open is ever touched. The times are settings; the sums are here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from records.audit import note
from records.base import Sessions
from records.callers import CallerLanguage
from records.calls import Call
from records.incidents import Incident, Workflow
from records.reports import Answer, Recording, RecordingAudio, Report, Transcript
from records.studio import Take


@dataclass(frozen=True, kw_only=True)
class Purged:
    """How many recordings lost their sound, and how many reports their words."""

    sounds: int
    reports: int


def purge(
    sessions: Sessions, *, now: datetime, keep_audio: timedelta, keep_reports: timedelta, keep_languages: timedelta
) -> Purged:
    """Erase what is due. Running it twice is running it once. `keep_languages`: how long after its last choice a telephone's language
    is remembered."""
    with sessions.begin() as session:
        closed = select(Report.id).join(Incident).where(Incident.workflow == Workflow.CLOSED)
        quiet = select(Report.id).where(Report.incident_id.is_(None), Report.filed_at < now - keep_audio)
        over = closed.where(Incident.verdict_at < now - keep_audio).union(quiet)
        silent = select(Recording.id).where(
            Recording.report_id.in_(over),
            Recording.gone_from_carrier_at.is_not(None),
        )
        sounds = list(session.scalars(select(RecordingAudio.recording_id).where(RecordingAudio.recording_id.in_(silent))))
        session.execute(delete(RecordingAudio).where(RecordingAudio.recording_id.in_(sounds)))
        session.execute(update(Report).where(Report.id.in_(over), Report.callback_number.is_not(None)).values(callback_number=None))
        wordless = select(Report.id).where(Report.incident_id.is_(None), Report.filed_at < now - keep_reports)
        due = closed.where(Incident.verdict_at < now - keep_reports).union(wordless)
        old = list(session.scalars(select(Report.id).where(Report.id.in_(due), Report.erased_at.is_(None))))
        recordings = select(Recording.id).where(Recording.report_id.in_(old))
        session.execute(delete(Transcript).where(Transcript.recording_id.in_(recordings)))
        session.execute(delete(Answer).where(Answer.report_id.in_(old)))
        calls = select(Report.call_id).where(Report.id.in_(old))
        session.execute(update(Call).where(Call.id.in_(calls)).values(state={}))  # it carries the answers, too
        session.execute(update(Report).where(Report.id.in_(old)).values(erased_at=now, receipt_hash=None, receipt=None))
        session.execute(update(Call).where(Call.ended_at < now - keep_audio, Call.caller_key.is_not(None)).values(caller_key=None))
        session.execute(delete(CallerLanguage).where(CallerLanguage.chosen_at < now - keep_languages))
        # A take that nobody kept: the coordinator hung up, or recorded another.
        session.execute(update(Take).where(Take.made_at < now - keep_audio, Take.sound.is_not(None)).values(sound=None))
        if sounds or old:
            note(
                session,
                at=now,
                actor="hotline",
                action="purge",
                subject="records",
                detail=f"{len(sounds)} sounds, {len(old)} reports",
            )
    return Purged(sounds=len(sounds), reports=len(old))
