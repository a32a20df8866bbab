"""What a child process does with a recording, and how it says that none will come of it."""

from collections.abc import Callable
from typing import Any, Protocol

from transcription.child import Answer
from transcription.errors import Reason


class Refused(Exception):
    """A recording that gets no transcript, in the words of NotTranscribed."""

    def __init__(self, sentence: str, reason: Reason, *, permanent: bool = True) -> None:
        super().__init__(sentence)
        self.answer = {"sentence": sentence, "reason": reason.value, "permanent": permanent}


class Job(Protocol):
    """What one child does."""

    def work(self, message: dict[str, Any], body: bytes, cancelled: Callable[[], bool]) -> Answer:
        """With one recording: `done` in the answer's message. Raises Refused, Cancelled; safe to call from several threads."""

    def warm(self, message: dict[str, Any]) -> None:
        """Get ready ahead of the first recording. What it raises is dropped."""

    def tidy(self) -> None:
        """Called every few seconds."""
