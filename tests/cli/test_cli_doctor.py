"""doctor: what each check says of a hotline that is well, and of one that is not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from cli_types import Opened, Run
from sqlalchemy.orm import Session

from hotline.wiring import Hotline
from prompts import reviews
from prompts.catalogue import Catalogue
from prompts.recordings import keep
from records import (
    Call,
    Direction,
    Heartbeat,
    Incident,
    Keyring,
    Page,
    PageReason,
    PageState,
    Person,
    Recording,
    Report,
    Shift,
    Verdict,
    Whereabouts,
    Workflow,
    reached_by_telephone,
)
from simulator import StandInCarrier

LINE = "+15555550100"
NOW = datetime.now(UTC)


@pytest.fixture
def carrier(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandInCarrier]:
    with StandInCarrier() as stand_in:
        monkeypatch.setenv("HOTLINE_CARRIER_URL", stand_in.url)
        monkeypatch.setenv("TWILIO_ACCOUNT_SID", stand_in.account_sid)
        monkeypatch.setenv("TWILIO_AUTH_TOKEN", stand_in.auth_token)
        yield stand_in


@pytest.fixture(scope="session")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reviews of every text in English and Spanish, written once: each is put on the disk for good, which takes its time."""
    folder = tmp_path_factory.mktemp("reviewed")
    catalogue = Catalogue()
    for language in ("en", "es"):
        texts = {prompt: catalogue.source(prompt, language) for prompt in catalogue.prompts}
        reviews.record(folder, language, texts, reviewer="alice", on=date(2020, 1, 1), due=date(2999, 1, 1))
    return folder


