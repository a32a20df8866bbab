"""What the commands share: opening a hotline, printing rows for people or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from hotline.settings import load_settings
from hotline.wiring import Hotline, assemble
from prompts.messages import fold
from records.migrate import current, head

console = Console()

as_json = click.option("--json", "json_", is_flag=True, help="Print stable field names for scripts.")


@contextmanager
def open_hotline(*, checked: bool = True) -> Iterator[Hotline]:
    """The hotline of these settings; with a database of the right version unless `checked` is off."""
    hotline = assemble(load_settings())
    try:
        if checked and current(hotline.database) != head():
            raise click.ClickException("The database is not set up for this version. Run: hotline migrate (or hotline init).")
        yield hotline
    finally:
        hotline.close()


def show(rows: Sequence[Mapping[str, Any]], *, json_: bool, title: str, empty: str) -> None:
    """Rows as a table, or as a JSON list."""
    if json_:
        print_json(list(rows))
        return
    if not rows:
        console.print(empty)
        return
    table = Table(title=title, title_justify="left", header_style="bold")
    for name in rows[0]:
        table.add_column(name.replace("_", " "))
    for row in rows:
        table.add_row(*(shown(words(value)) for value in row.values()))
    console.print(table)


def print_json(value: Any) -> None:
    """JSON on standard output, times in ISO 8601."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def words(value: Any) -> str:
    """A value as a person reads it."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        # A moment that was given the clock of the rota keeps it; any other is shown by the clock of this machine.
        local = value if isinstance(value.tzinfo, ZoneInfo) else value.astimezone()
        return local.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, list | tuple):
        return ", ".join(words(each) for each in value)
    return str(value)


def shown(text: str) -> str:
    """A text from outside as a terminal may have it: brackets are no markup, and nothing in it moves the cursor or changes a colour."""
    return escape(harmless(text))


def harmless(text: str) -> str:
    """The same without what a terminal takes for a command, line for line."""
    return "\n".join(fold(line) for line in text.splitlines())


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def operator() -> str:
    """Who is at the keyboard, for the audit trail."""
    return "command line"


def fail(sentence: str, code: int = 1) -> None:
    """One sentence on standard error, and an exit code."""
    click.echo(harmless(sentence), err=True)
    sys.exit(code)
