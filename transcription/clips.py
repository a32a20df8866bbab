"""Clips of people with what they say, for measuring a model: read from a folder, and compared with what was heard."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from transcription.catalogue import ModelError, plain

_BY_CHARACTER = frozenset({"ko", "zh", "ja", "yue"})
"""Languages whose models put the spaces where people do not: words would all be wrong, so characters are compared."""

_MOST_CLIPS = 1_000
_MOST_TEXT = 1 << 20  # bytes


@dataclass(frozen=True, kw_only=True)
class Clip:
    """A recording and the words in it."""

    path: Path
    text: str


def clips_in(folder: Path) -> tuple[Clip, ...]:
    """The WAV files of a folder that have a text: in a .tsv file there (file name, tab, text) or in a .txt of the same name.

    Raises ModelError (permanent) when the folder has no such pair.
    """
    if not folder.is_dir():
        raise ModelError(f"{folder} is no folder with clips.", permanent=True)
    texts = _table(folder)
    found = []
    for wav in sorted(each for each in folder.iterdir() if each.suffix.lower() == ".wav" and each.is_file()):
        text = texts.get(wav.name) or texts.get(wav.stem) or _text(wav.with_suffix(".txt"))
        if text and text.strip():
            found.append(Clip(path=wav, text=text.strip()))
    if not found:
        said = f"There are no clips in {folder}: WAV files, and beside each a .txt with its words (or one .tsv: file name, tab, words)."
        raise ModelError(said, permanent=True)
    return tuple(found[:_MOST_CLIPS])


def by_character(language: str) -> bool:
    """Whether this language's error is counted in characters without spaces, instead of in words."""
    return plain(language) in _BY_CHARACTER


def wrong_and_all(said: str, heard: str, language: str) -> tuple[int, int]:
    """How many words (or characters) of what was said must be changed, put in or left out to get what was heard, and how many
    were said. Case and punctuation count nothing: models write neither."""
    truth, guess = _units(said, language), _units(heard, language)
    return Levenshtein.distance(truth, guess), len(truth)


def _units(text: str, language: str) -> Sequence[str]:
    words = re.sub(r"[^\w\s']", " ", unicodedata.normalize("NFKC", text).casefold()).split()
    return list("".join(words)) if by_character(language) else words


def _table(folder: Path) -> dict[str, str]:
    rows: dict[str, str] = {}
    for table in sorted(folder.glob("*.tsv")):
        for line in _text(table).splitlines():
            name, tab, text = line.partition("\t")
            if tab:
                rows[name.strip()] = text
    return rows


def _text(path: Path) -> str:
    if not path.is_file() or path.stat().st_size > _MOST_TEXT:
        return ""
    return path.read_text(encoding="utf-8-sig", errors="replace")
