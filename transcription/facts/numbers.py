"""Numbers that were said: words and digits put together, ranges, "more than", and what only sounds like a number."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal, Protocol

from transcription.facts.line import NUMBER, THROUGH, Line, Number, Reading
from transcription.facts.phrases import Phrases, Writing
from transcription.facts.values import VAGUE

Kind = Literal["word", "times", "ordinal", "inside", "article", "never"]

_MOST = 99_999
_LONGEST_RUN = 8  # for ZIP codes: five digits, some of them said two at a time


@dataclass(frozen=True, kw_only=True)
class Atom:
    """One word of a number. `digits`: as it would be written."""

    start: int
    end: int
    kind: Kind
    value: int
    digits: str


class Numbers:
    """How one language says numbers."""

    def __init__(
        self,
        *,
        writing: Writing,
        words: Mapping[str, int],
        times: Mapping[str, int],
        ordinals: Mapping[str, int],
        inside: Sequence[str],
        articles: Sequence[str],
        never: Sequence[str],
        templates: Mapping[str, Sequence[str]],
    ) -> None:
        """`templates`: "range", "over", "at_least" and "under", phrases with {n} in them."""
        self._writing = writing
        self._known: dict[str, tuple[Kind, int]] = {}
        entries: list[tuple[str, Kind, int]] = [
            *((p, "never", 0) for p in never),
            *((p, "inside", 0) for p in inside),
            *((p, "article", 1) for p in articles),
            *((p, "ordinal", v) for p, v in ordinals.items()),
            *((p, "times", v) for p, v in times.items()),
            *((p, "word", v) for p, v in words.items()),
        ]
        for phrase, kind, value in entries:
            self._known.setdefault(writing.fold(phrase), (kind, value))
        ways = "|".join(re.escape(p) for p in sorted(self._known, key=len, reverse=True) if p)
        digits = "[0-9]+"
        start, end = (r"(?<= )", " ") if writing.spaces else ("", "")
        self._lexer = re.compile(f"{start}{writing.prefix}(?P<said>{f'{ways}|' if ways else ''}{digits}){end}")
        self._templates = {name: Phrases(phrases, writing=writing) for name, phrases in templates.items()}
        gap = " ?" if writing.spaces else ""
        self._through = re.compile(f"{NUMBER}{gap}{THROUGH}{gap}{NUMBER}{gap}")
        one = " " if writing.spaces else ""
        self._pair = re.compile(f"(?<!{NUMBER}{one}){NUMBER}{one}{NUMBER}{one}(?!{NUMBER})")  # three of them are a code or a time

    def knows(self, word: str) -> bool:
        """Whether a folded word is a number's, by itself."""
        return word in self._known

    def runs(self, line: Line) -> list[list[Atom]]:
        """The words of numbers, those next to each other together."""
        runs: list[list[Atom]] = []
        for atom in self._atoms(line):
            if runs and runs[-1][-1].end == atom.start:
                runs[-1].append(atom)
            else:
                runs.append([atom])
        return runs

    def reading(self, line: Line) -> Reading:
        """The line, and the line with numbers in the place of their words."""
        said = [number for run in self.runs(line) for number in combined(run)]
        counted = line
        for start, end, number in reversed(said):
            counted = counted.put(start, end, number)
        return Reading(plain=line, counted=self._related(counted))

    def digits_of(self, run: Sequence[Atom], *, count: int) -> set[str]:
        """Every way to write all of a run as so many digits: "six oh six oh eight", "sixty six oh eight"."""
        if len(run) > _LONGEST_RUN or any(atom.kind not in ("word", "times") for atom in run):
            return set()
        ways: list[set[str]] = [{""}] + [set() for _ in run]
        for start, end in product(range(len(run)), range(1, len(run) + 1)):
            piece = run[start:end]
            if not piece or not ways[start]:
                continue
            pieces = {atom.digits for atom in piece} if len(piece) == 1 else _whole(piece)
            ways[end] |= {a + b for a in ways[start] for b in pieces if len(a + b) <= count}
        return {way for way in ways[-1] if len(way) == count}

    def _atoms(self, line: Line) -> Iterator[Atom]:
        at = 0
        while match := self._lexer.search(line.text, at):
            said, end = match["said"], match.end()
            if said.isdecimal() and said.isascii():
                # Without spaces the digits of two words stand side by side; they are two numbers all the same.
                word = line.at[match.start("said")]
                end = next((i for i in range(match.start("said"), end) if line.at[i] != word), end)
                said = line.text[match.start("said") : end].strip()
            kind, value = self._known.get(said) or ("word", int(said) if len(said) <= 5 else _MOST + 1)
            digits = said if said.isascii() and said.isdecimal() else str(value)
            yield Atom(start=match.start(), end=end, kind=kind, value=value, digits=digits)
            at = end

    def _related(self, line: Line) -> Line:
        """Two numbers that are a range made one; "more than ten" and its like as what they mean."""
        line = self._each(line, self._through, _range)
        line = self._each(line, self._templates["range"], _range)
        line = self._each(line, self._pair, _neighbours)
        line = self._each(line, self._templates["over"], lambda n: Number(low=n[-1].low + 1, high=None))
        line = self._each(line, self._templates["at_least"], lambda n: Number(low=n[-1].low, high=None, rule=VAGUE))
        return self._each(line, self._templates["under"], lambda n: Number(low=0, high=n[-1].low, rule=0.0))

    def _each(self, line: Line, rule: "re.Pattern[str] | Phrases", made: "Made") -> Line:
        """`made` of the numbers in every place where a rule holds, from the last to the first; None leaves them."""
        if isinstance(rule, Phrases):
            places = sorted((f.start, f.end) for f in rule.find(Reading(plain=line, counted=line)))
        else:
            places = [m.span() for m in rule.finditer(line.text)]
        for start, end in reversed(places):
            number = made(line.numbers_in(start, end)) if line.numbers_in(start, end) else None
            if number is not None:
                line = line.put(start, end, number)
        return line


