"""Speech models for the demonstration: the best that this machine and its network have, kept for the next time.

Official Vosk models for English and Spanish where the makers can be reached; nothing here is needed, so nothing here is an error.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import requests
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from transcription import catalogue, download, models
from transcription.catalogue import ModelError, language_name
from transcription.models import Engine

_CONNECT_WITHIN = 4.0
_SILENT_AT_MOST = 15.0
"""Seconds: how long the makers' server may take to show itself, and to be silent in the middle of a download."""

Show = Callable[[int, int | None], None]


def cache_dir() -> Path:
    """Where models are kept between demonstrations; never the operator's own folder of models."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hotline" / "models"


def obtain(
    languages: Sequence[str],
    models_dir: Path,
    console: Console,
    *,
    reachable: Callable[[], bool] | None = None,
    get: Callable[..., object] = download.get,
) -> list[Engine]:
    """Get what can be got, and tell what will hear each language."""
    missing = [each for each in languages if not models.installed(models_dir, each) and catalogue.offered(each)]
    if missing and not (reachable or _makers_are_there)():
        console.print("The makers of the speech models cannot be reached from here; what is on this machine has to do.")
    elif missing:
        for language in missing:
            _get(language, models_dir, console, get)
    return models.engines(languages, models_dir)


def _get(language: str, models_dir: Path, console: Console, get: Callable[..., object]) -> None:
    offer = catalogue.offered(language)
    assert offer is not None
    title = f"Loading {language_name(language)}, {offer.name}"
    try:
        with _progress(title, offer.size_bytes, console) as show:
            get(language, models_dir=models_dir, progress=show, timeout=_SILENT_AT_MOST)
    except ModelError as error:
        console.print(str(error))
    except OSError as error:
        console.print(f"{offer.name} cannot be kept in {models_dir} ({error.strerror}); it is done without.")


@contextmanager
def _progress(title: str, size: int, console: Console) -> Iterator[Show]:
    if not console.is_terminal:
        console.print(f"{title} ({size / 1e6:.0f} MB) …")
        yield lambda done, total: None
        return
    columns = TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn()
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(title, total=size)
        yield lambda done, total: progress.update(task, completed=done, total=total or size)


def _makers_are_there() -> bool:
    """Asked in a thread of its own: no time-out of a request covers a name server that is silent."""
    answered = threading.Event()

    def ask() -> None:
        try:
            requests.head(catalogue.index_url(), timeout=_CONNECT_WITHIN)
            answered.set()
        except requests.RequestException:
            pass
        done.set()

    done = threading.Event()
    threading.Thread(target=ask, name="asking-for-models", daemon=True).start()
    done.wait(_CONNECT_WITHIN + 1)
    return answered.is_set()
