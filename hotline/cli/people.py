"""People and the rota."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.cli.common import as_json, console, fail, open_hotline, operator, show
from hotline.settings import phone_number
from hotline.wiring import Hotline
from ivr.studio_flow import PIN_DIGITS
from records import Incident, Person, Shift, Workflow, note, reading
from routing import pages, rota


def person_named(session: Session, name: str) -> Person:
    """The person of a name; a sentence and exit 1 if there is none."""
    person = session.scalar(select(Person).where(Person.name == name))
    if person is None:
        known = ", ".join(session.scalars(select(Person.name).order_by(Person.name))) or "nobody yet"
        fail(f"There is nobody called {name!r}. Known: {known}.")
    assert person is not None
    return person


@click.group()
def people() -> None:
    """The volunteers."""


def _what_they_do(command: Callable[..., None]) -> Callable[..., None]:
    """The options about a person that `add` and `change` share; None where nothing is said."""
    for option in (
        click.option("--follow-up/--no-follow-up", default=None, help="Takes the messages about somebody who was taken."),
        click.option("--speaks", metavar="ID,ID", help="Languages they can talk with callers in besides their own, such as es,ht."),
        click.option("--takes-calls/--no-takes-calls", default=None, help="May be rung to talk with a caller while on call."),
    ):
        command = option(command)
    return command


@people.command("add")
@click.argument("name")
@click.argument("number")
@click.option("--language", default="en", show_default=True, help="The language they are spoken to in.")
@click.option("--coordinator", is_flag=True, help="Is asked when nobody on call answers.")
@_what_they_do
def add_person(
    name: str,
    number: str,
    *,
    language: str,
    coordinator: bool,
    takes_calls: bool | None,
    speaks: str | None,
    follow_up: bool | None,
) -> None:
    """Add NAME (any name they choose) with telephone NUMBER."""
    with open_hotline() as hotline:
        _check_language(hotline, language)
        spoken = _languages(hotline, speaks or "")
        with hotline.sessions.begin() as session:
            if session.scalar(select(Person).where(Person.name == name)):
                fail(f"There is somebody called {name!r} already. Choose another name.")
            number = _free_number(hotline, session, number)
            now = hotline.clock()
            person = Person(
                name=name,
                number=number,
                number_key=hotline.keyring.hashed(number),
                language=language,
                coordinator=coordinator,
                takes_calls=bool(takes_calls),
                speaks=spoken,
                follow_up=bool(follow_up),
                added_at=now,
            )
            session.add(person)
            note(session, at=now, actor=operator(), action="add person", subject=name)
    console.print(f"{name} is in. Put them on the rota: hotline rota add {name} --days daily --from 08:00 --to 20:00")


@people.command("list")
@as_json
def list_people(json_: bool) -> None:
    """Who is here. Numbers are shown by their last two digits."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        rows = [
            {
                "name": person.name,
                "number": f"…{person.number[-2:]}" if person.number else "removed",
                "language": person.language,
                "coordinator": person.coordinator,
                "takes_calls": person.takes_calls,
                "speaks": person.speaks,
                "follow_up": person.follow_up,
                "active": person.active,
                "pin": person.pin is not None,
            }
            for person in session.scalars(select(Person).order_by(Person.name))
        ]
    show(rows, json_=json_, title="People", empty="Nobody yet. Add somebody: hotline people add NAME NUMBER")


@people.command("pause")
@click.argument("name")
@click.option("--resume", is_flag=True, help="They are back.")
def pause_person(name: str, resume: bool) -> None:
    """Leave NAME out of paging, or take them in again."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        person_named(session, name).active = resume
        note(session, at=hotline.clock(), actor=operator(), action="resume person" if resume else "pause person", subject=name)
    console.print(f"{name} {'is asked again' if resume else 'is not asked any more'}.")


@people.command("change")
@click.argument("name")
@click.option("--number", help="A new telephone number.")
@click.option("--language", help="The language they are spoken to in.")
@_what_they_do
def change_person(
    name: str,
    *,
    number: str | None,
    language: str | None,
    takes_calls: bool | None,
    speaks: str | None,
    follow_up: bool | None,
) -> None:
    """Give NAME another number or language, or another part in the line. What is not named stays as it is."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        person = person_named(session, name)
        if language:
            _check_language(hotline, language)
            person.language = language
        if speaks is not None:
            person.speaks = _languages(hotline, speaks)
        if takes_calls is not None:
            person.takes_calls = takes_calls
        if follow_up is not None:
            person.follow_up = follow_up
        if number:
            person.number = _free_number(hotline, session, number, of=person)
            person.number_key = hotline.keyring.hashed(person.number)
        note(session, at=hotline.clock(), actor=operator(), action="change person", subject=name)
    console.print(f"{name} is changed.")


