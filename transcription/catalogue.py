"""Which speech models there are in the world: `models.toml`, read once, as plain values.

Nothing here looks at the disk beyond that file or at the network.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

EngineName = Literal["vosk", "pocketsphinx"]


class ModelError(Exception):
    """A model could not be had or used. `sentence` is for people; `permanent` says that trying again will not help."""

    def __init__(self, sentence: str, *, permanent: bool) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.permanent = permanent


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One model that can be downloaded.

    `size_bytes` is the archive's; `wer` the makers' own word error rate in percent; `md5` is second-hand (see models.toml);
    `band` is the sound it was trained on: wide, mixed or telephone.
    """

    language: str
    name: str
    size_bytes: int
    licence: str
    url: str
    wer: float | None
    md5: str | None
    band: str

    @property
    def widen(self) -> bool:
        """Only a model that never heard a telephone misses what the line cuts away."""
        return self.band == "wide"


@dataclass(frozen=True, kw_only=True)
class Model:
    """One model on this machine. `size_bytes` is what it takes on disk; `packaged` ones belong to pip, not to us.

    `widen`: whether telephone sound is given the bands that the line cut away before this model hears it (`transcription.widening`):
    what was measured on this machine, else what the makers say of the sound it was trained on.
    """

    language: str
    name: str
    engine: EngineName
    path: Path
    size_bytes: int
    licence: str
    source: str
    packaged: bool
    widen: bool = False


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "models.toml").read_text(encoding="utf-8"))


def plain(language: str) -> str:
    """`es-MX` and `es_mx` speak the model `es`; a code that the catalogue knows whole is left alone, and other people's codes become
    ours: Vosk's `cn` is zh, `fil` is tl."""
    code = language.strip().lower().replace("_", "-")
    short = code if code in _data()["languages"] else code.split("-")[0]
    return str(_data()["codes"].get(short, short))


def code_of(language: str) -> str:
    """`plain`, for what somebody typed: it becomes the name of a folder. Raises ModelError (permanent) for what is no code."""
    code = plain(language)
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{1,8})*", code):
        raise ModelError(f"{language!r} is no code of a language. One has two or three letters, such as es.", permanent=True)
    return code


def language_name(language: str) -> str:
    """The language's English name for sentences to operators; the code itself when we have none."""
    return str(_data()["languages"].get(plain(language), language))


def languages() -> tuple[str, ...]:
    """Every language code that the catalogue names, with or without a model."""
    return tuple(_data()["languages"])


def index_url() -> str:
    """Where the makers publish the live list of names, sizes and md5s."""
    return str(_data()["index"])


@cache
def offers() -> tuple[Offer, ...]:
    """All downloadable models, in the file's order: a language's first is its default."""
    return tuple(
        Offer(
            language=row["language"],
            name=row["name"],
            size_bytes=row["size_bytes"],
            licence=row.get("licence", "Apache-2.0"),
            url=f"{_data()['base']}{row['name']}.zip",
            wer=row.get("wer"),
            md5=row.get("md5"),
            band=row.get("band", "wide"),
        )
        for row in _data()["model"]
    )


def offer_named(name: str) -> Offer | None:
    """The downloadable model of this name, whatever its language."""
    return next((o for o in offers() if o.name == name), None)


def offered(language: str, name: str | None = None) -> Offer | None:
    """The default model of a language, or the named one; None when there is none."""
    return next((o for o in offers() if o.language == plain(language) and name in (None, o.name)), None)


def package_licence(module: str) -> str | None:
    """The licence of a model that comes as this Python package, where the package itself names none."""
    licence = _data()["packages"].get(module, {}).get("licence")
    return None if licence is None else str(licence)
