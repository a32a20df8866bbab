"""The demonstration from beginning to end: a throw-away hotline is set up, the story is played, everything is cleared away."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from rich.console import Console
from rich.text import Text

from hotline.demo import models, proof, story
from hotline.demo.house import HOTLINE_NUMBER, House
from hotline.demo.narrator import Narrator, Waiting
from hotline.demo.notes import Notes
from hotline.demo.story import BOB, CALLERS, CAST, CHARLIE, Stage
from prompts.languages import LANGUAGES as KNOWN
from simulator import StandInCarrier
from transcription.models import Engine

STORY = ("en", "es", "ko")
"""What the people of the story speak; only for these are speech models fetched."""

LANGUAGES = (*STORY, *(each.id for each in KNOWN.values() if each.voice and each.id not in STORY))
"""What the line offers: the story's languages, then every other one that the carrier has a voice for."""

_PACE = 0.15
"""Seconds between the steps on a terminal."""

_STOP_WITHIN = 5.0
"""Seconds for what is under way; it is thrown away in any case."""


class Spoiled(Exception):
    """The demonstration did not go as it should. The text is a sentence; `details` are for whoever looks into it."""

    def __init__(self, sentence: str, details: str = "") -> None:
        super().__init__(sentence)
        self.details = details


@dataclass(frozen=True, kw_only=True)
class Demonstration:
    """`port`: of the hotline's web app, 0 for any free one. `commands`: words of the command line that may be pointed to."""

    console: Console
    once: bool
    port: int = 0
    commands: Sequence[str] = ()
    picture: Path | None = None

    def run(self) -> None:
        """Play it. Raises `Spoiled`; however it ends, no process and no file of it is left."""
        if self.port and not _is_free(self.port):
            raise Spoiled(f"Port {self.port} is in use on this machine: choose another one with --port.")
        with tempfile.TemporaryDirectory(prefix="hotline-demo-", ignore_cleanup_errors=True) as folder:
            home = Path(folder) / "home"
            models_dir = _folder_for_models(home)
            engines = self._hearing(models_dir)
            with StandInCarrier() as carrier:
                house = House(
                    home=home,
                    carrier=carrier,
                    languages=LANGUAGES,
                    port=self.port,
                    logs=True,
                    more={
                        "HOTLINE_MODELS": str(models_dir),
                        "HOTLINE_RING_SECONDS": str(story.RING_SECONDS),
                        "HOTLINE_RING_PAUSE_SECONDS": "0",  # a day's calls come within a minute here
                        "HOTLINE_TEXT_BUDGET_SECONDS": str(story.TEXT_BUDGET_SECONDS),
                    },
                )
                try:
                    self._play(house, engines)
                except (AssertionError, RuntimeError) as error:
                    raise self._spoiled(house, error) from error
                finally:
                    with _undisturbed():
                        house.stop(within=_STOP_WITHIN)

    # -- before ---------------------------------------------------------------------------------------------------------------

    def _hearing(self, models_dir: Path) -> list[Engine]:
        self.console.print(Text(f"A hotline of {len(LANGUAGES)} languages, three calls from beginning to verdict", style="bold"))
        self.console.print("Everything runs on this machine; the telephone company is a stand-in, and so are the people.")
        engines = models.obtain(STORY, models_dir, self.console)
        self.console.print("What will turn speech into text:")
        for language, engine in story.engine_lines(engines):
            self.console.print(
                Text().append("  ", "dim").append(f"{language:<8} ").append(engine, "" if engine.startswith("Vosk") else "magenta")
            )
        return engines

    def _start(self, house: House) -> None:
        began = time.monotonic()
        with Waiting(self.console, "starting the web app and the worker …"):
            house.set_up()
            house.add_person("bob", BOB.number, language="en", position=1)
            house.add_person("charlie", CHARLIE.number, language="es", position=2)
            with _held():
                house.launch()
            house.wait_until_ready()
        self.console.print(f"The web app and the worker are running (after {time.monotonic() - began:.0f} s).")
        self.console.print("On call: bob, who speaks English, then charlie, who speaks Spanish.")

    # -- the story ------------------------------------------------------------------------------------------------------------

    def _play(self, house: House, engines: Sequence[Engine]) -> None:
        self._start(house)
        hotline = house.open()
        try:
            narrator = Narrator(self.console, CAST)
            house.carrier.listeners.append(narrator.listen)
            pause = _PACE if self.console.is_terminal and not self.picture else 0.0
            stage = Stage(carrier=house.carrier, notes=Notes(hotline=hotline), narrator=narrator, pause=pause)
            if self.picture:
                stage.rows, stage.most_rows = 1, 4
            self._tell(stage, house)
        finally:
            hotline.close()
        if not self.once:
            self._stay(house, narrator)

    def _tell(self, stage: Stage, house: House) -> None:
        calls = {"English call": story.english_call(stage)}
        if self.picture:
            stage.narrator.note("… and two more calls, in Spanish and in Korean, that this picture leaves out.")
        with self._not_in_the_picture():
            calls["Spanish call"] = story.spanish_call(stage)
            calls["Korean call"] = story.korean_call(stage)
        stage.notes.until(lambda: all(stage.notes.is_settled(call.sid) for call in calls.values()), within=60, what="the deletions")
        stage.carrier.quiet()
        stage.narrator.chapter("What it took")
        proof.show_seconds(self.console, stage.notes, calls)
        sids = [next(iter(stage.carrier.recordings))]
        for sentence in (
            proof.not_left_at_the_carrier(stage.carrier),
            proof.not_in_clear(house.home, CALLERS, stage.notes.understood_texts(), known=sids),
        ):
            self.console.print(Text("✓ ", style="bold green").append(sentence, "not bold default"))
        if self.picture:
            drawn = self.console.export_svg(title="hotline demo")
            # Nobody who looks at the picture is to be seen by a server of fonts.
            self.picture.write_text(re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL), encoding="utf-8")

    @contextmanager
    def _not_in_the_picture(self) -> Iterator[None]:
        """One call is enough for a picture."""
        recording, self.console.record = self.console.record, False
        yield
        self.console.record = recording

    # -- afterwards -----------------------------------------------------------------------------------------------------------

    def _stay(self, house: House, narrator: Narrator) -> None:
        environment = _environment_file(house)
        hotline = _command()
        narrator.chapter("Where to look, until Ctrl-C")
        self._show("a telephone in the browser", f"{house.carrier.url}/simulator/softphone")
        narrator.note(f"  The hotline is {HOTLINE_NUMBER}. With {BOB.number} as your number, you are bob: his phone rings there.")
        self._show("is it well", f"{house.url}/readyz")
        self._show("look at the records", f"set -a; . {shlex.quote(str(environment))}; set +a; {hotline} incident show 1")
        if "call" in self.commands:
            self._show("a telephone in this terminal", f"{hotline} call   (after the line above)")
        narrator.chapter("What happens now")
        narrator.note("Calls that you make are told here.")
        while True:
            narrator.tell()
            for part, process in house.processes.items():
                if process.poll() is not None:
                    raise RuntimeError(f"hotline {part} ended with exit code {process.returncode}")
            time.sleep(0.2)

    def _show(self, what: str, where: str) -> None:
        self.console.print(Text(f"  {what}:"))
        self.console.print(Text(f"    {where}", style="bold"), soft_wrap=True)

    def _spoiled(self, house: House, error: Exception) -> Spoiled:
        """One sentence; if a process has ended or never got ready, with the last it had to say."""
        ended = [
            f"hotline {part} ended with exit code {it.returncode}" for part, it in house.processes.items() if it.poll() is not None
        ]
        sentence = (ended or str(error).splitlines() or [type(error).__name__])[0]
        logs = {part: _last_lines(house.log(part)) for part in ("serve", "worker")}
        details = "\n".join([str(error), house.carrier.story(60), *(f"{part}:\n{lines}" for part, lines in logs.items())])
        if ended or isinstance(error, RuntimeError):
            told = "\n".join(f"The last lines of hotline {part}:\n{lines}" for part, lines in logs.items() if lines)
            sentence = f"{sentence}\n{told}".rstrip()
        return Spoiled(sentence, details)


