"""Databases for the use cases: SQLite always, PostgreSQL for the slow tests."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from routing_house import House
from sqlalchemy import Engine, event, make_url, text

from records import Base, Keyring, open_database

settings.register_profile("hotline", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("hotline")  # a busy machine is no defect


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


@pytest.fixture
def postgres(postgres_server: str) -> Iterator[Engine]:
    url = make_url(postgres_server).set(drivername="postgresql+psycopg")
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
