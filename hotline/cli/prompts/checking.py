"""prompts check: what is wrong with the texts, before a caller finds out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from hotline.cli.common import as_json, print_json
from hotline.cli.prompts.texts import count, open_catalogue, title
from hotline.settings import load_settings
from prompts.catalogue import Catalogue
from prompts.check import Finding, check
from prompts.wording import WordingError

_SIGNS = {"error": ("✗", "red"), "warning": ("!", "yellow")}


@click.command("check")
@click.option("--language", "languages", multiple=True, metavar="CODE", help="Only this language; may be given several times.")
@as_json
def check_prompts(languages: Sequence[str], json_: bool) -> None:
    """Find what is wrong with the texts before a caller does. Exit 1 if something must be mended."""
    catalogue = open_catalogue(load_settings())
    asked = tuple(dict.fromkeys(languages)) or catalogue.languages()
    try:
        found = check(catalogue, asked)
    except WordingError as error:
        raise click.ClickException(str(error)) from None
    if json_:
        print_json(
            [
                {"level": each.level, "language": each.language, "prompt": each.prompt, "what": each.what, "hint": each.hint}
                for each in found
            ]
        )
    else:
        for line in _report(catalogue, asked, found):
            click.echo(line)
    if any(each.level == "error" for each in found):
        raise SystemExit(1)


def _report(catalogue: Catalogue, languages: Sequence[str], found: Sequence[Finding]) -> Iterator[str]:
    """Errors first, language by language; then what is to be recorded, and one line that counts everything."""
    for level in ("error", "warning"):
        sign = click.style(_SIGNS[level][0], fg=_SIGNS[level][1])
        for language in languages:
            if here := [each for each in found if (each.level, each.language) == (level, language)]:
                yield click.style(f"{title(catalogue, language)}: {count(len(here), level)}", bold=True)
                for each in here:
                    hint = f" → {each.hint}" if each.hint else ""
                    yield f"  {sign} {f'{each.prompt}: ' if each.prompt else ''}{each.what}{hint}"
                yield ""
    if voiceless := [line for each in languages if (line := _to_record(catalogue, each))]:
        yield click.style("No voice at the carrier, so people's recordings are all that can be heard:", bold=True)
        yield from voiceless
        yield "  What to record: hotline prompts record CODE --list"
        yield ""
    errors = sum(each.level == "error" for each in found)
    counted = f"{count(errors, 'error')}, {count(len(found) - errors, 'warning')}"
    yield f"Looked at {count(len(languages), 'language')} ({', '.join(languages)}): {counted}."


def _to_record(catalogue: Catalogue, language: str) -> str:
    if language not in catalogue.languages() or catalogue.language(language).voice:
        return ""
    pieces = catalogue.pieces(language)
    missing = sum(catalogue.recordings.of(language, each.id, each.text) is None for each in pieces)
    kind = ", recorded only" if catalogue.language(language).recorded_only else ""
    state = f"{missing} of {len(pieces)} pieces missing" if missing else f"all {len(pieces)} pieces are recorded"
    return f"  · {title(catalogue, language)}{kind}: {state}"
