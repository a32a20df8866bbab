"""What a channel is: one message to one address. Adding one is one more file beside this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Message:
    """What is to be sent. `address` is the channel's own (a telephone number here); `page_id` lets the answer find its page, and is 0
    where it is about none.

    There is no text of a report in it, and no field for one: what a channel carries lies on locked screens and with carriers.
    `prompt`: which of our own fixed texts is sent.
    """

    address: str
    language: str
    page_id: int = 0
    prompt: str = "text-report-waiting"


class DeliveryError(RuntimeError):
    """It could not be sent. `permanent`: this address will never do; try another way at once."""

    def __init__(self, sentence: str, *, permanent: bool) -> None:
        super().__init__(sentence)
        self.permanent = permanent


class Channel(Protocol):
    """One way to reach somebody."""

    def send(self, message: Message) -> str:
        """Send it; returns the carrier's id of it. Raises `DeliveryError`."""

    def under_way(self, message: Message) -> list[str]:
        """The ids of what the carrier has under way to this address, newest first: a worker that died between sending and writing
        the id down finds it here instead of sending twice. Raises `DeliveryError`."""
