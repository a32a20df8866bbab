"""Speech models on this machine: which there are, which is used for a language, whether one works.

A downloaded model lies in `<models_dir>/<language>/<name>/`; packaged ones belong to pip. Getting and removing is
`transcription.download`. Never `vosk.Model(lang=…)`: it downloads unchecked and calls `sys.exit`.
"""

import importlib.util
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from transcription import pocketsphinx_engine
from transcription.catalogue import Model, ModelError, Packaged, language_name, offered, offers, packaged, plain

__all__ = [
    "Engine",
    "Model",
    "ModelError",
    "best",
    "engine_for",
    "engines",
    "fingerprint",
    "installed",
    "problem",
    "ready",
]

# Vosk reads either layout: the new one with folders, or the older one with all in one folder.
_NEEDED = (("am/final.mdl", "final.mdl"), ("conf/mfcc.conf", "mfcc.conf"))


@dataclass(frozen=True, kw_only=True)
class Engine:
    """How one language's recordings are heard. `model` is None when only people can; `sentence` says it to an operator."""

    language: str
    model: Model | None
    sentence: str


def installed(models_dir: Path, language: str | None = None) -> tuple[Model, ...]:
    """Every Vosk model on this machine, downloaded and packaged, broken ones too (`problem` tells), by language and name."""
    wanted = None if language is None else plain(language)
    folders = [f for f in sorted(models_dir.glob("*/*/")) if not f.parent.name.startswith(".") and f.is_dir()]
    found = [
        downloaded(folder, language=folder.parent.name, name=folder.name)
        for folder in folders
        if wanted in (None, folder.parent.name)
    ]
    found += [m for m in map(_from_package, packaged()) if m is not None and wanted in (None, m.language)]
    return tuple(found)


def best(language: str, models_dir: Path) -> Model | None:
    """The Vosk model to use: a sound one before a broken one, downloaded before packaged, then the fewest stated errors.

    A downloaded model that the catalogue does not know comes first: somebody put it there on purpose.
    """
    return min(installed(models_dir, language), key=_rank, default=None)


def engine_for(language: str, models_dir: Path) -> Engine:
    """What hears this language now: an installed Vosk model, else for English PocketSphinx, else people only."""
    code, name = plain(language), language_name(language)
    model = best(code, models_dir)
    if model is not None:
        wrong = problem(model)
        said = f"{name}: Vosk, {model.name} ({model.source})" if wrong is None else f"{name}: {wrong}"
        return Engine(language=code, model=model, sentence=said)
    stand_in = pocketsphinx_engine.find(code)
    if stand_in is not None:
        return Engine(language=code, model=stand_in, sentence=f"{name}: PocketSphinx, a weaker stand-in. {_advice(code)}")
    return Engine(language=code, model=None, sentence=f"{name}: heard by people only. {_advice(code)}")


def engines(languages: Iterable[str], models_dir: Path) -> list[Engine]:
    """`engine_for` each language, in the order given: for `doctor` and the demo to print."""
    return [engine_for(language, models_dir) for language in languages]


def problem(model: Model) -> str | None:
    """What is visibly wrong with a model's files, as a sentence with what to do; None when nothing is.

    Cheap, so a damaged file passes: `transcription.check.verify` builds a recogniser.
    """
    if model.engine != "vosk" or all(any((model.path / p).is_file() for p in either) for either in _NEEDED):
        return None
    return broken(model)


def broken(model: Model) -> str:
    """The sentence for a model that does not work."""
    if model.packaged:
        return f"The speech model {model.name} is broken. Install its package again."
    return f"The speech model {model.name} is broken. Get it again with: hotline models get {model.language}"


def missing(language: str) -> str:
    """The sentence for a recording in a language without a model."""
    return f"Not transcribed: no model for {language_name(language)} is installed. {_advice(plain(language))}"


def fingerprint(path: Path) -> str:
    """Changes when any file of the model changes: names, sizes and times, not contents (hundreds of megabytes)."""
    digest = sha256(str(path.resolve()).encode())
    for file in sorted(path.rglob("*")):
        stat = file.stat()
        digest.update(f"{file.relative_to(path)}|{stat.st_size}|{stat.st_mtime_ns}".encode())
    return digest.hexdigest()[:16]


def ready(model: Model, cache_dir: Path) -> Path:
    """The folder to load: the model, linked, with `--dither=0` in its feature settings.

    Without it Kaldi adds random noise to the features: new and reused recognisers then differ on the same recording.
    Measured: results become repeatable, errors unchanged. Where the cache cannot be written, the model's own folder.
    """
    conf = next((model.path / c for c in _NEEDED[1] if (model.path / c).is_file()), None)
    if conf is None or "--dither" in conf.read_text(encoding="utf-8"):
        return model.path
    target = cache_dir / f"{model.name}-{fingerprint(model.path)}"
    try:
        if not target.is_dir():
            _link(model.path, conf, target)
    except OSError:
        return model.path
    return target


def _link(source: Path, conf: Path, target: Path) -> None:
    """Beside its place first, then renamed: two processes may do this at once, and one may be killed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".making-", dir=target.parent))
    for file in source.rglob("*"):
        there = work / file.relative_to(source)
        if file.is_dir():
            there.mkdir(parents=True, exist_ok=True)
            continue
        there.parent.mkdir(parents=True, exist_ok=True)
        if file == conf:
            there.write_text(conf.read_text(encoding="utf-8").rstrip() + "\n--dither=0\n", encoding="utf-8")
        else:
            there.symlink_to(file.resolve())
    try:
        work.rename(target)
    except OSError:
        shutil.rmtree(work, ignore_errors=True)
        if not target.is_dir():
            raise


def downloaded(folder: Path, *, language: str, name: str) -> Model:
    """What is known of a model that lies in `folder`."""
    offer = next((o for o in offers() if o.name == name), None)
    return Model(
        language=language,
        name=name,
        engine="vosk",
        path=folder,
        size_bytes=_size(folder),
        licence=offer.licence if offer else "unknown",
        source=offer.url if offer else "put there by hand",
        packaged=False,
    )


def _from_package(entry: Packaged) -> Model | None:
    spec = importlib.util.find_spec(entry.module)
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / entry.folder
    return Model(
        language=entry.language,
        name=entry.name,
        engine="vosk",
        path=path,
        size_bytes=_size(path),
        licence=entry.licence,
        source=f"installed package {entry.module}",
        packaged=True,
    )


def _size(folder: Path) -> int:
    return sum(Path(top, name).stat().st_size for top, _, names in os.walk(folder) for name in names)


def _rank(model: Model) -> tuple[bool, bool, float, str]:
    offer = next((o for o in offers() if o.name == model.name), None)
    wer = 0.0 if offer is None else 99.0 if offer.wer is None else offer.wer
    return problem(model) is not None, model.packaged, wer, model.name


def _advice(language: str) -> str:
    if offered(language) is None:
        return "No model for this language exists anywhere: somebody who speaks it must listen."
    return f"Get one with: hotline models get {language}"
