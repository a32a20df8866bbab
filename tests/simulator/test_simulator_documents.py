"""What a carrier refuses in a document, and what the caller then hears."""

from typing import Any

import pytest
from little_app import LINE, Answer, App

from simulator import Phone, StandInCarrier
from simulator.documents import CarrierRefuses, read_document, read_replies

XML = {"Content-Type": "text/xml"}


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("<Sya>Hello</Sya>", 12200),
        ("<say>Hello</say>", 12200),
        ('<Say langauge="en-US">Hello</Say>', 12200),
        ('<Say language="ht-HT">Bonjou</Say>', 13512),
        ('<Say language="so">Salaan</Say>', 13512),
        ('<Say language="en-US" voice="Google.es-US-Wavenet-A">Hello</Say>', 13511),
        ("<Say>" + "a" * 4097 + "</Say>", 13521),
        ('<Say voice="Polly.Joanna">' + "a" * 3001 + "</Say>", 13521),
        ('<Say voice="Google.ar-XA-Wavenet-A" language="ar-XA">' + "م" * 751 + "</Say>", 13521),
        ('<Say voice="Google.ko-KR-Wavenet-A" language="ko-KR">' + "말" * 501 + "</Say>", 13521),
        ("<Say> </Say>", 13520),
        ("<Say><blink>Hello</blink></Say>", 13520),
        ('<Say loop="0">for ever</Say>', 13510),
        ('<Gather timeout="soon"/>', 13313),
        ('<Gather timeout="0"/>', 13313),
        ('<Gather numDigits="one"/>', 13314),
        ('<Gather finishOnKey="x"/>', 13310),
        ('<Gather input="dtmf speech"/>', 13326),
        ('<Gather method="PUT"/>', 13312),
        ('<Gather actionOnEmptyResult="true"/>', 12200),
        ("<Gather><Record action='/x'/></Gather>", 13320),
        ("<Gather><Gather/></Gather>", 13320),
        ("<Gather>Press 1</Gather>", 12200),
        ("<Record/>", 12200),
        ('<Record action="/x" maxLength="-1"/>', 13612),
        ('<Record action="/x" playBeep="yes"/>', 13616),
        ('<Record action="/x" transcribe="true"/>', 12200),
        ('<Record action="/x" recordingStatusCallbackEvent="done"/>', 12200),
        ("<Redirect/>", 12200),
        ("<Play/>", 12200),
        ('<Pause length="a while"/>', 13910),
        ("<Say>Hello</Say><Reject/>", 12200),
        ("Hello", 12200),
        ("<Say>Hello</Say> loose words", 12200),
        ("<Say>Hello", 12100),
        ("<Dial>+15555550199</Dial>", 12200),
    ],
)
def test_a_carrier_refuses(inside: str, code: int) -> None:
    with pytest.raises(CarrierRefuses) as refusal:
        read_document(f"<Response>{inside}</Response>".encode(), "text/xml")
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("body", "content_type", "code"),
    [
        (b"", "text/xml", 12100),
        (b"<Answer/>", "text/xml", 12100),
        (b"<Response/>", "text/html; charset=utf-8", 12300),
        (b"<Response/>", "", 12300),
        (b"<Response>" + b" " * 64 * 1024 + b"</Response>", "text/xml", 11750),
    ],
)
def test_a_carrier_refuses_the_whole_document(body: Any, content_type: str, code: int) -> None:
    with pytest.raises(CarrierRefuses) as refusal:
        read_document(body, content_type)
    assert refusal.value.code == code


def test_what_is_just_within_the_limits_is_taken() -> None:
    long = "a" * 4096
    arabic = f'<Say voice="Google.ar-XA-Wavenet-A" language="ar-XA">{"م" * 750}</Say>'
    assert len(read_document(f"<Response><Say>{long}</Say>{arabic}</Response>".encode(), "application/xml; charset=utf-8")) == 2


def test_ssml_is_read_as_its_words() -> None:
    (say,) = read_document(
        b'<Response><Say>One <break time="1s"/>two <prosody rate="slow">three</prosody></Say></Response>', "text/xml"
    )
    assert say.text == "One two three"


def test_an_empty_response_replies_with_no_text() -> None:
    assert read_replies(b"<Response/>", "text/xml") == []
    body = b"<Response><Message>One</Message><Message><Body>Two</Body></Message></Response>"
    assert read_replies(body, "text/xml") == ["One", "Two"]


