"""Telling callers who asked what their report was about, and once more if that turns out wrong; then the number is erased.

1. With the verdict there is a call to be made, if it is an answer; else the number is erased.
2. Somebody who has heard it has heard something that may be wrong. So their number is kept for a while, and what they heard is noted.
3. If something else is known within that while, they are called once more and hear what they were told, that it was wrong, and what is
   right. What nobody has heard yet is simply told as it is by then.
4. "Do not call", a report that is taken back, three calls that nobody heard, or the end of the while: the number is erased.

Nobody is rung at night for news that can wait: a report older than `FRESH` is told from eight in the morning to nine in the evening.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from records import Incident, OutcomeCall, OutcomeState, Report, Verdict, note
from routing.clocks import by_day
from routing.standing import SOMETHING_ELSE, Standing, outcome_of, sightings, standing

TRIES = 3
"""How often somebody is rung in vain, for the first call and for a correction each."""

PAUSE = timedelta(minutes=10)
FRESH = timedelta(hours=2)

WANTS_A_CALL = frozenset({"outcome", "volunteer"})
"""The answers about a call back that ask for this one."""

ENDED = frozenset({OutcomeState.TOLD, OutcomeState.NOT_WANTED, OutcomeState.GIVEN_UP})


def fitting_hour(at: datetime, *, reported_at: datetime, zone: ZoneInfo) -> datetime:
    """When a telephone may ring: at once for somebody who has just called, else not at night. Pure."""
    return at if at - reported_at <= FRESH else by_day(at, zone)


def call_about(session: Session, report_id: int) -> OutcomeCall | None:
    """The call about a report, whether it is still to be made or was made."""
    return session.scalar(select(OutcomeCall).where(OutcomeCall.report_id == report_id))


def key_of(call: OutcomeCall) -> str:
    """What makes a reminder of this call one of its own: an earlier one must not swallow that of a correction."""
    return f"{call.tries}-{int(call.next_at.timestamp()) if call.next_at else 0}"


def follow(session: Session, reports: Iterable[Report], *, now: datetime) -> list[int]:
    """Something else is known of these reports: a verdict, a corrected one, or they are part of another incident now. Returns the ids of
    calls to be made. Doing it twice does nothing."""
    due = []
    for report in reports:
        if report.callback_number is None or report.withdrawn_at is not None:
            continue
        known, call = standing(session, report), call_about(session, report.id)
        if known.open:
            continue  # nothing is known yet, or no longer: the verdict is waited for
        planned = call.next_at if call is not None else None
        if call is None:
            call = _first_call(session, report, known, now=now)
        elif call.told is not None:
            _correct(session, call, known, now=now)
        elif known.outcome is None:
            report.callback_number = None
        elif call.state is OutcomeState.DUE:
            call.next_at = call.next_at or now
        if call is not None and call.next_at is not None and planned is None:
            due.append(call.id)
    return due


def _first_call(session: Session, report: Report, known: Standing, *, now: datetime) -> OutcomeCall | None:
    said = {answer.question: answer.value for answer in report.answers}
    if known.outcome is None or said.get("callback") not in WANTS_A_CALL:
        report.callback_number = None
        return None
    call = OutcomeCall(report_id=report.id, state=OutcomeState.DUE, created_at=now, next_at=now)
    session.add(call)
    session.flush()
    return call


def _correct(session: Session, call: OutcomeCall, known: Standing, *, now: datetime) -> None:
    """They have heard `call.told`. Where that is not true any more, they are called once more. Whoever turned out to have made it up is
    not rung again; that others reported the same thing makes nothing wrong."""
    found = sightings(session, call.report)
    if call.told in {outcome_of(each) for each in found} or _says_more(call.told, found[-1]):
        call.correcting = False
        if call.state is OutcomeState.DUE:
            call.state, call.next_at = OutcomeState.TOLD, None
        let_go(session, call, now=now)
    elif found[-1].verdict is Verdict.SPAM:
        give_up(call, now=now)
        call.report.callback_number = None
    elif found[-1].verdict is not Verdict.DUPLICATE and not call.correcting:
        call.correcting = True
        if call.state is OutcomeState.TOLD:
            # The tries of the first call stay counted, as calls that were placed and paid.
            call.state, call.next_at, call.tries = OutcomeState.DUE, now, TRIES
            call.placed_at = call.ended_at = call.call_sid = call.problem = None
            note(session, at=now, actor="hotline", action="call once more to correct", subject=f"report {call.report_id}")
    elif call.state is OutcomeState.DUE and call.next_at is None:
        call.next_at = now


def _says_more(told: str | None, incident: Incident) -> bool:
    """That it was the police does not make "it was something else than immigration agents" wrong."""
    return told == SOMETHING_ELSE and incident.verdict is Verdict.NOT_IMMIGRATION_ENFORCEMENT


def has_news(session: Session, call: OutcomeCall) -> bool:
    """Whether there is something to tell. Where a verdict is awaited once more, the call waits for it, too."""
    if not standing(session, call.report).open:
        return True
    call.state, call.next_at, call.placed_at = OutcomeState.DUE, None, None
    return False


def heard(session: Session, call: OutcomeCall, *, keep: timedelta, now: datetime) -> None:
    """They pressed the key, and hear where their report stands. `keep`: how long their number stays in case that is wrong."""
    if call.state in ENDED or not has_news(session, call):
        return
    known = standing(session, call.report)
    if known.outcome is None or not keep or call.report.callback_number is None:
        call.told, call.told_at = known.outcome, now
        end(session, call, OutcomeState.TOLD, now=now)
        return
    call.state, call.next_at, call.ended_at, call.correcting = OutcomeState.TOLD, None, now, False
    call.told, call.told_at, call.keep_until = known.outcome, now, now + keep
    note(session, at=now, actor="hotline", action=f"outcome call {call.state}", subject=f"report {call.report_id}")


def let_go(session: Session, call: OutcomeCall, *, now: datetime) -> None:
    """What they were told has stood for long enough: their number is erased. Not while a verdict is awaited, which may be another."""
    waited = call.state is OutcomeState.TOLD and call.keep_until is not None and call.keep_until <= now
    if waited and not standing(session, call.report).open:
        call.keep_until, call.report.callback_number = None, None


def end(session: Session, call: OutcomeCall, state: OutcomeState, *, now: datetime) -> None:
    """It is over, one way or another: the number is erased. The first end counts."""
    if call.state in ENDED:
        return
    give_up(call, now=now)
    call.state, call.report.callback_number = state, None
    note(session, at=now, actor="hotline", action=f"outcome call {state}", subject=f"report {call.report_id}")


def give_up(call: OutcomeCall | None, *, now: datetime) -> None:
    """Nobody is to be rung any more, whatever was planned."""
    if call is None:
        return
    call.keep_until, call.correcting = None, False
    if call.state not in ENDED:
        call.state, call.next_at, call.ended_at = OutcomeState.GIVEN_UP, None, now


def not_heard(session: Session, call: OutcomeCall, *, now: datetime, problem: str | None = None, permanent: bool = False) -> None:
    """The telephone was not answered, or nobody pressed a key: once more later, three times in all."""
    if call.state in ENDED or call.placed_at is None:
        return  # the same news once more
    call.tries, call.problem, call.call_sid = call.tries + 1, problem, None
    if call.told is not None and not call.correcting:  # while it rang, what they had been told turned out to be right
        call.state, call.next_at = OutcomeState.TOLD, None
        return
    if permanent or call.tries >= (TRIES if call.told is None else 2 * TRIES):
        end(session, call, OutcomeState.GIVEN_UP, now=now)
        return
    call.state, call.next_at, call.placed_at = OutcomeState.DUE, now + PAUSE, None
