"""Who has approved which words. An approval holds for exactly one text, in one language, until a day.

A review is bound to the SHA-256 of the normalised text, so changing one letter voids it without anybody doing anything. Where the
text is said from recordings, the review is bound to their sound as well: somebody has listened to it.
Two files are read: the package's (`prompts/<lang>/reviews.toml`, nothing is approved there) and the deployment's own.
"""

import hashlib
import json
import os
import tempfile
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from prompts.languages import LANGUAGE_ID
from prompts.messages import fold

FILE = "reviews.toml"


class ReviewsError(ValueError):
    """A review cannot be written; the sentence says what to correct. Permanent."""

    permanent = True


class ReviewState(StrEnum):
    """Where a text stands."""

    REVIEWED = "reviewed"
    NOT_REVIEWED = "not_reviewed"
    EDITED = "edited"  # somebody approved other words
    OVERDUE = "overdue"
    NOT_YET = "not_yet"  # dated in the future


@dataclass(frozen=True, kw_only=True)
class Review:
    """One reviewer's approval of one text, from the day `on` to the day `due`, both included."""

    prompt: str
    language: str
    sha256: str
    reviewer: str
    on: date
    due: date
    sound: str = ""  # fingerprint of the recordings the reviewer listened to, if any

    def state(self, text: str, today: date, sound: str = "") -> ReviewState:
        """What this approval is worth for `text`, said by the recordings `sound`, on the day `today`."""
        if self.sha256 != fingerprint(text) or (sound and self.sound != sound):
            return ReviewState.EDITED
        if today < self.on:
            return ReviewState.NOT_YET
        return ReviewState.REVIEWED if today <= self.due else ReviewState.OVERDUE


@dataclass(frozen=True, kw_only=True)
class Reviews:
    """All reviews of all languages, and what the folders say about themselves."""

    entries: tuple[Review, ...] = ()
    drafts: tuple[tuple[str, str, str], ...] = ()  # language, status, translated_by
    problems: tuple[tuple[str, str], ...] = ()  # language, sentence

    def of(self, prompt: str, language: str) -> tuple[Review, ...]:
        """The reviews of one message."""
        return self._of.get((prompt, language), ())

    @cached_property
    def _of(self) -> Mapping[tuple[str, str], tuple[Review, ...]]:
        """Looked up many times in a call: a menu asks of each text it leads to."""
        found: dict[tuple[str, str], tuple[Review, ...]] = {}
        for each in self.entries:
            key = each.prompt, each.language
            found[key] = (*found.get(key, ()), each)
        return found

    def state(self, prompt: str, language: str, text: str, today: date, sound: str = "") -> ReviewState:
        """The best that any review says about this text (and these recordings of it) on the day `today`."""
        states = {review.state(text, today, sound) for review in self.of(prompt, language)}
        order = (ReviewState.REVIEWED, ReviewState.OVERDUE, ReviewState.NOT_YET, ReviewState.EDITED)
        return next((state for state in order if state in states), ReviewState.NOT_REVIEWED)

    def due(self, prompt: str, language: str, text: str, today: date, sound: str = "") -> date | None:
        """The last day on which an approval of this text (and these recordings) holds; None if none holds on the day `today`."""
        holding = [each.due for each in self.of(prompt, language) if each.state(text, today, sound) is ReviewState.REVIEWED]
        return max(holding, default=None)

    def status(self, language: str) -> str:
        """The folder's own word: "master draft", "draft" or, when nobody wrote one, "unknown"."""
        return next((status for each, status, _ in self.drafts if each == language), "unknown")

    def translated_by(self, language: str) -> str:
        """Who translated the folder, or an empty text."""
        return next((by for each, _, by in self.drafts if each == language), "")


def normalise(text: str) -> str:
    """The form that is approved: one line, white space folded, composed characters."""
    return unicodedata.normalize("NFC", fold(text))


def fingerprint(text: str) -> str:
    """SHA-256 of the normalised text, in hexadecimal."""
    return hashlib.sha256(normalise(text).encode()).hexdigest()


