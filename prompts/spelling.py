"""Numbers and codes as they are read aloud: sign by sign, in groups. Pure."""

import unicodedata

from prompts.messages import fold


def spell(digits: str, group: int = 0) -> str:
    """A number or code to be read sign by sign: "4711" → "4, 7, 1, 1".

    `group` signs are said in one breath: spell("8883514024", 3) → "8 8 8, 3 5 1, 4 0 2 4" (a last sign alone joins the
    group before it). Letters are kept, in capitals; everything else is left out.
    """
    signs = [_plain(sign) for sign in digits if sign.isalnum()]
    size = max(group, 1)
    groups = [signs[start : start + size] for start in range(0, len(signs), size)]
    if size > 1 and len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2:] = [groups[-2] + groups[-1]]
    return ", ".join(" ".join(each) for each in groups)


def spoken_number(number: str) -> str:
    """A telephone number for the voice; "1" in front of a North American one is left out. Words are left as they are."""
    number = fold(number)
    if any(sign.isalpha() for sign in number):
        return number
    digits = "".join(sign for sign in number if sign.isdecimal())
    if len(digits) == 11 and digits.startswith("1"):
        digits = digits[1:]
    return spell(digits, 3)


def _plain(sign: str) -> str:
    digit = unicodedata.digit(sign, None)
    return sign.upper() if digit is None else str(digit)
