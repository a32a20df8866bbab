"""audit, purge, backup, restore: what is kept, shown, erased, copied and brought back."""

from __future__ import annotations

import io
import json
import os
import shutil
import tarfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cli_types import Opened, Run
from sqlalchemy import select

from hotline.wiring import Hotline
from records import (
    Answer,
    AuditEntry,
    Call,
    Direction,
    Heartbeat,
    Incident,
    Person,
    Report,
    Verdict,
    Workflow,
    note,
)

NOW = datetime.now(UTC)
ANA = "+15555550122"


def add_ana(hotline: Hotline) -> None:
    with hotline.sessions.begin() as session:
        key = hotline.keyring.hashed(ANA)
        session.add(Person(name="ana", number=ANA, number_key=key, language="en", added_at=NOW))


def people(opened: Opened) -> list[tuple[str, str]]:
    with opened() as hotline, hotline.sessions() as session:
        return [(each.name, each.number) for each in session.scalars(select(Person))]


def deeds(opened: Opened) -> list[tuple[str, str | None]]:
    with opened() as hotline, hotline.sessions() as session:
        return [(each.action, each.detail) for each in session.scalars(select(AuditEntry).order_by(AuditEntry.id))]


def members(file: Path) -> set[str]:
    with tarfile.open(file) as tar:
        assert all((member.mode, member.uid, member.uname) == (0o600, 0, "") for member in tar)
        return set(tar.getnames())


# -- audit and purge


def test_the_audit_trail_newest_first(home: Path, run: Run, opened: Opened) -> None:
    assert "Nothing has been done yet" in run("audit").stdout
    with opened() as hotline, hotline.sessions.begin() as session:
        for number in range(3):
            note(session, at=NOW, actor="ana", action="claim", subject=f"incident {number}")
    rows = json.loads(run("audit", "--last", "2", "--json").stdout)
    assert [row["subject"] for row in rows] == ["incident 2", "incident 1"]
    assert set(rows[0]) == {"at", "who", "what", "subject", "detail"}
    assert datetime.fromisoformat(rows[0]["at"]) == NOW
    assert "ana" in run("audit").stdout


def test_the_audit_trail_of_nothing_is_no_sense(home: Path, run: Run) -> None:
    assert "--last" in run("audit", "--last", "0", code=2).stderr


@pytest.mark.parametrize("words", [("audit",), ("purge",), ("connect",)])
def test_without_a_database_the_next_step_is_said(home: Path, run: Run, words: tuple[str, ...]) -> None:
    (home / "hotline.db").unlink()
    assert "hotline migrate" in run(*words, code=1).stderr


