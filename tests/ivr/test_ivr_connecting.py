"""The person behind `0`, from both ends of the line: what each hears, presses and sets going, without a telephone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from ivr import twiml
from ivr.connecting import LEG, Connecting
from ivr.conversation import Heard, State, Turn, advance, awaited, begin, resolve, walk
from ivr.diagram import edges, mermaid, page
from ivr.flow import ROOM, Action, Choice, Connect, Farewell, Flow, Line, Menu, Resume, Say, flow_of
from ivr.news import News
from ivr.parts import Turning
from ivr.person_flow import FIND, LOOKING, VOLUNTEER, person_screens, volunteer_flow
from ivr.report_flow import CONSENT
from ivr.script import Script
from prompts.catalogue import Catalogue
from prompts.said import Spoken
from records import (
    AuditEntry,
    Call,
    CallerTag,
    Direction,
    PageState,
    Person,
    Sessions,
    Shift,
    Transfer,
    TransferLeg,
    TransferState,
    sessions_of,
)
from routing import limits, transfers
from routing.limits import Limits
from routing.transfers import Rules
from simulator.documents import read_document

NIGHT = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
CATALOGUE = Catalogue(demo=True, name="the line", legal_help="+15555550177")
ADDRESSES = twiml.Addresses(turn="https://h.example/t", empty="https://h.example/e", recording="https://h.example/r")
SCRIPT = Script(catalogue=CATALOGUE, offered=("en",))


def callers() -> Flow:
    """The caller's side, and around it only what it leads to."""
    bye = Farewell(id="goodbye", says=(Line(prompt="goodbye"),))
    ends = [
        Menu(id=name, says=(Line(prompt="main-menu"),), keys={"1": Choice(goes="goodbye")}, gives_up="goodbye")
        for name in ("main", "message", "nobody", CONSENT)
    ]
    screens = (*person_screens(main="main", message="message", nobody="nobody"), *ends, bye)
    return flow_of(id="caller", screens=screens, starts=("main",), person=FIND)


@dataclass
class Exchange:
    """Both conversations over one database, and what was reminded of."""

    sessions: Sessions
    rules: Rules = field(default_factory=Rules)
    allows: bool = True
    now: datetime = NIGHT
    reminded: list[tuple[str, int, str]] = field(default_factory=list)
    numbers: Any = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.flows = {"caller": callers(), VOLUNTEER: volunteer_flow()}
        self.part = Connecting(catalogue=CATALOGUE, rules=self.rules, remind=self.remind, allowed=self.allowed)

    def allowed(self, session: Session, call: Call, now: datetime) -> bool:
        return self.allows and limits.may_be_connected(session, call, now=now, limits=Limits())

    def remind(self, _session: Session, work: str, row: int, key: str) -> None:
        self.reminded.append((work, row, key))

    def work(self) -> list[tuple[str, int]]:
        """What is to be done since it was last asked."""
        found = [(work, row) for work, row, _ in self.reminded]
        self.reminded.clear()
        return found

    def volunteer(self, name: str = "bob", language: str = "en", speaks: str = "") -> None:
        number = next(self.numbers)
        with self.sessions.begin() as session:
            person = Person(
                name=name, number="x", number_key=f"{number}", language=language, speaks=speaks, takes_calls=True, added_at=NIGHT
            )
            session.add(person)
            session.flush()
            days = "mon,tue,wed,thu,fri,sat,sun"
            session.add(Shift(person_id=person.id, days=days, starts=time(), ends=time(), zone="UTC", position=number))

    def rings_up(self, *, key: str | None = "key of alice", language: str | None = "en") -> Telephone:
        return self._begins("caller", "main", Direction.INBOUND, language, key=key)

    def searches(self) -> int:
        """What the worker does; returns the leg that rings."""
        with self.sessions.begin() as session:
            transfer = session.scalars(select(Transfer).order_by(Transfer.id.desc())).first()
            assert transfer is not None
            moved = transfers.move_on(session, transfer.id, now=self.now, rules=self.rules)
            assert moved.leg_id is not None
            session.get_one(TransferLeg, moved.leg_id).state = PageState.RINGING
            return moved.leg_id

    def picks_up(self, leg_id: int, *, language: str = "en") -> Telephone:
        call = self._begins(VOLUNTEER, VOLUNTEER, Direction.OUTBOUND, language, flags=frozenset({f"{LEG}={leg_id}"}))
        with self.sessions.begin() as session:
            transfers.answered(session, leg_id, sid=call.sid, now=self.now, rules=self.rules)
        return call

    def _begins(
        self,
        flow: str,
        start: str,
        direction: Direction,
        language: str | None,
        *,
        key: str | None = None,
        flags: frozenset[str] = frozenset(),
    ) -> Telephone:
        state = begin(self.flows[flow], start=start, language=language, flags=flags).state
        sid = f"CA{next(self.numbers)}"
        with self.sessions.begin() as session:
            call = Call(
                sid=sid,
                direction=direction,
                flow=flow,
                language=language,
                state=state.to_json(),
                step=0,
                caller_key=key,
                began_at=self.now,
                heard_at=self.now,
            )
            session.add(call)
            session.flush()
            return Telephone(at=self, call_id=call.id, sid=sid)

    def transfer(self) -> Transfer:
        with self.sessions() as session:
            return session.scalars(select(Transfer).order_by(Transfer.id.desc())).first()  # type: ignore[return-value]


