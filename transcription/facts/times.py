"""Whether it is going on, and when it was."""

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from transcription.facts.candidates import Candidate, candidate, of_phrases
from transcription.facts.language import Rules
from transcription.facts.line import Reading
from transcription.facts.phrases import Found
from transcription.facts.values import PLAIN, VAGUE

_NEAR = 4  # words around a clock time in which "in the morning" is looked for
_EITHER_HALF = 0.85
"""How sure a clock time is that may be of the morning or of the evening."""


def times(reading: Reading, rules: Rules, *, at: datetime, zone: tzinfo) -> list[Candidate]:
    """`now` and `when`.

    A time says when they left only if they left: somebody who says "they came two hours ago" and nothing of their leaving gives a hint, and
    where it is going on there is no answer to "when did they leave?". What was before today is over either way.
    """
    now = of_phrases(reading, rules, question="now")
    local = at.astimezone(zone)
    when = _said(reading, rules, local) + _clock(reading, rules, local)
    if any(each.value == "now" for each in now):
        return now
    left = any(each.value == "left" for each in now)
    return now + [_as_sure_as(each, left) for each in when]


def _as_sure_as(each: Candidate, left: bool) -> Candidate:
    return each if left or each.value == "before" else replace(each, rule=each.rule * VAGUE)


def _said(reading: Reading, rules: Rules, local: datetime) -> list[Candidate]:
    """ "last night", "two hours ago"; a fixed phrase before the same words with a number in them."""
    found = of_phrases(reading, rules, question="when")
    taken = [(each.first, each.last) for each in found]
    shown = rules["when", "never"].hidden(reading)
    for unit, minutes in (("minutes", 1), ("hours", 60), ("days", 24 * 60)):
        for each in rules["when", unit].find(shown):
            first, last = each.words
            if not each.numbers or any(a <= last and first <= b for a, b in taken):
                continue
            number = each.numbers[-1]
            less = number.rule <= 0  # "less than two hours ago"
            most = (number.high if number.high is not None else number.low) * minutes - less
            value = "before" if unit == "days" else _value(local, local - timedelta(minutes=min(most, 99_999)))
            if not (less and unit == "days"):
                rule = PLAIN * (VAGUE if less else number.rule)
                found.append(candidate(each, rules, question="when", value=value, rule=rule))
    return found


def _clock(reading: Reading, rules: Rules, local: datetime) -> list[Candidate]:
    shown = rules["clock", "never"].hidden(reading)
    found = [(each, minutes) for minutes, phrases in rules.shifts.items() for each in phrases.find(shown)]
    found += [(each, 0) for each in rules["clock", "at"].find(shown)]
    longest = sorted(found, key=lambda pair: pair[0].words[0] - pair[0].words[1])
    drawn = []
    for at, (each, minutes) in enumerate(longest):
        if any(_overlap(each, longer) for longer, _ in longest[:at]):
            continue
        said = _time(each, minutes)
        if said is None:
            continue
        half = _half(each, rules)
        moment = _moment(local, *said, half=half)
        rule = PLAIN if half is not None or said[0] > 12 else PLAIN * _EITHER_HALF
        detail = moment.strftime("%H:%M")
        drawn.append(candidate(each, rules, question="when", value=_value(local, moment), rule=rule, detail=detail))
    return drawn


def _overlap(one: Found, other: Found) -> bool:
    (a, b), (c, d) = one.words, other.words
    return a <= d and c <= b


def _time(found: Found, shift: int) -> tuple[int, int] | None:
    """Hour and minute; None where the numbers are none, or a third one follows. Without numbers the phrase itself is a time."""
    numbers = found.numbers
    row = found.line.numbers_in(found.end, found.end + 1)
    if any(n.low != n.high or n.article for n in numbers) or row or len(numbers) > 2:
        return None
    hour, minute = numbers[0].low if numbers else 0, numbers[1].low if len(numbers) == 2 else 0
    if not 0 <= hour <= 23 or not 0 <= minute <= 59:
        return None
    moved = hour * 60 + minute + shift
    return (moved // 60) % 24, moved % 60


def _half(found: Found, rules: Rules) -> int | None:
    """0 for the morning, 12 for the evening, None where it was not said."""
    near = found.line.text[found.start : found.end] + found.line.after(found.end, words=_NEAR).lstrip()
    near = f" {near}" if found.line.spaces else near
    before = found.line.before(found.start, words=_NEAR)
    for text in (near, before):
        if rules["clock", "morning"].last_in(text):
            return 0
        if rules["clock", "evening"].last_in(text):
            return 12
    return None


def _moment(local: datetime, hour: int, minute: int, *, half: int | None) -> datetime:
    """The latest moment of that time which is not after the recording."""
    halves = (0, 12) if half is None else (half,)
    hours = [hour] if hour > 12 or (hour == 0 and half is None) else [hour % 12 + h for h in halves]
    moments = []
    for each in hours:
        moment = local.replace(hour=each, minute=minute, second=0, microsecond=0)
        moments.append(moment if moment <= local else moment - timedelta(days=1))
    return max(moments)


def _value(local: datetime, moment: datetime) -> str:
    """The answer of the report to when they left."""
    passed = local - moment
    if passed < timedelta(minutes=30):
        return "under-30"
    if passed < timedelta(minutes=120):
        return "under-120"
    return "today" if moment.date() == local.date() else "before"
