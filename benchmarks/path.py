"""What one webhook does on its way: files, imports, compiling, network, SQL; and where its time goes.

    python benchmarks/path.py watch     after a warm-up: every such event of a call, and the SQL of every webhook, as JSON
    python benchmarks/path.py profile   the functions in which the time is spent

The app is called in this process, with real signatures and a throw-away SQLite database; the worker does not run.
"""

from __future__ import annotations

import cProfile
import itertools
import json
import pstats
import sqlite3
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from flask import Flask
from sqlalchemy import event

from benchmarks.calls import TOLD
from hotline.app import create_app
from hotline.demo.house import HOTLINE_NUMBER, House
from simulator import StandInCarrier
from simulator.load import Load

WATCHED = ("open", "import", "compile", "exec", "sqlite3.connect", "subprocess.Popen", "os.listdir", "os.scandir", "ctypes.dlopen")
_TELEPHONES = itertools.count()  # one a call: whoever calls again is asked for no language
WARM_UP_CALLS = 2  # of every story: the first one loads, the second one shows that it stayed loaded


@dataclass(kw_only=True)
class InProcess:
    """A connection, as `simulator.load` uses one, whose other end is an app in this process."""

    app: Flask
    webhooks: list[dict[str, Any]] = field(default_factory=list)
    sql: list[str] = field(default_factory=list)
    status: int = 0
    _body: bytes = b""

    def request(self, method: str, path: str, body: str, headers: Mapping[str, str]) -> None:
        self.sql.clear()
        began = time.perf_counter()
        answer = self.app.test_client().open(path, method=method, data=body, headers=dict(headers), base_url="http://127.0.0.1")
        took = (time.perf_counter() - began) * 1000
        self.status, self._body = answer.status_code, answer.data
        self.webhooks.append({"path": path.partition("?")[0], "ms": round(took, 2), "sql": list(self.sql)})

    def getresponse(self) -> InProcess:
        return self

    def read(self) -> bytes:
        return self._body

    def close(self) -> None:
        """Nothing to be closed."""


@contextmanager
def hotline_in_process() -> Iterator[tuple[InProcess, Load]]:
    """A hotline in a throw-away home, and the callers that may call it."""
    with tempfile.TemporaryDirectory(prefix="hotline-path-") as folder, StandInCarrier() as carrier:
        house = House(home=Path(folder) / "home", carrier=carrier).set_up()
        app = create_app(house.settings())
        connection = InProcess(app=app)

        @event.listens_for(app.extensions["hotline"].database, "connect")
        def _trace(driver: sqlite3.Connection, _record: Any) -> None:
            driver.set_trace_callback(connection.sql.append)

        load = Load(
            url=house.url,
            auth_token=carrier.auth_token,
            account_sid=carrier.account_sid,
            number=HOTLINE_NUMBER,
            stories=[told.story for told in TOLD],
        )
        yield connection, load
        app.extensions["hotline"].close()


def walk(connection: InProcess, load: Load, calls: int) -> None:
    """So many calls of every story, one after another. Raises `simulator.load.WrongTurn` where one goes astray."""
    for _ in range(calls):
        for story in load.stories:
            load.walk(connection, story, next(_TELEPHONES))


def watch() -> dict[str, Any]:
    """Every watched event of one call of each story after the warm-up, and of the very first call beside it."""
    seen: Counter[str] = Counter()
    watching = threading.Event()

    def hook(name: str, arguments: tuple[Any, ...]) -> None:
        if watching.is_set() and (name in WATCHED or name.startswith("socket.")):
            seen[f"{name} {arguments[0] if arguments else ''}"[:200]] += 1

    sys.addaudithook(hook)
    with hotline_in_process() as (connection, load):
        watching.set()
        walk(connection, load, 1)
        watching.clear()
        first, first_ms = dict(seen), connection.webhooks[0]["ms"]
        walk(connection, load, WARM_UP_CALLS - 1)
        seen.clear()
        connection.webhooks.clear()
        watching.set()
        walk(connection, load, 1)
        watching.clear()
        return {"first_call": first, "first_webhook_ms": first_ms, "warm_call": dict(seen), "webhooks": connection.webhooks}


def profile(calls: int = 30) -> None:
    """Where the time of a webhook goes."""
    with hotline_in_process() as (connection, load):
        walk(connection, load, WARM_UP_CALLS)
        connection.webhooks.clear()
        walk(connection, load, calls)
        times = sorted(each["ms"] for each in connection.webhooks)
        print(f"{len(times)} webhooks, median {times[len(times) // 2]:.2f} ms without the profiler")
        profiler = cProfile.Profile()
        profiler.enable()
        walk(connection, load, calls)
        profiler.disable()
        pstats.Stats(profiler).sort_stats("cumulative").print_stats(90)
        pstats.Stats(profiler).sort_stats("tottime").print_stats(30)


if __name__ == "__main__":
    if sys.argv[1:] == ["watch"]:
        print(json.dumps(watch(), indent=2))
    elif sys.argv[1:] == ["profile"]:
        profile()
    else:
        sys.exit(__doc__)
