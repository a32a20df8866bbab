"""Sound for one pair of ears: a caller's recording for a verifier, a take for the coordinator who has just spoken it.

The address is the permission: signed with our key, it cannot be guessed, and soon stops working.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from flask import Blueprint, Response, abort
from itsdangerous import BadSignature, URLSafeTimedSerializer
from sqlalchemy.orm import Session

from records import Keyring, Recording, RecordingAudio, Sessions, Take, TakeState, Whereabouts, reading

FOLDER = "/sound/"

SOUND_SECONDS = 3600
"""How long an address works: as long as a verifier's call may last."""


@dataclass(frozen=True, kw_only=True)
class Sounds:
    """Makes the addresses and answers them. A token of one kind opens nothing of the other."""

    public_url: str
    sessions: Sessions
    keyring: Keyring
    recordings: URLSafeTimedSerializer = field(init=False)
    takes: URLSafeTimedSerializer = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "recordings", URLSafeTimedSerializer(self.keyring.token_key, salt="sound"))
        object.__setattr__(self, "takes", URLSafeTimedSerializer(self.keyring.token_key, salt="take"))

    def routes(self, door: Blueprint) -> None:
        """The addresses, on the door's blueprint. The carrier asks for them as for any other file, without a signature."""
        door.get(FOLDER + "<token>.wav")(self.recorded)
        door.get(FOLDER + "take/<token>.wav")(self.taken)

    def recording_address(self, recording_id: int) -> str:
        """Where the carrier fetches a recording for a verifier."""
        return f"{self.public_url}{FOLDER}{self.recordings.dumps(recording_id)}.wav"

    def take_address(self, take_id: int) -> str:
        """Where the carrier fetches a take for a coordinator."""
        return f"{self.public_url}{FOLDER}take/{self.takes.dumps(take_id)}.wav"

    def recorded(self, token: str) -> Response:
        """What a caller said."""
        return self._wav(self.recordings, token, _sound_of_recording)

    def taken(self, token: str) -> Response:
        """What a coordinator has just recorded, as callers would hear it."""
        return self._wav(self.takes, token, _sound_of_take)

    def _wav(self, tokens: URLSafeTimedSerializer, token: str, of: Callable[[Session, int], bytes | None]) -> Response:
        try:
            row = tokens.loads(token, max_age=SOUND_SECONDS)
        except BadSignature:
            abort(404)
        with reading(self.sessions) as session:
            sound = of(session, row)
        if sound is None:
            abort(404)
        answer = Response(sound, mimetype="audio/wav")
        answer.headers["Cache-Control"] = "private, no-store"
        return answer


def _sound_of_recording(session: Session, recording_id: int) -> bytes | None:
    recording = session.get(Recording, recording_id)
    if recording is None or recording.whereabouts is not Whereabouts.STORED:
        return None
    audio = session.get(RecordingAudio, recording_id)
    return None if audio is None else audio.sound


def _sound_of_take(session: Session, take_id: int) -> bytes | None:
    take = session.get(Take, take_id)
    return take.sound if take is not None and take.state is TakeState.READY else None
