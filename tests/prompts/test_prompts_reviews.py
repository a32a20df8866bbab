"""Who approved which words."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prompts import reviews
from prompts.reviews import ReviewsError, ReviewState, fingerprint, load, record

ON, DUE = date(2026, 12, 1), date(2027, 3, 1)
CALM = "Mantenga la calma."


def test_a_recorded_review_is_found_again_and_covers_the_text(tmp_path: Path) -> None:
    written = record(tmp_path, "es", {"rights-core-now": CALM}, reviewer="alice “Núñez”", on=ON, due=DUE)
    found = load([("es", tmp_path / "es")])
    assert found.entries == written
    assert [each.reviewer for each in written] == ["alice “Núñez”"]

    def state(prompt: str, language: str, text: str, today: date) -> ReviewState:
        return found.state(prompt, language, text, today)

    assert state("rights-core-now", "es", "Mantenga  la\ncalma.", ON) is ReviewState.REVIEWED
    assert state("rights-core-now", "es", CALM, DUE) is ReviewState.REVIEWED
    assert state("rights-core-now", "es", "Mantenga la Calma.", ON) is ReviewState.EDITED
    assert state("rights-core-now", "en", CALM, ON) is ReviewState.NOT_REVIEWED
    assert state("rights-core-now", "es", CALM, DUE + timedelta(days=1)) is ReviewState.OVERDUE
    assert state("rights-core-now", "es", CALM, ON - timedelta(days=1)) is ReviewState.NOT_YET
    assert state("goodbye", "es", "Adiós.", ON) is ReviewState.NOT_REVIEWED


def test_a_review_of_the_sound_holds_for_that_sound_only(tmp_path: Path) -> None:
    texts = {"goodbye": "Orevwa.", "greeting": "Bonjou."}
    record(tmp_path, "ht", texts, reviewer="bob", on=ON, due=DUE, sounds={"goodbye": "first"})
    found = load([("ht", tmp_path / "ht")])
    assert found.state("goodbye", "ht", "Orevwa.", ON, "first") is ReviewState.REVIEWED
    assert found.state("goodbye", "ht", "Orevwa.", ON, "second") is ReviewState.EDITED
    assert found.state("goodbye", "ht", "Orevwa.", ON) is ReviewState.REVIEWED
    assert found.due("goodbye", "ht", "Orevwa.", ON, "first") == DUE
    assert found.due("goodbye", "ht", "Orevwa.", ON, "second") is None
    assert found.state("greeting", "ht", "Bonjou.", ON, "first") is ReviewState.EDITED
    assert found.state("greeting", "ht", "Bonjou.", ON) is ReviewState.REVIEWED


def test_the_best_review_of_a_text_counts(tmp_path: Path) -> None:
    for folder, text, on, due in (
        ("a", "old words", ON, DUE),
        ("b", CALM, ON - timedelta(days=60), ON - timedelta(days=30)),
        ("c", CALM, ON + timedelta(days=30), DUE),
    ):
        record(tmp_path / folder, "es", {"goodbye": text}, reviewer="alice", on=on, due=due)
    found = load([("es", tmp_path / each / "es") for each in "abc"])
    assert len(found.of("goodbye", "es")) == 3
    assert found.state("goodbye", "es", CALM, ON) is ReviewState.OVERDUE
    assert found.due("goodbye", "es", CALM, ON) is None
    assert found.state("goodbye", "es", CALM, ON + timedelta(days=30)) is ReviewState.REVIEWED
    assert found.due("goodbye", "es", CALM, ON + timedelta(days=30)) == DUE


def test_every_text_may_have_a_day_of_its_own(tmp_path: Path) -> None:
    due = {"rights-home": ON, "rights-work": DUE}
    written = record(tmp_path, "en", dict.fromkeys(due, "words"), reviewer="alice", on=ON, due=due)
    assert {each.prompt: each.due for each in written} == due


def test_a_new_review_replaces_the_old_one_and_keeps_all_else(tmp_path: Path) -> None:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "reviews.toml").write_text('status = "read by alice"\n', encoding="utf-8")
    for text in ("one", "two"):
        record(tmp_path, "es", {"goodbye": text}, reviewer="alice", on=ON, due=DUE)
    record(tmp_path, "es", {"greeting": "three"}, reviewer="alice", on=ON, due=DUE)
    found = load([("es", tmp_path / "es")])
    assert [(each.prompt, each.sha256) for each in found.entries] == [
        ("goodbye", fingerprint("two")),
        ("greeting", fingerprint("three")),
    ]
    assert found.status("es") == "read by alice"
    assert (found.status("en"), found.translated_by("es")) == ("unknown", "")


def test_a_failed_write_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(tmp_path, "en", {"goodbye": "Bye."}, reviewer="alice", on=ON, due=DUE)
    path = tmp_path / "en" / "reviews.toml"
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("prompts.reviews.os.fsync", full)
    with pytest.raises(OSError, match="disk full"):
        record(tmp_path, "en", {"greeting": "Hi."}, reviewer="alice", on=ON, due=DUE)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["reviews.toml"]


@pytest.mark.parametrize(
    ("language", "texts", "reviewer", "due", "sentence"),
    [
        ("../en", {"goodbye": "x"}, "alice", DUE, "is no language id"),
        ("en", {"goodbye": " "}, "alice", DUE, "“goodbye” is empty"),
        ("en", {"greeting": "x", "goodbye": "\u200b"}, "alice", DUE, "“goodbye” is empty"),
        ("en", {"goodbye": "x"}, " ", DUE, "needs the reviewer's name"),
        ("en", {"goodbye": "x"}, "alice", date(2026, 1, 1), "before it was made"),
        ("en", {"greeting": "x", "goodbye": "x"}, "alice", {"greeting": DUE, "goodbye": date(2026, 1, 1)}, "before it was made"),
    ],
)
def test_reviews_of_which_one_makes_no_sense_are_all_refused(  # noqa: PLR0917  one row of the table
    tmp_path: Path, language: str, texts: Mapping[str, str], reviewer: str, due: date | Mapping[str, date], sentence: str
) -> None:
    with pytest.raises(ReviewsError, match=sentence) as error:
        record(tmp_path, language, texts, reviewer=reviewer, on=ON, due=due)
    assert error.value.permanent
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "damaged",
    [
        "[[review",
        "review = 3",
        "review = [3]",
        "[[review]]\nmessage = 'a'",
        '[[review]]\nmessage="a"\nsha256="b"\nreviewer=""\non=1\ndue=2',
        '[[review]]\nmessage="a"\nsha256="b"\nreviewer="alice"\non="2026-12-01"\ndue=2026-12-01',
        '[[review]]\nmessage="a"\nsha256="b"\nreviewer=" "\non=2026-12-01\ndue=2026-12-01',
    ],
)
def test_a_damaged_file_approves_nothing_and_is_not_written_over(tmp_path: Path, damaged: str) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "reviews.toml").write_text(damaged, encoding="utf-8")
    found = load([("en", folder)])
    assert found.entries == ()
    ((language, sentence),) = found.problems
    assert language == "en"
    assert "reviews.toml cannot be used, so it approves nothing" in sentence
    with pytest.raises(ReviewsError, match="is damaged"):
        record(tmp_path, "en", {"goodbye": "Bye."}, reviewer="alice", on=ON, due=DUE)
    assert (folder / "reviews.toml").read_text(encoding="utf-8") == damaged


@settings(deadline=None, max_examples=40)
@given(reviewer=st.text(), sound=st.text(alphabet="0123456789abcdef"), status=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_name_survives_being_written_down(reviewer: str, sound: str, status: str) -> None:
    review = reviews.Review(prompt="a", language="en", sha256="b", reviewer=reviews.fold(reviewer), on=ON, due=DUE, sound=sound)
    tables = tomllib.loads(reviews._written({"status": status}, [review]))
    (table,) = tables["review"]
    assert tables["status"] == status
    assert (table["reviewer"], table.get("sound", "")) == (review.reviewer, sound)
    assert (table["on"], table["due"]) == (ON, DUE)
