"""Our side of the carrier's REST interface, against a stand-in that behaves like one."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from carrier_names import ALICE, BOB, LINE, NOWHERE, SID, TOKEN

from carrier.twilio import CarrierError, TwilioCarrier
from simulator import StandInCarrier
from simulator.ledger import RecordingRecord


def rings(carrier: TwilioCarrier, to: str = ALICE) -> str:
    return carrier.place_call(to=to, from_=LINE, answer_url=NOWHERE, status_url="", ring_seconds=30)


def records(company: StandInCarrier, sound: bytes = b"RIFF sound", *, duration: int = 4) -> str:
    recording = RecordingRecord(
        account_sid=SID,
        call_sid="CA" + "1" * 32,
        created=datetime.now(UTC),
        media=sound,
        media_type="audio/wav",
        duration=duration,
        status="completed",
        born=time.monotonic(),
    )
    company.recordings[recording.sid] = recording
    return recording.sid


def ringing(company: StandInCarrier, to: str = ALICE) -> None:
    assert company.until(lambda: any(c.to == to and c.status == "ringing" for c in list(company.calls.values())), 5)


# -- calls and texts


def test_a_call_is_placed_found_and_called_off(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    sid = rings(carrier)
    ringing(company)
    found = carrier.call(sid)
    assert (found.sid, found.called, found.direction, found.is_over) == (sid, ALICE, "outbound-api", False)
    assert company.calls[sid].asked["Timeout"] == "30"
    assert company.calls[sid].events == {"initiated", "ringing", "answered", "completed"}
    carrier.stop_ringing(sid)
    assert carrier.call(sid).is_over
    assert carrier.call(sid).status == "canceled"


def test_calls_are_listed_newest_first_and_only_between_these_numbers(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    first, other, second = rings(carrier), rings(carrier, BOB), rings(carrier)
    assert [call.sid for call in carrier.calls_to(to=ALICE, from_=LINE)] == [second, first]
    assert [call.sid for call in carrier.calls_to(to=BOB, from_=LINE)] == [other]
    assert carrier.calls_to(to="+15555550199", from_=LINE) == []
    for sid in (first, other, second):
        carrier.stop_ringing(sid)


def test_a_text_is_sent_and_found(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    sid = carrier.send_text(to=ALICE, from_=LINE, body="A report is waiting.", status_url="")
    company.settle()
    assert company.messages[sid].body == "A report is waiting."
    assert carrier.texts_to(to=ALICE, from_=LINE) == [sid]
    assert carrier.texts_to(to=BOB, from_=LINE) == []


def test_the_accounts_numbers_are_listed_and_pointed_here(carrier: TwilioCarrier) -> None:
    (number,) = carrier.own_numbers()
    assert (number.number, number.voice_url) == (LINE, "")
    base = "https://hotline.example"
    carrier.point_number(
        number.sid,
        voice_url=f"{base}/voice/answer",
        status_url=f"{base}/voice/status",
        sms_url=f"{base}/sms/incoming",
        fallback_url=f"{base}/fallback.xml",
    )
    (pointed,) = carrier.own_numbers()
    assert (pointed.voice_url, pointed.status_url) == (f"{base}/voice/answer", f"{base}/voice/status")
    assert (pointed.sms_url, pointed.fallback_url) == (f"{base}/sms/incoming", f"{base}/fallback.xml")
    carrier.point_number(number.sid, voice_url="", status_url="", sms_url="", fallback_url=None)
    assert carrier.own_numbers()[0].fallback_url == f"{base}/fallback.xml", "what was not asked for stays"


# -- recordings


def test_a_recording_is_late_at_first_and_then_there(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    company.media_missing_requests = 1
    sid = records(company)
    with pytest.raises(CarrierError, match=r"cannot be had yet \(HTTP 404\)") as error:
        carrier.fetch_recording(sid)
    assert not error.value.permanent
    assert carrier.fetch_recording(sid) == b"RIFF sound"


def test_an_empty_answer_is_not_taken_for_the_recording(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    """It would be stored, and the real one deleted at the carrier."""
    with pytest.raises(CarrierError, match="sent nothing") as error:
        carrier.fetch_recording(records(company, b""))
    assert not error.value.permanent


def test_a_recording_is_deleted_and_then_gone(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    sid = records(company)
    assert carrier.has_recording(sid)
    carrier.delete_recording(sid)
    assert not carrier.has_recording(sid)
    carrier.delete_recording(sid)  # once more is no error
    assert carrier.recordings() == []


def test_a_carrier_that_only_says_it_deleted_is_found_out(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    sid = records(company)
    company.pretend_deletes = True
    carrier.delete_recording(sid)
    assert carrier.has_recording(sid)


def test_a_refused_deletion_is_an_error_to_try_again(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    sid = records(company)
    company.refuse_deletes = True
    with pytest.raises(CarrierError) as error:
        carrier.delete_recording(sid)
    assert not error.value.permanent


def test_whether_a_recording_is_gone_cannot_be_told_while_the_carrier_is_in_trouble(
    company: StandInCarrier, carrier: TwilioCarrier
) -> None:
    sid = records(company)
    company.fail("GET", "Recordings", status=503)
    with pytest.raises(CarrierError, match="in trouble"):
        carrier.has_recording(sid)


def test_recordings_are_listed_with_what_is_known_of_them(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    sid = records(company, duration=4)
    (found,) = carrier.recordings()
    assert (found.sid, found.status, found.seconds) == (sid, "completed", 4)
    assert found.made_at is not None
    assert found.made_at.tzinfo is not None
    assert carrier.recordings(limit=1) == [found]


def test_many_recordings_are_listed_over_several_pages(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    made = {records(company) for _ in range(120)}
    assert {found.sid for found in carrier.recordings()} == made


# -- when it goes wrong


@pytest.mark.parametrize(
    ("status", "code", "permanent", "word"),
    [
        (400, 21211, True, "not a telephone number"),
        (400, 21610, True, "STOP"),
        (400, 21999, True, "error 21999"),
        (404, 20404, True, "knows nothing of it"),
        (401, 20003, False, "SID or token"),
        (429, 20429, False, "slow down"),
        (429, 29999, False, "error 29999"),
        (500, 20500, False, "error 20500"),
        (503, 20503, False, "error 20503"),
    ],
)
def test_an_error_is_a_sentence_and_says_whether_to_try_again(  # noqa: PLR0917
    company: StandInCarrier, carrier: TwilioCarrier, status: int, code: int, permanent: bool, word: str
) -> None:
    company.fail("POST", "Calls", status=status, code=code, message=f"the vendor's words about {ALICE}")
    with pytest.raises(CarrierError, match=word) as error:
        rings(carrier)
    assert error.value.permanent is permanent
    assert error.value.code == code
    assert ALICE not in str(error.value), "no number of anybody in an error"


def test_a_number_that_is_none_is_refused_for_good(carrier: TwilioCarrier) -> None:
    with pytest.raises(CarrierError) as error:
        rings(carrier, "+1")
    assert error.value.permanent


def test_a_number_that_is_not_ours_can_be_put_right(carrier: TwilioCarrier) -> None:
    with pytest.raises(CarrierError, match="own number") as error:
        carrier.place_call(to=ALICE, from_=BOB, answer_url=NOWHERE, status_url="", ring_seconds=30)
    assert not error.value.permanent


def test_calling_off_a_call_that_is_over_is_a_permanent_error(company: StandInCarrier, carrier: TwilioCarrier) -> None:
    sid = rings(carrier)
    ringing(company)
    carrier.stop_ringing(sid)
    with pytest.raises(CarrierError) as error:
        carrier.stop_ringing(sid)
    assert error.value.permanent


def test_the_wrong_token_is_said_to_be_wrong(company: StandInCarrier) -> None:
    stranger = TwilioCarrier(account_sid=SID, auth_token="not-" + TOKEN, base_url=company.url)
    try:
        with pytest.raises(CarrierError, match="TWILIO_AUTH_TOKEN") as error:
            rings(stranger)
        assert not error.value.permanent, "it can be put right while a report waits"
        sid = records(company)
        with pytest.raises(CarrierError, match="401"):
            stranger.fetch_recording(sid)
        assert stranger.has_recording(sid), "not being let in is no sign that it is gone"
    finally:
        stranger.close()


@pytest.mark.parametrize(
    "ask",
    [
        rings,
        lambda carrier: carrier.stop_ringing("CA1"),
        lambda carrier: carrier.call("CA1"),
        lambda carrier: carrier.calls_to(to=ALICE, from_=LINE),
        lambda carrier: carrier.send_text(to=ALICE, from_=LINE, body="x", status_url=""),
        lambda carrier: carrier.texts_to(to=ALICE, from_=LINE),
        lambda carrier: carrier.recordings(),
        lambda carrier: carrier.fetch_recording("RE1"),
        lambda carrier: carrier.delete_recording("RE1"),
        lambda carrier: carrier.has_recording("RE1"),
        lambda carrier: carrier.own_numbers(),
        lambda carrier: carrier.point_number("PN1", voice_url="", status_url="", sms_url="", fallback_url=None),
    ],
)
def test_a_carrier_out_of_reach_is_an_error_to_try_again(ask: Callable[[TwilioCarrier], object]) -> None:
    carrier = TwilioCarrier(account_sid=SID, auth_token=TOKEN, base_url="http://127.0.0.1:9", timeout_seconds=1)
    with pytest.raises(CarrierError, match="the carrier cannot be reached") as error:
        ask(carrier)
    assert not error.value.permanent
    assert ALICE not in str(error.value)
    carrier.close()
