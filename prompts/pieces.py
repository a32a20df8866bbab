"""What has to be recorded so that a message can be said by a person's voice. Pure.

A message without placeables is one piece, with the message's id. One with placeables is cut at them: "Your number is: { $code }."
becomes the piece `report-receipt.1`, and the code itself is said digit by digit from the pieces `digit-0` to `digit-9`. The line's
name is a piece of its own.

Where a message chooses its words by a value, every variant is recorded. A variant is called by its key, `receipt-status.waiting`, and
numbered where it is cut in its turn, `bulletin-hours.other.1`. What stands before and after the choice is numbered as everywhere:
`person-looking.1`, `person-looking.2`.

Some messages are not said from recordings: those that take in words that nobody can have recorded (a language's or a person's
name), that choose by the line's name or within a variant, that have a key twice, or one that cannot be part of a file's name. None
that callers hear is among them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fluent.syntax import ast

from prompts.languages import Language
from prompts.messages import Message, fold, key_name

DIGITS = tuple(f"digit-{digit}" for digit in range(10))
LINE_NAME = "line-name"
NAME = "name"
"""The variable that the line's name is put in for."""

KEY = r"[a-z0-9][a-z0-9_-]{0,40}"
"""Keys that pieces can be called by: in small letters, for some file systems see no others."""

_SPOKEN_AS_DIGITS = frozenset({"key", "code", "zip", "legal", "number", "total", "minutes", "hours"})
_NAMES_ITSELF = frozenset({"language-line", "language-more"})


@dataclass(frozen=True, kw_only=True)
class Variant:
    """When a message says something: its variable `by` has this key. `default`: also when it has none that the message knows."""

    by: str
    key: str
    default: bool


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One thing to be recorded: its id, the message it belongs to, and what to say. `variant`: when, if not always."""

    id: str
    prompt: str
    text: str
    variant: Variant | None = None


@dataclass(frozen=True, kw_only=True)
class Value:
    """A place where something is put in: digits, or the line's name."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A place where the variable `by` chooses what is said: every variant and its parts, in the order of the text."""

    by: str
    variants: tuple[tuple[Variant, tuple["Part", ...]], ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys in the order of the text, by which the first that fits is chosen."""
        return tuple(variant.key for variant, _ in self.variants)

    def parts(self, key: str | None) -> tuple["Part", ...]:
        """What is said at a key; without one, by default."""
        return next(parts for variant, parts in self.variants if (variant.default if key is None else variant.key == key))


Part = Piece | Value | Choice


def parts_of(message: Message, language: Language, master: Language) -> tuple[Part, ...] | None:
    """A message as pieces, values and choices, in order; None if it cannot be said from recordings."""
    cut = _Cut(message=message, language=language, master=master)
    try:
        parts = tuple(cut.parts(message.node.value.elements if message.node.value else [], message.id))
    except _Unsayable:
        return None
    pieces = [each.id for each in flat(parts) if isinstance(each, Piece)]
    return parts if len(set(pieces)) == len(pieces) else None


def flat(parts: Iterable[Part]) -> Iterator[Piece | Value]:
    """The pieces and values of a message, those of every variant too."""
    for part in parts:
        if isinstance(part, Choice):
            for _, inside in part.variants:
                yield from flat(inside)
        else:
            yield part


def wanted(messages: Sequence[Message], language: Language, master: Language) -> tuple[Piece, ...]:
    """Everything to be recorded for these messages, the digits among them, each once."""
    pieces: dict[str, Piece] = {}
    for message in messages:
        for part in flat(parts_of(message, language, master) or ()):
            if isinstance(part, Piece):
                pieces[part.id] = part
            elif part.name in _SPOKEN_AS_DIGITS:
                pieces.update({each: digit_piece(each) for each in DIGITS})
    return tuple(pieces.values())


def digit_piece(piece: str) -> Piece:
    """The piece of one digit."""
    return Piece(id=piece, prompt=piece, text=piece.rpartition("-")[2])


def as_named(prompt: str, english: str, language: Language, master: Language) -> str:
    """The English of a message as it is meant in another language: "For English, press" names that language there."""
    return english.replace(master.english_name, language.english_name) if prompt in _NAMES_ITSELF else english


class _Unsayable(Exception):
    """There is something in a message that recordings cannot say."""


@dataclass(frozen=True, kw_only=True)
class _Cut:
    """One message on the table. What cannot be said raises _Unsayable."""

    message: Message
    language: Language
    master: Language

    def parts(self, elements: Sequence[ast.TextElement | ast.Placeable], named: str, of: Variant | None = None) -> Iterator[Part]:
        """A message or a variant, its pieces called `named`, and numbered if anything stands beside them."""
        number = 0
        for element in elements:
            if isinstance(element, ast.Placeable):
                yield self._placeable(element.expression, of)
                continue
            text = self._wording(element.value)
            if any(sign.isalnum() for sign in text):
                number += 1
                id = named if len(elements) == 1 else f"{named}.{number}"
                yield Piece(id=id, prompt=self.message.id, text=text, variant=of)

    def _placeable(self, expression: object, of: Variant | None) -> Value | Choice:
        match expression:
            case ast.VariableReference() if expression.id.name in {*_SPOKEN_AS_DIGITS, NAME}:
                return Value(name=expression.id.name)
            case ast.SelectExpression(selector=ast.VariableReference() as by) if of is None and by.id.name != NAME:
                return Choice(by=by.id.name, variants=tuple(self._variant(by.id.name, each) for each in expression.variants))
        raise _Unsayable

    def _variant(self, by: str, variant: ast.Variant) -> tuple[Variant, tuple[Part, ...]]:
        found = Variant(by=by, key=key_name(variant.key), default=variant.default)
        if not re.fullmatch(KEY, found.key):
            raise _Unsayable
        return found, tuple(self.parts(variant.value.elements, f"{self.message.id}.{found.key}", found))

    def _wording(self, text: str) -> str:
        # A language that is only recorded reads the English list.
        folded = fold(text)
        return as_named(self.message.id, folded, self.language, self.master) if self.language.recorded_only else folded
