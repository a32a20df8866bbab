"""What is said: every message in every language, ready to speak. Floor 1.

Everything is read, parsed and warmed up when a Catalogue is made; after that no file is touched and nothing is compiled,
because the carrier hangs up on an app that thinks for long. A new review or text counts after the next start.

While a call is on the line only MissingPrompt can come out of here. A value that was not handed over costs the
sentence it belongs to, never the call and never a spoken "{$code}"; `prompts.check` finds such things beforehand.
"""

import logging
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import ast

from prompts import reviews
from prompts.languages import HERE, Language, load_languages
from prompts.messages import Folder, Message, Problem, fold, read_folder
from prompts.reviews import Reviews, ReviewState, is_rights_text
from prompts.splitting import fits_one_say, sentences, split

log = logging.getLogger(__name__)

MASTER = "en"
GAP = "\ufffc"  # stands where a value is missing while a text is put together; never spoken
RANGE = re.compile(r"(\d+)-(\d*)")


class MissingPrompt(LookupError):
    """This message cannot be said in this language. Permanent until somebody writes it."""

    permanent = True

    def __init__(self, prompt: str, language: str) -> None:
        super().__init__(f"There is no “{prompt}” in “{language}”. Write it in prompts/{language}/ and run the prompt check.")
        self.prompt = prompt
        self.language = language


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """What one <Say> can carry."""

    text: str
    language: str  # our id: "es"
    voice: str
    say_language: str  # "es-US"


@dataclass(frozen=True, kw_only=True)
class _Tongue:
    """One language, ready to speak."""

    language: Language
    messages: Mapping[str, Message]
    patterns: Mapping[str, Any]
    bundle: FluentBundle = field(repr=False)
    line_name: str


