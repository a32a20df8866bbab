"""Carrying out what somebody asked for in a text: take, hand on, how long until they are there, what it was. Use cases: rows change in the
caller's transaction, nothing is sent from here.

Every answer is one fixed text with numbers and names in it and nothing of a report; what they took is told them by telephone. A command
sent twice is carried out once, and answered the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from records import LIVE_PAGES, STILL_RINGS, Incident, Kind, Page, PageReason, Person, Workflow
from routing import codes, commands, incidents, moving, pages, shift_texts, timetable, verdicts, visits
from routing.commands import Command
from routing.replies import Reply, Sent, Work

_ROOM_FOR_NAMES = 40
"""Characters; what does not fit is counted."""

_OF_WHAT_ONE_HAS = (PageReason.AGAIN, PageReason.TELL)


@dataclass(frozen=True, kw_only=True)
class Meant:
    """The report or message a text is about, and the number it has for the sender."""

    incident: Incident
    code: int
    command: Command

    def reply(self, prompt: str, work: Sequence[Work] = (), **more: str | int) -> Reply:
        """An answer that names it."""
        return Reply(prompt=prompt, arguments={"code": self.code, **more}, work=tuple(work))


def carry_out(at: Sent, command: Command | None) -> Reply:
    """Do what was asked for; of what is no command, say what can be sent."""
    kind = command.kind if command else commands.Kind.COMMANDS
    if command is None or kind is commands.Kind.COMMANDS:
        return _what_can_be_sent(at)
    if kind is commands.Kind.SHIFT:
        return shift_texts.to_be_had(at) if command.number is None else shift_texts.take(at, command.number)
    if kind not in commands.ABOUT_A_REPORT:
        return _ASKED[kind](at)
    meant = _meant(at, command)
    return meant if isinstance(meant, Reply) else _DO[kind](at, meant)


# -- which report -------------------------------------------------------------------------------------------------------------


def _meant(at: Sent, command: Command) -> Meant | Reply:
    """The report named, or the only one it can be. What it was is never said of a report that was not named."""
    named = codes.incidents_named(at.session, at.person.id)
    if command.code is None:
        fitting = _fitting(at, command, named)
        if not fitting:
            return Reply(prompt="text-nothing-waits")
        if len(fitting) > 1 or command.kind is commands.Kind.VERDICT:
            return _ask_which(at, "text-which", fitting, command)
        incident_id, code = fitting[0], _code(at, fitting[0])
    else:
        found = codes.incident_of(at.session, at.person.id, command.code)
        if found is None and not named:
            return Reply(prompt="text-nothing-waits")
        if found is None:
            return _ask_which(at, "text-no-such-number", named, command, code=command.code)
        incident_id, code = found, command.code
    # Locked: who has it must not change between looking and writing.
    incident = incidents.locked(at.session, incident_id)
    while incident.merged_into_id is not None:
        incident = incidents.locked(at.session, incident.merged_into_id)
    return Meant(incident=incident, code=code, command=command)


def _fitting(at: Sent, command: Command, named: Sequence[int]) -> Sequence[int]:
    """Of the open ones they were asked about, those the command can mean: only what one has can be handed on, or looked at."""
    if command.kind in (commands.Kind.TAKE, commands.Kind.PASS):
        return named
    mine = [each for each in named if visits.holds(at.session.get_one(Incident, each), at.person.id)]
    return mine or named


def _ask_which(at: Sent, prompt: str, which: Sequence[int], command: Command, **more: int) -> Reply:
    numbers = sorted(_code(at, each) for each in which)
    example = Command(kind=command.kind, code=numbers[0], number=command.number)
    return Reply(prompt=prompt, arguments={"codes": ", ".join(map(str, numbers)), "example": str(example), **more})


def _code(at: Sent, incident_id: int) -> int:
    return codes.code_for(at.session, at.person.id, incident_id, now=at.now)


# -- what is done -------------------------------------------------------------------------------------------------------------


def _take(at: Sent, meant: Meant) -> Reply:
    """Theirs: those who were asked in vain are told, and their own telephone rings so that they hear it."""
    session, incident = at.session, meant.incident
    message = "-message" if incident.kind is Kind.FOLLOW_UP else ""
    if visits.holds(incident, at.person.id):
        return meant.reply(f"text-yours-still{message}")
    if _was_withdrawn(at, incident):
        return meant.reply("text-gone")
    outcome = pages.take(session, incident.id, at.person, now=at.now, policy=at.policy)
    if outcome is not pages.Claim.YOURS:
        return _not_yours(at, meant)
    others = pages.tell_others(session, incident.id, by=at.person, now=at.now)
    back = moving.call_back(session, incident.id, at.person, now=at.now, policy=at.policy)
    rung = [session.get_one(Page, page_id) for page_id in back.page_ids]
    work = [*others.work("claimed"), *back.work("claimed"), *(("page", page.id, pages.key_of(page)) for page in rung)]
    return meant.reply(f"text-yours{message}" if _ringing(at, incident) else "text-yours-unrung", work)


def _pass(at: Sent, meant: Meant) -> Reply:
    """ "I cannot", before or after having taken it."""
    mine = visits.holds(meant.incident, at.person.id)
    if meant.incident.workflow is Workflow.CLOSED:
        return meant.reply("text-gone")
    quiet: list[Work] = [("call_off", page_id, "answered") for page_id in _ringing(at, meant.incident)]
    moved = pages.pass_on(at.session, meant.incident.id, at.person, now=at.now)
    work = [*quiet, ("move_on", meant.incident.id, at.key())] if moved else quiet
    return meant.reply("text-released" if mine else "text-passed", work)


def _release(at: Sent, meant: Meant) -> Reply:
    return _pass(at, meant) if visits.holds(meant.incident, at.person.id) else _not_yours(at, meant)


def _minutes(at: Sent, meant: Meant) -> Reply:
    minutes = meant.command.number or 0
    if not 1 <= minutes <= visits.MOST_MINUTES:
        return meant.reply("text-minutes", most=visits.MOST_MINUTES)
    if not visits.expect(at.session, meant.incident, at.person, minutes, now=at.now, policy=at.policy):
        return _not_yours(at, meant)
    return meant.reply("text-expected", _answered(at, meant.incident, PageReason.AGAIN), minutes=minutes)


def _there(at: Sent, meant: Meant) -> Reply:
    if not visits.arrived(at.session, meant.incident, at.person, now=at.now, policy=at.policy):
        return _not_yours(at, meant)
    return meant.reply("text-there", _answered(at, meant.incident, PageReason.AGAIN))


def _verdict(at: Sent, meant: Meant) -> Reply:
    """What it was, or a correction of what they said; what somebody else has corrected since stays as it is."""
    incident = meant.incident
    somebody_elses = incident.workflow is Workflow.CLOSED and incident.verdict_by != at.person.name
    if incident.claimed_by_id != at.person.id or somebody_elses:
        return _not_yours(at, meant)
    if incident.kind is Kind.FOLLOW_UP:
        return meant.reply("text-no-verdict")
    if _was_withdrawn(at, incident):
        return meant.reply("text-gone", _answered(at, incident, *_OF_WHAT_ONE_HAS))
    verdict, what = meant.command.verdict
    verdicts.give(at.session, incident.id, verdict=verdict, what_it_was=what, who=at.person.name, now=at.now)
    work = [
        *_answered(at, incident, *_OF_WHAT_ONE_HAS),
        *verdicts.left_to_do(at.session, incident),
    ]
    if meant.command.number == _SOMETHING_ELSE:
        return meant.reply("text-written-else", work)
    return meant.reply("text-written", work, verdict=meant.command.number or 0)


_SOMETHING_ELSE = 2


def _done(at: Sent, meant: Meant) -> Reply:
    """A message about somebody who was taken is dealt with."""
    incident = meant.incident
    if incident.claimed_by_id != at.person.id:
        return _not_yours(at, meant)
    if incident.kind is Kind.SIGHTING:
        return _not_yours(at, meant) if incident.workflow is Workflow.CLOSED else meant.reply("text-again")
    if incident.workflow is not Workflow.CLOSED:
        verdicts.dealt_with(at.session, incident, who=at.person.name, now=at.now, erases=False)  # a sender can be faked
    return meant.reply("text-done", _answered(at, incident, *_OF_WHAT_ONE_HAS))


def _not_yours(at: Sent, meant: Meant) -> Reply:
    """Why nothing was done: it is closed, somebody else has it, or nobody."""
    incident = meant.incident
    if incident.workflow is Workflow.CLOSED:
        return meant.reply("text-gone")
    if incident.claimed_by_id is None or incident.workflow is Workflow.NEW:
        return meant.reply("text-not-yours")
    return meant.reply("text-taken", who=at.session.get_one(Person, incident.claimed_by_id).name)


def _was_withdrawn(at: Sent, incident: Incident) -> bool:
    """Whether its caller has taken it back; then it is closed, and nobody need do anything."""
    if incident.workflow is Workflow.CLOSED or not incidents.is_withdrawn(at.session, incident):
        return False
    incidents.close_withdrawn(at.session, incident, now=at.now)
    return True


def _answered(at: Sent, incident: Incident, *reasons: PageReason) -> list[Work]:
    """What they were asked by telephone or in writing, for these reasons, is answered now: it was not asked in vain, and nothing need ring
    for it any more."""
    ringing = set(_ringing(at, incident))
    live = select(Page).where(Page.incident_id == incident.id, Page.person_id == at.person.id, Page.state.in_(LIVE_PAGES))
    answered = at.session.scalars(live.where(Page.reason.in_(reasons))).all()
    for page in answered:
        pages.answered_by_key(page, now=at.now)
    return [("call_off", page.id, "answered") for page in answered if page.id in ringing]


def _ringing(at: Sent, incident: Incident) -> Sequence[int]:
    """Their own telephones that ring for it, or are about to."""
    mine = select(Page.id).where(Page.incident_id == incident.id, Page.person_id == at.person.id, Page.state.in_(STILL_RINGS))
    return at.session.scalars(mine).all()


_DO: Mapping[commands.Kind, Callable[[Sent, Meant], Reply]] = {
    commands.Kind.TAKE: _take,
    commands.Kind.PASS: _pass,
    commands.Kind.RELEASE: _release,
    commands.Kind.MINUTES: _minutes,
    commands.Kind.THERE: _there,
    commands.Kind.VERDICT: _verdict,
    commands.Kind.DONE: _done,
}


# -- what is asked ------------------------------------------------------------------------------------------------------------


def _what_can_be_sent(at: Sent) -> Reply:
    """With a number that means something to them, if one does."""
    named = codes.incidents_named(at.session, at.person.id)
    return Reply(prompt="text-commands", arguments={"code": _code(at, named[0]) if named else 1})


def _who(at: Sent) -> Reply:
    names = timetable.names_on_call(at.session, at.now)
    return Reply(prompt="text-who", arguments={"people": in_short(names)}) if names else Reply(prompt="text-who-nobody")


_ASKED: Mapping[commands.Kind, Callable[[Sent], Reply]] = {
    commands.Kind.WHO: _who,
    commands.Kind.SHIFTS: shift_texts.mine,
    commands.Kind.DROP: shift_texts.give_away,
}


def in_short(words: Sequence[str], room: int = _ROOM_FOR_NAMES) -> str:
    """Words with commas, as many as there is room for, at least one, and how many there are besides."""
    shown = next((many for many in range(len(words), 1, -1) if len(", ".join(words[:many])) <= room), 1)
    left = len(words) - shown
    return ", ".join([*words[:shown], *([f"+{left}"] if left else [])])
