"""The benchmark of paging runs, and says all that it promises. How long anything took is for people to read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.paging import TIMES, WAYS

PROGRAM = Path(__file__).parents[2] / "benchmarks" / "paging.py"


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_a_short_run_says_how_soon_people_were_asked_in_every_way() -> None:
    ran = subprocess.run([sys.executable, str(PROGRAM), "--calls", "1", "--json"], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    assert [(row["way"], row["what"]) for row in found["results"]] == [(way, what) for way in WAYS for what in TIMES]
    assert {row["ratio"] for row in found["results"] if row["way"] == WAYS[0]} == {1.0}
