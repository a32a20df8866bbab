"""Ringing somebody's telephone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from carrier.twilio import CarrierError, TwilioCarrier
from notifications.channel import DeliveryError, Message


@dataclass(frozen=True, kw_only=True)
class VoiceChannel:
    """A call. What is said when it is answered stands at `answer_url(message)`, which the assembly hands in: the door is above."""

    carrier: TwilioCarrier
    from_number: str
    answer_url: Callable[[Message], str]
    status_url: Callable[[int], str]
    ring_seconds: int

    def send(self, message: Message) -> str:
        try:
            return self.carrier.place_call(
                to=message.address,
                from_=self.from_number,
                answer_url=self.answer_url(message),
                status_url=self.status_url(message.row_id),
                ring_seconds=self.ring_seconds,
            )
        except CarrierError as error:
            raise DeliveryError(str(error), permanent=error.permanent) from error

    def under_way(self, message: Message) -> list[str]:
        try:
            calls = self.carrier.calls_to(to=message.address, from_=self.from_number)
            return [call.sid for call in calls if not call.is_over]
        except CarrierError as error:
            raise DeliveryError(str(error), permanent=error.permanent) from error

    def call_off(self, call_sid: str) -> None:
        """Stop ringing. A call that has already ended is no error. Raises `DeliveryError`."""
        try:
            self.carrier.stop_ringing(call_sid)
        except CarrierError as error:
            if not error.permanent:
                raise DeliveryError(str(error), permanent=False) from error
