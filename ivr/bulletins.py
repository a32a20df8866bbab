"""What a bulletin sounds like: one sentence a fact, the label always among them, and nothing that is not known. Pure.

The same facts make the same bulletin in every language that has the sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ivr.script import Utterance, heard
from prompts.catalogue import Catalogue
from prompts.spelling import spell
from records import Bulletin, Verdict

Sentence = tuple[str, dict[str, str | int]]
"""A prompt and its arguments."""

PROMPTS = (
    "bulletin-correction",
    "bulletin-verdict",
    "bulletin-what",
    "bulletin-zip",
    "bulletin-zip-begins",
    "bulletin-minutes",
    "bulletin-hours",
    "bulletin-old",
    "bulletin-checked",
    "bulletin-none",
)
"""Every prompt that may come out of here."""

_HOUR = timedelta(hours=1)
_WHOLE_CODE = 5


def can_say(catalogue: Catalogue, language: str) -> bool:
    """Whether every bulletin can be said in this language. Half of one would be another bulletin."""
    return all(catalogue.can_say(prompt, language) for prompt in PROMPTS)


def sentences(bulletin: Bulletin, *, now: datetime) -> tuple[Sentence, ...]:
    """The sentences of a bulletin in the order they are said: that an earlier one was wrong, the label, what it was, where, how long
    ago, and that it was checked."""
    return tuple(_sentences(bulletin, now))


def none(hours: int) -> tuple[Sentence, ...]:
    """What is said where there is nothing to tell. `hours`: how long a bulletin is read."""
    return (("bulletin-none", {"hours": hours}),)


def utterances(catalogue: Catalogue, said: tuple[Sentence, ...], language: str, *, public_url: str = "") -> tuple[Utterance, ...]:
    """The sentences for the telephone. Raises `MissingPrompt` where the language lacks one; `can_say` asks beforehand."""
    return tuple(each for prompt, given in said for each in heard(catalogue.say(prompt, language, **given), public_url))


def text(catalogue: Catalogue, said: tuple[Sentence, ...], language: str) -> str:
    """The sentences to be read on a page. Raises `MissingPrompt` where the language lacks one, or is only ever spoken."""
    return " ".join(catalogue.text(prompt, language, **given) for prompt, given in said)


def _sentences(bulletin: Bulletin, now: datetime) -> Iterator[Sentence]:
    if bulletin.corrects_id is not None:
        yield "bulletin-correction", {}
    yield "bulletin-verdict", {"verdict": bulletin.verdict.value}
    if bulletin.what_it_was:
        yield "bulletin-what", {"what": bulletin.what_it_was}
    whole = len(bulletin.zip_area) == _WHOLE_CODE
    yield "bulletin-zip" if whole else "bulletin-zip-begins", {"zip": spell(bulletin.zip_area)}
    yield _age(bulletin, now)
    yield "bulletin-checked", {}


def _age(bulletin: Bulletin, now: datetime) -> Sentence:
    """By minutes in the first hour; then by the nearest hour, as the sentences say "about". Never less than a minute: nobody is to hear
    that something is going on now."""
    age = now - bulletin.happened_at
    if age < _HOUR:
        return "bulletin-minutes", {"minutes": max(1, int(age.total_seconds() // 60))}
    prompt = "bulletin-old" if bulletin.verdict is Verdict.CONFIRMED else "bulletin-hours"
    return prompt, {"hours": int((age + _HOUR / 2) // _HOUR)}
