"""What turns out to be wrong: it is heard no more, and whoever has heard it hears what is right."""

from datetime import timedelta

import pytest
from bulletin_office import Office
from routing_house import NOW, House, all_at_once
from sqlalchemy import select

from records import AuditEntry, Bulletin, Verdict
from routing.bulletins import Need, Refused, Rules, State

CONFIRMED, NOT_ICE, NOTHING = Verdict.CONFIRMED, Verdict.NOT_IMMIGRATION_ENFORCEMENT, Verdict.NOTHING_FOUND
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def office(house: House) -> Office:
    return Office(house)


def withdrawals(house: House, number: int) -> int:
    with house.sessions() as session:
        found = select(AuditEntry).where(AuditEntry.subject == f"bulletin {number}", AuditEntry.action == "withdraw")
        return len(list(session.scalars(found)))


# -- an incident that says something else


def test_what_its_incident_does_not_say_any_more_is_read_no_more(office: Office) -> None:
    incident = office.incident(CONFIRMED)
    number = office.published_from(incident)
    assert office.read() == [number]
    office.gives(incident, NOT_ICE, "police")
    assert (office.read(), office.needs()) == ([], {number: Need.CORRECTION})
    with pytest.raises(Refused, match=r"says confirmed, but incident 1 says .*\(police\) now\. Correct it\."):
        office.approves(number, "charlie")
    with pytest.raises(Refused, match="has bulletin 1 already"):
        office.drafted_from(incident)
    correction = office.corrected_from(number, incident)
    assert (office.read(), office.needs()) == ([], {})
    office.approves(correction, "alice")
    office.approves(correction, "charlie")
    assert office.read() == [correction]
    with office.house.sessions() as session:
        row = session.get_one(Bulletin, correction)
        assert (row.verdict, row.what_it_was, row.corrects_id) == (NOT_ICE, "police", number)


def test_a_verdict_that_only_says_more_contradicts_nothing(office: Office) -> None:
    incident = office.incident(NOT_ICE)
    number = office.published_from(incident)
    office.gives(incident, NOT_ICE, "police")
    assert office.read() == [number]


def test_another_word_for_what_it_was_does(office: Office) -> None:
    incident = office.incident(NOT_ICE, what="police")
    number = office.published_from(incident)
    office.gives(incident, NOT_ICE, "workers_or_guards")
    assert (office.read(), office.needs()) == ([], {number: Need.CORRECTION})


@pytest.mark.parametrize("verdict", [Verdict.UNABLE_TO_VERIFY, Verdict.DUPLICATE, Verdict.SPAM, Verdict.TEST])
def test_a_verdict_that_is_no_verdict_silences_it_too(office: Office, verdict: Verdict) -> None:
    incident = office.incident(CONFIRMED)
    number = office.published_from(incident)
    office.gives(incident, verdict)
    assert (office.read(), office.needs()) == ([], {number: Need.CORRECTION})


def test_what_nobody_heard_is_withdrawn_and_not_corrected(office: Office) -> None:
    office.rules = Rules(delay=30 * MINUTE)
    incident = office.incident(CONFIRMED)
    number = office.published_from(incident)
    office.pass_time(10 * MINUTE)
    office.gives(incident, NOTHING)
    assert office.needs() == {number: Need.WITHDRAWAL}
    office.pass_time(30 * MINUTE)
    assert (office.read(), office.needs()) == ([], {number: Need.WITHDRAWAL}), "it has come due, and was not heard either"
    with pytest.raises(Refused, match="Nobody has heard bulletin 1"):
        office.corrected_from(number, incident)
    office.withdraws(number)
    assert office.needs() == {}
    office.drafted_from(incident)


def test_withdrawing_what_callers_heard_wrong_does_not_make_it_right(office: Office) -> None:
    incident = office.incident(CONFIRMED)
    number = office.published_from(incident)
    office.gives(incident, NOTHING)
    office.withdraws(number)
    assert office.needs() == {number: Need.CORRECTION}
    with pytest.raises(Refused, match="and it was wrong: correct it"):
        office.drafted_from(incident)
    office.corrected_from(number, incident)
    assert office.needs() == {}


# -- withdrawing and correcting


