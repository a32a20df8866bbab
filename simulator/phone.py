"""A telephone in somebody's hand. Tests read like a phone call.

call = carrier.phone("+15555550111").calls("+15555550100")
call.hears("Press 1 if agents are here now").presses("1")
call.hears("What do you see?").speaks("clip.wav", then="#")
call.hears("Thank you").hangs_up()

Two calls that the application joined:

caller.is_kept_waiting()
volunteer = carrier.phone("+15555550122").rings().answers().presses("1")
caller.talks_with(volunteer)
volunteer.says("How can I help?")
caller.hears("How can I help?").hangs_up()
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from simulator.ledger import MessageRecord
from simulator.person import Call, Wanted, found, shown

if TYPE_CHECKING:
    from simulator.carrier import StandInCarrier
    from simulator.dispatch import Ringing


class Ring:
    """A telephone that rings. Answer it, or say how it is not answered."""

    def __init__(self, carrier: "StandInCarrier", ringing: "Ringing") -> None:
        self._carrier = carrier
        self._ringing = ringing

    @property
    def sid(self) -> str:
        return self._ringing.record.sid

    @property
    def from_(self) -> str:
        return self._ringing.record.from_

    @property
    def to(self) -> str:
        return self._ringing.record.to

    @property
    def status(self) -> str:
        return self._ringing.record.status

    def answers(self) -> Call:
        """Picks up; the call's document is fetched now."""
        return self._answered_by("human")

    def voicemail(self, greeting_keys: str = "") -> Call:
        """A machine picks up and listens, pressing nothing until the application hangs up.

        :param greeting_keys: tones in its greeting, which reach the application like key presses.
        """
        detection = self._ringing.record.asked.get("MachineDetection", "")
        call = self._answered_by("machine_end_beep" if detection == "DetectMessageEnd" else "machine_start")
        if greeting_keys and not call.ended:
            call.presses(greeting_keys)
        return call.listens_until_the_end()

    def ignores(self) -> None:
        """Lets it ring until the ring timeout, which passes at once."""
        self._is_not_answered("no-answer")

    def is_busy(self) -> None:
        self._is_not_answered("busy")

    def fails(self) -> None:
        """The network does not get through."""
        self._is_not_answered("failed")

    def stops(self, within: float = 10.0) -> None:
        """Expects the application to give up this ring. AssertionError after that many seconds of real time."""
        if not self._carrier.until(lambda: self.status in {"canceled", "no-answer"}, within):
            raise AssertionError(f"{self._ringing.record.to} is still ringing after {within:g} s\n{self._carrier.story()}")

    def _answered_by(self, who: str) -> Call:
        live = self._carrier.dispatch.pick_up(self._ringing, who)
        if live is None:
            raise AssertionError(f"it no longer rings: {self.status}\n{self._carrier.story()}")
        return Call(live)

    def _is_not_answered(self, status: str) -> None:
        if self.status != "ringing" or not self._carrier.dispatch.finish(self._ringing.record, status):
            raise AssertionError(f"it no longer rings: {self.status}\n{self._carrier.story()}")


Behaviour: TypeAlias = Callable[[Ring], object]
BEHAVIOURS: dict[str, Behaviour] = {
    "answers": lambda ring: ring.answers().listens_until_the_end(),
    "ignores": Ring.ignores,
    "busy": Ring.is_busy,
    "fails": Ring.fails,
    "voicemail": Ring.voicemail,
}


class Phone:
    """One person's telephone and its number."""

    def __init__(self, carrier: "StandInCarrier", number: str) -> None:
        self._carrier = carrier
        self.number = number
        self._received: list[tuple[MessageRecord, bool]] = []
        self._read = 0
        self._always: Behaviour | None = None

    def calls(self, to: str) -> Call:
        return Call(self._carrier.call_in(self.number, to))

    def writes(self, to: str, body: str) -> list[str]:
        """Sends a text; the application's immediate replies, which have also arrived by the time this returns."""
        return self._carrier.dispatch.text_in(self.number, to, body)

    def is_asked_about_again(self) -> list[str]:
        """The carrier asks the application once more about the last text this phone sent, under the same MessageSid, as after an answer
        that was lost; the replies, which do not arrive.

        :raises ValueError: this phone has sent none.
        """
        return self._carrier.dispatch.ask_again(self.number)

    def rings(self, within: float = 20.0) -> Ring:
        """Waits, in seconds of real time, for the next call to this phone."""
        carrier = self._carrier
        ringing = carrier.until(self._next_ring, within)
        if ringing is None:
            raise AssertionError(f"{self.number} did not ring within {within:g} s\n{carrier.story()}")
        ringing.claimed = True
        return Ring(carrier, ringing)

    def reads(self, wanted: Wanted, within: float = 10.0) -> str:
        """Waits for a text that says this; texts before it count as read. Its whole body."""

        def arrived() -> str | None:
            for at, (message, _) in enumerate(self._received[self._read :], self._read):
                if found(wanted, message.body):
                    self._read = at + 1
                    return message.body
            return None

        body = self._carrier.until(arrived, within)
        if body is None:
            got = "\n".join(f"  {text!r}" for text in self.texts) or "  none"
            raise AssertionError(
                f"{self.number} got no text with {shown(wanted)} within {within:g} s. Its texts:\n{got}\n{self._carrier.story()}"
            )
        return body

    @property
    def texts(self) -> list[str]:
        """Every text that arrived, oldest first, read or not."""
        return [message.body for message, _ in self._received]

    def always(self, behaviour: str | Behaviour) -> "Phone":
        """What happens whenever it rings, in the carrier's own thread: `answers` (and listens), `ignores`, `busy`, `fails`,
        `voicemail`, or a function of the ring.
        """
        self._always = BEHAVIOURS[behaviour] if isinstance(behaviour, str) else behaviour
        return self

    # For the carrier

    def behave(self, ringing: "Ringing") -> None:
        if self._always:
            ringing.claimed = True
            self._always(Ring(self._carrier, ringing))

    def receives(self, message: MessageRecord, *, expected: bool = False) -> None:
        with self._carrier.changed:
            if expected and self._read == len(self._received):
                self._read += 1
            self._received.append((message, expected))
        self._carrier.tell("text", self.number, message.body, sid=message.sid)

    def unexpected(self) -> list[str]:
        """Texts that nobody read."""
        unread = [message for message, expected in self._received[self._read :] if not expected]
        return [f"{self.number} got a text that nobody expected: {message.body!r}" for message in unread]

    def is_ringing(self) -> bool:
        return self._next_ring() is not None

    def everything_is_read(self) -> None:
        """A remote phone shows its texts to somebody, so `quiet` has nothing to say about them."""
        self._read = len(self._received)

    def _next_ring(self) -> "Ringing | None":
        rings = self._carrier.dispatch.ringing.values()
        waiting = (r for r in rings if r.record.to == self.number and r.offered and not r.claimed and r.record.status == "ringing")
        return next(waiting, None) if self._always is None else None
