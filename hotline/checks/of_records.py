"""What the records show: the database itself, workers, recordings, incidents."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.engine import make_url

from hotline.app import WORKER_IS_ALIVE
from hotline.checks.check import Check, Group, Level, doubt, fine, how_long, number_of, wrong
from hotline.wiring import Hotline
from records import (
    CannotOpen,
    Heartbeat,
    Incident,
    Person,
    Recording,
    Take,
    Whereabouts,
    Workflow,
    reading,
)
from records.migrate import current, head
from routing import bulletins

_SOON_DELETED = timedelta(hours=1)
"""Deleting at the carrier takes seconds; after so long something is in the way."""


def database(hotline: Hotline) -> Iterator[Check]:
    """The database: there, of this version, and opened by these keys."""
    url = make_url(hotline.settings.database)
    if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).exists():
        yield wrong("database", f"there is no database {url.database}", "Run: hotline init")
        return
    at = current(hotline.database)
    if at != head():
        yield wrong("database", "the database is of another version" if at else "the database is empty", "Run: hotline migrate")
        return
    yield fine("database", f"the database is at this version ({at})")
    try:
        with reading(hotline.sessions) as session:
            session.scalars(select(Person.number)).all()
    except CannotOpen:
        hint = "Put the key it was sealed with back into HOTLINE_KEYS, after the newest."
        yield wrong("sealed", "what is kept cannot be opened with these keys", hint)
    else:
        yield fine("sealed", "what is kept opens with these keys")


def workers(hotline: Hotline) -> Iterator[Check]:
    """Whether anybody is at work, and how often the reconciler had to step in."""
    with reading(hotline.sessions) as session:
        seen = session.scalar(select(func.max(Heartbeat.seen_at)))
        put_right = session.scalar(select(func.sum(Heartbeat.put_right))) or 0
    start = "Start one: hotline worker, or hotline run."
    if seen is None:
        yield doubt("worker", "no worker has ever been at work", start)
        return
    silent = hotline.clock() - seen
    if silent > WORKER_IS_ALIVE:
        yield wrong("worker", f"no worker has been at work for {how_long(silent)}: nobody is paged", start)
    else:
        yield fine("worker", "a worker is at work")
    yield fine("reconciler", f"the reconciler has put {number_of(put_right, 'thing')} right so far")


def recordings(hotline: Hotline) -> Iterator[Check]:
    """Sound that still lies with the carrier."""
    now = hotline.clock()
    gone = Recording.gone_from_carrier_at
    with reading(hotline.sessions) as session:
        kept_there = session.execute(
            select(Recording.made_at, Recording.problem)
            .where(Recording.whereabouts == Whereabouts.STORED, gone.is_(None))
            .order_by(Recording.made_at)
        ).all()
        late = session.execute(
            select(Recording.made_at, Recording.problem)
            .where(Recording.whereabouts.in_([Whereabouts.AWAITED, Whereabouts.AT_CARRIER]))
            .where(Recording.made_at < now - _SOON_DELETED)
            .order_by(Recording.made_at)
        ).all()
        lost = session.scalar(select(func.count(Recording.id)).where(Recording.whereabouts == Whereabouts.LOST)) or 0
    worker = "The worker does it: see that one is running."
    if kept_there:
        made_at, problem = kept_there[0]
        said = f"{number_of(len(kept_there), 'recording')} not yet deleted at the carrier, the oldest {how_long(now - made_at)} old"
        level = Level.ERROR if now - made_at > _SOON_DELETED else Level.WARNING
        yield Check(id="recordings", level=level, words=said, hint=problem or worker)
    else:
        yield fine("recordings", "every recording that is stored here is deleted at the carrier")
    if late:
        made_at, problem = late[0]
        said = f"{number_of(len(late), 'recording')} not fetched from the carrier yet, the oldest {how_long(now - made_at)} old"
        yield wrong("recordings_late", said, problem or worker)
    if lost:
        yield doubt("recordings_lost", f"{number_of(lost, 'recording')} never came from the carrier", "See: hotline audit")


def unattended(hotline: Hotline) -> Iterator[Check]:
    """Incidents for which everybody was asked in vain."""
    with reading(hotline.sessions) as session:
        nobody_has = select(Incident.id).where(Incident.workflow == Workflow.NEW, Incident.unattended_since.is_not(None))
        found = list(session.scalars(nobody_has.order_by(Incident.id)))
    if found:
        hint = f"Take it: hotline incident claim {found[0]} --as NAME"
        yield wrong("unattended", f"nobody has incident {', '.join(map(str, found[:10]))}", hint)
    else:
        yield fine("unattended", "no incident waits for want of people")


def studio(hotline: Hotline) -> Iterator[Check]:
    """What coordinators record by telephone. Nothing is said where there is nothing to do."""
    now, folder = hotline.clock(), hotline.settings.own_texts
    with reading(hotline.sessions) as session:
        locked = session.scalars(select(Person.name).where(Person.pin_locked_until > now).order_by(Person.name)).all()
        pins = session.scalar(select(func.count(Person.id)).where(Person.pin.is_not(None), Person.active))
        left = select(func.count(Take.id)).where(Take.next_at.is_not(None), Take.made_at < now - _SOON_DELETED)
        there = session.scalar(left) or 0
    for name in locked:
        hint = f"If it was not them: hotline people pin {name!r} makes a new one and unlocks it."
        yield doubt("pin_locked", f"the PIN of {name} is locked after wrong tries", hint)
    if pins and not os.access(folder if folder.exists() else folder.parent, os.W_OK | os.X_OK):
        hint = "Give it to the user that runs hotline serve, or recordings cannot be kept."
        yield wrong("studio_folder", f"{folder} cannot be written", hint)
    if there:
        said = f"{number_of(there, 'take')} of the phone studio not yet deleted at the carrier"
        yield wrong("takes", said, "The worker does it: see that one is running.")


def who_helps(hotline: Hotline) -> Iterator[Check]:
    """Who takes messages about somebody who was taken, and who talks with callers."""
    with reading(hotline.sessions) as session:
        helping = session.scalar(select(func.count(Person.id)).where(Person.follow_up, Person.active)) or 0
        talking = session.scalar(select(func.count(Person.id)).where(Person.takes_calls, Person.active)) or 0
    if helping:
        yield fine("follow_up", f"{number_of(helping, 'person', 'people')} for messages about somebody who was taken")
    else:
        hint = "Coordinators are rung for them. Name somebody: hotline people change NAME --follow-up"
        yield doubt("follow_up", "nobody is named for messages about somebody who was taken", hint)
    if talking:
        yield fine("live", f"{number_of(talking, 'person', 'people')} may be rung to talk with a caller")
    else:
        hint = "If somebody would: hotline people change NAME --takes-calls"
        yield fine("live", f"nobody is rung to talk with a caller: who presses 0 leaves a message. {hint}")


def checked_news(hotline: Hotline) -> Iterator[Check]:
    """Bulletins that somebody has to correct or withdraw. Nothing is said where there are none."""
    with reading(hotline.sessions) as session:
        found = [(bulletin.id, need) for bulletin, need in bulletins.in_need(session, hotline.clock())]
    for number, need in found:
        what = "correct" if need is bulletins.Need.CORRECTION else "withdraw"
        yield wrong("bulletin", f"bulletin {number} says what is not so any more", f"hotline bulletin {what} {number}")


RECORDS: Sequence[Group[Hotline]] = (who_helps, workers, recordings, unattended, checked_news, studio)
"""All but `database`, on which these stand; people are looked at before them, the rota after."""
