"""What a code is good for: hearing where a report stands, adding to it, answering a question, taking it back."""

from datetime import timedelta

import pytest
from routing_house import NOW, House

from records import Incident, Kind, OutcomeCall, OutcomeState, PageState, Recording, Report, Verdict, Workflow
from routing import incidents, receipts, verdicts
from routing.receipts import Withdrawn
from routing.standing import ANSWERS, Standing
from routing.standing import standing as standing_of

LATER = NOW + timedelta(hours=1)


def standing(house: House, report_id: int) -> Standing:
    with house.sessions() as session:
        return standing_of(session, session.get_one(Report, report_id))


def added(house: House, report_id: int) -> list[int]:
    with house.sessions.begin() as session:
        return receipts.added(session, session.get_one(Report, report_id), now=LATER)


def withdrawn(house: House, report_id: int) -> Withdrawn:
    with house.sessions.begin() as session:
        return receipts.withdraw(session, session.get_one(Report, report_id), now=LATER)


def question(house: House, report_id: int) -> Recording | None:
    with house.sessions() as session:
        return receipts.question_of(session.get_one(Report, report_id))


def test_a_code_is_found_under_any_key_and_nothing_is_found_without_one(house: House) -> None:
    mine = house.report(receipt_hash="new")
    house.report(receipt_hash=None)
    with house.sessions() as session:
        assert receipts.find(session, ["newer", "new"]).id == mine  # type: ignore[union-attr]
        assert receipts.find(session, ["other"]) is None
        assert receipts.find(session, []) is None


# -- where it stands


@pytest.mark.parametrize(
    ("incident", "expected"),
    [
        ({"workflow": Workflow.NEW}, Standing(state="waiting")),
        ({"workflow": Workflow.NEW, "next_at": None}, Standing(state="waiting")),
        ({"workflow": Workflow.NEW, "unattended_since": NOW}, Standing(state="unattended")),
        ({"workflow": Workflow.NEW, "unattended_since": NOW, "next_at": None}, Standing(state="gave_up")),
        ({"workflow": Workflow.CLAIMED}, Standing(state="claimed")),
        ({"workflow": Workflow.CHECKING}, Standing(state="checking")),
        ({"workflow": Workflow.NEW, "kind": Kind.FOLLOW_UP}, Standing(state="helping")),
        ({"workflow": Workflow.CLAIMED, "kind": Kind.FOLLOW_UP}, Standing(state="helping")),
        ({"workflow": Workflow.CLOSED, "kind": Kind.FOLLOW_UP}, Standing(state="helped")),
    ],
)
def test_an_open_report_stands_where_its_incident_does(house: House, incident: dict[str, object], expected: Standing) -> None:
    assert standing(house, house.report(incident_id=house.incident(**incident))) == expected


@pytest.mark.parametrize("verdict", [each for each in Verdict if each is not Verdict.NOT_IMMIGRATION_ENFORCEMENT])
def test_a_verdict_is_told_if_it_is_an_answer(house: House, verdict: Verdict) -> None:
    found = standing(house, house.report(incident_id=house.incident(workflow=Workflow.CLOSED, verdict=verdict)))
    expected = Standing(outcome=verdict.value) if verdict in ANSWERS else Standing(state="closed")
    assert found == expected


@pytest.mark.parametrize(
    ("what", "said"),
    [("police", "police"), ("fire_or_ambulance", "fire_or_ambulance"), ("other", "something_else"), (None, "something_else")],
)
def test_what_it_really_was_is_told(house: House, what: str | None, said: str) -> None:
    incident = house.incident(workflow=Workflow.CLOSED, verdict=Verdict.NOT_IMMIGRATION_ENFORCEMENT, what_it_was=what)
    assert standing(house, house.report(incident_id=incident)) == Standing(outcome=said)


def test_a_report_without_an_incident_is_listed_and_one_taken_back_is_withdrawn(house: House) -> None:
    assert standing(house, house.report()) == Standing(state="listed")
    closed = house.incident(workflow=Workflow.CLOSED, verdict=Verdict.CONFIRMED)
    assert standing(house, house.report(incident_id=closed, withdrawn_at=NOW)) == Standing(state="withdrawn")