def load(folders: Iterable[tuple[str, Path]]) -> Reviews:
    """Read reviews.toml of (language, folder) pairs. A file that cannot be read approves nothing and becomes a problem."""
    entries: list[Review] = []
    drafts: list[tuple[str, str, str]] = []
    problems: list[tuple[str, str]] = []
    for language, folder in folders:
        path = folder / FILE
        if not path.is_file():
            continue
        try:
            head, tables = _read(path)
            entries += [_review(language, table) for table in tables]
        except (OSError, ValueError, KeyError, TypeError) as error:
            problems.append((language, f"{path} cannot be used, so it approves nothing: {error}"))
            continue
        if "status" in head:
            drafts.append((language, str(head["status"]), str(head.get("translated_by", ""))))
    return Reviews(entries=tuple(entries), drafts=tuple(drafts), problems=tuple(problems))


def record(
    overlay_dir: Path,
    language: str,
    texts: Mapping[str, str],
    *,
    reviewer: str,
    on: date,
    due: date | Mapping[str, date],
    sounds: Mapping[str, str] | None = None,
) -> tuple[Review, ...]:
    """Write approvals of these texts (by message) into `<overlay_dir>/<language>/reviews.toml`, replacing older ones of the same
    messages. `due`: one day for all, or one for each; `sounds`: the fingerprint of what was listened to, for messages that are said
    from recordings.

    The file is replaced in one step, so a crash leaves the old one or the new one, never half.
    Raises ReviewsError when an approval makes no sense or the file there is damaged; OSError when it cannot be written.
    """
    reviewer = fold(reviewer)
    if not LANGUAGE_ID.fullmatch(language):
        raise ReviewsError(f"“{language}” is no language id.")
    if not reviewer:
        raise ReviewsError("A review needs the reviewer's name.")
    made: list[Review] = []
    for prompt, text in texts.items():
        until = due if isinstance(due, date) else due[prompt]
        if until < on:
            raise ReviewsError(f"The review would be due on {until}, before it was made on {on}.")
        if not normalise(text):
            raise ReviewsError(f"“{prompt}” is empty in “{language}”: there is nothing to approve.")
        sound = (sounds or {}).get(prompt, "")
        made.append(
            Review(prompt=prompt, language=language, sha256=fingerprint(text), reviewer=reviewer, on=on, due=until, sound=sound)
        )
    path = overlay_dir / language / FILE
    head, old = _there(path, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = [each for each in old if each.prompt not in texts]
    replace_file(path, _written(head, sorted([*kept, *made], key=lambda each: each.prompt)).encode())
    return tuple(made)


def _there(path: Path, language: str) -> tuple[dict[str, Any], list[Review]]:
    if not path.exists():
        return {}, []
    try:
        head, tables = _read(path)
        return head, [_review(language, table) for table in tables]
    except (ValueError, KeyError, TypeError) as error:
        raise ReviewsError(f"{path} is damaged: {error}. Repair or move it, then review again.") from error


def _read(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    head = tomllib.loads(path.read_text(encoding="utf-8"))
    tables = head.pop("review", [])
    if not isinstance(tables, list):
        raise TypeError("write reviews as [[review]] tables")
    return head, tables


def _review(language: str, table: dict[str, Any]) -> Review:
    on, due = table["on"], table["due"]
    if type(on) is not date or type(due) is not date:
        raise TypeError("`on` and `due` are days, written like 2026-12-01 without quotes")
    texts = {key: table[key] for key in ("message", "sha256", "reviewer")}
    if not all(isinstance(value, str) and value.strip() for value in texts.values()):
        raise TypeError("`message`, `sha256` and `reviewer` are texts and not empty")
    return Review(
        prompt=texts["message"],
        language=language,
        sha256=texts["sha256"],
        reviewer=texts["reviewer"],
        on=on,
        due=due,
        sound=str(table.get("sound", "")),
    )


def _written(head: dict[str, Any], reviews: list[Review]) -> str:
    lines = ["# Who has approved which text, bound to its exact words. Written by `hotline prompts review`."]
    lines += [f"{key} = {_quoted(str(value))}" for key, value in head.items()]
    for each in reviews:
        lines += [
            "",
            "[[review]]",
            f"message = {_quoted(each.prompt)}",
            f"sha256 = {_quoted(each.sha256)}",
            f"reviewer = {_quoted(each.reviewer)}",
            f"on = {each.on.isoformat()}",
            f"due = {each.due.isoformat()}",
            *([f"sound = {_quoted(each.sound)}"] if each.sound else []),
        ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    # A JSON string without ASCII escapes is a TOML basic string, but for DEL, which JSON leaves as it is.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file in one step, on the disk before this returns. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
