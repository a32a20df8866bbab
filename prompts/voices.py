"""The carrier's voices, as a vocabulary: data from voices.toml, with where each list comes from."""

import tomllib
from collections.abc import Mapping
from functools import cache

from prompts.languages import HERE, Language


@cache
def vocabulary() -> Mapping[str, tuple[str, str]]:
    """Voice → (the <Say> language it speaks, the page that lists it)."""
    tables = tomllib.loads((HERE / "voices.toml").read_text(encoding="utf-8"))
    return {
        voice: (language, maker["source"])
        for maker in tables["maker"]
        for language, voices in maker["voices"].items()
        for voice in voices
    }


def complaint(language: Language) -> str | None:
    """What is wrong with the voice of a language, as a sentence; None where it is listed, or where there is none."""
    if not language.voice:
        return None
    if language.voice not in vocabulary():
        return f"the voice {language.voice} is not among those the carrier is known to have"
    speaks, _ = vocabulary()[language.voice]
    if speaks != language.say_language:
        return f"the voice {language.voice} speaks {speaks}, not {language.say_language}"
    return None
