"""Screens: what a telephone conversation is made of, as frozen data.

A screen is one thing said and one thing awaited. A `Flow` is a set of screens with a start; `Flow.validate()` proves, before the
first call, that nobody can get stuck in it. No I/O here, no TwiML, no language: those are the renderer's and the catalogue's.

Three keys belong to the flow and not to a screen, so that they mean the same everywhere: `*` repeats, `#` goes back, `0` leads to a
person. A screen cannot take them for itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

REPEAT, BACK, PERSON = "*", "#", "0"
EVERYWHERE = (REPEAT, BACK, PERSON)
KEYPAD = "0123456789*#"

SKIP = "7"
"""The key that passes a question over, the same at all of them."""

ROOM = "room"
"""The note of a call that names the room in which it is connected."""

SAID = "=said"
"""How the flag of something said ends."""

TRIES = 3
"""How often a question is asked before the conversation goes on without an answer, unless a screen says otherwise."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One prompt to be said. `language` is set only where a line speaks for itself, as in the language menu.

    `once`: said until its screen is left for the first time in a call, and not again after a wrong key.
    `about`: what the line leads to; it is left out where none of these may be said in the caller's language. `unless`: left out where
    one of them may. A key keeps its meaning either way: it is the same on a printed card in every language.
    `needs`: left out in a call without this flag; `lacks`: in one with it. `optional`: left out where there is no voice for it.
    """

    prompt: str
    language: str | None = None
    once: bool = False
    about: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    needs: str | None = None
    lacks: str | None = None
    optional: bool = False
    arguments: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """The flag of a call in which this has been said."""
        return self.prompt + SAID


@dataclass(frozen=True, kw_only=True)
class Insert:
    """A place filled in when the screen is said, by the door that knows the records (for instance the facts of a report)."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What one key does: where it leads, and what it writes down on the way."""

    goes: str
    answers: tuple[str, str] | None = None
    language: str | None = None


@dataclass(frozen=True, kw_only=True)
class Screen:
    """What every screen has: an id, unique in its flow, and what is said.

    `needs` and `unless` are flags such as "consent=yes" (a question and its answer): without all of the first, or with one of the
    second, the screen is passed over, by the way that silence takes.
    """

    id: str
    says: tuple[Line | Insert, ...] = ()
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def leads_to(self) -> Iterator[str]:
        """Every screen that can follow directly."""
        return iter(())

    def in_silence(self) -> Iterator[str]:
        """Every screen that can follow when the caller does nothing."""
        return self.leads_to()


@dataclass(frozen=True, kw_only=True)
class Say(Screen):
    """Something said; the conversation goes straight on. Keys pressed meanwhile belong to the screen that follows.

    `once`: said the first time in a call only, here or at any other screen that begins with the same prompt; a repeat leaves it out.
    """

    goes: str
    once: bool = False

    @property
    def said(self) -> str:
        """The flag of a call in which this has been said."""
        first = self.says[0]
        return first.said if isinstance(first, Line) else first.name + SAID

    def leads_to(self) -> Iterator[str]:
        yield self.goes


@dataclass(frozen=True, kw_only=True)
class Asking(Screen):
    """A screen that awaits something for `seconds`; after `tries` in vain the conversation goes on at `gives_up`.

    `after_silence`: where the first silence already leads, for a caller who may have heard nothing they understand. `back`: where `#`
    leads, whatever came before. `skip`: the key that passes this screen over, to where it gives up unless `skips_to` says otherwise.
    `aside`: keys that lead away and, by a `Resume`, back to this screen. `passing`: it belongs to the screen before it, so that `#` leads
    past it.
    """

    gives_up: str
    seconds: int = 8
    tries: int = TRIES
    after_silence: str | None = None
    back: str | None = None
    skip: str | None = None
    skips_to: str | None = None
    aside: Mapping[str, str] = field(default_factory=dict)
    passing: bool = False

    def in_silence(self) -> Iterator[str]:
        yield self.after_silence or self.gives_up

    def besides(self) -> Iterator[str]:
        """Everything that follows from something else than an answer."""
        yield self.gives_up
        yield from (each for each in (self.after_silence, self.back, self.skips_to, *self.aside.values()) if each)