def test_what_is_withdrawn_is_read_no_more_and_twice_is_once(office: Office) -> None:
    number = office.published(NOT_ICE)
    office.withdraws(number)
    office.pass_time(MINUTE)
    office.withdraws(number)
    assert (office.state(number), office.read()) == (State.WITHDRAWN, [])
    assert withdrawals(office.house, number) == 1
    with office.house.sessions() as session:
        assert session.get_one(Bulletin, number).withdrawn_at == NOW


def test_a_correction_stops_the_wrong_one_at_once_and_lives_at_least_as_long(office: Office) -> None:
    wrong = office.published(CONFIRMED)
    office.pass_time(30 * MINUTE)
    office.rules = Rules(lives=HOUR)
    correction = office.corrected(wrong, NOTHING)
    assert (office.state(wrong), office.read()) == (State.CORRECTED, [])
    office.approves(correction, "alice")
    office.approves(correction, "bob")
    office.pass_time(90 * MINUTE - timedelta(seconds=1))  # two hours after the wrong one went out
    assert office.read() == [correction]
    office.pass_time(timedelta(seconds=1))
    assert office.read() == []


def test_a_correction_of_what_has_nearly_expired_has_its_own_time(office: Office) -> None:
    wrong = office.published(CONFIRMED)
    office.pass_time(3 * HOUR)
    correction = office.corrected(wrong, NOTHING)
    office.approves(correction, "alice")
    office.approves(correction, "bob")
    office.pass_time(2 * HOUR - MINUTE)
    assert office.read() == [correction]


def test_a_correction_that_callers_hear_is_corrected_and_not_withdrawn(office: Office) -> None:
    wrong = office.published(CONFIRMED)
    correction = office.corrected(wrong, NOTHING)
    office.approves(correction, "alice")
    office.approves(correction, "bob")
    with pytest.raises(Refused, match="Correct it instead"):
        office.withdraws(correction)
    again = office.corrected(correction, NOT_ICE)
    assert office.read() == []
    office.approves(again, "alice")
    office.approves(again, "bob")
    assert office.read() == [again]


def test_a_correction_withdrawn_before_it_went_out_leaves_somebody_to_be_told(office: Office) -> None:
    wrong = office.published(CONFIRMED)
    correction = office.corrected(wrong, NOTHING)
    office.withdraws(correction)
    assert (office.state(wrong), office.read(), office.needs()) == (State.CORRECTED, [], {wrong: Need.CORRECTION})
    office.corrected(wrong, NOT_ICE)
    assert office.needs() == {}


def test_what_was_called_wrong_by_mistake_is_drafted_again(office: Office) -> None:
    incident = office.incident(CONFIRMED)
    number = office.published_from(incident)
    office.withdraws(office.corrected(number, CONFIRMED, zip_area="021"))
    assert office.read() == []
    again = office.published_from(incident)
    assert office.read() == [again]


def test_a_bulletin_has_one_correction(office: Office) -> None:
    wrong = office.published(CONFIRMED)
    first = office.corrected(wrong, NOTHING)
    with pytest.raises(Refused, match=f"has a correction already, bulletin {first}"):
        office.corrected(wrong, NOT_ICE)


def test_of_two_corrections_at_once_one_is_written(office: Office) -> None:
    wrong = office.published(CONFIRMED)

    def correct() -> str:
        try:
            return f"bulletin {office.corrected(wrong, NOTHING)}"
        except Refused:
            return "refused"

    assert sorted(all_at_once([correct, correct])) == [f"bulletin {wrong + 1}", "refused"]


def test_a_correction_says_something_else(office: Office) -> None:
    number = office.published(NOT_ICE, what_it_was="police")
    with pytest.raises(Refused, match="says just that"):
        office.corrected(number, NOT_ICE, what_it_was="police")
    office.corrected(number, NOT_ICE, what_it_was="police", zip_area="02141")


def test_a_correction_stays_with_the_incident(office: Office) -> None:
    """By hand, it could say again what the incident does not."""
    incident = office.incident(CONFIRMED)
    number = office.published_from(incident)
    with pytest.raises(Refused, match="Incident 1 is confirmed: correct its verdict first"):
        office.corrected(number, NOTHING)
    assert office.read() == [number], "what was refused has stopped nothing"
