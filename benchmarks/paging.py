"""How soon people are asked, by real processes: the web app, workers, and the stand-in carrier, in a throw-away home.

    python benchmarks/paging.py                 ten calls a round-up, about five minutes
    python benchmarks/paging.py --calls 3 --json

One call: a caller answers a few questions by keys and hangs up. Bob's telephone rings and goes on ringing; nobody answers. After the delay
of the policy Charlie's rings too. Charlie presses 1, and Bob's telephone stops. That gives three times:

1. `first_ring`: from the caller's hang-up until Bob's telephone rings;
2. `next_person`: how long after the policy's delay Charlie's rings, counted from when Bob's did;
3. `others_told`: from Charlie's key until Bob's telephone stops.

They are taken at the carrier, so everything is in them. The same calls are made with one worker (the baseline), with two, and with two of
which one is killed (-9) at the moment the caller hangs up. Ratios are of medians, against the baseline of the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sqlalchemy import select, update

from hotline.demo.house import HOTLINE_NUMBER, House
from records import Incident, Page, Workflow
from routing import verdicts
from simulator import Event, StandInCarrier

BOB, CHARLIE = "+15555550122", "+15555550133"
DELAY = timedelta(seconds=5)
PATIENCE_SECONDS = 90.0
"""After so long a telephone that should have rung is counted as missing."""

POLICY = [{"targets": [name], "delay_seconds": DELAY.total_seconds()} for name in ("bob", "charlie")]
SETTINGS = {"HOTLINE_ESCALATION": json.dumps(POLICY), "HOTLINE_RING_SECONDS": "60", "HOTLINE_SURGE_CALLS": "0"}
WAYS = ("one worker", "two workers", "two workers, one killed")
TIMES = ("first_ring", "next_person", "others_told")


@dataclass(kw_only=True)
class Seen:
    """What the carrier has told, and a way to wait for more of it."""

    events: list[Event] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def __call__(self, event: Event) -> None:
        with self.changed:
            self.events.append(event)
            self.changed.notify_all()

    def first(self, kind: str, who: str, *, since: int) -> Event:
        """The first of this kind after so many events. Raises `TimeoutError`."""
        until = time.monotonic() + PATIENCE_SECONDS
        with self.changed:
            while True:
                found = next((each for each in self.events[since:] if (each.kind, each.who) == (kind, who)), None)
                if found is not None:
                    return found
                if not self.changed.wait(until - time.monotonic()):
                    raise TimeoutError(f"{who}: {kind!r} did not happen within {PATIENCE_SECONDS:.0f} s")


@dataclass(kw_only=True)
class Shop:
    """The house with as many workers as are wanted."""

    house: House
    seen: Seen
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)
    callers: Iterator[str] = field(default_factory=lambda: (f"+1555555{number}" for number in range(3000, 9999)))

    def have(self, count: int) -> None:
        """So many workers, and each has had the time to begin."""
        self.workers = [each for each in self.workers if each.poll() is None]
        while len(self.workers) > count:
            worker = self.workers.pop()
            worker.terminate()
            worker.wait()
        while len(self.workers) < count:
            self.house.launch("worker")
            self.workers.append(self.house.processes.pop("worker"))
            self.house.wait_until_ready()
            time.sleep(5)  # it has shown itself before, if another one is there

    def one_call(self, *, kill: bool) -> dict[str, float]:
        """Seconds of one call, by the carrier's clock."""
        carrier = self.house.carrier
        start, caller = len(self.seen.events), next(self.callers)
        call = carrier.phone(caller).calls(HOTLINE_NUMBER)
        for keys in ("1", "2", "2", "1", "02139", "1"):
            call.presses(keys)
        call.hangs_up()
        if kill:
            os.killpg(self.workers[0].pid, 9)
            self.workers.pop(0).wait()
        hung_up = self.seen.first("ended", caller, since=start).at
        bob = self.seen.first("rang", BOB, since=start).at
        charlie = self.seen.first("rang", CHARLIE, since=start).at
        verifier = carrier.phone(CHARLIE).rings(within=10).answers().presses("1")
        pressed = next(each for each in reversed(self.seen.events) if (each.kind, each.who) == ("pressed", CHARLIE)).at
        stopped = self.seen.first("not answered", BOB, since=start).at
        verifier.hangs_up()
        carrier.settle()
        return {
            "first_ring": _seconds(bob - hung_up),
            "next_person": _seconds(charlie - bob - DELAY),
            "others_told": _seconds(stopped - pressed),
        }

    def clear_up(self) -> None:
        """Close what is open, and let nobody be spared because they were rung just now (`routing.reaching`)."""
        hotline = self.house.open()
        try:
            with hotline.sessions.begin() as session:
                for incident in session.scalars(select(Incident).where(Incident.workflow != Workflow.CLOSED)):
                    verdicts.give(session, incident.id, verdict="test", who="benchmark", now=hotline.clock())
                long_ago = hotline.clock() - timedelta(hours=2)
                session.execute(update(Page).where(Page.placed_at.is_not(None)).values(placed_at=long_ago))
        finally:
            hotline.close()


