"""prompts check, status, review, listen, render."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from cli_types import Run

from prompts.catalogue import Catalogue
from prompts.recordings import keep
from prompts.reviews import ReviewState, record

TODAY = datetime.now(UTC).date()
LATER = (TODAY + timedelta(days=90)).isoformat()
WHO = ("--reviewer", "alice")


@cache
def shipped() -> Catalogue:
    """What is shipped, read once."""
    return Catalogue()


def own_text(home: Path, text: str, language: str = "es") -> None:
    folder = home / "prompts" / language
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "own.ftl").write_text(text, encoding="utf-8")


def recorded(home: Path, language: str, *prompts: str) -> None:
    """Recordings of everything these messages need. What they sound like does not matter here."""
    for piece in shipped().pieces(language, frozenset(prompts)):
        keep(home / "prompts", language, piece.id, piece.text, b"RIFF" + piece.id.encode(), seconds=1.0, by="bob", on=TODAY)


def status_of(run: Run, language: str) -> dict[str, Any]:
    (row,) = json.loads(run("prompts", "status", "--language", language, "--json").stdout)
    return dict(row)


def needs_of(run: Run, language: str) -> dict[tuple[str, str], str | None]:
    return {(each["prompt"], each["need"]): each["day"] for each in status_of(run, language)["needs"]}


# --- check ---


def test_what_is_shipped_has_no_errors(bare: Path, run: Run) -> None:
    assert "0 errors" in run("prompts", "check").stdout
    assert [row for row in json.loads(run("prompts", "check", "--json").stdout) if row["level"] == "error"] == []


def test_an_error_in_the_operators_own_text_is_found(bare: Path, run: Run) -> None:
    own_text(bare, "goodbye = Thank you. Take care. Goodbye.\n")
    said = run("prompts", "check", code=1).stdout
    assert "es Español: 1 error" in said
    assert "✗ goodbye: is still the English text → Translate it." in said
    rows = json.loads(run("prompts", "check", "--language", "es", "--json", code=1).stdout)
    assert set(rows[0]) == {"level", "language", "prompt", "what", "hint"}
    run("prompts", "check", "--language", "en")


def test_errors_come_before_what_is_to_be_weighed(bare: Path, run: Run) -> None:
    own_text(bare, f"assurance = It is free. {'We are not the government and not the police. ' * 3}\n", "en")
    own_text(bare, "goodbye = Thank you. Take care. Goodbye.\n")
    said = run("prompts", "check", "--language", "en", "--language", "es", code=1).stdout
    assert said.index("es Español: 1 error") < said.index("en English: 1 warning")


def test_check_says_what_has_to_be_recorded(bare: Path, run: Run) -> None:
    recorded(bare, "mam", "goodbye")
    said = run("prompts", "check", "--language", "mam", "--language", "ht", "--language", "en").stdout
    pieces = len(shipped().pieces("mam"))
    assert f"mam Mam, recorded only: {pieces - 1} of {pieces} pieces missing" in said
    assert "ht Kreyòl ayisyen: " in said
    assert "· en" not in said
    assert "hotline prompts record CODE --list" in said


def test_a_language_without_texts_is_an_error(bare: Path, run: Run) -> None:
    assert "has no texts" in run("prompts", "check", "--language", "tlh", code=1).stdout


# --- status ---


def test_status_says_what_nobody_has_read(bare: Path, run: Run) -> None:
    rows = json.loads(run("prompts", "status", "--json").stdout)
    spanish = next(row for row in rows if row["language"] == "es")
    assert spanish["complete"]
    assert not spanish["reviewed"]
    assert (spanish["messages_reviewed"], spanish["callers_reviewed"], spanish["rights_reviewed"]) == (0, 0, 0)
    assert not spanish["core_rights_reviewed"]
    assert spanish["status"] == "draft"
    assert "machine" in spanish["translated_by"]
    assert (spanish["voice"], spanish["pieces_recorded"], spanish["next_due"]) == ("carrier", 0, None)
    mam = next(row for row in rows if row["language"] == "mam")
    assert (mam["voice"], mam["recorded_only"], mam["complete"]) == ("none", True, False)
    assert all("needs" not in row for row in rows)


@pytest.mark.parametrize("width", [80, 100])
def test_the_table_fits_the_window(bare: Path, run: Run, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    run("prompts", "review", "--rights", "--language", "es", *WHO, "--yes")
    recorded(bare, "mam", "goodbye")
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run("prompts", "status").stdout.splitlines()
    assert max(map(len, lines)) <= width
    assert "…" not in "".join(lines)
    spanish = next(line for line in lines if line.startswith("es Español"))
    rights = status_of(run, "es")["rights"]
    assert f"{rights} of {rights}" in spanish
    assert " !" in spanish  # some rights texts are read every 30 days
    assert next(line for line in lines if line.startswith("mam Mam")).split()[2:3] == ["recorded"]
    assert "approvals end within 30 days" in lines[-1]


def test_one_language_says_what_each_message_needs(bare: Path, run: Run) -> None:
    catalogue, folder = shipped(), bare / "prompts"
    texts = {each: catalogue.source(each, "es") for each in catalogue.prompts}
    record(folder, "es", texts, reviewer="alice", on=TODAY, due=TODAY + timedelta(days=300))
    assert needs_of(run, "es") == {}
    assert "Nothing needs anything." in run("prompts", "status", "--language", "es").stdout
    soon, past = TODAY + timedelta(days=5), TODAY - timedelta(days=1)
    record(folder, "es", {"greeting": texts["greeting"]}, reviewer="alice", on=TODAY, due=soon)
    record(folder, "es", {"goodbye": texts["goodbye"]}, reviewer="alice", on=date(2020, 1, 1), due=past)
    record(folder, "es", {"line-name": "otra línea"}, reviewer="alice", on=TODAY, due=soon)
    keep(folder, "es", "assurance", "Otras palabras.", b"RIFF", seconds=1.0, by="bob", on=TODAY)
    recorded(bare, "es", "rights-core-now")
    assert needs_of(run, "es") == {
        ("greeting", "due"): soon.isoformat(),
        ("goodbye", "overdue"): past.isoformat(),
        ("line-name", "edited"): None,
        ("assurance", "older_recording"): None,
        ("rights-core-now", "recording_not_approved"): None,
    }
    said = run("prompts", "status", "--language", "es").stdout
    assert f"due on {soon}" in said
    assert f"overdue since {past}" in said
    assert said.index("greeting ") < said.index("assurance ") < said.index("rights-core-now ")
    assert (status_of(run, "es")["next_due"], status_of(run, "es")["due_soon"]) == (soon.isoformat(), 1)


def test_what_is_only_recorded_is_recorded_before_it_is_approved(bare: Path, run: Run) -> None:
    recorded(bare, "mam", "goodbye")
    needs = needs_of(run, "mam")
    assert ("goodbye", "not_reviewed") in needs
    assert ("assurance", "not_recorded") in needs
    assert ("assurance", "not_reviewed") not in needs
    assert ("digit-7", "not_recorded") in needs


def test_status_of_a_language_that_is_not_there(bare: Path, run: Run) -> None:
    assert "no texts in 'tlh'" in run("prompts", "status", "--language", "tlh", code=2).stderr


# --- review ---


def test_a_review_shows_the_text_and_asks(bare: Path, run: Run) -> None:
    text = shipped().source("rights-core-now", "en")
    refused = run("prompts", "review", "rights-core-now", "--language", "en", *WHO, typed="n\n", code=1)
    assert text in refused.stdout
    assert "tag: settled · scope: US" in refused.stdout
    assert "source: https://" in refused.stdout
    assert "a lawyer must have read" in refused.stdout
    assert not (bare / "prompts").exists()
    said = run("prompts", "review", "rights-core-now", "--language", "en", *WHO, "--due", LATER, typed="y\n").stdout
    assert f"Written down: 1 text in en, approved by alice, until {LATER}" in said
    assert "next start of hotline serve" in said
    assert Catalogue(overlay=bare / "prompts").is_reviewed("rights-core-now", "en")
    english = status_of(run, "en")
    assert english["core_rights_reviewed"]
    assert english["rights_reviewed"] == 1


def test_each_text_has_an_interval_of_its_own(bare: Path, run: Run) -> None:
    run("prompts", "review", "goodbye", "--language", "en", *WHO, "--yes")
    said = run("prompts", "review", "--rights", "--language", "en", *WHO, "--yes").stdout
    catalogue = Catalogue(overlay=bare / "prompts")
    assert catalogue.review_due("goodbye", "en") == TODAY + timedelta(days=365)
    for prompt, text in catalogue.rights_data.texts.items():
        assert catalogue.review_due(prompt, "en") == TODAY + text.review
        assert text.note in said
    assert catalogue.review_state("assurance", "en") is ReviewState.NOT_REVIEWED
    assert "each until its own day" in said


def test_a_day_later_than_asked_for_is_said(bare: Path, run: Run) -> None:
    late = (TODAY + timedelta(days=300)).isoformat()
    said = run("prompts", "review", "rights-home", "--language", "en", *WHO, "--due", late, typed="n\n", code=1).stdout
    assert f"{late} is later than rights.toml asks: {TODAY + timedelta(days=30)}" in said


def test_what_ends_soon_is_read_again(bare: Path, run: Run) -> None:
    catalogue, folder = shipped(), bare / "prompts"
    for prompt, due in (
        ("greeting", TODAY + timedelta(days=9)),
        ("goodbye", TODAY - timedelta(days=9)),
        ("assurance", date(2999, 1, 1)),
    ):
        record(folder, "en", {prompt: catalogue.source(prompt, "en")}, reviewer="alice", on=date(2020, 1, 1), due=due)
    said = run("prompts", "review", "--due-within", "14", "--language", "en", *WHO, "--yes").stdout
    assert "Written down: 2 texts in en" in said
    assert run("prompts", "review", "--due-within", "14", "--language", "en", *WHO).stdout == "There is nothing to review in en.\n"


def test_all_is_listed_before_it_is_approved(bare: Path, run: Run) -> None:
    said = run("prompts", "review", "--all", "--language", "es", *WHO, "--due", LATER, "--yes").stdout
    catalogue = Catalogue(overlay=bare / "prompts")
    assert all(f"{each}: {catalogue.source(each, 'es')}" in said for each in catalogue.prompts)
    assert "in English: Thank you. Take care. Goodbye." in said
    assert catalogue.reviewed("es")
    assert not catalogue.reviewed("en")


def test_what_is_recorded_must_be_listened_to(bare: Path, run: Run) -> None:
    run("prompts", "review", "rights-core-now", "--language", "es", *WHO, "--yes")
    recorded(bare, "es", "rights-core-now")
    assert needs_of(run, "es")["rights-core-now", "recording_not_approved"] is None
    said = run("prompts", "review", "rights-core-now", "--language", "es", *WHO, "--yes").stdout
    assert "listen to it first (hotline prompts listen)" in said
    assert ("rights-core-now", "recording_not_approved") not in needs_of(run, "es")


def test_only_what_is_recorded_can_be_approved_in_a_language_without_texts(bare: Path, run: Run) -> None:
    assert "nothing to review in mam" in run("prompts", "review", "--all", "--language", "mam", *WHO).stdout
    refused = run("prompts", "review", "goodbye", "--language", "mam", *WHO, code=2).stderr
    assert "hotline prompts record mam" in refused
    recorded(bare, "mam", "goodbye")
    assert "Written down: 1 text in mam" in run("prompts", "review", "--all", "--language", "mam", *WHO, "--yes").stdout
    assert Catalogue(overlay=bare / "prompts").is_reviewed("goodbye", "mam")


def test_changing_a_letter_voids_the_review(bare: Path, run: Run) -> None:
    run("prompts", "review", "goodbye", "--language", "es", *WHO, "--yes")
    own_text(bare, "goodbye = Gracias. Cuídese mucho. Adiós.\n")
    spanish = status_of(run, "es")
    assert (spanish["messages_reviewed"], spanish["edited_since"]) == (0, 1)


def test_a_review_of_the_past_does_not_count_and_says_so(bare: Path, run: Run) -> None:
    past = ("--on", "2020-01-01", "--due", "2020-02-01")
    said = run("prompts", "review", "goodbye", "--language", "en", *WHO, *past, "--yes").stdout
    assert "Not all of it counts today: it holds from 2020-01-01, until 2020-02-01." in said


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("goodbye", "--language", "tlh"), 2, "no texts in 'tlh'"),
        (("nonsense", "--language", "en"), 2, "no 'nonsense'"),
        (("--language", "en"), 2, "Name one PROMPT, or say --all"),
        (("goodbye", "--all", "--language", "en"), 2, "Name one PROMPT, or say --all"),
        (("--rights", "--due-within", "3", "--language", "en"), 2, "Name one PROMPT, or say --all"),
        (("goodbye", "--language", "en", "--on", "2999-01-01", "--due", LATER, "--yes"), 1, "would be due"),
        (("goodbye", "--language", "en", "--on", "tomorrow"), 2, "tomorrow"),
    ],
)
def test_what_cannot_be_reviewed_is_one_sentence(bare: Path, run: Run, words: tuple[str, ...], code: int, said: str) -> None:
    assert said in run("prompts", "review", *words, *WHO, code=code).stderr


def test_broken_files_of_the_operator_are_sentences(bare: Path, run: Run) -> None:
    own_text(bare, "")
    folder = bare / "prompts" / "es"
    (folder / "banned.toml").write_text("banned = [")
    assert "banned.toml" in run("prompts", "check", code=1).stderr
    (folder / "reviews.toml").write_text("[[review")
    assert "is damaged" in run("prompts", "review", "goodbye", "--language", "es", *WHO, "--yes", code=1).stderr
    (folder / "language.toml").write_text('direction = "up"')
    assert "es/language.toml" in run("prompts", "status", code=1).stderr
    (folder / "language.toml").unlink()
    (bare / "prompts" / "rights.toml").write_text('[texts.rights-home]\ntag = "maybe"')
    assert "rights.toml" in run("prompts", "status", code=1).stderr


# --- listen, render ---


class Elements(HTMLParser):
    """Every element of a page with its attributes; whether what is opened is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def test_the_page_to_listen_to(bare: Path, run: Run, tmp_path: Path) -> None:
    recorded(bare, "mam", "goodbye", "report-receipt")
    out = tmp_path / "pages" / "listen.html"
    assert "14 recordings" in run("prompts", "listen", "--out", str(out)).stdout
    page = out.read_text(encoding="utf-8")
    elements = Elements(page)
    assert elements.open == []
    catalogue = shipped()
    assert [each["href"] for each in elements.of("a")][: len(catalogue.languages())] == [
        f"#{each}" for each in catalogue.languages()
    ]
    assert {each["id"] for each in elements.of("section")} == set(catalogue.languages())
    players = elements.of("audio")
    assert len(players) == 14
    assert all(each["preload"] == "none" and "controls" in each for each in players)
    assert all((out.parent / str(each["src"])).resolve().is_file() for each in players)
    assert any((each.get("lang"), each.get("dir")) == ("ar", "rtl") for each in elements.of("div"))
    assert "<script" not in page
    assert "http://" not in page
    assert f"said by {catalogue.language('ko').voice}" in page
    assert "Write down your report number: ‹code›." in page
    assert "not played before it is approved" in page
    assert "never played: switched off in rights.toml" in page


