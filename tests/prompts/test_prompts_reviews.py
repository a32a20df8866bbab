"""Who approved which words."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts import reviews
from prompts.reviews import ReviewsError, ReviewState, fingerprint, is_rights_text, load, record

ON, DUE = date(2026, 12, 1), date(2027, 3, 1)


def test_a_recorded_review_is_found_again_and_covers_the_text(tmp_path: Path) -> None:
    written = record(tmp_path, "es", "rights-core-now", "Mantenga la calma.", reviewer="Ana “Núñez”", on=ON, due=DUE)
    found = load([("es", tmp_path / "es")])
    assert found.entries == (written,)
    assert found.is_reviewed("rights-core-now", "es", "Mantenga  la\ncalma.", ON)
    assert not found.is_reviewed("rights-core-now", "es", "Mantenga la Calma.", ON)
    assert not found.is_reviewed("rights-core-now", "en", "Mantenga la calma.", ON)
    assert found.state("rights-core-now", "es", "Mantenga la calma.", date(2027, 3, 2)) is ReviewState.OVERDUE
    assert found.state("goodbye", "es", "Adiós.", ON) is ReviewState.NOT_REVIEWED


def test_a_new_review_replaces_the_old_one_and_keeps_all_else(tmp_path: Path) -> None:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "reviews.toml").write_text('status = "read by Ana"\n', encoding="utf-8")
    for text in ("one", "two"):
        record(tmp_path, "es", "goodbye", text, reviewer="A", on=ON, due=DUE)
    record(tmp_path, "es", "greeting", "three", reviewer="A", on=ON, due=DUE)
    found = load([("es", tmp_path / "es")])
    assert [(each.prompt, each.sha256) for each in found.entries] == [
        ("goodbye", fingerprint("two")),
        ("greeting", fingerprint("three")),
    ]
    assert found.status("es") == "read by Ana"


def test_a_failed_write_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(tmp_path, "en", "goodbye", "Bye.", reviewer="A", on=ON, due=DUE)
    path = tmp_path / "en" / "reviews.toml"
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("prompts.reviews.os.fsync", full)
    with pytest.raises(OSError, match="disk full"):
        record(tmp_path, "en", "greeting", "Hi.", reviewer="A", on=ON, due=DUE)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["reviews.toml"]


@pytest.mark.parametrize(
    ("language", "text", "reviewer", "due"),
    [("../en", "x", "A", DUE), ("en", " ", "A", DUE), ("en", "x", " ", DUE), ("en", "x", "A", date(2026, 1, 1))],
)
def test_a_review_that_makes_no_sense_is_refused(tmp_path: Path, language: str, text: str, reviewer: str, due: date) -> None:
    with pytest.raises(ReviewsError):
        record(tmp_path, language, "goodbye", text, reviewer=reviewer, on=ON, due=due)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "damaged",
    ["[[review", "review = 3", "[[review]]\nmessage = 'a'", '[[review]]\nmessage="a"\nsha256="b"\nreviewer=""\non=1\ndue=2'],
)
def test_a_damaged_file_approves_nothing_and_is_not_written_over(tmp_path: Path, damaged: str) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "reviews.toml").write_text(damaged, encoding="utf-8")
    found = load([("en", folder)])
    assert found.entries == ()
    assert found.problems
    with pytest.raises(ReviewsError):
        record(tmp_path, "en", "goodbye", "Bye.", reviewer="A", on=ON, due=DUE)
    assert (folder / "reviews.toml").read_text(encoding="utf-8") == damaged


@given(reviewer=st.text(min_size=1))
def test_any_name_survives_being_written_down(reviewer: str) -> None:
    review = reviews.Review(prompt="a", language="en", sha256="b", reviewer=reviews.fold(reviewer), on=ON, due=DUE)
    table = tomllib.loads(reviews._written({}, [review]))["review"][0]
    assert table["reviewer"] == review.reviewer
    assert (table["on"], table["due"]) == (ON, DUE)


def test_only_messages_about_rights_are_rights_texts() -> None:
    assert is_rights_text("rights-core-now")
    assert is_rights_text("rights-notice")
    assert not is_rights_text("rights-not-available")
    assert not is_rights_text("after-rights")
