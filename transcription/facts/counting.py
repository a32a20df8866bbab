"""How many agents, how many vehicles, and what these look like."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transcription.facts.candidates import Candidate, candidate, corrects, denied, of_phrases, of_the_past
from transcription.facts.language import Rules
from transcription.facts.line import NUMBER, Line, Number, Reading, is_number
from transcription.facts.phrases import Found
from transcription.facts.values import AGENTS, NO_VEHICLES, PLAIN, VAGUE, VALUES, VEHICLES

_ANSWERS = {"agents": AGENTS, "vehicles": VEHICLES}
_OWNER = 6  # words after "no cars" in which somebody is named whose they would be
_ACROSS = 0.75
"""How sure an answer is where the number that was said reaches into the next one: "five or six"."""


def counts(reading: Reading, rules: Rules) -> list[Candidate]:
    """Agents and vehicles."""
    reading = rules["numbers", "no_count"].hidden(reading)
    found = {what: _joined(_plain_counts(reading, rules, what), rules) for what in ("agents", "vehicles")}
    drawn = [each for what, all in found.items() for pair in all if (each := _counted(pair, rules, what)) is not None]
    drawn += [each for what, all in found.items() for each in _put_right(reading.counted, all, found, rules, what)]
    return drawn + _none(reading, rules)


def vehicles_seen(reading: Reading, rules: Rules, *, asked: bool) -> list[Candidate]:
    """What kinds of vehicles, and of which colours. `asked`: it was the question, so a bare word is enough."""
    shown = rules["vehicles", "never"].hidden(reading)
    described = [f.words for key in ("counts", "coloured") for f in rules["vehicles", key].find(shown)]
    kinds = [
        each if asked or any(a <= each.first and each.last <= b for a, b in described) else replace(each, rule=each.rule * VAGUE)
        for each in of_phrases(shown, rules, question="vehicle_kind")
    ]
    coloured = [f.words for f in rules["vehicles", "coloured"].find(shown)]
    colours = [
        each
        for each in of_phrases(shown, rules, question="vehicle_colour")
        if any(a <= each.first and each.last <= b for a, b in coloured)
    ]
    return kinds + colours


def _plain_counts(reading: Reading, rules: Rules, what: str) -> list[tuple[Found, Number]]:
    """Where a number stands with what it counts. Of a row of numbers ("at nine thirty three") nobody knows which one counts.

    After a count, "no, there were five" puts it right; before any, the same words may deny it.
    """
    shown = rules[what, "never"].hidden(reading)
    counted: list[tuple[Found, Number]] = []
    for found in sorted(rules[what, "counts"].find(shown), key=lambda f: f.start):
        if len(found.numbers) != 1 or _in_a_row(found) or of_the_past(found, rules):
            continue
        if not denied(found, rules) or (counted and corrects(found, rules)):
            counted.append((found, found.numbers[0]))
    return counted


def _in_a_row(found: Found) -> bool:
    """Whether other numbers stand right beside its number."""
    text = found.line.text
    at = next(i for i in range(found.start, found.end) if is_number(text[i]))
    around = text[max(0, at - 2) : at].strip()[-1:] + text[at + 1 : at + 3].strip()[:1]
    return any(is_number(char) for char in around)


def _joined(found: Sequence[tuple[Found, Number]], rules: Rules) -> list[tuple[Found, Number]]:
    """ "two vans and a truck" are three."""
    together: list[tuple[Found, Number]] = []
    for each, number in found:
        if together and each.line is together[-1][0].line:
            last, before = together[-1]
            between = each.line.text[last.end : each.start]
            joined = rules["numbers", "plus"].last_in(f" {between}" if each.line.spaces else between)
            if joined is not None and joined.group().strip() == between.strip():
                together[-1] = (replace(last, end=each.end, hint=last.hint or each.hint), _sum(before, number))
                continue
        together.append((each, number))
    return together


def _sum(one: Number, other: Number) -> Number:
    high = one.high + other.high if one.high is not None and other.high is not None else None
    return Number(low=one.low + other.low, high=high, rule=min(one.rule, other.rule), article=False)


def _counted(pair: tuple[Found, Number], rules: Rules, what: str) -> Candidate | None:
    found, number = pair
    answer = _answer(number, what)
    if answer is None:
        return None
    value, sure = answer
    return candidate(found, rules, question=what, value=value, rule=PLAIN * sure, detail=_detail(number))


def _answer(number: Number, what: str) -> tuple[str, float] | None:
    """The answer of the report for a number, and how sure it is."""
    largest = _ANSWERS[what][-1][0]
    if not 0 < number.low <= largest or number.rule <= 0 or (number.high or 0) > largest:
        return None
    low = _bucket(number.low, what)
    if number.high is None:
        return low, number.rule if low == _ANSWERS[what][-1][1] else number.rule * VAGUE
    across = 1.0 if low == _bucket(number.high, what) else _ACROSS
    article = VAGUE if number.article else 1.0
    return _bucket((number.low + number.high + 1) // 2, what), number.rule * across * article


def _bucket(number: int, what: str) -> str:
    return next((value for largest, value in _ANSWERS[what] if number <= largest), _ANSWERS[what][-1][1])


def _detail(number: Number) -> str | None:
    if number.high is None or number.article:
        return None
    return str(number.low) if number.low == number.high else f"{number.low}-{number.high}"


def _put_right(
    line: Line,
    found: Sequence[tuple[Found, Number]],
    all_found: dict[str, list[tuple[Found, Number]]],
    rules: Rules,
    what: str,
) -> list[Candidate]:
    """ "three agents, no, five": a bare number soon after a count, with words of correction between them and nothing that it counts."""
    filler = f"(?:{rules['correction', 'filler'].source})*"
    gap = " " if line.spaces else ""
    ends = f"(?={filler}$|{rules['numbers', 'plus'].source}|{rules['correction', 'filler'].source})"
    pattern = re.compile(f"{filler}(?:{rules['correction', 'words'].source})+{filler}(?P<number>{NUMBER}{gap}){ends}")
    taken = [f.start for pairs in all_found.values() for f, _ in pairs]
    right: list[Candidate] = []
    for each, _ in found:
        match = pattern.match(line.text, each.end)
        if match is None or any(start == match.start("number") for start in taken):
            continue
        number = line.numbers_in(*match.span("number"))[0]
        again = Found(line=line, start=match.start("number"), end=match.end("number"), hint=each.hint)
        drawn = None if number.article else _counted((again, number), rules, what)
        if drawn is not None:
            right.append(replace(drawn, corrects=True))
    return right


def _none(reading: Reading, rules: Rules) -> list[Candidate]:
    """That there are no vehicles. "No cars of the border patrol" leaves open whether there are others."""
    shown = rules["vehicles", "never"].hidden(reading)
    found = rules["vehicles", "none"].find(shown)
    return [
        candidate(f, rules, question="vehicles", value=NO_VEHICLES, rule=PLAIN * (VAGUE if _of_an_agency(f, rules) else 1.0))
        for f in found
    ]


def _of_an_agency(found: Found, rules: Rules) -> bool:
    line = found.line
    near = (line.before(found.start, words=2), line.text[found.start : found.end], line.after(found.end, words=_OWNER))
    return any(rules["agency", agency].last_in(text) is not None for agency in VALUES["agency"] for text in near)
