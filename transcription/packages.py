"""Speech models that came as Python packages: any top-level package `vosk_model_<code>` that carries a model's folder.

Nothing is imported: a package's code has no business in the process that answers calls, and looking at its folder is enough.
They belong to pip: never removed by us.
"""

import importlib.util
import os
import sys
from importlib import metadata
from pathlib import Path

from transcription.catalogue import Model, package_licence, plain

_PREFIX = "vosk_model_"
_DEEP = 2  # folders between a package or an archive and the model in it: more was never seen

# Vosk reads either layout: the new one with folders, or the older one with all in one folder.
NEEDED = (("am/final.mdl", "final.mdl"), ("conf/mfcc.conf", "mfcc.conf"))


def packaged() -> tuple[Model, ...]:
    """Every model that an installed package carries, by the package's name. A package without a model in it is none."""
    return tuple(model for module in _modules() if (model := _model(module)) is not None)


def whole(folder: Path) -> bool:
    """Whether the files that every Vosk model has are there; says nothing of what is in them."""
    return all(any((folder / path).is_file() for path in either) for either in NEEDED)


def model_in(folder: Path, deep: int = _DEEP) -> Path | None:
    """The folder that is a model: this one, or the first below it that is, at most `deep` down. Links are not followed."""
    if whole(folder):
        return folder
    if deep == 0 or not folder.is_dir():
        return None
    below = sorted(each for each in folder.iterdir() if each.is_dir() and not each.is_symlink() and not each.name.startswith("__"))
    return next((found for each in below if (found := model_in(each, deep - 1)) is not None), None)


def size_of(folder: Path) -> int:
    """Bytes of all files below. One that goes away meanwhile, because its model is being removed, counts nothing."""
    total = 0
    for top, _, names in os.walk(folder):
        for name in names:
            try:
                total += Path(top, name).stat().st_size
            except OSError:
                continue
    return total


def _modules() -> list[str]:
    """Names of such packages on the import path. One listing a folder: the names of all packages would take their metadata."""
    found = set()
    for entry in sys.path:
        try:
            found |= {name for name in os.listdir(entry or ".") if name.startswith(_PREFIX) and name.isidentifier()}  # noqa: PTH208
        except OSError:  # a zip file, or a folder that is not there
            continue
    return sorted(found)


def _model(module: str) -> Model | None:
    spec = importlib.util.find_spec(module)
    places = list(spec.submodule_search_locations or ()) if spec is not None else []
    path = next((found for place in places if (found := model_in(Path(place))) is not None), None)
    if path is None:
        return None
    return Model(
        language=plain(module.removeprefix(_PREFIX)),
        name=module.replace("_", "-"),
        engine="vosk",
        path=path,
        size_bytes=size_of(path),
        licence=package_licence(module) or _stated_licence(module),
        source=f"installed package {module}",
        packaged=True,
        widen=True,  # no maker of a telephone model packages it; `models check` measures
    )


def _stated_licence(module: str) -> str:
    try:
        stated = metadata.metadata(module.replace("_", "-"))
    except metadata.PackageNotFoundError:
        return "unknown"
    said = next((stated[field] for field in ("License-Expression", "License") if field in stated), "")
    return said.strip().partition("\n")[0][:40] or "unknown"