def _folder_for_models(home: Path) -> Path:
    """The cache, or the throw-away home where that cannot be written."""
    cache = models.cache_dir()
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError:
        return home / "models"
    return cache if os.access(cache, os.W_OK) else home / "models"


def _environment_file(house: House) -> Path:
    """What makes a shell talk to this hotline. It holds the sealing key, so nobody else may read it."""
    path = house.home / "demo.env"
    lines = (
        f"{name}={shlex.quote(value)}\n"
        for name, value in sorted(house.environment.items())
        if name.startswith(("HOTLINE_", "TWILIO_"))
    )
    with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.writelines(lines)
    return path


def _command() -> str:
    """How the `hotline` command is called from here."""
    found = shutil.which("hotline")
    if found:
        return "hotline"
    beside = Path(sys.executable).with_name("hotline")
    here = Path.cwd()
    return shlex.quote(str(beside.relative_to(here) if beside.is_relative_to(here) else beside))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def _last_lines(log: Path, count: int = 12) -> str:
    try:
        return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-count:])
    except OSError:
        return ""


@contextmanager
def _held() -> Iterator[None]:
    """Ctrl-C is kept until the end of this: between starting a process and knowing it, it would leave one behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    kept: list[tuple[int, FrameType | None]] = []
    before = {number: signal.signal(number, lambda n, frame: kept.append((n, frame))) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if kept:
        again = before[signal.Signals(kept[0][0])]
        if callable(again):
            again(*kept[0])


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A second Ctrl-C does not interrupt the clearing away."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, signal.SIG_IGN) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
