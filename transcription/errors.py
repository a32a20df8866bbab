"""Why a recording has no transcript: one enum, one exception, one sentence."""

from enum import StrEnum


class Reason(StrEnum):
    """Stored by value beside a report; never renamed."""

    NO_MODEL = "no_model"
    NO_MEMORY = "no_memory"
    NOTHING_INTELLIGIBLE = "nothing_intelligible"
    BAD_AUDIO = "bad_audio"
    BROKEN_MODEL = "broken_model"
    CRASHED = "crashed"
    TIMED_OUT = "timed_out"
    STOPPED = "stopped"
    """Transcription ended before this recording's turn: that says nothing of the recording."""


class NotTranscribed(Exception):
    """No transcript came of a recording. `sentence` says why and what to do; `permanent` that a retry will not help."""

    def __init__(self, sentence: str, *, reason: Reason, permanent: bool) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.reason = reason
        self.permanent = permanent
