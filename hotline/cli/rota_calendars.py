"""The rota in calendars: a file to take away, a file to bring in, an address that a calendar program reads."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from hotline.cli.common import as_json, console, fail, open_hotline, operator, print_json, shown
from hotline.cli.gaps import gaps_are_told
from hotline.cli.people import person_named
from hotline.cli.rota import rota
from hotline.feeds import address_of, calendar_of, new_feed, revoke
from records import Person, note, reading
from routing import calendars

_MOST_DAYS = 366
_DAYS = click.option("--days", "how_many", default=60, show_default=True, type=click.IntRange(1, _MOST_DAYS), help="How many days.")


@rota.command("export")
@click.option("--person", "name", metavar="NAME", help="Only what NAME is on call for, without anybody's name.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The file; standard output unless given.")
@_DAYS
def export(name: str | None, out: Path | None, how_many: int) -> None:
    """Write the rota as a calendar (iCalendar)."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        person = person_named(session, name) if name else None
        data = calendar_of(session, person, now=hotline.clock(), ahead=timedelta(days=how_many))
    if out is None:
        click.echo(data.decode(), nl=False)
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        fail(f"{out} cannot be written ({error.strerror}).")
    console.print(f"{shown(str(out))} is written.", highlight=False)


@rota.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--whole", is_flag=True, help="The file is the whole calendar: imported shifts that are not in it any more are taken off."
)
@_DAYS
@as_json
def import_(file: Path, whole: bool, how_many: int, json_: bool) -> None:
    """Put on call whom the events of a calendar FILE name, as overrides. To import again replaces what came of the same events. Exit 1
    if a name is nobody's; the others are imported all the same."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        now, zone = hotline.clock(), ZoneInfo(hotline.settings.timezone)
        try:
            with file.open("rb") as there:
                data = there.read(calendars.MOST_BYTES + 1)
            planned = calendars.read(data, starts=now, ends=now + timedelta(days=how_many), zone=zone)
            with gaps_are_told(hotline, session):
                found = calendars.keep(session, planned, of=calendars.uids(data), now=now, by=operator(), whole=whole)
        except OSError as error:
            raise click.ClickException(f"{file} cannot be read ({error.strerror}).") from None
        except calendars.NotACalendar as error:
            raise click.ClickException(str(error)) from None
    if json_:
        print_json({"added": found.added, "removed": found.removed, "nobody": dict(found.nobody)})
    else:
        console.print(f"{found.added} shifts added, {found.removed} taken off.", highlight=False)
        for name, count in found.nobody.items():
            console.print(shown(f"Nobody is called {name!r} ({count} shifts). See: hotline people list"), style="yellow")
    if found.nobody:
        raise SystemExit(1)


@rota.command("feed")
@click.argument("name", required=False)
@click.option("--all", "everybody", is_flag=True, help="Everybody's shifts, with names: for coordinators.")
@click.option("--revoke", "take_back", is_flag=True, help="The address stops working.")
def feed(name: str | None, everybody: bool, take_back: bool) -> None:
    """Make the secret address under which a calendar program reads NAME's shifts. A new one ends the one before."""
    if (name is None) != everybody:
        raise click.UsageError("Say whose: hotline rota feed NAME, or hotline rota feed --all")
    with open_hotline() as hotline:
        if not take_back and not hotline.settings.public_url:
            fail("Calendar programs need an address to read from: set HOTLINE_PUBLIC_URL.", code=2)
        with hotline.sessions.begin() as session:
            person: Person | None = None
            if name is not None:
                person = person_named(session, name)
            subject, now = name or "rota", hotline.clock()
            had = revoke(session, person)
            secret = None if take_back else new_feed(session, person, hotline.keyring, now=now)
            note(session, at=now, actor=operator(), action="revoke feed" if take_back else "new feed", subject=subject)
    if secret is None:
        click.echo("The address does not work any more." if had else "There was no address.")
        return
    click.echo(address_of(hotline.settings.public_url, secret))
    click.echo("It is not shown again. Whoever has it can read these shifts: send it only to whom it is for.", err=True)


COMMANDS = (rota,)
"""The whole group, with what is added here."""
