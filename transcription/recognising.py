"""The child that hears: what was opened elsewhere comes in, words go out. It holds the models; no file of a caller's gets here."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from transcription import memory, models
from transcription.catalogue import Model, ModelError
from transcription.child import Answer
from transcription.errors import Reason
from transcription.expecting import Expecting
from transcription.job import Refused
from transcription.opened import opened
from transcription.recogniser import Recogniser
from transcription.shelf import Shelf, TooLarge
from transcription.sifting import sifted


class Recognising:
    """A `transcription.job.Job`. `say` sends its parent a message."""

    def __init__(self, say: Callable[[dict[str, Any]], None], settings: dict[str, Any]) -> None:
        self._say = say
        self._cache = Path(settings["cache_dir"])
        self._workers = int(settings["workers"])
        self._shelf = Shelf(self._load, changed=self._changed)

    def work(self, message: dict[str, Any], body: bytes, cancelled: Callable[[], bool]) -> Answer:
        sound = opened(message["sound"], body)
        expecting = None if message["expecting"] is None else Expecting(message["expecting"])
        with self._borrowed(message) as recogniser:
            heard = recogniser.recognise(sound, cancelled=cancelled, alternatives=message["alternatives"], expecting=expecting)
        heard = sifted(heard, sound)
        if not heard.text:
            raise Refused(nothing(sound.notes), Reason.NOTHING_INTELLIGIBLE)
        return Answer(message={"done": asdict(heard)}, body=b"")

    def warm(self, message: dict[str, Any]) -> None:
        with contextlib.suppress(Refused, OSError), self._borrowed(message) as recogniser:
            recogniser.warm(self._workers)

    def tidy(self) -> None:
        self._shelf.tidy()

    @contextlib.contextmanager
    def _borrowed(self, message: dict[str, Any]) -> Iterator[Recogniser]:
        model = Model(**{**message["model"], "path": Path(message["model"]["path"])})
        try:
            with self._shelf.borrow(model, message["stamp"]) as recogniser:
                yield recogniser
        except ModelError as error:
            wrong = models.broken(model)
            raise Refused(f"Not transcribed: {wrong[0].lower()}{wrong[1:]}", Reason.BROKEN_MODEL) from error
        except TooLarge as error:
            said = (
                f"Not transcribed: the speech model {model.name} needs about {error.needed >> 20} MB of memory and "
                f"{error.free >> 20} MB are free. It will be tried again; a smaller model or more memory would help."
            )
            raise Refused(said, Reason.NO_MEMORY, permanent=False) from error

    def _load(self, model: Model) -> Recogniser:
        # Damaged files can end the process: the parent must know which model that was.
        self._say({"loading": str(model.path)})
        try:
            return load(model, self._cache)
        finally:
            self._say({"loaded": str(model.path)})

    def _changed(self, names: tuple[str, ...]) -> None:
        self._say({"models": names, "rss_bytes": memory.used()})


def load(model: Model, cache_dir: Path) -> Recogniser:
    """The engine for a model. Raises ModelError when the files are no working model."""
    if model.engine == "pocketsphinx":
        from transcription.pocketsphinx_engine import PocketSphinxRecogniser  # noqa: PLC0415 -- optional

        return PocketSphinxRecogniser(model)
    from transcription.recogniser import VoskRecogniser  # noqa: PLC0415

    return VoskRecogniser(model, path=models.ready(model, cache_dir))


def nothing(notes: tuple[str, ...]) -> str:
    """The one sentence, and what may explain it."""
    said = "Not transcribed: no speech was understood in the recording (silence, noise or tones). Listen to it."
    return " ".join([said, *notes])
