"""What somebody means by a text: a command in letters and numbers ("1a"), or in words of their language ("take 1"). Pure.

A number before the letter, or behind it where nothing else could stand there, names a report. All of a text has to be a command: of one
that only begins like a command, nothing is done.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prompts.commands import CARRIERS, LETTERS, plain


class Kind(enum.StrEnum):
    """What is to be done, by the names of `prompts.commands`. `commands`: to be told what can be sent."""

    TAKE = "take"
    PASS = "pass"  # noqa: S105  a word, not a password
    RELEASE = "release"
    MINUTES = "minutes"
    THERE = "there"
    VERDICT = "verdict"
    DONE = "done"
    WHO = "who"
    SHIFT = "shift"
    DROP = "drop"
    SHIFTS = "shifts"
    COMMANDS = "commands"


ABOUT_A_REPORT = frozenset({Kind.TAKE, Kind.PASS, Kind.RELEASE, Kind.MINUTES, Kind.THERE, Kind.VERDICT, Kind.DONE})
_TAKES_A_NUMBER = frozenset({Kind.MINUTES, Kind.VERDICT, Kind.SHIFT})
_OF_LETTERS = {letter: Kind(command) for command, letter in LETTERS.items()}

_LONGEST = 60
"""Characters. Whoever writes more tells something, which is for the telephone."""
_MOST_DIGITS = 4

VERDICTS = {1: "confirmed", 2: "not_immigration_enforcement", 3: "nothing_found", 4: "unable_to_verify"}
WHAT_IT_WAS = {1: "police", 2: "other_officers", 3: "fire_or_ambulance", 4: "workers_or_guards", 5: "other"}
"""By the digits of the telephone. What was no report (its 5) is said there and not here: it may erase at once."""


@dataclass(frozen=True, kw_only=True)
class Command:
    """One command. `code`: the number a report has for the sender. `number`: minutes, the digits of a verdict (2, or 23 for "something
    else: fire"), or the number of a shift."""

    kind: Kind
    code: int | None = None
    number: int | None = None

    def __str__(self) -> str:
        """As it would be written: "1a", "1e20", "s3"."""
        letter = "?" if self.kind is Kind.COMMANDS else LETTERS[self.kind.value]
        return f"{self.code or ''}{letter}{'' if self.number is None else self.number}"

    @property
    def verdict(self) -> tuple[str, str | None]:
        """The verdict that its digits mean, and what it was. `KeyError` for another command."""
        first, what = divmod(self.number or 0, 10) if (self.number or 0) > 9 else (self.number or 0, 0)
        return VERDICTS[first], WHAT_IT_WAS[what] if what else None


def belongs_to_the_carrier(text: str) -> bool:
    """Whether it is a word on which a carrier stops or starts texts, or answers by itself: nobody else answers then."""
    return "".join(plain(text[:_LONGEST])) in CARRIERS


def parse(text: str, words: Mapping[str, str]) -> Command | None:
    """What a text means; None where it is no command. `words`: a word, as `plain` writes it, → the name of a command. Never raises."""
    if len(text) > _LONGEST or belongs_to_the_carrier(text):
        return None
    parts = plain(text)
    if not parts:
        return Command(kind=Kind.COMMANDS) if any(sign in text for sign in "?？؟") else None
    if any(len(part) > _MOST_DIGITS for part in parts if part.isdecimal()):
        return None
    letters = [place for place, part in enumerate(parts) if not part.isdecimal()]
    if not letters or letters[-1] - letters[0] != len(letters) - 1:
        return None
    kind = _kind(parts[letters[0] : letters[-1] + 1], words)
    before, after = parts[: letters[0]], parts[letters[-1] + 1 :]
    return _command(kind, [int(part) for part in before], after) if kind else None


def _kind(said: Sequence[str], words: Mapping[str, str]) -> Kind | None:
    written = " ".join(said)
    if written in _OF_LETTERS:
        return _OF_LETTERS[written]
    return Kind(words[written]) if written in words else None


def _command(kind: Kind, before: Sequence[int], after: Sequence[str]) -> Command | None:
    """`before`, `after`: the numbers on either side of the word."""
    if kind is Kind.SHIFT:
        numbers = [*before, *map(int, after)]
        return Command(kind=kind, number=numbers[0] if numbers else None) if len(numbers) < 2 and 0 not in numbers else None
    if kind not in ABOUT_A_REPORT:
        return None if before or after else Command(kind=kind)
    if kind not in _TAKES_A_NUMBER:
        numbers = [*before, *map(int, after)]
        return Command(kind=kind, code=numbers[0] if numbers else None) if len(numbers) < 2 and 0 not in numbers else None
    if len(before) > 1 or 0 in before or not after:
        return None
    # "v 2 3" may as well mean report 2 as fire: only behind the number of a report are two digits apart one verdict.
    apart = len(after) > 1 and (kind is Kind.MINUTES or not before)
    if apart or (kind is Kind.VERDICT and "".join(after) not in _WAYS_TO_SAY):
        return None
    return Command(kind=kind, code=before[0] if before else None, number=int("".join(after)))


_WAYS_TO_SAY = frozenset({*map(str, VERDICTS), *(f"2{what}" for what in WHAT_IT_WAS)})
