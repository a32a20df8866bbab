"""Getting a speech model from its makers, or from another copy of their site.

1. The md5 comes from the makers' live list; the catalogue's second-hand one stands in when the list cannot be read. It finds
   a damaged transfer; against a forged one there is only HTTPS, so what began with HTTPS never goes on without it. Without any
   md5 nothing is installed.
2. The archive goes to `<models_dir>/.partial/` and is continued there when it broke off, if the server still has the same file.
   What a server says of sizes and ranges is not believed: the checksum of the whole decides.
3. `archives` unpacks it, `installing` tries it and puts it into its place.
"""

import hashlib
import json
import re
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

import requests

from transcription import catalogue
from transcription.archives import enough_room, unpack
from transcription.catalogue import Model, ModelError, Offer, language_name, plain
from transcription.installing import Arrival, Check, Tell, install, nobody, remove, workshop

__all__ = ["Progress", "get", "no_offer", "remove"]

Progress = Callable[[int, int | None], None]
_BLOCK = 1 << 16  # bytes; what a broken transfer loses at most
_MOST_LIST = 4 << 20  # bytes of the makers' list, which has 50 KB
_MOST_REDIRECTS = 5
_MD5 = re.compile("[0-9a-f]{32}")


class _Insecure(requests.RequestException):
    """An address with HTTPS led to one without."""


class _Session(requests.Session):
    """Follows redirects, but never from HTTPS to anything else: whoever sits on the line could then give us any file.

    `silence`: seconds without a byte after which the server is given up.
    """

    def __init__(self, silence: float) -> None:
        super().__init__()
        self.max_redirects = _MOST_REDIRECTS
        self.silence = silence

    def get_redirect_target(self, resp: requests.Response) -> str | None:
        target = super().get_redirect_target(resp)
        if target is not None and resp.url.startswith("https:") and not urljoin(resp.url, target).startswith("https:"):
            raise _Insecure(f"from {resp.url} to another scheme", response=resp)
        return target


def get(
    language: str,
    *,
    models_dir: Path,
    name: str | None = None,
    progress: Progress | None = None,
    timeout: float = 30.0,
    index: str | None = None,
    base: str | None = None,
    check: Check | None = None,
    tell: Tell = nobody,
    now: datetime | None = None,
) -> Model:
    """Download, verify and install the default model of a language, or the named one; returns it.

    `progress(done, total)` in bytes is called as it comes; `timeout` is the longest silence of the server in seconds.
    `index` and `base` are URLs of another copy of the makers' site. `check` replaces the test that the model loads. `tell` gets
    sentences on what is used now and which older version was removed; `now` is written down as the time of installation.
    Raises ModelError: permanent when this model cannot be had or is no good, else run it again and it goes on.
    """
    offer = catalogue.offered(language, name)
    if offer is None:
        raise ModelError(no_offer(language, name), permanent=True)
    url = f"{base}{offer.name}.zip" if base else offer.url
    with workshop(models_dir, offer.name) as work, _Session(timeout) as session:
        md5 = _live_md5(session, index or catalogue.index_url(), offer.name) or offer.md5
        if md5 is None:
            said = f"{offer.name} was not downloaded: its checksum is not known. Try again when {url} can be reached."
            raise ModelError(said, permanent=False)
        archive = work / f"{offer.name}.zip"
        _fetch(session, url, archive, offer, progress)
        _same(archive, md5, offer.name)
        try:
            with tempfile.TemporaryDirectory(dir=work, prefix=f"unpack-{offer.name}-") as place:
                folder = unpack(archive, Path(place) / "model", offer.name)
                came = Arrival(language=offer.language, name=offer.name, folder=folder, source=url, md5=md5)
                return install(came, models_dir=models_dir, check=check, tell=tell, now=now)
        finally:  # whole and refused, or installed: either way it is of no more use
            _forget(archive)


def no_offer(language: str, name: str | None) -> str:
    """The sentence for a model that the catalogue does not have."""
    known = ", ".join(o.name for o in catalogue.offers() if o.language == plain(language))
    if not known:
        return f"No speech model for {language_name(language)} exists: somebody who speaks it must listen."
    return f"There is no model {name} for {language_name(language)}. There are: {known}."


def listed_md5(text: bytes | str, name: str) -> str | None:
    """A model's md5 in the makers' list (`model-list.json`); None when it is not there or the list is none."""
    try:
        found = next((str(row["md5"]).lower() for row in json.loads(text) if row["name"] == name), "")
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return found if _MD5.fullmatch(found) else None