@pytest.mark.parametrize(
    "reply", ["<Message/>", "<Message><Media>x</Media></Message>", "<Message>" + "a" * 1601 + "</Message>", "<Say>x</Say>"]
)
def test_a_reply_must_be_a_plain_message_within_1600_characters(reply: str) -> None:
    with pytest.raises(CarrierRefuses):
        read_replies(f"<Response>{reply}</Response>".encode(), "text/xml")


def test_a_server_error_without_a_fallback_is_a_system_error_and_the_end(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = Answer(b"oops", 500, XML)
    alice.calls(LINE).hears("system error").has_ended()
    (error,) = carrier.errors
    assert (error.code, error.url) == (11200, f"{app.base}/answer")
    with pytest.raises(AssertionError, match="carrier error 11200"):
        carrier.quiet()


def test_bad_twiml_goes_to_the_fallback_with_its_error(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    carrier.numbers[LINE].fallback_url = f"{app.base}/fallback"
    app["/answer"] = '<Gather action="/bad" numDigits="1"/>'
    app["/bad"] = "<Sya>Hello</Sya>"
    app["/fallback"] = "<Say>Please call again.</Say>"
    alice.calls(LINE).presses("1").hears("Please call again").has_ended()
    (asked,) = app.to("/fallback")
    assert (asked["ErrorCode"], asked["ErrorUrl"]) == ("12200", f"{app.base}/bad")


def test_a_fallback_that_fails_too_ends_in_a_system_error(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    carrier.numbers[LINE].fallback_url = f"{app.base}/fallback"
    alice.calls(LINE).hears("system error")
    assert len(app.to("/fallback")) == 1
    assert [error.code for error in carrier.errors] == [11200, 11200]


def test_a_slow_answer_is_an_error(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    import threading

    release = threading.Event()

    def slow(_: dict[str, str]) -> str:
        release.wait(5)
        return "<Say>Too late.</Say>"

    app["/answer"] = slow
    carrier.total_timeout = 0.1
    alice.calls(LINE).hears("system error").does_not_hear("Too late")
    release.set()
    assert carrier.errors[0].code == 11200


def test_an_application_that_is_down_is_tried_twice(carrier: StandInCarrier, alice: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    import requests

    tries = []
    real = requests.Session.request
    monkeypatch.setattr(requests.Session, "request", lambda *a, **k: tries.append(1) or real(*a, **k))
    carrier.numbers[LINE].voice_url = "http://127.0.0.1:9/answer"
    alice.calls(LINE).hears("system error")
    assert len(tries) == 2
    assert carrier.errors[0].code == 11205


def test_documents_that_redirect_for_ever_are_a_loop(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = "<Redirect>/answer</Redirect>"
    alice.calls(LINE).hears("system error")
    assert "loop" in carrier.errors[0].message


def test_a_missing_recording_is_a_failure(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = "<Play>/missing.wav</Play>"
    alice.calls(LINE).hears("system error")
    assert (carrier.errors[0].code, carrier.errors[0].url) == (11200, f"{app.base}/missing.wav")


@pytest.mark.parametrize(("body", "kind"), [(b"<html/>", "text/html"), (b"no sound", "audio/wav")])
def test_what_is_no_audio_cannot_be_played(app: App, carrier: StandInCarrier, alice: Phone, body: Any, kind: str) -> None:
    app["/answer"] = "<Play>/clip.wav</Play>"
    app["/clip.wav"] = Answer(body, headers={"Content-Type": kind})
    alice.calls(LINE).hears("system error")
    assert carrier.errors[0].code == 13420


def test_a_played_recording_is_heard_by_its_address_language_and_subtitle(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    from simulator import audio

    app["/answer"] = "<Play>/audio/ht/welcome.wav</Play>"
    app["/audio/ht/welcome.wav"] = Answer(
        audio.as_wav(audio.tone(1)), headers={"Content-Type": "audio/wav", "Content-Language": "ht"}
    )
    carrier.subtitle = lambda url: "Byenveni" if url.endswith("ht/welcome.wav") else ""
    call = alice.calls(LINE).hears("ht/welcome.wav").hears("byenveni")
    assert call.languages == ["ht"]
