"""prompts record: what is to be recorded, and taking in a folder of recordings as people send them."""

from __future__ import annotations

import json
import shutil
import wave
from pathlib import Path
from typing import Any

import av
import pytest
from cli_types import Run
from test_cli_prompts import Elements, own_text, recorded, shipped

from hotline.cli.prompts.matching import nearest, piece_named
from prompts.catalogue import Catalogue

SPEECH = Path(__file__).parents[2] / "simulator" / "speech"
PLACE = SPEECH / "en" / "place.wav"  # 4.5 seconds of speech


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "from the speaker"
    made.mkdir()
    return made


def encoded(path: Path, codec: str, source: Path = PLACE) -> None:
    """The clip in another format, as a telephone's recorder writes it."""
    with av.open(str(source)) as read, av.open(str(path), "w") as written:
        stream = written.add_stream(codec, rate=48_000)
        resampler = av.AudioResampler(stream.codec_context.codec.audio_formats[0].name, "mono", 48_000)
        for frame in read.decode(audio=0):
            for ready in resampler.resample(frame):
                written.mux(stream.encode(ready))
        written.mux(stream.encode(None))


def cut(path: Path, seconds: float) -> None:
    """The first seconds of the clip."""
    with wave.open(str(PLACE)) as read, wave.open(str(path), "wb") as written:
        written.setparams(read.getparams())
        written.writeframes(read.readframes(round(seconds * read.getframerate())))


def rows_of(run: Run, *words: str, code: int = 0) -> list[dict[str, Any]]:
    return list(json.loads(run("prompts", "record", *words, "--json", code=code).stdout))


# --- the list ---


def test_the_list_is_in_the_order_of_a_reading(bare: Path, run: Run) -> None:
    rows = rows_of(run, "mam")
    names = [row["piece"] for row in rows]
    assert names[0] == "greeting.1"
    assert names[-10:] == [f"digit-{digit}" for digit in range(10)]
    assert names.index("main-menu") < names.index("report-zip") < names.index("topic-home.1") < names.index("rights-core-now")
    assert set(names) == {each.id for each in shipped().pieces("mam")}
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    assert {row["state"] for row in rows} == {"missing"}
    line = next(row for row in rows if row["piece"] == "language-line.1")
    assert (line["text"], line["english"]) == ("For Mam, press", "For Mam, press ‹key›.")
    assert next(row for row in rows if row["piece"] == "main-menu")["seconds"] > 5


def test_the_list_for_eyes(bare: Path, run: Run) -> None:
    recorded(bare, "ko", "goodbye")
    said = run("prompts", "record", "ko").stdout
    assert "✓ goodbye  recorded" in said
    assert "· language-line.2  missing, 1 s, part 2 of 2" in said
    assert "For Korean, press ‹key›." in said
    assert f"ko 한국어: 1 of {len(shipped().pieces('ko'))} pieces recorded" in said
    assert "goodbye  recorded" not in run("prompts", "record", "ko", "--missing").stdout


def test_a_variant_is_listed_with_its_key_and_its_own_sentence(bare: Path, run: Run) -> None:
    rows = {row["piece"]: row for row in rows_of(run, "ht")}
    status = rows["receipt-status.closed"]
    assert (status["when"], status["part"], status["within"]) == ("‹state› is closed, or anything else", None, None)
    assert status["english"] == "Your report is closed."
    first, second = rows["bulletin-hours.other.1"], rows["bulletin-hours.other.2"]
    assert (first["part"], second["part"]) == ("1 of 2", "2 of 2")
    assert first["when"] == second["when"] == "‹hours› is any other number"
    assert first["english"] == "The report is about ‹hours› hours old."
    assert first["within"] == second["within"]
    assert first["text"] in first["within"]
    assert rows["bulletin-hours.one"]["english"] == "The report is about one hour old."
    assert rows["goodbye"]["when"] is None
    order = list(rows)
    assert order.index("report-zip") < order.index("receipt-status.waiting") < order.index("bulletin-hours.one")
    assert order.index("bulletin-none.other.2") < order.index("topic-home.1")


def test_what_stands_beside_a_choice_is_listed_with_its_whole_sentence_once(bare: Path, run: Run) -> None:
    rows = {row["piece"]: row for row in rows_of(run, "mam") if row["prompt"] == "person-looking"}
    whole = (
        "We are calling a volunteer. It can take ‹minutes› minutes. Please stay on the line. To leave a message instead, press 1."
    )
    assert {piece: (row["part"], row["when"]) for piece, row in rows.items()} == {
        "person-looking.1": ("1 of 2", None),
        "person-looking.one": (None, "‹minutes› is 1"),
        "person-looking.other.1": ("1 of 2", "‹minutes› is any other number"),
        "person-looking.other.2": ("2 of 2", "‹minutes› is any other number"),
        "person-looking.2": ("2 of 2", None),
    }
    assert {row["within"] for piece, row in rows.items() if piece != "person-looking.one"} == {whole}
    assert "It can take one minute. Please stay" in rows["person-looking.one"]["within"]
    said = run("prompts", "record", "mam").stdout
    assert "· person-looking.other.2  missing, 1 s, part 2 of 2, if ‹minutes› is any other number" in said


