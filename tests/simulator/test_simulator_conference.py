"""Two calls joined in a conference: waiting, talking, leaving by every door, and being moved by the application."""

import threading
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
import requests
from little_app import ALICE, BOB, LINE, Answer, App
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from simulator import Call, CarrierRefuses, Phone, StandInCarrier, audio
from simulator.documents import read_document
from simulator.terminal import phone_from_terminal

XML = {"Content-Type": "text/xml"}
Rung: TypeAlias = Callable[..., Call]


def dial(conference: str = "", dial: str = 'action="/over"', room: str = "room") -> str:
    return f"<Dial {dial}><Conference {conference}>{room}</Conference></Dial>"


@pytest.fixture(autouse=True)
def _line(app: App) -> None:
    app["/answer"] = "<Say>Please hold.</Say>" + dial('waitUrl=""')
    app["/over"] = "<Say>You are alone again.</Say><Hangup/>"
    app["/volunteer"] = '<Gather action="/join" numDigits="1"><Say>Press 1 to talk.</Say></Gather>'
    app["/join"] = dial('endConferenceOnExit="true"', 'action="/volunteer/over"')
    app["/volunteer/over"] = "<Say>Thank you.</Say>"


@pytest.fixture
def volunteer(app: App, bob: Phone, client: Client) -> Rung:
    """Rings Bob by the REST API; he answers and presses 1."""

    def rung(keys: str = "1") -> Call:
        client.calls.create(to=BOB, from_=LINE, url=f"{app.base}/volunteer", status_callback=f"{app.base}/events")
        return bob.rings(within=5).answers().presses(keys)

    return rung


# Joining


def test_a_caller_and_a_volunteer_are_joined_and_each_can_speak(
    app: App, carrier: StandInCarrier, alice: Phone, volunteer: Rung
) -> None:
    caller = alice.calls(LINE).hears("Please hold")
    assert (caller.in_conference, caller.awaiting, caller.company) == ("room", "conference", [])
    caller.is_kept_waiting()
    bob = volunteer()
    caller.talks_with(bob)
    bob.talks_with(caller)
    assert (caller.company, bob.company) == ([BOB], [ALICE])
    bob.says("How can I help?")
    caller.hears("how can i help").says("There are agents at my door.")
    bob.hears("at my door").does_not_hear("how can i help")
    bob.hangs_up()
    caller.hears("alone again").has_ended()
    carrier.quiet()
    assert all(asked.signed for asked in app.asked)


def test_who_waits_alone_is_heard_by_nobody(alice: Phone) -> None:
    call = alice.calls(LINE).is_kept_waiting()
    with pytest.raises(AssertionError, match="waits for the conference 'room' to begin"):
        call.says("Hello?")
    with pytest.raises(AssertionError, match="expected to talk with"):
        call.talks_with(call)
    with pytest.raises(AssertionError, match="expected to talk with somebody"):
        call.talks_with()


def test_outside_of_a_conference_there_is_nobody_to_talk_with(app: App, alice: Phone) -> None:
    app["/answer"] = '<Gather action="/menu"/>'
    call = alice.calls(LINE)
    assert call.in_conference is None
    for expectation in (call.is_kept_waiting, call.stays_on, lambda: call.says("Hello?")):
        with pytest.raises(AssertionError, match="no conference"):
            expectation()


def test_other_rooms_are_other_people(app: App, alice: Phone, volunteer: Rung) -> None:
    app["/join"] = dial(room="another room")
    caller, bob = alice.calls(LINE), volunteer()
    caller.is_kept_waiting()
    with pytest.raises(AssertionError, match="waits for the conference 'another room'"):
        bob.talks_with(caller)


def test_the_notification_beep_is_heard_by_everybody_unless_switched_off(app: App, alice: Phone, volunteer: Rung) -> None:
    caller = alice.calls(LINE)
    volunteer().hangs_up()
    assert [heard.kind for heard in caller.script] == ["say", "company", "beep", "say", "ended"]
    app["/join"] = dial('beep="onExit"')
    caller = alice.calls(LINE)
    volunteer().hangs_up()
    assert [heard.kind for heard in caller.script] == ["say", "company", "beep", "company"]
    assert caller.script[-1].text == "alone in the conference"


