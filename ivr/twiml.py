"""The one place that writes TwiML. Facts are from the vendor's pages on <Say>, <Play>, <Gather>, <Record>, <Dial>,
<Conference> and <Redirect>.

Every prompt stands inside the <Gather> that awaits the answer, so that a key pressed early counts. `finishOnKey` is empty: `#` is a
key like any other here ("back"). `actionOnEmptyResult` makes silence a request like any other too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from twilio.twiml.messaging_response import MessagingResponse
from twilio.twiml.voice_response import Dial, Gather, Redirect, VoiceResponse

from ivr.flow import Action, Connect, Digits, Farewell, Menu, Recording, Say, Screen
from ivr.script import Sound, Utterance
from prompts.said import Spoken

MOST_BYTES = 64 * 1024
"""The vendor refuses a larger document."""

_TO_LISTEN_FOR_A_KEY = 1
"""Seconds between the end of a recording's prompt and its tone in which a key (skip, back, a person) still counts."""


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """Where the carrier goes next: with an answer, with an empty recording, with news of a recording."""

    turn: str
    empty: str
    recording: str


def document(screen: Screen, said: Sequence[Utterance], addresses: Addresses, *, to_the_tone: bool = False, room: str = "") -> str:
    """The document for a screen that awaits something, or for a farewell. `to_the_tone`: the caller has heard the prompt; `room`: where
    two people are connected. Raises `ValueError` for a screen that awaits nothing, and where there is no room to connect them in."""
    response = VoiceResponse()
    match screen:
        case Menu():
            response.append(_gather(said, addresses.turn, keys=1, seconds=screen.seconds, on_silence=True))
        case Digits():
            response.append(_gather(said, addresses.turn, keys=screen.count, seconds=screen.seconds, on_silence=True))
        case Recording():
            if not to_the_tone:
                response.append(_gather(said, addresses.turn, keys=1, seconds=_TO_LISTEN_FOR_A_KEY, on_silence=False))
            response.record(
                action=addresses.turn,
                timeout=screen.seconds,
                max_length=screen.most_seconds,
                finish_on_key="1234567890*#",
                play_beep=True,
                recording_status_callback=addresses.recording,
                recording_status_callback_event="completed absent",
            )
            response.redirect(addresses.empty, method="POST")
        case Connect():
            if not room:
                raise ValueError(f"{screen.id!r} connects people, and no room is named")
            _say(response, said)
            response.append(_conference(room, addresses.turn, star_ends=screen.star_ends))
        case Farewell():
            _say(response, said)
            response.hangup()
        case Say() | Action() | Screen():
            raise ValueError(f"{screen.id!r} awaits nothing, so there is nothing to render")
        case _:
            assert_never(screen)
    return str(response)


def hiccup(said: Sequence[Utterance], again: str) -> str:
    """Something inside is slow or broken: say so, and come back with what the caller has pressed."""
    response = VoiceResponse()
    _say(response, said)
    response.pause(length=1)
    response.append(Redirect(again, method="POST"))
    return str(response)


def message_without_us(
    said: Sequence[Utterance], *, after: str, recording: str | None, goodbye: Sequence[Utterance], method: str | None = None
) -> str:
    """Nothing inside works: the carrier keeps a message, and we find it there when we are back. `recording`: where to send news of
    it, if anywhere; `method`: how `after` is asked for, POST unless given (a plain file can only be read with GET)."""
    response = VoiceResponse()
    _say(response, said)
    response.record(
        action=after,
        method=method,
        timeout=5,
        max_length=120,
        finish_on_key="1234567890*#",
        play_beep=True,
        recording_status_callback=recording,
        recording_status_callback_event="completed absent" if recording else None,
    )
    _say(response, goodbye)
    response.hangup()
    return str(response)


def last_words(said: Sequence[Utterance]) -> str:
    """Say something and hang up."""
    response = VoiceResponse()
    _say(response, said)
    response.hangup()
    return str(response)


def nothing() -> str:
    """An answer to a request that nobody listens to any more."""
    return str(VoiceResponse())


def text_reply(words: str | None) -> str:
    """The answer to a text: one text back, or none (the vendor's page on TwiML for messaging)."""
    response = MessagingResponse()
    if words:
        response.message(words)
    return str(response)


def _conference(room: str, action: str, *, star_ends: bool) -> Dial:
    """A room for two. It ends for both when one of them leaves, and who is left is asked about at `action`. Nothing is played to
    whoever comes first: by default the vendor fetches music from elsewhere."""
    dial = Dial(action=action, method="POST", hangup_on_star=True if star_ends else None)
    dial.conference(
        room,
        beep="false",
        start_conference_on_enter=True,
        end_conference_on_exit=True,
        wait_url="",
        max_participants=2,
    )
    return dial


def _gather(said: Sequence[Utterance], action: str, *, keys: int, seconds: int, on_silence: bool) -> Gather:
    gather = Gather(
        input="dtmf",
        num_digits=keys,
        timeout=seconds,
        finish_on_key="",
        action=action,
        method="POST",
        action_on_empty_result=True if on_silence else None,
    )
    _say(gather, said)
    return gather


def _say(verb: VoiceResponse | Gather, said: Sequence[Utterance]) -> None:
    for utterance in said:
        match utterance:
            case Spoken():
                verb.say(utterance.text, voice=utterance.voice, language=utterance.say_language)
            case Sound():
                verb.play(utterance.url)
            case _:
                assert_never(utterance)