@dataclass(frozen=True, kw_only=True)
class Menu(Asking):
    """One key is awaited."""

    keys: Mapping[str, Choice]

    def leads_to(self) -> Iterator[str]:
        yield from (choice.goes for choice in self.keys.values())
        yield from self.besides()


@dataclass(frozen=True, kw_only=True)
class Digits(Asking):
    """`count` digits are awaited, written down as the answer to `question`; with `kept` false they are no answer, and only looked at
    by the action they lead to.

    The three keys of the flow, and every other that is no answer, count only when pressed alone: a ZIP code may begin with 0. The
    carrier reports a lone key when its pause is over, so `seconds` (between keys too) is shorter than a menu's.
    """

    question: str
    count: int
    goes: str
    kept: bool = True
    skip: str | None = SKIP
    seconds: int = 6

    def leads_to(self) -> Iterator[str]:
        yield self.goes
        yield from self.besides()


@dataclass(frozen=True, kw_only=True)
class Recording(Asking):
    """The caller speaks; what was said is the answer to `question`.

    While the prompt plays, `skip` moves on and the three keys of the flow work. While the caller speaks, any other key means
    "done", and so do `seconds` of silence.
    """

    question: str
    goes: str
    skip: str | None = SKIP
    most_seconds: int = 60
    seconds: int = 5

    def leads_to(self) -> Iterator[str]:
        yield self.goes
        yield from self.besides()


@dataclass(frozen=True, kw_only=True)
class Action(Screen):
    """A use case is carried out (by name) and its outcome chooses the way. Nothing is said and nothing awaited here.

    `again`: outcomes that mean "ask me once more in a moment"; the use case promises that they come to an end. `lasting`: what was done
    is done, so that `#` does not lead back to before it.
    """

    does: str
    outcomes: Mapping[str, str]
    again: tuple[str, ...] = ()
    lasting: bool = True

    def leads_to(self) -> Iterator[str]:
        return iter(self.outcomes.values())

    def in_silence(self) -> Iterator[str]:
        yield from (target for outcome, target in self.outcomes.items() if outcome not in self.again)


@dataclass(frozen=True, kw_only=True)
class Resume(Screen):
    """Back to the screen that somebody left by one of its `aside` keys; for whoever came another way, on to `goes`."""

    goes: str

    def leads_to(self) -> Iterator[str]:
        yield self.goes


@dataclass(frozen=True, kw_only=True)
class Connect(Screen):
    """Two people talk; when one of them has left, the other goes on at `goes`. The room is the call's note `ROOM`. `star_ends`: whoever is
    here leaves with star and goes on, too; other keys do nothing while two people talk."""

    goes: str
    star_ends: bool = False

    def leads_to(self) -> Iterator[str]:
        yield self.goes


@dataclass(frozen=True, kw_only=True)
class Farewell(Screen):
    """The last thing said; the line is hung up after it."""


class FlowError(ValueError):
    """A conversation with a defect in it. The message lists every defect found."""


