"""What may be a fact, before it is decided which of them stand: how sure, and whether it was denied, doubted or put right."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from transcription.facts.language import Rules
from transcription.facts.line import Line, Number, Reading
from transcription.facts.phrases import Found
from transcription.facts.values import PLAIN, SEVERAL, SURE, VAGUE, VALUES, Fact, Heard
from transcription.recogniser import Word

_NEGATION_BEFORE, _NEGATION_AFTER = 4, 3
_DOUBT_BEFORE, _DOUBT_AFTER = 6, 3
_CORRECTION_WORDS = 5
_LONG_NEGATION = 6  # words of the longest negation besides one: "don't think it was"
_PAST_BEFORE, _PAST_AFTER = 6, 8
_APART = 6
_MOST_BELONGINGS = 3  # "cars with agents of the migra"
_LONGEST_BELONGING = 80  # letters


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Something that may be a fact. `first`, `last`: its words; `rule`: how sure, 0…1; `corrects`: said to put right what came before."""

    question: str
    value: str
    first: int
    last: int
    rule: float
    detail: str | None = None
    corrects: bool = False
    line: Line | None = None
    end: int = 0


def candidate(
    found: Found, rules: Rules, *, question: str, value: str, rule: float = PLAIN, detail: str | None = None
) -> Candidate:
    """A phrase that was found, less sure where it is ambiguous or doubted."""
    first, last = found.words
    sure = rule * (VAGUE if found.hint else 1.0) * (VAGUE if _doubted(found, rules) else 1.0)
    return Candidate(
        question=question,
        value=value,
        first=first,
        last=last,
        rule=sure,
        detail=detail,
        corrects=corrects(found, rules),
        line=found.line,
        end=found.end,
    )


def of_phrases(reading: Reading, rules: Rules, *, question: str, rule: float = PLAIN) -> list[Candidate]:
    """What the phrases for each value of a closed list find."""
    reading = rules[question, "never"].hidden(reading)
    found: list[Candidate] = []
    everything = [(value, each) for value in VALUES[question] for each in rules[question, value].find(reading)]
    timed = question in ("now", "when")
    for meant, each in _longest(everything):
        if denied(each, rules) or _only_articles(each.numbers) or (not timed and of_the_past(each, rules)):
            continue
        if meant in _ARRESTS.get(question, ()) and _apart(each, rules):
            continue
        found.append(candidate(each, rules, question=question, value=meant, rule=rule))
    return found


_ARRESTS = {"taken": ("yes", "no"), "activity": ("arresting",)}


def denied(found: Found, rules: Rules) -> bool:
    """Whether a negation stands up to four words before it or three after it, with nothing in between that ends it.

    What it belongs to is denied with it: in "no cars from the border patrol" the words are counted from "cars".
    """
    line, ends = found.line, rules["negation", "ends"]
    before = line.before(_head(found, rules), words=_NEGATION_BEFORE + (_LONG_NEGATION if line.spaces else 0))
    no = rules["negation", "before"].last_in(before)
    if no is not None and (not line.spaces or len(before[no.end() :].split()) < _NEGATION_BEFORE):
        again = ends.last_in(before)
        true_again = ends.at(line.text, found.start) and no.end() < len(before)  # "it's not the police, it's ice"
        if not true_again and (
            again is None or again.start() <= no.end()
        ):  # "no era la migra": what follows at once is denied with it
            return True
    after = line.after(found.end, words=_NEGATION_AFTER)
    return rules["negation", "after"].last_in(after) is not None


def _head(found: Found, rules: Rules) -> int:
    """Where what it belongs to begins: "cars" in "cars from the border patrol", itself where it belongs to nothing."""
    start = found.start
    for _ in range(_MOST_BELONGINGS):
        from_here = max(0, start - _LONGEST_BELONGING)
        at = rules["negation", "belongs"].ending(found.line.text[from_here:start])
        if at is None:
            break
        start = from_here + at
    return start


def of_the_past(found: Found, rules: Rules) -> bool:
    """Whether it is told of last year or the like: true perhaps, but nothing that this report is about."""
    before = found.line.before(found.start, words=_PAST_BEFORE)
    after = found.line.after(found.end, words=_PAST_AFTER)
    return any(rules["negation", "past"].last_in(text) is not None for text in (before, after))


