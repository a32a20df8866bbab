"""The ways to reach somebody: added, shown, changed, proved, taken away."""

from __future__ import annotations

from datetime import time
from typing import Any

import click
from sqlalchemy.orm import Session

from hotline.cli.common import as_json, console, fail, open_hotline, operator, show
from hotline.cli.people import number_as_kept, people, person_named
from hotline.wiring import Hotline
from notifications import others
from records import ChannelKind, ContactMethod, Person, note, reading
from routing import proving
from routing.proving import Typed

_KINDS = {ChannelKind.VOICE: "telephone", ChannelKind.TEXT: "text", ChannelKind.APPRISE: "service"}

_TYPED = {
    Typed.WRONG: "That is not the code that was sent. Try again.",
    Typed.TOO_OLD: "That code is too old. Send a new one: hotline people method verify {name} {id}",
    Typed.TOO_MANY: "Too many wrong codes. Send a new one: hotline people method verify {name} {id}",
    Typed.NONE: "No code was sent yet. Send one: hotline people method verify {name} {id}",
}


@people.group("method")
def method() -> None:
    """The ways to reach a volunteer."""


_position = click.option("--position", type=click.IntRange(1, 99), help="Lower ones are tried first; 1 unless you say otherwise.")
_quiet = click.option(
    "--quiet", metavar="22:00-07:00", help="When this way is not used, in HOTLINE_TIMEZONE; to change it back: none."
)


@method.command("add")
@click.argument("name")
@click.option("--voice", metavar="NUMBER", help="A telephone that rings.")
@click.option("--text", metavar="NUMBER", help="A telephone that gets texts.")
@click.option("--service", metavar="ADDRESS", help="Signal, ntfy, e-mail …, as appriseit.com writes it. With - it is asked for.")
@_position
@_quiet
@click.option("--verified", is_flag=True, help="You have talked with them on this number: it needs no proof.")
def add_method(
    *, name: str, voice: str | None, text: str | None, service: str | None, position: int | None, quiet: str | None, verified: bool
) -> None:
    """Give NAME one more way to be reached. Nothing goes there before it is proved."""
    given = [(ChannelKind.VOICE, voice), (ChannelKind.TEXT, text), (ChannelKind.APPRISE, service)]
    ways = [(channel, address) for channel, address in given if address]
    if len(ways) != 1:
        raise click.UsageError("Name one way: --voice NUMBER, --text NUMBER or --service ADDRESS.")
    [(channel, address)] = ways
    if verified and channel is ChannelKind.APPRISE:
        raise click.UsageError("A service is proved by a code only: leave --verified out.")
    if address == "-" and channel is ChannelKind.APPRISE:
        address = click.prompt("Address", hide_input=True)
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        now, person = hotline.clock(), person_named(session, name)
        address, key = _address(hotline, session, channel, address)
        if any(each.channel is channel and each.address == address for each in person.methods):
            fail(f"{name} has that way already. See: hotline people method list {name}")
        added = ContactMethod(
            channel=channel,
            address=address,
            address_key=key,
            position=position or 1,
            zone=hotline.settings.timezone,
            added_at=now,
            verified_at=now if verified else None,
        )
        _set_quiet(added, quiet)
        person.methods.append(added)
        session.flush()
        number = added.id
        detail = f"way {number}, {channel}" + (", verified" if verified else "")
        note(session, at=now, actor=operator(), action="add way", subject=name, detail=detail)
    if verified:
        console.print(f"{name} can be reached that way, too.")
    else:
        click.echo(f"Nothing goes there before it is proved. Next: hotline people method verify {name} {number}")


@method.command("list")
@click.argument("name", required=False)
@as_json
def list_methods(name: str | None, json_: bool) -> None:
    """The ways to reach NAME, or everybody. Numbers by their last two digits, services by their kind and host."""
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        whom = [person_named(session, name)] if name else session.query(Person).order_by(Person.name).all()
        rows = [_row(person, each) for person in whom for each in person.methods]
    show(
        rows, json_=json_, title="Ways to reach people", empty="No ways yet. Add one: hotline people method add NAME --voice NUMBER"
    )


@method.command("change")
@click.argument("name")
@click.argument("number", type=int)
@_position
@_quiet
def change_method(name: str, number: int, position: int | None, quiet: str | None) -> None:
    """Another place or other quiet hours for way NUMBER of NAME (see: method list). For another address, add one and remove this one."""
    if position is None and quiet is None:
        raise click.UsageError("Say what to change: --position or --quiet.")
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        found = _way(session, name, number)
        if position is not None:
            found.position = position
        if quiet is not None:
            found.zone = hotline.settings.timezone
            _set_quiet(found, quiet)
        note(session, at=hotline.clock(), actor=operator(), action="change way", subject=name, detail=f"way {number}")
    console.print("Changed.")


