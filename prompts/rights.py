"""What stands behind the rights texts: sources, tag, scope, review interval, and the menu of topics. Data from rights.toml.

A text whose table is missing is never played: nobody could say what it rests on.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from prompts.languages import HERE

FILE = "rights.toml"
NOTICE, CORE = "rights-notice", "rights-core-now"


class Tag(StrEnum):
    """How firm the ground is."""

    SETTLED = "settled"
    CONTESTED = "contested"
    STATE = "state"


class RightsError(ValueError):
    """A rights.toml cannot be used; the sentence says where and what to write. Permanent until somebody edits the file."""

    permanent = True


@dataclass(frozen=True, kw_only=True)
class RightsText:
    """What one rights text rests on. `after`: said right after that text (a state's addition); `enabled`: else never played."""

    id: str
    tag: Tag
    review: timedelta  # how long an approval holds by default
    sources: tuple[str, ...]  # pages or papers, in full
    scope: str = "US"
    note: str = ""
    after: str | None = None
    enabled: bool = True


@dataclass(frozen=True, kw_only=True)
class Topic:
    """One line of the menu of rights: `topic-<id>`. `parts`: it asks which one; `then`: what it offers after its own text."""

    id: str
    parts: tuple["Topic", ...] = ()
    then: tuple["Topic", ...] = ()

    @property
    def line(self) -> str:
        """The message that offers it."""
        return f"topic-{self.id}"

    @property
    def text(self) -> str:
        """The message it says, if it has no parts."""
        return f"rights-{self.id}"

    def texts(self) -> Iterator[str]:
        """Every rights text that this topic leads to."""
        if not self.parts:
            yield self.text
        for each in (*self.parts, *self.then):
            yield from each.texts()


@dataclass(frozen=True, kw_only=True)
class Rights:
    """All that rights.toml says."""

    texts: Mapping[str, RightsText] = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()

    def additions(self, prompt: str) -> tuple[str, ...]:
        """The texts said right after this one: what packs add for a state."""
        return tuple(each.id for each in self.texts.values() if each.after == prompt)

    def enabled(self, prompt: str) -> bool:
        """Whether a text may be played at all."""
        return prompt in self.texts and self.texts[prompt].enabled

    @property
    def prompts(self) -> frozenset[str]:
        """Every message that rights.toml speaks of: the texts, and the lines of the menu that offer them."""
        lines = (each.line for topic in self.topics for each in (topic, *topic.parts, *topic.then))
        return frozenset((*self.texts, *lines))


def is_rights_text(prompt: str) -> bool:
    """Whether a message tells people their rights, and so may be played only when reviewed."""
    return prompt.startswith("rights-") and prompt != "rights-not-available"


def load_rights(roots: Sequence[Path] = (HERE,)) -> Rights:
    """Read rights.toml of each root, the later one over the earlier. Raises RightsError with what to mend."""
    texts: dict[str, dict[str, Any]] = {}
    sources: dict[str, str] = {}
    menu: dict[str, Any] = {"topics": [], "parts": {}, "then": {}}
    for path in (root / FILE for root in roots):
        if not path.is_file():
            continue
        tables = _read(path)
        sources.update(tables.get("sources", {}))
        for key, table in tables.get("texts", {}).items():
            texts[key] = {**texts.get(key, {}), **table}
        given = tables.get("menu", {})
        menu = {
            "topics": list(dict.fromkeys([*given.get("topics", menu["topics"]), *given.get("also", [])])),
            "parts": {**menu["parts"], **given.get("parts", {})},
            "then": {**menu["then"], **given.get("then", {})},
        }
    read = {key: _text(key, table, sources) for key, table in texts.items()}
    for each in read.values():
        if each.after and (each.after not in read or read[each.after].after):
            raise RightsError(f"{FILE} [texts.{each.id}]: after = {each.after!r}: name a text that stands by itself.")
    topics = tuple(_topic(each, menu) for each in menu["topics"])
    if missing := sorted({text for topic in topics for text in topic.texts()} - read.keys()):
        raise RightsError(f"{FILE} [menu]: there is no [texts.{missing[0]}].")
    return Rights(texts=read, topics=topics)


def _read(path: Path) -> dict[str, Any]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RightsError(f"{path} cannot be used: {error}") from error
    if unknown := sorted(tables.keys() - {"texts", "sources", "menu"}):
        raise RightsError(f"{path}: unknown table {', '.join(unknown)}.")
    named = {**tables, **{f"texts.{key}": table for key, table in _items(tables.get("texts"))}}
    if wrong := [name for name, table in named.items() if not isinstance(table, dict)]:
        raise RightsError(f"{path}: write [{wrong[0]}] as a table.")
    if wrong := [name for name, source in _items(tables.get("sources")) if not _is_text(source)]:
        raise RightsError(f"{path} [sources]: write {wrong[0]} as a page or paper in quotes.")
    for name, value in _items(tables.get("menu")):
        if name not in {"topics", "also", "parts", "then"}:
            raise RightsError(f"{path} [menu]: unknown key {name}.")
        lists = [each for _, each in _items(value)] if name in {"parts", "then"} and isinstance(value, dict) else [value]
        if not all(map(_are_texts, lists)) or (name in {"parts", "then"}) is not isinstance(value, dict):
            raise RightsError(f"{path} [menu]: {name} = {value!r}: write topics as lists of names.")
    return tables


def _items(table: object) -> list[tuple[str, Any]]:
    return list(table.items()) if isinstance(table, dict) else []


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


_KEYS = {"tag", "note", "scope", "review_days", "sources", "enabled", "after"}


def _text(key: str, table: dict[str, Any], sources: Mapping[str, str]) -> RightsText:
    where = f"{FILE} [texts.{key}]"
    if not is_rights_text(key):
        raise RightsError(f"{where}: the name of a rights text begins with rights-.")
    if unknown := sorted(table.keys() - _KEYS):
        raise RightsError(f"{where}: unknown key {', '.join(unknown)}.")
    days = table.get("review_days")
    if type(days) is not int or not 1 <= days <= 366:
        raise RightsError(f"{where}: review_days = {days!r}: write after how many days it must be read again, 1 to 366.")
    if table.get("tag") not in list(Tag):
        raise RightsError(f"{where}: tag must be one of {', '.join(Tag)}.")
    named: Any = table.get("sources")
    if not _are_texts(named):
        raise RightsError(f"{where}: write sources as a list of names.")
    if missing := [each for each in named if each not in sources]:
        raise RightsError(f"{where}: no [sources] entry for {', '.join(missing)}.")
    for name in ("scope", "note", "after"):
        if name in table and not _is_text(table[name]):
            raise RightsError(f"{where}: {name} = {table[name]!r}: write it in quotes.")
    if not isinstance(table.get("enabled", True), bool):
        raise RightsError(f"{where}: enabled = {table['enabled']!r}: write true or false, without quotes.")
    return RightsText(
        id=key,
        tag=Tag(table["tag"]),
        review=timedelta(days=days),
        sources=tuple(sources[each] for each in named),
        scope=str(table.get("scope", "US")),
        note=str(table.get("note", "")),
        after=table.get("after"),
        enabled=table.get("enabled", True),
    )


def _topic(key: str, menu: dict[str, Any]) -> Topic:
    return Topic(
        id=key,
        parts=tuple(Topic(id=each) for each in menu["parts"].get(key, ())),
        then=tuple(Topic(id=each) for each in menu["then"].get(key, ())),
    )
