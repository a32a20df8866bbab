"""The rota for calendar programs, at an address that only its owner knows. Whoever has the address may read, so it holds nothing but
shifts: one person's without anybody's name, or all of them with the names that volunteers chose."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from flask import Blueprint, Response, abort
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from hotline.wiring import Hotline
from records import CalendarFeed, Keyring, Person, reading
from routing import timetable
from routing.calendars import AHEAD, BEHIND, written

_PURPOSE = "calendar feed "
"""Before the secret when it is hashed: no other keyed hash can stand for a feed's."""


def feeds_of(hotline: Hotline) -> Blueprint:
    """`GET /rota/<secret>.ics`; 404 for any secret that is none, and for somebody who is paused or gone."""
    blueprint = Blueprint("feeds", __name__)

    @blueprint.get("/rota/<secret>.ics")
    def calendar(secret: str) -> Response:
        with reading(hotline.sessions) as session:
            feed = session.scalar(select(CalendarFeed).where(CalendarFeed.key.in_(hotline.keyring.hashes(_PURPOSE + secret))))
            person = session.get(Person, feed.person_id) if feed is not None and feed.person_id is not None else None
            if feed is None or (person is not None and not person.active):
                abort(404, "There is no calendar at this address.")
            data = calendar_of(session, person, now=hotline.clock())
        headers = {"Cache-Control": "private", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}
        return Response(data, content_type="text/calendar; charset=utf-8", headers=headers)

    return blueprint


def calendar_of(session: Session, person: Person | None, *, now: datetime, ahead: timedelta = AHEAD) -> bytes:
    """What stands in a feed: a person's shifts, or everybody's."""
    starts = (now - BEHIND).replace(hour=0, minute=0, second=0, microsecond=0)
    rota = timetable.load(session, since=starts)
    if person is not None:
        people = {person.id: "On call"}
    else:
        active = select(Person.id, Person.name).where(Person.active).order_by(Person.id)
        people = {row.id: row.name for row in session.execute(active)}
    return written(rota, people, starts=starts, ends=now + ahead, now=now)


def new_feed(session: Session, person: Person | None, keyring: Keyring, *, now: datetime) -> str:
    """The secret of a new address; only its keyed hash is kept."""
    secret = secrets.token_urlsafe(24)
    session.add(CalendarFeed(person_id=person.id if person else None, key=keyring.hashed(_PURPOSE + secret), made_at=now))
    return secret


def revoke(session: Session, person: Person | None) -> bool:
    """Let the address of somebody, or of all, work no more. False if there was none."""
    whose = CalendarFeed.person_id == person.id if person else CalendarFeed.person_id.is_(None)
    return bool(session.scalars(delete(CalendarFeed).where(whose).returning(CalendarFeed.id)).all())


def address_of(public_url: str, secret: str) -> str:
    """Where a calendar program finds it."""
    return f"{public_url}/rota/{secret}.ics"
