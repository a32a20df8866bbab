"""A report that joins, and a person's word that two incidents are one, or that one is two."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from routing_house import NOW, House, all_at_once
from sqlalchemy import select

from records import (
    Activity,
    Answer,
    AuditEntry,
    Incident,
    Kind,
    OutcomeCall,
    OutcomeState,
    PageState,
    Priority,
    Report,
    Told,
    Verdict,
    Workflow,
)
from routing import grouping, pages, sorting, verdicts
from routing.activity import GOES_ON, OVER, Sighting, activity_at, of_sightings
from routing.escalation import Policy
from routing.sorting import CannotSort, Sorted
from routing.standing import standing

HERE = {"zip": "02139", "now": "now"}
MINUTE = timedelta(minutes=1)


class Office:
    """Incidents with reports in them, and what is done with them."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.alice, self.bob = house.person("alice"), house.person("bob")

    def incident(self, reports: int = 1, *, holder: int | None = None, **more: Any) -> int:
        if holder is not None:
            more = {"workflow": Workflow.CLAIMED, "claimed_by_id": holder, "claimed_at": NOW, **more}
        made = self.house.incident(**more)
        for _ in range(reports):
            self.house.report(answers=HERE, incident_id=made)
        return made

    def reports(self, incident: int) -> list[int]:
        with self.house.sessions() as session:
            return [each.id for each in session.get_one(Incident, incident).reports]

    def join(self, report: int, incident: int, *, now: datetime = NOW, because: str | None = None) -> Sorted:
        with self.house.sessions.begin() as session:
            found = session.get_one(Report, report), session.get_one(Incident, incident)
            return sorting.join(session, *found, because=because, now=now)

    def merge(self, incident: int, into: int, *, now: datetime = NOW) -> Sorted:
        with self.house.sessions.begin() as session:
            found = session.get_one(Incident, incident), session.get_one(Incident, into)
            return sorting.merge(session, *found, who="charlie", now=now)

    def split(self, report: int) -> Sorted:
        with self.house.sessions.begin() as session:
            return sorting.split(session, session.get_one(Report, report), who="charlie", now=NOW)

    def texts(self) -> list[tuple[int, str, Any]]:
        """Who is written what, the event's number left out."""
        with self.house.sessions() as session:
            told = session.scalars(select(Told).order_by(Told.id))
            return [(each.person_id, each.what.rpartition(" ")[0], each.arguments) for each in told]

    def history(self, subject: str) -> list[tuple[str, str, str | None]]:
        with self.house.sessions() as session:
            found = session.scalars(select(AuditEntry).where(AuditEntry.subject == subject).order_by(AuditEntry.id))
            return [(each.actor, each.action, each.detail) for each in found]


@pytest.fixture
def office(house: House) -> Office:
    return Office(house)


# -- joining -----------------------------------------------------------------------------------------------------------------------


def test_a_report_that_joins_what_nobody_has_is_news_to_nobody(office: Office) -> None:
    incident, report = office.incident(), office.house.report(answers=HERE)
    assert office.join(report, incident) == Sorted(incident_id=incident)
    assert office.house.report_row(report).incident_id == incident
    assert (office.house[incident].news_at, office.texts()) == (None, [])


@pytest.mark.parametrize("workflow", [Workflow.CLAIMED, Workflow.CHECKING])
def test_whoever_has_it_is_told_once_in_writing_until_they_have_heard_it(office: Office, workflow: Workflow) -> None:
    incident = office.incident(holder=office.alice, workflow=workflow)
    first = office.join(office.house.report(answers=HERE), incident)
    assert (len(first.write), first.call_off, first.move) == (1, (), ())
    assert office.house[incident].news_at == NOW
    assert office.house[incident].next_at == NOW, "nobody is rung for it"
    assert office.texts() == [(office.alice, f"text-news {incident}", {"code": 1})]
    assert office.join(office.house.report(answers=HERE), incident, now=NOW + MINUTE).write == ()
    assert office.house[incident].news_at == NOW, "since when there is something new"
    with office.house.sessions.begin() as session:
        session.get_one(Incident, incident).news_at = None  # they have heard it
    assert len(office.join(office.house.report(answers=HERE), incident, now=NOW + 2 * MINUTE).write) == 1


