"""Reports of the same thing, in a surge: which open incident a new report most likely belongs to. The rule is pure; it looks at answers
given by keys and at the time, never at words.

Out of a surge every report is an incident of its own: two reports of one thing cost a volunteer two calls, one that was taken for
another costs a place nobody looks at. In a surge the sums are the other way round. Even then something urgent stands alone, and a report
never joins one for which nobody would be woken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from records import Incident, Kind, Priority, Report, Workflow
from routing import surge
from routing.incidents import priority_of

LATELY = timedelta(hours=2)
"""An incident opened longer ago is another one, even at the same place."""

_SAME = ("now", "agency", "agents", "vehicles", "taken")
"""Questions of which the same answer makes it more likely that two people saw one thing."""

_UNKNOWN = "unsure"


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the rule knows of a report or an incident: when it began, and its answers by question."""

    at: datetime
    answers: Mapping[str, str]

    @property
    def zip_code(self) -> str | None:
        """The five digits; None where they were not given, or not all of them."""
        digits = self.answers.get("zip", "")
        return digits if len(digits) == 5 and digits.isdecimal() else None


def likeness(new: Facts, known: Facts) -> int:
    """How much a new report is like a known one; 0: not the same thing. The same five digits and at most `LATELY` between them are
    needed. Then a point for each answer that is the same, and two for half an hour or less, because what moves on is not there for long.
    """
    apart = abs(new.at - known.at)
    if new.zip_code is None or new.zip_code != known.zip_code or apart > LATELY:
        return 0
    same = sum(new.answers.get(each, _UNKNOWN) == known.answers.get(each) != _UNKNOWN for each in _SAME)
    return 1 + same + (2 if apart <= timedelta(minutes=30) else 0)


def incident_like(session: Session, report: Report, *, now: datetime) -> Incident | None:
    """The open incident a new sighting belongs to; of several equally like it the oldest. None out of a surge, for
    something urgent, and where there is none. Only answers of incidents that are open are unsealed for it.

    A report of normal priority joins no incident of low priority: nobody was woken for that one, so nobody would be for this.
    """
    priority = priority_of(report)
    if priority is Priority.URGENT or not surge.is_on(session):
        return None
    new = _facts(report)
    if new.zip_code is None:
        return None
    open_now = select(Incident).where(
        Incident.workflow != Workflow.CLOSED,
        Incident.kind == Kind.SIGHTING,
        Incident.about_report_id.is_(None),
        Incident.opened_at > now - LATELY,
    )
    if priority is not Priority.LOW:
        open_now = open_now.where(Incident.priority != Priority.LOW)
    with_answers = selectinload(Incident.reports).selectinload(Report.answers)
    found = session.scalars(open_now.order_by(Incident.id).options(with_answers)).all()
    best = max(found, key=lambda each: _likeness_of(new, each, report), default=None)
    return best if best is not None and _likeness_of(new, best, report) > 0 else None


def _likeness_of(new: Facts, incident: Incident, report: Report) -> int:
    others = (each for each in incident.reports if each.id != report.id and each.withdrawn_at is None)
    return max((likeness(new, _facts(each)) for each in others), default=0)


def _facts(report: Report) -> Facts:
    return Facts(at=report.began_at, answers={each.question: each.value for each in report.answers})
