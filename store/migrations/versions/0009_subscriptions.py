"""Several digests for a channel, each with its scope, in one language or two; a stamp belongs to one of them.

Types are written out as the database has them: a later change in `store.tables` must not change this script.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
OLD_SUBSCRIPTIONS = sa.table(
    "subscriptions",
    *(sa.column(name) for name in ("channel", "weekday", "hour", "minute", "timezone", "language", "audience")),
    sa.column("codes", sa.JSON()),
    *(sa.column(name, INSTANT) for name in ("created", "ended")),
    *(sa.column(name) for name in ("created_by", "ended_by")),
)
OLD_STAMPS = sa.table(
    "stamps",
    *(sa.column(name) for name in ("channel", "week", "state")),
    sa.column("tally", sa.JSON(none_as_null=True)),
    *(sa.column(name, INSTANT) for name in ("due", "stamped")),
)


def upgrade() -> None:
    """Make them anew, with what was there."""
    connection = op.get_bind()
    subscribed = [dict(row) for row in connection.execute(sa.select(OLD_SUBSCRIPTIONS)).mappings()]
    stamped = [dict(row) for row in connection.execute(sa.select(OLD_STAMPS)).mappings()]
    op.drop_table("stamps")
    op.drop_table("subscriptions")
    subscriptions, stamps = _subscriptions(), _stamps()
    op.create_table(
        "channel_reminders",
        sa.Column("subscription_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("done", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["subscription_id"], ["subscriptions.id"], name="fk_channel_reminders_subscription_id"),
        sa.PrimaryKeyConstraint("subscription_id", "day", name="pk_channel_reminders"),
    )
    numbers: dict[str, int] = {}
    for old in subscribed:
        made = connection.execute(sa.insert(subscriptions).values(_renewed(old)).returning(subscriptions.c.id))
        numbers[old["channel"]] = made.scalar_one()
    for old in stamped:
        channel = old.pop("channel")
        if channel in numbers:
            connection.execute(sa.insert(stamps).values({**old, "subscription_id": numbers[channel]}))


def _renewed(old: dict[str, object]) -> dict[str, object]:
    """Return a subscription as it is kept now: it went on from when it was made, and a quiet week was told."""
    language = old.pop("language")
    new = {"languages": [language], "theme": "", "parties": [], "reminders": False, "quiet": "told"}
    return {**old, **new, "since": old["created"], "paused": None, "paused_by": None}


def _subscriptions() -> sa.Table:
    made = op.create_table(
        "subscriptions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("codes", sa.JSON(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("parties", sa.JSON(), nullable=False),
        sa.Column("audience", sa.String(16), nullable=False),
        sa.Column("reminders", sa.Boolean(), nullable=False),
        sa.Column("quiet", sa.String(16), nullable=False),
        sa.Column("created", INSTANT, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("paused", INSTANT, nullable=True),
        sa.Column("paused_by", sa.Text(), nullable=True),
        sa.Column("ended", INSTANT, nullable=True),
        sa.Column("ended_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
    )
    op.create_index("ix_subscriptions_channel", "subscriptions", ["channel"])
    return made


def _stamps() -> sa.Table:
    made = op.create_table(
        "stamps",
        sa.Column("subscription_id", sa.Integer(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("due", INSTANT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tally", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("stamped", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["subscription_id"], ["subscriptions.id"], name="fk_stamps_subscription_id"),
        sa.PrimaryKeyConstraint("subscription_id", "week", name="pk_stamps"),
    )
    op.create_index("ix_stamps_due", "stamps", ["due"])
    return made
