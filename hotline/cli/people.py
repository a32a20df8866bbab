"""People: who they are and what they do."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any, TypedDict, Unpack

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.cli.common import as_json, console, fail, open_hotline, operator, show
from hotline.cli.gaps import gaps_are_told
from hotline.settings import phone_number
from hotline.wiring import Hotline
from ivr.staff_flow import PIN_DIGITS
from records import Incident, Person, Workflow, note, reached_by_telephone, reading
from routing import proving, timetable

_ZIP_DIGITS = 5


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


class WhatTheyDo(TypedDict):
    """What `add` and `change` may say about a person; None where nothing is said."""

    verifies: bool | None
    areas: str | None
    takes_calls: bool | None
    speaks: str | None
    follow_up: bool | None


def _what_they_do(command: Callable[..., None]) -> Callable[..., None]:
    """The options about a person that `add` and `change` share; None where nothing is said."""
    for option in (
        click.option("--follow-up/--no-follow-up", default=None, help="Takes the messages about somebody who was taken."),
        click.option("--speaks", metavar="ID,ID", help="Languages they can talk with callers in besides their own, such as es,ht."),
        click.option("--takes-calls/--no-takes-calls", default=None, help="May be rung to talk with a caller while on call."),
        click.option("--verifies/--no-verifies", default=None, help="Is asked to go and look; yes unless you say otherwise."),
        click.option(
            "--areas", metavar="ZIP,ZIP", help="Where they would rather go: ZIP codes or their first digits, as 02139,021."
        ),
    ):
        command = option(command)
    return command


@people.command("add")
@click.argument("name")
@click.argument("number")
@click.option("--language", default="en", show_default=True, help="The language they are spoken to in.")
@click.option("--coordinator", is_flag=True, help="Is asked when nobody on call answers.")
@click.option("--verified", is_flag=True, help="You have talked with them on this number: it needs no proof.")
@_what_they_do
def add_person(name: str, number: str, *, language: str, coordinator: bool, verified: bool, **does: Unpack[WhatTheyDo]) -> None:
    """Add NAME (any name they choose) with telephone NUMBER, which rings and gets texts once it is proved to be theirs."""
    with open_hotline() as hotline:
        _check_language(hotline, language)
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
                added_at=now,
            )
            _set_what_they_do(hotline, person, does)
            reached_by_telephone(person, at=now, verified=verified, zone=hotline.settings.timezone)
            session.add(person)
            note(session, at=now, actor=operator(), action="add person", subject=name)
    if verified:
        click.echo(f"{name} is in. Put them on the rota: hotline rota add {name} --days daily --from 08:00 --to 20:00")
        return
    click.echo(f"{name} is in. Nothing goes to them before their number is proved. Next: hotline people method verify {name}")


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
                "verifies": person.verifies,
                "areas": person.areas,
                "takes_calls": person.takes_calls,
                "speaks": person.speaks,
                "follow_up": person.follow_up,
                "reached_by": [each.channel.value for each in person.methods if each.verified_at and not each.disabled_at],
                "active": person.active,
                "pin": person.pin is not None,
            }
            for person in session.scalars(select(Person).order_by(Person.name))
        ]
    shown = rows if json_ else [_in_a_table(row) for row in rows]
    show(shown, json_=json_, title="People", empty="Nobody yet. Add somebody: hotline people add NAME NUMBER")


def _in_a_table(row: dict[str, Any]) -> dict[str, Any]:
    """The same in fewer columns: what somebody does stands in one."""
    does = ("coordinator", "verifies", "takes_calls", "follow_up")
    in_words = [name.replace("_", " ") for name in does if row[name]]
    plain = {name: value for name, value in row.items() if name not in does}
    return {**plain, "does": in_words}


@people.command("pause")
@click.argument("name")
@click.option("--resume", is_flag=True, help="They are back.")
def pause_person(name: str, resume: bool) -> None:
    """Leave NAME out of paging, or take them in again."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        with gaps_are_told(hotline, session):
            person_named(session, name).active = resume
        note(session, at=hotline.clock(), actor=operator(), action="resume person" if resume else "pause person", subject=name)
    console.print(f"{name} {'is asked again' if resume else 'is not asked any more'}.")


