"""A report is taken, handed on and checked by text while telephones ring."""

from __future__ import annotations

import sqlite3
from xml.etree import ElementTree as ET

import pytest
from little_house import ALICE, BOB, CHARLIE, LittleHouse
from signed import post
from sqlalchemy import select

from hotline.demo.house import HOTLINE_NUMBER
from records import AuditEntry, IncomingText, Page, PageReason, PageState, Person, Verdict, Workflow
from simulator import Phone, StandInCarrier


@pytest.fixture
def charlie(house: LittleHouse, charlie: Phone) -> Phone:
    """Who reads English here: texts of other languages are the translators'."""
    with house.hotline.sessions.begin() as session:
        session.scalars(select(Person).where(Person.name == "charlie")).one().language = "en"
    return charlie


def texts(phone: Phone, body: str) -> str:
    """Somebody texts the line; its one answer."""
    (reply,) = phone.writes(HOTLINE_NUMBER, body)
    phone.reads(reply, within=1)
    return reply


def a_report_waits(house: LittleHouse, phone: Phone, **more: str) -> None:
    """A report has come, and somebody's telephone rings and shows a text."""
    house.report_by_keys(**more).hangs_up()
    house.work()
    assert phone.is_ringing()
    assert "Reply 1a to take it, 1p if you cannot." in phone.reads("report 1 is waiting. We call you now")


def pages(house: LittleHouse) -> list[Page]:
    with house.hotline.sessions() as session:
        return list(session.scalars(select(Page).order_by(Page.id)))


def history(house: LittleHouse) -> list[str]:
    with house.hotline.sessions() as session:
        return [f"{each.actor}: {each.action}" for each in session.scalars(select(AuditEntry).order_by(AuditEntry.id))]


def test_a_report_is_taken_by_text_and_heard_by_telephone(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    a_report_waits(house, bob)
    ring = bob.rings(within=1)
    assert "report 1 is yours" in texts(bob, "1a")
    house.work()
    call = ring.answers()
    call.does_not_hear("02139")  # a voicemail box learns nothing
    call.presses("1").hears("You have report 1").hangs_up()
    house.work()
    assert house.incident().workflow in (Workflow.CLAIMED, Workflow.CHECKING)
    assert [page.reason for page in pages(house)] == [PageReason.TELL]
    carrier.quiet()


def test_taking_it_by_text_stops_the_telephones_of_others(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    a_report_waits(house, bob)
    bob.rings(within=1).is_busy()
    house.work()
    ring = charlie.rings(within=1)
    charlie.reads("report 1 is waiting")
    assert "is yours" in texts(bob, "1a")
    house.work()
    ring.stops(within=5)
    bob.rings(within=1).answers().hangs_up()
    charlie.reads("report 1 was taken by bob")
    assert texts(charlie, "1a").startswith("Neighbours: bob already has number 1") or "bob already has number 1" in texts(
        charlie, "1a"
    )


def test_whoever_cannot_says_so_by_text_and_the_next_is_rung(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    a_report_waits(house, bob)
    ring = bob.rings(within=1)
    assert "thank you" in texts(bob, "1p")
    house.work()
    ring.stops(within=5)
    charlie.rings(within=1).is_busy()
    charlie.reads("report 1 is waiting")
    assert pages(house)[0].state is PageState.PASSED


def test_from_the_claim_to_the_verdict_by_text(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    a_report_waits(house, bob, callback="1")
    ring = bob.rings(within=1)
    texts(bob, "1a")
    ring.answers().hangs_up()
    house.work()
    assert "you will be there in 20 min" in texts(bob, "1e20")
    house.pass_time(minutes=19)
    assert "you are there" in texts(bob, "1o")
    assert "1v2 is written down. What was it?" in texts(bob, "1v2")
    assert "1v21 is written down" in texts(bob, "1v21")
    house.work()
    incident = house.incident()
    assert (incident.verdict, incident.what_it_was) == (Verdict.NOT_IMMIGRATION_ENFORCEMENT, "police")
    assert (incident.workflow, incident.verdict_by) == (Workflow.CLOSED, "bob")
    carrier.phone(ALICE).rings(within=1).answers().presses("1").hears("police").hangs_up()  # the caller had asked for it
    house.work()
    assert {"bob: claim", "bob: on the way", "bob: on scene", "bob: verdict", "bob: correct the verdict"} <= set(history(house))


def test_handing_it_on_by_text_rings_the_next(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    a_report_waits(house, bob)
    ring = bob.rings(within=1)
    texts(bob, "1a")
    ring.answers().hangs_up()
    house.work()
    assert "no longer yours" in texts(bob, "1r")
    house.work()
    charlie.rings(within=1).answers().presses("1").hears("You have report").hangs_up()
    charlie.reads("report 1 is waiting")
    assert len([text for text in bob.texts if "is waiting" in text]) == 1  # bob is left in peace


def test_strangers_are_not_answered(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    a_report_waits(house, bob)
    assert carrier.phone(ALICE).writes(HOTLINE_NUMBER, "1a") == []
    assert carrier.phone("+266696687").writes(HOTLINE_NUMBER, "1a") == []  # a number that is withheld
    assert house.incident().workflow is Workflow.NEW
    with house.hotline.sessions() as session:
        assert session.scalars(select(IncomingText)).all() == []
    bob.rings(within=1).is_busy()


def test_the_carrier_may_ask_twice(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    a_report_waits(house, bob)
    carrier.retry_webhooks = True
    said = texts(bob, "1a")
    assert bob.is_asked_about_again() == [said]
    carrier.retry_webhooks = False
    bob.rings(within=1).answers().hangs_up()
    house.work()
    assert history(house).count("bob: claim") == 1
    assert len(pages(house)) == 1


def test_what_the_carrier_did_not_sign_is_refused(house: LittleHouse, bob: Phone) -> None:
    a_report_waits(house, bob)
    bob.rings(within=1).is_busy()
    form = {"MessageSid": "SM" + "1" * 32, "From": BOB, "To": HOTLINE_NUMBER, "Body": "1a", "FromCity": ""}
    assert post(house, "/sms/incoming", form, sign="bm9uc2Vuc2U=").status_code == 403
    assert house.incident().workflow is Workflow.NEW
    answer = post(house, "/sms/incoming", form)
    assert answer.status_code == 200
    assert [element.tag for element in ET.fromstring(answer.text)] == ["Message"]


def test_while_the_database_is_locked_a_command_is_asked_for_again(house: LittleHouse, bob: Phone) -> None:
    a_report_waits(house, bob)
    bob.rings(within=1).is_busy()
    house.work()
    lock = sqlite3.connect(house.home / "hotline.db", isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    try:
        assert "nothing was done. Please send it again" in texts(bob, "1a")
    finally:
        lock.execute("ROLLBACK")
        lock.close()
    assert house.incident().workflow is Workflow.NEW
    assert "is yours" in texts(bob, "1a")


def test_stop_is_the_carriers_and_the_line_says_nothing(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    assert bob.writes(HOTLINE_NUMBER, "STOP") == []
    assert bob.texts == ["You have unsubscribed."]
    assert bob.writes(HOTLINE_NUMBER, "START") == []
    assert "bob" in texts(bob, "who is on")
    assert CHARLIE
    carrier.quiet()


def test_ten_texts_and_one_are_answered_and_then_there_is_silence(house: LittleHouse, bob: Phone) -> None:
    assert [len(bob.writes(HOTLINE_NUMBER, "thanks")) for _ in range(13)] == [1] * 11 + [0] * 2
    house.pass_time(minutes=61)
    assert "on call now" in texts(bob, "w")
