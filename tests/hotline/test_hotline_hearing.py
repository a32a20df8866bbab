"""From sound to words and facts: what is written down, and that nothing here is lost or in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from little_house import BOB, SPEECH, LittleHouse
from sqlalchemy import delete, select

from hotline.hearing import CannotCorrect, Places, correct
from records import AuditEntry, Place, Recording, RecordingAudio, Report, Transcript
from routing import verdicts
from simulator import StandInCarrier
from transcription import facts
from transcription.errors import NotTranscribed, Reason
from transcription.recogniser import Transcription, Word

ZONE = ZoneInfo("America/New_York")


def understood(text: str, confidence: float = 1.0) -> Transcription:
    words = tuple(Word(text=each, start=n, end=n + 1, confidence=confidence) for n, each in enumerate(text.split()))
    return Transcription(
        text=text,
        words=words,
        confidence=confidence,
        engine="vosk",
        model="small",
        language="en",
        seconds=4.0,
        speech_seconds=3.0,
        notes=("The recording is cut short.",),
        alternatives=("free men",),
    )


@dataclass
class Ear:
    """A transcriber that says what it is told to, in turn; the last for ever."""

    says: list[Transcription | NotTranscribed | Callable[[], Transcription]]
    asked: list[dict[str, Any]] = field(default_factory=list)

    def transcribe(self, _audio: bytes, **asked: Any) -> Transcription:
        self.asked.append(asked)
        now = self.says.pop(0) if len(self.says) > 1 else self.says[0]
        if isinstance(now, NotTranscribed):
            raise now
        return now if isinstance(now, Transcription) else now()

    def loaded(self) -> tuple[str, ...]:
        return ()


@pytest.fixture
def begins(carrier: StandInCarrier, tmp_path: Path) -> Iterator[Callable[..., LittleHouse]]:
    begun: list[LittleHouse] = []

    def begin(*says: Transcription | NotTranscribed | Callable[[], Transcription]) -> LittleHouse:
        little = LittleHouse(home=tmp_path / "home", carrier=carrier, transcriber=Ear(list(says)))  # type: ignore[arg-type]
        begun.append(little.begin())
        little.add_person("bob", BOB)
        return little

    yield begin
    for each in begun:
        each.end()


def someone_says_where(house: LittleHouse) -> Report:
    call = house.caller_calls().presses("1").presses("2").presses("1").presses("1").presses("02139").presses("1")
    call.speaks(SPEECH / "en/place.wav").hangs_up()
    house.work()
    [report] = house.reports()
    return report


def text_of(house: LittleHouse) -> Transcript:
    [report] = house.reports()
    found = report.recordings[0].transcript
    assert found is not None
    return found


def drawn(house: LittleHouse) -> dict[str, str]:
    return {fact["question"]: fact["value"] for fact in text_of(house).facts or ()}


def test_words_facts_readings_and_notes_are_kept(begins: Callable[..., LittleHouse]) -> None:
    house = begins(understood("three men and two police cars"))
    someone_says_where(house)
    kept = text_of(house)
    assert kept.text == "three men and two police cars"
    assert [word["text"] for word in kept.words or ()] == kept.text.split()
    assert kept.alternatives == ["free men"]
    assert kept.notes == "The recording is cut short."
    assert drawn(house)["vehicles"] == "2-3"
    assert all(fact["sure"] is (fact["confidence"] >= facts.SURE) for fact in kept.facts)


def test_a_mistake_in_a_rule_costs_no_text(begins: Callable[..., LittleHouse], monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(facts, "facts_of", fails)
    house = begins(understood("three men"))
    someone_says_where(house)
    assert (text_of(house).text, text_of(house).facts) == ("three men", None)


def crashed(*, permanent: bool = False) -> NotTranscribed:
    return NotTranscribed("Not transcribed: the engine crashed.", reason=Reason.CRASHED, permanent=permanent)


def test_a_crash_is_tried_once_more(begins: Callable[..., LittleHouse]) -> None:
    house = begins(crashed(), understood("three men"))
    someone_says_where(house)
    assert text_of(house).text == "three men"


def test_a_second_crash_is_marked_and_the_page_goes_out(begins: Callable[..., LittleHouse], carrier: StandInCarrier) -> None:
    house = begins(crashed())
    someone_says_where(house)
    assert (text_of(house).text, text_of(house).reason) == (None, "crashed")
    house.pass_time(seconds=30)
    carrier.phone(BOB).rings(within=1).is_busy()
    carrier.phone(BOB).reads("is waiting")


def failed(reason: Reason) -> NotTranscribed:
    return NotTranscribed("Not transcribed. It will be tried again.", reason=reason, permanent=False)


def test_workers_that_are_stopped_cost_a_recording_nothing(begins: Callable[..., LittleHouse]) -> None:
    house = begins(*[failed(Reason.STOPPED)] * 4, crashed(), understood("three men"))
    report = someone_says_where(house)
    for _ in range(5):
        house.pass_time(seconds=700)
    assert text_of(house).text == "three men"
    with house.hotline.sessions() as session:
        assert session.get_one(Recording, report.recordings[0].id).text_attempts == 1


def test_what_there_was_no_memory_for_is_tried_again_minutes_later(begins: Callable[..., LittleHouse]) -> None:
    house = begins(*[failed(Reason.NO_MEMORY)] * 5, understood("three men"))
    report = someone_says_where(house)
    house.pass_time(seconds=29)
    assert len(house.transcriber.asked) == 1, "not at once: the memory is not there yet"  # type: ignore[union-attr]
    for _ in range(16):
        house.pass_time(minutes=1)
    assert text_of(house).text == "three men"
    assert report.recordings[0].transcript is None


def test_memory_that_is_never_there_is_said_in_the_end(begins: Callable[..., LittleHouse]) -> None:
    house = begins(failed(Reason.NO_MEMORY))
    someone_says_where(house)
    for _ in range(20):
        house.pass_time(minutes=1)
    assert (text_of(house).reason, len(house.transcriber.asked)) == ("no_memory", 6)  # type: ignore[union-attr]


def test_what_is_being_listened_to_is_not_begun_a_second_time(begins: Callable[..., LittleHouse]) -> None:
    house: LittleHouse

    def asked_for_again() -> Transcription:
        house.pipeline.steps()["transcribe"].do(1)
        return understood("three men")

    house = begins(asked_for_again)
    someone_says_where(house)
    assert len(house.transcriber.asked) == 1  # type: ignore[union-attr]
    assert text_of(house).text == "three men"


def is_due(house: LittleHouse) -> bool:
    with house.hotline.sessions() as session:
        return session.scalars(select(Recording.text_next_at)).one() is not None


@pytest.mark.parametrize("gone", ["withdrawn_at", "erased_at"])
def test_nothing_is_written_of_a_report_that_is_gone_while_its_sound_is_not(begins: Callable[..., LittleHouse], gone: str) -> None:
    """Sound stays until the carrier's copy is known to be gone; words that come then would never be erased."""
    house: LittleHouse

    def gone_meanwhile() -> Transcription:
        with house.hotline.sessions.begin() as session:
            setattr(session.scalars(select(Report)).one(), gone, house.clock())
        return understood("three men")

    house = begins(gone_meanwhile)
    [recording] = someone_says_where(house).recordings
    assert recording.transcript is None
    assert not is_due(house)


