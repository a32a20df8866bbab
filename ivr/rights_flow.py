"""Rights, as data: the core text at once, the topics from the catalogue's menu, and what helps when somebody was taken.

A topic's line is said only where its text may be played in the caller's language; where none may, the caller hears what may be said
instead. "Not legal advice" comes once a call, before the first of these texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ivr.flow import Choice, Line, Menu, Say, Screen
from ivr.language_menu import page_id
from ivr.report_flow import CONSENT
from prompts.rights import CORE, NOTICE, Topic

MAIN, NO_KEYS = "main", "no-keys"
"""Screens of the caller's flow that these lead to."""

CORE_RIGHTS, RIGHTS, TAKEN = "core-rights", "rights", "somebody-taken"
"""Where the main menu leads: agents are here now; your rights; somebody was taken."""

_TOPICS = "topics"
_A_PAGE = 4
_MORE, _REPORT_KEY = "5", "6"


def rights_screens(topics: Sequence[Topic], *, urgent: str) -> Iterator[Screen]:
    """Every screen of the rights and of "somebody was taken". `urgent`: where somebody reports who has agents before them now."""
    yield _notice(CORE_RIGHTS, goes=CORE)
    yield Say(id=CORE, says=(Line(prompt=CORE),), goes="after-rights")
    yield Menu(
        id="after-rights",
        says=(Line(prompt="after-rights"),),
        keys={"1": Choice(goes=urgent, answers=("urgent", "yes")), "2": Choice(goes=MAIN)},
        gives_up=NO_KEYS,
    )
    yield _notice(RIGHTS, goes=_TOPICS)
    yield from _pages(topics)
    for each in topics:
        yield from _topic(each, topics)
    yield from _taken()


def _pages(topics: Sequence[Topic]) -> Iterator[Menu]:
    """The menu of topics: four to a page, in the order of the catalogue, so that a key is the same in every language."""
    pages = [topics[start : start + _A_PAGE] for start in range(0, len(topics), _A_PAGE)] or [()]
    for number, page in enumerate(pages, 1):
        says, keys = _choices(page)
        rest = topics[number * _A_PAGE :]
        if rest:
            keys[_MORE] = Choice(goes=page_id(number + 1, of=_TOPICS))
            says.append(Line(prompt="topics-more", about=_texts(rest), arguments={"key": _MORE}))
        yield _menu(page_id(number, of=_TOPICS), says, keys, _texts([*page, *rest]))


def _topic(topic: Topic, topics: Sequence[Topic]) -> Iterator[Screen]:
    if topic.parts:
        yield _menu(_screen(topic), *_choices(topic.parts), _texts(topic.parts))
    else:
        then, further = _choices(topic.then, first=3)
        yield Menu(
            id=_screen(topic),
            says=(
                Line(prompt=topic.text),
                Line(prompt="topic-again", about=(topic.text,)),
                *then,
                Line(prompt="topic-others", about=_texts(topics), arguments={"key": 1}),
                Line(prompt="topic-report", optional=True, arguments={"key": 2}),
            ),
            keys={"1": Choice(goes=_TOPICS), "2": Choice(goes=CONSENT), **further},
            gives_up=NO_KEYS,
        )
    for each in (*topic.parts, *topic.then):
        yield from _topic(each, topics)


def _choices(topics: Sequence[Topic], *, first: int = 1) -> tuple[list[Line], dict[str, Choice]]:
    """A line and a key for each topic."""
    says = [Line(prompt=each.line, about=tuple(each.texts()), arguments={"key": key}) for key, each in enumerate(topics, first)]
    return says, {str(key): Choice(goes=_screen(each)) for key, each in enumerate(topics, first)}


def _menu(id: str, says: Sequence[Line], keys: Mapping[str, Choice], texts: tuple[str, ...]) -> Menu:
    """A menu that leads to these texts; where none of them may be played, what may be said instead, and a way to report."""
    instead = (
        Line(prompt=CORE, unless=texts),
        Line(prompt="legal-help-line", about=("legal-help-line",), unless=texts),
        Line(prompt="topic-report", unless=texts, optional=True, arguments={"key": _REPORT_KEY}),
    )
    return Menu(id=id, says=(*says, *instead), keys={**keys, _REPORT_KEY: Choice(goes=CONSENT)}, gives_up=NO_KEYS)


def _taken() -> Iterator[Screen]:
    """Somebody was taken: how to find them, who helps, a message to us."""
    find, numbers = "rights-find-1", "rights-find-2"
    helps = (numbers, "legal-help-line")
    yield Menu(
        id=TAKEN,
        says=(
            Line(prompt="taken-intro", once=True),
            Line(prompt="taken-find", about=(find,), arguments={"key": 1}),
            Line(prompt="taken-numbers", about=helps, arguments={"key": 2}),
            Line(prompt="taken-leave", arguments={"key": 3}),
        ),
        keys={
            "1": Choice(goes="taken-find"),
            "2": Choice(goes="taken-numbers"),
            "3": Choice(goes="taken-message", answers=("message_consent", "yes")),
        },
        gives_up=NO_KEYS,
    )
    yield _notice("taken-find", goes=find)
    yield Say(id=find, says=(Line(prompt=find),), goes=TAKEN)
    yield _notice("taken-numbers", goes=numbers)
    yield Say(id=numbers, says=(Line(prompt=numbers), Line(prompt="legal-help-line", about=("legal-help-line",))), goes=TAKEN)


def _notice(id: str, *, goes: str) -> Say:
    return Say(id=id, says=(Line(prompt=NOTICE),), goes=goes, once=True)


def _screen(topic: Topic) -> str:
    return f"topic-{topic.id}"


def _texts(topics: Sequence[Topic]) -> tuple[str, ...]:
    return tuple(text for each in topics for text in each.texts())
