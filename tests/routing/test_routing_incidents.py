"""From a report to what somebody is asked to do about it: whether it can be checked, how soon, and by whom."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from routing_house import NOW, House

from records import Activity, Answer, Incident, Kind, Priority, Recording, Report, Whereabouts, Workflow
from routing import incidents
from routing.incidents import (
    ABOUT_THE_CALL,
    FOR_FAMILIES,
    Patience,
    can_be_checked,
    has_substance,
    is_for_families_alone,
    page_at,
    priority_of,
)

SPOKEN = ("place", "activity", "uniforms", "message", "help", "taken_who")
KEYS = ("consent", "message_consent", "callback", "safe", "urgent", "zip", "now", "saw", "agents", "taken")
PATIENCE = Patience(text=timedelta(seconds=20), low=timedelta(minutes=20))


def report(*spoken: str, silent: tuple[str, ...] = (), asked: bool = False, many: bool = False, **answers: str) -> Report:
    made = Report(many=many)
    made.answers = [Answer(question=question, value=value) for question, value in answers.items()]
    made.recordings = [Recording(question=question, whereabouts=Whereabouts.STORED) for question in spoken]
    made.recordings += [Recording(question=question, whereabouts=Whereabouts.EMPTY) for question in silent]
    if asked:
        made.recordings.append(Recording(question="question", whereabouts=Whereabouts.STORED, asked_by_id=1))
    return made


@pytest.mark.parametrize(
    ("given_", "checked"),
    [
        (report(zip="02139"), True),
        (report("place"), True),
        (report("message"), True),
        (report("activity", now="now", saw="saw", agents="1-2"), False),
        (report("uniforms"), False),
        (report("help"), False),
        (report("taken_who", taken="yes"), False),
        (report(silent=("place", "message")), False),
        (report(asked=True), False),
        (report(), False),
        (report("activity", urgent="yes"), True),
        (report("help", urgent="yes"), False),
        (report("taken_who", urgent="yes"), False),
        (report(silent=("activity",), urgent="yes"), False),
        (report(urgent="yes", agents="1-2"), False),
    ],
)
def test_a_report_can_be_checked_where_something_says_where(given_: Report, checked: bool) -> None:
    assert can_be_checked(given_) is checked


@pytest.mark.parametrize(
    ("given_", "priority"),
    [
        (report(zip="02139"), Priority.NORMAL),
        (report(urgent="yes"), Priority.URGENT),
        (report(urgent="yes", saw="told"), Priority.URGENT),
        (report(saw="saw"), Priority.NORMAL),
        (report(saw="told"), Priority.LOW),
        (report(many=True), Priority.LOW),
        (report(urgent="yes", many=True), Priority.NORMAL),
    ],
)
def test_how_soon_somebody_is_asked(given_: Report, priority: Priority) -> None:
    assert priority_of(given_) is priority


@given(spoken=st.lists(st.sampled_from(SPOKEN)), silent=st.lists(st.sampled_from(SPOKEN)), keys=st.sets(st.sampled_from(KEYS)))
def test_whatever_was_said_or_pressed_the_judgements_agree(spoken: list[str], silent: list[str], keys: set[str]) -> None:
    given_ = report(*spoken, silent=tuple(silent), **dict.fromkeys(keys, "yes"))
    assert has_substance(given_) is bool(spoken or keys - ABOUT_THE_CALL)
    if can_be_checked(given_):
        assert has_substance(given_)
        assert not is_for_families_alone(given_), "what can be checked is not kept from the verifiers"
    if is_for_families_alone(given_):
        assert set(spoken) & FOR_FAMILIES
    without_families = report(*[each for each in spoken if each not in FOR_FAMILIES], **dict.fromkeys(keys, "yes"))
    assert can_be_checked(given_) is can_be_checked(without_families), "a name is never a reason to send somebody"


@pytest.mark.parametrize("waits", [True, False])
def test_urgent_waits_for_nothing_and_low_for_the_longest(waits: bool) -> None:
    when = {priority: page_at(priority, waits_for_text=waits, patience=PATIENCE, now=NOW) - NOW for priority in Priority}
    assert when == {
        Priority.URGENT: timedelta(0),
        Priority.NORMAL: PATIENCE.text if waits else timedelta(0),
        Priority.LOW: PATIENCE.low,
    }


# -- rows


def opened(house: House, report_id: int) -> list[Incident]:
    with house.sessions() as session:
        return incidents.incidents_of(session, session.get_one(Report, report_id))


def followed(house: House, report_id: int) -> int | None:
    with house.sessions.begin() as session:
        found = incidents.follow_up_for(session, session.get_one(Report, report_id), now=NOW)
        return found.id if found else None


def open_(house: House, report_id: int) -> int:
    with house.sessions.begin() as session:
        return incidents.open_for(session, session.get_one(Report, report_id), now=NOW, page_at=NOW).id


@pytest.mark.parametrize(
    ("now", "activity", "seen"), [("now", Activity.ONGOING, NOW), ("left", Activity.LEFT, None), ("unsure", None, None)]
)
def test_what_a_caller_says_about_now_is_what_is_known(house: House, now: str, activity: Activity | None, seen: object) -> None:
    found = house[open_(house, house.report(answers={"zip": "02139", "now": now}))]
    assert (found.activity, found.last_seen_at, found.workflow, found.kind) == (activity, seen, Workflow.NEW, Kind.SIGHTING)


def test_a_message_for_families_alone_is_their_incident(house: House) -> None:
    report_id = house.report(answers={"message_consent": "yes"}, spoken=["help"])
    incident = followed(house, report_id)
    assert house.report_row(report_id).incident_id == incident
    [found] = opened(house, report_id)
    assert (found.kind, found.about_report_id, found.next_at) == (Kind.FOLLOW_UP, None, NOW)


def test_a_name_in_a_report_of_what_was_seen_is_an_incident_beside_it(house: House) -> None:
    report_id = house.report(answers={"zip": "02139", "taken": "yes"}, spoken=["taken_who"])
    beside = followed(house, report_id)
    sighting = open_(house, report_id)
    assert house.report_row(report_id).incident_id == sighting
    assert [(each.id, each.kind) for each in opened(house, report_id)] == [(sighting, Kind.SIGHTING), (beside, Kind.FOLLOW_UP)]
    with house.sessions() as session:
        for incident_id in (sighting, beside):
            reports = incidents.reports_of(session, session.get_one(Incident, incident_id))
            assert [each.id for each in reports] == [report_id]


@pytest.mark.parametrize("spoken", [[], ["place"], ["message"]])
def test_those_who_help_families_are_not_asked_for_anything_else(house: House, spoken: list[str]) -> None:
    assert followed(house, house.report(answers={"zip": "02139"}, spoken=spoken)) is None


def test_silence_and_what_was_taken_back_are_no_message_for_families(house: House) -> None:
    assert followed(house, house.report(silent=["help"])) is None
    assert followed(house, house.report(spoken=["help"], withdrawn_at=NOW)) is None


def test_those_who_help_families_are_asked_once_for_a_report(house: House) -> None:
    for answers in ({}, {"zip": "02139"}):
        report_id = house.report(answers=answers, spoken=["help"])
        assert followed(house, report_id) is not None
        assert followed(house, report_id) is None
