"""The verifier's side: whoever is rung at four in the morning, and whoever does not answer."""

from __future__ import annotations

from datetime import time

import pytest
from little_house import CHARLIE, SPEECH, LittleHouse
from sqlalchemy import select

from records import AuditEntry, Page, PageReason, PageState, Person, Shift, Verdict, Workflow
from simulator import Call, Phone, StandInCarrier


def pages(house: LittleHouse) -> list[Page]:
    with house.hotline.sessions() as session:
        return list(session.scalars(select(Page).order_by(Page.id)))


def history(house: LittleHouse) -> list[str]:
    with house.hotline.sessions() as session:
        return [f"{entry.actor}: {entry.action}" for entry in session.scalars(select(AuditEntry).order_by(AuditEntry.id))]


def a_report_waits(house: LittleHouse, phone: Phone) -> Call:
    """A report has come, and the verifier's telephone has just been picked up."""
    house.report_by_keys().hangs_up()
    house.work()
    call = phone.rings(within=1).answers()
    phone.reads("is waiting")
    return call


def test_voicemail_can_neither_take_a_report_nor_learn_of_it(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    house.report_by_keys().hangs_up()
    house.work()
    machine = bob.rings(within=1).voicemail()
    bob.reads("is waiting")
    said = " ".join(heard.text for heard in machine.script if heard.kind == "say")
    assert "ZIP" not in said
    assert "agents" not in said
    assert not [heard for heard in machine.script if heard.kind == "play"]
    house.work()
    charlie.rings(within=1).is_busy()
    charlie.reads("reporte")
    assert pages(house)[0].state is PageState.MISSED
    assert house.incident().workflow is Workflow.NEW


@pytest.mark.parametrize("key", ["2", "0"])
def test_whoever_cannot_is_thanked_and_the_next_is_rung_at_once(house: LittleHouse, bob: Phone, charlie: Phone, key: str) -> None:
    a_report_waits(house, bob).presses(key).hears("We will ask somebody else").has_ended()
    house.work()
    charlie.rings(within=1).is_busy()
    charlie.reads("reporte")
    house.pass_time(minutes=2)
    charlie.rings(within=1).is_busy()  # bob is left in peace for a while
    charlie.reads("reporte")


def test_hanging_up_without_a_key_is_no_claim(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    a_report_waits(house, bob).hears("press 1").hangs_up()
    house.work()
    charlie.rings(within=1).is_busy()
    charlie.reads("reporte")


def test_hanging_up_after_the_claim_keeps_it_and_asks_later(house: LittleHouse, bob: Phone) -> None:
    a_report_waits(house, bob).presses("1").hears("You have report").hangs_up()
    house.work()
    assert house.incident().workflow is Workflow.CLAIMED
    house.pass_time(minutes=31)
    again = bob.rings(within=1).answers()
    again.hears("You took report 1").presses("1").hears("What was it").presses("1").hears("immigration agents").hangs_up()
    house.work()
    assert house.incident().verdict is Verdict.CONFIRMED


def test_going_to_check_is_followed_by_a_call_back(house: LittleHouse, bob: Phone) -> None:
    a_report_waits(house, bob).presses("1").hears("To go and check").presses("2").stays_silent().hears("in 30 minutes").has_ended()
    house.work()
    assert house.incident().workflow is Workflow.CHECKING
    house.pass_time(minutes=29)
    assert not bob.is_ringing()
    house.pass_time(minutes=2)
    bob.rings(within=1).answers().hears("You took report 1").presses("2").presses("7").hears("call you again").has_ended()
    house.work()
    house.pass_time(minutes=31)
    bob.rings(within=1).answers().presses("1").presses("3").hears("nothing was there").hangs_up()
    house.work()
    assert house.incident().verdict is Verdict.NOTHING_FOUND
    assert [page.reason for page in pages(house)] == [PageReason.TAKE, PageReason.AGAIN, PageReason.AGAIN]


def test_whoever_took_it_and_never_answers_again_is_relieved(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    a_report_waits(house, bob).presses("1").presses("2").stays_silent().has_ended()
    bob.always("ignores")
    charlie.always("busy")
    house.pass_time(minutes=31)
    for _ in range(4):
        house.pass_time(minutes=6)
    assert house.incident().workflow is Workflow.NEW
    assert "hotline: release" in history(house)
    assert PageState.BUSY in [page.state for page in pages(house)]


def test_handing_over_after_the_claim_rings_the_next(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    a_report_waits(house, bob).presses("1").hears("You have report").presses("0").hears("somebody else").has_ended()
    house.work()
    verifier = charlie.rings(within=1).answers()
    charlie.reads("reporte")
    verifier.presses("1").presses("1").presses("4").hangs_up()
    house.work()
    assert house.incident().verdict_by == "charlie"


def test_a_verifier_who_answers_late_hears_who_was_quicker(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    house.report_by_keys().hangs_up()
    house.work()
    slow = bob.rings(within=1).answers()
    bob.reads("is waiting")
    house.pass_time(minutes=3)
    charlie.rings(within=1).answers().presses("1").hangs_up()
    charlie.reads("reporte")
    slow.presses("1").hears("charlie has already taken this report").has_ended()
    house.work()
    incident = house.incident()
    with house.hotline.sessions() as session:
        assert session.get_one(Person, incident.claimed_by_id).name == "charlie"


def test_a_ringing_telephone_stops_when_somebody_takes_it_at_the_desk(house: LittleHouse, bob: Phone) -> None:
    from click.testing import CliRunner

    from hotline.cli import hotline

    house.report_by_keys().hangs_up()
    house.work()
    ring = bob.rings(within=1)
    bob.reads("is waiting")
    with house.hotline.sessions.begin() as session:
        from routing import pages as use_cases

        person = session.scalars(select(Person).where(Person.name == "charlie")).one()
        use_cases.take(session, 1, person, now=house.clock(), policy=house.hotline.policy)
        for page_id in use_cases.pages_to_call_off(session, 1):
            house.todo.remind(session, "call_off", page_id, key="claimed")
    house.work()
    ring.stops(within=2)
    assert pages(house)[0].state is PageState.CALLED_OFF
    assert CliRunner().invoke(hotline, ["--help"]).exit_code == 0


def test_a_verdict_can_be_corrected_on_the_spot(house: LittleHouse, bob: Phone) -> None:
    call = a_report_waits(house, bob).presses("1").presses("1").presses("1").hears("immigration agents")
    call.presses("1").hears("What was it").presses("2").presses("4").presses("7").hears("something else").stays_silent().hears(
        "Goodbye"
    )
    house.work()
    incident = house.incident()
    assert (incident.verdict, incident.what_it_was) == (Verdict.NOT_IMMIGRATION_ENFORCEMENT, "workers_or_guards")
    assert [line for line in history(house) if "verdict" in line] == ["bob: verdict", "bob: correct the verdict"]


def test_a_verifier_hears_only_their_own_language(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    house.report_by_keys().hangs_up()
    house.work()
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")
    house.work()
    call = charlie.rings(within=1).answers()
    charlie.reads("reporte")
    heard = list(call.heard)
    for keys in ("8", "1", "3", "*", "8", "1", "2", "1"):
        call.presses(keys)
        heard += call.heard
    call.hangs_up()
    assert {each.language for each in heard if each.kind == "say"} == {"es-US"}
    assert any("inglés" in each.text for each in heard)


def test_the_observer_rules_are_said_with_every_dispatch(house: LittleHouse, bob: Phone) -> None:
    a_report_waits(house, bob).presses("1").hears("Stay in public places").hears("follow no car").hangs_up()


def test_when_nobody_answers_it_is_said_and_the_next_shift_is_asked(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    bob.always("ignores")
    charlie.always("busy")
    house.report_by_keys().hangs_up()
    house.work()
    for _ in range(12):
        house.pass_time(minutes=1)
    incident = house.incident()
    assert incident.unattended_since is not None
    assert incident.workflow is Workflow.NEW
    assert "hotline: nobody has this" in history(house)
    asked = len(pages(house))
    assert asked == 6  # two people, three rounds
    house.add_person("alice", "+15555550144", position=3)
    alice = house.carrier.phone("+15555550144")
    house.pass_time(minutes=16)
    alice.rings(within=1).answers().presses("1").hears("You have report").hangs_up()
    house.work()
    assert house.incident().unattended_since is None


def test_a_coordinator_is_asked_when_nobody_on_call_answers(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    house.add_person("alice", "+15555550144", coordinator=True)
    bob.always("busy")
    charlie.always("busy")
    house.report_by_keys().hangs_up()
    house.work()
    house.carrier.phone("+15555550144").rings(within=1).is_busy()


def test_nobody_on_call_is_seen_at_once_and_mended_when_a_shift_begins(
    house: LittleHouse, bob: Phone, carrier: StandInCarrier
) -> None:
    with house.hotline.sessions.begin() as session:
        for shift in session.scalars(select(Shift)):
            session.delete(shift)
    house.report_by_keys().hangs_up()
    house.work()
    assert house.incident().unattended_since is not None
    with house.hotline.sessions.begin() as session:
        person = session.scalars(select(Person).where(Person.name == "bob")).one()
        session.add(Shift(person_id=person.id, days="mon", starts=time(4), ends=time(12), zone="UTC", position=1))
    house.pass_time(minutes=16)
    bob.rings(within=1).is_busy()
    bob.reads("is waiting")
    carrier.quiet()


def test_a_recording_still_on_its_way_is_said_to_be(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    carrier.media_missing_requests = 10**6
    call = house.caller_calls().presses("1").presses("2").presses("1").presses("1").presses("02139").presses("1")
    call.speaks(SPEECH / "en/place.wav").hears("We have it").hangs_up()
    house.work()
    verifier = bob.rings(within=1).answers()
    bob.reads("is waiting")
    verifier.presses("1").hears("The recording is still on its way").hangs_up()
    assert CHARLIE


def test_one_telephone_rings_for_one_report_at_a_time(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    for number in ("+15555550151", "+15555550152", "+15555550153"):
        house.report_by_keys(number).hangs_up()
    house.work()
    first = bob.rings(within=1).answers()
    bob.reads("is waiting")
    second = charlie.rings(within=1).answers()
    charlie.reads("reporte")
    house.pass_time(seconds=6)
    assert not bob.is_ringing()
    assert not charlie.is_ringing()
    first.presses("1").hears("You have report 1")
    second.presses("1").hears("2")
    house.pass_time(seconds=6)
    assert not bob.is_ringing()  # he is still on the line
    first.presses("1").presses("3").hangs_up()
    house.work()
    house.pass_time(minutes=1)
    bob.rings(within=1).answers().presses("1").hears("You have report 3").presses("1").presses("3").hangs_up()
    bob.reads("is waiting")
    second.presses("1").presses("3").hangs_up()
    house.work()
    assert [house.incident(number).verdict for number in (1, 2, 3)] == [Verdict.NOTHING_FOUND] * 3
