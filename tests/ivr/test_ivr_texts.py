"""The door for texts: who is answered, how often, in which language, and what is kept."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import count
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
from flask import Blueprint, Flask
from ivr_desk import ALICE, BOB, CHARLIE, NIGHT
from sqlalchemy import Engine, event, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from ivr.texts import MOST_REPLIES, MOST_SORRIES, Texts
from prompts.catalogue import Catalogue
from prompts.commands import CARRIERS
from records import (
    AuditEntry,
    Base,
    ChannelKind,
    ContactMethod,
    Incident,
    IncomingText,
    Keyring,
    Person,
    Sessions,
    Verdict,
    Workflow,
    reached_by_telephone,
    sessions_of,
)
from routing import codes
from routing.escalation import Policy

CATALOGUE = Catalogue(name="Neighbours")
OLD, NEW = Keyring.new_key(), Keyring.new_key()


class Office:
    """The door behind a web app, whose clock stands still. What it reminds of is written down when it is committed."""

    def __init__(self, engine: Engine) -> None:
        self.sessions: Sessions = sessions_of(engine)
        self.keyring = Keyring([OLD])
        self.now = NIGHT
        self.reminded: list[tuple[str, int, str]] = []
        self.codes_typed: list[str] = []
        self.code = ""
        self.sids = count(1)
        self.texts = self.door()
        self.client = self.web(self.texts)

    def door(self) -> Texts:
        return Texts(
            sessions=self.sessions,
            keyring=self.keyring,
            catalogue=CATALOGUE,
            remind=self._remind,
            policy=Policy(),
            zone=ZoneInfo("UTC"),
            clock=lambda: self.now,
            proves=self._proves,
        )

    def web(self, texts: Texts) -> object:
        app, door = Flask(__name__), Blueprint("texts", __name__)
        texts.routes(door)
        app.register_blueprint(door)
        return app.test_client()

    def _remind(self, session: Session, work: str, subject: int, key: str) -> None:
        event.listen(session, "after_commit", lambda _session: self.reminded.append((work, subject, key)), once=True)

    def _proves(self, session: Session, keys: Sequence[str], digits: str, now: datetime) -> bool:
        self.codes_typed.append(digits)
        method = session.scalars(select(ContactMethod).where(ContactMethod.address_key.in_(keys))).first()
        if method is None or digits != self.code:
            return False
        method.verified_at = now
        return True

    def person(self, name: str, number: str, *, verified: bool = True, language: str = "en", active: bool = True) -> int:
        with self.sessions.begin() as session:
            key = self.keyring.hashed(number)
            person = Person(name=name, number=number, number_key=key, language=language, active=active, added_at=NIGHT)
            reached_by_telephone(person, at=NIGHT, verified=verified)
            session.add(person)
            session.flush()
            return person.id

    def asks(self, *people: int) -> int:
        """A report; these were asked."""
        with self.sessions.begin() as session:
            incident = Incident(opened_at=NIGHT, workflow=Workflow.NEW, verdict=Verdict.UNVERIFIED, next_at=NIGHT)
            session.add(incident)
            session.flush()
            for each in people:
                codes.code_for(session, each, incident.id, now=NIGHT)
            return incident.id

    def gets(self, number: str, text: str, *, sid: str = "", **more: str) -> str | None:
        """A text arrives; what is answered, None for nothing."""
        form = {"MessageSid": sid or f"SM{next(self.sids)}", "From": number, "To": "+15555550100", "Body": text, **more}
        answer = self.client.post("/sms/incoming", data=form)  # type: ignore[attr-defined]
        assert (answer.status_code, answer.mimetype) == (200, "text/xml")
        replies = [element.text for element in ET.fromstring(answer.get_data(as_text=True))]
        assert len(replies) < 2
        return replies[0] if replies else None

    def holder(self, incident: int) -> int | None:
        with self.sessions() as session:
            return session.get_one(Incident, incident).claimed_by_id

    def kept(self) -> list[IncomingText]:
        with self.sessions() as session:
            return list(session.scalars(select(IncomingText).order_by(IncomingText.id)))


@pytest.fixture
def office(database: Engine) -> Office:
    return Office(database)


@pytest.fixture
def bob(office: Office) -> int:
    return office.person("bob", BOB)


# -- who is answered --------------------------------------------------------------------------------------------------------------


def test_one_of_ours_is_answered_and_what_follows_is_begun(office: Office, bob: int) -> None:
    incident = office.asks(bob)
    said = office.gets(BOB, "1a")
    assert said is not None
    assert said.startswith("Neighbours: report 1 is yours. We call you now")
    assert office.holder(incident) == bob
    assert [work for work, *_ in office.reminded] == ["page"]


@pytest.mark.parametrize("text", ["1a", "?", "hello", "1234"])
def test_whoever_is_not_one_of_ours_gets_no_answer_and_leaves_no_trace(office: Office, bob: int, text: str) -> None:
    office.asks(bob)
    with office.sessions() as session:
        before = {table.name: session.execute(table.select()).all() for table in Base.metadata.sorted_tables}
    assert office.gets(ALICE, text) is None
    with office.sessions() as session:
        assert {table.name: session.execute(table.select()).all() for table in Base.metadata.sorted_tables} == before
    assert office.reminded == []


@pytest.mark.parametrize("number", ["", "+266696687", "anonymous", "12345", "Neighbours", "+"])
def test_whoever_shows_no_number_gets_no_answer(office: Office, bob: int, number: str) -> None:
    incident = office.asks(bob)
    assert office.gets(number, "1a") is None
    assert office.holder(incident) is None


def test_a_number_that_is_not_proved_takes_nothing(office: Office) -> None:
    charlie = office.person("charlie", CHARLIE, verified=False)
    incident = office.asks(charlie)
    assert office.gets(CHARLIE, "1a") is None
    assert (office.holder(incident), office.kept()) == (None, [])


def test_a_telephone_that_only_rings_writes_nothing_for_its_person(office: Office, bob: int) -> None:
    with office.sessions.begin() as session:
        session.delete(session.scalars(select(ContactMethod).where(ContactMethod.channel == ChannelKind.TEXT)).one())
    incident = office.asks(bob)
    assert office.gets(BOB, "1a") is None
    assert office.holder(incident) is None


def test_whoever_is_not_active_any_more_takes_nothing(office: Office) -> None:
    charlie = office.person("charlie", CHARLIE, active=False)
    incident = office.asks(charlie)
    assert office.gets(CHARLIE, "1a") is None
    assert office.holder(incident) is None


def test_a_way_that_failed_still_shows_who_writes(office: Office, bob: int) -> None:
    with office.sessions.begin() as session:
        for method in session.scalars(select(ContactMethod)):
            method.disabled_at, method.problem = NIGHT, "a carrier's filter"
    incident = office.asks(bob)
    assert office.gets(BOB, "1a") is not None
    assert office.holder(incident) == bob


def test_a_number_is_known_under_an_older_key(office: Office, bob: int) -> None:
    office.keyring = Keyring([NEW, OLD])
    office.client = office.web(office.door())
    assert office.gets(BOB, "w") is not None


def test_everybody_is_answered_in_their_language_or_else_in_english(office: Office) -> None:
    charlie = office.person("charlie", CHARLIE, language="es")
    office.asks(charlie)
    assert not CATALOGUE.can_say("text-yours", "kjb")
    office.person("alice", ALICE, language="kjb")
    said = office.gets(CHARLIE, "tomo")
    assert said is not None
    assert office.gets(ALICE, "w") == "Neighbours: nobody is on call now. Send s to take a shift, ? for what you can send."


@pytest.mark.parametrize("word", sorted(CARRIERS))
def test_a_word_of_the_carriers_is_answered_by_the_carrier_alone(office: Office, bob: int, word: str) -> None:
    assert office.gets(BOB, word.upper()) is None
    assert office.kept() == []


def test_what_the_carrier_says_it_has_dealt_with_is_left_to_it(office: Office, bob: int) -> None:
    assert office.gets(BOB, "alto", OptOutType="STOP") is None


@pytest.mark.parametrize("more", [{"NumMedia": "1", "MediaUrl0": "https://example.org/a.jpg"}, {}])
def test_a_text_without_words_is_answered_with_what_can_be_sent(office: Office, bob: int, more: dict[str, str]) -> None:
    said = office.gets(BOB, "", **more)
    assert said is not None
    assert "1a take" in said


# -- once, and not too often --------------------------------------------------------------------------------------------------------


def test_the_same_text_twice_is_one_and_the_answer_is_the_same(office: Office, bob: int) -> None:
    office.asks(bob)
    first = office.gets(BOB, "1a", sid="SMsame")
    begun = list(office.reminded)
    assert office.gets(BOB, "1a", sid="SMsame") == first
    assert (office.reminded, len(office.kept())) == (begun, 1)


def test_the_same_text_twice_does_not_undo_what_came_between(office: Office, bob: int) -> None:
    charlie, incident = office.person("charlie", CHARLIE), office.asks(bob)
    with office.sessions.begin() as session:
        codes.code_for(session, charlie, incident, now=NIGHT)
    office.gets(BOB, "1a", sid="SMfirst")
    office.gets(BOB, "1r")
    office.gets(CHARLIE, "1a")
    assert office.gets(BOB, "1r", sid="SMfirst") is not None
    assert office.holder(incident) == charlie


def test_after_so_many_answers_an_hour_commands_are_still_carried_out_in_silence(office: Office, bob: int) -> None:
    incident = office.asks(bob)
    answers = [office.gets(BOB, "thank you!") for _ in range(MOST_REPLIES + 3)]
    assert [answer is not None for answer in answers] == [True] * MOST_REPLIES + [False] * 3
    assert office.gets(BOB, "1a", sid="SMlast") is None
    assert office.holder(incident) == bob
    assert office.gets(BOB, "1a", sid="SMlast") is None
    office.now += timedelta(hours=1)
    assert office.gets(BOB, "1a") is not None


def test_one_persons_many_texts_cost_nobody_else_an_answer(office: Office, bob: int) -> None:
    office.person("charlie", CHARLIE)
    for _ in range(MOST_REPLIES + 1):
        office.gets(BOB, "?")
    assert office.gets(CHARLIE, "?") is not None


# -- nothing of what was written is kept -------------------------------------------------------------------------------------------------


def test_what_they_wrote_is_neither_kept_nor_logged(office: Office, bob: int, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    office.asks(bob)
    for text in ("the van is on Elm Street", "1a", "1v1"):
        office.gets(BOB, text)
    with office.sessions() as session:
        rows = [tuple(row) for table in Base.metadata.sorted_tables for row in session.execute(table.select())]
    (first, *_) = office.kept()
    assert (first.prompt, first.arguments) == ("text-commands", {"code": 1})
    everything = json.dumps(rows, default=str) + caplog.text
    assert "Elm" not in everything
    assert BOB not in caplog.text


def test_an_answer_names_no_place_and_nobody_but_by_the_name_they_chose(office: Office, bob: int) -> None:
    office.asks(bob)
    for text in ("1a", "1e20", "1o", "1v2", "1v21"):
        said = office.gets(BOB, text)
        assert said is not None
        assert BOB[-4:] not in said
    for row in office.kept():
        assert {type(value) for value in (row.arguments or {}).values()} <= {int}


# -- proving a number ---------------------------------------------------------------------------------------------------------------------


def test_four_digits_from_a_number_that_waits_for_its_proof_prove_it(office: Office) -> None:
    office.person("charlie", CHARLIE, verified=False)
    office.code = "4711"
    assert office.gets(CHARLIE, "1147") is None
    said = office.gets(CHARLIE, " “4711”. ", sid="SMproof")
    assert said == "Neighbours: thank you. Texts to this number reach you from now on. Send ? for what you can send."
    assert office.gets(CHARLIE, "4711", sid="SMproof") == said
    assert office.codes_typed == ["1147", "4711"]


def test_four_digits_that_prove_nothing_are_no_command(office: Office, bob: int) -> None:
    said = office.gets(BOB, "1147")
    assert said is not None
    assert "1a take" in said


# -- when nothing can be read or written -------------------------------------------------------------------------------------------------


@pytest.fixture
def broken(office: Office, bob: int) -> Office:
    office.asks(bob)

    def locked(*_: object) -> None:
        raise OperationalError("BEGIN IMMEDIATE", None, Exception("database is locked"))

    event.listen(office.sessions.kw["bind"], "begin", locked)
    return office


def test_a_command_that_could_not_be_taken_in_is_asked_for_again(broken: Office, caplog: pytest.LogCaptureFixture) -> None:
    said = "Neighbours: we could not take that in, and nothing was done. Please send it again in a minute."
    assert broken.gets(BOB, "1a") == said
    assert broken.gets(BOB, "tomo 1") == said
    assert "OperationalError" in caplog.text
    assert "1a" not in caplog.text


@pytest.mark.parametrize("text", ["hello", "", "call me", "STOP"])
def test_what_is_no_command_gets_no_answer_then(broken: Office, text: str) -> None:
    assert broken.gets(ALICE, text) is None


def test_nobody_can_make_a_broken_line_write_without_end(broken: Office) -> None:
    answers = [broken.gets(ALICE, "1a") for _ in range(MOST_SORRIES + 2)]
    assert [answer is not None for answer in answers] == [True] * MOST_SORRIES + [False] * 2
    broken.now += timedelta(hours=1)
    assert broken.gets(ALICE, "1a") is not None


def test_an_error_in_the_middle_leaves_nothing_half_done(office: Office, bob: int, monkeypatch: pytest.MonkeyPatch) -> None:
    incident = office.asks(bob)

    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr("routing.moving.call_back", fails)
        said = office.gets(BOB, "1a", sid="SMlost")
    assert said is not None
    assert "again" in said
    with office.sessions() as session:
        assert session.scalars(select(AuditEntry)).all() == []
    assert (office.holder(incident), office.kept(), office.reminded) == (None, [], [])
    assert "is yours" in (office.gets(BOB, "1a", sid="SMlost") or "")
