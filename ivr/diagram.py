"""A conversation drawn from its data: a Mermaid flowchart, and a page with the words beside it. Pure; nothing here is kept by hand.

Screens are nodes (their shape says what is awaited) and every way out is an edge. The three keys that mean the same everywhere
are drawn once: `*` leads to no new place, `0` leads from one node called "anywhere", and `#` is drawn only where it leads to one place
whatever came before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ivr.conversation import skips_to
from ivr.flow import (
    BACK,
    PERSON,
    Action,
    Asking,
    Choice,
    Connect,
    Digits,
    Farewell,
    Flow,
    Insert,
    Line,
    Menu,
    Recording,
    Resume,
    Say,
    Screen,
)

SILENCE, WRONG_KEYS = "silence", "wrong keys"
"""The labels of the way taken when all tries were in vain, and, where the first silence already leads on, of the last wrong key."""


@dataclass(frozen=True, kw_only=True)
class Edge:
    """One way from a screen to another, and what leads there: a key, words spoken, an outcome, silence, or nothing at all."""

    source: str
    target: str
    label: str


_SHAPES: Mapping[type[Screen], tuple[str, str]] = {
    Menu: ("[", "]"),
    Digits: ("[/", "/]"),
    Recording: ("([", "])"),
    Action: ("{{", "}}"),
    Connect: ("[[", "]]"),
    Resume: (">", "]"),
    Farewell: ("(((", ")))"),
}
"""How a kind of screen is drawn; all others have round corners."""

_NOTHING: Mapping[type[Screen], str] = {
    Farewell: "the call ends",
    Action: "something is carried out",
    Connect: "two people talk",
    Resume: "back to the screen that was left",
}
"""What happens where nothing is awaited."""


def edges(flow: Flow) -> Iterator[Edge]:
    """Every way out of every screen, in the order of the flow."""
    for screen in flow.screens.values():
        yield from (Edge(source=screen.id, target=target, label=label) for target, label in _ways(screen))


def mermaid(flow: Flow) -> str:
    """The flow as Mermaid source. Ways from one screen to the same place share an arrow."""
    lines = ["flowchart TD", '    begins(("the call begins"))', f'    anywhere(("{PERSON}, anywhere"))']
    lines += [f"    {_node(screen)}" for screen in flow.screens.values()]
    lines += [f"    begins --> {_name(start)}" for start in flow.starts]
    lines += [f"    anywhere --> {_name(flow.person)}"]
    together: dict[tuple[str, str], list[str]] = {}
    for edge in edges(flow):
        together.setdefault((edge.source, edge.target), []).append(edge.label)
    for (source, target), labels in together.items():
        said = "<br/>".join(filter(None, labels))
        lines.append(f'    {_name(source)} -->|"{said}"| {_name(target)}' if said else f"    {_name(source)} --> {_name(target)}")
    return "\n".join(lines) + "\n"


def page(flow: Flow, *, title: str, sentence: str, said: Callable[[Line], str]) -> str:
    """A page in Markdown: heading, sentence, diagram, and a table of what each screen says. `said` gives a line's words."""
    rows = [f"| `{screen.id}` | {_awaits(screen)} | {_words(screen, said)} |" for screen in flow.screens.values()]
    return "\n".join(
        [
            f"# {title}",
            "",
            sentence,
            "",
            "```mermaid",
            mermaid(flow).rstrip("\n"),
            "```",
            "",
            "| screen | awaits | what is said |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def _ways(screen: Screen) -> Iterator[tuple[str, str]]:
    match screen:
        case Menu():
            yield from ((choice.goes, _key(key, choice)) for key, choice in screen.keys.items())
        case Digits():
            yield screen.goes, f"{screen.count} digits"
        case Recording():
            yield screen.goes, "spoken"
        case Say():
            yield screen.goes, ""
        case Action():
            yield from ((target, outcome) for outcome, target in screen.outcomes.items())
        case Connect():
            yield screen.goes, "one of them has left"
        case Resume():
            yield screen.goes, "came another way"
    if isinstance(screen, Asking):
        if screen.skip:
            yield skips_to(screen), f"{screen.skip}: skip"
        yield from ((target, f"{key}: aside") for key, target in screen.aside.items())
        if screen.after_silence:
            yield screen.after_silence, SILENCE
        yield screen.gives_up, WRONG_KEYS if screen.after_silence else SILENCE
        if screen.back:
            yield screen.back, BACK


def _key(key: str, choice: Choice) -> str:
    """The key, and what it writes down."""
    means = choice.answers[1] if choice.answers else choice.language
    return f"{key}: {means}" if means else key


def _node(screen: Screen) -> str:
    when = [*(f"only with {flag}" for flag in screen.needs), *(f"not with {flag}" for flag in screen.unless)]
    label = "<br/>".join((screen.id, *when))
    opened, closed = _shape(screen)
    return f'{_name(screen.id)}{opened}"{label}"{closed}'


def _shape(screen: Screen) -> tuple[str, str]:
    return _SHAPES.get(type(screen), ("(", ")"))


def _name(screen_id: str) -> str:
    """A name Mermaid takes: letters, digits and underscores, never one of its own words ("end", "call")."""
    return "s_" + screen_id.replace("-", "_")


def _awaits(screen: Screen) -> str:
    match screen:
        case Menu():
            return "a key"
        case Digits():
            return f"{screen.count} digits"
        case Recording():
            return f"speech, {screen.most_seconds} s at most"
    instead = _NOTHING.get(type(screen))
    return f"nothing: {instead}" if instead else "nothing"


def _words(screen: Screen, said: Callable[[Line], str]) -> str:
    parts = [f"*({part.name}: filled in)*" if isinstance(part, Insert) else _line(part, said) for part in screen.says]
    return "<br>".join(parts) or "–"


def _line(line: Line, said: Callable[[Line], str]) -> str:
    """The words of a line, and when it is said if not always."""
    leads = "where it can be said" if line.about == (line.prompt,) else "where its text may be played"
    when = [
        leads if line.about else "",
        "where no text of this menu may be played" if line.unless else "",
        "the first time" if line.once else "",
        f"only with {line.needs}" if line.needs else "",
        f"not with {line.lacks}" if line.lacks else "",
    ]
    marks = ", ".join(filter(None, when))
    return f"*({marks})* {_cell(said(line))}" if marks else _cell(said(line))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
