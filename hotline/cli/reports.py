"""Reports, as the records have them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click
from sqlalchemy import select

from hotline.cli.common import as_json, console, fail, open_hotline, operator, print_json, show, shown, words
from hotline.hearing import CannotCorrect, correct
from records import Recording, RecordingAudio, Report, note, reading
from routing import verdicts
from routing.known import HeardFact, drawn_from, known
from transcription.reading import marked


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


@report.command("sound")
@click.argument("recording", type=int)
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="The file; recording-N.wav unless given.")
@click.option("--by", "who", metavar="NAME", help="Who listens, for the record.")
def sound_of(recording: int, target: Path | None, who: str | None) -> None:
    """Write the sound of RECORDING (its number stands in `report show`) to a file that only you can read.

    It is written down that you did.
    """
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        found, audio = session.get(Recording, recording), session.get(RecordingAudio, recording)
        if found is None:
            fail(f"There is no recording {recording}. Its number stands in: hotline report show REPORT")
            return
        if audio is None:
            fail(f"The sound of recording {recording} is not here: {_WHERE[found.whereabouts.value]}.")
            return
        path = target or Path(f"recording-{recording}.wav")
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as error:
            fail(f"{path} cannot be written: {error.strerror}. Name another file with --to.")
            return
        # Written down before the file has anything in it: a full disk in between must not leave a voice that nobody took.
        note(session, at=hotline.clock(), actor=who or operator(), action="take sound", subject=f"report {found.report_id}")
        sound = audio.sound
        session.commit()
        with os.fdopen(handle, "wb") as file:
            file.write(sound)
    click.echo(f"The caller's voice is in {path}. Delete the file when you have listened.")


@report.command("correct")
@click.argument("recording", type=int)
@click.option("--from", "source", type=click.File(encoding="utf-8"), help="A file with the words; - reads standard input.")
@click.option("--by", "who", metavar="NAME", help="Who listened, for the record.")
def correct_text(recording: int, source: Any, who: str | None) -> None:
    """Write what was really said in RECORDING, in the language that was spoken. The computer's text stays beside it."""
    # Never an option with the words in it: they would stay in the history of the shell.
    text = source.read() if source is not None else click.prompt("What was said")
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        zone = ZoneInfo(hotline.settings.timezone)
        try:
            correct(session, recording, text, who=who or operator(), zone=zone, now=hotline.clock())
        except CannotCorrect as error:
            fail(str(error))
    console.print("Written down, beside what the computer understood.")


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
        "heard": [_fact(fact) for fact in known(each).heard],
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
    for fact in whole["heard"]:
        console.print(f"  {_described(fact)}", highlight=False)
    for each in whole["recordings"]:
        _print_recording(each)
    if whole["may_be_called_back"] and "callback_number" not in whole:
        console.print(f"  may be called back: hotline report show {whole['id']} --callback", highlight=False)
    if "callback_number" in whole:
        console.print(f"  call back: {whole['callback_number'] or 'the caller did not ask for it'}", highlight=False)


def _print_recording(each: dict[str, Any]) -> None:
    head = f"  {each['question']} (recording {each['id']}, {each['seconds']} s, {each['whereabouts']})"
    by = f" [dim]({each['engine']}, {each['confidence']:.0%} sure)[/]" if each["confidence"] is not None else ""
    console.print(f"{head}: {shown(each['marked'] or each['no_text_because'] or 'no text yet')}{by}", highlight=False)
    if each["corrected"]:
        console.print(f"    {shown(each['corrected_by'])} listened: {shown(each['corrected'])}", highlight=False)
    for line in each["notes"]:
        console.print(f"    [dim]{shown(line)}[/]", highlight=False)


def _described(fact: dict[str, Any]) -> str:
    """What was drawn from words, never to be taken for a key."""
    value = f"{fact['value']} ({fact['detail']})" if fact["detail"] else fact["value"]
    sure = "heard" if fact["sure"] else "perhaps heard"
    where = f"recording {fact['recording']}" + (f", at {fact['start']:.0f} s" if fact["start"] is not None else "")
    return (
        f"{fact['question']}: {shown(value)} [dim]({sure} in “{shown(fact['words'])}”, {where}, {fact['confidence']:.0%} sure)[/]"
    )


def _fact(fact: HeardFact) -> dict[str, Any]:
    return {
        "question": fact.question,
        "value": fact.value,
        "detail": fact.detail,
        "confidence": fact.confidence,
        "sure": fact.sure,
        "words": fact.words,
        "recording": fact.recording_id,
        "start": fact.start,
    }


def _recording(each: Recording) -> dict[str, Any]:
    text = each.transcript
    with_marks = marked(text.words, engine=text.engine) if text and text.words and text.engine else text.text if text else None
    return {
        "id": each.id,
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
        "marked": with_marks,
        "alternatives": (text.alternatives or []) if text else [],
        "corrected": text.corrected if text else None,
        "corrected_by": text.corrected_by if text else None,
        "corrected_at": text.corrected_at if text else None,
        "notes": text.notes.splitlines() if text and text.notes else [],
        "facts": [_fact(fact) for fact in drawn_from(each)],
        "no_text_because": text.problem if text else each.problem,
    }


_WHERE = {
    "awaited": "the carrier has not handed it over yet",
    "at_carrier": "the carrier has not handed it over yet",
    "stored": "it has been erased",
    "empty": "the caller said nothing",
    "lost": "the carrier has lost it",
}

_ENDINGS = {"hung_up": "the caller hung up", "lost": "the line was lost"}

COMMANDS = (report,)
