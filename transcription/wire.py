"""How parent and child talk: frames over two pipes.

A frame is two big-endian 32-bit lengths, a JSON object of the first length, and raw bytes of the second (a recording).
Recordings and transcripts so never touch a disk, and no object is ever unpickled.
"""

import json
import os
import select
import struct
import time
from typing import IO, Any

_HEAD = struct.Struct(">II")
_MOST = 256 << 20  # bytes; more is no recording of ours but a stream out of step


class Late(Exception):
    """The other side did not take the bytes in time."""


def pack(message: dict[str, Any], body: bytes = b"") -> bytes:
    head = json.dumps(message).encode()
    return _HEAD.pack(len(head), len(body)) + head + body


def read(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """The next frame; None at the end of the stream, a frame cut short included (the other side died writing it)."""
    start = stream.read(_HEAD.size)
    if len(start) < _HEAD.size:
        return None
    head_size, body_size = _HEAD.unpack(start)
    if head_size + body_size > _MOST:
        return None
    rest = stream.read(head_size + body_size)
    if len(rest) < head_size + body_size:
        return None
    message: dict[str, Any] = json.loads(rest[:head_size])
    return message, rest[head_size:]


def write(fd: int, data: bytes, *, deadline: float) -> None:
    """All of `data` into a non-blocking pipe before `deadline` (time.monotonic). Raises Late, or OSError when it is closed.

    A child that hangs stops reading, and a plain write would then hang its caller for ever.
    """
    left = memoryview(data)
    poll = select.poll()
    poll.register(fd, select.POLLOUT)
    while left:
        wait = deadline - time.monotonic()
        if wait <= 0 or not poll.poll(wait * 1000):
            raise Late
        try:
            left = left[os.write(fd, left) :]
        except BlockingIOError:
            continue
