"""The benchmark itself: it runs, it prints a ratio, and it loads nobody else's server."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from simulator.load import Load, Story, Tally, only_here


@pytest.mark.slow
def test_a_short_run_prints_a_ratio_and_finds_every_report_in_the_database() -> None:
    command = [sys.executable, "-m", "hotline", "bench", "calls", "--seconds", "1", "--rounds", "1", "--concurrency", "2", "--json"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=150, check=False)
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    bare, ours = found["results"]
    assert (bare["name"], bare["ratio"], bare["errors"]) == ("bare Flask", 1.0, 0)
    assert ours["ratio"] > 0
    assert ours["requests"] > 0
    (kept,) = found["kept"]
    assert kept["complete"]
    assert kept["there"]["calls"] > 0


@pytest.mark.parametrize(
    "url",
    ["https://example.org", "http://example.org", "http://10.0.0.1:8000", "http://127.0.0.1.example.org", "http://127.0.0.1/x", ""],
)
def test_nobody_elses_server_is_loaded(url: str) -> None:
    with pytest.raises(ValueError, match="not a server on this machine"):
        only_here(url)


def test_this_machine_is_loaded() -> None:
    assert only_here("http://127.0.0.1:8000/") == "http://127.0.0.1:8000"
    assert only_here("http://localhost:8000") == "http://localhost:8000"


@pytest.mark.parametrize(("seconds", "callers"), [(0, 1), (601, 1), (1, 0), (1, 129)])
def test_a_load_has_bounds(seconds: float, callers: int) -> None:
    story = Story(name="hang up", steps=())
    load = Load(url="http://127.0.0.1:9", auth_token="token", account_sid="AC", number="+15555550100", stories=[story])
    with pytest.raises(ValueError, match="at most"):
        load.run(seconds=seconds, callers=callers)


def test_percentiles_are_of_what_was_measured() -> None:
    tally = Tally(seconds=2.0)
    tally.milliseconds.extend(float(number) for number in range(100, 0, -1))
    assert tally.requests_per_second == 50
    assert (tally.percentile(50), tally.percentile(95)) == (51, 96)
    assert Tally().percentile(95) == 0
