"""The rules of one language: `<code>.toml` of this folder, read and made into patterns once. The format is described in `en.toml`."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from transcription.facts.numbers import Numbers
from transcription.facts.phrases import PhraseError, Phrases, Writing
from transcription.facts.values import VALUES

_LISTS: Mapping[str, tuple[str, ...]] = {
    "numbers": ("inside", "articles", "never", "range", "over", "at_least", "under", "plus", "no_count"),
    "agents": ("nouns", "adjectives", "counts", "never"),
    "vehicles": ("nouns", "adjectives", "counts", "none", "coloured", "never"),
    "clock": ("at", "morning", "evening", "never"),
    "zip": ("cues", "never"),
    "place": ("types", "directions", "cues", "joins", "little"),
    "negation": ("before", "after", "ends", "belongs", "past"),
    "doubt": ("words",),
    "correction": ("words", "filler"),
    **{question: (*values, "never") for question, values in VALUES.items()},
}
_BESIDES: Mapping[str, tuple[str, ...]] = {"when": ("minutes", "hours", "days"), "taken": ("apart",)}
_NUMBERS: Mapping[str, tuple[str, ...]] = {"numbers": ("words", "times", "ordinals"), "clock": ("shifts",)}
_LARGEST = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What is looked for in one language. `phrases`: by table and key of its file, "never" and all."""

    writing: Writing
    numbers: Numbers
    phrases: Mapping[tuple[str, str], Phrases]
    shifts: Mapping[int, Phrases]
    types: tuple[str, ...]
    directions: tuple[str, ...]
    little: tuple[str, ...]

    def __getitem__(self, key: tuple[str, str]) -> Phrases:
        return self.phrases[key]


def languages() -> tuple[str, ...]:
    """The languages that have rules."""
    return tuple(sorted(f.name.removesuffix(".toml") for f in files(__package__).iterdir() if f.name.endswith(".toml")))


def rules_of(language: str) -> Rules | None:
    """The rules for "es", or for "es-MX"; None where there are none."""
    code = language.replace("_", "-").split("-")[0].lower()
    return _rules(code) if code in languages() else None


@cache
def _rules(code: str) -> Rules:
    return made(_data(code))


def problems(language: str) -> list[str]:
    """What is wrong with a language's data, a sentence each, for whoever writes it; empty when nothing is."""
    if language not in languages():
        return [f"There is no {language}.toml."]
    try:
        data = _data(language)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return [f"{language}.toml cannot be read: {error}."]
    return [f"{language}.toml: {sentence}" for sentence in problems_in(data)]


def problems_in(data: Mapping[str, Any]) -> list[str]:
    """What is wrong with the data itself."""
    wrong = [*_shape(data)]
    if wrong:
        return wrong
    return [*_phrases_one_by_one(data), *_twice(data)]


def made(data: Mapping[str, Any]) -> Rules:
    """Patterns of a language's data. Raises PhraseError."""
    writing, lists, numbers = _writing(data), _lists(data), data["numbers"]
    return Rules(
        writing=writing,
        numbers=Numbers(
            writing=writing,
            words=numbers["words"],
            times=numbers["times"],
            ordinals=numbers["ordinals"],
            inside=numbers["inside"],
            articles=numbers["articles"],
            never=numbers["never"],
            templates={key: numbers[key] for key in ("range", "over", "at_least", "under")},
        ),
        phrases={
            (table, key): Phrases(phrases, writing=writing, lists=lists)
            for table, key, phrases in _all_phrases(data)
            if (table, key) not in _NO_PHRASES
        },
        shifts={
            minutes: Phrases([p for p, m in data["clock"]["shifts"].items() if m == minutes], writing=writing, lists=lists)
            for minutes in set(data["clock"]["shifts"].values())
        },
        types=tuple(map(writing.fold, data["place"]["types"])),
        directions=tuple(map(writing.fold, data["place"]["directions"])),
        little=tuple(map(writing.fold, data["place"]["little"])),
    )


_NO_PHRASES = {("numbers", key) for key in ("inside", "articles", "never", "range", "over", "at_least", "under")}
"""What `Numbers` makes its own patterns of."""


