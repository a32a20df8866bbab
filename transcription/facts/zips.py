"""ZIP codes: said, and where they are. The data come with the library `zipcodes`; nothing is asked of the network."""

from functools import cache

import zipcodes

from transcription.facts.candidates import Candidate, candidate
from transcription.facts.language import Rules
from transcription.facts.line import Reading
from transcription.facts.phrases import Found
from transcription.facts.values import PLAIN, VAGUE

_CUE_WORDS = 4
_DIGITS = 5
_UNASKED = 0.9
"""How sure a ZIP code is in the answer to where it was, without the word for it."""

_UNKNOWN = 0.5
"""At most this for five digits that are no ZIP code: something was misheard."""


def zip_codes(reading: Reading, rules: Rules, *, asked: bool) -> list[Candidate]:
    """Five digits said one by one or as numbers, near the word for a ZIP code, or alone in answer to where it was (`asked`)."""
    line = rules["zip", "never"].hidden(Reading(plain=reading.plain, counted=reading.plain)).plain
    bad = [f.words for f in rules["zip", "never"].find(reading)]
    drawn = []
    for run in rules.numbers.runs(line):
        codes = rules.numbers.digits_of(run, count=_DIGITS)
        known = sorted(code for code in codes if town_of(code) is not None)
        found = Found(line=line, start=run[0].start, end=run[-1].end, hint=False)
        if not codes or any(a <= found.words[1] and found.words[0] <= b for a, b in bad):
            continue
        near = (line.before(found.start, words=_CUE_WORDS), line.after(found.end, words=_CUE_WORDS))
        cued = any(rules["zip", "cues"].last_in(text) is not None for text in near)
        if not (cued or asked or all(len(atom.digits) in (1, _DIGITS) for atom in run)):
            continue  # "nineteen ninety five": a year, a house, part of a telephone number
        rule = PLAIN * (1.0 if cued else _UNASKED if asked else VAGUE)
        if len(known) != 1:
            rule *= _UNKNOWN
        drawn.append(candidate(found, rules, question="zip", value=(known or sorted(codes))[0], rule=rule))
    return drawn


@cache
def _rows(code: str) -> list[dict[str, object]]:
    try:
        return list(zipcodes.matching(code))  # type: ignore[no-untyped-call]
    except (TypeError, ValueError):
        return []


def town_of(zip: str) -> str | None:
    """Where a ZIP code is, to be said: "Chicago, Illinois". None when it is unknown, or one of the armed forces' abroad."""
    if len(zip) != _DIGITS or not (zip.isascii() and zip.isdecimal()):
        return None
    row = next(iter(_rows(zip)), None)
    state = _STATES.get(str(row["state"])) if row is not None else None
    return f"{row['city']}, {state}" if row is not None and state is not None else None


_STATES = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DE": "Delaware",
    "DC": "District of Columbia",
    "FL": "Florida",
    "GA": "Georgia",
    "HI": "Hawaii",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "IA": "Iowa",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "ME": "Maine",
    "MD": "Maryland",
    "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MS": "Mississippi",
    "MO": "Missouri",
    "MT": "Montana",
    "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NY": "New York",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VT": "Vermont",
    "VA": "Virginia",
    "WA": "Washington",
    "WV": "West Virginia",
    "WI": "Wisconsin",
    "WY": "Wyoming",
    "PR": "Puerto Rico",
    "GU": "Guam",
    "VI": "Virgin Islands",
    "AS": "American Samoa",
    "MP": "Northern Mariana Islands",
    "FM": "Micronesia",
    "MH": "Marshall Islands",
    "PW": "Palau",
}
