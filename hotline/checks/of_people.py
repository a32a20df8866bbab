"""People and the ways to reach them: who cannot be reached, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.checks.check import Check, Group, doubt, fine, number_of, wrong
from hotline.wiring import Hotline
from notifications import others
from records import ChannelKind, ContactMethod, Page, PageState, Person, Told, ToldState, reading
from routing import asking, proving, timetable
from routing.rota import everybody

_NAMES = {ChannelKind.VOICE: "telephone", ChannelKind.TEXT: "text", ChannelKind.APPRISE: "service"}

_LONG_UNPROVED = timedelta(days=1)


def people(hotline: Hotline) -> Iterator[Check]:
    """Who there is, and who cannot be reached."""
    with reading(hotline.sessions) as session:
        active = _active(session)
        if not active:
            yield wrong("people", "there is nobody to be rung", "Add somebody: hotline people add NAME NUMBER")
            return
        yield fine("people", f"{number_of(len(active), 'person', 'people')} can be rung")
        rung = everybody(timetable.load(session, since=hotline.clock())) | set(asking.coordinators(session))
        for person in active:
            if person.number in hotline.settings.numbers:
                yield wrong("person_number", f"{person.name} has the hotline's own number", "Give them their own number.")
            if person.id in rung and (problem := _last_failure(session, person)) is not None:
                hint = f"Ask them for another number, or: hotline people pause {person.name!r}"
                yield wrong("person_unreachable", f"{person.name} is on the rota and could not be rung: {problem}", hint)


def ways(hotline: Hotline) -> Iterator[Check]:
    """Whether every way leads to the person it was given for. Nothing is said of those that do."""
    now, turned_on = hotline.clock(), frozenset(hotline.settings.channels)
    with reading(hotline.sessions) as session:
        active = _active(session)
        for person in active:
            if not any(_is_proved(method) for method in person.methods):
                said = f"nothing can be sent to {person.name}: no way to reach them is proved"
                yield wrong("way_none", said, f"hotline people method verify {person.name!r}")
            for method in person.methods:
                yield from _of_way(person, method, turned_on, now)
        yield from _shared(active)
    if unknown := sorted(turned_on - others.known_schemes()) if turned_on else []:
        hint = "See https://appriseit.com/services/ for how the addresses of a service begin."
        yield wrong("channels", f"HOTLINE_CHANNELS names what is no service: {', '.join(unknown)}", hint)


def _of_way(person: Person, method: ContactMethod, turned_on: frozenset[str], now: datetime) -> Iterator[Check]:
    which = f"way {method.id} of {person.name} ({_NAMES[method.channel]})"
    if method.problem == proving.SAID_NO:
        hint = f"Ask them for the right number: hotline people change {person.name!r} --number NUMBER, or add another way."
        yield doubt("way_refused", f"whoever answered {which} does not know of us; it is not used any more", hint)
    elif method.disabled_at is not None:
        hint = f"If it works again: hotline people method verify {person.name!r} {method.id}"
        yield doubt("way_disabled", f"{which} is not used any more: {method.problem or 'it failed for good'}", hint)
    elif method.verified_at is not None and method.problem:
        hint = f"If that goes on: hotline people change {person.name!r} --number NUMBER, or add another way."
        yield doubt("way_failed", f"{which} failed the last time: {method.problem}", hint)
    elif method.verified_at is None and now - method.added_at > _LONG_UNPROVED:
        hint = f"hotline people method verify {person.name!r} {method.id}"
        yield doubt("way_unproved", f"{which} is {proving.standing(method)}", hint)
    if method.channel is ChannelKind.APPRISE and (scheme := others.scheme_of(method.address)) not in turned_on:
        yield doubt("way_service", f"{which} is not used: {scheme} is not turned on", f"Add {scheme} to HOTLINE_CHANNELS.")


def _shared(active: Sequence[Person]) -> Iterator[Check]:
    """A number that two people have: one of them may take what the other was rung for."""
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for person in active:
        for method in person.methods:
            if method.address_key is not None and method.problem != proving.SAID_NO:
                holders[method.address_key].add(person.name)
    for names in sorted({tuple(sorted(each)) for each in holders.values() if len(each) > 1}):
        hint = "If they do not share a telephone, one of the numbers is wrong: hotline people method list"
        yield doubt("way_shared", f"{' and '.join(names)} have the same number", hint)


def _active(session: Session) -> list[Person]:
    return list(session.scalars(select(Person).where(Person.active).order_by(Person.name)))


def _is_proved(method: ContactMethod) -> bool:
    return method.verified_at is not None and method.disabled_at is None


def _last_failure(session: Session, person: Person) -> str | None:
    """Why this person's telephone failed the last time it was rung and no text beside it arrived; None if either got through."""
    last = session.scalar(
        select(Page).where(Page.person_id == person.id, Page.ended_at.is_not(None)).order_by(Page.id.desc()).limit(1)
    )
    if last is None or last.state is not PageState.FAILED:
        return None
    arrived = select(Told.id).where(Told.page_id == last.id, Told.state == ToldState.DELIVERED)
    if session.scalar(arrived.limit(1)) is not None:
        return None
    return last.problem or "the carrier does not say why"


PEOPLE: Sequence[Group[Hotline]] = (people, ways)