@dataclass
class Telephone:
    """One call, as a desk drives it: advance, carry out, resolve."""

    at: Exchange
    call_id: int
    sid: str

    def does(self, heard: Heard) -> Telephone:
        with self.at.sessions.begin() as session:
            call = session.get_one(Call, self.call_id)
            flow = self.at.flows[call.flow]
            turn: Turn = advance(flow, State.from_json(call.state), heard)
            while turn.action is not None:
                do = self.at.part.actions()[turn.action.does]
                state, outcome = do(Turning(session=session, call=call, state=turn.state, now=self.at.now))
                turn = resolve(flow, state, turn.action, outcome)
            call.state, call.heard_at = turn.state.to_json(), self.at.now
        return self

    def presses(self, *keys: str) -> Telephone:
        for key in keys:
            self.does(Heard(keys=key))
        return self

    def waits(self, seconds: float = 4) -> Telephone:
        self.at.now += timedelta(seconds=seconds)
        return self.does(Heard())

    def hangs_up(self) -> Telephone:
        with self.at.sessions.begin() as session:
            call = session.get_one(Call, self.call_id)
            call.ended_at = self.at.now
            self.at.part.ended(session, call, now=self.at.now)
        return self

    @property
    def state(self) -> State:
        with self.at.sessions() as session:
            return State.from_json(session.get_one(Call, self.call_id).state)

    @property
    def screen(self) -> str:
        return awaited(self.flow, self.state).id

    @property
    def flow(self) -> Flow:
        with self.at.sessions() as session:
            return self.at.flows[session.get_one(Call, self.call_id).flow]

    @property
    def heard(self) -> str:
        """What is said now."""
        flow, state = self.flow, self.state
        with self.at.sessions() as session:
            call = session.get_one(Call, self.call_id)
            said: Sequence[Any] = SCRIPT.utterances(
                flow,
                state,
                inserts=self.at.part.inserts(session, call, state),
                arguments=self.at.part.arguments(session, call, state),
            )
        return " ".join(each.text for each in said if isinstance(each, Spoken))


@pytest.fixture
def at(database: Engine) -> Exchange:
    return Exchange(sessions_of(database))


# -- the caller waits


def test_a_caller_who_presses_0_waits_for_a_volunteer(at: Exchange) -> None:
    at.volunteer()
    call = at.rings_up().presses("0")
    assert call.screen == LOOKING
    assert "It can take one minute" in call.heard
    assert at.work() == [("move_transfer", 1)]


