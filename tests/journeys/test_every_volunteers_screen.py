"""Every screen of volunteers is heard by somebody: those who are rung, who ring up, who took it in writing, who help families."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import time

import pytest
from little_house import BOB, CHARLIE, LittleHouse
from sqlalchemy import select
from walking import DESK, FAMILIES, IN, RUNG, WITH_A_REPORT, goes, said_at

from ivr.conversation import State
from ivr.flow import Action
from records import Call as CallRow
from records import Incident, Kind, Page, PageReason, PageState, Person, Shift, Workflow
from routing import pages
from simulator import Call, StandInCarrier

PIN, WRONG = "135790", "000001"
CALLER = "+15555550177"
WORDS = {"pin": [PIN], "wrong": [WRONG]}


@pytest.fixture
def line(carrier: StandInCarrier, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LittleHouse]:
    """bob verifies and helps families, charlie coordinates; both have a PIN. bob is on call at night alone, and it is morning."""
    house = LittleHouse(home=tmp_path_factory.mktemp("volunteers"), carrier=carrier).begin()
    house.add_person("bob", BOB)
    house.add_person("charlie", CHARLIE, coordinator=True)
    pin_hash = house.hotline.keyring.slow_hash(PIN)
    with house.hotline.sessions.begin() as session:
        for person in session.scalars(select(Person)):
            person.pin, person.follow_up = pin_hash, person.name == "bob"
        for shift in session.scalars(select(Shift)):
            shift.starts, shift.ends = time(20), time(3)
    carrier.phone(CHARLIE).always("busy")
    yield house
    house.end()


@dataclass(kw_only=True)
class Listener:
    """Whoever listens at a volunteer's telephone, and the screens that were said. `taken_meanwhile`: what has become of the incident
    by somebody else when they press their first key."""

    house: LittleHouse
    taken_meanwhile: Workflow | None = None
    said: dict[str, set[str]] = field(default_factory=lambda: {"staff": set(), "verifier": set()})

    def listens(self, call: Call) -> None:
        assert all(each.kind != "error" for each in call.heard), call.transcript()
        assert not any("One moment" in each.text for each in call.heard), call.transcript()
        with self.house.hotline.sessions() as session:
            row = session.scalars(select(CallRow).where(CallRow.sid == call.sid)).one()
            if row.flow in self.said:
                self.said[row.flow] |= said_at(self.house.hotline.flows[row.flow], State.from_json(row.state))
        if self.taken_meanwhile is not None:
            self._somebody_is_quicker(self.taken_meanwhile)

    def walks(self, steps: str, call: Call) -> None:
        goes(call, steps, self.listens, WORDS)
        if not call.ended:
            call.hangs_up()
        self.house.work()

    def rings_up(self, steps: str, number: str = BOB) -> None:
        self.walks(steps, self.house.caller_calls(number))

    def is_rung(self, reason: str, steps: str, kind: Kind) -> None:
        """bob is rung about the incident, which he has unless he is asked to take it."""
        with self.house.hotline.sessions.begin() as session:
            bob = session.scalars(select(Person).where(Person.name == "bob")).one()
            incident = session.get_one(Incident, 1)
            incident.kind, incident.workflow, incident.claimed_by_id, incident.next_at = kind, Workflow.NEW, None, None
            if reason != "take":
                pages.take(session, 1, bob, now=self.house.clock(), policy=self.house.hotline.policy)
            page = Page(
                incident_id=1,
                person_id=bob.id,
                reason=PageReason(reason),
                state=PageState.PLACING,
                turn=99,
                created_at=self.house.clock(),
                method_id=bob.methods[0].id,
            )
            session.add(page)
            session.flush()
            self.house.todo.remind(session, "page", page.id, key="0")
        self.house.work()
        self.walks(steps, self.house.carrier.phone(BOB).rings(within=1).answers())

    def _somebody_is_quicker(self, workflow: Workflow) -> None:
        self.house.carrier.settle()
        with self.house.hotline.sessions.begin() as session:
            incident = session.get_one(Incident, 1)
            charlie = session.scalars(select(Person.id).where(Person.name == "charlie")).one()
            incident.workflow, incident.claimed_by_id = workflow, charlie


def test_every_screen_of_volunteers_is_said(line: LittleHouse) -> None:
    walker = Listener(house=line)
    walker.rings_up("1 wrong wrong wrong")
    walker.rings_up("1 wrong wrong")
    line.pass_time(minutes=61)
    walker.rings_up(f"{IN} silence silence silence", CHARLIE)
    walker.rings_up("2")
    line.report_by_keys(CALLER).hangs_up()
    line.work()
    walker.rings_up(f"{IN} {WITH_A_REPORT}")
    for walks, kind in ((RUNG, Kind.SIGHTING), (FAMILIES, Kind.FOLLOW_UP)):
        for reason, each in walks.items():
            for steps in each.values():
                walker.is_rung(reason, steps, kind)
    for workflow in (Workflow.CLAIMED, Workflow.CLOSED):
        walker.taken_meanwhile = workflow
        walker.is_rung("take", "1", Kind.SIGHTING)
    walker.taken_meanwhile = None
    with line.hotline.sessions.begin() as session:
        session.get_one(Incident, 1).reports[0].withdrawn_at = line.clock()
    walker.is_rung("again", "1", Kind.SIGHTING)
    for steps in DESK.values():
        walker.rings_up(f"{IN} {steps}")
    missing = {
        flow: {name for name, screen in line.hotline.flows[flow].screens.items() if not isinstance(screen, Action)} - said
        for flow, said in walker.said.items()
    }
    shifts = {"shift-gone", "shift-taken", "open-shift-gone", "dropped", "no-shift", "last-shift", "no-open-shift"}
    assert missing == {"staff": set(), "verifier": shifts & missing["verifier"]}, "of each of these test_journey_desk tells"