@dataclass(frozen=True, kw_only=True)
class Flow:
    """A conversation. `starts` names the screens a call may begin at; `person` is where `0` leads from anywhere."""

    id: str
    screens: Mapping[str, Screen]
    starts: tuple[str, ...]
    person: str

    def __getitem__(self, screen_id: str) -> Screen:
        return self.screens[screen_id]

    def lines(self) -> Iterator[tuple[Screen, Line]]:
        """Every prompt that the flow itself says, with its screen."""
        for screen in self.screens.values():
            yield from ((screen, said) for said in screen.says if isinstance(said, Line))

    def validate(self) -> None:
        """Prove that the flow can be walked, in five passes; raise `FlowError` naming every defect.

        1. every name that is referred to exists;
        2. every screen can be reached from a start or from `0`;
        3. from every screen some way ends in a farewell, and so does the way of somebody who never presses a key;
        4. no screen takes `*`, `#` or `0` for itself, or a key that no telephone has;
        5. what is said once only is not said just after something else, where nobody could tell whether it has been said.
        """
        defects = list(self._unknown_names())
        if defects:
            raise FlowError(f"{self.id}: " + "; ".join(defects))
        reached = self._reach({*self.starts, self.person})
        defects += [f"nothing leads to {name!r}" for name in self.screens if name not in reached]
        farewells = {name for name, screen in self.screens.items() if isinstance(screen, Farewell)}
        defects += [f"no way out of {name!r}" for name in self.screens if not self._reach({name}) & farewells]
        defects += [f"silence at {name!r} never ends" for name in self.screens if not self._silence_ends(name)]
        defects += list(self._wrong_keys())
        defects += list(self._said_once())
        if defects:
            raise FlowError(f"{self.id}: " + "; ".join(defects))

    def _unknown_names(self) -> Iterator[str]:
        for name in (*self.starts, self.person):
            if name not in self.screens:
                yield f"there is no screen {name!r}"
        for name, screen in self.screens.items():
            if screen.id != name:
                yield f"screen {screen.id!r} is listed as {name!r}"
            yield from (f"{name!r} leads to {to!r}, which is no screen" for to in screen.leads_to() if to not in self.screens)

    def _reach(self, start: set[str]) -> set[str]:
        reached, ahead = set(start), list(start)
        while ahead:
            for name in self.screens[ahead.pop()].leads_to():
                if name not in reached:
                    reached.add(name)
                    ahead.append(name)
        return reached

    def _silence_ends(self, name: str, path: tuple[str, ...] = ()) -> bool:
        """Whether a caller who does nothing from here on is led to a farewell, whatever the outcomes of actions."""
        screen = self.screens[name]
        if isinstance(screen, Farewell):
            return True
        return name not in path and all(self._silence_ends(to, (*path, name)) for to in screen.in_silence())

    def _wrong_keys(self) -> Iterator[str]:
        for name, screen in self.screens.items():
            if not isinstance(screen, Asking):
                continue
            answers = [*screen.keys] if isinstance(screen, Menu) else []
            others = [*([screen.skip] if screen.skip else []), *screen.aside]
            for key in (*answers, *others):
                if key in EVERYWHERE:
                    yield f"{name!r} takes {key!r}, which means the same everywhere"
                elif len(key) != 1 or key not in KEYPAD:
                    yield f"{name!r} takes {key!r}, which is no key"
            yield from (f"{name!r} takes {key!r} for two things" for key in others if [*answers, *others].count(key) > 1)
            if isinstance(screen, Menu) and not screen.keys:
                yield f"{name!r} is a menu without keys"

    def _said_once(self) -> Iterator[str]:
        for name, screen in self.screens.items():
            if isinstance(screen, Say):
                follows = self.screens[screen.goes]
                if isinstance(follows, Say) and follows.once:
                    yield f"nobody can tell after {name!r} whether {screen.goes!r} has been said"
                if screen.once and not screen.says:
                    yield f"{name!r} says nothing once"


def flow_of(*, id: str, screens: tuple[Screen, ...], starts: tuple[str, ...], person: str) -> Flow:
    """A flow from its screens; two screens of one name are refused here, since a mapping would hide one of them."""
    by_id: dict[str, Screen] = {}
    for screen in screens:
        if screen.id in by_id:
            raise FlowError(f"{id}: two screens are called {screen.id!r}")
        by_id[screen.id] = screen
    return Flow(id=id, screens=by_id, starts=starts, person=person)
