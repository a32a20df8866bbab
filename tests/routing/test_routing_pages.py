"""Paging: one claim wins, news may come twice and late, and whoever goes to check is asked what it was."""

from datetime import timedelta
from itertools import pairwise

import pytest
from routing_house import NOW, House, all_at_once
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from records import AuditEntry, Incident, Page, PageReason, PageState, Person, Recording, Transcript, Verdict, Workflow
from routing import asking, moving, pages, timetable, verdicts, visits
from routing.escalation import Policy
from routing.rota import on_call

POLICY = Policy()


def deeds(house: House, incident_id: int) -> list[str]:
    with house.sessions() as session:
        found = select(AuditEntry.action).where(AuditEntry.subject == f"incident {incident_id}").order_by(AuditEntry.id)
        return list(session.scalars(found))


def claims(house: House, page_id: int) -> pages.Claim:
    with house.sessions.begin() as session:
        return pages.claim(session, page_id, now=NOW, policy=POLICY)


def moves_on(house: House, incident_id: int, *, after: timedelta = timedelta(0)) -> pages.Moved:
    with house.sessions.begin() as session:
        return moving.move_on(session, incident_id, policy=POLICY, now=NOW + after)


def telephone(house: House, page_id: int, status: str, sequence: int, *, after: timedelta = timedelta(0)) -> bool:
    with house.sessions.begin() as session:
        return pages.telephone_says(session, page_id, status=status, sequence=sequence, now=NOW + after) is pages.News.MOVE


# -- claiming


def test_of_ten_verifiers_who_press_at_once_exactly_one_gets_it(house: House) -> None:
    incident = house.incident()
    rung = [house.page(incident, house.person(f"verifier {n}")) for n in range(10)]
    outcomes = all_at_once([lambda page=page: claims(house, page) for page in rung])  # type: ignore[misc]
    assert sorted(outcomes) == [pages.Claim.TAKEN] * 9 + [pages.Claim.YOURS]
    winner = rung[outcomes.index(pages.Claim.YOURS)]
    with house.sessions() as session:
        assert house[incident].claimed_by_id == session.get_one(Page, winner).person_id
    assert [house.page_state(page) for page in rung].count(PageState.CLAIMED) == 1
    assert deeds(house, incident) == ["claim"]
    assert house[incident].next_at == NOW + POLICY.check_again


def test_pressing_twice_is_taking_once(house: House) -> None:
    incident = house.incident()
    page = house.page(incident, house.person("alice"))
    assert [claims(house, page), claims(house, page)] == [pages.Claim.YOURS, pages.Claim.YOURS]
    assert deeds(house, incident) == ["claim"]


def test_a_closed_incident_can_not_be_claimed(house: House) -> None:
    incident = house.incident(workflow=Workflow.CLOSED, next_at=None)
    page = house.page(incident, house.person("alice"))
    assert claims(house, page) is pages.Claim.GONE
    assert house[incident].workflow is Workflow.CLOSED
    assert house.page_state(page) is PageState.CALLED_OFF


def test_claiming_ends_the_alarm_that_nobody_has_it(house: House) -> None:
    incident = house.incident(unattended_since=NOW)
    claims(house, house.page(incident, house.person("alice")))
    assert house[incident].unattended_since is None


def test_a_page_given_up_as_missed_can_still_claim(house: House) -> None:
    """Somebody was slow to press; the incident is still free, so it is theirs."""
    incident = house.incident()
    page = house.page(incident, house.person("alice"), PageState.MISSED)
    assert claims(house, page) is pages.Claim.YOURS


def test_only_telephones_that_still_ring_are_called_off(house: House) -> None:
    incident, other = house.incident(), house.incident()
    who = house.person("alice")
    of_state = {state: house.page(incident, who, state) for state in PageState}
    house.page(other, who, PageState.RINGING)
    with house.sessions() as session:
        found = pages.pages_to_call_off(session, incident)
    assert sorted(found) == sorted([of_state[PageState.PLACING], of_state[PageState.RINGING]])