def test_the_numbers_of_a_plural_are_listed_in_figures(bare: Path, run: Run) -> None:
    russian = {row["piece"]: row for row in rows_of(run, "ru")}
    arabic = {row["piece"]: row for row in rows_of(run, "ar")}
    assert russian["bulletin-hours.one.1"]["when"] == "‹hours› is 1, 21, 31 …"
    assert russian["bulletin-hours.few.1"]["when"] == "‹hours› is 2, 3, 4 …"
    assert arabic["bulletin-hours.two"]["when"] == "‹hours› is 2"
    assert arabic["bulletin-hours.few.1"]["english"] == "The report is about 3 hours old."
    assert arabic["bulletin-hours.other.1"]["english"] == "The report is about ‹hours› hours old."


def test_a_recording_of_older_words_is_to_be_made_again(bare: Path, run: Run) -> None:
    recorded(bare, "es", "goodbye")
    own_text(bare, "goodbye = Gracias. Cuídese mucho. Adiós.\n")
    (row,) = (row for row in rows_of(run, "es", "--missing") if row["piece"] == "goodbye")
    assert (row["state"], row["recorded_by"], row["text"]) == ("older_words", "bob", "Gracias. Cuídese mucho. Adiós.")
    assert "! goodbye  says older words" in run("prompts", "record", "es").stdout


def test_the_sheet_to_read_from(bare: Path, run: Run, tmp_path: Path) -> None:
    recorded(bare, "ar", "goodbye")
    sheet = tmp_path / "sheet.html"
    run("prompts", "record", "ar", "--missing", "--sheet", str(sheet))
    elements = Elements(sheet.read_text(encoding="utf-8"))
    assert elements.open == []
    texts = [each for each in elements.of("p") if each.get("class") == "text"]
    assert len(texts) == len(shipped().pieces("ar")) - 1
    assert {(each["lang"], each["dir"]) for each in texts} == {("ar", "rtl")}
    page = sheet.read_text(encoding="utf-8")
    assert "size: A4" in page
    assert "For Arabic, press ‹key›." in page
    assert "<script" not in page
    run("prompts", "record", "mam", "--sheet", str(sheet))
    assert "say in Mam what stands here in English" in sheet.read_text(encoding="utf-8")
    assert "<span>if ‹state› is waiting</span>" in sheet.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("tlh",), "no texts in 'tlh'"),
        (("es", "nowhere"), "does not exist"),
        (("es", ".", "--missing"), "leave FOLDER out"),
    ],
)
def test_what_cannot_be_recorded_is_one_sentence(bare: Path, run: Run, words: tuple[str, ...], said: str) -> None:
    assert said in run("prompts", "record", *words, code=2).stderr


# --- taking in ---


@pytest.mark.parametrize(
    ("stem", "piece"),
    [
        ("main-menu", "main-menu"),
        ("Main Menu", "main-menu"),
        ("012 main_menu", "main-menu"),
        ("12. MAIN-MENU", "main-menu"),
        ("report-receipt.1", "report-receipt.1"),
        ("56_report receipt 2", "report-receipt.2"),
        ("rights-find-1", "rights-find-1"),
        ("096 digit 7", "digit-7"),
        ("receipt-outcome.nothing_found", "receipt-outcome.nothing_found"),
        ("101 Receipt outcome.nothing found", "receipt-outcome.nothing_found"),
        ("receipt-outcome nothing-found", "receipt-outcome.nothing_found"),
        ("bulletin-hours.other.1", "bulletin-hours.other.1"),
        ("133 bulletin hours other 2", "bulletin-hours.other.2"),
        ("salute-age 0", "salute-age.0"),
        ("7", None),
        ("main-menus", None),
        ("greeting", None),
        ("bulletin-hours.other", None),
        ("rights-find.2", "rights-find.2"),
        ("rights find 2", "rights-find-2"),
        ("call-me.right_now", "call-me.right_now"),
        ("call me right now", None),
    ],
)
def test_a_file_is_known_by_its_name(stem: str, piece: str | None) -> None:
    pieces = {"main-menu", "report-receipt.1", "report-receipt.2", "rights-find-1", "digit-7", "greeting.1"}
    pieces |= {
        "receipt-outcome.nothing_found",
        "bulletin-hours.one",
        "bulletin-hours.other.1",
        "bulletin-hours.other.2",
        "salute-age.0",
    }
    pieces |= {"rights-find.2", "rights-find-2", "call-me.right_now", "call-me.right.now"}
    assert piece_named(stem, pieces) == piece


