"""The rota on the command line: made, shown, asked, taken away; and what is typed wrong."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from cli_types import Opened, Run
from sqlalchemy import select

from records import CalendarFeed, Override, Person, RotationMember, Told

ZONE = ZoneInfo("America/New_York")
TODAY = datetime.now(ZONE).date()
IN_A_WEEK, THE_DAY_AFTER = TODAY + timedelta(days=5), TODAY + timedelta(days=6)


@pytest.fixture(autouse=True)
def one_language(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_LANGUAGES", "en")


@pytest.fixture
def people(run: Run) -> None:
    for number, name in enumerate(("alice", "bob", "charlie")):
        run("people", "add", name, f"+1555555011{number}")


def state(run: Run) -> dict[str, Any]:
    (found,) = json.loads(run("rota", "show", "--json").stdout)
    return dict(found)


def who(run: Run, at: str) -> list[str]:
    return list(json.loads(run("rota", "who", "--at", at, "--json").stdout)["people"])


def test_an_empty_rota_says_what_to_do(run: Run) -> None:
    said = run("rota", "show").stdout
    assert "On call now: nobody" in said
    assert "hotline rota add NAME" in said
    assert run("rota", "who").stdout == "nobody\n"


@pytest.mark.usefixtures("people")
def test_a_weekly_shift_is_added_shown_and_removed(run: Run) -> None:
    run("rota", "add", "alice", "--days", "daily", "--from", "08:00", "--to", "08:00")
    found = state(run)
    assert found["on_call_now"] == ["alice"]
    assert found["gaps"] == []
    assert [each["people"] for each in found["preview"]] == [["alice"]]
    assert set(found) == {"on_call_now", "shifts", "rotations", "overrides", "temporary", "offers", "preview", "gaps"}
    (shift,) = found["shifts"]
    assert shift == {
        "id": 1,
        "name": "alice",
        "days": "mon,tue,wed,thu,fri,sat,sun",
        "starts": "08:00",
        "ends": "08:00",
        "zone": "America/New_York",
        "position": 1,
    }
    run("rota", "remove", "1")
    assert state(run)["shifts"] == []
    assert "no shift 1" in run("rota", "remove", "1", code=1).stderr


@pytest.mark.usefixtures("people")
def test_a_gap_is_shown_and_is_an_exit_code(run: Run) -> None:
    run("rota", "add", "alice", "--days", "daily", "--from", "08:00", "--to", "20:00")
    rows = json.loads(run("rota", "gaps", "--days", "2", "--json", code=1).stdout)
    assert rows
    assert all(set(row) == {"starts", "ends"} for row in rows)
    assert "Nobody from" in run("rota", "show").stdout
    run("rota", "add", "bob", "--days", "daily", "--from", "20:00", "--to", "08:00")
    assert "No gap in the next 7 days." in run("rota", "gaps").stdout


@pytest.mark.usefixtures("people")
def test_somebody_who_does_not_verify_fills_no_gap(run: Run, opened: Opened) -> None:
    run("rota", "add", "alice", "--days", "daily", "--from", "08:00", "--to", "08:00")
    with opened() as hotline, hotline.sessions.begin() as session:
        session.scalars(select(Person).where(Person.name == "alice")).one().verifies = False
    run("rota", "gaps", code=1)
    assert state(run)["on_call_now"] == ["alice"], "callers may still be put through"


@pytest.mark.usefixtures("people")
def test_people_take_turns(run: Run) -> None:
    said = run(
        "rota", "rotate", "alice, bob,charlie", "--every", "2 days", "--handoff", "09:00", "--starting", str(IN_A_WEEK)
    ).stdout
    assert f"alice begins on {IN_A_WEEK} at 09:00, the next one takes over after 2 days." in " ".join(said.split())
    days = [who(run, f"{IN_A_WEEK + timedelta(days=day)} 10:00") for day in range(0, 8, 2)]
    assert days == [["alice"], ["bob"], ["charlie"], ["alice"]]
    assert who(run, f"{IN_A_WEEK} 08:59") == []
    (row,) = state(run)["rotations"]
    assert (row["name"], row["members"], row["every"], row["handoff"]) == (
        "alice, bob, charlie",
        ["alice", "bob", "charlie"],
        "2 days",
        "09:00",
    )
    assert "Rotations" in run("rota", "show").stdout
    assert "already" in run("rota", "rotate", "alice,bob,charlie", code=1).stderr
    run("rota", "remove", str(row["id"]), "--of", "rotation")
    assert state(run)["rotations"] == []


@pytest.mark.usefixtures("people")
def test_a_rotation_holds_at_once_unless_a_day_is_named(run: Run) -> None:
    run("rota", "rotate", "alice,bob", "--handoff", "wed 09:00", "--name", "weeks")
    assert state(run)["on_call_now"] == ["alice"]
    assert state(run)["gaps"] == []


@pytest.mark.usefixtures("people")
def test_somebody_stands_in_for_once(run: Run) -> None:
    run("rota", "add", "alice", "--days", "daily", "--from", "08:00", "--to", "08:00")
    run("rota", "override", "bob", "--from", f"{IN_A_WEEK} 20:00", "--to", "08:00", "--instead-of", "alice")
    assert [who(run, f"{IN_A_WEEK} 19:59"), who(run, f"{IN_A_WEEK} 20:00"), who(run, f"{THE_DAY_AFTER} 07:59")] == [
        ["alice"],
        ["bob"],
        ["bob"],
    ]
    assert who(run, f"{THE_DAY_AFTER} 08:00") == ["alice"]
    (row,) = state(run)["overrides"]
    assert (row["adds"], row["removes"], row["source"]) == ("bob", "alice", "command line")
    run("rota", "override", "alice", "--from", f"{IN_A_WEEK} 20:00", "--to", f"{THE_DAY_AFTER} 08:00", "--instead-of", "bob")
    assert who(run, f"{IN_A_WEEK} 20:00") == ["alice"], "and passes it back"
    run("rota", "remove", str(row["id"] + 1), "--of", "override")
    assert who(run, f"{IN_A_WEEK} 20:00") == ["bob"]


@pytest.mark.usefixtures("people")
def test_standing_in_for_somebody_who_is_not_on_is_remarked(run: Run) -> None:
    said = run("rota", "override", "bob", "--from", f"{IN_A_WEEK} 20:00", "--to", "22:00", "--instead-of", "alice").stdout
    assert "alice is not on call then" in said
    assert who(run, f"{IN_A_WEEK} 21:00") == []


@pytest.mark.usefixtures("people")
def test_a_gap_that_a_change_opens_is_written_about_once(run: Run, opened: Opened) -> None:
    run("rota", "add", "alice", "--days", "daily", "--from", "08:00", "--to", "08:00")
    run("rota", "override", "alice", "--from", f"{IN_A_WEEK} 20:00", "--to", "22:00", "--off")
    run("rota", "override", "alice", "--from", f"{IN_A_WEEK} 20:30", "--to", "21:00", "--off")
    assert who(run, f"{IN_A_WEEK} 21:00") == []
    with opened() as hotline, hotline.sessions() as session:
        told = session.scalars(select(Told).order_by(Told.id)).all()
        assert [row.person.name for row in told] == ["alice", "bob", "charlie"]
        assert {row.prompt for row in told} == {"text-shift-open"}
        assert told[0].arguments is not None
        assert (told[0].arguments["begins"], told[0].arguments["ends"]) == ("20:00", "22:00")


@pytest.mark.parametrize("words", [("people", "pause", "alice"), ("people", "remove", "alice"), ("rota", "remove", "1")])
@pytest.mark.usefixtures("people")
def test_whoever_goes_leaves_a_gap_that_the_others_hear_of(run: Run, opened: Opened, words: tuple[str, ...]) -> None:
    run("rota", "add", "alice", "--days", "daily", "--from", "08:00", "--to", "08:00")
    run(*words)
    with opened() as hotline, hotline.sessions() as session:
        told = [row.person.name for row in session.scalars(select(Told).order_by(Told.id))]
    assert told == (["bob", "charlie"] if words[0] == "people" else ["alice", "bob", "charlie"])


@pytest.mark.usefixtures("people")
def test_in_a_temporary_schedule_only_its_shifts_count(run: Run) -> None:
    run("rota", "add", "alice", "--days", "daily", "--from", "08:00", "--to", "08:00")
    whole = ("--from", f"{IN_A_WEEK} 00:00", "--to", f"{THE_DAY_AFTER} 00:00")
    run("rota", "temporary", *whole, "--shift", "bob", "--shift", f"charlie={IN_A_WEEK} 20:00/{IN_A_WEEK} 22:00")
    assert [who(run, f"{IN_A_WEEK} {hour}") for hour in ("00:00", "21:00", "22:00")] == [["bob"], ["bob", "charlie"], ["bob"]]
    assert who(run, f"{THE_DAY_AFTER} 00:00") == ["alice"]
    (row,) = state(run)["temporary"]
    assert row["people"] == ["bob", "charlie"]
    run("rota", "remove", str(row["id"]), "--of", "temporary")
    assert who(run, f"{IN_A_WEEK} 21:00") == ["alice"]
    assert "nobody is on call then" in run("rota", "temporary", *whole).stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("add", "alice", "--days", "someday", "--from", "08:00", "--to", "09:00"), "is no day: write mon-fri"),
        (("add", "alice", "--days", "mon", "--from", "8", "--to", "09:00"), "'8' is no time of day: write it as 08:00."),
        (("rotate", "alice", "--every", "month"), "is no turn: write day, week, '3 days' or '2 weeks'"),
        (("rotate", "alice", "--every", "0 days"), "is no turn"),
        (("rotate", "alice", "--every", "9999 weeks"), "is no turn"),
        (("rotate", "alice", "--handoff", "someday 09:00"), "write the hand-over as 'mon 09:00'"),
        (("rotate", "alice", "--from", "08:00"), "--from and --to go together"),
        (("rotate", "alice", "--starting", "soon"), "'soon' is no day: write it as 2026-03-02."),
        (("rotate", "alice", "--starting", "2026-03-03", "--handoff", "mon 09:00"), "2026-03-03 is no mon"),
        (("rotate", " , "), "Say who takes turns"),
        (("override", "alice", "--from", "tomorrow", "--to", "09:00"), "'tomorrow' is no moment: write it as '2026-03-03 20:00'."),
        (("override", "alice", "--from", "9999-12-31 20:00", "--to", "09:00"), "is no moment"),
        (("override", "alice", "--from", "2026-03-03 20:00", "--to", "2026-03-03 20:00"), "It ends before it begins"),
        (
            ("override", "alice", "--from", "2026-03-03 20:00", "--to", "21:00", "--off", "--instead-of", "bob"),
            "give one of them",
        ),
        (
            ("temporary", "--from", "2026-03-03 20:00", "--to", "21:00", "--shift", "alice=2026-03-04 20:00/21:00"),
            "lies outside the schedule",
        ),
        (("temporary", "--from", "2026-03-03 20:00", "--to", "21:00", "--shift", "alice=x"), "'x' is no moment"),
        (("who", "--at", "now"), "'now' is no moment"),
        (("feed",), "Say whose"),
        (("feed", "alice", "--all"), "Say whose"),
    ],
)
@pytest.mark.usefixtures("people")
def test_what_is_typed_wrong_is_answered_with_what_to_write(run: Run, words: tuple[str, ...], sentence: str) -> None:
    assert sentence in " ".join(run("rota", *words, code=2).stderr.split())
    assert state(run)["overrides"] == []


@pytest.mark.parametrize(
    "words",
    [
        ("add", "zoe", "--days", "mon", "--from", "08:00", "--to", "09:00"),
        ("rotate", "alice,zoe"),
        ("override", "zoe", "--from", "2026-03-03 20:00", "--to", "21:00"),
        ("override", "alice", "--from", "2026-03-03 20:00", "--to", "21:00", "--instead-of", "zoe"),
        ("temporary", "--from", "2026-03-03 20:00", "--to", "21:00", "--shift", "zoe"),
        ("export", "--person", "zoe"),
        ("feed", "zoe"),
    ],
)
@pytest.mark.usefixtures("people")
def test_whoever_is_nobody_is_answered_with_who_is_known(run: Run, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_PUBLIC_URL", "https://line.example.org")
    assert run("rota", *words, code=1).stderr == "There is nobody called 'zoe'. Known: alice, bob, charlie.\n"


@pytest.mark.usefixtures("people")
def test_whoever_is_taken_out_is_off_everything(run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_PUBLIC_URL", "https://line.example.org")
    run("rota", "add", "alice", "--days", "daily", "--from", "08:00", "--to", "08:00")
    run("rota", "rotate", "alice,bob")
    run("rota", "override", "alice", "--from", f"{IN_A_WEEK} 20:00", "--to", "22:00")
    run("rota", "temporary", "--from", f"{IN_A_WEEK} 20:00", "--to", "22:00", "--shift", "alice")
    run("rota", "feed", "alice")
    run("people", "remove", "alice")
    with opened() as hotline, hotline.sessions() as session:
        assert session.scalars(select(Override)).all() == []
        assert session.scalars(select(CalendarFeed)).all() == []
        assert [member.person.name for member in session.scalars(select(RotationMember))] == ["bob"]
    assert state(run)["temporary"][0]["people"] == []


def events(text: str) -> int:
    return text.count("BEGIN:VEVENT")


@pytest.mark.usefixtures("people")
def test_the_rota_is_exported_whole_or_for_one_person(run: Run, tmp_path: Path) -> None:
    run("rota", "add", "alice", "--days", "daily", "--from", "08:00", "--to", "09:00")
    run("rota", "add", "bob", "--days", "daily", "--from", "10:00", "--to", "11:00")
    whole = run("rota", "export", "--days", "3").stdout
    assert whole.startswith("BEGIN:VCALENDAR")
    assert "SUMMARY:alice" in whole
    assert "SUMMARY:bob" in whole
    out = tmp_path / "alice.ics"
    run("rota", "export", "--person", "alice", "--days", "3", "--out", out)
    hers = out.read_text()
    assert 0 < events(hers) < events(whole)
    assert "bob" not in hers
    assert "cannot be written" in run("rota", "export", "--out", tmp_path / "no" / "where.ics", code=1).stderr


@pytest.mark.usefixtures("people")
def test_a_calendar_is_imported_and_strangers_are_named(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "rota.ics"
    event = (
        "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{name}\r\nDTSTART:{day:%Y%m%d}T200000\r\nDTEND:{day:%Y%m%d}T220000\r\nEND:VEVENT\r\n"
    )

    def write(*names: str) -> None:
        inside = "".join(event.format(uid=f"{place}", name=name, day=IN_A_WEEK) for place, name in enumerate(names))
        file.write_bytes(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{inside}END:VCALENDAR\r\n".encode())

    write("Alice", "zoe")
    said = run("rota", "import", file, code=1).stdout
    assert "1 shifts added" in said
    assert "Nobody is called 'zoe' (1 shifts)" in said
    assert who(run, f"{IN_A_WEEK} 21:00") == ["alice"], "nothing is lost of the rest"
    write("bob")
    assert json.loads(run("rota", "import", file, "--json").stdout) == {"added": 1, "removed": 1, "nobody": {}}
    assert who(run, f"{IN_A_WEEK} 21:00") == ["bob"]
    write()
    run("rota", "import", file, "--whole")
    assert who(run, f"{IN_A_WEEK} 21:00") == []


@pytest.mark.usefixtures("people")
def test_a_file_that_is_no_calendar_changes_nothing(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("alice on monday")
    assert "no calendar file" in run("rota", "import", file, code=1).stderr
    bomb = "UID:b\r\nSUMMARY:alice\r\nDTSTART:20260101T000000Z\r\nDTEND:20260101T010000Z\r\nRRULE:FREQ=SECONDLY"
    file.write_text(f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{bomb}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    assert "repeats within a day" in run("rota", "import", file, code=1).stderr
    assert state(run)["overrides"] == []


@pytest.mark.usefixtures("people")
def test_a_calendar_program_reads_the_feed_until_it_is_revoked(run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    from hotline.app import app_of

    assert "HOTLINE_PUBLIC_URL" in run("rota", "feed", "alice", code=2).stderr
    monkeypatch.setenv("HOTLINE_PUBLIC_URL", "https://line.example.org")
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", "a token of nobody's")
    run("rota", "add", "alice", "--days", "daily", "--from", "08:00", "--to", "09:00")
    run("rota", "add", "bob", "--days", "daily", "--from", "08:00", "--to", "09:00")
    hers, all_ = (run("rota", "feed", whose).stdout.strip() for whose in ("alice", "--all"))
    assert hers.startswith("https://line.example.org/rota/")
    with opened() as hotline:
        client = app_of(hotline).test_client()

        def read(address: str) -> Any:
            return client.get(address.removeprefix("https://line.example.org"))

        found = read(hers)
        assert found.status_code == 200
        assert found.headers["Cache-Control"] == "private"
        assert found.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert b"SUMMARY:On call" in found.data
        assert b"bob" not in found.data
        assert b"SUMMARY:alice" in read(all_).data
        assert b"SUMMARY:bob" in read(all_).data
        for wrong in ("/rota/x.ics", f"{hers}x", "/rota/.ics", hers.replace(".ics", "")):
            assert read(wrong).status_code == 404
        with hotline.sessions() as session:
            kept = [feed.key for feed in session.scalars(select(CalendarFeed))]
        assert all(secret not in key for key in kept for secret in (hers[-36:-4], all_[-36:-4]))
        newer = run("rota", "feed", "alice").stdout.strip()
        assert (read(hers).status_code, read(newer).status_code) == (404, 200)
        run("people", "pause", "alice")
        assert read(newer).status_code == 404
        run("people", "pause", "alice", "--resume")
        assert "does not work any more" in run("rota", "feed", "alice", "--revoke").stdout
        assert (read(newer).status_code, read(all_).status_code) == (404, 200)
        assert "There was no address." in run("rota", "feed", "alice", "--revoke").stdout


def test_moments_are_shown_in_the_hotlines_zone(run: Run, home: Path) -> None:
    at = datetime.fromisoformat(json.loads(run("rota", "who", "--at", "2026-07-01 12:00", "--json").stdout)["at"])
    assert at == datetime(2026, 7, 1, 16, tzinfo=UTC)
    assert at.utcoffset() == timedelta(hours=-4)


@pytest.mark.usefixtures("people")
def test_moments_are_shown_by_the_clock_of_the_rota(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_TIMEZONE", "Asia/Tokyo")
    run("rota", "override", "alice", "--from", f"{IN_A_WEEK} 20:00", "--to", f"{IN_A_WEEK} 23:00")
    table = " ".join(run("rota", "show").stdout.split("Overrides")[1].split())
    assert f"{IN_A_WEEK} 20:00" in table
    assert f"{IN_A_WEEK} 23:00" in table
