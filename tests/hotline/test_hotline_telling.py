"""Writing to people by more than one way: each message once, whatever the carrier tells, twice, late or too early."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from little_house import ALICE, BOB, Clock, ToDo
from sqlalchemy import select

from hotline.engine import Reminders
from hotline.telling import Telling, overdue
from notifications.channel import Channel, Message
from notifications.others import SENT
from records import (
    Base,
    ChannelKind,
    ContactMethod,
    Keyring,
    Person,
    Sessions,
    Told,
    ToldState,
    open_database,
    reached_by_telephone,
    reading,
    sessions_of,
)
from routing import letters


@dataclass
class Takes:
    """A channel that takes everything. `id_of(number)`: the id of the first, second … message; `meanwhile`: done before it is returned."""

    id_of: Callable[[int], str]
    sent: list[Message] = field(default_factory=list)
    meanwhile: Callable[[str], None] = lambda _: None

    def send(self, message: Message) -> str:
        self.sent.append(message)
        sid = self.id_of(len(self.sent))
        self.meanwhile(sid)
        return sid

    def under_way(self, message: Message) -> list[str]:
        return []


class Office:
    """Alice and bob, who get texts, and one who writes to them."""

    def __init__(self, sessions: Sessions) -> None:
        self.sessions, self.clock = sessions, Clock()
        self.todo = ToDo(self.clock)
        self.texts, self.service = Takes(lambda number: f"SM{number}"), Takes(lambda _: SENT)
        self.channels: dict[ChannelKind, Channel] = {ChannelKind.TEXT: self.texts}
        with sessions.begin() as session:
            for name, number in (("alice", ALICE), ("bob", BOB)):
                person = Person(name=name, number=number, number_key=name, language="en", added_at=self.clock())
                reached_by_telephone(person, at=self.clock(), verified=True)
                session.add(person)

    def has_a_service(self, name: str, *, alone: bool = False) -> None:
        with self.sessions.begin() as session:
            person = session.scalars(select(Person).where(Person.name == name)).one()
            if alone:
                person.methods.clear()
            at = self.clock()
            service = {"channel": ChannelKind.APPRISE, "address": "json://127.0.0.1", "position": 2, "added_at": at}
            person.methods.append(ContactMethod(**service, verified_at=at))

    def tells(self, name: str, what: str = "text-threat 1") -> None:
        with self.sessions.begin() as session:
            person = session.scalars(select(Person).where(Person.name == name)).one()
            told = letters.tell(session, person.id, what, now=self.clock())
            assert told is not None
            self.todo.remind(session, "write", told.id, key="0")

    def works(self, **later: float) -> None:
        self.clock.now += timedelta(**later)
        with reading(self.sessions) as session:
            late = list(overdue(session, self.clock()))
        with self.sessions.begin() as session:
            for work, subject, key in late:
                self.todo.remind(session, work, subject, key=key)
        telling = Telling(sessions=self.sessions, reminders=cast(Reminders, self.todo), channels=self.channels, clock=self.clock)
        for _ in range(50):
            entry = self.todo.take()
            if entry is None:
                return
            telling.steps()[entry[0]].do(entry[1])
        raise AssertionError("the work does not end")

    def receipt(self, sid: str, status: str, *, told_id: int = 1) -> None:
        with self.sessions.begin() as session:
            told = letters.receipt(session, sid, status=status, problem=None, now=self.clock(), told_id=told_id)
            if told is not None:
                self.todo.remind(session, "write", told.id, key=letters.key_of(told))

    def told(self) -> list[Told]:
        with self.sessions() as session:
            return list(session.scalars(select(Told).order_by(Told.id)))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    database = open_database(f"sqlite:///{tmp_path}/hotline.db", Keyring([Keyring.new_key()]))
    Base.metadata.create_all(database)
    yield Office(sessions_of(database))
    database.dispose()


def test_two_messages_by_services_that_give_no_ids_are_two_messages(office: Office) -> None:
    office.channels[ChannelKind.APPRISE] = office.service
    for name in ("alice", "bob"):
        office.has_a_service(name, alone=True)
        office.tells(name)
    office.works()
    assert [each.state for each in office.told()] == [ToldState.SENT, ToldState.SENT]
    for _ in range(3):
        office.works(minutes=11)
    assert len(office.service.sent) == 2


def test_a_lost_text_is_not_sent_again_and_again_beside_a_service_that_is_turned_off(office: Office) -> None:
    office.has_a_service("alice")
    office.tells("alice")
    office.works()
    for number in range(1, 6):
        office.clock.now += timedelta(seconds=1)
        office.receipt(f"SM{number}", "undelivered")
        office.works(seconds=1)
    assert len(office.texts.sent) == 1
    assert office.told()[0].state is ToldState.GIVEN_UP


def test_news_of_a_lost_text_that_come_twice_say_nothing_of_the_way_taken_since(office: Office) -> None:
    office.channels[ChannelKind.APPRISE] = office.service
    office.has_a_service("alice")
    office.tells("alice")
    office.works()
    office.clock.now += timedelta(seconds=1)
    office.receipt("SM1", "undelivered")
    office.receipt("SM1", "undelivered")
    office.works(seconds=1)
    office.receipt("SM1", "undelivered")
    assert (len(office.texts.sent), len(office.service.sent)) == (1, 1)
    (told,) = office.told()
    assert (told.state, told.problem) == (ToldState.SENT, None)


def test_news_of_a_lost_text_that_come_before_its_id_is_written_down_are_not_lost(office: Office) -> None:
    office.channels[ChannelKind.APPRISE] = office.service
    office.has_a_service("alice")
    office.texts.meanwhile = lambda sid: office.receipt(sid, "failed")
    office.tells("alice")
    office.clock.now += timedelta(seconds=1)
    office.works()
    office.works(seconds=1)
    assert (len(office.texts.sent), len(office.service.sent)) == (1, 1)
    assert office.told()[0].state is ToldState.SENT
