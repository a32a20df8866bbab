"""Everything that can be looked at before a caller finds out: one function a subject, each yielding one `Check` a line.

Checks are data. Nothing here prints, mends or phones anybody; only `CARRIER` goes over the network, and only when it is asked for.
An error means that callers or verifiers are let down now; a warning is for somebody to weigh. Floor 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from hotline.checks.check import Check, Level, each_of, sentences
from hotline.checks.of_carrier import CARRIER, addresses_of
from hotline.checks.of_limits import LIMITS
from hotline.checks.of_people import PEOPLE
from hotline.checks.of_records import RECORDS, database
from hotline.checks.of_rota import ROTA
from hotline.checks.of_settings import SETTINGS, is_loopback
from hotline.checks.of_texts import TEXTS
from hotline.checks.of_times import TIMES
from hotline.settings import BadSetting, load_settings
from hotline.wiring import assemble

__all__ = ["Check", "Level", "addresses_of", "database", "examine", "is_loopback"]


def examine(*, carrier: bool = False) -> Iterator[Check]:
    """Every check in order; where one fails that others stand on, the others are left out. `carrier`: ask the carrier too."""
    try:
        settings = load_settings()
    except BadSetting as error:
        yield from sentences("settings", error)
        return
    yield from each_of(SETTINGS, settings)
    try:
        hotline = assemble(settings)
    except BadSetting as error:
        yield from sentences("assembly", error)
        return
    try:
        yield from each_of(TEXTS, hotline)
        found = list(each_of((database,), hotline))
        yield from found
        if all(each.level is not Level.ERROR for each in found):
            yield from each_of((*PEOPLE, *RECORDS, *ROTA, *LIMITS, *TIMES), hotline)
    finally:
        hotline.close()
    if carrier:
        yield from each_of(CARRIER, settings)
