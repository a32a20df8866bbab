"""A home folder of its own for every test, and the command line run in this process."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cli_types import Opened, Run
from click.testing import CliRunner, Result

from hotline.cli import hotline as command_line
from hotline.engine import prepare
from hotline.settings import load_settings
from hotline.wiring import Hotline, assemble
from records import Keyring, open_database
from records.migrate import migrate


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder as `hotline init` leaves it, made once."""
    home = tmp_path_factory.mktemp("template") / "home"
    home.mkdir(mode=0o700)
    key = Keyring.new_key()
    (home / "keys").write_text(key + "\n")
    (home / "keys").chmod(0o600)
    (home / "hotline.toml").write_text('timezone = "America/New_York"\n')
    database = open_database(f"sqlite:///{home / 'hotline.db'}", Keyring([key]))
    migrate(database)
    database.dispose()
    prepare(f"sqlite:///{home / 'hotline.db'}")
    return home


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder that is not there yet."""
    home = tmp_path / "home"
    monkeypatch.setenv("HOTLINE_HOME", str(home))
    return home


@pytest.fixture
def home(bare: Path, template: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder that is set up: English and Spanish, one number, no account."""
    shutil.copytree(template, bare)
    bare.chmod(0o700)
    monkeypatch.setenv("HOTLINE_LANGUAGES", "en,es")
    monkeypatch.setenv("HOTLINE_NUMBERS", "+15555550100")
    return bare


@pytest.fixture
def run() -> Run:
    """Run a command; the exit code must be the one given."""

    def invoke(*words: str, code: int = 0, typed: str | None = None) -> Result:
        result = CliRunner().invoke(command_line, [str(word) for word in words], input=typed)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return invoke


@pytest.fixture
def opened(home: Path) -> Opened:
    """The hotline of this home folder, to put things into its records or look at them."""

    @contextmanager
    def open_it() -> Iterator[Hotline]:
        hotline = assemble(load_settings())
        try:
            yield hotline
        finally:
            hotline.close()

    return open_it
