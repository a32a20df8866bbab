"""Bulletins: list, show, draft, approve, withdraw, correct. Once enough people have approved one, callers hear it when it is due."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.cli.common import as_json, console, fail, open_hotline, operator, print_json, show, words
from hotline.cli.people import person_named
from hotline.wiring import Hotline, bulletin_rules_of
from ivr import bulletins as spoken
from prompts.catalogue import Catalogue, MissingPrompt
from records import CHECKED, AuditEntry, Bulletin, Incident, reading
from routing import bulletins
from routing.bulletins import Facts, Need, NotABulletin, Refused, State
from routing.verdicts import WHAT_IT_WAS

_WHAT = click.option("--what", metavar="WHAT", help=f"With not_immigration_enforcement: {', '.join(WHAT_IT_WAS)}.")
_ZIP = click.option("--zip", "zip_area", metavar="DIGITS", help="Five digits of a ZIP code, or its first three.")
_AGO = click.option("--minutes-ago", type=click.IntRange(min=0), help="When it was last seen; by hand, just now unless given.")
_VERDICT = click.option("--verdict", metavar="VERDICT", help=f"What was found on the spot: {', '.join(CHECKED)}.")
_BY = click.option("--by", "who", metavar="NAME", help="Who says so; the command line unless given.")


@click.group()
def bulletin() -> None:
    """What callers may hear about checked incidents."""


@bulletin.command("list")
@click.option("--all", "every", is_flag=True, help="Those too that have expired or were withdrawn or corrected.")
@as_json
def list_bulletins(every: bool, json_: bool) -> None:
    """The bulletins, newest first, and what has to be done about them."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        desk = _Desk(hotline=hotline, now=hotline.clock())
        rows = [desk.row(session, each) for each in session.scalars(select(Bulletin).order_by(Bulletin.id.desc()))]
    rows = [row for row in rows if every or row["state"] not in bulletins.OVER or row["problem"]]
    if json_:
        print_json(rows)
        return
    show(
        [_short(row) for row in rows],
        json_=False,
        title="Bulletins",
        empty="No bulletins. Draft one: hotline bulletin draft --help",
    )
    _complain(rows)