def test_what_lost_its_sound_before_its_turn_is_not_due_for_ever(begins: Callable[..., LittleHouse]) -> None:
    house = begins(failed(Reason.STOPPED))
    someone_says_where(house)
    assert is_due(house)
    with house.hotline.sessions.begin() as session:
        session.delete(session.scalars(select(RecordingAudio)).one())
    house.pass_time(minutes=11)
    assert not is_due(house)


def test_nothing_is_written_of_what_was_erased_while_it_was_listened_to(begins: Callable[..., LittleHouse]) -> None:
    house: LittleHouse

    def erased_meanwhile() -> Transcription:
        with house.hotline.sessions.begin() as session:
            verdicts.erase(session, session.scalars(select(Report)).one(), now=house.clock())
        return understood("three men")

    house = begins(erased_meanwhile)
    [recording] = someone_says_where(house).recordings
    assert recording.transcript is None


# -- a person listened


def corrects(house: LittleHouse, text: str, recording: int = 1, who: str = "alice") -> None:
    with house.hotline.sessions.begin() as session:
        correct(session, recording, text, who=who, zone=ZONE, now=house.clock())


def test_what_a_person_heard_stands_beside_the_machines_text(begins: Callable[..., LittleHouse]) -> None:
    house = begins(understood("free men and to police cars"))
    someone_says_where(house)
    corrects(house, "  three men\nand two police cars ")
    kept = text_of(house)
    assert (kept.text, kept.corrected, kept.corrected_by) == (
        "free men and to police cars",
        "three men and two police cars",
        "alice",
    )
    assert drawn(house)["vehicles"] == "2-3"
    with house.hotline.sessions() as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "correct transcript")).one()
        assert (entry.actor, entry.detail) == ("alice", None), "what was said is in no log"


