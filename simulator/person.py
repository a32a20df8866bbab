"""One call, from the person's end: what can be done with a telephone at the ear, and what can be expected of the other side."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, Union

from simulator import audio
from simulator.line import Heard
from simulator.twiml import Awaited, Session

if TYPE_CHECKING:
    from simulator.calls import LiveCall
    from simulator.conferences import Place

PATIENCE = 60  # silences that a listener who presses nothing sits through before the application must have hung up
Wanted: TypeAlias = Union[str, "re.Pattern[str]"]


class Call:
    """One call, from the person's end. Whatever it does returns itself, so that a conversation can be one line.

    Waiting takes no real time. A failed expectation is an AssertionError with the script of the whole call.
    """

    def __init__(self, live: "LiveCall") -> None:
        self.live = live
        self._since = 0

    @property
    def _session(self) -> Session:
        """The call as it is when nothing is due any more. Not with the lock held: what is due needs it."""
        self.live.settled()
        return self.live.session

    # What is there to see

    @property
    def sid(self) -> str:
        return self.live.record.sid

    @property
    def status(self) -> str:
        """The vendor's CallStatus."""
        self.live.settled()
        return self.live.record.status

    @property
    def ended(self) -> bool:
        return self._session.ended

    @property
    def awaiting(self) -> Awaited | None:
        """`keys`, `recording`, `conference`, or None when the call has ended."""
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
        self.live.settled()
        return self._heard()

    def _heard(self) -> list[Heard]:
        return [heard for heard in self.live.session.script[self._since :] if heard.audible]

    @property
    def languages(self) -> list[str]:
        """Languages in which anything was said or played, each once, in the order of their first word."""
        return list(dict.fromkeys(heard.language for heard in self._session.script if heard.audible and heard.language))

    @property
    def recordings(self) -> list[str]:
        """SIDs of this call's recordings that the carrier still keeps, oldest first."""
        return [recording.sid for recording in self.live.carrier.recordings_of(self.sid)]

    @property
    def in_conference(self) -> str | None:
        """The name of the conference that the person is in, begun or not; None outside of any."""
        place = self._place
        return place.room.name if place else None

    @property
    def company(self) -> list[str]:
        """Telephone numbers of those whom the person hears in a conference; nobody's before it has begun."""
        place = self._place
        return [each.call.person for each in place.company] if place else []

    # What the person does

    def hears(self, wanted: Wanted, within: float = 0.0) -> "Call":
        """Expects words (any case) or a pattern in what the line said since the person last did something.

        Digits that were pressed but have not ended their Gather are followed by its timeout first: the person waits to hear.

        :param within: seconds of real time to wait for what nobody here does: the application redirects the call when it likes.
        """
        self._wait_for_keys_to_count()
        if not self.live.carrier.until(lambda: any(_matches(wanted, heard) for heard in self._heard()), within):
            raise AssertionError(f"expected to hear {shown(wanted)}, but it was not said since.\n{self.transcript()}")
        return self

    def does_not_hear(self, unwanted: Wanted) -> "Call":
        self._wait_for_keys_to_count()
        for heard in self.heard:
            if _matches(unwanted, heard):
                raise AssertionError(f"expected not to hear {shown(unwanted)}, but heard {heard.text!r}.\n{self.transcript()}")
        return self

    def presses(self, keys: str) -> "Call":
        """Presses keys one after another. Those beyond what a Gather takes are kept for the next one."""
        self._acts()
        with self.live.lock:
            self.live.session.keys(keys)
        return self

    def stays_silent(self) -> "Call":
        """Lets the Gather or Record time out. In a conference nothing does; what is heard before it begins goes round once more."""
        self._acts()
        with self.live.lock:
            self.live.session.silence()
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

    def says(self, words: str) -> "Call":
        """Says something to the others in a conference, each of whom `hears` it. AssertionError if nobody does."""
        self._acts()
        with self.live.lock:
            heard = self.live.carrier.conferences.says(self.live, words)
        if not heard:
            raise AssertionError(f"nobody hears what the person says: {self._whereabouts()}.\n{self.transcript()}")
        return self

    def stays_on(self) -> "Call":
        """Stays in the conference until the Dial's timeLimit is over; that of the vendor is four hours unless the Dial says less."""
        self._acts()
        with self.live.lock:
            if self.live.session.awaiting != "conference":
                raise AssertionError(f"there is no conference to stay in.\n{self.transcript()}")
            self.live.session.stay_on()
        return self

    def talks_with(self, *others: "Call", within: float = 0.0) -> "Call":
        """Expects to be in a conference with these and nobody else, each of whom hears everybody.

        :param within: seconds of real time to wait for it: the application redirects calls when it likes.
        """
        everybody = {self.live, *(other.live for other in others)}

        def together() -> bool:
            places = [call.live.carrier.conferences.place_of(call.live) for call in (self, *others)]
            return all(
                place and not place.stay.muted and {place.stay.call, *(each.call for each in place.company)} == everybody
                for place in places
            )

        for call in (self, *others):
            call.live.settled()
        if len(everybody) == 1 or not self.live.carrier.until(together, within):
            wanted = ", ".join(other.live.person for other in others) or "somebody"
            story = "\n".join(call.transcript() for call in (self, *others))
            raise AssertionError(f"expected to talk with {wanted} and nobody else, but {self._whereabouts()}.\n{story}")
        return self

    def is_kept_waiting(self) -> "Call":
        """Expects to be in a conference that has not begun."""
        place = self._place
        if place is None or place.room.begun:
            raise AssertionError(f"expected to wait for a conference to begin, but {self._whereabouts()}.\n{self.transcript()}")
        return self

    def hangs_up(self) -> "Call":
        """Puts the receiver down; on a call that is over, even one that ends at this moment, that changes nothing."""
        if not self.ended:
            self._since = len(self.live.session.script)
            with self.live.lock:
                if not self.live.session.ended:
                    self.live.session.hang_up()
        return self

    def listens_until_the_end(self) -> "Call":
        """Presses nothing until the application has hung up. AssertionError if it never does."""
        for _ in range(PATIENCE):
            if self.ended:
                return self
            self.stays_silent()
        raise AssertionError(f"after {PATIENCE} silences the application still had not hung up.\n{self.transcript()}")

    def has_ended(self, within: float = 0.0) -> "Call":
        """Expects that the call is over, within so many seconds of real time: the application hangs up when it likes."""
        self._wait_for_keys_to_count()
        if not self.live.carrier.until(lambda: self.live.session.ended, within):
            raise AssertionError(f"expected the call to be over.\n{self.transcript()}")
        return self

    def transcript(self) -> str:
        """The call as a play, for people to read."""
        record = self.live.record
        lines = [f"Call {record.sid}, {record.from_} to {record.to} ({record.status}):"]
        for at, heard in enumerate(list(self.live.session.script)):
            if at == self._since:
                lines.append("  --- since the person last did something ---")
            lines.append("  " + _line(heard))
        lines += [f"  carrier error {error}" for error in self.live.carrier.errors if error.call_sid == record.sid]
        awaited = self.live.session.awaiting
        waiting = self._whereabouts() if awaited == "conference" else f"still waiting for {awaited}"
        waiting = waiting if awaited else "the call has ended"
        return "\n".join([*lines, f"  ({waiting})"])

    def _speaks(self, samples: audio.Samples, then: str | None, what: str) -> "Call":
        session = self.live.session
        with self.live.lock:
            if session.awaiting == "keys":
                session.silence()
            if session.awaiting != "recording":
                raise AssertionError(f"nobody is recording what the person says.\n{self.transcript()}")
            session.speak(samples, then, what)
        return self

    @property
    def _place(self) -> "Place | None":
        self.live.settled()
        return self.live.carrier.conferences.place_of(self.live)

    def _whereabouts(self) -> str:
        """Where the person is, for a sentence. Takes what is there now: it explains a failure, perhaps with the lock held."""
        place = self.live.carrier.conferences.place_of(self.live)
        if place is None:
            return "the person is in no conference"
        if not place.room.begun:
            return f"the person waits for the conference {place.room.name!r} to begin"
        numbers = ", ".join(each.call.person for each in place.company)
        return f"the person is in the conference {place.room.name!r}{' muted' * place.stay.muted} with {numbers or 'nobody else'}"

    def _acts(self) -> None:
        if self.ended:
            raise AssertionError(f"the person wants to do something, but the call is over.\n{self.transcript()}")
        self._since = len(self._session.script)

    def _wait_for_keys_to_count(self) -> None:
        self.live.settled()
        session = self.live.session
        with self.live.lock:
            if session.awaiting == "keys" and session.digits:
                session.silence()


def found(wanted: Wanted, text: str) -> bool:
    if isinstance(wanted, re.Pattern):
        return bool(wanted.search(text))
    return " ".join(wanted.split()).casefold() in " ".join(text.split()).casefold()


def _matches(wanted: Wanted, heard: Heard) -> bool:
    return found(wanted, heard.text) or (heard.kind == "play" and found(wanted, heard.url))


def shown(wanted: Wanted) -> str:
    return repr(wanted.pattern if isinstance(wanted, re.Pattern) else wanted)


def _line(heard: Heard) -> str:
    who = "person" if heard.by_person else "line  "
    tongue = f"[{heard.language}] " if heard.language else ""
    return f"{who}  {heard.kind:8} {tongue}{heard.text}{' ' if heard.text and heard.url else ''}{heard.url}".rstrip()
