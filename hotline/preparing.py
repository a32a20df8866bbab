"""A recording prepared in a process of its own: what strangers' sound does to a decoder stays there.

The child is started for one recording, knows no key and no password, has a share of memory and time, and ends. Loading the audio
libraries costs it about a second; kept in the worker they would cost some 100 MB for as long as it lives.
"""

from __future__ import annotations

import json
import logging
import resource
import subprocess
import sys
from dataclasses import dataclass

from transcription.child import environment

log = logging.getLogger(__name__)

_SECONDS = 40
"""Longer than the slowest machine needs for two minutes of speech."""

_MEMORY = 3 * 1024**3
"""Bytes of addresses: the libraries take two thirds of it and use a tenth."""

_NOT_SOUND = "not_sound"


@dataclass(frozen=True, kw_only=True)
class Result:
    """A recording ready to be played (`wav`, `seconds`), or why there is none (`complaint`, a word of `prompts.sound`)."""

    wav: bytes | None = None
    seconds: float | None = None
    complaint: str | None = None


def prepare_apart(sound: bytes, expected_seconds: float) -> Result:
    """`prompts.sound.prepare` in a child. A child that dies or takes too long has been given no sound."""
    command = [sys.executable, "-P", "-m", "hotline.preparing", f"{expected_seconds:.2f}"]
    try:
        ran = subprocess.run(  # noqa: S603 -- our own interpreter and module
            command, input=sound, capture_output=True, env=environment(), timeout=_SECONDS, start_new_session=True, check=False
        )
    except subprocess.TimeoutExpired:
        log.warning("a recording was not prepared within %d s", _SECONDS)
        return Result(complaint=_NOT_SOUND)
    head, _, wav = ran.stdout.partition(b"\n")
    if ran.returncode != 0 or not head:
        # What it printed may be about a person's words, so the code alone.
        log.warning("preparing a recording ended with exit code %d", ran.returncode)
        return Result(complaint=_NOT_SOUND)
    about = json.loads(head)
    return Result(complaint=about["complaint"]) if about["complaint"] else Result(wav=wav, seconds=float(about["seconds"]))


def _main() -> None:
    """The child: sound on standard input; a line of JSON, then the prepared sound, on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    from prompts.sound import Unusable, prepare  # noqa: PLC0415 -- here, and not in the process that waits

    out = sys.stdout.buffer
    try:
        made = prepare(sys.stdin.buffer.read(), expected_seconds=float(sys.argv[1]))
    except Unusable as error:
        out.write(json.dumps({"complaint": error.complaint.value}).encode() + b"\n")
        return
    out.write(json.dumps({"complaint": None, "seconds": made.seconds}).encode() + b"\n" + made.wav)


if __name__ == "__main__":
    _main()
