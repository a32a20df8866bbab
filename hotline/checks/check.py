"""What a check is, and the words the checks share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar

from hotline.settings import BadSetting


class Level(StrEnum):
    """How bad it is; stable names for scripts."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing looked at. `words` say what is, `hint` what to do; no caller and no volunteer's number is in either."""

    id: str
    level: Level
    words: str
    hint: str = ""


_T = TypeVar("_T")
Group = Callable[[_T], Iterator[Check]]


def each_of(groups: Iterable[Group[_T]], given: _T) -> Iterator[Check]:
    """Every check of every group. One that breaks is one line too, and does not hide the others."""
    for group in groups:
        try:
            yield from group(given)
        except Exception as error:
            name = group.__name__
            yield wrong(
                name, f"{name.replace('_', ' ')} cannot be looked at ({type(error).__name__})", "The rest below still holds."
            )


def sentences(subject: str, error: BadSetting) -> Iterator[Check]:
    """A setting that cannot be used, one line a defect."""
    for line in str(error).splitlines():
        words, _, hint = line.partition(": " if ": " in line else ". ")
        yield wrong(subject, words.rstrip("."), hint[:1].upper() + hint[1:] or "Correct it and look again.")


def fine(subject: str, words: str) -> Check:
    """Nothing to do."""
    return Check(id=subject, level=Level.OK, words=words)


def doubt(subject: str, words: str, hint: str = "") -> Check:
    """For somebody to weigh."""
    return Check(id=subject, level=Level.WARNING, words=words, hint=hint)


def wrong(subject: str, words: str, hint: str = "") -> Check:
    """Callers or verifiers are let down."""
    return Check(id=subject, level=Level.ERROR, words=words, hint=hint)


def number_of(number: int, thing: str, many: str = "") -> str:
    """As in `1 gap` and `2 gaps`."""
    return f"{number} {thing}" if number == 1 else f"{number} {many or thing + 's'}"


def how_long(time: timedelta) -> str:
    """A span in one unit, rounded down."""
    minutes = int(time.total_seconds() // 60)
    if minutes < 2:
        return f"{int(time.total_seconds())} seconds"
    if minutes < 60 * 2:
        return number_of(minutes, "minute")
    return f"{minutes // 60} hours" if minutes < 60 * 48 else f"{minutes // 1440} days"
