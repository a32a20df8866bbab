"""The demonstration as people run it: a process, to its end or to Ctrl-C, which leaves nothing behind."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "hotline", "demo"]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A machine that reaches nobody, of an operator who has a hotline of their own: it must not be touched."""
    (tmp_path / "tmp").mkdir()
    return {
        **os.environ,
        "TMPDIR": str(tmp_path / "tmp"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "HTTPS_PROXY": "http://127.0.0.1:9",
        "HTTP_PROXY": "http://127.0.0.1:9",
        "HOTLINE_HOME": str(tmp_path / "operators"),
        "HOTLINE_DATABASE_URL": f"sqlite:///{tmp_path}/operators.db",
        "HOTLINE_KEYS": "not a key",
        "TWILIO_AUTH_TOKEN": "theirs",
        "PYTHONUNBUFFERED": "1",
    }


def leftovers(tmp_path: Path) -> list[str]:
    """Processes whose environment or command names this test's folder, and homes that are still there."""
    found = [str(path) for path in (tmp_path / "tmp").iterdir() if path.name.startswith("hotline-demo-")]
    for process in Path("/proc").glob("[0-9]*"):
        try:
            whole = (process / "environ").read_bytes() + (process / "cmdline").read_bytes()
        except OSError:
            continue
        if str(tmp_path).encode() in whole and int(process.name) != os.getpid():
            found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
    return found


def test_the_story_is_told_once(environment: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run([*COMMAND, "--once"], env=environment, capture_output=True, text=True, timeout=300, check=False)
    out = done.stdout
    flat = " ".join(out.split())
    assert done.returncode == 0, done.stderr + out
    assert done.stderr == ""
    assert "\x1b" not in out
    assert "\r" not in out
    for language in ("English", "Spanish", "Korean"):
        assert re.search(rf"^  {language} +\S", out, re.MULTILINE), language
    assert "Report 1: taken by charlie. Verdict: not immigration enforcement, but city police or a sheriff." in flat
    assert "bob does not answer." in out
    assert "“On Maple Street, at the corner of Third Avenue, next to the laundromat.”" in flat
    # No model for Spanish can be had here, so it goes first to the one on call who speaks it.
    assert "whoever on call speaks Spanish is rung first" in flat
    assert "Report 2: taken by charlie. Verdict: nothing found." in flat
    assert "activity (4 s of voice)" in flat
    assert "Report 3: taken by bob. Verdict: nobody could tell." in flat
    assert "Recordings left at the carrier: 0 of 7." in out
    assert "numbers or words in clear: none" in flat
    assert max(map(len, out.splitlines())) <= 80
    assert leftovers(tmp_path) == []
    assert not (tmp_path / "operators").exists()
    assert not (tmp_path / "operators.db").exists()


@pytest.mark.parametrize("moment", ["What will turn speech", "are running", "presses"])
def test_ctrl_c_leaves_nothing_behind(environment: dict[str, str], tmp_path: Path, moment: str) -> None:
    with subprocess.Popen([*COMMAND], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if moment in line:
                break
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert process.returncode == 130
    assert leftovers(tmp_path) == []


def test_a_port_in_use_is_one_sentence(environment: dict[str, str], tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [*COMMAND, "--once", "--port", str(port)], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 1
    assert done.stderr == f"Port {port} is in use on this machine: choose another one with --port.\n"
    assert leftovers(tmp_path) == []
