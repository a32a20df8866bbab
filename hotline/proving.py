"""Proving that a way reaches the person it was given for: ringing a telephone, sending a code. The rules are `routing.proving`'s.

Plain steps on rows, as in `hotline.pipeline`: each looks at its row first and may be run twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.engine import Reminders, Step, steps_of
from notifications.channel import Channel, DeliveryError, Message
from records import ChannelKind, ContactMethod, Sessions
from routing import proving

PROVING_QUEUES = {"prove": "paging"}
"""The kind of work told here → the queue it waits in."""

AGAIN = timedelta(minutes=5)
"""When a carrier or service in trouble is asked again."""

_LATE = 2 * AGAIN
"""Nobody waits at the telephone for a proof: so long after its time it has been lost, and not just been put off."""

_TEXTS = {ChannelKind.VOICE: "", ChannelKind.TEXT: "text-prove", ChannelKind.APPRISE: "text-prove-service"}


@dataclass(frozen=True, kw_only=True)
class Proving:
    """The step of a proof. `channels`: what carries each kind of way; `zone`: whose night it is."""

    sessions: Sessions
    reminders: Reminders
    channels: Mapping[ChannelKind, Channel]
    zone: ZoneInfo
    clock: Callable[[], datetime]

    def steps(self) -> dict[str, Step]:
        """Every kind of work and the method of its name."""
        return steps_of(self, PROVING_QUEUES)

    def prove(self, method_id: int) -> None:
        """Ring the telephone, or send the code. A telephone is written down as rung before it rings; a text or message that was sent
        just before a worker died is sent again, with the same code."""
        found = self._message(method_id)
        if found is None:
            return
        channel, message, since = found
        try:
            self.channels[channel].send(message)
        except DeliveryError as error:
            self._not_sent(method_id, error, since)
            return
        with self.sessions.begin() as session:
            method = session.get(ContactMethod, method_id)
            if method is None:
                return
            if method.problem is not None and method.disabled_at is None:
                method.problem = None
            self._remind(session, method)

    def _message(self, method_id: int) -> tuple[ChannelKind, Message, datetime | None] | None:
        """What to send, if it is time to, looked up just before it is sent; and since when it has been wanted."""
        now = self.clock()
        with self.sessions.begin() as session:
            method = session.get(ContactMethod, method_id, with_for_update=True)
            if method is None:
                return None
            due = proving.next_at(method, now=now, zone=self.zone)
            if due is None:
                return None
            if due > now:
                self._remind(session, method)
                return None
            since = method.code_at
            if method.channel is ChannelKind.VOICE:
                proving.rung(method, now=now)
            message = Message(
                address=method.address,
                language=method.person.language,
                row_id=method.id if method.channel is ChannelKind.VOICE else 0,  # a text of a proof is about no page
                prompt=_TEXTS[method.channel],
                arguments={"code": method.code} if method.code else {},
            )
            return method.channel, message, since

    def _not_sent(self, method_id: int, error: DeliveryError, since: datetime | None) -> None:
        now = self.clock()
        with self.sessions.begin() as session:
            method = session.get(ContactMethod, method_id)
            if method is None or method.verified_at is not None or method.disabled_at is not None:
                return
            proving.not_sent(session, method, str(error), since=since, permanent=error.permanent, now=now)
            due = proving.next_at(method, now=now, zone=self.zone)
            if due is not None:
                self.reminders.remind(session, "prove", method.id, key=f"again-{int(now.timestamp())}", delay=AGAIN)

    def _remind(self, session: Session, method: ContactMethod) -> None:
        now = self.clock()
        due = proving.next_at(method, now=now, zone=self.zone)
        if due is not None:
            key = f"{proving.key_of(method)}-{int(due.timestamp())}"
            self.reminders.remind(session, "prove", method.id, key=key, delay=max(due - now, timedelta(0)))


def overdue(session: Session, now: datetime, zone: ZoneInfo) -> Iterator[tuple[str, int, str]]:
    """(work, row, key) of proofs that should have been sent a while ago."""
    waiting = select(ContactMethod).where(
        ContactMethod.verified_at.is_(None), ContactMethod.disabled_at.is_(None), ContactMethod.code_at < now - _LATE
    )
    for method in session.scalars(waiting):
        assert method.code_at is not None
        due, planned = (proving.next_at(method, now=at, zone=zone) for at in (now, method.code_at))
        if due is not None and due <= now and planned is not None and planned < now - _LATE:
            yield "prove", method.id, f"late-{proving.key_of(method)}-{int(now.timestamp() // _LATE.total_seconds())}"
