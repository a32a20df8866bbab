"""The step that looks again whether a report is of something that is known already: once its words are there, and a moment after it was
filed. Paging does not wait for it: what is due goes out at its time, whether or not anybody has looked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from hotline.engine import Reminders, Step, steps_of
from hotline.pipeline import remind_to_move, text_to_come
from records import Incident, Priority, Report, Sessions, Workflow
from routing import sorting
from routing.sorting import Sorted

GROUPING_QUEUES = {"group": "paging"}
"""The kind of work told here → the queue it waits in."""

LOOK_AGAIN = timedelta(seconds=5)
"""How long after a report was filed: what was filed at the same moment has been written by then."""


@dataclass(frozen=True, kw_only=True)
class Grouping:
    """The step."""

    sessions: Sessions
    reminders: Reminders
    clock: Callable[[], datetime]

    def steps(self) -> dict[str, Step]:
        """The kind of work and the method of its name."""
        return steps_of(self, GROUPING_QUEUES)

    def group(self, report_id: int) -> None:
        """It becomes part of another incident, or else somebody is asked as soon as the last text is there."""
        now = self.clock()
        with self.sessions.begin() as session:
            moved = sorting.look_again(session, report_id, now=now)
            if moved is not None:
                carry_out(self.reminders, session, moved, now=now)
            else:
                self._page_if_all_is_text(session, report_id, now=now)

    def _page_if_all_is_text(self, session: Session, report_id: int, *, now: datetime) -> None:
        """The last text has come before the budget was spent: nothing is left to wait for, but where nobody is to be rung at once."""
        report = session.get_one(Report, report_id)
        session.refresh(report, ["recordings"])
        if report.incident_id is None or not report.recordings or any(text_to_come(each) for each in report.recordings):
            return
        incident = session.get_one(Incident, report.incident_id)
        waits_for_text = incident.workflow is Workflow.NEW and incident.turn == 0 and incident.priority is not Priority.LOW
        if waits_for_text and incident.next_at and incident.next_at > now:
            incident.next_at = now
            remind_to_move(self.reminders, session, incident, now=now)


def carry_out(reminders: Reminders, session: Session, moved: Sorted, *, now: datetime) -> None:
    """What sorting reports leaves to do, as work for the worker, in the same transaction."""
    for page_id in moved.call_off:
        reminders.remind(session, "call_off", page_id, key="sorted")
    for told_id in moved.write:
        reminders.remind(session, "write", told_id, key="0")
    for incident_id in moved.move:
        remind_to_move(reminders, session, session.get_one(Incident, incident_id), now=now)
