"""Recordings and approvals as a deployment makes them: a sound for every piece of a language, a reviewer's name for every text."""

from __future__ import annotations

import io
import wave
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from prompts.catalogue import Catalogue
from prompts.recordings import keep
from prompts.reviews import record

LONG_AGO, LONG_HENCE = date(2020, 1, 1), date(2999, 1, 1)
"""Approvals are held against the real day."""


def sound(number: int) -> bytes:
    """A tenth of a second, no two alike."""
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(number.to_bytes(2, "little") * 800)
    return made.getvalue()


def record_everything(overlay: Path, language: str) -> None:
    """A recording of every piece that callers hear in this language."""
    for number, piece in enumerate(Catalogue(overlay=overlay).pieces(language), 1):
        keep(overlay, language, piece.id, piece.text, sound(number), seconds=0.1, by="alice", on=LONG_AGO)


def approve(overlay: Path, language: str, prompts: Iterable[str]) -> None:
    """Approve these texts, with what is recorded of them."""
    catalogue = Catalogue(overlay=overlay)
    texts = {prompt: catalogue.source(prompt, language) for prompt in prompts}
    sounds = {prompt: catalogue.sound(prompt, language) for prompt in texts}
    record(overlay, language, texts, reviewer="alice", on=LONG_AGO, due=LONG_HENCE, sounds=sounds)


def words_of(overlay: Path, language: str) -> Callable[[str], str]:
    """What is said by the recording at an address; for the stand-in carrier's `subtitle`."""
    pieces = {piece.id: piece.text for piece in Catalogue(overlay=overlay).pieces(language)}

    def words(url: str) -> str:
        path = urlsplit(url).path
        return pieces[Path(path).stem] if path.startswith(f"/audio/{language}/") else ""

    return words
