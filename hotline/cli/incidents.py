"""Incidents: list, show, claim, release, verdict, merge, split."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.cli.common import as_json, console, fail, open_hotline, operator, print_json, show, shown, words
from hotline.cli.people import person_named
from hotline.cli.reports import print_report, report_whole
from hotline.grouping import carry_out
from ivr.saluting import in_words, sentences
from prompts.catalogue import MASTER, Catalogue
from records import HELD, AuditEntry, Incident, Kind, Page, Report, reading
from routing import incidents, pages, sorting, verdicts
from routing.activity import activity_at
from routing.salute import Part, Salute, salute


@click.group()
def incident() -> None:
    """What verifiers check."""


@incident.command("list")
@click.option("--last", default=50, show_default=True, help="How many, newest first.")
@as_json
def list_incidents(last: int, json_: bool) -> None:
    """The newest incidents."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        newest = session.scalars(select(Incident).order_by(Incident.id.desc()).limit(last))
        rows = [_summary(each, hotline.clock()) for each in newest]
    show(rows, json_=json_, title="Incidents", empty="No incidents yet.")


@incident.command("show")
@click.argument("number", type=int)
@as_json
def show_incident(number: int, json_: bool) -> None:
    """Incident NUMBER: its reports, who was asked, who has it, what it was."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        whole = incident_whole(session, _incident(session, number), catalogue=hotline.catalogue, now=hotline.clock())
    if json_:
        print_json(whole)
        return
    console.print(
        f"[bold]Incident {number}[/] · {whole['workflow']} · {whole['verdict']}"
        + (f" ({whole['what_it_was']})" if whole["what_it_was"] else "")
    )
    if whole["merged_into"]:
        console.print(f"Part of incident {whole['merged_into']} now: hotline incident show {whole['merged_into']}")
    for line in whole["salute"]["sentences"] if whole["salute"] else ():
        console.print(shown(line), highlight=False)
    if whole["nobody_has_it_since"]:
        console.print(f"[yellow]Nobody has this: everybody on call was asked (since {words(whole['nobody_has_it_since'])}).[/]")
    for each in whole["reports"]:
        print_report(each)
    show(whole["pages"], json_=False, title="Who was asked", empty="Nobody was asked yet.")
    show(whole["history"], json_=False, title="What was done", empty="")


@incident.command("claim")
@click.argument("number", type=int)
@click.option("--as", "who", required=True, metavar="NAME")
def claim_incident(number: int, who: str) -> None:
    """Take incident NUMBER for NAME."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        found, person = _incident(session, number), person_named(session, who)
        outcome = pages.take(session, number, person, now=hotline.clock(), policy=hotline.policy)
        if outcome is pages.Claim.YOURS:
            others = pages.tell_others(session, number, by=person, now=hotline.clock())
            for work, row, key in others.work("claimed"):
                hotline.reminders.remind(session, work, row, key=key)
        session.refresh(found)
        holder = found.claimed_by.name if found.claimed_by else "nobody"
    if outcome is not pages.Claim.YOURS:
        fail("It is closed." if outcome is pages.Claim.GONE else f"{holder} has it already.")
    console.print(f"{who} has incident {number}.")


@incident.command("release")
@click.argument("number", type=int)
def release_incident(number: int) -> None:
    """Give incident NUMBER back: the next person is asked at once."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        found = _incident(session, number)
        if found.workflow not in HELD:
            fail(f"Nobody has incident {number}, so there is nothing to give back.")
        now = hotline.clock()
        pages.release(session, found, who=operator(), now=now)
        hotline.reminders.remind(session, "move_on", number, key=f"released-{int(now.timestamp() * 1000)}")
    console.print(f"Incident {number} is free; the next person is being asked.")


@incident.command("verdict")
@click.argument("number", type=int)
@click.argument("verdict")
@click.option(
    "--what-it-was",
    metavar="WHAT",
    help=f"With not_immigration_enforcement: {', '.join(verdicts.WHAT_IT_WAS)}; with spam: {', '.join(verdicts.ABUSE)}.",
)
@click.option("--by", "who", metavar="NAME", help="Who says so; the command line unless given.")
def give_verdict(number: int, verdict: str, what_it_was: str | None, who: str | None) -> None:
    """Say what incident NUMBER was. A later verdict corrects an earlier one."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        _incident(session, number)
        name = person_named(session, who).name if who else operator()
        try:
            found = verdicts.give(session, number, verdict=verdict, what_it_was=what_it_was, who=name, now=hotline.clock())
        except verdicts.NotAVerdict as error:
            raise click.UsageError(str(error)) from None
        session.flush()
        for work, row, key in verdicts.left_to_do(session, found):
            hotline.reminders.remind(session, work, row, key=key)
        for page_id in pages.pages_to_call_off(session, number):
            hotline.reminders.remind(session, "call_off", page_id, key="closed")
    console.print(f"Incident {number}: {verdict}.")


