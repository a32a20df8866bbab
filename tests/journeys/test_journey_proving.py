"""A number is given as a volunteer's. Whoever has it is asked first; before that nothing else goes there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from little_house import BOB, CHARLIE, LittleHouse
from signed import post
from sqlalchemy import select
from sqlalchemy.orm import Session
from web_service import a_service

from records import AuditEntry, ChannelKind, ContactMethod, Person
from routing import proving
from simulator import Phone, StandInCarrier

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
DANA = "+15555550166"


@pytest.fixture
def dana(house: LittleHouse, carrier: StandInCarrier) -> Phone:
    """Somebody who was given as a volunteer, at noon; the clocks here show UTC."""
    house.clock.now = NOON
    with house.hotline.sessions.begin() as session:
        key = house.hotline.keyring.hashed(DANA)
        person = Person(name="dana", number=DANA, number_key=key, language="en", added_at=NOON)
        for channel in (ChannelKind.VOICE, ChannelKind.TEXT):
            person.methods.append(ContactMethod(channel=channel, address=DANA, address_key=key, added_at=NOON))
        session.add(person)
    return carrier.phone(DANA)


def begin(house: LittleHouse, channel: ChannelKind = ChannelKind.VOICE) -> None:
    """What `hotline people method verify` does."""
    with house.hotline.sessions.begin() as session:
        method = way_in(session, channel)
        assert proving.begin(session, method, who="alice", now=house.clock())
        house.todo.remind(session, "prove", method.id, key=proving.key_of(method))
    house.work()


def way_in(session: Session, channel: ChannelKind) -> ContactMethod:
    wanted = select(ContactMethod).join(Person).where(Person.name == "dana", ContactMethod.channel == channel)
    return session.scalars(wanted).one()


def way(house: LittleHouse, channel: ChannelKind = ChannelKind.VOICE) -> ContactMethod:
    with house.hotline.sessions() as session:
        return way_in(session, channel)


def test_whoever_says_yes_has_proved_the_telephone(house: LittleHouse, dana: Phone, carrier: StandInCarrier) -> None:
    begin(house)
    call = dana.rings(within=1).answers().hears("Somebody gave us this number, to ring you as a volunteer").hears("press 1")
    call.does_not_hear("report").presses("1").hears("We will ring you on this number").has_ended()
    house.work()
    assert way(house).verified_at == NOON
    assert way(house, ChannelKind.TEXT).verified_at is None, "a telephone that rings need not get texts"
    house.pass_time(hours=20)
    assert not dana.is_ringing()
    carrier.quiet()


def test_whoever_says_no_is_never_rung_again_and_their_number_is_erased(house: LittleHouse, dana: Phone) -> None:
    begin(house)
    dana.rings(within=1).answers().presses("2").hears("We have erased this number").has_ended()
    for channel in (ChannelKind.VOICE, ChannelKind.TEXT):
        refused = way(house, channel)
        assert (refused.address, refused.problem, refused.verified_at) == ("", proving.SAID_NO, None)
        assert refused.disabled_at == NOON
    with house.hotline.sessions.begin() as session:
        assert not proving.begin(session, way_in(session, ChannelKind.VOICE), who="alice", now=house.clock())
        assert proving.refused(session, house.hotline.keyring.hashes(DANA))
    house.pass_time(hours=30)
    assert not dana.is_ringing()


@pytest.mark.parametrize("how", ["voicemail", "ignores", "is_busy", "hangs up"])
def test_who_presses_nothing_is_rung_three_times_hours_apart_and_then_no_more(house: LittleHouse, dana: Phone, how: str) -> None:
    begin(house)
    for times in range(1, 4):
        ring = dana.rings(within=1)
        ring.answers().hangs_up() if how == "hangs up" else getattr(ring, how)()
        house.work()
        assert (way(house).verified_at, way(house).code_tries) == (None, times)
        house.pass_time(minutes=170)
        assert not dana.is_ringing()
        house.pass_time(minutes=11)
    assert not dana.is_ringing()
    house.pass_time(hours=20)
    assert not dana.is_ringing()
    assert way(house).disabled_at is None, "it may be tried again when somebody wants to"
    begin(house)
    dana.rings(within=1).answers().presses("1").has_ended()
    assert way(house).verified_at is not None


def test_silence_proves_nothing_and_a_wrong_key_is_asked_again(house: LittleHouse, dana: Phone) -> None:
    begin(house)
    call = dana.rings(within=1).answers().presses("7").hears("That key does nothing here").hears("press 1")
    call.stays_silent().stays_silent().hears("Goodbye").has_ended()
    assert way(house).verified_at is None


def test_zero_asks_once_more_and_leads_a_stranger_to_nobody(house: LittleHouse, dana: Phone) -> None:
    begin(house)
    call = dana.rings(within=1).answers().presses("0").hears("Somebody gave us this number").presses("*").hears("press 2")
    call.presses("2").hears("never call it again").has_ended()


@pytest.mark.parametrize(("hour", "minutes"), [(21, 11 * 60), (3, 5 * 60), (7, 60)])
def test_nobody_is_rung_at_night_for_this(house: LittleHouse, dana: Phone, hour: int, minutes: int) -> None:
    house.clock.now = NOON.replace(hour=hour)
    begin(house)
    assert not dana.is_ringing()
    house.pass_time(minutes=minutes - 1)
    assert not dana.is_ringing()
    house.pass_time(minutes=1)
    dana.rings(within=1).answers().presses("1").has_ended()


def test_the_second_call_waits_for_the_morning_too(house: LittleHouse, dana: Phone) -> None:
    house.clock.now = NOON.replace(hour=20)
    begin(house)
    dana.rings(within=1).ignores()
    house.work()
    house.pass_time(hours=4)
    assert not dana.is_ringing()
    house.pass_time(hours=8)
    dana.rings(within=1).answers().presses("1").has_ended()


def test_a_carrier_in_trouble_is_asked_again_and_costs_no_try(house: LittleHouse, dana: Phone, carrier: StandInCarrier) -> None:
    carrier.fail("POST", r"/Calls\.json", status=503, times=2)
    begin(house)
    assert not dana.is_ringing()
    assert way(house).code_tries == 0
    assert way(house).problem
    for _ in range(3):
        house.pass_time(minutes=6)
    dana.rings(within=1).answers().presses("1").has_ended()
    assert (way(house).problem, way(house).verified_at is None) == (None, False)


def test_a_carrier_that_stays_in_trouble_is_let_alone_after_a_day(house: LittleHouse, dana: Phone, carrier: StandInCarrier) -> None:
    carrier.fail("POST", r"/Calls\.json", status=503, times=10_000)
    begin(house)
    for _ in range(50):
        house.pass_time(minutes=30)
    asked = way(house)
    assert proving.next_at(asked, now=house.clock(), zone=ZoneInfo("UTC")) is None
    assert asked.problem
    assert asked.verified_at is None


def test_a_number_that_cannot_be_rung_is_not_used(house: LittleHouse, dana: Phone, carrier: StandInCarrier) -> None:
    carrier.fail("POST", r"/Calls\.json", status=400, code=21211, times=1)
    begin(house)
    refused = way(house)
    assert refused.disabled_at == NOON
    assert refused.problem
    assert refused.address == DANA, "a number that is written down wrong can still be looked at"
    house.pass_time(hours=12)
    assert not dana.is_ringing()


def test_webhooks_that_come_twice_count_once(house: LittleHouse, dana: Phone, carrier: StandInCarrier) -> None:
    carrier.retry_webhooks = True
    begin(house)
    dana.rings(within=1).answers().presses("1").hears("Thank you").has_ended()
    with house.hotline.sessions() as session:
        proved = session.scalars(select(AuditEntry).where(AuditEntry.action == "a way is proved")).all()
    assert [(each.actor, each.subject) for each in proved] == [("dana", f"way {way(house).id}")]


def test_yes_after_no_proves_nothing(house: LittleHouse, dana: Phone) -> None:
    """The telephone rang twice: on one call they say no, on the other, which is still there, yes."""
    begin(house)
    first = dana.rings(within=1).answers()
    with house.hotline.sessions.begin() as session:
        proving.said_no(session, way_in(session, ChannelKind.VOICE), now=house.clock())
    first.presses("1").hears("Goodbye").has_ended()
    assert (way(house).verified_at, way(house).problem) == (None, proving.SAID_NO)


def test_a_way_that_is_gone_meanwhile_is_asked_nothing(house: LittleHouse, dana: Phone) -> None:
    begin(house)
    ring = dana.rings(within=1)
    with house.hotline.sessions.begin() as session:
        session.delete(way_in(session, ChannelKind.VOICE))
    ring.answers().does_not_hear("press").hears("Goodbye").has_ended()


def test_a_worker_that_dies_while_it_rings_does_not_ring_again_at_once(
    house: LittleHouse, dana: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    proof = house.pipeline.steps()["prove"]
    with monkeypatch.context() as broken:
        broken.setattr("notifications.voice.VoiceChannel.send", dies)
        with pytest.raises(KeyboardInterrupt):
            begin(house)
    proof.do(way(house).id)
    assert not dana.is_ringing()
    house.pass_time(hours=3, minutes=1)
    dana.rings(within=1).answers().presses("1").has_ended()


def test_work_that_the_engine_lost_is_found_again(house: LittleHouse, dana: Phone) -> None:
    with house.hotline.sessions.begin() as session:
        proving.begin(session, way_in(session, ChannelKind.VOICE), who="alice", now=house.clock())
    house.pass_time(minutes=11)
    dana.rings(within=1).answers().presses("1").has_ended()


def test_a_text_carries_four_digits_and_its_answer_proves_it(house: LittleHouse, dana: Phone) -> None:
    begin(house, ChannelKind.TEXT)
    [text] = dana.texts
    code = way(house, ChannelKind.TEXT).code
    assert code
    assert len(code) == 4
    assert f"reply {code}" in text
    house.pass_time(minutes=30)
    assert len(dana.texts) == 1, "what was sent is not sent again"
    with house.hotline.sessions.begin() as session:
        keys = house.hotline.keyring.hashes(DANA)
        assert not proving.answered(session, None, keys, "0000" if code != "0000" else "1111", now=house.clock())
        assert not proving.answered(session, None, house.hotline.keyring.hashes(CHARLIE), code, now=house.clock())
        assert proving.answered(session, None, keys, code, now=house.clock())
        assert proving.answered(session, None, keys, code, now=house.clock()), "the carrier may bring it twice"
    assert way(house, ChannelKind.TEXT).verified_at is not None
    assert way(house).verified_at is None


def test_a_text_in_trouble_is_sent_once_the_carrier_is_back(house: LittleHouse, dana: Phone, carrier: StandInCarrier) -> None:
    carrier.fail("POST", r"/Messages\.json", status=503, times=1)
    begin(house, ChannelKind.TEXT)
    assert dana.texts == []
    house.pass_time(minutes=6)
    assert len(dana.texts) == 1


def test_an_error_inside_is_spoken_and_the_question_comes_again(house: LittleHouse, dana: Phone) -> None:
    begin(house)
    dana.rings(within=1).ignores()
    answer = post(house, "/voice/prove?m=x&l=en", {"CallSid": "CA1", "From": BOB, "To": DANA, "CallStatus": "in-progress"})
    assert answer.status_code == 200
    assert house.hotline.catalogue.text("one-moment", "en") in answer.text


# -- services -------------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def with_services(tmp_path: Path, carrier: StandInCarrier) -> Iterator[LittleHouse]:
    """A line whose coordinator turned one kind of service on."""
    little = LittleHouse(home=tmp_path / "services", carrier=carrier, languages=("en",), more={"HOTLINE_CHANNELS": "json"}).begin()
    yield little
    little.end()


def give(house: LittleHouse, address: str) -> int:
    """Dana can be reached at that address, and is asked whether it is theirs; the way's number."""
    with house.hotline.sessions.begin() as session:
        person = Person(name="dana", number=DANA, number_key="dana", language="en", added_at=house.clock())
        person.methods.append(ContactMethod(channel=ChannelKind.APPRISE, address=address, added_at=house.clock()))
        session.add(person)
        session.flush()
    begin(house, ChannelKind.APPRISE)
    return way(house, ChannelKind.APPRISE).id


