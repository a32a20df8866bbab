"""One language's messages as people have recorded them, ready to be played."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256

from prompts.languages import Language
from prompts.messages import Message
from prompts.pieces import LINE_NAME, Piece, Value, digit_piece, parts_of
from prompts.recordings import Recordings
from prompts.said import Played
from prompts.tongue import Tongue


class Voiced:
    """What a language's recordings can say. Only whole messages count: half a sentence is worse than none."""

    def __init__(self, tongue: Tongue, master: Language, recordings: Recordings) -> None:
        self._language, self._recordings, self._master = tongue.language, recordings, master
        self._name = self._played(LINE_NAME, tongue.line_name)
        digits = [self._played(each.id, each.text) for each in (digit_piece(f"digit-{digit}") for digit in range(10))]
        self._digits = tuple(replace(each, digit=True) for each in digits if each)
        self._messages = {prompt: parts for prompt, message in tongue.messages.items() if (parts := self._parts(message))}

    def __contains__(self, prompt: object) -> bool:
        return prompt in self._messages

    def sound(self, prompt: str) -> str:
        """Fingerprint of the recordings that say this message, its digits left out; empty if none do."""
        parts = self._messages.get(prompt, ())
        return sha256("".join(each.address for each in parts if isinstance(each, Played)).encode()).hexdigest() if parts else ""

    def say(self, prompt: str, given: Mapping[str, str | int]) -> tuple[Played, ...]:
        """A message with its values, digit by digit. Empty if it is not recorded or a value is missing."""
        said: list[Played] = []
        for part in self._messages.get(prompt, ()):
            if isinstance(part, Played):
                said.append(part)
            elif part.name in given:
                said += [self._digits[int(sign)] for sign in str(given[part.name]) if sign.isdecimal()]
            else:
                return ()
        return tuple(said)

    def _parts(self, message: Message) -> tuple[Played | Value, ...] | None:
        parts = parts_of(message, self._language, self._master)
        said = tuple(self._said(part) for part in parts or ())
        return tuple(each for each in said if each) if said and all(said) else None

    def _said(self, part: Piece | Value) -> Played | Value | None:
        if isinstance(part, Piece):
            return self._name if part.id == LINE_NAME else self._played(part.id, part.text)
        if part.name == "name":
            return self._name
        return part if len(self._digits) == 10 else None

    def _played(self, piece: str, text: str) -> Played | None:
        found = self._recordings.of(self._language.id, piece, text)
        return None if found is None else Played(address=found.address, text=text, language=found.language, seconds=found.seconds)


def voiced(tongues: Mapping[str, Tongue], master: str, recordings: Recordings) -> Iterator[tuple[str, Voiced]]:
    """What can be said from recordings, for every language of which anything has been recorded."""
    for language in dict.fromkeys(language for language, _ in recordings.entries):
        if language in tongues:
            yield language, Voiced(tongues[language], tongues[master].language, recordings)
