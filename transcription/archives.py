"""Unpacking a model's archive, whoever packed it: everything is looked at before anything is written.

1. Its table of contents is small: reading a table of millions of names would already fill the memory.
2. No path outside, no links, no devices, no passwords, no two names that are one file on some disk, no bomb.
3. Archives within are left as they are: a model has none.
"""

import lzma
import shutil
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from transcription.catalogue import ModelError
from transcription.packages import model_in

_UNPACKED = 12  # times the archive: real models unpack to one to four times their size
_MOST_MEMBERS = 5_000  # a real model has some dozens
_MOST_TABLE = 4 << 20  # bytes of the table of contents
_MOST_NAME = 200  # characters of a path; longer ones do not fit on every disk
_WRITTEN_TWICE = "has two names for one file in it"

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,  # NotImplementedError too: a compression that Python does not know
)


def unpack(archive: Path, into: Path, name: str) -> Path:
    """Where the model lies once unpacked into the folder `into`. Raises ModelError (permanent) before anything unsafe is written."""
    try:
        if _table_size(archive) > _MOST_TABLE:
            raise _refused(name, "has far too many files in it")
        with zipfile.ZipFile(archive) as file:
            members = file.infolist()
            if (wrong := _wrong(members)) is not None:
                raise _refused(name, wrong)
            size = sum(member.file_size for member in members)
            if size > _UNPACKED * archive.stat().st_size + (100 << 20):
                raise ModelError(f"{name} would unpack to {size / 1e6:.0f} MB: not installed.", permanent=True)
            enough_room(size, into.parent, name)
            file.extractall(into)
    except _BROKEN as error:
        raise ModelError(f"The archive of {name} cannot be unpacked: nothing was installed.", permanent=True) from error
    return model_in(into) or into


def enough_room(size: int, where: Path, name: str) -> None:
    """Raises ModelError (permanent) when `size` bytes of a model would not fit on the disk that holds `where`."""
    free = shutil.disk_usage(where).free
    if size > free:
        said = f"{name} needs {size / 1e6:.0f} MB; {free / 1e6:.0f} MB are free. Make room and run it again."
        raise ModelError(said, permanent=True)


def _refused(name: str, why: str) -> ModelError:
    return ModelError(f"The archive of {name} {why}: nothing was installed.", permanent=True)


def _wrong(members: list[zipfile.ZipInfo]) -> str | None:
    """What speaks against unpacking, to go after "The archive of …"; None when nothing does."""
    if len(members) > _MOST_MEMBERS:
        return "has far too many files in it"
    if any(member.flag_bits & 0x1 for member in members):
        return "is locked with a password"
    if not all(map(_safe, members)):
        return "has unsafe paths in it"
    return _WRITTEN_TWICE if _clash(members) else None


def _safe(member: zipfile.ZipInfo) -> bool:
    # The name as it is in the file: zipfile ends one at a zero byte, and what follows could mean something elsewhere.
    raw = member.orig_filename
    path = PurePosixPath(raw)
    kind = stat.S_IFMT(member.external_attr >> 16)
    outside = path.is_absolute() or ".." in path.parts or "\\" in raw or ":" in raw
    plain = bool(path.parts) and raw.isprintable() and len(raw) <= _MOST_NAME
    return plain and not outside and kind in (0, stat.S_IFREG, stat.S_IFDIR)


def _clash(members: Iterable[zipfile.ZipInfo]) -> bool:
    """Whether two members are one file, also on a disk that knows no capital letters, or one is the folder of another."""
    files: set[str] = set()
    folders: set[str] = set()
    for member in members:
        path = PurePosixPath(unicodedata.normalize("NFC", member.filename).casefold())
        folders |= {str(parent) for parent in path.parents}
        if member.is_dir():
            folders.add(str(path))
        elif str(path) in files:
            return True
        else:
            files.add(str(path))
    return bool(files & folders)


def _table_size(archive: Path) -> int:
    """Bytes that the table of contents claims, the larger claim where there are two. 0 where no end is found: zipfile will say.

    The end record lies in the last 64 KB; archives over 4 GB, and forged ones, have a second one before it (APPNOTE.TXT 4.3.14–16).
    """
    with archive.open("rb") as file:
        length = file.seek(0, 2)
        start = max(0, length - (1 << 16) - 22 - 20 - 56)
        file.seek(start)
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + 22 > len(tail):
        return 0
    (claimed,) = struct.unpack_from("<I", tail, at + 12)
    if at >= 76 and tail[at - 20 : at - 16] == b"PK\x06\x07" and tail[at - 76 : at - 72] == b"PK\x06\x06":
        (large,) = struct.unpack_from("<Q", tail, at - 76 + 40)
        return int(large) if claimed == 0xFFFFFFFF else max(int(claimed), int(large))
    return int(claimed)
