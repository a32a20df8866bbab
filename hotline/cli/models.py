"""Speech models: list, get, verify, remove. They are used from the next recording on, without a restart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from hotline.cli.common import as_json, console, fail, print_json
from hotline.settings import load_settings
from transcription import pocketsphinx_engine
from transcription.catalogue import Model, ModelError, Offer, language_name, offered, offers
from transcription.check import verify as loads
from transcription.download import get as download
from transcription.download import remove as discard
from transcription.models import installed, problem

INDEX = "model-list.json"


@click.group()
def models() -> None:
    """The speech models that turn recordings into text on this machine."""


@models.command("list")
@click.option("--language", metavar="CODE", help="Only this language.")
@as_json
def list_models(language: str | None, json_: bool) -> None:
    """What is installed, and what can be had."""
    here = _here(_folder(), language)
    names = {model.name for model in here}
    rows = [_installed_row(model) for model in here]
    rows += [_offer_row(offer) for offer in offers() if offer.name not in names and language in (None, offer.language)]
    rows.sort(key=lambda row: (row["language"], not row["installed"]))
    if json_:
        print_json(rows)
        return
    if not rows:
        click.echo(f"No speech model for {language_name(language or '')} exists: somebody who speaks it must listen.")
    for row in rows:
        # Plain lines: a table cuts long names in a narrow window, and the names are there to be copied.
        sign = click.style("✗", fg="red") if row["problem"] else click.style("✓", fg="green") if row["installed"] else "·"
        said = row["problem"] or ("installed" if row["installed"] else "")
        click.echo(
            f"{sign} {row['language']:<4} {row['name']:<40} {_megabytes(row['size']):>8}  {row['licence']:<10}  {said}".rstrip()
        )


@models.command("get")
@click.argument("language")
@click.option("--name", metavar="MODEL", help="Another model than the language's first; see: hotline models list --language CODE")
@click.option("--from", "source", metavar="URL", help=f"Another copy of the makers' site: the models and {INDEX}.")
def get_model(language: str, name: str | None, source: str | None) -> None:
    """Download, check and install the model of LANGUAGE. Run it again after a broken connection: it goes on where it was."""
    folder = _folder()
    if source is not None and not source.startswith(("https://", "http://")):
        raise click.UsageError(f"--from takes an address that begins with https://, not {source!r}.")
    base = f"{source.rstrip('/')}/" if source else None
    offer = offered(language, name)
    there = next((m for m in installed(folder, language) if offer and m.name == offer.name), None)
    if there is not None and loads(there, cache_dir=folder / ".cache") is None:
        console.print(f"{there.name} is here already, and it works.")
        return
    with _progress() as bar:
        task = bar.add_task(offer.name if offer else language, total=offer.size_bytes if offer else None)
        try:
            model = download(
                language,
                models_dir=folder,
                name=name,
                progress=lambda done, total: bar.update(task, completed=done, total=total),
                base=base,
                index=f"{base}{INDEX}" if base else None,
            )
        except ModelError as error:
            bar.stop()
            fail(error.sentence if error.permanent or base else f"{error.sentence} {_ELSEWHERE}")
            return
    console.print(f"{language_name(language)}: {model.name} is ready ({_megabytes(model.size_bytes)}).")


_ELSEWHERE = "If this machine does not reach the makers' site, name a copy that it does reach with --from."


@models.command("verify")
@click.argument("language", required=False)
@as_json
def verify_models(language: str | None, json_: bool) -> None:
    """Load every installed model (or those of LANGUAGE). Exit 1 if one is broken; takes up to a minute each."""
    folder = _folder()
    here = _here(folder, language)
    if language is not None and not here:
        fail(f"No model for {language_name(language)} is installed. Get one with: hotline models get {language}")
    rows: list[dict[str, Any]] = []
    for model in here:
        wrong = loads(model, cache_dir=folder / ".cache")
        rows.append({"language": model.language, "name": model.name, "works": wrong is None, "problem": wrong})
        if not json_:
            click.echo(
                f"{click.style('✓', fg='green')} {model.name} works" if wrong is None else f"{click.style('✗', fg='red')} {wrong}"
            )
    if json_:
        print_json(rows)
    elif not rows:
        click.echo("No speech model is installed. Get one with: hotline models get en")
    if not all(row["works"] for row in rows):
        raise SystemExit(1)


@models.command("remove")
@click.argument("language")
@click.argument("name", required=False)
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove_model(language: str, name: str | None, yes: bool) -> None:
    """Delete the downloaded model of LANGUAGE; NAME it where there are several."""
    folder = _folder()
    downloaded = [model.name for model in installed(folder, language) if not model.packaged]
    if name is None and len(downloaded) > 1:
        raise click.UsageError(f"There are several models: {', '.join(downloaded)}. Name one.")
    if name is None and not downloaded:
        fail(f"No downloaded model for {language_name(language)} is installed. See: hotline models list")
    chosen = name or downloaded[0]
    if not yes:
        click.confirm(f"Delete {chosen}?", abort=True)
    try:
        discard(language, chosen, models_dir=folder)
    except ModelError as error:
        fail(error.sentence)
    console.print(f"{chosen} is gone.")


def _folder() -> Path:
    return load_settings().models_dir


def _here(folder: Path, language: str | None) -> list[Model]:
    """Everything that can hear something on this machine, the stand-in for English included."""
    found = list(installed(folder, language))
    stand_in = pocketsphinx_engine.find("en")
    if stand_in is not None and language in (None, "en"):
        found.append(stand_in)
    return found


def _installed_row(model: Model) -> dict[str, Any]:
    return {
        "language": model.language,
        "name": model.name,
        "engine": model.engine,
        "size": model.size_bytes,
        "source": model.source,
        "licence": model.licence,
        "installed": True,
        "problem": problem(model),
    }


def _offer_row(offer: Offer) -> dict[str, Any]:
    return {
        "language": offer.language,
        "name": offer.name,
        "engine": "vosk",
        "size": offer.size_bytes,
        "source": offer.url,
        "licence": offer.licence,
        "installed": False,
        "problem": None,
    }


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB"


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=console,
    )


COMMANDS = (models,)
