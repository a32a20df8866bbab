"""The volunteers' desk: somebody rings up, takes a report that waits or goes on with theirs, and sees to their shifts. Floor 4."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from ivr.about import chosen, flagged, is_at_desk, noted, opened, person_of
from ivr.conversation import State
from ivr.desk_flow import (
    DESK,
    GIVE_AWAY,
    MINE,
    MINE_THERE,
    MY_SHIFTS,
    NEXT,
    ON_CALL,
    OPEN_SHIFT,
    OPEN_SHIFTS,
    OVER,
    SHIFT,
    TAKE_SHIFT,
    WAITING,
)
from ivr.parts import Do, Part, Remind, Turning
from ivr.script import Filler, Script, Utterance, heard
from ivr.verifying import others_told
from records import Call, Incident, PageState, Person, ShiftOffer
from routing import pages, shifts, timetable, waiting
from routing.escalation import Policy
from routing.rota import DAYS, Gap

_HEARD, _SHIFT, _OPEN = "heard", "duty", "shift-at-hand"
"""Notes of a call: the incidents of theirs they have heard; their shift, and the one to be had, that was said last."""

_SOURCE = "telephone"
_WEEK = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class ToBeHad:
    """A shift that somebody may take: one that another gives away (`offer_id`, `who`), or hours in which nobody is on call."""

    starts: datetime
    ends: datetime
    offer_id: int | None = None
    who: str | None = None

    @property
    def key(self) -> str:
        """What stands for it in the notes of a call."""
        return f"{self.offer_id or ''}~{_span(self.starts, self.ends)}"


@dataclass(frozen=True, kw_only=True)
class AtDesk(Part):
    """Volunteers who ring up. `zone`: the hotline's, in which clock times are said."""

    script: Script
    remind: Remind
    policy: Policy
    zone: ZoneInfo
    clock: Callable[[], datetime]

    def actions(self) -> Mapping[str, Do]:
        return {
            OVER: self._over,
            MINE: self._mine,
            NEXT: self._next,
            MY_SHIFTS: self._my_shifts,
            GIVE_AWAY: self._give_away,
            OPEN_SHIFTS: self._open_shifts,
            TAKE_SHIFT: self._take_shift,
        }

    # -- what is said -----------------------------------------------------------------------------------------------------------

    def arguments(self, session: Session, call: Call, state: State) -> Mapping[str, str | int]:
        if state.screen != DESK or not is_at_desk(state):
            return {}
        person = person_of(session, call)
        return {"mine": len(waiting.held_by(session, person)), "waiting": len(waiting.waiting_for(session, person))}

    def inserts(self, session: Session, call: Call, state: State) -> Mapping[str, Filler]:
        if not is_at_desk(state):
            return {}
        return {
            ON_CALL: lambda language: self._on_call(session, language),
            SHIFT: lambda language: self._when(*_ends_of(state.answer(_SHIFT)), language),
            OPEN_SHIFT: lambda language: self._to_be_had(session, call, state, language),
        }

    def _on_call(self, session: Session, language: str) -> tuple[Utterance, ...]:
        names = timetable.names_on_call(session, self.clock())
        return self._say("desk-on-call", language, names=", ".join(names)) if names else self._say("desk-nobody-on-call", language)

    def _to_be_had(self, session: Session, call: Call, state: State, language: str) -> tuple[Utterance, ...]:
        """Whose it is and when; where it has just been taken, when alone."""
        key = state.answer(_OPEN)
        here = next((each for each in self._all_to_be_had(session, person_of(session, call)) if each.key == key), None)
        whose = (
            self._say("open-shift-of", language, who=here.who) if here and here.who else self._say("open-shift-nobody", language)
        )
        return (*whose, *self._when(*_ends_of(key.partition("~")[2]), language))

    def _when(self, starts: datetime, ends: datetime, language: str) -> tuple[Utterance, ...]:
        """A weekday and clock times; the last day where it is not over by the same time of the next."""
        begins, over, today = starts.astimezone(self.zone), ends.astimezone(self.zone), self.clock().astimezone(self.zone)
        in_a_week = begins.date() - today.date() >= _WEEK
        return self._say(
            "shift-long" if ends - starts > timedelta(days=1) else "shift-span",
            language,
            day=DAYS[begins.weekday()],
            week="second" if in_a_week else "first",
            begins=_clock(begins),
            last_day=DAYS[over.weekday()],
            ends=_clock(over),
        )

    def _say(self, prompt: str, language: str, /, **arguments: str | int) -> tuple[Utterance, ...]:
        catalogue = self.script.catalogue
        wanted = catalogue.variables(prompt)
        given = {name: value for name, value in arguments.items() if name in wanted}
        return heard(catalogue.say(prompt, language, **given), self.script.public_url)

    # -- reports ------------------------------------------------------------------------------------------------------------------

    def _over(self, at: Turning) -> tuple[State, str]:
        """Nothing is at hand any more."""
        if not is_at_desk(at.state):
            return at.state, "ends"
        person = person_of(at.session, at.call)
        state = noted(noted(chosen(at.state, None), _SHIFT, None), _OPEN, None)
        state = flagged(state, MINE_THERE, bool(waiting.held_by(at.session, person)))
        return flagged(state, WAITING, bool(waiting.waiting_for(at.session, person))), "desk"

    def _mine(self, at: Turning) -> tuple[State, str]:
        """The first of theirs that they have not heard in this call; behind the last, the first again."""
        found = waiting.held_by(at.session, person_of(at.session, at.call))
        if not found:
            return at.state, "none"
        known = at.state.answer(_HEARD).split(",")
        new = [each for each in found if str(each.id) not in known]
        incident = (new or found)[0]
        known = [*known, str(incident.id)] if new else [str(incident.id)]
        incident.news_at = None
        state = noted(chosen(at.state, incident), _HEARD, ",".join(filter(None, known)))
        return opened(at.session, state, incident)

    def _next(self, at: Turning) -> tuple[State, str]:
        """Take the next that waits; where somebody else is quicker, the one after it."""
        person = person_of(at.session, at.call)
        for incident in waiting.waiting_for(at.session, person):
            if pages.take(at.session, incident.id, person, now=at.now, policy=self.policy) is pages.Claim.YOURS:
                others_told(self.remind, at, incident, person)
                self._their_own_pages_end(at, incident, person)
                return opened(at.session, chosen(at.state, incident), incident)
        return at.state, "none"

    def _their_own_pages_end(self, at: Turning, incident: Incident, person: Person) -> None:
        """They may be asked about it at this moment, by another telephone or in writing."""
        for page in incident.pages:
            if page.person_id == person.id and page.state is PageState.WRITTEN:
                pages.answered_by_key(page, now=at.now)
        for page_id in pages.pages_to_call_off(at.session, incident.id):
            self.remind(at.session, "call_off", page_id, "claimed")

    # -- shifts -------------------------------------------------------------------------------------------------------------------

    def _my_shifts(self, at: Turning) -> tuple[State, str]:
        """The next of theirs after the one that was said last."""
        last = at.state.answer(_SHIFT)
        after = _ends_of(last)[1] if last else at.now
        found = shifts.upcoming(at.session, person_of(at.session, at.call).id, now=at.now)
        duty = next((each for each in found if each.ends > after), None)
        if duty is None:
            return at.state, "last" if last else "none"
        return noted(at.state, _SHIFT, _span(duty.starts, duty.ends)), "shift"

    def _give_away(self, at: Turning) -> tuple[State, str]:
        person = person_of(at.session, at.call)
        starts, ends = _ends_of(at.state.answer(_SHIFT))
        duty = shifts.Duty(person_id=person.id, starts=starts, ends=ends)
        given = shifts.drop(at.session, person, duty, now=at.now, source=_SOURCE, zone=self.zone)
        self._write(at, given.write)
        return at.state, given.came_to.value

    def _all_to_be_had(self, session: Session, person: Person) -> list[ToBeHad]:
        """What others give away, then what nobody has; each the soonest first."""
        now = self.clock()
        given = [_offered(each) for each in shifts.offers(session, now=now, person=person)]
        free = shifts.open_gaps(session, now=now) if person.verifies else []
        return [*given, *(ToBeHad(starts=each.starts, ends=each.ends) for each in free)]

    def _open_shifts(self, at: Turning) -> tuple[State, str]:
        """The next one; those that were said in this round are not said again."""
        last = at.state.answer(_OPEN)
        found = self._all_to_be_had(at.session, person_of(at.session, at.call))
        place = _place_after(found, last)
        if place >= len(found):
            return at.state, "last" if last else "none"
        return noted(at.state, _OPEN, found[place].key), "shift"

    def _take_shift(self, at: Turning) -> tuple[State, str]:
        person = person_of(at.session, at.call)
        offer, _, span = at.state.answer(_OPEN).partition("~")
        if offer:
            got = shifts.take(at.session, person, int(offer), now=at.now, source=_SOURCE, zone=self.zone)
        else:
            starts, ends = _ends_of(span)
            got = shifts.take_gap(at.session, person, Gap(starts=starts, ends=ends), now=at.now, source=_SOURCE)
        self._write(at, got.write)
        return at.state, got.came_to.value

    def _write(self, at: Turning, told: tuple[int, ...]) -> None:
        for each in told:
            self.remind(at.session, "write", each, "0")


def _offered(offer: ShiftOffer) -> ToBeHad:
    who = offer.person.name if offer.person else None
    return ToBeHad(starts=offer.starts, ends=offer.ends, offer_id=offer.id, who=who)


def _place_after(found: list[ToBeHad], last: str) -> int:
    """Where it goes on behind the one that was said last, which may be gone: offers come before gaps, each in the order of time. A gap is
    told by its end, since one that has begun begins later at every look."""
    if not last:
        return 0
    offer, _, span = last.partition("~")
    starts, ends = _ends_of(span)
    behind = (not offer, starts if offer else ends, int(offer or 0))
    order = [(each.offer_id is None, each.starts if each.offer_id else each.ends, each.offer_id or 0) for each in found]
    return next((place for place, each in enumerate(order) if each > behind), len(found))


def _span(starts: datetime, ends: datetime) -> str:
    return f"{starts.isoformat()}/{ends.isoformat()}"


def _ends_of(span: str) -> tuple[datetime, datetime]:
    starts, _, ends = span.partition("/")
    return datetime.fromisoformat(starts), datetime.fromisoformat(ends)


def _clock(at: datetime) -> str:
    """ "8:00", as it is said."""
    return f"{at.hour}:{at.minute:02}"
