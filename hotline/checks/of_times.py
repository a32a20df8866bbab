"""Whether people are asked as soon as they should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from hotline.checks.check import Check, Group, doubt, fine
from hotline.wiring import Hotline
from records import Took, reading
from routing.summaries import TARGETS, within_targets

_LATELY = timedelta(days=1)
_ENOUGH = 0.9
_SAID = {
    Took.FIRST_RING: "first rings came",
    Took.OTHERS_TOLD: "telephones that rang in vain were stopped",
    Took.NEXT_PERSON: "next people were asked",
}


def times(hotline: Hotline) -> Iterator[Check]:
    """The times of the last day, beside their targets. Nothing is said of what did not happen."""
    now = hotline.clock()
    with reading(hotline.sessions) as session:
        found = within_targets(session, now - _LATELY, now)
    for what, kept in found.items():
        if kept.share is None:
            continue
        said = f"{kept.within} of {kept.counted} {_SAID[what]} within {TARGETS[what].total_seconds():.0f} s in the last day"
        if kept.share >= _ENOUGH:
            yield fine(f"times_{what}", said)
        else:
            hint = "See that a worker runs, that the machine is not overloaded and the carrier is well; then: hotline summary"
            yield doubt(f"times_{what}", said, hint)


TIMES: Sequence[Group[Hotline]] = (times,)
