"""Reading a folder of Fluent files into messages whose words, variables and choices can be looked at. No speaking here."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_pattern
from fluent.syntax.visitor import Visitor

# Zero-width joiners shape letters in Persian, Hindi and emoji; direction marks are kept for mixed right-to-left text.
JOINERS_AND_MARKS = "\u200c\u200d\u200e\u200f"


@dataclass(frozen=True, kw_only=True)
class Message:
    """One message as written."""

    id: str
    source: str  # its words and placeables, white space folded: what a review is bound to
    literal: str  # the words alone, choices in the order of their keys: what is compared between languages
    variables: frozenset[str]
    choices: Mapping[str, tuple[str, ...]]  # variable → the keys its text chooses by
    origin: str  # "shipped" or "overlay"
    file: str  # the file it stands in, without .ftl: "call", "rights", "verifier", …
    node: ast.Message = field(repr=False, compare=False)


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Something in a file that could not be understood; the rest of the file still counts."""

    where: str
    prompt: str
    what: str


@dataclass(frozen=True, kw_only=True)
class Folder:
    """All messages of one language folder."""

    messages: Mapping[str, Message]
    problems: tuple[Problem, ...]


def fold(text: str) -> str:
    """One line: white space folded, characters taken out that no voice and no XML can carry."""
    return " ".join("".join(map(_speakable, text)).split())


def _speakable(character: str) -> str:
    if character.isprintable() or character in JOINERS_AND_MARKS:
        return character
    return " " if character.isspace() or unicodedata.category(character) == "Cc" else ""


def read_folder(folder: Path, origin: str) -> Folder:
    """Read every .ftl file of a folder, in the order of their names. Never raises for what is written in them.

    A message that borrows words from another or calls a function is left out: its words could change without anybody
    looking at it, and a review holds for exactly one text.
    """
    messages: dict[str, Message] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.ftl")):
        where = f"{folder.name}/{path.name}"
        try:
            found = _entries(path.read_text(encoding="utf-8-sig"), where, origin, path.stem)
        except (OSError, ValueError) as error:
            problems.append(Problem(where=where, prompt="", what=f"cannot be read: {error}"))
            continue
        for each in found:
            if isinstance(each, Problem):
                problems.append(each)
            elif each.id in messages:
                problems.append(Problem(where=where, prompt=each.id, what="is written twice; the first counts"))
            else:
                messages[each.id] = each
    return Folder(messages=messages, problems=tuple(problems))


@lru_cache(maxsize=256)
def _entries(text: str, where: str, origin: str, file: str) -> tuple[Message | Problem, ...]:
    """What stands in a file. Eleven languages take a second to read, and nobody changes what comes out, so the same file with the same
    words is read once a process."""
    return tuple(each for entry in FluentParser().parse(text).body if (each := _entry(entry, where, origin, file)))


def _entry(entry: object, where: str, origin: str, file: str) -> Message | Problem | None:
    if isinstance(entry, ast.Junk):
        first = fold(entry.content or "").split(" ")[0]
        return Problem(where=where, prompt=first, what=f"not understood: {fold(entry.content or '')[:80]}")
    if isinstance(entry, ast.Term):
        return Problem(where=where, prompt=entry.id.name, what="a term: write its words out instead")
    if not isinstance(entry, ast.Message):
        return None
    look = _Look()
    look.visit(entry)
    if entry.value is None:
        return Problem(where=where, prompt=entry.id.name, what="has no text")
    if look.refers or entry.attributes:
        return Problem(where=where, prompt=entry.id.name, what="borrows words from elsewhere, so it is not used: write them out")
    return _message(entry, look, entry.value, origin, file)


def _message(node: ast.Message, look: "_Look", pattern: ast.Pattern, origin: str, file: str) -> Message:
    return Message(
        id=node.id.name,
        source=fold(serialize_pattern(pattern)),
        literal=fold("".join(_literal(pattern))),
        variables=frozenset(look.variables),
        choices={name: tuple(keys) for name, keys in look.choices.items()},
        origin=origin,
        file=file,
        node=node,
    )


def _literal(pattern: ast.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            yield element.value
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in sorted(element.expression.variants, key=lambda each: key_name(each.key)):
                yield " "
                yield from _literal(variant.value)
                yield " "
        elif isinstance(element.expression, ast.StringLiteral):
            yield str(element.expression.parse()["value"])
        else:
            yield " "


def key_name(key: ast.Identifier | ast.NumberLiteral) -> str:
    """The key of a choice as text: [one] → "one", [0] → "0"."""
    return key.name if isinstance(key, ast.Identifier) else key.value


class _Look(Visitor):
    """Walks a pattern and notes variables, choices and borrowed words."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.choices: dict[str, list[str]] = {}
        self.refers = False

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  the library's naming
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            keys = self.choices.setdefault(node.selector.id.name, [])
            keys += [name for variant in node.variants if (name := key_name(variant.key)) not in keys]
        else:
            self.refers = True
        self.generic_visit(node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.refers = True

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.refers = True

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.refers = True
