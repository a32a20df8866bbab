"""Bulletins written by charlie and approved by alice and bob, at a clock that the test moves."""

from datetime import timedelta
from typing import Any

from routing_house import NOW, House

from records import Bulletin, Person, Verdict, Workflow
from routing import bulletins, verdicts
from routing.bulletins import Facts, Need, Rules, State

OLD = NOW - timedelta(days=1)


class Office:
    """The use cases, each in a transaction of its own."""

    def __init__(self, house: House, rules: Rules | None = None) -> None:
        self.house = house
        self.rules = rules or Rules()
        self.now = NOW
        self.people = {name: house.person(name, on_call=False) for name in ("alice", "bob", "charlie")}

    def pass_time(self, much: timedelta) -> None:
        self.now += much

    def incident(self, verdict: Verdict, *, what: str | None = None, **more: Any) -> int:
        closed = {"workflow": Workflow.CLOSED, "next_at": None, "verdict_at": self.now, "opened_at": self.now}
        return self.house.incident(verdict=verdict, what_it_was=what, **{**closed, **more})

    def gives(self, incident: int, verdict: Verdict, what: str | None = None) -> None:
        with self.house.sessions.begin() as session:
            verdicts.give(session, incident, verdict=verdict, what_it_was=what, who="bob", now=self.now)

    def pause(self, name: str) -> None:
        with self.house.sessions.begin() as session:
            session.get_one(Person, self.people[name]).active = False

    # -- the use cases

    def facts(self, verdict: Verdict, **more: Any) -> Facts:
        return Facts(**{"verdict": verdict, "zip_area": "02139", "happened_at": OLD, "checked_at": self.now, **more})

    def drafted(self, verdict: Verdict, **more: Any) -> int:
        facts = self.facts(verdict, **more)
        with self.house.sessions.begin() as session:
            return bulletins.draft(session, facts, who="charlie", now=self.now, rules=self.rules).id

    def drafted_from(self, incident: int) -> int:
        with self.house.sessions.begin() as session:
            facts = bulletins.facts_of(session, incident, zip_area="02139")
            return bulletins.draft(session, facts, who="charlie", now=self.now, rules=self.rules).id

    def approves(self, number: int, name: str) -> State:
        with self.house.sessions.begin() as session:
            person = session.get_one(Person, self.people[name])
            return bulletins.approve(session, number, person, now=self.now, rules=self.rules)

    def withdraws(self, number: int) -> None:
        with self.house.sessions.begin() as session:
            bulletins.withdraw(session, number, who="charlie", now=self.now, rules=self.rules)

    def corrected(self, number: int, verdict: Verdict, **more: Any) -> int:
        facts = self.facts(verdict, **more)
        with self.house.sessions.begin() as session:
            return bulletins.correct(session, number, facts, who="charlie", now=self.now, rules=self.rules).id

    def corrected_from(self, number: int, incident: int) -> int:
        with self.house.sessions.begin() as session:
            facts = bulletins.facts_of(session, incident, zip_area="02139")
            return bulletins.correct(session, number, facts, who="charlie", now=self.now, rules=self.rules).id

    # -- whole ways

    def published(self, verdict: Verdict, *, after: timedelta = timedelta(0), **more: Any) -> int:
        self.pass_time(after)
        return self._approved(self.drafted(verdict, **more))

    def published_from(self, incident: int) -> int:
        return self._approved(self.drafted_from(incident))

    def _approved(self, number: int) -> int:
        self.approves(number, "alice")
        self.approves(number, "bob")
        return number

    # -- what came of it

    def read(self) -> list[int]:
        with self.house.sessions() as session:
            heard = bulletins.to_be_read(session, self.now, needed=self.rules.needed, delay=self.rules.delay)
            return [each.id for each in heard]

    def state(self, number: int) -> State:
        with self.house.sessions() as session:
            found = session.get_one(Bulletin, number)
            return bulletins.state_of(found, found.approvals, self.now, self.rules.needed, self.rules.delay)

    def needs(self) -> dict[int, Need]:
        with self.house.sessions() as session:
            return {each.id: need for each, need in bulletins.in_need(session, self.now)}
