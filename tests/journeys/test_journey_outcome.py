"""The one call that a caller asked for: told once, to nobody else, and then the number is erased."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from answers import report_with_code, takes
from little_house import ALICE, LittleHouse
from sqlalchemy import select

from records import AuditEntry, OutcomeCall, OutcomeState
from routing import verdicts
from simulator import Phone, StandInCarrier

SECRETS = ("police", "agents", "report", "ZIP", "checked")


@pytest.fixture
def alice(carrier: StandInCarrier) -> Phone:
    return carrier.phone(ALICE)


def judged(house: LittleHouse, bob: Phone, keys: str = "121", *, callback: str = "1") -> str:
    """Alice has reported and wants a call; bob has said what it was."""
    code = report_with_code(house, callback=callback)
    call = takes(bob)
    for key in keys:
        call.presses(key)
    call.hangs_up()
    house.work()
    return code


def outcome_calls(house: LittleHouse) -> list[OutcomeCall]:
    with house.hotline.sessions() as session:
        return list(session.scalars(select(OutcomeCall).order_by(OutcomeCall.id)))


def number_kept(house: LittleHouse) -> str | None:
    return house.reports()[0].callback_number


@pytest.mark.parametrize("callback", ["1", "2"])
def test_who_asked_for_it_is_rung_once_and_told_what_it_was(
    house: LittleHouse, bob: Phone, alice: Phone, carrier: StandInCarrier, callback: str
) -> None:
    judged(house, bob, callback=callback)
    assert number_kept(house) == ALICE
    call = alice.rings(within=1).answers().hears("You asked us to call you")
    for secret in SECRETS:
        call.does_not_hear(secret)
    call.presses("1").hears("These were not immigration agents. It was city police or a sheriff").hears("Thank you for telling us")
    call.hears("We now erase your telephone number").has_ended()
    house.work()
    assert [each.state for each in outcome_calls(house)] == [OutcomeState.TOLD]
    assert number_kept(house) is None
    house.pass_time(minutes=30)
    assert not alice.is_ringing()
    assert ALICE.encode() not in b"".join(path.read_bytes() for path in house.home.glob("hotline.db*"))
    carrier.quiet()


def test_it_is_told_in_the_language_of_the_report(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    call = house.caller_calls("+15555550144").presses("3").presses("2").presses("2").presses("1").presses("02139").presses("1")
    for key in ("1", "1", "2", "2", "1", "2", "3", "1"):
        call.presses(key)
    call.hangs_up()
    house.work()
    takes(bob).presses("1").presses("3").hangs_up()
    house.work()
    told = carrier.phone("+15555550144").rings(within=1).answers().presses("1")
    told.hears(house.hotline.catalogue.text("receipt-outcome", "ko", outcome="nothing_found")).has_ended()
    assert told.languages == ["ko-KR"]


def test_who_does_not_want_the_call_hears_nothing_and_is_never_rung_again(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    judged(house, bob)
    call = alice.rings(within=1).answers().presses("2").hears("will not call again").has_ended()
    for secret in ("police", "immigration"):
        assert secret not in " ".join(heard.text for heard in call.script)
    house.pass_time(minutes=30)
    assert not alice.is_ringing()
    assert ([each.state for each in outcome_calls(house)], number_kept(house)) == ([OutcomeState.NOT_WANTED], None)


def test_who_asked_for_no_call_gets_none(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    judged(house, bob, callback="3")
    assert not alice.is_ringing()
    assert outcome_calls(house) == []


@pytest.mark.parametrize("keys", ["151", "152", "153"])
def test_a_verdict_that_is_no_answer_erases_the_number_without_a_call(
    house: LittleHouse, bob: Phone, alice: Phone, keys: str
) -> None:
    judged(house, bob, keys)
    assert not alice.is_ringing()
    assert number_kept(house) is None
    assert outcome_calls(house) == []


def test_voicemail_learns_nothing_and_the_telephone_rings_again_later(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    judged(house, bob)
    machine = alice.rings(within=1).voicemail()
    said = " ".join(heard.text for heard in machine.script if heard.kind == "say")
    for secret in SECRETS:
        assert secret not in said
    house.work()
    [call] = outcome_calls(house)
    assert (call.state, call.tries, number_kept(house)) == (OutcomeState.DUE, 1, ALICE)
    house.pass_time(minutes=9)
    assert not alice.is_ringing()
    house.pass_time(minutes=2)
    alice.rings(within=1).answers().presses("1").hears("city police").has_ended()
    house.work()
    assert outcome_calls(house)[0].state is OutcomeState.TOLD


def test_who_picks_up_and_hangs_up_without_a_key_has_not_been_told(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    judged(house, bob)
    alice.rings(within=1).answers().hangs_up()
    house.pass_time(minutes=11)
    alice.rings(within=1).answers().presses("1").hears("city police").hangs_up()
    house.work()
    assert number_kept(house) is None


@pytest.mark.parametrize("how", ["is_busy", "ignores", "fails"])
def test_after_three_calls_that_nobody_heard_the_number_is_erased(house: LittleHouse, bob: Phone, alice: Phone, how: str) -> None:
    judged(house, bob)
    for round in range(3):
        assert number_kept(house) == ALICE
        getattr(alice.rings(within=1), how)()
        house.work()
        assert outcome_calls(house)[0].tries == round + 1
        house.pass_time(minutes=11)
    assert not alice.is_ringing()
    assert number_kept(house) is None
    [call] = outcome_calls(house)
    assert (call.state, call.tries) == (OutcomeState.GIVEN_UP, 3)
    with house.hotline.sessions() as session:
        assert "outcome call given_up" in [each.action for each in session.scalars(select(AuditEntry))]


def test_the_carriers_news_that_comes_twice_counts_once(
    house: LittleHouse, bob: Phone, alice: Phone, carrier: StandInCarrier
) -> None:
    judged(house, bob)
    carrier.retry_webhooks = True
    alice.rings(within=1).is_busy()
    house.work()
    assert outcome_calls(house)[0].tries == 1
    house.pass_time(minutes=11)
    alice.rings(within=1).answers().presses("1").hears("city police").hangs_up()


def test_a_telephone_that_is_busy_at_once_is_rung_again(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    """The carrier's news may be here before it is written down that the telephone rings."""
    alice.always("busy")
    judged(house, bob)
    for _ in range(3):
        house.pass_time(minutes=11)
    assert (outcome_calls(house)[0].state, number_kept(house)) == (OutcomeState.GIVEN_UP, None)


