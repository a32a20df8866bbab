"""A desk with a database of its own, and somebody's telephone at it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from ivr.answering import Answering
from ivr.answers_flow import RECEIPT
from ivr.caller_flow import GREETING, LANGUAGE, caller_flow
from ivr.conversation import Heard, RecordingHeard, State, awaited, walk
from ivr.desk import AtDesk
from ivr.reporting import Reporting
from ivr.script import Script
from ivr.taking import Desk
from ivr.verifier_flow import PAGE, verifier_flow
from ivr.verifying import Verifying
from prompts.catalogue import Catalogue
from prompts.rights import load_rights
from records import (
    Call,
    Incident,
    Page,
    PageReason,
    PageState,
    Person,
    Report,
    Sessions,
    Verdict,
    Workflow,
)
from routing.bulletins import Rules
from routing.escalation import Policy

NIGHT = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
ALICE, BOB, CHARLIE = "+15555550111", "+15555550122", "+15555550133"
TOPICS = load_rights().topics
SCRIPT = Script(catalogue=Catalogue(), offered=("en", "es", "ko"))


def sound_url(recording_id: int) -> str:
    return f"https://hotline.example/sound/{recording_id}.wav"


@dataclass(kw_only=True)
class LittleDesk:
    """The desk, its database, what it reminded of, and a clock."""

    sessions: Sessions
    reminded: list[tuple[str, int, str]] = field(default_factory=list)
    now: datetime = NIGHT
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    remember: timedelta = timedelta(days=90)

    def __post_init__(self) -> None:
        self.desk = Desk(
            flows={"caller": caller_flow(("en", "es", "ko"), TOPICS), "verifier": verifier_flow()},
            parts=(
                Reporting(script=SCRIPT, sound_url=sound_url, remind=self._remind),
                Answering(
                    script=SCRIPT,
                    sound_url=sound_url,
                    remind=self._remind,
                    rules=Rules(),
                    keep=timedelta(hours=24),
                    clock=lambda: self.now,
                ),
                Verifying(script=SCRIPT, sound_url=sound_url, remind=self._remind, policy=Policy(), clock=lambda: self.now),
                AtDesk(script=SCRIPT, remind=self._remind, policy=Policy(), zone=ZoneInfo("UTC"), clock=lambda: self.now),
            ),
            remind=self._remind,
            remember=self.remember,
        )

    def _remind(self, _session: Session, work: str, subject: int, key: str) -> None:
        self.reminded.append((work, subject, key))

    def rings(self, number: str | None = ALICE, *, start: str = LANGUAGE, language: str | None = None) -> "Telephone":
        return self._begins("caller", start, language, number, None)

    def later(self, report_id: int, number: str | None = ALICE) -> "Telephone":
        """Somebody who has given the code of a report: at the keys that are offered then."""
        with self.sessions.begin() as session:
            report = session.get_one(Report, report_id)
            report.receipt_hash = report.receipt_hash or f"hash of {report_id}"
            code = report.receipt_hash
        call = self.rings(number, start=GREETING, language="en").presses("5", "2")
        assert call.screen == RECEIPT
        return call.does(Heard(keys="12345678"), codes=(code,))

    def answers(self, page_id: int, *, start: str = PAGE, language: str = "en") -> "Telephone":
        return self._begins("verifier", start, language, None, page_id)

    def _begins(self, flow: str, start: str, language: str | None, number: str | None, page_id: int | None) -> "Telephone":
        sid = f"CA{next(self.numbers)}"
        with self.sessions.begin() as session:
            if page_id is not None:
                self.desk.answered_page(session, page_id, sid=sid)
            call = self.desk.begin_call(
                session,
                sid=sid,
                flow=flow,
                start=start,
                language=language,
                caller_key=f"key of {number}" if number else None,
                page_id=page_id,
                now=self.now,
            )
            return Telephone(at=self, sid=sid, call_id=call.id, number=number)

    def person(self, name: str, number: str, language: str = "en") -> int:
        with self.sessions.begin() as session:
            person = Person(name=name, number=number, number_key=f"key of {number}", language=language, added_at=self.now)
            session.add(person)
            session.flush()
            return person.id

    def incident(self) -> int:
        with self.sessions.begin() as session:
            incident = Incident(opened_at=self.now, workflow=Workflow.NEW, verdict=Verdict.UNVERIFIED, next_at=self.now)
            session.add(incident)
            session.flush()
            return incident.id

    def page(self, incident_id: int, person_id: int, reason: PageReason = PageReason.TAKE) -> int:
        with self.sessions.begin() as session:
            page = Page(
                incident_id=incident_id,
                person_id=person_id,
                reason=reason,
                state=PageState.RINGING,
                turn=1,
                created_at=self.now,
                call_sid=f"CApage{next(self.numbers)}",
            )
            session.add(page)
            session.flush()
            return page.id


@dataclass(kw_only=True)
class Telephone:
    """One call at the desk; what a webhook would do with the database, without the web."""

    at: LittleDesk
    sid: str
    call_id: int
    number: str | None

    def does(self, heard: Heard, *, step: int | None = None, codes: tuple[str, ...] = ()) -> "Telephone":
        with self.at.sessions.begin() as session:
            call = session.get_one(Call, self.call_id)
            self.at.desk.take_turn(
                session,
                call,
                step=call.step if step is None else step,
                heard=heard,
                number=self.number,
                codes=codes,
                now=self.at.now,
            )
        return self

    def presses(self, *keys: str) -> "Telephone":
        for key in keys:
            self.does(Heard(keys=key))
        return self

    def says(self, sid: str, *, seconds: int = 4, keys: str = "1") -> "Telephone":
        return self.does(Heard(keys=keys, recording=RecordingHeard(sid=sid, seconds=seconds)))

    def silent(self, times: int = 1) -> "Telephone":
        for _ in range(times):
            self.does(Heard())
        return self

    def waits(self, **time: int) -> "Telephone":
        self.at.now += timedelta(**time)
        return self

    @property
    def call(self) -> Call:
        with self.at.sessions() as session:
            return session.get_one(Call, self.call_id)

    @property
    def said(self) -> set[str]:
        """The screens that are said now."""
        call = self.call
        return {screen.id for screen in walk(self.at.desk.flows[call.flow], State.from_json(call.state))}

    @property
    def screen(self) -> str:
        call = self.call
        return awaited(self.at.desk.flows[call.flow], State.from_json(call.state)).id