class Made(Protocol):
    """What is made of numbers that stand together."""

    def __call__(self, numbers: list[Number], /) -> Number | None: ...


def combined(run: Sequence[Atom]) -> Iterator[tuple[int, int, Number]]:
    """The numbers of a run, as far as its words belong together. An ordinal ("twenty sixth") makes none of what it ends."""
    at = 0
    while at < len(run):
        end, value = _longest(run, at)
        if end == at:
            at += 1
            continue
        if end < len(run) and run[end].kind == "ordinal":
            at = end + 1
            continue
        if value <= _MOST:
            article = end - at == 1 and run[at].kind == "article"
            yield run[at].start, run[end - 1].end, Number(low=value, high=value, article=article)
        at = end


def _whole(run: Sequence[Atom]) -> set[str]:
    end, value = _longest(run, 0)
    written = any(atom.digits.isdecimal() and len(atom.digits) > 1 and atom.digits[0] == "0" for atom in run)
    return {str(value)} if end == len(run) and not written else set()


def _longest(run: Sequence[Atom], start: int) -> tuple[int, int]:
    """How far the words from `start` are one number, and which. "twenty" leaves room for less than ten, "hundred" for less than that."""
    total = part = 0
    room = _MOST
    end = start
    for at in range(start, len(run)):
        atom = run[at]
        begun = end > start
        if atom.kind == "times":
            if begun and part >= atom.value:
                break
            part, room = (part or 1) * atom.value, atom.value
            if atom.value >= 1_000:
                total, part = total + part, 0
        elif atom.kind in ("word", "article"):
            if begun and not 0 < atom.value < room:
                if atom.value == 0 and room >= 100 and at + 1 < len(run):
                    continue
                break
            part += atom.value
            room = _room(atom.value)
        elif atom.kind == "inside" and begun and room > 1:
            continue
        else:
            break
        end = at + 1
    return end, total + part


def _room(value: int) -> int:
    """What may still be added to a number: less than ten to twenty, less than a hundred to two hundred."""
    for size in (1_000, 100):
        if value >= size and value % size == 0:
            return size
    return 10 if value >= 20 and value % 10 == 0 else 0


def _range(numbers: list[Number]) -> Number | None:
    low, high = numbers[0], numbers[-1]
    if high.high is None or low.article or not low.low < high.low:
        return None
    return Number(low=low.low, high=high.high)


def _neighbours(numbers: list[Number]) -> Number | None:
    """ "three four" is three or four, in many languages."""
    low, high = numbers[0], numbers[-1]
    if low.article or low.high != low.low or high.high != high.low or not low.low < high.low == low.low + 1 <= 10:
        return None
    return Number(low=low.low, high=high.low, rule=VAGUE)


def joined(run: Sequence[Atom]) -> Iterator[tuple[int, int, int | None, bool]]:
    """A run as names of streets have it: from where to where, the value, whether it is an ordinal; None for what is no number there."""
    at = 0
    while at < len(run):
        end, value = _longest(run, at) if run[at].kind in ("word", "times") else (at, 0)
        ordinal = run[end].value if end < len(run) and run[end].kind == "ordinal" else 0
        if ordinal and (end == at or ordinal < _room(value)):
            yield at, end + 1, value + ordinal, True
            at = end + 1
        elif end > at:
            yield at, end, value, False
            at = end
        else:
            yield at, at + 1, None, False
            at += 1
