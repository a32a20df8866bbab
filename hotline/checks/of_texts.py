"""What callers hear and what hears them: languages, reviews, texts, speech models."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hotline.checks.check import Check, Group, Level, doubt, fine, number_of, wrong
from hotline.wiring import Hotline
from prompts.check import check as check_texts
from prompts.rights import is_rights_text
from prompts.wording import WordingError
from transcription.models import engine_for
from transcription.models import problem as model_problem


def languages(hotline: Hotline) -> Iterator[Check]:
    """Which languages callers are offered, and who has read them."""
    if not hotline.languages:
        hint = "Name them in HOTLINE_LANGUAGES, or review one: hotline prompts review --all --language en …"
        yield wrong("languages", "no language is offered: none has been reviewed yet", hint)
        return
    yield fine("languages", f"callers are offered {', '.join(hotline.languages)}")
    for number, language in hotline.settings.numbers.items():
        if language and language not in hotline.languages:
            said = f"{number} is bound to {language!r}, which is not offered"
            yield wrong("languages_bound", said, "Correct HOTLINE_NUMBERS or HOTLINE_LANGUAGES.")
    for language in hotline.languages:
        yield from _reviewed(hotline, language)


def _reviewed(hotline: Hotline, language: str) -> Iterator[Check]:
    catalogue = hotline.catalogue
    total, done = len(catalogue.prompts), sum(catalogue.is_reviewed(each, language) for each in catalogue.prompts)
    if done == total:
        yield fine(f"reviewed_{language}", f"{language}: all {total} texts are reviewed")
    else:
        status = catalogue.reviews.status(language)
        hint = f"Let somebody who speaks it read them: hotline prompts review --all --language {language} …"
        yield doubt(f"reviewed_{language}", f"{language}: {done} of {total} texts are reviewed ({status})", hint)
    rights = [each for each in catalogue.prompts if is_rights_text(each)]
    if all(catalogue.is_reviewed(each, language) for each in rights):
        yield fine(f"rights_{language}", f"{language}: the rights texts are reviewed")
    elif hotline.settings.demo:
        yield doubt(f"rights_{language}", f"{language}: rights texts play as samples", "For demonstrations only.")
    elif catalogue.is_reviewed("rights-core-now", language):
        open_ = sum(not catalogue.is_reviewed(each, language) for each in rights)
        hint = "Until a lawyer has reviewed them, callers hear the core rights instead."
        yield doubt(f"rights_{language}", f"{language}: {number_of(open_, 'rights text')} not reviewed", hint)
    else:
        instead = "the emergency number" + (" and the legal-help number" if catalogue.has_legal_help else "")
        said = f"{language}: the core rights are not reviewed, so the line falls back to {instead}"
        yield doubt(
            f"rights_{language}", said, f"Let a lawyer read them: hotline prompts review rights-core-now --language {language} …"
        )


def texts(hotline: Hotline) -> Iterator[Check]:
    """What `prompts check` finds."""
    try:
        found = check_texts(hotline.catalogue, hotline.languages or None)
    except WordingError as error:
        yield wrong("prompts", str(error), "Mend that file.")
        return
    counted = Counter((each.level, each.language) for each in found)
    for (level, language), count in sorted(counted.items()):
        yield Check(
            id=f"prompts_{language}", level=Level(level), words=f"{language}: {number_of(count, level)} in the texts", hint=_SEE
        )
    if not found:
        yield fine("prompts", "nothing is wrong with the texts")


_SEE = "See: hotline prompts check"


def speech(hotline: Hotline) -> Iterator[Check]:
    """What hears each language. A missing model delays text, never a page."""
    folder = hotline.settings.models_dir
    for language in hotline.languages or hotline.catalogue.languages():
        engine = engine_for(language, folder)
        said, _, hint = engine.sentence.partition(". ")
        if engine.model is None or engine.model.engine != "vosk":
            yield doubt(f"model_{language}", said, hint)
        elif model_problem(engine.model) is not None:
            yield wrong(f"model_{language}", said, hint)
        else:
            yield fine(f"model_{language}", said)


TEXTS: Sequence[Group[Hotline]] = (languages, texts, speech)
