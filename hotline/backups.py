"""Copies of all that is kept in one file, and back again: database, settings, the operator's own texts and their reviews.

The sealing keys stay out unless they are asked for, so that the file alone opens nothing. What can be put back is checked whole
before anything is overwritten. SQLite only: PostgreSQL has tools of its own.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import tarfile
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from sqlalchemy.engine import make_url

from hotline.app import WORKER_IS_ALIVE
from hotline.settings import KEYS_FILE, TOML_FILE, Settings, load_settings

_DATABASE, _PROMPTS, _ABOUT = "hotline.db", "prompts", "backup.json"
_FORMAT = 1
_SECRETS = ("twilio_auth_token", "metrics_token")


class NotDone(RuntimeError):
    """There is no copy, or nothing was put back. The text is a sentence with what to do."""


def save(settings: Settings, file: Path, *, with_keys: bool, force: bool) -> list[str]:
    """Write everything into `file`, while the hotline runs; returns the secrets that stand in the settings file, by name."""
    source, toml = _database_of(settings), settings.home / TOML_FILE
    written: dict[str, Any] = tomllib.loads(toml.read_text(encoding="utf-8")) if toml.exists() else {}
    if not source.exists():
        raise NotDone(f"There is no database {source}. Run: hotline init")
    if file.exists() and not force:
        raise NotDone(f"{file} is there already. Choose another name, or say --force.")
    if "keys" in written and not with_keys:
        raise NotDone(f"The sealing keys stand in {toml}: move them into {settings.home / KEYS_FILE}, or say --with-keys.")
    try:
        with tempfile.TemporaryDirectory(dir=file.absolute().parent, prefix=".backup-") as work:
            copy, whole = Path(work) / _DATABASE, Path(work) / "whole"
            _copy_database(source, copy)
            with _private(whole) as out, tarfile.open(fileobj=out, mode="w") as tar:
                _add_text(tar, _ABOUT, json.dumps({"format": _FORMAT, "made_at": datetime.now(UTC).isoformat(), "keys": with_keys}))
                for path, name in _what_to_keep(settings, copy):
                    tar.add(path, name, recursive=False, filter=_plain)
                if with_keys:
                    _add_text(tar, KEYS_FILE, "\n".join(settings.sealing_keys) + "\n")
            whole.replace(file)
    except (OSError, sqlite3.Error) as error:
        raise NotDone(f"{file} was not made: {error}.") from None
    return [name for name in _SECRETS if name in written]


def bring_back(settings: Settings, file: Path, *, force: bool) -> None:
    """Put what `save` has written into the home folder. Nothing there changes before the whole file has been looked at."""
    _database_of(settings)
    settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=settings.home, prefix=".restore-") as work:
        staged = Path(work)
        try:
            _unpack(file, staged)
        except (OSError, tarfile.TarError, sqlite3.Error, ValueError) as error:
            raise NotDone(f"{file} is no backup that can be used: {error}.") from None
        target = _database_of(load_settings(home=staged), home=settings.home)
        if _at_work(target):
            raise NotDone("A worker is at work in this home folder. Stop the hotline, wait half a minute, and try again.")
        there = [path for path in (target, settings.home / TOML_FILE, settings.home / _PROMPTS) if path.exists()]
        if there and not force:
            raise NotDone(f"Already there: {', '.join(map(str, there))}. To overwrite, say --force.")
        try:
            _put_back(staged, settings.home, target)
        except OSError as error:
            raise NotDone(f"Only a part was put back: {error}. Mend that and try again with --force.") from None


def _database_of(settings: Settings, home: Path | None = None) -> Path:
    """The database's file (in `home`, where the settings leave that open)."""
    if home is not None and not settings.database_url:
        return home.resolve() / _DATABASE
    url = make_url(settings.database)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise NotDone("The database is PostgreSQL: use pg_dump and pg_restore, and copy the home folder for the rest.")
    return Path(str(url.database))


