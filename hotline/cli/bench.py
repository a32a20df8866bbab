"""Benchmarks: figures beside a baseline, never alone."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import click
from rich.table import Table

from hotline.cli.common import as_json, console, print_json

_MOST_ERRORS = 0.05


@click.group()
def bench() -> None:
    """Measure this machine. Throw-away data only; nothing here touches the hotline's own."""


@bench.command("calls")
@click.option(
    "--seconds", default=5.0, show_default=True, type=click.FloatRange(0.2, 600), help="Length of a round, for each side."
)
@click.option("--rounds", default=5, show_default=True, type=click.IntRange(1, 100), help="Rounds; the median counts.")
@click.option("--concurrency", default=8, show_default=True, type=click.IntRange(1, 128), help="Callers at once.")
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Web processes, for each side.")
@click.option("--threads", default=4, show_default=True, type=click.IntRange(1, 64), help="Threads in each.")
@click.option("--postgres", is_flag=True, help="On PostgreSQL too.")
@click.option(
    "--postgres-url",
    default="",
    envvar="HOTLINE_TEST_POSTGRES_URL",
    show_envvar=True,
    help="A server to make a throw-away database on; one is started for the run unless given.",
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False, writable=True),
    help="Where the throw-away homes are made: the disk counts. The system's temporary folder unless given.",
)
@as_json
def calls(json_: bool, **asked: Any) -> None:
    """Whole calls, as many as go through, beside a bare Flask app that checks the same signature under the same server."""
    benchmark = _benchmark()
    try:
        with console.status("starting the servers") as status:
            found = benchmark.compare(**asked, tell=status.update)
    except (benchmark.BenchmarkFailed, ValueError) as error:
        raise click.ClickException(str(error)) from None
    if json_:
        print_json(found)
    else:
        _print(found)
    if not all(each["complete"] for each in found["kept"]):
        raise click.ClickException(
            "What is in the database is not what the callers left there: something is broken (see kept in --json)."
        )
    if any(each["errors"] > each["requests"] * _MOST_ERRORS for each in found["results"]):
        raise click.ClickException("Too many requests failed for the figures to mean anything (see errors_by_kind in --json).")


def _benchmark() -> ModuleType:
    """benchmarks/calls.py: it comes with the source and is no part of what is installed."""
    source = Path(__file__).resolve().parents[2]
    if not (source / "benchmarks" / "calls.py").exists():
        raise click.ClickException("The benchmarks come with the source: get it, and run this command there.")
    sys.path.append(str(source))
    from benchmarks import calls as benchmark

    return benchmark


def _print(found: dict[str, Any]) -> None:
    server = f"{found['workers']} processes of {found['threads']} threads"
    table = Table(
        title=f"{found['callers']} callers at once, {server} on each side",
        title_justify="left",
        header_style="bold",
        box=None,
        pad_edge=False,
        collapse_padding=True,
    )
    table.add_column("", no_wrap=True)
    for heading in ("req/s", "ratio", "p50 ms", "p95 ms", "calls/s", "CPU ms", "waits", "errors"):
        table.add_column(heading, justify="right", no_wrap=True)
    for each in found["results"]:
        cpu = each["cpu_ms_per_request"]
        table.add_row(
            each["name"],
            f"{each['requests_per_second']:.0f}",
            f"{each['ratio']:.3f}",
            f"{each['p50_ms']:.1f}",
            f"{each['p95_ms']:.1f}",
            f"{each['calls_per_second']:.1f}",
            "–" if cpu is None else f"{cpu:.2f}",
            str(each["waits"]),
            str(each["errors"]),
        )
    console.print(table)
    click.echo(
        f"Medians of {found['rounds']} interleaved rounds of {found['seconds_per_round']:g} s; CPU: the server's, a request."
    )
    bare, *ours = found["results"]
    for each in ours:
        click.echo(
            f"{each['name']} answers {each['ratio']:.3f} as many requests as {bare['name']} "
            f"(in single rounds {each['ratio_lowest']:.3f} to {each['ratio_highest']:.3f})."
        )
    sizes = ", ".join(f"{each['name']} {each['bytes_per_answer']}" for each in found["results"])
    click.echo(
        f"Bytes an answer: {sizes}. The callers themselves take {bare['callers_cpu_ms_per_request']:.2f} ms of CPU a request."
    )
    click.echo(
        f"{found['cores']} cores for callers, servers and databases; this disk makes 4 kB safe in {found['fsync_ms']:.2f} ms."
    )
    for kept in found["kept"]:
        there = ", ".join(f"{number} {name.replace('_', ' ')}" for name, number in kept["there"].items())
        click.echo(
            f"{kept['name']} has kept {there}: "
            + ("nothing is missing." if kept["complete"] else f"but should have {kept['left']}.")
        )


COMMANDS = (bench,)
