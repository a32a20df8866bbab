"""The worker: takes work from the engine's queues, keeps a heartbeat, and puts right what should have moved and did not.

The reconciler looks at our own rows and at nothing of the engine's. It enqueues under the id the work should already have, so that
what is merely waiting is not doubled; work stuck for long (its machine is gone) is enqueued under a new attempt.
"""

from __future__ import annotations

import fcntl
import logging
import os
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from hotline import watching
from hotline.engine import Engine
from hotline.orphans import adopt_orphans
from hotline.outcomes import overdue as outcomes_overdue
from hotline.pipeline import Pipeline
from hotline.proving import overdue as proofs_overdue
from hotline.surge import LOOK_EVERY
from hotline.telling import overdue as telling_overdue
from hotline.transfers import overdue as transfers_overdue
from hotline.wiring import Hotline
from hotline.working import carrier_of, pipeline_of, transcriber_of, watch_of, watching_of
from records import (
    Call,
    Heartbeat,
    Incident,
    Page,
    PageState,
    Recording,
    Report,
    Take,
    TakeState,
    Whereabouts,
    Workflow,
)
from records.retention import purge
from routing import pages

log = logging.getLogger(__name__)

EVERY = timedelta(seconds=2)
_OVERDUE = timedelta(seconds=3)
"""Work due for less than this is probably just being begun."""
_AHEAD = 8
"""Recordings handed to transcription for each that is decoded at once: of those that wait there, short ones go first."""
_MAY_BE_HEARD = 0.5
"""Of the time a worker has to stop, how much recordings that were begun may take."""
_STUCK = timedelta(minutes=10)
"""Work due for longer than this was lost with its machine."""
_ORPHANS_EVERY = timedelta(seconds=60)
_HOURLY = timedelta(hours=1)
_UTC = ZoneInfo("UTC")
_HISTORY_KEPT = timedelta(days=2)


class Worker:
    """One worker process. `start` returns at once; `stop` waits for what is under way."""

    def __init__(self, hotline: Hotline, *, worker_id: str) -> None:
        settings = hotline.settings
        self.hotline = hotline
        self.worker_id = worker_id
        self.carrier = carrier_of(settings)
        self.transcriber = transcriber_of(settings, hotline.languages)
        self.pipeline = pipeline_of(hotline, carrier=self.carrier, transcriber=self.transcriber)
        self.watch = watch_of(hotline)
        self.watching = watching_of(hotline)
        self.engine = Engine(
            database_url=settings.database,
            worker_id=worker_id,
            steps=self.pipeline.steps(),
            concurrency={"paging": 8, "carrier": 4, "hearing": settings.transcribers * _AHEAD},
        )
        self._zone = ZoneInfo(settings.timezone)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._keep_house, name="reconciler")

    def start(self) -> None:
        self.transcriber.start()
        self.engine.start()
        self._thread.start()

    def stop(self, *, within_seconds: int = 20) -> None:
        """Recordings wait for their turn for minutes: what is not heard in good time is left to the next worker, and that is written
        down while the engine is there."""
        self._over.set()
        self._thread.join()
        no_more = threading.Timer(within_seconds * _MAY_BE_HEARD, self.transcriber.stop)
        no_more.start()
        self.engine.stop(within_seconds=within_seconds)
        no_more.cancel()
        no_more.join()
        self.transcriber.stop()
        self.carrier.close()

    def _keep_house(self) -> None:
        chores = [
            Chore(every=EVERY, do=self._put_right),
            Chore(every=LOOK_EVERY, do=self.watch.watch),
            Chore(every=watching.LOOK_EVERY, do=self.watching.look),
            Chore(every=_ORPHANS_EVERY, do=self._adopt_orphans),
            Chore(every=_HOURLY, do=self._tidy),
        ]
        while not self._over.wait(EVERY.total_seconds()):
            for chore in chores:
                chore.run(self.hotline.clock())

    def _put_right(self) -> None:
        silent = timedelta(seconds=self.hotline.settings.silent_call_seconds)
        put_right(
            self.pipeline,
            self.hotline.clock(),
            self.worker_id,
            call_silent=silent,
            models=self.transcriber.loaded(),
            zone=self._zone,
        )

    def _adopt_orphans(self) -> None:
        numbers = frozenset(self.hotline.settings.numbers)
        if numbers and (found := adopt_orphans(self.pipeline, numbers)):
            log.warning("%d recordings that we knew nothing of were found at the carrier", found)

    def _tidy(self) -> None:
        settings, now = self.hotline.settings, self.hotline.clock()
        purge(
            self.hotline.sessions,
            now=now,
            keep_audio=timedelta(hours=settings.keep_audio_hours),
            keep_reports=timedelta(days=settings.keep_reports_days),
            keep_languages=timedelta(days=settings.remember_language_days),
        )
        self.hotline.reminders.forget_finished(before=now - _HISTORY_KEPT)


