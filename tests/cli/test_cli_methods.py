"""The ways to reach people: two to begin with, more by hand, none used before it is proved, and no address shown."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from cli_types import Opened, Run
from sqlalchemy import select, text

from hotline.engine import prepare
from hotline.settings import load_settings
from records import AuditEntry, ContactMethod, Person
from routing import proving

ALICE, OTHER = "+15555550111", "+15555550144"
SERVICE = "ntfys://bob:opensesame@ntfy.example.org/hidden-topic"


@pytest.fixture(autouse=True)
def settings(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_LANGUAGES", "en")
    monkeypatch.setenv("HOTLINE_CHANNELS", "ntfys")


@pytest.fixture
def engine(home: Path) -> None:
    """The engine's own tables, for commands that ask for work."""
    prepare(load_settings().database)


def ways(run: Run, *name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run("people", "method", "list", *name, "--json").stdout)
    return rows


def person(run: Run, name: str) -> dict[str, Any]:
    rows = json.loads(run("people", "list", "--json").stdout)
    [found] = [row for row in rows if row["name"] == name]
    return dict(found)


def alter(opened: Opened, number: int, **values: Any) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        for name, value in values.items():
            setattr(session.get_one(ContactMethod, number), name, value)


def asked_for(opened: Opened) -> set[str]:
    """What the engine has been asked to do."""
    with opened() as hotline, hotline.database.connect() as connection:
        return {str(row[0]).rpartition("-")[0].rpartition("-")[0] for row in connection.execute(text(_WORK))}


_WORK = "SELECT workflow_uuid FROM workflow_status"


def test_whoever_is_added_has_a_telephone_and_texts_that_are_not_proved_yet(run: Run) -> None:
    said = run("people", "add", "alice", ALICE).stdout
    assert "hotline people method verify alice" in said
    assert [(way["way"], way["address"], way["standing"]) for way in ways(run, "alice")] == [
        ("telephone", "…11", "not proved"),
        ("text", "…11", "not proved"),
    ]
    assert person(run, "alice")["reached_by"] == []


def test_who_has_been_talked_with_on_that_number_needs_no_proof(run: Run) -> None:
    assert "hotline rota add alice" in run("people", "add", "alice", ALICE, "--verified").stdout
    assert person(run, "alice")["reached_by"] == ["voice", "text"]
    assert {way["standing"] for way in ways(run)} == {"proved"}


def test_quiet_hours_are_those_of_the_line(run: Run, opened: Opened) -> None:
    run("people", "add", "alice", ALICE)
    run("people", "method", "change", "alice", "1", "--quiet", "22:00-07:00", "--position", "3")
    with opened() as hotline, hotline.sessions() as session:
        way = session.get_one(ContactMethod, 1)
        assert (way.quiet_from, way.quiet_to, way.zone, way.position) == (time(22), time(7), "America/New_York", 3)
    assert ways(run, "alice")[1]["quiet"] == "22:00-07:00"
    run("people", "method", "change", "alice", "1", "--quiet", "none")
    assert {way["quiet"] for way in ways(run, "alice")} == {""}


@pytest.mark.parametrize("quiet", ["22:00", "22-7-8", "evening", "25:00-07:00", "08:00-08:00"])
def test_quiet_hours_that_are_none_are_refused(run: Run, quiet: str) -> None:
    run("people", "add", "alice", ALICE)
    assert "uiet hours" in run("people", "method", "change", "alice", "1", "--quiet", quiet, code=2).stderr


def test_a_way_is_added_shown_without_its_address_and_removed(run: Run, opened: Opened) -> None:
    run("people", "add", "alice", ALICE, "--verified")
    run("people", "method", "add", "alice", "--voice", OTHER, "--position", "2", "--quiet", "22:00-07:00")
    run("people", "method", "add", "alice", "--service", SERVICE)
    shown = run("people", "method", "list").stdout + run("people", "method", "list", "--json").stdout
    for secret in ("opensesame", "hidden-topic", OTHER, ALICE):
        assert secret not in shown
    assert "ntfys://ntfy.example.org" in shown
    assert "…44" in shown
    run("people", "method", "remove", "alice", "4")
    assert [way["number"] for way in ways(run)] == [1, 2, 3]
    with opened() as hotline, hotline.sessions() as session:
        noted = " ".join(f"{each.subject} {each.detail}" for each in session.scalars(select(AuditEntry)))
    for secret in ("opensesame", "ntfy.example", OTHER):
        assert secret not in noted


