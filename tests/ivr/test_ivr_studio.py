"""The phone studio without a telephone: the rules of the PIN, the conversation, which text is next, and every word of it as a document."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from ivr import twiml
from ivr.conversation import Problem, RecordingHeard, State, Turn, awaited, begin
from ivr.flow import Action, Farewell, Menu
from ivr.script import Filler, Script, Sound
from ivr.studio import Studio, recordable, take_row
from ivr.studio_flow import COMPLAINTS, FIRST, LOOK, NEXT, SOUND, TAKE, TEXT, studio_flow
from prompts.catalogue import Catalogue
from prompts.recordings import keep
from records import Call, Direction, Person, Sessions, Take, TakeState, sessions_of
from simulator.documents import read_document

NIGHT = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
CATALOGUE = Catalogue(demo=True, legal_help="+15555550177")
STAFF_LANGUAGES = tuple(each for each in CATALOGUE.languages() if CATALOGUE.serves_staff(each))
ADDRESSES = twiml.Addresses(turn="https://h.example/t", empty="https://h.example/e", recording="https://h.example/r")


# -- the conversation ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 5, 6, 16, 40])
def test_it_is_sound_for_any_number_of_languages(count: int) -> None:
    flow = studio_flow([f"l{number}" for number in range(count)])
    flow.validate()
    offered = [c.answers for s in flow.screens.values() if isinstance(s, Menu) for c in s.keys.values() if c.goes == FIRST]
    assert offered == [("recorded", f"l{number}") for number in range(count)]


def test_a_studio_without_languages_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to record"):
        studio_flow([])


def test_waiting_ends_within_a_minute_whatever_the_worker_does() -> None:
    flow = studio_flow(["mam"])
    screen, seconds = flow[LOOK], 0
    while isinstance(screen, Action):
        waits = flow[screen.outcomes["not_yet"]]
        if not isinstance(waits, Menu):
            break
        seconds += waits.seconds
        screen = flow[waits.gives_up]
    assert waits.id == "late"
    assert 20 <= seconds <= 60


def test_every_reason_that_sound_can_be_refused_for_has_words() -> None:
    from prompts.sound import Complaint

    assert {each.value for each in Complaint} - set(COMPLAINTS) == {"not_sound"}


def test_zero_ends_the_call() -> None:
    flow = studio_flow(["mam"])
    assert isinstance(flow[flow.person], Farewell)


# -- the desk -------------------------------------------------------------------------------------------------------------------------


class Room:
    """A studio with a database and a home folder of its own, and a call in it."""

    def __init__(self, sessions: Sessions, catalogue: Catalogue) -> None:
        assert catalogue.overlay is not None
        self.sessions, self.overlay = sessions, catalogue.overlay
        self.reminded: list[tuple[str, int, str]] = []
        self.studio = Studio(
            catalogue=catalogue,
            overlay=self.overlay,
            languages=("mam", "ht"),
            remind=lambda _session, work, row, key: self.reminded.append((work, row, key)),
        )
        with sessions.begin() as session:
            person = Person(
                name="alice", number="+15555550111", number_key="key", language="en", coordinator=True, added_at=NIGHT, pin="right"
            )
            session.add(person)
            session.flush()
            call = Call(
                sid="CA1",
                direction=Direction.INBOUND,
                flow="studio",
                language="en",
                state=State(screen=TEXT, language="en").to_json(),
                step=0,
                person_id=person.id,
                began_at=NIGHT,
                heard_at=NIGHT,
            )
            session.add(call)

    def does(self, name: str, state: State) -> tuple[State, str]:
        with self.sessions.begin() as session:
            turn = Turn(state=state, action=Action(id=name, does=name, outcomes={}))
            return self.studio.carry_out(session, session.get_one(Call, 1), turn, now=NIGHT)

    def shown(self, state: State) -> str:
        flag = next(flag for flag in state.flags if flag.startswith("piece="))
        return flag.split(":")[1]

    def inserts(self, session: Session, state: State) -> Mapping[str, Filler]:
        return self.studio.inserts(session, state, sound_url=lambda row: f"https://h.example/{row}.wav", public_url="")


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Read once: what is recorded meanwhile is looked up on the disk."""
    return Catalogue(overlay=tmp_path_factory.mktemp("home") / "prompts")


