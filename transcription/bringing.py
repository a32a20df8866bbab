"""A speech model brought on a stick: from an archive, a folder of archives, or a model's folder on this machine.

The checksum comes from a `model-list.json` beside the archive, else from the catalogue. An archive that neither knows is only
installed when the person says so, because a stick is as easily damaged as a line. A folder that is unpacked already can be
compared with nothing: it is tried like every model. Nothing at the source is changed, and no link in it is followed.
"""

import contextlib
import errno
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from transcription import catalogue
from transcription.archives import enough_room, unpack
from transcription.catalogue import Model, ModelError, code_of, language_name, offer_named
from transcription.download import listed_md5, md5_of
from transcription.installing import Arrival, Check, Tell, install, nobody, workshop
from transcription.packages import whole

LIST = "model-list.json"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_MOST_FILES = 5_000
_MOST_LIST = 4 << 20  # bytes


def bring(
    language: str,
    place: Path,
    *,
    models_dir: Path,
    name: str | None = None,
    unchecked: bool = False,
    check: Check | None = None,
    tell: Tell = nobody,
    now: datetime | None = None,
) -> Model:
    """Install the default model of a language, or the named one, from `place`: an archive, a model's folder, or a folder of these.

    `unchecked` allows an archive whose checksum is not known. `check`, `tell` and `now` as in `download.get`.
    Raises ModelError (permanent): not there, damaged, not to be compared, no model, or it does not work here.
    """
    code = code_of(language)
    with _reading(place):
        source = _find(code, place, name)
    name = name or (source.name if source.is_dir() else source.stem)
    _belongs(code, name)
    with workshop(models_dir, name) as work, tempfile.TemporaryDirectory(dir=work, prefix=f"unpack-{name}-") as room:
        into, md5 = Path(room) / "model", None
        if source.is_dir():
            with _reading(source):
                _copy(source, into, name)
            tell(f"{name} is a folder: it could not be compared with the makers' checksum, only tried.")
            folder = into
        else:
            # Copied before it is compared: what is compared must be what is unpacked, whatever becomes of the stick.
            archive = Path(room) / f"{name}.zip"
            with _reading(source):
                enough_room(source.stat().st_size, archive.parent, name)
                shutil.copyfile(source, archive)
            md5 = _compared(archive, source, name, tell, unchecked=unchecked)
            folder = unpack(archive, into, name)
        came = Arrival(language=code, name=name, folder=folder, source=str(source.resolve()), md5=md5)
        return install(came, models_dir=models_dir, check=check, tell=tell, now=now)


@contextlib.contextmanager
def _reading(source: Path) -> Iterator[None]:
    """A stick is pulled out, or is somebody else's. A full disk is not the stick's fault, and is told by `workshop`."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise ModelError(
            f"{source} cannot be read to its end ({error.strerror}): nothing was installed.", permanent=True
        ) from error


def _find(code: str, place: Path, name: str | None) -> Path:
    """The archive or model's folder that is meant."""
    if place.is_file():
        if place.suffix.lower() != ".zip":
            raise ModelError(f"{place.name} is no archive of a model: those end in .zip.", permanent=True)
        return place
    if not place.is_dir():
        raise ModelError(f"{place} is not there, or cannot be read.", permanent=True)
    if whole(place):
        return place.resolve()
    there = {
        each.stem if each.suffix.lower() == ".zip" and each.is_file() else each.name: each
        for each in sorted(place.iterdir())
        if _is_model(each)
    }
    known = [offer.name for offer in catalogue.offers() if offer.language == code]
    wanted = [name] if name else known
    found = next((there[each] for each in wanted if each in there), None)
    if found is None:
        raise ModelError(_not_there(code, place, name, sorted(there)), permanent=True)
    return found


def _is_model(path: Path) -> bool:
    if path.is_symlink():
        return False
    return whole(path) if path.is_dir() else path.is_file() and path.suffix.lower() == ".zip"


def _not_there(code: str, place: Path, name: str | None, there: list[str]) -> str:
    if not there:
        return f"There is no speech model in {place}. One is an archive (.zip) or a folder with am and conf in it."
    wanted = f"no {name}" if name else f"no model for {language_name(code)} that is known"
    return f"There is {wanted} in {place}, but: {', '.join(there)}. Take one of them with --name."


def _belongs(code: str, name: str) -> None:
    offer = offer_named(name)
    if not _NAME.fullmatch(name):
        raise ModelError(f"{name!r} cannot be the name of a model: letters, digits, dots and hyphens only.", permanent=True)
    if offer is not None and offer.language != code:
        said = f"{name} is a model for {language_name(offer.language)}: hotline models get {offer.language} --from …"
        raise ModelError(said, permanent=True)


def _compared(archive: Path, source: Path, name: str, tell: Tell, *, unchecked: bool) -> str | None:
    """The archive's md5 when it is the makers'; None when there is nothing to compare with and the person goes on without."""
    offer, beside = offer_named(name), source.parent / LIST
    listed = None
    if beside.is_file() and beside.stat().st_size <= _MOST_LIST:
        listed = listed_md5(beside.read_bytes(), name)
    expected = listed or (offer.md5 if offer else None)
    if expected is None and not unchecked:
        said = f"{name} was not installed: its checksum is not known, so nobody can tell whether it is damaged."
        raise ModelError(f"{said} To install it all the same, add --unchecked.", permanent=True)
    if expected is None:
        tell(f"{name} could not be compared with the makers' checksum, which is not known here; it was only tried.")
        return None
    if md5_of(archive) != expected:
        said = (
            f"{name} is damaged or another version (its checksum is not the makers'): nothing was installed. Copy it there again."
        )
        raise ModelError(said, permanent=True)
    return expected


def _copy(source: Path, into: Path, name: str) -> None:
    """Plain files and folders only: a link could lead to anything on this machine, and what is read from it into a model."""
    files = sorted(source.rglob("*"))
    kinds = [stat.S_IFMT(file.lstat().st_mode) for file in files]
    if any(kind not in (stat.S_IFREG, stat.S_IFDIR) for kind in kinds):
        raise ModelError(f"The folder of {name} has links in it, which are not followed: copy it with its files.", permanent=True)
    if len(files) > _MOST_FILES:
        raise ModelError(f"The folder of {name} has far too many files in it: nothing was installed.", permanent=True)
    enough_room(sum(file.lstat().st_size for file in files), into.parent, name)
    into.mkdir()
    for file, kind in zip(files, kinds, strict=True):
        there = into / file.relative_to(source)
        if kind == stat.S_IFDIR:
            there.mkdir(exist_ok=True)
        else:
            shutil.copyfile(file, there, follow_symlinks=False)
