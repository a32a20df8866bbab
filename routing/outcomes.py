"""Telling callers who asked what their report was about: one call each, and then the number is erased.

Nobody is rung at night for news that can wait: a report older than `FRESH` is told from eight in the morning to nine in the evening.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from records import OutcomeCall, OutcomeState, Report, note

TRIES = 3
PAUSE = timedelta(minutes=10)
FRESH = timedelta(hours=2)
_MORNING, _EVENING = time(8), time(21)

WANTS_A_CALL = frozenset({"outcome", "volunteer"})
"""The answers about a call back that ask for this one."""

ENDED = frozenset({OutcomeState.TOLD, OutcomeState.NOT_WANTED, OutcomeState.GIVEN_UP})


def fitting_hour(at: datetime, *, reported_at: datetime, zone: ZoneInfo) -> datetime:
    """When a telephone may ring: at once for somebody who has just called, else not at night. Pure."""
    local = at.astimezone(zone)
    if at - reported_at <= FRESH or _MORNING <= local.time() < _EVENING:
        return at
    day = local.date() + timedelta(days=1) if local.time() >= _EVENING else local.date()
    return datetime.combine(day, _MORNING, zone).astimezone(at.tzinfo)


def due_for(session: Session, reports: Iterable[Report], *, answered: bool, now: datetime) -> list[int]:
    """The verdict is there. Who asked for a call gets one, if there is an answer; without one their number is erased. Returns the ids of
    calls to be made."""
    due = []
    for report in reports:
        if report.callback_number is None or report.withdrawn_at is not None:
            continue
        said = {answer.question: answer.value for answer in report.answers}
        if not answered or said.get("callback") not in WANTS_A_CALL:
            report.callback_number = None
            continue
        if session.scalar(select(OutcomeCall.id).where(OutcomeCall.report_id == report.id)) is None:
            call = OutcomeCall(report_id=report.id, state=OutcomeState.DUE, created_at=now, next_at=now)
            session.add(call)
            session.flush()
            due.append(call.id)
    return due


def end(session: Session, call: OutcomeCall, state: OutcomeState, *, now: datetime) -> None:
    """It is over, one way or another: the number is erased. The first end counts."""
    if call.state in ENDED:
        return
    call.state, call.next_at, call.ended_at = state, None, now
    call.report.callback_number = None
    note(session, at=now, actor="hotline", action=f"outcome call {state}", subject=f"report {call.report_id}")


def give_up(call: OutcomeCall | None, *, now: datetime) -> None:
    """Nobody is to be rung any more, whatever was planned."""
    if call is not None and call.state not in ENDED:
        call.state, call.next_at, call.ended_at = OutcomeState.GIVEN_UP, None, now


def not_heard(session: Session, call: OutcomeCall, *, now: datetime, problem: str | None = None, permanent: bool = False) -> None:
    """The telephone was not answered, or nobody pressed a key: once more later, three times in all."""
    if call.state in ENDED or call.placed_at is None:
        return  # the same news once more
    call.tries, call.problem, call.call_sid = call.tries + 1, problem, None
    if permanent or call.tries >= TRIES:
        end(session, call, OutcomeState.GIVEN_UP, now=now)
        return
    call.state, call.next_at, call.placed_at = OutcomeState.DUE, now + PAUSE, None