@method.command("remove")
@click.argument("name")
@click.argument("number", type=int)
def remove_method(name: str, number: int) -> None:
    """Erase way NUMBER of NAME."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        found = _way(session, name, number)
        person = found.person
        if found.problem == proving.SAID_NO:
            fail("Whoever answered there wants no more calls. The number is erased; that it is not to be rung stays.")
        person.methods.remove(found)
        note(session, at=hotline.clock(), actor=operator(), action="remove way", subject=name, detail=f"way {number}")
        left = any(each.verified_at and not each.disabled_at for each in person.methods)
    console.print("Removed." + ("" if left else f" {name} has no proved way left and is not asked any more."))


@method.command("verify")
@click.argument("name")
@click.argument("number", type=int, required=False)
@click.argument("code", required=False)
def verify_method(name: str, number: int | None, code: str | None) -> None:
    """Prove that way NUMBER reaches NAME (without a number: all that are not proved). A telephone rings, by day, and whoever answers
    presses 1; a text or service gets a code, which its reader sends back, or tells you: then give CODE, too."""
    if number is not None and code is not None:
        _type_code(name, number, code)
        return
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        person = person_named(session, name)
        wanted = person.methods if number is None else [_way(session, name, number)]
        begun = [each for each in wanted if proving.begin(session, each, who=operator(), now=hotline.clock())]
        for each in begun:
            hotline.reminders.remind(session, "prove", each.id, key=proving.key_of(each))
        said = [_what_comes(name, each) for each in begun]
    if not said:
        fail(f"There is nothing to prove. See: hotline people method list {name}")
    for sentence in said:
        click.echo(sentence)


def _type_code(name: str, number: int, code: str) -> None:
    """The number of wrong codes is kept, so nothing is said before the transaction is over."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        found = _way(session, name, number)
        if found.channel is ChannelKind.VOICE:
            raise click.UsageError(f"A telephone has no code: it rings. Next: hotline people method verify {name} {number}")
        typed = proving.type_code(session, found, code.strip(), now=hotline.clock())
    if typed is not Typed.PROVED:
        fail(_TYPED[typed].format(name=name, id=number))
    console.print(f"Proved: this way reaches {name}.")


def _what_comes(name: str, way: ContactMethod) -> str:
    match way.channel:
        case ChannelKind.VOICE:
            return f"The telephone ({shown_address(way)}) rings, by day. Whoever answers is asked to press 1."
        case ChannelKind.TEXT:
            return f"A text goes to {shown_address(way)}. {name} sends back the four digits in it."
    return f"Six digits go to {shown_address(way)}. Ask {name} for them: hotline people method verify {name} {way.id} CODE"


def shown_address(way: ContactMethod) -> str:
    """An address as a list may show it."""
    if not way.address:
        return "erased"
    return others.shown(way.address) if way.channel is ChannelKind.APPRISE else f"…{way.address[-2:]}"


def _row(person: Person, way: ContactMethod) -> dict[str, Any]:
    quiet = f"{way.quiet_from:%H:%M}-{way.quiet_to:%H:%M}" if way.quiet_from and way.quiet_to else ""
    return {
        "name": person.name,
        "number": way.id,
        "way": _KINDS[way.channel],
        "address": shown_address(way),
        "position": way.position,
        "quiet": quiet,
        "standing": proving.standing(way),
        "proved": way.verified_at is not None and way.disabled_at is None,
    }


def _way(session: Session, name: str, number: int) -> ContactMethod:
    for each in person_named(session, name).methods:
        if each.id == number:
            return each
    fail(f"{name} has no way {number}. See: hotline people method list {name}")
    raise AssertionError


def _address(hotline: Hotline, session: Session, channel: ChannelKind, address: str) -> tuple[str, str | None]:
    """The address as it is kept, and the keyed hash of a number."""
    if channel is ChannelKind.APPRISE:
        if problem := others.unusable(address, hotline.settings.channels):
            raise click.UsageError(problem)
        return address.strip(), None
    number = number_as_kept(hotline, session, address)
    return number, hotline.keyring.hashed(number)


def _set_quiet(way: ContactMethod, quiet: str | None) -> None:
    if quiet is None:
        return
    if quiet.strip() in ("", "none"):
        way.quiet_from = way.quiet_to = None
        return
    try:
        begins, ends = (time.fromisoformat(part.strip()) for part in quiet.split("-"))
    except ValueError:
        raise click.UsageError(f"{quiet!r} are no quiet hours: write them as 22:00-07:00.") from None
    if begins == ends:
        raise click.UsageError("Quiet hours that begin when they end are the whole day. To use a way no more: method remove.")
    way.quiet_from, way.quiet_to = begins, ends


COMMANDS: tuple[click.Command, ...] = ()
"""They stand below `hotline people`."""
