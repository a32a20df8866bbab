"""Setting up and running: init, migrate, serve, worker, run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from types import FrameType

import click

from hotline.cli.common import console
from hotline.settings import KEYS_FILE, TOML_FILE, Settings, load_settings
from records import Keyring

STARTER = """\
# Settings of this hotline. What stands in the environment (HOTLINE_…, TWILIO_…) comes before what stands here.

# public_url = "https://hotline.example.org"
# numbers = "+15555550100"
# languages = "en, es"
# timezone = "America/New_York"
# legal_help = "+15555550111"
"""


@click.command()
def init() -> None:
    """Make the home folder: sealing key, settings file, database."""
    settings = load_settings()
    settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    settings.home.chmod(0o700)
    keys = settings.home / KEYS_FILE
    if settings.sealing_keys:
        console.print("· there is a sealing key already; it is kept")
    else:
        with os.fdopen(os.open(keys, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), "w") as file:
            file.write(Keyring.new_key() + "\n")
        console.print(f"· made a sealing key: {keys}. [bold]Keep a copy elsewhere[/]: without it nothing that is kept can be read.")
    toml = settings.home / TOML_FILE
    if not toml.exists():
        toml.write_text(STARTER, encoding="utf-8")
        toml.chmod(0o600)
        console.print(f"· wrote {toml}: fill it in")
    set_up_database(settings)
    console.print("· the database is ready. Next: hotline people add, hotline rota add, hotline doctor, hotline run")


def set_up_database(settings: Settings) -> None:
    """Our tables and the engine's, at this version."""
    from hotline.engine import prepare
    from records import open_database
    from records.migrate import migrate as upgrade

    database = open_database(settings.database, Keyring(settings.sealing_keys), patience_seconds=30)
    try:
        upgrade(database)
    finally:
        database.dispose()
    prepare(settings.database)


@click.command()
def migrate() -> None:
    """Bring the database to this version."""
    set_up_database(load_settings())
    console.print("The database is at this version.")


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, envvar="HOTLINE_HOST", show_envvar=True)
@click.option("--port", default=8000, show_default=True, envvar="HOTLINE_PORT", show_envvar=True)
@click.option("--workers", default=2, show_default=True, envvar="HOTLINE_WORKERS", show_envvar=True, help="Web processes.")
@click.option("--threads", default=4, show_default=True, envvar="HOTLINE_THREADS", show_envvar=True, help="Threads in each.")
def serve(host: str, port: int, workers: int, threads: int) -> None:
    """Answer the carrier and the browser (put a proxy with TLS in front)."""
    from hotline.server import run_server

    run_server(load_settings(), host=host, port=port, workers=workers, threads=threads)


@click.command()
@click.option(
    "--concurrency",
    type=int,
    envvar="HOTLINE_TRANSCRIBERS",
    show_envvar=True,
    help="Recordings transcribed at once; the setting unless given.",
)
def worker(concurrency: int | None) -> None:
    """Fetch, transcribe, page: everything that happens between calls."""
    from hotline.wiring import assemble
    from hotline.worker import Worker, worker_name

    settings = load_settings(**({"transcribers": concurrency} if concurrency else {}))
    over = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        over.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    hotline = assemble(settings)
    with worker_name(settings.home, settings.worker_id) as name:
        at_work = Worker(hotline, worker_id=name)
        at_work.start()
        over.wait()
        at_work.stop()
    hotline.close()


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, envvar="HOTLINE_HOST", show_envvar=True)
@click.option("--port", default=8000, show_default=True, envvar="HOTLINE_PORT", show_envvar=True)
def run(host: str, port: int) -> None:
    """Serve and work in one, for a small group. Ends when either ends."""
    load_settings()
    command = [sys.executable, "-m", "hotline"]
    parts = [
        subprocess.Popen([*command, "serve", "--host", host, "--port", str(port)]),  # noqa: S603
        subprocess.Popen([*command, "worker"]),  # noqa: S603
    ]
    ended = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        ended.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while not ended.wait(0.5) and all(part.poll() is None for part in parts):
        pass
    for part in parts:
        part.terminate()
    codes = [part.wait() for part in parts]
    sys.exit(0 if ended.is_set() else max(1, *codes))


COMMANDS = (init, migrate, serve, worker, run)
