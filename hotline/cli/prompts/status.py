"""prompts status: what is complete, approved and recorded, and when somebody has to read it again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import click
from rich import box
from rich.table import Table
from rich.text import Text

from hotline.cli.common import as_json, console, print_json, words
from hotline.cli.prompts.texts import in_call_order, known, open_catalogue, sound_approved, state_of, title, today
from hotline.settings import load_settings
from prompts.catalogue import Catalogue
from prompts.pieces import DIGITS, Piece
from prompts.reviews import ReviewState
from prompts.rights import is_rights_text

SOON = timedelta(days=30)


@click.command("status")
@click.option("--language", "languages", multiple=True, metavar="CODE", help="Only this language; may be given several times.")
@as_json
def prompt_status(languages: Sequence[str], json_: bool) -> None:
    """Each language: complete, in whose voice, approved until when.

    With one --language, also every message that needs something.
    """
    catalogue = open_catalogue(load_settings())
    known(catalogue, *languages)
    asked = tuple(dict.fromkeys(languages)) or catalogue.languages()
    rows = [_status(catalogue, language) for language in asked]
    one = bool(languages) and len(asked) == 1
    if one:
        rows[0]["needs"] = list(_needs(catalogue, asked[0]))
    if json_:
        print_json(rows)
        return
    console.print(_table(rows))
    if any(row["due_soon"] for row in rows):
        console.print(f"! {words(sum(row['due_soon'] for row in rows))} approvals end within {SOON.days} days.", highlight=False)
    if one:
        _print_needs(catalogue, rows[0])


def _status(catalogue: Catalogue, language: str) -> dict[str, Any]:
    states = {each: catalogue.review_state(each, language) for each in catalogue.prompts}
    approved = {each for each, state in states.items() if state is ReviewState.REVIEWED}
    rights = {each for each in states if is_rights_text(each)}
    callers = {each for each in states if catalogue.for_callers(each)}
    due = [day for each in approved if (day := catalogue.review_due(each, language))]
    pieces = catalogue.pieces(language)
    recorded = [state_of(catalogue, language, each) for each in pieces]
    spoken = catalogue.language(language)
    return {
        "language": language,
        "name": spoken.own_name,
        "voice": "carrier" if spoken.voice else "recorded" if "recorded" in recorded else "none",
        "voice_name": spoken.voice or None,
        "recorded_only": spoken.recorded_only,
        "messages": len(states),
        "complete": catalogue.complete(language),
        "reviewed": catalogue.reviewed(language),
        "messages_reviewed": len(approved),
        "callers": len(callers),
        "callers_reviewed": len(callers & approved),
        "rights": len(rights),
        "rights_reviewed": len(rights & approved),
        "core_rights_reviewed": "rights-core-now" in approved,
        "pieces": len(pieces),
        "pieces_recorded": recorded.count("recorded"),
        "pieces_of_older_words": recorded.count("older_words"),
        "next_due": min(due, default=None),
        "due_soon": sum(day <= today() + SOON for day in due),
        "overdue": sum(state is ReviewState.OVERDUE for state in states.values()),
        "edited_since": sum(state is ReviewState.EDITED for state in states.values()),
        "status": catalogue.reviews.status(language),
        "translated_by": catalogue.reviews.translated_by(language) or None,
    }


def _needs(catalogue: Catalogue, language: str) -> Iterator[dict[str, Any]]:
    """What each message lacks, in the order of a call. Recording comes before approving where nothing else can say it."""
    pieces: dict[str, list[Piece]] = {}
    for piece in catalogue.pieces(language):
        pieces.setdefault(piece.prompt, []).append(piece)
    voice, only = catalogue.language(language).voice, catalogue.language(language).recorded_only
    for prompt in in_call_order(catalogue, language):
        if only and not catalogue.for_callers(prompt):
            continue
        states = [state_of(catalogue, language, each) for each in pieces.get(prompt, ())]
        lacks = states.count("recorded") < len(states) and (not voice or "recorded" in states)
        if "older_words" in states:
            yield _need(prompt, "older_recording")
        elif lacks:
            yield _need(prompt, "not_recorded")
        if not (only and lacks):
            yield from _review_needs(catalogue, prompt, language)
        if is_rights_text(prompt) and not sound_approved(catalogue, prompt, language):
            yield _need(prompt, "recording_not_approved")
    for digit in DIGITS:
        if not voice and digit in pieces and state_of(catalogue, language, pieces[digit][0]) != "recorded":
            yield _need(digit, "not_recorded")


def _review_needs(catalogue: Catalogue, prompt: str, language: str) -> Iterator[dict[str, Any]]:
    state, ends = catalogue.review_state(prompt, language), catalogue.review_due(prompt, language)
    if ends is None:
        last = max((each.due for each in catalogue.reviews.of(prompt, language)), default=None)
        yield _need(prompt, state.value, last if state is ReviewState.OVERDUE else None)
    elif ends <= today() + SOON:
        yield _need(prompt, "due", ends)


def _need(prompt: str, what: str, day: date | None = None) -> dict[str, Any]:
    return {"prompt": prompt, "need": what, "day": day}


_NEEDS = {
    "not_reviewed": "not reviewed",
    "edited": "edited since it was reviewed",
    "overdue": "overdue since {day}",
    "not_yet": "its review counts later",
    "due": "due on {day}",
    "not_recorded": "not recorded",
    "older_recording": "the recording says older words",
    "recording_not_approved": "nobody has approved its recording",
}


_COLUMNS = (
    "language",
    "voice",
    "com-\nplete",
    "callers’\nreviewed",
    "rights\nreviewed",
    "pieces\nrecorded",
    "next due",
    "over-\ndue",
    "edited\nsince",
    "note",
)
_NARROW = 90
"""Columns of a window that is too narrow for the note; it stands in --json and in the table of a wider window."""


def _table(rows: Sequence[dict[str, Any]]) -> Table:
    """Side by side in a window of 100 signs: no frame, headings on two lines, and no column that says nothing."""
    cells = [list(_for_eyes(row)) for row in rows]
    shown = [place for place in range(len(_COLUMNS)) if any(row[place] for row in cells)]
    if console.width < _NARROW:
        shown.remove(_COLUMNS.index("note"))
    table = Table(box=box.SIMPLE_HEAD, padding=0, header_style="bold", pad_edge=False, show_edge=False)
    for place in shown:
        table.add_column(_COLUMNS[place], no_wrap=place > 0, min_width=11 if place == 0 else None)
    for row in cells:
        table.add_row(*(Text(row[place]) for place in shown))
    return table


def _for_eyes(row: dict[str, Any]) -> Iterator[str]:
    """The cells of _COLUMNS."""
    yield f"{row['language']} {row['name']}"
    yield row["voice"]
    yield words(row["complete"])
    yield f"{row['callers_reviewed']} of {row['callers']}"
    yield f"{row['rights_reviewed']} of {row['rights']}"
    yield f"{row['pieces_recorded']} of {row['pieces']}" if row["pieces_recorded"] or row["voice"] != "carrier" else ""
    yield f"{row['next_due']}{' !' if row['due_soon'] else ''}" if row["next_due"] else ""
    yield str(row["overdue"] or "")
    yield str(row["edited_since"] or "")
    yield "recorded only" if row["recorded_only"] else row["status"]


def _print_needs(catalogue: Catalogue, row: dict[str, Any]) -> None:
    if row["translated_by"]:
        console.print(f"Translated by: {row['translated_by']}", highlight=False, markup=False)
    heading = f"{title(catalogue, row['language'])}: what needs something"
    if not row["needs"]:
        console.print("Nothing needs anything.")
        return
    click.echo(click.style(heading, bold=True))
    width = max(len(each["prompt"]) for each in row["needs"])
    merged: dict[str, list[str]] = {}
    for each in row["needs"]:
        merged.setdefault(each["prompt"], []).append(_NEEDS[each["need"]].format(day=each["day"]))
    for prompt, needs in merged.items():
        click.echo(f"  {prompt:{width}}  {', '.join(needs)}")