def test_why_it_joined_is_written_down(office: Office) -> None:
    incident, report = office.incident(), office.house.report(answers=HERE)
    office.join(report, incident, because="same ZIP 2 = 4 of 4")
    assert office.history(f"incident {incident}")[-1] == ("hotline", "join", f"report {report}: same ZIP 2 = 4 of 4")


def test_an_incident_is_as_urgent_as_its_most_urgent_report_and_then_goes_at_once(office: Office) -> None:
    waiting = office.incident(next_at=NOW + MINUTE)
    report = office.house.report(answers={**HERE, "urgent": "yes"})
    assert office.join(report, waiting).move == (waiting,)
    assert (office.house[waiting].priority, office.house[waiting].next_at) == (Priority.URGENT, NOW)
    assert office.join(office.house.report(answers=HERE), waiting).move == ()
    assert office.house[waiting].priority is Priority.URGENT
    asked = office.incident(next_at=NOW + MINUTE, turn=2)
    assert office.join(office.house.report(answers={**HERE, "urgent": "yes"}), asked).move == ()
    assert office.house[asked].next_at == NOW + MINUTE, "somebody is being asked already"


# -- two are one -------------------------------------------------------------------------------------------------------------------


def test_merging_moves_the_reports_and_closes_what_they_were_in(office: Office) -> None:
    one, other = office.incident(2), office.incident()
    both = office.reports(other) + office.reports(one)
    office.merge(one, other)
    assert sorted(office.reports(other)) == sorted(both)
    closed = office.house[one]
    assert (closed.workflow, closed.verdict, closed.verdict_by, closed.verdict_at) == (
        Workflow.CLOSED,
        Verdict.DUPLICATE,
        "charlie",
        NOW,
    )
    assert (closed.merged_into_id, closed.next_at, office.reports(one)) == (other, None, [])
    assert office.history(f"incident {one}")[-1] == ("charlie", "merge", f"into incident {other}")
    assert office.house[other].workflow is Workflow.NEW


def test_merging_twice_is_merging_once(office: Office) -> None:
    one, other = office.incident(holder=office.alice), office.incident(holder=office.bob)
    office.merge(one, other)
    before = office.texts(), office.history(f"incident {other}")
    assert office.merge(one, other, now=NOW + MINUTE) == Sorted(incident_id=other)
    assert (office.texts(), office.history(f"incident {other}")) == before


def test_telephones_that_ring_for_it_are_called_off(office: Office) -> None:
    one, other = office.incident(), office.incident()
    rings = office.house.page(one, office.alice, PageState.RINGING)
    elsewhere = office.house.page(other, office.bob, PageState.RINGING)
    moved = office.merge(one, other)
    assert rings in moved.call_off
    assert elsewhere not in moved.call_off


def test_whoever_had_it_is_told_and_whoever_has_the_other_gets_news(office: Office) -> None:
    one, other = office.incident(holder=office.alice), office.incident(holder=office.bob)
    moved = office.merge(one, other)
    assert len(moved.write) == 2
    assert office.texts() == [(office.alice, f"text-merged {one}", {"code": 1}), (office.bob, f"text-news {other}", {"code": 1})]
    assert office.house[other].news_at == NOW


def test_whoever_has_both_gets_news_alone(office: Office) -> None:
    one, other = office.incident(holder=office.alice), office.incident(holder=office.alice)
    office.merge(one, other)
    assert [(who, what) for who, what, _ in office.texts()] == [(office.alice, f"text-news {other}")]