@pytest.fixture
def room(database: Engine, catalogue: Catalogue) -> Room:
    assert catalogue.overlay is not None
    shutil.rmtree(catalogue.overlay, ignore_errors=True)
    return Room(sessions_of(database), catalogue)


def recording(language: str) -> State:
    return State(screen=TEXT, language="en", flags=frozenset({f"recorded={language}"}))


def test_what_a_language_cannot_do_without_comes_first(room: Room) -> None:
    order = [each.prompt for each in room.studio.pieces("mam")]
    first = room.studio.catalogue.essential
    places = [place for place, prompt in enumerate(order) if prompt in first or prompt.startswith("digit-")]
    assert places == list(range(len(places)))
    assert len(places) < len(order)


def test_texts_come_in_turn_and_those_passed_over_come_again(room: Room) -> None:
    pieces = [each.id for each in room.studio.pieces("mam")]
    state, outcome = room.does(FIRST, recording("mam"))
    seen = [room.shown(state)]
    for _ in pieces:
        state, outcome = room.does(NEXT, state)
        assert outcome == "piece"
        seen.append(room.shown(state))
    assert seen == [*pieces, pieces[0]]


def test_a_recording_of_other_words_counts_as_missing(room: Room) -> None:
    first, second, *_ = room.studio.pieces("mam")
    keep(room.overlay, "mam", first.id, "other words", b"RIFF", seconds=1, by="bob", on=date(2026, 3, 1))
    keep(room.overlay, "mam", second.id, second.text, b"RIFF", seconds=1, by="bob", on=date(2026, 3, 1))
    missing = [each.id for each in room.studio.missing("mam")]
    assert first.id in missing
    assert second.id not in missing


def test_a_language_that_is_not_there_any_more_has_nothing_to_record(room: Room) -> None:
    assert room.does(FIRST, recording("tlh")) == (recording("tlh"), "all_done")


def told(room: Room, language: str, piece: str) -> str:
    """What is said of a piece before it is recorded."""
    with room.sessions() as session:
        return " ".join(
            each.text for each in room.inserts(session, replace_piece(recording(language), room, language, piece))[TEXT]("en")
        )


def test_the_words_of_a_language_whose_numbers_stand_elsewhere_are_given_whole_in_english(room: Room) -> None:
    said = told(room, "ko", "legal-help-line.3")
    assert "legal help line 3" in said
    for piece in room.studio.catalogue.pieces("en", frozenset({"legal-help-line"})):
        assert piece.id.startswith("digit-") or piece.text in said


@pytest.mark.parametrize(
    ("language", "piece", "said", "english"),
    [
        ("ht", "receipt-status.waiting", "receipt status waiting", "Your report is waiting for a volunteer."),
        (
            "es",
            "receipt-outcome.nothing_found",
            "receipt outcome nothing found",
            "We checked your report, and found nothing there.",
        ),
        ("ht", "bulletin-hours.other.2", "bulletin hours other 2", "hours old."),
        ("ru", "bulletin-hours.few.1", "bulletin hours few 1", "In English: The report is about Read this:"),
        ("ar", "bulletin-hours.two", "bulletin hours two", "In English: The report is about … hours old. Read this:"),
        ("ko", "bulletin-hours.2", "bulletin hours 2", "In English: The report is about … hours old. Read this:"),
        ("es", "person-looking.2", "person looking 2", "In English: Please stay on the line. To leave a message instead, press 1."),
        ("ht", "person-looking.2", "person looking 2", "We are calling a volunteer. … It can take … minutes. … Please stay"),
    ],
)
def test_a_variant_is_told_by_its_key_and_with_its_english(room: Room, language: str, piece: str, said: str, english: str) -> None:
    words = told(room, language, piece)
    assert said in words
    assert english in words


def replace_piece(state: State, room: Room, language: str, piece: str) -> State:
    assert piece in {each.id for each in room.studio.pieces(language)}
    return State(screen=state.screen, language="en", flags=frozenset({f"recorded={language}", f"piece={language}:{piece}:"}))


