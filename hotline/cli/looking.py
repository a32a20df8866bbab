"""Looking without touching: doctor, the flows drawn, the audit trail."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click
from sqlalchemy import select

from hotline.cli.common import as_json, console, fail, open_hotline, print_json, show
from ivr.caller_flow import caller_flow
from ivr.diagram import page
from ivr.flow import Flow, Line
from ivr.person_flow import volunteer_flow
from ivr.proving_flow import proving_flow
from ivr.staff_flow import staff_flow
from ivr.studio import recordable
from ivr.studio_flow import studio_flow
from ivr.verifier_flow import verifier_flow
from prompts.catalogue import Catalogue
from prompts.rights import is_rights_text
from records import AuditEntry, reading

_SIGNS = {"ok": ("✓", "green"), "warning": ("!", "yellow"), "error": ("✗", "red")}

_KEYS = "everywhere, `*` repeats, `#` goes back and `0` leads to a person; rights texts are said only while a review of them holds."
_PAGES = {
    "caller": ("What a caller meets", "Drawn from `ivr/caller_flow.py`", _KEYS),
    "staff": (
        "What a volunteer meets who rings up",
        "Drawn from `ivr/staff_flow.py`",
        "everywhere, `*` repeats, `#` goes back and `0` ends the call.",
    ),
    "verifier": (
        "What a verifier meets, rung or at the desk",
        "Drawn from `ivr/verifier_flow.py` and `ivr/desk_flow.py`",
        "everywhere, `*` repeats, `#` goes back and `0` hands it to somebody else; at the desk itself `0` ends the call.",
    ),
    "volunteer": ("What a volunteer meets who talks with callers", "Drawn from `ivr/person_flow.py`", _KEYS),
    "prove": (
        "What somebody meets whose number was given as a volunteer's",
        "Drawn from `ivr/proving_flow.py`",
        "everywhere, `*` and `0` ask once more.",
    ),
    "studio": (
        "What a coordinator meets in the phone studio",
        "Drawn from `ivr/studio_flow.py`",
        "everywhere, `*` repeats, `#` goes back and `0` ends the call.",
    ),
}


@click.command()
@click.option("--carrier", is_flag=True, help="Ask the carrier too: does the account open, do the numbers point here?")
@as_json
def doctor(carrier: bool, json_: bool) -> None:
    """Look at everything that can be looked at; one line each, with what to do. Exit 1 if something is wrong."""
    from hotline.checks import Level, examine

    found = list(examine(carrier=carrier))
    if json_:
        print_json([asdict(each) for each in found])
    else:
        for each in found:
            sign, colour = _SIGNS[each.level]
            # Plain text: a number, an address or a name must not be taken for markup or cut at the window's edge.
            click.echo(f"{click.style(sign, fg=colour)} {each.words}" + (f" → {each.hint}" if each.hint else ""))
    if any(each.level is Level.ERROR for each in found):
        raise SystemExit(1)


@click.command()
@click.argument("which", required=False, type=click.Choice(list(_PAGES)))
@click.option("--language", default="en", show_default=True, metavar="CODE", help="The language of the words in the table.")
@click.option("--write", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write flow-….md into this folder.")
def flow(which: str | None, language: str, folder: Path | None) -> None:
    """Draw the conversations from their data, in Mermaid, with a table of what every screen says. Shipped texts only."""
    catalogue = Catalogue()
    if not catalogue.complete(language):
        raise click.UsageError(f"There are no complete texts in {language!r}. Choose one of: {', '.join(_spoken(catalogue))}.")
    for name in [which] if which else _PAGES:
        drawn = _drawn(name, language, catalogue)
        if folder is None:
            click.echo(drawn)
            continue
        path = folder / f"flow-{name}.md"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(drawn, encoding="utf-8")
        except OSError as error:
            fail(f"{path} cannot be written: {error.strerror}.")
        console.print(f"wrote {path}", highlight=False, soft_wrap=True)


def _spoken(catalogue: Catalogue) -> tuple[str, ...]:
    """The languages that have a voice; the others join the menu once they are recorded."""
    return tuple(each for each in catalogue.languages() if catalogue.complete(each))


def _drawn(name: str, language: str, catalogue: Catalogue) -> str:
    flows: dict[str, Flow] = {
        "caller": caller_flow(_spoken(catalogue), catalogue.rights_data.topics),
        "staff": staff_flow(),
        "verifier": verifier_flow(),
        "volunteer": volunteer_flow(),
        "prove": proving_flow(),
        "studio": studio_flow(recordable(catalogue)),
    }
    title, sentence, keys = _PAGES[name]
    return page(
        flows[name],
        title=title,
        sentence=f"{sentence} by `hotline flow --write docs`, so do not edit it; {keys}",
        said=lambda line: _said(line, language, catalogue),
    )


def _said(line: Line, language: str, catalogue: Catalogue) -> str:
    """The words of a line; what is filled in while it is said stands in ‹angle quotes›."""
    unknown = catalogue.variables(line.prompt) - {"name"}
    given = {name: f"‹{name}›" for name in sorted(unknown)}
    words = catalogue.text(line.prompt, line.language or language, **{**given, **line.arguments})
    return f"*(rights text)* {words}" if is_rights_text(line.prompt) else words


@click.command()
@click.option("--last", default=50, show_default=True, type=click.IntRange(min=1), help="How many, newest first.")
@as_json
def audit(last: int, json_: bool) -> None:
    """Who did what to which record. No caller, no words, no places."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(last))
        rows = [
            {"at": each.at, "who": each.actor, "what": each.action, "subject": each.subject, "detail": each.detail}
            for each in entries
        ]
    show(rows, json_=json_, title="What was done", empty="Nothing has been done yet.")


COMMANDS = (doctor, flow, audit)
