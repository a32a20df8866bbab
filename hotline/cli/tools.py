"""Tools of whoever runs the line: purge, connect, fallback, call, backup, restore."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import tarfile
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath

import click
from sqlalchemy.engine import make_url

from carrier.twilio import CarrierError, OwnNumber
from hotline.app import WORKER_IS_ALIVE
from hotline.checks import Level, addresses_of, database, is_loopback
from hotline.cli.common import fail, open_hotline, operator
from hotline.settings import KEYS_FILE, TOML_FILE, BadSetting, Settings, load_settings, phone_number
from hotline.wiring import Hotline, assemble, carrier_of
from ivr import twiml
from ivr.script import Script
from records import note
from records.migrate import current, head
from records.retention import purge as erase

_DATABASE, _PROMPTS, _ABOUT = "hotline.db", "prompts", "backup.json"
_FORMAT = 1
_SECRETS = ("twilio_auth_token", "metrics_token")
_A_CALLER = "+15555550111"


@click.command()
def purge() -> None:
    """Erase what need not be kept any more. The worker does this every hour; open incidents are never touched."""
    with open_hotline() as hotline:
        settings = hotline.settings
        purged = erase(
            hotline.sessions,
            now=hotline.clock(),
            keep_audio=timedelta(hours=settings.keep_audio_hours),
            keep_reports=timedelta(days=settings.keep_reports_days),
        )
    click.echo(f"Erased: the sound of {purged.sounds} recordings, the words of {purged.reports} reports.")


# -- the carrier --------------------------------------------------------------------------------------------------------------


@click.command()
@click.option("--fallback-url", metavar="URL", help="Where the carrier goes when this hotline is down; see: hotline fallback")
@click.option("--yes", is_flag=True, help="Do not ask.")
def connect(fallback_url: str | None, yes: bool) -> None:
    """Point the hotline's numbers at this hotline: calls, call status and texts. Shows what would change first."""
    if fallback_url and not (fallback_url.startswith("https://") or is_loopback(fallback_url)):
        raise click.UsageError(f"--fallback-url takes an address that begins with https://, not {fallback_url!r}.")
    with open_hotline() as hotline:
        settings = hotline.settings
        _can_connect(settings)
        carrier = carrier_of(settings)
        try:
            there = {number.number: number for number in carrier.own_numbers()}
            if missing := [number for number in settings.numbers if number not in there]:
                fail(f"Not among the account's numbers: {', '.join(missing)}. Correct HOTLINE_NUMBERS.")
            to_do = [number for number in (there[n] for n in settings.numbers) if _show_changes(number, settings, fallback_url)]
            if not to_do:
                return
            if not yes:
                click.confirm(f"Change {'these numbers' if len(to_do) > 1 else 'this number'} at the carrier?", abort=True)
            wanted = addresses_of(settings.public_url)
            for number in to_do:
                carrier.point_number(
                    number.sid,
                    voice_url=wanted.voice,
                    status_url=wanted.status,
                    sms_url=wanted.sms,
                    fallback_url=fallback_url,
                )
                with hotline.sessions.begin() as session:
                    note(session, at=hotline.clock(), actor=operator(), action="connect number", subject=f"number {number.number}")
                click.echo(f"{number.number} points at {settings.public_url}.")
        except CarrierError as error:
            fail(f"The carrier did not do it: {error}.")
        finally:
            carrier.close()


def _can_connect(settings: Settings) -> None:
    if not settings.public_url:
        raise BadSetting("HOTLINE_PUBLIC_URL is not set: the carrier must be told where this hotline is, https://…")
    simulated = bool(settings.carrier_url) and is_loopback(settings.carrier_url)
    if not settings.public_url.startswith("https://") and not simulated:
        raise BadSetting(f"HOTLINE_PUBLIC_URL: {settings.public_url} is not encrypted; real numbers are pointed at https://… only.")
    if not settings.twilio_account_sid or not settings.twilio_auth_token.get_secret_value():
        raise BadSetting("TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN must be set: they stand in the carrier's console.")
    if not settings.numbers:
        raise BadSetting("HOTLINE_NUMBERS is not set: name the numbers to point here, +15555550100.")


