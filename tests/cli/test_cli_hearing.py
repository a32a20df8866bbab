"""report show, sound, correct; places: what callers said, for whoever looks after it at a keyboard."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cli_types import Opened, Run
from sqlalchemy import select

from records import (
    AuditEntry,
    Call,
    Direction,
    Place,
    Recording,
    RecordingAudio,
    Report,
    Transcript,
    Whereabouts,
)

NOW = datetime.now(UTC)
WORDS = [("three", 0.9), ("men", 0.9), ("oak", 0.1), ("street", 0.95)]


@pytest.fixture
def spoken(opened: Opened) -> None:
    """One report with one recording that a machine heard, one whose sound is gone, one in a language nobody hears."""
    with opened() as hotline, hotline.sessions.begin() as session:
        call = Call(
            sid="CA1", direction=Direction.INBOUND, flow="caller", state={}, step=1, began_at=NOW, heard_at=NOW, ended_at=NOW
        )
        session.add(call)
        session.flush()
        report = Report(call_id=call.id, language="en", began_at=NOW, stage="receipt", finished=True)
        session.add(report)
        session.flush()
        for number, question in enumerate(("place", "activity", "uniforms"), 1):
            session.add(
                Recording(
                    report_id=report.id,
                    question=question,
                    sid=f"RE{number}",
                    seconds=4,
                    whereabouts=Whereabouts.STORED,
                    made_at=NOW,
                )
            )
        session.flush()
        session.add(RecordingAudio(recording_id=1, sound=b"RIFF and so on"))
        fact = {
            "question": "agents",
            "value": "3-5",
            "detail": "3",
            "confidence": 0.9,
            "sure": True,
            "words": "three men",
            "start": 0.2,
        }
        hint = {"question": "place", "value": "Oak Street", "detail": None, "confidence": 0.3, "sure": False, "words": "oak street"}
        session.add(
            Transcript(
                recording_id=1,
                made_at=NOW,
                language="en",
                engine="vosk",
                model="small",
                text="three men oak street",
                words=[{"text": text, "start": 0.0, "end": 1.0, "confidence": confidence} for text, confidence in WORDS],
                confidence=0.7,
                facts=[fact, hint],
                alternatives=["free men oak street"],
                notes="The recording is cut short.",
            )
        )
        session.add(Transcript(recording_id=3, made_at=NOW, reason="no_model", problem="Not transcribed: no model for Somali."))


def shown(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("report", "show", "1", "--json").stdout)
    return found


@pytest.mark.usefixtures("spoken")
def test_a_report_shows_what_the_machine_was_not_sure_of(run: Run) -> None:
    text = run("report", "show", "1").stdout
    assert "three men oak[?] street" in text
    assert "agents: 3-5 (3) (heard in “three men”, recording 1, at 0 s, 90% sure)" in text
    assert "place: Oak Street (perhaps heard in “oak street”, recording 1, 30% sure)" in text
    assert "The recording is cut short." in text
    assert "no model for Somali" in text
    whole = shown(run)
    assert whole["recordings"][0]["marked"] == "three men oak[?] street"
    assert whole["recordings"][0]["alternatives"] == ["free men oak street"]
    assert [(each["question"], each["sure"]) for each in whole["heard"]] == [("agents", True), ("place", False)]


@pytest.mark.usefixtures("spoken")
def test_a_person_writes_what_they_heard_beside_the_machines_text(run: Run, opened: Opened) -> None:
    run("report", "correct", "1", "--by", "alice", typed="five men at oak street\n")
    [first, *_] = shown(run)["recordings"]
    assert (first["text"], first["corrected"], first["corrected_by"]) == ("three men oak street", "five men at oak street", "alice")
    assert "alice listened: five men at oak street" in run("report", "show", "1").stdout
    with opened() as hotline, hotline.sessions() as session:
        assert "correct transcript" in session.scalars(select(AuditEntry.action)).all()


@pytest.mark.usefixtures("spoken")
def test_what_was_written_down_has_no_second_at_which_it_could_be_heard(run: Run) -> None:
    run("report", "correct", "1", typed="two police cars\n")
    [vehicles] = [fact for fact in shown(run)["heard"] if fact["question"] == "vehicles"]
    assert (vehicles["value"], vehicles["start"]) == ("2-3", None)
    assert "(heard in “two police cars”, recording 1, " in run("report", "show", "1").stdout


@pytest.mark.usefixtures("spoken")
def test_the_words_may_come_from_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "words").write_text("afar nin", encoding="utf-8")
    run("report", "correct", "3", "--from", tmp_path / "words")
    assert shown(run)["recordings"][2]["corrected"] == "afar nin"


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize(
    ("words", "typed", "sentence"),
    [(("9",), "x\n", "There is no recording 9"), (("1", "--from", "-"), " \n", "nothing written")],
)
def test_what_cannot_be_corrected_is_said(run: Run, words: tuple[str, ...], typed: str, sentence: str) -> None:
    assert sentence in run("report", "correct", *words, typed=typed, code=1).output


@pytest.mark.usefixtures("spoken")
def test_the_sound_goes_to_a_file_that_only_its_owner_reads_and_it_is_written_down(
    run: Run, opened: Opened, tmp_path: Path
) -> None:
    target = tmp_path / "voice.wav"
    assert "Delete the file" in run("report", "sound", "1", "--to", target, "--by", "bob").stdout
    assert target.read_bytes() == b"RIFF and so on"
    assert target.stat().st_mode & 0o777 == 0o600
    with opened() as hotline, hotline.sessions() as session:
        entry = session.scalars(select(AuditEntry)).one()
        assert (entry.actor, entry.action, entry.subject) == ("bob", "take sound", "report 1")
    assert "cannot be written" in run("report", "sound", "1", "--to", target, code=1).output
    assert target.read_bytes() == b"RIFF and so on", "nothing is overwritten"


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize(("recording", "sentence"), [("2", "it has been erased"), ("9", "There is no recording 9")])
def test_where_there_is_no_sound_that_is_said(run: Run, recording: str, sentence: str) -> None:
    assert sentence in run("report", "sound", recording, code=1).output


def table(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "places.csv"
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.usefixtures("home")
def test_places_are_loaded_listed_replaced_and_forgotten(run: Run, opened: Opened, tmp_path: Path) -> None:
    first = table(tmp_path, "name,kind,zip,also\nBlue Island Avenue,street,60608,la azul;Blue Island\nPlaza Tenochtitlan,place,,\n")
    assert "2 places are known now" in run("places", "load", first).stdout
    rows = json.loads(run("places", "list", "--json").stdout)
    assert rows[0] == {"name": "Blue Island Avenue", "kind": "street", "zip": "60608", "also": ["la azul", "Blue Island"]}
    run("places", "load", table(tmp_path, "name,kind,zip,also\nOak Street,street,60610,\n"))
    with opened() as hotline, hotline.sessions() as session:
        assert [each.name for each in session.scalars(select(Place))] == ["Oak Street"]
    run("places", "clear", "--yes")
    assert "No places are loaded" in run("places", "list").stdout


@pytest.mark.usefixtures("home")
def test_a_table_from_elsewhere_sends_no_commands_to_the_terminal(run: Run, tmp_path: Path) -> None:
    names = ["Main Street [north]", "[/x] Street", "[bold]Oak\x1b[2J Street\x9b1m"]
    run("places", "load", table(tmp_path, "name,kind,zip,also\n" + "".join(f"{name},street,,\n" for name in names)))
    listed = run("places", "list").stdout
    for name in ("Main Street [north]", "[/x] Street", "[bold]Oak [2J Street 1m"):
        assert name in listed
    assert not {"\x1b", "\x9b"} & set(listed)
    refused = run("places", "load", table(tmp_path, "name,kind,zip,also\nOak,\x1b]0;x\x07,,\n"), code=1).output
    assert not {"\x1b", "\x07"} & set(refused)


@pytest.mark.usefixtures("spoken")
def test_the_name_of_whoever_corrects_is_a_name_and_no_markup(run: Run) -> None:
    run("report", "correct", "1", "--by", "alice [/x]\x1b[2J", typed="five men\n")
    text = run("report", "show", "1").stdout
    assert "alice [/x] [2J listened: five men" in text
    assert "\x1b" not in text


@pytest.mark.usefixtures("home")
def test_a_wrong_table_changes_nothing_and_names_the_line(run: Run, tmp_path: Path) -> None:
    run("places", "load", table(tmp_path, "name,kind,zip,also\nOak Street,street,60610,\n"))
    wrong = table(tmp_path, "name,kind,zip,also\nMain Street,street,60610,\nElm Street,planet,60610,\n")
    assert "line 3" in run("places", "load", wrong, code=1).output.lower()
    assert "CSV UTF-8" in run("places", "load", table(tmp_path, "name\nCafé", "latin-1"), code=1).output
    assert [row["name"] for row in json.loads(run("places", "list", "--json").stdout)] == ["Oak Street"]
