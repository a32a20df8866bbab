"""Phrases of a language's data, made into patterns over a line.

What may stand in a phrase is described at the top of `en.toml`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from transcription.facts.line import GONE, NUMBER, Line, Number, Reading, fold

_HOLE = re.compile(r"\{([a-z_]+)([?*]?)\}")
_LONGEST_ENDING = 8  # letters; what "*" may stand for


class PhraseError(ValueError):
    """A phrase that cannot be understood; the message is a sentence for whoever writes the data."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """Where a phrase stands in a line. `hint`: it was one of those marked with "?"."""

    line: Line
    start: int
    end: int
    hint: bool

    @property
    def words(self) -> tuple[int, int]:
        """The first and the last of its words."""
        return self.line.words(self.start, self.end)

    @property
    def numbers(self) -> list[Number]:
        return self.line.numbers_in(self.start, self.end)


@dataclass(frozen=True, kw_only=True)
class Writing:
    """How a language is written, as far as patterns care."""

    spaces: bool = True
    accents: str = "fold"
    prefixes: tuple[str, ...] = ()

    def fold(self, text: str) -> str:
        folded = fold(text, accents=self.accents)
        return folded if self.spaces else folded.replace(" ", "")

    @property
    def prefix(self) -> str:
        """The pattern of what may be grown onto the first word of any phrase."""
        ways = sorted((re.escape(self.fold(prefix)) for prefix in self.prefixes), key=len, reverse=True)
        return f"(?:{'|'.join(ways)})?" if ways else ""


_Pair = tuple["re.Pattern[str] | None", "re.Pattern[str] | None"]


class Phrases:
    """Phrases to look for together: longer ones before shorter ones, sure ones before hints."""

    def __init__(self, phrases: Sequence[str], *, writing: Writing, lists: Mapping[str, Sequence[str]] | None = None) -> None:
        """`lists`: what the names in braces stand for. Raises PhraseError."""
        self._writing = writing
        sure, hints = _parted(phrases)
        known = lists or {}
        certain = {name: _parted(entries)[0] for name, entries in known.items()}
        anything = {name: [e.removeprefix("?") for e in entries] for name, entries in known.items()}
        self._sure = self._patterns(sure, certain)
        self._hints = self._patterns([*hints, *sure], anything)

    def find(self, reading: Reading) -> list[Found]:
        """Every place where one of them stands, none inside another of the same line."""
        found: list[Found] = []
        for (plain, counted), hint in ((self._sure, False), (self._hints, True)):
            for pattern, line in ((plain, reading.plain), (counted, reading.counted)):
                found += [
                    Found(line=line, start=match.start(), end=match.end(), hint=hint)
                    for match in (pattern.finditer(line.text) if pattern is not None else ())
                    if all(f.line is not line or match.end() <= f.start or match.start() >= f.end for f in found)
                ]
        return found

    def hidden(self, reading: Reading) -> Reading:
        """The reading without them, for what only looks like a fact."""
        plain, counted = reading.plain, reading.counted
        for pattern in self._sure:
            for match in pattern.finditer(counted.text) if pattern is not None else ():
                if pattern is self._sure[1] and plain.spaces:
                    plain = plain.without_words(*counted.words(*match.span()))
                counted = counted.masked(*match.span())
        if self._sure[0] is not None:
            for match in self._sure[0].finditer(reading.plain.text):
                plain = plain.masked(*match.span())
        return Reading(plain=plain, counted=counted)

    def last_in(self, text: str) -> "re.Match[str] | None":
        """The last of the sure ones without a number in a piece of a line."""
        if self._sure[0] is None:
            return None
        return max(self._sure[0].finditer(text), key=lambda match: match.end(), default=None)

    def at(self, text: str, position: int) -> bool:
        """Whether one of the sure ones without a number stands right there."""
        return self._sure[0] is not None and self._sure[0].match(text, position) is not None

    def ending(self, text: str) -> int | None:
        """Where the longest row of them begins that a piece of a line ends with, sure ones and hints; None if there is none."""
        match = self._at_the_end.search(text)
        return match.start() if match is not None else None

    @cached_property
    def _at_the_end(self) -> re.Pattern[str]:
        return re.compile(f"{self._hints[0].pattern}$" if self._hints[0] is not None else r"(?!)")

    @property
    def source(self) -> str:
        """The pattern of the sure ones without a number, to put into another; one that matches nothing if there are none."""
        return self._sure[0].pattern if self._sure[0] is not None else r"(?!)"

    def _patterns(self, phrases: Sequence[str], lists: Mapping[str, Sequence[str]]) -> _Pair:
        """Those to look for in the plain line, and those with a number in them."""
        ways = [self._way(phrase, lists) for phrase in sorted(set(phrases), key=lambda p: (-len(p), p))]
        return self._pattern([w for w in ways if w and NUMBER not in w]), self._pattern([w for w in ways if NUMBER in w])

    def _pattern(self, ways: Sequence[str]) -> re.Pattern[str] | None:
        if not ways:
            return None
        start = r"(?<= )" if self._writing.spaces else ""
        return re.compile(f"{start}{self._writing.prefix}(?:{'|'.join(ways)})")

    def _way(self, phrase: str, lists: Mapping[str, Sequence[str]]) -> str:
        parts: list[str] = []
        for at, part in enumerate(_HOLE.split(phrase)):
            if at % 3 == 0:
                parts.append(self._literal(part))
            elif at % 3 == 1:
                how = _HOLE.split(phrase)[at + 1]
                parts.append(f"{self._hole(part, lists)}{how}" if how != "*" else f"{self._hole(part, lists)}{{0,4}}")
        return "".join(parts)

    def _hole(self, name: str, lists: Mapping[str, Sequence[str]]) -> str:
        if name in ("n", "h", "m"):
            return f"(?:{NUMBER}{' ' if self._writing.spaces else ''})"
        if name not in lists:
            raise PhraseError(f"there is no list {name!r}")
        ways = [self._way(entry, lists) for entry in sorted(set(lists[name]), key=lambda p: (-len(p), p))]
        return f"(?:{'|'.join(way for way in ways if way) or '(?!)'})"

    def _literal(self, text: str) -> str:
        words = text.split() if self._writing.spaces else [text]
        return "".join(self._word(word) for word in words)

    def _word(self, word: str) -> str:
        if "*" in word and (not word.endswith("*") or not self._writing.spaces):
            raise PhraseError('"*" may only end a word, and only in languages with spaces')
        folded = self._writing.fold(word)
        if word.strip() and not folded:
            raise PhraseError(f"nothing is left of {word!r} when it is folded")
        gap = " " if self._writing.spaces and folded else ""
        return re.escape(folded) + (f"[^ {GONE}]{{0,{_LONGEST_ENDING}}}" if word.endswith("*") else "") + gap


def _parted(phrases: Sequence[str]) -> tuple[list[str], list[str]]:
    sure = [phrase for phrase in phrases if not phrase.startswith("?")]
    return sure, [phrase.removeprefix("?") for phrase in phrases if phrase.startswith("?")]
