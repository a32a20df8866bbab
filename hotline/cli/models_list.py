"""What `hotline models list` says of each model, as rows with stable field names and as lines for people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from hotline.settings import BadSetting, Settings
from hotline.wiring import catalogue_of, offered_languages
from records import Keyring, open_database
from records.base import reading, sessions_of
from records.workers import Heartbeat
from transcription import keeping, pocketsphinx_engine
from transcription.catalogue import Model, Offer, language_name, offer_named, offered, offers, plain
from transcription.models import engine_for, installed, previous, problem

_LATELY = timedelta(minutes=1)
"""A worker that was not seen for so long does not run."""

_STATES = {"in_use": "in use", "previous": "previous", "installed": "installed", "available": "available"}


def rows(folder: Path, language: str | None, loaded: frozenset[str] | None) -> list[dict[str, Any]]:
    """Every model that is here or can be had, a language's installed ones first. `loaded`: names, None when nobody knows."""
    wanted = None if language is None else plain(language)
    here = present(folder, wanted)
    states = _states(folder, here)
    names = {model.name for model in here}
    found = [_installed_row(model, states[model.language, model.name], loaded) for model in here]
    found += [_offer_row(offer) for offer in offers() if offer.name not in names and wanted in (None, offer.language)]
    order = list(_STATES)
    return sorted(found, key=lambda row: (row["language"], order.index(row["state"])))


def present(folder: Path, language: str | None) -> list[Model]:
    """Everything that can hear something on this machine, the stand-in for English included."""
    found = list(installed(folder, language))
    stand_in = pocketsphinx_engine.find("en")
    if stand_in is not None and language in (None, "en"):
        found.append(stand_in)
    return found


def lines(found: Iterable[Mapping[str, Any]]) -> list[str]:
    """Plain lines: a table cuts long names in a narrow window, and the names are there to be copied."""
    said = []
    for row in found:
        sign = click.style("✗", fg="red") if row["problem"] else click.style("✓", fg="green") if row["installed"] else "·"
        size = f"{row['size'] / 1e6:.0f} MB"
        state = _STATES[row["state"]]
        said.append(f"{sign} {row['language']:<4} {row['name']:<38} {size:>8}  {row['licence']:<16}  {state}".rstrip())
        if row["problem"]:
            said.append(f"       {row['problem']}")
        elif row["installed"]:
            said.append(f"       {_more(row)}")
    return said


def unheard(languages: Iterable[str], folder: Path) -> list[str]:
    """One sentence for each of these languages that no model on this machine hears."""
    said = []
    for language in dict.fromkeys(map(plain, languages)):
        if engine_for(language, folder).model is None:
            can = f" A model can be had: hotline models get {language}" if offered(language) else ""
            said.append(f"{language_name(language)}: heard by people only.{can}")
    return said


def languages_of(settings: Settings) -> tuple[str, ...]:
    """The languages of this hotline; where its settings are not right yet, those that they name."""
    try:
        return offered_languages(settings, catalogue_of(settings))
    except BadSetting:
        return tuple(settings.languages)


def loaded_now(settings: Settings, now: datetime) -> frozenset[str] | None:
    """Names of the models that running workers have loaded; None where that cannot be told: no database, or an older worker."""
    url = make_url(settings.database)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        return None
    try:
        # Heartbeats are not sealed: a key of the moment does where this machine's cannot be read.
        database = open_database(settings.database, Keyring(settings.sealing_keys or [Keyring.new_key()]))
    except (SQLAlchemyError, ValueError, OSError):
        return None
    try:
        with reading(sessions_of(database)) as session:
            told = list(session.scalars(select(Heartbeat.models).where(Heartbeat.seen_at > now - _LATELY)))
    except (SQLAlchemyError, ValueError, OSError):
        return None
    finally:
        database.dispose()
    known = [names for names in told if names is not None]
    return None if told and not known else frozenset(name for names in known for name in names)


def _states(folder: Path, here: Iterable[Model]) -> dict[tuple[str, str], str]:
    """By language and name: which is used, and which one `use --previous` goes back to."""
    states = {(model.language, model.name): "installed" for model in here}
    for language in {language for language, _ in states}:
        used, second = engine_for(language, folder).model, previous(language, folder)
        if second is not None:
            states[language, second.name] = "previous"
        if used is not None:
            states[language, used.name] = "in_use"
    return states


def _installed_row(model: Model, state: str, loaded: frozenset[str] | None) -> dict[str, Any]:
    offer = offer_named(model.name)
    return {
        "language": model.language,
        "name": model.name,
        "engine": model.engine,
        "version": version(model.name),
        "state": state,
        "size": model.size_bytes,
        "source": model.source,
        "licence": model.licence,
        "installed": True,
        "installed_at": keeping.installed_at(model.path),
        "loaded": None if loaded is None else model.name in loaded,
        "widen": model.widen,
        "band": offer.band if offer else None,
        "problem": problem(model),
    }


def _offer_row(offer: Offer) -> dict[str, Any]:
    return {
        "language": offer.language,
        "name": offer.name,
        "engine": "vosk",
        "version": version(offer.name),
        "state": "available",
        "size": offer.size_bytes,
        "source": offer.url,
        "licence": offer.licence,
        "installed": False,
        "installed_at": None,
        "loaded": False,
        "widen": offer.widen,
        "band": offer.band,
        "problem": None,
    }


def version(name: str) -> str | None:
    """The version in a model's name, as Vosk writes it: 0.22 of vosk-model-en-us-0.22-lgraph. None where there is none."""
    found = re.search(r"-v?(\d+(?:\.\d+)*)(?=[-_]|$)", name)
    return None if found is None else found[1]


def _more(row: Mapping[str, Any]) -> str:
    said = [f"here since {row['installed_at'].astimezone():%Y-%m-%d}"]
    if row["loaded"] is not None:
        said.append("loaded now" if row["loaded"] else "not loaded now")
    said.append("telephone sound is widened for it" if row["widen"] else "telephone sound is left as it is")
    return ", ".join(said)