def measure(*, calls: int, tell: Callable[[str], None] = lambda _: None) -> dict[str, Any]:
    """The whole benchmark; its figures under stable names. Raises `TimeoutError` where somebody was never rung."""
    with _shop() as shop:
        taken: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
        for way in WAYS:
            for number in range(calls + 1):
                shop.have(1 if way == WAYS[0] else 2)
                tell(f"{way}: call {number} of {calls}" if number else f"{way}: warming up")
                seconds = shop.one_call(kill=way == WAYS[2] and number > 0)
                shop.clear_up()
                if number:
                    taken[way].append(seconds)
    return {
        "calls": calls,
        "delay_seconds": DELAY.total_seconds(),
        "cores": os.cpu_count(),
        "results": [_figures(way, what, taken) for way in WAYS for what in TIMES],
    }


def _figures(way: str, what: str, taken: dict[str, list[dict[str, float]]]) -> dict[str, Any]:
    seconds = sorted(each[what] for each in taken[way])
    baseline = statistics.median(each[what] for each in taken[WAYS[0]])
    middle = statistics.median(seconds)
    return {
        "way": way,
        "what": what,
        "median": round(middle, 3),
        "lowest": round(seconds[0], 3),
        "highest": round(seconds[-1], 3),
        "ratio": round(middle / baseline, 2) if baseline > 0 else None,
    }


@contextmanager
def _shop() -> Iterator[Shop]:
    with tempfile.TemporaryDirectory(prefix="hotline-bench-") as folder, StandInCarrier() as carrier:
        house = House(home=Path(folder) / "home", carrier=carrier, more=SETTINGS, logs=True).set_up()
        for place, (name, number) in enumerate((("bob", BOB), ("charlie", CHARLIE))):
            house.add_person(name, number, position=place)
        seen = Seen()
        carrier.listeners.append(seen)
        shop = Shop(house=house, seen=seen)
        try:
            house.start("serve")
            yield shop
        finally:
            shop.have(0)
            house.stop()


def _seconds(span: timedelta) -> float:
    return span / timedelta(seconds=1)


def main() -> None:
    words = argparse.ArgumentParser(description="How soon people are asked, by real processes.")
    words.add_argument("--calls", type=int, default=10, help="calls for each way (10)")
    words.add_argument("--json", action="store_true", help="stable names for scripts")
    given = words.parse_args()
    began = datetime.now().astimezone()
    found = measure(calls=given.calls, tell=lambda line: print(line, file=sys.stderr))
    if given.json:
        print(json.dumps({"at": began.isoformat(timespec="seconds"), **found}, indent=2))
        return
    print(f"{'':24} {'':12} {'median s':>9} {'lowest':>8} {'highest':>8} {'ratio':>6}")
    for row in found["results"]:
        print(
            f"{row['way']:24} {row['what']:12} {row['median']:9.3f} {row['lowest']:8.3f} {row['highest']:8.3f} {row['ratio']!s:>6}"
        )


if __name__ == "__main__":
    main()
