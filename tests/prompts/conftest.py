"""A deployment's own prompts folder, and days to hold reviews against."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from prompts.catalogue import Catalogue
from prompts.reviews import record

TODAY = date(2026, 12, 1)


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    folder = tmp_path / "prompts"
    folder.mkdir()
    return folder


@pytest.fixture
def write(overlay: Path) -> Callable[[str, str], None]:
    """write("es/own.ftl", "greeting = …")"""

    def writes(name: str, text: str) -> None:
        path = overlay / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return writes


@pytest.fixture
def approve(overlay: Path) -> Callable[..., None]:
    """approve("rights-core-now", "es"): a named lawyer approves the shipped text for a quarter, and the notice before it."""

    def approves(prompt: str, language: str, on: date = TODAY, days: int = 90) -> None:
        due = on + timedelta(days=days)
        for each in dict.fromkeys([prompt, "rights-notice"] if prompt.startswith("rights-") else [prompt]):
            text = Catalogue(overlay=overlay).source(each, language)
            record(overlay, language, each, text, reviewer="a lawyer", on=on, due=due)

    return approves
