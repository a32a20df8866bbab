"""What comes out of the catalogue: words for the carrier's voice, or a person's recording."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """What one <Say> can carry."""

    text: str
    language: str  # our id: "es"
    voice: str
    say_language: str  # "es-US"


@dataclass(frozen=True, kw_only=True)
class Played:
    """What one <Play> fetches: a recording of a person. `address` begins with a slash; `seconds` is how long it is."""

    address: str
    text: str
    language: str
    seconds: float
    digit: bool = False  # one digit of a number: it may well come twice in a row


Said = Spoken | Played
