"""How sure the machine was of which words: a transcript cut into stretches, for whoever reads it or has it read to them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

UNSURE_BELOW = {"vosk": 0.7, "pocketsphinx": 0.5}
"""Per engine: a word of less confidence is marked. The engines' figures are different scales; `benchmarks/hearing.py` measures how many
wrong words a mark finds, and how many right ones it marks for nothing."""

MARK = "[?]"
"""What follows an unsure stretch where a transcript is shown."""


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Words that follow each other and are all sure, or all unsure."""

    text: str
    unsure: bool


def stretches(words: Iterable[Mapping[str, Any]], *, engine: str) -> tuple[Stretch, ...]:
    """`words` as they are kept: each with `text` and `confidence`."""
    least = _least(engine)
    runs = groupby(words, key=lambda word: float(word["confidence"]) < least)
    return tuple(Stretch(text=" ".join(str(word["text"]) for word in run), unsure=unsure) for unsure, run in runs)


def marked(words: Iterable[Mapping[str, Any]], *, engine: str) -> str:
    """The text with `MARK` behind each unsure stretch."""
    return " ".join(f"{each.text}{MARK}" if each.unsure else each.text for each in stretches(words, engine=engine))


def is_weak(words: Iterable[Mapping[str, Any]], *, engine: str) -> bool:
    """Whether most of the words are unsure: then the text misleads more than it helps, and the recording is what counts."""
    all_words = list(words)
    unsure = sum(float(word["confidence"]) < _least(engine) for word in all_words)
    return unsure * 2 > len(all_words)


def _least(engine: str) -> float:
    """An engine that nobody has measured yet is taken to be as sure of itself as Vosk."""
    return UNSURE_BELOW.get(engine, UNSURE_BELOW["vosk"])
