"""A few rows to page people about, and several hands at once."""

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from records import (
    Answer,
    Call,
    Direction,
    Incident,
    Page,
    PageReason,
    PageState,
    Person,
    Recording,
    Report,
    Sessions,
    Shift,
    Told,
    ToldState,
    Verdict,
    Whereabouts,
    Workflow,
    reached_by_telephone,
    sessions_of,
)

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
T = TypeVar("T")


class House:
    """A few rows and the sessions to change them."""

    def __init__(self, engine: Engine) -> None:
        self.sessions: Sessions = sessions_of(engine)

    def person(self, name: str, *, coordinator: bool = False, on_call: bool = True, position: int = 0) -> int:
        with self.sessions.begin() as session:
            known = session.query(Person).count()
            number = f"+1555555{100 + known:04d}"
            person = Person(name=name, number=number, number_key=number[::-1], language="en", coordinator=coordinator, added_at=NOW)
            reached_by_telephone(person, at=NOW, verified=True)
            session.add(person)
            session.flush()
            if on_call:
                days = "mon,tue,wed,thu,fri,sat,sun"
                midnight = datetime.min.time()
                session.add(Shift(person_id=person.id, days=days, starts=midnight, ends=midnight, zone="UTC", position=position))
            return person.id

    def incident(self, **more: Any) -> int:
        with self.sessions.begin() as session:
            given = {"opened_at": NOW, "workflow": Workflow.NEW, "verdict": Verdict.UNVERIFIED, "next_at": NOW, **more}
            incident = Incident(**given)
            session.add(incident)
            session.flush()
            return incident.id

    def page(self, incident_id: int, person_id: int, state: PageState = PageState.RINGING, **more: Any) -> int:
        with self.sessions.begin() as session:
            text_sid = more.pop("text_sid", None)
            given = {"reason": PageReason.TAKE, "turn": 1, "created_at": NOW, **more}
            page = Page(incident_id=incident_id, person_id=person_id, state=state, **given)
            session.add(page)
            session.flush()
            if text_sid is not None:
                at = page.created_at
                told = {"at": at, "tried_at": at, "text_sid": text_sid, "state": ToldState.SENT, "page_id": page.id}
                session.add(Told(what=f"text-report-waiting {page.id}", person_id=person_id, **told))
            return page.id

    def report(
        self,
        *,
        answers: Mapping[str, str] | None = None,
        spoken: Sequence[str] = (),
        silent: Sequence[str] = (),
        asked: Sequence[int] = (),
        **more: Any,
    ) -> int:
        """A caller's account. `spoken`, `silent`: questions answered aloud, and with nothing; `asked`: who asked the caller something."""
        with self.sessions.begin() as session:
            known = session.query(Call).count()
            call = Call(
                sid=f"CA{known}",
                direction=Direction.INBOUND,
                flow="caller",
                state={},
                step=1,
                began_at=NOW,
                heard_at=NOW,
                ended_at=NOW,
            )
            session.add(call)
            session.flush()
            report = Report(**{"call_id": call.id, "began_at": NOW, "stage": "receipt", "filed_at": NOW, **more})
            session.add(report)
            session.flush()
            for question, value in (answers or {}).items():
                session.add(Answer(report_id=report.id, question=question, value=value, given_at=NOW))
            for question in spoken:
                self._recording(session, report.id, question)
            for question in silent:
                self._recording(session, report.id, question, whereabouts=Whereabouts.EMPTY)
            for person_id in asked:
                self._recording(session, report.id, "question", asked_by_id=person_id)
            return report.id

    def says(self, report_id: int, question: str, **more: Any) -> None:
        """Something is said to a report later."""
        with self.sessions.begin() as session:
            self._recording(session, report_id, question, **more)

    def _recording(self, session: Session, report_id: int, question: str, **more: Any) -> None:
        given = {"whereabouts": Whereabouts.STORED, "seconds": 3, "made_at": NOW, **more}
        sid = f"RE{session.query(Recording).count()}"
        session.add(Recording(report_id=report_id, question=question, sid=sid, **given))
        session.flush()

    def report_row(self, report_id: int) -> Report:
        with self.sessions() as session:
            report = session.get_one(Report, report_id)
            _ = report.answers, report.recordings
            return report

    def __getitem__(self, incident_id: int) -> Incident:
        with self.sessions() as session:
            incident = session.get_one(Incident, incident_id)
            _ = incident.pages, incident.claimed_by
            return incident

    def page_state(self, page_id: int) -> PageState:
        with self.sessions() as session:
            return session.get_one(Page, page_id).state


def all_at_once(jobs: list[Callable[[], T]]) -> list[T]:
    """Every job in a thread of its own, let go at the same moment."""
    gate = threading.Barrier(len(jobs))

    def wait_and_do(job: Callable[[], T]) -> T:
        gate.wait(10)
        return job()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return [future.result(30) for future in [pool.submit(wait_and_do, job) for job in jobs]]
