"""What is written down about the models on this machine: where one came from, which one a person chose, what was measured.

Three small TOML files, each replaced whole, each missing without harm:

* `<language>/<name>/installed.toml`: source, checksum and time of an installation by us. It names its own folder, so a folder
  that somebody copied here counts as put there by hand, even with the file in it.
* `<language>/chosen.toml`: the model a person chose, and the one that was used before the present one.
* `<language>/widening.toml`: for each model that was measured here, whether telephone sound is widened for it.
"""

import contextlib
import fcntl
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from prompts.reviews import replace_file
from transcription.catalogue import ModelError

INSTALLED = "installed.toml"
_CHOSEN = "chosen.toml"
_WIDENING = "widening.toml"


@dataclass(frozen=True, kw_only=True)
class Record:
    """One installation by us. `source`: an address or a place on this machine. `md5` of the archive, None where it was a folder
    or could not be compared."""

    source: str
    md5: str | None
    installed_at: datetime


@dataclass(frozen=True, kw_only=True)
class Choice:
    """`name`: the model a person chose, None for the newest. `previous`: the one used before the present one."""

    name: str | None = None
    previous: str | None = None


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Error rates of one model on one set of clips, 0…1 and more: as they are, by telephone, by telephone and widened."""

    as_it_is: float
    telephone: float
    widened: float
    clips: int
    measured_at: datetime

    @property
    def widen(self) -> bool:
        """Equal results say that widening is of no use."""
        return self.widened < self.telephone


def record(folder: Path) -> Record | None:
    """What we wrote when we installed this folder; None for one that somebody put there."""
    values = _read(folder / INSTALLED)
    try:
        if values.get("folder") != folder.stat().st_ino:
            return None
        return Record(source=str(values["source"]), md5=values.get("md5"), installed_at=_moment(values["installed_at"]))
    except (OSError, KeyError, TypeError, ValueError):
        return None


def write_record(folder: Path, kept: Record) -> None:
    """Into the model's folder before that is renamed to its place: the number of a folder stays when it is renamed."""
    values = {"source": kept.source, "installed_at": kept.installed_at, "folder": folder.stat().st_ino}
    _write(folder / INSTALLED, values | ({"md5": kept.md5} if kept.md5 else {}))


def installed_at(folder: Path) -> datetime:
    """When a model came here: by our record, else when its folder last changed on this disk. (Its date of modification is
    often the makers', from the archive.) The beginning of time for a folder that is gone."""
    if (kept := record(folder)) is not None:
        return kept.installed_at
    try:
        return datetime.fromtimestamp(folder.stat().st_ctime, UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)


def choice(models_dir: Path, language: str) -> Choice:
    """What was chosen for a language; nothing where the file is missing or cannot be read."""
    values = _read(models_dir / language / _CHOSEN)
    name, previous = values.get("name"), values.get("previous")
    return Choice(name=name if isinstance(name, str) else None, previous=previous if isinstance(previous, str) else None)


def write_choice(models_dir: Path, language: str, chosen: Choice) -> None:
    values = {"name": chosen.name, "previous": chosen.previous}
    _write(models_dir / language / _CHOSEN, {key: value for key, value in values.items() if value is not None})


def widening(models_dir: Path, language: str) -> dict[str, bool]:
    """By name of the model, whether widening helped when it was measured on this machine."""
    rows = _read(models_dir / language / _WIDENING)
    return {name: row["widen"] for name, row in rows.items() if isinstance(row, dict) and isinstance(row.get("widen"), bool)}


def write_widening(models_dir: Path, language: str, name: str, measured: Measured) -> None:
    """Beside what was measured of other models of the language."""
    path = models_dir / language / _WIDENING
    with only_one(models_dir, language):
        rows = {key: row for key, row in _read(path).items() if isinstance(row, dict)}
        rows[name] = {
            "widen": measured.widen,
            "as_it_is": round(measured.as_it_is, 4),
            "telephone": round(measured.telephone, 4),
            "widened": round(measured.widened, 4),
            "clips": measured.clips,
            "measured_at": measured.measured_at,
        }
        _write(path, rows)


@contextlib.contextmanager
def only_one(models_dir: Path, language: str) -> Iterator[None]:
    """One process at a time changes what is kept for a language. The lock goes with the process, however it ends.

    Raises ModelError (permanent) when the folder cannot be written, then and for what is done under the lock.
    """
    work = models_dir / ".partial"
    try:
        work.mkdir(parents=True, exist_ok=True)
        with (work / f"keeping-{language}.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
    except OSError as error:
        said = f"The folder of models, {models_dir}, cannot be changed ({error.strerror}). Run this as the user of the hotline."
        raise ModelError(said, permanent=True) from error


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # damaged is as good as missing: the newest model is then used
        return {}


def _write(path: Path, values: Mapping[str, Any]) -> None:
    """Whole or not at all: whoever reads meanwhile sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, _toml(values).encode())


def _toml(values: Mapping[str, Any]) -> str:
    """Plain values first, then one table for each mapping: all that these files have."""
    lines = [f"{json.dumps(key)} = {_value(value)}" for key, value in values.items() if not isinstance(value, Mapping)]
    for key, table in values.items():
        if isinstance(table, Mapping):
            lines += ["", f"[{json.dumps(key)}]", *(f"{json.dumps(name)} = {_value(value)}" for name, value in table.items())]
    return "\n".join(lines) + "\n"


def _value(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    # TOML's strings are JSON's, but for what a name of a file may hold and a text may not.
    clean = value.encode("utf-8", "replace").decode().replace("\x7f", "?") if isinstance(value, str) else value
    return json.dumps(clean, ensure_ascii=False)


def _moment(value: Any) -> datetime:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return value.astimezone(UTC)
