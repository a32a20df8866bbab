"""A few rows to page people about, and several hands at once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Engine

from records import Incident, Page, PageReason, PageState, Person, Sessions, Shift, Verdict, Workflow, sessions_of

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
            given = {"reason": PageReason.TAKE, "turn": 1, "created_at": NOW, **more}
            page = Page(incident_id=incident_id, person_id=person_id, state=state, **given)
            session.add(page)
            session.flush()
            return page.id

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