def test_of_several_incidents_what_was_seen_speaks_and_of_those_the_newest(house: House) -> None:
    closed = house.incident(workflow=Workflow.CLOSED, verdict=Verdict.NOTHING_FOUND)
    report = house.report(incident_id=closed)
    house.incident(kind=Kind.FOLLOW_UP, about_report_id=report)
    assert standing(house, report) == Standing(outcome="nothing_found")
    house.incident(about_report_id=report)
    assert standing(house, report) == Standing(state="waiting")


def gives(house: House, incident: int, verdict: str, what: str | None = None) -> None:
    with house.sessions.begin() as session:
        verdicts.give(session, incident, verdict=verdict, what_it_was=what, who="bob", now=NOW)


def test_a_corrected_answer_is_marked_as_one_since_anybody_with_the_code_may_have_heard_the_other(house: House) -> None:
    incident = house.incident()
    report = house.report(incident_id=incident)
    gives(house, incident, "not_immigration_enforcement", "police")
    assert standing(house, report) == Standing(outcome="police")
    gives(house, incident, "confirmed")
    assert standing(house, report) == Standing(outcome="confirmed", corrected=True)
    gives(house, incident, "test")
    assert standing(house, report) == Standing(state="closed", corrected=True)


def test_an_answer_after_what_was_none_corrects_nothing(house: House) -> None:
    incident = house.incident()
    report = house.report(incident_id=incident)
    for verdict in ("test", "confirmed"):
        gives(house, incident, verdict)
    assert standing(house, report) == Standing(outcome="confirmed")


def test_what_was_said_of_an_incident_that_became_part_of_another_may_have_been_heard_too(house: House) -> None:
    other, incident = house.incident(), house.incident()
    gives(house, other, "confirmed")
    gives(house, incident, "nothing_found")
    with house.sessions.begin() as session:
        session.get_one(Incident, other).merged_into_id = incident
    assert standing(house, house.report(incident_id=incident)) == Standing(outcome="nothing_found", corrected=True)


# -- a question, and what is added


def test_a_question_stands_until_it_is_answered_and_the_newest_counts(house: House) -> None:
    bob = house.person("bob")
    report = house.report(spoken=["place"])
    assert question(house, report) is None
    house.says(report, "question", asked_by_id=bob)
    first = question(house, report)
    assert first is not None
    house.says(report, "added")
    assert question(house, report).id == first.id  # type: ignore[union-attr]
    house.says(report, "reply")
    assert question(house, report) is None
    house.says(report, "question", asked_by_id=bob)
    assert question(house, report).id > first.id  # type: ignore[union-attr]


@pytest.mark.parametrize("workflow", [Workflow.CLAIMED, Workflow.CHECKING])
def test_whoever_has_it_is_rung_about_what_is_added(house: House, workflow: Workflow) -> None:
    incident = house.incident(workflow=workflow, next_at=NOW + timedelta(days=1))
    assert added(house, house.report(incident_id=incident)) == [incident]
    assert (house[incident].news_at, house[incident].next_at) == (LATER, LATER)


def test_what_is_added_to_a_report_that_nobody_has_yet_is_heard_with_it(house: House) -> None:
    incident = house.incident(next_at=NOW + timedelta(minutes=20))
    assert added(house, house.report(incident_id=incident)) == [incident]
    assert (house[incident].news_at, house[incident].next_at) == (None, NOW + timedelta(minutes=20))


def test_what_is_added_to_a_report_that_nobody_is_asked_about_any_more_is_asked_about_again(house: House) -> None:
    incident = house.incident(next_at=None, turn=9, unattended_since=NOW - timedelta(hours=7))
    assert added(house, house.report(incident_id=incident)) == [incident]
    assert (house[incident].next_at, house[incident].unattended_since) == (LATER, None)


