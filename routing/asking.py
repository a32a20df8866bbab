"""Who may be asked about an incident now, and in which order: what the steps of the policy mean at this moment.

Within a step those come first who understand what was said where no machine could put it into words, then those whose area it is in,
then those who speak the caller's language; else the order of the rota holds. All of that prefers, and never leaves out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, not_, select
from sqlalchemy.orm import Session, selectinload

from records import Answer, ChannelKind, ContactMethod, Incident, Kind, Person, Recording, Report, Transcript
from routing import reaching
from routing.escalation import COORDINATORS, EVERYBODY, ON_CALL, Candidate, Policy
from routing.incidents import FOR_FAMILIES
from routing.rota import Rota, on_call
from routing.telephones import in_use

_WORTH_WAITING = timedelta(minutes=1)
"""A telephone that may ring again so soon is waited for, since a text wakes nobody; somebody else may be asked meanwhile."""


@dataclass(frozen=True, kw_only=True)
class Askable:
    """Who may be asked. `rung`: the telephone that would ring, by person; who is not in it would be asked in writing. `occupied`: whether
    somebody is left out only because they are on the telephone about something else."""

    candidates: tuple[Candidate, ...]
    rung: Mapping[int, ContactMethod]
    occupied: bool = False


def askable(session: Session, incident: Incident, *, policy: Policy, rota: Rota, now: datetime) -> Askable:
    """Everybody the policy means now who can be reached, in the order they are asked."""
    turns = on_call(rota, now)
    on_the_telephone = in_use(session, but_incident=incident.id)
    wishes = _wishes(session, incident)
    found: list[Candidate] = []
    rung: dict[int, ContactMethod] = {}
    left_out: set[int] = set()
    for number, step in enumerate(policy.steps):
        people = _people(session, _meant(session, incident, step.targets, turns))
        rings_at = reaching.may_be_rung_from(session, [each.id for each in people], now, pause=policy.ring_pause)
        for person in sorted(people, key=lambda each: _distance(each, wishes)):
            if person.id in on_the_telephone:
                left_out.add(person.id)
                continue
            how = _how(session, person, step.channels, rings_at=rings_at[person.id], now=now)
            if how is None:
                continue
            telephone, free_at = how
            found.append(Candidate(person_id=person.id, step=number, free_at=free_at if free_at > now else None))
            if telephone is not None:
                rung.setdefault(person.id, telephone)
    return Askable(candidates=tuple(found), rung=rung, occupied=bool(left_out))


def _how(
    session: Session, person: Person, channels: Collection[ChannelKind], *, rings_at: datetime, now: datetime
) -> tuple[ContactMethod | None, datetime] | None:
    """How somebody would be asked, and from when on: by telephone; in writing where none may ring now or they were rung often enough;
    not at all where there is no way."""
    telephones = reaching.ways(person, now, written=False, channels=channels)
    letters = reaching.ways(person, now, written=True, channels=channels)
    if telephones and (rings_at <= now + _WORTH_WAITING or not letters):
        return telephones[0], rings_at
    if not letters:
        return None
    texts = letters[0].channel is ChannelKind.TEXT
    return None, reaching.may_be_written_to_at(session, person.id, now) if texts else now


def coordinators(session: Session) -> list[int]:
    """Those who are asked when nobody on call answers."""
    return list(session.scalars(select(Person.id).where(Person.coordinator, Person.active).order_by(Person.id)))


def _meant(session: Session, incident: Incident, targets: Sequence[str], turns: Sequence[int]) -> list[int]:
    """Verifiers; for a message about somebody who was taken, those who help families and nobody else, whoever is on call first."""
    found: list[int] = []
    for target in targets:
        if target == COORDINATORS:
            found += coordinators(session)
        elif incident.kind is Kind.FOLLOW_UP:
            helpers = list(session.scalars(select(Person.id).where(Person.follow_up, Person.active).order_by(Person.id)))
            found += sorted(helpers, key=lambda who: who not in turns)
        elif target == ON_CALL:
            found += _verifiers(session, turns)
        elif target == EVERYBODY:
            found += session.scalars(select(Person.id).where(Person.verifies, Person.active).order_by(Person.id))
        else:
            found += session.scalars(select(Person.id).where(Person.name == target, Person.active))
    return list(dict.fromkeys(found))


def _verifiers(session: Session, turns: Sequence[int]) -> Iterator[int]:
    able = set(session.scalars(select(Person.id).where(Person.id.in_(turns), Person.verifies)))
    return (who for who in turns if who in able)


def _people(session: Session, ids: Sequence[int]) -> list[Person]:
    there = select(Person).where(Person.id.in_(ids), Person.active).options(selectinload(Person.methods))
    found = {person.id: person for person in session.scalars(there)}
    return [found[each] for each in ids if each in found]


@dataclass(frozen=True, kw_only=True)
class _Wishes:
    unread: frozenset[str]
    languages: frozenset[str]
    zips: frozenset[str]


def _wishes(session: Session, incident: Incident) -> _Wishes:
    mine = Report.incident_id == incident.id if incident.about_report_id is None else Report.id == incident.about_report_id
    living = select(Report.language).where(mine, Report.withdrawn_at.is_(None), Report.language.is_not(None))
    zips = select(Answer).join(Report, Answer.report_id == Report.id).where(mine, Answer.question == "zip")
    return _Wishes(
        unread=frozenset(languages_without_text(session, incident)),
        languages=frozenset(each for each in session.scalars(living) if each),
        zips=frozenset(answer.value for answer in session.scalars(zips)),
    )


def _distance(person: Person, wishes: _Wishes) -> tuple[bool, int, bool]:
    """How far somebody is from what would be best; who has named no areas stands between those of this one and those of others."""
    spoken = {person.language, *person.speaks.split()}
    areas = person.areas.split()
    away = 1
    if wishes.zips and areas:
        away = 0 if any(code.startswith(area) for code in wishes.zips for area in areas) else 2
    return not (wishes.unread & spoken), away, not (wishes.languages & spoken)


def languages_without_text(session: Session, incident: Incident) -> set[str]:
    """The languages of what is to be heard and no machine could put into words. One question to the database, however many reports a
    surge has put together, and nothing is unsealed for it."""
    pointed_to = incident.about_report_id
    of_it = Report.incident_id == incident.id if pointed_to is None else Report.id == pointed_to
    spoken = (
        select(func.coalesce(Recording.language, Report.language)).join(Report, Recording.report_id == Report.id).join(Transcript)
    )
    unread = spoken.where(
        of_it,
        Report.withdrawn_at.is_(None),
        Recording.asked_by_id.is_(None),
        Transcript.text.is_(None),
        Transcript.corrected.is_(None),
    )
    if incident.kind is Kind.SIGHTING:
        unread = unread.where(not_(Recording.question.in_(FOR_FAMILIES)))
    return {language for language in session.scalars(unread.distinct()) if language}