def test_a_language_without_a_model_can_be_written_down_by_a_person(begins: Callable[..., LittleHouse]) -> None:
    house = begins(NotTranscribed("Not transcribed: no model.", reason=Reason.NO_MODEL, permanent=True))
    someone_says_where(house)
    corrects(house, "two police cars")
    assert (text_of(house).text, text_of(house).corrected, text_of(house).reason) == (None, "two police cars", "no_model")


def test_a_person_who_is_quicker_than_the_machine_loses_nothing(begins: Callable[..., LittleHouse]) -> None:
    house: LittleHouse

    def meanwhile() -> Transcription:
        corrects(house, "two police cars")
        return understood("to please cars")

    house = begins(meanwhile)
    someone_says_where(house)
    assert (text_of(house).text, text_of(house).corrected) == ("to please cars", "two police cars")
    assert drawn(house)["vehicles"] == "2-3"


@pytest.mark.parametrize(("recording", "text", "sentence"), [(1, " \n", "nothing written"), (9, "three men", "no recording 9")])
def test_what_cannot_be_written_down_is_refused_with_a_reason(
    begins: Callable[..., LittleHouse], recording: int, text: str, sentence: str
) -> None:
    house = begins(understood("three men"))
    someone_says_where(house)
    with pytest.raises(CannotCorrect, match=sentence):
        corrects(house, text, recording)


def test_what_no_terminal_and_no_voice_can_carry_is_left_out(begins: Callable[..., LittleHouse]) -> None:
    house = begins(understood("three men"))
    someone_says_where(house)
    corrects(house, "three\x07 men \x1b]0;gone\x9b2J")
    assert text_of(house).corrected == "three men ]0;gone 2J"


def test_nothing_is_written_down_of_what_was_erased(begins: Callable[..., LittleHouse]) -> None:
    house = begins(understood("three men"))
    someone_says_where(house)
    with house.hotline.sessions.begin() as session:
        verdicts.erase(session, session.scalars(select(Report)).one(), now=house.clock())
    with pytest.raises(CannotCorrect, match="erased"):
        corrects(house, "three men")


# -- places


def test_places_are_used_from_the_next_recording_on_and_other_readings_asked_for(begins: Callable[..., LittleHouse]) -> None:
    house = begins(understood("three men at the corner of blue island avenue"))
    someone_says_where(house)
    assert house.pipeline is not None
    ear: Ear = house.transcriber  # type: ignore[assignment]
    assert [asked["alternatives"] for asked in ear.asked] == [0]
    assert "place" not in drawn(house)
    with house.hotline.sessions.begin() as session:
        session.add(Place(name="Blue Island Avenue", kind="street", zip="60608", loaded_at=house.clock()))
    house.clock.now += timedelta(hours=1)
    call = house.caller_calls(BOB[:-1] + "9").presses("1").presses("2").presses("1").presses("1").presses("02139").presses("1")
    call.speaks(SPEECH / "en/place.wav").hangs_up()
    house.work()
    assert ear.asked[-1]["alternatives"] > 0
    newest = house.reports()[-1].recordings[0].transcript
    assert newest is not None
    assert ("place", "Blue Island Avenue") in {(fact["question"], fact["value"]) for fact in newest.facts}


def test_a_table_of_as_many_other_places_takes_the_place_of_the_first(begins: Callable[..., LittleHouse]) -> None:
    """SQLite gives the ids of deleted rows again."""
    house = begins(understood("three men"))
    known = Places()
    for name in ("Elm Street", "Oak Street"):
        house.clock.now += timedelta(seconds=1)
        with house.hotline.sessions.begin() as session:
            session.execute(delete(Place))
            session.add(Place(name=name, kind="street", zip="60608", also="", loaded_at=house.clock()))
        with house.hotline.sessions() as session:
            first = known.known(session)
            assert [place.name for place in first.places] == [name]
            assert known.known(session) is first, "its index of names is made once"


def test_the_time_of_the_recording_is_the_time_its_words_are_about(
    begins: Callable[..., LittleHouse], monkeypatch: pytest.MonkeyPatch
) -> None:
    about: dict[str, Any] = {}
    monkeypatch.setattr(facts, "facts_of", lambda _words, **given: about.update(given) or ())
    house = begins(understood("three men"))
    someone_says_where(house)
    with house.hotline.sessions() as session:
        made_at: datetime = session.scalars(select(Recording.made_at)).one()
    assert (about["at"], about["language"], about["question"]) == (made_at, "en", "place")
