"""Speech models for the demonstration: what can be had is got, and nothing that fails is an error."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from hotline.demo import models
from transcription.catalogue import ModelError


@pytest.fixture
def console() -> Console:
    return Console(file=io.StringIO(), width=80, highlight=False)


def said(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return " ".join(console.file.getvalue().split())


def test_nothing_is_asked_for_where_the_makers_cannot_be_reached(console: Console, tmp_path: Path) -> None:
    def get(*_: Any, **__: Any) -> None:
        raise AssertionError("asked")

    engines = models.obtain(["en", "es", "ko"], tmp_path, console, reachable=lambda: False, get=get)
    assert [each.language for each in engines] == ["en", "es", "ko"]
    assert "cannot be reached from here" in said(console)


def test_what_is_missing_is_got_and_what_is_here_is_not(console: Console, tmp_path: Path) -> None:
    asked: list[str] = []

    def get(language: str, **_: Any) -> None:
        asked.append(language)

    models.obtain(["en", "es", "ko"], tmp_path, console, reachable=lambda: True, get=get)
    assert asked[:2] == ["en", "es"]
    assert "vosk-model-small-es" in said(console)


@pytest.mark.parametrize("error", [ModelError("It broke off.", permanent=False), OSError(28, "No space left on device")])
def test_a_download_that_fails_is_said_and_the_next_is_tried(console: Console, tmp_path: Path, error: Exception) -> None:
    asked: list[str] = []

    def get(language: str, **_: Any) -> None:
        asked.append(language)
        raise error

    models.obtain(["en", "es"], tmp_path, console, reachable=lambda: True, get=get)
    assert asked == ["en", "es"]
    assert ("It broke off." in said(console)) or ("No space left on device" in said(console))


def test_models_are_kept_in_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert models.cache_dir() == tmp_path / "hotline" / "models"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert models.cache_dir().parts[-3:] == (".cache", "hotline", "models")
