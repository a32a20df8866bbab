"""bulletins: what callers may hear about checked incidents, and who approved it"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bulletins",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.Integer(), nullable=True),
        sa.Column("verdict", sa.String(length=40), nullable=False),
        sa.Column("what_it_was", sa.Text(), nullable=True),
        sa.Column("zip_area", sa.Text(), nullable=False),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("drafted_by", sa.Text(), nullable=False),
        sa.Column("publish_after", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "verdict IN ('not_immigration_enforcement', 'nothing_found', 'confirmed')", name=op.f("ck_bulletins_checked")
        ),
        sa.CheckConstraint("length(zip_area) IN (3, 5)", name=op.f("ck_bulletins_coarse")),
        sa.ForeignKeyConstraint(["incident_id"], ["incidents.id"], name=op.f("fk_bulletins_incident_id_incidents")),
        sa.ForeignKeyConstraint(["corrects_id"], ["bulletins.id"], name=op.f("fk_bulletins_corrects_id_bulletins")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bulletins")),
    )
    for column in ("corrects_id", "expires_at", "incident_id"):
        op.create_index(op.f(f"ix_bulletins_{column}"), "bulletins", [column])
    op.create_table(
        "bulletin_approvals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bulletin_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["bulletin_id"], ["bulletins.id"], name=op.f("fk_bulletin_approvals_bulletin_id_bulletins")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_bulletin_approvals_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bulletin_approvals")),
        sa.UniqueConstraint("bulletin_id", "person_id", name=op.f("uq_bulletin_approvals_bulletin_id_person_id")),
    )


def downgrade() -> None:
    op.drop_table("bulletin_approvals")
    op.drop_table("bulletins")
