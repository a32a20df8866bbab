"""Tools of whoever runs the line: purge, connect, fallback, call, backup, restore."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import click

from carrier.twilio import CarrierError, OwnNumber
from hotline import backups
from hotline.checks import Level, addresses_of, database, is_loopback
from hotline.cli.common import fail, open_hotline, operator
from hotline.settings import KEYS_FILE, TOML_FILE, BadSetting, Settings, load_settings, phone_number
from hotline.wiring import Hotline, assemble
from hotline.working import carrier_of
from ivr import twiml
from ivr.script import Script
from records import note
from records.migrate import current, head
from records.retention import purge as erase

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
            keep_languages=timedelta(days=settings.remember_language_days),
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
    try:
        secrets = backups.save(settings, file, with_keys=with_keys, force=force)
    except backups.NotDone as error:
        fail(str(error))
        return
    _write_down(settings, "backup", "with keys" if with_keys else "without keys")
    click.echo(f"{file} holds the database, {TOML_FILE}, your own texts and their reviews; no settings of the environment.")
    if with_keys:
        click.echo("The sealing keys are in it: whoever has this file can read everything. Keep it as you keep the keys.")
    else:
        click.echo("The sealing keys are not in it: without them nothing can be read. Keep them elsewhere, not beside it.")
    if secrets:
        click.echo(f"{TOML_FILE} in it holds {' and '.join(secrets)}.")
    click.echo("Delete old backups: what the hotline erases is still in them.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--force", is_flag=True, help="Overwrite what is in the home folder. Sealing keys that are there are always kept.")
def restore(file: Path, force: bool) -> None:
    """Put a backup FILE back into the home folder. Stop the hotline first."""
    home = load_settings().home
    try:
        backups.bring_back(load_settings(), file, force=force)
    except backups.NotDone as error:
        fail(str(error))
    settings = load_settings()  # anew: the settings file is another one now
    click.echo(f"Put back into {home}.")
    if not settings.sealing_keys:
        click.echo(
            f"Now put the sealing keys into {home / KEYS_FILE} (mode 0600) or HOTLINE_KEYS: nothing can be read without them."
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
