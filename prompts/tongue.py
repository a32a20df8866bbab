"""One language's messages, put together with values: Fluent, kept away from everything else.

What goes wrong while a text is put together costs the sentence it belongs to, never the call and never a spoken "{$code}".
"""

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import Any

from babel.plural import to_python
from fluent.runtime import FluentBundle
from fluent.syntax import ast

from prompts.languages import Language, locale_of
from prompts.messages import Message, fold
from prompts.splitting import sentences

log = logging.getLogger(__name__)

GAP = "\ufffc"  # stands where a value is missing while a text is put together; never spoken
_RANGE = re.compile(r"(\d+)-(\d*)")
_SOURCE_LANGUAGE = "en-US"


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """One language, ready to be put into words. `line_name`: who runs the line, as said in it."""

    language: Language
    messages: Mapping[str, Message]
    line_name: str
    patterns: Mapping[str, Any] = field(repr=False)
    bundle: FluentBundle = field(repr=False)
    plural: Callable[[int], str] = field(repr=False)

    def text(self, prompt: str, given: Mapping[str, str | int]) -> str:
        """A message on one line; empty if no sentence of it can be said. Raises KeyError without the message."""
        message = self.messages[prompt]
        everything: dict[str, str | int] = {"name": self.line_name, **given}
        values = {name: _value(message, name, everything.get(name)) for name in message.variables}
        if gaps := sorted(name for name, value in values.items() if value == GAP):
            log.warning("“%s” in “%s” was asked for without %s", prompt, self.language.id, ", ".join(gaps))
        where = f"“{prompt}” in “{self.language.id}”"
        return fold(_whole_sentences(_format(self.bundle, self.patterns[prompt], values, where=where)))

    def chosen(self, keys: Iterable[str], value: str | int) -> str | None:
        """The key of a choice that Fluent would choose by this value: the first that it equals, or that is the plural category of a
        number; None for the default."""
        wanted = _as_key(value)
        return next((key for key in keys if self._fits(int(key) if key.isdecimal() else key, wanted)), None)

    def _fits(self, key: str | int, value: str | int) -> bool:
        match key, value:
            case (int() as number, str() as category) | (str() as category, int() as number):
                return self.plural(number) == category
        return key == value


class _Words:
    """The messages of a language, equal to others that say the same."""

    def __init__(self, *, spoken_in: str, messages: Mapping[str, Message]) -> None:
        self.spoken_in, self.messages = spoken_in, messages
        self._key = (spoken_in, tuple((each.id, each.source) for each in messages.values()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Words) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=64)
def _compiled(words: _Words) -> tuple[Mapping[str, Any], FluentBundle]:
    """A language's messages made ready to be put together, and put together once, to no one: plural rules and number formats are read
    on first use. The same words are made ready once a process; nobody changes what comes out."""
    bundle = FluentBundle([words.spoken_in, _SOURCE_LANGUAGE], use_isolating=False)
    bundle.add_resource(ast.Resource(body=[message.node for message in words.messages.values()]))
    patterns = {prompt: bundle.get_message(prompt).value for prompt in words.messages}
    for prompt, message in words.messages.items():
        for sample in (1, GAP):
            _format(bundle, patterns[prompt], dict.fromkeys(message.variables, sample), where=f"“{prompt}” in “{words.spoken_in}”")
    return patterns, bundle


def tongue(language: Language, messages: Mapping[str, Message], *, name: str | None, legal: str) -> Tongue:
    """A language with its messages. `name`: who runs the line; the deployment's own `line-name` in a language wins over it."""
    spoken_in = _spoken_in(language)
    patterns, bundle = _compiled(_Words(spoken_in=spoken_in, messages=messages))
    made = Tongue(language=language, messages=messages, line_name="", patterns=patterns, bundle=bundle, plural=plurals_of(language))
    own = messages.get("line-name")
    local = _format(bundle, patterns["line-name"], {"legal": legal}, where=f"“line-name” in “{language.id}”") if own else ""
    chosen = local if own and (own.origin == "overlay" or not name) else (name or "")
    return replace(made, line_name=fold(chosen))


def plurals_of(language: Language) -> Callable[[int], str]:
    """The plural category of numbers in the texts of a language, by Unicode CLDR; by English where it does not know the language,
    or the texts are English."""
    return _plurals(_spoken_in(language))


@cache
def _plurals(spoken_in: str) -> Callable[[int], str]:
    rules = locale_of(spoken_in) or locale_of(_SOURCE_LANGUAGE)
    assert rules is not None
    of: Callable[[int], str] = to_python(rules.plural_form)
    return of


def _spoken_in(language: Language) -> str:
    return _SOURCE_LANGUAGE if language.recorded_only else language.bcp47


def _value(message: Message, name: str, value: str | int | None) -> str | int:
    """A value as the text needs it; the value of a choice as its key."""
    if value is None:
        return GAP
    return _as_key(value) if isinstance(value, int) or name in message.choices else fold(str(value))


def _as_key(value: str | int) -> str | int:
    """A value as a choice knows it: folded; "1-2" or "11-" becomes from-1-to-2 or from-11, since no key begins with a digit."""
    if isinstance(value, int):
        return int(value)
    folded = fold(str(value))
    if found := _RANGE.fullmatch(folded):
        low, high = found.groups()
        return f"from-{low}-to-{high}" if high else f"from-{low}"
    return folded


def _format(bundle: FluentBundle, pattern: Any, values: Mapping[str, str | int], *, where: str) -> str:
    """Put a text together. What goes wrong inside becomes a GAP: a call goes on. `where`: which text, for the log."""
    try:
        text, errors = bundle.format_pattern(pattern, dict(values))
    except Exception:
        # The library evaluates what operators wrote; whatever it trips over must not end somebody's call.
        log.exception("%s cannot be put together", where)
        return GAP
    spoken = str(text)
    return re.sub(r"\{[^{}]*\}", GAP, spoken) if errors else spoken


def _whole_sentences(text: str) -> str:
    return text if GAP not in text else "".join(each for each in sentences(text) if GAP not in each)
