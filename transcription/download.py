"""Getting a speech model from its makers, and removing one.

1. The md5 comes from the makers' live list; the catalogue's second-hand one stands in when the list cannot be read. It finds
   a damaged transfer; against a forged one there is only HTTPS. Without any md5 nothing is installed.
2. The archive goes to `<models_dir>/.partial/` and is continued there when it broke off, if the server still has the same file.
3. Its members are looked at before anything is written: no path outside, no links, no bomb.
4. Unpacked and tried beside its place, then renamed: a model folder is either whole or not there.
"""

import contextlib
import fcntl
import hashlib
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import requests

from transcription import catalogue, models
from transcription.catalogue import Model, ModelError, Offer, language_name, plain
from transcription.check import verify

Progress = Callable[[int, int | None], None]
_BLOCK = 1 << 16  # bytes; what a broken transfer loses at most
_UNPACKED = 12  # times the archive: real models unpack to one to four times their size


def get(
    language: str,
    *,
    models_dir: Path,
    name: str | None = None,
    progress: Progress | None = None,
    timeout: float = 30.0,
    index: str | None = None,
    base: str | None = None,
    check: Callable[[Model], str | None] | None = None,
) -> Model:
    """Download, verify and install the default model of a language, or the named one; returns it.

    `progress(done, total)` in bytes is called as it comes; `timeout` is the longest silence of the server in seconds.
    `index` and `base` are URLs of another copy of the makers' site. `check` replaces the test that the model loads.
    Raises ModelError: permanent when this model cannot be had or is no good, else run it again and it goes on.
    """
    offer = catalogue.offered(language, name)
    if offer is None:
        raise ModelError(_no_offer(language, name), permanent=True)
    url = f"{base}{offer.name}.zip" if base else offer.url
    work = models_dir / ".partial"
    work.mkdir(parents=True, exist_ok=True)
    with _only_one(work / f"{offer.name}.lock", offer.name):
        md5 = _live_md5(index or catalogue.index_url(), offer.name, timeout) or offer.md5
        if md5 is None:
            said = f"{offer.name} was not downloaded: its checksum is not known. Try again when {url} can be reached."
            raise ModelError(said, permanent=False)
        archive = work / f"{offer.name}.zip"
        _fetch(url, archive, offer, progress, timeout)
        _same(archive, md5, offer.name)
        try:
            return _install(archive, offer, models_dir, check)
        finally:  # whole and refused, or installed: either way it is of no more use
            _forget(archive)


def remove(language: str, name: str, *, models_dir: Path) -> None:
    """Delete a downloaded model. Raises ModelError (permanent) when there is none of that name or it belongs to pip."""
    found = next((m for m in models.installed(models_dir, language) if m.name == name), None)
    if found is None:
        raise ModelError(f"No model {name} for {language_name(language)} is installed.", permanent=True)
    if found.packaged:
        raise ModelError(f"{name} is a Python package, not a download: remove it with pip.", permanent=True)
    work = models_dir / ".partial"
    work.mkdir(parents=True, exist_ok=True)
    _discard(found.path, work)


def _no_offer(language: str, name: str | None) -> str:
    known = ", ".join(o.name for o in catalogue.offers() if o.language == plain(language))
    if not known:
        return f"No speech model for {language_name(language)} exists: somebody who speaks it must listen."
    return f"There is no model {name} for {language_name(language)}. There are: {known}."


@contextlib.contextmanager
def _only_one(lock: Path, name: str) -> Iterator[None]:
    """Two processes writing one partial file would spoil it; the lock goes with the process, however it ends."""
    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise ModelError(f"{name} is being downloaded already. Wait for that.", permanent=False) from error
        yield


def _live_md5(index: str, name: str, timeout: float) -> str | None:
    try:
        answer = requests.get(index, timeout=timeout)
        answer.raise_for_status()
        return next((str(row["md5"]).lower() for row in answer.json() if row["name"] == name), None)
    except (requests.RequestException, ValueError, KeyError, TypeError):
        return None


def _fetch(url: str, archive: Path, offer: Offer, progress: Progress | None, timeout: float) -> None:
    """The archive, whole, at `archive`; what is there already is not fetched again if the server's file is the same."""
    mark = archive.with_suffix(".mark")  # the ETag or date of the file that the partial archive is a part of
    have = archive.stat().st_size if archive.is_file() and mark.is_file() else 0
    headers = {"Accept-Encoding": "identity"}
    if have:
        headers |= {"Range": f"bytes={have}-", "If-Range": mark.read_text(encoding="ascii")}
    try:
        with requests.get(url, headers=headers, timeout=timeout, stream=True) as answer:
            if answer.status_code == requests.codes.requested_range_not_satisfiable:
                return  # nothing after what we have: the checksum tells whether it is the whole
            _accepted(answer, offer)
            if answer.status_code != requests.codes.partial_content:
                have = 0
                _remember(mark, answer)
            _save(answer, archive, have, offer, progress)
    except requests.RequestException as error:
        got = archive.stat().st_size if archive.is_file() else 0
        said = f"The download of {offer.name} broke off after {got / 1e6:.0f} MB. Run it again and it goes on from there."
        raise ModelError(said, permanent=False) from error


