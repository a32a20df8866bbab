"""How long a caller waits, in seconds, computed from the texts and the flow: nobody has to hold a stopwatch to eleven languages.

The pace is each language's own, slow (140 words a minute, or 250 syllables where a word is a phrase; see `prompts.check.seconds`).
What the carrier adds, about a second between a key and the next word, is not in here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ivr.caller_flow import GREETING, caller_flow
from ivr.flow import Asking, Flow, Line, Menu, Say, Screen
from ivr.language_menu import page_id, pages
from ivr.rights_flow import CORE_RIGHTS, MAIN
from prompts.catalogue import MASTER, Catalogue, MissingPrompt
from prompts.check import renderings, seconds
from prompts.rights import CORE, is_rights_text

CORE_RIGHTS_WITHIN = 20.0
"""Seconds from the answer to the first word of the core rights, for a caller whose language is known or on the first page."""

A_MENU, A_MESSAGE = 20.0, 45.0
"""Seconds that a menu, or a text that is only listened to, may take."""

_URGENT = "main-urgent"


@dataclass(frozen=True, kw_only=True)
class Longest:
    """The longest of a kind: its screen and its seconds."""

    screen: str
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Times:
    """One language. `to_core_rights`: on its own number or from a remembered telephone; `through_menu`: by the language menu, with
    every key pressed as soon as its line has been said. `page`: its page of the language menu."""

    language: str
    page: int
    to_core_rights: float
    through_menu: float
    core_rights: float
    main_menu: float
    longest_menu: Longest
    longest_message: Longest


def times_of(catalogue: Catalogue, languages: Sequence[str]) -> tuple[Times, ...]:
    """The seconds of each of these languages, offered in this order. Raises MissingPrompt for a language without texts."""
    flow = caller_flow(languages, catalogue.rights_data.topics)
    return tuple(_Clock(catalogue, flow, each).times(languages) for each in languages)


class _Clock:
    """Adds up what one language says."""

    def __init__(self, catalogue: Catalogue, flow: Flow, language: str) -> None:
        self._catalogue, self._flow, self._language = catalogue, flow, language

    def times(self, languages: Sequence[str]) -> Times:
        first_words = self._until(self._flow[GREETING], _URGENT)
        notice = self._all(self._flow[CORE_RIGHTS])
        page = next(number for number, each in enumerate(pages(languages), 1) if self._language in each)
        return Times(
            language=self._language,
            page=page,
            to_core_rights=first_words + notice,
            through_menu=self._menu(page) + first_words + notice,
            core_rights=self._line(Line(prompt=CORE)),
            main_menu=self._all(self._flow[MAIN]),
            longest_menu=max((self._menu_of(each) for each in self._screens(Menu)), key=_by_length),
            longest_message=max(self._messages(), key=_by_length),
        )

    def _menu(self, page: int) -> float:
        """Pages before the own one are left as soon as they name this language; one that does not is heard out, with its silence."""
        waited = 0.0
        for number in range(1, page + 1):
            screen = self._flow[page_id(number)]
            assert isinstance(screen, Asking)
            heard = list(_lines(screen))
            named = [place for place, each in enumerate(heard) if each.language == self._language]
            waited += sum(map(self._line, heard[: named[0] + 1] if named else heard))
            waited += 0 if named else screen.seconds
        return waited

    def _menu_of(self, screen: Screen) -> Longest:
        """The choices that a menu names every time; what it tells before them is a message of its own."""
        repeated = [each for each in _lines(screen) if not each.once and "press" in self._catalogue.source(each.prompt, MASTER)]
        return Longest(screen=screen.id, seconds=sum(map(self._line, repeated)))

    def _messages(self) -> Iterator[Longest]:
        for prompt in self._catalogue.prompts:
            if is_rights_text(prompt) and prompt in self._catalogue.messages(self._language):
                yield Longest(screen=prompt, seconds=self._line(Line(prompt=prompt)))
        for screen in self._screens(Say):
            yield Longest(
                screen=screen.id, seconds=sum(self._line(each) for each in _lines(screen) if not is_rights_text(each.prompt))
            )

    def _screens(self, kind: type[Screen]) -> Iterable[Screen]:
        return (each for each in self._flow.screens.values() if isinstance(each, kind) and not each.id.startswith("language"))

    def _until(self, screen: Screen, prompt: str) -> float:
        said = list(_lines(screen))
        last = next(place for place, each in enumerate(said) if each.prompt == prompt)
        return sum(map(self._line, said[: last + 1]))

    def _all(self, screen: Screen) -> float:
        return sum(map(self._line, _lines(screen)))

    def _line(self, line: Line) -> float:
        language = line.language or self._language
        try:
            return max(
                seconds(each, self._catalogue.language(language)) for each in renderings(self._catalogue, line.prompt, language)
            )
        except MissingPrompt:
            if line.language or line.about or line.optional:
                return 0.0  # a language that is only recorded, or a line that is left out
            raise


def _lines(screen: Screen) -> Iterator[Line]:
    return (each for each in screen.says if isinstance(each, Line) and not each.unless and not each.needs)


def _by_length(each: Longest) -> tuple[float, str]:
    """By name where two are as long as each other: the table must not change from one run to the next."""
    return each.seconds, each.screen
