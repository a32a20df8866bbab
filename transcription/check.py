"""Does a speech model work? Asked in a process of its own: damaged files can end the one that opens them."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from transcription import models
from transcription.catalogue import Model, ModelError
from transcription.child import environment


def verify(model: Model, *, cache_dir: Path, timeout: float = 300.0) -> str | None:
    """Load the model and build a recogniser: None when that works, else a sentence with what to do.

    Only that tells: a truncated graph passes as a model. Takes seconds to a minute and the model's full memory.
    """
    if wrong := models.problem(model):
        return wrong
    values = json.dumps({**asdict(model), "path": str(model.path), "cache_dir": str(cache_dir)})
    try:
        done = subprocess.run(  # noqa: S603 -- our own interpreter and module
            [sys.executable, "-P", "-m", "transcription.check", values],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(),
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"The speech model {model.name} did not load within {timeout:.0f} s: is there enough memory for it?"
    return None if done.returncode == 0 else models.broken(model)


def main() -> None:
    """The other process: exit 0 when the model in the first argument loads."""
    from transcription.worker import load  # noqa: PLC0415 -- only in the process that is to do it

    values = json.loads(sys.argv[1])
    cache_dir = Path(values.pop("cache_dir"))
    try:
        load(Model(**{**values, "path": Path(values["path"])}), cache_dir)
    except ModelError:
        sys.exit(1)


if __name__ == "__main__":
    main()