def _data(code: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(f"{code}.toml").read_text(encoding="utf-8"))


def _writing(data: Mapping[str, Any]) -> Writing:
    return Writing(spaces=data.get("spaces", True), accents=data.get("accents", "fold"), prefixes=tuple(data.get("prefixes", ())))


def _lists(data: Mapping[str, Any]) -> dict[str, list[str]]:
    """What stands for a name in braces: the file's own lists, and those that come from the closed lists."""
    kinds, colours, agencies = (
        [phrase for key, phrases in data[table].items() if key != "never" for phrase in phrases]
        for table in ("vehicle_kind", "vehicle_colour", "agency")
    )
    return {
        **data.get("lists", {}),
        "agents": data["agents"]["nouns"],
        "agent_adj": _certain([*data["agents"]["adjectives"], *agencies]),
        "vehicles": [*data["vehicles"]["nouns"], *kinds],
        "vehicle_adj": _certain([*data["vehicles"]["adjectives"], *colours, *kinds]),
        "colour": colours,
    }


def _certain(phrases: list[str]) -> list[str]:
    """Between a number and what it counts an ambiguous word is not ambiguous."""
    return [phrase.removeprefix("?") for phrase in phrases]


def _all_phrases(data: Mapping[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    for table, keys in _LISTS.items():
        for key in (*keys, *_BESIDES.get(table, ())):
            yield table, key, data[table][key]


def _shape(data: Mapping[str, Any]) -> Iterator[str]:
    """Tables and keys that are missing, unknown or of the wrong kind."""
    if data.get("accents", "fold") not in ("fold", "keep"):
        yield 'accents is "fold" or "keep".'
    for table in sorted(data.keys() - _LISTS.keys() - {"spaces", "accents", "prefixes", "lists"}):
        yield f"there is no table [{table}]."
    for table in _LISTS:
        if not isinstance(data.get(table), dict):
            yield f"the table [{table}] is missing."
            continue
        lists = {*_LISTS[table], *_BESIDES.get(table, ())}
        numbers = set(_NUMBERS.get(table, ()))
        for key in sorted(data[table].keys() - lists - numbers):
            yield f"[{table}] has no key {key!r}. There are: {', '.join(sorted(lists | numbers))}."
        for key in sorted(lists):
            if not _texts(data[table].get(key)):
                yield f"[{table}] {key} is a list of phrases; where there is nothing to say, an empty one."
        for key in sorted(numbers):
            values = data[table].get(key)
            if not isinstance(values, dict) or not all(type(v) is int and abs(v) <= _LARGEST for v in values.values()):
                yield f"[{table}.{key}] gives a whole number for each phrase."
    if not isinstance(own := data.get("lists", {}), dict) or not all(_texts(entries) for entries in own.values()):
        yield "[lists] gives a list of phrases for each name."


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(entry, str) and entry.strip("? ") for entry in value)


def _phrases_one_by_one(data: Mapping[str, Any]) -> Iterator[str]:
    writing, lists = _writing(data), _lists(data)
    shifts = [("clock", "shifts", list(data["clock"]["shifts"]))]
    for table, key, phrases in (*_all_phrases(data), *shifts):
        for phrase in phrases:
            try:
                Phrases([phrase], writing=writing, lists=lists)
            except PhraseError as error:
                yield f"[{table}] {key}: {phrase!r}: {error}."
            except RecursionError:
                yield f"[{table}] {key}: {phrase!r}: a list stands in itself."


def _twice(data: Mapping[str, Any]) -> Iterator[str]:
    """One phrase for two values: which of them is meant?"""
    writing = _writing(data)
    for table in VALUES:
        seen: dict[str, str] = {}
        for key, phrases in data[table].items():
            for phrase in phrases if key not in ("never", "apart") else ():
                plain = writing.fold(phrase) if "{" not in phrase else phrase
                if seen.setdefault(plain, key) != key:
                    yield f"[{table}] {phrase!r} stands for {seen[plain]} and for {key}."
