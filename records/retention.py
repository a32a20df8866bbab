"""What is not needed any more is erased: sound soon after the verdict, words later, a tombstone stays.

Nothing that is open is ever touched. The times are settings; the sums are here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import CompoundSelect, and_, delete, exists, func, not_, or_, select, update
from sqlalchemy.orm import Session, aliased

from records.audit import note
from records.base import Sessions
from records.callers import CallerLanguage
from records.calls import Call
from records.incidents import Incident, Kind, Verdict, Workflow
from records.limits import CallerTag, WrongReceipt
from records.outcomes import OutcomeCall, OutcomeState
from records.reports import Answer, Recording, RecordingAudio, Report, Transcript
from records.studio import Take
from records.timings import Timing
from records.told import IncomingText

_TEXTS = timedelta(days=3)
"""How long it is kept that a volunteer's text came: until the carrier surely asks about it no more."""

KEEP_TIMINGS = timedelta(days=90)
"""How long it is kept how long something took. Nobody is in it; older ones say nothing about the line as it is."""


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
        over = _over(now - keep_audio)
        silent = select(Recording.id).where(
            Recording.report_id.in_(over),
            Recording.gone_from_carrier_at.is_not(None),
        )
        sounds = list(session.scalars(select(RecordingAudio.recording_id).where(RecordingAudio.recording_id.in_(silent))))
        session.execute(delete(RecordingAudio).where(RecordingAudio.recording_id.in_(sounds)))
        session.execute(update(Report).where(Report.id.in_(over), Report.callback_number.is_not(None)).values(callback_number=None))
        _forget_numbers_of_told(session, now)
        due = _over(now - keep_reports)
        # Held, so that whoever writes down what was said there comes before the erasing or sees that it was done.
        old = list(session.scalars(select(Report.id).where(Report.id.in_(due), Report.erased_at.is_(None)).with_for_update()))
        recordings = select(Recording.id).where(Recording.report_id.in_(old))
        session.execute(delete(Transcript).where(Transcript.recording_id.in_(recordings)))
        session.execute(delete(Answer).where(Answer.report_id.in_(old)))
        calls = select(Report.call_id).where(Report.id.in_(old))
        session.execute(update(Call).where(Call.id.in_(calls)).values(state={}))  # it carries the answers, too
        session.execute(update(Report).where(Report.id.in_(old)).values(erased_at=now, receipt=None))
        # A code still tells that a report was withdrawn, for as long as any other code would tell something.
        forgotten = or_(Report.withdrawn_at.is_(None), Report.withdrawn_at < now - keep_reports)
        session.execute(update(Report).where(Report.erased_at.is_not(None), forgotten).values(receipt_hash=None))
        session.execute(delete(WrongReceipt).where(WrongReceipt.at < now - keep_audio))
        session.execute(delete(IncomingText).where(IncomingText.at < now - _TEXTS))
        session.execute(delete(CallerTag).where(CallerTag.until < now))
        session.execute(update(Call).where(Call.ended_at < now - keep_audio, Call.caller_key.is_not(None)).values(caller_key=None))
        session.execute(delete(CallerLanguage).where(CallerLanguage.chosen_at < now - keep_languages))
        # A take that nobody kept: the coordinator hung up, or recorded another.
        session.execute(update(Take).where(Take.made_at < now - keep_audio, Take.sound.is_not(None)).values(sound=None))
        session.execute(delete(Timing).where(Timing.at < now - KEEP_TIMINGS))
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


def _forget_numbers_of_told(session: Session, now: datetime) -> None:
    """Callers who were told may have to be told that it was wrong, but not for ever; nor while a verdict that may say so is awaited."""
    of_it = or_(Incident.id == Report.incident_id, Incident.about_report_id == Report.id)
    awaited = select(Incident.id).where(of_it, Incident.kind == Kind.SIGHTING, Incident.workflow != Workflow.CLOSED)
    told = select(OutcomeCall.report_id).where(OutcomeCall.state == OutcomeState.TOLD, OutcomeCall.keep_until <= now)
    over = update(Report).where(Report.id.in_(told), Report.callback_number.is_not(None), not_(exists(awaited)))
    session.execute(over.values(callback_number=None).execution_options(synchronize_session=False))


def _over(since: datetime) -> CompoundSelect[int]:
    """The reports of which nothing is needed any more: whose last incident was closed before then, which had none and went out before
    then, or which were withdrawn, whenever that was. A threat is kept until a coordinator decides."""
    also = aliased(Incident)  # a report may be part of a second incident, and goes by the later one
    threat_too = and_(also.verdict == Verdict.SPAM, func.coalesce(also.what_it_was, "") == "threat")
    needed = select(also.id).where(also.about_report_id == Report.id, or_(also.workflow != Workflow.CLOSED, threat_too))
    lately = select(also.id).where(also.about_report_id == Report.id, also.verdict_at >= since)
    threat = and_(Incident.verdict == Verdict.SPAM, func.coalesce(Incident.what_it_was, "") == "threat")
    closed = select(Report.id).join(Incident).where(Incident.workflow == Workflow.CLOSED, not_(threat), not_(exists(needed)))
    alone = select(Report.id).where(Report.incident_id.is_(None))
    return closed.where(Incident.verdict_at < since, not_(exists(lately))).union(
        alone.where(Report.filed_at < since),
        closed.where(Report.withdrawn_at.is_not(None)),
        alone.where(Report.withdrawn_at.is_not(None)),
    )
