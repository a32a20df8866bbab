"""Does a speech model work, and does widened telephone sound help it? Asked in a process of its own: damaged files can end it."""

import json
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from transcription import models
from transcription.catalogue import Model, ModelError
from transcription.child import environment
from transcription.clips import Clip, wrong_and_all
from transcription.keeping import Measured

_WAYS = ("as_it_is", "telephone", "widened")


def verify(model: Model, *, cache_dir: Path, timeout: float = 300.0) -> str | None:
    """Load the model and build a recogniser: None when that works, else a sentence with what to do.

    Only that tells: a truncated graph passes as a model. Takes seconds to a minute and the model's full memory.
    """
    if wrong := models.problem(model):
        return wrong
    try:
        done = subprocess.run(  # noqa: S603 -- our own interpreter and module
            _command(model, cache_dir),
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


def measure(
    model: Model,
    clips: Sequence[Clip],
    *,
    cache_dir: Path,
    now: datetime,
    progress: Callable[[int, int], None] | None = None,
) -> Measured:
    """Hear each clip as it is, through a simulated telephone, and through it with widening; error rates of the three.

    `progress(done, all)` counts clips. Raises ModelError when the model or every clip is of no use. Takes about the clips' length.
    """
    rows = json.dumps([{"path": str(clip.path), "text": clip.text} for clip in clips]).encode()
    with subprocess.Popen(  # noqa: S603 -- our own interpreter and module
        [*_command(model, cache_dir), "measure"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
    ) as process:
        try:
            assert process.stdin is not None and process.stdout is not None  # noqa: PT018
            try:
                process.stdin.write(rows)
                process.stdin.close()
            except BrokenPipeError as error:
                raise ModelError(models.broken(model), permanent=True) from error
            heard = []
            for line in process.stdout:
                if line.startswith(b"{"):  # native libraries may print what they like
                    heard.append(json.loads(line))
                    if progress is not None:
                        progress(len(heard), len(clips))
        except BaseException:
            process.kill()
            raise
    if process.returncode != 0:
        raise ModelError(models.broken(model), permanent=True)
    return _measured([row for row in heard if "failed" not in row], now)


def _measured(rows: Sequence[dict[str, Any]], now: datetime) -> Measured:
    said = sum(row["all"] for row in rows)
    if not said:
        raise ModelError("No clip could be heard: are they WAV files of people, with what they say?", permanent=True)
    rates = {way: sum(row[way] for row in rows) / said for way in _WAYS}
    return Measured(**rates, clips=len(rows), measured_at=now)


def _command(model: Model, cache_dir: Path) -> list[str]:
    values = json.dumps({**asdict(model), "path": str(model.path), "cache_dir": str(cache_dir)})
    return [sys.executable, "-P", "-m", "transcription.check", values]


def _hear(model: Model, cache_dir: Path) -> None:
    """The other process: one line of JSON a clip; counts of errors only, so that no words of anybody are in it."""
    import soundfile  # noqa: PLC0415 -- native, like all that follows

    from transcription.audio import AudioError  # noqa: PLC0415
    from transcription.audio import load as opened  # noqa: PLC0415
    from transcription.line import by_telephone  # noqa: PLC0415
    from transcription.recognising import load  # noqa: PLC0415

    recogniser = load(model, cache_dir)

    def wrong(audio: bytes, clip: dict[str, str], *, widen: bool) -> tuple[int, int]:
        heard = recogniser.recognise(opened(audio, widen=widen), cancelled=lambda: False)
        return wrong_and_all(clip["text"], heard.text, model.language)

    for clip in json.load(sys.stdin):
        try:
            audio = Path(clip["path"]).read_bytes()
            narrow = by_telephone(audio)
            (as_it_is, said), (plain, _), (wide, _) = (
                wrong(audio, clip, widen=False),
                wrong(narrow, clip, widen=False),
                wrong(narrow, clip, widen=True),
            )
            row: dict[str, Any] = {"all": said, "as_it_is": as_it_is, "telephone": plain, "widened": wide}
        except (OSError, AudioError, soundfile.SoundFileError) as error:
            row = {"failed": type(error).__name__}
        sys.stdout.write(json.dumps(row) + "\n")
        sys.stdout.flush()


def main() -> None:
    """The other process: exit 0 when the model in the first argument loads; with `measure`, hear what standard input names."""
    from transcription.recognising import load  # noqa: PLC0415 -- only in the process that is to do it

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold people's voices
    values = json.loads(sys.argv[1])
    cache_dir = Path(values.pop("cache_dir"))
    model = Model(**{**values, "path": Path(values["path"])})
    try:
        if "measure" in sys.argv[2:]:
            _hear(model, cache_dir)
        else:
            load(model, cache_dir)
    except ModelError:
        sys.exit(1)


if __name__ == "__main__":
    main()
