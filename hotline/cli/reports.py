"""Reports, as the records have them."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy import select

from hotline.cli.common import as_json, console, fail, open_hotline, operator, print_json, show, words
from records import Recording, Report, note, reading
from routing import verdicts


@click.group()
def report() -> None:
    """What callers reported."""


@report.command("list")
@click.option("--last", default=50, show_default=True, help="How many, newest first.")
@as_json
def list_reports(last: int, json_: bool) -> None:
    """The newest reports."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        rows = [report_summary(each) for each in session.scalars(select(Report).order_by(Report.id.desc()).limit(last))]
    show(rows, json_=json_, title="Reports", empty="No reports yet.")


@report.command("show")
@click.argument("number", type=int)
@click.option(
    "--callback", is_flag=True, help="Show the number the caller asked to be called back at; it is written down that you did."
)
@as_json
def show_report(number: int, callback: bool, json_: bool) -> None:
    """Everything about report NUMBER."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        found = session.get(Report, number)
        if found is None:
            fail(f"There is no report {number}. See: hotline report list")
            return
        whole = report_whole(found)
        if callback:
            whole["callback_number"] = found.callback_number
            note(session, at=hotline.clock(), actor=operator(), action="show call-back number", subject=f"report {number}")
    if json_:
        print_json(whole)
        return
    print_report(whole)


@report.command("erase")
@click.argument("number", type=int)
@click.option("--yes", is_flag=True, help="Do not ask.")
def erase_report(number: int, yes: bool) -> None:
    """Erase what was said in report NUMBER, now: recordings, texts, answers, call-back number."""
    if not yes:
        click.confirm(f"Everything that was said in report {number} is erased for good. Go on?", abort=True)
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        found = session.get(Report, number, with_for_update=True)
        if found is None:
            fail(f"There is no report {number}. See: hotline report list")
            return
        verdicts.erase(session, found, now=hotline.clock())
        note(session, at=hotline.clock(), actor=operator(), action="erase", subject=f"report {number}")
    console.print(f"What was said in report {number} is erased.")


def report_summary(each: Report) -> dict[str, Any]:
    """A report in one row."""
    return {
        "id": each.id,
        "began_at": each.began_at,
        "language": each.language,
        "finished": each.finished,
        "stage": each.stage,
        "ending": each.ending.value if each.ending else None,
        "withdrawn_at": each.withdrawn_at,
        "filed_at": each.filed_at,
        "incident": each.incident_id,
        "answers": len(each.answers),
        "recordings": len(each.recordings),
    }


def report_whole(each: Report) -> dict[str, Any]:
    """A report with its answers, recordings and texts; no caller."""
    return {
        **report_summary(each),
        "answers": {answer.question: answer.value for answer in each.answers},
        "recordings": [_recording(recording) for recording in each.recordings],
        "may_be_called_back": each.callback_number is not None,
        "erased_at": each.erased_at,
    }


def print_report(whole: dict[str, Any]) -> None:
    """A report for a person's eyes."""
    state = "finished" if whole["finished"] else f"{_ENDINGS.get(whole['ending'], 'the call goes on')} at “{whole['stage']}”"
    if whole["withdrawn_at"]:
        state += ", withdrawn by the caller"
    console.print(f"[bold]Report {whole['id']}[/] · {words(whole['began_at'])} · {whole['language'] or 'no language'} · {state}")
    for question, value in whole["answers"].items():
        console.print(f"  {question}: {value}", highlight=False)
    for each in whole["recordings"]:
        text = each["text"] or each["no_text_because"] or "no text yet"
        by = f" [dim]({each['engine']}, {each['confidence']:.0%} sure)[/]" if each["confidence"] is not None else ""
        console.print(f"  {each['question']} ({each['seconds']} s, {each['whereabouts']}): {text}{by}", highlight=False)
    if whole["may_be_called_back"] and "callback_number" not in whole:
        console.print(f"  may be called back: hotline report show {whole['id']} --callback", highlight=False)
    if "callback_number" in whole:
        console.print(f"  call back: {whole['callback_number'] or 'the caller did not ask for it'}", highlight=False)


def _recording(each: Recording) -> dict[str, Any]:
    text = each.transcript
    return {
        "question": each.question,
        "asked_by_volunteer": each.asked_by_id is not None,
        "language": each.language,
        "seconds": each.seconds,
        "whereabouts": each.whereabouts.value,
        "gone_from_carrier_at": each.gone_from_carrier_at,
        "engine": text.engine if text else None,
        "model": text.model if text else None,
        "text": text.text if text else None,
        "confidence": text.confidence if text else None,
        "no_text_because": text.problem if text else each.problem,
    }


_ENDINGS = {"hung_up": "the caller hung up", "lost": "the line was lost"}

COMMANDS = (report,)
