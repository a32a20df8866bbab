"""What callers hear and what hears them: languages, reviews, voices, recordings, texts, speech models."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from hotline.checks.check import Check, Group, Level, doubt, fine, number_of, wrong
from hotline.wiring import Hotline
from prompts.catalogue import Catalogue
from prompts.check import check as check_texts
from prompts.reviews import ReviewState
from prompts.rights import is_rights_text
from prompts.voices import complaint
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
    there = _texts_of(catalogue, language)
    total, done = len(there), sum(catalogue.is_reviewed(each, language) for each in there)
    if done == total:
        yield fine(f"reviewed_{language}", f"{language}: all {total} texts are reviewed")
    else:
        status = catalogue.reviews.status(language)
        hint = f"Let somebody who speaks it read them: hotline prompts review --all --language {language} …"
        yield doubt(f"reviewed_{language}", f"{language}: {done} of {total} texts are reviewed ({status})", hint)
    rights = [each for each in there if is_rights_text(each)]
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


def _texts_of(catalogue: Catalogue, language: str) -> Sequence[str]:
    """What somebody can approve: every text; of a language without texts what has been recorded."""
    only = catalogue.language(language).recorded_only
    return sorted(each for each in catalogue.prompts if not only or catalogue.can_say(each, language))


def due(hotline: Hotline) -> Iterator[Check]:
    """Which approvals end soon, or have ended. When that of a rights text ends, callers hear something else in its place."""
    catalogue, today = hotline.catalogue, hotline.clock().date()
    for language in hotline.languages:
        there = _texts_of(catalogue, language)
        ends = sorted(day for each in there if (day := catalogue.review_due(each, language)) and day <= today + _SOON)
        over = sum(catalogue.review_state(each, language) is ReviewState.OVERDUE for each in there)
        said = [f"{number_of(len(ends), 'review')} due within {_SOON.days} days, the first on {ends[0]}"] if ends else []
        said += [f"{number_of(over, 'review')} overdue"] if over else []
        if said:
            hint = f"Read them again: hotline prompts review --due-within {_SOON.days} --language {language} …"
            yield doubt(f"due_{language}", f"{language}: {', '.join(said)}", hint)


_SOON = timedelta(days=14)


def voices(hotline: Hotline) -> Iterator[Check]:
    """Who speaks each language: a voice the carrier is known to have, or people's recordings of today's words."""
    catalogue = hotline.catalogue
    for language in hotline.languages:
        if problem := complaint(catalogue.language(language)):
            yield wrong(f"voice_{language}", f"{language}: {problem}", "Correct its language.toml; the voices are in voices.toml.")
        pieces, entries = catalogue.pieces(language), catalogue.recordings.entries
        there = {each.id: entries[language, each.id].says(each.text) for each in pieces if (language, each.id) in entries}
        record = f"hotline prompts record {language} --missing"
        if older := sum(not says for says in there.values()):
            instead = "the carrier's voice says it" if catalogue.language(language).voice else "nothing is said"
            said = f"{language}: {number_of(older, 'recording')} of older words; {instead} instead"
            yield doubt(f"recordings_older_{language}", said, f"Record the words of today: {record}")
        if catalogue.language(language).voice:
            continue
        if missing := len(pieces) - len(there):
            said = f"{language}: {missing} of {number_of(len(pieces), 'piece')} not recorded; what they say is not offered"
            yield doubt(f"recorded_{language}", said, f"See what to record: {record}")
        else:
            yield fine(f"recorded_{language}", f"{language}: all {len(pieces)} pieces are recorded")


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


TEXTS: Sequence[Group[Hotline]] = (languages, due, voices, texts, speech)
