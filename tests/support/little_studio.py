"""A little house with a coordinator who may record, and the walk of somebody who does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from unittest.mock import patch

from little_house import ALICE, SPEECH, LittleHouse
from recorded import sound
from sqlalchemy import select

from hotline.preparing import Result
from hotline.studio import Takes
from ivr.studio import recordable
from prompts.catalogue import Catalogue
from prompts.recordings import FILE, Recorded, keep
from records import AuditEntry, Person, Take
from records import Call as CallRow
from simulator import Call
from simulator.audio import as_wav, for_telephone

PIN = "024680"
OTHER_PIN = "135791"
CLIP = SPEECH / "en" / "message.wav"
"""Four and a half seconds: right for the two texts that the stories record."""

TEXTS = ("assurance", "emergency-line")
SAID = {"assurance": "No names asked", "emergency-line": "In an emergency"}
ITS_LANGUAGE = "mam"
"""Nobody has a voice for it, and there are no texts in it."""

A_WORD = as_wav(for_telephone(CLIP)[4000:9000])


def add_coordinator(house: LittleHouse, *, name: str = "alice", number: str = ALICE, language: str = "en", pin: str = PIN) -> None:
    keyring = house.hotline.keyring
    with house.hotline.sessions.begin() as session:
        session.add(
            Person(
                name=name,
                number=number,
                number_key=keyring.hashed(number),
                language=language,
                coordinator=True,
                added_at=house.clock(),
                pin=keyring.slow_hash(pin),
            )
        )


def without_a_child(house: LittleHouse) -> None:
    """Prepare what is recorded in this process: a new one for each costs seconds, and the real one has a test of its own."""
    from prompts.sound import Unusable, prepare

    def here(sound: bytes, expected_seconds: float) -> Result:
        try:
            made = prepare(sound, expected_seconds=expected_seconds)
        except Unusable as error:
            return Result(complaint=error.complaint.value)
        return Result(wav=made.wav, seconds=made.seconds)

    takes = Takes(
        sessions=house.hotline.sessions,
        reminders=house.todo,  # type: ignore[arg-type]
        carrier=house.rest,
        catalogue=house.hotline.catalogue,
        prepare=here,
        clock=house.clock,
    )
    house.pipeline = replace(house.pipeline, more={**house.pipeline.more, **takes.steps()})


def record_all_but(overlay: Path, catalogue: Catalogue, language: str, *but: str) -> None:
    """Recordings of every text of a language except some; nobody listens to them, so a breath is enough."""
    with patch("prompts.reviews.os.fsync"):  # nobody pulls the plug of a test
        for piece in catalogue.pieces(language):
            if piece.id not in but:
                made = {"wav": sound(0), "seconds": 0.05, "by": "bob", "on": date(2026, 3, 1)}
                keep(overlay, language, piece.id, piece.text, **made)  # type: ignore[arg-type]


def opens(house: LittleHouse, *, number: str = ALICE, pin: str = PIN) -> Call:
    return house.caller_calls(number).presses("1").presses(pin).presses("2")


def chooses(house: LittleHouse, call: Call, language: str) -> Call:
    place = recordable(house.hotline.catalogue).index(language)
    for _ in range(place // 5):
        call.presses("9")
    return call.presses(str(place % 5 + 1))


def recorded(house: LittleHouse, language: str) -> dict[str, Recorded]:
    """What is kept in the home folder by now; files included."""
    fresh = Catalogue(overlay=house.home / "prompts").recordings
    assert not [problem for problem in fresh.problems if problem[0] == language]
    return {piece: each for (spoken, piece), each in fresh.entries.items() if spoken == language}


def kept_file(house: LittleHouse, language: str) -> str:
    path = house.home / "prompts" / language / FILE
    return path.read_text() if path.exists() else ""


def takes_of(house: LittleHouse) -> list[Take]:
    with house.hotline.sessions() as session:
        return list(session.scalars(select(Take).order_by(Take.id)))


def deeds(house: LittleHouse) -> list[tuple[str, str, str]]:
    with house.hotline.sessions() as session:
        return [(each.actor, each.action, each.subject) for each in session.scalars(select(AuditEntry).order_by(AuditEntry.id))]


# -- walks ----------------------------------------------------------------------------------------------------


def at_the_text(house: LittleHouse) -> Call:
    return chooses(house, opens(house), ITS_LANGUAGE)


def speaks_and_waits(house: LittleHouse, call: Call, clip: bytes | None = None) -> Call:
    call.presses("1").hears("Speak after the tone").speaks(clip or CLIP, then="1").hears("One moment")
    house.work()
    return call.stays_silent()


def at_listening(house: LittleHouse) -> Call:
    return speaks_and_waits(house, at_the_text(house)).hears("This is how it sounds")


def call_row(house: LittleHouse, call: Call) -> CallRow:
    with house.hotline.sessions() as session:
        return session.scalars(select(CallRow).where(CallRow.sid == call.sid)).one()


def only_new(house: LittleHouse) -> set[str]:
    return {piece for piece, each in recorded(house, ITS_LANGUAGE).items() if each.by == "alice"}


def at_staff_menu(house: LittleHouse) -> Call:
    return house.caller_calls().hears("We know this telephone")


def at_pin(house: LittleHouse) -> Call:
    return at_staff_menu(house).presses("1").hears("PIN")


def at_languages(house: LittleHouse) -> Call:
    return opens(house).hears("Which language")


def at_the_next_page(house: LittleHouse) -> Call:
    return at_languages(house).presses("9").hears("press 1")


def before_the_tone(house: LittleHouse) -> Call:
    return at_the_text(house).presses("1").hears("Speak after the tone")


def while_waiting(house: LittleHouse) -> Call:
    return before_the_tone(house).speaks(CLIP, then="1").hears("One moment")


def after_a_complaint(house: LittleHouse) -> Call:
    return speaks_and_waits(house, at_the_text(house), A_WORD).hears("too short")


SCREENS: list[Callable[[LittleHouse], Call]] = [
    at_staff_menu,
    at_pin,
    at_languages,
    at_the_next_page,
    at_the_text,
    before_the_tone,
    while_waiting,
    at_listening,
    after_a_complaint,
]
"""Each is a walk to a screen."""