@pytest.mark.parametrize("order", ["moderator last", "moderator first"])
def test_without_somebody_who_may_begin_it_nobody_talks(app: App, alice: Phone, volunteer: Rung, order: str) -> None:
    waits, begins = dial('startConferenceOnEnter="false" waitUrl=""'), dial('waitUrl=""')
    app["/answer"], app["/join"] = (waits, begins) if order == "moderator last" else (begins, waits)
    caller = alice.calls(LINE).is_kept_waiting()
    volunteer().talks_with(caller)


def test_two_who_may_not_begin_it_wait_for_a_third(app: App, carrier: StandInCarrier, alice: Phone, volunteer: Rung) -> None:
    app["/answer"] = dial('startConferenceOnEnter="false" waitUrl=""')
    first, second = alice.calls(LINE), carrier.phone("+15555550133").calls(LINE)
    first.is_kept_waiting()
    second.is_kept_waiting()
    bob = volunteer()
    bob.talks_with(first, second)
    with pytest.raises(AssertionError, match=r"is in the conference 'room' with \+15555550133, \+15555550122"):
        first.talks_with(bob)
    bob.says("Good morning.")
    first.hears("good morning")
    second.hears("good morning")


def test_somebody_muted_hears_and_is_not_heard(app: App, alice: Phone, volunteer: Rung) -> None:
    app["/join"] = dial('muted="true"')
    caller, bob = alice.calls(LINE), volunteer()
    caller.says("Hello?")
    bob.hears("hello")
    with pytest.raises(AssertionError, match="'room' muted with"):
        bob.says("Yes?")
    with pytest.raises(AssertionError, match="expected to talk with"):
        bob.talks_with(caller)


