"""How somebody is reached: in their order, never in quiet hours, never too often, and by nothing they have not proved."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from routing_house import NOW, House

from records import ChannelKind, ContactMethod, Incident, PageReason, PageState, Person, Told, ToldState, Workflow
from routing import letters, moving, pages, reaching
from routing.escalation import Policy, Step

POLICY = Policy()
NEW_YORK = "America/New_York"


def at(clock: str, zone: str = "UTC") -> datetime:
    from zoneinfo import ZoneInfo

    return datetime.fromisoformat(f"2026-03-02T{clock}").replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("clock", "quiet"), [("21:59", False), ("22:00", True), ("23:30", True), ("06:59", True), ("07:00", False), ("12:00", False)]
)
def test_quiet_hours_run_past_midnight_and_end_when_they_say(clock: str, quiet: bool) -> None:
    assert reaching.is_quiet(time(22), time(7), "UTC", at(clock)) is quiet


def test_quiet_hours_are_those_of_the_clock_on_their_wall() -> None:
    assert reaching.is_quiet(time(22), time(7), NEW_YORK, at("03:30"))  # half past ten in the evening there
    assert not reaching.is_quiet(time(22), time(7), NEW_YORK, at("12:30"))


def test_no_quiet_hours_are_no_quiet_hours() -> None:
    assert not reaching.is_quiet(None, None, "UTC", NOW)
    assert not reaching.is_quiet(time(4), time(4), "UTC", NOW)


moments = st.lists(st.integers(0, 7200).map(lambda seconds: NOW - timedelta(seconds=seconds)), max_size=30)


@given(times=moments)
def test_when_one_more_is_allowed_no_limit_is_broken(times: list[datetime]) -> None:
    free = reaching.free_at(times, reaching.CALLS, NOW)
    assert free >= NOW
    for limit in reaching.CALLS:
        before = [each for each in times if each > free - limit.within]
        assert len(before) < limit.count, "with this one it would be more than so many within that time"


@given(times=moments)
def test_nobody_waits_longer_than_the_limits_say(times: list[datetime]) -> None:
    free = reaching.free_at(times, reaching.CALLS, NOW)
    if free > NOW:
        just_before = free - timedelta(seconds=1)
        assert any(len([t for t in times if t > just_before - limit.within]) >= limit.count for limit in reaching.CALLS)


# -- people


def way(house: House, person_id: int, channel: ChannelKind, address: str, **more: object) -> int:
    with house.sessions.begin() as session:
        given = {"verified_at": NOW, "position": 2, **more}
        method = ContactMethod(person_id=person_id, channel=channel, address=address, added_at=NOW, **given)
        session.add(method)
        session.flush()
        return method.id


def change(house: House, method_id: int, **values: object) -> None:
    with house.sessions.begin() as session:
        method = session.get_one(ContactMethod, method_id)
        for name, value in values.items():
            setattr(method, name, value)


def ways_of(house: House, person_id: int) -> dict[ChannelKind, int]:
    with house.sessions() as session:
        return {each.channel: each.id for each in session.get_one(Person, person_id).methods}


def moves_on(house: House, incident_id: int, *, policy: Policy = POLICY, after: timedelta = timedelta(0)) -> pages.Moved:
    with house.sessions.begin() as session:
        return moving.move_on(session, incident_id, policy=policy, now=NOW + after)


def told(house: House) -> list[Told]:
    with house.sessions() as session:
        return session.query(Told).order_by(Told.id).all()


def test_a_page_rings_the_first_telephone_and_writes_beside_it(house: House) -> None:
    alice, incident = house.person("alice"), house.incident()
    moved = moves_on(house, incident)
    (page,) = house[incident].pages
    assert moved.page_ids == (page.id,)
    assert page.method_id == ways_of(house, alice)[ChannelKind.VOICE]
    (letter,) = told(house)
    assert moved.write == (letter.id,)
    assert (letter.prompt, letter.arguments, letter.page_id) == ("text-report-waiting", {"code": 1}, page.id)


def test_in_quiet_hours_somebody_is_asked_in_writing(house: House) -> None:
    alice, incident = house.person("alice"), house.incident()
    change(house, ways_of(house, alice)[ChannelKind.VOICE], quiet_from=time(3), quiet_to=time(5))
    moved = moves_on(house, incident)
    (page,) = house[incident].pages
    assert moved.page_ids == ()
    assert page.state is PageState.WRITTEN
    assert told(house)[0].prompt == "text-report-waiting-written"
    assert moves_on(house, incident, after=timedelta(minutes=4)).page_ids == ()
    assert house.page_state(page.id) is PageState.MISSED


def test_what_is_not_proved_is_not_used_and_nobody_waits_for_it(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob", position=1)
    for method in ways_of(house, alice).values():
        change(house, method, verified_at=None)
    incident = house.incident()
    moves_on(house, incident)
    assert [page.person_id for page in house[incident].pages] == [bob]


def test_a_telephone_that_will_never_do_is_followed_by_the_next_of_the_same_person_at_once(house: House) -> None:
    alice, incident = house.person("alice"), house.incident()
    landline = way(house, alice, ChannelKind.VOICE, "+15555550199")
    page = moves_on(house, incident).page_id
    assert page is not None
    with house.sessions.begin() as session:
        assert pages.telephone_says(session, page, status="failed", sequence=3, now=NOW) is pages.News.RING
    (row,) = house[incident].pages
    assert (row.method_id, row.state, row.call_sid) == (landline, PageState.PLACING, None)
    with house.sessions.begin() as session:
        assert pages.telephone_says(session, page, status="failed", sequence=3, now=NOW) is pages.News.MOVE
    assert house.page_state(page) is PageState.FAILED


def test_nobody_is_rung_for_two_reports_within_a_minute_while_somebody_else_is_there(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob", position=1)
    other = house.incident(workflow=Workflow.CLOSED)
    house.page(other, alice, PageState.MISSED, placed_at=NOW - timedelta(seconds=20), rung_at=NOW - timedelta(seconds=20))
    incident = house.incident()
    moves_on(house, incident)
    assert [page.person_id for page in house[incident].pages] == [bob]


def test_alone_they_are_rung_when_the_minute_is_over(house: House) -> None:
    alice = house.person("alice")
    other = house.incident(workflow=Workflow.CLOSED)
    house.page(other, alice, PageState.MISSED, placed_at=NOW - timedelta(seconds=20), rung_at=NOW - timedelta(seconds=20))
    incident = house.incident()
    moved = moves_on(house, incident)
    assert moved.page_ids == ()
    assert moved.next_at == NOW + timedelta(seconds=40)
    assert house[incident].unattended_since is None
    assert moves_on(house, incident, after=timedelta(seconds=40)).page_ids


def test_whoever_was_rung_seven_times_within_the_hour_is_asked_in_writing(house: House) -> None:
    alice = house.person("alice")
    other = house.incident(workflow=Workflow.CLOSED)
    for minutes in (20, 25, 30, 35, 40, 45, 50):
        rung = NOW - timedelta(minutes=minutes)
        house.page(other, alice, PageState.MISSED, placed_at=rung, rung_at=rung, created_at=rung)
    incident = house.incident()
    assert moves_on(house, incident).page_ids == ()
    assert house[incident].pages[0].state is PageState.WRITTEN


def test_a_step_for_texts_alone_rings_nobody(house: House) -> None:
    house.person("alice")
    quiet = Policy(steps=(Step(targets=("on_call",), channels=frozenset({ChannelKind.TEXT})),))
    incident = house.incident()
    assert moves_on(house, incident, policy=quiet).page_ids == ()
    assert house[incident].pages[0].state is PageState.WRITTEN


def test_a_step_for_calls_alone_writes_to_nobody(house: House) -> None:
    house.person("alice")
    aloud = Policy(steps=(Step(targets=("on_call",), channels=frozenset({ChannelKind.VOICE})),))
    moved = moves_on(house, house.incident(), policy=aloud)
    assert len(moved.page_ids) == 1
    assert moved.write == ()
    assert told(house) == []


# -- whom the steps mean


def set_person(house: House, person_id: int, **values: object) -> int:
    with house.sessions.begin() as session:
        person = session.get_one(Person, person_id)
        for name, value in values.items():
            setattr(person, name, value)
    return person_id


def asked_first(house: House, incident: int, policy: Policy = POLICY) -> int:
    moves_on(house, incident, policy=policy)
    return house[incident].pages[0].person_id


def sighted(house: House, language: str = "en", zip_code: str = "02139") -> int:
    incident = house.incident()
    house.report(incident_id=incident, language=language, answers={"zip": zip_code})
    return incident


def test_whoever_speaks_the_callers_language_is_asked_first_and_somebody_in_any_case(house: House) -> None:
    alice = house.person("alice")
    bob = set_person(house, house.person("bob", position=1), speaks="ht es")
    assert asked_first(house, sighted(house, "ht")) == bob
    assert asked_first(house, sighted(house, "vi")) == alice


def test_whoever_has_this_area_comes_first_and_whoever_has_another_last(house: House) -> None:
    away = set_person(house, house.person("alice"), areas="606 60608")
    anywhere = house.person("bob", position=1)
    here = set_person(house, house.person("charlie", position=2), areas="02138 0213")
    incident = sighted(house)
    for _ in range(3):
        moves_on(house, incident, after=timedelta(0))
        with house.sessions.begin() as session:
            row = session.get_one(Incident, incident)
            row.pages[-1].state, row.pages[-1].ended_at = PageState.BUSY, NOW
    assert [page.person_id for page in house[incident].pages] == [here, anywhere, away]


def test_whoever_does_not_verify_is_not_asked(house: House) -> None:
    set_person(house, house.person("alice"), verifies=False)
    bob = house.person("bob", position=1)
    assert asked_first(house, house.incident()) == bob


def test_a_step_may_mean_everybody_together_or_somebody_by_name(house: House) -> None:
    alice, bob, charlie = house.person("alice"), house.person("bob", on_call=False), house.person("charlie", on_call=False)
    together = Policy(steps=(Step(targets=("everybody",), together=True),))
    incident = house.incident()
    assert len(moves_on(house, incident, policy=together).page_ids) == 3
    assert {page.person_id for page in house[incident].pages} == {alice, bob, charlie}
    named = Policy(steps=(Step(targets=("charlie", "nobody of that name")),))
    with house.sessions.begin() as session:
        for page in session.get_one(Incident, incident).pages:
            page.state, page.ended_at = PageState.MISSED, NOW
    assert asked_first(house, house.incident(), named) == charlie


def test_it_is_not_asked_for_ever(house: House) -> None:
    house.person("alice")
    incident = house.incident(opened_at=NOW - timedelta(hours=7), unattended_since=NOW - POLICY.gives_up)
    house.page(incident, 1, PageState.MISSED, created_at=NOW - timedelta(seconds=90), ended_at=NOW - timedelta(seconds=50))
    assert moves_on(house, incident).page_ids == ()
    assert house[incident].next_at is None


# -- claiming in writing


def take(house: House, incident: int, person_id: int) -> tuple[pages.Claim, pages.Moved, pages.Moved]:
    with house.sessions.begin() as session:
        person = session.get_one(Person, person_id)
        claim = pages.take(session, incident, person, now=NOW, policy=POLICY)
        others = pages.tell_others(session, incident, by=person, now=NOW)
        return claim, others, moving.call_back(session, incident, person, now=NOW, policy=POLICY)


def test_the_others_telephones_stop_and_whoever_was_written_to_is_told(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob")
    incident = house.incident()
    his = house.page(incident, bob, PageState.RINGING, text_sid="SM1")
    claim, others, back = take(house, incident, alice)
    assert claim is pages.Claim.YOURS
    assert others.call_off == (his,)
    letter = told(house)[-1]
    assert (letter.person_id, letter.prompt, letter.arguments) == (bob, "text-report-taken", {"code": 1, "who": "alice"})
    assert others.write == (letter.id,)
    assert len(back.page_ids) == 1
    assert house[incident].pages[-1].reason is PageReason.TELL


def test_what_was_not_written_yet_is_not_written(house: House) -> None:
    house.person("alice")
    bob = house.person("bob", position=1)
    incident = house.incident()
    moves_on(house, incident)
    take(house, incident, bob)
    assert [each.state for each in told(house)] == [ToldState.CALLED_OFF]


def test_a_telephone_that_rings_already_tells_them_what_they_took_in_writing(house: House) -> None:
    alice, incident = house.person("alice"), house.incident()
    page = house.page(incident, alice, PageState.RINGING)
    _, others, back = take(house, incident, alice)
    assert (others.call_off, back.page_ids) == ((), ())
    assert house[incident].pages[0].reason is PageReason.TELL
    assert house.page_state(page) is PageState.RINGING


def test_i_cannot_in_writing_asks_the_next_and_leaves_them_in_peace(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob", position=1)
    incident = house.incident()
    moves_on(house, incident)
    with house.sessions.begin() as session:
        assert pages.pass_on(session, incident, session.get_one(Person, alice), now=NOW)
    moves_on(house, incident)
    assert [page.person_id for page in house[incident].pages] == [alice, bob]
    assert house[incident].pages[0].state is PageState.PASSED


def test_whoever_took_it_unasked_and_hands_it_on_is_left_in_peace_too(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob", position=1)
    incident = house.incident()
    with house.sessions.begin() as session:
        person = session.get_one(Person, alice)
        pages.take(session, incident, person, now=NOW, policy=POLICY)
        assert pages.pass_on(session, incident, person, now=NOW)
    moves_on(house, incident)
    assert [page.person_id for page in house[incident].pages] == [alice, bob]
    assert house[incident].pages[0].state is PageState.PASSED


# -- letters


def letter_to(house: House, person_id: int, **more: object) -> int:
    with house.sessions.begin() as session:
        made = letters.tell(session, person_id, "text-threat 1", now=NOW)
        assert made is not None
        for name, value in more.items():
            setattr(made, name, value)
        return made.id


def receipt(house: House, sid: str, status: str) -> bool:
    with house.sessions.begin() as session:
        return letters.receipt(session, sid, status=status, problem="out of reach (30003)", now=NOW) is not None


def test_nobody_is_told_the_same_twice(house: House) -> None:
    alice = house.person("alice")
    letter_to(house, alice)
    with house.sessions.begin() as session:
        assert letters.tell(session, alice, "text-threat 1", now=NOW) is None
        assert letters.tell(session, alice, "text-threat 2", now=NOW) is not None


def test_nobody_is_written_to_about_what_is_over_or_somebody_elses(house: House) -> None:
    alice, bob = house.person("alice"), house.person("bob")
    incident = house.incident()
    told_id = letter_to(house, alice, page_id=house.page(incident, alice, PageState.WRITTEN))
    for more, of_use in (
        ({}, True),
        ({"workflow": Workflow.CLAIMED, "claimed_by_id": alice}, True),
        ({"workflow": Workflow.CLAIMED, "claimed_by_id": bob}, False),
        ({"workflow": Workflow.CLOSED, "claimed_by_id": alice}, False),
    ):
        with house.sessions.begin() as session:
            for name, value in more.items():
                setattr(session.get_one(Incident, incident), name, value)
            assert letters.still_of_use(session, session.get_one(Told, told_id), now=NOW) is of_use


@pytest.mark.parametrize("status", ["undelivered", "failed"])
def test_a_text_that_was_lost_goes_the_next_way_at_once(house: House, status: str) -> None:
    alice = house.person("alice")
    text = ways_of(house, alice)[ChannelKind.TEXT]
    service = way(house, alice, ChannelKind.APPRISE, "json://127.0.0.1")
    letter_to(house, alice, state=ToldState.SENT, text_sid="SM1", method_id=text, next_at=None)
    assert receipt(house, "SM1", status)
    (row,) = told(house)
    assert (row.state, row.method_id, row.next_at, row.text_sid) == (ToldState.DUE, service, NOW, None)
    assert not receipt(house, "SM1", status), "the same news once more"


def test_a_text_that_was_lost_with_no_other_way_is_given_up_and_says_why(house: House) -> None:
    alice = house.person("alice")
    letter_to(house, alice, state=ToldState.SENT, text_sid="SM1", method_id=ways_of(house, alice)[ChannelKind.TEXT], next_at=None)
    assert not receipt(house, "SM1", "undelivered")
    (row,) = told(house)
    assert (row.state, row.next_at) == (ToldState.GIVEN_UP, None)
    assert "30003" in (row.problem or "")


def test_a_text_that_arrived_stays_arrived(house: House) -> None:
    alice = house.person("alice")
    letter_to(house, alice, state=ToldState.SENT, text_sid="SM1", next_at=None)
    receipt(house, "SM1", "delivered")
    assert told(house)[0].state is ToldState.DELIVERED
    assert told(house)[0].delivered_at == NOW.astimezone(UTC)