def test_an_address_with_a_password_may_be_typed_unseen(run: Run) -> None:
    run("people", "add", "alice", ALICE)
    said = run("people", "method", "add", "alice", "--service", "-", typed=SERVICE + "\n").output
    assert "opensesame" not in said
    assert ways(run)[2]["address"] == "ntfys://ntfy.example.org"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "Name one way"),
        (("--voice", OTHER, "--text", OTHER), 2, "Name one way"),
        (("--voice", "12"), 2, "+15555550100"),
        (("--voice", ALICE), 1, "already"),
        (("--service", "json://example.org"), 2, "HOTLINE_CHANNELS"),
        (("--service", "example.org"), 2, "no address of a service"),
        (("--service", SERVICE, "--verified"), 2, "by a code only"),
    ],
)
def test_a_way_that_cannot_be_used_is_refused_in_a_sentence(run: Run, words: tuple[str, ...], code: int, said: str) -> None:
    run("people", "add", "alice", ALICE)
    assert said in run("people", "method", "add", "alice", *words, code=code).stderr
    assert len(ways(run)) == 2


@pytest.mark.usefixtures("engine")
def test_all_that_is_not_proved_is_proved_at_one_word(run: Run, opened: Opened) -> None:
    run("people", "add", "alice", ALICE)
    said = run("people", "method", "verify", "alice").stdout
    assert "asked to press 1" in said
    assert "four digits" in said
    assert {way["standing"] for way in ways(run)} == {f"not proved: {proving.NOT_SENT}"}
    assert asked_for(opened) == {"prove-1", "prove-2"}


@pytest.mark.usefixtures("engine")
def test_where_everything_is_proved_there_is_nothing_to_prove(run: Run) -> None:
    run("people", "add", "alice", ALICE, "--verified")
    assert "nothing to prove" in run("people", "method", "verify", "alice", code=1).stderr
    assert "no way 9" in run("people", "method", "verify", "alice", "9", code=1).stderr


@pytest.mark.usefixtures("engine")
def test_the_code_of_a_service_is_typed_by_the_coordinator(run: Run, opened: Opened) -> None:
    run("people", "add", "alice", ALICE)
    run("people", "method", "add", "alice", "--service", SERVICE)
    assert "No code was sent" in run("people", "method", "verify", "alice", "3", "123456", code=1).stderr
    assert "hotline people method verify alice 3 CODE" in run("people", "method", "verify", "alice", "3").stdout
    with opened() as hotline, hotline.sessions() as session:
        code = session.get_one(ContactMethod, 3).code
    assert code
    assert len(code) == 6
    wrong = "000000" if code != "000000" else "111111"
    assert "not the code" in run("people", "method", "verify", "alice", "3", wrong, code=1).stderr
    run("people", "method", "verify", "alice", "3", code)
    assert ways(run)[2]["standing"] == "proved"


@pytest.mark.usefixtures("engine")
def test_wrong_codes_are_counted_and_a_right_one_comes_too_late_after_five(run: Run, opened: Opened) -> None:
    run("people", "add", "alice", ALICE)
    run("people", "method", "add", "alice", "--service", SERVICE)
    run("people", "method", "verify", "alice", "3")
    alter(opened, 3, code="123456")
    for _ in range(5):
        run("people", "method", "verify", "alice", "3", "654321", code=1)
    assert "Too many" in run("people", "method", "verify", "alice", "3", "123456", code=1).stderr
    run("people", "method", "verify", "alice", "3")
    alter(opened, 3, code="123456", code_at=datetime.now(UTC) - timedelta(hours=25))
    assert "too old" in run("people", "method", "verify", "alice", "3", "123456", code=1).stderr
    assert not ways(run)[2]["proved"]


def test_services_are_turned_on_by_how_their_addresses_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_CHANNELS", "NTFYS://, mailtos json")
    assert load_settings().channels == ["ntfys", "mailtos", "json"]
    monkeypatch.delenv("HOTLINE_CHANNELS")
    assert load_settings().channels == []


def test_a_telephone_has_no_code(run: Run) -> None:
    run("people", "add", "alice", ALICE)
    assert "it rings" in run("people", "method", "verify", "alice", "1", "1234", code=2).stderr


def test_a_new_number_is_to_be_proved_anew_and_other_ways_stay(run: Run) -> None:
    run("people", "add", "alice", ALICE, "--verified")
    run("people", "method", "add", "alice", "--voice", OTHER, "--verified")
    assert "hotline people method verify alice" in run("people", "change", "alice", "--number", "+15555550155").stdout
    assert [(way["address"], way["proved"]) for way in ways(run)] == [("…55", False), ("…55", False), ("…44", True)]
    run("people", "change", "alice", "--number", "+15555550156", "--verified")
    assert [(way["address"], way["proved"]) for way in ways(run)] == [("…56", True), ("…56", True), ("…44", True)]


