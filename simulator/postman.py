"""Delivers callbacks after their delay, one after another, from a thread of its own: asynchronous, as the vendor's are."""

import heapq
import itertools
import threading
import time
from collections.abc import Callable


class Postman:
    """One thread and a heap of what is due when. Jobs due at the same time are done in the order in which they came."""

    def __init__(self, crashed: Callable[[Exception], None]) -> None:
        self._crashed = crashed
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._changed = threading.Condition()
        self._busy = False
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="carrier-callbacks", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """Drops what is not yet due and waits for the job in hand."""
        with self._changed:
            self._closed = True
            self._due.clear()
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join()

    def later(self, seconds: float, job: Callable[[], None]) -> None:
        with self._changed:
            heapq.heappush(self._due, (time.monotonic() + seconds, next(self._order), job))
            self._changed.notify_all()

    def settle(self, within: float) -> bool:
        """Waits until nothing is due, later jobs included; whether that came about within so many seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self._closed or not (self._due or self._busy), within)

    def _work(self) -> None:
        while True:
            with self._changed:
                self._busy = False
                self._changed.notify_all()
                while not self._closed and (not self._due or self._due[0][0] > time.monotonic()):
                    self._changed.wait(self._due[0][0] - time.monotonic() if self._due else None)
                if self._closed:
                    return
                _, _, job = heapq.heappop(self._due)
                self._busy = True
            try:
                job()
            except Exception as error:  # the simulator's own mistake must reach the test, not a lost thread
                self._crashed(error)
