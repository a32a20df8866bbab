"""What the line does about very many calls: surge, the day's ceiling, and whether anybody is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from sqlalchemy import select

from hotline.checks.check import Check, Group, doubt, fine, how_long
from hotline.surge import limits_of
from hotline.wiring import Hotline
from records import Person, Told, reading
from routing import asking, surge
from routing.limits import ceiling_reached, paid_today

_LATELY = timedelta(days=1)


def surge_mode(hotline: Hotline) -> Iterator[Check]:
    """Whether there is a surge. Nothing is said where there is none."""
    with reading(hotline.sessions) as session:
        found = surge.current(session)
        since, by = (found.began_at, found.by) if found else (None, "")
    if since is not None:
        said = f"a surge has been on for {how_long(hotline.clock() - since)}, begun by {by}"
        yield doubt("surge", said, "It ends by itself." if by == surge.BY_ITSELF else "It ends only with: hotline surge off")


def ceiling(hotline: Hotline) -> Iterator[Check]:
    """The calls and texts of today."""
    now, limits = hotline.clock(), limits_of(hotline.settings)
    with reading(hotline.sessions) as session:
        paid = paid_today(session, now, limits.zone)
        reached = ceiling_reached(session, now=now, limits=limits)
    said = f"{paid} of {limits.daily_paid} calls and texts of today are placed"
    if reached:
        yield doubt("ceiling", f"{said}: only urgent reports are paged until midnight", "To raise it: HOTLINE_PAID_PER_DAY")
    elif limits.daily_paid:
        yield fine("ceiling", said)


def told(hotline: Hotline) -> Iterator[Check]:
    """Whether coordinators can be told of surges, threats and the ceiling."""
    with reading(hotline.sessions) as session:
        somebody = bool(asking.coordinators(session))
        failed = select(Person.name).join(Told).where(Told.problem.is_not(None), Told.at > hotline.clock() - _LATELY)
        names = session.scalars(failed.where(Person.active, Person.coordinator).distinct().order_by(Person.name)).all()
    if not somebody:
        hint = "Add one: hotline people add NAME NUMBER --coordinator"
        yield doubt("coordinator_texts", "no coordinator is told of surges, threats or the day's ceiling", hint)
    for name in names:
        hint = "See that their telephone takes texts, and look at: hotline surge; hotline audit"
        yield doubt("coordinator_not_told", f"a text to {name} about the line did not go out", hint)


LIMITS: Sequence[Group[Hotline]] = (surge_mode, ceiling, told)
