"""A report looks for somebody: machines answer, everybody is busy, shifts change, clocks jump, texts get lost, the carrier is away, workers
die. The clock is advanced; nobody sleeps."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from little_house import BOB, CHARLIE, LittleHouse
from sqlalchemy import select

from carrier.twilio import TwilioCarrier
from hotline.worker import put_right
from records import (
    ChannelKind,
    ContactMethod,
    Page,
    PageState,
    Person,
    Shift,
    Timing,
    Told,
    ToldState,
    Took,
    Workflow,
)
from simulator import Phone, StandInCarrier

NEW_YORK = ZoneInfo("America/New_York")


def pages(house: LittleHouse) -> list[Page]:
    with house.hotline.sessions() as session:
        found = list(session.scalars(select(Page).order_by(Page.id)))
        _ = [page.person.name for page in found]
        return found


def who_was_asked(house: LittleHouse) -> list[str]:
    return [page.person.name for page in pages(house)]


def timings(house: LittleHouse, what: Took) -> list[float]:
    with house.hotline.sessions() as session:
        return list(session.scalars(select(Timing.seconds).where(Timing.what == what).order_by(Timing.id)))


def told(house: LittleHouse) -> list[Told]:
    with house.hotline.sessions() as session:
        return list(session.scalars(select(Told).order_by(Told.id)))


def a_report(house: LittleHouse) -> None:
    house.report_by_keys().hangs_up()
    house.work()


def test_a_voicemail_holds_up_nobody_beyond_the_delay(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    """A machine picks up and listens on: the next person is rung when the step's time is over, and not when the machine is done."""
    a_report(house)
    machine = bob.rings(within=1).answers()
    bob.reads("is waiting")
    house.pass_time(seconds=44)
    assert not charlie.is_ringing()
    house.pass_time(seconds=1)
    verifier = charlie.rings(within=1).answers()
    charlie.reads("reporte")
    verifier.presses("1").presses("2").hangs_up()
    house.work()
    machine.presses("1").hears("charlie has already taken this report").has_ended()
    bob.reads("charlie")
    assert timings(house, Took.NEXT_PERSON) == [0.0]


