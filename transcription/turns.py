"""Whose turn is it? Short recordings before long ones, and nobody waits for ever.

Each second of a recording's length counts as a second of waiting that it has not done yet: a recording is overtaken only by
shorter ones that come while it has waited less than its own length more than they. A ten-minute message lets ten minutes'
worth of short reports pass, and is then the first in the queue.
"""

import heapq
import itertools
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


class NoTurn(Exception):
    """The deadline passed before it was this one's turn."""


class Closed(Exception):
    """Nobody gets a turn any more."""


@dataclass(order=True)
class _Waiting:
    since: float
    number: int
    told: threading.Event = field(default_factory=threading.Event, compare=False)
    has_turn: bool = field(default=False, compare=False)


class Turns:
    """At most `places` have their turn at once. Thread-safe. `clock`: seconds that only grow, asked once per comer."""

    def __init__(self, places: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._free = places
        self._clock = clock
        self._closed = False
        self._lock = threading.Lock()
        self._queue: list[_Waiting] = []
        self._numbers = itertools.count()

    @contextmanager
    def turn(self, seconds: float, *, deadline: float | None) -> Iterator[None]:
        """Wait for a turn, and have it. `seconds`: how long the recording is; `deadline`: time.monotonic, None for no limit.

        Raises NoTurn at the deadline and Closed when `close` was called before the turn came.
        """
        self._wait(seconds, deadline)
        try:
            yield
        finally:
            with self._lock:
                self._free += 1
                self._call()

    def close(self) -> None:
        """Send everybody away who waits; those whose turn it is finish it."""
        with self._lock:
            self._closed = True
            left, self._queue = self._queue, []
        for waiting in left:
            waiting.told.set()

    def reopen(self) -> None:
        with self._lock:
            self._closed = False

    @property
    def waiting(self) -> int:
        return len(self._queue)

    def _wait(self, seconds: float, deadline: float | None) -> None:
        with self._lock:
            if self._closed:
                raise Closed
            mine = _Waiting(self._clock() + seconds, next(self._numbers))
            heapq.heappush(self._queue, mine)
            self._call()
        mine.told.wait(None if deadline is None else max(0.0, deadline - time.monotonic()))
        with self._lock:
            if mine.has_turn:
                return
            if mine not in self._queue:
                raise Closed
            self._queue.remove(mine)
            heapq.heapify(self._queue)
            raise NoTurn

    def _call(self) -> None:
        while self._free and self._queue:
            self._free -= 1
            first = heapq.heappop(self._queue)
            first.has_turn = True
            first.told.set()