def _accepted(answer: requests.Response, offer: Offer) -> None:
    if answer.status_code >= requests.codes.bad_request:
        gone = answer.status_code in (requests.codes.not_found, requests.codes.gone)
        raise ModelError(f"{offer.name} was not downloaded: the server answered {answer.status_code}.", permanent=gone)


def _remember(mark: Path, answer: requests.Response) -> None:
    """Weak ETags do not promise the same bytes. No mark means: start anew next time."""
    tag = answer.headers.get("ETag", "")
    value = tag if tag.startswith('"') else answer.headers.get("Last-Modified")
    if value:
        mark.write_text(value, encoding="ascii")
    else:
        mark.unlink(missing_ok=True)


def _save(answer: requests.Response, archive: Path, have: int, offer: Offer, progress: Progress | None) -> None:
    length = answer.headers.get("Content-Length")
    total = have + int(length) if length and length.isdigit() else None
    most = 2 * offer.size_bytes + 10_000_000
    room = shutil.disk_usage(archive.parent).free
    if (total or 0) - have > room:
        raise ModelError(f"{offer.name} needs {(total or 0) / 1e6:.0f} MB; {room / 1e6:.0f} MB are free.", permanent=True)
    with archive.open("ab" if have else "wb") as file:
        for block in answer.iter_content(_BLOCK):
            have += len(block)
            if have > most:
                raise ModelError(f"{offer.name} is far larger than announced: not installed.", permanent=True)
            file.write(block)
            if progress is not None:
                progress(have, total)


def _same(archive: Path, md5: str, name: str) -> None:
    with archive.open("rb") as file:
        got = hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
    if got != md5:
        _forget(archive)
        said = f"{name} arrived damaged (its checksum is not the makers'): nothing was installed. Run it again."
        raise ModelError(said, permanent=False)


def _forget(archive: Path) -> None:
    archive.unlink(missing_ok=True)
    archive.with_suffix(".mark").unlink(missing_ok=True)


def _install(archive: Path, offer: Offer, models_dir: Path, check: Callable[[Model], str | None] | None) -> Model:
    place = models_dir / offer.language / offer.name
    with tempfile.TemporaryDirectory(dir=archive.parent, prefix="unpack-") as work:
        folder = _unpack(archive, Path(work), offer.name)
        model = models.downloaded(folder, language=offer.language, name=offer.name)
        wrong = models.problem(model) or (check or (lambda m: verify(m, cache_dir=Path(work) / ".cache")))(model)
        if wrong is not None:
            raise ModelError(f"{offer.name} was downloaded whole but does not work here: not installed.", permanent=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists():
            _discard(place, archive.parent)
        folder.rename(place)
    return models.downloaded(place, language=offer.language, name=offer.name)


def _unpack(archive: Path, work: Path, name: str) -> Path:
    """Where the model lies once unpacked. Raises ModelError (permanent) before writing anything that is not safe."""
    try:
        with zipfile.ZipFile(archive) as file:
            members = file.infolist()
            if not all(map(_safe, members)):
                raise ModelError(f"The archive of {name} has unsafe paths in it: nothing was installed.", permanent=True)
            size = sum(member.file_size for member in members)
            if size > _UNPACKED * archive.stat().st_size + (100 << 20) or size > shutil.disk_usage(work).free:
                raise ModelError(f"{name} would unpack to {size / 1e6:.0f} MB: not installed.", permanent=True)
            file.extractall(work)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ModelError(f"The archive of {name} cannot be unpacked: nothing was installed.", permanent=True) from error
    inside = list(work.iterdir())
    return inside[0] if len(inside) == 1 and inside[0].is_dir() else work


def _safe(member: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(member.filename)
    kind = stat.S_IFMT(member.external_attr >> 16)
    outside = path.is_absolute() or ".." in path.parts or "\\" in member.filename or ":" in member.filename
    return not outside and kind in (0, stat.S_IFREG, stat.S_IFDIR)


def _discard(folder: Path, work: Path) -> None:
    """Renamed away first: whoever looks sees the whole folder or none."""
    grave = Path(tempfile.mkdtemp(dir=work, prefix="old-"))
    folder.replace(grave / folder.name)
    shutil.rmtree(grave, ignore_errors=True)
