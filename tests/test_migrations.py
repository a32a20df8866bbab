"""The migrations lead to exactly the tables in the code, there and back, with data in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, make_url, text

from records import Base, Keyring, open_database
from records.migrate import current, head, migrate

AT = "'2026-03-02 04:00:00'"
ROWS = {
    "0001": {
        "audit": f"(id, at, actor, action, subject) VALUES (1, {AT}, 'alice', 'claim', 'incident 1')",
        "people": "(id, name, number, number_key, language, coordinator, active, added_at) "
        f"VALUES (1, 'alice', {{bytes}}, 'key', 'en', {{true}}, {{true}}, {AT})",
        "shifts": "(id, person_id, days, starts, ends, zone, position) "
        "VALUES (1, 1, 'mon,tue', '08:00', '16:00', 'America/New_York', 0)",
        "incidents": f"(id, opened_at, workflow, verdict, claimed_by_id, turn) VALUES (1, {AT}, 'new', 'unverified', 1, 0)",
        "calls": "(id, sid, direction, flow, state, step, caller_key, sequence, began_at, heard_at) "
        f"VALUES (1, 'CA1', 'inbound', 'caller', {{bytes}}, 0, 'hash', -1, {AT}, {AT})",
    },
    "0002": {
        "caller_languages": f"(caller_key, language, chosen_at) VALUES ('hash', 'vi', {AT})",
        "takes": "(id, sid, call_id, person_id, language, piece, state, sound, made_at, attempts) "
        f"VALUES (1, 'RE1', 1, 1, 'mam', 'greeting.1', 'ready', {{bytes}}, {AT}, 0)",
    },
    "0003": {
        "bulletins": "(id, incident_id, verdict, zip_area, happened_at, checked_at, drafted_at, drafted_by, publish_after) "
        f"VALUES (1, 1, 'nothing_found', '021', {AT}, {AT}, {AT}, 'alice', {AT}), (2, NULL, 'confirmed', '02139', {AT}, {AT}, {AT}, "
        f"'bob', {AT})",
        "bulletin_approvals": f"(id, bulletin_id, person_id, approved_at) VALUES (1, 1, 1, {AT})",
    },
    "0004": {
        "transfers": f"(id, call_id, room, state, began_at) VALUES (1, 1, 'room-1', 'looking', {AT})",
        "transfer_legs": "(id, transfer_id, person_id, state, created_at, sequence, attempts) "
        f"VALUES (1, 1, 1, 'ringing', {AT}, -1, 0)",
        "reports": "(id, call_id, began_at, stage, ending, finished, many, withdrawn_at) "
        f"VALUES (1, 1, {AT}, 'place', 'hung_up', {{true}}, {{true}}, {AT})",
        "outcome_calls": f"(id, report_id, state, created_at, tries) VALUES (1, 1, 'due', {AT}, 0)",
        "wrong_receipts": f"(id, key, at) VALUES (1, 'hash', {AT})",
        "caller_tags": f"(id, key, by, at, until) VALUES (1, 'hash', 'alice', {AT}, {AT})",
        "surges": f"(id, began_at, by) VALUES (1, {AT}, 'hotline')",
        "told": f"(id, what, person_id, at, attempts) VALUES (1, 'text-surge-begins 1', 1, {AT}, 0)",
    },
    "0005": {
        "recordings": "(id, report_id, sid, question, seconds, whereabouts, made_at, attempts, text_attempts) "
        f"VALUES (1, 1, 'RE2', 'place', 4, 'stored', {AT}, 0, 0)",
        "transcripts": f"(id, recording_id, made_at, text, facts, corrected, corrected_by, corrected_at, notes) "
        f"VALUES (1, 1, {AT}, {{bytes}}, {{bytes}}, {{bytes}}, 'alice', {AT}, 'cut short')",
        "heartbeats": f"(worker, seen_at, put_right, models) VALUES ('one', {AT}, 0, '[\"small\"]')",
        "places": f"(id, name, kind, zip, loaded_at) VALUES (1, 'Main Street', 'street', '60608', {AT})",
    },
    "0006": {
        "contact_methods": "(id, person_id, channel, address, position, zone, added_at, code_tries) "
        f"VALUES (11, 1, 'apprise', {{bytes}}, 2, 'UTC', {AT}, 0)",
        "calendar_feeds": f"(id, person_id, key, made_at) VALUES (1, 1, 'hash', {AT})",
        "rotations": "(id, name, days, starts, ends, zone, position, turn, every, first_day, handoff) "
        "VALUES (1, 'nights', 'mon', '20:00', '08:00', 'UTC', 1, 'week', 1, '2026-03-02', '08:00')",
        "rotation_members": "(id, rotation_id, person_id, position) VALUES (1, 1, 1, 1)",
        "overrides": f"(id, starts, ends, adds_id, made_at, made_by, source) VALUES (1, {AT}, {AT}, 1, {AT}, 'alice', 'telephone')",
        "temporary_schedules": f"(id, starts, ends, made_at, made_by) VALUES (1, {AT}, {AT}, {AT}, 'alice')",
        "temporary_shifts": f"(id, schedule_id, person_id, starts, ends, position) VALUES (1, 1, 1, {AT}, {AT}, 1)",
        "shift_offers": f"(id, person_id, starts, ends, offered_at) VALUES (1, 1, {AT}, {AT}, {AT})",
        "pages": "(id, incident_id, person_id, reason, state, turn, created_at, sequence, attempts, step) "
        f"VALUES (1, 1, 1, 'tell', 'written', 1, {AT}, -1, 0, 0)",
        "text_codes": f"(id, person_id, incident_id, code, given_at) VALUES (1, 1, 1, 1, {AT})",
        "incoming_texts": f"(id, sid, person_id, at, prompt) VALUES (1, 'SM9', 1, {AT}, 'text-taken')",
        "timings": f"(id, what, seconds, at) VALUES (1, 'first_ring', 2.5, {AT})",
    },
}
"""Rows by hand, since a migration must not depend on what the models have become. Each names its columns, those of the revision that
made the table, so that it goes into every later schema too."""


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(f"sqlite:///{tmp_path}/hotline.db", Keyring([Keyring.new_key()]))
    yield engine
    engine.dispose()


@pytest.fixture
def postgres(postgres_server: str) -> Iterator[Engine]:
    url = make_url(postgres_server).set(drivername="postgresql+psycopg")
    admin = open_database(url.render_as_string(hide_password=False), Keyring([Keyring.new_key()]))
    with admin.begin() as connection:
        connection.execute(text("DROP SCHEMA IF EXISTS migration_tests CASCADE"))
        connection.execute(text("CREATE SCHEMA migration_tests"))
        connection.execute(text(f'ALTER ROLE "{url.username}" SET search_path TO migration_tests'))
    admin.dispose()
    engine = open_database(url.render_as_string(hide_password=False), Keyring([Keyring.new_key()]))
    yield engine
    with engine.begin() as connection:
        connection.execute(text(f'ALTER ROLE "{url.username}" RESET search_path'))
        connection.execute(text("DROP SCHEMA migration_tests CASCADE"))
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def database(request: pytest.FixtureRequest) -> Engine:
    engine: Engine = request.getfixturevalue(request.param)
    return engine


def differences(engine: Engine) -> list[object]:
    def ours(_object: object, name: str | None, kind: str, reflected: bool, _to: object) -> bool:
        return not (kind == "table" and reflected and name in {"alembic_version", "workflow_status"})

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": ours})
        found = list(compare_metadata(context, Base.metadata))
        connection.rollback()
    return found


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def fill(engine: Engine, *revisions: str) -> None:
    postgres = engine.dialect.name == "postgresql"
    words = {"bytes": r"'\x00'" if postgres else "x'00'", "true": "true" if postgres else "1"}
    with engine.begin() as connection:
        for revision in revisions or ROWS:
            for table, row in ROWS[revision].items():
                connection.execute(text(f"INSERT INTO {table} {row.format(**words)}"))


def test_the_newest_migration_is_exactly_the_tables_in_the_code(database: Engine) -> None:
    migrate(database)
    assert differences(database) == []
    assert tables(database) == set(Base.metadata.tables)
    assert current(database) == head() != ""


def test_a_difference_would_be_noticed(database: Engine) -> None:
    migrate(database)
    with database.begin() as connection:
        connection.execute(text("ALTER TABLE shifts ADD COLUMN surprise TEXT"))
        connection.execute(text("DROP INDEX ix_audit_subject"))
    assert len(differences(database)) == 2


def test_migrating_twice_is_migrating_once(database: Engine) -> None:
    migrate(database)
    fill(database)
    migrate(database)
    with database.connect() as connection:
        assert connection.execute(text("SELECT name FROM people")).scalar_one() == "alice"
        connection.rollback()


def test_down_and_up_again_with_data_in_the_tables(database: Engine) -> None:
    migrate(database)
    fill(database)
    migrate(database, "base")
    assert tables(database) == set()
    assert current(database) is None
    migrate(database)
    assert differences(database) == []


def test_what_is_there_stays_when_columns_are_added_and_taken_away(database: Engine) -> None:
    migrate(database, "0001")
    first = tables(database)
    fill(database, "0001")
    migrate(database)
    fill(database, "0002")
    assert _alice(database) == ("alice", None, 0, None)
    migrate(database, "0001")
    assert tables(database) == first
    with database.connect() as connection:
        assert connection.execute(text("SELECT name, language FROM people")).one() == ("alice", "en")
        assert connection.execute(text("SELECT sid, caller_key FROM calls")).one() == ("CA1", "hash")
        connection.rollback()
    migrate(database)
    assert differences(database) == []
    assert _alice(database) == ("alice", None, 0, None)


def test_whoever_was_rung_before_is_rung_still_and_texts_beside_calls_move_to_what_was_told(database: Engine) -> None:
    migrate(database, "0005")
    fill(database, "0001")
    page = (
        "INSERT INTO pages (id, incident_id, person_id, reason, state, turn, created_at, sequence, attempts, text_sid, text_state) "
    )
    with database.begin() as connection:
        connection.execute(text(page + f"VALUES (7, 1, 1, 'take', 'missed', 1, {AT}, -1, 0, 'SM7', 'delivered')"))
        connection.execute(text("UPDATE calls SET page_id = 7"))
    migrate(database)
    with database.connect() as connection:
        ways = connection.execute(text("SELECT channel, verified_at IS NOT NULL, address_key FROM contact_methods ORDER BY id"))
        assert [tuple(each) for each in ways] == [("voice", True, "key"), ("text", True, "key")]
        told = connection.execute(text("SELECT page_id, person_id, text_sid, state FROM told")).one()
        assert tuple(told) == (7, 1, "SM7", "delivered")
        assert connection.execute(text("SELECT page_id FROM calls")).scalar_one() == 7
        connection.rollback()
    migrate(database, "0005")
    with database.connect() as connection:
        assert tuple(connection.execute(text("SELECT text_sid, text_state FROM pages")).one()) == ("SM7", "delivered")
        assert connection.execute(text("SELECT count(*) FROM told")).scalar_one() == 0
        connection.rollback()


def _alice(engine: Engine) -> tuple[object, ...]:
    with engine.connect() as connection:
        found = connection.execute(text("SELECT name, pin, pin_failures, pin_locked_until FROM people")).one()
        connection.rollback()
    return tuple(found)


def test_the_engines_tables_in_the_same_file_are_left_alone(sqlite: Engine) -> None:
    """The durable engine keeps its own tables in the SQLite file, unprefixed."""
    with sqlite.begin() as connection:
        connection.execute(text("CREATE TABLE workflow_status (workflow_uuid TEXT PRIMARY KEY)"))
        connection.execute(text("INSERT INTO workflow_status VALUES ('one')"))
    migrate(sqlite)
    migrate(sqlite, "base")
    migrate(sqlite)
    assert differences(sqlite) == []
    with sqlite.connect() as connection:
        assert connection.execute(text("SELECT workflow_uuid FROM workflow_status")).scalar_one() == "one"
        connection.rollback()


def test_a_new_migration_would_not_drop_the_engines_tables(sqlite: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Asks the real environment file, which decides what a written migration would contain."""
    import shutil

    from records import migrate as module

    scripts = tmp_path / "migrations"
    shutil.copytree(Path(module.__file__).parent / "migrations", scripts)
    monkeypatch.setattr(module, "_SCRIPTS", scripts)
    migrate(sqlite)
    with sqlite.begin() as connection:
        connection.execute(text("CREATE TABLE workflow_status (workflow_uuid TEXT PRIMARY KEY)"))
    before = set((scripts / "versions").glob("*.py"))
    module.new_migration(sqlite, "nothing")
    (written,) = set((scripts / "versions").glob("*.py")) - before
    assert "workflow_status" not in written.read_text()
    assert "drop_table" not in written.read_text()


def test_no_table_of_ours_has_a_name_that_the_engine_uses() -> None:
    assert not Base.metadata.tables.keys() & {"notifications", "queues", "streams", "operation_outputs", "event_dispatch_kv"}
    assert not [name for name in Base.metadata.tables if name.startswith(("workflow_", "dbos"))]
