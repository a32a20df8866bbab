"""prompts render: what the line says in one language, as plain files for a translator or a voice studio."""

from __future__ import annotations

from pathlib import Path

import click

from hotline.cli.prompts.texts import SECTIONS, as_read, count, in_call_order, known, open_catalogue, section, title, write
from hotline.settings import load_settings
from prompts.reviews import ReviewState


@click.command("render")
@click.argument("language")
@click.option(
    "--out", "folder", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help="texts-LANGUAGE here unless given."
)
def render(language: str, folder: Path | None) -> None:
    """Write what the line says in LANGUAGE as text files.

    One file a message, and an index in the order of a call, for a translator or a voice studio. Words in ‹angle quotes› are
    filled in during a call.
    """
    catalogue = open_catalogue(load_settings())
    known(catalogue, language)
    folder = folder or Path(f"texts-{language}")
    index = [f"What the line says: {title(catalogue, language)}", "Words in ‹angle quotes› are filled in during a call."]
    if catalogue.language(language).recorded_only:
        index.append("There are no texts in this language: say in it what stands here in English.")
    last, there = "", in_call_order(catalogue, language)
    for prompt in there:
        write(folder / f"{prompt}.txt", "\n".join(as_read(catalogue, prompt, language)) + "\n")
        if (part := section(catalogue, prompt)) != last:
            index += ["", f"{SECTIONS[part]}:"]
            last = part
        approved = catalogue.review_state(prompt, language) is ReviewState.REVIEWED
        state = f"approved until {catalogue.review_due(prompt, language)}" if approved else "draft"
        index.append(f"  {prompt}.txt  ({state})")
    write(folder / "index.txt", "\n".join(index) + "\n")
    click.echo(f"Wrote {count(len(there), 'text')} and index.txt into {folder}.")