def test_a_call_whose_end_nobody_announced_is_found_out(
    house: LittleHouse, bob: Phone, alice: Phone, carrier: StandInCarrier
) -> None:
    judged(house, bob)
    carrier.lost_callbacks = {"completed", "busy"}
    alice.rings(within=1).is_busy()
    house.work()
    carrier.lost_callbacks = set()
    for _ in range(4):
        house.pass_time(minutes=11)
    alice.rings(within=1).answers().presses("1").hears("city police").hangs_up()
    house.work()
    assert number_kept(house) is None


def test_a_number_that_cannot_be_rung_is_erased_at_once(
    house: LittleHouse, bob: Phone, alice: Phone, carrier: StandInCarrier
) -> None:
    code = report_with_code(house, callback="1")
    call = takes(bob).presses("1").presses("3")
    carrier.fail("POST", r"/Calls\.json", status=400, code=21211, times=1)
    call.hangs_up()
    house.work()
    assert not alice.is_ringing()
    assert (outcome_calls(house)[0].state, number_kept(house)) == (OutcomeState.GIVEN_UP, None)
    assert code


def test_a_carrier_in_trouble_is_tried_again(house: LittleHouse, bob: Phone, alice: Phone, carrier: StandInCarrier) -> None:
    report_with_code(house, callback="1")
    call = takes(bob).presses("1").presses("3")
    carrier.fail("POST", r"/Calls\.json", status=503, times=1)
    call.hangs_up()
    house.work()
    house.pass_time(minutes=11)
    alice.rings(within=1).answers().presses("1").hears("nothing there").has_ended()


def test_nobody_is_rung_at_night_for_what_can_wait_until_eight(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    report_with_code(house, callback="1")
    takes(bob).presses("2").has_ended()
    bob.always("ignores")
    house.clock.now = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)  # two and a half hours later; the clocks here show UTC
    with house.hotline.sessions.begin() as session:
        verdicts.give(session, 1, verdict="nothing_found", who="bob", now=house.clock())
        [call] = session.scalars(select(OutcomeCall))
        house.todo.remind(session, "tell", call.id, key="0")
    house.work()
    assert not alice.is_ringing()
    assert number_kept(house) == ALICE
    house.pass_time(minutes=89)
    assert not alice.is_ringing()
    house.pass_time(minutes=2)
    alice.rings(within=1).answers().presses("1").hears("nothing there").has_ended()


def test_who_has_just_called_is_told_at_night_too(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    judged(house, bob)  # four in the morning
    alice.rings(within=1).answers().presses("1").hears("city police").hangs_up()


def test_a_verdict_that_is_corrected_before_the_call_is_told_as_corrected(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    report_with_code(house, callback="1")
    call = takes(bob).presses("1").presses("1").hears("immigration agents")
    house.work()
    ring = alice.rings(within=1)
    call.presses("1").presses("3").hears("nothing was there").hangs_up()
    house.work()
    ring.answers().presses("1").hears("found nothing there").does_not_hear("These were immigration agents").has_ended()
    house.work()
    assert len(outcome_calls(house)) == 1


def test_zero_and_pound_and_star_leave_nobody_in_the_dark(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    judged(house, bob)
    call = alice.rings(within=1).answers().presses("*").hears("You asked us to call you").presses("#").hears("You asked us")
    call.presses("8").hears("That key does nothing here").presses("1").hears("city police").has_ended()
