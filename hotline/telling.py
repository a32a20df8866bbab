"""Writing to people of the line: one row of `told` is one message, sent by the first of their ways that does, and never twice.

Plain steps on rows, as in `hotline.pipeline`: each looks at its row first and may be run twice. A text that was asked for and has no id yet
is looked for at the carrier before it is sent again. A service that `apprise` reaches can not be asked what it has: a worker that dies
between sending and writing that down may send such a message twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.engine import Reminders, Step, steps_of
from hotline.pipeline import backoff
from notifications.channel import Channel, DeliveryError, Message
from records import ChannelKind, ContactMethod, Sessions, Told, ToldState
from routing import letters, reaching

TELLING_QUEUES = {"write": "paging"}
"""The kind of work told here → the queue it waits in."""

_TRIES = 3
"""So many tries in vain by one way, then the next one, if there is one."""

_QUIET_LOOK = timedelta(minutes=15)
"""What may wait until quiet hours are over is looked at so often."""

_OVERDUE, _STUCK = timedelta(seconds=3), timedelta(minutes=10)
"""As in the worker: due for less is just being begun, due for longer was lost with its machine."""


@dataclass(frozen=True, kw_only=True)
class Telling:
    """The step. `channels`: how each written way is used; a way whose channel is not here is one that was not turned on."""

    sessions: Sessions
    reminders: Reminders
    channels: Mapping[ChannelKind, Channel]
    clock: Callable[[], datetime]

    def steps(self) -> dict[str, Step]:
        """Every kind of work and the method of its name."""
        return steps_of(self, TELLING_QUEUES)

    def write(self, told_id: int) -> None:
        """Send one message. The row was there first."""
        due = self._due(told_id)
        if due is None:
            return
        channel, message, newest = due
        try:
            there = channel.under_way(message)
            with self.sessions.begin() as session:
                told = session.get_one(Told, told_id)
                told.newest_sid, told.tried_at = newest if newest is not None else next(iter(there), ""), self.clock()
                known = set(session.scalars(select(Told.text_sid).where(Told.text_sid.in_(there))))
            since = [] if newest is None else [sid for sid in takewhile(lambda sid: sid != newest, there) if sid not in known]
            sid = since[0] if since else channel.send(message)
        except DeliveryError as error:
            self._not_sent(told_id, error)
            return
        with self.sessions.begin() as session:
            told = session.get_one(Told, told_id)
            if told.newest_sid is None:
                return  # the news that it was lost were quicker: it is due by the next way, or given up
            told.text_sid = told.text_sid or sid or None
            if told.state is ToldState.DUE:
                told.state, told.next_at, told.problem = ToldState.SENT, None, None
                reaching.note_problem(told.person, told.method_id, None)

    def _due(self, told_id: int) -> tuple[Channel, Message, str | None] | None:
        """What to send and how, looked up just before it is sent."""
        now = self.clock()
        with self.sessions.begin() as session:
            told = session.get_one(Told, told_id, with_for_update=True)
            if told.state is not ToldState.DUE or told.next_at is None or told.next_at > now:
                return None
            if not letters.still_of_use(session, told, now=now):
                told.state, told.next_at = ToldState.CALLED_OFF, None
                told.problem = told.problem or "it was of no use any more"
                return None
            method = self._way(session, told, now=now)
            if method is None:
                return None
            newest = told.newest_sid if told.method_id == method.id else None
            told.method_id = method.id
            message = Message(
                address=method.address,
                language=told.person.language,
                row_id=told.id,
                prompt=told.prompt,
                arguments=told.arguments or {},
            )
            return self.channels[method.channel], message, newest

    def _way(self, session: Session, told: Told, *, now: datetime) -> ContactMethod | None:
        """The way to be used: the one begun with, or the first behind it that may be used now; none again that failed before. None: the
        row says what becomes of it."""
        ids = [each.id for each in told.person.methods]
        left = told.person.methods[ids.index(told.method_id) if told.method_id in ids else 0 :]
        left = [each for each in left if reaching.is_written(each) and each.channel in self.channels]
        ways = [each for each in left if reaching.usable(each, now)]
        later: datetime | None = None
        for method in ways:
            free = reaching.may_be_written_to_at(session, told.person_id, now) if method.channel is ChannelKind.TEXT else now
            if free <= now:
                return method
            later = free
        if later is None and told.page_id is None and any(reaching.works(each) for each in left):
            later = now + _QUIET_LOOK
        if later is None:
            told.state, told.next_at, told.problem = ToldState.GIVEN_UP, None, told.problem or "there is no way to write to them"
        else:
            told.next_at = later
            self._remind(session, told, now=now)
        return None

    def _not_sent(self, told_id: int, error: DeliveryError) -> None:
        """It was not taken. For good: the next way, at once. Else once more by the same, later."""
        now = self.clock()
        with self.sessions.begin() as session:
            told = session.get_one(Told, told_id)
            if told.state is not ToldState.DUE:
                return
            told.attempts += 1
            others = reaching.following(reaching.ways(told.person, now, written=True), told.method_id)
            at_once = error.permanent or (told.attempts % _TRIES == 0 and bool(others))
            newest = told.newest_sid
            letters.failed(told, problem=str(error), now=now, at_once=at_once)
            if told.next_at is not None and not at_once:
                told.newest_sid, told.next_at = newest, now + backoff(told.attempts)
            self._remind(session, told, now=now)

    def _remind(self, session: Session, told: Told, *, now: datetime) -> None:
        if told.next_at is not None:
            delay = max(told.next_at - now, timedelta(0))
            self.reminders.remind(session, "write", told.id, key=letters.key_of(told), delay=delay)


def overdue(session: Session, now: datetime) -> Iterator[tuple[str, int, str]]:
    """(work, row, key) of every message that should have gone out by now."""
    for told in session.scalars(select(Told).where(Told.next_at < now - _OVERDUE)):
        assert told.next_at is not None
        stuck = f"-{int(now.timestamp() // _STUCK.total_seconds())}" if told.next_at < now - _STUCK else ""
        yield "write", told.id, f"{letters.key_of(told)}{stuck}"
