"""Amendments: what newer documents say of older commitments, and the day on which one of those ended.

Types are written out as the database has them: a later change in `store.tables` must not change this script.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    op.add_column("commitments", sa.Column("ended", sa.Date(), nullable=True))
    op.add_column("commitments", sa.Column("renewed", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "amendments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("newer_commitment_id", sa.Integer(), nullable=True),
        sa.Column("newer_document_id", sa.Integer(), nullable=True),
        sa.Column("effective", sa.Date(), nullable=False),
        sa.Column("phrase_before", sa.Text(), nullable=True),
        sa.Column("opens_before", sa.Date(), nullable=True),
        sa.Column("due_before", sa.Date(), nullable=True),
        sa.Column("kind_before", sa.String(16), nullable=True),
        sa.Column("phrase_after", sa.Text(), nullable=True),
        sa.Column("opens_after", sa.Date(), nullable=True),
        sa.Column("due_after", sa.Date(), nullable=True),
        sa.Column("kind_after", sa.String(16), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("recorded", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("taken_back", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_back_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], name="fk_amendments_commitment_id"),
        sa.ForeignKeyConstraint(["newer_commitment_id"], ["commitments.id"], name="fk_amendments_newer_commitment_id"),
        sa.ForeignKeyConstraint(["newer_document_id"], ["documents.id"], name="fk_amendments_newer_document_id"),
        sa.PrimaryKeyConstraint("id", name="pk_amendments"),
    )
    op.create_index("ix_amendments_commitment_id", "amendments", ["commitment_id"])
    op.create_index("ix_amendments_newer_commitment_id", "amendments", ["newer_commitment_id"])
