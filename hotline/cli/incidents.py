"""Incidents: list, show, claim, release, verdict."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.cli.common import as_json, console, fail, open_hotline, operator, print_json, show, words
from hotline.cli.people import person_named
from hotline.cli.reports import print_report, report_whole
from records import AuditEntry, Incident, Kind, Page, reading
from routing import incidents, pages, verdicts


@click.group()
def incident() -> None:
    """What verifiers check."""


@incident.command("list")
@click.option("--last", default=50, show_default=True, help="How many, newest first.")
@as_json
def list_incidents(last: int, json_: bool) -> None:
    """The newest incidents."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        rows = [_summary(each) for each in session.scalars(select(Incident).order_by(Incident.id.desc()).limit(last))]
    show(rows, json_=json_, title="Incidents", empty="No incidents yet.")


@incident.command("show")
@click.argument("number", type=int)
@as_json
def show_incident(number: int, json_: bool) -> None:
    """Incident NUMBER: its reports, who was asked, who has it, what it was."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        whole = incident_whole(session, _incident(session, number))
    if json_:
        print_json(whole)
        return
    console.print(
        f"[bold]Incident {number}[/] · {whole['workflow']} · {whole['verdict']}"
        + (f" ({whole['what_it_was']})" if whole["what_it_was"] else "")
    )
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
        for page_id in pages.pages_to_call_off(session, number) if outcome is pages.Claim.YOURS else []:
            hotline.reminders.remind(session, "call_off", page_id, key="claimed")
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
        if found.workflow not in pages.MINE:
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
            verdicts.give(session, number, verdict=verdict, what_it_was=what_it_was, who=name, now=hotline.clock())
        except verdicts.NotAVerdict as error:
            raise click.UsageError(str(error)) from None
        for page_id in pages.pages_to_call_off(session, number):
            hotline.reminders.remind(session, "call_off", page_id, key="closed")
    console.print(f"Incident {number}: {verdict}.")


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


def incident_whole(session: Session, each: Incident) -> dict[str, Any]:
    """An incident with its reports, pages and history, who and when."""
    history = session.scalars(select(AuditEntry).where(AuditEntry.subject == f"incident {each.id}").order_by(AuditEntry.id))
    return {
        **_summary(each),
        "activity": each.activity.value if each.activity else None,
        "last_seen_at": each.last_seen_at,
        "claimed_at": each.claimed_at,
        "verdict_by": each.verdict_by,
        "verdict_at": each.verdict_at,
        "reports": [report_whole(report) for report in incidents.reports_of(session, each)],
        "news_at": each.news_at,
        "pages": [_page(page) for page in each.pages],
        "history": [{"at": entry.at, "who": entry.actor, "what": entry.action, "detail": entry.detail} for entry in history],
    }


def _summary(each: Incident) -> dict[str, Any]:
    return {
        "id": each.id,
        "opened_at": each.opened_at,
        "kind": each.kind.value,
        "priority": each.priority.value,
        "workflow": each.workflow.value,
        "verdict": each.verdict.value,
        "what_it_was": each.what_it_was,
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
        "text": page.text_state,
        "problem": page.problem,
    }


def _incident(session: Session, number: int) -> Incident:
    found = session.get(Incident, number)
    if found is None:
        fail(f"There is no incident {number}. See: hotline incident list")
    assert found is not None
    return found


COMMANDS = (incident,)
