"""The gazetteer: names of streets and places of the neighbourhood, with which what callers say is compared."""

from __future__ import annotations

from pathlib import Path

import click
from sqlalchemy import delete, select

from hotline.cli.common import as_json, console, fail, open_hotline, operator, show
from records import Place, note, reading
from transcription.facts import Gazetteer


@click.group()
def places() -> None:
    """Streets and places of your area, so that what a caller says can be recognised as one of them."""


@places.command("load")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def load_places(file: Path) -> None:
    """Load FILE, a table saved as CSV with the columns name, kind, zip, also. It replaces what was loaded before.

    kind is street, place, town or area; zip may be empty; also holds other names people use, separated by semicolons.
    """
    try:
        found = Gazetteer.load_csv(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        fail(f"{file} is not UTF-8 text. Save the table as: CSV UTF-8.")
        return
    except ValueError as error:
        fail(f"{file}: {error}")
        return
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        session.execute(delete(Place))
        now = hotline.clock()
        rows = {(each.name, each.zip or ""): each for each in found.places}
        session.add_all(
            Place(name=each.name, kind=each.kind, zip=each.zip or "", also=";".join(each.also), loaded_at=now)
            for each in rows.values()
        )
        note(session, at=now, actor=operator(), action="load places", subject="places", detail=f"{len(rows)} places")
    console.print(f"{len(rows)} places are known now. They are used from the next recording on.", highlight=False)


@places.command("list")
@as_json
def list_places(json_: bool) -> None:
    """The places that are known."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        found = session.scalars(select(Place).order_by(Place.name, Place.zip))
        rows = [
            {"name": each.name, "kind": each.kind, "zip": each.zip, "also": each.also.split(";") if each.also else []}
            for each in found
        ]
    show(rows, json_=json_, title="Places", empty="No places are loaded. See: hotline places load --help")


@places.command("clear")
@click.option("--yes", is_flag=True, help="Do not ask.")
def clear_places(yes: bool) -> None:
    """Forget all places."""
    if not yes:
        click.confirm("All places are forgotten. Go on?", abort=True)
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        session.execute(delete(Place))
        note(session, at=hotline.clock(), actor=operator(), action="clear places", subject="places")
    console.print("No places are known any more.")


COMMANDS = (places,)
