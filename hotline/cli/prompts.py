"""The texts and who has approved them: check, status, review. Needs neither a database nor keys, so translators can use it alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import click

from hotline.cli.common import as_json, fail, print_json, show
from hotline.settings import Settings, load_settings
from prompts import reviews
from prompts.catalogue import Catalogue
from prompts.check import check
from prompts.languages import LanguagesError
from prompts.reviews import ReviewsError, ReviewState
from prompts.rights import is_rights_text
from prompts.wording import WordingError

_DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
def prompts() -> None:
    """What is said, and who has approved it."""


@prompts.command("check")
@click.option("--language", "languages", multiple=True, metavar="CODE", help="Only this language; may be given several times.")
@as_json
def check_prompts(languages: Sequence[str], json_: bool) -> None:
    """Find what is wrong with the texts before a caller does. Exit 1 if something must be mended."""
    catalogue = _catalogue(load_settings())
    try:
        found = check(catalogue, languages or None)
    except WordingError as error:
        raise click.ClickException(str(error)) from None
    errors = sum(each.level == "error" for each in found)
    if json_:
        print_json(
            [
                {"level": each.level, "language": each.language, "prompt": each.prompt, "what": each.what, "hint": each.hint}
                for each in found
            ]
        )
    else:
        for each in found:
            sign = click.style("✗", fg="red") if each.level == "error" else click.style("!", fg="yellow")
            click.echo(f"{sign} {each.language}  {each.prompt or '(the language)'}: {each.what}")
            if each.hint:
                click.echo(f"      {each.hint}")
        looked_at = ", ".join(languages or catalogue.languages())
        click.echo(f"{looked_at}: {_count(errors, 'error')}, {_count(len(found) - errors, 'warning')}.")
    if errors:
        raise SystemExit(1)


@prompts.command("status")
@as_json
def prompt_status(json_: bool) -> None:
    """Each language: is it complete, and how much of it has somebody approved?"""
    catalogue = _catalogue(load_settings())
    rows = [_status(catalogue, language) for language in catalogue.languages()]
    if not json_:
        rows = [_for_eyes(row) for row in rows]
    show(rows, json_=json_, title="Texts", empty="There are no texts.")


@prompts.command("review")
@click.argument("prompt", required=False)
@click.option("--language", required=True, metavar="CODE")
@click.option("--reviewer", required=True, metavar="NAME", help="Who has read it: a name that can be asked.")
@click.option("--on", "on", type=_DAY, metavar="DATE", help="The day it was read, 2026-01-31; today unless given.")
@click.option("--due", type=_DAY, required=True, metavar="DATE", help="The last day this approval holds.")
@click.option("--all", "all_", is_flag=True, help="Every message of the language, after listing them.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def review(*, prompt: str | None, language: str, reviewer: str, on: datetime | None, due: datetime, all_: bool, yes: bool) -> None:
    """Write down that somebody has approved exactly the words of PROMPT. Changing one letter later voids it."""
    settings = load_settings()
    catalogue = _catalogue(settings)
    chosen = _chosen(catalogue, prompt, language, all_=all_)
    today = datetime.now(UTC).date()
    read_on, holds_until = on.date() if on else today, due.date()
    for each in chosen:
        click.echo(f"{click.style(each, bold=True)}: {catalogue.source(each, language)}")
    if any(map(is_rights_text, chosen)):
        click.echo("Texts that begin with rights- are legal information: a lawyer must have read them.")
    if not yes:
        what = f"these {len(chosen)} texts" if all_ else "exactly this text"
        click.confirm(f"Has {reviewer} approved {what} in {language}, until {holds_until}?", abort=True)
    _record(settings, catalogue, chosen, language, reviewer=reviewer, on=read_on, due=holds_until)
    click.echo(f"Written down: {_count(len(chosen), 'text')} in {language}, approved by {reviewer} until {holds_until}.")
    if not read_on <= today <= holds_until:
        click.echo(f"It does not count today: it holds from {read_on} until {holds_until}.")
    click.echo("It counts from the next start of hotline serve.")


def _chosen(catalogue: Catalogue, prompt: str | None, language: str, *, all_: bool) -> list[str]:
    if (prompt is None) is not all_:
        raise click.UsageError("Name one PROMPT, or say --all.")
    if language not in catalogue.languages():
        raise click.UsageError(f"There are no texts in {language!r}. There are texts in: {', '.join(catalogue.languages())}.")
    there = [each for each in catalogue.messages(language) if each in catalogue.prompts]
    if prompt is None:
        return there
    if prompt not in there:
        raise click.UsageError(f"There is no {prompt!r} in {language!r}. See: hotline prompts check")
    return [prompt]


def _record(
    settings: Settings, catalogue: Catalogue, chosen: Sequence[str], language: str, *, reviewer: str, on: date, due: date
) -> None:
    folder = settings.home / "prompts"
    try:
        reviews.record(
            folder,
            language,
            {each: catalogue.source(each, language) for each in chosen},
            reviewer=reviewer,
            on=on,
            due=due,
            sounds={each: catalogue.sound(each, language) for each in chosen},
        )
    except ReviewsError as error:
        fail(str(error))
    except OSError as error:
        fail(f"The review cannot be written into {folder}: {error.strerror}.")


def _catalogue(settings: Settings) -> Catalogue:
    try:
        return Catalogue(overlay=settings.home / "prompts", name=settings.name or None, legal_help=settings.legal_help or None)
    except LanguagesError as error:
        raise click.ClickException(str(error)) from None


def _status(catalogue: Catalogue, language: str) -> dict[str, Any]:
    states = {each: catalogue.review_state(each, language) for each in catalogue.prompts}
    approved = {each for each, state in states.items() if state is ReviewState.REVIEWED}
    rights = {each for each in states if is_rights_text(each)}
    return {
        "language": language,
        "name": catalogue.language(language).own_name,
        "messages": len(states),
        "complete": catalogue.complete(language),
        "reviewed": catalogue.reviewed(language),
        "messages_reviewed": len(approved),
        "rights": len(rights),
        "rights_reviewed": len(rights & approved),
        "core_rights_reviewed": "rights-core-now" in approved,
        "overdue": sum(state is ReviewState.OVERDUE for state in states.values()),
        "edited_since": sum(state is ReviewState.EDITED for state in states.values()),
        "status": catalogue.reviews.status(language),
        "translated_by": catalogue.reviews.translated_by(language) or None,
    }


def _for_eyes(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "language": f"{row['language']} {row['name']}",
        "complete": row["complete"],
        "reviewed": f"{row['messages_reviewed']} of {row['messages']}",
        "rights_reviewed": f"{row['rights_reviewed']} of {row['rights']}",
        "overdue": row["overdue"],
        "edited_since": row["edited_since"],
        "note": ": ".join(filter(None, (row["status"], row["translated_by"]))),
    }


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")


COMMANDS = (prompts,)
