"""What the demonstration proves at its end, from the records and the files: how long each step took, and what is not there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from hotline.demo.narrator import Actor
from hotline.demo.notes import Notes, Steps
from simulator import Call, StandInCarrier

_ROWS = (
    ("recordings fetched and sealed", "fetched"),
    ("deleted at the carrier, and checked", "gone"),
    ("turned into text on this machine", "transcribed"),
    ("first phone rings", "rang"),
    ("taken by a volunteer", "claimed"),
    ("verdict", "verdict"),
)


def seconds_table(steps: Mapping[str, Steps]) -> Table:
    """Seconds from hanging up to each step, one column a caller."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 2))
    table.add_column("seconds after hanging up")
    for name in steps:
        table.add_column(name, justify="right")
    for title, step in _ROWS:
        table.add_row(title, *(_seconds(each.hung_up, getattr(each, step)) for each in steps.values()))
    return table


def _seconds(start: datetime, end: datetime | None) -> str:
    if end is None:
        return "–"
    seconds = (end - start).total_seconds()
    return f"{seconds:.1f}" if seconds >= 0.05 else "before"


def show_seconds(console: Console, notes: Notes, calls: Mapping[str, Call]) -> None:
    """The table, after everything that is under way is done."""
    steps = {name: notes.steps(call.sid) for name, call in calls.items()}
    console.print(seconds_table(steps))


def not_left_at_the_carrier(carrier: StandInCarrier) -> str:
    """That no recording is left there. Raises `AssertionError` if one is."""
    left = [each.sid for each in carrier.recordings.values() if not each.deleted]
    if left:
        raise AssertionError(f"{len(left)} recordings are still at the carrier.")
    return f"Recordings left at the carrier: 0 of {len(carrier.recordings)}."


def not_in_clear(home: Path, callers: Sequence[Actor], texts: Iterable[str], known: Iterable[str]) -> str:
    """That no caller's number and no word of theirs can be read in any file. Raises `AssertionError` if one can.

    `known`: words that must be found there; a search that misses them would prove nothing.
    """
    files = [path for path in sorted(home.rglob("*")) if path.is_file()]
    contents = [path.read_bytes() for path in files]
    for word in known:
        if not any(word.encode() in content for content in contents):
            raise AssertionError("the search for what must not be there does not even find what is there")
    secrets = [caller.number.removeprefix("+1") for caller in callers] + list(texts)
    for path, content in zip(files, contents, strict=True):
        if any(secret.encode() in content for secret in secrets):
            raise AssertionError(f"{path.name} holds a caller's number or words in clear.")
    size = sum(map(len, contents)) / 1e6
    return f"Callers’ numbers or words in clear: none in {len(files)} files, {size:.1f} MB (database, engine, logs)."
