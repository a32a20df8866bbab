"""What is remembered of a telephone: one choice, under the newest key, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from records import (
    Base,
    CallerLanguage,
    Keyring,
    Sessions,
    forget_language,
    open_database,
    remember_language,
    remembered_language,
    sessions_of,
)

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=90)
NEW, OLD, OLDER = "under the newest key", "under the key before", "under the first key"


@pytest.fixture
def sessions() -> Iterator[Sessions]:
    engine = open_database("sqlite://", Keyring([Keyring.new_key()]))
    Base.metadata.create_all(engine)
    yield sessions_of(engine)
    engine.dispose()


def kept(sessions: Sessions) -> list[tuple[str, str, datetime]]:
    with sessions() as session:
        return [(each.caller_key, each.language, each.chosen_at) for each in session.scalars(select(CallerLanguage))]


def chosen(sessions: Sessions, key: str, language: str, *, days_ago: float = 0) -> None:
    with sessions.begin() as session:
        remember_language(session, key, language, now=NOW - timedelta(days=days_ago))


def asked(sessions: Sessions, *keys: str, since: datetime = LONG_AGO) -> str | None:
    with sessions.begin() as session:
        return remembered_language(session, list(keys), since=since)


def test_the_newest_choice_counts(sessions: Sessions) -> None:
    chosen(sessions, NEW, "vi", days_ago=5)
    chosen(sessions, NEW, "ko")
    assert asked(sessions, NEW) == "ko"
    assert kept(sessions) == [(NEW, "ko", NOW)]


def test_of_other_telephones_nothing_is_known(sessions: Sessions) -> None:
    chosen(sessions, "another", "vi")
    assert asked(sessions, NEW, OLD) is None
    assert kept(sessions) == [("another", "vi", NOW)]


def test_a_choice_before_its_time_is_none(sessions: Sessions) -> None:
    chosen(sessions, NEW, "vi", days_ago=91)
    assert asked(sessions, NEW) is None
    chosen(sessions, NEW, "vi", days_ago=90)
    assert asked(sessions, NEW) == "vi"


def test_a_choice_made_under_an_older_key_moves_to_the_newest_with_its_day(sessions: Sessions) -> None:
    chosen(sessions, OLD, "vi", days_ago=5)
    assert asked(sessions, NEW, OLD, OLDER) == "vi"
    assert kept(sessions) == [(NEW, "vi", NOW - timedelta(days=5))]


@pytest.mark.parametrize(("newest", "language"), [(NEW, "a"), (OLD, "b"), (OLDER, "c")])
def test_of_choices_under_several_keys_the_last_is_left(sessions: Sessions, newest: str, language: str) -> None:
    for key, each in ((NEW, "a"), (OLD, "b"), (OLDER, "c")):
        chosen(sessions, key, each, days_ago=0 if key == newest else 5)
    assert asked(sessions, NEW, OLD, OLDER) == language
    assert kept(sessions) == [(NEW, language, NOW)]


def test_what_an_older_key_remembered_is_forgotten_for_good(sessions: Sessions) -> None:
    """A caller who asks to be forgotten after the keys were changed is not remembered by the next call."""
    chosen(sessions, OLD, "vi")
    with sessions.begin() as session:
        assert remembered_language(session, [NEW, OLD], since=LONG_AGO) == "vi"
        forget_language(session, NEW)
    assert asked(sessions, NEW, OLD) is None
    assert kept(sessions) == []