def test_a_number_that_said_no_is_erased_and_cannot_be_entered_again(run: Run, opened: Opened) -> None:
    run("people", "add", "alice", ALICE)
    with opened() as hotline, hotline.sessions.begin() as session:
        proving.said_no(session, session.get_one(ContactMethod, 1), now=hotline.clock())
    assert {(way["address"], way["standing"]) for way in ways(run)} == {("erased", f"not used: {proving.SAID_NO}")}
    assert "wants no more calls" in run("people", "method", "remove", "alice", "1", code=1).stderr
    for words in (("add", "bob", ALICE), ("method", "add", "alice", "--voice", ALICE)):
        assert "promised never to call it again" in run("people", *words, code=1).stderr
    run("people", "change", "alice", "--number", OTHER)
    assert {(way["address"], way["standing"]) for way in ways(run)} == {("…44", "not proved")}


def test_without_a_proved_way_somebody_is_said_to_be_out_of_reach(run: Run) -> None:
    run("people", "add", "alice", ALICE, "--verified")
    assert "no proved way left" not in run("people", "method", "remove", "alice", "1").stdout
    assert "no proved way left" in run("people", "method", "remove", "alice", "2").stdout


def test_whoever_is_taken_out_leaves_no_address_behind(run: Run, opened: Opened) -> None:
    run("people", "add", "alice", ALICE, "--areas", "02139")
    run("people", "method", "add", "alice", "--service", SERVICE)
    run("people", "remove", "alice")
    with opened() as hotline, hotline.sessions() as session:
        assert session.scalars(select(ContactMethod)).all() == []
        assert session.scalars(select(Person)).one().areas == ""


def test_who_goes_and_looks_and_where_is_set_shown_and_changed(run: Run) -> None:
    run("people", "add", "alice", ALICE, "--no-verifies", "--areas", "02139, 021,02139")
    assert (person(run, "alice")["verifies"], person(run, "alice")["areas"]) == (False, "02139 021")
    run("people", "change", "alice", "--verifies", "--areas", "")
    assert (person(run, "alice")["verifies"], person(run, "alice")["areas"]) == (True, "")
    run("people", "change", "alice", "--speaks", "es")
    assert person(run, "alice")["verifies"], "what is not named stays"


@pytest.mark.parametrize("areas", ["Cambridge", "021390", "02-139", "٠٢١"])
def test_an_area_that_is_no_zip_code_is_refused(run: Run, areas: str) -> None:
    assert "no ZIP code" in run("people", "add", "alice", ALICE, "--areas", areas, code=2).stderr


# -- what doctor says ----------------------------------------------------------------------------------------------------------------


def found(run: Run) -> dict[str, tuple[str, str, str]]:
    from click.testing import CliRunner

    from hotline.cli import hotline as command_line

    rows = json.loads(CliRunner().invoke(command_line, ["doctor", "--json"]).stdout)
    return {row["id"]: (row["level"], row["words"], row["hint"]) for row in rows if row["id"].startswith(("way", "channels"))}


def test_doctor_says_nothing_of_ways_that_are_proved(run: Run) -> None:
    run("people", "add", "alice", ALICE, "--verified")
    assert found(run) == {}


def test_doctor_says_who_cannot_be_reached_and_why(run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    run("people", "add", "alice", ALICE)
    run("people", "method", "add", "alice", "--service", SERVICE)
    run("people", "add", "bob", OTHER, "--verified")
    run("people", "method", "add", "bob", "--text", ALICE, "--verified")
    assert found(run)["way_none"] == (
        "error",
        "nothing can be sent to alice: no way to reach them is proved",
        "hotline people method verify 'alice'",
    )
    assert found(run)["way_shared"][1] == "alice and bob have the same number"
    assert "way_unproved" not in found(run)
    alter(opened, 1, added_at=datetime.now(UTC) - timedelta(hours=25))
    assert found(run)["way_unproved"][1] == "way 1 of alice (telephone) is not proved"
    alter(opened, 1, disabled_at=datetime.now(UTC), problem="no such number")
    assert found(run)["way_disabled"][1] == "way 1 of alice (telephone) is not used any more: no such number"
    monkeypatch.setenv("HOTLINE_CHANNELS", "json,nosuch")
    said = found(run)
    assert said["way_service"][1:] == (
        "way 3 of alice (service) is not used: ntfys is not turned on",
        "Add ntfys to HOTLINE_CHANNELS.",
    )
    assert said["channels"][:2] == ("error", "HOTLINE_CHANNELS names what is no service: nosuch")


def test_doctor_says_whose_number_was_refused(run: Run, opened: Opened) -> None:
    run("people", "add", "alice", ALICE)
    with opened() as hotline, hotline.sessions.begin() as session:
        proving.said_no(session, session.get_one(ContactMethod, 1), now=hotline.clock())
    level, words, hint = found(run)["way_refused"]
    assert (level, "does not know of us" in words, "--number NUMBER" in hint) == ("warning", True, True)
    assert "…" not in words
