"""Texts that people of the line send: take a report, hand it on, say what it was. The door: who writes, what is answered; `routing.texted`
does what they ask for.

Whoever is not one of ours gets no answer, and nothing of them is kept. Of a text of ours only that it came is kept, and which of our fixed
texts was answered: never what they wrote, here or in a log.

The carrier asks once. An error of ours would be told to nobody, and somebody would believe that the report is theirs; so where nothing
can be read or written, whatever looks like a command is answered with "please send it again", whoever wrote it: that is all a stranger can
learn, and only so many an hour.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, request
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from carrier.numbers import shown_number
from ivr import twiml
from ivr.parts import Remind
from prompts.catalogue import MASTER, Catalogue, MissingPrompt
from prompts.commands import plain
from records import ChannelKind, ContactMethod, IncomingText, Keyring, Person, Sessions
from routing import commands, texted
from routing.escalation import Policy
from routing.replies import Reply, Sent

log = logging.getLogger(__name__)

MOST_REPLIES = 11
"""To one person an hour. What they ask for is done beyond that, and not answered: two telephones that answer each other come to an end."""

MOST_SORRIES = 60
"""An hour and process, to whomever, while nothing can be read: everybody who helps on a line could write once."""

_HOUR = timedelta(hours=1)
_PROOF_DIGITS = 4

Proves = Callable[[Session, Sequence[str], str, datetime], bool]
"""(session, the number's keyed hashes, four digits, now): whether they prove that this number reaches whom it was given for."""


def proves_nothing(_session: Session, _keys: Sequence[str], _digits: str, _now: datetime) -> bool:
    """No numbers wait to be proved."""
    return False


@dataclass(frozen=True, kw_only=True)
class Texts:
    """What the door for texts works with. `zone`: the clock of the rota."""

    sessions: Sessions
    keyring: Keyring
    catalogue: Catalogue
    remind: Remind
    policy: Policy
    zone: ZoneInfo
    clock: Callable[[], datetime]
    proves: Proves = proves_nothing
    _sorries: deque[datetime] = field(default_factory=lambda: deque(maxlen=MOST_SORRIES))

    def routes(self, door: Blueprint) -> None:
        """The address of the contract, on the door's blueprint: it carries the carrier's signature like all others."""
        door.post("/sms/incoming")(self.arrived)

    def arrived(self) -> Response:
        """A text to the hotline."""
        number, written = shown_number(request.form.get("From", "")), request.form.get("Body", "")
        sid = request.form.get("MessageSid", "")
        # The carrier says so itself where it has dealt with a word in another language ("Advanced Opt-Out").
        if not number or not sid or request.form.get("OptOutType") or commands.belongs_to_the_carrier(written):
            return _answer(None)
        try:
            try:
                return _answer(self._answered(sid, number, written))
            except IntegrityError:
                return _answer(
                    self._answered(sid, number, written)
                )  # the same text twice at once: the other one has written the row
        except Exception as error:
            log.error("a text could not be taken in (%s)", type(error).__name__)
            return _answer(self._sorry(written))

    def _answered(self, sid: str, number: str, written: str) -> str | None:
        """Everything that a text comes to, in one transaction; the words of the answer."""
        keys, now = self.keyring.hashes(number), self.clock()
        with self.sessions.begin() as session:
            method = _method_of(session, keys)
            if method is None:
                return None
            language = method.person.language
            known = session.scalar(select(IncomingText).where(IncomingText.sid == sid))
            if known is not None:
                return self._words(known.prompt, known.arguments or {}, language)
            if method.verified_at is None and not _is_proof(written):
                return None
            row = IncomingText(sid=sid, person_id=method.person_id, at=now)
            session.add(row)
            session.flush()  # before anything is done: of two at once, the second waits here and is then told the first one's answer
            reply = self._carried_out(session, method, keys, written, now)
            if reply is None:
                return None
            for work, subject, key in reply.work:
                self.remind(session, work, subject, key)
            if self._many(session, method.person_id, now):
                return None
            row.prompt, row.arguments = reply.prompt, dict(reply.arguments)
            return self._words(reply.prompt, reply.arguments, language)

    def _carried_out(
        self, session: Session, method: ContactMethod, keys: Sequence[str], written: str, now: datetime
    ) -> Reply | None:
        if _is_proof(written) and self.proves(session, keys, "".join(plain(written)), now):
            return Reply(prompt="text-proved")
        if method.verified_at is None:
            return None
        command = commands.parse(written, self.catalogue.commands(method.person.language))
        at = Sent(session=session, person=method.person, now=now, policy=self.policy, zone=self.zone)
        return texted.carry_out(at, command)

    def _many(self, session: Session, person_id: int, now: datetime) -> bool:
        """Whether they have been answered often enough for this hour."""
        answered = select(func.count(IncomingText.id)).where(
            IncomingText.person_id == person_id, IncomingText.prompt.is_not(None), IncomingText.at > now - _HOUR
        )
        return (session.scalar(answered) or 0) >= MOST_REPLIES

    def _sorry(self, written: str) -> str | None:
        """Nobody can be looked up, so it is said to whoever wrote a command, in English: whose language it is, only the records know."""
        if not any(commands.parse(written, self.catalogue.commands(each)) for each in self.catalogue.languages()):
            return None
        now = self.clock()
        if len(self._sorries) == MOST_SORRIES and self._sorries[0] > now - _HOUR:
            return None
        self._sorries.append(now)
        return self._words("text-once-more", {}, MASTER)

    def _words(self, prompt: str | None, arguments: Mapping[str, str | int], language: str) -> str | None:
        """In their language, or else in English: a language's texts may be older than a command."""
        if prompt is None:
            return None
        try:
            return self.catalogue.text(prompt, language, **arguments)
        except MissingPrompt:
            return self.catalogue.text(prompt, MASTER, **arguments)


def _method_of(session: Session, keys: Sequence[str]) -> ContactMethod | None:
    """The way by which somebody of ours gets texts on this number, a proved one first. One that was given up still shows who writes."""
    ways = (
        select(ContactMethod)
        .join(Person)
        .where(ContactMethod.channel == ChannelKind.TEXT, ContactMethod.address_key.in_(keys), Person.active)
        .order_by(ContactMethod.verified_at.is_(None), ContactMethod.id)
    )
    return session.scalars(ways.limit(1)).first()


def _is_proof(written: str) -> bool:
    """Whether a text is nothing but as many digits as prove a number."""
    parts = plain(written[:40])
    return len(parts) == 1 and parts[0].isdecimal() and len(parts[0]) == _PROOF_DIGITS


def _answer(words: str | None) -> Response:
    return Response(twiml.text_reply(words), mimetype="text/xml")
