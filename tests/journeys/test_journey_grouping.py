"""Several people report one thing: it is one incident, one volunteer is rung, and they hear what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from answers import asks, code_said, takes
from little_house import BOB, CHARLIE, SPEECH, LittleHouse
from sqlalchemy import select

from records import AuditEntry, Incident, Place, Verdict, Workflow
from routing import sorting, surge
from simulator import Phone, StandInCarrier
from transcription.recogniser import Transcription, Word

OTHER = "+15555550177"


@dataclass
class Ear:
    """A transcriber that hears what it is told to."""

    hears: list[str] = field(default_factory=list)

    def transcribe(self, _audio: bytes, **_asked: Any) -> Transcription:
        text = self.hears.pop(0)
        return Transcription(
            text=text,
            words=tuple(Word(text=each, start=n, end=n + 1, confidence=1.0) for n, each in enumerate(text.split())),
            confidence=1.0,
            engine="vosk",
            model="small",
            language="en",
            seconds=4.0,
            speech_seconds=3.0,
            notes=(),
            alternatives=(),
        )

    def loaded(self) -> tuple[str, ...]:
        return ()


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def house(carrier: StandInCarrier, tmp_path: Path, ear: Ear) -> Iterator[LittleHouse]:
    little = LittleHouse(home=tmp_path / "home", carrier=carrier, transcriber=ear).begin()  # type: ignore[arg-type]
    little.add_person("bob", BOB)
    with little.hotline.sessions.begin() as session:
        for name in ("Blue Island Avenue", "Loomis Street"):
            session.add(Place(name=name, kind="street", zip="60608", also="", loaded_at=little.clock()))
    yield little
    little.end()


def says_where(house: LittleHouse, ear: Ear, words: str, *, number: str) -> None:
    """Somebody reports in English: a ZIP code by key, the place aloud, and hangs up."""
    ear.hears.append(words)
    call = house.caller_calls(number).presses("1").presses("2").presses("1").presses("1").presses("60608").presses("1")
    call.speaks(SPEECH / "en/place.wav").hangs_up()
    house.work()


def presses_keys(house: LittleHouse, number: str) -> str:
    """Somebody reports by keys to the end; the code they were given."""
    call = house.report_by_keys(number)
    code = code_said(call)
    call.hangs_up()
    house.work()
    return code


def of_incidents(house: LittleHouse) -> list[int | None]:
    return [each.incident_id for each in house.reports()]


def test_two_people_name_the_same_corner_and_one_volunteer_is_rung(house: LittleHouse, bob: Phone, ear: Ear) -> None:
    says_where(house, ear, "at the corner of blue island avenue", number="+15555550111")
    takes(bob).presses("2").hangs_up()
    house.pass_time(minutes=5)
    says_where(house, ear, "on blue island avenue in front of the bank", number=OTHER)
    assert of_incidents(house) == [1, 1]
    bob.reads("there is something new about report 1")
    assert not bob.is_ringing()
    house.pass_time(seconds=30)
    assert not bob.is_ringing()
    house.pass_time(minutes=26)
    again = bob.rings(within=1).answers().hears("There is something new about report 1").presses("3")
    assert again.transcript().count("/sound/") == 2
    again.hears("ZIP code 6, 0, 6, 0, 8").hangs_up()


def test_two_streets_of_one_zip_code_are_two_calls(house: LittleHouse, bob: Phone, ear: Ear) -> None:
    says_where(house, ear, "at the corner of blue island avenue", number="+15555550111")
    takes(bob).presses("2").hangs_up()
    house.pass_time(minutes=5)
    says_where(house, ear, "at the corner of loomis street", number=OTHER)
    assert of_incidents(house) == [1, 2]
    bob.rings(within=1).is_busy()
    bob.reads("report 2 is waiting")


def test_a_telephone_that_rings_for_the_second_stops_when_its_words_have_come(
    house: LittleHouse, bob: Phone, ear: Ear, carrier: StandInCarrier
) -> None:
    house.add_person("charlie", CHARLIE, position=2)
    charlie = carrier.phone(CHARLIE)
    says_where(house, ear, "at the corner of blue island avenue", number="+15555550111")
    bob_talks = takes(bob)
    second = house.caller_calls(OTHER).presses("1").presses("1").presses("1").presses("60608").presses("1")
    house.work()  # agents are there now, so it goes out while the caller still speaks
    charlie.rings(within=1)
    charlie.reads("is waiting")
    ear.hears.append("on blue island avenue")
    second.presses("1").speaks(SPEECH / "en/place.wav").hangs_up()
    house.work()
    assert of_incidents(house) == [1, 1]
    assert not charlie.is_ringing()
    bob.reads("there is something new about report 1")
    bob_talks.hangs_up()
    first = house.incident(1)
    assert (first.priority.value, first.workflow) == ("urgent", Workflow.CLAIMED)


def test_in_a_surge_the_same_keys_are_enough_and_each_caller_hears_what_it_was(house: LittleHouse, bob: Phone) -> None:
    with house.hotline.sessions.begin() as session:
        surge.begin(session, "alice", house.clock() - timedelta(minutes=1))
    presses_keys(house, "+15555550111")
    verifier = takes(bob)
    house.clock.now += timedelta(minutes=3)
    code = presses_keys(house, OTHER)
    assert of_incidents(house) == [1, 1]
    bob.reads("there is something new about report 1")
    house.clock.now += timedelta(minutes=3)
    presses_keys(house, "+15555550188")
    verifier.presses("1").presses("1").hears("immigration agents").hangs_up()
    house.work()
    asks(house, code, "+15555550199").hears("These were immigration agents").hangs_up()
    with house.hotline.sessions() as session:
        why = session.scalars(select(AuditEntry.detail).where(AuditEntry.action == "join").order_by(AuditEntry.id)).all()
    assert why == [
        "report 2: same ZIP 2, 3 minutes apart 2, same things seen 1 = 5 of 4",
        "report 3: same ZIP 2, 6 minutes apart 2, same things seen 1 = 5 of 4",
    ]


def test_two_that_were_filed_at_the_same_moment_are_one_in_the_end(house: LittleHouse, bob: Phone) -> None:
    """Each worker looks before the other has written."""
    presses_keys(house, "+15555550111")
    house.clock.now += timedelta(seconds=1)
    presses_keys(house, OTHER)
    assert of_incidents(house) == [1, 2]
    with house.hotline.sessions.begin() as session:  # what the second look finds, whatever the first did not
        surge.begin(session, "alice", house.clock())
    house.pass_time(seconds=10)
    assert of_incidents(house) == [1, 1]
    with house.hotline.sessions() as session:
        younger = session.get_one(Incident, 2)
        assert (younger.verdict, younger.merged_into_id, younger.workflow) == (Verdict.DUPLICATE, 1, Workflow.CLOSED)
    bob.rings(within=1).is_busy()
    bob.reads("report 1 is waiting")


def test_what_it_was_is_not_written_to_what_became_part_of_another_while_they_were_on_the_line(
    house: LittleHouse, bob: Phone
) -> None:
    house.report_by_keys().hangs_up()
    house.work()
    call = takes(bob)
    house.report_by_keys(OTHER, zip_code="60608").hangs_up()
    house.work()
    with house.hotline.sessions.begin() as session:
        sorting.merge(session, *(session.get_one(Incident, each) for each in (1, 2)), who="alice", now=house.clock())
    call.presses("1").presses("1").hears("Nobody needs to check this report any more").hangs_up()
    assert [house.incident(each).verdict for each in (1, 2)] == [Verdict.DUPLICATE, Verdict.UNVERIFIED]
    bob.everything_is_read()