def test_the_nearest_name() -> None:
    pieces = ("main-menu", "greeting.1", "goodbye")
    assert nearest("012 Main Menus", pieces) == "main-menu"
    assert nearest("greeting", pieces) == "greeting.1"
    assert nearest("xylophone", pieces) is None


def test_a_folder_as_people_send_it(bare: Path, run: Run, folder: Path) -> None:
    encoded(folder / "009 Main Menu.MP3", "libmp3lame")
    encoded(folder / "keys_everywhere.m4a", "aac")
    encoded(folder / "retry-last.ogg", "libopus")
    encoded(folder / "report-place.flac", "flac")
    shutil.copy(PLACE, folder / "103 receipt-outcome.nothing_found.wav")
    cut(folder / "digit-7.wav", 1.2)
    (folder / "notes.txt").write_text("I read it twice.")
    (folder / ".hidden.wav").write_text("")
    said = run("prompts", "record", "mam", str(folder), "--by", "charlie").stdout
    assert "✓ 009 Main Menu.MP3: main-menu, 4." in said
    assert "→ −20 LUFS" in said
    assert "6 of 6 recordings kept in mam Mam." in said
    assert "Left alone, no sound files: notes.txt." in said
    assert "Still to be recorded:" in said
    assert "next start of hotline serve" in said
    catalogue = Catalogue(overlay=bare / "prompts")
    assert catalogue.can_say("main-menu", "mam")
    kept = catalogue.recordings.entries["mam", "digit-7"]
    assert kept.by == "charlie"
    with wave.open(str(kept.path)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 8000)


def test_one_that_cannot_be_used_costs_no_other(bare: Path, run: Run, folder: Path) -> None:
    for name in ("report-place.wav", "assurance.wav", "Assurance.aif", "rights-core-now.wav", "greting.wav"):
        shutil.copy(PLACE, folder / name)
    (folder / "goodbye.mp3").write_bytes(b"no sound at all")
    rows = {row["file"]: row for row in rows_of(run, "es", str(folder), code=1)}
    assert set(rows["report-place.wav"]) == {"file", "piece", "kept", "seconds", "loudness_before", "loudness", "what"}
    assert [name for name, row in rows.items() if row["kept"]] == ["report-place.wav"]
    assert rows["greting.wav"]["piece"] is None
    assert "Perhaps it is greeting.1." in rows["greting.wav"]["what"]
    assert "Two files are named for assurance" in rows["assurance.wav"]["what"]
    assert "Two files are named for assurance" in rows["Assurance.aif"]["what"]
    assert "cannot be read as sound" in rows["goodbye.mp3"]["what"]
    assert "4.5 s of speech" in rows["rights-core-now.wav"]["what"]
    said = run("prompts", "record", "es", str(folder), code=1).stdout
    assert "✗ goodbye.mp3: " in said
    assert "1 of 6 recordings kept in es Español." in said
    assert "--force-length" in said
    assert set(Catalogue(overlay=bare / "prompts").recordings.entries) == {("es", "report-place")}


def test_a_length_that_does_not_fit_can_be_forced(bare: Path, run: Run, folder: Path) -> None:
    shutil.copy(PLACE, folder / "rights-core-now.wav")
    shutil.copy(PLACE, folder / "digit-7.wav")
    said = run("prompts", "record", "es", str(folder), "--force-length").stdout
    assert "✓ rights-core-now.wav: rights-core-now, 4." in said
    assert "✓ digit-7.wav" in said
    assert "heard once somebody who listened to them has approved them" in said
    (folder / "goodbye.wav").write_bytes(PLACE.read_bytes()[:20_000])
    assert "cut short" in run("prompts", "record", "es", str(folder), "--force-length", code=1).stdout


def test_a_rehearsal_keeps_nothing(bare: Path, run: Run, folder: Path) -> None:
    shutil.copy(PLACE, folder / "report-place.wav")
    assert "1 of 1 recording would be kept" in run("prompts", "record", "es", str(folder), "--dry-run").stdout
    assert not bare.exists()


def test_a_folder_without_sound_and_a_list_that_is_damaged(bare: Path, run: Run, folder: Path) -> None:
    assert "no sound files in" in run("prompts", "record", "es", str(folder), code=1).stderr
    shutil.copy(PLACE, folder / "report-place.wav")
    own_text(bare, "")
    (bare / "prompts" / "es" / "recordings.toml").write_text("[[recording")
    assert "is damaged" in run("prompts", "record", "es", str(folder), code=1).stderr
    (bare / "prompts" / "es" / "recordings.toml").unlink()
    shutil.rmtree(bare / "prompts" / "es" / "audio", ignore_errors=True)
    (bare / "prompts" / "es" / "audio").write_text("in the way")
    assert "cannot be written" in run("prompts", "record", "es", str(folder), code=1).stderr
