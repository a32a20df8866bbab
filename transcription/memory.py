"""How much memory this machine, or the container it runs in, has left."""

import ctypes
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")
_CGROUPS = (  # limit, use, and the line of memory.stat that tells what of the use is cache and can be taken back
    ("memory.max", "memory.current", "inactive_file"),
    ("memory/memory.limit_in_bytes", "memory/memory.usage_in_bytes", "total_inactive_file"),
)


@dataclass(frozen=True, kw_only=True)
class Memory:
    """Bytes: `available` can be taken without swapping, `total` there is."""

    available: int
    total: int


def reading(*, proc: Path = Path("/proc"), cgroup: Path = Path("/sys/fs/cgroup")) -> Memory | None:
    """The tighter of the machine's and the container's; None where neither can be read (then nothing is ever short)."""
    found = [memory for memory in (_machine(proc), *(_container(cgroup, *names) for names in _CGROUPS)) if memory is not None]
    return min(found, key=lambda memory: memory.available, default=None)


def used() -> int:
    """Bytes of memory this process holds now; 0 where that cannot be read."""
    with suppress(OSError):
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    return 0


def give_back() -> None:
    """Return freed memory to the machine: the C library would keep most of it for itself. Nothing where it has no such call."""
    with suppress(OSError, AttributeError):
        trim: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
        trim(0)


def _machine(proc: Path) -> Memory | None:
    try:
        rows = dict(line.split(":", 1) for line in (proc / "meminfo").read_text(encoding="ascii").splitlines())
        available, total = (int(rows[name].split()[0]) * 1024 for name in ("MemAvailable", "MemTotal"))
    except (OSError, KeyError, ValueError):
        return None
    return Memory(available=available, total=total)


def _container(cgroup: Path, limit: str, use: str, cache: str) -> Memory | None:
    """None without a limit: version 2 then says "max", version 1 a number larger than any memory."""
    try:
        total = int((cgroup / limit).read_text(encoding="ascii"))
        taken = int((cgroup / use).read_text(encoding="ascii"))
        stat = ((cgroup / limit).parent / "memory.stat").read_text(encoding="ascii")
        rows = dict(line.split() for line in stat.splitlines())
        return Memory(available=max(0, total - taken + int(rows.get(cache, "0"))), total=total) if total < 1 << 60 else None
    except (OSError, ValueError):
        return None