@pytest.mark.parametrize("kind", list(Kind))
def test_what_is_added_to_a_closed_report_goes_out_once_more_beside_it(house: House, kind: Kind) -> None:
    closed = house.incident(workflow=Workflow.CLOSED, verdict=Verdict.CONFIRMED, kind=kind)
    report = house.report(incident_id=closed)
    [again] = added(house, report)
    assert (house[again].workflow, house[again].kind, house[again].about_report_id) == (Workflow.NEW, kind, report)
    assert house.report_row(report).incident_id == closed
    assert house[closed].verdict is Verdict.CONFIRMED
    assert added(house, report) == [again], "and not a third time while somebody is asked"


def test_what_is_added_to_a_report_that_was_only_listed_makes_it_one_to_check(house: House) -> None:
    report = house.report()
    [incident] = added(house, report)
    assert house.report_row(report).incident_id == incident


def test_nothing_is_added_to_what_was_taken_back(house: House) -> None:
    assert added(house, house.report(withdrawn_at=NOW)) == []


# -- taking it back


def test_what_nobody_has_yet_is_closed_and_its_telephones_fall_silent(house: House) -> None:
    incident = house.incident()
    ringing = house.page(incident, house.person("bob"))
    missed = house.page(incident, house.person("charlie"), PageState.MISSED)
    report = house.report(incident_id=incident, callback_number="+15555550111")
    assert withdrawn(house, report) == Withdrawn(call_off=(ringing,))
    assert missed not in withdrawn(house, report).call_off
    found = house[incident]
    assert (found.workflow, found.verdict, found.next_at) == (Workflow.CLOSED, Verdict.UNVERIFIED, None)
    row = house.report_row(report)
    assert (row.withdrawn_at, row.callback_number) == (LATER, None)


@pytest.mark.parametrize("workflow", [Workflow.CLAIMED, Workflow.CHECKING])
def test_whoever_has_it_is_told_and_it_stays_theirs(house: House, workflow: Workflow) -> None:
    incident = house.incident(workflow=workflow, next_at=NOW + timedelta(days=1))
    report = house.report(incident_id=incident)
    assert withdrawn(house, report) == Withdrawn(move=(incident,))
    assert (house[incident].workflow, house[incident].next_at) == (workflow, LATER)


def test_twice_is_once(house: House) -> None:
    report = house.report(incident_id=house.incident(workflow=Workflow.CLAIMED))
    withdrawn(house, report)
    assert withdrawn(house, report) == Withdrawn()


def test_a_verdict_stays_what_it_was(house: House) -> None:
    incident = house.incident(workflow=Workflow.CLOSED, verdict=Verdict.CONFIRMED)
    assert withdrawn(house, house.report(incident_id=incident)) == Withdrawn()
    assert house[incident].verdict is Verdict.CONFIRMED


def test_those_who_help_families_are_told_too(house: House) -> None:
    report = house.report(incident_id=house.incident())
    theirs = house.incident(kind=Kind.FOLLOW_UP, about_report_id=report, workflow=Workflow.CLAIMED)
    assert withdrawn(house, report) == Withdrawn(move=(theirs,))


def test_where_others_reported_the_same_it_goes_on_without_this_one(house: House) -> None:
    incident = house.incident()
    mine, other = house.report(incident_id=incident), house.report(incident_id=incident)
    assert withdrawn(house, mine) == Withdrawn()
    with house.sessions() as session:
        assert not incidents.is_withdrawn(session, session.get_one(Incident, incident))
    assert house[incident].workflow is Workflow.NEW
    withdrawn(house, other)
    assert house[incident].workflow is Workflow.CLOSED
    with house.sessions() as session:
        assert incidents.is_withdrawn(session, session.get_one(Incident, incident))


def test_nobody_is_rung_about_what_they_took_back(house: House) -> None:
    report = house.report(incident_id=house.incident())
    with house.sessions.begin() as session:
        session.add(OutcomeCall(report_id=report, state=OutcomeState.DUE, created_at=NOW, next_at=NOW))
    withdrawn(house, report)
    with house.sessions() as session:
        call = session.query(OutcomeCall).one()
        assert (call.state, call.next_at, call.ended_at) == (OutcomeState.GIVEN_UP, None, LATER)
