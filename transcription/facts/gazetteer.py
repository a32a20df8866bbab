"""The streets and places of a town, and which of them sounds like what was heard."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, get_args

from rapidfuzz import fuzz, process

from transcription.facts.language import Rules, rules_of
from transcription.facts.line import Line, fold, line_of
from transcription.facts.numbers import Atom, joined
from transcription.facts.values import Heard

Kind = Literal["street", "place", "town", "area"]

MOST_ROWS = 50_000
ALIKE = 80
"""The least likeness, 0…100, at which a name is thought of at all."""

_SHORT = 5  # letters; shorter names are found only as they are: "Elm" is too much like "arm"
_MOST_WORDS = 5
_COLUMNS = ("name", "kind", "zip", "also")
_SOUNDS = {
    letter: letters[0] for letters in ("aeiouywh", "bpvf", "ckqsxz", "dt", "gj", "lr", "mn", "0123456789") for letter in letters
}
_WRITTEN = {
    "st": "street", "streets": "street", "calle": "street", "ave": "avenue", "av": "avenue", "avenues": "avenue", "avenida": "avenue",
    "blvd": "boulevard", "bulevar": "boulevard", "rd": "road", "dr": "drive", "ln": "lane", "ct": "court", "pl": "place", "pkwy": "parkway",
    "hwy": "highway", "ter": "terrace", "sq": "square", "cir": "circle", "expy": "expressway", "plaza": "square",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Place:
    """A street, a place that people know, a town or a part of one. `also`: other names for it, in any language."""

    name: str
    kind: Kind = "street"
    zip: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Token:
    """One word as names are compared: small letters, numbers in digits. `ordinal`: it was said as one ("sixth", "6th").

    `said`: as it stands in the line, with its accents where the language needs them.
    """

    text: str
    said: str
    first: int
    last: int
    number: bool = False
    ordinal: bool = False


@dataclass(frozen=True, kw_only=True)
class Name:
    """One name of a place. `core`: without street or avenue, without spaces; `type`: street or avenue; `words`: those of the core."""

    place: Place
    core: str
    type: str | None
    words: int


@dataclass(frozen=True)
class Gazetteer:
    """The places that may be recognised. Made once and kept: its index is built when it is first asked."""

    places: tuple[Place, ...]

    @staticmethod
    def load_csv(text: str) -> "Gazetteer":
        """From a table with the columns name, kind, zip and also, as spreadsheets write it: "," or ";" between, a BOM or none.

        Raises ValueError with the line's number and what is wrong with it.
        """
        return Gazetteer(tuple(_rows(text)))

    @cached_property
    def by_core(self) -> Mapping[str, tuple[Name, ...]]:
        """The names, by what is left of them to compare."""
        found: dict[str, list[Name]] = {}
        for place in self.places:
            for written in (place.name, *place.also):
                name = _name(written, place)
                if name is not None and all(n.place is not place for n in found.get(name.core, ())):
                    found.setdefault(name.core, []).append(name)
        return {core: tuple(names) for core, names in found.items()}

    def alike(self, heard: Iterable[str]) -> dict[str, list[tuple[str, int]]]:
        """For each of some heard names the cores like it, and how much, 81…99. Names with digits are like no other.

        Only names are compared that begin with a similar sound and are about as long: 20 000 names against the 800 that can be made of
        200 words take a tenth of a second so.
        """
        found: dict[str, list[tuple[str, int]]] = {}
        groups: dict[tuple[str, int], list[str]] = {}
        for each in set(heard):
            if len(each) >= _SHORT and not any(c.isdigit() for c in each):
                groups.setdefault((_sound(each), len(each)), []).append(each)
        for (sound, length), asked in groups.items():
            near = [
                core
                for size in range(length - length // 4, length + length // 4 + 1)
                for core in self._index.get((sound, size), ())
            ]
            if not near:
                continue
            scores = process.cdist(asked, near, scorer=fuzz.ratio, score_cutoff=ALIKE)
            for row, column in zip(*scores.nonzero(), strict=True):
                found.setdefault(asked[row], []).append((near[column], int(scores[row, column])))
        return found

    @cached_property
    def longest(self) -> int:
        """The most words of any name."""
        return min(_MOST_WORDS, max((name.words for names in self.by_core.values() for name in names), default=0))

    @cached_property
    def _index(self) -> Mapping[tuple[str, int], list[str]]:
        index: dict[tuple[str, int], list[str]] = {}
        for core in self.by_core:
            if len(core) >= _SHORT and not any(c.isdigit() for c in core):
                index.setdefault((_sound(core), len(core)), []).append(core)
        return index


def type_of(word: str) -> str:
    """Street for "st", "streets" and "calle"."""
    return _WRITTEN.get(word, word)


def same_type(said: str | None, written: str | None) -> bool:
    """Whether two words for streets may be the same; a word of another language may be any of them."""
    known = set(_WRITTEN.values())
    return said is None or written is None or said == written or said not in known


def tokens_of(line: Line, rules: Rules) -> list[Token]:
    """The words of a line with their numbers in digits, as names are written: "twenty sixth" is 26."""
    if not line.spaces:
        return _runs_of_words(line)
    tokens: list[Token] = []
    at = 0
    for run in rules.numbers.runs(line):
        tokens += _words_between(line, at, run[0].start)
        for start, end, value, ordinal in joined(run):
            tokens += _numbered(line, run[start:end], value, ordinal=ordinal)
        at = run[-1].end
    return [*tokens, *_words_between(line, at, len(line.text))]


def _numbered(line: Line, atoms: Sequence[Atom], value: int | None, *, ordinal: bool) -> list[Token]:
    if value is None:
        return _words_between(line, atoms[0].start, atoms[-1].end)
    first, last = line.words(atoms[0].start, atoms[-1].end)
    return [Token(text=str(value), said=str(value), first=first, last=last, number=True, ordinal=ordinal)]


def _words_between(line: Line, start: int, end: int) -> list[Token]:
    tokens, at = [], start
    for word in line.text[start:end].split():
        at = line.text.index(word, at)
        ordinal = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdecimal() else None
        first, last = line.words(at, at + len(word))
        text = str(int(ordinal)) if ordinal and len(ordinal) < 6 else fold(word)
        tokens.append(Token(text=text, said=word, first=first, last=last, number=ordinal is not None, ordinal=ordinal is not None))
        at += len(word)
    return tokens


def _runs_of_words(line: Line) -> list[Token]:
    tokens: list[Token] = []
    for char, (first, last) in zip(line.text, line.at, strict=True):
        if tokens and tokens[-1].first == first:
            tokens[-1] = Token(text=tokens[-1].text + fold(char), said=tokens[-1].said + char, first=first, last=last)
        else:
            tokens.append(Token(text=fold(char), said=char, first=first, last=last))
    return tokens


def _name(written: str, place: Place) -> Name | None:
    """What is compared of a name. A town's and a place's is kept whole: "Lane Tech" is not called Tech."""
    rules, types, directions, little = _marks()
    tokens = fold(written).split()
    if any(rules.numbers.knows(token) or token[0].isdigit() for token in tokens):  # few names; the others need not be taken apart
        heard = [Heard(text=written, confidence=1.0, start=None, end=None)]
        tokens = [token.text for token in tokens_of(line_of(heard, spaces=True, accents="fold"), rules)]
    tokens = [("saint" if t == "st" and i < len(tokens) - 1 and len(tokens) > 1 and i == 0 else t) for i, t in enumerate(tokens)]
    kind = next((type_of(t) for t in reversed(tokens) if t in types), None) if place.kind == "street" else None
    core = [t for t in tokens if t not in types and t not in directions] if place.kind == "street" else tokens
    core = core or tokens
    while len(core) > 1 and core[0] in little:
        core = core[1:]
    return Name(place=place, core="".join(core), type=kind, words=len(core)) if core else None


@cache
def _marks() -> tuple[Rules, frozenset[str], frozenset[str], frozenset[str]]:
    """The signs of a town are in English, and some of them in Spanish, whatever its callers speak."""
    english, spanish = rules_of("en"), rules_of("es")
    assert english is not None
    both = [rules for rules in (english, spanish) if rules is not None]
    return (
        english,
        frozenset(t for rules in both for t in rules.types),
        frozenset(d for rules in both for d in rules.directions),
        frozenset(w for rules in both for w in rules.little),
    )


def _sound(name: str) -> str:
    return _SOUNDS.get(name[0], name[0])


def _rows(text: str) -> Iterable[Place]:
    text = text.removeprefix("\ufeff")
    lines = text.splitlines()
    if lines and lines[0].lower().replace(" ", "").startswith("sep="):  # Excel's own hint to itself
        raise ValueError('line 1: take this line out; the first one names the columns "name,kind,zip,also".')
    head = lines[0] if lines else ""
    table = csv.reader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",", strict=True)
    columns: list[str] | None = None
    count = 0
    try:
        for row in table:
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if columns is None:
                columns = _header(cells, table.line_num)
                continue
            count += 1
            if count > MOST_ROWS:
                raise ValueError(f"line {table.line_num}: there are more than {MOST_ROWS} places.")
            yield _place(columns, cells, table.line_num)
    except csv.Error as error:
        raise ValueError(f"line {table.line_num}: this is no table with quoted fields ({error}).") from error
    if columns is None:
        raise ValueError('line 1: the first line names the columns "name,kind,zip,also".')


def _header(cells: Sequence[str], line: int) -> list[str]:
    names = [cell.lower() for cell in cells]
    if missing := [column for column in _COLUMNS if column not in names]:
        raise ValueError(
            f'line {line}: the column "{missing[0]}" is missing; the first line names the columns "name,kind,zip,also".'
        )
    if len(set(filter(None, names))) != len(list(filter(None, names))):
        raise ValueError(f"line {line}: a column is named twice.")
    return names


def _place(columns: Sequence[str], cells: Sequence[str], line: int) -> Place:
    if any(cells[len(columns) :]):
        raise ValueError(f"line {line}: there are more fields than columns; put quotes around a field with the separator in it.")
    row = dict(zip(columns, [*cells, *[""] * len(columns)], strict=False))
    name, kind, zip_code = row["name"], row["kind"].lower() or "street", row["zip"]
    if not fold(name):
        raise ValueError(f"line {line}: the name is missing.")
    known: Kind | None = next((each for each in get_args(Kind) if each == kind), None)
    if known is None:
        raise ValueError(f'line {line}: kind is street, place, town or area, not "{kind}".')
    if zip_code.isascii() and zip_code.isdecimal() and 3 <= len(zip_code) < 5:
        zip_code = zip_code.zfill(5)  # spreadsheets take the zeros away
    if zip_code and not (zip_code.isascii() and zip_code.isdecimal() and len(zip_code) == 5):
        raise ValueError(f'line {line}: a ZIP code has five digits, not "{zip_code}".')
    also = tuple(each.strip() for each in row["also"].split(";") if fold(each))
    return Place(name=name, kind=known, zip=zip_code or None, also=also)
