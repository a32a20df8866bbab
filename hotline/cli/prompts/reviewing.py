"""prompts review: somebody has read exactly these words, and listened to exactly these recordings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

import click

from hotline.cli.common import fail
from hotline.cli.prompts.texts import count, in_call_order, in_english, known, open_catalogue, today
from hotline.settings import Settings, load_settings
from prompts import reviews
from prompts.catalogue import MASTER, Catalogue
from prompts.reviews import ReviewsError, ReviewState
from prompts.rights import is_rights_text

_DAY = click.DateTime(["%Y-%m-%d"])
_YEAR = timedelta(days=365)


@click.command("review")
@click.argument("prompt", required=False)
@click.option("--language", required=True, metavar="CODE")
@click.option("--reviewer", required=True, metavar="NAME", help="Who has read it: a name that can be asked.")
@click.option("--on", "on", type=_DAY, metavar="DATE", help="The day it was read, 2026-01-31; today unless given.")
@click.option(
    "--due", type=_DAY, metavar="DATE", help="The last day it holds; unless given, as rights.toml asks, and a year for other texts."
)
@click.option("--all", "all_", is_flag=True, help="Every message of the language, after listing them.")
@click.option("--rights", is_flag=True, help="Every rights text.")
@click.option("--due-within", type=click.IntRange(min=0), metavar="DAYS", help="What must be read again within so many days.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def review(
    *,
    prompt: str | None,
    language: str,
    reviewer: str,
    on: datetime | None,
    due: datetime | None,
    all_: bool,
    rights: bool,
    due_within: int | None,
    yes: bool,
) -> None:
    """Write down that somebody has approved exactly the words of PROMPT. Changing one letter later voids it.

    What is said from recordings is approved with their sound: listen first (hotline prompts listen).
    """
    if [prompt is not None, all_, rights, due_within is not None].count(True) != 1:
        raise click.UsageError("Name one PROMPT, or say --all, --rights or --due-within DAYS.")
    settings = load_settings()
    catalogue = open_catalogue(settings)
    known(catalogue, language)
    chosen = _named(catalogue, prompt, language) if prompt else _chosen(catalogue, language, rights=rights, due_within=due_within)
    if not chosen:
        click.echo(f"There is nothing to review in {language}.")
        return
    read_on = on.date() if on else today()
    holds = {each: due.date() if due else read_on + _interval(catalogue, each) for each in chosen}
    for each in chosen:
        _show(catalogue, each, language, read_on, holds[each])
    if any(map(is_rights_text, chosen)):
        click.echo("Texts that begin with rights- are legal information: a lawyer must have read them.")
    until = _until(holds)
    if not yes:
        what = "exactly this text" if len(chosen) == 1 else f"these {len(chosen)} texts"
        click.confirm(f"Has {reviewer} approved {what} in {language}, {until}?", abort=True)
    _record(settings, catalogue, language, reviewer=reviewer, on=read_on, due=holds)
    click.echo(f"Written down: {count(len(chosen), 'text')} in {language}, approved by {reviewer}, {until}.")
    if not read_on <= today() <= min(holds.values()):
        click.echo(f"Not all of it counts today: it holds from {read_on}, {until}.")
    click.echo("It counts from the next start of hotline serve.")


def _named(catalogue: Catalogue, prompt: str, language: str) -> list[str]:
    if prompt not in catalogue.prompts or prompt not in catalogue.messages(language):
        raise click.UsageError(f"There is no {prompt!r} in {language!r}. See: hotline prompts status --language {language}")
    if catalogue.language(language).recorded_only and not catalogue.can_say(prompt, language):
        what = f"{prompt!r} is not recorded in {language!r} yet, so there is nothing to approve."
        raise click.UsageError(f"{what} Record it: hotline prompts record {language}")
    return [prompt]


def _chosen(catalogue: Catalogue, language: str, *, rights: bool, due_within: int | None) -> list[str]:
    there = in_call_order(catalogue, language)
    if catalogue.language(language).recorded_only:
        # Its texts are the English ones: only what has been recorded can be approved.
        there = [each for each in there if catalogue.can_say(each, language)]
    if rights:
        return [each for each in there if is_rights_text(each)]
    if due_within is not None:
        return [each for each in there if _ends(catalogue, each, language, today() + timedelta(days=due_within))]
    return there


def _ends(catalogue: Catalogue, prompt: str, language: str, day: date) -> bool:
    due = catalogue.review_due(prompt, language)
    return due <= day if due else catalogue.review_state(prompt, language) is ReviewState.OVERDUE


def _interval(catalogue: Catalogue, prompt: str) -> timedelta:
    rests_on = catalogue.rights_data.texts.get(prompt)
    return rests_on.review if rests_on else _YEAR


def _show(catalogue: Catalogue, prompt: str, language: str, read_on: date, until: date) -> None:
    """The words, what they rest on, and what else the approval covers."""
    click.echo(f"{click.style(prompt, bold=True)}: {catalogue.source(prompt, language)}")
    if language != MASTER and not catalogue.language(language).recorded_only:
        for english in in_english(catalogue, prompt, language):
            click.echo(f"    in English: {english}")
    if rests_on := catalogue.rights_data.texts.get(prompt):
        again = f"to be read again every {rests_on.review.days} days"
        off = " · switched off in rights.toml" if not rests_on.enabled else ""
        click.echo(f"    tag: {rests_on.tag.value} · scope: {rests_on.scope} · {again}, here until {until}{off}")
        if rests_on.note:
            click.echo(f"    note: {rests_on.note}")
        for source in rests_on.sources:
            click.echo(f"    source: {source}")
        if until > read_on + rests_on.review:
            click.echo(f"    {until} is later than rights.toml asks: {read_on + rests_on.review}.")
    if catalogue.sound(prompt, language):
        click.echo("    said from a recording, which this approves too: listen to it first (hotline prompts listen)")
    elif not catalogue.language(language).voice:
        click.echo("    not recorded yet: once it is, it must be listened to and approved again")


def _until(holds: Mapping[str, date]) -> str:
    first, last = min(holds.values()), max(holds.values())
    return f"until {first}" if first == last else f"each until its own day, {first} to {last}"


def _record(settings: Settings, catalogue: Catalogue, language: str, *, reviewer: str, on: date, due: Mapping[str, date]) -> None:
    folder = settings.own_texts
    try:
        reviews.record(
            folder,
            language,
            {each: catalogue.source(each, language) for each in due},
            reviewer=reviewer,
            on=on,
            due=due,
            sounds={each: catalogue.sound(each, language) for each in due},
        )
    except ReviewsError as error:
        fail(str(error))
    except OSError as error:
        fail(f"The review cannot be written into {folder}: {error.strerror}.")
