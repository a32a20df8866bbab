"""What a Dial into a conference is for the one who dialled: what is heard until it begins, and what its action is told afterwards.

voice/twiml/conference, waitUrl: a sound, or a document of Say, Play, Pause and Redirect; an empty string is silence, and none at all the
vendor's own music. It goes round until the conference begins. A Redirect leads to the next round.
"""

from dataclasses import dataclass, field
from urllib.parse import urljoin

from simulator.documents import CarrierRefuses, Verb, read_document
from simulator.line import LETTERS_A_SECOND, Heard, Line, Sound

TIME_LIMIT = 14_400  # seconds that a Dial lasts unless it says otherwise (voice/twiml/dial, timeLimit)
# What a Dial's action is told (voice/twiml/dial, action): `answered` is a conference's status, whoever came, and hangupOnStar's, too;
# DialCallSid and DialCallDuration are "not sent after dialing a conference". DialBridged has no such exception on that page; that it
# is true for somebody who waited in vain is [unconfirmed].
AFTER_A_CONFERENCE = {"DialCallStatus": "answered", "DialBridged": "true"}
WAITING_VERBS = frozenset({"Say", "Play", "Pause", "Redirect"})
HOLD_MUSIC = Heard(kind="music", text="hold music")


@dataclass(kw_only=True)
class Round:
    """What was heard, for how long, and where the next round is fetched."""

    next_url: str
    heard: list[Heard] = field(default_factory=list)
    seconds: float = 0.0

    def add(self, heard: Heard, seconds: float) -> None:
        self.heard.append(heard)
        self.seconds += seconds


def one_round(line: Line, url: str, method: str) -> Round:
    """Asks the application once.

    :raises CarrierRefuses: what a carrier would refuse of any document, and 13238 for a verb that cannot be used while waiting.
    """
    found = line.fetch_either(url, method)
    this = Round(next_url=url)
    if isinstance(found, Sound):
        this.add(_played(found, url), found.seconds)
        return this
    for verb in read_document(found.body, found.content_type, found.url):
        if verb.name not in WAITING_VERBS:
            raise CarrierRefuses(13238, f"Dial->Conference: Invalid verb <{verb.name}> used in waitUrl TwiML", found.url)
        if verb.name == "Redirect":
            this.next_url = urljoin(found.url, verb.text)
            break
        _hear(line, verb, found.url, this)
    return this


def _hear(line: Line, verb: Verb, document_url: str, this: Round) -> None:
    if verb.name == "Pause":
        seconds = verb.number("length", 1)
        this.add(Heard(kind="pause", text=f"{seconds} s"), seconds)
    elif verb.name == "Say":
        said = Heard(kind="say", text=verb.text, language=verb.get("language"), voice=verb.get("voice"))
        this.add(said, len(verb.text) / LETTERS_A_SECOND)
    elif verb.text:
        url = urljoin(document_url, verb.text)
        sound = line.fetch_sound(url)
        this.add(_played(sound, url), sound.seconds)


def _played(sound: Sound, url: str) -> Heard:
    return Heard(kind="play", text=sound.text, language=sound.language, url=url)
