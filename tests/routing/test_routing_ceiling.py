"""When the day's calls and texts are used up, only urgent incidents are paged; what rings goes on, and tomorrow is another day."""

from datetime import datetime, timedelta

import pytest
from routing_house import NOW, House

from records import PageReason, PageState, Priority, Workflow
from routing import moving
from routing.escalation import Policy
from routing.limits import Limits, ceiling_reached
from routing.pages import Moved

POLICY, LIMITS = Policy(), Limits(daily_paid=2)


@pytest.fixture
def bob(house: House) -> int:
    """He is on call, and was called and texted today already."""
    who = house.person("bob")
    house.page(house.incident(workflow=Workflow.CLOSED), who, PageState.MISSED, placed_at=NOW, call_sid="CA1", text_sid="SM1")
    return who


def move(house: House, incident: int, *, now: datetime = NOW, limits: Limits = LIMITS) -> Moved:
    with house.sessions.begin() as session:
        used_up = ceiling_reached(session, now=now, limits=limits)
        return moving.move_on(session, incident, policy=POLICY, now=now, only_urgent=used_up)


def test_nobody_is_rung_for_what_is_not_urgent_until_tomorrow(house: House, bob: int) -> None:
    waiting = house.incident()
    assert move(house, waiting) == Moved(next_at=NOW + POLICY.start_over)
    assert house[waiting].next_at == NOW + POLICY.start_over
    assert move(house, waiting, now=NOW + timedelta(days=1)).page_id is not None


def test_what_is_urgent_is_paged_all_the_same(house: House, bob: int) -> None:
    assert move(house, house.incident(priority=Priority.URGENT)).page_id is not None


def test_a_higher_ceiling_lets_pages_through(house: House, bob: int) -> None:
    assert move(house, house.incident(), limits=Limits(daily_paid=3)).page_id is not None


def test_whoever_went_to_check_is_not_rung_and_keeps_it(house: House, bob: int) -> None:
    taken = house.incident(workflow=Workflow.CHECKING, claimed_by_id=bob, claimed_at=NOW)
    assert move(house, taken) == Moved(next_at=NOW + POLICY.start_over)
    assert house[taken].claimed_by_id == bob
    assert not [page for page in house[taken].pages if page.reason is PageReason.AGAIN]
