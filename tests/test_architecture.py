"""The house as it is drawn: who may read the environment, who writes TwiML, who stands on which floor, how long a file may be."""

import ast
import importlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PACKAGES = sorted(folder.parent.name for folder in ROOT.glob("*/__init__.py") if not folder.parent.name.startswith("."))
FILES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
FLOORS = {
    "hotline": 5,
    "ivr": 4,
    "console": 4,
    "transcription": 3,
    "routing": 3,
    "notifications": 2,
    "prompts": 1,
    "records": 1,
    "carrier": 1,
}
LONGEST_FILE = 400

HANDS_ON_AN_ENVIRONMENT = {"transcription/child.py", "hotline/demo/house.py", "hotline/cli/demo.py", "hotline/demo/models.py"}
"""Files that start processes and choose what these inherit, and the demonstration, which has a cache where the system keeps
caches. They read no setting of a hotline."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)


def reads_environment(path: Path) -> bool:
    """`os.environ`, `os.getenv` and the same imported by name."""
    names = {"environ", "environb", "getenv", "getenvb"}
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute) and node.attr in names:
            return True
        if isinstance(node, ast.ImportFrom) and node.module == "os" and names & {each.name for each in node.names}:
            return True
    return False


def test_the_packages_are_found() -> None:
    assert {*FLOORS, "simulator"} <= set(PACKAGES)


def test_every_package_is_listed_in_the_contract_of_imports() -> None:
    linter = PROJECT["tool"]["importlinter"]
    assert sorted(linter["root_packages"]) == PACKAGES
    layers = next(contract["layers"] for contract in linter["contracts"] if contract["type"] == "layers")
    named = {name.strip() for layer in layers for name in layer.split("|")}
    assert named == set(PACKAGES) - {"simulator"}


def test_the_contract_has_the_floors_in_the_order_of_the_house() -> None:
    layers = next(c["layers"] for c in PROJECT["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    floors = [{FLOORS[name.strip()] for name in layer.split("|")} for layer in layers]
    assert floors == [{5}, {4}, {3}, {2}, {1}]


def test_every_package_is_built_and_checked() -> None:
    included = PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]
    assert {name.removesuffix("*") for name in included} == set(PACKAGES)
    assert set(PROJECT["tool"]["mypy"]["packages"]) == set(PACKAGES)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_says_what_it_owns_and_on_which_floor_it_stands(package: str) -> None:
    words = importlib.import_module(package).__doc__ or ""
    assert len(words) > 30, "it does not say what it owns"
    if package == "simulator":
        assert "Beside the house" in words
    else:
        floor = re.search(r"Floor (\d)", words)
        assert floor, "it does not say on which floor it stands"
        assert int(floor.group(1)) == FLOORS[package]


def test_only_the_settings_read_the_environment() -> None:
    found = {name_of(path) for path in FILES if reads_environment(path) and not name_of(path).startswith("simulator/")}
    assert found - HANDS_ON_AN_ENVIRONMENT == {"hotline/settings.py"}


@pytest.mark.parametrize(
    ("module", "allowed"),
    [
        ("twilio.twiml", {"ivr/twiml.py"}),
        ("twilio.rest", {"carrier/twilio.py"}),
        ("twilio.request_validator", {"carrier/signature.py"}),
        ("dbos", {"hotline/engine.py"}),
    ],
)
def test_one_file_only_knows_each_foreign_thing(module: str, allowed: set[str]) -> None:
    users = {name_of(path) for path in FILES if any(each == module or each.startswith(f"{module}.") for each in imports(path))}
    assert users == allowed


def test_only_transcription_imports_vosk() -> None:
    users = {name_of(path) for path in FILES if any(each.partition(".")[0] == "vosk" for each in imports(path))}
    assert users
    assert all(user.startswith("transcription/") for user in users)


def test_lower_floors_are_handed_values_and_never_the_settings() -> None:
    users = {name_of(path) for path in FILES if any(each.startswith("hotline.settings") for each in imports(path))}
    assert all(user.startswith("hotline/") for user in users)


def test_pure_rooms_do_no_input_or_output_and_ask_no_clock() -> None:
    pure = [
        "ivr/flow.py",
        "ivr/conversation.py",
        "ivr/caller_flow.py",
        "ivr/verifier_flow.py",
        "routing/rota.py",
        "routing/escalation.py",
    ]
    for name in pure:
        path = ROOT / name
        foreign = {each.partition(".")[0] for each in imports(path)}
        assert not foreign & {"os", "pathlib", "requests", "sqlalchemy", "flask", "twilio", "time", "socket", "random"}, name
        called = {node.attr for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)}
        assert not called & {"now", "utcnow", "today", "sleep"}, name


def test_nobody_sleeps_or_waits_in_a_door() -> None:
    doors = [path for path in FILES if name_of(path).startswith(("ivr/", "console/"))]
    assert not [name_of(path) for path in doors if any(each.partition(".")[0] in {"time", "requests"} for each in imports(path))]


def test_no_file_is_longer_than_a_person_reads_in_one_go() -> None:
    long = {name_of(path): lines for path in FILES if (lines := len(path.read_text().splitlines())) > LONGEST_FILE}
    assert long == {}


def test_telephone_numbers_in_the_code_and_its_tests_belong_to_nobody() -> None:
    """+1555555xxxx reaches nobody; the others are keypad spellings that a carrier sends for a withheld number."""
    withheld = "carrier/numbers.py"
    everything = [*FILES, *sorted((ROOT / "tests").rglob("*.py"))]
    for path in everything:
        if name_of(path) == withheld:
            continue
        for number in re.findall(r"\+1\d{10}", path.read_text()):
            assert number.startswith("+1555555"), f"{name_of(path)}: {number}"