def test_purge_erases_what_the_settings_say(home: Path, run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        closed = Incident(
            opened_at=NOW, workflow=Workflow.CLOSED, verdict=Verdict.NOTHING_FOUND, verdict_at=NOW - timedelta(days=40)
        )
        call = Call(sid="CA1", direction=Direction.INBOUND, flow="caller", state={}, step=1, began_at=NOW, heard_at=NOW)
        session.add_all([closed, call])
        session.flush()
        report = Report(call_id=call.id, began_at=NOW, stage="zip", incident_id=closed.id, filed_at=NOW)
        report.answers = [Answer(question="zip", value="02139", given_at=NOW)]
        session.add(report)
    assert "the words of 0 reports" in run("purge").stdout
    monkeypatch.setenv("HOTLINE_KEEP_REPORTS_DAYS", "30")
    assert "the words of 1 reports" in run("purge").stdout
    with opened() as hotline, hotline.sessions() as session:
        assert session.scalars(select(Answer)).all() == []


# -- backup and restore


def test_a_backup_is_private_and_holds_no_keys(home: Path, run: Run, opened: Opened, tmp_path: Path) -> None:
    with opened() as hotline:
        add_ana(hotline)
    run("prompts", "review", "goodbye", "--language", "es", "--reviewer", "A", "--due", "2999-01-01", "--yes")
    file = tmp_path / "copy.tar"
    said = run("backup", str(file)).stdout
    assert "keys are not in it" in said
    assert file.stat().st_mode & 0o777 == 0o600
    assert members(file) == {"backup.json", "hotline.db", "hotline.toml", "prompts/es/reviews.toml"}
    assert (home / "keys").read_text().strip().encode() not in file.read_bytes()
    assert ANA.encode() not in file.read_bytes()
    assert deeds(opened)[-1] == ("backup", "without keys")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.tar", "home"]


def test_a_backup_while_somebody_writes(home: Path, run: Run, opened: Opened, tmp_path: Path) -> None:
    with opened() as hotline, hotline.sessions() as session:
        session.add(Heartbeat(worker="here-1", seen_at=NOW, put_right=0))
        session.flush()
        shutil.copy(home / "hotline.toml", home / "kept")
        session.commit()
        run("backup", str(tmp_path / "copy.tar"))
    assert (tmp_path / "copy.tar").exists()


def test_a_backup_goes_to_another_machine_and_back(home: Path, run: Run, opened: Opened, tmp_path: Path) -> None:
    with opened() as hotline:
        add_ana(hotline)
    run("prompts", "review", "goodbye", "--language", "es", "--reviewer", "A", "--due", "2999-01-01", "--yes")
    file, toml = tmp_path / "copy.tar", (home / "hotline.toml").read_text()
    said = run("backup", str(file), "--with-keys").stdout
    assert "can read everything" in said
    assert "keys" in members(file)
    shutil.rmtree(home)
    said = run("restore", str(file)).stdout
    assert "hotline purge" in said
    assert people(opened) == [("ana", ANA)]
    assert (home / "hotline.toml").read_text() == toml
    assert (home / "prompts" / "es" / "reviews.toml").exists()
    assert {(home / name).stat().st_mode & 0o777 for name in ("keys", "hotline.db", "hotline.toml")} == {0o600}
    assert home.stat().st_mode & 0o777 == 0o700
    assert deeds(opened)[-1] == ("restore", None)
    assert not list(home.glob(".restore-*"))


def test_without_the_keys_the_next_step_is_said(home: Path, run: Run, opened: Opened, tmp_path: Path) -> None:
    with opened() as hotline:
        add_ana(hotline)
    run("backup", str(tmp_path / "copy.tar"))
    keys = (home / "keys").read_text()
    shutil.rmtree(home)
    assert "put the sealing keys into" in run("restore", str(tmp_path / "copy.tar")).stdout
    (home / "keys").write_text("wrong")
    (home / "keys").write_text(keys)
    assert people(opened) == [("ana", ANA)]


def test_restore_does_not_overwrite_unless_told_to(home: Path, run: Run, opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "copy.tar"
    run("backup", str(file), "--with-keys")
    with opened() as hotline:
        add_ana(hotline)
    said = run("restore", str(file), code=1).stderr
    assert "hotline.db" in said
    assert "--force" in said
    assert people(opened) == [("ana", ANA)]
    newer = (home / "keys").read_text().split()
    (home / "prompts" / "en").mkdir(parents=True)
    (home / "keys").write_text("\n".join(["A" * 43 + "=", *newer]) + "\n")
    run("restore", str(file), "--force")
    assert people(opened) == []
    assert not (home / "prompts").exists()
    assert (home / "keys").read_text().split() == [*newer, "A" * 43 + "="]


def test_restore_waits_for_the_worker_to_end(home: Path, run: Run, opened: Opened, tmp_path: Path) -> None:
    run("backup", str(tmp_path / "copy.tar"))
    with opened() as hotline, hotline.sessions.begin() as session:
        session.add(Heartbeat(worker="here-1", seen_at=datetime.now(UTC), put_right=0))
    assert "Stop the hotline" in run("restore", str(tmp_path / "copy.tar"), "--force", code=1).stderr


def test_a_database_somewhere_else_goes_back_there(home: Path, run: Run, opened: Opened, tmp_path: Path) -> None:
    elsewhere = tmp_path / "data" / "line.db"
    elsewhere.parent.mkdir()
    (home / "hotline.db").rename(elsewhere)
    (home / "hotline.toml").write_text(f'database_url = "sqlite:///{elsewhere}"\n')
    with opened() as hotline:
        add_ana(hotline)
    run("backup", str(tmp_path / "copy.tar"), "--with-keys")
    shutil.rmtree(home)
    shutil.rmtree(elsewhere.parent)
    run("restore", str(tmp_path / "copy.tar"))
    assert elsewhere.exists()
    assert people(opened) == [("ana", ANA)]


@pytest.mark.parametrize("name", ["../outside", "/outside", "prompts/../../outside", "other", "prompts", ".", "prompts/link"])
def test_what_does_not_belong_in_a_backup_is_refused(home: Path, run: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / "copy.tar"
    run("backup", str(file))
    with tarfile.open(file, "a") as tar:
        member = tarfile.TarInfo(name)
        if name.endswith("link"):
            member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(member, io.BytesIO())
    before = (home / "hotline.db").read_bytes()
    assert "does not belong" in run("restore", str(file), "--force", code=1).stderr
    assert (home / "hotline.db").read_bytes() == before
    assert not (tmp_path / "outside").exists()


def test_what_is_no_backup_is_refused(home: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "noise").write_bytes(os.urandom(2000))
    assert "no backup that can be used" in run("restore", str(tmp_path / "noise"), code=1).stderr
    with tarfile.open(tmp_path / "empty.tar", "w"):
        pass
    assert "not made by hotline backup" in run("restore", str(tmp_path / "empty.tar"), code=1).stderr
    assert "does not exist" in run("restore", str(tmp_path / "nowhere"), code=2).stderr
    run("backup", str(tmp_path / "copy.tar"))
    whole = (tmp_path / "copy.tar").read_bytes()
    (tmp_path / "half.tar").write_bytes(whole[: len(whole) // 2])
    assert "no backup that can be used" in run("restore", str(tmp_path / "half.tar"), "--force", code=1).stderr


def test_what_cannot_be_backed_up_is_one_sentence(home: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "there").write_text("mine")
    assert "--force" in run("backup", str(tmp_path / "there"), code=1).stderr
    run("backup", str(tmp_path / "there"), "--force")
    assert "was not made" in run("backup", str(tmp_path / "no" / "folder"), code=1).stderr
    (home / "hotline.toml").write_text('keys = "x"\ntwilio_auth_token = "t"\n')
    assert "sealing keys stand in" in run("backup", str(tmp_path / "new"), code=1).stderr
    (home / "hotline.toml").write_text('twilio_auth_token = "t"\n')
    assert "hotline.toml in it holds twilio_auth_token" in run("backup", str(tmp_path / "new")).stdout
    monkeypatch.setenv("HOTLINE_DATABASE_URL", "postgresql+psycopg://here/line")
    assert "pg_dump" in run("backup", str(tmp_path / "other"), code=1).stderr
    assert "pg_dump" in run("restore", str(tmp_path / "new"), code=1).stderr
    monkeypatch.delenv("HOTLINE_DATABASE_URL")
    (home / "hotline.db").unlink()
    assert "hotline init" in run("backup", str(tmp_path / "other"), code=1).stderr
