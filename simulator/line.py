"""What passes between the interpreter and the carrier: things heard, documents, sounds, and what a line can do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from simulator import audio
from simulator.documents import CarrierRefuses, Verb

LETTERS_A_SECOND = 14  # an unhurried reading voice; only call durations rest on it


@dataclass(frozen=True, kw_only=True)
class Heard:
    """One thing that happened on the line.

    :ivar kind: from the line `say`, `play`, `pause`, `beep`, `tones`, `error`, and `cut` for a prompt that a key typed ahead
        stopped before a word of it; in a conference `music`, `voice` for what somebody else says, and `company` whenever there is
        somebody more or less to talk with; from the person `pressed`, `spoke`, `silent`, `hung up`; from the carrier `moved` when the
        application redirected the call, and `ended`.
    """

    kind: str
    text: str = ""
    language: str = ""
    voice: str = ""
    url: str = ""

    @property
    def by_person(self) -> bool:
        return self.kind in {"pressed", "spoke", "silent", "hung up"}

    @property
    def audible(self) -> bool:
        return self.kind in {"say", "play", "music", "voice", "error"}


@dataclass(frozen=True, kw_only=True)
class Document:
    """A fetched document: the address it really came from, after redirects, and its verbs' source."""

    url: str
    body: bytes
    content_type: str


@dataclass(frozen=True, kw_only=True)
class Sound:
    """A fetched sound: its length in seconds, its Content-Language if the server named one, and words for it if any are known."""

    seconds: float
    language: str = ""
    text: str = ""


class Line(Protocol):
    """What the interpreter needs of the carrier."""

    fallback_url: str

    def fetch(self, url: str, method: str, extra: Mapping[str, str]) -> Document:
        """Asks the application, signed. Raises CarrierRefuses on 4xx, 5xx and timeouts."""
        ...

    def fetch_sound(self, url: str) -> Sound:
        """Raises CarrierRefuses on anything but audio."""
        ...

    def fetch_either(self, url: str, method: str) -> Document | Sound:
        """What a waitUrl may lead to. Raises CarrierRefuses as the other two do."""
        ...

    def store(self, verb: Verb, samples: audio.Samples, document_url: str) -> Mapping[str, str] | None:
        """Keeps a recording; its RecordingUrl, RecordingSid and RecordingDuration, or None when nobody said anything."""
        ...

    def join(self, conference: Verb) -> None:
        """Puts the call into a conference. Raises CarrierRefuses if that is full, or the participant's label is taken."""
        ...

    def leave(self) -> None:
        """Takes the call out of its conference, if it is in one."""
        ...

    @property
    def waits(self) -> bool:
        """Whether the call is in a conference that has not begun."""
        ...

    def happened(self, heard: Heard) -> None: ...

    def refused(self, refusal: CarrierRefuses) -> None: ...

    def over(self, status: str) -> None:
        """The call has ended, with the vendor's CallStatus."""
        ...
