"""Recordings at the carrier that nobody told us about: callers spoke while our database was down, and the carrier kept it.

They are found by asking the carrier, and become reports like any other. What was read aloud in the phone studio is no report: the
worker fetches it as a take that nobody listens to, so that the carrier forgets it.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from carrier.twilio import RemoteRecording
from hotline.pipeline import Pipeline
from ivr.conversation import RecordingHeard
from ivr.studio import stands_recording, take_row
from records import Call, Direction, Recording, Report, Take, Whereabouts, note, reading


def adopt_orphans(pipeline: Pipeline, numbers: frozenset[str]) -> int:
    """Recordings the carrier has and we know nothing of: made while our database was down. They become reports.

    Returns how many were found. Only calls to `numbers` count: the account may have other uses.
    """
    now, adopted = pipeline.clock(), 0
    found = pipeline.carrier.recordings()
    with reading(pipeline.sessions) as session:
        sids = [remote.sid for remote in found]
        known = set(session.scalars(select(Recording.sid).where(Recording.sid.in_(sids))))
        known |= set(session.scalars(select(Take.sid).where(Take.sid.in_(sids))))
    for remote in reversed(found):  # the oldest first: of a call in the studio it is the one that was asked for
        if remote.sid in known or remote.status != "completed" or remote.seconds < 1:
            continue
        call = pipeline.carrier.call(remote.call_sid)
        if call.called not in numbers or not call.is_over:
            continue
        with pipeline.sessions.begin() as session:
            if _is_take(session, remote, now=now):
                continue
            recording = _adopt(session, remote, now=now)
            pipeline.reminders.remind(session, "fetch", recording.id, key="0")
            pipeline.reminders.remind(session, "file", recording.report_id, key="adopted")
        adopted += 1
    return adopted


def _is_take(session: Session, remote: RemoteRecording, *, now: datetime) -> bool:
    """Whether a text was being read in the studio, of which neither the turn nor the carrier's news has reached us. Whatever was
    recorded after it in the same call is a message, left because nothing worked."""
    call = session.scalar(select(Call).where(Call.sid == remote.call_sid))
    if call is None or not stands_recording(call):
        return False
    if session.scalar(select(Take.id).where(Take.call_id == call.id, Take.made_at >= call.heard_at)) is not None:
        return False
    take_row(session, call, RecordingHeard(sid=remote.sid, seconds=remote.seconds), now=now)
    return True


def _adopt(session: Session, remote: RemoteRecording, *, now: datetime) -> Recording:
    """A row for a recording we did not know, with a call and a report to hang it on. It is as old as the carrier says it is: a
    verifier must not be told that it came in just now."""
    made_at = remote.made_at or now
    call = session.scalar(select(Call).where(Call.sid == remote.call_sid))
    if call is None:
        call = Call(
            sid=remote.call_sid,
            direction=Direction.INBOUND,
            flow="caller",
            state={},
            step=0,
            began_at=made_at,
            heard_at=now,
            ended_at=now,
        )
        session.add(call)
        session.flush()
    report = session.scalar(select(Report).where(Report.call_id == call.id))
    if report is None:
        report = Report(call_id=call.id, language=call.language, began_at=made_at, stage="adopted")
        session.add(report)
        session.flush()
    recording = Recording(
        report_id=report.id,
        call_id=call.id,
        sid=remote.sid,
        question="message",
        seconds=remote.seconds,
        whereabouts=Whereabouts.AT_CARRIER,
        made_at=now,
        next_at=now,
    )
    session.add(recording)
    if report.incident_id is None:
        report.filed_at = None  # listed without paging before: now there is something to check
    note(session, at=now, actor="hotline", action="adopt a recording", subject=f"report {report.id}")
    session.flush()
    return recording