def test_a_take_of_another_text_is_never_listened_to(room: Room) -> None:
    state, _ = room.does(FIRST, recording("mam"))
    with room.sessions.begin() as session:
        row = Take(sid="RE1", call_id=1, person_id=1, language="mam", piece="goodbye", state=TakeState.READY, made_at=NIGHT)
        row.sound = b"RIFF"
        session.add(row)
    told = State(screen=TEXT, language="en", flags=state.flags | {f"{TAKE}=RE1"})
    assert room.does(LOOK, told)[1] == "gone"
    assert room.does("keep", told)[1] == "gone"


@pytest.mark.parametrize("known_first", [True, False])
def test_news_and_turn_make_one_take_in_either_order(room: Room, known_first: bool) -> None:
    heard = RecordingHeard(sid="RE1", seconds=4)
    for late in (known_first, not known_first, True, False):
        with room.sessions.begin() as session:
            call = session.get_one(Call, 1)
            if late:
                room.studio.news(session, call, heard, has_sound=True, now=NIGHT)
            else:
                take_row(session, call, heard, now=NIGHT)
    with room.sessions() as session:
        assert session.scalars(select(Take.sid)).all() == ["RE1"]
    assert set(room.reminded) == {("fetch_take", 1, "0")}


def test_news_of_silence_makes_no_take_and_ends_one_that_is_awaited(room: Room) -> None:
    heard = RecordingHeard(sid="RE1", seconds=0)
    with room.sessions.begin() as session:
        call = session.get_one(Call, 1)
        room.studio.news(session, call, heard, has_sound=False, now=NIGHT)
        assert session.scalars(select(Take)).all() == []
        room.studio.news(session, call, heard, has_sound=True, now=NIGHT)
        room.studio.news(session, call, heard, has_sound=False, now=NIGHT)
        (take,) = session.scalars(select(Take)).all()
        assert (take.state, take.complaint, take.next_at) == (TakeState.UNUSABLE, "no_speech", None)


# -- the words --------------------------------------------------------------------------------------------------------------------------


def states(language: str) -> Iterator[State]:
    flow = studio_flow(recordable(CATALOGUE))
    for name, screen in flow.screens.items():
        turn = begin(flow, start=name, language=language)
        if isinstance(screen, Action) or turn.action:
            continue
        yield turn.state
        for problem, tries in ((Problem.WRONG_KEY, 1), (Problem.SILENCE, 2), (Problem.TO_THE_TONE, 0)):
            yield State(screen=turn.state.screen, language=language, problem=problem, tries=tries)


@pytest.mark.parametrize("language", STAFF_LANGUAGES)
def test_the_carrier_takes_every_document(language: str, tmp_path: Path) -> None:
    studio = Studio(
        catalogue=CATALOGUE,
        overlay=tmp_path,
        languages=recordable(CATALOGUE),
        remind=lambda *_: None,
    )
    flow = studio_flow(recordable(CATALOGUE))
    script = Script(catalogue=CATALOGUE, offered=("en",), public_url="https://h.example")
    flags = frozenset({"recorded=es", "piece=es:report-receipt.1:"})
    for state in states(language):
        placed = State(**{**vars(state), "flags": flags})
        inserts = {
            **studio.inserts(cast("Session", None), placed, sound_url=str, public_url=""),
            SOUND: lambda _: (Sound(url="https://h.example/take.wav"),),
        }
        said = script.utterances(flow, placed, inserts=inserts)
        document = twiml.document(awaited(flow, placed), said, ADDRESSES, to_the_tone=state.problem is Problem.TO_THE_TONE)
        assert read_document(document.encode(), "text/xml"), state


def test_every_piece_of_every_language_can_be_shown(room: Room) -> None:
    with room.sessions() as session:
        for language in room.studio.catalogue.languages():
            for piece in room.studio.pieces(language)[::7]:
                said = room.inserts(session, replace_piece(recording(language), room, language, piece.id))[TEXT]("en")
                assert len(said) >= 2, (language, piece)
                assert all(each.text for each in said)
