"""Words that must not go out, and words that betray an untranslated text: data from `<lang>/banned.toml`.

Everything the line says or writes to people can be held against it: shipped prompts (the prompt check does), an
operator's own texts, a bulletin before it is published. An operator's file adds to the shipped list.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from prompts.languages import HERE
from prompts.messages import fold

FILE = "banned.toml"


class WordingError(ValueError):
    """A banned.toml cannot be used. Permanent until somebody edits the file."""

    permanent = True


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The word lists of one language."""

    banned: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()  # exact phrases in which a banned word is fine
    foreign: tuple[str, ...] = ()  # English words that slip in
    shared: tuple[str, ...] = ()  # spelled as in English, and right
    whole_words: bool = True  # off where endings are glued to words

    def found(self, text: str) -> tuple[str, ...]:
        """The banned words of a text, each as the list writes it, in the order of the list."""
        kept = fold(text).casefold()
        for phrase in self.allowed:
            kept = self._pattern(phrase).sub(" ", kept)
        return tuple(word for word, pattern in self._patterns if pattern.search(kept))

    @cached_property
    def _patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((word, self._pattern(word)) for word in self.banned)

    def _pattern(self, words: str) -> re.Pattern[str]:
        inner = r"\s+".join(re.escape(part).replace(r"\*", r"\w*") for part in words.casefold().split())
        return re.compile(rf"\b{inner}\b" if self.whole_words else inner)


def load_wording(language: str, overlay: Path | None = None) -> Wording:
    """The lists of a language, the overlay's (`<overlay>/<lang>/banned.toml`) added. No list: an empty one.

    Raises WordingError when a file cannot be read, with its name.
    """
    lists: dict[str, list[str]] = {"banned": [], "allowed": [], "foreign": [], "shared": []}
    whole_words = True
    for root in (HERE, *([overlay] if overlay else [])):
        path = root / language / FILE
        if not path.is_file():
            continue
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise WordingError(f"{path} cannot be read: {error}") from error
        if unknown := sorted(tables.keys() - {*lists, "whole_words"}):
            raise WordingError(f"{path}: unknown key {', '.join(unknown)}.")
        whole_words = bool(tables.get("whole_words", whole_words))
        for name in lists:
            lists[name] += _words(path, name, tables.get(name, []))
    return Wording(
        banned=tuple(lists["banned"]),
        allowed=tuple(lists["allowed"]),
        foreign=tuple(lists["foreign"]),
        shared=tuple(lists["shared"]),
        whole_words=whole_words,
    )


def _words(path: Path, name: str, value: object) -> Iterable[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
        raise WordingError(f"{path}: write {name} as a list of words in quotes.")
    return value
