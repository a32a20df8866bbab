"""The child processes: the only place where native code meets callers' sound. Started by `transcription.child` as a module.

1. A child takes frames (see `wire`) from standard input and answers on what was its standard output; whatever native libraries
   print goes nowhere near the answers.
2. One thread reads; each recording is worked on in a pool of `workers` threads. What is done with it is the child's job: to
   open it (`opening`), or to recognise what another child opened (`recognising`).
3. It ends by itself when its input ends or its parent is gone: killed -9 included.
4. No core file (it would hold callers' voices), a memory limit, and a lower priority than the process that answers calls. One
   that opens files may write none.
"""

import contextlib
import json
import os
import resource
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, BinaryIO

from transcription import memory, wire
from transcription.child import Answer
from transcription.errors import Reason
from transcription.job import Job, Refused
from transcription.opening import Opening
from transcription.recogniser import Cancelled
from transcription.recognising import Recognising

_TIDY = 10  # seconds between looks at the machine's memory


class Worker:
    """The running jobs of one child process."""

    def __init__(self, out: BinaryIO, workers: int) -> None:
        self._out = out
        self._out_lock = threading.Lock()
        self._cancelled: dict[int, threading.Event] = {}
        self._threads = ThreadPoolExecutor(workers)
        self._warming = ThreadPoolExecutor(1)  # beside the others: what is loaded ahead keeps no recording waiting

    def serve(self, source: BinaryIO, job: Job) -> None:
        """Until the input ends. A job that then runs is dropped with the process: nobody is left to hear its answer."""
        while (frame := wire.read(source)) is not None:
            message, body = frame
            match message["do"]:
                case "work":
                    self._cancelled[message["id"]] = threading.Event()
                    self._threads.submit(self._work, job, message, body)
                case "cancel":
                    if event := self._cancelled.get(message["id"]):
                        event.set()
                case "warm":
                    self._warming.submit(job.warm, message)

    def say(self, message: dict[str, Any], body: bytes = b"") -> None:
        with self._out_lock:
            self._out.write(wire.pack(message, body))
            self._out.flush()

    def _work(self, job: Job, message: dict[str, Any], body: bytes) -> None:
        number = message["id"]
        cancelled = self._cancelled[number].is_set
        answer = Answer(message={"cancelled": True}, body=b"")
        try:
            if not cancelled():
                answer = job.work(message, body, cancelled)
        except Refused as refused:
            answer = Answer(message={"refused": refused.answer}, body=b"")
        except Cancelled:
            pass
        except Exception as error:  # whatever it is, somebody waits for an answer; the type only: no words of a caller
            said = f"Not transcribed: the speech engine failed ({type(error).__name__}). It will be tried again."
            answer = Answer(message={"refused": Refused(said, Reason.CRASHED, permanent=False).answer}, body=b"")
        del self._cancelled[number]
        self.say({"id": number, "rss_bytes": memory.used(), **answer.message}, answer.body)


def _own_stdout() -> BinaryIO:
    """The pipe to the parent under a new number; 1 then leads where errors go, for native code that prints."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


def _limits(settings: dict[str, Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then stops us
    limits = [(resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, settings["memory_bytes"])]
    if settings["job"] == "open":
        limits.append((resource.RLIMIT_FSIZE, 0))
    for limit, value in limits:
        with contextlib.suppress(ValueError, OSError):  # a lower limit may already be set from outside
            resource.setrlimit(limit, (value, value))
    with contextlib.suppress(OSError):
        os.nice(5)


def _beside(parent: int, jobs: list[Job]) -> None:
    """Leave with the parent: the end of input says the same, but a process that our parent forked may hold that pipe open.

    Each of `jobs` is tidied now and then.
    """

    def watch() -> None:
        for second in range(1, sys.maxsize):
            time.sleep(1)
            if os.getppid() != parent:
                os._exit(0)
            for job in jobs if second % _TIDY == 0 else ():
                with contextlib.suppress(Exception):  # whatever it is, the watch goes on
                    job.tidy()

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    """`worker.py SETTINGS`: ChildSettings as a JSON object, and `parent`."""
    out = _own_stdout()
    settings = json.loads(sys.argv[1])
    _limits(settings)
    jobs: list[Job] = []
    _beside(settings["parent"], jobs)
    worker = Worker(out, settings["workers"])
    try:
        # Imports what only this job needs; now, so that what is not installed can be told.
        opens = settings["job"] == "open"
        job: Job = Opening(settings["limit_seconds"]) if opens else Recognising(worker.say, settings)
        jobs.append(job)
    except Exception as error:
        worker.say({"fatal": f"{type(error).__name__}: {error}"})
        os._exit(3)
    worker.say({"ready": True})
    worker.serve(sys.stdin.buffer, job)
    out.flush()
    os._exit(0)  # threads may sit in native code; Python's own ending would wait for them


if __name__ == "__main__":
    main()
