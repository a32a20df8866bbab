"""prompts check, status, review."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cli_types import Run

from prompts.catalogue import Catalogue

TODAY = datetime.now(UTC).date()
LATER = (TODAY + timedelta(days=90)).isoformat()
WHO = ("--reviewer", "A. Lawyer", "--due", LATER)


def own_text(home: Path, text: str, language: str = "es") -> None:
    folder = home / "prompts" / language
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "own.ftl").write_text(text, encoding="utf-8")


def test_what_is_shipped_has_no_errors(bare: Path, run: Run) -> None:
    assert "0 errors" in run("prompts", "check").stdout
    assert [row for row in json.loads(run("prompts", "check", "--json").stdout) if row["level"] == "error"] == []


def test_an_error_in_the_operators_own_text_is_found(bare: Path, run: Run) -> None:
    own_text(bare, "goodbye = Thank you. Take care. Goodbye.\n")
    said = run("prompts", "check", code=1).stdout
    assert "✗ es  goodbye: is still the English text" in said
    assert "Translate it." in said
    rows = json.loads(run("prompts", "check", "--language", "es", "--json", code=1).stdout)
    assert set(rows[0]) == {"level", "language", "prompt", "what", "hint"}
    run("prompts", "check", "--language", "en")


def test_a_language_without_texts_is_an_error(bare: Path, run: Run) -> None:
    assert "has no texts" in run("prompts", "check", "--language", "tlh", code=1).stdout


def test_status_says_what_nobody_has_read(bare: Path, run: Run) -> None:
    rows = json.loads(run("prompts", "status", "--json").stdout)
    spanish = next(row for row in rows if row["language"] == "es")
    assert spanish["complete"]
    assert not spanish["reviewed"]
    assert (spanish["messages_reviewed"], spanish["rights_reviewed"]) == (0, 0)
    assert not spanish["core_rights_reviewed"]
    assert spanish["status"] == "draft"
    assert "machine" in spanish["translated_by"]
    assert "Español" in run("prompts", "status").stdout


def test_a_review_shows_the_text_and_asks(bare: Path, run: Run) -> None:
    text = Catalogue().source("rights-core-now", "en")
    refused = run("prompts", "review", "rights-core-now", "--language", "en", *WHO, typed="n\n", code=1)
    assert text in refused.stdout
    assert "a lawyer must have read" in refused.stdout
    assert not (bare / "prompts").exists()
    said = run("prompts", "review", "rights-core-now", "--language", "en", *WHO, typed="y\n").stdout
    assert "Written down: 1 text in en" in said
    assert Catalogue(overlay=bare / "prompts").is_reviewed("rights-core-now", "en")
    english = json.loads(run("prompts", "status", "--json").stdout)[0]
    assert english["core_rights_reviewed"]
    assert english["rights_reviewed"] == 1


def test_all_is_listed_before_it_is_approved(bare: Path, run: Run) -> None:
    said = run("prompts", "review", "--all", "--language", "es", *WHO, "--yes").stdout
    catalogue = Catalogue(overlay=bare / "prompts")
    assert all(f"{each}: {catalogue.source(each, 'es')}" in said for each in catalogue.prompts)
    assert catalogue.reviewed("es")
    assert not catalogue.reviewed("en")


def test_changing_a_letter_voids_the_review(bare: Path, run: Run) -> None:
    run("prompts", "review", "goodbye", "--language", "es", *WHO, "--yes")
    own_text(bare, "goodbye = Gracias. Cuídese mucho. Adiós.\n")
    spanish = json.loads(run("prompts", "status", "--json").stdout)[1]
    assert (spanish["messages_reviewed"], spanish["edited_since"]) == (0, 1)


def test_a_review_of_the_past_does_not_count_and_says_so(bare: Path, run: Run) -> None:
    said = run(
        "prompts", "review", "goodbye", "--language", "en", "--reviewer", "A", "--on", "2020-01-01", "--due", "2020-02-01", "--yes"
    )
    assert "does not count today" in said.stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("goodbye", "--language", "tlh"), 2, "no texts in 'tlh'"),
        (("nonsense", "--language", "en"), 2, "no 'nonsense'"),
        (("--language", "en"), 2, "Name one PROMPT, or say --all"),
        (("goodbye", "--all", "--language", "en"), 2, "Name one PROMPT, or say --all"),
        (("goodbye", "--language", "en", "--on", "2999-01-01", "--yes"), 1, "would be due"),
        (("goodbye", "--language", "en", "--on", "tomorrow"), 2, "tomorrow"),
    ],
)
def test_what_cannot_be_reviewed_is_one_sentence(bare: Path, run: Run, words: tuple[str, ...], code: int, said: str) -> None:
    assert said in run("prompts", "review", *words, *WHO, code=code).stderr


def test_broken_files_of_the_operator_are_sentences(bare: Path, run: Run) -> None:
    (bare / "prompts" / "es").mkdir(parents=True)
    (bare / "prompts" / "es" / "banned.toml").write_text("banned = [")
    assert "banned.toml" in run("prompts", "check", code=1).stderr
    (bare / "prompts" / "languages.toml").write_text("[tlh")
    assert "languages.toml" in run("prompts", "status", code=1).stderr
