"""The demonstration: everything, on this machine, without an account."""

from __future__ import annotations

import io
import os
import signal
import sys
from pathlib import Path
from types import FrameType

import click
from rich.console import Console


@click.command()
@click.option("--once", is_flag=True, help="Tell the story once and end; otherwise the pages stay up until Ctrl-C.")
@click.option("--port", type=int, default=0, help="Port of the hotline's web app; any free one unless given.")
@click.option("--picture", type=click.Path(dir_okay=False, path_type=Path), hidden=True)
@click.pass_context
def demo(ctx: click.Context, once: bool, port: int, picture: Path | None) -> None:
    """Play the main story: calls in three languages, transcribed here, checked by volunteers. Needs no account."""
    from hotline.demo.performance import Demonstration, Spoiled

    _by_itself()
    parent = ctx.find_root().command
    show = Demonstration(
        console=_console(picture),
        once=once,
        port=port,
        commands=tuple(parent.commands) if isinstance(parent, click.Group) else (),
        picture=picture,
    )
    try:
        show.run()
    except KeyboardInterrupt:
        click.echo("\nStopped; nothing is left running.", err=True)
        sys.exit(130)
    except Spoiled as error:
        click.echo(str(error), err=True)
        if error.details:
            click.echo(f"Details: {_kept(error.details)}", err=True)
        sys.exit(1)


def _by_itself() -> None:
    """The operator's own settings and proxies have no say in this process: it must never touch real data or leave the machine."""
    for name in [name for name in os.environ if name.startswith(("HOTLINE_", "TWILIO_"))]:
        del os.environ[name]
    for name in ("NO_PROXY", "no_proxy"):
        os.environ[name] = ",".join(filter(None, [os.environ.get(name), "127.0.0.1", "localhost"]))
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _end)


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _console(picture: Path | None) -> Console:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # Korean on a terminal of another age
    if picture:
        return Console(record=True, width=100, force_terminal=True, highlight=False)
    console = Console(highlight=False)
    console.width = min(console.width, 100)
    return console


def _kept(details: str) -> Path:
    """Where the whole of a failure is kept; nobody in it is real."""
    from hotline.demo.models import cache_dir

    path = cache_dir().parent / "demo-failed.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(details, encoding="utf-8")
    return path


COMMANDS = (demo,)
