"""What callers said and who they are cannot be read without the key, and can be read with an older one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from records import (
    Answer,
    Base,
    Call,
    CannotOpen,
    Direction,
    Keyring,
    Person,
    Recording,
    RecordingAudio,
    Report,
    Transcript,
    Whereabouts,
    open_database,
    sessions_of,
)

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
NUMBER, ANSWER, RECEIPT, WORDS, WORD, SOUND = (
    "+15555550111",
    "60601-marker",
    "314159",
    "four vans in front of the bakery",
    "panaderia",
    b"RIFFsound-of-alice" * 40,
)
OLD, NEW = Keyring.new_key(), Keyring.new_key()


def kept(session: Session, keyring: Keyring) -> None:
    """A row of every sealed kind."""
    session.add(Person(name="alice", number=NUMBER, number_key=keyring.hashed(NUMBER), language="en", added_at=NOW))
    call = Call(
        sid="CA1",
        direction=Direction.INBOUND,
        flow="caller",
        state={"screen": "zip", "flags": [f"zip={ANSWER}"]},
        step=1,
        caller_key=keyring.hashed(NUMBER),
        began_at=NOW,
        heard_at=NOW,
    )
    session.add(call)
    session.flush()
    report = Report(call_id=call.id, began_at=NOW, stage="zip", receipt=RECEIPT, callback_number=NUMBER)
    session.add(report)
    session.flush()
    recording = Recording(report_id=report.id, sid="RE1", question="place", seconds=3, whereabouts=Whereabouts.STORED, made_at=NOW)
    session.add_all([recording, Answer(report_id=report.id, question="zip", value=ANSWER, given_at=NOW)])
    session.flush()
    session.add(RecordingAudio(recording_id=recording.id, sound=SOUND))
    session.add(Transcript(recording_id=recording.id, made_at=NOW, text=WORDS, words=[{"word": WORD}]))


def opened(path: Path, *keys: str) -> Engine:
    return open_database(f"sqlite:///{path}", Keyring(keys))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "hotline.db"


@pytest.fixture
def database(path: Path) -> Iterator[Engine]:
    engine = opened(path, OLD)
    Base.metadata.create_all(engine)
    with sessions_of(engine).begin() as session:
        kept(session, Keyring([OLD]))
    yield engine
    engine.dispose()


def everything_on_disk(path: Path) -> bytes:
    return b"".join(each.read_bytes() for each in sorted(path.parent.iterdir()))


def test_nothing_a_caller_gave_can_be_read_from_the_files(database: Engine, path: Path) -> None:
    raw = everything_on_disk(path)  # while the write-ahead log is still there
    assert b"RE1" in raw, "ids are there in clear, so this looks at the right bytes"
    secrets = [NUMBER, NUMBER[1:], ANSWER, RECEIPT, WORDS, "bakery", WORD]
    for secret in secrets:
        assert secret.encode() not in raw, secret
        assert secret.encode("utf-16-le") not in raw, secret
    assert SOUND not in raw
    assert b"sound-of-alice" not in raw
    database.dispose()
    assert all(secret.encode() not in everything_on_disk(path) for secret in secrets)


def test_what_is_deleted_leaves_nothing_sealed_behind_either(database: Engine, path: Path) -> None:
    with database.connect() as connection:
        sealed = bytes(connection.execute(text("SELECT sound FROM recording_audio")).scalar_one())
        connection.rollback()
    database.dispose()  # which moves the log into the file
    assert sealed[:60] in everything_on_disk(path)
    with database.begin() as connection:
        connection.execute(text("DELETE FROM recording_audio"))
    database.dispose()
    assert sealed[200:300] not in everything_on_disk(path)


def test_only_the_owner_may_read_the_files(database: Engine, path: Path) -> None:
    found = {each.name: each.stat().st_mode & 0o777 for each in path.parent.iterdir()}
    assert found.keys() >= {"hotline.db", "hotline.db-wal"}
    assert set(found.values()) == {0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_what_was_sealed_comes_back_as_it_was(database: Engine) -> None:
    with sessions_of(database)() as session:
        report = session.query(Report).one()
        assert (report.receipt, report.callback_number) == (RECEIPT, NUMBER)
        assert session.query(Answer).one().value == ANSWER
        assert session.query(RecordingAudio).one().sound == SOUND
        transcript = session.query(Transcript).one()
        assert (transcript.text, transcript.words) == (WORDS, [{"word": WORD}])
        assert session.query(Person).one().number == NUMBER


def test_an_older_key_still_opens_and_the_newest_one_seals(database: Engine, path: Path) -> None:
    database.dispose()
    both = opened(path, NEW, OLD)
    with sessions_of(both).begin() as session:
        assert session.query(Answer).one().value == ANSWER
        session.query(Answer).one().value = "newly sealed"
    both.dispose()
    only_new = opened(path, NEW)
    with sessions_of(only_new)() as session:
        assert session.query(Answer).one().value == "newly sealed"
        with pytest.raises(CannotOpen):
            session.query(Report).one()
    only_new.dispose()


def test_the_wrong_key_is_a_sentence_that_says_what_to_do(database: Engine, path: Path) -> None:
    database.dispose()
    stranger = opened(path, Keyring.new_key())
    with sessions_of(stranger)() as session, pytest.raises(CannotOpen, match="put the key it was sealed with back") as error:
        session.query(Answer).one()
    assert error.value.permanent
    stranger.dispose()


def test_numbers_are_found_under_old_and_new_keys(database: Engine) -> None:
    both = Keyring([NEW, OLD])
    assert both.hashes(NUMBER) == [Keyring([NEW]).hashed(NUMBER), Keyring([OLD]).hashed(NUMBER)]
    assert both.hashed(NUMBER) == both.hashes(NUMBER)[0]
    with sessions_of(database)() as session:
        assert session.query(Person).filter(Person.number_key.in_(both.hashes(NUMBER))).one().name == "alice"


def test_codes_are_hashed_slowly_and_found_under_both_keys() -> None:
    both = Keyring([NEW, OLD])
    assert both.slow_hashes("471147") == [Keyring([NEW]).slow_hash("471147"), Keyring([OLD]).slow_hash("471147")]
    assert both.slow_hash("471147") != both.slow_hash("471148")


def test_hashes_of_different_purposes_and_keys_have_nothing_in_common() -> None:
    one, other = Keyring([OLD]), Keyring([NEW])
    assert len({one.hashed("x"), other.hashed("x"), one.slow_hash("x"), other.slow_hash("x"), one.token_key.hex()}) == 5
    assert one.hashed(NUMBER) != one.hashed(NUMBER + " ")


@settings(max_examples=30, deadline=None)
@given(data=st.binary(max_size=300))
def test_anything_sealed_opens_again_and_never_looks_the_same_twice(data: bytes) -> None:
    keyring = Keyring([OLD])
    assert keyring.open(keyring.seal(data)) == data
    assert keyring.seal(data) != keyring.seal(data)


@settings(max_examples=30, deadline=None)
@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_changed_byte_is_noticed(place: int, bit: int) -> None:
    keyring = Keyring([OLD])
    sealed = bytearray(keyring.seal(b"four vans"))
    # Not the last character before the padding, whose unused bits base64 ignores.
    sealed[place % (len(sealed) - 4)] ^= 1 << bit
    with pytest.raises(CannotOpen):
        keyring.open(bytes(sealed))


def test_no_key_says_how_to_get_one() -> None:
    with pytest.raises(ValueError, match="Run `hotline init`"):
        Keyring([])


@pytest.mark.parametrize("key", ["", "short", "ключ", "!" * 44, "A" * 43])
def test_a_key_of_another_shape_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="HOTLINE_KEYS"):
        Keyring([NEW, key])


def test_two_hotlines_in_one_process_keep_their_keys_apart(tmp_path: Path) -> None:
    engines = [opened(tmp_path / name / "hotline.db", key) for name, key in (("one", OLD), ("two", NEW))]
    for engine, key in zip(engines, (OLD, NEW), strict=True):
        Base.metadata.create_all(engine)
        with sessions_of(engine).begin() as session:
            kept(session, Keyring([key]))
    for engine in engines:
        with sessions_of(engine)() as session:
            assert session.query(Answer).one().value == ANSWER
        engine.dispose()