class Catalogue:
    """Every message in every language.

    overlay      `<home>/prompts`: its `<lang>/*.ftl` replace single messages or add languages, its reviews.toml count too
    name         who runs the line; an overlay's own `line-name` in a language is more exact and wins there
    legal_help   the operator's legal-help number; digits are read one by one. Without it no text that needs it is said
    demo         play rights texts nobody approved, with a spoken notice before them
    today        the day reviews are held against
    """

    def __init__(
        self,
        *,
        overlay: Path | None = None,
        name: str | None = None,
        legal_help: str | None = None,
        demo: bool = False,
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
    ) -> None:
        self._today = today
        self.overlay = overlay
        self._demo = demo
        self._legal = _spoken_number(legal_help or "")
        self.known_languages: Mapping[str, Language] = load_languages(overlay)
        shipped = {folder.name: folder for folder in _folders(HERE)}
        added = {folder.name: folder for folder in _folders(overlay)} if overlay else {}
        self.master: Mapping[str, Message] = {}  # the English that is shipped: what every other text is held against
        self._tongues: dict[str, _Tongue] = {}
        problems: dict[str, tuple[Problem, ...]] = {}
        ids = [*self.known_languages, *sorted({*shipped, *added} - self.known_languages.keys())]
        for each in ids:
            ours = read_folder(shipped[each], "shipped") if each in shipped else Folder(messages={}, problems=())
            theirs = read_folder(added[each], "overlay") if each in added else Folder(messages={}, problems=())
            problems[each] = (*ours.problems, *theirs.problems)
            if each == MASTER:
                self.master = ours.messages
            if each not in self.known_languages:
                what = "has texts but no voice: add its table to languages.toml"
                problems[each] += (Problem(where=each, prompt="", what=what),)
            elif messages := {**ours.messages, **theirs.messages}:
                self._tongues[each] = _tongue(self.known_languages[each], messages, name, self._legal)
        roots = (HERE, *([overlay] if overlay else []))
        self._reviews = reviews.load([(each, root / each) for root in roots for each in ids])
        for each, sentence in self._reviews.problems:
            problems[each] = (*problems.get(each, ()), Problem(where=each, prompt="", what=sentence))
        self.problems: Mapping[str, tuple[Problem, ...]] = problems
        self._warm_up()

    # --- what there is ---

    @property
    def prompts(self) -> frozenset[str]:
        """The ids of the English master that is shipped: what the conversations may ask for."""
        return frozenset(self.master)

    @property
    def reviews(self) -> Reviews:
        """All reviews, for lists and status pages."""
        return self._reviews

    @property
    def has_legal_help(self) -> bool:
        """Whether a legal-help number was given."""
        return bool(self._legal)

    def languages(self) -> tuple[str, ...]:
        """Every language that has texts and a voice, in menu order, whether complete or not."""
        return tuple(self._tongues)

    def language(self, language: str) -> Language:
        """Names, voice and direction of a language. Raises KeyError for one that languages.toml does not list."""
        return self.known_languages[language]

    def messages(self, language: str) -> Mapping[str, Message]:
        """Every message of a language as written, the overlay's in place of the shipped ones."""
        return self._tongues[language].messages if language in self._tongues else {}

    def variables(self, prompt: str) -> frozenset[str]:
        """The variables of a message in the English master, $name and $legal among them. Raises MissingPrompt."""
        if prompt not in self.master:
            raise MissingPrompt(prompt, MASTER)
        return self.master[prompt].variables

    def source(self, prompt: str, language: str) -> str:
        """The text a reviewer approves and `reviews.record` takes: words and placeables on one line. Raises MissingPrompt."""
        return self._message(prompt, language).source

    def complete(self, language: str) -> bool:
        """Whether every message of the English master is there."""
        return bool(self.master) and self.master.keys() <= self.messages(language).keys()

    def reviewed(self, language: str) -> bool:
        """Whether every message of the master is there and approved, today."""
        return self.complete(language) and all(self.is_reviewed(each, language) for each in self.master)

    def review_state(self, prompt: str, language: str) -> ReviewState:
        """Where one text stands today."""
        message = self.messages(language).get(prompt)
        if message is None:
            return ReviewState.NOT_REVIEWED
        return self._reviews.state(prompt, language, message.source, self._today())

    def is_reviewed(self, prompt: str, language: str) -> bool:
        """Whether exactly this text is approved today."""
        return self.review_state(prompt, language) is ReviewState.REVIEWED

    # --- what is said ---

    def text(self, prompt: str, language: str, /, **args: str | int) -> str:
        """The message on one line, in this language only. Raises MissingPrompt.

        Prompt and language go by position: messages have variables of the same names.

        For pages, texts and checks: it does not ask whether a rights text is reviewed. A call uses `say` and `rights`.
        """
        message = self._message(prompt, language)
        tongue = self._tongues[language]
        given: dict[str, str | int] = {"name": tongue.line_name, **args}
        if self._legal:
            given.setdefault("legal", self._legal)
        values = {name: _value(message, name, given.get(name)) for name in message.variables}
        if gaps := sorted(name for name, value in values.items() if value == GAP):
            log.warning("“%s” in “%s” was asked for without %s", prompt, language, ", ".join(gaps))
        spoken = fold(_whole_sentences(_format(tongue, prompt, values)))
        if not spoken:
            raise MissingPrompt(prompt, language)
        return spoken

    def say(self, prompt: str, language: str, /, **args: str | int) -> tuple[Spoken, ...]:
        """The message in as many <Say> as it needs. Raises MissingPrompt, nothing else.

        A rights text asked for here goes through `rights`: there is no way to speak one that nobody approved.
        """
        if is_rights_text(prompt):
            return self.rights(prompt, language)
        return self._spoken(prompt, language, **args)

    def spoken(self, text: str, language: str) -> tuple[Spoken, ...]:
        """A text that is not a message, such as a transcript, in this language's voice. Raises MissingPrompt without one."""
        if language not in self._tongues:
            raise MissingPrompt("text", language)
        voice = self._tongues[language].language
        pieces = split(fold(text), lambda piece: fits_one_say(piece, say_bytes=voice.say_bytes))
        return tuple(
            Spoken(text=words, language=language, voice=voice.voice, say_language=voice.say_language)
            for piece in pieces
            if (words := piece.strip())
        )

    def rights(self, prompt: str, language: str, *, first: bool = False) -> tuple[Spoken, ...]:
        """A rights text if it is approved and not overdue; else what may be said instead.

        1. Approved: the text. `first`: the first rights text of this call, so "general information …" comes before it
           if that is approved too.
        2. Not approved, in a demonstration: the spoken sample notice, then the text (and the same with `first`).
        3. Else core-now if that is approved, and the legal-help number if there is one.
        4. Else: not available, emergency number, legal-help number if there is one.

        `rights-notice` by itself has no replacement: not approved, it is an empty tuple.
        Raises MissingPrompt only if the language has none of these messages.
        """
        notice = "rights-notice"
        if prompt == notice and not self._may_play(notice, language):
            return ()
        if self._may_play(prompt, language):
            parts = [notice] if first and prompt != notice and self._may_play(notice, language) else []
            return self._marked([*parts, prompt], language)
        if self._may_play("rights-core-now", language):
            return self._marked(["rights-core-now"], language) + self._legal_line(language)
        said = self._if_there("rights-not-available", language) + self._if_there("emergency-line", language)
        said += self._legal_line(language)
        if not said:
            raise MissingPrompt(prompt, language)
        return said

    # --- inside ---

    def _message(self, prompt: str, language: str) -> Message:
        try:
            return self._tongues[language].messages[prompt]
        except KeyError:
            raise MissingPrompt(prompt, language) from None

    def _spoken(self, prompt: str, language: str, /, **args: str | int) -> tuple[Spoken, ...]:
        return self.spoken(self.text(prompt, language, **args), language)

    def _may_play(self, prompt: str, language: str) -> bool:
        """No rights text plays before somebody has approved the words "this is not legal advice" that stand before it."""
        there = prompt in self.messages(language) and is_rights_text(prompt)
        approved = self.is_reviewed(prompt, language) and self.is_reviewed("rights-notice", language)
        return there and (self._demo or approved)

    def _marked(self, parts: list[str], language: str) -> tuple[Spoken, ...]:
        """The parts in turn, the sample notice before them if one of them is not approved."""
        said: tuple[Spoken, ...] = ()
        if not all(self.is_reviewed(each, language) for each in parts):
            said += self._spoken("sample-notice", language)
        for each in parts:
            said += self._spoken(each, language)
        return said

    def _if_there(self, prompt: str, language: str) -> tuple[Spoken, ...]:
        try:
            return self._spoken(prompt, language)
        except MissingPrompt:
            return ()

    def _legal_line(self, language: str) -> tuple[Spoken, ...]:
        return self._if_there("legal-help-line", language) if self._legal else ()

    def _warm_up(self) -> None:
        """Speak everything once, to no one: the plural rules and number formats of a language are read on first use."""
        for tongue in self._tongues.values():
            for prompt, message in tongue.messages.items():
                for sample in (1, GAP):
                    _format(tongue, prompt, dict.fromkeys(message.variables, sample))


