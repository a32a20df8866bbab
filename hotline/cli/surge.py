"""A time of very many calls: look, begin, end."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy.orm import Session

from hotline.cli.common import as_json, console, fail, open_hotline, operator, print_json, words
from hotline.cli.people import person_named
from hotline.surge import limits_of, rules_of
from hotline.wiring import Hotline
from records import reading
from routing import surge as surges
from routing.limits import paid_today

_BY = click.option("--by", "who", metavar="NAME", help="Who says so; the command line unless given.")


@click.group(invoke_without_command=True)
@as_json
@click.pass_context
def surge(context: click.Context, json_: bool) -> None:
    """Whether there is a surge, since when and by whom; calls lately; what is left of the day's calls and texts."""
    if context.invoked_subcommand is not None:
        return
    with open_hotline() as hotline, reading(hotline.sessions) as session:
        state = _state(hotline, session)
    if json_:
        print_json(state)
        return
    began = f"since {words(state['since'])}, begun by {state['by']}"
    console.print(f"[bold]{'Surge' if state['on'] else 'No surge'}[/]" + (f" {began}" if state["on"] else ""), highlight=False)
    enough = f"a surge begins at {state['begins_at']}" if state["begins_at"] else "a surge is begun by a person only"
    console.print(f"Calls within {state['minutes']} minutes: {state['calls']}; {enough}", highlight=False)
    ceiling = f" of {state['ceiling']}" if state["ceiling"] else "; no ceiling is set"
    console.print(f"Calls and texts placed today: {state['paid_today']}{ceiling}", highlight=False)


@surge.command("on")
@_BY
def begin_surge(who: str | None) -> None:
    """Begin a surge. It lasts until somebody ends it, however few calls there are."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        if not surges.begin(session, _name(session, who), hotline.clock()):
            fail("There is a surge already, and somebody holds it.")
    console.print("The surge is on. It ends with: hotline surge off", highlight=False)


@surge.command("off")
@_BY
def end_surge(who: str | None) -> None:
    """End the surge, whoever began it. By itself it begins again only through as many new calls."""
    with open_hotline() as hotline, hotline.sessions.begin() as session:
        if not surges.end(session, _name(session, who), hotline.clock()):
            fail("There is no surge.")
    console.print("The surge is over.")


def _state(hotline: Hotline, session: Session) -> dict[str, Any]:
    now, rules, limits = hotline.clock(), rules_of(hotline.settings), limits_of(hotline.settings)
    found = surges.current(session)
    return {
        "on": found is not None,
        "since": found.began_at if found else None,
        "by": found.by if found else None,
        "calls": surges.calls_within(session, now=now, rules=rules),
        "minutes": hotline.settings.surge_minutes,
        "begins_at": rules.calls,
        "paid_today": paid_today(session, now, limits.zone),
        "ceiling": limits.daily_paid,
    }


def _name(session: Session, who: str | None) -> str:
    return person_named(session, who).name if who else operator()


COMMANDS = (surge,)
