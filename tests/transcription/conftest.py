"""One running transcriber for all tests that only ask it things: loading engines is what takes the time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from transcription import Transcriber


@pytest.fixture(scope="session")
def transcriber(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Transcriber]:
    with Transcriber(models_dir=tmp_path_factory.mktemp("models"), workers=2) as running:
        yield running


@pytest.fixture
def models_dir(tmp_path: Path) -> Path:
    return tmp_path / "models"
