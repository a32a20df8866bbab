"""Calls and texts that the application sends, through the vendor's own client."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, TypeAlias

import pytest
import requests
from little_app import ALICE, BOB, LINE, Answer, App
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client
from twilio.rest.api.v2010.account.call import CallInstance

from simulator import Phone, StandInCarrier

Place: TypeAlias = Callable[..., CallInstance]
EVENTS = ["initiated", "ringing", "answered", "completed"]


@pytest.fixture
def place(app: App, client: Client) -> Place:
    app["/page"] = '<Gather action="/claim" numDigits="1"><Say>A report is waiting. Press 1.</Say></Gather><Say>Goodbye.</Say>'
    app["/claim"] = "<Say>It is yours.</Say>"

    def place(**more: Any) -> CallInstance:
        return client.calls.create(
            to=BOB,
            from_=LINE,
            url=f"{app.base}/page",
            **({"status_callback": f"{app.base}/events", "status_callback_event": EVENTS} | more),
        )

    return place


def statuses(app: App) -> list[str]:
    return [told["CallStatus"] for told in app.to("/events")]


def test_a_verifier_answers_a_page(app: App, carrier: StandInCarrier, bob: Phone, place: Place, client: Client) -> None:
    sid = place().sid
    bob.rings(within=5).answers().hears("A report is waiting").presses("1").hears("yours").has_ended()
    carrier.quiet()
    assert statuses(app) == ["initiated", "ringing", "in-progress", "completed"]
    assert [told["SequenceNumber"] for told in app.to("/events")] == ["0", "1", "2", "3"]
    last = app.to("/events")[-1]
    assert (last["Direction"], last["CallbackSource"], last["From"], last["To"]) == (
        "outbound-api",
        "call-progress-events",
        LINE,
        BOB,
    )
    assert int(last["CallDuration"]) >= 1
    assert abs(parsedate_to_datetime(last["Timestamp"]) - datetime.now(UTC)) < timedelta(seconds=30)
    assert app.to("/page")[0]["CallStatus"] == "in-progress"
    assert client.calls(sid).fetch().status == "completed"
    assert all(asked.signed for asked in app.asked)


def test_only_the_end_is_called_back_unless_more_is_asked(app: App, carrier: StandInCarrier, bob: Phone, place: Place) -> None:
    place(status_callback_event=[])
    bob.rings(within=5).answers().hangs_up()
    carrier.quiet()
    assert statuses(app) == ["completed"]


@pytest.mark.parametrize("ending", [("ignores", "no-answer", "487"), ("is_busy", "busy", "486"), ("fails", "failed", "404")])
def test_a_call_that_is_not_answered_says_why(
    app: App, carrier: StandInCarrier, bob: Phone, place: Place, ending: tuple[str, str, str]
) -> None:
    act, status, sip = ending
    place()
    getattr(bob.rings(within=5), act)()
    carrier.quiet()
    last = app.to("/events")[-1]
    assert (last["CallStatus"], last["SipResponseCode"]) == (status, sip)
    assert "CallDuration" not in last
    assert app.to("/page") == []


def test_the_ring_timeout_is_real_time(app: App, carrier: StandInCarrier, bob: Phone, place: Place) -> None:
    place(timeout=0)
    assert carrier.until(lambda: "no-answer" in statuses(app), within=5)


@pytest.mark.parametrize("behaviour", ["answers", "ignores", "busy", "fails", "voicemail"])
def test_a_phone_can_always_do_the_same(app: App, carrier: StandInCarrier, bob: Phone, place: Place, behaviour: str) -> None:
    bob.always(behaviour)
    place(machine_detection="Enable")
    assert carrier.until(
        lambda: app.to("/events") and app.to("/events")[-1]["CallStatus"] in {"completed", "no-answer", "busy", "failed"}, 5
    )
    carrier.quiet()
    if behaviour == "voicemail":
        assert app.to("/page")[0]["AnsweredBy"] == "machine_start"


def test_voicemail_listens_and_its_greeting_may_press_keys(app: App, carrier: StandInCarrier, bob: Phone, place: Place) -> None:
    place()
    bob.rings(within=5).voicemail().hears("Goodbye").has_ended()
    assert app.to("/claim") == []
    place()
    bob.rings(within=5).voicemail(greeting_keys="1")
    assert app.to("/claim")[0]["Digits"] == "1"


def test_the_application_gives_up_a_ringing_call(
    app: App, carrier: StandInCarrier, bob: Phone, place: Place, client: Client
) -> None:
    sid = place().sid
    ring = bob.rings(within=5)
    client.calls(sid).update(status="canceled")
    ring.stops(within=5)
    carrier.quiet()
    assert statuses(app)[-1] == "canceled"
    with pytest.raises(AssertionError, match="no longer rings: canceled"):
        ring.answers()
    with pytest.raises(TwilioRestException, match="Invalid call state"):
        client.calls(sid).update(status="completed")


def test_the_application_hangs_up_on_a_call_in_progress(
    app: App, carrier: StandInCarrier, bob: Phone, place: Place, client: Client
) -> None:
    sid = place().sid
    call = bob.rings(within=5).answers()
    client.calls(sid).update(status="completed")
    call.has_ended()
    carrier.quiet()
    assert statuses(app)[-1] == "completed"


def test_a_phone_that_does_not_ring_says_what_did_happen(carrier: StandInCarrier, bob: Phone, client: Client, app: App) -> None:
    with pytest.raises(AssertionError, match="did not ring within"):
        bob.rings(within=0.01)


def test_a_ring_or_a_text_that_nobody_expected_is_not_quiet(
    app: App, carrier: StandInCarrier, bob: Phone, place: Place, client: Client
) -> None:
    client.messages.create(to=BOB, from_=LINE, body="A report is waiting.")
    place()
    carrier.until(lambda: any(ring.offered for ring in carrier.dispatch.ringing.values()), 5)
    with pytest.raises(AssertionError, match=r"text that nobody expected(.*\n)*.*rang and nobody expected it"):
        carrier.quiet()


def test_calls_beyond_the_accounts_pace_are_queued(app: App, carrier: StandInCarrier, bob: Phone, place: Place) -> None:
    bob.always("ignores")
    carrier.seconds_between_calls = 0.2
    first, second = place(), place()
    assert (first.status, second.status) == ("queued", "queued")
    assert carrier.until(lambda: carrier.calls[first.sid].status == "no-answer", 5)
    assert carrier.calls[second.sid].status == "queued"
    assert carrier.until(lambda: carrier.calls[second.sid].status == "no-answer", 5)


def test_status_callbacks_can_be_lost_or_come_out_of_order(app: App, carrier: StandInCarrier, bob: Phone, place: Place) -> None:
    bob.always("ignores")
    carrier.lost_callbacks = {"ringing"}
    carrier.shuffle_callbacks = True
    place()
    assert carrier.until(lambda: carrier.calls and next(iter(carrier.calls.values())).status == "no-answer", 5)
    carrier.settle()
    assert [(t["CallStatus"], t["SequenceNumber"]) for t in app.to("/events")] == [("no-answer", "2"), ("initiated", "0")]


def test_the_carriers_clock_can_be_wrong(app: App, carrier: StandInCarrier, bob: Phone, place: Place) -> None:
    carrier.clock_offset = 3600
    bob.always("busy")
    place()
    assert carrier.until(lambda: app.to("/events"), 5)
    told = parsedate_to_datetime(app.to("/events")[0]["Timestamp"])
    assert timedelta(minutes=59) < told - datetime.now(UTC) < timedelta(minutes=61)


@pytest.mark.parametrize("number", ["5555550122", "+1", "bob", "+1555555012a"])
def test_a_number_that_is_none_is_refused_with_21211(client: Client, carrier: StandInCarrier, app: App, number: str) -> None:
    with pytest.raises(TwilioRestException) as refusal:
        client.calls.create(to=number, from_=LINE, url=app.base)
    assert (refusal.value.status, refusal.value.code) == (400, 21211)


def test_a_number_of_somebody_elses_cannot_call(client: Client, app: App) -> None:
    with pytest.raises(TwilioRestException) as refusal:
        client.calls.create(to=BOB, from_="+15555550199", url=app.base)
    assert refusal.value.code == 21210


def test_the_rest_interface_can_be_made_to_fail(client: Client, carrier: StandInCarrier, place: Place) -> None:
    carrier.fail("POST", r"/Calls\.json", status=429, code=20429, times=1)
    with pytest.raises(TwilioRestException) as refusal:
        place()
    assert (refusal.value.status, refusal.value.code) == (429, 20429)
    assert place().status == "queued"


def test_calls_are_listed_newest_first_and_filtered(client: Client, carrier: StandInCarrier, app: App, place: Place) -> None:
    app["/answer"] = ""
    inbound = carrier.phone(ALICE).calls(LINE).sid
    carrier.phone(BOB).always("busy")
    outbound = place().sid
    assert carrier.until(lambda: carrier.calls[outbound].status == "busy", 5)
    assert [call.sid for call in client.calls.list()] == [outbound, inbound]
    assert [call.sid for call in client.calls.list(to=LINE)] == [inbound]
    assert [call.sid for call in client.calls.list(status="busy")] == [outbound]
    hour = timedelta(hours=1)
    assert [call.sid for call in client.calls.list(start_time_after=datetime.now(UTC) - hour)] == [inbound]
    assert client.calls.list(start_time_after=datetime.now(UTC) + hour) == []
    assert [call.sid for call in client.calls.list(page_size=1)] == [outbound, inbound]
    assert client.calls.list(page_size=1)[0].date_created.tzinfo


def test_without_sid_and_token_nothing_is_answered(carrier: StandInCarrier) -> None:
    for path in (
        f"Accounts/{carrier.account_sid}/Calls.json",
        "Accounts/AC1/Calls.json",
        f"Accounts/{carrier.account_sid}/Recordings/RE1",
    ):
        answer = requests.get(f"{carrier.url}/2010-04-01/{path}", auth=(carrier.account_sid, "wrong"), timeout=5)
        assert (answer.status_code, answer.json()["code"]) == (401, 20003)
    with pytest.raises(AssertionError, match="without the account's SID and token"):
        carrier.quiet()


def test_a_mistake_of_the_simulators_own_reaches_the_test(client: Client, carrier: StandInCarrier) -> None:
    auth = (carrier.account_sid, carrier.auth_token)
    with pytest.raises(requests.ConnectionError):
        requests.get(f"{carrier.url}/2010-04-01/Accounts/{carrier.account_sid}/Calls.json?PageSize=many", auth=auth, timeout=5)
    with pytest.raises(AssertionError, match="the simulator itself failed"):
        carrier.quiet()


def test_a_numbers_addresses_can_be_connected(client: Client, carrier: StandInCarrier, app: App) -> None:
    (number,) = client.incoming_phone_numbers.list(phone_number=LINE)
    changed = client.incoming_phone_numbers(number.sid).update(
        voice_url="https://a.example/v",
        voice_fallback_url="https://a.example/f",
        status_callback="https://a.example/s",
        sms_url="https://a.example/t",
    )
    assert changed.voice_url == carrier.numbers[LINE].voice_url == "https://a.example/v"
    assert carrier.numbers[LINE].fallback_url == "https://a.example/f"
    assert (changed.status_callback, changed.sms_url) == ("https://a.example/s", "https://a.example/t")


def test_recordings_are_listed_and_deleted(client: Client, app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = '<Record action="/done"/>'
    app["/done"] = ""
    call = alice.calls(LINE).makes_a_sound()
    (recording,) = client.recordings.list(call_sid=call.sid)
    assert recording.duration == "2"
    assert client.calls(call.sid).recordings.list()[0].sid == recording.sid
    assert client.recordings.list(date_created_after=datetime.now(UTC) + timedelta(hours=1)) == []
    assert client.recordings(recording.sid).delete()
    assert client.recordings.list() == []


# Texts


def test_a_text_arrives_and_is_reported_on(app: App, carrier: StandInCarrier, bob: Phone, client: Client) -> None:
    app["/sms/status"] = ""
    sent = client.messages.create(to=BOB, from_=LINE, body="A report is waiting: 1a", status_callback=f"{app.base}/sms/status")
    assert sent.status == "queued"
    assert bob.reads("a report is waiting", within=5).endswith("1a")
    carrier.quiet()
    assert [told["MessageStatus"] for told in app.to("/sms/status")] == ["queued", "sent", "delivered"]
    assert client.messages(sent.sid).fetch().status == "delivered"
    assert client.messages(sent.sid).delete()
    assert client.messages.list() == []


@pytest.mark.parametrize(("code", "status"), [(30003, "undelivered"), (30007, "undelivered"), (30005, "failed")])
def test_a_text_that_cannot_be_delivered_is_reported_on(
    app: App, carrier: StandInCarrier, client: Client, code: int, status: str
) -> None:
    app["/sms/status"] = ""
    carrier.fail_messages(BOB, error_code=code, status=status)
    sent = client.messages.create(to=BOB, from_=LINE, body="Hello", status_callback=f"{app.base}/sms/status")
    carrier.settle()
    last = app.to("/sms/status")[-1]
    assert (last["MessageStatus"], last["ErrorCode"]) == (status, str(code))
    assert client.messages(sent.sid).fetch().error_code == code
    assert carrier.phone(BOB).texts == []


def test_a_person_writes_and_is_answered(app: App, carrier: StandInCarrier, bob: Phone) -> None:
    app["/sms"] = "<Message>It is yours.</Message>"
    assert bob.writes(LINE, "1a") == ["It is yours."]
    bob.reads("yours", within=1)
    (asked,) = app.to("/sms")
    assert (asked["Body"], asked["From"], asked["NumMedia"], asked["MessageSid"][:2]) == ("1a", BOB, "0", "SM")
    assert app.asked[0].signed
    carrier.quiet()


def test_what_a_person_writes_may_be_asked_about_twice(app: App, carrier: StandInCarrier, bob: Phone) -> None:
    app["/sms"] = "<Message>It is yours.</Message>"
    bob.writes(LINE, "1a")
    assert bob.is_asked_about_again() == ["It is yours."]
    first, second = app.to("/sms")
    assert first == second
    assert bob.texts == ["It is yours."]
    with pytest.raises(ValueError, match="has sent no text"):
        carrier.phone(LINE).is_asked_about_again()


def test_places_that_the_carrier_does_not_know_are_signed_too(app: App, bob: Phone) -> None:
    app["/sms"] = ""
    bob.writes(LINE, "1a")
    (asked,) = app.to("/sms")
    assert (asked["FromCity"], asked["FromZip"], asked["ToState"]) == ("", "", "")
    assert app.asked[0].signed


def test_a_text_that_nobody_takes_in_is_asked_about_at_the_fallback_address_and_nowhere_else(
    app: App, carrier: StandInCarrier, bob: Phone
) -> None:
    app["/sms"] = Answer(b"broken", 500)
    app["/sms/later"] = "<Message>One moment.</Message>"
    assert bob.writes(LINE, "1a") == []
    assert len(app.to("/sms")) == 1
    carrier.numbers[LINE].sms_fallback_url = f"{app.base}/sms/later"
    assert bob.writes(LINE, "1a") == ["One moment."]
    (told,) = app.to("/sms/later")
    assert (told["ErrorCode"], told["ErrorUrl"], told["Body"]) == ("11200", f"{app.base}/sms", "1a")


def test_an_application_that_cannot_be_reached_loses_the_text(carrier: StandInCarrier, bob: Phone) -> None:
    carrier.numbers[LINE].sms_url = "http://127.0.0.1:9/nobody-listens-here"
    assert bob.writes(LINE, "1a") == []
    assert [error.code for error in carrier.errors] == [11205]


def test_help_is_answered_by_the_carrier_and_told_to_the_application(app: App, bob: Phone) -> None:
    app["/sms"] = ""
    assert bob.writes(LINE, "help") == []
    assert bob.texts == ["Reply STOP to unsubscribe."]
    assert app.to("/sms")[0]["Body"] == "help"


def test_stop_is_the_carriers_word(app: App, carrier: StandInCarrier, bob: Phone, client: Client) -> None:
    app["/sms"] = ""
    bob.writes(LINE, "Stop")
    with pytest.raises(TwilioRestException) as refusal:
        client.messages.create(to=BOB, from_=LINE, body="Hello")
    assert refusal.value.code == 21610
    bob.writes(LINE, "START")
    client.messages.create(to=BOB, from_=LINE, body="Hello")
    bob.reads("Hello", within=5)
    carrier.quiet()


def test_a_text_is_at_most_1600_characters(client: Client) -> None:
    with pytest.raises(TwilioRestException) as refusal:
        client.messages.create(to=BOB, from_=LINE, body="a" * 1601)
    assert refusal.value.code == 21617
