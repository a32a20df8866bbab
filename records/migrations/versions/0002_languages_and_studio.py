"""remembered languages, PINs, and what the phone studio records"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "caller_languages",
        sa.Column("caller_key", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("caller_key", name=op.f("pk_caller_languages")),
    )
    op.create_index(op.f("ix_caller_languages_chosen_at"), "caller_languages", ["chosen_at"])
    op.create_table(
        "takes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sid", sa.Text(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("piece", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("awaited", "ready", "unusable", "kept", "lost", name="takestate", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("complaint", sa.Text(), nullable=True),
        sa.Column("seconds", sa.Double(), nullable=True),
        sa.Column("sound", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gone_from_carrier_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name=op.f("fk_takes_call_id_calls")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_takes_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_takes")),
        sa.UniqueConstraint("sid", name=op.f("uq_takes_sid")),
    )
    for column in ("call_id", "next_at", "person_id"):
        op.create_index(op.f(f"ix_takes_{column}"), "takes", [column])
    op.add_column("calls", sa.Column("person_id", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_calls_person_id"), "calls", ["person_id"])
    op.add_column("people", sa.Column("pin", sa.Text(), nullable=True))
    op.add_column("people", sa.Column("pin_failures", sa.Integer(), server_default="0", nullable=False))
    op.add_column("people", sa.Column("pin_locked_until", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for column in ("pin_locked_until", "pin_failures", "pin"):
        op.drop_column("people", column)
    op.drop_index(op.f("ix_calls_person_id"), "calls")
    op.drop_column("calls", "person_id")
    op.drop_table("takes")
    op.drop_table("caller_languages")
