"""What the tests of the texts share: a day, words as heard, a sound, and a deployment's own prompts folder."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from recorded import sound

from prompts import recordings, reviews
from prompts.catalogue import Catalogue
from prompts.languages import layers
from prompts.messages import read_folder
from prompts.rights import NOTICE, is_rights_text
from prompts.said import Said

TODAY = date(2026, 12, 1)
LEGAL = "+1 555 555 0123"


def words(said: Iterable[Said]) -> str:
    return " ".join(each.text for each in said)


@dataclass(frozen=True)
class Deployment:
    """A deployment's own prompts folder, and what people do with it."""

    overlay: Path

    def write(self, name: str, text: str) -> Path:
        """write("es/own.ftl", "greeting = …")"""
        path = self.overlay / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def catalogue(self, **given: Any) -> Catalogue:
        """The catalogue of this deployment on our day."""
        return Catalogue(**{"overlay": self.overlay, "today": lambda: TODAY, **given})

    def approve(
        self, language: str, *prompts: str, on: date = TODAY, days: int = 90, notice: bool = True, heard: bool = False
    ) -> None:
        """alice approves these texts as they are now, and the notice before a rights text; `heard`: their recordings too."""
        texts = {key: text for root in layers(self.overlay) for key, text in read_folder(root / language, "").messages.items()}
        there = self.catalogue() if heard else None
        first = [NOTICE] if notice and any(map(is_rights_text, prompts)) else []
        chosen = list(dict.fromkeys([*first, *prompts]))
        reviews.record(
            self.overlay,
            language,
            {each: there.source(each, language) if there else texts[each].source for each in chosen},
            reviewer="alice",
            on=on,
            due=on + timedelta(days=days),
            sounds={each: there.sound(each, language) for each in chosen} if there else None,
        )

    def record(self, language: str, *prompts: str, take: int = 1, name: str | None = None, legal_help: str | None = None) -> None:
        """bob reads out everything that these messages need, digits included."""
        for each in self.catalogue(name=name, legal_help=legal_help).pieces(language, frozenset(prompts)):
            self.keep(language, each.id, each.text, take=take)

    def keep(self, language: str, piece: str, text: str, take: int = 1) -> recordings.Recorded:
        """bob reads out one piece."""
        return recordings.keep(self.overlay, language, piece, text, sound(take), seconds=1.5, by="bob", on=TODAY)
