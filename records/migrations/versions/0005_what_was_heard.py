"""what was heard: facts, corrections, places, loaded models"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TEXTS = ("notes", "corrected_by")
_SEALED = ("alternatives", "facts", "corrected")


def upgrade() -> None:
    for column in _SEALED:
        op.add_column("transcripts", sa.Column(column, sa.LargeBinary(), nullable=True))
    for column in _TEXTS:
        op.add_column("transcripts", sa.Column(column, sa.Text(), nullable=True))
    op.add_column("transcripts", sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("heartbeats", sa.Column("models", sa.JSON(), nullable=True))
    op.create_table(
        "places",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("zip", sa.Text(), server_default="", nullable=False),
        sa.Column("also", sa.Text(), server_default="", nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_places")),
        sa.UniqueConstraint("name", "zip", name=op.f("uq_places_name_zip")),
    )


def downgrade() -> None:
    op.drop_table("places")
    op.drop_column("heartbeats", "models")
    for column in ("corrected_at", *_TEXTS, *_SEALED):
        op.drop_column("transcripts", column)
