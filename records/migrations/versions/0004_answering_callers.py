"""the full report, callers who are told or talked with, limits"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    for column in ("follow_up", "takes_calls"):
        op.add_column("people", sa.Column(column, sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("people", sa.Column("speaks", sa.Text(), server_default="", nullable=False))
    op.add_column("reports", sa.Column("ending", sa.String(length=40), nullable=True))
    op.add_column("reports", sa.Column("many", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("reports", _moment("withdrawn_at"))
    for column in ("call_id", "asked_by_id"):
        op.add_column("recordings", sa.Column(column, sa.Integer(), nullable=True))
    op.add_column("recordings", sa.Column("language", sa.Text(), nullable=True))
    op.create_index(op.f("ix_recordings_call_id"), "recordings", ["call_id"])
    op.add_column("incidents", sa.Column("kind", sa.String(length=40), server_default="sighting", nullable=False))
    op.add_column("incidents", sa.Column("priority", sa.String(length=40), server_default="normal", nullable=False))
    op.add_column("incidents", sa.Column("about_report_id", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_incidents_about_report_id"), "incidents", ["about_report_id"])
    op.add_column("incidents", _moment("news_at"))
    op.create_table(
        "transfers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        _moment("began_at", nullable=False),
        _moment("taken_at"),
        sa.Column("taken_by_id", sa.Integer(), nullable=True),
        _moment("ended_at"),
        _moment("next_at"),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name=op.f("fk_transfers_call_id_calls")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["people.id"], name=op.f("fk_transfers_taken_by_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfers")),
    )
    for column in ("call_id", "next_at", "state"):
        op.create_index(op.f(f"ix_transfers_{column}"), "transfers", [column])
    op.create_table(
        "transfer_legs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("transfer_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        _moment("created_at", nullable=False),
        _moment("placed_at"),
        _moment("ended_at"),
        sa.Column("call_sid", sa.Text(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["transfer_id"], ["transfers.id"], name=op.f("fk_transfer_legs_transfer_id_transfers")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_transfer_legs_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer_legs")),
        sa.UniqueConstraint("call_sid", name=op.f("uq_transfer_legs_call_sid")),
    )
    for column in ("person_id", "state", "transfer_id"):
        op.create_index(op.f(f"ix_transfer_legs_{column}"), "transfer_legs", [column])
    op.create_table(
        "outcome_calls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        _moment("created_at", nullable=False),
        _moment("next_at"),
        _moment("placed_at"),
        _moment("ended_at"),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("call_sid", sa.Text(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_outcome_calls_report_id_reports")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome_calls")),
        sa.UniqueConstraint("report_id", name=op.f("uq_outcome_calls_report_id")),
        sa.UniqueConstraint("call_sid", name=op.f("uq_outcome_calls_call_sid")),
    )
    for column in ("next_at", "state"):
        op.create_index(op.f(f"ix_outcome_calls_{column}"), "outcome_calls", [column])
    op.create_table(
        "wrong_receipts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        _moment("at", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wrong_receipts")),
    )
    for column in ("at", "key"):
        op.create_index(op.f(f"ix_wrong_receipts_{column}"), "wrong_receipts", [column])
    op.create_table(
        "caller_tags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("at", nullable=False),
        _moment("until", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caller_tags")),
    )
    for column in ("key", "until"):
        op.create_index(op.f(f"ix_caller_tags_{column}"), "caller_tags", [column])
    op.create_table(
        "surges",
        sa.Column("id", sa.Integer(), nullable=False),
        _moment("began_at", nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        _moment("ended_at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surges")),
    )
    op.create_index(op.f("ix_surges_ended_at"), "surges", ["ended_at"])
    op.create_table(
        "told",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        _moment("at", nullable=False),
        _moment("tried_at"),
        sa.Column("newest_sid", sa.Text(), nullable=True),
        sa.Column("text_sid", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=True),
        _moment("next_at"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_told_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_told")),
        sa.UniqueConstraint("text_sid", name=op.f("uq_told_text_sid")),
        sa.UniqueConstraint("what", "person_id", name=op.f("uq_told_what_person_id")),
    )
    for column in ("next_at", "person_id"):
        op.create_index(op.f(f"ix_told_{column}"), "told", [column])


def downgrade() -> None:
    for table in ("told", "surges", "caller_tags", "wrong_receipts", "outcome_calls", "transfer_legs", "transfers"):
        op.drop_table(table)
    op.drop_index(op.f("ix_incidents_about_report_id"), "incidents")
    for column in ("news_at", "about_report_id", "priority", "kind"):
        op.drop_column("incidents", column)
    op.drop_index(op.f("ix_recordings_call_id"), "recordings")
    for column in ("language", "asked_by_id", "call_id"):
        op.drop_column("recordings", column)
    for column in ("withdrawn_at", "many", "ending"):
        op.drop_column("reports", column)
    for column in ("speaks", "takes_calls", "follow_up"):
        op.drop_column("people", column)
