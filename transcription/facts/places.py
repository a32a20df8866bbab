"""Streets and places of the gazetteer in what was said, also where the recogniser wrote something similar.

Only a name of the gazetteer is ever drawn. House numbers are not: whose house it is belongs to nobody's facts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from transcription.facts.candidates import Candidate
from transcription.facts.gazetteer import Gazetteer, Name, Token, same_type, tokens_of, type_of
from transcription.facts.language import Rules, rules_of
from transcription.facts.line import fold, line_of
from transcription.facts.values import PLAIN, VAGUE, Heard
from transcription.recogniser import Word

_VERY_ALIKE = 90
"""From this likeness on a long name may be sure although it was heard otherwise."""

_LONG = 8  # letters
_CUED = 0.87  # how sure a name is after "at the corner of" and its like, in answer to where it was
_LONGEST_CUE = 5  # words
_WORD = 5  # letters; a shorter name with nothing around it is more likely a word like any other


@dataclass(frozen=True, kw_only=True)
class _Seen:
    """A name where it may have been said. `alike`: 0…100; `said`: the word street, avenue … beside it."""

    start: int
    end: int
    names: tuple[Name, ...]
    alike: int
    said: str | None


def places(
    words: Sequence[Word | Heard], rules: Rules, *, gazetteer: Gazetteer, asked: bool, alternatives: Sequence[str]
) -> list[Candidate]:
    """1. Every row of words that some name is like. 2. Of those that overlap the likest, then the longest.
    3. How sure it is, by what stands around it. 4. The same in the other texts, for hints at most.
    """
    if not gazetteer.places:
        return []
    found = _in_words(words, rules, gazetteer, asked=asked)
    for text in alternatives:
        other = [Heard(text=word, confidence=1.0, start=None, end=None) for word in text.split()]
        found += _brought_back(_in_words(other, rules, gazetteer, asked=asked), words, other)
    return found


def _in_words(words: Sequence[Word | Heard], rules: Rules, gazetteer: Gazetteer, *, asked: bool) -> list[Candidate]:
    tokens = tokens_of(line_of(words, spaces=rules.writing.spaces, accents=rules.writing.accents), rules)
    context = _Context(tokens, rules)
    seen = sorted(_seen(context, gazetteer), key=lambda s: (-s.alike, s.start - s.end, s.start))
    kept: list[_Seen] = []
    for each in seen:
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return [drawn for each in kept if (drawn := _drawn(each, kept, context, asked=asked)) is not None]


class _Context:
    """The words around a name."""

    def __init__(self, tokens: list[Token], rules: Rules) -> None:
        english = rules_of("en") or rules
        self.tokens = tokens
        self.rules = rules
        self.types = {fold(t) for t in (*rules.types, *english.types)}
        self.directions = {fold(d) for d in (*rules.directions, *english.directions)}
        self.little = {fold(w) for w in rules.little}

    def type_beside(self, start: int, end: int) -> str | None:
        """The word street, avenue … right after a name or right before it."""
        for at in (end, start - 1):
            if 0 <= at < len(self.tokens) and self.tokens[at].text in self.types:
                return type_of(self.tokens[at].text)
        return None

    def begin(self, start: int) -> int:
        """Where a name begins with its directions and house number."""
        while start > 0 and (
            self.tokens[start - 1].text in self.directions
            or self.tokens[start - 1].text in self.types
            or self.tokens[start - 1].number
        ):
            start -= 1
        return start

    def cued(self, start: int) -> bool:
        """Whether "near", "at the corner of" or the like stands right before a name, directions and house numbers left out."""
        start = self.begin(start)
        before = [token.said for token in self.tokens[max(0, start - _LONGEST_CUE) : start]]
        text = f" {''.join(f'{word} ' for word in before)}" if self.rules.writing.spaces else "".join(before)
        match = self.rules["place", "cues"].last_in(text)
        return match is not None and match.end() == len(text)

    def crossing(self, one: _Seen, other: _Seen) -> bool:
        """Whether only "and" stands between two names, and words for streets."""
        first, second = sorted((one, other), key=lambda s: s.start)
        between = [
            t.said for t in self.tokens[first.end : second.start] if t.text not in self.types and t.text not in self.directions
        ]
        text = f" {''.join(f'{word} ' for word in between)}" if self.rules.writing.spaces else "".join(between)
        match = self.rules["place", "joins"].last_in(text)
        return one is not other and match is not None and match.group().strip() == text.strip()


def _seen(context: _Context, gazetteer: Gazetteer) -> Iterator[_Seen]:
    rows = list(_rows(context, gazetteer.longest))
    exact = {text for _, _, text in rows if text in gazetteer.by_core}
    alike = gazetteer.alike(text for _, _, text in rows if text not in exact)
    for start, end, text in rows:
        said = context.type_beside(start, end)
        if text in exact:
            yield _Seen(start=start, end=end, names=_typed(gazetteer.by_core[text], said), alike=100, said=said)
        for core, score in alike.get(text, ()):
            yield _Seen(start=start, end=end, names=_typed(gazetteer.by_core[core], said), alike=score, said=said)


def _rows(context: _Context, longest: int) -> Iterator[tuple[int, int, str]]:
    """Every row of up to so many words that could be a name; one more than the longest, for words heard as two."""
    tokens = context.tokens
    for start, token in enumerate(tokens):
        if token.text in context.little:
            continue
        for end in range(start + 1, min(len(tokens), start + longest + 1) + 1):
            if tokens[end - 1].text not in context.little:
                yield start, end, "".join(t.text for t in tokens[start:end])


def _typed(names: tuple[Name, ...], said: str | None) -> tuple[Name, ...]:
    """Those of the type that was said, if there are any: 26th Street, not 26th Place."""
    return tuple(name for name in names if same_type(said, name.type)) or names


def _drawn(each: _Seen, all_seen: Sequence[_Seen], context: _Context, *, asked: bool) -> Candidate | None:
    sure = _support(each, all_seen, context, asked=asked)
    if sure is None or [token.text for token in context.tokens[each.end : each.end + 1]] == ["s"]:
        return None  # "maria's": whose, not where
    if each.alike < 100:
        sure *= each.alike / 100 if each.alike >= _VERY_ALIKE and len(each.names[0].core) >= _LONG else VAGUE * each.alike / 100
    if len({name.place.name for name in each.names}) > 1 or not same_type(each.said, each.names[0].type):
        sure *= VAGUE
    return Candidate(
        question="place",
        value=each.names[0].place.name,
        first=context.tokens[each.start].first,
        last=context.tokens[each.end - 1].last,
        rule=PLAIN * sure,
    )


def _support(each: _Seen, all_seen: Sequence[_Seen], context: _Context, *, asked: bool) -> float | None:
    """How sure what stands around a name makes it; None where it is more likely something else, such as somebody's name."""
    row = context.tokens[each.start : each.end]
    crossed = [other for other in all_seen if context.crossing(each, other)]
    cued = context.cued(each.start)
    if all(token.number for token in row):
        return _support_of_number(row[0], each.said is not None, bool(crossed), cued, asked=asked)
    if each.said is not None or any(_certainly_a_street(one, context) for one in (each, *crossed) if crossed):
        return 1.0
    opens = asked and any(context.begin(one.start) == 0 for one in (each, *crossed))
    if (crossed and opens) or (len(row) > 1 and (cued or opens)):
        return 1.0
    if cued:
        return _CUED if asked else VAGUE
    area = each.alike == 100 and all(name.place.kind in ("town", "area") for name in each.names)
    if len(row) > 1 or crossed:  # of an area people speak without more; streets and parks are named after people
        return VAGUE if asked or (area and len(row) > 1) else None
    return VAGUE if asked and len(row[0].text) >= _WORD else None