def test_a_page_to_send_holds_its_recordings(bare: Path, run: Run, tmp_path: Path) -> None:
    run("prompts", "review", "--rights", "--language", "es", *WHO, "--yes")
    recorded(bare, "es", "goodbye", "rights-core-now")
    own_text(bare, "assurance = Es <b>gratis</b>.\n")
    out = tmp_path / "listen.html"
    run("prompts", "listen", "--embed", "--language", "es", "--out", str(out))
    page = out.read_text(encoding="utf-8")
    assert [str(each["src"]).startswith("data:audio/wav;base64,") for each in Elements(page).of("audio")] == [True, True]
    assert "said by a recording" in page
    assert "until the recording is approved" in page
    assert "&lt;b&gt;gratis" in page
    (tmp_path / "file").write_text("")
    assert "cannot be written" in run("prompts", "listen", "--out", str(tmp_path / "file" / "page.html"), code=1).stderr


def test_what_the_line_says_as_files(bare: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("prompts", "review", "goodbye", "--language", "es", *WHO, "--due", LATER, "--yes")
    run("prompts", "render", "es", "--out", str(tmp_path / "es"))
    catalogue = shipped()
    assert {each.stem for each in (tmp_path / "es").iterdir()} == {*catalogue.prompts, "index"}
    assert (tmp_path / "es" / "goodbye.txt").read_text(encoding="utf-8") == catalogue.text("goodbye", "es") + "\n"
    assert "‹code›" in (tmp_path / "es" / "report-receipt.txt").read_text(encoding="utf-8")
    index = (tmp_path / "es" / "index.txt").read_text(encoding="utf-8")
    assert f"goodbye.txt  (approved until {LATER})" in index
    assert (
        index.index("greeting.txt  (draft)")
        < index.index("main-menu.txt")
        < index.index("report-zip.txt")
        < index.index("rights-home.txt")
    )
    monkeypatch.chdir(tmp_path)
    run("prompts", "render", "mam")
    assert (tmp_path / "texts-mam" / "language-line.txt").read_text(encoding="utf-8") == "For Mam, press ‹key›.\n"
    assert "no texts in 'tlh'" in run("prompts", "render", "tlh", code=2).stderr
