"""The story of a report, top to bottom. Plain functions that take ids; each looks at its row first and may be run twice.

    report taken → fetch recordings → seal at rest → delete at the carrier, and check that it is gone
                 → transcribe (local) → facts → open an incident → page whoever is on call → claimed? else the next …
                 → verdict → tell the caller who asked → purge on schedule

The first step is told in `hotline.filing`, transcribing in `hotline.hearing`, telling the caller in `hotline.outcomes`, callers who want a
person in `hotline.transfers`.

Rows say what is due (`next_at`, `text_next_at`, `filed_at` missing, …); the engine only reminds. What a step could not do, it leaves
due for later in its row, and the reconciler finds rows that should have moved and did not.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from carrier.twilio import CarrierError, TwilioCarrier
from hotline.engine import Reminders, Step, steps_of
from ivr.verifier_flow import WHAT_IT_WAS
from notifications.channel import DeliveryError, Message, send_once
from notifications.voice import VoiceChannel
from records import (
    LIVE_PAGES,
    STILL_RINGS,
    Call,
    Incident,
    Keyring,
    Page,
    PageReason,
    PageState,
    Priority,
    Recording,
    RecordingAudio,
    Report,
    Sessions,
    Took,
    Whereabouts,
    Workflow,
    note,
    reading,
    timed,
)
from routing import moving, pages, reaching
from routing.escalation import Policy

log = logging.getLogger(__name__)

QUEUE_OF = {
    "move_on": "paging",
    "page": "paging",
    "call_off": "paging",
    "fetch": "carrier",
    "forget_at_carrier": "carrier",
}
"""Every kind of work → the queue it waits in. The web app asks for work by these names without knowing how it is done."""

_MEDIA_LATE = timedelta(hours=24)
"""A recording the carrier has not handed over for so long is called lost (the vendor speaks of minutes)."""


@dataclass(frozen=True, kw_only=True)
class Pipeline:
    """The steps and what they work with. `clock` gives the time: tests hand in their own. `used_up(session, now)`: whether the day's
    calls are used up; `more`: steps told elsewhere."""

    sessions: Sessions
    keyring: Keyring
    reminders: Reminders
    carrier: TwilioCarrier
    voice: VoiceChannel
    policy: Policy
    clock: Callable[[], datetime]
    used_up: Callable[[Session, datetime], bool] = lambda *_: False
    more: Mapping[str, Step] = field(default_factory=dict)

    def steps(self) -> dict[str, Step]:
        """Every kind of work and the method of its name."""
        return {**steps_of(self, QUEUE_OF), **self.more}

    # -- from the carrier to our own machine ----------------------------------------------------------------------------------

    def fetch(self, recording_id: int) -> None:
        """Fetch the sound and seal it. Only then may the carrier forget it."""
        with reading(self.sessions) as session:
            recording = session.get_one(Recording, recording_id)
            if recording.whereabouts not in (Whereabouts.AWAITED, Whereabouts.AT_CARRIER):
                return
            sid, made_at = recording.sid, recording.made_at
        try:
            sound = self.carrier.fetch_recording(sid)
        except CarrierError as error:
            self._not_fetched(recording_id, made_at, str(error))
            return
        now = self.clock()
        with self.sessions.begin() as session:
            recording = session.get_one(Recording, recording_id, with_for_update=True)
            if recording.whereabouts is Whereabouts.STORED:
                return
            erased = session.get_one(Report, recording.report_id).erased_at is not None
            if not erased:
                session.add(RecordingAudio(recording_id=recording_id, sound=sound))
            recording.whereabouts, recording.stored_at, recording.problem = Whereabouts.STORED, now, None
            recording.attempts, recording.next_at = 0, now
            self.reminders.remind(session, "forget_at_carrier", recording_id, key="0")
            if not erased and has_text(recording):
                recording.text_next_at = now
                self.reminders.remind(session, "transcribe", recording_id, key="0")

    def _not_fetched(self, recording_id: int, made_at: datetime, problem: str) -> None:
        now = self.clock()
        with self.sessions.begin() as session:
            recording = session.get_one(Recording, recording_id)
            recording.attempts += 1
            recording.problem = problem
            recording.next_at = now + backoff(recording.attempts)
            if now - made_at > _MEDIA_LATE:
                recording.whereabouts, recording.next_at = Whereabouts.LOST, None
                note(
                    session,
                    at=now,
                    actor="hotline",
                    action="recording lost",
                    subject=f"report {recording.report_id}",
                    detail=problem,
                )
                return
            self._remind_again(session, "fetch", recording_id, recording.attempts, recording.next_at - now)

    def forget_at_carrier(self, recording_id: int) -> None:
        """Delete the recording at the carrier, and believe it only once the carrier says that it is not there."""
        with reading(self.sessions) as session:
            recording = session.get_one(Recording, recording_id)
            if recording.whereabouts is not Whereabouts.STORED or recording.gone_from_carrier_at is not None:
                return
            sid = recording.sid
        problem: str | None = None
        try:
            self.carrier.forget_recording(sid)
        except CarrierError as error:
            problem = str(error)
        now = self.clock()
        with self.sessions.begin() as session:
            recording = session.get_one(Recording, recording_id)
            recording.problem = problem
            if problem is None:
                recording.gone_from_carrier_at, recording.next_at = now, None
                return
            recording.attempts += 1
            recording.next_at = now + backoff(recording.attempts)
            self._remind_again(session, "forget_at_carrier", recording_id, recording.attempts, recording.next_at - now)

    # -- to a person ----------------------------------------------------------------------------------------------------------

    def move_on(self, incident_id: int) -> None:
        """Whatever is due for an incident: the next person is asked, or somebody is asked again. See `routing.escalation`."""
        now = self.clock()
        with self.sessions.begin() as session:
            incident = session.get_one(Incident, incident_id)
            if incident.next_at is None or incident.next_at > now:
                return
            moved = moving.move_on(session, incident_id, policy=self.policy, now=now, only_urgent=self.used_up(session, now))
            for page_id in moved.page_ids:
                self.reminders.remind(session, "page", page_id, key=pages.key_of(session.get_one(Page, page_id)))
            for work, row, key in moved.work("overdue"):
                self.reminders.remind(session, work, row, key=key)
            if incident.next_at is not None:
                remind_to_move(self.reminders, session, incident, now=now)

    def page(self, page_id: int) -> None:
        """Ring the person. The row was there first; a call the carrier already has for it is found, not placed a second time."""
        message = self._message(page_id)
        if message is None:
            return
        try:
            with reading(self.sessions) as session:
                known = set(session.scalars(select(Page.call_sid).where(Page.call_sid.is_not(None))))
                interrupted = session.get_one(Page, page_id).placed_at is not None
            with self.sessions.begin() as session:
                session.get_one(Page, page_id).placed_at = self.clock()
            sid = send_once(self.voice, message, interrupted=interrupted, known=known)
        except DeliveryError as error:
            self._not_paged(page_id, error)
            return
        now = self.clock()
        with self.sessions.begin() as session:
            page = session.get_one(Page, page_id)
            page.call_sid = sid
            if page.rung_at is None:
                page.rung_at = now
                self._time_first_ring(session, page, now=now)
            if page.state is PageState.PLACING:
                page.state = PageState.RINGING
            elif page.state not in LIVE_PAGES:
                # Decided meanwhile, by text or by somebody else. Whoever has picked up is left on the line.
                self.reminders.remind(session, "call_off", page_id, key="late")

    def _time_first_ring(self, session: Session, page: Page, *, now: datetime) -> None:
        """From the caller's hang-up until the first telephone of all rings; one that rang while the caller still spoke took no time."""
        others = select(Page.id).where(Page.incident_id == page.incident_id, Page.id != page.id, Page.rung_at.is_not(None)).limit(1)
        if page.reason is not PageReason.TAKE or session.scalar(others) is not None:
            return
        ended = select(Call.ended_at).join(Report, Report.call_id == Call.id).where(Report.incident_id == page.incident_id)
        hung_up = min((at for at in session.scalars(ended) if at is not None), default=now)
        incident = page.incident
        since = max(hung_up, incident.opened_at) if incident.priority is not Priority.LOW else page.created_at
        timed(session, Took.FIRST_RING, since=min(since, now), now=now)

    def _message(self, page_id: int) -> Message | None:
        """What to send, looked up just before it is sent: nobody is rung for what somebody else has taken meanwhile."""
        now = self.clock()
        with self.sessions.begin() as session:
            page = session.get_one(Page, page_id)
            if page.state is not PageState.PLACING or page.call_sid is not None:
                return None
            wanted = page.incident.workflow is Workflow.NEW or page.incident.claimed_by_id == page.person_id
            if not wanted or not page.person.active or page.incident.workflow is Workflow.CLOSED:
                page.state, page.ended_at = PageState.CALLED_OFF, now
                return None
            telephones = reaching.ways(page.person, now, written=False)
            method = next((each for each in telephones if each.id == page.method_id), None) or next(iter(telephones), None)
            if method is None:  # it was taken away, or its quiet hours have begun since
                self._failed(session, page, "none of their telephones may ring now", now=now)
                return None
            page.method_id = method.id
            return Message(address=method.address, language=page.person.language, row_id=page.id)

    def _not_paged(self, page_id: int, error: DeliveryError) -> None:
        """The carrier would not ring them. For good: their next telephone, or the next person, at once. Else once more, soon."""
        now = self.clock()
        with self.sessions.begin() as session:
            page = session.get_one(Page, page_id)
            if page.state is not PageState.PLACING:
                return
            page.attempts += 1
            page.problem = str(error)
            if not error.permanent and page.attempts < 3:
                delay = backoff(page.attempts)
                self.reminders.remind(session, "page", page_id, key=pages.key_of(page), delay=delay)
            elif pages.next_telephone(page, problem=str(error), now=now):
                self.reminders.remind(session, "page", page_id, key=pages.key_of(page))
            else:
                self._failed(session, page, str(error), now=now)

    def _failed(self, session: Session, page: Page, problem: str, *, now: datetime) -> None:
        page.state, page.ended_at, page.problem = PageState.FAILED, now, problem
        note(session, at=now, actor="hotline", action="could not ring", subject=f"page {page.id}", detail=problem)
        if page.incident.workflow is Workflow.NEW:
            page.incident.next_at = now
            remind_to_move(self.reminders, session, page.incident, now=now)

    def call_off(self, page_id: int) -> None:
        """Stop a telephone that rings in vain."""
        with reading(self.sessions) as session:
            page = session.get_one(Page, page_id)
            sid, rang = page.call_sid, page.state in STILL_RINGS
        if sid is not None:
            self.voice.call_off(sid)
        now = self.clock()
        with self.sessions.begin() as session:
            page = session.get_one(Page, page_id)
            claimed_at = page.incident.claimed_at
            if claimed_at is not None and sid is not None and rang:
                timed(session, Took.OTHERS_TOLD, since=claimed_at, now=now)
            if page.state in LIVE_PAGES:
                page.state, page.ended_at = PageState.CALLED_OFF, now

    # -- reminding ------------------------------------------------------------------------------------------------------------

    def _remind_again(self, session: Session, work: str, subject: int, attempts: int, delay: timedelta) -> None:
        self.reminders.remind(session, work, subject, key=str(attempts), delay=delay)


def remind_to_move(reminders: Reminders, session: Session, incident: Incident, *, now: datetime) -> None:
    """The key carries the turn and the moment: an earlier reminder of the same turn must not swallow a more urgent one."""
    if incident.next_at is None:
        return
    delay = max(incident.next_at - now, timedelta(0))
    key = f"{incident.turn}-{int(incident.next_at.timestamp() * 1000)}"
    reminders.remind(session, "move_on", incident.id, key=key, delay=delay)


def has_text(recording: Recording) -> bool:
    """Whether a text is made of it: of all that callers say, and of what a volunteer says it was. A question to the caller gets none."""
    return recording.asked_by_id is None or recording.question == WHAT_IT_WAS


def text_to_come(recording: Recording) -> bool:
    """Whether a text of what a caller said may still come. What volunteers say is waited for by nobody."""
    if recording.asked_by_id is not None:
        return False
    return recording.transcript is None and recording.whereabouts not in (Whereabouts.EMPTY, Whereabouts.LOST)


def backoff(attempts: int) -> timedelta:
    """2, 4, 8 … seconds, at most five minutes."""
    return timedelta(seconds=min(2**attempts, 300))
