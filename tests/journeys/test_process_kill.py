"""The web app and the worker as real processes on the real engine, killed -9 at the worst moments, on both databases.

Nothing is lost, and nothing is done twice that a person would notice: one ring, one text, one report.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from itertools import count as counted
from pathlib import Path

import pytest
from little_house import BOB, SPEECH
from sqlalchemy import select, update

from hotline.demo.house import HOTLINE_NUMBER, House
from records import Incident, Page, PageState, Recording, Report, Told, Verdict, Whereabouts
from simulator import Call, Event, StandInCarrier

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

EN = SPEECH / "en"
CALLERS = (f"+1555555{number}" for number in counted(3000))
"""Each calls for the first time: whoever calls again is greeted in their language."""

PATIENCE = {
    "HOTLINE_TEXT_BUDGET_SECONDS": "8",
    "HOTLINE_SILENT_CALL_SECONDS": "3",
    "HOTLINE_RING_SECONDS": "60",
    "HOTLINE_RING_PAUSE_SECONDS": "0",
}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    more = dict(PATIENCE)
    if request.param == "postgresql":
        more["HOTLINE_DATABASE_URL"] = request.getfixturevalue("postgres_database")
    home = tmp_path_factory.mktemp("hotline")
    with StandInCarrier() as carrier, House(home=home, carrier=carrier, more=more) as running:
        running.set_up().add_person("bob", BOB)
        running.start()
        yield running


@pytest.fixture(autouse=True)
def nobody_is_tired(house: House) -> None:
    """All stories ring bob, who would be left alone after three calls or five texts within a quarter of an hour."""
    hotline = house.open()
    try:
        with hotline.sessions.begin() as session:
            session.execute(update(Page).values(rung_at=None))
            session.execute(update(Told).values(tried_at=None))
    finally:
        hotline.close()


def a_call(house: House) -> None:
    """Somebody reports aloud and hangs up in the middle of the second answer."""
    says_where(house).presses("1").presses("1").hears("what they are doing").speaks(EN / "activity.wav", then="hangup")


def says_where(house: House) -> Call:
    """Somebody agrees to be recorded, is safe, and has said where it is."""
    call = house.carrier.phone(next(CALLERS)).calls(HOTLINE_NUMBER)
    call.presses("1").presses("2").presses("1").hears("Are you safe").presses("1")
    call.presses("02139").hears("ZIP code 0, 2, 1, 3, 9").presses("1")
    call.hears("nearest corner").speaks(EN / "place_short.wav").hears("We have it").presses("1")
    return call.hears("happening now")


def at(kind: str, text: str = "") -> Callable[[Event], bool]:
    return lambda happened: happened.kind == kind and text in f"{happened.who} {happened.text} {happened.url}"


MOMENTS: dict[str, Callable[[Event], bool]] = {
    "the call has just ended": at("ended"),
    "a recording is being fetched": at("recording fetched"),
    "speech is being turned into text": at("recording fetched"),
    "a recording is being deleted at the carrier": at("recording deleted"),
    "the verifier's telephone has just been made to ring": at("rest", "POST /2010-04-01/Accounts/%/Calls.json"),
    "the text has just been sent": at("rest", "POST /2010-04-01/Accounts/%/Messages.json"),
}


def kill_at(house: House, moment: Callable[[Event], bool], *, after: float = 0) -> threading.Event:
    """Kill the worker when it happens, before it can know that it did."""
    killed = threading.Event()

    def listen(happened: Event) -> None:
        if not killed.is_set() and moment(happened):
            killed.set()
            threading.Timer(after, house.kill, ["worker"]).start() if after else house.kill("worker")

    house.carrier.listeners.append(listen)
    return killed


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_worker_killed_at_any_moment_loses_nothing_and_repeats_nothing(house: House, moment: str) -> None:
    account = house.carrier.account_sid
    wanted = MOMENTS[moment]
    if "%" in moment_text(moment):
        wanted = at("rest", moment_text(moment).replace("%", account))
    bob = house.carrier.phone(BOB)
    calls, texts, reports = len(outbound(house)), len(bob.texts), count(house)
    killed = kill_at(house, wanted, after=0.5 if moment.startswith("speech") else 0)
    a_call(house)
    assert killed.wait(60), f"it never came to this: {moment}"
    house.carrier.listeners.clear()
    until(house, lambda running: "worker" not in running.processes)
    house.start("worker")
    verifier = bob.rings(within=90).answers()
    bob.reads("is waiting", within=30)
    verifier.presses("1").hears("The caller hung up before the end").presses("1").presses("3").hears("nothing was there").hangs_up()
    until(house, is_settled)
    assert len(outbound(house)) == calls + 1
    assert len(bob.texts) == texts + 1
    assert count(house) == reports + 1


def test_a_web_app_killed_in_the_middle_of_a_call_keeps_what_was_said(house: House) -> None:
    bob = house.carrier.phone(BOB)
    call = says_where(house)
    house.kill("serve")
    call.presses("1")
    assert call.ended
    house.carrier.errors.clear()
    house.start("serve")
    verifier = bob.rings(within=90).answers()
    bob.reads("is waiting", within=30)
    verifier.presses("1").hears("ZIP code 0, 2, 1, 3, 9").presses("1").presses("4").hears("could not be told").hangs_up()
    until(house, is_settled)


def test_two_workers_at_once_ring_once(house: House) -> None:
    bob = house.carrier.phone(BOB)
    before = len(outbound(house))
    first = house.processes.pop("worker")
    house.start("worker")
    second = house.processes["worker"]
    try:
        for _ in range(3):
            a_call(house)
        for _ in range(3):
            verifier = bob.rings(within=60).answers()
            bob.reads("is waiting", within=30)
            verifier.presses("1").presses("1").presses("3").hears("nothing was there").hangs_up()
        until(house, is_settled)
        assert len(outbound(house)) == before + 3
    finally:
        house.processes["worker"] = second
        first.terminate()
        first.wait()


def test_the_whole_story_by_real_processes(house: House) -> None:
    bob = house.carrier.phone(BOB)
    caller = house.carrier.phone(next(CALLERS))
    call = caller.calls(HOTLINE_NUMBER)
    call.hears("Para español").presses("2").presses("2").presses("1").presses("1").presses("90011").presses("1")
    call.speaks(SPEECH / "es/place.wav").presses("1")  # the place, kept
    call.presses("1").presses("1")  # happening now, seen with their own eyes
    call.speaks(SPEECH / "es/activity.wav").presses("1")
    call.presses("2").presses("2").presses("1").presses("7")  # agents, vehicles, words; nothing about uniforms
    call.presses("2").presses("3").presses("1").hears("número")  # nobody was taken, no photo, one call
    call.hangs_up()
    verifier = bob.rings(within=60).answers()
    bob.reads("is waiting", within=30)
    verifier.presses("1").hears("The caller spoke Spanish").presses("1").presses("2").presses("1").presses("7").hears(
        "something else"
    ).hangs_up()
    told = caller.rings(within=60).answers().hears("Usted nos pidió que le llamáramos").presses("1")
    told.hears("Era la policía de la ciudad").hears("borramos su número").has_ended()
    until(house, is_settled)
    hotline = house.open()
    try:
        with hotline.sessions() as session:
            incident = session.scalars(select(Incident).order_by(Incident.id.desc())).first()
            assert incident is not None
            assert (incident.verdict, incident.what_it_was) == (Verdict.NOT_IMMIGRATION_ENFORCEMENT, "police")
            assert [page.state for page in incident.pages] == [PageState.CLAIMED]
            texts = [recording.transcript for recording in incident.reports[0].recordings]
            assert {text.reason for text in texts if text} <= {"no_model", None}
    finally:
        hotline.close()
    house.carrier.settle()


def moment_text(moment: str) -> str:
    return {
        "the verifier's telephone has just been made to ring": "POST /2010-04-01/Accounts/%/Calls.json",
        "the text has just been sent": "POST /2010-04-01/Accounts/%/Messages.json",
    }.get(moment, "")


def outbound(house: House) -> list[str]:
    return [sid for sid, record in house.carrier.calls.items() if record.direction == "outbound-api"]


def count(house: House) -> int:
    hotline = house.open()
    try:
        with hotline.sessions() as session:
            return len(session.scalars(select(Report.id)).all())
    finally:
        hotline.close()


def is_settled(house: House) -> bool:
    """Every recording is stored, gone from the carrier and has a transcript or a reason why not."""
    hotline = house.open()
    try:
        with hotline.sessions() as session:
            found = session.scalars(select(Recording)).all()
            return all(
                each.whereabouts is Whereabouts.EMPTY
                or (each.whereabouts is Whereabouts.STORED and each.gone_from_carrier_at and each.transcript)
                for each in found
            )
    finally:
        hotline.close()


def until(house: House, is_so: Callable[[House], bool], within: float = 90) -> None:
    """Look again and again; the processes work in their own time."""
    pause, waited = threading.Event(), 0.0
    while not is_so(house):
        assert waited < within, f"it did not come true within {within} s"
        pause.wait(0.3)
        waited += 0.3
    assert Path(house.home).exists()
