"""What a fact is, and the values it may have.

Nothing here names a person: there is no question for a name, a status or a nationality, and none may be added.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

SURE = 0.75
"""Below it a fact is a hint.

Measured with Vosk on telephone sound, the mean confidence of words was 0.875 where a fifth of the text was wrong and 0.695 where nearly all
of it was. A plain rule (0.95) on words of the first kind gives 0.83 and is sure; on words of the second kind it gives 0.66 and is not. A
rule with any doubt in it (at most 0.75 × 0.95) stays a hint however clearly the words were heard.
"""

PLAIN = 0.95
"""How sure a rule is that leaves nothing open. Never 1: the words may have been about something else."""

VAGUE = 0.7
"""How sure a rule is where one thing was left open; times PLAIN it stays below SURE."""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """One word without what an engine may not know: `start` and `end` in seconds. `transcription.recogniser.Word` serves as well."""

    text: str
    confidence: float
    start: float | None
    end: float | None


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing that a machine believes a caller said, in the values that the report's keys give.

    `detail`: agents and vehicles, the number in digits ("4", "10-15"); when, an ISO time if a clock time was said. `confidence`: 0…1, the
    lowest of the words' own times how sure the rule is. `words`: what it came from, as recognised. `start`, `end`: seconds.
    """

    question: str
    value: str
    detail: str | None
    confidence: float
    words: str
    start: float | None
    end: float | None


AGENTS = ((2, "1-2"), (5, "3-5"), (10, "6-10"), (100, "11-"))
"""The largest number of each answer. More than a hundred is misheard."""

VEHICLES = ((1, "single"), (3, "2-3"), (50, "4-"))
NO_VEHICLES = "none"

VALUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "agency": ("police", "ice", "border_patrol", "sheriff", "other"),
        "now": ("now", "left"),
        "when": ("under-30", "under-120", "today", "before"),
        "taken": ("yes", "no"),
        "vehicle_kind": ("car", "van", "suv", "pickup", "truck", "bus", "motorcycle", "unmarked", "patrol"),
        "vehicle_colour": ("white", "black", "grey", "silver", "blue", "red", "green", "brown", "yellow"),
        "uniform": ("uniform", "plain_clothes", "vest", "mask", "helmet", "long_gun", "badge"),
        "activity": (
            "knocking",
            "stopping_cars",
            "checkpoint",
            "arresting",
            "asking_papers",
            "searching",
            "waiting",
            "driving_by",
            "leaving",
        ),
    }
)
"""The closed lists: a language's data gives phrases for each of these values and for no others."""

SEVERAL = frozenset({"place", "vehicle_kind", "vehicle_colour", "uniform", "activity"})
"""The questions that may have more than one fact; the others have the surest."""

DRAWN_FROM = frozenset({"place", "activity", "uniforms", "added", "reply"})
"""The recordings that facts are drawn from. Who was taken and messages are about people: nothing is ever drawn from those."""
