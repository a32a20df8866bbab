"""Whether it is still going on: what was said of it decays, because nobody calls to say that they have left. Pure.

What was seen counts as going on for `GOES_ON` after it was last seen; then it has left, and `OVER` after that time it is past. A new
report that says "now" begins this anew. Who has the incident and what it was are other questions, and stay other columns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from records import Activity

GOES_ON = timedelta(minutes=30)
"""Up to, not including, so long after it was last seen it is going on: long enough for a verifier to come, and teams seldom stay longer."""

OVER = timedelta(hours=4)
"""From then on it is past, whatever was said."""

SAID = {"now": Activity.ONGOING, "left": Activity.LEFT}
"""The answers to "is it happening now?" that say something."""


@dataclass(frozen=True, kw_only=True)
class Sighting:
    """One caller's word about it: `activity` none where they were not sure; `at`: when they said it."""

    activity: Activity | None
    at: datetime


def of_sightings(sightings: Iterable[Sighting]) -> tuple[Activity | None, datetime | None]:
    """The newest word of all, and when it was last seen to go on. Who was not sure changes nothing."""
    said = sorted((each for each in sightings if each.activity is not None), key=lambda each: each.at)
    seen = [each.at for each in said if each.activity is Activity.ONGOING]
    return (said[-1].activity if said else None, seen[-1] if seen else None)


def activity_at(*, activity: Activity | None, last_seen_at: datetime | None, opened_at: datetime, now: datetime) -> Activity | None:
    """What an incident is at `now`, from what was said of it; None where nobody could say, and it is not past yet."""
    since = now - (last_seen_at or opened_at)
    if since >= OVER:
        return Activity.PAST
    if activity is Activity.ONGOING and since >= GOES_ON:
        return Activity.LEFT
    return activity
