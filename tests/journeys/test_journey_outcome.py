"""The call that a caller asked for, to nobody else; once more if what they were told was wrong; and then the number is erased."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from answers import asks, report_with_code, takes
from little_house import ALICE, BOB, LittleHouse
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
    call.hears("If this proves wrong, we call you once more. Soon after, we erase your telephone number").has_ended()
    house.work()
    assert [each.state for each in outcome_calls(house)] == [OutcomeState.TOLD]
    house.pass_time(hours=23, minutes=59)
    assert (alice.is_ringing(), number_kept(house)) == (False, ALICE)
    house.pass_time(minutes=2)
    assert (alice.is_ringing(), number_kept(house)) == (False, None)
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
    assert outcome_calls(house)[0].state is OutcomeState.TOLD


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
    assert outcome_calls(house)[0].state is OutcomeState.TOLD


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
    takes(bob).presses("2").stays_silent().has_ended()
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


# -- what was told and was wrong


def was_told_police(house: LittleHouse, bob: Phone, alice: Phone) -> str:
    """Alice has heard that it was the police; the code of her report."""
    code = judged(house, bob)
    alice.rings(within=1).answers().presses("1").hears("city police").has_ended()
    house.work()
    return code


def corrects(house: LittleHouse, verdict: str, what: str | None = None, *, who: str = "charlie") -> None:
    """Somebody says that incident 1 was something else."""
    with house.hotline.sessions.begin() as session:
        incident = verdicts.give(session, 1, verdict=verdict, what_it_was=what, who=who, now=house.clock())
        session.flush()
        for work, row, key in verdicts.left_to_do(session, incident):
            house.todo.remind(session, work, row, key=key)
    house.work()


def test_whoever_was_told_something_wrong_is_called_once_more_and_hears_what_is_right(
    house: LittleHouse, bob: Phone, alice: Phone, carrier: StandInCarrier
) -> None:
    was_told_police(house, bob, alice)
    corrects(house, "confirmed")
    call = alice.rings(within=1).answers().hears("We told you something about your report that was not right")
    for secret in ("police", "immigration", "ZIP", "checked"):
        call.does_not_hear(secret)
    call.presses("1").hears("We told you: it was city police or a sheriff. That was wrong").hears("These were immigration agents")
    call.hears("If this proves wrong").has_ended()
    bob.reads("what you said of report 1 was corrected")
    house.work()
    [told] = outcome_calls(house)
    assert (told.state, told.told, number_kept(house)) == (OutcomeState.TOLD, "confirmed", ALICE)
    house.pass_time(hours=25)
    assert (alice.is_ringing(), number_kept(house)) == (False, None)
    carrier.quiet()


def test_who_does_not_want_the_correction_hears_nothing_and_is_forgotten(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    was_told_police(house, bob, alice)
    corrects(house, "confirmed")
    alice.rings(within=1).answers().presses("2").hears("will not call again").does_not_hear("immigration agents").has_ended()
    house.work()
    assert ([each.state for each in outcome_calls(house)], number_kept(house)) == ([OutcomeState.NOT_WANTED], None)
    corrects(house, "nothing_found")
    house.pass_time(minutes=30)
    assert not alice.is_ringing()


def test_nobody_is_rung_at_night_with_a_correction(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    was_told_police(house, bob, alice)
    house.pass_time(hours=20)  # midnight
    corrects(house, "confirmed")
    assert not alice.is_ringing()
    house.pass_time(hours=8, minutes=1)
    alice.rings(within=1).answers().presses("1").hears("That was wrong").has_ended()


def test_voicemail_hears_no_correction_and_after_three_tries_the_number_is_erased(
    house: LittleHouse, bob: Phone, alice: Phone
) -> None:
    was_told_police(house, bob, alice)
    corrects(house, "confirmed")
    for _ in range(3):
        said = " ".join(heard.text for heard in alice.rings(within=1).voicemail().script if heard.kind == "say")
        assert not [secret for secret in ("police", "agents", "ZIP", "checked") if secret in said]
        house.pass_time(minutes=11)
    assert not alice.is_ringing()
    assert ([each.state for each in outcome_calls(house)], number_kept(house)) == ([OutcomeState.GIVEN_UP], None)


def test_a_correction_taken_back_while_it_rings_says_what_was_said_and_nothing_of_wrong(
    house: LittleHouse, bob: Phone, alice: Phone
) -> None:
    was_told_police(house, bob, alice)
    corrects(house, "confirmed")
    ring = alice.rings(within=1)
    corrects(house, "not_immigration_enforcement", "police")
    ring.answers().hears("You asked us to call you").presses("1").hears("city police").does_not_hear("wrong.").has_ended()


def test_a_drill_that_was_told_as_real_is_corrected(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    judged(house, bob, "111")
    alice.rings(within=1).answers().presses("1").hears("These were immigration agents").has_ended()
    house.work()
    corrects(house, "test")
    call = alice.rings(within=1).answers().presses("1").hears("We told you: these were immigration agents. That was wrong")
    call.hears("Your report is closed").hears("We now erase your telephone number").has_ended()
    house.work()
    assert number_kept(house) is None


def test_who_asks_with_the_code_hears_that_something_else_was_said_before(house: LittleHouse, bob: Phone, alice: Phone) -> None:
    code = judged(house, bob, callback="3")
    asks(house, code).hears("city police").does_not_hear("wrong").hangs_up()
    corrects(house, "confirmed")
    asks(house, code, "+15555550178").hears("If you heard something else from us before, that was wrong").hears(
        "These were immigration agents"
    ).hangs_up()


def test_where_nothing_is_kept_the_number_is_erased_as_soon_as_they_were_told(carrier: StandInCarrier, tmp_path: Path) -> None:
    house = LittleHouse(home=tmp_path / "home", carrier=carrier, more={"HOTLINE_CORRECTION_HOURS": "0"}).begin()
    try:
        house.add_person("bob", BOB)
        judged(house, carrier.phone(BOB))
        carrier.phone(ALICE).rings(within=1).answers().presses("1").hears("We now erase your telephone number").has_ended()
        house.work()
        assert number_kept(house) is None
    finally:
        house.end()
