"""Speech models: list, get, use, check, verify, remove. They are used from the next recording on, without a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)

from hotline.cli.common import as_json, console, fail, print_json
from hotline.cli.models_list import languages_of, lines, loaded_now, present, rows, unheard
from hotline.settings import load_settings
from transcription import keeping
from transcription.bringing import bring
from transcription.catalogue import Model, ModelError, language_name, offered, plain
from transcription.check import measure
from transcription.check import verify as loads
from transcription.clips import by_character, clips_in
from transcription.download import get as download
from transcription.download import remove as discard
from transcription.models import best, engine_for, installed, previous
from transcription.models import use as use_from_now

INDEX = "model-list.json"
_FEW = 20
"""Clips below which chance decides much of an error rate."""


@click.group()
def models() -> None:
    """The speech models that turn recordings into text on this machine."""


@models.command("list")
@click.option("--language", metavar="CODE", help="Only this language.")
@as_json
def list_models(language: str | None, json_: bool) -> None:
    """What is installed (✓, or ✗ when broken), which of it is used, and what can be had (·)."""
    settings = load_settings()
    found = rows(settings.models_dir, language, loaded_now(settings, datetime.now(UTC)))
    if json_:
        print_json(found)
        return
    for line in lines(found):
        click.echo(line)
    if language is not None and not found:
        click.echo(f"No speech model for {language_name(language)} exists: somebody who speaks it must listen.")
    elif silent := unheard(languages_of(settings) if language is None else [language], settings.models_dir):
        click.echo()
        for sentence in silent:
            click.echo(sentence)


@models.command("get")
@click.argument("language")
@click.option("--name", metavar="MODEL", help="Another model than the language's first; see: hotline models list --language CODE")
@click.option(
    "--from",
    "source",
    metavar="PLACE",
    help=f"Another copy of the makers' site (its address; the models and {INDEX}), or a folder or archive on this machine.",
)
@click.option("--unchecked", is_flag=True, help="Take an archive from this machine although its checksum is not known.")
def get_model(language: str, name: str | None, source: str | None, unchecked: bool) -> None:
    """Download, check and install the model of LANGUAGE. Run it again after a broken connection: it goes on where it was.

    From a stick: hotline models get es --from /media/stick. The model used until now stays as the second one.
    """
    folder, told = _folder(), list[str]()
    place = _place(source)
    if unchecked and place is None:
        raise click.UsageError("--unchecked is for a folder or an archive on this machine; name it with --from.")
    if place is None and (there := _works_already(language, name, folder)) is not None:
        _say_already(there, folder)
        return
    try:
        if place is not None:
            with console.status(f"Copying and trying {place.name} …"):
                model = bring(language, place, models_dir=folder, name=name, unchecked=unchecked, tell=told.append)
        else:
            model = _fetch(language, name, source, folder, told.append)
    except ModelError as error:
        lost = not error.permanent and source is None
        fail(f"{error.sentence} {_ELSEWHERE}" if lost else error.sentence)
        return
    _say(f"{language_name(language)}: {model.name} is ready ({_megabytes(model.size_bytes)}).")
    for sentence in told:
        _say(sentence)


def _place(source: str | None) -> Path | None:
    """What is on this machine; None for an address or nothing."""
    if source is None or source.startswith(("https://", "http://")):
        return None
    if not Path(source).exists():
        raise click.UsageError(
            f"--from takes an address that begins with https://, or a folder or archive on this machine: {source!r} is neither."
        )
    return Path(source)


def _works_already(language: str, name: str | None, folder: Path) -> Model | None:
    offer = offered(language, name)
    there = next((m for m in installed(folder, language) if offer and m.name == offer.name), None)
    return there if there is not None and loads(there, cache_dir=folder / ".cache") is None else None


def _say_already(there: Model, folder: Path) -> None:
    used = best(there.language, folder)
    if used is None or used.name == there.name:
        _say(f"{there.name} is here already, and it works.")
    else:
        said = f"{there.name} is here already, and it works, but {used.name} is in use."
        _say(f"{said} To change that: hotline models use {there.language} {there.name}")


def _fetch(language: str, name: str | None, source: str | None, folder: Path, tell: Callable[[str], None]) -> Model:
    base = f"{source.rstrip('/')}/" if source else None
    offer = offered(language, name)
    with _progress() as bar:
        task = bar.add_task(offer.name if offer else language, total=offer.size_bytes if offer else None)
        return download(
            language,
            models_dir=folder,
            name=name,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
            base=base,
            index=f"{base}{INDEX}" if base else None,
            tell=tell,
        )


_ELSEWHERE = "If this machine does not reach the makers' site, name a copy that it does reach with --from."


@models.command("use")
@click.argument("language")
@click.argument("name", required=False)
@click.option("--previous", "back", is_flag=True, help="Go back to the model that was used before.")
@click.option("--automatic", is_flag=True, help="Take the choice back: the newest installed is used.")
def use_model(language: str, name: str | None, back: bool, automatic: bool) -> None:
    """Use the installed model NAME for LANGUAGE, whatever is installed later."""
    if [name is not None, back, automatic].count(True) != 1:
        raise click.UsageError("Give the name of a model, or --previous, or --automatic. See: hotline models list")
    folder = _folder()
    try:
        if back:
            second = previous(language, folder)
            if second is None:
                fail(f"There is no second model for {language_name(language)} to go back to. See: hotline models list")
                return
            name = second.name
        if name is not None and name in {model.name for model in present(folder, "en") if model.engine == "pocketsphinx"}:
            fail(f"{name} only stands in for English where there is no Vosk model: it cannot be chosen.")
            return
        used = use_from_now(language, name, folder)
    except ModelError as error:
        fail(error.sentence)
        return
    why = ", the newest that is installed," if automatic else ""
    _say(f"{language_name(language)}: {used.name}{why} is used from the next recording on.")
    if back:
        _say("The same command changes back.")


@models.command("check")
@click.argument("language")
@click.option(
    "--clips",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="WAV files of people, and what they say: a .txt beside each, or one .tsv with file name, tab, words.",
)
@as_json
def check_model(language: str, clips: Path, json_: bool) -> None:
    """Measure the model that LANGUAGE uses on clips of people, and keep whether it should get widened telephone sound.

    Each clip is heard three times: as it is, through a simulated telephone, and through it with widening. Takes about as long as
    the clips are. Clips of people whom the telephone would bring tell most; 50 are good.
    """
    folder = _folder()
    model = engine_for(language, folder).model
    if model is None:
        fail(f"No model for {language_name(language)} is installed, so there is nothing to measure. See: hotline models list")
        return
    try:
        found = clips_in(clips)
        with _counting(quiet=json_) as count:
            measured = measure(model, found, cache_dir=folder / ".cache", now=datetime.now(UTC), progress=count)
        keeping.write_widening(folder, model.language, model.name, measured)
    except ModelError as error:
        fail(error.sentence)
        return
    if json_:
        print_json(_measured_row(model, measured))
        return
    _say(f"{language_name(language)}, {model.name}: {measured.clips} of {len(found)} clips were heard.")
    what = "characters" if by_character(language) else "words"
    for said, rate in (("as they are", measured.as_it_is), ("by telephone", measured.telephone), ("widened", measured.widened)):
        click.echo(f"  {said:<13} {rate:>6.1%} of the {what} wrong")
    if measured.clips < _FEW:
        _say("So few clips say little: measure again with more.")
    _say(f"Telephone sound is {'widened for this model' if measured.widen else 'given to this model as it is'} from now on.")


def _measured_row(model: Model, measured: keeping.Measured) -> dict[str, Any]:
    return {
        "language": model.language,
        "name": model.name,
        "clips": measured.clips,
        "unit": "characters" if by_character(model.language) else "words",
        "as_it_is": round(measured.as_it_is, 4),
        "telephone": round(measured.telephone, 4),
        "widened": round(measured.widened, 4),
        "widen": measured.widen,
    }


@models.command("verify")
@click.argument("language", required=False)
@as_json
def verify_models(language: str | None, json_: bool) -> None:
    """Load every installed model (or those of LANGUAGE). Exit 1 if one is broken; takes up to a minute each."""
    folder = _folder()
    here = present(folder, None if language is None else plain(language))
    if language is not None and not here:
        then = f"Get one with: hotline models get {language}" if offered(language) else "None exists: people listen."
        fail(f"No model for {language_name(language)} is installed. {then}")
    tried: list[dict[str, Any]] = []
    for model in here:
        wrong = loads(model, cache_dir=folder / ".cache")
        tried.append({"language": model.language, "name": model.name, "works": wrong is None, "problem": wrong})
        if not json_:
            click.echo(
                f"{click.style('✓', fg='green')} {model.name} works" if wrong is None else f"{click.style('✗', fg='red')} {wrong}"
            )
    if json_:
        print_json(tried)
    elif not tried:
        click.echo("No speech model is installed. Get one with: hotline models get en")
    if not all(row["works"] for row in tried):
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
        return
    chosen = name or downloaded[0]
    if not yes:
        click.confirm(f"Delete {chosen}?", abort=True)
    try:
        discard(language, chosen, models_dir=folder)
    except ModelError as error:
        fail(error.sentence)
        return
    left = engine_for(language, folder).model
    then = f"{left.name} is used now" if left is not None else "people listen to what is said in this language"
    _say(f"{chosen} is gone: {then}.")


def _folder() -> Path:
    return load_settings().models_dir


def _say(sentence: str) -> None:
    """Not through the console, which breaks a long line in the middle of a command that is there to be copied."""
    click.echo(sentence)


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


@contextmanager
def _counting(*, quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A bar that counts clips; none for a script."""
    if quiet:
        yield None
        return
    with Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console) as bar:
        task = bar.add_task("clips", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


COMMANDS = (models,)
