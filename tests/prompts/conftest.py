"""A deployment of one's own."""

from pathlib import Path

import pytest
from prompts_desk import Deployment


@pytest.fixture
def ours(tmp_path: Path) -> Deployment:
    overlay = tmp_path / "prompts"
    overlay.mkdir()
    return Deployment(overlay)
