"""Bulletins: nobody hears what too few have approved, what is too early or too late, or what its incident does not say (any more); and
whoever heard something wrong hears what is right."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from bulletin_office import OLD, Office
from hypothesis import given
from hypothesis import strategies as st
from routing_house import NOW, House, all_at_once
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from records import CHECKED, Answer, AuditEntry, Bulletin, BulletinApproval, Call, Direction, Report, Verdict
from routing.bulletins import Facts, NotABulletin, Refused, Rules, State, due_at, facts_of, state_of

CONFIRMED, NOT_ICE, NOTHING = Verdict.CONFIRMED, Verdict.NOT_IMMIGRATION_ENFORCEMENT, Verdict.NOTHING_FOUND
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def office(house: House) -> Office:
    return Office(house)


def deeds(house: House, subject: str) -> list[tuple[str, str, str | None]]:
    with house.sessions() as session:
        found = session.scalars(select(AuditEntry).where(AuditEntry.subject == subject).order_by(AuditEntry.id))
        return [(each.actor, each.action, each.detail) for each in found]


def reports_from(house: House, incident: int, *codes: str) -> None:
    with house.sessions.begin() as session:
        for place, code in enumerate(codes):
            sid = f"CA{incident}-{place}"
            call = Call(sid=sid, direction=Direction.INBOUND, flow="caller", state={}, step=0, began_at=NOW, heard_at=NOW)
            session.add(call)
            session.flush()
            report = Report(call_id=call.id, began_at=NOW, stage="answers", incident_id=incident)
            report.answers = [Answer(question="zip", value=code, given_at=NOW), Answer(question="now", value="now", given_at=NOW)]
            session.add(report)


# -- going out


def test_it_is_read_once_two_people_have_approved_it(office: Office) -> None:
    number = office.drafted(NOT_ICE)
    assert (office.state(number), office.read()) == (State.DRAFTED, [])
    assert office.approves(number, "alice") is State.DRAFTED
    assert office.read() == []
    assert office.approves(number, "bob") is State.PUBLISHED
    assert office.read() == [number]
    subject = f"bulletin {number}"
    window = "from 2026-03-02T04:00+00:00 until 2026-03-02T06:00+00:00"
    assert deeds(office.house, subject) == [
        ("charlie", "draft", "not_immigration_enforcement"),
        ("alice", "approve", None),
        ("bob", "approve", None),
        ("hotline", "publish", window),
    ]


def test_nobody_approves_twice_and_who_drafted_it_approves_once(office: Office) -> None:
    number = office.drafted(NOTHING)  # by charlie
    office.approves(number, "charlie")
    with pytest.raises(Refused, match="charlie has approved bulletin 1 already; it takes somebody else"):
        office.approves(number, "charlie")
    assert office.read() == []
    assert office.approves(number, "alice") is State.PUBLISHED


def test_the_database_takes_no_second_approval_either(office: Office) -> None:
    number = office.drafted(NOTHING)
    office.approves(number, "alice")
    with pytest.raises(IntegrityError), office.house.sessions.begin() as session:
        session.add(BulletinApproval(bulletin_id=number, person_id=office.people["alice"], approved_at=NOW))


def test_of_two_who_approve_at_once_one_sets_it_going(office: Office) -> None:
    number = office.drafted(NOT_ICE)
    states = all_at_once([lambda who=who: office.approves(number, who) for who in ("alice", "bob")])  # type: ignore[misc]
    assert sorted(states) == [State.DRAFTED, State.PUBLISHED]
    assert [action for _, action, _ in deeds(office.house, f"bulletin {number}")].count("publish") == 1


def test_one_person_who_presses_twice_at_once_has_approved_once(office: Office) -> None:
    number = office.drafted(NOT_ICE)

    def approve() -> str:
        try:
            return office.approves(number, "alice")
        except Refused:
            return "refused"

    assert sorted(all_at_once([approve, approve])) == ["drafted", "refused"]
    assert office.read() == []


def test_who_is_paused_or_removed_does_not_approve(office: Office) -> None:
    number = office.drafted(NOT_ICE)
    office.pause("bob")
    with pytest.raises(Refused, match="bob is paused or removed"):
        office.approves(number, "bob")


def test_where_one_approval_is_enough_one_is(office: Office) -> None:
    office.rules = Rules(needed=1)
    assert office.approves(office.drafted(NOT_ICE), "alice") is State.PUBLISHED


def test_fewer_approvals_set_nothing_going_by_themselves(office: Office) -> None:
    number = office.drafted(NOT_ICE)
    office.approves(number, "alice")
    office.rules = Rules(needed=1)
    assert (office.state(number), office.read()) == (State.APPROVED, [])
    assert office.approves(number, "alice") is State.PUBLISHED


def test_more_approvals_hold_it_back_until_they_are_there(office: Office) -> None:
    office.rules = Rules(needed=1)
    number = office.drafted(NOT_ICE)
    office.approves(number, "alice")
    office.rules = Rules(needed=2)
    assert (office.state(number), office.read()) == (State.DRAFTED, [])
    office.pass_time(30 * MINUTE)
    assert office.approves(number, "bob") is State.PUBLISHED
    office.pass_time(2 * HOUR - MINUTE)
    assert office.read() == [number]


def test_the_delay_counts_from_the_verification(office: Office) -> None:
    office.rules = Rules(delay=30 * MINUTE)
    incident = office.incident(NOT_ICE)
    office.pass_time(20 * MINUTE)
    number = office.drafted_from(incident)
    office.approves(number, "alice")
    assert office.approves(number, "bob") is State.WAITING
    office.pass_time(10 * MINUTE - timedelta(seconds=1))
    assert office.read() == []
    office.pass_time(timedelta(seconds=1))
    assert office.read() == [number]
    office.pass_time(2 * HOUR - timedelta(seconds=1))
    assert office.read() == [number], "it lives as long as any, though it had to wait"
    office.pass_time(timedelta(seconds=1))
    assert (office.state(number), office.read()) == (State.EXPIRED, [])


def test_a_longer_delay_holds_back_what_is_waiting_and_a_shorter_one_breaks_no_promise(office: Office) -> None:
    office.rules = Rules(delay=30 * MINUTE)
    number = office.published(NOT_ICE)
    office.rules = Rules(delay=60 * MINUTE)
    office.pass_time(45 * MINUTE)
    assert office.state(number) is State.WAITING
    office.rules = Rules(delay=30 * MINUTE)
    other = office.published(CONFIRMED)
    office.rules = Rules()
    assert office.state(other) is State.WAITING


def test_what_is_over_can_not_be_approved(office: Office) -> None:
    number = office.published(NOT_ICE)
    office.pass_time(2 * HOUR)
    with pytest.raises(Refused, match="is expired"):
        office.approves(number, "charlie")


# -- what is read


def test_corrections_come_first_then_what_was_debunked_and_the_newest_first_in_each(office: Office) -> None:
    order = [CONFIRMED, NOTHING, NOT_ICE, CONFIRMED, NOTHING, NOT_ICE]
    first = [office.published(verdict, after=MINUTE) for verdict in order]
    wrong = office.published(CONFIRMED, after=MINUTE)
    correction = office.corrected(wrong, CONFIRMED, zip_area="021")
    office.approves(correction, "alice")
    office.approves(correction, "bob")
    assert office.read() == [correction, first[5], first[2], first[4], first[1], first[3], first[0]]


def test_nothing_is_read_where_nothing_was_written(office: Office) -> None:
    assert office.read() == []


# -- what can be a bulletin


@pytest.mark.parametrize("verdict", [each for each in Verdict if each not in CHECKED])
def test_what_was_not_checked_is_none(office: Office, verdict: Verdict) -> None:
    incident = office.incident(verdict)
    with pytest.raises(Refused, match="callers hear only what was checked"):
        office.drafted_from(incident)
    with pytest.raises(NotABulletin, match="was not checked"):
        office.drafted(verdict)
    with pytest.raises(IntegrityError), office.house.sessions.begin() as session:
        session.add(a_bulletin(verdict=verdict))


def a_bulletin(**more: Any) -> Bulletin:
    given = {"verdict": NOT_ICE, "zip_area": "02139", "happened_at": NOW, "checked_at": NOW, "drafted_at": NOW}
    return Bulletin(**{**given, "drafted_by": "alice", "publish_after": NOW, **more})


@pytest.mark.parametrize("place", ["", "0213", "021390", "Main Street", "0213a", "٠٢١٣٩", "02139 ", "1"])
def test_no_place_is_finer_than_a_zip_code(office: Office, place: str) -> None:
    with pytest.raises(NotABulletin, match="no place for a bulletin"):
        office.drafted(NOT_ICE, zip_area=place)
    with pytest.raises(ValueError, match="five digits of a ZIP code"):
        a_bulletin(zip_area=place)


def test_what_it_was_is_one_of_the_known_words_and_of_something_else_only(office: Office) -> None:
    with pytest.raises(NotABulletin, match="choose one of police"):
        office.drafted(NOT_ICE, what_it_was="a man in a blue coat")
    with pytest.raises(NotABulletin, match="only of something that was not"):
        office.drafted(CONFIRMED, what_it_was="police")


def test_what_lies_ahead_has_not_happened(office: Office) -> None:
    with pytest.raises(NotABulletin, match="cannot lie ahead"):
        office.drafted(NOT_ICE, happened_at=NOW + MINUTE)


def test_a_bulletin_of_an_incident_says_what_it_says(office: Office) -> None:
    incident = office.incident(NOT_ICE, what="police", last_seen_at=NOW - 20 * MINUTE)
    reports_from(office.house, incident, "02139", "02139")
    with office.house.sessions() as session:
        assert facts_of(session, incident) == Facts(
            verdict=NOT_ICE,
            what_it_was="police",
            zip_area="02139",
            happened_at=NOW - 20 * MINUTE,
            checked_at=NOW,
            incident_id=incident,
        )
        assert facts_of(session, incident, zip_area="021", happened_at=NOW).zip_area == "021"


def test_a_place_on_which_the_reports_differ_becomes_coarser_or_has_to_be_said(office: Office) -> None:
    near, far, none = office.incident(NOTHING), office.incident(NOTHING), office.incident(NOTHING)
    reports_from(office.house, near, "02139", "02141")
    reports_from(office.house, far, "02140", "60601")
    with office.house.sessions() as session:
        assert facts_of(session, near).zip_area == "021"
        with pytest.raises(Refused, match="different places"):
            facts_of(session, far)
        with pytest.raises(Refused, match="names a ZIP code"):
            facts_of(session, none)


def test_an_incident_has_one_bulletin_at_a_time(office: Office) -> None:
    incident = office.incident(NOT_ICE)
    first = office.drafted_from(incident)
    with pytest.raises(Refused, match=f"has bulletin {first} already \\(drafted\\)"):
        office.drafted_from(incident)
    office.withdraws(first)
    second = office.drafted_from(incident)
    office.approves(second, "alice")
    office.approves(second, "bob")
    office.pass_time(3 * HOUR)
    assert office.drafted_from(incident) == second + 1


def test_no_place_goes_into_the_audit_trail(office: Office) -> None:
    office.corrected(office.published(NOT_ICE, what_it_was="police"), CONFIRMED)
    with office.house.sessions() as session:
        assert not [each for each in session.scalars(select(AuditEntry.detail)) if each and "02139" in each]


# -- the pure rule


MOMENTS = st.integers(-300, 300).map(lambda minutes: NOW + minutes * MINUTE)
MAYBE = st.none() | MOMENTS


@dataclass(frozen=True, kw_only=True)
class Case:
    """A bulletin at NOW, as far as its state depends on it."""

    published: datetime | None
    lives: int
    withdrawn: datetime | None
    corrected: datetime | None
    checked: datetime
    approvers: list[int]
    needed: int
    delay: int


CASES = st.builds(
    Case,
    published=MAYBE,
    lives=st.integers(1, 240),
    withdrawn=MAYBE,
    corrected=MAYBE,
    checked=MOMENTS,
    approvers=st.lists(st.integers(1, 3), max_size=4),
    needed=st.integers(1, 3),
    delay=st.integers(0, 120),
)


@given(case=CASES)
def test_the_state_is_published_exactly_when_nothing_stands_against_it(case: Case) -> None:
    expires = case.published and case.published + case.lives * MINUTE
    delay = case.delay * MINUTE
    bulletin = a_bulletin(
        published_at=case.published,
        expires_at=expires,
        withdrawn_at=case.withdrawn,
        corrected_at=case.corrected,
        checked_at=case.checked,
        publish_after=case.checked,
    )
    approvals = [BulletinApproval(person_id=who, approved_at=OLD) for who in case.approvers]
    state = state_of(bulletin, approvals, NOW, case.needed, delay)
    heard = (
        case.published is not None
        and expires is not None
        and case.published <= NOW < expires
        and due_at(bulletin, delay) <= NOW
        and case.withdrawn is None
        and case.corrected is None
        and len(set(case.approvers)) >= case.needed
    )
    assert (state is State.PUBLISHED) == heard
