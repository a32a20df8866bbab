"""What goes wrong: forged requests, a carrier in trouble, a database that is locked, full or gone, clocks that disagree.

Each time: one clear sentence to whoever can act on it, the caller hears their own language, and nothing said is lost.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from little_house import ALICE, SPEECH, LittleHouse
from signed import post, signature
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError

from hotline.orphans import adopt_orphans
from records import Page, PageState, Recording, Told, Verdict, Whereabouts
from simulator import Phone, StandInCarrier

EN = SPEECH / "en"
SIGNED_PATHS = [
    "/voice/answer",
    "/voice/turn?c=1&s=0",
    "/voice/page?page=1",
    "/voice/status",
    "/voice/recording",
    "/sms/incoming",
    "/sms/status",
]
FORM = {"CallSid": "CA" + "1" * 32, "From": ALICE, "To": "+15555550100", "CallStatus": "ringing", "FromCity": ""}


@pytest.mark.parametrize("path", SIGNED_PATHS)
@pytest.mark.parametrize("kind", ["missing", "nonsense", "other token", "other address"])
def test_an_unsigned_or_forged_request_is_refused_and_leaves_no_trace(house: LittleHouse, path: str, kind: str) -> None:
    url = house.url + path
    forged = {
        "missing": "",
        "nonsense": "bm9uc2Vuc2U=",
        "other token": signature(house, url, FORM, token="wrong"),
        "other address": signature(house, url + "x", FORM),
    }[kind]
    answer = post(house, path, FORM, sign=forged)
    assert answer.status_code == 403
    assert "not signed" in answer.text
    assert house.reports() == []
    assert house.todo.due == []


def test_a_proxy_in_front_does_not_change_what_is_signed(house: LittleHouse, carrier: StandInCarrier) -> None:
    house.end()
    public = "https://hotline.example.org/line"
    house.more = {"HOTLINE_PUBLIC_URL": public}
    house.begin()
    carrier.routes[public] = house.url
    carrier.number("+15555550100", voice_url=f"{public}/voice/answer", status_url=f"{public}/voice/status")
    call = house.caller_calls().hears("English").presses("1").hears("press 1")
    assert call.document_urls[-1].startswith(public)
    call.hangs_up()


def test_a_request_about_somebody_elses_call_is_refused(house: LittleHouse) -> None:
    call = house.caller_calls()
    answer = post(house, "/voice/turn?c=1&s=0&l=en", {**FORM, "Digits": "1"})
    assert answer.status_code == 403
    call.hears("English").hangs_up()


def test_a_call_we_know_nothing_of_is_told_so_in_its_language(house: LittleHouse) -> None:
    answer = post(house, "/voice/turn?c=999&s=0&l=es", {**FORM, "Digits": "1"})
    assert answer.status_code == 200
    assert "Un momento" in answer.text


# -- recordings ---------------------------------------------------------------------------------------------------------------


def spoken_report(house: LittleHouse, clip: Path | bytes = EN / "place.wav") -> None:
    call = house.caller_calls().presses("1").presses("2").presses("1").presses("1").presses("02139").presses("1").speaks(clip)
    call.hears("We have it").hangs_up()


def recording(house: LittleHouse) -> Recording:
    with house.hotline.sessions() as session:
        found = session.scalars(select(Recording)).one()
        _ = found.transcript
        return found


def test_sound_that_is_late_is_fetched_when_it_is_there(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.media_missing_requests = 4
    spoken_report(house)
    house.work()
    assert recording(house).whereabouts is Whereabouts.AT_CARRIER
    assert "404" in (recording(house).problem or "")
    bob.rings(within=1).is_busy()  # the page did not wait for it
    bob.reads("is waiting")
    for _ in range(4):
        house.pass_time(seconds=40)
    assert recording(house).whereabouts is Whereabouts.STORED
    assert recording(house).gone_from_carrier_at


def test_sound_that_never_comes_is_called_lost_after_a_day(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.media_missing_requests = 10**6
    bob.always("busy")
    spoken_report(house)
    house.work()
    house.pass_time(hours=25)
    assert recording(house).whereabouts is Whereabouts.LOST


def test_a_recording_whose_news_is_lost_is_asked_for(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.lost_callbacks = {"recording"}
    bob.always("busy")
    spoken_report(house)
    house.work()
    assert recording(house).whereabouts is Whereabouts.AWAITED
    house.pass_time(seconds=30)
    assert recording(house).whereabouts is Whereabouts.STORED


@pytest.mark.parametrize("fault", ["refuse_deletes", "pretend_deletes"])
def test_a_deletion_is_believed_only_when_it_is_seen(house: LittleHouse, bob: Phone, carrier: StandInCarrier, fault: str) -> None:
    bob.always("busy")
    setattr(carrier, fault, True)
    spoken_report(house)
    house.work()
    assert recording(house).whereabouts is Whereabouts.STORED
    assert recording(house).gone_from_carrier_at is None
    assert recording(house).problem
    setattr(carrier, fault, False)
    house.pass_time(minutes=1)
    assert recording(house).gone_from_carrier_at
    assert recording(house).problem is None


# -- the carrier ----------------------------------------------------------------------------------------------------------------


def test_a_carrier_that_places_no_calls_is_tried_again(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.fail("POST", r"/Calls\.json", status=503, times=2)
    house.report_by_keys().hangs_up()
    house.work()
    assert not bob.is_ringing()
    house.pass_time(seconds=5)
    house.pass_time(seconds=10)
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")


def test_a_number_that_cannot_be_rung_is_skipped_at_once(
    house: LittleHouse, bob: Phone, charlie: Phone, carrier: StandInCarrier
) -> None:
    carrier.fail("POST", r"/Calls\.json", status=400, code=21211, times=1)
    house.report_by_keys().hangs_up()
    house.work()
    charlie.rings(within=1).is_busy()
    charlie.reads("reporte")
    assert "not a telephone number" in (house_page(house, 1).problem or "")


def test_ten_minutes_without_a_carrier_lose_nothing(
    house: LittleHouse, bob: Phone, charlie: Phone, carrier: StandInCarrier
) -> None:
    carrier.fail("*", r".*", status=503, times=10**6)
    spoken_report(house)
    house.work()
    for _ in range(10):
        house.pass_time(minutes=1)
    carrier.planned_failures.clear()
    bob.always("busy")
    charlie.always("busy")
    for _ in range(20):
        house.pass_time(minutes=1)
    assert recording(house).whereabouts is Whereabouts.STORED
    assert recording(house).gone_from_carrier_at
    assert any(page.state is PageState.BUSY for page in house_pages(house))


def texts_beside(house: LittleHouse, page_id: int) -> list[Told]:
    with house.hotline.sessions() as session:
        return list(session.scalars(select(Told).where(Told.page_id == page_id)))


def test_a_text_that_cannot_be_sent_does_not_stop_the_call(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.fail("POST", r"/Messages\.json", status=400, code=21610)
    house.report_by_keys().hangs_up()
    house.work()
    bob.rings(within=1).is_busy()
    assert "STOP" in (texts_beside(house, 1)[0].problem or "")


def test_a_lost_text_is_seen(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.fail_messages(bob.number, error_code=30003)
    house.report_by_keys().hangs_up()
    house.work()
    bob.rings(within=1).is_busy()
    assert "30003" in (texts_beside(house, 1)[0].problem or "")


def test_statuses_out_of_order_change_nothing(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.shuffle_callbacks = True
    house.report_by_keys().hangs_up()
    house.work()
    verifier = bob.rings(within=1).answers()
    bob.reads("is waiting")
    verifier.presses("1").presses("1").presses("1").hears("immigration agents").hangs_up()
    house.work()
    assert house.incident().verdict is Verdict.CONFIRMED
    assert house_page(house, 1).state is PageState.CLAIMED


def test_a_clock_an_hour_off_at_the_carrier_changes_nothing(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.clock_offset = -3600
    spoken_report(house)
    house.work()
    verifier = bob.rings(within=1).answers()
    bob.reads("is waiting")
    verifier.presses("1").hears("just now").presses("1").presses("4").hangs_up()
    house.work()
    assert house.incident().verdict is Verdict.UNABLE_TO_VERIFY
    assert recording(house).gone_from_carrier_at


def test_a_call_whose_end_nobody_announced_is_found_out(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.lost_callbacks = {"completed"}
    call = house.caller_calls().presses("1").presses("2").presses("2").presses("1").presses("02139")
    call.hangs_up()
    house.work()
    assert house.reports()[0].filed_at is None
    house.pass_time(minutes=2)
    assert house.reports()[0].filed_at is not None
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")


# -- the database ---------------------------------------------------------------------------------------------------------------


@contextmanager
def locked(house: LittleHouse) -> Iterator[None]:
    """Another process has the database to itself."""
    other = sqlite3.connect(house.home / "hotline.db", isolation_level=None, timeout=10)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_a_locked_database_is_a_moment_in_the_callers_language_and_the_key_counts(
    house: LittleHouse, carrier: StandInCarrier
) -> None:
    call = house.caller_calls().presses("2").hears("oprima 1").presses("2").hears("grabar")
    other = sqlite3.connect(house.home / "hotline.db", isolation_level=None, timeout=10, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    moments: list[str] = []

    def let_go(happened: object) -> None:
        if getattr(happened, "kind", "") == "said" and "Un momento" in getattr(happened, "text", ""):
            moments.append("heard")
            if other.in_transaction:
                other.execute("ROLLBACK")

    carrier.listeners.append(let_go)
    call.presses("2").hears("Un momento").hears("a salvo")
    carrier.listeners.remove(let_go)
    other.close()
    assert moments == ["heard"]
    assert {heard.language for heard in call.heard if heard.kind == "say"} == {"es-US"}
    call.hangs_up()
    house.work()
    assert {answer.question for answer in house.reports()[0].answers} == {"consent"}


@pytest.mark.slow
def test_a_message_left_while_the_database_was_gone_reaches_a_verifier(
    house: LittleHouse, bob: Phone, carrier: StandInCarrier
) -> None:
    with locked(house):
        call = house.caller_calls().hears("Un momento").hears("We are sorry").hears("Lo sentimos").hears("죄송")
        call.speaks(EN / "message.wav")
        call.hangs_up()
        carrier.settle()
    assert house.reports() == []
    assert adopt_orphans(house.pipeline, frozenset({"+15555550100"})) == 1
    house.work()
    [report] = house.reports()
    assert [each.question for each in report.recordings] == ["message"]
    assert report.recordings[0].whereabouts is Whereabouts.STORED
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")
    assert adopt_orphans(house.pipeline, frozenset({"+15555550100"})) == 0


def test_a_full_disk_loses_nothing(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    bob.always("busy")
    spoken_report(house)
    with house.hotline.database.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def no_room(connection: sqlite3.Connection, _record: object, _proxy: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages + 2}")

    event.listen(house.hotline.database, "checkout", no_room)
    entry = house.todo.take()
    while entry is not None:
        with contextlib.suppress(OperationalError):  # "database or disk is full"
            house.pipeline.steps()[entry[0]].do(entry[1])
        house.carrier.settle()
        entry = house.todo.take()
    assert recording(house).whereabouts is not Whereabouts.STORED
    assert len(carrier.recordings) == 1  # the carrier still has it, because we do not
    event.remove(house.hotline.database, "checkout", no_room)
    house.hotline.database.dispose()
    house.pass_time(minutes=11)
    assert recording(house).whereabouts is Whereabouts.STORED


def test_a_missing_key_is_said_in_the_log_and_spoken_to_the_caller(house: LittleHouse, caplog: pytest.LogCaptureFixture) -> None:
    call = house.caller_calls().presses("2").hears("oprima 1")
    path = call.document_urls[-1].removeprefix(house.url)
    house.end()
    house.key = "A" * 43 + "="
    house.begin()
    step = re.sub(r"s=(\d+)", lambda found: f"s={int(found[1]) + 1}", path)
    answer = post(house, step, {"CallSid": call.sid, "Digits": "2"})
    assert "Un momento" in answer.text
    assert "HOTLINE_KEYS" in caplog.text
    call.hangs_up()


def test_nothing_of_a_caller_is_in_the_database_file_or_in_the_log(house: LittleHouse, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    call = house.caller_calls().presses("1").presses("2").presses("1").presses("1").presses("02139").presses("1")
    call.speaks(EN / "place.wav").presses("1").hears("happening now")
    for keys in ("1", "1", "7", "2", "2", "1", "7", "2", "3"):
        call.presses(keys)
    call.hears("call you once").presses("1").hears("report number").hangs_up()
    house.work()
    raw = b"".join(path.read_bytes() for path in house.home.glob("hotline.db*"))
    sound = (EN / "place.wav").read_bytes()[2000:2064]
    for secret in (ALICE.encode(), ALICE[2:].encode(), b"02139", sound):
        assert secret not in raw
    for word in (ALICE[2:], "02139"):
        assert word not in caplog.text


def house_pages(house: LittleHouse) -> list[Page]:
    with house.hotline.sessions() as session:
        return list(session.scalars(select(Page).order_by(Page.id)))


def house_page(house: LittleHouse, number: int) -> Page:
    return house_pages(house)[number - 1]
