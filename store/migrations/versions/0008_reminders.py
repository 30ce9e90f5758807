"""What people were reminded of and what they put off, and the reports that were asked for.

Types are written out as the database has them: a later change in `store.tables` must not change this script.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    _reminders()
    _requests()


def _reminders() -> None:
    op.create_table(
        "reminder_rounds",
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("done", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user", "day", name="pk_reminder_rounds"),
    )
    op.create_table(
        "reminders",
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("told", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignments.id"], name="fk_reminders_assignment_id"),
        sa.PrimaryKeyConstraint("user", "assignment_id", "due", "topic", "step", name="pk_reminders"),
    )
    op.create_index("ix_reminders_assignment_id", "reminders", ["assignment_id"])
    op.create_table(
        "reminder_rests",
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignments.id"], name="fk_reminder_rests_assignment_id"),
        sa.PrimaryKeyConstraint("user", "assignment_id", name="pk_reminder_rests"),
    )
    op.create_index("ix_reminder_rests_assignment_id", "reminder_rests", ["assignment_id"])
    op.create_table(
        "reminder_mutes",
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("user", name="pk_reminder_mutes"),
    )


def _requests() -> None:
    op.create_table(
        "report_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("asked", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_report_requests"),
    )
    op.create_table(
        "report_request_lines",
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignments.id"], name="fk_report_request_lines_assignment_id"),
        sa.ForeignKeyConstraint(["request_id"], ["report_requests.id"], name="fk_report_request_lines_request_id"),
        sa.PrimaryKeyConstraint("assignment_id", "day", name="pk_report_request_lines"),
    )
    op.create_index("ix_report_request_lines_request_id", "report_request_lines", ["request_id"])