def _show_changes(number: OwnNumber, settings: Settings, fallback_url: str | None) -> bool:
    """Print what would change at one number; whether anything would."""
    changes = dict(addresses_of(settings.public_url).wrong(number))
    if fallback_url and number.fallback_url != fallback_url:
        changes["when this hotline is down"] = (number.fallback_url, fallback_url)
    if not changes:
        click.echo(f"{number.number} points here already.")
    for what, (goes, should) in changes.items():
        click.echo(f"{number.number} {what}: {goes or 'nowhere'} → {should}")
    return bool(changes)


@click.command()
@click.option("--after", default="goodbye.xml", show_default=True, metavar="URL", help="Where the second document will be.")
@click.option("--goodbye", is_flag=True, help="Print the second document, played after the message.")
@click.option(
    "--write", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write fallback.xml and goodbye.xml here."
)
def fallback(after: str, goodbye: bool, folder: Path | None) -> None:
    """Print the document to host elsewhere, for when this hotline is down: sorry, the emergency line, leave a message.

    It needs nothing of ours: the carrier keeps the message, and the worker finds it there when it is back. Host both documents as
    text/xml on another machine, then: hotline connect --fallback-url https://…/fallback.xml
    """
    with open_hotline(checked=False) as hotline:
        if not hotline.languages:
            raise BadSetting("No language is offered yet: review one (hotline prompts review), or name some in HOTLINE_LANGUAGES.")
        script = Script(catalogue=hotline.catalogue, offered=hotline.languages)
        # The second document is not decoration: without an action the vendor asks for the first one again, for ever.
        first = twiml.message_without_us(
            script.say("cannot-now", None), after=after, recording=None, goodbye=script.say("call-again", None), method="GET"
        )
        second = twiml.last_words(script.say("goodbye", None))
    if max(len(first.encode()), len(second.encode())) > twiml.MOST_BYTES:
        fail("The document is larger than the carrier takes: offer fewer languages.")
    if folder is None:
        click.echo(second if goodbye else first)
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, document in (("fallback.xml", first), ("goodbye.xml", second)):
            (folder / name).write_text(document + "\n", encoding="utf-8")
            click.echo(f"wrote {folder / name}")
    except OSError as error:
        fail(f"{folder} cannot be written: {error.strerror}.")


@click.command()
@click.option("--from", "from_", default=_A_CALLER, show_default=True, metavar="NUMBER", help="Who phones.")
@click.option("--to", metavar="NUMBER", help="The first of HOTLINE_NUMBERS unless given.")
def call(from_: str, to: str | None) -> None:
    """Phone the running hotline from this terminal, through the simulator. No real telephone is rung."""
    from simulator.terminal import NoAnswer, phone_from_terminal

    settings = load_settings()
    if not settings.carrier_url or not is_loopback(settings.carrier_url):
        raise BadSetting(
            "HOTLINE_CARRIER_URL must be a simulator on this machine, http://127.0.0.1:PORT: real numbers are not called."
        )
    dialled = to or settings.from_number
    if not dialled:
        raise BadSetting("HOTLINE_NUMBERS is not set: say which number to call with --to +15555550100.")
    try:
        ends = phone_number(from_), phone_number(dialled)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    try:
        phone_from_terminal(settings.carrier_url, *ends)
    except NoAnswer as error:
        fail(f"No call: {str(error).partition(': HTTPConnectionPool')[0].rstrip('.')}.")
    except (ValueError, KeyError):
        fail(f"What answers at {settings.carrier_url} is no simulator: see HOTLINE_CARRIER_URL.")


# -- backup and restore -------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--with-keys", is_flag=True, help="Put the sealing keys in, too: whoever has the file can then read everything.")
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
def backup(file: Path, with_keys: bool, force: bool) -> None:
    """Copy database, settings, your own texts and reviews into one FILE, while the hotline runs. The keys are left out."""
    settings = load_settings()
    source = _sqlite_file(settings)
    toml = settings.home / TOML_FILE
    written = tomllib.loads(toml.read_text(encoding="utf-8")) if toml.exists() else {}
    if not source.exists():
        fail(f"There is no database {source}. Run: hotline init")
    if file.exists() and not force:
        fail(f"{file} is there already. Choose another name, or say --force.")
    if "keys" in written and not with_keys:
        fail(f"The sealing keys stand in {toml}: move them into {settings.home / KEYS_FILE}, or say --with-keys.")
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
        fail(f"{file} was not made: {error}.")
    _write_down(settings, "backup", "with keys" if with_keys else "without keys")
    click.echo(
        f"{file} holds the database, {TOML_FILE}, your own texts and their reviews. Settings in the environment are not in it."
    )
    if with_keys:
        click.echo("The sealing keys are in it: whoever has this file can read everything. Keep it as you keep the keys.")
    else:
        click.echo("The sealing keys are not in it: without them nothing can be read. Keep them elsewhere, not beside it.")
    if secrets := [name for name in _SECRETS if name in written]:
        click.echo(f"{TOML_FILE} in it holds {' and '.join(secrets)}.")
    click.echo("Delete old backups: what the hotline erases is still in them.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--force", is_flag=True, help="Overwrite what is in the home folder. Sealing keys that are there are always kept.")