def test_callers_hear_of_the_incident_their_report_is_in(office: Office) -> None:
    one, other = office.incident(), office.incident(holder=office.bob)
    [report] = office.reports(one)
    office.merge(one, other)
    with office.house.sessions.begin() as session:
        assert standing(session, session.get_one(Report, report)).state == "claimed"
        verdicts.give(session, other, verdict="nothing_found", who="bob", now=NOW)
        assert standing(session, session.get_one(Report, report)).outcome == "nothing_found"


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        ({}, {"workflow": Workflow.CLOSED}, "Incident 2 is closed: only incidents that are open can be merged."),
        ({"workflow": Workflow.CLOSED}, {}, "Incident 1 is closed"),
        ({}, {"merged_into_id": 9, "workflow": Workflow.CLOSED}, "Incident 2 is part of incident 9 now: name that one."),
        ({"kind": Kind.FOLLOW_UP}, {}, "Incident 1 is a message for the people who help families"),
        ({}, {"kind": Kind.FOLLOW_UP}, "Incident 2 is a message for the people who help families"),
        ({"about_report_id": 4}, {}, "Incident 1 is about something that was added to report 4"),
    ],
)
def test_what_cannot_be_merged_says_why(office: Office, one: dict[str, Any], other: dict[str, Any], sentence: str) -> None:
    first, second = office.incident(**one), office.incident(**other)
    with pytest.raises(CannotSort, match=sentence):
        office.merge(first, second)


def test_an_incident_is_not_merged_into_itself(office: Office) -> None:
    one = office.incident()
    with pytest.raises(CannotSort, match="cannot be merged into itself"):
        office.merge(one, one)


def test_merged_both_ways_at_once_one_of_them_stays_open(office: Office) -> None:
    one, other = office.incident(), office.incident()

    def merge(incident: int, into: int) -> bool:
        try:
            return office.merge(incident, into).incident_id == into
        except CannotSort:
            return False

    assert sorted(all_at_once([lambda: merge(one, other), lambda: merge(other, one)])) == [False, True]
    living = [each for each in (one, other) if office.house[each].workflow is Workflow.NEW]
    assert [len(office.reports(each)) for each in living] == [2]


# -- one is two --------------------------------------------------------------------------------------------------------------------


def test_a_report_of_something_else_gets_an_incident_of_its_own_and_is_paged_like_a_new_one(office: Office) -> None:
    incident = office.incident(2, holder=office.alice)
    first, second = office.reports(incident)
    moved = office.split(second)
    own = office.house[moved.incident_id]
    assert moved.move == (own.id,)
    assert (own.workflow, own.next_at, office.reports(own.id), office.reports(incident)) == (Workflow.NEW, NOW, [second], [first])
    assert office.texts() == [(office.alice, f"text-news {incident}", {"code": 1})]
    assert office.history(f"report {second}") == [("charlie", "split", f"from incident {incident} to {own.id}")]


def test_what_a_person_took_out_no_rule_puts_back(office: Office) -> None:
    incident = office.incident(2)
    report = office.reports(incident)[1]
    with office.house.sessions.begin() as session:
        assert not grouping.was_split(session, session.get_one(Report, report))
    office.split(report)
    with office.house.sessions.begin() as session:
        assert grouping.was_split(session, session.get_one(Report, report))
        assert grouping.incident_like(session, session.get_one(Report, report), now=NOW) is None
        assert sorting.look_again(session, report, now=NOW) is None


def test_what_came_of_the_other_is_told_to_nobody_whose_report_was_taken_out(office: Office) -> None:
    incident = office.incident(2)
    _, report = office.reports(incident)
    with office.house.sessions.begin() as session:
        session.add(OutcomeCall(report_id=report, state=OutcomeState.DUE, created_at=NOW, next_at=NOW))
        verdicts.give(session, incident, verdict="nothing_found", who="bob", now=NOW)
    office.split(report)
    with office.house.sessions() as session:
        assert session.scalars(select(OutcomeCall)).all() == []
        assert standing(session, session.get_one(Report, report)).state == "waiting"


@pytest.mark.parametrize("others", ["none", "withdrawn"])
def test_the_only_report_of_an_incident_stays(office: Office, others: str) -> None:
    incident = office.incident()
    [report] = office.reports(incident)
    if others == "withdrawn":
        office.house.report(incident_id=incident, withdrawn_at=NOW)
    with pytest.raises(CannotSort, match=f"Report {report} is the only one of incident {incident}"):
        office.split(report)


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({}, "is part of no incident"),
        ({"withdrawn_at": NOW, "incident_id": 1}, "was withdrawn or erased"),
        ({"erased_at": NOW, "incident_id": 1}, "was withdrawn or erased"),
    ],
)
def test_what_cannot_be_taken_out_says_why(office: Office, more: dict[str, Any], sentence: str) -> None:
    office.incident(2)
    with pytest.raises(CannotSort, match=sentence):
        office.split(office.house.report(**more))


