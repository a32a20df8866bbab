"""The words of a recording as one line of plain letters, in which rules look for phrases, and the way back from there to the words.

Languages written without spaces, or whose recognisers split words into morphemes, have a line without spaces.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transcription.facts.values import Heard
from transcription.recogniser import Word

GONE = "\u25a1"
"""Stands for what is not to be matched: noise, and phrases that a rule has set aside."""

THROUGH = "~"
"""Stands between the two digits of "10-15"."""

_KANA_MARKS = "\u3099\u309a"
_PLAIN = str.maketrans({"\u0111": "d", "\u0649": "\u064a", "\u0629": "\u0647", "\u0640": None})
_NUMBERS = 0xE000  # private use: no recogniser writes it, and folding removes it
_MOST_NUMBERS = 6_000
_MOST_WORDS = 2_000  # far more than anybody says in the longest recording


def fold(text: str, *, accents: str = "fold") -> str:
    """Small letters and digits, words parted by one space. `accents`: "fold" takes marks off letters, "keep" leaves them."""
    text = unicodedata.normalize("NFKC", text).casefold().replace(THROUGH, " ")
    if accents == "fold":
        marks = unicodedata.normalize("NFD", text)
        text = "".join(c for c in marks if unicodedata.category(c) != "Mn" or c in _KANA_MARKS).translate(_PLAIN)
    text = re.sub(r"(?<=\d)\s*[-–—]\s*(?=\d)", THROUGH, unicodedata.normalize("NFC", text))
    return " ".join("".join(map(_letter, text)).split())


def _letter(char: str) -> str:
    """A letter or mark as it is, any digit as 0…9, the rest as a space."""
    if char == THROUGH:
        return f" {char} "
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.digit(char))
    return char if kind[0] in "LM" else " "


@dataclass(frozen=True, kw_only=True)
class Number:
    """A number that was said. `high` is None for "at least"; `rule`: how sure it is; `article`: it was only "a" or "an"."""

    low: int
    high: int | None
    rule: float = 1.0
    article: bool = False


@dataclass(frozen=True, kw_only=True)
class Line:
    """`text` begins with and ends in a space where words have spaces. `at`: for each letter the first and last word it stands for."""

    text: str
    at: tuple[tuple[int, int], ...]
    spaces: bool
    numbers: tuple[Number, ...] = ()

    def masked(self, start: int, end: int) -> "Line":
        """The same line, of the same length, with nothing to find between two positions."""
        hidden = "".join(" " if c == " " else GONE for c in self.text[start:end])
        return replace(self, text=self.text[:start] + hidden + self.text[end:])

    def without_words(self, first: int, last: int) -> "Line":
        """The same line with nothing to find in some of its words."""
        hidden = "".join(GONE if c != " " and first <= a and b <= last else c for c, (a, b) in zip(self.text, self.at, strict=True))
        return replace(self, text=hidden)

    def put(self, start: int, end: int, number: Number) -> "Line":
        """The same line with a number in place of its words, as one letter."""
        if len(self.numbers) >= _MOST_NUMBERS:
            return self
        sign = chr(_NUMBERS + len(self.numbers)) + (" " if self.spaces else "")
        span = (self.at[start][0], self.at[end - 1][1])
        return replace(
            self,
            text=self.text[:start] + sign + self.text[end:],
            at=self.at[:start] + (span,) * len(sign) + self.at[end:],
            numbers=(*self.numbers, number),
        )

    def numbers_in(self, start: int, end: int) -> list[Number]:
        """The numbers between two positions, in their order."""
        return [self.numbers[ord(c) - _NUMBERS] for c in self.text[start:end] if is_number(c)]

    def words(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last word of what stands between two positions."""
        spans = self.at[start:end]
        return min(first for first, _ in spans), max(last for _, last in spans)

    def before(self, position: int, *, words: int) -> str:
        """What stands before a position: so many words, or twice as many letters where there are no spaces."""
        return self._near(position, words, back=True)

    def after(self, position: int, *, words: int) -> str:
        return self._near(position, words, back=False)

    def _near(self, position: int, words: int, *, back: bool) -> str:
        if not self.spaces:
            return self.text[max(0, position - 2 * words) : position] if back else self.text[position : position + 2 * words]
        if back:
            return " " + "".join(f"{w} " for w in self.text[max(0, position - 40 * words) : position].split()[-words:])
        return " " + "".join(f"{w} " for w in self.text[position : position + 40 * words].split()[:words])


def is_number(char: str) -> bool:
    return _NUMBERS <= ord(char) < _NUMBERS + _MOST_NUMBERS


NUMBER = f"[{chr(_NUMBERS)}-{chr(_NUMBERS + _MOST_NUMBERS - 1)}]"
"""A number in a pattern."""


def line_of(words: Sequence[Word | Heard], *, spaces: bool, accents: str) -> Line:
    """The line of a recording's words. Noise that an engine writes as "[unk]" or "<sil>" parts what stands beside it."""
    gap = " " if spaces else ""
    text, at = gap, [(0, 0)] * len(gap)
    for index, word in enumerate(words[:_MOST_WORDS]):
        noise = word.text[:1] in ("[", "<") and not any(c.isdigit() for c in word.text)
        folded = GONE if noise else fold(word.text, accents=accents)
        letters = f"{folded} " if spaces else folded.replace(" ", "")
        if not folded:
            continue
        text += letters
        at += [(index, index)] * len(letters)
    return Line(text=text, at=tuple(at), spaces=spaces)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A recording's line twice: as it was said, and with its numbers put in. Phrases with a number in them are looked for in the second."""

    plain: Line
    counted: Line
