"""Telephone numbers as the carrier writes them, withheld ones included."""

from __future__ import annotations

import phonenumbers

_WITHHELD = frozenset(
    {"+266696687", "+7378742833", "+2562533", "+8656696", "+464", "anonymous", "restricted", "unknown", "unavailable"}
)
"""What the vendor sends for a caller who shows no number: keypad spellings of "anonymous", "restricted", "blocked" and the like
(its article "Why am I receiving calls from these strange numbers?")."""


def shown_number(raw: str) -> str | None:
    """The caller's number in E.164, or None where it is withheld or none at all (a SIP address, for instance)."""
    if raw.strip().lower() in _WITHHELD or not raw.startswith("+"):
        return None
    try:
        parsed = phonenumbers.parse(raw)
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
