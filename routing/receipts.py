"""What a caller may do with the code of their report: hear where it stands (`routing.standing`), add to it, answer a question, take it
back.

The code is kept only as a slow keyed hash, and so is nothing that tells whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from records import Kind, Recording, Report, Workflow, note
from routing import outcomes, pages
from routing.incidents import ask_again, close_withdrawn, incidents_of, is_withdrawn, open_for, spoken


def find(session: Session, code_hashes: Sequence[str]) -> Report | None:
    """The report of a code, under any of the keys its hash may have been made with."""
    return session.scalar(select(Report).where(Report.receipt_hash.in_(code_hashes))) if code_hashes else None


def question_of(report: Report) -> Recording | None:
    """The newest question of a volunteer that the caller has not answered."""
    asked = [each for each in spoken(report, by_volunteer=True) if each.question == "question"]
    if not asked:
        return None
    answered = any(each.question == "reply" and each.id > asked[-1].id for each in spoken(report))
    return None if answered else asked[-1]


def added(session: Session, report: Report, *, now: datetime) -> list[int]:
    """Something was added: whoever has the incident is rung about it; if nobody is asked any more, or it is closed, it goes to the
    verifiers once more. Returns the incidents that have to move now."""
    if report.withdrawn_at is not None:
        return []
    found = incidents_of(session, report)
    living = [each for each in found if each.workflow is not Workflow.CLOSED]
    for incident in living:
        if incident.workflow is not Workflow.NEW:
            incident.news_at = incident.next_at = now
        ask_again(incident, now=now)
    kind = Kind.SIGHTING if not found or any(each.kind is Kind.SIGHTING for each in found) else Kind.FOLLOW_UP
    if all(each.kind is not kind for each in living):
        living.append(open_for(session, report, now=now, page_at=now, kind=kind, about=bool(found)))
    return [each.id for each in living]


@dataclass(frozen=True, kw_only=True)
class Withdrawn:
    """What taking a report back leaves to do: telephones that ring in vain, incidents somebody has to be told about."""

    call_off: tuple[int, ...] = ()
    move: tuple[int, ...] = ()


def withdraw(session: Session, report: Report, *, now: datetime) -> Withdrawn:
    """The caller takes it back. Nobody is asked to check it any more; whoever has it is told; what was said is erased with the next
    tidying. Twice is once. Where others reported the same thing, their incident goes on without it."""
    if report.withdrawn_at is not None:
        return Withdrawn()
    report.withdrawn_at, report.callback_number = now, None
    outcomes.give_up(outcomes.call_about(session, report.id), now=now)
    note(session, at=now, actor="caller", action="withdraw", subject=f"report {report.id}")
    call_off: list[int] = []
    move: list[int] = []
    for incident in incidents_of(session, report):
        if incident.workflow is Workflow.CLOSED or not is_withdrawn(session, incident):
            continue
        if incident.workflow is Workflow.NEW:
            call_off += pages.pages_to_call_off(session, incident.id)
            close_withdrawn(session, incident, now=now)
        else:
            incident.news_at = incident.next_at = now
            move.append(incident.id)
    return Withdrawn(call_off=tuple(call_off), move=tuple(move))
