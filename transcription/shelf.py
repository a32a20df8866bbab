"""The loaded models of the speech process: each loaded once, shared by all threads, let go when memory is short.

1. A model is loaded when it is first asked for; whoever asks for the same one meanwhile waits for that, others do not.
2. One whose files have changed since is loaded anew; who still works with the old one finishes with it.
3. Before one is loaded that does not fit in what is free, idle ones are let go, the one unused longest first.
4. `tidy`, called now and then: while memory is short, models that nobody has used for some minutes are let go.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from transcription import memory
from transcription.catalogue import Model
from transcription.recogniser import Recogniser

_IDLE_SECONDS = 300.0
_SHARE = 0.15  # of the machine's memory; less than that left is short
_PER_FILE_BYTE = 2.0  # bytes of memory a byte of model files becomes: 524 MB of 264 MB for Vosk's Korean, measured


class TooLarge(Exception):
    """A model does not fit. `needed` and `free`: bytes."""

    def __init__(self, needed: int, free: int) -> None:
        super().__init__("not enough memory for the model")
        self.needed, self.free = needed, free


@dataclass(eq=False)
class _Loaded:
    model: Model
    stamp: str
    lock: threading.Lock = field(default_factory=threading.Lock)
    recogniser: Recogniser | None = None
    users: int = 0
    last_used: float = 0.0


class Shelf:
    """Loaded models by language. `load` may raise; `changed(names)` is told after each load and each letting go."""

    def __init__(
        self,
        load: Callable[[Model], Recogniser],
        *,
        changed: Callable[[tuple[str, ...]], None] = lambda _names: None,
        reading: Callable[[], memory.Memory | None] = memory.reading,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._load = load
        self._changed = changed
        self._reading = reading
        self._clock = clock
        self._lock = threading.Lock()
        self._all: dict[str, _Loaded] = {}

    @property
    def names(self) -> tuple[str, ...]:
        with self._lock:
            return tuple(loaded.model.name for loaded in self._all.values() if loaded.recogniser is not None)

    @contextmanager
    def borrow(self, model: Model, stamp: str) -> Iterator[Recogniser]:
        """The model's recogniser, loaded if it is not, and not let go while it is lent. `stamp` changes with the files.

        Raises TooLarge, and what loading raises.
        """
        loaded = self._place(model, stamp)
        try:
            yield self._filled(loaded)
        finally:
            with self._lock:
                loaded.users -= 1
                loaded.last_used = self._clock()
                if loaded.recogniser is None and not loaded.users and self._all.get(model.language) is loaded:
                    del self._all[model.language]

    def tidy(self) -> None:
        """Let go of what nobody has used for five minutes, one at a time, for as long as memory is short."""
        while (now := self._reading()) is not None and now.available < _SHARE * now.total:
            if not self._let_go(before=self._clock() - _IDLE_SECONDS):
                return

    def _place(self, model: Model, stamp: str) -> _Loaded:
        with self._lock:
            loaded = self._all.get(model.language)
            if loaded is None or (loaded.model.path, loaded.stamp) != (model.path, stamp):
                loaded = self._all[model.language] = _Loaded(model, stamp)
            loaded.users += 1
            return loaded

    def _filled(self, loaded: _Loaded) -> Recogniser:
        with loaded.lock:
            if loaded.recogniser is None:
                memory.give_back()  # of one that was replaced
                self._make_room(loaded.model)
                loaded.recogniser = self._load(loaded.model)
                self._changed(self.names)
            return loaded.recogniser

    def _make_room(self, model: Model) -> None:
        needed = int(model.size_bytes * _PER_FILE_BYTE)
        while (now := self._reading()) is not None and now.available < needed:
            if not self._let_go(before=float("inf")):
                raise TooLarge(needed, now.available)

    def _let_go(self, *, before: float) -> bool:
        """Of the one unused longest, if it was not used since `before` and nobody has it now."""
        with self._lock:
            idle = [one for one in self._all.values() if not one.users and one.last_used <= before]
            if not idle:
                return False
            oldest = min(idle, key=lambda one: one.last_used)
            del self._all[oldest.model.language]
        oldest.recogniser = None
        memory.give_back()
        self._changed(self.names)
        return True
