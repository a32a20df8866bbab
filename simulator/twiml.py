"""The one TwiML interpreter: runs a call's documents verb by verb until it awaits the person or the call has ended.

1. A document is fetched and its verbs run in order; each Say and Play is heard at once, for no real time passes on the line.
2. A Gather hears its nested prompts and then awaits `keys`; a Record beeps and awaits a `recording`.
3. A Dial puts the call into a conference and awaits that the person leaves it, or that the carrier ends it.
4. The person presses, speaks, stays silent or hangs up; the interpreter goes on from there, by HTTP where the verb says so.
5. What a carrier would refuse goes to the fallback URL, once; failing that the caller hears a system error and the call ends.

It knows documents and order, not networks: `Line` does the asking, the storing and the telling.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias
from urllib.parse import urljoin

from simulator import audio
from simulator.dialling import AFTER_A_CONFERENCE, HOLD_MUSIC, TIME_LIMIT, one_round
from simulator.documents import KEYS, CarrierRefuses, Verb, read_document
from simulator.line import LETTERS_A_SECOND, Document, Heard, Line

DOCUMENTS_WITHOUT_A_PERSON = 50  # a carrier redirects until the call is four hours old; a test should not
SYSTEM_ERROR = "We are sorry. A system error has occurred. Goodbye."
Awaited: TypeAlias = Literal["keys", "recording", "conference"]


@dataclass
class Session:
    """One call's way through its documents. Not thread-safe, except that `cut` and `overhears` may come from anywhere."""

    line: Line
    script: list[Heard] = field(default_factory=list)
    document_urls: list[str] = field(default_factory=list)
    awaiting: Awaited | None = None
    ended: bool = False
    seconds: float = 0.0
    digits: str = ""
    _verb: Verb | None = None
    _queue: list[Verb] = field(default_factory=list)
    _url: str = ""
    _wait_url: str = ""
    _typed_ahead: str = ""
    _documents: int = 0
    _on_fallback: bool = False

    # What the carrier and the person do

    def start(self, url: str, method: str = "POST", extra: Mapping[str, str] | None = None) -> None:
        self._guarded(lambda: self._open(url, method, extra or {}))

    def start_with(self, twiml: str) -> None:
        """Begins with a document that came with the REST request itself."""
        self.awaiting, self._verb = None, None
        self._guarded(lambda: self._load(Document(url="", body=twiml.encode(), content_type="text/xml")))

    def keys(self, keys: str) -> None:
        """Presses keys one after another; those that no Gather takes yet are kept for the next one.

        :raises ValueError: not a key of a telephone.
        """
        if not keys or not set(keys) <= KEYS:
            raise ValueError(f"{keys!r} are not keys of a telephone (0-9, * and #)")
        self._note(Heard(kind="pressed", text=keys))
        self._documents = 0
        self._typed_ahead += keys
        self._guarded(self._feed)

    def silence(self) -> None:
        """The person does nothing until the Gather or Record gives up."""
        self._note(Heard(kind="silent"))
        self._documents = 0
        if self.awaiting == "keys":
            self.seconds += self._current.number("timeout", 5)
            self._guarded(lambda: self._gathered(""))
        elif self.awaiting == "recording":
            self.seconds += self._current.number("timeout", 5)
            self._guarded(lambda: self._recorded(audio.silence(0), {}))
        elif self.awaiting == "conference" and self._wait_url and self.line.waits:
            self._hears_the_wait(self._current.nested[0])

    def says(self, words: str) -> None:
        """Speaks to whoever is in the conference; that they hear it is the carrier's doing."""
        self.seconds += len(words) / LETTERS_A_SECOND
        self._note(Heard(kind="spoke", text=words))

    def stay_on(self) -> None:
        """Stays in the conference until the Dial's timeLimit, after which the carrier takes the person out of it."""
        if self.awaiting == "conference":
            self._note(Heard(kind="silent"))
            self.seconds += self._current.number("timeLimit", TIME_LIMIT)
            self.dial_ends()

    def speak(self, samples: audio.Samples, then: str | None, what: str) -> None:
        """Speaks into a Record.

        :param then: a key that ends it, `hangup`, or None to fall silent.
        :raises ValueError: nothing is being recorded, or that key does not end this recording.
        """
        if self.awaiting != "recording":
            raise ValueError("nobody is recording")
        verb = self._current
        finishers = verb.get("finishOnKey", "1234567890*#")
        if then not in {None, "hangup"} and (not then or then not in finishers):
            raise ValueError(f"{then!r} does not end this recording; its finishOnKey is {finishers!r}")
        kept = audio.until_silence(samples, verb.number("timeout", 5))[: verb.number("maxLength", 3600) * audio.RATE]
        cut = len(kept) < len(samples)
        self._documents = 0
        self._note(Heard(kind="spoke", text=what + (f" (only {len(kept) / audio.RATE:.1f} s of it were recorded)" if cut else "")))
        self.seconds += len(kept) / audio.RATE
        if then == "hangup" and not cut:
            self._hang_up_with(kept)
        elif then and not cut:
            self._note(Heard(kind="pressed", text=then))
            self._guarded(lambda: self._recorded(kept, {"Digits": then}))
        else:
            self._guarded(lambda: self._recorded(kept, {}))

    def hang_up(self) -> None:
        if self.awaiting == "recording":
            self._hang_up_with(audio.silence(0))
        elif self.awaiting == "conference":
            self._hang_up_in_conference()
        else:
            self._note(Heard(kind="hung up"))
            self._end("completed")

    def cut(self) -> None:
        """The application ended the call through the REST API; callable from another thread while a document is being fetched."""
        self.ended = True
        self.awaiting = None
        self._note(Heard(kind="ended", text="the application hung up"))

    def overhears(self, heard: Heard) -> None:
        """Something that came from the others in a conference."""
        self._note(heard)

    def dial_ends(self) -> None:
        """The carrier takes the person out of the conference, and goes on with the Dial's action or the next verb."""
        if self.awaiting == "conference":
            self._documents = 0
            self._guarded(self._dialled)

    def redirect(self, url: str, method: str = "POST", twiml: str = "") -> None:
        """The application moved the live call to another document (voice/api/call-resource, update).

        The Gather, Record or Dial in hand is given up. That none of their actions is requested is [unconfirmed].
        """
        if self.ended:
            return
        self.line.leave()
        self._documents, self._typed_ahead = 0, ""
        self._note(Heard(kind="moved", url=url))
        if twiml:
            self.start_with(twiml)
        else:
            self.start(url, method)

    # How it goes on

    @property
    def _current(self) -> Verb:
        if self._verb is None:
            raise RuntimeError("no verb awaits anything")
        return self._verb

    def _guarded(self, step: Callable[[], None]) -> None:
        """Runs a step and what follows from it, with the carrier's reaction to what goes wrong."""
        try:
            step()
            self._run()
        except CarrierRefuses as refusal:
            self._refuse(refusal)

    def _refuse(self, refusal: CarrierRefuses) -> None:
        self.line.refused(refusal)
        if self.ended:
            return
        if self.line.fallback_url and not self._on_fallback:
            self._on_fallback = True
            extra = {"ErrorCode": str(refusal.code), "ErrorUrl": refusal.url}
            self._guarded(lambda: self._open(self.line.fallback_url, "POST", extra))
            self._on_fallback = False
            return
        self._note(Heard(kind="error", text=SYSTEM_ERROR))
        self._end("completed")

    def _run(self) -> None:
        while not self.ended and self.awaiting is None:
            if not self._queue:
                self._end("completed")
                return
            verb = self._queue.pop(0)
            getattr(self, f"_do_{verb.name.lower()}")(verb)

    def _open(self, url: str, method: str, extra: Mapping[str, str]) -> None:
        self.awaiting, self._verb, self._queue = None, None, []
        self._documents += 1
        if self._documents > DOCUMENTS_WITHOUT_A_PERSON:
            raise CarrierRefuses(12200, f"{DOCUMENTS_WITHOUT_A_PERSON} documents and the person never had a turn: a loop", url)
        document = self.line.fetch(url, method, extra)
        if not self.ended:
            self._load(document)

    def _load(self, document: Document) -> None:
        self._url = document.url
        self.document_urls.append(document.url)
        self._queue = list(read_document(document.body, document.content_type, document.url))

    def _note(self, heard: Heard) -> None:
        self.script.append(heard)
        self.line.happened(heard)

    def _end(self, status: str) -> None:
        if self.ended:
            return
        self.ended, self.awaiting = True, None
        if not (self.script and self.script[-1].kind == "hung up"):
            self._note(Heard(kind="ended", text="the line hung up"))
        self.line.over(status)

    # The verbs

    def _do_say(self, verb: Verb) -> None:
        for _ in range(max(1, verb.number("loop", 1))):
            self.seconds += len(verb.text) / LETTERS_A_SECOND
            self._note(Heard(kind="say", text=verb.text, language=verb.get("language"), voice=verb.get("voice")))

    def _do_play(self, verb: Verb) -> None:
        if "digits" in verb.attributes:
            self._note(Heard(kind="tones", text=verb.get("digits")))
            return
        url = urljoin(self._url, verb.text)
        sound = self.line.fetch_sound(url)
        for _ in range(max(1, verb.number("loop", 1))):
            self.seconds += sound.seconds
            self._note(Heard(kind="play", text=sound.text, language=sound.language, url=url))

    def _do_pause(self, verb: Verb) -> None:
        self.seconds += verb.number("length", 1)
        self._note(Heard(kind="pause", text=f"{verb.number('length', 1)} s"))

    def _do_gather(self, verb: Verb) -> None:
        for nested in verb.nested:
            if self._typed_ahead:  # the first key stops the prompt, and this one was pressed before it began
                words = nested.text if nested.name == "Say" else ""
                url = urljoin(self._url, nested.text) if nested.name == "Play" else ""
                self._note(Heard(kind="cut", text=words, language=nested.get("language"), url=url))
            else:
                getattr(self, f"_do_{nested.name.lower()}")(nested)
        self._await("keys", verb)
        if self._typed_ahead:
            self._feed()

    def _do_record(self, verb: Verb) -> None:
        if verb.get("playBeep", "true") == "true":
            self._note(Heard(kind="beep"))
        self._typed_ahead = ""  # pressed before the beep, so no part of the recording and no end of it
        self._await("recording", verb)

    def _do_redirect(self, verb: Verb) -> None:
        self._open(urljoin(self._url, verb.text), verb.get("method", "POST"), {})

    def _do_hangup(self, verb: Verb) -> None:
        self._end("completed")

    def _do_reject(self, verb: Verb) -> None:
        self._end("busy" if verb.get("reason") == "busy" else "no-answer")

    def _await(self, what: Awaited, verb: Verb) -> None:
        if not self.ended:  # the application may have hung up from another thread meanwhile
            self.awaiting, self._verb, self.digits = what, verb, ""

    # Conferences

    def _do_dial(self, verb: Verb) -> None:
        """Joins the conference.

        One that takes nobody more goes on with the next verb: docs/api/errors/16025 says so of a label that is taken; of a full
        conference (16020) it is [unconfirmed].
        """
        conference = verb.nested[0]
        self._typed_ahead = ""
        self._await("conference", verb)
        if self.ended:
            return
        try:
            self.line.join(conference)
        except CarrierRefuses as refusal:
            self.line.refused(CarrierRefuses(refusal.code, refusal.meaning, self._url))
            self.awaiting, self._verb = None, None
            return
        self._wait_url = urljoin(self._url, conference.get("waitUrl")) if conference.get("waitUrl") else ""
        if self.line.waits and self._wait_url:
            self._hears_the_wait(conference)
        elif self.line.waits and "waitUrl" not in conference.attributes:
            self._note(HOLD_MUSIC)

    def _hears_the_wait(self, conference: Verb) -> None:
        """One round: it is heard once, and once more for every silence. One that cannot be had is an error, and the person waits in
        silence [unconfirmed].
        """
        try:
            this = one_round(self.line, self._wait_url, conference.get("waitMethod", "POST"))
        except CarrierRefuses as refusal:
            self.line.refused(refusal)
            return
        self._wait_url = this.next_url
        self.seconds += this.seconds
        for heard in this.heard:
            self._note(heard)

    def _dialled(self) -> None:
        """A Dial is over: its action is asked, or without one the next verb runs."""
        verb = self._current
        self.awaiting, self._verb = None, None
        self.line.leave()
        if verb.get("action"):
            self._open(urljoin(self._url, verb.get("action")), verb.get("method", "POST"), AFTER_A_CONFERENCE)

    def _hang_up_in_conference(self) -> None:
        """Hanging up in a conference: the action is requested "after the dialed call ends" (voice/twiml/dial), and its answer goes
        nowhere. That this holds for whoever hung up, with CallStatus completed, is [unconfirmed]: no page says it of a Dial.
        """
        verb, url = self._current, self._url
        self.awaiting, self._verb = None, None
        self._note(Heard(kind="hung up"))
        self.ended = True
        self.line.leave()
        if verb.get("action"):
            self._ask_in_vain(verb, url, AFTER_A_CONFERENCE)
        self.line.over("completed")

    def _ask_in_vain(self, verb: Verb, url: str, extra: Mapping[str, str]) -> None:
        """Requests an action for somebody who is gone."""
        try:
            fields = {**extra, "CallStatus": "completed"}
            self.line.fetch(urljoin(url, verb.get("action")), verb.get("method", "POST"), fields)
        except CarrierRefuses as refusal:
            self.line.refused(refusal)

    # Keys

    def _feed(self) -> None:
        while self._typed_ahead and self.awaiting and not self.ended:
            key, self._typed_ahead = self._typed_ahead[0], self._typed_ahead[1:]
            verb = self._current
            if self.awaiting == "conference":  # any other key is a tone that nobody acts upon
                if key == "*" and verb.get("hangupOnStar") == "true":
                    self._dialled()
                    self._run()
                continue
            if self.awaiting == "recording":
                if key in verb.get("finishOnKey", "1234567890*#"):
                    self._recorded(audio.silence(0), {"Digits": key})
                    self._run()
                continue
            if key in verb.get("finishOnKey", "#"):
                self._gathered(key)
                self._run()
                continue
            self.digits += key
            if len(self.digits) == verb.number("numDigits", 0):
                self._gathered("")
                self._run()

    def _gathered(self, finished_on: str) -> None:
        """A Gather is over: its action is asked, or with nothing pressed the next verb runs."""
        verb, digits = self._current, self.digits
        self.awaiting, self._verb, self.digits = None, None, ""
        if digits or verb.get("actionOnEmptyResult") == "true":
            extra = {"Digits": digits, "FinishedOnKey": finished_on, "msg": "Gather End"}
            self._open(urljoin(self._url, verb.get("action")), verb.get("method", "POST"), extra)

    # Recordings

    def _recorded(self, samples: audio.Samples, extra: Mapping[str, str]) -> None:
        """A Record is over: an empty recording asks for nothing and the next verb runs."""
        verb = self._current
        self.awaiting, self._verb = None, None
        stored = self.line.store(verb, samples, self._url)
        if stored is not None:
            self._open(urljoin(self._url, verb.get("action")), verb.get("method", "POST"), {**stored, **extra})

    def _hang_up_with(self, samples: audio.Samples) -> None:
        """Hanging up while recording: the action is asked all the same, and its answer goes nowhere."""
        verb, url = self._current, self._url
        self.awaiting, self._verb = None, None
        self._note(Heard(kind="hung up"))
        self.ended = True
        stored = self.line.store(verb, samples, url)
        if stored is not None:
            self._ask_in_vain(verb, url, {**stored, "Digits": "hangup"})
        self.line.over("completed")
