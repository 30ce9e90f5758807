"""Editions: the words of a document in its other languages.

Types are written out as the database has them: a later change in `store.tables` must not change this script.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "editions",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("kept", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_editions_document_id"),
        sa.PrimaryKeyConstraint("document_id", "language", name="pk_editions"),
        sa.UniqueConstraint("fingerprint", name="uq_editions_fingerprint"),
    )
    op.create_table(
        "edition_texts",
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("phrase", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], name="fk_edition_texts_commitment_id"),
        sa.PrimaryKeyConstraint("commitment_id", "language", name="pk_edition_texts"),
    )
