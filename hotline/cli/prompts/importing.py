"""A folder of recordings, made ready for the telephone and kept, file by file. What fails stays where it is and nothing else is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hotline.cli.prompts.matching import assigned, nearest
from prompts.catalogue import Catalogue
from prompts.check import seconds_to_read
from prompts.pieces import Piece
from prompts.recordings import keep

if TYPE_CHECKING:
    from prompts.sound import Prepared, Unusable


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What became of one file. `what`: why it was refused and what to do. `length`: it was refused for its length alone."""

    file: str
    piece: str | None
    kept: bool
    seconds: float | None = None
    loudness_before: float | None = None
    loudness: float | None = None
    what: str = ""
    length: bool = False

    def row(self) -> dict[str, Any]:
        """For scripts."""
        return {key: value for key, value in asdict(self).items() if key != "length"}


@dataclass(frozen=True, kw_only=True)
class Import:
    """How recordings are taken in. `overlay`: where they are kept; None for a rehearsal."""

    catalogue: Catalogue
    language: str
    overlay: Path | None
    by: str
    on: date
    force_length: bool

    def files(self, files: list[Path], pieces: Mapping[str, Piece]) -> Iterator[Imported]:
        """Take in these files. Raises RecordingsError when the list of recordings is damaged; OSError when nothing can be written."""
        meant, strange = assigned(files, pieces.keys())
        for file in strange:
            like = nearest(file.stem, pieces.keys())
            hint = f"Perhaps it is {like}." if like else f"The names: hotline prompts record {self.language} --list"
            yield Imported(file=file.name, piece=None, kept=False, what=f"There is no piece of this name. {hint}")
        for piece in pieces:
            same = meant.get(piece, [])
            if len(same) > 1:
                what = f"Two files are named for {piece}: {', '.join(each.name for each in same)}. Leave the better one there."
                for file in same:
                    yield Imported(file=file.name, piece=piece, kept=False, what=what)
            elif same:
                yield self._one(same[0], pieces[piece])

    def _one(self, file: Path, piece: Piece) -> Imported:
        from prompts.sound import Unusable  # takes its time to load, which lists and help need not wait for

        try:
            data = file.read_bytes()
        except OSError as error:
            return Imported(file=file.name, piece=piece.id, kept=False, what=f"The file cannot be read: {error.strerror}.")
        try:
            ready = _prepared(data, seconds_to_read(self.catalogue, self.language, piece), forced=self.force_length)
        except Unusable as error:
            return Imported(file=file.name, piece=piece.id, kept=False, what=str(error), length=is_of_length(error))
        if self.overlay is not None:
            keep(self.overlay, self.language, piece.id, piece.text, ready.wav, seconds=ready.seconds, by=self.by, on=self.on)
        return Imported(
            file=file.name,
            piece=piece.id,
            kept=True,
            seconds=round(ready.seconds, 2),
            loudness_before=round(ready.loudness_before, 1),
            loudness=round(ready.loudness, 1),
        )


def _prepared(data: bytes, expected: float, *, forced: bool) -> Prepared:
    """A recording, ready for the telephone. `forced`: of whatever length. Raises Unusable.

    What is judged is the length against the text, so another length of text is named until one fits; a few are enough, for a
    text of any length takes readers of very different speed.
    """
    from prompts.sound import Unusable, prepare

    for _ in range(_TRIES):
        try:
            return prepare(data, expected_seconds=expected)
        except Unusable as error:
            if not forced or not is_of_length(error):
                raise
            refused = error
            expected = max(expected, 0.5) * 2 if error.complaint == "too_long" else expected / 2
    raise refused


_TRIES = 8


def is_of_length(error: Unusable) -> bool:
    """Whether a recording was refused because it does not fit the text."""
    return error.complaint in ("too_short", "too_long")
