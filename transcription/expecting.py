"""What kind of answer a question expects, and the words that such an answer is made of: `expecting.toml`, read once.

A recogniser that listens for these words alone hears them much better, provided that it may also say "none of these".
"""

import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any


class Expecting(StrEnum):
    """A kind of answer, by the name of its list in the file."""

    NUMBER = "number"
    YES_NO = "yes_no"
    DATE = "date"
    SHORT = "short"
    """Any of these: the answer to a question that a person asked."""


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "expecting.toml").read_text(encoding="utf-8"))


def phrases(language: str, expecting: Expecting) -> tuple[str, ...]:
    """The words and phrases of such an answer, in lower case, words separated by spaces; none for a language without a list.

    A date is said with numbers, too.
    """
    lists: dict[str, list[str]] = _data().get(language, {})
    if expecting is Expecting.SHORT:
        wanted = list(lists)
    else:
        wanted = [each for each in (expecting.value, *_ALSO.get(expecting, ())) if expecting.value in lists]
    return tuple(dict.fromkeys(phrase for name in wanted for phrase in lists[name]))


_ALSO = {Expecting.DATE: (Expecting.NUMBER.value,)}
