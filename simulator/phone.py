"""A telephone in somebody's hand. Tests read like a phone call.

call = carrier.phone("+15555550111").calls("+15555550100")
call.hears("Press 1 if agents are here now").presses("1")
call.hears("What do you see?").speaks("clip.wav", then="#")
call.hears("Thank you").hangs_up()
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, Union

from simulator import audio
from simulator.ledger import MessageRecord
from simulator.twiml import Heard

if TYPE_CHECKING:
    from simulator.calls import LiveCall
    from simulator.carrier import StandInCarrier
    from simulator.dispatch import Ringing

PATIENCE = 60  # silences that a listener who presses nothing sits through before the application must have hung up
Wanted: TypeAlias = Union[str, "re.Pattern[str]"]


class Call:
    """One call, from the person's end. Whatever it does returns itself, so that a conversation can be one line.

    Waiting takes no real time. A failed expectation is an AssertionError with the script of the whole call.
    """

    def __init__(self, live: "LiveCall") -> None:
        self.live = live
        self._session = live.session
        self._since = 0

    # What is there to see

    @property
    def sid(self) -> str:
        return self.live.record.sid

    @property
    def status(self) -> str:
        """The vendor's CallStatus."""
        return self.live.record.status

    @property
    def ended(self) -> bool:
        return self._session.ended

    @property
    def awaiting(self) -> str | None:
        """`keys`, `recording`, or None when the call has ended."""
        return self._session.awaiting

    @property
    def document_urls(self) -> list[str]:
        return list(self._session.document_urls)

    @property
    def script(self) -> list[Heard]:
        """All that happened on the line, both ends, in order."""
        return list(self._session.script)

    @property
    def heard(self) -> list[Heard]:
        """What the line said or played since the person last did something."""
        return [heard for heard in self._session.script[self._since :] if heard.audible]

    @property
    def languages(self) -> list[str]:
        """Languages in which anything was said or played, each once, in the order of their first word."""
        return list(dict.fromkeys(heard.language for heard in self._session.script if heard.audible and heard.language))

    @property
    def recordings(self) -> list[str]:
        """SIDs of this call's recordings that the carrier still keeps, oldest first."""
        return [recording.sid for recording in self.live.carrier.recordings_of(self.sid)]

    # What the person does

    def hears(self, wanted: Wanted) -> "Call":
        """Expects words (any case) or a pattern in what the line said since the person last did something.

        Digits that were pressed but have not ended their Gather are followed by its timeout first: the person waits to hear.
        """
        self._wait_for_keys_to_count()
        if not any(_matches(wanted, heard) for heard in self.heard):
            raise AssertionError(f"expected to hear {_shown(wanted)}, but it was not said since.\n{self.transcript()}")
        return self

    def does_not_hear(self, unwanted: Wanted) -> "Call":
        self._wait_for_keys_to_count()
        for heard in self.heard:
            if _matches(unwanted, heard):
                raise AssertionError(f"expected not to hear {_shown(unwanted)}, but heard {heard.text!r}.\n{self.transcript()}")
        return self

    def presses(self, keys: str) -> "Call":
        """Presses keys one after another. Those beyond what a Gather takes are kept for the next one."""
        self._acts()
        with self.live.lock:
            self._session.keys(keys)
        return self

    def stays_silent(self) -> "Call":
        """Lets the Gather or Record time out."""
        self._acts()
        with self.live.lock:
            self._session.silence()
        return self

    def speaks(self, clip: str | Path | bytes, then: str | None = None, *, telephone: bool = False) -> "Call":
        """Speaks into a Record; a Gather before it is first left to time out.

        :param clip: any sound that libsndfile reads, as a path or as bytes.
        :param then: a key that ends the recording, `hangup` to hang up in the middle of it, or None to fall silent.
        :param telephone: band-limit the voice to 300 to 3,400 Hz and code it as µ-law, as an old line would.
        """
        self._acts()
        what = f"{len(clip)} bytes" if isinstance(clip, bytes) else Path(clip).name
        return self._speaks(audio.for_telephone(clip, band_limit=telephone), then, what)

    def makes_a_sound(self, seconds: float = 2.0, then: str | None = None) -> "Call":
        """Speaks a plain tone, for tests that only need something to have been recorded."""
        self._acts()
        return self._speaks(audio.tone(seconds), then, f"a tone of {seconds:g} s")

    def hangs_up(self) -> "Call":
        if not self.ended:
            self._acts()
            with self.live.lock:
                self._session.hang_up()
        return self

    def listens_until_the_end(self) -> "Call":
        """Presses nothing until the application has hung up. AssertionError if it never does."""
        for _ in range(PATIENCE):
            if self.ended:
                return self
            self.stays_silent()
        raise AssertionError(f"after {PATIENCE} silences the application still had not hung up.\n{self.transcript()}")

    def has_ended(self) -> "Call":
        self._wait_for_keys_to_count()
        if not self.ended:
            raise AssertionError(f"expected the call to be over.\n{self.transcript()}")
        return self

    def transcript(self) -> str:
        """The call as a play, for people to read."""
        record = self.live.record
        lines = [f"Call {record.sid}, {record.from_} to {record.to} ({record.status}):"]
        for at, heard in enumerate(self._session.script):
            if at == self._since:
                lines.append("  --- since the person last did something ---")
            lines.append("  " + _line(heard))
        lines += [f"  carrier error {error}" for error in self.live.carrier.errors if error.call_sid == record.sid]
        waiting = f"still waiting for {self.awaiting}" if self.awaiting else "the call has ended"
        return "\n".join([*lines, f"  ({waiting})"])

    def _speaks(self, samples: audio.Samples, then: str | None, what: str) -> "Call":
        with self.live.lock:
            if self._session.awaiting == "keys":
                self._session.silence()
            if self._session.awaiting != "recording":
                raise AssertionError(f"nobody is recording what the person says.\n{self.transcript()}")
            self._session.speak(samples, then, what)
        return self

    def _acts(self) -> None:
        if self.ended:
            raise AssertionError(f"the person wants to do something, but the call is over.\n{self.transcript()}")
        self._since = len(self._session.script)

    def _wait_for_keys_to_count(self) -> None:
        with self.live.lock:
            if self._session.awaiting == "keys" and self._session.digits:
                self._session.silence()


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

    def rings(self, within: float = 20.0) -> Ring:
        """Waits, in seconds of real time, for the next call to this phone."""
        carrier = self._carrier
        found = carrier.until(self._next_ring, within)
        if found is None:
            raise AssertionError(f"{self.number} did not ring within {within:g} s\n{carrier.story()}")
        found.claimed = True
        return Ring(carrier, found)

    def reads(self, wanted: Wanted, within: float = 10.0) -> str:
        """Waits for a text that says this; texts before it count as read. Its whole body."""

        def arrived() -> str | None:
            for at, (message, _) in enumerate(self._received[self._read :], self._read):
                if _found(wanted, message.body):
                    self._read = at + 1
                    return message.body
            return None

        body = self._carrier.until(arrived, within)
        if body is None:
            got = "\n".join(f"  {text!r}" for text in self.texts) or "  none"
            raise AssertionError(
                f"{self.number} got no text with {_shown(wanted)} within {within:g} s. Its texts:\n{got}\n{self._carrier.story()}"
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


def _found(wanted: Wanted, text: str) -> bool:
    if isinstance(wanted, re.Pattern):
        return bool(wanted.search(text))
    return " ".join(wanted.split()).casefold() in " ".join(text.split()).casefold()


def _matches(wanted: Wanted, heard: Heard) -> bool:
    return _found(wanted, heard.text) or (heard.kind == "play" and _found(wanted, heard.url))


def _shown(wanted: Wanted) -> str:
    return repr(wanted.pattern if isinstance(wanted, re.Pattern) else wanted)


def _line(heard: Heard) -> str:
    who = "person" if heard.by_person else "line  "
    tongue = f"[{heard.language}] " if heard.language else ""
    return f"{who}  {heard.kind:8} {tongue}{heard.text}{' ' if heard.text and heard.url else ''}{heard.url}".rstrip()
