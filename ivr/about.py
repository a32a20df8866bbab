"""What a volunteer's call is about: an incident, who they are, and the page that rang them, if any.

Somebody who was rung has all of it from the page. Somebody who rang up is known by their telephone and PIN (`Call.person_id`), and the
incident they have chosen at the desk is a note of the call.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from ivr.conversation import State
from ivr.desk_flow import AT_DESK
from ivr.verifier_flow import GOING, SEVERAL, VERIFIER
from records import Call, Incident, Kind, Page, Person, Workflow
from routing import incidents

_INCIDENT, _LAST = "incident", "last-incident"
"""Notes of a call from the desk: the ids of the incident at hand, and of the one that was before it."""


@dataclass(frozen=True, kw_only=True)
class About:
    """One incident and the person who deals with it. `page`: none where they rang up themselves."""

    incident: Incident
    person: Person
    page: Page | None


def person_of(session: Session, call: Call) -> Person:
    """The volunteer on the line. Raises `LookupError` for a call that is no volunteer's."""
    if call.flow != VERIFIER:
        raise LookupError(f"call {call.id} is no volunteer's")
    if call.page_id is not None:
        return session.get_one(Page, call.page_id).person
    return session.get_one(Person, call.person_id)


def about(session: Session, call: Call, state: State, *, or_last: bool = False) -> About | None:
    """What is at hand; None at the desk itself, and in a call that is no volunteer's. `or_last`: else what was at hand last, since back at
    the desk there is something to be said of it."""
    if call.flow != VERIFIER:
        return None
    if call.page_id is not None:
        page = session.get_one(Page, call.page_id)
        return About(incident=page.incident, person=page.person, page=page)
    chosen = state.answer(_INCIDENT) or (state.answer(_LAST) if or_last else "")
    if not chosen:
        return None
    return About(incident=session.get_one(Incident, int(chosen)), person=person_of(session, call), page=None)


def chosen(state: State, incident: Incident | None) -> State:
    """The same with this incident at hand, or none."""
    last = state.answer(_INCIDENT) or state.answer(_LAST) or None
    state = noted(noted(state, _LAST, last), _INCIDENT, str(incident.id) if incident else None)
    return state if incident else flagged(flagged(state, GOING, False), SEVERAL, False)


def opened(session: Session, state: State, incident: Incident) -> tuple[State, str]:
    """Somebody hears an incident that is theirs: the notes its menus need, and where it goes on (`desk_flow.OPENED`)."""
    outcome = "yours" if incident.kind is Kind.SIGHTING else "family"
    if incidents.is_withdrawn(session, incident):
        outcome = "withdrawn"
    state = flagged(state, GOING, incident.workflow is Workflow.CHECKING)
    return flagged(state, SEVERAL, len(incidents.reports_of(session, incident)) > 1), outcome


def is_at_desk(state: State) -> bool:
    """Whether somebody rang up, and is back at the desk when a report is done."""
    return AT_DESK in state.flags


def noted(state: State, name: str, value: str | None) -> State:
    """The same with a note in place of what was under the name; without it where the value is None."""
    if value is not None:
        return state.answered(name, value)
    return replace(state, flags=frozenset(flag for flag in state.flags if not flag.startswith(f"{name}=")))


def flagged(state: State, flag: str, holds: bool) -> State:
    """The same with a flag set or not."""
    return replace(state, flags=state.flags | {flag} if holds else state.flags - {flag})
