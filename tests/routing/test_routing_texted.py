"""What a text does: one claim however often it is sent, nothing for whoever does not have it, and answers that tell nothing of a report."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from routing_house import NOW, House, all_at_once
from sqlalchemy import Engine, select

from prompts.commands import load_commands
from records import (
    AuditEntry,
    ContactMethod,
    Incident,
    Kind,
    OutcomeCall,
    Override,
    Page,
    PageReason,
    PageState,
    Person,
    Shift,
    ShiftOffer,
    Told,
    ToldState,
    Verdict,
    Workflow,
)
from routing import codes, letters, outcomes, texted, verdicts
from routing.commands import parse
from routing.escalation import Policy
from routing.replies import Reply, Sent

POLICY = Policy()
WORDS = load_commands("en")
BOSTON = ZoneInfo("America/New_York")


def writes(house: House, who: int, text: str, *, now: datetime = NOW) -> Reply:
    with house.sessions.begin() as session:
        at = Sent(session=session, person=session.get_one(Person, who), now=now, policy=POLICY, zone=BOSTON)
        return texted.carry_out(at, parse(text, WORDS))


def asked(house: House, who: int, *incidents: int) -> None:
    """They were asked about these, and have a number for each."""
    with house.sessions.begin() as session:
        for each in incidents:
            codes.code_for(session, who, each, now=NOW)


def taken(house: House, who: int, **more: object) -> int:
    incident = house.incident(**{"workflow": Workflow.CLAIMED, "claimed_by_id": who, "claimed_at": NOW, **more})
    asked(house, who, incident)
    return incident


def history(house: House) -> list[str]:
    with house.sessions() as session:
        return [f"{each.actor}: {each.action}" for each in session.scalars(select(AuditEntry).order_by(AuditEntry.id))]


def without_telephone(house: House, who: int) -> None:
    with house.sessions.begin() as session:
        for method in session.scalars(
            select(ContactMethod).where(ContactMethod.person_id == who, ContactMethod.channel == "voice")
        ):
            session.delete(method)


# -- taking -------------------------------------------------------------------------------------------------------------------


def test_taking_makes_it_theirs_and_rings_them_so_that_they_hear_it(house: House) -> None:
    bob, incident = house.person("bob"), house.incident()
    asked(house, bob, incident)
    reply = writes(house, bob, "1a")
    assert (reply.prompt, reply.arguments) == ("text-yours", {"code": 1})
    assert (house[incident].workflow, house[incident].claimed_by_id) == (Workflow.CLAIMED, bob)
    (page,) = house[incident].pages
    assert (page.reason, page.state) == (PageReason.TELL, PageState.PLACING)
    assert ("page", page.id, f"{page.method_id}-0") in reply.work


def test_taking_twice_is_taking_once_and_both_times_theirs(house: House) -> None:
    bob, incident = house.person("bob"), house.incident()
    asked(house, bob, incident)
    writes(house, bob, "1a")
    again = writes(house, bob, "1a", now=NOW + timedelta(minutes=1))
    assert (again.prompt, again.work) == ("text-yours-still", ())
    assert len(house[incident].pages) == 1
    assert history(house).count("bob: claim") == 1
    assert house[incident].claimed_at == NOW


def test_whoever_comes_second_hears_who_was_first(house: House) -> None:
    bob, charlie, incident = house.person("bob"), house.person("charlie"), house.incident()
    asked(house, bob, incident)
    asked(house, charlie, house.incident(), incident)
    writes(house, bob, "1a")
    reply = writes(house, charlie, "2a")
    assert (reply.prompt, reply.arguments, reply.work) == ("text-taken", {"code": 2, "who": "bob"}, ())
    assert house[incident].claimed_by_id == bob


def test_of_ten_who_take_it_at_once_one_has_it(house: House) -> None:
    incident = house.incident()
    people = [house.person(f"verifier {number}") for number in range(10)]
    for each in people:
        asked(house, each, incident)
    said = [reply.prompt for reply in all_at_once([lambda who=who: writes(house, who, "a") for who in people])]  # type: ignore[misc]
    assert sorted(said) == ["text-taken"] * 9 + ["text-yours"]


def test_the_same_text_at_once_is_one_claim_and_one_call(house: House) -> None:
    bob, incident = house.person("bob"), house.incident()
    asked(house, bob, incident)
    said = all_at_once([lambda: writes(house, bob, "1a").prompt] * 4)
    assert sorted(said) == ["text-yours", *["text-yours-still"] * 3]
    assert len(house[incident].pages) == 1


def test_the_telephones_of_others_stop_and_those_who_were_written_to_are_told(house: House) -> None:
    bob, charlie, incident = house.person("bob"), house.person("charlie"), house.incident()
    asked(house, bob, incident)
    page = house.page(incident, charlie, PageState.RINGING)
    with house.sessions.begin() as session:
        told = letters.tell(session, charlie, f"text-report-waiting {page}", now=NOW, arguments={"code": 1}, page_id=page)
        assert told is not None
        told.state = ToldState.DELIVERED
    reply = writes(house, bob, "1a")
    assert ("call_off", page, "claimed") in reply.work
    with house.sessions() as session:
        news = session.scalars(select(Told).where(Told.what.startswith("text-report-taken"))).one()
        assert (news.person_id, news.arguments) == (charlie, {"code": 1, "who": "bob"})
    assert ("write", news.id, "0") in reply.work


def test_ones_own_telephone_that_rings_goes_on_and_tells_what_it_is(house: House) -> None:
    bob, incident = house.person("bob"), house.incident()
    asked(house, bob, incident)
    page = house.page(incident, bob, PageState.RINGING)
    reply = writes(house, bob, "1a")
    assert (reply.prompt, reply.work) == ("text-yours", ())
    (still,) = house[incident].pages
    assert (still.id, still.reason, still.state) == (page, PageReason.TELL, PageState.RINGING)


def test_whoever_cannot_be_rung_is_told_so(house: House) -> None:
    bob, incident = house.person("bob"), house.incident()
    without_telephone(house, bob)
    asked(house, bob, incident)
    reply = writes(house, bob, "1a")
    assert reply.prompt == "text-yours-unrung"
    assert house[incident].claimed_by_id == bob


def test_a_report_that_was_taken_back_by_its_caller_is_taken_by_nobody(house: House) -> None:
    bob, incident = house.person("bob"), house.incident()
    house.report(incident_id=incident, withdrawn_at=NOW)
    asked(house, bob, incident)
    assert writes(house, bob, "1a").prompt == "text-gone"
    assert (house[incident].workflow, house[incident].claimed_by_id) == (Workflow.CLOSED, None)


def test_what_is_closed_cannot_be_taken(house: House) -> None:
    bob = house.person("bob")
    incident = taken(house, house.person("charlie"), workflow=Workflow.CLOSED, verdict_at=NOW)
    asked(house, bob, incident)
    assert writes(house, bob, "1a").prompt == "text-gone"


# -- which one ----------------------------------------------------------------------------------------------------------------


def test_without_a_number_the_only_report_is_meant(house: House) -> None:
    bob, incident = house.person("bob"), house.incident()
    house.incident()  # nobody has asked bob about this one
    asked(house, bob, incident)
    assert writes(house, bob, "a").prompt == "text-yours"


def test_of_several_none_is_guessed(house: House) -> None:
    bob, incidents = house.person("bob"), [house.incident(), house.incident()]
    asked(house, bob, *incidents)
    reply = writes(house, bob, "take")
    assert (reply.prompt, reply.arguments) == ("text-which", {"codes": "1, 2", "example": "1a"})
    assert all(house[each].workflow is Workflow.NEW for each in incidents)


def test_what_one_has_is_meant_by_what_only_a_holder_can_say(house: House) -> None:
    bob = house.person("bob")
    asked(house, bob, house.incident())
    mine = taken(house, bob)
    assert writes(house, bob, "e20").arguments == {"code": 2, "minutes": 20}
    assert house[mine].eta_at == NOW + timedelta(minutes=20)


def test_a_verdict_is_never_given_without_a_number(house: House) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    reply = writes(house, bob, "v2")
    assert (reply.prompt, reply.arguments) == ("text-which", {"codes": "1", "example": "1v2"})
    assert house[mine].verdict is Verdict.UNVERIFIED


def test_a_number_that_means_nothing_is_said_to(house: House) -> None:
    bob, charlie = house.person("bob"), house.person("charlie")
    incident = house.incident()
    assert writes(house, bob, "7a").prompt == "text-nothing-waits"
    assert writes(house, bob, "a").prompt == "text-nothing-waits"
    asked(house, bob, incident)
    reply = writes(house, bob, "7a")
    assert (reply.prompt, reply.arguments) == ("text-no-such-number", {"code": 7, "codes": "1", "example": "1a"})
    assert writes(house, charlie, "1a").prompt == "text-nothing-waits"  # bob's number is none of charlie's
    assert house[incident].workflow is Workflow.NEW


def test_a_number_follows_a_report_into_the_one_it_was_merged_into(house: House) -> None:
    bob = house.person("bob")
    whole = house.incident()
    part = house.incident(workflow=Workflow.CLOSED, verdict=Verdict.DUPLICATE, merged_into_id=whole, verdict_at=NOW)
    asked(house, bob, part)
    assert writes(house, bob, "1a").prompt == "text-yours"
    assert house[whole].claimed_by_id == bob


# -- handing on ---------------------------------------------------------------------------------------------------------------


def test_whoever_cannot_is_thanked_and_somebody_else_is_asked_at_once(house: House) -> None:
    bob, incident = house.person("bob"), house.incident(next_at=None)
    asked(house, bob, incident)
    page = house.page(incident, bob, PageState.RINGING)
    reply = writes(house, bob, "1p")
    assert reply.prompt == "text-passed"
    assert ("call_off", page, "answered") in reply.work
    assert [work for work, subject, _ in reply.work if subject == incident and work == "move_on"]
    assert house.page_state(page) is PageState.PASSED
    assert house[incident].next_at == NOW


@pytest.mark.parametrize("text", ["1r", "1p", "r"])
def test_what_was_taken_can_be_handed_on(house: House, text: str) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    reply = writes(house, bob, text)
    assert (reply.prompt, reply.arguments) == ("text-released", {"code": 1})
    assert (house[mine].workflow, house[mine].claimed_by_id) == (Workflow.NEW, None)
    assert [work for work, *_ in reply.work] == ["move_on"]


def test_nobody_hands_on_what_somebody_else_has(house: House) -> None:
    bob = house.person("bob")
    theirs = taken(house, house.person("charlie"))
    asked(house, bob, theirs)
    reply = writes(house, bob, "1r")
    assert (reply.prompt, reply.arguments) == ("text-taken", {"code": 1, "who": "charlie"})
    assert writes(house, bob, "1p").work == ()
    assert house[theirs].workflow is Workflow.CLAIMED


# -- going there, and what it was ---------------------------------------------------------------------------------------------


def test_going_there_and_being_there_put_off_the_question_what_it_was(house: House) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    page = house.page(mine, bob, PageState.RINGING, reason=PageReason.AGAIN)
    reply = writes(house, bob, "1e20")
    assert (reply.prompt, reply.work) == ("text-expected", (("call_off", page, "answered"),))
    assert house.page_state(page) is PageState.CLAIMED  # it was not asked in vain
    assert house[mine].next_at == NOW + timedelta(minutes=20) + POLICY.after_eta
    later = NOW + timedelta(minutes=18)
    assert writes(house, bob, "1o", now=later).prompt == "text-there"
    assert (house[mine].on_scene_at, house[mine].workflow) == (later, Workflow.CHECKING)


def test_whoever_was_asked_in_writing_what_it_was_has_answered(house: House) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    page = house.page(mine, bob, PageState.WRITTEN, reason=PageReason.AGAIN)
    assert writes(house, bob, "1e20").work == ()
    assert house.page_state(page) is PageState.CLAIMED


def test_what_they_have_not_heard_yet_goes_on_ringing_until_it_is_over(house: House) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    page = house.page(mine, bob, PageState.RINGING, reason=PageReason.TELL)
    assert writes(house, bob, "1e20").work == ()
    assert house.page_state(page) is PageState.RINGING
    assert ("call_off", page, "answered") in writes(house, bob, "1v3").work
    assert house.page_state(page) is PageState.CLAIMED


@pytest.mark.parametrize("minutes", [0, 181, 9999])
def test_nobody_is_expected_for_ever(house: House, minutes: int) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    assert writes(house, bob, f"1e{minutes}").prompt == "text-minutes"
    assert house[mine].eta_at is None


@pytest.mark.parametrize("text", ["1e20", "1o", "1v1", "1r"])
def test_nothing_is_written_down_for_whoever_does_not_have_it(house: House, text: str) -> None:
    bob, incident = house.person("bob"), house.incident()
    asked(house, bob, incident)
    assert writes(house, bob, text).prompt == "text-not-yours"
    assert history(house) == []


@pytest.mark.parametrize(
    ("text", "verdict", "what"),
    [
        ("1v1", Verdict.CONFIRMED, None),
        ("1v23", Verdict.NOT_IMMIGRATION_ENFORCEMENT, "fire_or_ambulance"),
        ("1v3", Verdict.NOTHING_FOUND, None),
        ("1v4", Verdict.UNABLE_TO_VERIFY, None),
    ],
)
def test_what_it_was_is_written_down_and_only_its_digits_are_answered(
    house: House, text: str, verdict: Verdict, what: str | None
) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    reply = writes(house, bob, text)
    assert (reply.prompt, reply.arguments) == ("text-written", {"code": 1, "verdict": int(text[2:])})
    assert (house[mine].verdict, house[mine].what_it_was, house[mine].verdict_by) == (verdict, what, "bob")


def test_something_else_is_asked_about_and_a_verdict_can_be_corrected(house: House) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    assert writes(house, bob, "1v2").prompt == "text-written-else"
    assert writes(house, bob, "1v21").prompt == "text-written"
    assert house[mine].what_it_was == "police"
    assert history(house) == ["bob: verdict", "bob: correct the verdict"]


def test_a_verdict_twice_changes_nothing_and_is_answered_the_same(house: House) -> None:
    bob = house.person("bob")
    taken(house, bob)
    assert writes(house, bob, "1v3") == writes(house, bob, "1v3")
    assert history(house) == ["bob: verdict"]


def test_what_a_coordinator_has_corrected_stays_as_it_is(house: House) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    writes(house, bob, "1v1")
    with house.sessions.begin() as session:
        verdicts.give(session, mine, verdict="nothing_found", who="alice", now=NOW)
    assert writes(house, bob, "1v1").prompt == "text-gone"
    assert house[mine].verdict is Verdict.NOTHING_FOUND


def test_callers_who_asked_are_rung_after_a_verdict_by_text(house: House) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    house.report(incident_id=mine, answers={"callback": "outcome"}, callback_number="+15555550111")
    reply = writes(house, bob, "1v3")
    with house.sessions() as session:
        (call,) = session.scalars(select(OutcomeCall))
    assert ("tell", call.id, outcomes.key_of(call)) in reply.work


def test_what_a_caller_took_back_gets_no_verdict(house: House) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    house.report(incident_id=mine, withdrawn_at=NOW)
    assert writes(house, bob, "1v1").prompt == "text-gone"
    assert (house[mine].workflow, house[mine].verdict) == (Workflow.CLOSED, Verdict.UNVERIFIED)


def test_a_message_for_families_is_dealt_with_and_has_no_verdict(house: House) -> None:
    bob = house.person("bob")
    message = house.incident(kind=Kind.FOLLOW_UP)
    asked(house, bob, message)
    assert writes(house, bob, "1a").prompt == "text-yours-message"
    assert writes(house, bob, "1a").prompt == "text-yours-still-message"
    assert writes(house, bob, "1v1").prompt == "text-no-verdict"
    assert writes(house, bob, "1f").prompt == writes(house, bob, "1f").prompt == "text-done"
    assert (house[message].workflow, house[message].verdict) == (Workflow.CLOSED, Verdict.UNVERIFIED)
    assert history(house) == ["bob: claim", "bob: dealt with"]


def test_a_text_that_says_so_erases_no_number_since_its_sender_may_be_somebody_else(house: House) -> None:
    bob = house.person("bob")
    incident = taken(house, bob, kind=Kind.FOLLOW_UP)
    report = house.report(incident_id=incident, callback_number="+15555550111")
    assert writes(house, bob, "1f").prompt == "text-done"
    assert house.report_row(report).callback_number == "+15555550111"


def test_a_report_is_not_dealt_with_without_a_verdict(house: House) -> None:
    bob = house.person("bob")
    mine = taken(house, bob)
    assert writes(house, bob, "1f").prompt == "text-again"
    assert house[mine].workflow is Workflow.CLAIMED


# -- questions, shifts --------------------------------------------------------------------------------------------------------


def test_who_is_on_call_is_told_by_name(house: House) -> None:
    bob = house.person("bob", position=1)
    house.person("charlie", position=2)
    house.person("alice", on_call=False)
    assert writes(house, bob, "w").arguments == {"people": "bob, charlie"}


def test_nobody_on_call_is_said_too(house: House) -> None:
    assert writes(house, house.person("bob", on_call=False), "who").prompt == "text-who-nobody"


def test_many_names_are_cut_short_and_counted() -> None:
    assert texted.in_short(["bob"]) == "bob"
    assert texted.in_short(["Wilhelmina-K"] * 5, room=39) == "Wilhelmina-K, Wilhelmina-K, +3"
    assert texted.in_short(["b" * 50, "c"], room=40) == f"{'b' * 50}, +1"


@pytest.mark.parametrize("text", ["?", "good evening", "", "👍"])
def test_what_is_no_command_is_answered_with_what_can_be_sent(house: House, text: str) -> None:
    bob = house.person("bob")
    assert writes(house, bob, text) == Reply(prompt="text-commands", arguments={"code": 1})


def on_call_at_night(house: House, name: str) -> int:
    """Sunday, 20:00 to 8:00 in Boston; the night before `NOW` is over at 13:00 UTC."""
    who = house.person(name, on_call=False)
    with house.sessions.begin() as session:
        session.add(Shift(person_id=who, days="sun", starts=time(20), ends=time(8), zone="America/New_York", position=1))
    return who


AFTER = NOW + timedelta(hours=12)
NEXT_NIGHT = {"day": "sun", "date": 8, "begins": "20:00", "last_day": "mon", "last_date": 9, "ends": "08:00"}


def test_ones_next_shift_is_told(house: House) -> None:
    bob = on_call_at_night(house, "bob")
    reply = writes(house, bob, "n", now=AFTER)
    assert (reply.prompt, reply.arguments) == ("text-shift-next", {**NEXT_NIGHT, "more": 1})
    assert writes(house, house.person("charlie", on_call=False), "n", now=AFTER).prompt == "text-shift-none"


def test_a_shift_that_others_cover_is_given_away_once_however_often_it_is_sent(house: House) -> None:
    bob = on_call_at_night(house, "bob")
    house.person("charlie")
    first = writes(house, bob, "d", now=AFTER)
    again = writes(house, bob, "d", now=AFTER + timedelta(minutes=1))
    assert (first.prompt, first.arguments) == (again.prompt, again.arguments) == ("text-shift-off", NEXT_NIGHT)
    with house.sessions() as session:
        assert len(session.scalars(select(Override)).all()) == 1
    assert writes(house, bob, "n", now=AFTER).arguments["date"] == 15


def test_a_shift_that_nobody_else_has_stays_theirs_until_somebody_takes_it(house: House) -> None:
    bob, charlie = on_call_at_night(house, "bob"), house.person("charlie", on_call=False)
    kept = writes(house, bob, "d", now=AFTER)
    assert (kept.prompt, kept.arguments) == ("text-shift-kept", NEXT_NIGHT)
    assert [work for work, *_ in kept.work] == ["write"]
    assert writes(house, bob, "d", now=AFTER).prompt == "text-shift-kept"
    with house.sessions() as session:
        offer = session.scalars(select(ShiftOffer)).one().id
    shown = writes(house, charlie, "s", now=AFTER)
    assert (shown.prompt, shown.arguments) == ("text-shift-offer", {**NEXT_NIGHT, "offer": offer})
    got = writes(house, charlie, f"s{offer}", now=AFTER)
    assert (got.prompt, got.arguments) == ("text-shift-yours", NEXT_NIGHT)
    assert [work for work, *_ in got.work] == ["write"]  # bob is told
    assert writes(house, charlie, f"s{offer}", now=AFTER).prompt == "text-shift-yours"
    assert writes(house, charlie, "n", now=AFTER).arguments["date"] == 8


def test_whoever_comes_second_for_a_shift_does_not_get_it(house: House) -> None:
    bob, charlie, alice = (
        on_call_at_night(house, "bob"),
        house.person("charlie", on_call=False),
        house.person("alice", on_call=False),
    )
    writes(house, bob, "d", now=AFTER)
    writes(house, charlie, "s1", now=AFTER)
    reply = writes(house, alice, "s1", now=AFTER)
    assert (reply.prompt, reply.arguments) == ("text-shift-gone", {"offer": 1})
    assert writes(house, alice, "s9", now=AFTER).prompt == "text-shift-gone"
    assert writes(house, alice, "s", now=AFTER).prompt == "text-shift-no-offers"


def test_several_shifts_to_be_had_are_named(house: House) -> None:
    charlie = house.person("charlie", on_call=False)
    bob = on_call_at_night(house, "bob")
    writes(house, bob, "d", now=AFTER)
    writes(house, bob, "d", now=AFTER + timedelta(days=7))
    reply = writes(house, charlie, "s", now=AFTER)
    assert (reply.prompt, reply.arguments["offer"], reply.arguments["others"]) == ("text-shift-offers", 1, "s2")


# -- everything at once -------------------------------------------------------------------------------------------------------

LETTERS_AND_NUMBERS = st.sampled_from(
    [
        "a",
        "1a",
        "2a",
        "1p",
        "2p",
        "1r",
        "r",
        "1e20",
        "1o",
        "2o",
        "1v1",
        "1v2",
        "1v21",
        "2v3",
        "1f",
        "2f",
        "w",
        "n",
        "d",
        "s",
        "?",
        "1x",
    ]
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sent=st.lists(st.tuples(st.sampled_from(["bob", "charlie"]), LETTERS_AND_NUMBERS), max_size=14))
def test_whatever_two_people_send_a_report_has_at_most_one_holder_and_is_closed_by_who_had_it(
    sqlite: Engine, sent: list[tuple[str, str]]
) -> None:
    house = House(sqlite)
    with house.sessions.begin() as session:
        for table in (Told, Page, ShiftOffer, Override, Shift, AuditEntry, codes.TextCode, Incident, ContactMethod, Person):
            session.query(table).delete()
    people = {name: house.person(name) for name in ("bob", "charlie")}
    incidents = [house.incident(), house.incident(kind=Kind.FOLLOW_UP)]
    for who in people.values():
        asked(house, who, *incidents)
    now = NOW
    for name, text in sent:
        now += timedelta(seconds=20)
        before = {each: house[each].claimed_by_id for each in incidents}
        reply = writes(house, people[name], text, now=now)
        assert not {key for key in reply.arguments if key not in ALLOWED}
        for each in incidents:
            after = house[each]
            if before[each] not in (None, people[name]):
                assert after.claimed_by_id == before[each]  # nobody takes away what somebody has
            if after.workflow is Workflow.CLOSED:
                assert after.claimed_by is not None
                assert after.verdict_by == after.claimed_by.name
            if after.workflow is Workflow.NEW:
                assert after.claimed_by_id is None
                assert after.next_at is not None
        again = writes(house, people[name], text, now=now)
        assert again.prompt.removesuffix("-still") == reply.prompt.removesuffix("-still") or text in HANDED_ON


HANDED_ON = ("1r", "r", "1p", "2p", "a", "2a", "1a")
"""Sent a second time these are answered otherwise: it is not theirs any more, or a telephone rings by now."""

ALLOWED = {
    "code", "codes", "example", "who", "people", "minutes", "most", "verdict", "offer", "others", "more",
    "day", "date", "begins", "last_day", "last_date", "ends",
}  # fmt: skip
