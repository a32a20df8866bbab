"""What has to be recorded so that a message can be said by a person's voice. Pure.

A message without placeables is one piece, with the message's id. One with placeables is cut at them: "Your number is: { $code }."
becomes the piece `report-receipt.1`, and the code itself is said digit by digit from the pieces `digit-0` to `digit-9`. The line's
name is a piece of its own. A message that chooses its words by a value, or takes in words that nobody can have recorded (a
language's or a person's name), is not said from recordings.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fluent.syntax import ast

from prompts.languages import Language
from prompts.messages import Message, fold

DIGITS = tuple(f"digit-{digit}" for digit in range(10))
LINE_NAME = "line-name"
_SPOKEN_AS_DIGITS = frozenset({"key", "code", "zip", "legal", "number", "total", "minutes"})
_NAMES_ITSELF = frozenset({"language-line", "language-more"})


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One thing to be recorded: its id, the message it belongs to, and what to say."""

    id: str
    prompt: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Value:
    """A place where something is put in: digits, or the line's name."""

    name: str


def parts_of(message: Message, language: Language, master: Language) -> tuple[Piece | Value, ...] | None:
    """A message as pieces and values in order; None if it cannot be said from recordings."""
    elements = message.node.value.elements if message.node.value else []
    literals: list[str | Value] = []
    for element in elements:
        if isinstance(element, ast.TextElement):
            literals.append(element.value)
        elif isinstance(element.expression, ast.VariableReference):
            literals.append(Value(name=element.expression.id.name))
        else:
            return None
    if any(isinstance(each, Value) and each.name not in {*_SPOKEN_AS_DIGITS, "name"} for each in literals):
        return None
    return tuple(_numbered(message.id, [_wording(each, message, language, master) for each in literals]))


def wanted(messages: Sequence[Message], language: Language, master: Language) -> tuple[Piece, ...]:
    """Everything to be recorded for these messages, the digits among them, each once."""
    pieces: dict[str, Piece] = {}
    for message in messages:
        for part in parts_of(message, language, master) or ():
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


def _wording(part: str | Value, message: Message, language: Language, master: Language) -> str | Value:
    if isinstance(part, Value):
        return part
    text = fold(part)
    # A language that is only recorded reads the English list.
    return as_named(message.id, text, language, master) if language.recorded_only else text


def _numbered(prompt: str, parts: Sequence[str | Value]) -> Iterator[Piece | Value]:
    alone = not any(isinstance(each, Value) for each in parts)
    number = 0
    for part in parts:
        if isinstance(part, Value):
            yield part
        elif any(sign.isalnum() for sign in part):
            number += 1
            yield Piece(id=prompt if alone else f"{prompt}.{number}", prompt=prompt, text=part)