@incident.command("merge")
@click.argument("number", type=int)
@click.argument("into", type=int)
@click.option("--by", "who", metavar="NAME", help="Who says so; the command line unless given.")
def merge_incidents(number: int, into: int, who: str | None) -> None:
    """Say that incident NUMBER is part of incident INTO: its reports go there, it is closed, and whoever had it is told."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        name, now = person_named(session, who).name if who else operator(), hotline.clock()
        try:
            moved = sorting.merge(session, _incident(session, number), _incident(session, into), who=name, now=now)
        except sorting.CannotSort as error:
            fail(str(error))
        carry_out(hotline.reminders, session, moved, now=now)
    console.print(f"Incident {number} is part of incident {into} now.")


@incident.command("split")
@click.argument("report", type=int)
@click.option("--by", "who", metavar="NAME", help="Who says so; the command line unless given.")
def split_report(report: int, who: str | None) -> None:
    """Say that REPORT is of something else than the others of its incident: it gets one of its own, and somebody is asked to take it."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        name, now = person_named(session, who).name if who else operator(), hotline.clock()
        found = session.get(Report, report, with_for_update=True)
        if found is None:
            fail(f"There is no report {report}. See: hotline report list")
            return
        try:
            moved = sorting.split(session, found, who=name, now=now)
        except sorting.CannotSort as error:
            fail(str(error))
        carry_out(hotline.reminders, session, moved, now=now)
    console.print(f"Report {report} is incident {moved.incident_id} now; somebody is asked to take it.")


@incident.command("done")
@click.argument("number", type=int)
@click.option("--by", "who", metavar="NAME", help="Who says so; the command line unless given.")
def deal_with(number: int, who: str | None) -> None:
    """Say that NUMBER, a message to those who help families, is dealt with. Nothing was checked, so it gets no verdict."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        found = _incident(session, number)
        if found.kind is not Kind.FOLLOW_UP:
            fail(f"Incident {number} is something to be checked: hotline incident verdict {number} …")
        name = person_named(session, who).name if who else operator()
        verdicts.dealt_with(session, found, who=name, now=hotline.clock())
        for page_id in pages.pages_to_call_off(session, number):
            hotline.reminders.remind(session, "call_off", page_id, key="closed")
    console.print(f"Message {number} is dealt with.")


def incident_whole(session: Session, each: Incident, *, catalogue: Catalogue, now: datetime) -> dict[str, Any]:
    """An incident with what is known of it, its reports, pages and history, who and when."""
    reports = incidents.reports_of(session, each)
    history = session.scalars(select(AuditEntry).where(AuditEntry.subject == f"incident {each.id}").order_by(AuditEntry.id))
    return {
        **_summary(each, now),
        "last_seen_at": each.last_seen_at,
        "merged_into": each.merged_into_id,
        "salute": _salute(catalogue, salute(reports, now=now)) if each.kind is Kind.SIGHTING else None,
        "claimed_at": each.claimed_at,
        "verdict_by": each.verdict_by,
        "verdict_at": each.verdict_at,
        "reports": [report_whole(report) for report in reports],
        "news_at": each.news_at,
        "pages": [_page(page) for page in each.pages],
        "history": [{"at": entry.at, "who": entry.actor, "what": entry.action, "detail": entry.detail} for entry in history],
    }


def _salute(catalogue: Catalogue, known: Salute) -> dict[str, Any]:
    """What is known, in English as a verifier hears it, and part by part."""
    parts = {
        part.value: [
            {"question": piece.question, "value": piece.value or None, "minutes": None if piece.value else piece.minutes}
            for piece in known.known_of(part)
        ]
        for part in Part
    }
    return {
        "sentences": [in_words(catalogue, said, MASTER) for said in sentences(known)],
        **parts,
        "missing": [each.value for each in known.missing],
        "only_in_voice": [each.value for each in known.aloud],
        "differ": [each.value for each in known.differ],
    }


def _summary(each: Incident, now: datetime) -> dict[str, Any]:
    activity = activity_at(activity=each.activity, last_seen_at=each.last_seen_at, opened_at=each.opened_at, now=now)
    return {
        "id": each.id,
        "opened_at": each.opened_at,
        "kind": each.kind.value,
        "priority": each.priority.value,
        "workflow": each.workflow.value,
        "verdict": each.verdict.value,
        "what_it_was": each.what_it_was,
        "activity": activity.value if activity else None,
        "claimed_by": each.claimed_by.name if each.claimed_by else None,
        "nobody_has_it_since": each.unattended_since,
    }


def _page(page: Page) -> dict[str, Any]:
    return {
        "person": page.person.name,
        "reason": page.reason.value,
        "state": page.state.value,
        "at": page.created_at,
        "ended_at": page.ended_at,
        "by": _by(page),
        "problem": page.problem,
    }


def _by(page: Page) -> str:
    """How they were asked: by telephone, or in writing alone."""
    return "in writing" if page.method_id is None else "telephone"


def _incident(session: Session, number: int) -> Incident:
    found = session.get(Incident, number)
    if found is None:
        fail(f"There is no incident {number}. See: hotline incident list")
    assert found is not None
    return found


COMMANDS = (incident,)
