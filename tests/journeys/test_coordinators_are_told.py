"""What coordinators are told by text about the line itself: once each, in their language, whatever dies in between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from little_house import ALICE, BOB, CHARLIE, Clock, ToDo, do_not_wait_for_the_disk
from sqlalchemy import Engine, event, select

from carrier.twilio import TwilioCarrier
from hotline.engine import Reminders
from hotline.surge import Watch
from hotline.telling import Telling, overdue
from notifications.channel import Channel, Message
from notifications.sms import SmsChannel
from prompts.catalogue import Catalogue
from records import (
    AuditEntry,
    Base,
    Call,
    ChannelKind,
    Direction,
    Keyring,
    Person,
    Report,
    Told,
    open_database,
    reached_by_telephone,
    reading,
    sessions_of,
)
from routing import surge
from routing.limits import Limits
from routing.surge import SurgeRules
from simulator import StandInCarrier

LINE = "+15555550100"
CATALOGUE = Catalogue(name="Line")
BEGINS = {each: CATALOGUE.text("text-surge-begins", each) for each in ("en", "es")}
ENDS = {each: CATALOGUE.text("text-surge-ends", each) for each in ("en", "es")}
CEILING, THREAT = (CATALOGUE.text(each, "en") for each in ("text-ceiling", "text-threat"))


class Line:
    """A line with a carrier and without callers: alice and charlie coordinate, bob is on call, and so nobody texts him."""

    def __init__(self, carrier: StandInCarrier, database: Engine) -> None:
        self.carrier, self.database = carrier, database
        carrier.number(LINE, voice_url="", status_url="", sms_url="")
        self.clock = Clock()
        self.todo = ToDo(self.clock)
        self.rest = TwilioCarrier(account_sid=carrier.account_sid, auth_token=carrier.auth_token, base_url=carrier.url)
        self.sessions = sessions_of(database)
        self.phones = {name: carrier.phone(number) for name, number in (("alice", ALICE), ("bob", BOB), ("charlie", CHARLIE))}
        with self.sessions.begin() as session:
            for name, language in (("alice", "en"), ("bob", "en"), ("charlie", "es")):
                number = self.phones[name].number
                who = {"name": name, "number": number, "number_key": name, "language": language}
                person = Person(**who, coordinator=name != "bob", added_at=self.clock())
                reached_by_telephone(person, at=self.clock(), verified=True)
                session.add(person)
        texts = SmsChannel(
            carrier=self.rest,
            from_number=LINE,
            words=lambda message: CATALOGUE.text(message.prompt, message.language),
            status_url=lambda _: "",
        )
        reminders = cast(Reminders, self.todo)
        channels: dict[ChannelKind, Channel] = {ChannelKind.TEXT: texts}
        self.telling = Telling(sessions=self.sessions, reminders=reminders, channels=channels, clock=self.clock)
        self.watch = Watch(
            sessions=self.sessions,
            reminders=reminders,
            rules=SurgeRules(calls=6),
            limits=Limits(daily_paid=0),
            clock=self.clock,
        )

    def rings(self, times: int) -> int:
        """So many calls come in now; the id of the last."""
        with self.sessions.begin() as session:
            now, known = self.clock(), session.query(Call).count()
            given = {"direction": Direction.INBOUND, "flow": "caller", "state": {}, "step": 0, "began_at": now, "heard_at": now}
            calls = [Call(sid=f"CA{known + each}", **given) for each in range(times)]
            session.add_all(calls)
            session.flush()
            return calls[-1].id

    def looks(self, **later: float) -> None:
        """Time passes, the worker looks, and does what is due."""
        self.clock.now += timedelta(**later)
        self.watch.watch()
        with reading(self.sessions) as session:
            late = list(overdue(session, self.clock()))
        if late:
            with self.sessions.begin() as session:
                for work, subject, key in late:
                    self.todo.remind(session, work, subject, key=key)
        self.work()

    def work(self) -> None:
        for _ in range(50):
            entry = self.todo.take()
            if entry is None:
                break
            {**self.watch.steps(), **self.telling.steps()}[entry[0]].do(entry[1])
        self.carrier.settle()

    def texts(self) -> dict[str, list[str]]:
        return {name: list(phone.texts) for name, phone in self.phones.items()}

    def told(self) -> list[Told]:
        with self.sessions() as session:
            return list(session.scalars(select(Told).order_by(Told.id)))


@pytest.fixture
def line(carrier: StandInCarrier, tmp_path: Path) -> Iterator[Line]:
    database = open_database(f"sqlite:///{tmp_path}/hotline.db", Keyring([Keyring.new_key()]))
    event.listen(database, "connect", do_not_wait_for_the_disk)
    Base.metadata.create_all(database)
    made = Line(carrier, database)
    yield made
    made.rest.close()
    database.dispose()


def test_every_coordinator_gets_one_text_when_it_begins_and_one_when_it_ends(line: Line) -> None:
    line.rings(5)
    line.looks()
    assert line.texts() == {"alice": [], "bob": [], "charlie": []}
    line.rings(1)
    for _ in range(3):
        line.looks(seconds=15)
    assert line.texts() == {"alice": [BEGINS["en"]], "bob": [], "charlie": [BEGINS["es"]]}
    line.looks(minutes=50)
    line.looks(seconds=15)
    assert line.texts() == {"alice": [BEGINS["en"], ENDS["en"]], "bob": [], "charlie": [BEGINS["es"], ENDS["es"]]}
    line.rings(6)
    line.looks(seconds=15)
    assert line.texts()["alice"] == [BEGINS["en"], ENDS["en"], BEGINS["en"]], "another surge is another text"


def test_a_surge_that_a_person_begins_is_told_too(line: Line) -> None:
    with line.sessions.begin() as session:
        surge.begin(session, "alice", line.clock())
    line.looks(seconds=15)
    assert line.texts() == {"alice": [BEGINS["en"]], "bob": [], "charlie": [BEGINS["es"]]}


def test_what_was_over_before_anybody_was_told_is_no_news(line: Line) -> None:
    with line.sessions.begin() as session:
        surge.begin(session, "alice", line.clock())
        surge.end(session, "alice", line.clock())
    line.looks(seconds=15)
    assert line.texts() == {"alice": [], "bob": [], "charlie": []}


def test_whoever_becomes_a_coordinator_long_after_is_not_told(line: Line) -> None:
    line.rings(6)
    line.looks()
    line.clock.now += timedelta(hours=2)
    with line.sessions.begin() as session:
        surge.begin(session, "alice", line.clock())  # it goes on
        session.scalars(select(Person).where(Person.name == "bob")).one().coordinator = True
    line.looks()
    assert line.texts()["bob"] == []


def test_the_ceiling_is_told_once_a_day(line: Line) -> None:
    line.watch = replace(line.watch, limits=Limits(daily_paid=2))
    line.rings(6)
    line.looks()  # two texts, about the surge
    assert len(line.texts()["alice"]) == 1
    for _ in range(3):
        line.looks(seconds=15)
    assert line.texts()["alice"] == [BEGINS["en"], CEILING]
    line.looks(hours=24)
    assert CEILING not in line.texts()["alice"][2:], "a new day has begun, and nothing is placed yet"


def test_a_threat_is_told_once_a_call_and_says_nothing_of_it(line: Line) -> None:
    call = line.rings(1)
    with line.sessions.begin() as session:
        session.add(Report(call_id=call, began_at=line.clock(), stage="place"))
    line.watch.threat(call)
    line.watch.threat(call)
    line.work()
    assert line.texts()["alice"] == [THREAT]
    assert len(line.texts()["charlie"]) == 1
    with line.sessions() as session:
        written = session.scalars(select(AuditEntry)).one()
    assert (written.action, written.subject, written.detail) == ("tell of a threat", f"call {call}", "report 1")
    line.watch.threat(line.rings(1))
    line.work()
    assert line.texts()["alice"] == [THREAT, THREAT]


def test_a_worker_that_dies_after_sending_sends_nothing_twice(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    line.watch.threat(line.rings(1))
    line.work()  # an older text lies at the carrier
    line.watch.threat(line.rings(1))
    send = SmsChannel.send

    def send_and_die(self: SmsChannel, message: Message) -> str:
        send(self, message)
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(SmsChannel, "send", send_and_die)
        with pytest.raises(KeyboardInterrupt):
            line.work()
    (waiting, *_) = [each for each in line.told() if each.text_sid is None]
    line.looks(minutes=11)
    assert [len(texts) for texts in line.texts().values()] == [2, 0, 2]
    assert [each.next_at for each in line.told()] == [None] * 4
    sids = [each.text_sid for each in line.told()]
    assert len(set(sids)) == 4
    assert None not in sids
    assert waiting.what.startswith("text-threat")


def test_a_worker_that_dies_before_sending_leaves_it_to_the_next(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    line.watch.threat(line.rings(1))
    line.work()

    def die(_: SmsChannel, __: Message) -> str:
        raise KeyboardInterrupt

    line.watch.threat(line.rings(1))
    with monkeypatch.context() as dying:
        dying.setattr(SmsChannel, "send", die)
        with pytest.raises(KeyboardInterrupt):
            line.work()
    assert len(line.texts()["alice"]) == 1
    line.looks(minutes=11)
    assert line.texts()["alice"] == [THREAT, THREAT], "the older text was not taken for it"


def test_while_the_carrier_is_away_it_is_tried_again_and_then_given_up(line: Line) -> None:
    call = line.rings(1)
    line.rest.close()
    away = TwilioCarrier(account_sid="AC1", auth_token="x", base_url="http://127.0.0.1:9", timeout_seconds=1)
    there, texts = line.telling, line.telling.channels[ChannelKind.TEXT]
    assert isinstance(texts, SmsChannel)
    line.telling = replace(line.telling, channels={ChannelKind.TEXT: replace(texts, carrier=away)})
    line.watch.threat(call)
    line.work()
    line.looks(seconds=10)
    assert all(each.attempts == 2 and each.problem and each.next_at for each in line.told())
    away.close()
    line.telling = there
    line.looks(minutes=6)
    assert line.texts()["alice"] == [THREAT]
    assert all(each.problem is None and each.next_at is None for each in line.told())


def test_what_could_not_be_sent_for_long_or_is_for_nobody_any_more_is_let_go(line: Line) -> None:
    line.watch.threat(line.rings(1))
    with line.sessions.begin() as session:
        session.scalars(select(Person).where(Person.name == "alice")).one().active = False
    line.clock.now += timedelta(minutes=30)
    line.telling.write(1)
    line.clock.now += timedelta(hours=12)
    line.telling.write(2)
    assert line.texts() == {"alice": [], "bob": [], "charlie": []}
    assert all(each.next_at is None and each.problem for each in line.told())


def test_a_number_that_takes_no_texts_is_written_down_and_asked_once(line: Line) -> None:
    with line.sessions.begin() as session:
        alices = session.scalars(select(Person).where(Person.name == "alice")).one()
        for way in alices.methods:
            way.address = "nonsense"
    line.watch.threat(line.rings(1))
    line.work()
    line.looks(minutes=20)
    alice, charlie = line.told()
    assert (alice.next_at, alice.text_sid, alice.attempts) == (None, None, 1)
    assert alice.problem
    assert "nonsense" not in alice.problem
    assert charlie.text_sid


def test_two_workers_that_look_at_once_tell_everybody_once(line: Line) -> None:
    """The second has seen that nobody is told, and comes to write when the first has."""
    line.rings(6)
    line.looks()
    with line.sessions.begin() as session:
        line.watch._tell(session, "text-surge-begins 1", [1, 3], now=line.clock())
    line.work()
    assert [len(texts) for texts in line.texts().values()] == [1, 0, 1]


def test_nothing_is_written_where_nothing_is_to_be_done(line: Line) -> None:
    line.rings(1)
    began: list[str] = []
    event.listen(
        line.database, "begin", lambda connection: began.append(connection.get_execution_options().get("hotline_begin", ""))
    )
    line.looks(seconds=15)
    assert began
    assert set(began) == {"DEFERRED"}
