"""A time of very many calls: when it begins and ends by itself, and how a person begins or ends it.

In a surge the line says less and groups more easily (see `routing.grouping`); nobody is refused. The rule is that it begins with so many
calls within a while, and ends once there were fewer than half as many for longer than that: between the two lies room enough that it
never goes on and off by the minute.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from records import Call, Direction, Surge, note

BY_ITSELF = "hotline"
"""Who begins and ends a surge when nobody does."""

Change = Literal["begins", "ends"]


@dataclass(frozen=True, kw_only=True)
class SurgeRules:
    """`calls` within `window` begin a surge (0: it never begins by itself); fewer than half of that, for `calm`, end it."""

    calls: int = 30
    window: timedelta = timedelta(minutes=10)
    calm: timedelta = timedelta(minutes=30)


def next_state(*, on_since: datetime | None, calls: Sequence[datetime], now: datetime, rules: SurgeRules) -> Change | None:
    """What a surge that nobody holds does now. `calls`: when calls began, in order; those of `calm` and `window` before `now` are
    needed, older ones do no harm. For one that is off, the caller hands in only what came after the last one ended: what somebody ended
    begins anew through as many new calls, and not through the old ones.
    """
    if on_since is None:
        return "begins" if rules.calls > 0 and _within(calls, now, rules) >= rules.calls else None
    if rules.calls == 0:
        return "ends"  # it may not begin by itself any more, so it must not go on by itself either
    if now - on_since < rules.calm:
        return None
    # The most calls there ever were in a window that ends within `calm`: the count rises only where a call begins.
    lately = [each for each in calls if now - rules.calm < each <= now]
    most = max(_within(calls, each, rules) for each in (now - rules.calm, *lately))
    return "ends" if most * 2 < rules.calls else None


def _within(calls: Sequence[datetime], end: datetime, rules: SurgeRules) -> int:
    return bisect_right(calls, end) - bisect_right(calls, end - rules.window)


def current(session: Session) -> Surge | None:
    """The surge there is now, as the database has it at this moment."""
    open_now = select(Surge).where(Surge.ended_at.is_(None)).order_by(Surge.id).limit(1)
    return session.scalar(open_now.execution_options(populate_existing=True))


def is_on(session: Session) -> bool:
    """Whether there is a surge now."""
    return session.scalar(select(Surge.id).where(Surge.ended_at.is_(None)).limit(1)) is not None


def calls_within(session: Session, *, now: datetime, rules: SurgeRules) -> int:
    """How many calls came within the window that ends now."""
    came = select(func.count(Call.id)).where(Call.direction == Direction.INBOUND)
    return session.scalar(came.where(Call.began_at > now - rules.window, Call.began_at <= now)) or 0


def what_is_due(session: Session, *, now: datetime, rules: SurgeRules) -> Change | None:
    """What `look` would do; changes nothing. A surge that a person began is theirs to end."""
    surge = current(session)
    if surge is not None and surge.by != BY_ITSELF:
        return None
    since = now - rules.window
    if surge is not None:
        since -= rules.calm
    elif (ended := session.scalar(select(func.max(Surge.ended_at)))) is not None:
        since = max(since, ended)
    came = select(Call.began_at).where(Call.direction == Direction.INBOUND, Call.began_at > since).order_by(Call.began_at)
    calls = session.scalars(came).all()
    return next_state(on_since=surge.began_at if surge else None, calls=calls, now=now, rules=rules)


def look(session: Session, *, now: datetime, rules: SurgeRules) -> Change | None:
    """Begin or end a surge if it is time; whoever comes second of two at once is told None. Needs a transaction that may write."""
    change = what_is_due(session, now=now, rules=rules)
    if change == "begins":
        return "begins" if begin(session, BY_ITSELF, now) else None
    if change == "ends":
        return "ends" if end(session, BY_ITSELF, now) else None
    return None


def begin(session: Session, by: str, now: datetime) -> bool:
    """Begin a surge. One that began by itself becomes the person's who says so, and then only a person ends it. False where there is
    one already."""
    _one_at_a_time(session)
    surge = current(session)
    if surge is not None and (by == BY_ITSELF or surge.by != BY_ITSELF):
        return False
    if surge is not None:
        surge.by = by
        note(session, at=now, actor=by, action="hold the surge", subject=f"surge {surge.id}")
        return True
    surge = Surge(began_at=now, by=by)
    session.add(surge)
    session.flush()
    note(session, at=now, actor=by, action="surge begins", subject=f"surge {surge.id}")
    return True


def end(session: Session, by: str, now: datetime) -> bool:
    """End the surge; one conditional UPDATE. By itself it ends only what began by itself. False where there is nothing to end."""
    surge = current(session)
    if surge is None:
        return False
    ours = (Surge.by == BY_ITSELF,) if by == BY_ITSELF else ()
    ended = session.execute(
        update(Surge)
        .where(Surge.id == surge.id, Surge.ended_at.is_(None), *ours)
        .values(ended_at=now)
        .execution_options(synchronize_session=False)
    )
    session.refresh(surge)
    if ended.rowcount != 1:  # type: ignore[attr-defined]
        return False
    note(session, at=now, actor=by, action="surge ends", subject=f"surge {surge.id}")
    return True


def _one_at_a_time(session: Session) -> None:
    """Of two that begin a surge at once, the second sees what the first has written. SQLite lets one transaction write at a time, from
    its first statement on; PostgreSQL has to be asked, and still lets everybody read."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("LOCK TABLE surges IN SHARE ROW EXCLUSIVE MODE"))