@pytest.mark.parametrize(("wait", "minutes"), [(5, "one minute"), (60, "one minute"), (61, "2 minutes"), (240, "4 minutes")])
def test_the_minutes_are_whole_and_at_least_one(database: Engine, wait: int, minutes: str) -> None:
    at = Exchange(sessions_of(database), rules=Rules(wait=timedelta(seconds=wait)))
    at.volunteer()
    assert f"It can take {minutes}" in at.rings_up().presses("0").heard


def test_where_nobody_can_be_asked_a_message_is_offered_at_once(at: Exchange) -> None:
    call = at.rings_up().presses("0")
    assert call.screen == "nobody"
    at.volunteer()
    at.allows = False
    assert at.rings_up().presses("0").screen == "nobody"
    assert at.work() == []


def test_words_and_silence_take_turns_and_it_ends(at: Exchange) -> None:
    at.volunteer()
    call = at.rings_up().presses("0")
    seen = []
    while call.screen not in ("nobody", "goodbye"):
        seen.append((call.screen, bool(call.heard)))
        call.waits()
    assert seen[:4] == [(LOOKING, True), ("person-hold", False), ("person-wait", True), ("person-hold", False)]
    assert len(seen) == 15, "a minute, four seconds each"
    assert call.screen == "nobody"
    assert at.transfer().state is TransferState.NOBODY


def test_a_search_that_ends_stops_the_telephone_that_rings(at: Exchange) -> None:
    at.volunteer()
    call = at.rings_up().presses("0")
    leg = at.searches()
    at.work()
    call.waits(60)
    assert at.work() == [("call_off_volunteer", leg)]


@pytest.mark.parametrize(("key", "screen"), [("1", "message"), ("#", "main")])
def test_a_caller_can_want_something_else_meanwhile(at: Exchange, key: str, screen: str) -> None:
    at.volunteer()
    call = at.rings_up().presses("0")
    leg = at.searches()
    at.work()
    call.waits().waits().presses(key)
    assert call.screen == screen
    assert at.work() == [("call_off_volunteer", leg)]
    assert at.transfer().state is TransferState.OVER


# -- the volunteer


def test_nothing_of_the_caller_is_said_before_a_key_but_their_language(at: Exchange) -> None:
    at.volunteer()
    at.rings_up(language="es").presses("0")
    greeted = at.picks_up(at.searches()).heard
    assert "This is the line. A caller who speaks Spanish is waiting" in greeted


def test_the_language_is_named_in_the_volunteers_own(at: Exchange, tmp_path: Path) -> None:
    own = tmp_path / "es" / "verifier.ftl"
    own.parent.mkdir()
    own.write_text("transfer-greeting = Alguien que habla { $language } espera.\n", encoding="utf-8")
    at.part = replace(at.part, catalogue=Catalogue(overlay=tmp_path))
    at.volunteer(language="es")
    at.rings_up(language="en").presses("0")
    assert at.picks_up(at.searches(), language="es").heard == "Alguien que habla inglés espera."


def test_a_caller_who_has_chosen_no_language_is_announced_in_the_volunteers(at: Exchange) -> None:
    at.volunteer()
    at.rings_up(language=None).presses("0")
    assert "A caller who speaks English" in at.picks_up(at.searches()).heard


def test_both_are_led_to_the_same_room(at: Exchange) -> None:
    at.volunteer(speaks="es")
    call = at.rings_up(language="es").presses("0")
    volunteer = at.picks_up(at.searches()).presses("1")
    assert volunteer.screen == "talk"
    assert "Ask for no name" in volunteer.heard
    call.waits()
    assert [screen.id for screen in walk(call.flow, call.state)] == ["person-found", "person-talk"]
    room = call.state.answer(ROOM)
    assert room
    assert room == volunteer.state.answer(ROOM) == at.transfer().room
    assert call.does(Heard()).screen == "person-ended"
    assert volunteer.does(Heard()).screen == "after"