def _certainly_a_street(each: _Seen, context: _Context) -> bool:
    """Of two that cross one must be no name of a person: "bob and charlie" may be two streets, and are two people more often."""
    row = context.tokens[each.start : each.end]
    return each.said is not None or all(token.number for token in row) or context.cued(each.start)


def _support_of_number(token: Token, named: bool, crossing: bool, cued: bool, *, asked: bool) -> float | None:
    """ "26" may be a street if it is called one, crosses one, or was said as an ordinal; else it is just a number."""
    if named:
        return 1.0
    if crossing and (asked or token.ordinal):
        return 1.0 if token.ordinal or len(token.text) > 1 else VAGUE
    return VAGUE if token.ordinal and cued else None


def _brought_back(found: Sequence[Candidate], words: Sequence[Word | Heard], other: Sequence[Word | Heard]) -> list[Candidate]:
    """What was found in another text, with the words that stand in its place in the text itself."""
    if not found:
        return []
    blocks = SequenceMatcher(None, [fold(w.text) for w in other], [fold(w.text) for w in words], autojunk=False).get_opcodes()
    back = []
    for each in found:
        spans = [
            (c + max(0, each.first - a), c + min(b, each.last + 1) - a) if tag == "equal" else (c, d)
            for tag, a, b, c, d in blocks
            if a <= each.last and each.first < b and d > c
        ]
        if spans:
            first, last = min(c for c, _ in spans), max(d for _, d in spans) - 1
            back.append(replace(each, first=first, last=max(first, last), rule=each.rule * VAGUE))
    return back