def spell(digits: str, group: int = 0) -> str:
    """A number or code to be read sign by sign: "4711" → "4, 7, 1, 1".

    `group` signs are said in one breath: spell("8883514024", 3) → "8 8 8, 3 5 1, 4 0 2 4" (a last sign alone joins the
    group before it). Letters are kept, in capitals; everything else is left out.
    """
    signs = [_plain(sign) for sign in digits if sign.isalnum()]
    size = max(group, 1)
    groups = [signs[start : start + size] for start in range(0, len(signs), size)]
    if size > 1 and len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2:] = [groups[-2] + groups[-1]]
    return ", ".join(" ".join(each) for each in groups)


def _plain(sign: str) -> str:
    digit = unicodedata.digit(sign, None)
    return sign.upper() if digit is None else str(digit)


def _spoken_number(number: str) -> str:
    """A telephone number for the voice; "1" in front of a North American one is left out. Words are left as they are."""
    number = fold(number)
    if any(sign.isalpha() for sign in number):
        return number
    digits = "".join(sign for sign in number if sign.isdecimal())
    if len(digits) == 11 and digits.startswith("1"):
        digits = digits[1:]
    return spell(digits, 3)


def _folders(root: Path) -> Iterator[Path]:
    if root.is_dir():
        for folder in sorted(root.iterdir()):
            if folder.is_dir() and any(folder.glob("*.ftl")):
                yield folder


def _tongue(language: Language, messages: dict[str, Message], name: str | None, legal: str) -> _Tongue:
    bundle = FluentBundle([language.bcp47, "en-US"], use_isolating=False)
    bundle.add_resource(ast.Resource(body=[message.node for message in messages.values()]))
    tongue = _Tongue(
        language=language,
        messages=messages,
        patterns={prompt: bundle.get_message(prompt).value for prompt in messages},
        bundle=bundle,
        line_name="",
    )
    own = messages.get("line-name")
    local = _format(tongue, "line-name", {"legal": legal}) if own else ""
    chosen = local if own and (own.origin == "overlay" or not name) else (name or "")
    return _Tongue(language=language, messages=messages, patterns=tongue.patterns, bundle=bundle, line_name=fold(chosen))


def _value(message: Message, name: str, value: str | int | None) -> str | int:
    """A value as the text needs it: folded; "1-2" or "11-" as the key of a choice becomes from-1-to-2 or from-11."""
    if value is None:
        return GAP
    if isinstance(value, int):
        return int(value)
    folded = fold(str(value))
    if name in message.choices and (found := RANGE.fullmatch(folded)):
        low, high = found.groups()
        return f"from-{low}-to-{high}" if high else f"from-{low}"
    return folded


def _format(tongue: _Tongue, prompt: str, values: Mapping[str, str | int]) -> str:
    """Put a text together. What goes wrong inside becomes a GAP: a call goes on."""
    try:
        text, errors = tongue.bundle.format_pattern(tongue.patterns[prompt], dict(values))
    except Exception:
        # The library evaluates what operators wrote; whatever it trips over must not end somebody's call.
        log.exception("“%s” in “%s” cannot be put together", prompt, tongue.language.id)
        return GAP
    spoken = str(text)
    return re.sub(r"\{[^{}]*\}", GAP, spoken) if errors else spoken


def _whole_sentences(text: str) -> str:
    return text if GAP not in text else "".join(each for each in sentences(text) if GAP not in each)