@people.command("change")
@click.argument("name")
@click.option("--number", help="A new telephone number.")
@click.option("--language", help="The language they are spoken to in.")
@click.option("--verified", is_flag=True, help="You have talked with them on the new number: it needs no proof.")
@_what_they_do
def change_person(name: str, *, number: str | None, language: str | None, verified: bool, **does: Unpack[WhatTheyDo]) -> None:
    """Give NAME another number or language, or another part in the line. What is not named stays as it is."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        person = person_named(session, name)
        if language:
            _check_language(hotline, language)
            person.language = language
        _set_what_they_do(hotline, person, does)
        if number:
            number = _free_number(hotline, session, number, of=person)
            old = hotline.keyring.hashes(person.number)
            proving.renumber(person, number, hotline.keyring.hashed(number), old_keys=old)
            if verified:
                proving.vouched(person, now=hotline.clock())
        note(session, at=hotline.clock(), actor=operator(), action="change person", subject=name)
    click.echo(f"{name} is changed.")
    if number and not verified:
        click.echo(f"Nothing goes to the new number before it is proved. Next: hotline people method verify {name}")


@people.command("pin")
@click.argument("name")
@click.option("--remove", is_flag=True, help="Take the PIN away: nobody can come in from their telephone any more.")
def set_pin(name: str, remove: bool) -> None:
    """Give NAME a new PIN, for the volunteers' desk by telephone, and for a coordinator to record what the line says. It is shown once and
    kept as a slow hash."""
    with open_hotline() as hotline:
        digits = "".join(secrets.choice("0123456789") for _ in range(PIN_DIGITS))
        slow_hash = None if remove else hotline.keyring.slow_hash(digits)  # slow on purpose, so not while others wait to write
        with hotline.sessions.begin() as session:
            person = person_named(session, name)
            if not (remove or person.active):
                fail(f"{name} is paused or removed, and comes in by no PIN. They are back: hotline people pause {name} --resume")
            person.pin, person.pin_failures, person.pin_locked_until = slow_hash, 0, None
            note(session, at=hotline.clock(), actor=operator(), action="remove PIN" if remove else "new PIN", subject=name)
    if remove:
        click.echo(f"{name} has no PIN any more.")
        return
    click.echo(f"{name}'s PIN: {digits}")
    click.echo("It is not shown again. They call the line from their own telephone, press 1, and enter it.")


@people.command("remove")
@click.argument("name")
def remove_person(name: str) -> None:
    """Take NAME out: shifts, number and all ways to reach them are erased; the name stays with what they did."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        person = person_named(session, name)
        if session.scalar(select(Incident.id).where(Incident.claimed_by_id == person.id, Incident.workflow != Workflow.CLOSED)):
            fail(f"{name} still has an incident. Give it back first: hotline incident list, hotline incident release NUMBER")
        with gaps_are_told(hotline, session):
            timetable.forget(session, person.id, now=hotline.clock())
            person.active = False
        person.methods.clear()
        person.areas = ""
        person.number, person.number_key, person.coordinator = "", f"removed-{person.id}", False
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


def _set_what_they_do(hotline: Hotline, person: Person, does: WhatTheyDo) -> None:
    """What was named; the rest stays as it is."""
    for name in ("verifies", "takes_calls", "follow_up"):
        if does[name] is not None:
            setattr(person, name, does[name])
    if does["speaks"] is not None:
        person.speaks = _languages(hotline, does["speaks"])
    if does["areas"] is not None:
        person.areas = _areas(does["areas"])


def _areas(given: str) -> str:
    """ZIP codes or their first digits, as they are kept: with blanks between, each once."""
    areas = list(dict.fromkeys(given.replace(",", " ").split()))
    for each in areas:
        if not (each.isascii() and each.isdecimal() and len(each) <= _ZIP_DIGITS):
            raise click.UsageError(f"{each!r} is no ZIP code and no beginning of one: write them as 02139,021.")
    return " ".join(areas)


def number_as_kept(hotline: Hotline, session: Session, number: str) -> str:
    """The number as it is kept; a sentence if it is none, or if somebody who answered it wants no calls of ours."""
    try:
        number = phone_number(number)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if proving.refused(session, hotline.keyring.hashes(number)):
        fail(
            "Whoever answered that number does not know of us, and we have promised never to call it again. Ask for the right one."
        )
    return number


def _free_number(hotline: Hotline, session: Session, number: str, *, of: Person | None = None) -> str:
    """The number as it is kept; a sentence if it is none, or is somebody else's."""
    number = number_as_kept(hotline, session, number)
    holder = session.scalar(select(Person).where(Person.number_key.in_(hotline.keyring.hashes(number))))
    if holder is not None and holder is not of:
        fail("Somebody has that number already. See: hotline people list")
    return number


COMMANDS = (people,)
