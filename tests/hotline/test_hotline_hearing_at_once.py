"""What a person or a machine heard, while the same report is erased; and what is heard while a worker is to stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, func, make_url, select, text

from hotline.hearing import correct
from hotline.worker import Worker
from records import Base, Call, Direction, Keyring, Recording, Report, Sessions, Transcript, Whereabouts, open_database, sessions_of
from records.retention import purge

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=100)


@pytest.fixture
def sessions(postgres_server: str) -> Iterator[Sessions]:
    url = make_url(postgres_server).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
    engine = open_database(url, Keyring([Keyring.new_key()]), patience_seconds=20)

    @event.listens_for(engine, "connect")
    def _in_a_schema_of_its_own(connection: Any, _record: Any) -> None:
        connection.execute("SET search_path TO hearing_tests")
        connection.commit()

    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA IF EXISTS hearing_tests CASCADE"))
        connection.execute(text("CREATE SCHEMA hearing_tests"))
    Base.metadata.create_all(engine)
    with sessions_of(engine).begin() as session:
        call = Call(
            sid="CA1", direction=Direction.INBOUND, flow="caller", state={}, step=1, began_at=LONG_AGO, heard_at=LONG_AGO,
            ended_at=LONG_AGO,
        )  # fmt: skip
        session.add(call)
        session.flush()
        report = Report(call_id=call.id, language="en", began_at=LONG_AGO, stage="receipt", filed_at=LONG_AGO)
        session.add(report)
        session.flush()
        session.add(
            Recording(
                report_id=report.id, sid="RE1", question="place", seconds=3, whereabouts=Whereabouts.STORED, made_at=LONG_AGO,
                gone_from_carrier_at=LONG_AGO,
            )
        )  # fmt: skip
    yield sessions_of(engine)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA hearing_tests CASCADE"))
    engine.dispose()


def tidies(sessions: Sessions) -> None:
    days = timedelta(days=1)
    purge(sessions, now=NOW, keep_audio=days, keep_reports=days, keep_languages=days)


def waits_for_a_lock(sessions: Sessions) -> bool:
    with sessions() as session:
        return bool(session.scalar(text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")))


@pytest.mark.slow
def test_what_is_written_down_while_its_report_is_erased_is_erased_with_it(sessions: Sessions) -> None:
    with ThreadPoolExecutor(1) as thread:
        with sessions.begin() as session:
            correct(session, 1, "three men", who="alice", zone=ZoneInfo("UTC"), now=NOW)
            session.flush()
            tidying = thread.submit(tidies, sessions)
            while not (tidying.done() or waits_for_a_lock(sessions)):
                time.sleep(0.01)
        tidying.result()
    with sessions() as session:
        assert session.get_one(Report, 1).erased_at == NOW
        assert session.scalar(select(func.count()).select_from(Transcript)) == 0


def test_what_is_not_heard_in_good_time_is_left_before_the_engine_stops() -> None:
    """Recordings wait for minutes; those that are sent away must still be written down as due."""
    told: list[str] = []
    sent_away = threading.Event()

    def stop_engine(*, within_seconds: int) -> None:
        told.append("engine waits")
        assert sent_away.wait(within_seconds)
        told.append("engine stopped")

    def stop_hearing() -> None:
        told.append("sent away")
        sent_away.set()

    worker = object.__new__(Worker)
    worker._over, worker._thread = threading.Event(), threading.Thread(target=lambda: None)
    worker._thread.start()
    worker.engine = SimpleNamespace(stop=stop_engine)  # type: ignore[assignment]
    worker.transcriber = SimpleNamespace(stop=stop_hearing)  # type: ignore[assignment]
    worker.carrier = SimpleNamespace(close=lambda: told.append("closed"))  # type: ignore[assignment]
    worker.stop(within_seconds=1)
    assert told == ["engine waits", "sent away", "engine stopped", "sent away", "closed"]
