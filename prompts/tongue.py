"""One language's messages, put together with values: Fluent, kept away from everything else.

What goes wrong while a text is put together costs the sentence it belongs to, never the call and never a spoken "{$code}".
"""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import ast

from prompts.languages import Language
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

    def text(self, prompt: str, given: Mapping[str, str | int]) -> str:
        """A message on one line; empty if no sentence of it can be said. Raises KeyError without the message."""
        message = self.messages[prompt]
        everything: dict[str, str | int] = {"name": self.line_name, **given}
        values = {name: _value(message, name, everything.get(name)) for name in message.variables}
        if gaps := sorted(name for name, value in values.items() if value == GAP):
            log.warning("“%s” in “%s” was asked for without %s", prompt, self.language.id, ", ".join(gaps))
        where = f"“{prompt}” in “{self.language.id}”"
        return fold(_whole_sentences(_format(self.bundle, self.patterns[prompt], values, where=where)))


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
    spoken_in = _SOURCE_LANGUAGE if language.recorded_only else language.bcp47
    patterns, bundle = _compiled(_Words(spoken_in=spoken_in, messages=messages))
    made = Tongue(language=language, messages=messages, line_name="", patterns=patterns, bundle=bundle)
    own = messages.get("line-name")
    local = _format(bundle, patterns["line-name"], {"legal": legal}, where=f"“line-name” in “{language.id}”") if own else ""
    chosen = local if own and (own.origin == "overlay" or not name) else (name or "")
    return replace(made, line_name=fold(chosen))


def _value(message: Message, name: str, value: str | int | None) -> str | int:
    """A value as the text needs it: folded; "1-2" or "11-" as the key of a choice becomes from-1-to-2 or from-11."""
    if value is None:
        return GAP
    if isinstance(value, int):
        return int(value)
    folded = fold(str(value))
    if name in message.choices and (found := _RANGE.fullmatch(folded)):
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
