"""The conversations drawn: everything is in the drawing, and the committed pages are what the command writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cli_types import Run

from ivr.caller_flow import caller_flow
from ivr.conversation import skips_to
from ivr.diagram import SILENCE, WRONG_KEYS, edges, mermaid, page
from ivr.flow import Asking, Flow, Menu
from ivr.person_flow import volunteer_flow
from ivr.proving_flow import proving_flow
from ivr.staff_flow import staff_flow
from ivr.verifier_flow import verifier_flow
from prompts.catalogue import Catalogue
from prompts.rights import load_rights

DOCS = Path(__file__).parents[2] / "docs"
FLOWS = [
    caller_flow(("en", "es", "pt", "zh", "vi", "ar", "ko"), load_rights().topics),
    staff_flow(),
    verifier_flow(),
    volunteer_flow(),
    proving_flow(),
]


def names(flow: Flow) -> dict[str, str]:
    """Screen → its name in the drawing, read from the drawing itself."""
    found = re.findall(r'^    (s_\w+)[\[({/>]+"([^"<]+)', mermaid(flow), re.MULTILINE)
    return {screen: name for name, screen in found}


def arrows(flow: Flow) -> dict[tuple[str, str], list[str]]:
    found = re.findall(r'^    (s_\w+) -->(?:\|"([^"]*)"\|)? (s_\w+)$', mermaid(flow), re.MULTILINE)
    return {(source, target): label.split("<br/>") for source, label, target in found}


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.id)
def test_every_screen_is_drawn_once(flow: Flow) -> None:
    drawn = names(flow)
    assert set(drawn) == set(flow.screens)
    assert len(set(drawn.values())) == len(flow.screens)


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.id)
def test_every_key_and_every_way_is_drawn(flow: Flow) -> None:
    drawn, ways = names(flow), arrows(flow)
    for screen in flow.screens.values():
        assert {drawn[to] for to in screen.leads_to()} == {target for source, target in ways if source == drawn[screen.id]}
        if isinstance(screen, Menu):
            for key, choice in screen.keys.items():
                assert any(re.match(rf"{key}(:|$)", label) for label in ways[drawn[screen.id], drawn[choice.goes]])
        if isinstance(screen, Asking):
            assert not screen.skip or f"{screen.skip}: skip" in ways[drawn[screen.id], drawn[skips_to(screen)]]
            assert all(f"{key}: aside" in ways[drawn[screen.id], drawn[to]] for key, to in screen.aside.items())
            silence = screen.after_silence or screen.gives_up
            assert SILENCE in ways[drawn[screen.id], drawn[silence]]
            assert not screen.after_silence or WRONG_KEYS in ways[drawn[screen.id], drawn[screen.gives_up]]
            assert not screen.back or "#" in ways[drawn[screen.id], drawn[screen.back]]
    assert sum(map(len, ways.values())) == len(list(edges(flow)))


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.id)
def test_where_a_call_begins_and_where_0_leads_is_drawn(flow: Flow) -> None:
    lines = mermaid(flow).splitlines()
    assert all(f"    begins --> {names(flow)[start]}" in lines for start in flow.starts)
    assert f"    anywhere --> {names(flow)[flow.person]}" in lines


def test_words_cannot_break_the_table() -> None:
    drawn = page(verifier_flow(), title="T", sentence="S", said=lambda line: "a|b")
    assert "a\\|b" in drawn
    assert drawn.startswith("# T\n\nS\n\n```mermaid\nflowchart TD\n")


def test_a_line_that_is_not_always_said_says_when(bare: Path, run: Run) -> None:
    rows = {row.split("|")[1].strip(" `"): row.split("|")[3] for row in run("flow", "caller").stdout.splitlines() if "| `" in row}
    assert "*(where its text may be played)* If agents are at your door, press 1." in rows["topics"]
    assert "*(where no text of this menu may be played)* To report what you saw, press 6." in rows["topics"]
    assert "*(the first time, not with surge=yes)* At any time: star repeats" in rows["main"]
    assert "*(where" not in rows["consent"]


def test_every_language_that_has_a_voice_has_its_line_in_the_menu(bare: Path, run: Run) -> None:
    drawn, catalogue = run("flow", "caller").stdout, Catalogue()
    for language in catalogue.languages():
        place = f": {language}" in drawn
        assert place is catalogue.complete(language), language


def test_the_committed_pages_are_what_the_command_writes(bare: Path, run: Run, tmp_path: Path) -> None:
    run("flow", "--write", str(tmp_path / "docs"))
    for name in ("flow-caller.md", "flow-verifier.md", "flow-volunteer.md", "flow-staff.md", "flow-studio.md"):
        assert (DOCS / name).read_text() == (tmp_path / "docs" / name).read_text(), "run: hotline flow --write docs"


def test_one_flow_is_printed_in_the_language_asked_for(bare: Path, run: Run) -> None:
    english = run("flow", "caller").stdout
    assert "flowchart TD" in english
    assert "To report what you saw, press 2." in english
    assert "‹code›" in english
    assert "page-greeting" not in english
    assert "oprima 2" in run("flow", "verifier", "--language", "es").stdout


def test_what_cannot_be_drawn_is_one_sentence(bare: Path, run: Run, tmp_path: Path) -> None:
    assert "no complete texts in 'tlh'" in run("flow", "--language", "tlh", code=2).stderr
    assert "nonsense" in run("flow", "nonsense", code=2).stderr
    (tmp_path / "file").write_text("")
    assert "cannot be written" in run("flow", "--write", str(tmp_path / "file" / "in"), code=1).stderr
