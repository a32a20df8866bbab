"""How long callers wait, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from hotline.cli.common import as_json, console, fail, print_json, show
from hotline.settings import load_settings
from hotline.wiring import catalogue_of
from ivr.timing import A_MENU, A_MESSAGE, CORE_RIGHTS_WITHIN, Times, times_of
from prompts.catalogue import Catalogue

_A_NUMBER = "+15555550100"
"""Stands in where no legal-help number is set, so that the lines which say one are counted."""


@click.command("seconds")
@click.option("--write", "folder", type=click.Path(path_type=Path), metavar="FOLDER", help="Write the table to FOLDER/seconds.md.")
@as_json
def seconds_(folder: Path | None, json_: bool) -> None:
    """How long callers wait, language by language, computed from the texts."""
    settings = load_settings()
    catalogue = catalogue_of(settings, legal_help=_A_NUMBER)
    times = times_of(catalogue, settings.languages or with_texts(catalogue))
    if json_:
        print_json([asdict(each) for each in times])
    elif folder is None:
        show([_row(catalogue, each) for each in times], json_=False, title="Seconds", empty="There are no texts.")
    else:
        path = folder / "seconds.md"
        try:
            path.write_text(page(catalogue, times), encoding="utf-8")
        except OSError as error:
            fail(f"{path} cannot be written: {error.strerror}.")
        console.print(f"wrote {path}", highlight=False, soft_wrap=True)


def with_texts(catalogue: Catalogue) -> tuple[str, ...]:
    """Every language that has all texts callers hear, whether anybody can say them yet or not."""
    return tuple(
        each
        for each in catalogue.languages()
        if not catalogue.language(each).recorded_only and catalogue.essential <= catalogue.messages(each).keys()
    )


def page(catalogue: Catalogue, times: Sequence[Times]) -> str:
    """The table as a page of the docs."""
    rows = [_row(catalogue, each) for each in times]
    head = list(rows[0])
    lines = [f"| {' | '.join(head)} |", "|" + " --- |" * len(head), *(f"| {' | '.join(map(str, row.values()))} |" for row in rows)]
    return _ABOVE + "\n".join(lines) + "\n" + _BELOW


_WITHIN = f"{CORE_RIGHTS_WITHIN:.0f} s"

_ABOVE = """\
# How long callers wait

Seconds, computed from the texts and the flow by `hotline seconds --write docs`, so do not edit this page. The pace is slow: 140 words
a minute, 250 syllables in Chinese, Korean and Vietnamese. A second or so between a key and the next word, which is the carrier's, is
not in here.

"""

_BELOW = f"""
- **to core rights**: from the answer to the first word of the core rights, for a caller on the language's own number, or from a
  telephone whose language is remembered, who presses 1 as soon as that line has been said. Limit: {_WITHIN}, in every language.
- **through the menu**: the same by way of the language menu. The limit of {_WITHIN} holds for the languages of its first page:
  eleven languages cannot each say a line of their own in less. A printed card with the keys (9, then 2) makes it as short as the
  column before, since a key counts while the line still speaks; so does a number of its own, or calling a second time.
- **main menu**: with the words that are said the first time only. **longest menu**: without them; limit {A_MENU:.0f} s.
- **longest message**: limit {A_MESSAGE:.0f} s.
"""


def _row(catalogue: Catalogue, times: Times) -> dict[str, str]:
    menu, message = times.longest_menu, times.longest_message
    return {
        "language": catalogue.language(times.language).own_name,
        "menu page": str(times.page),
        "to core rights": f"{times.to_core_rights:.1f}",
        "through the menu": f"{times.through_menu:.1f}",
        "core rights": f"{times.core_rights:.1f}",
        "main menu": f"{times.main_menu:.1f}",
        "longest menu": f"{menu.seconds:.1f} ({menu.screen})",
        "longest message": f"{message.seconds:.1f} ({message.screen})",
    }


COMMANDS = (seconds_,)
