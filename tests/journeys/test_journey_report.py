"""A caller reports, a verifier is rung: whole stories by telephone."""

from __future__ import annotations

from little_house import ALICE, SPEECH, LittleHouse

from records import Verdict, Whereabouts, Workflow
from simulator import Phone, StandInCarrier


def test_a_report_is_taken_heard_and_judged(house: LittleHouse, bob: Phone, carrier: StandInCarrier) -> None:
    call = house.caller_calls()
    call.hears("English").presses("1").hears("not the government").hears("press 1")
    call.presses("1").hears("This is a sample").hears("stay silent")
    call.presses("2").hears("report what you saw").presses("2")
    call.hears("record").presses("1").hears("safe").presses("1").hears("ZIP").presses("02139").hears("right").presses("1")
    call.hears("street").speaks(SPEECH / "en/place.wav").presses("1")
    call.hears("happening now").presses("1").hears("yourself").presses("1")
    call.hears("what they are doing").speaks(SPEECH / "en/activity.wav", then="1").presses("1")
    call.hears("How many agents").presses("2").hears("vehicles").presses("3").hears("What word").presses("1")
    call.hears("what they wear").speaks(SPEECH / "en/uniforms.wav").presses("1").hears("take anyone").presses("2")
    call.hears("photo").presses("3").hears("call you once").presses("1").hears("Write down your report number").hangs_up()
    house.work()

    ring = bob.rings(within=1)
    bob.reads("is waiting")
    verifier = ring.answers()
    verifier.hears("A report is waiting").does_not_hear("ZIP").presses("1")
    verifier.hears("ZIP code 0, 2, 1, 3, 9").hears("Three to five").hears("keep your distance")
    assert len([heard for heard in verifier.heard if heard.kind == "play"]) == 3
    verifier.presses("1").hears("What was it").presses("2").hears("really").presses("1").presses("7").hears(
        "something else"
    ).hangs_up()
    house.work()

    incident = house.incident()
    assert (incident.workflow, incident.verdict, incident.what_it_was) == (
        Workflow.CLOSED,
        Verdict.NOT_IMMIGRATION_ENFORCEMENT,
        "police",
    )
    assert incident.verdict_by == "bob"
    [report] = house.reports()
    assert report.callback_number == ALICE
    told = carrier.phone(ALICE).rings(within=1).answers().hears("You asked us to call you").does_not_hear("police")
    told.presses("1").hears("It was city police or a sheriff").hears("Soon after, we erase your telephone number").has_ended()
    house.pass_time(hours=25)
    [report] = house.reports()
    assert report.callback_number is None
    assert [recording.whereabouts for recording in report.recordings] == [Whereabouts.STORED] * 3
    assert all(recording.gone_from_carrier_at for recording in report.recordings)
    carrier.quiet()


def test_whoever_does_not_answer_is_followed_by_the_next(
    house: LittleHouse, bob: Phone, charlie: Phone, carrier: StandInCarrier
) -> None:
    house.report_by_keys().hangs_up()
    house.work()
    bob.rings(within=1).ignores()
    bob.reads("is waiting")
    house.work()
    verifier = charlie.rings(within=1).answers()
    charlie.reads("reporte")
    verifier.hears("1").presses("1").presses("1").presses("3").hangs_up()
    house.work()
    assert set(verifier.languages) == {"es-US"}
    assert house.incident().verdict is Verdict.NOTHING_FOUND
    carrier.quiet()
