"""Telephone numbers as the carrier writes them, withheld ones included."""

from __future__ import annotations

import phonenumbers

_WITHHELD = frozenset({"+266696687", "+7378742833", "+7378742883", "+2562533", "+8656696", "+86282452253", "+7748283", "+464"})
"""What the vendor sends for a caller who shows no number: keypad spellings of "anonymous", "restricted", "blocked", "unknown",
"unavailable" and "private" (its article "Why am I getting calls from these strange numbers?", slips of its own included)."""


def shown_number(raw: str) -> str | None:
    """The caller's number in E.164, or None where it is withheld or none at all (a SIP address, for instance)."""
    if raw in _WITHHELD or not raw.startswith("+"):
        return None
    try:
        parsed = phonenumbers.parse(raw)
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
