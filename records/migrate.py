"""Bringing a database to the shape this version expects, with Alembic."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

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
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        known = MigrationContext.configure(connection).get_current_revision()
        connection.rollback()
        if revision != "head" and known and _is_older(config, revision, known):
            command.downgrade(config, revision)
        else:
            command.upgrade(config, revision)
        connection.commit()


def new_migration(engine: Engine, message: str) -> None:
    """Write the difference between the tables in the code and those in the database as a migration (for developers)."""
    config = _config()
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.revision(config, message=message, autogenerate=True)


def _is_older(config: Config, revision: str, than: str) -> bool:
    older = ScriptDirectory.from_config(config).iterate_revisions(than, "base")
    return revision == "base" or any(script.revision == revision for script in older if script.revision != than)
