"""Cutting a text into pieces that fit, at the place where a listener minds least. Pure.

1. The whole text, if it fits.
2. Else as many whole sentences as fit in a piece.
3. A sentence that does not fit alone is cut after commas, then after spaces, then between letters, each only as
   far as needed. A letter is kept with its accents and joiners where it can be.

Every character stays: the pieces joined are the text.
"""

import re
from collections.abc import Callable, Iterator
from unicodedata import combining
from urllib.parse import quote

from prompts.languages import SAY_URL_CHARACTERS

# What ends a sentence in the scripts of the languages people ask for; CJK writes no space after it.
SENTENCE = re.compile(r".+?(?:[.!?…؟۔।]+[\"'»”’)\]]*(?:\s+|\Z)|[。！？]+[」』”’）]*\s*|\Z)", re.DOTALL)
COMMA = re.compile(r".+?(?:[,;:،؛][\"'»”’)\]]*\s+|[，、；：]\s*|\Z)", re.DOTALL)
SPACE = re.compile(r".+?(?:\s+|\Z)", re.DOTALL)
JOINERS = "\u200d\ufe0e\ufe0f"


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with the space that follows it."""
    return SENTENCE.findall(text)


def fits_one_say(text: str, *, say_bytes: int) -> bool:
    """Whether one <Say> of a voice with this limit (UTF-8 bytes) carries the text, URL-encoded too."""
    return len(text.encode()) <= say_bytes and len(quote(text, safe="")) <= SAY_URL_CHARACTERS


def split(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Cut `text` into pieces that all `fits`. A single character always passes, so this always ends."""
    return _cut(text, fits, (sentences, COMMA.findall, SPACE.findall, _clusters, list)) if text else []


def _cut(text: str, fits: Callable[[str], bool], ways: tuple[Callable[[str], list[str]], ...]) -> list[str]:
    if fits(text) or not ways:
        return [text]
    way, *finer = ways
    pieces: list[str] = []
    piece = ""
    for unit in way(text):
        if fits(piece + unit):
            piece += unit
            continue
        if piece:
            pieces.append(piece)
        *done, piece = _cut(unit, fits, tuple(finer))
        pieces += done
    return [*pieces, piece] if piece else pieces


def _clusters(text: str) -> list[str]:
    return list(_grow(text))


def _grow(text: str) -> Iterator[str]:
    cluster = ""
    for character in text:
        if cluster and not (combining(character) or character in JOINERS or cluster[-1] == "\u200d"):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster
