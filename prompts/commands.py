"""What our people may write to the line instead of a letter: words of every language, data from `<lang>/commands.toml`.

The letters themselves are the same in all languages and stand here. A language without the file has letters and English words. The
words that make a carrier stop or start texts, or answer in its own name, are its alone: none may be a command.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from prompts.languages import HERE, LanguagesError

FILE = "commands.toml"

LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "take": "a",
        "pass": "p",
        "release": "r",
        "minutes": "e",
        "there": "o",
        "verdict": "v",
        "done": "f",
        "who": "w",
        "shift": "s",
        "drop": "d",
        "shifts": "n",
    }
)
"""Every command and its letter. None is a letter that looks like a digit in a text ("l", "i"), but for "o", which follows a number."""

CARRIERS = frozenset(
    ["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "start", "yes", "unstop", "help", "info"],
)
"""https://help.twilio.com/articles/223134027, and the words of "Advanced Opt-Out" for help. Compared as `plain` writes them."""

_LETTERS_AND_DIGITS = re.compile(r"\d+|[^\W\d_]+")


class CommandsError(LanguagesError):
    """A commands.toml cannot be used; the sentence says where and why. Permanent until somebody edits the file."""


def plain(text: str) -> list[str]:
    """A text as runs of letters and of digits, everything else left out: full-width signs and every script's own digits as the usual ones,
    no capitals, no accents. Never raises."""
    wide = unicodedata.normalize("NFKC", text).casefold()
    bare = (sign for sign in unicodedata.normalize("NFKD", wide) if not unicodedata.category(sign).startswith("M"))
    return _LETTERS_AND_DIGITS.findall("".join(str(unicodedata.decimal(sign, sign)) for sign in bare))


def load_commands(language: str, roots: Sequence[Path] = (HERE,)) -> Mapping[str, str]:
    """Word, as `plain` writes it with a blank between two → the command it means. A later root adds words. No file: no words.

    Raises CommandsError for a file that cannot be read, an unknown command, a word that is no word, that belongs to the carrier or is
    one of the letters, or that means two things.
    """
    found: dict[str, str] = {}
    for root in roots:
        path = root / language / FILE
        for command, words in _table(path).items():
            if command not in LETTERS:
                raise CommandsError(f"{path}: there is no command {command!r}: choose among {', '.join(LETTERS)}.")
            if not isinstance(words, list):
                raise CommandsError(f"{path}: write {command} as a list of words in quotes.")
            for word in words:
                key = _key(path, word)
                if found.setdefault(key, command) != command:
                    raise CommandsError(f"{path}: {word!r} means both {found[key]} and {command}: take it out of one.")
    return MappingProxyType(found)


def _table(path: Path) -> Mapping[str, object]:
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CommandsError(f"{path} cannot be read: {error}") from error


def _key(path: Path, word: object) -> str:
    parts = plain(word) if isinstance(word, str) else []
    if not parts or any(part.isdecimal() for part in parts):
        raise CommandsError(f"{path}: {word!r} is no word. A word has letters, and no digits: those are numbers of reports.")
    key = " ".join(parts)
    if {key, "".join(parts)} & CARRIERS:
        raise CommandsError(f"{path}: {word!r} belongs to the carrier, which stops or starts texts on it: choose another word.")
    if key in LETTERS.values():
        raise CommandsError(f"{path}: {word!r} is a letter that means the same in every language: choose another word.")
    return key
