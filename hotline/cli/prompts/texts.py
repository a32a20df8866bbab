"""What the commands about texts share: the catalogue of this home folder, the order of a call, and the words as a person reads them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hotline.cli.common import fail
from hotline.settings import BadSetting, Settings
from hotline.wiring import catalogue_of
from prompts.catalogue import MASTER, Catalogue, MissingPrompt
from prompts.check import PLURALS
from prompts.languages import Language
from prompts.pieces import Piece, as_named
from prompts.reviews import ReviewState
from prompts.rights import is_rights_text
from prompts.tongue import plurals_of

SECTIONS: Mapping[str, str] = {
    "call": "The call",
    "report": "The report",
    "answers": "What became of a report",
    "bulletin": "The checked news",
    "topics": "The menu of rights",
    "rights": "Rights",
    "verifier": "What verifiers hear",
    "studio": "The phone studio",
}
"""The files of the English master in the order of a call, as headings."""

At = Mapping[str, str | int]
"""Variables that have a value; every other one has all that its message chooses by, one after the other."""

_FIRST = ("greeting", "line-name", "language-line", "language-more")
_LAST = (len(SECTIONS), 0, 0)


def today() -> date:
    """The day reviews are held against."""
    return datetime.now(UTC).date()


def open_catalogue(settings: Settings) -> Catalogue:
    """The texts as the line would say them. Needs neither a database nor keys."""
    try:
        return catalogue_of(settings)
    except BadSetting as error:
        raise click.ClickException(str(error)) from None


def known(catalogue: Catalogue, *languages: str) -> None:
    """Refuse a language that has neither texts nor the mark that it is only recorded."""
    for language in languages:
        if language not in catalogue.languages():
            there = ", ".join(catalogue.languages())
            raise click.UsageError(f"There are no texts in {language!r}. There are texts in: {there}.")


def title(catalogue: Catalogue, language: str) -> str:
    """As in `es Español`."""
    return f"{language} {catalogue.language(language).own_name}" if language in catalogue.known_languages else language


def section(catalogue: Catalogue, prompt: str) -> str:
    """The part of the call a message belongs to, a key of SECTIONS."""
    if is_rights_text(prompt) or prompt.startswith("topic-"):  # of a pack too, whatever its files are called
        return "rights" if is_rights_text(prompt) else "topics"
    file = catalogue.master[prompt].file
    return file if file in SECTIONS else "call"


def in_call_order(catalogue: Catalogue, language: str) -> list[str]:
    """The messages of a language that the line knows, as a call meets them."""
    there = catalogue.messages(language)
    return sorted((each for each in catalogue.master if each in there), key=_places(catalogue).__getitem__)


def in_reading_order(catalogue: Catalogue, language: str) -> list[Piece]:
    """What is to be recorded, as somebody reads it best: the greeting first, the digits last."""
    places = _places(catalogue)
    return sorted(catalogue.pieces(language), key=lambda each: places.get(each.prompt, _LAST))


def _places(catalogue: Catalogue) -> dict[str, tuple[int, int, int]]:
    """Where each message stands: the part of the call, what comes first in it, then the order of the English."""
    parts = list(SECTIONS)
    return {
        each: (parts.index(section(catalogue, each)), _FIRST.index(each) if each in _FIRST else len(_FIRST), place)
        for place, each in enumerate(catalogue.master)
    }


def as_read(
    catalogue: Catalogue, prompt: str, language: str, *, blanks: bool = False, at: At = MappingProxyType({})
) -> tuple[str, ...]:
    """A message in every way its choices allow; what is filled in during a call stands in ‹angle quotes›.

    `blanks`: the line's name and the legal-help number too. A language without texts reads the English.
    """
    if catalogue.language(language).recorded_only:
        return in_english(catalogue, prompt, language, blanks=blanks, at=at)
    message = catalogue.messages(language)[prompt]
    filled = set() if blanks else {"name", *(["legal"] if catalogue.has_legal_help else [])}
    spoken = catalogue.language(language)
    choices = {
        each: [at[each]] if each in at else _values(message.choices.get(each, ()), each, spoken)
        for each in sorted(message.variables - filled)
    }
    said: dict[str, None] = {}
    for values in itertools.product(*choices.values()):
        try:
            said[catalogue.text(prompt, language, **dict(zip(choices, values, strict=True)))] = None
        except MissingPrompt:
            continue
    return tuple(said)


def in_english(
    catalogue: Catalogue, prompt: str, language: str, *, blanks: bool = False, at: At = MappingProxyType({})
) -> tuple[str, ...]:
    """What a message of this language says, in English. A language names itself in the language menu."""
    said = as_read(catalogue, prompt, MASTER, blanks=blanks, at=at) if prompt in catalogue.messages(MASTER) else ()
    master, spoken = catalogue.language(MASTER), catalogue.language(language)
    return tuple(as_named(prompt, each, spoken, master) for each in said)


def values_at(catalogue: Catalogue, language: str, piece: Piece, beside: Collection[Piece]) -> At:
    """Values at which a piece is said. `beside`: all pieces of its message; what stands around a choice goes with its default."""
    message, spoken = catalogue.messages(language).get(piece.prompt), catalogue.language(language)
    defaults = {each.variant.by: each.variant for each in beside if each.variant and each.variant.default}
    chosen = {**defaults, piece.variant.by: piece.variant} if piece.variant else defaults
    return {by: _value(message.choices[by], variant.key, by, spoken) for by, variant in chosen.items() if message}


def said_when(catalogue: Catalogue, language: str, piece: Piece) -> str | None:
    """When the words of a variant are said, such as "‹state› is waiting" or "‹hours› is 1, 21, 31 …"; None if always."""
    if piece.variant is None:
        return None
    by, key = piece.variant.by, piece.variant.key
    if not _is_of_numbers(catalogue.messages(language)[piece.prompt].choices[by]):
        named = re.sub("[-_]", " ", key)
        said = named if not piece.variant.default else "anything else" if key == "other" else f"{named}, or anything else"
    elif piece.variant.default:
        said = "any other number"
    elif key.isdecimal():
        said = key
    else:
        first = list(itertools.islice(_numbers(key, catalogue.language(language)), 4))
        said = f"{', '.join(map(str, first[:3]))}{' …' if len(first) > 3 else ''}" if first else "a number that never comes"
    return f"‹{by}› is {said}"


def _values(keys: Collection[str], name: str, language: Language) -> list[str | int]:
    return [_value(keys, key, name, language) for key in keys] or [f"‹{name}›"]


def _value(keys: Collection[str], key: str, name: str, language: Language) -> str | int:
    """A value that has this one of the keys; a blank for "other" numbers, since those are put in."""
    if not _is_of_numbers(keys):
        return key
    if key.isdecimal():
        return int(key)
    # French says zero as it says one; a sentence reads better with one.
    numbers = [] if key == "other" else sorted(_numbers(key, language), key=lambda number: (number == 0, number))
    return numbers[0] if numbers else f"‹{name}›"


def _is_of_numbers(keys: Collection[str]) -> bool:
    return all(key in PLURALS or key.isdecimal() for key in keys)


def _numbers(category: str, language: Language) -> Iterator[int]:
    plural = plurals_of(language)
    return (number for number in range(201) if plural(number) == category)


def state_of(catalogue: Catalogue, language: str, piece: Piece) -> str:
    """Whether a piece is "recorded", "missing", or recorded in "older_words"."""
    found = catalogue.recordings.entries.get((language, piece.id))
    return "missing" if found is None else "recorded" if found.says(piece.text) else "older_words"


def sound_approved(catalogue: Catalogue, prompt: str, language: str) -> bool:
    """Whether an approval covers the recordings of a message as well. True where the words await one, or nothing is recorded."""
    sound = catalogue.sound(prompt, language)
    if not sound or not catalogue.is_reviewed(prompt, language):
        return True
    source = catalogue.source(prompt, language)
    return catalogue.reviews.state(prompt, language, source, today(), sound) is ReviewState.REVIEWED


def count(number: int, thing: str) -> str:
    """As in `1 text` and `2 texts`."""
    return f"{number} {thing}" + ("" if number == 1 else "s")


@cache
def _templates() -> Environment:
    # Texts are written by translators and operators: nothing in them is markup.
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def write_page(path: Path, template: str, **values: Any) -> None:
    """A page from a template of this package."""
    write(path, _templates().get_template(template).render(**values))


def write(path: Path, text: str) -> None:
    """A file with this text, its folder made. What cannot be written is one sentence."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        fail(f"{path} cannot be written: {error.strerror}.")
