"""Who asked for it is told, at an hour that fits, and once more if that was wrong; then their number is erased."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test
from routing_house import NOW, House
from sqlalchemy import select
from sqlalchemy.orm import Session

from records import Incident, OutcomeCall, OutcomeState, Person, Report, Told, Verdict, Workflow
from routing import outcomes, receipts, verdicts
from routing.outcomes import FRESH, PAUSE, TRIES, end, fitting_hour, follow, give_up
from routing.standing import standing

ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("America/New_York", "America/Los_Angeles", "Pacific/Apia", "UTC", "Asia/Kathmandu")]
)
MOMENTS = st.timedeltas(timedelta(0), timedelta(days=900)).map(lambda since: NOW + since)
NUMBER = "+15555550111"


@given(at=MOMENTS, age=st.timedeltas(timedelta(0), timedelta(days=9)), zone=ZONES)
def test_a_telephone_rings_at_once_or_on_the_next_morning(at: datetime, age: timedelta, zone: ZoneInfo) -> None:
    fitting = fitting_hour(at, reported_at=at - age, zone=zone)
    local, told = at.astimezone(zone), fitting.astimezone(zone)
    assert fitting.tzinfo is at.tzinfo
    if age <= FRESH or time(8) <= local.time() < time(21):
        assert fitting == at
    else:
        assert told.time() == time(8)
        assert timedelta(0) < fitting - at <= timedelta(hours=12), "a night has eleven hours, and one more when clocks go back"


@given(at=MOMENTS, zone=ZONES)
def test_an_hour_that_fits_still_fits_when_it_has_come(at: datetime, zone: ZoneInfo) -> None:
    """Else a caller would be put off from one morning to the next."""
    long_ago = at - timedelta(days=1)
    fitting = fitting_hour(at, reported_at=long_ago, zone=zone)
    assert fitting_hour(fitting, reported_at=long_ago, zone=zone) == fitting


@pytest.mark.parametrize(
    ("local", "hour"),
    [
        ("2026-03-07 20:59", "2026-03-07 20:59"),
        ("2026-03-07 21:00", "2026-03-08 08:00"),
        ("2026-03-08 00:30", "2026-03-08 08:00"),
        ("2026-03-08 07:59", "2026-03-08 08:00"),
        ("2026-03-08 08:00", "2026-03-08 08:00"),
        ("2026-10-31 23:00", "2026-11-01 08:00"),
    ],
)
def test_the_night_is_that_of_the_place_also_when_clocks_are_put_forward_or_back(local: str, hour: str) -> None:
    zone = ZoneInfo("America/New_York")
    at = datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC)
    fitting = fitting_hour(at, reported_at=at - timedelta(days=1), zone=zone)
    assert fitting.astimezone(zone).replace(tzinfo=None) == datetime.fromisoformat(hour)


# -- who is told

POLICE = ("not_immigration_enforcement", "police")
KEEP = timedelta(hours=24)
LATER = NOW + timedelta(hours=1)


def asking(house: House, **more: object) -> tuple[int, int]:
    """Somebody who asked for a call, and the open incident of their report."""
    incident = house.incident()
    given = {"answers": {"callback": "outcome"}, "callback_number": NUMBER, "incident_id": incident, **more}
    return house.report(**given), incident  # type: ignore[arg-type]


def gives(house: House, incident: int, verdict: str, what: str | None = None, *, who: str = "bob", at: datetime = NOW) -> None:
    with house.sessions.begin() as session:
        verdicts.give(session, incident, verdict=verdict, what_it_was=what, who=who, now=at)


def followed(house: House, *reports: int, at: datetime = NOW) -> list[int]:
    with house.sessions.begin() as session:
        return follow(session, [session.get_one(Report, each) for each in reports], now=at)


def hears(house: House, at: datetime = NOW, *, keep: timedelta = KEEP) -> None:
    """The caller is rung, and presses 1."""
    with house.sessions.begin() as session:
        call = session.scalars(select(OutcomeCall)).one()
        call.placed_at, call.state, call.next_at = at, OutcomeState.RINGING, None
        outcomes.heard(session, call, keep=keep, now=at)


def hears_nothing(house: House, at: datetime = NOW, *, permanent: bool = False) -> None:
    with house.sessions.begin() as session:
        call = session.scalars(select(OutcomeCall)).one()
        call.placed_at, call.state, call.next_at = at, OutcomeState.RINGING, None
        outcomes.not_heard(session, call, now=at, problem="busy", permanent=permanent)
        outcomes.not_heard(session, call, now=at, problem="busy")  # the same news once more


def calls(house: House) -> list[OutcomeCall]:
    with house.sessions() as session:
        return list(session.scalars(select(OutcomeCall).order_by(OutcomeCall.id)))


def number(house: House, report: int) -> str | None:
    return house.report_row(report).callback_number


@pytest.mark.parametrize("wish", ["outcome", "volunteer"])
def test_whoever_asked_for_a_call_gets_one_and_only_one(house: House, wish: str) -> None:
    report, incident = asking(house, answers={"callback": wish})
    assert followed(house, report) == [], "nothing is known yet"
    gives(house, incident, *POLICE)
    assert followed(house, report) == [], "twice is once"
    [call] = calls(house)
    assert (call.report_id, call.state, call.next_at) == (report, OutcomeState.DUE, NOW)
    assert number(house, report) == NUMBER


@pytest.mark.parametrize("answers", [{}, {"callback": "no"}])
def test_whoever_did_not_is_not_rung_and_their_number_is_erased(house: House, answers: dict[str, str]) -> None:
    report, incident = asking(house, answers=answers)
    gives(house, incident, *POLICE)
    assert (calls(house), number(house, report)) == ([], None)


@pytest.mark.parametrize("verdict", ["duplicate", "spam", "test"])
def test_where_there_is_no_answer_to_tell_the_number_is_erased(house: House, verdict: str) -> None:
    report, incident = asking(house)
    gives(house, incident, verdict)
    assert (calls(house), number(house, report)) == ([], None)


def test_while_something_that_was_added_is_still_checked_nobody_is_rung_and_nothing_erased(house: House) -> None:
    report, incident = asking(house)
    added = house.incident(about_report_id=report)
    gives(house, incident, *POLICE)
    assert (calls(house), number(house, report)) == ([], NUMBER)
    gives(house, added, "nothing_found", at=LATER)
    assert [each.next_at for each in calls(house)] == [LATER]


def test_nobody_is_rung_about_what_they_took_back_or_without_a_number(house: House) -> None:
    for more in ({"withdrawn_at": NOW}, {"callback_number": None}):
        gives(house, asking(house, **more)[1], *POLICE)
    assert calls(house) == []


@pytest.mark.parametrize("state", [OutcomeState.NOT_WANTED, OutcomeState.GIVEN_UP])
def test_every_end_erases_the_number_and_the_first_end_counts(house: House, state: OutcomeState) -> None:
    report, incident = asking(house)
    gives(house, incident, *POLICE)
    with house.sessions.begin() as session:
        call = session.scalars(select(OutcomeCall)).one()
        end(session, call, state, now=NOW)
        end(session, call, OutcomeState.TOLD, now=LATER)
        outcomes.heard(session, call, keep=KEEP, now=LATER)
        give_up(call, now=LATER)
    [call] = calls(house)
    assert (call.state, call.ended_at, call.next_at, call.told) == (state, NOW, None, None)
    assert number(house, report) is None


def test_a_call_that_nobody_heard_is_tried_three_times_with_a_pause(house: House) -> None:
    report, incident = asking(house)
    gives(house, incident, *POLICE)
    for tried in range(1, TRIES + 1):
        hears_nothing(house)
        [call] = calls(house)
        if tried < TRIES:
            assert (call.state, call.next_at) == (OutcomeState.DUE, NOW + PAUSE)
            assert number(house, report) == NUMBER
    assert (call.state, call.next_at) == (OutcomeState.GIVEN_UP, None)
    assert number(house, report) is None


def test_a_number_that_will_never_do_is_not_tried_again(house: House) -> None:
    report, incident = asking(house)
    gives(house, incident, *POLICE)
    hears_nothing(house, permanent=True)
    assert calls(house)[0].state is OutcomeState.GIVEN_UP
    assert number(house, report) is None


def test_giving_up_what_was_never_planned_is_nothing() -> None:
    give_up(None, now=NOW)


# -- what was told and was wrong


def told_police(house: House) -> tuple[int, int]:
    report, incident = asking(house)
    gives(house, incident, *POLICE)
    hears(house)
    return report, incident


def test_the_number_of_somebody_who_was_told_stays_for_a_while_and_is_then_erased(house: House) -> None:
    report, _ = told_police(house)
    [call] = calls(house)
    assert (call.state, call.told, call.told_at, call.keep_until) == (OutcomeState.TOLD, "police", NOW, NOW + KEEP)
    for at, left in ((NOW + KEEP - timedelta(seconds=1), NUMBER), (NOW + KEEP, None)):
        with house.sessions.begin() as session:
            outcomes.let_go(session, session.scalars(select(OutcomeCall)).one(), now=at)
        assert number(house, report) == left


def test_where_nothing_is_kept_the_number_is_erased_as_soon_as_they_were_told(house: House) -> None:
    report, incident = asking(house)
    gives(house, incident, *POLICE)
    hears(house, keep=timedelta(0))
    assert number(house, report) is None
    gives(house, incident, "confirmed", at=LATER)
    assert calls(house)[0].state is OutcomeState.TOLD


def test_whoever_was_told_something_wrong_is_called_once_more_and_told_what_is_right(house: House) -> None:
    report, incident = told_police(house)
    gives(house, incident, "confirmed", at=LATER)
    [call] = calls(house)
    assert (call.state, call.correcting, call.next_at, call.told) == (OutcomeState.DUE, True, LATER, "police")
    first = outcomes.key_of(call)
    assert followed(house, report, at=LATER) == [], "twice is once"
    hears(house, LATER)
    [call] = calls(house)
    assert (call.state, call.correcting, call.told, call.keep_until) == (OutcomeState.TOLD, False, "confirmed", LATER + KEEP)
    gives(house, incident, "nothing_found", at=LATER + PAUSE)
    assert outcomes.key_of(calls(house)[0]) != first, "a reminder of the earlier correction must not swallow this one"


def test_what_nobody_has_heard_yet_is_simply_told_as_it_is_by_then(house: House) -> None:
    _, incident = asking(house)
    gives(house, incident, *POLICE)
    gives(house, incident, "confirmed", at=LATER)
    [call] = calls(house)
    assert (call.correcting, call.next_at) == (False, NOW)
    hears(house, LATER)
    assert calls(house)[0].told == "confirmed"


def test_a_correction_that_is_taken_back_before_the_call_is_no_correction(house: House) -> None:
    report, incident = told_police(house)
    gives(house, incident, "confirmed", at=LATER)
    gives(house, incident, *POLICE, at=LATER)
    [call] = calls(house)
    assert (call.state, call.correcting, call.next_at) == (OutcomeState.TOLD, False, None)
    assert number(house, report) == NUMBER


def test_one_that_is_taken_back_while_it_rings_is_not_tried_again(house: House) -> None:
    report, incident = told_police(house)
    gives(house, incident, "confirmed", at=LATER)
    with house.sessions.begin() as session:
        call = session.scalars(select(OutcomeCall)).one()
        call.state, call.placed_at, call.next_at = OutcomeState.RINGING, LATER, None
    gives(house, incident, *POLICE, at=LATER)
    with house.sessions.begin() as session:
        outcomes.not_heard(session, session.scalars(select(OutcomeCall)).one(), now=LATER)
    assert [(each.state, each.next_at) for each in calls(house)] == [(OutcomeState.TOLD, None)]
    assert number(house, report) == NUMBER


def test_more_of_the_same_makes_nothing_wrong(house: House) -> None:
    _, incident = asking(house)
    gives(house, incident, "not_immigration_enforcement")
    hears(house)
    gives(house, incident, *POLICE, at=LATER)
    assert calls(house)[0].state is OutcomeState.TOLD


@pytest.mark.parametrize(
    ("verdict", "state", "kept"),
    [("test", OutcomeState.DUE, NUMBER), ("duplicate", OutcomeState.TOLD, NUMBER), ("spam", OutcomeState.TOLD, None)],
)
def test_what_turns_out_to_be_no_answer(house: House, verdict: str, state: OutcomeState, kept: str | None) -> None:
    """A drill that was told as real is corrected. That others reported the same makes nothing wrong. Who made it up is not rung again."""
    report, incident = told_police(house)
    gives(house, incident, verdict, at=LATER)
    assert (calls(house)[0].state, number(house, report)) == (state, kept)


def test_another_answer_about_what_was_added_later_corrects_nothing(house: House) -> None:
    report, _ = told_police(house)
    gives(house, house.incident(about_report_id=report), "nothing_found", at=LATER)
    assert calls(house)[0].state is OutcomeState.TOLD


def test_a_report_that_is_put_with_another_one_hears_what_that_one_was(house: House) -> None:
    report, _ = told_police(house)
    other = house.incident(workflow=Workflow.CLOSED, verdict=Verdict.CONFIRMED)
    with house.sessions.begin() as session:
        session.get_one(Report, report).incident_id = other
    assert followed(house, report, at=LATER) == [calls(house)[0].id]
    assert calls(house)[0].correcting


def test_a_report_that_is_checked_anew_waits_for_what_it_is_and_is_not_forgotten_meanwhile(house: House) -> None:
    report, _ = told_police(house)
    anew = house.incident()
    with house.sessions.begin() as session:
        session.get_one(Report, report).incident_id = anew
    assert followed(house, report, at=LATER) == []
    much_later = NOW + KEEP + timedelta(hours=1)
    with house.sessions.begin() as session:
        outcomes.let_go(session, session.scalars(select(OutcomeCall)).one(), now=much_later)
    assert number(house, report) == NUMBER
    gives(house, anew, "confirmed", at=much_later)
    assert [(each.state, each.correcting) for each in calls(house)] == [(OutcomeState.DUE, True)]


def test_a_call_that_is_due_waits_where_it_is_checked_anew(house: House) -> None:
    report, incident = asking(house)
    gives(house, incident, *POLICE)
    anew = house.incident()
    with house.sessions.begin() as session:
        session.get_one(Report, report).incident_id = anew
        session.flush()
        assert not outcomes.has_news(session, session.scalars(select(OutcomeCall)).one())
    assert calls(house)[0].next_at is None
    gives(house, anew, "nothing_found", at=LATER)
    assert calls(house)[0].next_at == LATER


def test_a_correction_that_nobody_hears_is_tried_three_times_too(house: House) -> None:
    report, incident = told_police(house)
    gives(house, incident, "confirmed", at=LATER)
    for tried in range(TRIES):
        assert number(house, report) == NUMBER, tried
        hears_nothing(house, LATER)
    assert (calls(house)[0].state, number(house, report)) == (OutcomeState.GIVEN_UP, None)


def test_who_takes_the_report_back_after_they_were_told_is_not_called_again(house: House) -> None:
    report, incident = told_police(house)
    with house.sessions.begin() as session:
        receipts.withdraw(session, session.get_one(Report, report), now=LATER)
    gives(house, incident, "confirmed", at=LATER)
    [call] = calls(house)
    assert (call.state, call.keep_until, number(house, report)) == (OutcomeState.TOLD, None, None)


# -- whoever gave the verdict before


def news_for(house: House) -> list[tuple[str, str, object]]:
    with house.sessions() as session:
        found = session.scalars(select(Told).where(Told.what.startswith(verdicts.TOLD_OF_CORRECTION)))
        return [(each.person.name, each.prompt, each.arguments) for each in found]


def test_whoever_gave_a_verdict_is_told_when_somebody_else_corrects_it(house: House) -> None:
    house.person("bob")
    house.person("charlie")
    _, incident = asking(house)
    gives(house, incident, *POLICE)
    gives(house, incident, "nothing_found")
    assert news_for(house) == [], "they corrected themselves"
    gives(house, incident, "confirmed", who="charlie", at=LATER)
    assert news_for(house) == [("bob", "text-verdict-corrected", {"code": 1})]
    with house.sessions() as session:
        left = list(verdicts.left_to_do(session, session.get_one(Incident, incident)))
    assert [work for work, _, _ in left] == ["tell", "write"]


@pytest.mark.parametrize("gone", [True, False])
def test_nobody_is_told_who_is_not_there_any_more(house: House, gone: bool) -> None:
    with house.sessions.begin() as session:
        if gone:
            number = {"number": NUMBER, "number_key": "bob"}
            session.add(Person(name="bob", language="en", added_at=NOW, active=False, **number))
    _, incident = asking(house)
    gives(house, incident, *POLICE)
    gives(house, incident, "confirmed", who="charlie")
    assert news_for(house) == []


# -- whatever happens, in whatever order


def stories(house: House) -> type[RuleBasedStateMachine]:
    """One caller, and everything that can happen to their report after it."""

    class Story(RuleBasedStateMachine):
        @initialize()
        def begins(self) -> None:
            """They have been told that it was the police, as the caller who can be told something wrong."""
            self.now, self.told, self.rung_off = NOW, "police", False
            self.report, self.incident = asking(house)
            gives(house, self.incident, *POLICE)
            with house.sessions.begin() as session:
                outcomes.heard(session, self.row(session), keep=KEEP, now=NOW)

        def row(self, session: Session) -> OutcomeCall:
            call = outcomes.call_about(session, self.report)
            assert call is not None
            return call

        def call(self) -> OutcomeCall | None:
            with house.sessions() as session:
                return outcomes.call_about(session, self.report)

        @rule(verdict=st.sampled_from([POLICE, ("confirmed", None), ("nothing_found", None), ("test", None)]))
        def somebody_gives_a_verdict(self, verdict: tuple[str, str | None]) -> None:
            gives(house, self.incident, *verdict, at=self.now)

        @rule()
        def it_is_checked_anew(self) -> None:
            self.incident = house.incident()
            with house.sessions.begin() as session:
                report = session.get_one(Report, self.report)
                report.incident_id = self.incident
                session.flush()
                follow(session, [report], now=self.now)

        @rule()
        def it_was_made_up(self) -> None:
            gives(house, self.incident, "spam", at=self.now)

        @rule(hours=st.integers(0, 13))
        def time_passes(self, hours: int) -> None:
            self.now += timedelta(hours=hours)
            with house.sessions.begin() as session:
                if (call := outcomes.call_about(session, self.report)) is not None:
                    outcomes.let_go(session, call, now=self.now)

        @precondition(lambda self: (call := self.call()) is not None and call.next_at is not None)
        @rule(deed=st.sampled_from(["1", "1", "2", "nothing"]))
        def the_telephone_rings(self, deed: str) -> None:
            with house.sessions.begin() as session:
                call = outcomes.call_about(session, self.report)
                assert call is not None
                if call.report.callback_number is None or not outcomes.has_news(session, call):
                    return
                known = standing(session, call.report)
                assert known.outcome != call.told or call.told is None, "nobody is rung to hear the same again"
                assert not self.rung_off, "nobody is rung who does not want to be"
                assert (call.told is not None) == call.correcting
                call.state, call.placed_at, call.next_at = OutcomeState.RINGING, self.now, None
                if deed == "1":
                    self.told = known.outcome or ""
                    outcomes.heard(session, call, keep=KEEP, now=self.now)
                elif deed == "2":
                    self.rung_off = True
                    end(session, call, OutcomeState.NOT_WANTED, now=self.now)
                else:
                    outcomes.not_heard(session, call, now=self.now)

        @invariant()
        def whoever_was_told_something_wrong_is_going_to_be_called_while_their_number_is_there(self) -> None:
            call = self.call()
            row = house.report_row(self.report)
            if call is None or row.callback_number is None:
                return
            with house.sessions() as session:
                known = standing(session, session.get_one(Report, self.report))
            if not known.open and self.told and known.outcome != self.told:
                assert call.next_at is not None, "a correction is due"
            if call.state in outcomes.ENDED:
                assert call.keep_until is not None, "a number that is kept has an end"

    return Story


def test_no_order_of_verdicts_and_calls_leaves_somebody_with_what_is_wrong(house: House) -> None:
    run_state_machine_as_test(stories(house), settings=settings(max_examples=40, stateful_step_count=20, deadline=None))  # type: ignore[no-untyped-call]
