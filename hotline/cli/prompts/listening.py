"""prompts listen: one page with everything the line says, to read and to listen to."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click

from hotline.cli.prompts.texts import (
    SECTIONS,
    as_read,
    count,
    in_call_order,
    in_english,
    known,
    open_catalogue,
    section,
    sound_approved,
    today,
    write_page,
)
from hotline.settings import load_settings
from prompts.catalogue import MASTER, Catalogue
from prompts.pieces import DIGITS, Piece
from prompts.recordings import Recorded
from prompts.reviews import ReviewState
from prompts.rights import is_rights_text


@click.command("listen")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default="listen.html",
    metavar="FILE.html",
    help="listen.html unless given.",
)
@click.option("--language", "languages", multiple=True, metavar="CODE", help="Only this language; may be given several times.")
@click.option("--embed", is_flag=True, help="Put the recordings into the page, to send it to somebody; else it links to them.")
def listen(out: Path, languages: Sequence[str], embed: bool) -> None:
    """Write one page with everything the line says, to read and to hear.

    It shows the words, the English beside them, who says them and who has approved them. Recordings can be played on it; the
    carrier's voices exist on calls only.
    """
    catalogue = open_catalogue(load_settings())
    known(catalogue, *languages)
    asked = tuple(dict.fromkeys(languages)) or catalogue.languages()
    made = [_language(catalogue, each, _Sound(out.resolve().parent, embed)) for each in asked]
    write_page(out, "listen.html", languages=made, day=today())
    recorded = sum(each["recorded"] for each in made)
    click.echo(f"Wrote {count(len(made), 'language')} with {count(recorded, 'recording')} into {out}.")


class _Sound:
    """Where a page finds a recording."""

    def __init__(self, folder: Path, embed: bool) -> None:
        self._folder, self._embed = folder, embed

    def of(self, found: Recorded) -> str:
        if self._embed:
            return f"data:audio/wav;base64,{base64.b64encode(found.path.read_bytes()).decode()}"
        return quote(Path(os.path.relpath(found.path.resolve(), self._folder)).as_posix())


def _language(catalogue: Catalogue, language: str, sound: _Sound) -> dict[str, Any]:
    pieces: dict[str, list[Piece]] = {}
    for each in catalogue.pieces(language, catalogue.prompts):
        pieces.setdefault(each.prompt, []).append(each)
    only = catalogue.language(language).recorded_only  # then nobody speaks to verifiers in it
    said = [each for each in in_call_order(catalogue, language) if catalogue.for_callers(each) or not only]
    messages = [_message(catalogue, each, language, pieces.get(each, []), sound) for each in said]
    digits = [each for digit in DIGITS for piece in pieces.get(digit, ()) for each in _players(catalogue, language, piece, sound)]
    parts = [(SECTIONS[part], [each for each in messages if each["section"] == part]) for part in SECTIONS]
    return {
        "spoken": catalogue.language(language),
        "parts": [(heading, inside) for heading, inside in parts if inside],
        "digits": digits,
        "messages": len(messages),
        "reviewed": sum(each["state"] == ReviewState.REVIEWED.value for each in messages),
        "recorded": sum(len(each["players"]) for each in messages) + len(digits),
    }


def _message(catalogue: Catalogue, prompt: str, language: str, pieces: Sequence[Piece], sound: _Sound) -> dict[str, Any]:
    only = catalogue.language(language).recorded_only
    players = [each for piece in pieces for each in _players(catalogue, language, piece, sound)]
    english = () if language == MASTER or only else in_english(catalogue, prompt, language)
    state = catalogue.review_state(prompt, language)
    return {
        "id": prompt,
        "section": section(catalogue, prompt),
        "words": as_read(catalogue, prompt, language),
        "english": english,
        "players": players,
        "said_by": _said_by(catalogue, prompt, language, f"{len(players)} of {len(pieces)} pieces recorded" if players else ""),
        "state": state.value,
        "review": _review(catalogue, prompt, language, state),
    }


def _players(catalogue: Catalogue, language: str, piece: Piece, sound: _Sound) -> Iterator[dict[str, str]]:
    if found := catalogue.recordings.of(language, piece.id, piece.text):
        yield {"piece": piece.id, "text": piece.text, "source": sound.of(found), "by": found.by}


def _said_by(catalogue: Catalogue, prompt: str, language: str, some: str) -> str:
    """Whose voice callers hear, as `Catalogue.say` would choose it; of rights texts, whether they hear it at all."""
    if is_rights_text(prompt) and catalogue.can_say(prompt, language) and not catalogue.may_play(prompt, language):
        return (
            "not played before it is approved"
            if catalogue.rights_data.enabled(prompt)
            else "never played: switched off in rights.toml"
        )
    voice = catalogue.language(language).voice
    if catalogue.sound(prompt, language):
        approved = catalogue.is_reviewed(prompt, language) and sound_approved(catalogue, prompt, language)
        if not voice or approved or not is_rights_text(prompt):
            return "said by a recording"
        return f"said by {voice} until the recording is approved"
    if voice:
        return f"said by {voice}" + (f" ({some})" if some else "")
    return some or "not recorded yet"


def _review(catalogue: Catalogue, prompt: str, language: str, state: ReviewState) -> str:
    if state is ReviewState.REVIEWED:
        due = catalogue.review_due(prompt, language)
        by = sorted({each.reviewer for each in catalogue.reviews.of(prompt, language) if each.due == due})
        return f"approved by {', '.join(by)} until {due}"
    return {
        ReviewState.EDITED: "changed since it was approved",
        ReviewState.OVERDUE: "approval has run out",
        ReviewState.NOT_YET: "approval counts later",
    }.get(state, "not reviewed")
