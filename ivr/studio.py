"""What the desk does in the phone studio: which text is next, what was recorded, what is kept. Floor 4.

Between two requests everything is in the call's sealed state and in the table of takes; what is still missing is looked up on the
disk each time, so a session goes on where the last one stopped, whoever recorded meanwhile. No network here: the worker fetches and
prepares what was spoken.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from ivr import pins, studio_flow
from ivr.conversation import RecordingHeard, Spoke, State, Turn
from ivr.language_menu import pages
from ivr.script import Filler, Sound, Utterance, heard
from ivr.studio_flow import COMPLAINTS, LANGUAGE, LANGUAGES, RECORD, SOUND, STUDIO, TAKE, TEXT
from prompts.catalogue import MASTER, Catalogue
from prompts.pieces import DIGITS, Piece
from prompts.recordings import RecordingsError, keep, load_recordings
from prompts.reviews import fingerprint
from records import Call, Person, Take, TakeState, note

log = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=4)
"""How long the carrier's own news of a recording is awaited, somebody waiting on the line, before it is asked for unasked."""

_PIECE = "piece"
"""A flag of the studio's own, beside the answers: language, piece and words being recorded."""

_SIGNS = 16
"""Hexadecimal signs of a text's fingerprint in a flag."""


@dataclass(frozen=True, kw_only=True)
class Studio:
    """The studio's side of the desk. `overlay`: the deployment's own texts and recordings; `languages`: those that can be recorded, as
    its conversation lists them; `remind` starts work on a row."""

    catalogue: Catalogue
    overlay: Path
    languages: tuple[str, ...]
    remind: Callable[[Session, str, int, str], None]

    # -- which text -----------------------------------------------------------------------------------------------------------

    def pieces(self, language: str) -> list[Piece]:
        """Everything to be recorded in a language, what it cannot be offered without first."""
        if language not in self.catalogue.languages():
            return []
        first = self.catalogue.essential | set(DIGITS)
        return sorted(self.catalogue.pieces(language), key=lambda each: each.prompt not in first)

    def missing(self, language: str) -> list[Piece]:
        """What of it is not recorded now for exactly these words. Reads the disk."""
        return self._missing_of(self.pieces(language), language)

    def _missing_of(self, pieces: Sequence[Piece], language: str) -> list[Piece]:
        there = load_recordings(self.catalogue.roots, (language,))
        return [each for each in pieces if there.of(language, each.id, each.text) is None]

    def _show(self, state: State, *, after: str | None) -> tuple[State, str]:
        """The first missing text after a piece; behind the last one, those that were passed over come again."""
        language = state.answer(LANGUAGE)
        pieces = self.pieces(language)
        missing = self._missing_of(pieces, language)
        if not missing:
            return state, "all_done"
        places = {each.id: place for place, each in enumerate(pieces)}
        place = places.get(after or "", -1)
        shown = next((each for each in missing if places[each.id] > place), missing[0])
        return state.answered(_PIECE, f"{language}:{shown.id}:{fingerprint(shown.text)[:_SIGNS]}"), "piece"

    def _piece(self, state: State) -> Piece | None:
        """The text that is being recorded, in the words it has now."""
        language, piece, _ = _piece_flag(state)
        return next((each for each in self.pieces(language) if each.id == piece), None)

    # -- what was recorded ----------------------------------------------------------------------------------------------------

    def written(self, session: Session, call: Call, turn: Turn, *, now: datetime) -> Turn:
        """The turn, with what was spoken in it taken in and remembered as the take to listen to."""
        for fact in turn.facts:
            if isinstance(fact, Spoke):
                take_row(session, call, fact.recording, now=now)
                turn = replace(turn, state=turn.state.answered(TAKE, fact.recording.sid))
        return turn

    def news(self, session: Session, call: Call, recording: RecordingHeard, *, has_sound: bool, now: datetime) -> None:
        """The carrier says that a recording is ready, or that there was nothing to record."""
        if not has_sound and session.scalar(select(Take.id).where(Take.sid == recording.sid)) is None:
            return
        take = take_row(session, call, recording, now=now)
        if take.state is not TakeState.AWAITED:
            return
        if not has_sound:
            take.state, take.complaint, take.next_at = TakeState.UNUSABLE, "no_speech", None
            return
        if take.attempts == 0:
            take.next_at = now
        self.remind(session, "fetch_take", take.id, "0")

    def _look(self, session: Session, state: State) -> str:
        """Whether what was just spoken can be listened to; if not, why not."""
        found = session.execute(
            select(Take.state, Take.complaint, Take.language, Take.piece, Take.sound.is_not(None).label("there")).where(
                Take.sid == state.answer(TAKE)
            )
        ).first()
        if found is None or (found.language, found.piece) != _piece_flag(state)[:2]:
            return "gone"
        match found.state:
            case TakeState.AWAITED:
                return "not_yet"
            case TakeState.READY if found.there:
                return "ready"
            case TakeState.UNUSABLE:
                return str(found.complaint) if found.complaint in COMPLAINTS else COMPLAINTS[0]
        return "gone"

    def _keep(self, session: Session, call: Call, state: State, *, now: datetime) -> tuple[State, str]:
        """The file first, then our row: a crash between them leaves a take that is kept a second time, to the same file."""
        person = session.get_one(Person, call.person_id)
        if not pins.may_record(person):
            return state, "closed"
        language, _, words = _piece_flag(state)
        piece = self._piece(state)
        take = session.scalar(select(Take).where(Take.sid == state.answer(TAKE)).with_for_update())
        if piece is None or not fingerprint(piece.text).startswith(words) or not _is_ready(take, language, piece):
            return state, "gone"
        assert take is not None
        assert take.sound is not None
        try:
            keep(
                self.overlay,
                language,
                piece.id,
                piece.text,
                take.sound,
                seconds=take.seconds or 0.0,
                by=person.name,
                on=now.date(),
            )
        except (OSError, RecordingsError) as error:
            log.error("a recording cannot be kept in the home folder (%s): see hotline doctor", type(error).__name__)
            return state, "cannot"
        take.state, take.sound = TakeState.KEPT, None
        note(session, at=now, actor=person.name, action="keep a recording", subject=f"text {language} {piece.id}")
        return self._show(state, after=piece.id)

    # -- what the conversation asks for -----------------------------------------------------------------------------------------

    def carry_out(self, session: Session, call: Call, turn: Turn, *, now: datetime) -> tuple[State, str]:
        """Carry out the action a turn stopped at; returns the state, with what is to be remembered, and the outcome."""
        assert turn.action is not None
        state = turn.state
        match turn.action.does:
            case studio_flow.FIRST:
                return self._show(state, after=None)
            case studio_flow.NEXT:
                return self._show(state, after=_piece_flag(state)[1])
            case studio_flow.LOOK:
                return state, self._look(session, state)
            case studio_flow.KEEP:
                return self._keep(session, call, state, now=now)
        raise ValueError(f"the studio cannot {turn.action.does!r}")

    def inserts(self, session: Session, state: State, *, sound_url: Callable[[int], str], public_url: str) -> Mapping[str, Filler]:
        """What the conversation leaves to be filled in. `sound_url(take_id)` addresses a take for the carrier to play."""
        names = {
            f"{LANGUAGES}-{number}": partial(self._names, part, public_url) for number, part in enumerate(pages(self.languages), 1)
        }
        return {**names, TEXT: partial(self._words, state, public_url), SOUND: partial(_sound, session, state, sound_url)}

    def _names(self, part: Sequence[str], public_url: str, language: str) -> tuple[Utterance, ...]:
        """The languages of a page, as the coordinator calls them."""
        said: list[Utterance] = []
        for key, each in enumerate(part, 1):
            name = self.catalogue.language_name(each, language)
            said += heard(self.catalogue.say("studio-language-line", language, language=name, key=key), public_url)
        return tuple(said)

    def _words(self, state: State, public_url: str, language: str) -> tuple[Utterance, ...]:
        """Which text it is, what it means, and how it reads where somebody or something can read it aloud."""
        of, id, _ = _piece_flag(state)
        pieces = self.pieces(of)
        place = next((place for place, each in enumerate(pieces) if each.id == id), None)
        if place is None:
            return ()
        piece, missing = pieces[place], {each.id for each in self._missing_of(pieces, of)}
        number = sum(each.id in missing for each in pieces[:place]) + 1
        name = re.sub("[-._]", " ", piece.id)
        say = self.catalogue.say
        total = len({*missing, piece.id})
        said = [*heard(say("studio-text", language, number=number, total=total, id=name), public_url)]
        ours = self.catalogue.language(of)
        if of != MASTER:
            said += [
                *heard(say("studio-in-english", language), public_url),
                *self.catalogue.spoken(self._master(piece, of), MASTER),
            ]
        if ours.voice and not ours.recorded_only:
            said += [*heard(say("studio-read-this", language), public_url), *self.catalogue.spoken(piece.text, of)]
        return tuple(said)

    def _master(self, piece: Piece, language: str) -> str:
        """What a piece means, in English. A language that puts its numbers or its choices elsewhere has other pieces: then all that
        the English says there."""
        if self.catalogue.language(language).recorded_only:
            return piece.text
        theirs = [each for each in self.catalogue.pieces(language) if each.prompt == piece.prompt]
        english = [each for each in self.catalogue.pieces(MASTER) if each.prompt == piece.prompt]
        if any(each.variant for each in theirs) is any(each.variant for each in english):
            beside, meant = _said_with(theirs, piece), _said_with(english, piece)
            if len(beside) == len(meant):
                return meant[beside.index(piece)].text
        else:
            meant = [each for each in english if each.variant is None or each.variant.default]
        return " … ".join(each.text for each in meant) or self.catalogue.master[piece.prompt].literal


