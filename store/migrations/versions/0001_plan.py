"""The plan: documents, commitments, who owes them, what was reported, and how their words are found.

Types are written out as the database has them: a later change in `store.tables` must not change this script.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

REPORTED = sa.text("changed IS NOT NULL")

# The terms are ready-made, so each runs from blank to blank, whatever signs are in it.
TOKENS = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"


def upgrade() -> None:
    """Make them."""
    _plan()
    _reports()
    _words()


def _plan() -> None:
    """Documents, their commitments, and who owes them."""
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("participants", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("audience", sa.String(16), nullable=False),
        sa.Column("published", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.UniqueConstraint("fingerprint", name="uq_documents_fingerprint"),
        sa.UniqueConstraint("key", name="uq_documents_key"),
    )
    op.create_table(
        "headings",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_headings_document_id"),
        sa.PrimaryKeyConstraint("document_id", "position", name="pk_headings"),
    )
    op.create_table(
        "commitments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("label_key", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("reference_key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("theme_label", sa.Text(), nullable=False),
        sa.Column("theme_key", sa.Text(), nullable=False),
        sa.Column("responsible", sa.JSON(), nullable=False),
        sa.Column("recipient", sa.JSON(), nullable=False),
        sa.Column("phrase", sa.Text(), nullable=True),
        sa.Column("opens", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("deadline_kind", sa.String(16), nullable=True),
        sa.Column("status", sa.String(16), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_commitments_document_id"),
        sa.PrimaryKeyConstraint("id", name="pk_commitments"),
        sa.UniqueConstraint("document_id", "position", name="uq_commitments_document_id_position"),
        sa.UniqueConstraint("reference_key", name="uq_commitments_reference_key"),
    )
    op.create_index("ix_commitments_due", "commitments", ["due"], unique=False)
    op.create_index("ix_commitments_label_key", "commitments", ["label_key"], unique=False)
    op.create_index("ix_commitments_status", "commitments", ["status"], unique=False)
    op.create_table(
        "recipients",
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("commitment_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], name="fk_recipients_commitment_id"),
        sa.PrimaryKeyConstraint("party", "commitment_id", name="pk_recipients"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "assignments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], name="fk_assignments_commitment_id"),
        sa.PrimaryKeyConstraint("id", name="pk_assignments"),
        sa.UniqueConstraint("commitment_id", "party", name="uq_assignments_commitment_id_party"),
    )
    op.create_index(
        "ix_assignments_reported",
        "assignments",
        ["commitment_id"],
        unique=False,
        sqlite_where=REPORTED,
        postgresql_where=REPORTED,
    )
    op.create_table(
        "owing",
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("commitment_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("assignment_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignments.id"], name="fk_owing_assignment_id"),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], name="fk_owing_commitment_id"),
        sa.PrimaryKeyConstraint("party", "commitment_id", "assignment_id", name="pk_owing"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_owing_party_due_commitment_id", "owing", ["party", "due", "commitment_id"], unique=False)


def _reports() -> None:
    """What was reported, and what it said before edits."""
    op.create_table(
        "updates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("said", sa.DateTime(timezone=True), nullable=False),
        sa.Column("happened", sa.Date(), nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("recorded", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("ts", sa.Text(), nullable=True),
        sa.Column("permalink", sa.Text(), nullable=True),
        sa.Column("before", sa.String(16), nullable=False),
        sa.Column("revisions", sa.Integer(), nullable=False),
        sa.Column("retracted", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retracted_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignments.id"], name="fk_updates_assignment_id"),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], name="fk_updates_commitment_id"),
        sa.PrimaryKeyConstraint("id", name="pk_updates"),
        sa.UniqueConstraint("channel", "ts", "assignment_id", name="uq_updates_channel_ts_assignment_id"),
    )
    op.create_index("ix_updates_assignment_id_said", "updates", ["assignment_id", "said"], unique=False)
    op.create_index("ix_updates_commitment_id_said", "updates", ["commitment_id", "said"], unique=False)
    op.create_index("ix_updates_recorded", "updates", ["recorded"], unique=False)
    op.create_table(
        "revisions",
        sa.Column("update_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("happened", sa.Date(), nullable=True),
        sa.Column("edited", sa.DateTime(timezone=True), nullable=False),
        sa.Column("edited_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["update_id"], ["updates.id"], name="fk_revisions_update_id"),
        sa.PrimaryKeyConstraint("update_id", "number", name="pk_revisions"),
    )


def _words() -> None:
    """The vocabulary, and the search index that each database has of its own."""
    op.create_table(
        "words", sa.Column("word", sa.Text(), nullable=False), sa.PrimaryKeyConstraint("word", name="pk_words")
    )
    op.create_table(
        "terms",
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("commitments", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("term", name="pk_terms"),
    )

    if op.get_context().dialect.name == "sqlite":
        op.execute(f'CREATE VIRTUAL TABLE search USING fts5(terms, content="", tokenize="{TOKENS}")')
        return
    op.create_table(
        "search",
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("terms", TSVECTOR(), nullable=False),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], name="fk_search_commitment_id"),
        sa.PrimaryKeyConstraint("commitment_id", name="pk_search"),
    )
    op.create_index("ix_search_terms", "search", ["terms"], postgresql_using="gin")
