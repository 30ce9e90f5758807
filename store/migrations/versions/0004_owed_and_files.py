"""How several owe one commitment, where the secretariat said so; and which files were loaded.

Types are written out as the database has them: a later change in `store.tables` must not change this script.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    op.add_column("commitments", sa.Column("owed", sa.String(16), nullable=True))
    op.create_table(
        "files",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("loaded", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_files_document_id"),
        sa.PrimaryKeyConstraint("digest", name="pk_files"),
    )
