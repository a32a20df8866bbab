"""Shifts by text: when one is on, give the next one away, take one that is to be had. Use cases, as in `routing.texted`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select

from records import Override
from routing import shifts
from routing.replies import Reply, Sent, Work

SOURCE = "text"
"""What such overrides say they come from."""

_TWICE = timedelta(minutes=10)
"""Whoever asks to be off again so soon has sent the same text twice: one shift is given away, not two."""

_OTHERS = 3


def mine(at: Sent) -> Reply:
    """Their next shift."""
    duties = shifts.upcoming(at.session, at.person.id, now=at.now)
    if not duties:
        return Reply(prompt="text-shift-none")
    when = shifts.when(duties[0].starts, duties[0].ends, at.zone)
    return Reply(prompt="text-shift-next", arguments={**when, "more": len(duties) - 1})


def give_away(at: Sent) -> Reply:
    """Their next shift, or what is left of it. Where nobody else is on, they stay on until somebody takes it."""
    if off := _just_given(at):
        return Reply(prompt="text-shift-off", arguments=shifts.when(off.starts, off.ends, at.zone))
    duties = shifts.upcoming(at.session, at.person.id, now=at.now)
    if not duties:
        return Reply(prompt="text-shift-none")
    given = shifts.drop(at.session, at.person, duties[0], now=at.now, source=SOURCE, zone=at.zone)
    if given.came_to is shifts.Dropped.GONE:
        return Reply(prompt="text-shift-none")
    prompt = "text-shift-off" if given.came_to is shifts.Dropped.DROPPED else "text-shift-kept"
    when = shifts.when(duties[0].starts, duties[0].ends, at.zone)
    return Reply(prompt=prompt, arguments=when, work=_to_write(given.write))


def take(at: Sent, offer_id: int) -> Reply:
    """Whoever is first has it."""
    got = shifts.take(at.session, at.person, offer_id, now=at.now, source=SOURCE, zone=at.zone)
    if got.came_to is not shifts.Taken.YOURS or got.starts is None or got.ends is None:
        return Reply(prompt="text-shift-gone", arguments={"offer": offer_id}, work=_to_write(got.write))
    return Reply(prompt="text-shift-yours", arguments=shifts.when(got.starts, got.ends, at.zone), work=_to_write(got.write))


def to_be_had(at: Sent) -> Reply:
    """The soonest shift they could take, and the numbers of others."""
    offers = shifts.offers(at.session, now=at.now, person=at.person)
    if not offers:
        return Reply(prompt="text-shift-no-offers")
    first, *others = offers
    arguments: dict[str, str | int] = {"offer": first.id, **shifts.when(first.starts, first.ends, at.zone)}
    if not others:
        return Reply(prompt="text-shift-offer", arguments=arguments)
    named = ", ".join(f"s{each.id}" for each in others[:_OTHERS])
    return Reply(prompt="text-shift-offers", arguments={**arguments, "others": named})


def _just_given(at: Sent) -> Override | None:
    """What they have given away by text a moment ago."""
    theirs = select(Override).where(
        Override.removes_id == at.person.id,
        Override.made_by == at.person.name,
        Override.source == SOURCE,
        Override.adds_id.is_(None),
        Override.made_at > at.now - _TWICE,
    )
    return at.session.scalars(theirs.order_by(Override.id.desc()).limit(1)).first()


def _to_write(told: Sequence[int]) -> tuple[Work, ...]:
    return tuple(("write", each, "0") for each in told)
