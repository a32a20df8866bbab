"""The languages and their voices: data from languages.toml, nothing else.

A language without a voice of its own is not listed here: it is never read aloud with another language's voice.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LANGUAGE_ID = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

# Twilio's limits for the text of one <Say>, in UTF-8 bytes: https://www.twilio.com/docs/api/errors/13521
SAY_BYTES: Mapping[str, int] = {"polly": 3000, "google": 5000, "basic": 4096}
# Same page: the URL-encoded text, whatever the voice. Three-byte scripts reach it after 500 letters.
SAY_URL_CHARACTERS = 4500


class LanguagesError(ValueError):
    """languages.toml cannot be used; the sentence says where and what to write. Permanent until somebody edits the file."""

    permanent = True


@dataclass(frozen=True, kw_only=True)
class Language:
    """One language: how it is named, who speaks it at the carrier, how fast, and what its texts may be written in."""

    id: str  # ours, and the name of the folder: "es"
    own_name: str  # "Español"
    bcp47: str  # for web pages: "es-US"
    direction: str  # "ltr" or "rtl"
    voice: str  # <Say voice="…">
    voice_kind: str  # a key of SAY_BYTES
    say_language: str  # <Say language="…">
    source: str  # the page that lists the voice
    scripts: tuple[str, ...]
    plurals: tuple[str, ...]
    rate_unit: str  # "words" or "syllables"
    rate_per_minute: int
    rate_source: str
    star: tuple[str, ...]
    pound: tuple[str, ...]

    @property
    def say_bytes(self) -> int:
        """The longest text one <Say> takes in this voice, in UTF-8 bytes."""
        return SAY_BYTES[self.voice_kind]


def load_languages(overlay: Path | None = None) -> dict[str, Language]:
    """Read the languages in menu order. `overlay`: a folder whose languages.toml changes single keys or adds languages.

    Raises LanguagesError with a sentence that names the file, the language and the key.
    """
    tables = _read(HERE / "languages.toml")
    if overlay is not None and (extra := overlay / "languages.toml").is_file():
        for key, table in _read(extra).items():
            tables[key] = {**tables.get(key, {}), **table}
    return {key: _language(key, table) for key, table in tables.items()}


def _read(path: Path) -> dict[str, dict[str, Any]]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LanguagesError(f"{path} cannot be read: {error}") from error
    for key, table in tables.items():
        if not isinstance(table, dict):
            raise LanguagesError(f"{path}: “{key}” stands outside a [language] table. Move it under one.")
    return tables


def _language(key: str, table: dict[str, Any]) -> Language:
    if not LANGUAGE_ID.fullmatch(key):
        raise LanguagesError(f"languages.toml: “{key}” is no language id. Write it like [es] or [zh-Hant].")
    wanted = {field.name: field.type for field in fields(Language) if field.name != "id"}
    if unknown := sorted(table.keys() - wanted.keys()):
        raise LanguagesError(f"languages.toml [{key}]: unknown key {', '.join(unknown)}.")
    if missing := sorted(wanted.keys() - table.keys()):
        raise LanguagesError(f"languages.toml [{key}]: add {', '.join(missing)}.")
    values: dict[str, Any] = {}
    for name, kind in wanted.items():
        value = table[name]
        if kind is int:
            good = isinstance(value, int) and not isinstance(value, bool) and value > 0
        elif kind is str:
            good = isinstance(value, str) and bool(value.strip())
        else:
            good = isinstance(value, list) and bool(value) and all(isinstance(each, str) and each for each in value)
        if not good:
            raise LanguagesError(f"languages.toml [{key}]: {name} = {value!r} does not fit.")
        values[name] = tuple(value) if isinstance(value, list) else value
    for name, choices in (
        ("voice_kind", tuple(SAY_BYTES)),
        ("direction", ("ltr", "rtl")),
        ("rate_unit", ("words", "syllables")),
    ):
        if values[name] not in choices:
            raise LanguagesError(f"languages.toml [{key}]: {name} must be one of {', '.join(choices)}.")
    return Language(id=key, **values)


LANGUAGES: Mapping[str, Language] = load_languages()
