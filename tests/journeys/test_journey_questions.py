"""The guided report and the urgent one, question by question, by telephone."""

from __future__ import annotations

from little_house import ALICE, SPEECH, LittleHouse

from ivr.flow import Menu
from records import Ending, Incident, Kind, Priority, Whereabouts
from simulator import Call, Phone


def at_the_place(house: LittleHouse, *, number: str = ALICE) -> Call:
    """An English caller who may be recorded, at the question after the ZIP code."""
    call = house.caller_calls(number).presses("1").presses("2").presses("1").presses("1")
    return call.presses("02139").presses("1").hears("nearest corner")


def test_every_question_is_asked_in_its_order(house: LittleHouse) -> None:
    call = house.caller_calls().presses("1").presses("2").hears("If we may record").presses("1")
    call.hears("Are you safe").hears("To skip a question, press 7").hears("For another language, press 9").presses("1")
    call.hears("ZIP code").presses("02139").hears("ZIP code 0, 2, 1, 3, 9").presses("1")
    call.hears("nearest corner").speaks(SPEECH / "en/place.wav").hears("We have it").hears("To say it again").presses("1")
    call.hears("happening now").presses("2").hears("When did they leave").presses("1")
    call.hears("yourself").presses("1").hears("what they are doing").speaks(SPEECH / "en/activity.wav").presses("1")
    call.hears("How many agents").presses("2").hears("How many vehicles").presses("3").hears("What word").presses("2")
    call.hears("what they wear").speaks(SPEECH / "en/uniforms.wav").presses("1")
    call.hears("take anyone away").presses("2").hears("photo or a video").presses("1").hears("Do not share it")
    call.hears("call you once").presses("3").hears("Write down your report number").hangs_up()
    house.work()
    [report] = house.reports()
    assert {answer.question: answer.value for answer in report.answers} == {
        "consent": "yes",
        "safe": "yes",
        "zip": "02139",
        "now": "left",
        "when": "under-30",
        "saw": "saw",
        "agents": "3-5",
        "vehicles": "2-3",
        "agency": "ice",
        "taken": "no",
        "photo": "own",
        "callback": "no",
    }
    assert [each.question for each in report.recordings] == ["place", "activity", "uniforms"]
    assert (report.finished, report.ending, report.callback_number) == (True, Ending.FINISHED, None)


def test_a_wrong_zip_code_is_read_back_and_given_again(house: LittleHouse) -> None:
    call = house.caller_calls().presses("1").presses("2").presses("2").presses("1").presses("02138")
    call.hears("ZIP code 0, 2, 1, 3, 8").presses("2").hears("Press the five numbers").presses("02139")
    call.hears("0, 2, 1, 3, 9").presses("1").hangs_up()
    house.work()
    [report] = house.reports()
    assert [answer.value for answer in report.answers if answer.question == "zip"] == ["02139"]


def test_a_recording_can_be_heard_and_said_again_and_both_are_kept(house: LittleHouse, bob: Phone) -> None:
    call = at_the_place(house).speaks(SPEECH / "en/place.wav").hears("To hear it, press 3")
    call.presses("3").hears("It is not ready yet").hears("To hear it")
    house.work()
    call.presses("3").hears("To say it again")
    assert "play" in [heard.kind for heard in call.heard]
    call.presses("2").hears("nearest corner").speaks(SPEECH / "en/activity.wav").hears("We have it")
    call.stays_silent().hears("happening now").hangs_up()
    house.work()
    [report] = house.reports()
    assert [(each.question, each.whereabouts) for each in report.recordings] == [("place", Whereabouts.STORED)] * 2
    verifier = bob.rings(within=1).answers().presses("1")
    assert len([heard for heard in verifier.heard if heard.kind == "play"]) == 1


def test_no_two_answers_by_key_sound_the_same_to_a_verifier(house: LittleHouse) -> None:
    catalogue = house.hotline.catalogue
    menus = (screen for screen in house.hotline.flows["caller"].screens.values() if isinstance(screen, Menu))
    values: dict[str, set[str]] = {}
    for question, value in (choice.answers for menu in menus for choice in menu.keys.values() if choice.answers):
        named = next((each for each in (f"salute-{question}", f"facts-{question}") if each in catalogue.prompts), None)
        if named is not None and "value" in catalogue.variables(named):
            values.setdefault(named, set()).add(value)
    sentence = {f"salute-{question}" for question in ("now", "when", "agents", "vehicles", "agency", "taken")}
    assert sentence | {"facts-saw", "facts-photo"} <= values.keys()
    for named, given in values.items():
        for language in (each for each in ("en", "es", "ko") if catalogue.can_say(named, each)):
            said = {value: catalogue.text(named, language, value=value) for value in given}
            assert len(set(said.values())) == len(given), said


def test_every_question_can_be_skipped_with_one_key(house: LittleHouse) -> None:
    call = house.caller_calls().presses("1").presses("2").presses("1")
    for words in ("safe", "ZIP", "corner", "happening now", "yourself", "doing", "agents", "vehicles", "word", "wear"):
        call.hears(words).presses("7")
    call.hears("take anyone").presses("7").hears("photo").presses("7").hears("call you once").presses("7")
    call.hears("We heard nothing")


