"""Calling the line: keys, silence, and what the application is told."""

import re

import pytest
from little_app import LINE, Answer, App

from simulator import Phone, StandInCarrier

MENU = '<Gather action="/menu" numDigits="1" timeout="8"><Say language="en-US" voice="Polly.Joanna">Press 1 or 2.</Say></Gather>'


def test_a_call_reads_like_a_phone_call(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = MENU + "<Say>Nobody pressed.</Say>"
    app["/menu"] = lambda asked: f"<Say>You pressed {asked['Digits']}.</Say><Hangup/>"
    call = alice.calls(LINE)
    call.hears("press 1").does_not_hear("Nobody").presses("2").hears("You pressed 2").has_ended()
    assert call.status == "completed"
    assert [heard.kind for heard in call.script] == ["say", "pressed", "say", "ended"]
    assert call.languages == ["en-US"]
    carrier.quiet()


def test_what_was_said_before_the_last_key_does_not_count_as_heard_now(app: App, alice: Phone) -> None:
    app["/answer"] = MENU
    app["/menu"] = "<Say>Thank you.</Say>" + MENU
    call = alice.calls(LINE).hears("Press 1").presses("1")
    call.hears("Thank you").hears(re.compile(r"Press \d"))
    call.presses("1").hears("Thank you")
    with pytest.raises(AssertionError, match=r"expected to hear 'Nobody'.*(\n.*)*person  pressed  1(\n.*)*still waiting for keys"):
        call.hears("Nobody")


def test_silence_falls_through_to_the_next_verb(app: App, alice: Phone) -> None:
    app["/answer"] = MENU + "<Say>Are you still there?</Say>"
    alice.calls(LINE).stays_silent().hears("still there").has_ended()
    assert not app.to("/menu")


def test_silence_asks_the_action_when_the_document_wants_it(app: App, alice: Phone) -> None:
    app["/answer"] = '<Gather action="/menu" actionOnEmptyResult="true"/>'
    app["/menu"] = "<Say>Nothing.</Say>"
    alice.calls(LINE).stays_silent().hears("Nothing")
    assert app.to("/menu")[0]["Digits"] == ""


def test_the_finish_key_is_not_among_the_digits(app: App, alice: Phone) -> None:
    app["/answer"] = '<Gather action="/menu"/>'
    app["/menu"] = "<Say>Good.</Say>"
    alice.calls(LINE).presses("94110#").hears("Good")
    asked = app.to("/menu")[0]
    assert (asked["Digits"], asked["FinishedOnKey"], asked["msg"]) == ("94110", "#", "Gather End")


def test_the_finish_key_alone_falls_through(app: App, alice: Phone) -> None:
    app["/answer"] = '<Gather action="/menu"/><Say>Empty.</Say>'
    alice.calls(LINE).presses("#").hears("Empty")
    assert not app.to("/menu")


def test_with_an_empty_finish_key_even_the_hash_is_a_digit(app: App, alice: Phone) -> None:
    app["/answer"] = '<Gather action="/menu" finishOnKey="" numDigits="2"/>'
    app["/menu"] = "<Say>Good.</Say>"
    alice.calls(LINE).presses("#*").hears("Good")
    assert app.to("/menu")[0]["Digits"] == "#*"


def test_digits_without_an_end_are_sent_when_the_person_waits_to_hear(app: App, alice: Phone) -> None:
    app["/answer"] = '<Gather action="/menu"/>'
    app["/menu"] = "<Say>Good.</Say>"
    alice.calls(LINE).presses("94").presses("110").hears("Good")
    assert app.to("/menu")[0]["Digits"] == "94110"


def test_keys_typed_ahead_go_to_the_next_gather_and_stop_its_prompt(app: App, alice: Phone) -> None:
    app["/answer"] = MENU
    app["/menu"] = '<Gather action="/zip" numDigits="5"><Say>Type the ZIP code.</Say></Gather>'
    app["/zip"] = "<Say>Good.</Say>"
    call = alice.calls(LINE).presses("194110").hears("Good").does_not_hear("ZIP")
    assert app.to("/zip")[0]["Digits"] == "94110"
    assert [heard.text for heard in call.script if heard.kind == "cut"] == ["Type the ZIP code."]


def test_a_gather_without_an_action_asks_its_own_document(app: App, alice: Phone) -> None:
    app["/answer"] = lambda asked: "<Say>Good.</Say>" if "Digits" in asked else '<Gather numDigits="1"/>'
    alice.calls(LINE).presses("1").hears("Good")


def test_relative_addresses_belong_to_the_document_that_names_them(app: App, alice: Phone) -> None:
    app["/answer"] = "<Redirect>deep/er</Redirect>"
    app["/deep/er"] = '<Gather action="next" method="GET" numDigits="1"/>'
    app["/deep/next"] = "<Say>Arrived.</Say>"
    call = alice.calls(LINE).presses("1").hears("Arrived")
    assert [url.removeprefix(app.base).partition("?")[0] for url in call.document_urls] == ["/answer", "/deep/er", "/deep/next"]
    assert next(asked.method for asked in app.asked if asked.path == "/deep/next") == "GET"
    assert all(asked.signed for asked in app.asked)


def test_the_first_request_says_ringing_and_later_ones_in_progress(app: App, alice: Phone) -> None:
    app["/answer"] = MENU
    app["/menu"] = ""
    alice.calls(LINE).presses("1")
    assert app.to("/answer")[0]["CallStatus"] == "ringing"
    assert app.to("/menu")[0]["CallStatus"] == "in-progress"


def test_empty_places_are_sent_and_signed(app: App, alice: Phone) -> None:
    app["/answer"] = ""
    alice.calls(LINE)
    asked = app.asked[0]
    assert asked.signed
    assert asked.fields["FromCity"] == asked.fields["CalledZip"] == ""
    assert (asked.fields["From"], asked.fields["Called"], asked.fields["Direction"]) == ("+15555550111", LINE, "inbound")
    assert asked.headers["I-Twilio-Idempotency-Token"]


def test_the_official_validator_agrees_with_our_signature(app: App, alice: Phone) -> None:
    from twilio.request_validator import RequestValidator

    app["/answer"] = ""
    alice.calls(LINE)
    asked = app.asked[0]
    validator = RequestValidator("a-token-for-tests")
    assert validator.validate(f"{app.base}/answer", asked.fields, asked.headers["X-Twilio-Signature"])


def test_a_wrong_signature_can_be_sent(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = ""
    carrier.wrong_signature = True
    alice.calls(LINE)
    assert not app.asked[0].signed


def test_behind_a_proxy_the_public_address_is_signed(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    carrier.routes["https://hotline.example"] = app.base
    carrier.numbers[LINE].voice_url = "https://hotline.example/answer"
    local, app.base = app.base, "https://hotline.example"
    app["/answer"] = "<Redirect>/more</Redirect>"
    app["/more"] = "<Say>Here.</Say>"
    alice.calls(LINE).hears("Here")
    assert all(asked.signed and asked.headers["Host"] == "hotline.example" for asked in app.asked if asked.path != "/status")
    app.base = local


def test_the_numbers_status_callback_tells_of_the_end(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = MENU
    alice.calls(LINE).hangs_up()
    carrier.settle()
    (ended,) = app.to("/status")
    assert (ended["CallStatus"], ended["Direction"], ended["SequenceNumber"]) == ("completed", "inbound", "0")
    assert int(ended["CallDuration"]) >= 1


def test_cookies_are_kept_for_one_call_and_not_for_the_next(app: App, alice: Phone) -> None:
    app["/answer"] = lambda _: Answer(
        b"<Response><Redirect>/more</Redirect></Response>", headers={"Content-Type": "text/xml", "Set-Cookie": "who=alice"}
    )
    app["/more"] = "<Say>Hello.</Say>"
    alice.calls(LINE)
    alice.calls(LINE)
    cookies = {asked.path: [a.headers.get("Cookie") for a in app.asked if a.path == asked.path] for asked in app.asked}
    assert cookies["/more"] == ["who=alice", "who=alice"]
    assert cookies["/answer"] == [None, None]


def test_redirects_are_followed_and_the_last_address_is_the_documents(app: App, alice: Phone) -> None:
    app["/answer"] = Answer(b"", 307, {"Location": "/moved/here"})
    app["/moved/here"] = "<Redirect>next</Redirect>"
    app["/moved/next"] = "<Say>Arrived.</Say>"
    alice.calls(LINE).hears("Arrived")
    assert app.to("/moved/here")[0]["From"] == "+15555550111"


def test_a_rejected_call_is_never_answered(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = '<Reject reason="busy"/>'
    call = alice.calls(LINE).has_ended()
    carrier.settle()
    assert call.status == app.to("/status")[0]["CallStatus"] == "busy"
    assert "CallDuration" not in app.to("/status")[0]


def test_a_webhook_can_be_sent_twice_with_the_same_token(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = "<Say>Hello.</Say>"
    carrier.retry_webhooks = True
    call = alice.calls(LINE)
    tokens = [asked.headers["I-Twilio-Idempotency-Token"] for asked in app.asked if asked.path == "/answer"]
    assert len(tokens) == 2
    assert len(set(tokens)) == 1
    assert len(call.script) == 2


def test_listeners_hear_what_happens_on_the_line(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    seen = []
    carrier.listeners.append(lambda event: seen.append((event.kind, event.who)))
    app["/answer"] = MENU
    app["/menu"] = ""
    alice.calls(LINE).presses("1")
    kinds = [kind for kind, who in seen if who == "+15555550111"]
    assert kinds[:5] == ["called", "webhook", "answered", "said", "pressed"]


def test_on_a_call_that_is_over_nothing_can_be_pressed(app: App, alice: Phone) -> None:
    app["/answer"] = ""
    with pytest.raises(AssertionError, match="the call is over"):
        alice.calls(LINE).presses("1")
