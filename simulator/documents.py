"""Reads a TwiML document the way a carrier does, only stricter: what a carrier merely warns of is refused here.

A carrier ignores a misspelt attribute and the call goes on, subtly wrong. A test should stop instead. Codes are the vendor's
(error and warning dictionary, docs/api/errors), so that a message here can be looked up there.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote_plus

DOCUMENT_BYTES = 64 * 1024
SAY_ENCODED = 4_500  # URL-encoded characters, whatever the voice: about 500 letters of a three-byte script
SAY_CHARACTERS = {"Polly.": 3_000, "Google.": 5_000, "": 4_096}
KEYS = frozenset("0123456789*#")
XML_TYPES = frozenset({"text/xml", "application/xml"})

# Languages for which the vendor has a <Say> voice (voice/twiml/say/text-speech). Anything else must be recorded audio.
SPOKEN_LANGUAGES = frozenset(
    {
        "af", "am", "ar", "arb", "bg", "bn", "ca", "cmn", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fi", "fil", "fr",
        "gl", "gu", "he", "hi", "hr", "hu", "id", "is", "it", "ja", "jv", "kn", "ko", "lt", "lv", "ml", "mr", "ms", "nb", "nl",
        "pa", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "te", "th", "tr", "uk", "vi", "yue", "zh",
    }
)  # fmt: skip

ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "Say": frozenset({"language", "voice", "loop"}),
    "Play": frozenset({"loop", "digits"}),
    "Pause": frozenset({"length"}),
    "Gather": frozenset({"input", "action", "method", "timeout", "finishOnKey", "numDigits", "actionOnEmptyResult"}),
    "Record": frozenset(
        {
            "action", "method", "maxLength", "timeout", "finishOnKey", "playBeep", "trim",
            "recordingStatusCallback", "recordingStatusCallbackMethod", "recordingStatusCallbackEvent",
        }
    ),
    "Dial": frozenset({"action", "method", "hangupOnStar", "timeLimit"}),
    "Conference": frozenset(
        {
            "muted", "beep", "startConferenceOnEnter", "endConferenceOnExit", "waitUrl", "waitMethod", "maxParticipants",
            "participantLabel",
        }
    ),
    "Redirect": frozenset({"method"}),
    "Hangup": frozenset(),
    "Reject": frozenset({"reason"}),
}  # fmt: skip
# The vendor's own that the simulator does not carry: refused, for ignoring them would be a call that is subtly wrong.
NOT_CARRIED: Mapping[str, frozenset[str]] = {
    "Dial": frozenset(
        {
            "answerOnBridge", "callerId", "events", "recordingConfigurationId", "recordingStatusCallback",
            "recordingStatusCallbackEvent", "recordingStatusCallbackMethod", "recordingTrack", "record", "referMethod", "referUrl",
            "ringTone", "sequential", "timeout", "trim",
        }
    ),
    "Conference": frozenset(
        {
            "coach", "eventCallbackUrl", "jitterBufferSize", "record", "recordingStatusCallback", "recordingStatusCallbackEvent",
            "recordingStatusCallbackMethod", "region", "statusCallback", "statusCallbackEvent", "statusCallbackMethod", "trim",
        }
    ),
}  # fmt: skip
NESTED_IN_GATHER = frozenset({"Say", "Play", "Pause"})
NESTS = frozenset({"Gather", "Dial"})
MOST_IN_A_CONFERENCE = 250
CALL_SID = re.compile(r"CA[0-9a-f]{32}")
TELEPHONE = re.compile(r"\+\d{7,15}")
SSML = frozenset({"break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"})


class CarrierRefuses(Exception):
    """What a real carrier's debugger would show.

    :ivar code: the vendor's error code, 11xxx for HTTP and 12xxx or 13xxx for the document.
    :ivar url: the document or sound it is about.
    """

    def __init__(self, code: int, meaning: str, url: str = "") -> None:
        super().__init__(f"{code}: {meaning}" + (f" ({url})" if url else ""))
        self.code = code
        self.meaning = meaning
        self.url = url


@dataclass(frozen=True, kw_only=True)
class Verb:
    """One element of a document, its attributes already checked."""

    name: str
    attributes: Mapping[str, str]
    text: str = ""
    nested: tuple["Verb", ...] = ()

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def number(self, name: str, default: int) -> int:
        return int(self.attributes.get(name, default))


def read_document(body: bytes, content_type: str, url: str = "") -> tuple[Verb, ...]:
    """The verbs of one voice document, in order.

    :raises CarrierRefuses: anything that a carrier refuses or warns of.
    """
    root = _root(body, content_type, url)
    verbs = tuple(_verb(element, url, inside="") for element in root)
    if any(verb.name == "Reject" for verb in verbs[1:]):
        raise CarrierRefuses(12200, "<Reject> must be the first verb: later the call is already answered", url)
    return verbs


def read_replies(body: bytes, content_type: str, url: str = "") -> list[str]:
    """The texts that a messaging document answers with; `<Response/>` answers with none.

    :raises CarrierRefuses: anything but `<Message>`, with its text inside or in one `<Body>`, or a text over 1,600 characters.
    """
    replies = []
    for element in _root(body, content_type, url):
        bodies = list(element)
        if element.tag != "Message" or element.attrib or any(b.tag != "Body" or b.attrib for b in bodies) or len(bodies) > 1:
            raise CarrierRefuses(12200, f"<{element.tag}> is not a plain <Message>", url)
        text = _words("".join(element.itertext()))
        if not text or len(text) > 1_600:
            raise CarrierRefuses(14103, f"Message: Invalid Body, {len(text)} characters of 1 to 1,600", url)
        replies.append(text)
    return replies


def _root(body: bytes, content_type: str, url: str) -> ET.Element:
    kind = content_type.partition(";")[0].strip().lower()
    if kind not in XML_TYPES:
        raise CarrierRefuses(12300, f"Invalid Content-Type {content_type!r}: TwiML is text/xml or application/xml", url)
    if len(body) > DOCUMENT_BYTES:
        raise CarrierRefuses(11750, f"TwiML response body too large: {len(body)} bytes of {DOCUMENT_BYTES}", url)
    if not body.strip():
        raise CarrierRefuses(12100, "Document parse failure: the body is empty", url)
    try:
        root = ET.fromstring(body)
    except ET.ParseError as error:
        raise CarrierRefuses(12100, f"Document parse failure: {error}", url) from error
    if root.tag != "Response":
        raise CarrierRefuses(12100, f"Document parse failure: the root is <{root.tag}>, not <Response>", url)
    if root.attrib or (root.text or "").strip() or any((child.tail or "").strip() for child in root):
        raise CarrierRefuses(12200, "<Response> takes neither attributes nor words of its own", url)
    return root


def _verb(element: ET.Element, url: str, inside: str) -> Verb:
    name = element.tag
    if inside == "Dial" and name != "Conference":
        raise CarrierRefuses(13215, f"Dial: Invalid nested element <{name}>: the simulator joins calls by <Conference> only", url)
    if name not in ATTRIBUTES:
        raise CarrierRefuses(12200, f"<{name}> is no verb; verbs are case-sensitive", url)
    if inside == "Gather" and name not in NESTED_IN_GATHER:
        raise CarrierRefuses(13320, f"Gather: Invalid nested verb <{name}>", url)
    if not inside and name == "Conference":
        raise CarrierRefuses(12200, "<Conference> is no verb: it belongs inside a <Dial>", url)
    unknown = sorted(set(element.attrib) - ATTRIBUTES[name])
    if unknown:
        not_carried = [each for each in unknown if each in NOT_CARRIED.get(name, ())]
        if not_carried:
            raise CarrierRefuses(12200, f"the simulator does not carry <{name}> with {', '.join(not_carried)}", url)
        raise CarrierRefuses(12200, f"<{name}> has no attribute {', '.join(unknown)}", url)
    verb = Verb(
        name=name,
        attributes=dict(element.attrib),
        text=_text(element, url),
        nested=tuple(_verb(child, url, inside=name) for child in element) if name in NESTS else (),
    )
    _check_numbers(verb, url)
    _check_choices(verb, url)
    CHECKS.get(name, _nothing_more)(verb, url)
    if verb.get("loop") == "0" and not inside:
        raise CarrierRefuses(13510, f"<{name} loop='0'> outside a Gather goes on until the caller hangs up", url)
    return verb


def _text(element: ET.Element, url: str) -> str:
    if element.tag == "Say":
        strange = sorted({child.tag for child in element.iter() if child is not element} - SSML)
        if strange:
            raise CarrierRefuses(13520, f"Say: Invalid text, <{strange[0]}> is not SSML", url)
        return _words("".join(element.itertext()))
    if element.tag not in NESTS and len(element):
        raise CarrierRefuses(12200, f"<{element.tag}> nests nothing", url)
    loose = _words("".join([element.text or "", *(child.tail or "" for child in element)]))
    if loose and element.tag == "Dial":
        raise CarrierRefuses(12200, f"the simulator dials no numbers, such as {loose!r}: it joins calls by <Conference> only", url)
    if loose and element.tag not in {"Play", "Redirect", "Conference"}:
        raise CarrierRefuses(12200, f"<{element.tag}> takes no words: {loose!r}", url)
    return loose


def _words(text: str) -> str:
    return " ".join(text.split())


# verb, attribute → lowest, highest, the vendor's code
NUMBERS = {
    ("Say", "loop"): (0, 1_000, 13510),
    ("Play", "loop"): (0, 1_000, 13410),
    ("Pause", "length"): (1, 3_600, 13910),
    ("Gather", "timeout"): (1, 600, 13313),
    ("Gather", "numDigits"): (1, 1_000, 13314),
    ("Record", "timeout"): (0, 14_400, 13611),
    ("Record", "maxLength"): (1, 14_400, 13612),
    ("Dial", "timeLimit"): (1, 86_400, 13216),
    ("Conference", "maxParticipants"): (1, MOST_IN_A_CONFERENCE, 16002),
}
BOOLEANS = frozenset({"true", "false"})
METHODS = frozenset({"GET", "POST"})
CHOICES = {
    ("Gather", "actionOnEmptyResult"): (BOOLEANS, 12200),
    ("Gather", "method"): (METHODS, 13312),
    ("Gather", "input"): (frozenset({"dtmf"}), 13326),  # speech recognition would send callers' voices to the vendor
    ("Record", "method"): (METHODS, 13610),
    ("Record", "recordingStatusCallbackMethod"): (METHODS, 13610),
    ("Record", "playBeep"): (BOOLEANS, 13616),
    ("Record", "trim"): (frozenset({"trim-silence", "do-not-trim"}), 12200),
    ("Dial", "method"): (METHODS, 13210),
    ("Dial", "hangupOnStar"): (BOOLEANS, 13213),
    ("Conference", "muted"): (BOOLEANS, 13230),
    ("Conference", "endConferenceOnExit"): (BOOLEANS, 13231),
    ("Conference", "startConferenceOnEnter"): (BOOLEANS, 13232),
    ("Conference", "waitMethod"): (METHODS, 13234),
    ("Conference", "beep"): (BOOLEANS | {"onEnter", "onExit"}, 13235),
    ("Redirect", "method"): (METHODS, 13710),
    ("Reject", "reason"): (frozenset({"rejected", "busy"}), 12200),
}


def _check_numbers(verb: Verb, url: str) -> None:
    for name, value in verb.attributes.items():
        if (verb.name, name) not in NUMBERS:
            continue
        lowest, highest, code = NUMBERS[verb.name, name]
        if not (value.isascii() and value.isdigit()) or not lowest <= int(value) <= highest:
            raise CarrierRefuses(code, f"{verb.name}: Invalid {name} value {value!r}, not in {lowest} to {highest}", url)


def _check_choices(verb: Verb, url: str) -> None:
    for name, value in verb.attributes.items():
        allowed, code = CHOICES.get((verb.name, name), (None, 0))
        if allowed is not None and value not in allowed:
            raise CarrierRefuses(code, f"{verb.name}: Invalid {name} value {value!r}, not {' or '.join(sorted(allowed))}", url)
        if name == "finishOnKey" and not set(value) <= KEYS:
            raise CarrierRefuses(13613 if verb.name == "Record" else 13310, f"{verb.name}: Invalid finishOnKey {value!r}", url)


def _check_say(verb: Verb, url: str) -> None:
    voice, language = verb.get("voice"), verb.get("language")
    if not verb.text:
        raise CarrierRefuses(13520, "Say: Invalid text, there is none", url)
    limit = next(size for prefix, size in SAY_CHARACTERS.items() if voice.startswith(prefix))
    if len(verb.text) > limit:
        raise CarrierRefuses(13521, f"<Say> character limits exceeded: {len(verb.text)} of {limit} for voice {voice!r}", url)
    encoded = len(quote_plus(verb.text))
    if encoded > SAY_ENCODED:
        raise CarrierRefuses(13521, f"<Say> character limits exceeded: {encoded} URL-encoded of {SAY_ENCODED}", url)
    primary = language.partition("-")[0].lower()
    if language and primary not in SPOKEN_LANGUAGES:
        raise CarrierRefuses(13512, f"Say: no voice speaks {language!r}; play a recording", url)
    spoken_by = voice.removeprefix("Google.").partition("-")[0].lower() if voice.startswith("Google.") else ""
    if spoken_by and primary and spoken_by != primary:
        raise CarrierRefuses(13511, f"Say: voice {voice!r} does not speak {language!r}", url)


def _check_play(verb: Verb, url: str) -> None:
    if bool(verb.text) == ("digits" in verb.attributes):
        raise CarrierRefuses(12200, "<Play> needs a URL, or digits, and not both", url)


def _check_gather(verb: Verb, url: str) -> None:
    if verb.get("actionOnEmptyResult") == "true" and not verb.get("action"):
        raise CarrierRefuses(12200, "<Gather actionOnEmptyResult> without an action asks for this same document for ever", url)


def _check_record(verb: Verb, url: str) -> None:
    if not verb.get("action"):
        raise CarrierRefuses(12200, "<Record> without an action asks for this same document again: it would record for ever", url)
    strange = set(verb.get("recordingStatusCallbackEvent", "completed").split()) - {
        "in-progress",
        "completed",
        "absent",
    }
    if strange:
        raise CarrierRefuses(12200, f"Record: no recording event is called {', '.join(sorted(strange))}", url)


def _check_redirect(verb: Verb, url: str) -> None:
    if not verb.text:
        raise CarrierRefuses(12200, "<Redirect> to nowhere asks for this same document for ever", url)


def _check_dial(verb: Verb, url: str) -> None:
    if not verb.nested:
        raise CarrierRefuses(12200, "<Dial> has nothing to dial: the simulator joins calls by <Conference> only", url)
    if len(verb.nested) > 1:
        raise CarrierRefuses(13000, "Dial: the Conference noun can only be used once inside a Dial verb", url)


def _check_conference(verb: Verb, url: str) -> None:
    """docs/api/errors/13237 and 16023; the page of the noun forbids to name rooms by telephone numbers or other personal data."""
    if not verb.text:
        raise CarrierRefuses(13237, "Dial->Conference: Invalid Conference Name, there is none", url)
    if TELEPHONE.search(verb.text):
        raise CarrierRefuses(13237, f"Dial->Conference: Invalid Conference Name {verb.text!r}: it names a telephone number", url)
    label = verb.get("participantLabel")
    if len(label) > 128 or CALL_SID.fullmatch(label) or "/" in label or "%2f" in label.lower():
        raise CarrierRefuses(16023, f"Dial->Conference: Invalid participant label {label!r}", url)


def _nothing_more(verb: Verb, url: str) -> None:
    """Verbs whose attributes say it all."""


CHECKS: Mapping[str, Callable[[Verb, str], None]] = {
    "Say": _check_say,
    "Play": _check_play,
    "Gather": _check_gather,
    "Record": _check_record,
    "Redirect": _check_redirect,
    "Dial": _check_dial,
    "Conference": _check_conference,
}
