"""Moments have a time zone, a busy database is an error soon, and reading waits for nobody."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from records import AuditEntry, Base, Heartbeat, Keyring, Person, Sessions, note, open_database, reading, sessions_of

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(f"sqlite:///{tmp_path}/hotline.db", Keyring([Keyring.new_key()]), patience_seconds=0.05)
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def sessions(database: Engine) -> Sessions:
    return sessions_of(database)


def test_a_moment_without_a_time_zone_is_refused(sessions: Sessions) -> None:
    with pytest.raises(StatementError, match="a moment needs a time zone"), sessions.begin() as session:
        session.add(Heartbeat(worker="one", seen_at=datetime(2026, 3, 2, 4, 0)))  # noqa: DTZ001


def test_moments_come_back_in_utc_whatever_they_went_in_as(sessions: Sessions) -> None:
    with sessions.begin() as session:
        session.add(Heartbeat(worker="one", seen_at=NOW.astimezone(timezone(timedelta(hours=-5)))))
    with sessions() as session:
        found = session.query(Heartbeat).one().seen_at
    assert found == NOW
    assert found.tzinfo is UTC


def test_moments_are_compared_as_moments(sessions: Sessions) -> None:
    early = NOW.astimezone(timezone(timedelta(hours=9)))
    with sessions.begin() as session:
        session.add_all([Heartbeat(worker="early", seen_at=early), Heartbeat(worker="late", seen_at=NOW + timedelta(hours=1))])
    with sessions() as session:
        found = session.query(Heartbeat).filter(Heartbeat.seen_at <= NOW.astimezone(timezone(timedelta(hours=-8)))).all()
    assert [each.worker for each in found] == ["early"]


def test_a_busy_database_is_an_error_and_not_a_hang(database: Engine, sessions: Sessions) -> None:
    with database.connect() as other:
        other.exec_driver_sql("SELECT 1")  # which begins, IMMEDIATE, and so holds the write lock
        with pytest.raises(OperationalError, match="locked"), sessions.begin() as session:
            session.add(Heartbeat(worker="one", seen_at=NOW))
    with sessions.begin() as session:
        session.add(Heartbeat(worker="one", seen_at=NOW))


def test_a_reader_waits_for_no_writer(database: Engine, sessions: Sessions) -> None:
    with sessions.begin() as session:
        session.add(Heartbeat(worker="one", seen_at=NOW))
    with database.connect() as other:
        other.execute(text("UPDATE heartbeats SET put_right = 7"))
        with reading(sessions) as session:
            assert session.query(Heartbeat).one().put_right == 0
        other.rollback()


def test_a_reader_can_not_write_by_accident(sessions: Sessions) -> None:
    with reading(sessions) as session:
        session.add(Heartbeat(worker="one", seen_at=NOW))
        session.flush()
    with sessions() as session:
        assert session.query(Heartbeat).count() == 0


def test_what_a_failed_statement_carried_is_not_in_its_error(sessions: Sessions) -> None:
    def add() -> None:
        with sessions.begin() as session:
            session.add(Person(name="alice", number="+15555550111", number_key="key", language="en", added_at=NOW))

    add()
    with pytest.raises(IntegrityError) as error:
        add()
    assert "alice" not in str(error.value)
    assert "hidden" in str(error.value)


def test_rows_that_point_nowhere_are_refused(database: Engine) -> None:
    with pytest.raises(IntegrityError), database.begin() as connection:
        connection.execute(text("INSERT INTO answers (report_id, question, value, given_at) VALUES (99, 'zip', x'00', '2026')"))


def test_enums_are_kept_by_value_and_others_are_refused(database: Engine, sessions: Sessions) -> None:
    from records import Incident, Verdict, Workflow

    with sessions.begin() as session:
        session.add(Incident(opened_at=NOW, workflow=Workflow.NEW, verdict=Verdict.NOTHING_FOUND))
    with database.connect() as connection:
        assert connection.execute(text("SELECT verdict, workflow FROM incidents")).one() == ("nothing_found", "new")
        connection.rollback()
    with pytest.raises(StatementError), sessions.begin() as session:
        session.add(Incident(opened_at=NOW, workflow="somewhere", verdict=Verdict.SPAM))


def test_a_deed_is_noted_in_the_transaction_that_did_it(sessions: Sessions) -> None:
    with sessions.begin() as session:
        note(session, at=NOW, actor="alice", action="claim", subject="incident 1")
        session.rollback()  # the deed failed
    with sessions.begin() as session:
        note(session, at=NOW, actor="bob", action="claim", subject="incident 1")
    with sessions() as session:
        assert [entry.actor for entry in session.query(AuditEntry)] == ["bob"]


def test_every_constraint_has_a_name() -> None:
    for table in Base.metadata.tables.values():
        assert all(constraint.name for constraint in table.constraints), table.name