@people.command("pin")
@click.argument("name")
@click.option("--remove", is_flag=True, help="Take the PIN away: nobody can record from their telephone any more.")
def set_pin(name: str, remove: bool) -> None:
    """Give coordinator NAME a new PIN, to record by telephone what the line says. It is shown once and kept as a slow hash."""
    with open_hotline() as hotline:
        digits = "".join(secrets.choice("0123456789") for _ in range(PIN_DIGITS))
        slow_hash = None if remove else hotline.keyring.slow_hash(digits)  # slow on purpose, so not while others wait to write
        with hotline.sessions.begin() as session:
            person = person_named(session, name)
            if not (remove or person.coordinator):
                fail(
                    f"{name} is no coordinator, and only coordinators record by telephone. "
                    "Add one: hotline people add NAME NUMBER --coordinator"
                )
            person.pin, person.pin_failures, person.pin_locked_until = slow_hash, 0, None
            note(session, at=hotline.clock(), actor=operator(), action="remove PIN" if remove else "new PIN", subject=name)
    if remove:
        click.echo(f"{name} has no PIN any more.")
        return
    click.echo(f"{name}'s PIN: {digits}")
    click.echo("It is not shown again. To record, they call the line from their own telephone and press 1.")


@people.command("remove")
@click.argument("name")
def remove_person(name: str) -> None:
    """Take NAME out: shifts and number are erased; the name stays with what they did."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        person = person_named(session, name)
        if session.scalar(select(Incident.id).where(Incident.claimed_by_id == person.id, Incident.workflow != Workflow.CLOSED)):
            fail(f"{name} still has an incident. Give it back first: hotline incident list, hotline incident release NUMBER")
        for shift in session.scalars(select(Shift).where(Shift.person_id == person.id)):
            session.delete(shift)
        person.number, person.number_key, person.active, person.coordinator = "", f"removed-{person.id}", False, False
        person.takes_calls = person.follow_up = False
        person.pin = None
        note(session, at=hotline.clock(), actor=operator(), action="remove person", subject=name)
    console.print(f"{name} is out; nothing rings them any more.")


def _check_language(hotline: Hotline, language: str) -> None:
    catalogue = hotline.catalogue
    if language not in catalogue.languages() or not catalogue.serves_staff(language):
        known = ", ".join(each for each in catalogue.languages() if catalogue.serves_staff(each))
        raise click.UsageError(f"Nobody can be called in {language!r}: there is no voice for it. Choose one of: {known}.")


def _languages(hotline: Hotline, given: str) -> str:
    """The languages somebody can talk in, as they are kept: ids with blanks between, each once. They need no voice at the carrier."""
    languages = list(dict.fromkeys(given.replace(",", " ").split()))
    for each in languages:
        if each not in hotline.catalogue.known_languages:
            known = ", ".join(hotline.catalogue.known_languages)
            raise click.UsageError(f"There is no language {each!r}. Choose from: {known}.")
    return " ".join(languages)


def _free_number(hotline: Hotline, session: Session, number: str, *, of: Person | None = None) -> str:
    """The number as it is kept; a sentence if it is none, or is somebody else's."""
    try:
        number = phone_number(number)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    holder = session.scalar(select(Person).where(Person.number_key.in_(hotline.keyring.hashes(number))))
    if holder is not None and holder is not of:
        fail("Somebody has that number already. See: hotline people list")
    return number


@click.group("rota")
def rota_() -> None:
    """Who is on call when."""