def md5_of(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _live_md5(session: _Session, index: str, name: str) -> str | None:
    try:
        with session.get(index, timeout=session.silence, stream=True) as answer:
            answer.raise_for_status()
            text = b""
            for block in answer.iter_content(_BLOCK):
                text += block
                if len(text) > _MOST_LIST:
                    return None
    except requests.RequestException:
        return None
    return listed_md5(text, name)


def _fetch(session: _Session, url: str, archive: Path, offer: Offer, progress: Progress | None) -> None:
    """The archive, whole, at `archive`; what is there already is not fetched again if the server's file is the same."""
    mark = archive.with_suffix(".mark")  # the ETag or date of the file that the partial archive is a part of
    have = archive.stat().st_size if archive.is_file() and mark.is_file() else 0
    headers = {"Accept-Encoding": "identity"}
    if have:
        headers |= {"Range": f"bytes={have}-", "If-Range": mark.read_text(encoding="ascii")}
    try:
        with session.get(url, headers=headers, timeout=session.silence, stream=True) as answer:
            if have and answer.status_code == requests.codes.requested_range_not_satisfiable:
                return  # nothing after what we have: the checksum tells whether it is the whole
            _accepted(answer, offer)
            if answer.status_code != requests.codes.partial_content:
                have = 0
                _remember(mark, answer)
            elif not have or not _goes_on(answer, have, mark):
                raise _OtherPart
            _save(answer, archive, have, offer, progress)
    except _OtherPart:
        _forget(archive)
        if not have:
            said = f"{offer.name} was not downloaded: the server sends parts of it that nobody asked for."
            raise ModelError(said, permanent=False) from None
        _fetch(session, url, archive, offer, progress)
    except _Insecure as error:
        said = f"{offer.name} was not downloaded: the server led from https:// to an address that is not safe."
        raise ModelError(said, permanent=True) from error
    except requests.RequestException as error:
        raise _broke_off(archive, offer.name) from error


class _OtherPart(Exception):
    """The server sends another part of the file than the one asked for, or a part of another file."""


def _goes_on(answer: requests.Response, have: int, mark: Path) -> bool:
    """Whether this part begins where ours ends and is, as far as the server says, of the same file."""
    start = re.match(r"bytes (\d+)-", answer.headers.get("Content-Range", ""))
    tag = answer.headers.get("ETag", "")
    known = mark.read_text(encoding="ascii")
    return start is not None and int(start[1]) == have and not (tag and known.startswith('"') and tag != known)


def _accepted(answer: requests.Response, offer: Offer) -> None:
    if answer.status_code not in (requests.codes.ok, requests.codes.partial_content):
        gone = answer.status_code in (requests.codes.not_found, requests.codes.gone)
        raise ModelError(f"{offer.name} was not downloaded: the server answered {answer.status_code}.", permanent=gone)


def _broke_off(archive: Path, name: str) -> ModelError:
    got = archive.stat().st_size if archive.is_file() else 0
    if not got:
        return ModelError(f"{name} was not downloaded: the server cannot be reached, or says nothing.", permanent=False)
    goes_on = archive.with_suffix(".mark").is_file()
    then = "Run it again and it goes on from there." if goes_on else "Run it again; this server makes it start anew."
    return ModelError(f"The download of {name} broke off after {got / 1e6:.0f} MB. {then}", permanent=False)


def _remember(mark: Path, answer: requests.Response) -> None:
    """Weak ETags do not promise the same bytes. No mark means: start anew next time."""
    tag = answer.headers.get("ETag", "")
    value = tag if tag.startswith('"') else answer.headers.get("Last-Modified")
    if value and value.isascii() and value.isprintable():
        mark.write_text(value, encoding="ascii")
    else:
        mark.unlink(missing_ok=True)


def _save(answer: requests.Response, archive: Path, have: int, offer: Offer, progress: Progress | None) -> None:
    length = answer.headers.get("Content-Length")
    total = have + int(length) if length and length.isdecimal() else None
    most = 2 * offer.size_bytes + 10_000_000
    if (total or 0) > most:
        raise _too_large(archive, offer.name)
    enough_room((total or 0) - have, archive.parent, offer.name)
    with archive.open("ab" if have else "wb") as file:
        for block in answer.iter_content(_BLOCK):
            have += len(block)
            if have > most:
                raise _too_large(archive, offer.name)
            file.write(block)
            if progress is not None:
                progress(have, total)


def _too_large(archive: Path, name: str) -> ModelError:
    _forget(archive)
    return ModelError(f"{name} is far larger than announced: not installed.", permanent=True)


def _same(archive: Path, md5: str, name: str) -> None:
    if md5_of(archive) != md5:
        _forget(archive)
        said = f"{name} arrived damaged (its checksum is not the makers'): nothing was installed. Run it again."
        raise ModelError(said, permanent=False)


def _forget(archive: Path) -> None:
    archive.unlink(missing_ok=True)
    archive.with_suffix(".mark").unlink(missing_ok=True)
