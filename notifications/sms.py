"""Text messages. Each is one of a few fixed texts in the reader's language, such as that a report waits, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from carrier.twilio import CarrierError, TwilioCarrier
from notifications.channel import DeliveryError, Message


@dataclass(frozen=True, kw_only=True)
class SmsChannel:
    """A text. `words(message)` gives its body, in the message's language; the assembly takes it from the catalogue."""

    carrier: TwilioCarrier
    from_number: str
    words: Callable[[Message], str]
    status_url: Callable[[int], str]

    def send(self, message: Message) -> str:
        try:
            return self.carrier.send_text(
                to=message.address,
                from_=self.from_number,
                body=self.words(message),
                status_url=self.status_url(message.row_id),
            )
        except CarrierError as error:
            raise DeliveryError(str(error), permanent=error.permanent) from error

    def under_way(self, message: Message) -> list[str]:
        try:
            return self.carrier.texts_to(to=message.address, from_=self.from_number)
        except CarrierError as error:
            raise DeliveryError(str(error), permanent=error.permanent) from error