@bulletin.command("show")
@click.argument("number", type=int)
@as_json
def show_bulletin(number: int, json_: bool) -> None:
    """Bulletin NUMBER: what callers hear in every language, who approved it, what was done."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        desk, found = _Desk(hotline=hotline, now=hotline.clock()), _bulletin(session, number)
        entries = session.scalars(select(AuditEntry).where(AuditEntry.subject == f"bulletin {number}").order_by(AuditEntry.id))
        history = [{"at": each.at, "who": each.actor, "what": each.action, "detail": each.detail} for each in entries]
        whole = {**desk.row(session, found), "texts": desk.texts(found), "history": history}
    if json_:
        print_json(whole)
        return
    about = f" · incident {whole['incident']}" if whole["incident"] else ""
    corrects = f" · corrects bulletin {whole['corrects']}" if whole["corrects"] else ""
    console.print(f"[bold]Bulletin {number}[/] · {whole['state']}{about}{corrects}")
    window = f"; from {words(whole['from'])} until {words(whole['until'])}" if whole["from"] else ""
    console.print(f"Drafted by {whole['drafted_by']}, approved by {_approved(whole)}{window}")
    for language, text in whole["texts"].items():
        _say(f"[bold]{language}[/] {text or 'not translated: callers in this language cannot hear it'}")
    _complain([whole])
    show(whole["history"], json_=False, title="What was done", empty="")


@bulletin.command("draft")
@click.option("--incident", "incident_id", type=int, metavar="NUMBER", help="What this incident says.")
@_VERDICT
@_WHAT
@_ZIP
@_AGO
@_BY
def draft_bulletin(
    *,
    incident_id: int | None,
    verdict: str | None,
    what: str | None,
    zip_area: str | None,
    minutes_ago: int | None,
    who: str | None,
) -> None:
    """Write a bulletin: what a checked incident says, or what was found on the spot. Nobody hears it before it is approved."""
    if (incident_id is None) == (verdict is None):
        raise click.UsageError("Say what it is about: either --incident NUMBER, or --verdict with --zip.")
    if incident_id is not None and what:
        raise click.UsageError("What an incident was stands in its verdict: hotline incident verdict NUMBER … --what-it-was.")
    if incident_id is None and zip_area is None:
        raise click.UsageError("Say where: --zip with five digits of a ZIP code, or its first three.")
    with _changing() as (hotline, session):
        now = hotline.clock()
        if incident_id is None:
            at = now - timedelta(minutes=minutes_ago or 0)
            facts = Facts(verdict=verdict or "", what_it_was=what, zip_area=zip_area or "", happened_at=at, checked_at=now)
        else:
            _incident(session, incident_id)
            facts = bulletins.facts_of(session, incident_id, zip_area=zip_area, happened_at=_ago(now, minutes_ago))
        rules = bulletin_rules_of(hotline.settings)
        number = bulletins.draft(session, facts, who=_who(session, who), now=now, rules=rules).id
    _say(f"Bulletin {number} is drafted. {_to_approve(number, rules.needed)}")


@bulletin.command("approve")
@click.argument("number", type=int)
@click.option("--as", "who", required=True, metavar="NAME")
def approve_bulletin(number: int, who: str) -> None:
    """NAME approves bulletin NUMBER. After the last approval needed, callers hear it as soon as it is due."""
    with _changing() as (hotline, session):
        found, person = _bulletin(session, number), person_named(session, who)
        rules, now = bulletin_rules_of(hotline.settings), hotline.clock()
        state = bulletins.approve(session, number, person, now=now, rules=rules)
        missing = rules.needed - len(found.approvals)
        since, until = found.published_at, found.expires_at
    if state is State.DRAFTED:
        _say(f"{who} has approved bulletin {number}. {_to_approve(number, missing, more=True)}")
    elif state is State.WAITING:
        console.print(f"Bulletin {number} is approved; callers hear it from {words(since)} until {words(until)}.")
    else:
        console.print(f"Bulletin {number} is read to callers until {words(until)}.")


@bulletin.command("withdraw")
@click.argument("number", type=int)
@_BY
def withdraw_bulletin(number: int, who: str | None) -> None:
    """Read bulletin NUMBER to nobody any more."""
    with _changing() as (hotline, session):
        found, now = _bulletin(session, number), hotline.clock()
        bulletins.withdraw(session, number, who=_who(session, who), now=now, rules=bulletin_rules_of(hotline.settings))
        heard = bulletins.was_heard(found, now)
    console.print(f"Bulletin {number} is withdrawn.")
    if heard:
        _say(f"Callers may have heard it. If it was wrong, tell them so: hotline bulletin correct {number}")


@bulletin.command("correct")
@click.argument("number", type=int)
@_VERDICT
@_WHAT
@_ZIP
@_AGO
@_BY
def correct_bulletin(
    *, number: int, verdict: str | None, what: str | None, zip_area: str | None, minutes_ago: int | None, who: str | None
) -> None:
    """Draft what is right instead of bulletin NUMBER, which nobody hears any more from now on.

    What is not given stays as it was; of an incident, its verdict is taken as it is now.
    """
    with _changing() as (hotline, session):
        wrong, now, rules = _bulletin(session, number), hotline.clock(), bulletin_rules_of(hotline.settings)
        at = _ago(now, minutes_ago) or wrong.happened_at
        facts = _corrected(session, wrong, verdict=verdict, what=what, zip_area=zip_area or wrong.zip_area, happened_at=at, now=now)
        correction = bulletins.correct(session, number, facts, who=_who(session, who), now=now, rules=rules).id
    _say(f"Bulletin {number} is read no more; bulletin {correction} corrects it. {_to_approve(correction, rules.needed)}")


@dataclass(frozen=True, kw_only=True)
class _Desk:
    """Bulletins as rows, at one moment."""

    hotline: Hotline
    now: datetime

    def row(self, session: Session, each: Bulletin) -> dict[str, Any]:
        rules = bulletin_rules_of(self.hotline.settings)
        state = bulletins.state_of(each, each.approvals, self.now, rules.needed, rules.delay)
        wrong = bulletins.contradicts(each, each.incident)
        return {
            "id": each.id,
            "state": state.value,
            "read": state is State.PUBLISHED and not wrong,
            "verdict": each.verdict.value,
            "what_it_was": each.what_it_was,
            "zip": each.zip_area,
            "happened_at": each.happened_at,
            "drafted_by": each.drafted_by,
            "approved_by": [approval.person.name for approval in each.approvals],
            "approvals_needed": rules.needed,
            "from": each.published_at,
            "until": each.expires_at,
            "incident": each.incident_id,
            "corrects": each.corrects_id,
            "problem": _problem(each, bulletins.need_of(each, self.now)),
        }

    def texts(self, each: Bulletin) -> dict[str, str | None]:
        """The bulletin in every language offered; None where the language has no words for it."""
        said = spoken.sentences(each, now=self.now)
        return {language: _text(self.hotline.catalogue, said, language) for language in self.hotline.languages}


def _text(catalogue: Catalogue, said: tuple[spoken.Sentence, ...], language: str) -> str | None:
    try:
        return spoken.text(catalogue, said, language)
    except MissingPrompt:
        return None


def _problem(each: Bulletin, need: Need | None) -> str | None:
    if need is None:
        return None
    if bulletins.contradicts(each, each.incident):
        said = bulletins.disagreement(each)
    else:
        said = (
            f"Callers have heard bulletin {each.id}, and its correction was withdrawn. (If it was right after all, draft it again.)"
        )
    if need is Need.WITHDRAWAL:
        return f"{said} Withdraw it: hotline bulletin withdraw {each.id}"
    return f"{said} It is not read. Tell callers what is right: hotline bulletin correct {each.id}"


def _short(row: dict[str, Any]) -> dict[str, Any]:
    """The row as it fits on a screen."""
    silent = row["state"] == State.PUBLISHED and not row["read"]
    says = row["verdict"] + (f" ({row['what_it_was']})" if row["what_it_was"] else "")
    return {
        "id": row["id"],
        "state": "wrong" if silent else row["state"],
        "says": says.replace("_", " "),
        "zip": row["zip"],
        "approved_by": _approved(row),
        "until": row["until"],
    }


def _approved(row: dict[str, Any]) -> str:
    names = f" ({', '.join(row['approved_by'])})" if row["approved_by"] else ""
    return f"{len(row['approved_by'])} of {row['approvals_needed']}{names}"


def _complain(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        if row["problem"]:
            _say(f"[yellow]{row['problem']}[/]")


def _say(sentence: str) -> None:
    """On one line however narrow the screen, so that the command in it can be copied."""
    console.print(sentence, soft_wrap=True)


def _to_approve(number: int, missing: int, *, more: bool = False) -> str:
    people = ("one more approval" if more else "one approval") if missing == 1 else f"{missing} {'more ' if more else ''}approvals"
    return f"Callers hear it after {people}: hotline bulletin approve {number} --as NAME"


def _corrected(
    session: Session,
    wrong: Bulletin,
    *,
    verdict: str | None,
    what: str | None,
    zip_area: str,
    happened_at: datetime,
    now: datetime,
) -> Facts:
    if wrong.incident_id is None:
        kept = wrong.what_it_was if verdict in (None, wrong.verdict) else None
        return Facts(
            verdict=verdict or wrong.verdict,
            what_it_was=what or kept,
            zip_area=zip_area,
            happened_at=happened_at,
            checked_at=now,
        )
    if verdict or what:
        fail(f"Bulletin {wrong.id} follows incident {wrong.incident_id}: correct that first (hotline incident verdict --help).")
    return bulletins.facts_of(session, wrong.incident_id, zip_area=zip_area, happened_at=happened_at)


@contextmanager
def _changing() -> Iterator[tuple[Hotline, Session]]:
    """A transaction; what cannot be done is one sentence: exit 2 where the words were wrong, 1 where things stand in the way."""
    try:
        with open_hotline() as hotline, hotline.sessions.begin() as session:
            yield hotline, session
    except NotABulletin as error:
        raise click.UsageError(str(error)) from None
    except Refused as error:
        fail(str(error))


def _who(session: Session, name: str | None) -> str:
    return person_named(session, name).name if name else operator()


def _ago(now: datetime, minutes: int | None) -> datetime | None:
    return None if minutes is None else now - timedelta(minutes=minutes)


def _bulletin(session: Session, number: int) -> Bulletin:
    found = session.get(Bulletin, number)
    if found is None:
        fail(f"There is no bulletin {number}. See: hotline bulletin list --all")
    assert found is not None
    return found


def _incident(session: Session, number: int) -> Incident:
    found = session.get(Incident, number)
    if found is None:
        fail(f"There is no incident {number}. See: hotline incident list")
    assert found is not None
    return found


COMMANDS = (bulletin,)
