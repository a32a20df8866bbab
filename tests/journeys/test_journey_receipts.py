"""Calling again with the code of a report: what became of it, something more about it, a question answered, taking it back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from answers import asks, code_said, report_with_code, says_more, takes
from little_house import ALICE, SPEECH, LittleHouse
from sqlalchemy import select

from records import AuditEntry, Page, PageState, Recording, RecordingAudio, Report, Verdict, Whereabouts, Workflow
from records.retention import purge
from simulator import Call, Phone

OTHERS = [f"+1555555018{digit}" for digit in range(10)]


def words(house: LittleHouse, prompt: str, language: str = "en", **given: str | int) -> str:
    return house.hotline.catalogue.text(prompt, language, **given)


def times_played(call: Call) -> int:
    return len([heard for heard in call.heard if heard.kind == "play"])


def listed_report(house: LittleHouse) -> str:
    """A report that does not say where it was; the code."""
    call = house.caller_calls().presses("1").presses("2").presses("2").presses("1").presses("7").hears("happening now")
    for key in ("1", "1", "1", "1", "1", "2", "3", "3"):
        call.presses(key)
    code = code_said(call.hears("It can take a while"))
    call.hangs_up()
    house.work()
    return code


# -- where it stands


@pytest.mark.parametrize(("language", "tag"), [("es", "es-US"), ("ko", "ko-KR")])
def test_where_a_report_stands_is_told_in_plain_words_at_every_stage(
    house: LittleHouse, bob: Phone, language: str, tag: str
) -> None:
    code = report_with_code(house)
    numbers = iter(OTHERS)

    def is_told(prompt: str, **given: str) -> None:
        call = asks(house, code, next(numbers), language=language).hears(words(house, prompt, language, **given))
        assert set(call.languages) - {"en-US", "es-US", "ko-KR"} == set()
        assert {heard.language for heard in call.heard} == {tag}
        call.hangs_up()

    is_told("receipt-status", state="waiting")
    verifier = takes(bob)
    is_told("receipt-status", state="claimed")
    verifier.presses("2").stays_silent().has_ended()
    house.work()
    is_told("receipt-status", state="checking")
    house.pass_time(minutes=31)
    bob.rings(within=1).answers().presses("1").presses("2").presses("1").hangs_up()
    house.work()
    is_told("receipt-outcome", outcome="police")
    is_told("receipt-outcome-thanks")


@pytest.mark.parametrize(
    ("keys", "outcome"),
    [
        ("11", "confirmed"),
        ("122", "other_officers"),
        ("123", "fire_or_ambulance"),
        ("124", "workers_or_guards"),
        ("125", "something_else"),
        ("13", "nothing_found"),
        ("14", "unable_to_verify"),
    ],
)
def test_each_verdict_is_told_as_what_it_was(house: LittleHouse, bob: Phone, keys: str, outcome: str) -> None:
    code = report_with_code(house)
    verifier = takes(bob)
    for key in keys:
        verifier.presses(key)
    verifier.hangs_up()
    house.work()
    asks(house, code).hears(words(house, "receipt-outcome", outcome=outcome)).hangs_up()


def test_a_prank_is_told_as_closed_and_no_more(house: LittleHouse, bob: Phone) -> None:
    code = report_with_code(house)
    takes(bob).presses("1").presses("5").presses("1").hangs_up()
    house.work()
    asks(house, code).hears("Your report is closed").does_not_hear("prank").does_not_hear("We checked").hangs_up()


def test_a_report_without_a_place_says_that_nobody_could_go(house: LittleHouse, bob: Phone) -> None:
    code = listed_report(house)
    asks(house, code).hears("It does not say where it was").hears("To add something").hangs_up()
    assert not bob.is_ringing()


def test_a_telephone_that_is_remembered_asks_with_two_keys_and_the_code(house: LittleHouse) -> None:
    code = report_with_code(house)
    house.caller_calls(ALICE).presses("5").hears("If you have a report number, press 2").presses("2").presses(code)
    house.caller_calls(ALICE).presses("5").presses("2").presses(code).hears("waiting for a volunteer").hangs_up()


def test_the_code_can_be_used_in_the_very_call_that_gave_it(house: LittleHouse) -> None:
    call = house.report_by_keys()
    code = code_said(call)
    house.work()
    call.presses("2").hears("checked news").presses("2").presses(code).hears("waiting for a volunteer").hangs_up()


def test_star_says_it_again_and_pound_leads_to_the_main_menu(house: LittleHouse) -> None:
    call = asks(house, report_with_code(house)).hears("waiting for a volunteer").presses("*").hears("waiting for a volunteer")
    call.presses("#").hears("For your rights, press 4").hangs_up()


@pytest.mark.parametrize("wrong", ["00000000", "99999999"])
def test_a_code_that_is_not_known_can_be_given_again_and_tells_nothing(house: LittleHouse, wrong: str) -> None:
    code = report_with_code(house)
    call = asks(house, wrong).hears("We do not know that number").does_not_hear("Your report is")
    call.presses(code).hears("waiting for a volunteer").hangs_up()


@pytest.mark.parametrize("keys", ["1234", "123456"])
def test_a_code_of_another_length_is_asked_for_again(house: LittleHouse, keys: str) -> None:
    code = report_with_code(house)
    call = asks(house, keys).hears("press the numbers again").hears("Press the eight numbers")
    call.presses(code).hears("waiting for a volunteer").hangs_up()


@pytest.mark.parametrize("key", ["7", "#"])
def test_without_the_code_there_is_a_way_back(house: LittleHouse, key: str) -> None:
    asks(house, key).hears("For your rights, press 4").hangs_up()


def test_asking_leaves_no_report_and_no_word_of_the_code(house: LittleHouse, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    code = report_with_code(house)
    asks(house, code).hangs_up()
    asks(house, "12345678", OTHERS[0]).hangs_up()
    house.work()
    assert len(house.reports()) == 1
    raw = b"".join(path.read_bytes() for path in house.home.glob("hotline.db*"))
    for each in (code, "12345678"):
        assert each.encode() not in raw
        assert each not in caplog.text


# -- something more


def test_whoever_has_the_report_is_rung_when_something_is_added(house: LittleHouse, bob: Phone) -> None:
    code = report_with_code(house)
    takes(bob).presses("2").stays_silent().has_ended()
    house.work()
    says_more(asks(house, code)).hears("To add something").hangs_up()
    house.pass_time(minutes=1)
    call = bob.rings(within=1).answers().hears("There is something new about report 1").presses("3")
    call.hears("The caller called again later").hears("What the caller added")
    assert times_played(call) == 1
    call.presses("1").presses("3").hangs_up()
    house.work()
    incident = house.incident()
    assert (incident.workflow, incident.verdict, incident.news_at) == (Workflow.CLOSED, Verdict.NOTHING_FOUND, None)
    asks(house, code, OTHERS[0]).hears("found nothing there").hangs_up()


def test_what_is_added_before_anybody_has_it_is_heard_with_the_rest(house: LittleHouse, bob: Phone) -> None:
    code = report_with_code(house)
    ring = bob.rings(within=1)
    says_more(asks(house, code)).hangs_up()
    house.work()
    call = ring.answers().presses("1").hears("What the caller added")
    assert times_played(call) == 1
    call.hangs_up()
    with house.hotline.sessions() as session:
        assert len(session.scalars(select(Page)).all()) == 1


def test_what_is_added_to_a_closed_report_is_looked_at_once_more(house: LittleHouse, bob: Phone) -> None:
    code = report_with_code(house)
    takes(bob).presses("1").presses("3").hangs_up()
    house.work()
    says_more(asks(house, code)).hangs_up()
    house.pass_time(minutes=1)
    call = takes(bob).hears("You have report 2").hears("The caller called again later").hears("What the caller added")
    asks(house, code, OTHERS[0]).hears("A volunteer has taken your report").hangs_up()
    call.presses("1").presses("1").hangs_up()
    house.work()
    assert (house.incident(1).verdict, house.incident(2).verdict) == (Verdict.NOTHING_FOUND, Verdict.CONFIRMED)
    asks(house, code, OTHERS[1]).hears("These were immigration agents").hangs_up()


def test_a_place_that_is_added_later_makes_a_listed_report_one_to_check(house: LittleHouse, bob: Phone) -> None:
    code = listed_report(house)
    says_more(asks(house, code)).hangs_up()
    house.work()
    takes(bob).hears("What the caller added").hangs_up()


def test_whoever_hangs_up_while_they_add_is_heard_all_the_same(house: LittleHouse, bob: Phone) -> None:
    code = report_with_code(house)
    takes(bob).hangs_up()
    house.work()
    asks(house, code).presses("1").speaks(SPEECH / "en/message.wav", then="hangup")
    house.pass_time(minutes=1)
    bob.rings(within=1).answers().hears("something new").presses("3").hears("What the caller added").hangs_up()


def test_whoever_adds_nothing_wakes_nobody(house: LittleHouse, bob: Phone) -> None:
    code = report_with_code(house)
    takes(bob).hangs_up()
    house.work()
    call = asks(house, code).presses("1").hears("Speak after the tone")
    call.presses("7").does_not_hear("The volunteers will hear it").hears("To add something")
    call.presses("1")
    for _ in range(6):
        if any("To add something" in heard.text for heard in call.stays_silent().heard):
            break
    call.hears("To add something").does_not_hear("The volunteers will hear it").hangs_up()
    house.work()
    assert not bob.is_ringing()


def test_whoever_has_added_something_and_then_says_nothing_more_is_not_thanked_for_it(house: LittleHouse) -> None:
    call = says_more(asks(house, report_with_code(house)))
    call.presses("1").hears("Speak after the tone").presses("7").hears("To add something")
    call.does_not_hear("The volunteers will hear it").hangs_up()


def test_what_was_added_can_be_heard_again_by_the_caller(house: LittleHouse) -> None:
    call = (
        asks(house, report_with_code(house)).presses("1").speaks(SPEECH / "en/message.wav", then="1").hears("To hear it, press 3")
    )
    house.work()
    assert times_played(call.presses("3")) == 1
    call.presses("1").hears("The volunteers will hear it").hangs_up()


# -- a question


def asked(house: LittleHouse, bob: Phone) -> str:
    """Bob has taken a report, recorded a question for the caller, and gone to check."""
    code = report_with_code(house)
    call = takes(bob).presses("4").hears("ask your question").speaks(SPEECH / "en/place_short.wav", then="1")
    call.hears("The caller hears it if they call back").presses("2").stays_silent().has_ended()
    return code


def test_a_volunteers_question_is_heard_and_answered_and_the_answer_is_heard(house: LittleHouse, bob: Phone) -> None:
    code = asked(house, bob)
    house.work()
    call = asks(house, code).hears("A volunteer is checking your report now").hears("A volunteer has a question")
    assert times_played(call) == 1
    says_more(call.hears("To answer the question, which is recorded, press 2"), "2")
    call.does_not_hear("To answer the question").hangs_up()
    house.pass_time(minutes=1)
    verifier = bob.rings(within=1).answers().hears("something new").presses("3").hears("The question that a volunteer asked")
    assert times_played(verifier.hears("The caller's answer to your question")) == 2
    verifier.hangs_up()
    asks(house, code, OTHERS[0]).does_not_hear("has a question").does_not_hear("To answer the question").hangs_up()
    with house.hotline.sessions() as session:
        found = {each.question: each for each in session.scalars(select(Recording))}
        assert found["question"].asked_by_id is not None
        assert {each.whereabouts for each in found.values()} == {Whereabouts.STORED}
        assert all(each.gone_from_carrier_at for each in found.values())


def test_a_question_that_is_not_here_yet_is_announced_and_not_offered(house: LittleHouse, bob: Phone) -> None:
    code = asked(house, bob)
    call = asks(house, code).hears("It is not ready yet").does_not_hear("To answer the question")
    assert times_played(call) == 0
    call.hangs_up()


def test_a_second_question_can_be_answered_too(house: LittleHouse, bob: Phone) -> None:
    code = asked(house, bob)
    house.work()
    says_more(asks(house, code), "2").hangs_up()
    house.pass_time(minutes=1)
    call = (
        bob.rings(within=1)
        .answers()
        .presses("3")
        .presses("4")
        .speaks(SPEECH / "en/place.wav", then="1")
        .presses("2")
        .stays_silent()
    )
    call.has_ended()
    house.work()
    says_more(asks(house, code, OTHERS[0]).hears("has a question"), "2").hangs_up()
    house.pass_time(minutes=1)
    call = bob.rings(within=1).answers().hears("something new").presses("3")
    assert times_played(call) == 4, "both questions and both answers"
    call.hangs_up()


@pytest.mark.parametrize("key", ["7", ""])
def test_a_verifier_who_records_no_question_asks_none(house: LittleHouse, bob: Phone, key: str) -> None:
    code = report_with_code(house)
    call = takes(bob).presses("4").hears("ask your question")
    for _ in range(6):
        if any("To go and check" in heard.text for heard in (call.presses(key) if key else call.stays_silent()).heard):
            break
    call.does_not_hear("The caller hears it").hears("To go and check").hangs_up()
    house.work()
    asks(house, code).does_not_hear("has a question").hangs_up()


# -- taking it back


def withdraws(house: LittleHouse, code: str, number: str = "+15555550177") -> Call:
    call = asks(house, code, number).hears("To withdraw your report, press 3").presses("3").hears("nobody checks it, and we erase")
    return call.presses("1").hears("Your report is withdrawn").does_not_hear("To add something").does_not_hear("To withdraw")


def stands(house: LittleHouse, code: str, number: str = "+15555550178") -> None:
    call = asks(house, code, number).hears("This report was withdrawn").does_not_hear("To add").does_not_hear("To withdraw")
    call.presses("1").does_not_hear("Speak after the tone").presses("3").does_not_hear("To withdraw it, press 1").hangs_up()


def test_withdrawn_while_the_telephone_rings_stops_the_ring_and_asks_nobody(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    code = report_with_code(house, callback="1")
    ring = bob.rings(within=1)
    bob.reads("is waiting")
    withdraws(house, code).hangs_up()
    house.work()
    ring.stops(within=2)
    house.pass_time(minutes=10)
    assert not bob.is_ringing()
    assert not charlie.is_ringing()
    incident = house.incident()
    assert (incident.workflow, incident.verdict) == (Workflow.CLOSED, Verdict.UNVERIFIED)
    assert house.reports()[0].callback_number is None
    stands(house, code)
    with house.hotline.sessions() as session:
        assert [each.state for each in session.scalars(select(Page))] == [PageState.CALLED_OFF]
        assert "withdraw" in [each.action for each in session.scalars(select(AuditEntry))]


@pytest.mark.parametrize("checking", [False, True])
def test_whoever_has_a_report_that_is_withdrawn_is_told_and_has_it_no_more(
    house: LittleHouse, bob: Phone, charlie: Phone, checking: bool
) -> None:
    code = report_with_code(house, callback="1")
    call = takes(bob)
    (call.presses("2").stays_silent() if checking else call.hangs_up()).has_ended()
    house.work()
    withdraws(house, code).hangs_up()
    house.pass_time(minutes=1)
    told = bob.rings(within=1).answers().hears("The caller has withdrawn report 1")
    told.presses("1").hears("Goodbye").has_ended()
    house.work()
    assert house.incident().workflow is Workflow.CLOSED
    house.pass_time(minutes=40)
    assert not bob.is_ringing()
    assert not charlie.is_ringing()
    assert not house.carrier.phone(ALICE).is_ringing()
    stands(house, code)


def test_a_verifier_who_hears_it_at_the_moment_it_is_withdrawn_can_still_hang_up_in_peace(house: LittleHouse, bob: Phone) -> None:
    code = report_with_code(house)
    call = takes(bob)
    withdraws(house, code).hangs_up()
    house.work()
    call.presses("*").hears("The caller has withdrawn this report").hangs_up()
    house.pass_time(minutes=1)
    bob.rings(within=1).answers().hears("withdrawn report 1").presses("1").hangs_up()
    house.work()
    assert house.incident().workflow is Workflow.CLOSED


def test_a_verdict_stays_when_the_report_is_withdrawn_after_it(house: LittleHouse, bob: Phone) -> None:
    code = report_with_code(house)
    takes(bob).presses("1").presses("1").hangs_up()
    house.work()
    withdraws(house, code).hangs_up()
    house.work()
    assert not bob.is_ringing()
    assert house.incident().verdict is Verdict.CONFIRMED
    stands(house, code)


def test_withdrawing_before_the_call_that_was_asked_for_means_no_call(house: LittleHouse, bob: Phone) -> None:
    code = report_with_code(house, callback="1")
    takes(bob).presses("1").presses("1").hangs_up()
    house.work()
    house.carrier.phone(ALICE).rings(within=1).is_busy()
    withdraws(house, code).hangs_up()
    house.pass_time(minutes=11)
    assert not house.carrier.phone(ALICE).is_ringing()
    assert house.reports()[0].callback_number is None


@pytest.mark.parametrize("key", ["2", ""])
def test_whoever_does_not_confirm_keeps_their_report(house: LittleHouse, key: str) -> None:
    call = asks(house, report_with_code(house)).presses("3")
    for _ in range(1 if key else 3):
        _ = call.presses(key) if key else call.stays_silent()
    call.hears("To withdraw your report").hangs_up()
    assert house.reports()[0].withdrawn_at is None


def test_what_was_said_is_erased_with_the_next_tidying(house: LittleHouse, bob: Phone) -> None:
    bob.always("busy")
    call = house.caller_calls().presses("1").presses("2").presses("1").presses("1").presses("02139").presses("1")
    call.speaks(SPEECH / "en/place.wav").presses("1")
    for key in ("1", "1", "7", "2", "2", "1", "7", "2", "3", "3"):
        call.presses(key)
    code = code_said(call)
    call.hangs_up()
    house.work()
    withdraws(house, code).hangs_up()
    house.work()
    day = timedelta(days=1)
    purge(house.hotline.sessions, now=house.clock(), keep_audio=3 * day, keep_reports=90 * day, keep_languages=90 * day)
    [report] = house.reports()
    assert report.answers == []
    with house.hotline.sessions() as session:
        assert session.scalars(select(RecordingAudio)).all() == []
        assert session.get_one(Report, report.id).erased_at is not None
    stands(house, code)