class Chore:
    """Something done every so often. An error ends this turn of it, never the worker."""

    def __init__(self, *, every: timedelta, do: object) -> None:
        self._every, self._do = every, do
        self._next: datetime | None = None

    def run(self, now: datetime) -> None:
        if self._next is not None and now < self._next:
            return
        self._next = now + self._every
        try:
            self._do()  # type: ignore[operator]
        except Exception as error:
            log.warning(
                "%s failed (%s); it is tried again", getattr(self._do, "__name__", "a chore").strip("_"), type(error).__name__
            )


def put_right(
    pipeline: Pipeline,
    now: datetime,
    worker_id: str,
    *,
    call_silent: timedelta = timedelta(seconds=90),
    models: Sequence[str] = (),
    zone: ZoneInfo = _UTC,
) -> int:
    """One pass of the reconciler; returns how many reminders it gave. `models`: the speech models this worker has loaded; `zone`: whose
    night it is."""
    with pipeline.sessions.begin() as session:
        beat = session.get(Heartbeat, worker_id) or Heartbeat(worker=worker_id, put_right=0)
        beat.seen_at, beat.models = now, list(models)
        session.add(beat)
        given = 0
        for work, subject, key in _overdue(session, now, call_silent, zone):
            pipeline.reminders.remind(session, work, subject, key=key)
            given += 1
        beat.put_right += given
    return given


def _overdue(session: Session, now: datetime, call_silent: timedelta, zone: ZoneInfo) -> Iterator[tuple[str, int, str]]:
    """(work, row, key) of everything that should have moved by now."""
    due, stuck = now - _OVERDUE, now - _STUCK
    for call in session.scalars(select(Call).where(Call.ended_at.is_(None), Call.heard_at < now - call_silent)):
        yield "close_call", call.id, f"silent-{int(call.heard_at.timestamp())}"
    unfiled = select(Report).join(Call, Report.call_id == Call.id).where(Report.filed_at.is_(None))
    for report in session.scalars(unfiled.where(or_(Report.finished, Call.ended_at < due))):
        yield "file", report.id, _period(now)
    for recording in session.scalars(select(Recording).where(Recording.next_at < due)):
        work = "forget_at_carrier" if recording.whereabouts is Whereabouts.STORED else "fetch"
        yield work, recording.id, _key(recording.attempts, recording.next_at, stuck, now)
    for take in session.execute(select(Take.id, Take.state, Take.attempts, Take.next_at).where(Take.next_at < due)):
        work = "fetch_take" if take.state is TakeState.AWAITED else "forget_take"
        yield work, take.id, _key(take.attempts, take.next_at, stuck, now)
    for recording in session.scalars(select(Recording).where(Recording.text_next_at < due)):
        yield "transcribe", recording.id, _key(recording.text_attempts, recording.text_next_at, stuck, now)
    for incident in session.scalars(select(Incident).where(Incident.workflow != Workflow.CLOSED, Incident.next_at < now)):
        assert incident.next_at is not None
        yield "move_on", incident.id, f"{incident.turn}-late-{int(incident.next_at.timestamp() * 1000)}-{_period(now)}"
    yield from outcomes_overdue(session, due)
    yield from transfers_overdue(session, now)
    yield from telling_overdue(session, now)
    yield from proofs_overdue(session, now, zone)
    for page in session.scalars(
        select(Page).where(Page.state == PageState.PLACING, Page.call_sid.is_(None), Page.created_at < due)
    ):
        late = f"-{_period(now)}" if page.created_at < stuck else ""
        yield "page", page.id, f"{pages.key_of(page)}{late}"


def _key(attempts: int, since: datetime | None, stuck: datetime, now: datetime) -> str:
    """The id the work already has; if it has been due for too long, another one every ten minutes."""
    return f"{attempts}-{_period(now)}" if since is not None and since < stuck else str(attempts)


def _period(now: datetime) -> str:
    return str(int(now.timestamp() // _STUCK.total_seconds()))


@contextmanager
def worker_name(home: Path, wanted: str) -> Iterator[str]:
    """A name that is this worker's alone for as long as it lives: the first free one on this machine, the same after a restart."""
    if wanted:
        yield wanted
        return
    folder = home / "workers"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for number in range(1, 100):
        handle = os.open(folder / str(number), os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            continue
        try:
            yield f"{socket.gethostname()}-{number}"
        finally:
            os.close(handle)
        return
    raise RuntimeError("a hundred workers run in this home folder already")