def _apart(found: Found, rules: Rules) -> bool:
    """Whether somebody was taken by an ambulance, or to school."""
    line = found.line
    near = (line.before(found.start, words=_APART), line.text[found.start : found.end], line.after(found.end, words=_APART))
    text = (near[0] + near[1] + near[2].lstrip()) if line.spaces else "".join(near)
    return rules["taken", "apart"].last_in(text) is not None


def chosen(candidates: Iterable[Candidate], words: Sequence[Word | Heard]) -> list[Fact]:
    """The facts: for each question the surest, or where several may stand the surest of each value."""
    facts: list[Fact] = []
    by_question: dict[str, list[Candidate]] = {}
    for each in sorted(candidates, key=lambda c: (c.first, c.last)):
        by_question.setdefault(each.question, []).append(each)
    for question, found in by_question.items():
        drawn = [(each, fact_of(each, words)) for each in found]
        if question not in SEVERAL:
            facts.append(_surest(drawn))
            continue
        best: dict[str, Fact] = {}
        for each, fact in drawn:
            if each.value not in best or fact.confidence > best[each.value].confidence:
                best[each.value] = fact
        facts.extend(best.values())
    return facts


def fact_of(each: Candidate, words: Sequence[Word | Heard]) -> Fact:
    said = words[each.first : each.last + 1]
    heard = min((max(0.0, min(1.0, word.confidence)) for word in said), default=0.0)
    return Fact(
        question=each.question,
        value=each.value,
        detail=each.detail,
        confidence=round(heard * each.rule, 3),
        words=" ".join(word.text for word in said),
        start=said[0].start,
        end=said[-1].end,
    )


def _surest(drawn: list[tuple[Candidate, Fact]]) -> Fact:
    """The surest since the last correction. What contradicts itself without one is a hint."""
    since = max((i for i, (each, _) in enumerate(drawn) if each.corrects), default=0)
    kept = drawn[since:]
    best = max(kept, key=lambda pair: (pair[1].confidence, pair[0].first))[1]
    if any(_contradicts(fact, best) and fact.confidence >= best.confidence / 2 for _, fact in kept):
        return replace(best, confidence=round(best.confidence * VAGUE, 3))
    closer = [
        fact for _, fact in kept if fact.value == best.value and fact.detail and fact.confidence >= min(best.confidence, SURE)
    ]
    return best if best.detail or not closer else closer[-1]


def _contradicts(one: Fact, other: Fact) -> bool:
    """ "this morning" and "at nine" may both be true; "four" and "five" may not."""
    return one.value != other.value or None is not one.detail != other.detail is not None


def _longest(found: list[tuple[str, Found]]) -> list[tuple[str, Found]]:
    """Without those that stand inside a longer one of another value: "police ICE" is not police."""
    kept: list[tuple[str, Found]] = []
    for value, each in sorted(
        found, key=lambda pair: -(pair[1].words[1] - pair[1].words[0]) * 1_000 - (pair[1].end - pair[1].start)
    ):
        if not any(_inside(each, other) for _, other in kept):
            kept.append((value, each))
    return kept


def _inside(each: Found, other: Found) -> bool:
    if each.line is other.line:
        return each.start < other.end and other.start < each.end
    (a, b), (c, d) = each.words, other.words
    return a <= d and c <= b


def _only_articles(numbers: Sequence[Number]) -> bool:
    """ "took a" is not "took one"."""
    return bool(numbers) and all(number.article for number in numbers)


def _doubted(found: Found, rules: Rules) -> bool:
    before = found.line.before(found.start, words=_DOUBT_BEFORE)
    after = found.line.after(found.end, words=_DOUBT_AFTER)
    return any(rules["doubt", "words"].last_in(text) is not None for text in (before, after))


def corrects(found: Found, rules: Rules) -> bool:
    """Whether words of correction stand right before it."""
    before = found.line.before(found.start, words=_CORRECTION_WORDS)
    pattern = f"{rules['correction', 'words'].source}(?:{rules['correction', 'filler'].source})*$"
    return re.search(pattern, before) is not None