def _said_with(pieces: Sequence[Piece], piece: Piece) -> list[Piece]:
    """The pieces of a message that are said just when this one is: always, or of its variant. Where there are none, the default's:
    a language may have a plural that another one has not."""
    key = piece.variant.key if piece.variant else None
    same = [each for each in pieces if (each.variant.key if each.variant else None) == key]
    return same or [each for each in pieces if each.variant and each.variant.default]


def take_row(session: Session, call: Call, recording: RecordingHeard, *, now: datetime) -> Take:
    """The row of a recording. The carrier announces each twice, by the turn and by its own callback, in either order; a late one that
    nobody listens to has a row too, since it has to be deleted at the carrier."""
    take = session.scalar(select(Take).where(Take.sid == recording.sid))
    if take is None:
        language, piece, _ = _piece_flag(State.from_json(call.state))
        assert call.person_id is not None
        take = Take(
            sid=recording.sid,
            call_id=call.id,
            person_id=call.person_id,
            language=language,
            piece=piece,
            state=TakeState.AWAITED,
            made_at=now,
            next_at=now + PATIENCE,
        )
        session.add(take)
        session.flush()
    return take


def stands_recording(call: Call) -> bool:
    """Whether a call is in the studio, where a text is to be read aloud."""
    return call.flow == STUDIO and State.from_json(call.state).screen == RECORD


def recordable(catalogue: Catalogue) -> tuple[str, ...]:
    """The languages that can be recorded, those first that nothing can be said in otherwise."""
    return tuple(sorted(catalogue.languages(), key=lambda each: bool(catalogue.language(each).voice)))


def _sound(session: Session, state: State, sound_url: Callable[[int], str], _language: str) -> tuple[Utterance, ...]:
    take_id = session.scalar(select(Take.id).where(Take.sid == state.answer(TAKE)))
    return () if take_id is None else (Sound(url=sound_url(take_id)),)


def _is_ready(take: Take | None, language: str, piece: Piece) -> bool:
    if take is None or take.sound is None:
        return False
    return take.state is TakeState.READY and (take.language, take.piece) == (language, piece.id)


def _piece_flag(state: State) -> tuple[str, str, str]:
    """Language, piece and fingerprint of the words being recorded; empty before a text was shown."""
    language, _, rest = state.answer(_PIECE).partition(":")
    piece, _, words = rest.partition(":")
    return language, piece, words
