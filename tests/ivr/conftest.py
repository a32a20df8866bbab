"""A desk with a database of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from ivr_desk import LittleDesk
from sqlalchemy import Engine, event

from records import Base, Keyring, open_database, sessions_of

settings.register_profile("hotline", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("hotline")  # a busy machine is no defect


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(f"sqlite:///{tmp_path}/hotline.db", Keyring([Keyring.new_key()]))

    @event.listens_for(engine, "connect")
    def _do_not_wait_for_the_disk(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA synchronous=OFF")

    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def desk(database: Engine) -> LittleDesk:
    return LittleDesk(sessions=sessions_of(database))
