"""What coordinators are told about the line without asking: reports that nobody comes for, bulletins that turned out wrong, people on call
soon who cannot be reached, and what a shift came to.

Whom to tell of what is read from rows, and that they were told is a row too (`records.told`): it does not matter which worker looks, or
died in between, and nobody is told twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hotline.engine import Reminders
from records import CHECKED, Bulletin, Incident, Sessions, Told, Workflow, reading
from routing import bulletins, codes, letters, summaries, timetable
from routing.asking import coordinators
from routing.bulletins import Need

LOOK_EVERY = timedelta(seconds=15)
"""How often `Watching.look` is to be called."""

UNATTENDED, BULLETIN_WRONG, SHIFT_SUMMARY, UNREACHABLE = (
    "text-unattended",
    "text-bulletin-wrong",
    "text-shift-summary",
    "text-unreachable",
)
"""The texts."""

_MINUTE = "%Y%m%d%H%M"
_NEWS_FOR = timedelta(days=1)
"""How long something is news: who becomes a coordinator later is not told of it."""

_REMEMBERED = timedelta(days=5)
"""No bulletin is read for longer, and nothing else is news for so long."""

_SETTLED = timedelta(minutes=2)
"""How long a verdict must stand before the correction of a bulletin is drafted from it: a wrong key is often put right at once."""


@dataclass(frozen=True, kw_only=True)
class News:
    """One event. `incident_id`: what it is about, if each person has a number of their own for that."""

    what: str
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    incident_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Watching:
    """The chore. `rules`: how bulletins go out; `zone`: whose night and whose morning it is; `unreachable(session, now)`: who is on call
    soon and cannot be reached, and from when on."""

    sessions: Sessions
    reminders: Reminders
    rules: bulletins.Rules
    zone: ZoneInfo
    clock: Callable[[], datetime]
    unreachable: Callable[[Session, datetime], Iterable[tuple[int, datetime]]] = lambda *_: ()

    def look(self) -> None:
        """One look. It takes the right to write only if there is something to write."""
        now = self.clock()
        with reading(self.sessions) as session:
            rows = session.execute(select(Told.what, Told.person_id).where(Told.at > now - _REMEMBERED))
            told = {(what, person) for what, person in rows}
            who = coordinators(session)
            wrong = [bulletin for bulletin, need in bulletins.in_need(session, now) if need is Need.CORRECTION]
            due = [(news, person) for news in self._news(session, wrong, now) for person in who if (news.what, person) not in told]
            to_draft = [each.id for each in wrong if self._is_to_be_drafted(each, now)]
        if not due and not to_draft:
            return
        with self.sessions.begin() as session:
            for news, person_id in due:
                self._tell(session, news, person_id, now=now)
            for bulletin_id in to_draft:
                self._draft(session, bulletin_id, now=now)

    # -- what there is to tell ------------------------------------------------------------------------------------------------

    def _news(self, session: Session, wrong: Iterable[Bulletin], now: datetime) -> Iterator[News]:
        lately = now - _NEWS_FOR
        waiting = select(Incident).where(Incident.workflow == Workflow.NEW, Incident.unattended_since > lately)
        for incident in session.scalars(waiting):
            yield News(what=f"{UNATTENDED} {incident.id}-{incident.unattended_since:%Y%m%d%H%M%S}", incident_id=incident.id)
        for bulletin in wrong:
            yield News(what=f"{BULLETIN_WRONG} {bulletin.id}", arguments={"number": bulletin.id})
        for person_id, starts in self.unreachable(session, now):
            yield News(what=f"{UNREACHABLE} {person_id}-{starts.astimezone(UTC):{_MINUTE}}")
        if (summary := self._shift(session, now)) is not None and not summary.empty:
            yield News(
                what=f"{SHIFT_SUMMARY} {summary.ends.astimezone(UTC):{_MINUTE}}",
                arguments={
                    "reports": summary.reports,
                    "checked": summary.checked,
                    "confirmed": summary.confirmed,
                    "open": summary.open_now,
                    "nobody": summary.nobody_came,
                },
            )

    def _shift(self, session: Session, now: datetime) -> summaries.Summary | None:
        newest = session.scalar(select(func.max(Told.what)).where(Told.what.startswith(f"{SHIFT_SUMMARY} ")))
        until = datetime.strptime(newest.partition(" ")[2], _MINUTE).replace(tzinfo=UTC) if newest else None
        over = summaries.shift_over(
            timetable.load(session, since=now - 3 * summaries.AT_LEAST_EVERY), now=now, told_until=until, zone=self.zone
        )
        return summaries.since(session, *over, zone=self.zone) if over is not None else None

    def _tell(self, session: Session, news: News, person_id: int, *, now: datetime) -> None:
        """A row and a reminder. Another worker may do the same at this moment: one row wins."""
        arguments = dict(news.arguments)
        if news.incident_id is not None:
            arguments["code"] = codes.code_for(session, person_id, news.incident_id, now=now)
        told = letters.tell(session, person_id, news.what, now=now, arguments=arguments)
        if told is not None:
            self.reminders.remind(session, "write", told.id, key="0")

    # -- corrections of bulletins ---------------------------------------------------------------------------------------------

    def _is_to_be_drafted(self, bulletin: Bulletin, now: datetime) -> bool:
        """Whether the incident of a bulletin that callers have heard says something else that callers may hear, and has for a while."""
        incident = bulletin.incident
        if incident is None or incident.verdict not in CHECKED:
            return False
        return bulletins.contradicts(bulletin, incident) and (incident.verdict_at or now) <= now - _SETTLED

    def _draft(self, session: Session, bulletin_id: int, *, now: datetime) -> None:
        """What is right, ready to be approved: people still have to."""
        wrong = session.get_one(Bulletin, bulletin_id)
        try:
            facts = bulletins.facts_of(session, wrong.incident_id or 0, zip_area=wrong.zip_area, happened_at=wrong.happened_at)
            bulletins.correct(session, bulletin_id, facts, who="hotline", now=now, rules=self.rules)
        except (bulletins.Refused, bulletins.NotABulletin):
            return  # somebody was quicker; what is left to do is in the list
