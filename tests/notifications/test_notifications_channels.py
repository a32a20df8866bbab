"""One message to one address: what is sent, what is found again, and which errors are for good."""

from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from carrier.twilio import CarrierError, RemoteCall, TwilioCarrier
from notifications.channel import Channel, DeliveryError, Message
from notifications.sms import SmsChannel
from notifications.voice import VoiceChannel

LINE, ALICE = "+15555550100", "+15555550111"
WORDS = {("text-report-waiting", "es"): "Hay un aviso.", ("text-ceiling", "en"): "No more today."}
MESSAGE = Message(address=ALICE, language="es", row_id=7)


@dataclass
class Company:
    """A carrier that remembers what it was asked for, or says no."""

    error: CarrierError | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)
    calls: list[RemoteCall] = field(default_factory=list)

    def _does(self, **asked: Any) -> str:
        if self.error:
            raise self.error
        self.asked.append(asked)
        return "SID1"

    def place_call(self, **asked: Any) -> str:
        return self._does(**asked)

    def send_text(self, **asked: Any) -> str:
        return self._does(**asked)

    def stop_ringing(self, call_sid: str) -> None:
        self._does(call_sid=call_sid)

    def calls_to(self, **asked: Any) -> list[RemoteCall]:
        self._does(**asked)
        return self.calls

    def texts_to(self, **asked: Any) -> list[str]:
        self._does(**asked)
        return ["SM2", "SM1"]


def voice(company: Company) -> VoiceChannel:
    return VoiceChannel(
        carrier=cast(TwilioCarrier, company),
        from_number=LINE,
        answer_url=lambda message: f"https://hotline.example/voice/page?page={message.row_id}&l={message.language}",
        status_url=lambda row_id: f"https://hotline.example/voice/status?page={row_id}",
        ring_seconds=30,
    )


def sms(company: Company) -> SmsChannel:
    return SmsChannel(
        carrier=cast(TwilioCarrier, company),
        from_number=LINE,
        words=lambda message: WORDS[message.prompt, message.language],
        status_url=lambda row_id: f"https://hotline.example/sms/status?page={row_id}",
    )


CHANNELS = {"voice": voice, "sms": sms}


def test_a_call_goes_to_the_address_of_its_page() -> None:
    company = Company()
    assert voice(company).send(MESSAGE) == "SID1"
    assert company.asked == [
        {
            "to": ALICE,
            "from_": LINE,
            "answer_url": "https://hotline.example/voice/page?page=7&l=es",
            "status_url": "https://hotline.example/voice/status?page=7",
            "ring_seconds": 30,
        }
    ]


def test_a_text_is_in_the_readers_language_and_names_no_page() -> None:
    company = Company()
    assert sms(company).send(MESSAGE) == "SID1"
    (asked,) = company.asked
    assert (asked["to"], asked["body"]) == (ALICE, "Hay un aviso.")
    assert asked["status_url"] == "https://hotline.example/sms/status?page=7"


def test_a_text_about_no_page_says_what_its_message_asks_for() -> None:
    company = Company()
    sms(company).send(Message(address=ALICE, language="en", prompt="text-ceiling"))
    (asked,) = company.asked
    assert asked["body"] == "No more today."
    assert asked["status_url"] == "https://hotline.example/sms/status?page=0"


@pytest.mark.parametrize("permanent", [True, False])
@pytest.mark.parametrize("name", CHANNELS)
@pytest.mark.parametrize("does", ["send", "under_way"])
def test_an_error_keeps_its_words_and_whether_it_is_for_good(name: str, does: str, permanent: bool) -> None:
    channel: Channel = CHANNELS[name](Company(error=CarrierError("the number is unknown", permanent=permanent, code=1)))
    with pytest.raises(DeliveryError, match="the number is unknown") as error:
        getattr(channel, does)(MESSAGE)
    assert error.value.permanent is permanent


def test_only_calls_that_are_not_over_are_under_way() -> None:
    states = ["queued", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled"]
    company = Company(calls=[RemoteCall(sid=s, status=s, called=ALICE, direction="outbound-api") for s in states])
    assert voice(company).under_way(MESSAGE) == ["queued", "ringing", "in-progress"]


def test_texts_under_way_come_newest_first() -> None:
    assert sms(Company()).under_way(MESSAGE) == ["SM2", "SM1"]


def test_calling_off_a_call_that_has_ended_is_no_error() -> None:
    voice(Company(error=CarrierError("invalid call state", permanent=True, code=21220))).call_off("CA1")


def test_calling_off_while_the_carrier_is_away_is_tried_again() -> None:
    with pytest.raises(DeliveryError) as error:
        voice(Company(error=CarrierError("the carrier cannot be reached", permanent=False))).call_off("CA1")
    assert not error.value.permanent


def test_a_message_has_no_room_for_what_a_report_says() -> None:
    assert Message.__annotations__.keys() == {"address", "language", "row_id", "prompt", "arguments"}