def test_at_any_question_another_language_is_one_key_away_and_leads_back_to_it(house: LittleHouse) -> None:
    call = at_the_place(house).presses("9").hears("Para español")
    call.presses("2").hears("la calle")
    assert "es-US" in call.languages
    call.speaks(SPEECH / "es/place.wav").presses("1").hears("pasando ahora").presses("#").presses("#")
    call.hears("código postal").hangs_up()
    house.work()
    [report] = house.reports()
    assert report.language == "es"


def test_whoever_was_told_is_not_asked_what_they_cannot_know_and_nobody_is_woken(house: LittleHouse, bob: Phone) -> None:
    call = house.caller_calls().presses("1").presses("2").presses("2").presses("1").presses("02139").presses("1")
    call.presses("1").hears("yourself").presses("2").hears("We check what people have heard, too").hears("take anyone")
    call.presses("2").hears("call you once").presses("3").hears("It can take a while").hangs_up()
    house.work()
    incident = house.incident()
    assert (incident.priority, incident.turn) == (Priority.LOW, 0)
    house.pass_time(minutes=21)
    bob.rings(within=1).answers().presses("1").hears("heard it from somebody else")


def test_agents_who_are_there_now_are_paged_while_the_caller_still_speaks(house: LittleHouse, bob: Phone) -> None:
    call = house.caller_calls().presses("1").presses("1").hears("To report what you see").presses("1")
    call.hears("Where are they").presses("02139").hears("0, 2, 1, 3, 9").presses("1").hears("gone out to our volunteers")
    house.work()
    assert house.incident().priority is Priority.URGENT
    verifier = bob.rings(within=1).answers().presses("1").hears("It is urgent").hears("0, 2, 1, 3, 9")
    verifier.presses("2").hangs_up()
    call.hears("May we record").presses("1").hears("nearest corner").speaks(SPEECH / "en/place.wav").presses("1")
    call.hears("what they are doing").presses("7").hears("How many agents").presses("1").hears("take anyone").presses("2")
    call.hears("call you once").presses("3").hears("report number").hangs_up()
    house.work()
    [report] = house.reports()
    assert report.finished
    assert report.receipt is None
    assert report.receipt_hash
    with house.hotline.sessions() as session:
        assert session.query(Incident).count() == 1
    house.pass_time(minutes=31)
    bob.rings(within=1).answers().hears("To say what it was").presses("3").hears("Where it is, in the caller's voice")


def test_an_urgent_caller_who_hangs_up_after_the_place_has_said_enough(house: LittleHouse, bob: Phone) -> None:
    call = house.caller_calls().presses("1").presses("1").presses("1").presses("02139")
    call.hangs_up()
    house.work()
    bob.rings(within=1).answers().presses("1").hears("It is urgent").hears("hung up before the end")
    [report] = house.reports()
    assert (report.stage, report.ending) == ("urgent-zip-check", Ending.HUNG_UP)


def test_a_report_cut_short_is_paged_with_a_place_and_listed_without_one(house: LittleHouse, bob: Phone) -> None:
    house.caller_calls().presses("1").presses("2").presses("2").presses("1").hangs_up()
    house.work()
    [report] = house.reports()
    assert (report.incident_id, report.stage, report.ending) == (None, "zip", Ending.HUNG_UP)
    call = house.caller_calls("+15555550144").presses("1").presses("2").presses("2").presses("1").presses("7")
    call.hears("happening now").presses("1").presses("1").hears("How many agents").presses("1").hangs_up()
    house.work()
    assert house.reports()[1].incident_id is None
    house.caller_calls("+15555550155").presses("1").presses("2").presses("2").presses("1").presses("02139").hangs_up()
    house.work()
    assert house.reports()[2].incident_id is not None
    bob.rings(within=1).answers().presses("1").hears("hung up before the end")


def test_the_name_of_who_was_taken_is_heard_by_those_who_help_families_and_not_by_verifiers(
    house: LittleHouse, bob: Phone, charlie: Phone
) -> None:
    house.helps_families("charlie")
    call = at_the_place(house).presses("7").presses("1").presses("1").presses("7")
    call.presses("1").presses("1").presses("1").presses("7").hears("take anyone").presses("1")
    call.hears("say the name").speaks(SPEECH / "en/place.wav").presses("1").presses("3").presses("3").hangs_up()
    house.work()
    verifier = bob.rings(within=1).answers().presses("1").hears("somebody was taken away")
    assert not [heard for heard in verifier.heard if heard.kind == "play"]
    helper = charlie.rings(within=1).answers()
    helper.presses("1")
    assert len([heard for heard in helper.heard if heard.kind == "play"]) == 1
    with house.hotline.sessions() as session:
        assert [each.kind for each in session.query(Incident).order_by(Incident.id)] == [Kind.FOLLOW_UP, Kind.SIGHTING]