def test_a_service_brings_six_digits_which_the_coordinator_types(with_services: LittleHouse) -> None:
    house = with_services
    with a_service() as web:
        give(house, web.json())
        code = way(house, ChannelKind.APPRISE).code
        assert code
        assert len(code) == 6
        [(_, body)] = web.got
        assert f"tell your coordinator {code}" in str(body["message"])
        house.pass_time(minutes=30)
        assert len(web.got) == 1
    with house.hotline.sessions.begin() as session:
        typed = proving.type_code(session, way_in(session, ChannelKind.APPRISE), code, now=house.clock())
    assert typed is proving.Typed.PROVED
    assert way(house, ChannelKind.APPRISE).verified_at == house.clock()


def test_a_service_in_trouble_gets_its_code_later_and_one_that_refuses_never(with_services: LittleHouse) -> None:
    house = with_services
    with a_service() as web:
        web.status = 503
        give(house, web.json())
        assert way(house, ChannelKind.APPRISE).problem == "json could not take it (error 503)"
        web.status = 404
        house.pass_time(minutes=6)
        refused = way(house, ChannelKind.APPRISE)
        assert (refused.disabled_at, refused.code) == (house.clock(), None)
        house.pass_time(hours=1)
        assert len(web.got) == 2


def test_a_service_that_nobody_turned_on_is_sent_nothing(house: LittleHouse) -> None:
    with a_service() as web:
        give(house, web.json())
        assert web.got == []
    assert "HOTLINE_CHANNELS" in (way(house, ChannelKind.APPRISE).problem or "")
