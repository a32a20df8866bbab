"""People's voices: which piece has been recorded, in which language, for exactly which words.

A recording is bound to the words it says as a review is: change the text and it is silent until it is recorded again. The file
carries the fingerprint of its sound in its name, so what an address has once answered never changes, and a carrier may keep it
for ever. Two versions of a piece are kept: the carrier may be fetching the older one.
"""

import fcntl
import json
import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from prompts.languages import LANGUAGE_ID
from prompts.messages import fold
from prompts.pieces import KEY
from prompts.reviews import fingerprint, replace_file

FILE = "recordings.toml"
FOLDER = "audio"
PIECE_ID = re.compile(rf"[a-z][a-z0-9_-]{{0,60}}(\.{KEY})?(\.\d{{1,2}})?")
_VERSIONS = 2
SIGNS = 16
"""Hexadecimal signs of the sound's SHA-256 in its file name and address."""


class RecordingsError(ValueError):
    """A recording cannot be kept; the sentence says what to correct. Permanent."""

    permanent = True


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """One recording. `words`: fingerprint of the text it says; `sound`: of its WAV file; `seconds`: how long it is."""

    piece: str
    language: str
    words: str
    sound: str
    seconds: float
    on: date
    by: str
    path: Path = field(repr=False)

    @property
    def address(self) -> str:
        """Where the carrier fetches it, without the scheme and host."""
        return f"/audio/{self.language}/{self.piece}.wav?v={self.sound[:SIGNS]}"

    def says(self, text: str) -> bool:
        """Whether it was recorded for exactly this text."""
        return self.words == fingerprint(text)


@dataclass(frozen=True, kw_only=True)
class Recordings:
    """Every recording there is, the newest version of each."""

    entries: Mapping[tuple[str, str], Recorded] = field(default_factory=dict)  # (language, piece)
    problems: tuple[tuple[str, str], ...] = ()  # language, sentence

    def of(self, language: str, piece: str, text: str) -> Recorded | None:
        """The recording of a piece, if it says this text."""
        found = self.entries.get((language, piece))
        return found if found and found.says(text) else None


def load_recordings(roots: Sequence[Path], languages: Sequence[str]) -> Recordings:
    """Read recordings.toml of every language in every root, the later over the earlier. What is damaged or gone becomes a problem."""
    entries: dict[tuple[str, str], Recorded] = {}
    problems: list[tuple[str, str]] = []
    for root in roots:
        for language in languages:
            folder = root / language
            try:
                for each in _read(folder, language):
                    if each.path.is_file():
                        entries[language, each.piece] = each
                    else:
                        problems.append((language, f"the recording of “{each.piece}” is gone: {each.path}. Record it again."))
            except (OSError, ValueError, KeyError, TypeError) as error:
                problems.append((language, f"{folder / FILE} cannot be used, so no recording in it is: {error}"))
    return Recordings(entries=entries, problems=tuple(problems))


def keep(overlay: Path, language: str, piece: str, text: str, wav: bytes, *, seconds: float, by: str, on: date) -> Recorded:
    """Keep a recording (8 kHz WAV, as `prompts.sound` prepares it) of exactly this text in the deployment's folder.

    Sound first, list second, each replaced in one step: a crash leaves the old recording or the new one.
    Raises RecordingsError when it makes no sense or the list there is damaged; OSError when it cannot be written.
    """
    if not LANGUAGE_ID.fullmatch(language) or not PIECE_ID.fullmatch(piece):
        raise RecordingsError(f"“{language}/{piece}” is no piece of a text.")
    folder = overlay / language
    sound = sha256(wav).hexdigest()
    path = file_of(overlay, language, piece, sound[:SIGNS])
    path.parent.mkdir(parents=True, exist_ok=True)
    words = fingerprint(text)
    kept = Recorded(piece=piece, language=language, words=words, sound=sound, seconds=seconds, on=on, by=fold(by), path=path)
    with _alone(folder):
        try:
            there = {each.piece: each for each in _read(folder, language)}
        except (ValueError, KeyError, TypeError) as error:
            raise RecordingsError(f"{folder / FILE} is damaged: {error}. Repair or move it, then record again.") from error
        replace_file(path, wav)
        there[piece] = kept
        replace_file(folder / FILE, _written(sorted(there.values(), key=lambda each: each.piece)).encode())
        _drop_older(path, piece)
    return kept


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One at a time, whichever process: two people may record one language by telephone, and somebody import files meanwhile."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def file_of(root: Path, language: str, piece: str, version: str) -> Path:
    """The file of one version of a piece."""
    return root / language / FOLDER / f"{piece}.{version}.wav"


def newest_file(roots: Sequence[Path], language: str, piece: str, version: str = "") -> Path | None:
    """The file of a version of a piece; without a version, of the one that counts now. None if there is none."""
    if version:
        there = (file_of(root, language, piece, version) for root in reversed(roots))
        return next((each for each in there if each.is_file()), None)
    found = load_recordings(roots, (language,)).entries.get((language, piece))
    return found.path if found else None


def _drop_older(newest: Path, piece: str) -> None:
    versions = [
        each for each in newest.parent.glob(f"{piece}.*.wav") if re.fullmatch(rf"{re.escape(piece)}\.[0-9a-f]+\.wav", each.name)
    ]
    older = sorted((each for each in versions if each != newest), key=lambda each: each.stat().st_mtime, reverse=True)
    for each in older[_VERSIONS - 1 :]:
        each.unlink(missing_ok=True)


def _read(folder: Path, language: str) -> list[Recorded]:
    path = folder / FILE
    if not path.is_file():
        return []
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["recording"]
    return [_recorded(folder, language, table) for table in tables]


def _recorded(folder: Path, language: str, table: dict[str, Any]) -> Recorded:
    piece, sound = str(table["piece"]), str(table["sound"])
    if not PIECE_ID.fullmatch(piece) or not re.fullmatch(r"[0-9a-f]{64}", sound) or type(table["on"]) is not date:
        raise ValueError(f"{piece!r} is not written as this program writes it")
    return Recorded(
        piece=piece,
        language=language,
        words=str(table["words"]),
        sound=sound,
        seconds=float(table["seconds"]),
        on=table["on"],
        by=str(table["by"]),
        path=file_of(folder.parent, language, piece, sound[:SIGNS]),
    )


def _written(entries: Sequence[Recorded]) -> str:
    lines = ["# What has been recorded, bound to its exact words (SHA-256 of the text) and to its sound. Written by the program."]
    for each in entries:
        lines += [
            "",
            "[[recording]]",
            f"piece = {json.dumps(each.piece)}",
            f"words = {json.dumps(each.words)}",
            f"sound = {json.dumps(each.sound)}",
            f"seconds = {each.seconds:.2f}",
            f"on = {each.on.isoformat()}",
            f"by = {json.dumps(each.by, ensure_ascii=False)}",
        ]
    return "\n".join(lines) + "\n"
