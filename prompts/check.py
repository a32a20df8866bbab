"""Finding what is wrong with the texts before a caller does.

An error would be heard: a message that is not there, a key that differs, a text too long to keep in mind, an English word
in the middle of Spanish. A warning is for somebody to weigh. What a person must judge (is it true, is it kind, is it
right) stays with the reviewers.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from prompts.catalogue import MASTER, Catalogue, MissingPrompt
from prompts.languages import LANGUAGES, Language
from prompts.messages import Message
from prompts.pieces import Piece
from prompts.rights import NOTICE, is_rights_text
from prompts.spelling import spell
from prompts.voices import complaint
from prompts.wording import Wording, load_wording

MENU_SECONDS = 20.0
MESSAGE_SECONDS = 45.0
# Softer limits of single messages: the first words of a call, and the rights text somebody hears at the door.
SOFT_SECONDS = {"greeting": 3.0, "main-urgent": 4.0, "assurance": 8.0, "rights-notice": 6.0, "rights-core-now": 32.0}
TOLERANCE = 1.1  # the rates are estimates

# A value of usual length for each variable, so that lengths are measured with something in them.
SAMPLES: dict[str, str | int] = {
    "code": spell("47110582", 2),
    "key": 1,
    "legal": spell("8885550123", 3),
    "minutes": 15,
    "id": "main menu",
    "number": spell("4711"),
    "total": 42,
    "who": "Ana",
    "zip": spell("94110"),
}
# In a text a number is a figure, and a name is as long as names are.
TEXT_SAMPLES: dict[str, str | int] = {
    "begins": "20:00",
    "code": 12,
    "codes": "1, 2, 12",
    "date": 30,
    "ends": "08:00",
    "example": "12v1",
    "last_date": 31,
    "minutes": 120,
    "more": 12,
    "most": 180,
    "offer": 123,
    "others": "s124, s125",
    "people": "Maria, Wilhelmina-K, Jo, Ana, +2",
    "verdict": 23,
    "who": "Wilhelmina-K",
}
PLURALS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 15}

# 3GPP TS 23.038: one segment holds 160 of these (the second row counts double), or 70 UTF-16 units of anything else.
GSM_7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_7_DOUBLE = set("\f^{}\\[~]|€")
_MOST_SEGMENTS = 3
"""English stays within one. A language whose letters take two bytes has 70 of them in a segment, too few for an answer with commands in it;
telephones put up to three together without loss."""

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing to mend or to weigh. `prompt` is empty when it concerns a whole language."""

    level: Literal["error", "warning"]
    language: str
    prompt: str
    what: str
    hint: str


def seconds(text: str, language: str | Language) -> float:
    """How long the text takes to say, slowly, in seconds: by words, or by syllables where a word is a phrase.

    Raises KeyError for a language id that is not shipped (hand over a Language then).
    """
    tongue = LANGUAGES[language] if isinstance(language, str) else language
    count = len(WORD.findall(text)) if tongue.rate_unit == "words" else _syllables(text, tongue)
    return count * 60 / tongue.rate_per_minute


def seconds_to_read(catalogue: Catalogue, language: str, piece: Piece) -> float:
    """How long a piece takes to read aloud, slowly, in seconds; where there is only the English, as in English."""
    spoken = catalogue.language(language)
    return seconds(piece.text, catalogue.language(MASTER) if spoken.recorded_only else spoken)


