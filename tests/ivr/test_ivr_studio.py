"""The phone studio without a telephone: the rules of the PIN, the conversation, which text is next, and every word of it as a document."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from ivr import pins, twiml
from ivr.conversation import Heard, Problem, RecordingHeard, State, Turn, awaited, begin
from ivr.flow import Action, Farewell, Menu
from ivr.script import Filler, Script, Sound
from ivr.studio import Studio, recordable, take_row
from ivr.studio_flow import COMPLAINTS, FIRST, LOOK, NEXT, PIN_DIGITS, SOUND, STAFF, TAKE, TEXT, studio_flow
from prompts.catalogue import Catalogue
from prompts.recordings import keep
from records import AuditEntry, Call, Direction, Keyring, Person, Sessions, Take, TakeState, sessions_of
from simulator.documents import read_document

NIGHT = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
CATALOGUE = Catalogue(demo=True, legal_help="+15555550177")
STAFF_LANGUAGES = tuple(each for each in CATALOGUE.languages() if CATALOGUE.serves_staff(each))
ADDRESSES = twiml.Addresses(turn="https://h.example/t", empty="https://h.example/e", recording="https://h.example/r")


# -- the PIN --------------------------------------------------------------------------------------------------------------------


def alice(**more: object) -> Person:
    return Person(**{"name": "alice", "active": True, "coordinator": True, "pin": "right", "pin_failures": 0, **more})


def test_the_right_pin_of_any_key_is_right_and_wipes_the_slate() -> None:
    person = alice(pin_failures=4)
    assert pins.check(person, ["new key", "right"], now=NIGHT) is pins.Outcome.RIGHT
    assert (person.pin_failures, person.pin_locked_until) == (0, None)


def test_the_fifth_wrong_one_locks_for_an_hour() -> None:
    person = alice()
    for _ in range(4):
        assert pins.check(person, ["wrong"], now=NIGHT) is pins.Outcome.WRONG
    assert pins.check(person, ["wrong"], now=NIGHT) is pins.Outcome.LOCKED
    assert pins.check(person, ["right"], now=NIGHT + timedelta(minutes=59)) is pins.Outcome.LOCKED
    assert person.pin_failures == 5  # what is tried while it is locked is not even looked at
    assert pins.check(person, ["right"], now=NIGHT + timedelta(minutes=60)) is pins.Outcome.RIGHT


@pytest.mark.parametrize("lacks", [{"pin": None}, {"active": False}, {"coordinator": False}, {"pin": ""}])
def test_nobody_comes_in_who_may_not(lacks: dict[str, object]) -> None:
    assert pins.check(alice(**lacks), ["right", ""], now=NIGHT) is pins.Outcome.WRONG


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 90)), max_size=60))
def test_whoever_guesses_has_five_guesses_an_hour(tries: list[tuple[bool, int]]) -> None:
    person, now = alice(), NIGHT
    looked_at: list[datetime] = []
    for right, minutes in tries:
        now += timedelta(minutes=minutes)
        before = person.pin_failures
        outcome = pins.check(person, ["right" if right else "wrong"], now=now)
        if outcome is pins.Outcome.RIGHT:
            looked_at.clear()
        elif person.pin_failures > before:
            looked_at.append(now)
        if len(looked_at) > 5:
            assert looked_at[-1] - looked_at[-6] >= timedelta(hours=1)


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


def test_zero_and_silence_end_the_call_except_before_it_is_clear_who_calls() -> None:
    flow = studio_flow(["mam"])
    assert isinstance(flow[flow.person], Farewell)
    assert list(flow[STAFF].in_silence()) == ["as_caller"]


# -- the desk -------------------------------------------------------------------------------------------------------------------------


class Room:
    """A studio with a database and a home folder of its own, and a call in it."""

    def __init__(self, sessions: Sessions, catalogue: Catalogue) -> None:
        assert catalogue.overlay is not None
        self.sessions, self.overlay = sessions, catalogue.overlay
        self.keyring = Keyring([Keyring.new_key()])
        self.reminded: list[tuple[str, int, str]] = []
        self.studio = Studio(
            catalogue=catalogue,
            overlay=self.overlay,
            languages=("mam", "ht"),
            keyring=self.keyring,
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

    def does(self, name: str, state: State, *, pin: tuple[str, ...] = ()) -> tuple[State, str]:
        with self.sessions.begin() as session:
            turn = Turn(state=state, action=Action(id=name, does=name, outcomes={}))
            return self.studio.carry_out(session, session.get_one(Call, 1), turn, pin=pin, now=NIGHT)

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


def test_digits_are_hashed_before_the_transaction_and_only_six_of_them(room: Room) -> None:
    assert room.studio.hashes_of(Heard(keys="024680")) == (room.keyring.slow_hash("024680"),)
    for keys in ("", "9", "02139", "0246801", "02468#", "٠٢٤٦٨٠"):
        assert room.studio.hashes_of(Heard(keys=keys)) == ()
    assert PIN_DIGITS == 6


def test_wrong_tries_are_in_the_audit_log_without_a_number(room: Room) -> None:
    state = State(screen=STAFF, language="en")
    outcomes = []
    for _ in range(6):
        state, outcome = room.does("check_pin", state, pin=("wrong",))
        outcomes.append(str(outcome))
    assert outcomes == ["wrong", "wrong", "enough", "enough", "locked", "locked"]
    with room.sessions() as session:
        noted = [(each.actor, each.action, each.subject, each.detail) for each in session.scalars(select(AuditEntry))]
    assert noted == [
        ("hotline", "three wrong PINs", "alice", None),
        ("hotline", "three wrong PINs", "alice", None),
        ("hotline", "PIN locked", "alice", None),
    ]


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
        keyring=Keyring([Keyring.new_key()]),
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