def test_a_caller_is_told_when_the_volunteer_may_not_speak_their_language(at: Exchange) -> None:
    at.volunteer()
    call = at.rings_up(language="es").presses("0")
    at.picks_up(at.searches()).presses("1")
    call.waits()
    assert [screen.id for screen in walk(call.flow, call.state)] == ["person-found-other", "person-talk"]


@pytest.mark.parametrize("does", ["2", "0", "silence", "wrong keys"])
def test_only_1_takes_a_call_so_a_voicemail_box_cannot(at: Exchange, does: str) -> None:
    at.volunteer("bob")
    at.volunteer("charlie")
    call = at.rings_up().presses("0")
    leg = at.searches()
    volunteer = at.picks_up(leg)
    at.work()
    pressed = {"silence": ["", "", ""], "wrong keys": ["3", "9", "5"]}.get(does, [does])
    volunteer.presses(*pressed)
    assert volunteer.screen == "passed"
    assert at.work() == [("move_transfer", 1)]
    assert at.searches() != leg
    assert call.waits().screen == "person-hold"


def test_whoever_presses_second_hears_that_the_caller_is_not_waiting_any_more(at: Exchange) -> None:
    at.volunteer("bob")
    at.volunteer("charlie")
    at.rings_up().presses("0")
    bob = at.picks_up(at.searches())
    at.now += timedelta(seconds=20)
    later = at.searches()
    at.work()
    assert bob.presses("1").screen == "talk"
    assert at.work() == [("call_off_volunteer", later)]
    charlie = at.picks_up(later)
    assert charlie.presses("1").screen == "gone"
    assert not charlie.state.answer(ROOM)


def test_a_volunteer_who_waits_alone_is_let_go_when_the_caller_hangs_up(at: Exchange) -> None:
    at.volunteer()
    call = at.rings_up().presses("0")
    leg = at.searches()
    at.picks_up(leg).presses("1")
    at.work()
    call.hangs_up()
    assert at.work() == [("call_off_volunteer", leg)]


def test_when_a_caller_leaves_a_talk_the_worker_looks_after_the_volunteer(at: Exchange) -> None:
    at.volunteer()
    call = at.rings_up().presses("0")
    volunteer = at.picks_up(at.searches()).presses("1")
    call.waits()
    at.work()
    call.hangs_up()
    assert at.work() == [("move_transfer", 1)]
    volunteer.hangs_up()
    assert at.work() == []


# -- after the talk


def after_a_talk(at: Exchange, *, key: str | None = "key of alice") -> Telephone:
    at.volunteer()
    call = at.rings_up(key=key).presses("0")
    volunteer = at.picks_up(at.searches()).presses("1")
    call.waits().hangs_up()
    at.work()
    return volunteer.does(Heard())


def test_7_keeps_the_telephone_from_volunteers_for_a_day(at: Exchange) -> None:
    assert after_a_talk(at).presses("7").screen == "tagged"
    with at.sessions() as session:
        (tag,) = session.scalars(select(CallerTag))
        assert (tag.key, tag.by, tag.until) == ("key of alice", "bob", at.now + timedelta(days=1))
    at.volunteer("charlie")
    assert at.rings_up().presses("0").screen == "nobody"


def test_7_for_a_withheld_number_writes_nothing_and_promises_nothing(at: Exchange) -> None:
    assert after_a_talk(at, key=None).presses("7").screen == "goodbye"
    with at.sessions() as session:
        assert session.scalars(select(CallerTag)).all() == []


def test_8_is_in_the_audit_trail_and_the_coordinators_are_told(at: Exchange) -> None:
    assert after_a_talk(at).presses("8").screen == "goodbye"
    assert at.reminded == [("threat", 1, "0")]
    with at.sessions() as session:
        deeds = session.execute(select(AuditEntry.actor, AuditEntry.action, AuditEntry.subject)).all()
    assert ("bob", "report a threat", "transfer 1") in [tuple(each) for each in deeds]


# -- the carrier's news


