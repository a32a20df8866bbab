"""Keys, texts, news of telephones, workers and sorting change the same rows at the same moment; on PostgreSQL none waits in a circle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from routing_house import NOW, House, all_at_once
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from records import Incident, Page, Person, Workflow
from routing import codes, commands, letters, moving, pages, sorting, texted
from routing.escalation import Policy
from routing.replies import Sent

POLICY = Policy()


def presses_1(session: Session, page_id: int) -> None:
    page = session.get_one(Page, page_id)
    if pages.claim(session, page_id, now=NOW, policy=POLICY) is pages.Claim.YOURS:
        pages.tell_others(session, page.incident_id, by=page.person, now=NOW)


def texts(session: Session, page_id: int, words: str) -> None:
    page = session.get_one(Page, page_id)
    code = codes.code_for(session, page.person_id, page.incident_id, now=NOW)
    sent = Sent(session=session, person=session.get_one(Person, page.person_id), now=NOW, policy=POLICY, zone=ZoneInfo("UTC"))
    texted.carry_out(sent, commands.parse(f"{code}{words}", {}))


def rings_in_vain(session: Session, page_id: int) -> None:
    pages.locked(session, page_id)
    pages.telephone_says(session, page_id, status="busy", sequence=3, now=NOW)


def merges(session: Session, one: int, other: int) -> None:
    with suppress(sorting.CannotSort):
        sorting.merge(session, session.get_one(Incident, one), session.get_one(Incident, other), who="charlie", now=NOW)


def ringing(house: House, people: Sequence[int]) -> tuple[int, list[int]]:
    """An incident everybody is rung about and has been written to about, and its pages."""
    incident = house.incident()
    house.report(answers={"zip": "02139"}, incident_id=incident)
    rung = [house.page(incident, who) for who in people]
    with house.sessions.begin() as session:
        for who, page in zip(people, rung, strict=True):
            code = codes.code_for(session, who, incident, now=NOW)
            letters.tell(session, who, f"text-report-waiting {page}", now=NOW, page_id=page, arguments={"code": code})
    return incident, rung


@pytest.mark.slow
def test_nobody_waits_for_each_other_in_a_circle(postgres: Engine) -> None:
    house = House(postgres)
    people = [house.person(f"verifier {number}") for number in range(6)]

    def alone(do: Callable[..., None], *given: int | str) -> Callable[[], None]:
        def job() -> None:
            with house.sessions.begin() as session:
                do(session, *given)

        return job

    def moves(session: Session, incident: int) -> None:
        moving.move_on(session, incident, policy=POLICY, now=NOW + timedelta(minutes=1))

    for _ in range(15):
        (one, hers), (other, his) = ringing(house, people), ringing(house, people)
        jobs = [alone(moves, one), alone(merges, one, other), alone(moves, other)]
        for rung in (hers, his):
            jobs += [alone(presses_1, rung[0]), alone(rings_in_vain, rung[0]), alone(presses_1, rung[1])]
            jobs += [alone(texts, page, words) for page, words in zip(rung[2:], ("a", "p", "e20", "a"), strict=True)]
            jobs += [alone(rings_in_vain, page) for page in rung[2:4]]
        all_at_once(jobs)
        for incident in (house[one], house[other]):
            held = incident.workflow in (Workflow.CLAIMED, Workflow.CHECKING)
            assert held or incident.workflow is Workflow.CLOSED or incident.next_at is not None
