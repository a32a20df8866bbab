"""The child process: the only place where native speech code runs. Started by `transcription.child` as a module.

1. It takes frames (see `wire`) from standard input and answers on what was its standard output; whatever native libraries
   print goes nowhere near the answers.
2. One thread reads; each recording is decoded in a pool of `workers` threads that share the loaded models.
3. It ends by itself when its input ends or its parent is gone: killed -9 included.
4. No core file (it would hold callers' voices), a memory limit, and a lower priority than the process that answers calls.
"""

import contextlib
import importlib
import json
import os
import resource
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from transcription import models, wire
from transcription.catalogue import Model, ModelError
from transcription.errors import Reason
from transcription.recogniser import Cancelled, Recogniser

_PAGE = os.sysconf("SC_PAGE_SIZE")


class Refused(Exception):
    """A recording that gets no transcript, in the words of NotTranscribed."""

    def __init__(self, sentence: str, reason: Reason, *, permanent: bool = True) -> None:
        super().__init__(sentence)
        self.answer = {"sentence": sentence, "reason": reason.value, "permanent": permanent}


class Worker:
    """Loaded models and running jobs of one child process."""

    def __init__(self, out: BinaryIO, settings: dict[str, Any]) -> None:
        self._out = out
        self._settings = settings
        self._out_lock = threading.Lock()
        self._load_lock = threading.Lock()
        self._loaded: dict[str, tuple[Path, Recogniser]] = {}
        self._cancelled: dict[int, threading.Event] = {}
        self._threads = ThreadPoolExecutor(settings["workers"])

    def serve(self, source: BinaryIO) -> None:
        """Until the input ends. A job that then runs is dropped with the process: nobody is left to hear its answer."""
        while (frame := wire.read(source)) is not None:
            message, body = frame
            match message["do"]:
                case "transcribe":
                    self._cancelled[message["id"]] = threading.Event()
                    self._threads.submit(self._job, message, body)
                case "cancel":
                    if event := self._cancelled.get(message["id"]):
                        event.set()
                case "warm":
                    self._threads.submit(self._warm, message)

    def _say(self, message: dict[str, Any]) -> None:
        with self._out_lock:
            self._out.write(wire.pack(message))
            self._out.flush()

    def _warm(self, message: dict[str, Any]) -> None:
        with contextlib.suppress(Refused, ModelError, OSError):  # said again, to somebody, by the first recording
            self._recogniser(_model(message["model"]))

    def _job(self, message: dict[str, Any], body: bytes) -> None:
        number = message["id"]
        try:
            answer: dict[str, Any] = {"done": self._transcribe(message, body, self._cancelled[number])}
        except Refused as refused:
            answer = {"refused": refused.answer}
        except Cancelled:
            answer = {"cancelled": True}
        except Exception as error:  # whatever it is, somebody waits for an answer; the type only: no words of a caller
            said = f"Not transcribed: the speech engine failed ({type(error).__name__}). It will be tried again."
            answer = {"refused": Refused(said, Reason.CRASHED, permanent=False).answer}
        del self._cancelled[number]
        self._say({"id": number, "rss_bytes": _rss(), **answer})

    def _transcribe(self, message: dict[str, Any], body: bytes, cancelled: threading.Event) -> dict[str, Any]:
        from transcription import audio  # noqa: PLC0415 -- numpy and friends: see main()

        if cancelled.is_set():
            raise Cancelled
        limit = self._settings["limit_seconds"]
        try:
            sound = audio.load(body, expected_seconds=message["expected_seconds"], limit_seconds=limit, cancelled=cancelled.is_set)
        except audio.AudioError as error:
            raise Refused(f"Not transcribed: {error.sentence}", Reason.BAD_AUDIO, permanent=error.permanent) from error
        if not sound.speech:
            raise Refused(_nothing(sound.notes), Reason.NOTHING_INTELLIGIBLE)
        heard = self._recogniser(_model(message["model"])).recognise(sound, cancelled=cancelled.is_set)
        if not heard.text:
            raise Refused(_nothing(sound.notes), Reason.NOTHING_INTELLIGIBLE)
        return asdict(heard)

    def _recogniser(self, model: Model) -> Recogniser:
        """The language's recogniser, loaded once; a model that was replaced is let go first."""
        with self._load_lock:
            path, recogniser = self._loaded.get(model.language, (None, None))
            if recogniser is not None and path == model.path:
                return recogniser
            self._loaded.pop(model.language, None)
            # Damaged files can end the process: the parent must know which model that was.
            self._say({"loading": str(model.path)})
            try:
                recogniser = load(model, Path(self._settings["cache_dir"]))
            except ModelError as error:
                sentence = f"Not transcribed: {models.broken(model)[0].lower()}{models.broken(model)[1:]}"
                raise Refused(sentence, Reason.BROKEN_MODEL) from error
            finally:
                self._say({"loaded": str(model.path), "rss_bytes": _rss()})
            self._loaded[model.language] = (model.path, recogniser)
            return recogniser


def load(model: Model, cache_dir: Path) -> Recogniser:
    """The engine for a model. Raises ModelError when the files are no working model."""
    if model.engine == "pocketsphinx":
        from transcription.pocketsphinx_engine import PocketSphinxRecogniser  # noqa: PLC0415 -- optional

        return PocketSphinxRecogniser(model)
    from transcription.recogniser import VoskRecogniser  # noqa: PLC0415

    return VoskRecogniser(model, path=models.ready(model, cache_dir))


def _nothing(notes: tuple[str, ...]) -> str:
    """The one sentence, and what may explain it."""
    said = "Not transcribed: no speech was understood in the recording (silence, noise or tones). Listen to it."
    return " ".join([said, *notes])


def _model(values: dict[str, Any]) -> Model:
    return Model(**{**values, "path": Path(values["path"])})


def _rss() -> int:
    """Bytes of memory this process holds now; its peak where /proc is not there."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _own_stdout() -> BinaryIO:
    """The pipe to the parent under a new number; 1 then leads where errors go, for native code that prints."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


def _limits(memory_bytes: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then stops us
    for limit, value in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, memory_bytes)):
        with contextlib.suppress(ValueError, OSError):  # a lower limit may already be set from outside
            resource.setrlimit(limit, (value, value))
    with contextlib.suppress(OSError):
        os.nice(5)


def _leave_with(parent: int) -> None:
    """The end of input says the same, but a process that our parent forked may hold that pipe open."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    """`worker.py SETTINGS`: a JSON object with parent, workers, limit_seconds, memory_bytes, cache_dir."""
    out = _own_stdout()
    settings = json.loads(sys.argv[1])
    _leave_with(settings["parent"])
    _limits(settings["memory_bytes"])
    worker = Worker(out, settings)
    try:
        importlib.import_module("transcription.audio")  # now, so that what is not installed can be told
    except Exception as error:
        worker._say({"fatal": f"{type(error).__name__}: {error}"})
        os._exit(3)
    worker.serve(sys.stdin.buffer)
    out.flush()
    os._exit(0)  # threads may sit in native code; Python's own ending would wait for them


if __name__ == "__main__":
    main()
