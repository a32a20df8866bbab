"""The database: one declarative base, how columns are typed, how an engine is opened.

SQLite in the home folder by default; PostgreSQL (psycopg) where one machine is not enough. Both are opened so that a webhook never
waits long: a locked or unreachable database is an error within a few seconds, and the caller hears "one moment, please".
"""

from __future__ import annotations

import enum
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, DateTime, Engine, Enum, MetaData, Text, create_engine, event
from sqlalchemy.engine import Dialect, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, Session, sessionmaker
from sqlalchemy.types import TypeDecorator

from records.sealing import Keyring

_E = TypeVar("_E", bound=enum.Enum)

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, because a migration can only change what has one."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment. Only aware datetimes go in (`ValueError` otherwise), only UTC comes out, whatever the database."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def by_value(kind: type[_E]) -> Enum:
    """An enum column that stores the value, so that renaming a member in the code changes no data. A word that is no value is
    refused when it is written; kept, it would make its row unreadable."""
    values = lambda members: [member.value for member in members]  # noqa: E731
    return Enum(kind, native_enum=False, length=40, validate_strings=True, values_callable=values)


class Base(DeclarativeBase):
    """The one base of all tables."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {datetime: UtcDateTime, str: Text()}  # noqa: RUF012


Sessions = sessionmaker[Session]

_NAP_SECONDS = (0.0005, 0.002)


def open_database(url: str, keyring: Keyring, *, patience_seconds: float = 2.0, pool_size: int = 10) -> Engine:
    """An engine with the keyring on it. `patience_seconds`: how long a lock or a connection may be waited for."""
    parsed = make_url(url)
    arguments: dict[str, Any] = {"hide_parameters": True}
    if parsed.get_backend_name() == "sqlite":
        arguments["connect_args"] = {"timeout": patience_seconds, "check_same_thread": False}
        if parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    else:
        wait_ms = int(patience_seconds * 1000)
        options = f"-c lock_timeout={wait_ms} -c statement_timeout={wait_ms * 2} -c timezone=utc"
        arguments["connect_args"] = {"connect_timeout": max(1, round(patience_seconds)), "options": options}
        arguments |= {"pool_pre_ping": True, "pool_size": pool_size, "max_overflow": pool_size, "pool_timeout": patience_seconds}
    engine = create_engine(parsed, **arguments)
    engine.dialect.hotline_keyring = keyring  # type: ignore[attr-defined]
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine, parsed.database, patience_seconds)
    return engine


def _prepare_sqlite(engine: Engine, path: str | None, patience_seconds: float) -> None:
    """Readers beside one writer (WAL), no "database is locked" on upgrade (BEGIN IMMEDIATE), deleted means overwritten.

    Waiting for the write lock is our own: SQLite's busy handler sleeps longer and longer, so that under load an unlucky request starves
    while others pass it. Short even naps gave a quarter to a half more throughput and no starved request (see docs/benchmarks.md).
    """

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver's own BEGIN is off; ours follows
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA secure_delete=ON")
        cursor.execute("PRAGMA busy_timeout=0")
        cursor.close()
        if path and path != ":memory:":
            Path(path).chmod(0o600)

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get("hotline_begin", "IMMEDIATE")
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        until = time.monotonic() + patience_seconds
        while True:
            try:
                driver.execute(f"BEGIN {mode}")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise OperationalError(f"BEGIN {mode}", None, error) from None
                time.sleep(random.uniform(*_NAP_SECONDS))


def sessions_of(engine: Engine) -> Sessions:
    """Sessions whose objects stay readable after the commit."""
    return sessionmaker(engine, expire_on_commit=False)


@contextmanager
def reading(sessions: Sessions) -> Iterator[Session]:
    """A session that only reads: on SQLite it never waits for a writer."""
    with sessions() as session:
        session.connection(execution_options={"hotline_begin": "DEFERRED"})
        yield session
        session.rollback()