@pytest.mark.parametrize("status", ["busy", "no-answer", "failed", "canceled", "completed"])
def test_news_of_a_volunteers_telephone_moves_the_search_on(at: Exchange, status: str) -> None:
    at.volunteer()
    at.rings_up().presses("0")
    leg = at.searches()
    at.work()
    form = {"CallSid": "CAv", "CallStatus": status, "SequenceNumber": "3"}
    post = {"method": "POST", "query_string": {"leg": leg}, "data": form}
    news = News(sessions=at.sessions, desk=at, clock=lambda: at.now)  # type: ignore[arg-type]
    for _ in range(2):
        with Flask("line").test_request_context("/voice/status", **post):  # type: ignore[arg-type]
            assert news.status().status_code == 204
    assert at.reminded == [("move_transfer", 1, f"leg-{leg}-{status}")]
    with at.sessions() as session:
        assert session.get_one(TransferLeg, leg).call_sid == "CAv"


# -- documents and drawings


def test_two_people_are_connected_in_a_room_that_ends_for_both() -> None:
    said = CATALOGUE.say("person-found", "en")
    document = twiml.document(Connect(id="talk", goes="after"), said, ADDRESSES, room="room-1")  # type: ignore[arg-type]
    assert document.partition("?>")[2] == (
        '<Response><Say language="en-US" voice="Polly.Joanna-Neural">A volunteer is here.</Say>'
        '<Dial action="https://h.example/t" method="POST"><Conference beep="false" endConferenceOnExit="true" maxParticipants="2" '
        'startConferenceOnEnter="true" waitUrl="">room-1</Conference></Dial></Response>'
    )


def test_without_a_room_nobody_is_connected() -> None:
    with pytest.raises(ValueError, match="no room is named"):
        twiml.document(Connect(id="talk", goes="after"), (), ADDRESSES)


def test_a_menu_that_says_nothing_listens_in_silence() -> None:
    hold = callers()["person-hold"]
    (gather,) = read_document(twiml.document(hold, (), ADDRESSES).encode(), "text/xml", "https://h.example/d")
    assert (gather.name, gather.nested, gather.get("timeout")) == ("Gather", (), "4")
    assert gather.get("actionOnEmptyResult") == "true"


def little() -> Flow:
    screens = (
        Menu(id="menu", keys={"1": Choice(goes="talk")}, gives_up="bye", skip="7", skips_to="talk", aside={"8": "aside"}),
        Say(id="aside", says=(Line(prompt="goodbye"),), goes="resume"),
        Resume(id="resume", goes="menu"),
        Connect(id="talk", goes="bye"),
        Action(id="person", does="x", outcomes={"y": "bye"}),
        Farewell(id="bye", unless=("consent=no",)),
    )
    return flow_of(id="little", screens=screens, starts=("menu",), person="person")


def test_rooms_ways_aside_and_back_are_drawn() -> None:
    flow, drawn = little(), mermaid(little())
    ways = {(edge.source, edge.target, edge.label) for edge in edges(flow)}
    assert {
        ("menu", "talk", "7: skip"),
        ("menu", "aside", "8: aside"),
        ("resume", "menu", "came another way"),
        ("talk", "bye", "one of them has left"),
    } <= ways
    for line in ('s_talk[["talk"]]', 's_resume>"resume"]', 's_bye((("bye<br/>not with consent=no")))'):
        assert line in drawn
    table = page(flow, title="t", sentence="s", said=lambda line: line.prompt)
    assert "| `talk` | nothing: two people talk | – |" in table
    assert "| `resume` | nothing: back to the screen that was left | – |" in table


@pytest.mark.parametrize("flow", [callers(), volunteer_flow()], ids=lambda flow: flow.id)
def test_every_way_of_these_conversations_is_drawn(flow: Flow) -> None:
    flow.validate()
    for screen in flow.screens.values():
        assert {edge.target for edge in edges(flow) if edge.source == screen.id} == set(screen.leads_to())
