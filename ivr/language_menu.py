"""The language menu: each language says its own line in its own voice, five to a page, any number of pages.

`9` turns the page, and so does silence: somebody who understands nothing of the first page need only wait for their own language. On
a page the languages of the next two say their name and `9`. After the last page all of it is said once more; then it is taken that
the caller cannot press keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ivr.flow import Choice, Line, Menu

LANGUAGE, AGAIN = "language", "language-again"
"""The first page, and where the second round begins."""

A_PAGE = 5
MORE = "9"
_PAUSE = 4
"""Seconds of silence after which the page turns: long enough for a thumb, too short to seem dead."""


def pages(languages: Sequence[str]) -> list[tuple[str, ...]]:
    """The languages of each page."""
    return [tuple(languages[start : start + A_PAGE]) for start in range(0, len(languages), A_PAGE)]


def language_menu(languages: Sequence[str], *, goes: str, gives_up: str) -> Iterator[Menu]:
    """The screens of two rounds of pages; a chosen language goes on at `goes`, silence to the end at `gives_up`."""
    parts = pages(languages)
    ids = [page_id(number, of=first) for first in (LANGUAGE, AGAIN) for number in range(1, len(parts) + 1)]
    for place, id in enumerate(ids):
        page, following = place % len(parts), ids[place + 1] if place + 1 < len(ids) else gives_up
        keys = {str(key): Choice(goes=goes, language=language) for key, language in enumerate(parts[page], 1)}
        says = [Line(prompt="language-line", language=each, arguments={"key": key}) for key, each in enumerate(parts[page], 1)]
        if len(parts) > 1:
            # From the last page `9` leads to the first one.
            keys[MORE] = Choice(goes=ids[(page + 1) % len(parts)])
            to_come = [each for part in parts[page + 1 : page + 3] for each in part]
            says += [Line(prompt="language-more", language=each, arguments={"key": MORE}) for each in to_come]
        yield Menu(id=id, says=tuple(says), keys=keys, gives_up=following, after_silence=following, seconds=_PAUSE)


def page_id(number: int, *, of: str = LANGUAGE) -> str:
    """The screen of a page, the first being 1, of a menu that begins at `of`."""
    return of if number == 1 else f"{of}-{number}"
