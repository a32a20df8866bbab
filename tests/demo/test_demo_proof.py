"""What is proved at the end would be noticed if it were not so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hotline.demo.notes import Steps
from hotline.demo.proof import not_in_clear, seconds_table
from hotline.demo.story import ALICE, CALLERS


def test_a_number_in_clear_is_found(tmp_path: Path) -> None:
    (tmp_path / "hotline.db").write_bytes(b"\x00RE123\x00" + b"sealed")
    assert "none in 1 files" in not_in_clear(tmp_path, CALLERS, ["the men"], known=["RE123"])
    (tmp_path / "hotline.db-wal").write_bytes(b"\x00" + ALICE.number.encode())
    with pytest.raises(AssertionError, match=r"hotline\.db-wal"):
        not_in_clear(tmp_path, CALLERS, [], known=["RE123"])


def test_words_in_clear_are_found(tmp_path: Path) -> None:
    (tmp_path / "worker.log").write_text("heard: the men RE123", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"worker\.log"):
        not_in_clear(tmp_path, CALLERS, ["the men"], known=["RE123"])


def test_a_search_that_finds_nothing_at_all_proves_nothing(tmp_path: Path) -> None:
    (tmp_path / "hotline.db").write_bytes(b"")
    with pytest.raises(AssertionError, match="does not even find"):
        not_in_clear(tmp_path, CALLERS, [], known=["RE123"])


def test_seconds_are_counted_from_hanging_up() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    later = start + timedelta(seconds=1.5)
    steps = Steps(
        hung_up=start, fetched=start - timedelta(seconds=1), gone=later, transcribed=None, rang=later, claimed=later, verdict=later
    )
    table = seconds_table({"alice": steps})
    assert list(table.columns[1].cells) == ["before", "1.5", "–", "1.5", "1.5", "1.5"]