@pytest.fixture
def well(home: Path, reviewed: Path, opened: Opened, carrier: StandInCarrier, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A hotline with everything in order."""
    monkeypatch.setenv("HOTLINE_PUBLIC_URL", "https://line.example.org")
    monkeypatch.setenv("HOTLINE_LEGAL_HELP", "+15555550177")
    carrier.number(
        LINE,
        voice_url="https://line.example.org/voice/answer",
        status_url="https://line.example.org/voice/status",
        sms_url="https://line.example.org/sms/incoming",
        fallback_url="https://elsewhere.example.org/fallback.xml",
    )
    shutil.copytree(reviewed, home / "prompts")
    with opened() as hotline, hotline.sessions.begin() as session:
        ana = person(hotline, session, "ana", "+15555550122")
        session.add(
            Shift(person_id=ana.id, days="mon,tue,wed,thu,fri,sat,sun", starts=time(8), ends=time(8), zone="UTC", position=1)
        )
        session.add(Heartbeat(worker="here-1", seen_at=datetime.now(UTC), put_right=3))
    return home


def person(hotline: Hotline, session: Session, name: str, number: str, **more: Any) -> Person:
    key = hotline.keyring.hashed(number)
    added = Person(name=name, number=number, number_key=key, language="en", added_at=NOW, **more)
    reached_by_telephone(added, at=NOW, verified=True)
    session.add(added)
    session.flush()
    return added


def report(session: Session) -> Report:
    call = Call(sid="CA1", direction=Direction.INBOUND, flow="caller", state={}, step=1, began_at=NOW, heard_at=NOW)
    session.add(call)
    session.flush()
    made = Report(call_id=call.id, began_at=NOW, stage="place")
    session.add(made)
    session.flush()
    return made


def recording(session: Session, made: Report, sid: str, **more: Any) -> None:
    session.add(Recording(report_id=made.id, sid=sid, question="place", seconds=4, **more))


def incident(session: Session, **more: Any) -> Incident:
    made = Incident(opened_at=NOW, workflow=Workflow.NEW, verdict=Verdict.UNVERIFIED, **more)
    session.add(made)
    session.flush()
    return made


def looked_at(run: Run, *words: str, code: int) -> dict[str, dict[str, str]]:
    rows = json.loads(run("doctor", "--json", *words, code=code).stdout)
    assert all(set(row) == {"id", "level", "words", "hint"} for row in rows)
    assert all(row["hint"] for row in rows if row["level"] == "error")
    return {row["id"]: row for row in rows}


def test_a_hotline_that_is_well(well: Path, run: Run) -> None:
    found = looked_at(run, "--carrier", code=0)
    assert [each for each in found.values() if each["level"] == "error"] == []
    weighed = {name for name, each in found.items() if each["level"] == "warning"}
    assert weighed <= {"carrier_url", "model_en", "model_es", "coordinator_texts", "follow_up"}
    assert found["number_at_carrier"]["words"] == f"{LINE} points at this hotline"
    assert "3 things" in found["reconciler"]["words"]
    assert "on call now: ana" in found["on_call"]["words"]


def test_one_line_each_with_what_to_do(home: Path, run: Run) -> None:
    lines = run("doctor", code=1).stdout.splitlines()
    assert all(line[0] in "✓!✗" for line in lines)
    assert "✗ HOTLINE_PUBLIC_URL is not set: no call can be answered → Set it to https://…, as the carrier sees it." in lines


def test_nothing_is_asked_over_the_network_unless_wanted(well: Path, run: Run, carrier: StandInCarrier) -> None:
    run("doctor")
    assert not [event for event in carrier.events if event.kind == "rest"]


def test_a_fresh_home_lacks_what_it_lacks(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOTLINE_LANGUAGES")
    monkeypatch.delenv("HOTLINE_NUMBERS")
    found = looked_at(run, code=1)
    levels = {name: each["level"] for name, each in found.items()}
    for name in ("public_url", "numbers", "account", "languages", "people", "on_call"):
        assert levels[name] == "error", name
    for name in ("legal_help", "rota_gaps", "worker"):
        assert levels[name] == "warning", name
    for name in ("home", "keys", "settings_file", "timezone", "demo", "prompts", "database", "sealed", "recordings", "unattended"):
        assert levels[name] == "ok", name


def test_no_home_at_all(bare: Path, run: Run) -> None:
    found = looked_at(run, code=1)
    assert "hotline init" in found["home"]["hint"]
    assert "There is no sealing key" in found["assembly"]["words"]
    assert not bare.exists()


def test_unreviewed_rights_say_what_callers_hear_instead(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    found = looked_at(run, code=1)
    assert found["rights_en"]["words"].endswith("the line falls back to the emergency number")
    assert "hotline prompts review rights-core-now --language en" in found["rights_en"]["hint"]
    monkeypatch.setenv("HOTLINE_LEGAL_HELP", "+15555550177")
    assert "and the legal-help number" in looked_at(run, code=1)["rights_es"]["words"]


@pytest.mark.parametrize(
    ("name", "value", "check", "level", "said"),
    [
        ("HOTLINE_PUBLIC_URL", "http://line.example.org", "public_url", "error", "not encrypted"),
        ("HOTLINE_PUBLIC_URL", "http://127.0.0.1:8000", "public_url", "warning", "this machine only"),
        ("HOTLINE_DEMO", "true", "demo", "error", "nobody has checked"),
        ("HOTLINE_NUMBERS", "+15555550100=ko", "languages_bound", "error", "not offered"),
        ("HOTLINE_NUMBERS", "+15555550122", "person_number", "error", "ana has the hotline's own number"),
        ("HOTLINE_NUMBERS", "+15555550199", "number_at_carrier", "error", "not one of the account's"),
        ("HOTLINE_PUBLIC_URL", "https://other.example.org", "number_at_carrier", "error", "calls go to https://line.example.org"),
        ("TWILIO_AUTH_TOKEN", "wrong", "carrier", "error", "SID or token is wrong"),
        ("TWILIO_AUTH_TOKEN", "", "carrier", "error", "without an account"),
        ("HOTLINE_CARRIER_URL", "http://127.0.0.1:9", "carrier", "error", "cannot be reached"),
        ("HOTLINE_TIMEZONE", "UTC", "timezone", "warning", "UTC"),
        ("HOTLINE_TIMEZONE", "Nowhere", "settings", "error", "HOTLINE_TIMEZONE"),
        ("HOTLINE_LANGUAGES", "tlh", "assembly", "error", "HOTLINE_LANGUAGES"),
        ("HOTLINE_KEYS", "short", "assembly", "error", "44 characters"),
    ],
)
def test_a_setting_that_is_wrong(
    *, well: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str, check: str, level: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    asked = ("--carrier",) if check in ("carrier", "number_at_carrier") else ()
    found = looked_at(run, *asked, code=0 if level == "warning" else 1)[check]
    assert found["level"] == level
    assert said in found["words"] + found["hint"]


def test_reviews_that_end_soon(well: Path, run: Run) -> None:
    catalogue, folder = Catalogue(), well / "prompts"
    for prompt, due in (("goodbye", NOW.date() + timedelta(days=13)), ("assurance", date(2020, 2, 1))):
        text = {prompt: catalogue.source(prompt, "es")}
        reviews.record(folder, "es", text, reviewer="alice", on=date(2020, 1, 1), due=due)
    found = looked_at(run, code=0)
    assert found["due_es"]["level"] == "warning"
    assert found["due_es"]["words"].startswith("es: 1 review due within 14 days, the first on")
    assert found["due_es"]["words"].endswith("1 review overdue")
    assert "hotline prompts review --due-within 14 --language es" in found["due_es"]["hint"]
    assert "due_en" not in found


def test_voices_and_recordings(well: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spanish with a voice nobody knows and a recording of older words; Mam with what callers cannot do without."""
    folder = well / "prompts"
    (folder / "es" / "language.toml").write_text('voice = "Polly.Nobody"\n')
    kept = {"seconds": 1.0, "by": "bob", "on": NOW.date()}
    keep(folder, "es", "goodbye", "Other words.", b"RIFF", **kept)
    catalogue = Catalogue()
    for piece in catalogue.pieces("mam", catalogue.essential):
        keep(folder, "mam", piece.id, piece.text, b"RIFF", **kept)
    monkeypatch.setenv("HOTLINE_LANGUAGES", "en,es,mam")
    found = looked_at(run, code=1)
    assert found["voice_es"]["level"] == "error"
    assert "Polly.Nobody" in found["voice_es"]["words"]
    assert found["recordings_older_es"]["words"] == "es: 1 recording of older words; the carrier's voice says it instead"
    assert "hotline prompts record mam --missing" in found["recorded_mam"]["hint"]
    for piece in catalogue.pieces("mam"):
        keep(folder, "mam", piece.id, piece.text, b"RIFF", **kept)
    assert looked_at(run, code=1)["recorded_mam"]["level"] == "ok"


def test_a_language_that_is_named_and_not_recorded(well: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_LANGUAGES", "en,mam")
    found = looked_at(run, code=1)["assembly"]
    assert "not recorded yet" in found["words"] + found["hint"]
    assert "hotline prompts record mam --list" in found["hint"]


def test_files_that_others_may_read(well: Path, run: Run) -> None:
    (well / "keys").chmod(0o644)
    (well / "hotline.toml").write_text('twilio_auth_token = "secret"\nlanguage = "en"\n')
    (well / "hotline.toml").chmod(0o644)
    well.chmod(0o755)
    found = looked_at(run, code=1)
    assert found["keys"]["hint"] == f"Run: chmod 600 {well / 'keys'}"
    assert found["settings_file_mode"]["level"] == "error"
    assert "language, which is no setting" in found["settings_file"]["words"]
    assert found["home"]["level"] == "warning"
    assert "secret" not in json.dumps(found)


def test_settings_that_cannot_be_read_are_one_line(well: Path, run: Run) -> None:
    (well / "hotline.toml").write_text("name = hello")
    assert run("doctor", code=1).stdout.startswith("✗ hotline.toml cannot be understood")
    assert "hotline.toml cannot be understood" in run("audit", code=2).stderr


def test_a_wrong_key(well: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_KEYS", Keyring.new_key())
    found = looked_at(run, code=1)
    assert "cannot be opened" in found["sealed"]["words"]
    assert "people" not in found


def test_a_database_that_is_missing_or_old(well: Path, run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.database.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'old'")
    assert looked_at(run, code=1)["database"]["hint"] == "Run: hotline migrate"
    (well / "hotline.db").unlink()
    assert looked_at(run, code=1)["database"]["hint"] == "Run: hotline init"
    assert not (well / "hotline.db").exists()


def test_a_worker_that_went_silent(well: Path, run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        session.get_one(Heartbeat, "here-1").seen_at = NOW - timedelta(hours=5)
    assert looked_at(run, code=1)["worker"]["words"] == "no worker has been at work for 5 hours: nobody is paged"


def test_sound_that_still_lies_with_the_carrier(well: Path, run: Run, opened: Opened) -> None:
    long_ago = NOW - timedelta(hours=3)
    with opened() as hotline, hotline.sessions.begin() as session:
        made = report(session)
        recording(session, made, "RE1", whereabouts=Whereabouts.STORED, made_at=long_ago, problem="the carrier is in trouble")
        recording(session, made, "RE2", whereabouts=Whereabouts.AWAITED, made_at=long_ago)
        recording(session, made, "RE3", whereabouts=Whereabouts.LOST, made_at=long_ago)
        recording(session, made, "RE4", whereabouts=Whereabouts.STORED, made_at=long_ago, gone_from_carrier_at=NOW)
    found = looked_at(run, code=1)
    assert found["recordings"]["words"] == "1 recording not yet deleted at the carrier, the oldest 3 hours old"
    assert found["recordings"]["hint"] == "the carrier is in trouble"
    assert found["recordings_late"]["level"] == "error"
    assert found["recordings_lost"]["level"] == "warning"


def test_a_recording_that_is_just_being_deleted_is_no_error(well: Path, run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        recording(session, report(session), "RE1", whereabouts=Whereabouts.STORED, made_at=NOW)
    assert looked_at(run, code=0)["recordings"]["level"] == "warning"


def test_an_incident_nobody_has_and_a_person_nobody_reaches(well: Path, run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        ana = session.get_one(Person, 1)
        paused = person(hotline, session, "bea", "+15555550133", active=False)
        session.add(Shift(person_id=paused.id, days="mon", starts=time(8), ends=time(9), zone="UTC", position=1))
        failed = {"reason": PageReason.TAKE, "state": PageState.FAILED, "turn": 1, "created_at": NOW, "ended_at": NOW}
        waiting = incident(session, unattended_since=NOW)
        session.add(Page(incident_id=waiting.id, person_id=ana.id, problem="the number cannot be reached", **failed))
    found = looked_at(run, code=1)
    assert found["unattended"]["words"] == "nobody has incident 1"
    assert found["person_unreachable"]["words"] == "ana is on the rota and could not be rung: the number cannot be reached"
    assert found["person_paused"]["words"] == "bea has shifts but is paused, so is never rung"
    assert "5555" not in found["person_unreachable"]["words"]


def test_gaps_and_a_coordinator_in_them(well: Path, run: Run, opened: Opened) -> None:
    with opened() as hotline, hotline.sessions.begin() as session:
        session.get_one(Person, 1).coordinator = True
        shift = session.get_one(Shift, 1)
        hour = (NOW + timedelta(hours=6)).replace(minute=0, second=0, microsecond=0)
        shift.starts, shift.ends = hour.time(), (hour + timedelta(hours=1)).time()
    found = looked_at(run, code=0)
    assert found["on_call"]["words"] == "nobody is on call now: ana is rung"
    assert "gaps in the rota of the next 7 days" in found["rota_gaps"]["words"]
    with opened() as hotline, hotline.sessions.begin() as session:
        session.get_one(Person, 1).coordinator = False
    assert "reports reach nobody" in looked_at(run, code=1)["on_call"]["words"]


def test_a_check_that_breaks_is_a_line_and_hides_nothing(well: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("somebody's number")

    monkeypatch.setattr("hotline.checks.of_texts.engine_for", breaks)
    found = looked_at(run, code=1)
    assert found["speech"]["words"] == "speech cannot be looked at (RuntimeError)"
    assert "worker" in found


def test_a_number_without_a_fallback(well: Path, run: Run, carrier: StandInCarrier) -> None:
    carrier.numbers[LINE].fallback_url = ""
    found = looked_at(run, "--carrier", code=0)
    assert found["number_fallback"]["level"] == "warning"