def segments(text: str) -> int:
    """How many segments a text message costs. More than one costs double and may arrive in pieces."""
    if all(sign in GSM_7 or sign in GSM_7_DOUBLE for sign in text):
        size, single, joined = len(text) + sum(sign in GSM_7_DOUBLE for sign in text), 160, 153
    else:
        size, single, joined = len(text.encode("utf-16-le")) // 2, 70, 67
    return 1 if size <= single else -(-size // joined)


def check(catalogue: Catalogue, languages: Sequence[str] | None = None) -> list[Finding]:
    """Everything found in these languages (default: all), errors first. Raises WordingError for a broken banned.toml."""
    found: list[Finding] = []
    for language in catalogue.languages() if languages is None else languages:
        found += _language(catalogue, language)
    return sorted(found, key=lambda each: each.level)


def renderings(catalogue: Catalogue, prompt: str, language: str) -> list[str]:
    """The message said in every way its choices allow, with sample values. Raises MissingPrompt."""
    return [catalogue.text(prompt, language, **values) for values in _values(catalogue, prompt, language)]


def _values(catalogue: Catalogue, prompt: str, language: str) -> Iterator[dict[str, str | int]]:
    message = catalogue.messages(language).get(prompt)
    master = catalogue.master.get(prompt)
    samples = TEXT_SAMPLES if prompt.startswith("text-") else {}
    names: dict[str, list[str | int]] = {}
    for name in sorted(message.variables if message else ()):
        keys = [key for each in (message, master) if each for key in each.choices.get(name, ())]
        names[name] = [_sample(key) for key in dict.fromkeys(keys)]
        names[name] = names[name] or [samples.get(name) or _of_usual_length(catalogue, name, language)]
    names.pop("name", None)
    for values in itertools.product(*names.values()):
        yield dict(zip(names, values, strict=True))


def _sample(key: str) -> str | int:
    return int(key) if key.isdecimal() else PLURALS.get(key, key)


def _of_usual_length(catalogue: Catalogue, name: str, language: str) -> str | int:
    if name == "language":
        return catalogue.language_name(language, language)
    return SAMPLES.get(name, spell("12345"))


# Scripts in which one letter is one syllable.
_SYLLABIC = {"HANGUL": ("가", "힣"), "CJK": ("一", "鿿")}


def _syllables(text: str, tongue: Language) -> int:
    """Letters of a syllabic script one by one, digits too; a word in Latin letters is one syllable where such words are the language
    (Vietnamese), else about two."""
    ranges = [_SYLLABIC[script] for script in tongue.scripts if script in _SYLLABIC]
    own = sum(any(low <= sign <= high for low, high in ranges) for sign in text)
    words = [word for word in WORD.findall(text) if not any(low <= sign <= high for low, high in ranges for sign in word)]
    digits = sum(sign.isdecimal() for sign in text)
    return own + digits + (2 if ranges else 1) * len([word for word in words if not word.isdecimal()])


def _language(catalogue: Catalogue, language: str) -> Iterator[Finding]:
    for problem in catalogue.problems.get(language, ()):
        hint = f"Look at {problem.where}." if problem.where else ""
        yield Finding(level="error", language=language, prompt=problem.prompt, what=problem.what, hint=hint)
    if language not in catalogue.languages():
        yield Finding(
            level="error",
            language=language,
            prompt="",
            what="has no texts",
            hint=f"Make the folder prompts/{language}/ with a language.toml and .ftl files.",
        )
        return
    yield from _voice(catalogue, language)
    if catalogue.language(language).recorded_only:
        return
    masters, ours = catalogue.master, catalogue.messages(language)
    wording = load_wording(language, catalogue.overlay)
    english = {word.casefold() for each in masters.values() for word in WORD.findall(each.literal)}
    for prompt in sorted(catalogue.prompts | ours.keys()):
        if prompt not in ours:
            if masters[prompt].origin == "overlay":
                continue  # a pack's text that nobody has translated: it is not offered in this language
            what, hint = "is missing", f"Translate “{masters[prompt].source}” into prompts/{language}/."
        elif prompt not in catalogue.prompts:
            what, hint = "is no message of the English master", "Nothing asks for it: correct its id or take it out."
        else:
            spot = _Spot(catalogue, catalogue.language(language), masters[prompt], ours[prompt], wording, english)
            for level, what, hint in spot.look():
                yield Finding(level=level, language=language, prompt=prompt, what=what, hint=hint)
            continue
        yield Finding(level="error", language=language, prompt=prompt, what=what, hint=hint)


def _voice(catalogue: Catalogue, language: str) -> Iterator[Finding]:
    if wrong := complaint(catalogue.language(language)):
        hint = "The voices that are known stand in prompts/voices.toml."
        yield Finding(level="error", language=language, prompt="", what=wrong, hint=hint)
    if language == MASTER:
        known = catalogue.rights_data.texts
        for prompt in sorted(each for each in catalogue.prompts if is_rights_text(each)):
            if prompt not in known or not (known[prompt].sources or prompt == NOTICE):
                hint = "Write in rights.toml what it rests on. A text that is not named there is never played."
                yield Finding(level="error", language=language, prompt=prompt, what="has no sources", hint=hint)


Said = tuple[Literal["error", "warning"], str, str]


@dataclass(frozen=True)
class _Spot:
    """One message in one language beside its English master."""

    catalogue: Catalogue
    tongue: Language
    master: Message
    ours: Message
    wording: Wording
    english: set[str]

    def look(self) -> Iterator[Said]:
        yield from self._against_the_master()
        if self.tongue.id != MASTER:
            yield from self._tongue_of_the_words()
        try:
            said = list(dict.fromkeys(renderings(self.catalogue, self.master.id, self.tongue.id)))
        except MissingPrompt:
            yield "error", "says nothing", "Write its words."
            return
        yield from self._length(said)
        if words := sorted({word for text in said for word in self.wording.found(text)}):
            hint = "Say what was seen, without judging or calling to act. The list is in banned.toml."
            yield "error", f"banned wording: {', '.join(words)}", hint

    def _against_the_master(self) -> Iterator[Said]:
        for names, what in (
            (self.master.variables - self.ours.variables, "leaves out"),
            (self.ours.variables - self.master.variables, "uses an unknown"),
        ):
            if names:
                named = ", ".join(f"${name}" for name in sorted(names))
                yield "error", f"{what} {named}", f"The English says “{self.master.source}”."
        for name in self.master.choices.keys() | self.ours.choices.keys():
            wanted, there = set(self.master.choices.get(name, ())), set(self.ours.choices.get(name, ()))
            not_ours = PLURALS.keys() - set(self.tongue.plurals)
            if self.ours.choices.get(name) is None and wanted <= {*PLURALS}:
                continue  # a language may say all numbers alike
            if wanted & PLURALS.keys() - {"other"}:
                wanted = (wanted - not_ours) | self.tongue.plurals
            if missing := sorted(wanted - there):
                yield "error", f"has no [{'], ['.join(missing)}] of ${name}", "Add a line for each."
            if extra := sorted(there - wanted - set(self.tongue.plurals)):
                yield "error", f"has [{'], ['.join(extra)}] of ${name}, which never comes", "Write the master's keys."
        master, ours = _keys(self.master, self.catalogue.language(MASTER)), _keys(self.ours, self.tongue)
        if master != ours and not (self.master.choices and master == list(dict.fromkeys(ours))):
            what = f"names the keys {' '.join(ours) or '(none)'}, the English {' '.join(master) or '(none)'}"
            yield "error", what, "Same keys in the same order, digits as digits."

    def _tongue_of_the_words(self) -> Iterator[Said]:
        literal = self.ours.literal
        if literal == self.master.literal and any(sign.isalpha() for sign in literal):
            yield "error", "is still the English text", "Translate it."
            return
        shared = {word.casefold() for word in self.wording.shared}
        own = [word for word in WORD.findall(literal) if word.casefold() not in shared]
        strange = {sign for word in own for sign in word if sign.isalpha() and not _of(sign, self.tongue.scripts)}
        if strange:
            signs = "".join(sorted(strange))
            yield "error", f"letters of another script: {signs}", f"The {self.tongue.own_name} voice stumbles over them."
        words = {word.casefold() for word in WORD.findall(literal)}
        if slips := sorted(words & {word.casefold() for word in self.wording.foreign}):
            yield "error", f"English words: {', '.join(slips)}", "Use words that people say at home."
        if "LATIN" in self.tongue.scripts and (
            alike := sorted(word for word in words & self.english - shared if any(sign.isalpha() for sign in word))
        ):
            yield "warning", f"spelled as in English: {', '.join(alike)}", "If that is right, add to shared in banned.toml."

    def _length(self, said: list[str]) -> Iterator[Said]:
        prompt = self.master.id
        if prompt.startswith("text-"):
            if (most := max(map(segments, said))) > (1 if self.tongue.id == MASTER else _MOST_SEGMENTS):
                hint = "A part holds 160 plain or 70 other letters, the line's name in it. á, í, ó, ú are not among the plain ones."
                yield "error", f"needs {most} text messages", hint
            return
        longest = max(seconds(text, self.tongue) for text in said)
        limit = MENU_SECONDS if _is_menu(self.master) else MESSAGE_SECONDS
        soft = SOFT_SECONDS.get(prompt, limit)
        if longest > limit:
            yield "error", f"takes {longest:.0f} s, the limit is {limit:.0f} s", "Nobody keeps more in mind. Shorten it."
        elif longest > soft * TOLERANCE:
            yield "warning", f"takes {longest:.1f} s, it should take {soft:.0f} s", "Shorten it."
        if self.tongue.voice and any(len(self.catalogue.spoken(text, self.tongue.id)) > 1 for text in said):
            yield "warning", "is too long for one <Say> and will be cut in two", "It works, with a small pause."


def _is_menu(master: Message) -> bool:
    return master.id.endswith("-menu") or len(re.findall(r"\bpress (?:\d|star|pound)", master.literal)) > 1


def _keys(message: Message, tongue: Language) -> list[str]:
    """The digits, stars and pounds of a text, in order. Each once where there is a choice: a language that says one and several alike
    has only one way to say the key."""
    names = {name.casefold(): key for key, own in (("*", tongue.star), ("#", tongue.pound)) for name in own}
    either = "|".join([r"\d", *map(re.escape, sorted(names, key=len, reverse=True))])
    found = [names.get(name, name) for name in re.findall(either, message.literal.casefold())]
    # A key that goes by two names may be said by both, one right after the other.
    keys = [key for place, key in enumerate(found) if key.isdigit() or found[place - 1 : place] != [key]]
    return list(dict.fromkeys(keys)) if message.choices else keys


def _of(sign: str, scripts: tuple[str, ...]) -> bool:
    name = unicodedata.name(sign, "")
    return any(name.startswith(script) for script in scripts)
