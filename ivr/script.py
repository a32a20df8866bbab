"""What is said at a point of the conversation: screens and their words, turned into utterances in order.

An utterance is a text in one voice (`Spoken`) or a sound to be played (`Sound`). While no language has been chosen, every line is
said in each offered language in turn, so that nobody is spoken to in a language they did not choose alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ivr.conversation import Problem, State, awaited, walk
from ivr.flow import Asking, Digits, Flow, Insert, Line, Menu, Recording
from prompts.catalogue import Catalogue
from prompts.rights import is_rights_text
from prompts.said import Said, Spoken


@dataclass(frozen=True, kw_only=True)
class Sound:
    """A sound to be played, by its address. `text`, `language`: what it says, where it is one of our own recordings."""

    url: str
    text: str = ""
    language: str | None = None
    digit: bool = False


Utterance = Spoken | Sound
Filler = Callable[[str], Sequence[Utterance]]
"""Fills an `Insert`, given the language of the call."""


@dataclass(frozen=True, kw_only=True)
class Script:
    """Says what a state calls for. `offered`: the languages of the line, in menu order; `public_url`: where the carrier fetches
    recordings."""

    catalogue: Catalogue
    offered: tuple[str, ...]
    public_url: str = ""

    def utterances(
        self,
        flow: Flow,
        state: State,
        *,
        inserts: Mapping[str, Filler] | None = None,
        arguments: Mapping[str, str | int] | None = None,
    ) -> tuple[Utterance, ...]:
        """Everything said before something is awaited. No line is said twice in one go; what is filled in is said as it is, since two
        recordings may both need the words "there is no text".

        After a wrong key or silence it is the choices that are said again; what is only listened to comes again with star.
        """
        said = list(self._preface(flow, state))
        for screen in [awaited(flow, state)] if state.problem else walk(flow, state):
            for part in screen.says:
                if isinstance(part, Line) and _left_out(part, state):
                    continue
                if isinstance(part, Insert):
                    said += (inserts or {})[part.name](state.language or self.offered[0])
                else:
                    for words in self._line(part, state, arguments or {}):
                        said += _not_yet(said, words)
        return tuple(said)

    def say(self, prompt: str, language: str | None, /, **arguments: str | int) -> tuple[Utterance, ...]:
        """One prompt; without a language that has it, in every language offered. (A verifier's may be one not offered to callers.)"""
        spoken_in = (language,) if language and self.catalogue.can_say(prompt, language) else self.offered
        return tuple(said for each in spoken_in for said in heard(self.catalogue.say(prompt, each, **arguments), self.public_url))

    def _line(self, line: Line, state: State, arguments: Mapping[str, str | int]) -> Iterator[tuple[Utterance, ...]]:
        """The line in each language it is said in."""
        chosen = line.language or state.language
        wanted = self.catalogue.variables(line.prompt)
        given = {name: value for name, value in {**arguments, **line.arguments}.items() if name in wanted}
        for language in (chosen,) if chosen else self.offered:
            if self._wanted(line, language):
                yield heard(self.catalogue.say(line.prompt, language, **given), self.public_url)

    def _wanted(self, line: Line, language: str) -> bool:
        if not (line.about or line.unless or line.optional):
            return True
        leads_somewhere = not line.about or any(self.catalogue.plays(each, language) for each in line.about)
        needless = any(self.catalogue.plays(each, language) for each in line.unless)
        return leads_somewhere and not needless and (is_rights_text(line.prompt) or self.catalogue.can_say(line.prompt, language))

    def _preface(self, flow: Flow, state: State) -> tuple[Utterance, ...]:
        """Other words before the same question. The language menu does without: its lines speak for themselves."""
        screen = awaited(flow, state)
        if not state.problem or not state.language or not isinstance(screen, Asking):
            return ()
        return self.say(_retry_words(screen, state), state.language)


def heard(said: Iterable[Said], public_url: str) -> tuple[Utterance, ...]:
    """What the catalogue says, with the full addresses of recordings."""
    return tuple(
        each
        if isinstance(each, Spoken)
        else Sound(url=public_url + each.address, text=each.text, language=each.language, digit=each.digit)
        for each in said
    )


def _left_out(line: Line, state: State) -> bool:
    if (line.needs and line.needs not in state.flags) or line.lacks in state.flags:
        return True
    if state.problem:
        return line.once or is_rights_text(line.prompt)
    return line.once and line.said in state.flags


def _not_yet(said: Sequence[Utterance], line: Sequence[Utterance]) -> Sequence[Utterance]:
    """A line from its first words on that were not said in this go: a notice that stands before two texts is said before the first.

    From there on it is whole: recordings of a digit or of the line's name come again within a sentence.
    """
    for place, each in enumerate(line):
        if each not in said or (isinstance(each, Sound) and each.digit):
            return line[place:]
    return ()


def _retry_words(screen: Asking, state: State) -> str:
    """Other words at each try: what went wrong, then what else can be done."""
    last = state.tries == screen.tries - 1
    match screen:
        case Recording():
            return "retry-recording-last" if last else "retry-recording"
        case Digits() if last:
            return "retry-digits-last"
        case Digits() if state.problem is Problem.WRONG_KEY:
            return "retry-digits"
        case Menu() if last:
            return "retry-last"
    return "retry-wrong-key" if state.problem is Problem.WRONG_KEY else "retry-silence"
