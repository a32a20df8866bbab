"""sending: ways to reach people, the whole rota, what is told in writing, corrections, timings"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_WORD = sa.String(length=40)


def _people() -> None:
    op.add_column("people", sa.Column("verifies", sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column("people", sa.Column("areas", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "contact_methods",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("channel", _WORD, nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("address_key", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("quiet_from", sa.Time(), nullable=True),
        sa.Column("quiet_to", sa.Time(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.Column("verified_at", _MOMENT, nullable=True),
        sa.Column("code", sa.LargeBinary(), nullable=True),
        sa.Column("code_at", _MOMENT, nullable=True),
        sa.Column("code_tries", sa.Integer(), nullable=False),
        sa.Column("disabled_at", _MOMENT, nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_contact_methods_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_methods")),
    )
    op.create_index(op.f("ix_contact_methods_person_id"), "contact_methods", ["person_id"])
    op.create_index(op.f("ix_contact_methods_address_key"), "contact_methods", ["address_key"])
    # Whoever is here has been rung and written to: the number they have is theirs. What is sealed is copied as it is.
    copied = sa.text(
        "INSERT INTO contact_methods (person_id, channel, address, address_key, position, zone, added_at, verified_at, code_tries) "
        "SELECT id, :channel, number, number_key, 1, 'UTC', added_at, added_at, 0 FROM people WHERE number_key NOT LIKE 'removed-%'"
    )
    for channel in ("voice", "text"):
        op.execute(copied.bindparams(channel=channel))
    op.create_table(
        "calendar_feeds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_calendar_feeds_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_feeds")),
        sa.UniqueConstraint("key", name=op.f("uq_calendar_feeds_key")),
    )
    op.create_index(op.f("ix_calendar_feeds_person_id"), "calendar_feeds", ["person_id"])


def _rota() -> None:
    op.create_table(
        "rotations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("days", sa.Text(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("turn", _WORD, nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("handoff", sa.Time(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rotations")),
        sa.UniqueConstraint("name", name=op.f("uq_rotations_name")),
    )
    op.create_table(
        "rotation_members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rotation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_rotation_members_person_id_people")),
        sa.ForeignKeyConstraint(["rotation_id"], ["rotations.id"], name=op.f("fk_rotation_members_rotation_id_rotations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rotation_members")),
    )
    op.create_index(op.f("ix_rotation_members_person_id"), "rotation_members", ["person_id"])
    op.create_index(op.f("ix_rotation_members_rotation_id"), "rotation_members", ["rotation_id"])
    op.create_table(
        "overrides",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("starts", _MOMENT, nullable=False),
        sa.Column("ends", _MOMENT, nullable=False),
        sa.Column("adds_id", sa.Integer(), nullable=True),
        sa.Column("removes_id", sa.Integer(), nullable=True),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["adds_id"], ["people.id"], name=op.f("fk_overrides_adds_id_people")),
        sa.ForeignKeyConstraint(["removes_id"], ["people.id"], name=op.f("fk_overrides_removes_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overrides")),
    )
    for column in ("starts", "ends", "adds_id", "removes_id"):
        op.create_index(op.f(f"ix_overrides_{column}"), "overrides", [column])
    op.create_table(
        "temporary_schedules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("starts", _MOMENT, nullable=False),
        sa.Column("ends", _MOMENT, nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_temporary_schedules")),
    )
    for column in ("starts", "ends"):
        op.create_index(op.f(f"ix_temporary_schedules_{column}"), "temporary_schedules", [column])
    op.create_table(
        "temporary_shifts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("schedule_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("starts", _MOMENT, nullable=False),
        sa.Column("ends", _MOMENT, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_temporary_shifts_person_id_people")),
        sa.ForeignKeyConstraint(
            ["schedule_id"], ["temporary_schedules.id"], name=op.f("fk_temporary_shifts_schedule_id_temporary_schedules")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_temporary_shifts")),
    )
    for column in ("schedule_id", "person_id"):
        op.create_index(op.f(f"ix_temporary_shifts_{column}"), "temporary_shifts", [column])
    op.create_table(
        "shift_offers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("for_id", sa.Integer(), nullable=True),
        sa.Column("starts", _MOMENT, nullable=False),
        sa.Column("ends", _MOMENT, nullable=False),
        sa.Column("offered_at", _MOMENT, nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_shift_offers_person_id_people")),
        sa.ForeignKeyConstraint(["for_id"], ["people.id"], name=op.f("fk_shift_offers_for_id_people")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["people.id"], name=op.f("fk_shift_offers_taken_by_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_offers")),
    )
    for column in ("person_id", "for_id", "taken_by_id", "closed_at"):
        op.create_index(op.f(f"ix_shift_offers_{column}"), "shift_offers", [column])


def _incidents() -> None:
    for column in ("eta_at", "on_scene_at"):
        op.add_column("incidents", sa.Column(column, _MOMENT, nullable=True))
    op.add_column("incidents", sa.Column("merged_into_id", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_incidents_merged_into_id"), "incidents", ["merged_into_id"])
    for column in ("rung_at", "until"):
        op.add_column("pages", sa.Column(column, _MOMENT, nullable=True))
    op.add_column("pages", sa.Column("method_id", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_pages_method_id"), "pages", ["method_id"])
    op.add_column("pages", sa.Column("step", sa.Integer(), server_default="0", nullable=False))


def _told() -> None:
    op.add_column("told", sa.Column("page_id", sa.Integer(), nullable=True))
    op.add_column("told", sa.Column("method_id", sa.Integer(), nullable=True))
    op.add_column("told", sa.Column("arguments", sa.JSON(), nullable=True))
    op.add_column("told", sa.Column("state", _WORD, server_default="sent", nullable=False))
    op.add_column("told", sa.Column("delivered_at", _MOMENT, nullable=True))
    for column in ("page_id", "method_id", "tried_at"):
        op.create_index(op.f(f"ix_told_{column}"), "told", [column])
    op.execute("UPDATE told SET state = 'due' WHERE next_at IS NOT NULL")
    op.execute("UPDATE told SET state = 'given_up' WHERE next_at IS NULL AND text_sid IS NULL")
    op.execute(
        "INSERT INTO told (what, person_id, page_id, at, tried_at, state, text_sid, problem, attempts) "
        "SELECT 'text-report-waiting ' || id, person_id, id, created_at, created_at, "
        "CASE WHEN text_state = 'delivered' THEN 'delivered' WHEN text_sid IS NULL THEN 'given_up' ELSE 'sent' END, "
        "text_sid, CASE WHEN text_state IN ('sent', 'sending', 'delivered') THEN NULL ELSE text_state END, 0 "
        "FROM pages WHERE text_state IS NOT NULL"
    )
    with op.batch_alter_table("pages") as pages:
        pages.drop_constraint(op.f("uq_pages_text_sid"), type_="unique")
        pages.drop_column("text_sid")
        pages.drop_column("text_state")
    op.create_table(
        "text_codes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Integer(), nullable=False),
        sa.Column("given_at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["incident_id"], ["incidents.id"], name=op.f("fk_text_codes_incident_id_incidents")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_text_codes_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_codes")),
        sa.UniqueConstraint("person_id", "code", name=op.f("uq_text_codes_person_id_code")),
        sa.UniqueConstraint("person_id", "incident_id", name=op.f("uq_text_codes_person_id_incident_id")),
    )
    op.create_index(op.f("ix_text_codes_incident_id"), "text_codes", ["incident_id"])
    op.create_table(
        "incoming_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sid", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("prompt", sa.Text(), nullable=True),
        sa.Column("arguments", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_incoming_texts_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incoming_texts")),
        sa.UniqueConstraint("sid", name=op.f("uq_incoming_texts_sid")),
    )
    for column in ("person_id", "at"):
        op.create_index(op.f(f"ix_incoming_texts_{column}"), "incoming_texts", [column])


def _afterwards() -> None:
    op.add_column("outcome_calls", sa.Column("told", sa.Text(), nullable=True))
    for column in ("told_at", "keep_until"):
        op.add_column("outcome_calls", sa.Column(column, _MOMENT, nullable=True))
    op.add_column("outcome_calls", sa.Column("correcting", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_index(op.f("ix_outcome_calls_keep_until"), "outcome_calls", ["keep_until"])
    op.create_table(
        "timings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("what", _WORD, nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timings")),
    )
    for column in ("what", "at"):
        op.create_index(op.f(f"ix_timings_{column}"), "timings", [column])


def upgrade() -> None:
    _people()
    _rota()
    _incidents()
    _told()
    _afterwards()


def downgrade() -> None:
    op.drop_table("timings")
    op.drop_index(op.f("ix_outcome_calls_keep_until"), table_name="outcome_calls")
    for column in ("correcting", "keep_until", "told_at", "told"):
        op.drop_column("outcome_calls", column)
    op.drop_table("incoming_texts")
    op.drop_table("text_codes")
    with op.batch_alter_table("pages") as pages:
        pages.add_column(sa.Column("text_sid", sa.Text(), nullable=True))
        pages.add_column(sa.Column("text_state", sa.Text(), nullable=True))
        pages.create_unique_constraint(op.f("uq_pages_text_sid"), ["text_sid"])
    newest = "(SELECT max(t.id) FROM told t WHERE t.page_id = pages.id)"
    op.execute(
        f"UPDATE pages SET text_sid = (SELECT text_sid FROM told WHERE told.id = {newest}), "  # noqa: S608
        f"text_state = (SELECT coalesce(problem, state) FROM told WHERE told.id = {newest})"
    )
    op.execute("DELETE FROM told WHERE page_id IS NOT NULL")
    for column in ("page_id", "method_id", "tried_at"):
        op.drop_index(op.f(f"ix_told_{column}"), table_name="told")
    for column in ("delivered_at", "state", "arguments", "method_id", "page_id"):
        op.drop_column("told", column)
    op.drop_index(op.f("ix_pages_method_id"), table_name="pages")
    for column in ("step", "method_id", "until", "rung_at"):
        op.drop_column("pages", column)
    op.execute("UPDATE pages SET state = 'missed' WHERE state = 'written'")
    op.execute("UPDATE pages SET reason = 'again' WHERE reason = 'tell'")
    op.drop_index(op.f("ix_incidents_merged_into_id"), table_name="incidents")
    for column in ("merged_into_id", "on_scene_at", "eta_at"):
        op.drop_column("incidents", column)
    for table in ("shift_offers", "temporary_shifts", "temporary_schedules", "overrides", "rotation_members", "rotations"):
        op.drop_table(table)
    op.drop_table("calendar_feeds")
    op.drop_table("contact_methods")
    for column in ("areas", "verifies"):
        op.drop_column("people", column)
