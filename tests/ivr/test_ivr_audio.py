"""Our own recordings over HTTP: what the carrier and a player on a page ask for, and what they must not get."""

from __future__ import annotations

import http.client
from collections.abc import Iterator

import pytest
import requests
from little_house import LittleHouse
from recorded import LONG_AGO, sound

from prompts.recordings import Recorded, keep
from simulator import StandInCarrier

OLD, NEW = sound(1), sound(2)
TEXT = "This is"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LittleHouse]:
    """The whole app, so that what is true here is true of what is deployed."""
    with StandInCarrier() as carrier:
        little = LittleHouse(home=tmp_path_factory.mktemp("audio") / "home", carrier=carrier).begin()
        yield little
        little.end()


@pytest.fixture(scope="module")
def versions(house: LittleHouse) -> tuple[Recorded, Recorded]:
    """The version before, and the one that counts now."""
    before = keep(house.home / "prompts", "mam", "greeting.1", TEXT, OLD, seconds=0.1, by="alice", on=LONG_AGO)
    return before, keep(house.home / "prompts", "mam", "greeting.1", TEXT, NEW, seconds=0.1, by="alice", on=LONG_AGO)


def get(house: LittleHouse, path: str, **headers: str) -> requests.Response:
    return requests.get(house.url + path, headers={name.replace("_", "-"): value for name, value in headers.items()}, timeout=10)


def raw(house: LittleHouse, path: str) -> int:
    """The status of a path exactly as it is written; ordinary clients tidy paths up before they send them."""
    connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=10)
    try:
        connection.putrequest("GET", path)
        connection.endheaders()
        return connection.getresponse().status
    finally:
        connection.close()


def test_a_version_is_whole_needs_no_signature_and_may_be_kept_for_ever(
    house: LittleHouse, versions: tuple[Recorded, Recorded]
) -> None:
    answer = get(house, versions[1].address)
    assert (answer.status_code, answer.content) == (200, NEW)
    assert answer.headers["Content-Type"] == "audio/wav"
    assert answer.headers["Content-Language"] == "mam"
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Set-Cookie" not in answer.headers


def test_the_version_before_is_still_there_for_a_call_that_is_going_on(
    house: LittleHouse, versions: tuple[Recorded, Recorded]
) -> None:
    assert versions[0].address != versions[1].address
    assert get(house, versions[0].address).content == OLD


def test_without_a_version_it_is_the_newest_and_kept_for_a_short_while_only(
    house: LittleHouse, versions: tuple[Recorded, Recorded]
) -> None:
    answer = get(house, "/audio/mam/greeting.1.wav")
    assert (answer.status_code, answer.content) == (200, NEW)
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert answer.headers["ETag"] == get(house, versions[1].address).headers["ETag"]


@pytest.mark.parametrize("path", ["address", "/audio/mam/greeting.1.wav"])
def test_what_one_has_already_is_not_sent_again(house: LittleHouse, versions: tuple[Recorded, Recorded], path: str) -> None:
    path = versions[1].address if path == "address" else path
    tag = get(house, path).headers["ETag"]
    again = get(house, path, If_None_Match=tag)
    assert (again.status_code, again.content) == (304, b"")
    assert (again.headers["ETag"], "max-age" in again.headers["Cache-Control"]) == (tag, True)
    other = get(house, path, If_None_Match='"another"')
    assert (other.status_code, other.content) == (200, NEW)


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-99", 0, 99), ("bytes=100-", 100, len(NEW) - 1), ("bytes=-50", len(NEW) - 50, len(NEW) - 1)],
)
def test_a_part_of_it_is_that_part(
    house: LittleHouse, versions: tuple[Recorded, Recorded], asked: str, start: int, end: int
) -> None:
    answer = get(house, versions[1].address, Range=asked)
    assert (answer.status_code, answer.content) == (206, NEW[start : end + 1])
    assert answer.headers["Content-Range"] == f"bytes {start}-{end}/{len(NEW)}"


def test_a_part_that_is_not_there_is_refused(house: LittleHouse, versions: tuple[Recorded, Recorded]) -> None:
    answer = get(house, versions[1].address, Range=f"bytes={len(NEW)}-")
    assert answer.status_code == 416


def test_only_its_head_can_be_asked_for(house: LittleHouse, versions: tuple[Recorded, Recorded]) -> None:
    answer = requests.head(house.url + versions[1].address, timeout=10)
    assert (answer.status_code, answer.content, answer.headers["Content-Length"]) == (200, b"", str(len(NEW)))


@pytest.mark.parametrize(
    "path",
    [
        "/audio/mam/greeting.2.wav",
        "/audio/tlh/greeting.1.wav",
        "/audio/mam/greeting.1.wav?v=0123456789abcdef",
        "/audio/mam/greeting.1.wav?v=short",
        "/audio/mam/greeting.1.wav?v=0123456789ABCDEF",
        "/audio/mam/greeting.1.wav?v=..%2F..%2Fkeys%00xxxx",
        "/audio/mam/greeting.1",
        "/audio/mam/greeting.1.mp3",
        "/audio/mam/",
        "/audio/",
        "/audio/mam/recordings.toml",
        "/audio/mam/GREETING.1.wav",
        "/audio/mam/" + "a" * 5000 + ".wav",
    ],
)
def test_what_is_not_there_is_not_found(house: LittleHouse, versions: tuple[Recorded, Recorded], path: str) -> None:
    assert get(house, path).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/audio/../keys.wav",
        "/audio/mam/../../keys.wav",
        "/audio/mam/..%2f..%2f..%2fhotline.db.wav",
        "/audio/..%2f..%2fhome/hotline.wav",
        "/audio/%2e%2e/hotline.db.wav",
        "/audio/mam/%2e%2e%2fmam%2faudio%2fgreeting.1.wav",
        "/audio/mam/audio%2fgreeting.1.wav",
        "/audio/mam/greeting.1%00.wav",
        "/audio/mam\\..\\greeting.1.wav",
        "/audio//etc/passwd.wav",
    ],
)
def test_no_path_leads_out_of_the_recordings(house: LittleHouse, versions: tuple[Recorded, Recorded], path: str) -> None:
    assert raw(house, path) in (404, 308)
    assert get(house, path).status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_put_there(house: LittleHouse, versions: tuple[Recorded, Recorded], method: str) -> None:
    answer = requests.request(method, house.url + versions[1].address, data=b"x", timeout=10)
    assert answer.status_code == 405
    assert get(house, versions[1].address).content == NEW


def test_a_list_of_recordings_that_cannot_be_read_is_not_found_and_no_error(
    house: LittleHouse, versions: tuple[Recorded, Recorded]
) -> None:
    folder = house.home / "prompts" / "quc"
    folder.mkdir()
    (folder / "recordings.toml").write_text("[[recording")
    assert get(house, "/audio/quc/greeting.1.wav").status_code == 404
