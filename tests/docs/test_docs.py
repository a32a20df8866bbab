"""The docs hold to the code: settings, commands, links, paths and names of tests. What they say about them is for people to read."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pydantic import AliasChoices, SecretStr
from pydantic.fields import FieldInfo

from hotline.cli import hotline
from hotline.settings import Settings

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted(
    path
    for top in ROOT.iterdir()
    if not top.name.startswith(".") and top.name not in ("build", "var")
    for path in ([top] if top.suffix == ".md" else top.rglob("*.md"))
)
OURS = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/")
COORDINATORS = ROOT / "docs" / "coordinators.md"

# Written so that this file does not hold the words itself.
FORBIDDEN = ("pypi" + ".org", "/" + "work/", "issue" + " #")

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def words_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def everything() -> str:
    return "\n".join(words_of(page) for page in PAGES)


def environment_name(name: str, field: FieldInfo) -> str:
    alias = field.validation_alias
    if isinstance(alias, AliasChoices):
        return str(alias.choices[0])
    return f"{Settings.model_config['env_prefix']}{name.upper()}"


def commands(group: click.Group, before: str = "hotline") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        yield f"{before} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{before} {name}")


def anchors(page: Path) -> set[str]:
    """The names of a page's headings as hosts of Markdown make them: lower case, no signs, hyphens for blanks."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", words_of(page)), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.strip().replace(" ", "-") for heading in plain}


def as_written(default: object) -> str:
    """A default as the table of settings shows it."""
    if isinstance(default, SecretStr):
        default = default.get_secret_value()
    if default is None or default in ("", [], {}):
        return "empty"
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    return f"`{default:g}`" if isinstance(default, float) else f"`{default}`"


def test_the_pages_are_found() -> None:
    assert {"README.md", "docs/coordinators.md", "docs/decisions/0001-our-tables-are-the-truth.md"} <= {name_of(p) for p in PAGES}


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    field = Settings.model_fields[name]
    row = f"| `{environment_name(name, field)}` | {as_written(field.get_default())} |"
    assert row in words_of(COORDINATORS), f"docs/coordinators.md has no row that begins with: {row}"


def test_no_setting_is_documented_that_does_not_exist() -> None:
    table = words_of(COORDINATORS).partition("## Every setting")[2]
    rows = set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE))
    assert rows == {environment_name(name, field) for name, field in Settings.model_fields.items()}


@pytest.mark.parametrize("line", [line for line, _ in commands(hotline)])
def test_every_command_is_mentioned(line: str) -> None:
    assert re.search(rf"{re.escape(line)}\b", everything()), f"no page mentions `{line}`"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_line_in_the_docs_can_be_given(page: Path) -> None:
    """In backticks and in code: the words are commands, and the options are theirs."""
    text = words_of(page)
    lines = re.findall(r"^(?: {4}|\s*\$ )(.*)$", text, re.MULTILINE)
    lines += [line for block in FENCE.findall(text) for line in block.splitlines()]
    spans = re.findall(r"`([^`\n]+)`", FENCE.sub("", text))
    for line in (*lines, *spans):
        for asked in re.findall(r"(?:^|[\s;&/])hotline ((?:[a-z]+)(?: [^;#|&(]*)?)", line):
            check_command(asked)


def check_command(asked: str) -> None:
    try:
        words = shlex.split(asked)
    except ValueError:
        words = asked.split()
    command: click.Command = hotline
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command = command.commands[words.pop(0)]
    assert command is not hotline, f"there is no command `hotline {asked}`"
    options = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)} | {"--help"}
    for word in words:
        if word.startswith("--"):
            assert word.partition("=")[0].rstrip(".,…") in options, f"`hotline {asked}`: there is no option {word}"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(FENCE.sub("", words_of(page))):
        if link.startswith(("https://", "http://", "mailto:")):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.is_relative_to(ROOT), f"{link} leads out of the project"
        assert target.exists(), f"{link} leads nowhere"
        if anchor:
            assert anchor in anchors(target), f"{link}: there is no such heading"


@pytest.mark.parametrize("page", [page for page in PAGES if name_of(page).startswith(OURS)], ids=name_of)
def test_every_file_and_test_that_is_named_exists(page: Path) -> None:
    spans = re.findall(r"`([^`\n]+)`", FENCE.sub("", words_of(page)))
    for span in spans:
        if re.fullmatch(r"[a-z_]+/[\w./-]*\.(?:py|toml|ftl|md|tsv|wav)", span):
            assert (ROOT / span).exists(), f"there is no {span}"
        if re.fullmatch(r"test_[a-z0-9_]+", span):
            assert any(f"def {span}(" in path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")), span


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_project_speaks_of_itself_alone(page: Path) -> None:
    found = [words for words in FORBIDDEN if words in words_of(page).lower()]
    assert found == []


def test_telephone_numbers_in_the_docs_belong_to_nobody() -> None:
    found = re.findall(r"\+1\d{10}", everything())
    assert found
    assert all(number.startswith("+1555555") for number in found)


def test_every_decision_is_listed_and_has_its_three_parts() -> None:
    listed = words_of(ROOT / "docs" / "developers.md")
    for page in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        assert re.fullmatch(r"\d{4}-[a-z-]+\.md", page.name)
        assert f"(decisions/{page.name})" in listed
        parts = re.findall(r"^## (.+)$", words_of(page), re.MULTILINE)
        assert parts == ["Context", "Decision", "Consequences"], page.name