def test_where_everybody_is_busy_all_are_asked_again_and_then_it_is_said(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    bob.always("busy")
    charlie.always("busy")
    a_report(house)
    for _ in range(30):
        house.pass_time(minutes=1)
    asked = pages(house)
    assert {page.state for page in asked} == {PageState.BUSY}
    assert who_was_asked(house)[:4] == ["bob", "charlie", "bob", "charlie"]
    assert house.incident().unattended_since is not None
    assert house.incident().workflow is Workflow.NEW
    for name in ("bob", "charlie"):
        rung = [page.placed_at for page in asked if page.person.name == name and page.placed_at]
        for first in rung:
            within = [at for at in rung if first <= at < first + timedelta(minutes=15)]
            assert len(within) <= 3, "nobody is rung more often than a carrier would put up with"
    bob.everything_is_read()
    charlie.everything_is_read()


def test_somebody_takes_it_who_is_asked_after_nobody_was_left(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    bob.always("ignores")
    charlie.always("ignores")
    a_report(house)
    for _ in range(8):
        house.pass_time(minutes=1)
    assert house.incident().unattended_since is not None
    bob._always = None
    house.pass_time(minutes=16)
    bob.rings(within=1).answers().presses("1").hears("You have report").hangs_up()
    house.work()
    assert house.incident().unattended_since is None
    bob.everything_is_read()
    charlie.everything_is_read()


@pytest.fixture
def ten(carrier: StandInCarrier, tmp_path: Path) -> Iterator[LittleHouse]:
    """Ten verifiers on call, and a policy that asks them all together."""
    more = {"HOTLINE_ESCALATION": '[{"targets": ["on_call"], "together": true}]'}
    little = LittleHouse(home=tmp_path / "home", carrier=carrier, more=more).begin()
    for number in range(10):
        little.add_person(f"verifier {number}", f"+155555502{number:02d}", position=number)
    yield little
    little.end()


def test_of_ten_who_are_rung_together_one_gets_it_and_nine_hear_who(ten: LittleHouse, carrier: StandInCarrier) -> None:
    a_report(ten)
    phones = [carrier.phone(f"+155555502{number:02d}") for number in range(10)]
    calls = [phone.rings(within=2).answers() for phone in phones]
    with ThreadPoolExecutor(10) as pool:
        list(pool.map(lambda call: call.presses("1"), calls))
    ten.work()
    holder = ten.incident().claimed_by_id
    assert holder is not None
    states = [page.state for page in pages(ten)]
    assert states.count(PageState.CLAIMED) == 1
    winners = [call for call in calls if "You have report 1" in call.transcript()]
    losers = [call for call in calls if "has already taken this report" in call.transcript()]
    assert (len(winners), len(losers)) == (1, 9)
    winners[0].hangs_up()
    ten.work()
    for phone in phones:
        phone.everything_is_read()


def test_when_one_of_ten_takes_it_the_other_nine_telephones_stop(ten: LittleHouse, carrier: StandInCarrier) -> None:
    a_report(ten)
    phones = [carrier.phone(f"+155555502{number:02d}") for number in range(10)]
    rings = [phone.rings(within=2) for phone in phones]
    rings[3].answers().presses("1").hangs_up()
    ten.work()
    for number, ring in enumerate(rings):
        if number != 3:
            ring.stops(within=2)
    assert [page.state for page in pages(ten)].count(PageState.CALLED_OFF) == 9
    assert len(timings(ten, Took.OTHERS_TOLD)) == 9
    taken = [each for each in told(ten) if each.prompt == "text-report-taken"]
    assert {each.state for each in taken} <= {ToldState.SENT, ToldState.DELIVERED}
    assert len(taken) == 9
    for phone in phones:
        phone.everything_is_read()


def test_hanging_up_in_the_middle_of_a_claim_is_a_claim_or_none(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    """The key was heard or it was not: either way the report is with exactly one of them, or with the next."""
    a_report(house)
    call = bob.rings(within=1).answers()
    bob.reads("is waiting")
    call.presses("1").hangs_up()
    house.work()
    assert house.incident().workflow is Workflow.CLAIMED
    assert not charlie.is_ringing()
    house.pass_time(minutes=31)
    bob.rings(within=1).answers().hears("You took report 1").presses("0").has_ended()
    house.work()
    charlie.rings(within=1).is_busy()
    charlie.reads("reporte")


def test_a_wrong_number_is_told_nothing_and_the_next_is_rung(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    a_report(house)
    stranger = bob.rings(within=1).answers()
    bob.reads("is waiting")
    stranger.presses("9").presses("8").presses("7")
    assert "ZIP" not in stranger.transcript()
    stranger.hangs_up()
    house.work()
    charlie.rings(within=1).is_busy()
    charlie.reads("reporte")


def test_a_number_that_is_none_is_followed_by_their_other_telephone(
    house: LittleHouse, bob: Phone, charlie: Phone, carrier: StandInCarrier
) -> None:
    landline = carrier.phone("+15555550177")
    with house.hotline.sessions.begin() as session:
        person = session.scalars(select(Person).where(Person.name == "bob")).one()
        first = next(each for each in person.methods if each.channel is ChannelKind.VOICE)
        first.address = "nonsense"
        now = house.clock()
        second = {"channel": ChannelKind.VOICE, "address": landline.number, "position": 2, "added_at": now, "verified_at": now}
        session.add(ContactMethod(person_id=person.id, **second))
    a_report(house)
    landline.rings(within=1).answers().presses("1").hears("You have report").hangs_up()
    house.work()
    bob.reads("is waiting")
    assert who_was_asked(house) == ["bob"]
    assert not charlie.is_ringing()


def set_shifts(house: LittleHouse, zone: str, **hours: tuple[str, str]) -> None:
    """Each person is on call every day between two clock times."""
    with house.hotline.sessions.begin() as session:
        for name, (starts, ends) in hours.items():
            person = session.scalars(select(Person).where(Person.name == name)).one()
            shift = session.scalars(select(Shift).where(Shift.person_id == person.id)).one()
            shift.starts, shift.ends, shift.zone = time.fromisoformat(starts), time.fromisoformat(ends), zone


def test_on_the_night_when_clocks_go_back_the_hour_that_comes_twice_is_covered_twice(
    house: LittleHouse, bob: Phone, charlie: Phone
) -> None:
    """1:30 comes twice; bob's shift ends at 1:30 and charlie's begins then. Whoever is rung, it is one of them, and nobody is left out."""
    set_shifts(house, "America/New_York", bob=("20:00", "01:30"), charlie=("01:30", "08:00"))
    bob.always("ignores")
    charlie.always("ignores")
    for minutes in (0, 45, 90, 120):
        house.clock.now = datetime(2026, 11, 1, 0, 30, tzinfo=NEW_YORK).astimezone(UTC) + timedelta(minutes=minutes)
        before = len(pages(house))
        house.report_by_keys(f"+155555503{minutes:02d}"[:12]).hangs_up()
        house.work()
        house.pass_time(seconds=90)
        asked = who_was_asked(house)[before:]
        assert asked, f"nobody was asked {minutes} minutes after half past midnight"
        expected = {0: {"bob"}, 45: {"bob", "charlie"}, 90: {"bob", "charlie"}, 120: {"charlie"}}[minutes]
        assert set(asked) <= expected
    bob.everything_is_read()
    charlie.everything_is_read()


def test_on_the_night_when_an_hour_is_missing_nobody_is_missing(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    set_shifts(house, "America/New_York", bob=("20:00", "02:30"), charlie=("02:30", "08:00"))
    for minutes, phone in ((55, bob), (90, charlie)):
        house.clock.now = datetime(2026, 3, 8, 1, 0, tzinfo=NEW_YORK).astimezone(UTC) + timedelta(minutes=minutes)
        house.report_by_keys(f"+155555503{minutes:02d}").hangs_up()
        house.work()
        rung = bob if bob.is_ringing() else charlie
        assert rung.is_ringing()
        rung.rings(within=1).answers().presses("1").presses("1").presses("3").hangs_up()
        house.work()
        assert phone is rung or minutes == 90
    bob.everything_is_read()
    charlie.everything_is_read()


def test_a_shift_that_changes_in_the_middle_of_a_step_is_noticed_at_once(house: LittleHouse, bob: Phone, charlie: Phone) -> None:
    """Bob's shift ends while nobody is left to ask; charlie's begins, and he is rung at that moment and not a quarter of an hour later."""
    set_shifts(house, "UTC", bob=("20:00", "04:10"), charlie=("04:10", "20:00"))
    bob.always("ignores")
    a_report(house)
    for _ in range(9):
        house.pass_time(minutes=1)
    assert set(who_was_asked(house)) == {"bob"}
    assert not charlie.is_ringing()
    house.pass_time(minutes=1)
    charlie.rings(within=1).answers().presses("1").hangs_up()
    charlie.reads("reporte")
    house.work()
    assert house.incident().claimed_by_id == 2
    bob.everything_is_read()


def test_a_worker_killed_between_ringing_and_writing_it_down_rings_nobody_twice(
    house: LittleHouse, bob: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = TwilioCarrier.place_call

    def place_and_die(self: TwilioCarrier, **asked: object) -> str:
        place(self, **asked)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    house.report_by_keys().hangs_up()
    with monkeypatch.context() as dying:
        dying.setattr(TwilioCarrier, "place_call", place_and_die)
        with pytest.raises(KeyboardInterrupt):
            house.work()
    house.carrier.settle()
    house.clock.now += timedelta(seconds=4)
    put_right(house.pipeline, house.clock(), "another")
    house.work()
    ring = bob.rings(within=1)
    assert len(pages(house)) == 1
    assert pages(house)[0].call_sid == ring.sid
    ring.answers().presses("1").hears("You have report").hangs_up()
    house.work()
    assert not bob.is_ringing()
    bob.everything_is_read()


def test_lost_texts_change_nothing_of_the_calls_and_are_written_down(
    house: LittleHouse, bob: Phone, charlie: Phone, carrier: StandInCarrier
) -> None:
    carrier.fail_messages(BOB, error_code=30005)
    carrier.fail_messages(CHARLIE, error_code=30008)
    a_report(house)
    bob.rings(within=1).ignores()
    house.work()
    charlie.rings(within=1).answers().presses("1").hangs_up()
    house.work()
    assert house.incident().workflow is Workflow.CLAIMED
    beside = [each for each in told(house) if each.prompt == "text-report-waiting"]
    assert {each.state for each in beside} == {ToldState.GIVEN_UP}
    assert all("3000" in (each.problem or "") for each in beside)


def test_the_carrier_is_away_for_ten_minutes_and_then_somebody_is_rung(
    house: LittleHouse, bob: Phone, charlie: Phone, carrier: StandInCarrier
) -> None:
    house.report_by_keys().hangs_up()
    carrier.fail("POST", r"/Calls\.json", status=503)
    carrier.fail("POST", r"/Messages\.json", status=503)
    for _ in range(10):
        house.pass_time(minutes=1)
    assert not bob.is_ringing()
    assert house.incident().workflow is Workflow.NEW
    carrier.planned_failures.clear()
    for _ in range(16):
        if bob.is_ringing() or charlie.is_ringing():
            break
        house.pass_time(minutes=1)
    (bob if bob.is_ringing() else charlie).rings(within=1).answers().presses("1").hangs_up()
    house.work()
    assert house.incident().workflow is Workflow.CLAIMED
    bob.everything_is_read()
    charlie.everything_is_read()


def test_from_hanging_up_to_the_first_ring_nothing_is_waited_for(house: LittleHouse, bob: Phone) -> None:
    a_report(house)
    bob.rings(within=1).answers().presses("1").hangs_up()
    bob.reads("is waiting")
    house.work()
    assert timings(house, Took.FIRST_RING) == [0.0]
