"""What is known of Slack, and the calls that the bot makes on its own account.

Types are written out as the database has them: a later change in `store.tables` must not change this script.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STANDING = sa.text("ended IS NULL")
FOLLOWING = sa.text("state IN ('pending', 'sending', 'unknown') AND after IS NOT NULL")
EXPIRING = sa.text("state IN ('pending', 'sending', 'unknown') AND expires IS NOT NULL")
UNSETTLED = sa.text("state IN ('pending', 'sending', 'unknown')")


def upgrade() -> None:
    """Make them."""
    _people()
    _channels()
    _outbox()


def _people() -> None:
    """Slack users, and who speaks for a party."""
    op.create_table(
        "people",
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=True),
        sa.Column("timezone", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("guest", sa.Boolean(), nullable=False),
        sa.Column("stranger", sa.Boolean(), nullable=False),
        sa.Column("robot", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("user", name="pk_people"),
    )
    op.create_table(
        "focal_points",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("appointed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("appointed_by", sa.Text(), nullable=False),
        sa.Column("ended", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_focal_points"),
    )
    op.create_index("ix_focal_points_party", "focal_points", ["party"], unique=False)
    op.create_index(
        "uq_focal_points_standing",
        "focal_points",
        ["user", "party", "theme"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )


def _channels() -> None:
    """What channels receive, which threads are known, and what was heard."""
    op.create_table(
        "channels",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name="pk_channels"),
    )
    op.create_table(
        "subscriptions",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("codes", sa.JSON(), nullable=False),
        sa.Column("audience", sa.String(16), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("ended", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("channel", name="pk_subscriptions"),
    )
    op.create_table(
        "stamps",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tally", sa.JSON(), nullable=True),
        sa.Column("stamped", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", "week", name="pk_stamps"),
    )
    op.create_table(
        "threads",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("reference_key", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_threads"),
        sa.UniqueConstraint("channel", "ts", name="uq_threads_channel_ts"),
    )
    op.create_index("ix_threads_reference_key", "threads", ["reference_key"], unique=False)
    op.create_table(
        "heard",
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("heard", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team", "channel", "ts", "what", name="pk_heard"),
    )


def _outbox() -> None:
    """The calls that the bot makes on its own account."""
    op.create_table(
        "outbox",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("user", sa.Text(), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("thread_ts", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("opens", sa.JSON(), nullable=True),
        sa.Column("target_ts", sa.Text(), nullable=True),
        sa.Column("response_url", sa.Text(), nullable=True),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=True),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("worker", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("sent_channel", sa.Text(), nullable=True),
        sa.Column("sent_ts", sa.Text(), nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_outbox"),
        sa.UniqueConstraint("id", name="uq_outbox_id"),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
    )
    op.create_index(
        "ix_outbox_expiring", "outbox", ["expires"], unique=False, sqlite_where=EXPIRING, postgresql_where=EXPIRING
    )
    op.create_index(
        "ix_outbox_following", "outbox", ["after"], unique=False, sqlite_where=FOLLOWING, postgresql_where=FOLLOWING
    )
    op.create_index(
        "ix_outbox_queue", "outbox", ["number"], unique=False, sqlite_where=UNSETTLED, postgresql_where=UNSETTLED
    )
    op.create_index(
        "ix_outbox_unsettled",
        "outbox",
        ["lane", "number"],
        unique=False,
        sqlite_where=UNSETTLED,
        postgresql_where=UNSETTLED,
    )
