"""What a stretch of time came to, in counts: what came in, what was checked, how soon people were rung, and who was woken how often."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click

from hotline.cli.common import as_json, console, open_hotline, print_json, show, words
from records import reading
from routing import summaries
from routing.summaries import TARGETS, Summary

_FORMATS = ["%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"]
_SAID = {"first_ring": "first ring", "others_told": "others' telephones stopped", "next_person": "next person asked"}


@click.command()
@click.option("--from", "starts", type=click.DateTime(_FORMATS), help="Since when, on the clock of the rota; a day before the end.")
@click.option("--to", "ends", type=click.DateTime(_FORMATS), help="Until when, on the clock of the rota; now unless given.")
@as_json
def summary(starts: datetime | None, ends: datetime | None, json_: bool) -> None:
    """What a day, a shift or any other time came to. Counts only."""
    with open_hotline() as hotline:
        zone = ZoneInfo(hotline.settings.timezone)
        until = ends.replace(tzinfo=zone) if ends else hotline.clock()
        since = starts.replace(tzinfo=zone) if starts else until - timedelta(days=1)
        if since >= until:
            raise click.UsageError("The time ends before it begins: --from must be earlier than --to.")
        with reading(hotline.sessions) as session:
            found = summaries.since(session, since, until, zone=zone)
    if json_:
        print_json(_row(found))
        return
    _print(found)


def _row(found: Summary) -> dict[str, Any]:
    return {
        "from": found.starts,
        "to": found.ends,
        "reports": found.reports,
        "checked": found.checked,
        "confirmed": found.confirmed,
        "open": found.open_now,
        "nobody_came": found.nobody_came,
        "verdicts": dict(found.verdicts),
        "median_seconds_to_first_ring": found.first_ring_seconds,
        "median_seconds_to_claim": found.claim_seconds,
        "targets": [
            {"what": what.value, "target_seconds": TARGETS[what].total_seconds(), "counted": kept.counted, "within": kept.within}
            for what, kept in found.targets.items()
        ],
        "people": [{"person": each.person, "pages": each.pages, "at_night": each.nights} for each in found.burden],
    }


def _print(found: Summary) -> None:
    _say(f"[bold]From {words(found.starts)} to {words(found.ends)}[/]")
    _say(f"Reports {found.reports}, checked {found.checked}, confirmed {found.confirmed}")
    _say(f"Open now {found.open_now}, nobody came for {found.nobody_came}")
    if found.verdicts:
        _say("Verdicts: " + ", ".join(f"{verdict} {count}" for verdict, count in sorted(found.verdicts.items())))
    _say(
        f"Median until the first ring {_seconds(found.first_ring_seconds)}, until somebody took it {_seconds(found.claim_seconds)}"
    )
    rows = [
        {
            "what": _SAID[what.value],
            "target": _seconds(TARGETS[what].total_seconds()),
            "within": "–" if kept.share is None else f"{kept.within} of {kept.counted} ({kept.share:.0%})",
        }
        for what, kept in found.targets.items()
    ]
    show(rows, json_=False, title="Times", empty="")
    people = [{"person": each.person, "rung": each.pages, "of that from 23 to 7": each.nights} for each in found.burden]
    show(people, json_=False, title="Who was rung", empty="Nobody was rung.")


def _say(text: str) -> None:
    console.print(text, highlight=False)


def _seconds(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds:.0f} s"


COMMANDS = (summary,)
