"""What a channel is: one message to one address. Adding one is one more file beside this."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Message:
    """What is to be sent. `address` is the channel's own (a telephone number, or a service's); `row_id` is the row that the carrier's news
    of it will be about, 0 where there is none.

    There is no text of a report in it, and no field for one: what a channel carries lies on locked screens and with carriers.
    `prompt`: which of our own fixed texts is sent; `arguments`: the numbers, clock times and volunteers' names in it.
    """

    address: str
    language: str
    row_id: int = 0
    prompt: str = "text-report-waiting"
    arguments: Mapping[str, str | int] = field(default_factory=dict)


class DeliveryError(RuntimeError):
    """It could not be sent. `permanent`: this address will never do; try another way at once."""

    def __init__(self, sentence: str, *, permanent: bool) -> None:
        super().__init__(sentence)
        self.permanent = permanent


class Channel(Protocol):
    """One way to reach somebody."""

    def send(self, message: Message) -> str:
        """Send it; returns the carrier's id of it, empty where there are none. Raises `DeliveryError`."""

    def under_way(self, message: Message) -> list[str]:
        """The ids of what the carrier has under way to this address, newest first: a worker that died between sending and writing
        the id down finds it here instead of sending twice. Raises `DeliveryError`."""


def send_once(channel: Channel, message: Message, *, interrupted: bool, known: Collection[str | None] = ()) -> str:
    """Send it, unless the worker that wanted to before died in between (`interrupted`) and the carrier has it under way; `known`: what is
    under way for something else. Returns the carrier's id of it. Raises `DeliveryError`."""
    ours = [sid for sid in channel.under_way(message) if sid not in known] if interrupted else []
    return ours[0] if ours else channel.send(message)
