"""The first step of a report's story: it goes to the verifiers, whole or cut short; what is added later; what a code is turned into.

Plain steps on rows, as in `hotline.pipeline`: each looks at its row first and may be run twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from carrier.twilio import CarrierError, TwilioCarrier
from hotline.engine import Reminders, Step, steps_of
from hotline.grouping import LOOK_AGAIN, carry_out
from hotline.pipeline import remind_to_move, text_to_come
from ivr.taking import how_it_ended
from records import Call, Incident, Keyring, Kind, Report, Sessions, note, reading
from routing import incidents, receipts, sorting
from routing.grouping import incident_like
from routing.incidents import Patience

FILING_QUEUES = {"file": "paging", "close_call": "paging", "add": "paging", "keep_receipt": "paging"}
"""The kinds of work told here → the queue they wait in."""


@dataclass(frozen=True, kw_only=True)
class Filing:
    """The steps. `texts`: whether there will be texts to wait for; `one_of_many(session, call, now)`: whether this telephone has reported
    so often that nobody is rung at once."""

    sessions: Sessions
    keyring: Keyring
    reminders: Reminders
    carrier: TwilioCarrier
    patience: Patience
    texts: bool
    clock: Callable[[], datetime]
    one_of_many: Callable[[Session, Call, datetime], bool] = lambda *_: False

    def steps(self) -> dict[str, Step]:
        """Every kind of work and the method of its name."""
        return steps_of(self, FILING_QUEUES)

    def file(self, report_id: int) -> None:
        """A report goes to the verifiers, if there is a place to go to; else it is listed. What was said for families goes to those who
        help them, apart from it."""
        now = self.clock()
        with self.sessions.begin() as session:
            report = session.get_one(Report, report_id, with_for_update=True)
            if report.filed_at is None:
                report.filed_at = now
                report.many = report.many or self.one_of_many(session, session.get_one(Call, report.call_id), now)
                if not incidents.can_be_checked(report) and not incidents.is_for_families_alone(report):
                    note(session, at=now, actor="hotline", action="list without paging", subject=f"report {report.id}")
            self._open(session, report, now=now)
            if report.receipt is not None:
                self.reminders.remind(session, "keep_receipt", report.id, key="0")

    def _open(self, session: Session, report: Report, *, now: datetime) -> None:
        """What is there by now and has no incident yet gets one: it may go out while the caller still speaks, and a caller may say
        several things in one call."""
        if report.withdrawn_at is not None:
            return
        followed = incidents.follow_up_for(session, report, now=now)
        if followed is not None:
            remind_to_move(self.reminders, session, followed, now=now)
        sighted = any(each.kind is Kind.SIGHTING for each in incidents.incidents_of(session, report))
        if sighted or not incidents.can_be_checked(report):
            return
        also = report.incident_id is not None
        priority = incidents.priority_of(report)
        same = None if also else incident_like(session, report, now=now)
        if same is not None:
            moved = sorting.join(session, report, same.incident, because=same.explained, now=now)
            carry_out(self.reminders, session, moved, now=now)
            return
        waits = self.texts and any(text_to_come(each) for each in report.recordings)
        at = incidents.page_at(priority, waits_for_text=waits, patience=self.patience, now=now)
        incident = incidents.open_for(session, report, now=now, page_at=at, priority=priority, about=also)
        remind_to_move(self.reminders, session, incident, now=now)
        # Another worker may have filed a report of the same thing at this moment, and neither saw the other's.
        self.reminders.remind(session, "group", report.id, key="filed", delay=LOOK_AGAIN)

    def keep_receipt(self, report_id: int) -> None:
        """The code becomes a hash, slow on purpose, so it is made before the transaction that writes. Once the call is over, the code
        itself is forgotten."""
        with reading(self.sessions) as session:
            report = session.get_one(Report, report_id)
            receipt, known = report.receipt, report.receipt_hash is not None
        if receipt is None:
            return
        hashed = None if known else self.keyring.slow_hash(receipt)
        with self.sessions.begin() as session:
            report = session.get_one(Report, report_id, with_for_update=True)
            report.receipt_hash = report.receipt_hash or hashed
            if session.get_one(Call, report.call_id).ended_at is not None:
                report.receipt = None

    def close_call(self, call_id: int) -> None:
        """A call has ended, or has been silent for so long that the carrier is asked. What was said so far is the report."""
        with reading(self.sessions) as session:
            call = session.get_one(Call, call_id)
            ended, sid = call.ended_at is not None, call.sid
        if not ended and not self._is_over(sid):
            with self.sessions.begin() as session:
                session.get_one(Call, call_id).heard_at = self.clock()
            return
        with self.sessions.begin() as session:
            call = session.get_one(Call, call_id)
            if call.ended_at is None:
                call.ended_at = self.clock()
                how_it_ended(session, call, lost=True)
            self._settle(session, call)

    def _settle(self, session: Session, call: Call) -> None:
        report = session.scalar(select(Report).where(Report.call_id == call.id))
        if report is None:
            return
        if report.filed_at is None:
            self.reminders.remind(session, "file", report.id, key="ended")
            return
        # It went out while the caller still spoke: what they said since then may be for somebody else, or may be what was missing.
        self._open(session, report, now=self.clock())
        if report.receipt is not None:
            self.reminders.remind(session, "keep_receipt", report.id, key="ended")

    def add(self, report_id: int) -> None:
        """Something was said to an earlier report: whoever has it is rung, or somebody is asked to look once more."""
        now = self.clock()
        with self.sessions.begin() as session:
            report = session.get_one(Report, report_id, with_for_update=True)
            for incident_id in receipts.added(session, report, now=now):
                remind_to_move(self.reminders, session, session.get_one(Incident, incident_id), now=now)

    def _is_over(self, sid: str) -> bool:
        try:
            return self.carrier.call(sid).is_over
        except CarrierError as error:
            if error.permanent:
                return True
            raise
