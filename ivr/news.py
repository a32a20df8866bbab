"""The carrier's news: how a call stands, that a recording is ready, how a text stands. It may come twice, late, and out of
order, and nobody listens to what is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Response, request
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from carrier.twilio import plain_meaning
from ivr.conversation import RecordingHeard, Spoke
from ivr.taking import Desk
from records import Call, OutcomeCall, Page, Sessions, TransferLeg
from routing import letters, outcomes, pages, transfers

OVER = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})
"""The statuses of a call that has ended."""


@dataclass(frozen=True, kw_only=True)
class News:
    """What the door does with it."""

    sessions: Sessions
    desk: Desk
    clock: Callable[[], datetime]

    def routes(self, door: Blueprint) -> None:
        """The addresses of the contract, on the door's blueprint: they carry the carrier's signature like all others."""
        door.post("/voice/status")(self.status)
        door.post("/voice/recording")(self.recording)
        door.post("/sms/status")(self.text_status)

    def status(self) -> Response:
        """How a call stands."""
        status, sequence = request.form.get("CallStatus", ""), whole(request.form.get("SequenceNumber"))
        now = self.clock()
        with self.sessions.begin() as session:
            page_id = whole(request.args.get("page"))
            page = pages.locked(session, page_id) if page_id >= 0 else None
            if page is not None:
                self._page(session, page, status=status, sequence=sequence, now=now)
            told = session.get(OutcomeCall, whole(request.args.get("outcome")))
            if told is not None and status in OVER:
                outcomes.not_heard(session, told, now=now, problem=None if status == "completed" else status)
            self._volunteer(session, status=status, sequence=sequence, now=now)
            call = session.scalar(select(Call).where(Call.sid == request.form.get("CallSid", "")))
            if call is not None and status in OVER:
                self.desk.end_call(session, call, sequence=sequence, now=now, lost=status != "completed")
        return Response(status=204)

    def _page(self, session: Session, page: Page, *, status: str, sequence: int, now: datetime) -> None:
        """How the call of a page stands. News of a telephone that was rung before this one change nothing."""
        page.call_sid = page.call_sid or request.form.get("CallSid")
        if page.call_sid != request.form.get("CallSid"):
            return
        follows = pages.telephone_says(session, page.id, status=status, sequence=sequence, now=now)
        if follows is pages.News.MOVE:
            self.desk.remind(session, "move_on", page.incident_id, f"page-{page.id}-{status}")
        elif follows is pages.News.RING:
            self.desk.remind(session, "page", page.id, pages.key_of(page))

    def _volunteer(self, session: Session, *, status: str, sequence: int, now: datetime) -> None:
        """How the call to a volunteer stands, for whom a caller waits."""
        leg_id = whole(request.args.get("leg"))
        leg = session.get(TransferLeg, leg_id) if leg_id >= 0 else None
        if leg is None:
            return
        leg.call_sid = leg.call_sid or request.form.get("CallSid")
        if transfers.telephone_says(session, leg.id, status=status, sequence=sequence, now=now):
            self.desk.remind(session, "move_transfer", leg.transfer_id, f"leg-{leg.id}-{status}")

    def recording(self) -> Response:
        """A recording is ready (or was empty). It carries no caller and no call status, only ids."""
        news = request.form
        if news.get("RecordingStatus") not in ("completed", "absent") or not news.get("RecordingSid"):
            return Response(status=204)
        heard = RecordingHeard(sid=news["RecordingSid"], seconds=whole(news.get("RecordingDuration")))
        fact = Spoke(question=request.args.get("q") or "message", recording=heard)
        has_sound = news["RecordingStatus"] == "completed"

        def take_in() -> None:
            with self.sessions.begin() as session:
                call = session.scalar(select(Call).where(Call.sid == news.get("CallSid", "")))
                if call is not None:
                    self.desk.recording_news(session, call, fact, has_sound=has_sound, now=self.clock())

        try:
            take_in()
        except IntegrityError:
            take_in()  # the turn has written the row in the same moment
        return Response(status=204)

    def text_status(self) -> Response:
        """How a text of ours stands. One that was not delivered goes another way, if there is one."""
        code = whole(request.form.get("ErrorCode"))
        with self.sessions.begin() as session:
            told = letters.receipt(
                session,
                request.form.get("MessageSid", ""),
                status=request.form.get("MessageStatus", ""),
                problem=f"{plain_meaning(code)[0]} ({code})" if code > 0 else None,
                told_id=whole(request.args.get("told")),
                now=self.clock(),
            )
            if told is not None:
                self.desk.remind(session, "write", told.id, letters.key_of(told))
        return Response(status=204)


def whole(text: str | None, otherwise: int = -1) -> int:
    """A whole number from a form; anything else is `otherwise`."""
    return int(text) if text and text.isascii() and text.isdecimal() else otherwise