def _copy_database(source: Path, target: Path) -> None:
    """SQLite's own online copy: whole and consistent while others write (https://sqlite.org/backup.html)."""
    target.touch(mode=0o600)
    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True)) as there,
        closing(sqlite3.connect(target)) as here,
    ):
        there.backup(here)
        here.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it


def _what_to_keep(settings: Settings, copy: Path) -> Iterator[tuple[Path, str]]:
    yield copy, _DATABASE
    if (settings.home / TOML_FILE).exists():
        yield settings.home / TOML_FILE, TOML_FILE
    for path in sorted((settings.home / _PROMPTS).rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path, path.relative_to(settings.home).as_posix()


@contextmanager
def _private(path: Path) -> Iterator[io.BufferedWriter]:
    """A new file that only its owner may read, on the disk for good when the block ends."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """No names of this machine's users, and nobody else may read."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mode = 0o600
    return member


def _add_text(tar: tarfile.TarFile, name: str, text: str) -> None:
    data = text.encode()
    member = tarfile.TarInfo(name)
    member.size = len(data)
    tar.addfile(_plain(member), io.BytesIO(data))


def _unpack(file: Path, into: Path) -> None:
    """Only files that a backup has, whole, and a database that is sound. Raises `ValueError` with what is wrong with it."""
    with tarfile.open(file, "r:") as tar:
        for member in tar:
            path = PurePosixPath(member.name)
            known = member.name in (_DATABASE, TOML_FILE, KEYS_FILE, _ABOUT) or (
                path.parts[:1] == (_PROMPTS,) and len(path.parts) > 1
            )
            content = tar.extractfile(member) if member.isreg() else None
            if content is None or not known or path.is_absolute() or ".." in path.parts:
                raise ValueError(f"{member.name!r} does not belong in one")
            (into / path).parent.mkdir(parents=True, exist_ok=True)
            with _private(into / path) as out:
                shutil.copyfileobj(content, out)
    about = into / _ABOUT
    if not about.exists() or not (into / _DATABASE).exists():
        raise ValueError("it was not made by hotline backup")
    if json.loads(about.read_text(encoding="utf-8")).get("format") != _FORMAT:
        raise ValueError("it is of another version")
    with closing(sqlite3.connect(into / _DATABASE)) as copy:
        if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise ValueError("its database is damaged")


def _at_work(path: Path) -> bool:
    """Whether a worker was seen in this database within the last seconds."""
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as there:
            (seen,) = there.execute("SELECT max(seen_at) FROM heartbeats").fetchone()
    except sqlite3.Error:
        return False
    return seen is not None and datetime.now(UTC) - datetime.fromisoformat(seen).replace(tzinfo=UTC) < WORKER_IS_ALIVE


def _put_back(staged: Path, home: Path, target: Path) -> None:
    """Keys first: whatever happens then, what is there can be read."""
    if (staged / KEYS_FILE).exists():
        kept = (home / KEYS_FILE).read_text(encoding="utf-8").split() if (home / KEYS_FILE).exists() else []
        given = (staged / KEYS_FILE).read_text(encoding="utf-8").split()
        (staged / KEYS_FILE).write_text("\n".join(dict.fromkeys([*given, *kept])) + "\n", encoding="utf-8")
        (staged / KEYS_FILE).replace(home / KEYS_FILE)
    if (home / _PROMPTS).exists():
        shutil.rmtree(home / _PROMPTS)
    if (staged / _PROMPTS).exists():
        (staged / _PROMPTS).rename(home / _PROMPTS)
    if (staged / TOML_FILE).exists():
        (staged / TOML_FILE).replace(home / TOML_FILE)
    else:
        (home / TOML_FILE).unlink(missing_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    for beside in ("-wal", "-shm"):
        target.with_name(target.name + beside).unlink(missing_ok=True)
    shutil.move(staged / _DATABASE, target)
