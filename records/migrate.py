"""Bringing a database to the shape this version expects, with Alembic."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

_SCRIPTS = Path(__file__).parent / "migrations"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    return config


def head() -> str:
    """The newest revision this version knows."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def current(engine: Engine) -> str | None:
    """The revision the database is at; None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def migrate(engine: Engine, revision: str = "head") -> None:
    """Upgrade (or, given an older revision, downgrade) the database."""
    config = _config()
    with _migrating(engine) as connection:
        config.attributes["connection"] = connection
        known = MigrationContext.configure(connection).get_current_revision()
        connection.rollback()
        if revision != "head" and known and _is_older(config, revision, known):
            command.downgrade(config, revision)
        else:
            command.upgrade(config, revision)
        connection.commit()


@contextmanager
def _migrating(engine: Engine) -> Iterator[Connection]:
    """A connection on which tables may be made anew. SQLite changes most of a table only by copying it, and would take the old one's
    rows for lost parents (https://www.sqlite.org/lang_altertable.html, section 7): so it looks when all is done, and then at everything."""
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            yield connection
            return
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            yield connection
            orphans = driver.execute("PRAGMA foreign_key_check").fetchall()
            if orphans:
                raise RuntimeError(f"rows of {orphans[0][0]} point to rows of {orphans[0][2]} that are not there")
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def new_migration(engine: Engine, message: str) -> None:
    """Write the difference between the tables in the code and those in the database as a migration (for developers)."""
    config = _config()
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.revision(config, message=message, autogenerate=True)


def _is_older(config: Config, revision: str, than: str) -> bool:
    older = ScriptDirectory.from_config(config).iterate_revisions(than, "base")
    return revision == "base" or any(script.revision == revision for script in older if script.revision != than)