def test_a_full_conference_goes_on_with_the_next_verb(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = dial('maxParticipants="1" waitUrl=""') + "<Say>Somebody else is in there.</Say>"
    alice.calls(LINE).is_kept_waiting()
    carrier.phone(BOB).calls(LINE).hears("Somebody else is in there").has_ended()
    assert [(error.code, error.url) for error in carrier.errors] == [(16020, f"{app.base}/answer")]
    assert app.to("/over") == []


def test_a_label_belongs_to_one_participant(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = dial('participantLabel="caller" waitUrl=""') + "<Say>Who are you?</Say>"
    alice.calls(LINE).is_kept_waiting()
    carrier.phone(BOB).calls(LINE).hears("Who are you").has_ended()
    assert carrier.errors[0].code == 16025


# Waiting


def test_hold_music_is_the_vendors_unless_it_is_switched_off(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    alice.calls(LINE).does_not_hear("hold music")
    app["/answer"] = dial(room="another room")
    alice.calls(LINE).hears("hold music")
    carrier.quiet()


def test_a_wait_url_may_be_a_sound(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = dial('waitUrl="/audio/en/wait.wav" waitMethod="GET"')
    app["/audio/en/wait.wav"] = Answer(
        audio.as_wav(audio.tone(20)), headers={"Content-Type": "audio/wav", "Content-Language": "en"}
    )
    call = alice.calls(LINE).hears("en/wait.wav").is_kept_waiting()
    assert call.languages == ["en"]
    call.stays_silent().hears("en/wait.wav")
    asked = [asked for asked in app.asked if asked.path == "/audio/en/wait.wav"]
    assert [(each.method, each.signed, each.fields["CallSid"]) for each in asked] == [("GET", True, call.sid)] * 2
    assert len(audio.as_wav(audio.tone(20))) > 64 * 1024
    carrier.quiet()


def test_a_wait_url_may_be_a_document_which_goes_round(app: App, carrier: StandInCarrier, alice: Phone, volunteer: Rung) -> None:
    app["/answer"] = dial('waitUrl="/wait?turn=1"')
    app["/wait"] = lambda asked: (
        f'<Say language="en-US">Turn {asked["turn"]}.</Say><Play>/wait.wav</Play><Play digits="1"/><Pause length="5"/>'
        f"<Redirect>/wait?turn={int(asked['turn']) + 1}</Redirect>"
    )
    app["/wait.wav"] = Answer(audio.as_wav(audio.tone(1)), headers={"Content-Type": "audio/wav"})
    caller = alice.calls(LINE).hears("Turn 1").hears("wait.wav")
    caller.stays_silent().hears("Turn 2").is_kept_waiting()
    caller.talks_with(volunteer()).stays_silent().does_not_hear("Turn")
    carrier.quiet()


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Answer(b"", 500, XML), 11200),
        (Answer(b'<Response><Gather action="/x"/></Response>', 200, XML), 13238),
        (Answer(b"<Response><Sya/></Response>", 200, XML), 12200),
        (Answer(b"no sound", 200, {"Content-Type": "audio/wav"}), 13420),
    ],
)
def test_a_wait_url_that_cannot_be_had_is_silence(
    app: App, carrier: StandInCarrier, alice: Phone, answer: Answer, code: int
) -> None:
    app["/answer"] = dial('waitUrl="/wait"')
    app["/wait"] = answer
    alice.calls(LINE).is_kept_waiting()
    assert [error.code for error in carrier.errors] == [code]


# Leaving


def test_when_the_one_who_ends_it_leaves_the_others_action_is_asked(app: App, alice: Phone, volunteer: Rung) -> None:
    caller, bob = alice.calls(LINE), volunteer()
    bob.hangs_up()
    caller.hears("alone again")
    (asked,) = app.to("/over")
    assert (asked["DialCallStatus"], asked["DialBridged"], asked["CallStatus"]) == ("answered", "true", "in-progress")
    assert (asked["CallSid"], asked["From"], asked["FromCity"]) == (caller.sid, ALICE, "")
    assert not {"DialCallSid", "DialCallDuration"} & set(asked)
    assert next(each for each in app.asked if each.path == "/over").signed


def test_when_anybody_else_leaves_the_conference_goes_on(app: App, carrier: StandInCarrier, alice: Phone, volunteer: Rung) -> None:
    caller, bob = alice.calls(LINE), volunteer()
    caller.hangs_up()
    assert (bob.in_conference, bob.company) == ("room", [])
    carrier.phone("+15555550133").calls(LINE).talks_with(bob)


def test_both_may_end_it(app: App, alice: Phone, volunteer: Rung) -> None:
    app["/answer"] = dial('waitUrl="" endConferenceOnExit="true"')
    caller, bob = alice.calls(LINE), volunteer()
    caller.hangs_up()
    bob.hears("Thank you").has_ended()
    assert caller.status == bob.status == "completed"


def test_a_conference_that_ended_is_made_anew(app: App, alice: Phone, volunteer: Rung) -> None:
    caller, bob = alice.calls(LINE), volunteer()
    bob.hangs_up()
    caller.has_ended()
    alice.calls(LINE).is_kept_waiting().talks_with(volunteer())


def test_without_an_action_the_next_verb_runs(app: App, alice: Phone, volunteer: Rung) -> None:
    app["/answer"] = dial('waitUrl=""', dial="") + "<Say>Still there?</Say>"
    caller, bob = alice.calls(LINE), volunteer()
    bob.hangs_up()
    caller.hears("Still there").has_ended()
    assert app.to("/over") == []


def test_the_action_may_be_a_get_and_belongs_to_the_document_that_names_it(app: App, alice: Phone, volunteer: Rung) -> None:
    app["/answer"] = "<Redirect>/deep/er</Redirect>"
    app["/deep/er"] = dial('waitUrl=""', 'action="over" method="GET"')
    app["/deep/over"] = "<Say>Arrived.</Say>"
    caller, bob = alice.calls(LINE), volunteer()
    bob.hangs_up()
    caller.hears("Arrived")
    assert next(each for each in app.asked if each.path == "/deep/over").method == "GET"


def test_an_action_may_dial_again(app: App, alice: Phone, volunteer: Rung) -> None:
    app["/over"] = dial('waitUrl=""', room="the next room")
    caller, bob = alice.calls(LINE), volunteer()
    bob.hangs_up()
    assert caller.in_conference == "the next room"
    caller.is_kept_waiting()


def test_star_leaves_where_the_dial_says_so(app: App, alice: Phone, volunteer: Rung) -> None:
    app["/answer"] = dial('waitUrl=""', 'action="/over" hangupOnStar="true"')
    app["/over"] = '<Gather action="/menu" numDigits="1"><Say>Press 1.</Say></Gather>'
    app["/menu"] = "<Say>Good.</Say>"
    caller, bob = alice.calls(LINE), volunteer()
    caller.presses("12#").talks_with(bob)
    caller.presses("*1").hears("Good").has_ended()
    assert app.to("/over")[0]["DialCallStatus"] == "answered"
    bob.presses("*")
    assert bob.in_conference == "room"


def test_keys_do_nothing_in_a_conference_and_are_not_kept(app: App, alice: Phone, volunteer: Rung) -> None:
    app["/over"] = '<Gather action="/menu" numDigits="1"><Say>Press 1.</Say></Gather>'
    caller, bob = alice.calls(LINE).presses("1*#"), volunteer("11")
    caller.talks_with(bob)
    bob.hangs_up()
    assert caller.awaiting == "keys"


def test_the_time_limit_takes_the_person_out(app: App, carrier: StandInCarrier, alice: Phone, volunteer: Rung) -> None:
    app["/answer"] = dial('waitUrl=""', 'action="/over" timeLimit="90"')
    caller = alice.calls(LINE)
    bob = volunteer()
    caller.stays_on().hears("alone again").has_ended()
    assert bob.in_conference == "room"
    carrier.quiet()
    assert int(app.to("/status")[0]["CallDuration"]) >= 90


def test_the_vendors_own_limit_is_four_hours(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    alice.calls(LINE).stays_on().has_ended()
    carrier.quiet()
    assert int(app.to("/status")[0]["CallDuration"]) >= 14_400


def test_nobody_in_a_conference_times_out(alice: Phone) -> None:
    with pytest.raises(AssertionError, match="still had not hung up"):
        alice.calls(LINE).listens_until_the_end()


# Hanging up


def test_a_caller_who_hangs_up_while_waiting_is_gone(app: App, carrier: StandInCarrier, alice: Phone, volunteer: Rung) -> None:
    caller = alice.calls(LINE).hangs_up().has_ended()
    assert caller.in_conference is None
    carrier.quiet()
    (asked,) = app.to("/over")
    assert (asked["CallStatus"], asked["DialCallStatus"]) == ("completed", "answered")
    assert [told["CallStatus"] for told in app.to("/status")] == ["completed"]
    caller.does_not_hear("alone again")
    volunteer().is_kept_waiting()


def test_a_caller_who_hangs_up_while_talking_is_gone(app: App, carrier: StandInCarrier, alice: Phone, volunteer: Rung) -> None:
    caller, bob = alice.calls(LINE), volunteer()
    caller.hangs_up()
    with pytest.raises(AssertionError, match="with nobody else"):
        bob.says("Are you there?")
    bob.hangs_up()
    carrier.quiet()
    assert [asked["CallStatus"] for asked in app.to("/volunteer/over")] == ["completed"]
    assert [told["CallStatus"] for told in app.to("/events")] == ["completed"]


def test_hanging_up_without_an_action_asks_for_nothing(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/answer"] = dial(dial="")
    alice.calls(LINE).hangs_up()
    carrier.quiet()
    assert {asked.path for asked in app.asked} == {"/answer", "/status"}


def test_an_action_that_fails_for_somebody_gone_is_an_error_and_no_more(app: App, carrier: StandInCarrier, alice: Phone) -> None:
    app["/over"] = Answer(b"", 500, XML)
    alice.calls(LINE).hangs_up().has_ended()
    assert [error.code for error in carrier.errors] == [11200]


def test_an_action_that_fails_for_somebody_left_goes_to_the_fallback(
    app: App, carrier: StandInCarrier, alice: Phone, volunteer: Rung
) -> None:
    carrier.numbers[LINE].fallback_url = f"{app.base}/fallback"
    app["/over"] = Answer(b"", 500, XML)
    app["/fallback"] = "<Say>Please call again.</Say>"
    caller, bob = alice.calls(LINE), volunteer()
    bob.hangs_up()
    caller.hears("Please call again").has_ended()


# What the application does to a live call


def test_the_application_moves_a_waiting_caller(app: App, carrier: StandInCarrier, alice: Phone, client: Client) -> None:
    app["/sorry"] = '<Say>Nobody can talk now.</Say><Record action="/over"/>'
    caller = alice.calls(LINE).is_kept_waiting()
    assert client.calls(caller.sid).update(url=f"{app.base}/sorry", method="POST").status == "in-progress"
    caller.hears("Nobody can talk now")
    assert (caller.awaiting, caller.in_conference) == ("recording", None)
    assert app.to("/sorry")[0]["CallSid"] == caller.sid
    assert app.to("/over") == []
    caller.makes_a_sound(then="#").has_ended()
    carrier.quiet()


def test_the_application_moves_a_caller_into_a_conference(app: App, alice: Phone, client: Client, volunteer: Rung) -> None:
    app["/answer"] = '<Gather action="/menu"><Say>Menu.</Say></Gather>'
    app["/talk"] = dial('waitUrl=""')
    caller, bob = alice.calls(LINE), volunteer()
    bob.is_kept_waiting()
    client.calls(caller.sid).update(url=f"{app.base}/talk", method="GET")
    caller.talks_with(bob)
    assert next(each for each in app.asked if each.path == "/talk").method == "GET"


def test_who_is_moved_out_of_a_conference_has_left_it(app: App, alice: Phone, client: Client, volunteer: Rung) -> None:
    app["/elsewhere"] = "<Say>Elsewhere.</Say>"
    caller, bob = alice.calls(LINE), volunteer()
    client.calls(bob.sid).update(url=f"{app.base}/elsewhere")
    bob.hears("Elsewhere").has_ended()
    caller.hears("alone again").has_ended()


def test_the_document_may_come_with_the_request_and_the_url_goes_before_it(app: App, alice: Phone, client: Client) -> None:
    app["/url"] = '<Say>From the URL.</Say><Gather action="/menu"/>'
    caller = alice.calls(LINE)
    client.calls(caller.sid).update(url=f"{app.base}/url", twiml="<Response><Say>Inline.</Say></Response>")
    caller.hears("From the URL")
    client.calls(caller.sid).update(twiml="<Response><Say>Inline.</Say></Response>")
    caller.hears("Inline").has_ended()


def test_moving_may_change_the_fallback_and_the_status_callback(
    app: App, carrier: StandInCarrier, alice: Phone, client: Client
) -> None:
    app["/fallback"], app["/new/status"] = "<Say>Please call again.</Say>", ""
    caller = alice.calls(LINE)
    client.calls(caller.sid).update(
        url=f"{app.base}/broken", fallback_url=f"{app.base}/fallback", status_callback=f"{app.base}/new/status"
    )
    caller.hears("Please call again").has_ended()
    carrier.settle()
    assert (len(app.to("/new/status")), app.to("/status")) == (1, [])


def test_the_application_hangs_up_on_somebody_in_a_conference(
    app: App, carrier: StandInCarrier, alice: Phone, client: Client, volunteer: Rung
) -> None:
    caller, bob = alice.calls(LINE), volunteer()
    client.calls(bob.sid).update(status="completed")
    bob.has_ended()
    caller.hears("alone again").has_ended()
    carrier.quiet()
    assert app.to("/volunteer/over") == []


@pytest.mark.parametrize(
    ("asked", "code"), [({}, 20001), ({"status": "busy"}, 20001), ({"status": "completed", "url": "http://127.0.0.1:9/"}, 20001)]
)
def test_what_cannot_be_asked_of_a_live_call(alice: Phone, client: Client, asked: dict[str, Any], code: int) -> None:
    caller = alice.calls(LINE)
    with pytest.raises(TwilioRestException) as refusal:
        client.calls(caller.sid).update(**asked)
    assert refusal.value.code == code


def test_only_a_call_in_progress_can_be_moved(app: App, alice: Phone, bob: Phone, client: Client) -> None:
    sid = alice.calls(LINE).hangs_up().sid
    ringing = client.calls.create(to=BOB, from_=LINE, url=f"{app.base}/volunteer").sid
    ring = bob.rings(within=5)
    for each in (sid, ringing):
        with pytest.raises(TwilioRestException) as refusal:
            client.calls(each).update(url=f"{app.base}/over")
        assert refusal.value.code == 21220
    ring.ignores()


# Without deadlock


def test_the_application_may_move_a_call_from_within_that_calls_own_request(app: App, alice: Phone, client: Client) -> None:
    moved = []

    def menu(asked: dict[str, str]) -> str:
        client.calls(asked["CallSid"]).update(url=f"{app.base}/talk")
        moved.append(asked["CallSid"])
        return '<Gather action="/menu"><Say>Wait a moment.</Say></Gather>'

    app["/answer"] = '<Gather action="/menu" numDigits="1"/>'
    app["/menu"] = menu
    app["/talk"] = "<Say>Talk.</Say>" + dial('waitUrl=""')
    caller = alice.calls(LINE).presses("1").hears("Talk").is_kept_waiting()
    assert moved == [caller.sid]


def test_an_action_may_hang_up_on_the_other_call(
    app: App, carrier: StandInCarrier, alice: Phone, client: Client, volunteer: Rung
) -> None:
    caller, bob = alice.calls(LINE), volunteer()

    def over(asked: dict[str, str]) -> str:
        client.calls(bob.sid).update(status="completed")
        return "<Say>Goodbye, both.</Say>"

    app["/answer"] = dial('waitUrl="" endConferenceOnExit="true"')
    app["/over"] = over
    client.calls(caller.sid).update(url=f"{app.base}/over")
    caller.hears("Goodbye, both").has_ended()
    bob.has_ended()
    carrier.quiet()


def test_both_hanging_up_at_once_ends_both(app: App, carrier: StandInCarrier, alice: Phone, volunteer: Rung) -> None:
    app["/answer"] = dial('waitUrl="" endConferenceOnExit="true"')
    for _ in range(10):
        calls = [alice.calls(LINE), volunteer()]
        together = threading.Barrier(2)

        def hang_up(call: Call, together: threading.Barrier = together) -> None:
            together.wait(5)
            call.hangs_up()

        threads = [threading.Thread(target=hang_up, args=(call,)) for call in calls]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
        for call in calls:
            call.has_ended(within=5)
    carrier.settle()
    assert not [surprise for surprise in carrier.surprises if "simulator itself failed" in surprise]


def test_what_the_application_does_later_is_waited_for(app: App, alice: Phone, client: Client) -> None:
    app["/later"] = "<Say>At last.</Say>"
    caller = alice.calls(LINE)
    timer = threading.Timer(0.1, lambda: client.calls(caller.sid).update(url=f"{app.base}/later"))
    timer.start()
    caller.hears("At last", within=5).has_ended(within=5)
    timer.join()


# Documents


@pytest.mark.parametrize(
    ("inside", "code", "says"),
    [
        ("<Dial/>", 12200, "nothing to dial"),
        ("<Dial>+15555550199</Dial>", 12200, "dials no numbers"),
        ("<Dial><Number>+15555550199</Number></Dial>", 13215, "<Number>"),
        ("<Dial><Client>bob</Client></Dial>", 13215, "<Client>"),
        ("<Dial><Say>Hello</Say></Dial>", 13215, "<Say>"),
        ("<Dial><Conference>a</Conference><Conference>b</Conference></Dial>", 13000, "only be used once"),
        ("<Conference>a</Conference>", 12200, "belongs inside a <Dial>"),
        ("<Gather><Dial><Conference>a</Conference></Dial></Gather>", 13320, "<Dial>"),
        ("<Dial><Conference/></Dial>", 13237, "there is none"),
        ("<Dial><Conference><Say>a</Say></Conference></Dial>", 12200, "nests nothing"),
        (dial(room="call with +15555550111"), 13237, "telephone number"),
        (dial('muted="yes"'), 13230, "muted"),
        (dial('endConferenceOnExit="1"'), 13231, "endConferenceOnExit"),
        (dial('startConferenceOnEnter="no"'), 13232, "startConferenceOnEnter"),
        (dial('waitMethod="PUT"'), 13234, "waitMethod"),
        (dial('beep="loud"'), 13235, "beep"),
        (dial('maxParticipants="0"'), 16002, "maxParticipants"),
        (dial('maxParticipants="251"'), 16002, "maxParticipants"),
        (dial('participantLabel="a/b"'), 16023, "participant label"),
        (dial(f'participantLabel="{"a" * 129}"'), 16023, "participant label"),
        (dial(f'participantLabel="CA{"0" * 32}"'), 16023, "participant label"),
        (dial('startConferenceOnJoin="true"'), 12200, "has no attribute startConferenceOnJoin"),
        (dial('statusCallback="/events"'), 12200, "does not carry <Conference> with statusCallback"),
        (dial('record="record-from-start"'), 12200, "does not carry <Conference> with record"),
        (dial(dial='record="true"'), 12200, "does not carry <Dial> with record"),
        (dial(dial='timeout="20"'), 12200, "does not carry <Dial> with timeout"),
        (dial(dial='method="PUT"'), 13210, "method"),
        (dial(dial='hangupOnStar="*"'), 13213, "hangupOnStar"),
        (dial(dial='timeLimit="0"'), 13216, "timeLimit"),
    ],
)
def test_a_carrier_refuses(inside: str, code: int, says: str) -> None:
    with pytest.raises(CarrierRefuses, match=says) as refusal:
        read_document(f"<Response>{inside}</Response>".encode(), "text/xml")
    assert refusal.value.code == code


def test_everything_that_is_carried_is_taken() -> None:
    conference = (
        'muted="false" beep="onEnter" startConferenceOnEnter="true" endConferenceOnExit="true" waitUrl="" waitMethod="GET" '
        'maxParticipants="2" participantLabel="volunteer"'
    )
    inside = dial(conference, 'action="/over" method="GET" hangupOnStar="true" timeLimit="3600"', room="  room 1 ")
    (verb,) = read_document(f"<Response>{inside}</Response>".encode(), "text/xml")
    assert (verb.name, verb.nested[0].name, verb.nested[0].text) == ("Dial", "Conference", "room 1")


# Phones elsewhere


def test_a_remote_phone_sees_who_it_talks_with(app: App, carrier: StandInCarrier, volunteer: Rung) -> None:
    def post(path: str, **body: str) -> dict[str, Any]:
        return dict(requests.post(f"{carrier.url}/simulator{path}", json=body, timeout=5).json())

    sid = post("/calls", **{"from": ALICE, "to": LINE})["id"]
    assert post(f"/calls/{sid}/say", words="Hello?")["error"].startswith("nobody hears")
    bob = volunteer()
    story = post(f"/calls/{sid}/say", words="Hello?")
    assert (story["awaiting"], story["others"], story["ended"]) == ("conference", 1, False)
    assert "talking with 1 other" in [heard["text"] for heard in story["heard"]]
    bob.hears("hello").hangs_up()
    story = requests.get(f"{carrier.url}/simulator/calls/{sid}", timeout=5).json()
    assert (story["others"], story["ended"]) == (0, True)


def test_a_person_at_a_terminal_is_joined(app: App, carrier: StandInCarrier, volunteer: Rung) -> None:
    shown: list[str] = []
    volunteers: list[Call] = []

    def typed(prompt: str) -> str:
        if not volunteers:
            volunteers.append(volunteer())
            return ""
        if not any("How can I help" in line for line in shown):
            volunteers[0].says("How can I help?")
            return "say There is a van."
        volunteers[0].hears("a van").hangs_up()
        return ""

    phone_from_terminal(carrier.url, ALICE, LINE, input=typed, print=shown.append)
    text = "\n".join(shown)
    assert text.index("nobody else to talk with yet") < text.index("(talking with 1 other)") < text.index("How can I help")
    assert "alone again" in text
