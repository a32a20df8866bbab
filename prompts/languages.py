"""The languages: data from `<lang>/language.toml`, nothing else. Adding a language is adding its folder.

A language without a voice at the carrier is said from recordings or not at all: never with another language's voice.
A language that is `recorded_only` has no texts of its own either; people say in it what the English master says.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError

HERE = Path(__file__).parent
FILE = "language.toml"
LANGUAGE_ID = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

# Twilio's limits for the text of one <Say>, in UTF-8 bytes: https://www.twilio.com/docs/api/errors/13521
SAY_BYTES: Mapping[str, int] = {"polly": 3000, "google": 5000, "basic": 4096}
# Same page: the URL-encoded text, whatever the voice. Three-byte scripts reach it after 500 letters.
SAY_URL_CHARACTERS = 4500

_COUNTED = range(201)
"""Numbers that are spoken here: minutes, texts, languages. CLDR's "many" of Spanish begins at a million and never comes."""


class LanguagesError(ValueError):
    """A language.toml cannot be used; the sentence says where and what to write. Permanent until somebody edits the file."""

    permanent = True


@dataclass(frozen=True, kw_only=True)
class Language:
    """One language: how it is named, who speaks it at the carrier, how fast, and what its texts may be written in."""

    id: str  # ours, and the name of the folder: "es"
    own_name: str  # "Español"
    english_name: str  # "Spanish"
    bcp47: str  # for web pages: "es-US"
    direction: str = "ltr"  # or "rtl"
    order: int = 1000  # its place in the menu, unless the coordinator names another order
    voice: str = ""  # <Say voice="…">; empty where the carrier has none
    say_language: str = ""  # <Say language="…">
    scripts: tuple[str, ...] = ("LATIN",)  # by the first word of the Unicode character names
    rate_unit: str = "words"  # or "syllables"
    rate_per_minute: int = 140
    rate_source: str = "Assumption: as English."
    star: tuple[str, ...] = ()  # what people call the * key, the usual name first
    pound: tuple[str, ...] = ()
    recorded_only: bool = False
    names: Mapping[str, str] = field(default_factory=dict)  # what other languages are called in it, where CLDR knows no good name

    @property
    def voice_kind(self) -> str:
        """Whose voice it is, a key of SAY_BYTES: the carrier writes it into the voice's name."""
        maker = self.voice.partition(".")[0].casefold()
        return maker if maker in SAY_BYTES else "basic"

    @property
    def say_bytes(self) -> int:
        """The longest text one <Say> takes in this voice, in UTF-8 bytes."""
        return SAY_BYTES[self.voice_kind]

    @cached_property
    def plurals(self) -> frozenset[str]:
        """The plural categories that numbers up to two hundred fall into (Unicode CLDR): "one", "few", … and always "other"."""
        locale = locale_of(self.id)
        return frozenset({"other"} | ({locale.plural_form(number) for number in _COUNTED} if locale else set()))

    def name_of(self, other: "Language") -> str:
        """What speakers of this language call another one: as their folder says, else Unicode CLDR, else its English name."""
        locale = locale_of(self.id)
        return self.names.get(other.id) or (locale and locale.languages.get(other.id.replace("-", "_"))) or other.english_name


def locale_of(language: str) -> Locale | None:
    """What Unicode CLDR knows of a language, by its tag: "es", "es-US"; None if it knows nothing."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def layers(overlay: Path | None) -> tuple[Path, ...]:
    """The folders that texts and data come from, the later one wins: what is shipped, the packs of the deployment
    (`<overlay>/packs/<name>/`, in the order of their names), the deployment's own."""
    if overlay is None:
        return (HERE,)
    packs = overlay / "packs"
    return (HERE, *(sorted(each for each in packs.iterdir() if each.is_dir()) if packs.is_dir() else ()), overlay)


def load_languages(roots: Sequence[Path] = (HERE,)) -> dict[str, Language]:
    """Read every language, in menu order. A later root changes single keys of a language or adds one.

    Raises LanguagesError with a sentence that names the file, the language and the key.
    """
    tables: dict[str, dict[str, Any]] = {}
    for path in _files(roots):
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise LanguagesError(f"{path} cannot be read: {error}") from error
        key = path.parent.name
        if not LANGUAGE_ID.fullmatch(key):
            raise LanguagesError(f"{path}: “{key}” is no language id. Name the folder like es or zh-Hant.")
        tables[key] = {**tables.get(key, {}), **table}
    languages = [_language(key, table) for key, table in tables.items()]
    return {each.id: each for each in sorted(languages, key=lambda each: (each.order, each.id))}


def _files(roots: Iterable[Path]) -> Iterable[Path]:
    for root in roots:
        yield from sorted(root.glob(f"*/{FILE}"))


_NEEDED = ("own_name", "english_name", "bcp47")
_CHOICES = {"direction": ("ltr", "rtl"), "rate_unit": ("words", "syllables")}


def _language(key: str, table: dict[str, Any]) -> Language:
    where = f"{key}/{FILE}"
    kinds = {each.name: each.type for each in fields(Language) if each.name != "id"}
    if unknown := sorted(table.keys() - kinds.keys()):
        raise LanguagesError(f"{where}: unknown key {', '.join(unknown)}.")
    if missing := [name for name in _NEEDED if name not in table]:
        raise LanguagesError(f"{where}: add {', '.join(missing)}.")
    if bool(table.get("voice")) is not bool(table.get("say_language")):
        raise LanguagesError(f"{where}: voice and say_language belong together.")
    for name, value in table.items():
        if not _fits(kinds[name], value) or value not in _CHOICES.get(name, (value,)):
            choices = f" It must be one of {', '.join(_CHOICES[name])}." if name in _CHOICES else ""
            raise LanguagesError(f"{where}: {name} = {value!r} does not fit.{choices}")
    if table.get("recorded_only") and table.get("voice"):
        raise LanguagesError(f"{where}: recorded_only and voice do not go together: a voice would read the English texts.")
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in table.items()}
    if "names" in values:
        values["names"] = MappingProxyType(dict(values["names"]))
    return Language(id=key, **values)


def _fits(kind: Any, value: Any) -> bool:
    if kind is bool:
        return isinstance(value, bool)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool) and value > 0
    if kind is str:
        return isinstance(value, str) and bool(value.strip())
    parts = [*value, *value.values()] if isinstance(value, dict) else value
    right = dict if kind == Mapping[str, str] else list
    return isinstance(value, right) and all(isinstance(each, str) and each.strip() for each in parts)


LANGUAGES: Mapping[str, Language] = load_languages()
