"""Which piece of the texts a file is meant for, by its name. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

_ENDINGS = [
    *("wav", "mp3", "m4a", "mp4", "aac", "ogg", "oga", "opus", "flac"),
    *("webm", "mka", "3gp", "amr", "aif", "aiff", "caf", "au"),
]
SOUND = frozenset(f".{each}" for each in _ENDINGS)
"""How names of sound files end. What is in them is for `prompts.sound` to say."""


def sound_files(folder: Path) -> tuple[list[Path], list[Path]]:
    """The sound files of a folder, and what else lies in it; hidden files and folders are neither."""
    files = sorted(each for each in folder.iterdir() if each.is_file() and not each.name.startswith("."))
    return [each for each in files if each.suffix.lower() in SOUND], [each for each in files if each.suffix.lower() not in SOUND]


def piece_named(stem: str, pieces: Collection[str]) -> str | None:
    """The piece a file name means: "012 Main_Menu" is main-menu, "bulletin-hours other 1" is bulletin-hours.other.1.

    None if there is no such, or more than one that differ in nothing but dots and lines.
    """
    alike: dict[str, list[str]] = {}
    for piece in pieces:
        alike.setdefault(_in_words(piece), []).append(piece)
    for name in (unicodedata.normalize("NFC", stem).casefold(), *_readings(stem)):
        if name in pieces:
            return name
        if len(same := alike.get(_in_words(name), [])) == 1:
            return same[0]
    return None


def nearest(stem: str, pieces: Collection[str]) -> str | None:
    """The piece whose name is most like this one, if any is like it."""
    return next(iter(get_close_matches(_readings(stem)[-1], pieces, n=1, cutoff=0.6)), None)


def assigned(files: Iterable[Path], pieces: Collection[str]) -> tuple[Mapping[str, list[Path]], list[Path]]:
    """Every file that means a piece, by piece, and those that mean none."""
    meant: dict[str, list[Path]] = {}
    strange: list[Path] = []
    for file in files:
        piece = piece_named(file.stem, pieces)
        if piece is None:
            strange.append(file)
        else:
            meant.setdefault(piece, []).append(file)
    return meant, strange


def _readings(stem: str) -> tuple[str, str]:
    """A file name as our ids are written: as it stands, and without the number it begins with."""
    name = re.sub(r"[\s_-]+", "-", unicodedata.normalize("NFC", stem).casefold()).strip("-")
    return name, re.sub(r"^\d{1,4}[-.]+", "", name)


def _in_words(name: str) -> str:
    return re.sub(r"[\s._-]+", "-", name).strip("-")
