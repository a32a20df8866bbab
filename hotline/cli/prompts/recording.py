"""prompts record: what is to be recorded in a language, and taking in what was."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.padding import Padding
from rich.text import Text

from hotline.cli.common import as_json, console, fail, operator, print_json
from hotline.cli.prompts.importing import Import, Imported
from hotline.cli.prompts.matching import sound_files
from hotline.cli.prompts.texts import (
    as_read,
    count,
    in_english,
    in_reading_order,
    known,
    open_catalogue,
    said_when,
    state_of,
    title,
    today,
    values_at,
    write_page,
)
from hotline.settings import load_settings
from prompts.catalogue import MASTER, Catalogue
from prompts.check import seconds_to_read
from prompts.pieces import DIGITS, Piece
from prompts.recordings import RecordingsError
from prompts.rights import is_rights_text

_SIGNS = {"recorded": ("✓", "green"), "older_words": ("!", "yellow"), "missing": ("·", "red")}
_STATES = {"recorded": "recorded", "older_words": "says older words", "missing": "missing"}


@click.command("record")
@click.argument("language")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--by", metavar="NAME", help="Who speaks or recorded it; the command line unless given.")
@click.option("--dry-run", is_flag=True, help="Look at every file and keep none.")
@click.option("--force-length", is_flag=True, help="Accept recordings whose length does not fit the text.")
@click.option("--list", "list_", is_flag=True, help="What is to be recorded, in the order of a reading; also without FOLDER.")
@click.option("--missing", is_flag=True, help="List only what is not recorded yet, or for older words.")
@click.option("--sheet", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.html", help="Write the list to print.")
@as_json
def record(
    *,
    language: str,
    folder: Path | None,
    by: str | None,
    dry_run: bool,
    force_length: bool,
    list_: bool,
    missing: bool,
    sheet: Path | None,
    json_: bool,
) -> None:
    """Take in the recordings of FOLDER, or list what is to be recorded.

    One file a piece, named by it: main-menu.m4a, report-receipt.1.wav, receipt-status.waiting.ogg, digit-7.mp3. A number before
    the name does not matter. WAV, MP3, M4A, OGG, FLAC and more are read. Each is cut, levelled and kept for the exact words of
    today. Exit 1 if any was refused.
    """
    if folder is not None and (missing or sheet):
        raise click.UsageError("--missing and --sheet belong to the list: leave FOLDER out.")
    settings = load_settings()
    catalogue = open_catalogue(settings)
    known(catalogue, language)
    if folder is None or list_:
        _list(catalogue, language, missing=missing, sheet=sheet, json_=json_)
        return
    taking_in = Import(
        catalogue=catalogue,
        language=language,
        overlay=None if dry_run else settings.own_texts,
        by=by or operator(),
        on=today(),
        force_length=force_length,
    )
    _take_in(taking_in, folder, json_=json_)


# --- what is to be recorded ---


def listed(catalogue: Catalogue, language: str) -> list[dict[str, Any]]:
    """Every piece with what is known of it, numbered in the order of a reading."""
    pieces = in_reading_order(catalogue, language)
    together: dict[str, list[Piece]] = {}
    for piece in pieces:
        together.setdefault(piece.prompt, []).append(piece)
    return [_row(catalogue, language, piece, number, together[piece.prompt]) for number, piece in enumerate(pieces, start=1)]


def _row(catalogue: Catalogue, language: str, piece: Piece, number: int, beside: Sequence[Piece]) -> dict[str, Any]:
    found = catalogue.recordings.entries.get((language, piece.id))
    digit, parts = piece.id in DIGITS, [each.id for each in beside if each.variant == piece.variant]
    at = values_at(catalogue, language, piece, beside)
    within = (piece.text,) if digit else as_read(catalogue, piece.prompt, language, blanks=True, at=at)
    english = (piece.text,) if digit else in_english(catalogue, piece.prompt, language, blanks=True, at=at)
    return {
        "number": number,
        "piece": piece.id,
        "prompt": piece.prompt,
        "part": f"{parts.index(piece.id) + 1} of {len(parts)}" if len(parts) > 1 else None,
        "when": said_when(catalogue, language, piece),
        "state": state_of(catalogue, language, piece),
        "seconds": round(seconds_to_read(catalogue, language, piece), 1),
        "text": piece.text,
        "within": " ".join(within) if len(parts) > 1 or within != (piece.text,) else None,
        "english": " ".join(english),
        "recorded_on": found.on if found else None,
        "recorded_by": found.by if found else None,
        "recorded_seconds": found.seconds if found else None,
    }


def _list(catalogue: Catalogue, language: str, *, missing: bool, sheet: Path | None, json_: bool) -> None:
    everything = listed(catalogue, language)
    rows = [row for row in everything if row["state"] != "recorded"] if missing else everything
    if sheet is not None:
        spoken, english = catalogue.language(language), catalogue.language(MASTER)
        write_page(
            sheet,
            "sheet.html",
            spoken=spoken,
            english=english,
            rows=[{**row, "beside": beside_of(row)} for row in rows],
            minutes=_minutes(rows),
            states=_STATES,
        )
        click.echo(f"Wrote {count(len(rows), 'piece')} to read into {sheet}.", err=json_)
    if json_:
        print_json(rows)
    elif sheet is None:
        for row in rows:
            _print(row)
    if not json_ and sheet is None:
        done = sum(row["state"] == "recorded" for row in everything)
        click.echo(f"{title(catalogue, language)}: {done} of {count(len(everything), 'piece')} recorded, {_minutes(rows)} to read.")


def _print(row: dict[str, Any]) -> None:
    sign, colour = _SIGNS[row["state"]]
    part = f", part {row['part']}" if row["part"] else ""
    when = f", if {row['when']}" if row["when"] else ""
    head = Text.assemble(
        f"{row['number']:3} ",
        (sign, colour),
        " ",
        (row["piece"], "bold"),
        f"  {_STATES[row['state']]}, {max(1, round(row['seconds']))} s{part}{when}",
    )
    console.print(head, soft_wrap=True)
    console.print(_indented(row["text"]))
    for beside in beside_of(row):
        console.print(_indented(beside, "dim"))


def beside_of(row: dict[str, Any]) -> list[str]:
    """What stands under the text for whoever reads it: the sentence it is a part of, and the English."""
    return [each for each in dict.fromkeys((row["within"], row["english"])) if each and each != row["text"]]


def _indented(text: str, style: str = "") -> Padding:
    return Padding(Text(text, style=style), (0, 0, 0, 6), expand=False)


def _minutes(rows: Sequence[dict[str, Any]]) -> str:
    return count(round(sum(row["seconds"] for row in rows) / 60 + 0.5), "minute")


# --- taking in ---


def _take_in(taking_in: Import, folder: Path, *, json_: bool) -> None:
    sounds, others = sound_files(folder)
    if not sounds:
        fail(f"There are no sound files in {folder}.")
    pieces = {each.id: each for each in in_reading_order(taking_in.catalogue, taking_in.language)}
    done: list[Imported] = []
    try:
        for each in taking_in.files(sounds, pieces):
            done.append(each)
            if not json_:
                click.echo(_line(each))
    except RecordingsError as error:
        fail(str(error))
    except OSError as error:
        fail(f"The recordings cannot be written into {taking_in.overlay}: {error.strerror}.")
    if json_:
        print_json([each.row() for each in done])
    else:
        _sum_up(taking_in, done, [each.name for each in others])
    if not all(each.kept for each in done):
        raise SystemExit(1)


def _line(each: Imported) -> str:
    if not each.kept:
        return f"{click.style('✗', fg='red')} {each.file}: {each.what}"
    change = f"{each.loudness_before:.0f} → {each.loudness:.0f} LUFS".replace("-", "−")
    return f"{click.style('✓', fg='green')} {each.file}: {each.piece}, {each.seconds:.1f} s, {change}"


def _sum_up(taking_in: Import, done: Sequence[Imported], others: Sequence[str]) -> None:
    language, rehearsed = taking_in.language, taking_in.overlay is None
    kept = {each.piece for each in done if each.kept}
    verb = "would be kept" if rehearsed else "kept"
    click.echo(f"{len(kept)} of {count(len(done), 'recording')} {verb} in {title(taking_in.catalogue, language)}.")
    if others:
        click.echo(f"Left alone, no sound files: {', '.join(others)}.")
    if any(each.length for each in done):
        click.echo("If a recording is right although its length does not fit the text, say --force-length.")
    rows = listed(taking_in.catalogue, language)
    if still := sum(row["state"] != "recorded" and row["piece"] not in kept for row in rows):
        voice = taking_in.catalogue.language(language).voice
        state = f"Not recorded, so {voice} says it" if voice else "Still to be recorded"
        click.echo(f"{state}: {count(still, 'piece')}. See: hotline prompts record {language} --missing")
    if rehearsed or not kept:
        return
    if any(is_rights_text(row["prompt"]) for row in rows if row["piece"] in kept):
        click.echo(
            "Recorded rights texts are heard once somebody who listened to them has approved them: "
            f"hotline prompts review --rights --language {language} …"
        )
    click.echo("The recordings count from the next start of hotline serve.")
