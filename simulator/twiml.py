"""The one TwiML interpreter: runs a call's documents verb by verb until it awaits the person or the call has ended.

1. A document is fetched and its verbs run in order; each Say and Play is heard at once, for no real time passes on the line.
2. A Gather hears its nested prompts and then awaits `keys`; a Record beeps and awaits a `recording`.
3. The person presses, speaks, stays silent or hangs up; the interpreter goes on from there, by HTTP where the verb says so.
4. What a carrier would refuse goes to the fallback URL, once; failing that the caller hears a system error and the call ends.

It knows documents and order, not networks: `Line` does the asking, the storing and the telling.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol
from urllib.parse import urljoin

from simulator import audio
from simulator.documents import KEYS, CarrierRefuses, Verb, read_document

DOCUMENTS_WITHOUT_A_PERSON = 50  # a carrier redirects until the call is four hours old; a test should not
SYSTEM_ERROR = "We are sorry. A system error has occurred. Goodbye."
LETTERS_A_SECOND = 14  # an unhurried reading voice; only call durations rest on it


@dataclass(frozen=True, kw_only=True)
class Heard:
    """One thing that happened on the line.

    :ivar kind: from the line `say`, `play`, `pause`, `beep`, `tones`, `error`, and `cut` for a prompt that a key typed ahead
        stopped before a word of it; from the person `pressed`, `spoke`, `silent`, `hung up`; from the carrier `ended`.
    """

    kind: str
    text: str = ""
    language: str = ""
    voice: str = ""
    url: str = ""

    @property
    def by_person(self) -> bool:
        return self.kind in {"pressed", "spoke", "silent", "hung up"}

    @property
    def audible(self) -> bool:
        return self.kind in {"say", "play", "error"}


@dataclass(frozen=True, kw_only=True)
class Document:
    """A fetched document: the address it really came from, after redirects, and its verbs' source."""

    url: str
    body: bytes
    content_type: str


@dataclass(frozen=True, kw_only=True)
class Sound:
    """A fetched sound: its length in seconds, its Content-Language if the server named one, and words for it if any are known."""

    seconds: float
    language: str = ""
    text: str = ""


class Line(Protocol):
    """What the interpreter needs of the carrier."""

    fallback_url: str

    def fetch(self, url: str, method: str, extra: Mapping[str, str]) -> Document:
        """Asks the application, signed. Raises CarrierRefuses on 4xx, 5xx and timeouts."""
        ...

    def fetch_sound(self, url: str) -> Sound:
        """Raises CarrierRefuses on anything but audio."""
        ...

    def store(self, verb: Verb, samples: audio.Samples, document_url: str) -> Mapping[str, str] | None:
        """Keeps a recording; its RecordingUrl, RecordingSid and RecordingDuration, or None when nobody said anything."""
        ...

    def happened(self, heard: Heard) -> None: ...

    def refused(self, refusal: CarrierRefuses) -> None: ...

    def over(self, status: str) -> None:
        """The call has ended, with the vendor's CallStatus."""
        ...


@dataclass
class Session:
    """One call's way through its documents. Not thread-safe, except that `cut` may come from anywhere."""

    line: Line
    script: list[Heard] = field(default_factory=list)
    document_urls: list[str] = field(default_factory=list)
    awaiting: Literal["keys", "recording"] | None = None
    ended: bool = False
    seconds: float = 0.0
    digits: str = ""
    _verb: Verb | None = None
    _queue: list[Verb] = field(default_factory=list)
    _url: str = ""
    _typed_ahead: str = ""
    _documents: int = 0
    _on_fallback: bool = False

    # What the carrier and the person do

    def start(self, url: str, method: str = "POST", extra: Mapping[str, str] | None = None) -> None:
        self._guarded(lambda: self._open(url, method, extra or {}))

    def start_with(self, twiml: str) -> None:
        """Begins with a document that came with the REST request itself."""
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
        else:
            self._note(Heard(kind="hung up"))
            self._end("completed")

    def cut(self) -> None:
        """The application ended the call through the REST API; callable from another thread while a document is being fetched."""
        self.ended = True
        self.awaiting = None
        self._note(Heard(kind="ended", text="the application hung up"))

    # How it goes on

    @property
    def _current(self) -> Verb:
        if self._verb is None:
            raise RuntimeError("no verb awaits anything")
        return self._verb

    def _guarded(self, step: "Step") -> None:
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

    def _await(self, what: Literal["keys", "recording"], verb: Verb) -> None:
        if not self.ended:  # the application may have hung up from another thread meanwhile
            self.awaiting, self._verb, self.digits = what, verb, ""

    # Keys

    def _feed(self) -> None:
        while self._typed_ahead and self.awaiting and not self.ended:
            key, self._typed_ahead = self._typed_ahead[0], self._typed_ahead[1:]
            verb = self._current
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
        try:
            if stored is not None:
                extra = {**stored, "Digits": "hangup", "CallStatus": "completed"}
                self.line.fetch(urljoin(url, verb.get("action")), verb.get("method", "POST"), extra)
        except CarrierRefuses as refusal:
            self.line.refused(refusal)
        self.line.over("completed")


class Step(Protocol):
    """A piece of the interpreter's work that may be refused."""

    def __call__(self) -> None: ...