# -- what the telephone says


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("completed", PageState.MISSED),
        ("no-answer", PageState.MISSED),
        ("busy", PageState.BUSY),
        ("failed", PageState.FAILED),
        ("canceled", PageState.CALLED_OFF),
    ],
)
def test_every_end_without_a_key_moves_on_at_once(house: House, status: str, state: PageState) -> None:
    incident = house.incident(next_at=NOW + timedelta(minutes=1))
    page = house.page(incident, house.person("alice"))
    assert telephone(house, page, status, 2) is True
    assert house.page_state(page) is state
    assert house[incident].next_at == NOW


def test_the_same_status_twice_counts_once(house: House) -> None:
    page = house.page(house.incident(), house.person("alice"))
    assert [telephone(house, page, "busy", 2), telephone(house, page, "busy", 2)] == [True, False]


def test_an_older_status_that_comes_late_changes_nothing(house: House) -> None:
    page = house.page(house.incident(), house.person("alice"), PageState.PLACING)
    assert telephone(house, page, "no-answer", 3) is True
    assert telephone(house, page, "ringing", 1) is False
    assert house.page_state(page) is PageState.MISSED


def test_a_telephone_that_was_picked_up_does_not_ring_again(house: House) -> None:
    """The document is asked for when somebody answers; that it rang is told beside, and may be told later."""
    page = house.page(house.incident(), house.person("alice"), PageState.ANSWERED)
    telephone(house, page, "ringing", 1)
    assert house.page_state(page) is PageState.ANSWERED


def test_the_end_of_a_call_does_not_undo_a_key(house: House) -> None:
    incident = house.incident()
    page = house.page(incident, house.person("alice"))
    claims(house, page)
    assert telephone(house, page, "completed", 4) is False
    assert house.page_state(page) is PageState.CLAIMED
    assert house[incident].workflow is Workflow.CLAIMED


def test_the_end_of_a_losers_call_moves_nothing(house: House) -> None:
    incident = house.incident()
    hers, his = house.page(incident, house.person("alice")), house.page(incident, house.person("bob"))
    claims(house, hers)
    assert telephone(house, his, "canceled", 2) is False
    assert house[incident].next_at == NOW + POLICY.check_again


def test_a_status_nobody_knows_is_ignored(house: House) -> None:
    page = house.page(house.incident(), house.person("alice"))
    assert telephone(house, page, "levitating", 9) is False
    assert telephone(house, page, "busy", 3) is True, "and does not hide what follows"


# -- moving on


def test_the_first_on_the_rota_is_asked_first(house: House) -> None:
    house.person("bob", position=2)
    alice = house.person("alice", position=1)
    incident = house.incident()
    moved = moves_on(house, incident)
    (page,) = house[incident].pages
    assert (page.id, page.person_id, page.state, page.reason) == (moved.page_id, alice, PageState.PLACING, PageReason.TAKE)
    assert house[incident].next_at == moved.next_at == NOW + POLICY.patience(PageState.PLACING)


def test_two_workers_who_move_on_at_once_make_one_page(house: House) -> None:
    house.person("alice")
    house.person("bob")
    incident = house.incident()
    moved = all_at_once([lambda: moves_on(house, incident)] * 4)
    assert sum(each.page_id is not None for each in moved) == 1
    assert len(house[incident].pages) == 1
    assert house[incident].next_at == NOW + POLICY.patience(PageState.PLACING)


def test_moving_on_races_with_a_claim_and_the_claim_stands(house: House) -> None:
    alice = house.person("alice")
    for _ in range(5):
        incident = house.incident()
        page = house.page(incident, alice, created_at=NOW - timedelta(hours=1))
        all_at_once([lambda i=incident: moves_on(house, i) and None, lambda p=page: claims(house, p) and None])  # type: ignore[misc]
        assert (house[incident].workflow, house[incident].claimed_by_id) == (Workflow.CLAIMED, alice)
        assert house[incident].next_at is not None


