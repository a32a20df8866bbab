"""One language's messages as people have recorded them, ready to be played."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256

from prompts.languages import Language
from prompts.pieces import DIGITS, LINE_NAME, NAME, Choice, Part, Piece, Value, digit_piece, flat, parts_of
from prompts.recordings import Recordings
from prompts.said import Played
from prompts.tongue import Tongue


class Voiced:
    """What a language's recordings can say. Only whole messages count, every variant of them: half a sentence is worse than none,
    and a line that falls silent at one value and not at another cannot be relied on."""

    def __init__(self, tongue: Tongue, master: Language, recordings: Recordings) -> None:
        self._tongue, self._recordings = tongue, recordings
        self._name = self._played(LINE_NAME, tongue.line_name)
        digits = [self._played(each.id, each.text) for each in map(digit_piece, DIGITS)]
        self._digits = tuple(replace(each, digit=True) for each in digits if each)
        self._pieces: dict[str, Played] = {}
        self._messages: dict[str, tuple[Part, ...]] = {}
        for prompt, message in tongue.messages.items():
            parts = parts_of(message, tongue.language, master)
            if parts and all(self._is_there(each) for each in flat(parts)):
                self._messages[prompt] = parts

    def __contains__(self, prompt: object) -> bool:
        return prompt in self._messages

    def sound(self, prompt: str) -> str:
        """Fingerprint of the recordings that say this message, whichever its values; the digits left out. Empty if none do."""
        parts = self._messages.get(prompt, ())
        heard = (self._name if isinstance(each, Value) else self._pieces[each.id] for each in flat(parts) if not _is_digits(each))
        return sha256("".join(each.address for each in heard if each).encode()).hexdigest() if parts else ""

    def say(self, prompt: str, given: Mapping[str, str | int]) -> tuple[Played, ...]:
        """A message with its values, digit by digit, in the words they choose. Empty if not recorded or a value is missing."""
        try:
            return tuple(self._said(self._messages.get(prompt, ()), given))
        except KeyError:
            return ()

    def _said(self, parts: Iterable[Part], given: Mapping[str, str | int]) -> Iterator[Played]:
        """Raises KeyError for a value that is missing."""
        for part in parts:
            if isinstance(part, Piece):
                yield self._pieces[part.id]
            elif isinstance(part, Choice):
                yield from self._said(part.parts(self._tongue.chosen(part.keys, given[part.by])), given)
            elif _is_digits(part):
                yield from (self._digits[int(sign)] for sign in str(given[part.name]) if sign.isdecimal())
            elif self._name:
                yield self._name

    def _is_there(self, part: Piece | Value) -> bool:
        """Whether a part can be said; a piece is remembered with its recording."""
        if isinstance(part, Value):
            return len(self._digits) == len(DIGITS) if _is_digits(part) else self._name is not None
        found = self._name if part.id == LINE_NAME else self._played(part.id, part.text)
        if found:
            self._pieces[part.id] = found
        return found is not None

    def _played(self, piece: str, text: str) -> Played | None:
        found = self._recordings.of(self._tongue.language.id, piece, text)
        return None if found is None else Played(address=found.address, text=text, language=found.language, seconds=found.seconds)


def _is_digits(part: Piece | Value) -> bool:
    return isinstance(part, Value) and part.name != NAME


def voiced(tongues: Mapping[str, Tongue], master: str, recordings: Recordings) -> Iterator[tuple[str, Voiced]]:
    """What can be said from recordings, for every language of which anything has been recorded."""
    for language in dict.fromkeys(language for language, _ in recordings.entries):
        if language in tongues:
            yield language, Voiced(tongues[language], tongues[master].language, recordings)
