"""Turns what happens at the stand-in carrier into lines for people, as it happens.

Events come from the carrier's threads and wait until the story calls `tell`, so that lines never get mixed up. Without a terminal
there are no colours and nothing moves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

from rich.cells import cell_len
from rich.console import Console
from rich.status import Status
from rich.text import Text

from simulator import Event

_MARGIN, _LABEL, _TONGUE = 4, 9, 4
INDENT = _MARGIN + _LABEL + _TONGUE
"""Where the words of a line begin: four blanks, what happened, in which language (some are named by three letters)."""

_STYLES = {"presses": "bold magenta", "says": "bold green"}
"""Magenta and green can be read on a dark and on a light terminal; yellow, cyan and blue cannot on one of them."""

_WHY_NOT = {"no-answer": "does not answer", "busy": "is on another call", "canceled": "need not answer any more"}


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Somebody in the story. `speech` gives the words of a clip by the clip's name."""

    name: str
    number: str
    speech: Mapping[str, str]


class Narrator:
    """Give `listen` to the carrier's listeners; call `tell` whenever what has happened is to be shown.

    `rows` is how many lines one thing that was heard may take before it is shortened, `tongues` how many languages are shown of what
    is said in many, one after another (0: all).
    """

    def __init__(self, console: Console, cast: Iterable[Actor], *, rows: int = 2) -> None:
        self.console = console
        self.rows, self.tongues = rows, 0
        self._cast = {actor.number: actor for actor in cast}
        self._waiting: SimpleQueue[Event] = SimpleQueue()
        self._heard: tuple[str, str, list[str]] | None = None  # who, language, sentences not shown yet
        self._in_one_go: list[str] = []  # the languages of what was said since anybody did anything
        self._after_heard = False
        self._calls_in: set[str] = set()
        self._lines: dict[str, Callable[[Event], None]] = {
            "called": self._called,
            "played": self._played,
            "pressed": lambda event: self.line("presses", event.text),
            "spoke": self._spoke,
            "rang": lambda event: self.say(f"{self._name(event.who)}’s phone rings."),
            "answered": self._answered,
            "not answered": lambda event: self.say(f"{self._name(event.who)} {_WHY_NOT.get(event.text, 'cannot be reached')}."),
            "ended": lambda event: self.line("the line is closed" if event.text else "hangs up"),
            "text": lambda event: self.say(f"{self._name(event.who)} gets a text: “{event.text}”"),
            "error": lambda event: self.say(f"The carrier complains: {event.text}", style="bold red"),
        }

    def listen(self, event: Event) -> None:
        """Quick, and from any thread."""
        self._waiting.put(event)

    def tell(self) -> None:
        """Show everything that has happened until now."""
        while True:
            try:
                event = self._waiting.get_nowait()
            except Empty:
                break
            if event.kind == "said":
                self._gather(event)
            elif event.kind in self._lines:
                self._end_go()
                self._lines[event.kind](event)
        self._end_go()

    # -- events that need more than a word ----------------------------------------------------------------------------------

    def _gather(self, event: Event) -> None:
        """What is said in one breath and one language is one paragraph."""
        tongue = event.language.partition("-")[0]
        if self._heard and self._heard[:2] != (event.who, tongue):
            self._tell_heard()
        if self._heard is None:
            self._heard = (event.who, tongue, [])
        self._heard[2].append(event.text)

    def _tell_heard(self) -> None:
        if self._heard is not None:
            _, tongue, sentences = self._heard
            self._heard = None
            self._in_one_go.append(tongue)
            if not self.tongues or len(self._in_one_go) <= self.tongues:
                self._hears(shortened(" ".join(" ".join(sentences).split()), self.rows * self._room), tongue)

    def _end_go(self) -> None:
        self._tell_heard()
        if self.tongues and len(self._in_one_go) > self.tongues:
            self._hears(f"… and so on in {', '.join(self._in_one_go[self.tongues :])}", "")
        self._in_one_go.clear()

    def _called(self, event: Event) -> None:
        self._calls_in.add(event.sid)
        self.say(f"{self._name(event.who)} calls the hotline.")

    def _played(self, event: Event) -> None:
        self._hears("♪ the caller’s own voice, from the recording", "")

    def _spoke(self, event: Event) -> None:
        actor = self._cast.get(event.who)
        words = actor.speech.get(event.text.removesuffix(".wav")) if actor else None
        self.line("says", f"“{words}”" if words else f"({event.text})")

    def _answered(self, event: Event) -> None:
        if event.sid not in self._calls_in:
            self.say(f"{self._name(event.who)} answers.")

    def _name(self, number: str) -> str:
        actor = self._cast.get(number)
        return actor.name if actor else f"The phone {number}"

    # -- lines --------------------------------------------------------------------------------------------------------------

    @property
    def _room(self) -> int:
        return max(self.console.width - INDENT - 1, 20)

    def _hears(self, words: str, tongue: str) -> None:
        self.line("" if self._after_heard else "hears", words, tongue=tongue)
        self._after_heard = True

    def line(self, label: str, words: str = "", *, tongue: str = "", style: str = "") -> None:
        """One thing that happened on the phone, beside its label."""
        self._after_heard = False
        head = (
            Text()
            .append(" " * _MARGIN, "dim")
            .append(f"{label:<{_LABEL}}", _STYLES.get(label, "dim"))
            .append(f"{tongue:<{_TONGUE}}", "dim")
        )
        self._hang(head, Text(words, style=style))

    def say(self, sentence: str, *, style: str = "bold") -> None:
        """A sentence of the story."""
        self._after_heard = False
        self._hang(Text().append("  ", "dim"), Text(sentence, style=style))

    def note(self, sentence: str) -> None:
        """Something to know beside the story."""
        self.say(sentence, style="")

    def chapter(self, title: str) -> None:
        """A heading."""
        self._after_heard = False
        rule = "─" * max(self.console.width - cell_len(title) - 1, 0)
        self.console.print()
        self.console.print(Text(title, style="bold").append(" " + rule, "not bold dim"), no_wrap=True)

    def _hang(self, head: Text, words: Text) -> None:
        """The words wrapped beside their head, without blanks at the ends of lines."""
        indent = cell_len(head.plain)
        for row in words.wrap(self.console, max(self.console.width - indent, 20)) or [Text()]:
            whole = head.copy().append_text(row)
            whole.rstrip()
            self.console.print(whole, no_wrap=True, overflow="ignore", crop=False)
            head = Text().append(" " * indent, "dim")


class Waiting:
    """Something that moves while the story waits; nothing without a terminal."""

    def __init__(self, console: Console, words: str) -> None:
        self._status: Status | None = None
        if console.is_terminal and console.file.isatty():
            self._status = console.status(words, spinner="dots")

    def __enter__(self) -> Self:
        if self._status:
            self._status.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._status:
            self._status.stop()


def shortened(text: str, cells: int) -> str:
    """The text, or as many whole sentences of it as fit, and an ellipsis for the rest; words where not even one sentence fits.

    Cells, not letters: a Korean letter is as wide as two Latin ones.
    """
    if cell_len(text) <= cells:
        return text
    for pieces in (re.split(r"(?<=[.!?])\s+", text), text.split(" ")):
        kept = ""
        for piece in pieces:
            longer = f"{kept} {piece}".strip()
            if cell_len(longer) + 2 > cells:
                break
            kept = longer
        if kept:
            return f"{kept} …"
    return "…"