def test_what_rings_for_too_long_is_given_up_and_the_next_is_asked(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob", position=1)
    incident = house.incident()
    page = house.page(incident, alice, call_sid="CA1")
    moved = moves_on(house, incident, after=POLICY.patience(PageState.RINGING))
    assert moved.call_off == (page,)
    assert house.page_state(page) is PageState.MISSED
    assert [p.person_id for p in house[incident].pages] == [alice, bob]


def test_nobody_is_asked_while_one_still_rings(house: House) -> None:
    alice = house.person("alice")
    house.person("bob")
    incident = house.incident()
    house.page(incident, alice)
    moved = moves_on(house, incident, after=timedelta(seconds=5))
    assert moved.page_id is None
    assert house[incident].next_at == NOW + POLICY.patience(PageState.RINGING)


def test_a_closed_incident_does_not_move(house: House) -> None:
    house.person("alice")
    incident = house.incident(workflow=Workflow.CLOSED, next_at=None)
    assert moves_on(house, incident) == pages.Moved()
    assert house[incident].pages == []


def test_nobody_on_call_is_told_once_and_tried_again(house: House) -> None:
    incident = house.incident()
    moves_on(house, incident)
    moves_on(house, incident, after=timedelta(minutes=20))
    assert deeds(house, incident) == ["nobody has this"]
    found = house[incident]
    assert found.unattended_since == NOW
    assert found.next_at == NOW + timedelta(minutes=20) + POLICY.start_over


def test_people_who_are_not_active_are_not_asked(house: House) -> None:
    ids = [house.person("alice"), house.person("bob", coordinator=True, on_call=False)]
    with house.sessions.begin() as session:
        for each in ids:
            session.get_one(Person, each).active = False
    incident = house.incident()
    assert moves_on(house, incident).page_id is None


def test_coordinators_are_asked_after_those_on_call(house: House) -> None:
    coordinator = house.person("charlie", coordinator=True, on_call=False)
    alice = house.person("alice")
    incident = house.incident()
    first = moves_on(house, incident)
    assert first.page_id is not None
    telephone(house, first.page_id, "busy", 1)
    moves_on(house, incident)
    assert [page.person_id for page in house[incident].pages] == [alice, coordinator]


# -- handing over


def test_handing_over_asks_the_next_person_and_leaves_this_one_in_peace(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob", position=1)
    incident = house.incident()
    page = house.page(incident, alice)
    claims(house, page)
    with house.sessions.begin() as session:
        pages.hand_over(session, page, now=NOW)
    found = house[incident]
    assert (found.workflow, found.claimed_by_id, found.claimed_at, found.next_at) == (Workflow.NEW, None, None, NOW)
    moves_on(house, incident)
    moves_on(house, incident, after=timedelta(minutes=1))
    moves_on(house, incident, after=timedelta(minutes=3))
    assert {each.person_id for each in house[incident].pages[1:]} == {bob}, "not alice again"


def test_handing_over_what_somebody_else_has_changes_nothing_for_them(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob")
    incident = house.incident()
    hers, his = house.page(incident, alice), house.page(incident, bob)
    claims(house, his)
    with house.sessions.begin() as session:
        pages.hand_over(session, hers, now=NOW)
    assert house[incident].claimed_by_id == bob
    assert house[incident].next_at == NOW + POLICY.check_again
    assert house.page_state(hers) is PageState.PASSED


# -- going to check


def goes_to_check(house: House, page_id: int, after: timedelta = timedelta(0)) -> bool:
    with house.sessions.begin() as session:
        page = session.get_one(Page, page_id)
        pages.answered_by_key(page, now=NOW + after)
        return visits.go(session, page.incident, page.person, now=NOW + after, policy=POLICY)


def test_whoever_goes_to_check_is_rung_again_with_pauses_and_then_released(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob", position=1)
    incident = house.incident()
    page = house.page(incident, alice)
    claims(house, page)
    assert goes_to_check(house, page)
    rung_at: list[timedelta] = []
    for _ in range(40):
        found = house[incident]
        if found.workflow is Workflow.NEW:
            break
        assert found.next_at is not None
        at = found.next_at - NOW
        if moves_on(house, incident, after=at).page_id is not None and house[incident].workflow is not Workflow.NEW:
            rung_at.append(at)
            assert house[incident].pages[-1].person_id == alice
            assert house[incident].pages[-1].reason is PageReason.AGAIN
    assert len(rung_at) == POLICY.check_tries
    assert rung_at[0] == POLICY.check_again
    assert all(later - earlier >= POLICY.check_pause for earlier, later in pairwise(rung_at))
    last = house[incident].pages[-1]
    assert (last.person_id, last.reason) == (bob, PageReason.TAKE), "somebody else is asked at once"
    assert deeds(house, incident) == ["claim", "go and check", "release"]


def test_more_time_begins_the_tries_anew(house: House) -> None:
    alice = house.person("alice")
    incident = house.incident()
    page = house.page(incident, alice)
    claims(house, page)
    goes_to_check(house, page)
    again = [house.page(incident, alice, PageState.MISSED, reason=PageReason.AGAIN, ended_at=NOW) for _ in range(2)]
    answered = house.page(incident, alice, PageState.ANSWERED, reason=PageReason.AGAIN)
    assert goes_to_check(house, answered)
    assert house.page_state(answered) is PageState.CLAIMED
    moved = moves_on(house, incident, after=POLICY.check_again)
    assert moved.page_id not in (None, *again)
    assert house[incident].workflow is Workflow.CHECKING


def test_an_answer_that_comes_after_the_call_back_begins_the_tries_anew_too(house: House) -> None:
    """On the way and driving: they miss the call, and write or ring up a little later. Nobody takes it from them for calls before that."""
    alice = house.person("alice")
    incident = house.incident(workflow=Workflow.CHECKING, claimed_by_id=alice, claimed_at=NOW)
    for _ in range(2):
        house.page(incident, alice, PageState.MISSED, reason=PageReason.AGAIN, ended_at=NOW)
    with house.sessions.begin() as session:
        found, person = session.get_one(Incident, incident), session.get_one(Person, alice)
        assert visits.expect(session, found, person, 20, now=NOW, policy=POLICY)
    house.page(incident, alice, PageState.MISSED, reason=PageReason.AGAIN, ended_at=NOW)
    moves_on(house, incident, after=timedelta(minutes=40))
    assert house[incident].workflow is Workflow.CHECKING


def test_nobody_is_called_back_while_they_are_on_the_line_with_us(house: House) -> None:
    alice = house.person("alice")
    incident = house.incident(workflow=Workflow.CHECKING, claimed_by_id=alice, claimed_at=NOW)
    other = house.page(house.incident(), alice, PageState.ANSWERED)
    moved = moves_on(house, incident)
    assert (moved.page_ids, moved.next_at) == ((), NOW + moving.OCCUPIED_PAUSE)
    with house.sessions.begin() as session:
        pages.hand_over(session, other, now=NOW)
    assert moves_on(house, incident, after=moving.OCCUPIED_PAUSE).page_id is not None


def test_an_answered_call_back_is_waited_for(house: House) -> None:
    alice = house.person("alice")
    incident = house.incident(workflow=Workflow.CHECKING, claimed_by_id=alice, claimed_at=NOW)
    house.page(incident, alice, PageState.ANSWERED, reason=PageReason.AGAIN)
    moved = moves_on(house, incident, after=timedelta(seconds=60))
    assert moved.page_id is None
    assert moved.next_at is not None
    assert moved.next_at > NOW + timedelta(seconds=60)


def test_going_to_check_what_is_no_longer_yours_is_refused(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob")
    incident = house.incident(workflow=Workflow.CLAIMED, claimed_by_id=bob, claimed_at=NOW)
    page = house.page(incident, alice, PageState.ANSWERED)
    assert not goes_to_check(house, page)
    assert house[incident].workflow is Workflow.CLAIMED


# -- verdicts


def gives(
    house: House, incident_id: int, verdict: str, what: str | None = None, *, who: str = "alice", minutes: int = 0
) -> Incident:
    with house.sessions.begin() as session:
        return verdicts.give(session, incident_id, verdict=verdict, what_it_was=what, who=who, now=NOW + timedelta(minutes=minutes))


def test_a_verdict_closes_and_nothing_is_due_any_more(house: House) -> None:
    incident = house.incident(unattended_since=NOW)
    gives(house, incident, "not_immigration_enforcement", "police")
    found = house[incident]
    assert (found.workflow, found.verdict, found.what_it_was) == (
        Workflow.CLOSED,
        Verdict.NOT_IMMIGRATION_ENFORCEMENT,
        "police",
    )
    assert (found.next_at, found.unattended_since, found.verdict_by, found.verdict_at) == (None, None, "alice", NOW)


def test_the_same_verdict_twice_changes_nothing(house: House) -> None:
    incident = house.incident()
    gives(house, incident, "confirmed")
    gives(house, incident, "confirmed", who="bob", minutes=5)
    assert (house[incident].verdict_by, house[incident].verdict_at) == ("alice", NOW)
    assert deeds(house, incident) == ["verdict"]


def test_a_later_verdict_corrects_and_both_stay_in_the_trail(house: House) -> None:
    incident = house.incident()
    gives(house, incident, "not_immigration_enforcement", "police")
    gives(house, incident, "nothing_found", who="bob", minutes=5)
    found = house[incident]
    assert (found.verdict, found.what_it_was, found.verdict_by) == (Verdict.NOTHING_FOUND, None, "bob")
    assert deeds(house, incident) == ["verdict", "correct the verdict"]


@pytest.mark.parametrize(
    ("verdict", "what", "sentence"),
    [
        ("true", None, "'true' is no verdict: choose one of confirmed,"),
        ("unverified", None, "'unverified' is no verdict"),
        ("", None, "'' is no verdict"),
        ("not_immigration_enforcement", "aliens", "'aliens' is not known: choose one of police,"),
        ("confirmed", "police", "What it was can be said only of something that was not immigration enforcement."),
    ],
)
def test_what_is_no_verdict_is_answered_with_what_is(house: House, verdict: str, what: str | None, sentence: str) -> None:
    incident = house.incident()
    with pytest.raises(verdicts.NotAVerdict, match=sentence):
        gives(house, incident, verdict, what)
    assert house[incident].workflow is Workflow.NEW


def test_a_closed_incident_stays_closed_for_a_worker_who_comes_late(house: House) -> None:
    alice = house.person("alice")
    incident = house.incident()
    page = house.page(incident, alice)
    gives(house, incident, "spam")
    assert telephone(house, page, "no-answer", 3) is False
    assert moves_on(house, incident).page_id is None
    assert house[incident].next_at is None


def on_now(session: Session) -> list[int]:
    return list(on_call(timetable.load(session), NOW))


def test_the_rota_leaves_out_who_is_not_active(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob")
    with house.sessions.begin() as session:
        session.get_one(Person, alice).active = False
        session.flush()
        assert on_now(session) == [bob]


# -- what no machine understood


def asked_first(house: House, incident: int) -> int:
    page = moves_on(house, incident).page_id
    with house.sessions() as session:
        return session.get_one(Page, page).person_id


def spoken_in(house: House, language: str, *, text: str | None = None, corrected: str | None = None) -> int:
    incident = house.incident()
    report = house.report(incident_id=incident, language=language, spoken=["place"])
    with house.sessions.begin() as session:
        recording = session.query(Recording).filter_by(report_id=report).one()
        reason = None if text else "no_model"
        session.add(
            Transcript(recording_id=recording.id, made_at=NOW, language=language, text=text, reason=reason, corrected=corrected)
        )
    return incident


def speaks(house: House, person_id: int, codes: str) -> int:
    with house.sessions.begin() as session:
        session.get_one(Person, person_id).speaks = codes
    return person_id


def test_what_no_machine_could_put_into_words_goes_to_somebody_who_speaks_it(house: House) -> None:
    house.person("alice")
    bob = speaks(house, house.person("bob", position=1), "es ht")
    assert asked_first(house, spoken_in(house, "ht")) == bob


def test_with_a_text_nobody_has_to_understand_it(house: House) -> None:
    machine, person = spoken_in(house, "ht", text="yon kamyon"), spoken_in(house, "ht", corrected="yon kamyon")
    with house.sessions() as session:
        assert asking.languages_without_text(session, session.get_one(Incident, machine)) == set()
        assert asking.languages_without_text(session, session.get_one(Incident, person)) == set()


def unread(house: House, incident: int, language: str, question: str = "place", **more: object) -> None:
    report = house.report(incident_id=incident, language=language, spoken=[question], **more)
    with house.sessions.begin() as session:
        recording = session.query(Recording).filter_by(report_id=report).one()
        session.add(Transcript(recording_id=recording.id, made_at=NOW, language=language, reason="no_model"))


def test_what_is_for_families_and_what_was_taken_back_decide_nothing(house: House) -> None:
    incident = house.incident()
    unread(house, incident, "ht", "help")
    unread(house, incident, "ht", withdrawn_at=NOW)
    with house.sessions() as session:
        assert asking.languages_without_text(session, session.get_one(Incident, incident)) == set()


def test_the_languages_of_very_many_reports_are_one_question(house: House) -> None:
    house.person("alice")
    asked: list[int] = []
    for many in (1, 12):
        incident = house.incident()
        for _ in range(many):
            unread(house, incident, "ht")
        with house.sessions() as session:
            row, engine, said = session.get_one(Incident, incident), session.get_bind(), [0]

            def count(*_: object, said: list[int] = said) -> None:
                said[0] += 1

            event.listen(engine, "before_cursor_execute", count)
            assert asking.languages_without_text(session, row) == {"ht"}
            event.remove(engine, "before_cursor_execute", count)
            asked += said
    assert asked == [1, 1]


def test_whether_very_many_people_may_be_asked_is_as_many_questions_as_for_a_few(house: House) -> None:
    incident, asked = house.incident(), list[int]()
    for many in (2, 20):
        for number in range(many):
            house.person(f"verifier {many} {number}")
        with house.sessions() as session:
            row, engine, said = session.get_one(Incident, incident), session.get_bind(), [0]

            def count(*_: object, said: list[int] = said) -> None:
                said[0] += 1

            event.listen(engine, "before_cursor_execute", count)
            assert (
                len(asking.askable(session, row, policy=POLICY, rota=timetable.load(session, since=NOW), now=NOW).candidates)
                >= many
            )
            event.remove(engine, "before_cursor_execute", count)
            asked += said
    assert asked[0] == asked[1]


def test_where_nobody_speaks_it_somebody_is_asked_all_the_same(house: House) -> None:
    alice = house.person("alice")
    assert asked_first(house, spoken_in(house, "ht")) == alice


def test_whoever_does_not_speak_it_is_asked_after_those_who_do(house: House) -> None:
    alice = house.person("alice")
    bob = speaks(house, house.person("bob", position=1), "ht")
    incident = spoken_in(house, "ht")
    first = moves_on(house, incident).page_id
    assert first is not None
    telephone(house, first, "busy", 1)
    with house.sessions() as session:
        second = session.get_one(Page, moves_on(house, incident, after=timedelta(minutes=3)).page_id)
        assert (session.get_one(Page, first).person_id, second.person_id) == (bob, alice)
