"""Putting a model into its place, and taking one away: the last step of a download and of bringing one on a stick.

1. It is tried where it was unpacked: a recogniser is built from it in a process of its own.
2. What is known of it is written into its folder, which is then renamed to its place: it is whole there or not at all.
3. Two versions stay: the one in use and the one before. Older ones that we installed go; never one that somebody put there,
   never one that pip owns.
"""

import contextlib
import errno
import fcntl
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from transcription import keeping, models
from transcription.catalogue import Model, ModelError, code_of, language_name
from transcription.check import verify
from transcription.packages import NEEDED

Check = Callable[[Model], str | None]
Tell = Callable[[str], None]


def nobody(_sentence: str) -> None:
    """For those who do not want to be told."""


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """A model that has come: `folder` is ours to move. `md5` None: it could not be compared with anything."""

    language: str
    name: str
    folder: Path
    source: str
    md5: str | None


def install(arrival: Arrival, *, models_dir: Path, check: Check | None, tell: Tell, now: datetime | None) -> Model:
    """Try it, put it into its place and clear up behind it. `tell` gets a sentence on what is used now and what was removed.

    Raises ModelError (permanent) when it does not work here; then everything is as it was.
    """
    name, language = arrival.name, arrival.language
    came = models.downloaded(arrival.folder, language=language, name=name)
    if models.problem(came) is not None:
        needed = ", ".join(either[0] for either in NEEDED)
        raise ModelError(f"{name} is no speech model for Vosk ({needed} are missing): nothing was installed.", permanent=True)
    work = models_dir / ".partial"
    with tempfile.TemporaryDirectory(dir=work, prefix=f"trying-{name}-") as cache:
        if (check or (lambda model: verify(model, cache_dir=Path(cache))))(came) is not None:
            said = f"{name} came whole but does not work here: not installed. Is there enough memory for it?"
            raise ModelError(said, permanent=True)
    kept = keeping.Record(source=arrival.source, md5=arrival.md5, installed_at=now or datetime.now(UTC))
    place = models_dir / language / name
    with keeping.only_one(models_dir, language):
        before = models.best(language, models_dir)
        keeping.write_record(arrival.folder, kept)
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists() or place.is_symlink():
            discard(place, models_dir)
        arrival.folder.rename(place)
        used = models.now_used(language, models_dir, before)
        new = next(model for model in models.installed(models_dir, language) if model.path == place)
        _tell_use(new, used, before, tell)
        _clear_up(new, models_dir, tell)
    return new


def remove(language: str, name: str, *, models_dir: Path) -> Model | None:
    """Delete a downloaded model, and say by the answer which one is used now, None for none.

    Raises ModelError (permanent) when there is none of that name or it belongs to pip.
    """
    code = code_of(language)
    with keeping.only_one(models_dir, code):
        found = [model for model in models.installed(models_dir, code) if model.name == name]
        if not found:
            raise ModelError(f"No model {name} for {language_name(language)} is installed.", permanent=True)
        if found[0].packaged:
            raise ModelError(f"{name} is a Python package, not a download: remove it with pip.", permanent=True)
        discard(found[0].path, models_dir)
        kept = keeping.choice(models_dir, code)
        if kept.name == name:
            keeping.write_choice(models_dir, code, keeping.Choice(previous=kept.previous))
        return models.best(code, models_dir)


def discard(folder: Path, models_dir: Path) -> None:
    """Renamed away first: whoever looks sees the whole folder or none. Its copies of links go along."""
    work = models_dir / ".partial"
    work.mkdir(parents=True, exist_ok=True)
    grave = Path(tempfile.mkdtemp(dir=work, prefix=f"old-{folder.name}-"))
    folder.replace(grave / folder.name)
    shutil.rmtree(grave, ignore_errors=True)
    for copy in (models_dir / ".cache").glob("*"):
        if re.fullmatch(re.escape(folder.name) + "-[0-9a-f]{16}", copy.name):
            shutil.rmtree(copy, ignore_errors=True)


@contextlib.contextmanager
def workshop(models_dir: Path, name: str) -> Iterator[Path]:
    """The folder where one model is fetched and unpacked, by one process at a time, cleared of what a killed one left.

    Two processes writing one partial file would spoil it; the lock goes with the process, however it ends.
    Raises ModelError: not permanent when another process is at it, permanent when the folder cannot be written or is full.
    """
    work = models_dir / ".partial"
    try:
        work.mkdir(parents=True, exist_ok=True)
        with (work / f"{name}.lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise ModelError(f"{name} is being downloaded already. Wait for that.", permanent=False) from error
            for kind in ("unpack", "trying", "old"):
                for left in work.glob(f"{kind}-{name}-????????"):
                    shutil.rmtree(left, ignore_errors=True)
            yield work
    except OSError as error:
        why = "the disk is full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else error.strerror or type(error).__name__
        raise ModelError(f"{name} cannot be kept in {models_dir} ({why}).", permanent=True) from error


def _tell_use(new: Model, used: Model, before: Model | None, tell: Tell) -> None:
    if used.path != new.path:
        tell(f"{used.name} stays in use, because it was chosen. To use the new one: hotline models use {new.language} {new.name}")
    elif before is not None and before.name != new.name:
        tell(f"{new.name} is used from the next recording on. Back to {before.name}: hotline models use {new.language} --previous")


def _clear_up(new: Model, models_dir: Path, tell: Tell) -> None:
    """At most two of ours stay, besides one that was only now installed and is not used because another was chosen."""
    used, second = models.best(new.language, models_dir), models.previous(new.language, models_dir)
    stay = {model.name for model in (new, used) if model is not None}
    if second is not None and len(stay) < 2:
        stay.add(second.name)
    for model in models.installed(models_dir, new.language):
        if model.packaged or model.name in stay or keeping.record(model.path) is None:
            continue
        discard(model.path, models_dir)
        tell(f"{model.name} was removed: two versions are kept.")
