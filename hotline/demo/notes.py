"""What stands in the records of the demonstration's hotline: what was understood, who took it, when each step was done."""

from __future__ import annotations

import difflib
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.wiring import Hotline
from records import Call, Incident, Page, Report, Verdict, Whereabouts, reading

_VERDICTS = {
    Verdict.NOT_IMMIGRATION_ENFORCEMENT: "not immigration enforcement",
    Verdict.NOTHING_FOUND: "nothing found",
    Verdict.UNABLE_TO_VERIFY: "nobody could tell",
}
_WHAT_IT_WAS = {"police": "city police or a sheriff"}


@dataclass(frozen=True, kw_only=True)
class HeardAloud:
    """One recording and what the machine made of it; `problem` says why there is no text."""

    question: str
    seconds: int
    text: str | None
    engine: str
    confidence: float
    problem: str | None


@dataclass(frozen=True, kw_only=True)
class Steps:
    """When each step of one report was done."""

    hung_up: datetime
    fetched: datetime | None
    gone: datetime | None
    transcribed: datetime | None
    rang: datetime | None
    claimed: datetime | None
    verdict: datetime | None


@dataclass(frozen=True, kw_only=True)
class Notes:
    """Reads the records, by the carrier's id of the call they began with."""

    hotline: Hotline

    def until(self, ready: Callable[[], object], *, within: float, what: str = "the transcripts") -> None:
        """Wait for something the worker does. Raises `AssertionError` after so many seconds."""
        deadline = time.monotonic() + within
        while not ready():
            if time.monotonic() > deadline:
                raise AssertionError(f"{what} did not come within {within:.0f} s")
            time.sleep(0.05)

    def all_text(self, sid: str) -> bool:
        """Whether every recording of a report has been listened to by the machine, with or without success."""
        with reading(self.hotline.sessions) as session:
            report = _report(session, sid)
            if report is None or report.filed_at is None:
                return False
            sound = [each for each in report.recordings if each.whereabouts is not Whereabouts.EMPTY]
            return all(each.transcript is not None for each in sound)

    def is_paged(self, sid: str) -> bool:
        """Whether somebody is being rung."""
        with reading(self.hotline.sessions) as session:
            incident = _incident(session, sid)
            return incident is not None and bool(incident.pages)

    def is_settled(self, sid: str) -> bool:
        """Whether nothing of a report is left to do at the carrier, and the call is known to be over."""
        with reading(self.hotline.sessions) as session:
            call, report = _call(session, sid), _report(session, sid)
            if call is None or call.ended_at is None or report is None:
                return False
            sound = [each for each in report.recordings if each.whereabouts is not Whereabouts.EMPTY]
            return all(each.gone_from_carrier_at for each in sound)

    def heard(self, sid: str) -> list[HeardAloud]:
        """The recordings of a report, in the order they were made."""
        with reading(self.hotline.sessions) as session:
            report = _report(session, sid)
            assert report is not None
            return [
                HeardAloud(
                    question=each.question,
                    seconds=each.seconds,
                    text=each.transcript.text if each.transcript else None,
                    engine=f"{each.transcript.engine} ({each.transcript.model})" if each.transcript else "",
                    confidence=(each.transcript.confidence or 0.0) if each.transcript else 0.0,
                    problem=each.transcript.problem if each.transcript else None,
                )
                for each in report.recordings
                if each.whereabouts is not Whereabouts.EMPTY
            ]

    def kept(self, sid: str) -> str:
        """The answers and recordings of a report, by their questions."""
        with reading(self.hotline.sessions) as session:
            report = _report(session, sid)
            assert report is not None
            keys = [each.question for each in report.answers if each.question != "consent"]
            sound = [f"{each.question} ({each.seconds} s of voice)" for each in report.recordings]
            return ", ".join([*keys, *sound])

    def verdict(self, sid: str) -> str:
        """Who took it and what they found, in one sentence."""
        with reading(self.hotline.sessions) as session:
            incident = _incident(session, sid)
            assert incident is not None
            if incident.claimed_by is None or incident.verdict not in _VERDICTS:
                raise AssertionError(f"report {incident.id} was to have a verdict, but it is {incident.verdict.value}")
            what = _WHAT_IT_WAS.get(incident.what_it_was or "", incident.what_it_was)
            found = _VERDICTS[incident.verdict] + (f", but {what}" if what else "")
            return f"Report {incident.id}: taken by {incident.claimed_by.name}. Verdict: {found}."

    def steps(self, sid: str) -> Steps:
        """When each step was done."""
        with reading(self.hotline.sessions) as session:
            call, report, incident = _call(session, sid), _report(session, sid), _incident(session, sid)
            assert call is not None
            assert call.ended_at is not None
            assert report is not None
            assert incident is not None
            made = [each.transcript.made_at for each in report.recordings if each.transcript and each.transcript.text is not None]
            rang = session.scalar(select(Page.placed_at).where(Page.incident_id == incident.id).order_by(Page.id))
            return Steps(
                hung_up=call.ended_at,
                fetched=max((each.stored_at for each in report.recordings if each.stored_at), default=None),
                gone=max((each.gone_from_carrier_at for each in report.recordings if each.gone_from_carrier_at), default=None),
                transcribed=max(made, default=None),
                rang=rang,
                claimed=incident.claimed_at,
                verdict=incident.verdict_at,
            )

    def understood_texts(self) -> list[str]:
        """Every text the machine made of what callers said."""
        with reading(self.hotline.sessions) as session:
            found = (each.transcript for report in session.scalars(select(Report)) for each in report.recordings)
            return [transcript.text for transcript in found if transcript is not None and transcript.text]


def words(text: str) -> list[str]:
    """The words of a text without signs and capitals."""
    return re.findall(r"\w+", text.casefold())


def same_words(said: list[str], understood: list[str]) -> int:
    """How many of the words that were said were understood, in their order."""
    return sum(block.size for block in difflib.SequenceMatcher(None, said, understood, autojunk=False).get_matching_blocks())


def _call(session: Session, sid: str) -> Call | None:
    return session.scalar(select(Call).where(Call.sid == sid))


def _report(session: Session, sid: str) -> Report | None:
    return session.scalar(select(Report).join(Call, Report.call_id == Call.id).where(Call.sid == sid))


def _incident(session: Session, sid: str) -> Incident | None:
    report = _report(session, sid)
    return session.get(Incident, report.incident_id) if report is not None and report.incident_id is not None else None