def test_what_was_split_can_be_merged_again_by_a_person(office: Office) -> None:
    incident = office.incident(2)
    report = office.reports(incident)[1]
    office.merge(office.split(report).incident_id, incident)
    assert report in office.reports(incident)


def test_what_became_part_of_another_gets_no_verdict_of_its_own(office: Office) -> None:
    """Its reports are elsewhere: whoever reported would never hear of it."""
    one, other = office.incident(holder=office.alice), office.incident()
    office.merge(one, other)
    with office.house.sessions.begin() as session, pytest.raises(verdicts.NotAVerdict, match=f"part of incident {other} now"):
        verdicts.give(session, one, verdict="confirmed", who="alice", now=NOW)
    assert office.house[one].verdict is Verdict.DUPLICATE


@pytest.mark.parametrize("how", ["join", "merge"])
def test_what_nobody_is_asked_about_any_more_is_asked_about_again_with_a_new_report(office: Office, how: str) -> None:
    """Merged into it, a report that somebody was just being rung for would be lost."""
    long_ago = NOW - timedelta(hours=7)
    given_up = office.incident(opened_at=long_ago, turn=9, unattended_since=long_ago, next_at=None)
    fresh = office.incident()
    moved = office.merge(fresh, given_up) if how == "merge" else office.join(office.reports(fresh)[0], given_up)
    assert moved.move == (given_up,)
    assert (office.house[given_up].next_at, office.house[given_up].unattended_since) == (NOW, None)


def test_nobody_claims_what_became_part_of_another(office: Office) -> None:
    one, other = office.incident(), office.incident()
    page = office.house.page(one, office.alice, PageState.ANSWERED)
    office.merge(one, other)
    with office.house.sessions.begin() as session:
        assert pages.claim(session, page, now=NOW, policy=Policy()) is pages.Claim.GONE


# -- whether it goes on ------------------------------------------------------------------------------------------------------------


def activity(minutes: float, said: Activity | None = Activity.ONGOING, *, seen: bool = True) -> Activity | None:
    return activity_at(activity=said, last_seen_at=NOW if seen else None, opened_at=NOW, now=NOW + minutes * MINUTE)


def test_what_goes_on_has_left_after_half_an_hour_and_is_past_after_four() -> None:
    assert [activity(each) for each in (0, 29.9, 30, 239.9, 240)] == [
        Activity.ONGOING,
        Activity.ONGOING,
        Activity.LEFT,
        Activity.LEFT,
        Activity.PAST,
    ]
    assert (GOES_ON, OVER) == (30 * MINUTE, 240 * MINUTE)


def test_what_has_left_stays_so_and_what_nobody_knows_is_past_at_last() -> None:
    assert [activity(each, Activity.LEFT, seen=False) for each in (0, 100, 240)] == [Activity.LEFT, Activity.LEFT, Activity.PAST]
    assert [activity(each, None, seen=False) for each in (0, 100, 240)] == [None, None, Activity.PAST]


def test_the_newest_word_counts_and_who_was_not_sure_changes_nothing() -> None:
    def said(minute: float, what: Activity | None) -> Sighting:
        return Sighting(activity=what, at=NOW + minute * MINUTE)

    ongoing, left = Activity.ONGOING, Activity.LEFT
    assert of_sightings([]) == (None, None)
    assert of_sightings([said(0, None)]) == (None, None)
    assert of_sightings([said(5, left), said(0, ongoing), said(9, None)]) == (left, NOW)
    assert of_sightings([said(0, left), said(5, ongoing)]) == (ongoing, NOW + 5 * MINUTE)


def test_a_new_report_that_says_now_renews_when_it_was_last_seen(office: Office) -> None:
    incident = office.incident(activity=Activity.LEFT, last_seen_at=None)
    report = office.house.report(answers=HERE)
    with office.house.sessions.begin() as session:
        (answer,) = session.scalars(select(Answer).where(Answer.report_id == report, Answer.question == "now"))
        answer.given_at = NOW + 20 * MINUTE
    office.join(report, incident)
    assert (office.house[incident].activity, office.house[incident].last_seen_at) == (Activity.ONGOING, NOW + 20 * MINUTE)