def restore(file: Path, force: bool) -> None:
    """Put a backup FILE back into the home folder. Stop the hotline first."""
    settings = load_settings()
    _sqlite_file(settings)
    settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=settings.home, prefix=".restore-") as work:
        staged = Path(work)
        try:
            _unpack(file, staged)
        except (OSError, tarfile.TarError, sqlite3.Error, ValueError) as error:
            fail(f"{file} is no backup that can be used: {error}.")
        target = _sqlite_file(load_settings(home=staged), home=settings.home)
        if _at_work(target):
            fail("A worker is at work in this home folder. Stop the hotline, wait half a minute, and try again.")
        there = [path for path in (target, settings.home / TOML_FILE, settings.home / _PROMPTS) if path.exists()]
        if there and not force:
            fail(f"Already there: {', '.join(map(str, there))}. To overwrite, say --force.")
        try:
            _put_back(staged, settings.home, target)
        except OSError as error:
            fail(f"Only a part was put back: {error}. Mend that and try again with --force.")
    _report_on_restored(settings.home)


def _sqlite_file(settings: Settings, home: Path | None = None) -> Path:
    """The database's file (in `home`, where the settings leave that open). PostgreSQL has tools of its own."""
    if home is not None and not settings.database_url:
        return home.resolve() / _DATABASE
    url = make_url(settings.database)
    if url.get_backend_name() != "sqlite" or not url.database:
        fail(
            "The database is PostgreSQL: back it up with pg_dump and bring it back with pg_restore; copy the home folder for the rest."
        )
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
    """Only files that a backup has, whole, and a database that is sound. Raises `ValueError` and its kind."""
    with tarfile.open(file, "r:") as tar:
        for member in tar:
            path = PurePosixPath(member.name)
            known = member.name in (_DATABASE, TOML_FILE, KEYS_FILE, _ABOUT) or path.parts[0] == _PROMPTS
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
    _remove(target.with_name(target.name + more) for more in ("-wal", "-shm"))
    shutil.move(staged / _DATABASE, target)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _report_on_restored(home: Path) -> None:
    settings = load_settings()
    click.echo(f"Put back into {home}.")
    if not settings.sealing_keys:
        click.echo(
            f"Now put the sealing keys into {home / KEYS_FILE} (mode 0600) or HOTLINE_KEYS: without them nothing can be read."
        )
        return
    with _assembled(settings) as hotline:
        for each in database(hotline) if hotline else ():
            if each.level is not Level.OK:
                click.echo(f"{each.words[:1].upper()}{each.words[1:]}. {each.hint}")
    _write_down(settings, "restore", None)
    click.echo("What was erased since the backup is back: run hotline purge before anything else.")


def _write_down(settings: Settings, action: str, detail: str | None) -> None:
    """In the audit trail, where there is one that this version can write."""
    with _assembled(settings) as hotline:
        if hotline is not None and current(hotline.database) == head():
            with hotline.sessions.begin() as session:
                note(session, at=hotline.clock(), actor=operator(), action=action, subject="records", detail=detail)


@contextmanager
def _assembled(settings: Settings) -> Iterator[Hotline | None]:
    """The hotline of these settings; None where they do not make one (no keys yet, another machine)."""
    try:
        hotline = assemble(settings)
    except BadSetting:
        hotline = None
    try:
        yield hotline
    finally:
        if hotline is not None:
            hotline.close()


COMMANDS = (purge, connect, fallback, call, backup, restore)