@rota_.command("show")
@click.option("--days", "how_many", default=7, show_default=True, help="How many days from now.")
@as_json
def show_rota(how_many: int, json_: bool) -> None:
    """The shifts, who is on call now, and the gaps ahead."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        now = hotline.clock()
        rules = pages.shift_rules(session)
        names = {person.id: person.name for person in session.scalars(select(Person))}
        shifts = [_shift_row(shift) for shift in session.scalars(select(Shift).order_by(Shift.position, Shift.id))]
        on_now = [names[who] for who in rota.on_call(rules, now)]
        gaps = [{"starts": gap.starts, "ends": gap.ends} for gap in rota.gaps(rules, now, now + timedelta(days=how_many))]
    if json_:
        show([{"on_call_now": on_now, "shifts": shifts, "gaps": gaps}], json_=True, title="", empty="")
        return
    show(
        shifts,
        json_=False,
        title="Shifts",
        empty="No shifts yet. Add one: hotline rota add NAME --days daily --from 08:00 --to 20:00",
    )
    console.print(f"On call now: {', '.join(on_now) or 'nobody'}")
    zone = ZoneInfo(hotline.settings.timezone)
    for gap in gaps[:10]:
        starts, ends = (each.astimezone(zone).strftime("%a %H:%M") for each in (gap["starts"], gap["ends"]))
        console.print(f"[yellow]Nobody from {starts} to {ends}[/]")


@rota_.command("gaps")
@click.option("--days", "how_many", default=7, show_default=True)
@as_json
def show_gaps(how_many: int, json_: bool) -> None:
    """When nobody is on call. Exit 1 if there is a gap."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        now = hotline.clock()
        zone = ZoneInfo(hotline.settings.timezone)
        found = rota.gaps(pages.shift_rules(session), now, now + timedelta(days=how_many))
        rows: list[dict[str, Any]] = [{"starts": gap.starts.astimezone(zone), "ends": gap.ends.astimezone(zone)} for gap in found]
    show(rows, json_=json_, title="Nobody is on call", empty=f"No gap in the next {how_many} days.")
    if rows:
        raise SystemExit(1)


@rota_.command("add")
@click.argument("name")
@click.option("--days", required=True, help="mon-fri · sat,sun · daily")
@click.option("--from", "starts", required=True, metavar="HH:MM", help="Local time in HOTLINE_TIMEZONE.")
@click.option("--to", "ends", required=True, metavar="HH:MM", help="Before the start: past midnight. The same: 24 hours.")
@click.option("--position", default=1, show_default=True, help="Among people on call at once, the lower is asked first.")
def add_shift(name: str, days: str, starts: str, ends: str, position: int) -> None:
    """Put NAME on call every week."""
    try:
        weekdays, begin, end = rota.parse_days(days), _clock(starts), _clock(ends)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        person = person_named(session, name)
        session.add(
            Shift(
                person_id=person.id,
                days=rota.days_in_words(weekdays),
                starts=begin,
                ends=end,
                zone=hotline.settings.timezone,
                position=position,
            )
        )
        note(session, at=hotline.clock(), actor=operator(), action="add shift", subject=name, detail=f"{days} {starts}-{ends}")
    console.print(f"{name} is on call {days} from {starts} to {ends} ({hotline.settings.timezone}).")


@rota_.command("remove")
@click.argument("shift", type=int)
def remove_shift(shift: int) -> None:
    """Take the shift with this id (see rota show) off the rota."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        row = session.get(Shift, shift)
        if row is None:
            fail(f"There is no shift {shift}. See: hotline rota show")
            return
        note(session, at=hotline.clock(), actor=operator(), action="remove shift", subject=row.person.name)
        session.delete(row)
    console.print("Removed.")


def _shift_row(shift: Shift) -> dict[str, Any]:
    return {
        "id": shift.id,
        "name": shift.person.name,
        "days": shift.days,
        "starts": shift.starts.strftime("%H:%M"),
        "ends": shift.ends.strftime("%H:%M"),
        "zone": shift.zone,
        "position": shift.position,
    }


def _clock(text: str) -> time:
    try:
        return datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007 - a clock time has no zone of its own
    except ValueError:
        raise ValueError(f"{text!r} is no time of day: write it as 08:00.") from None


COMMANDS = (people, rota_)
