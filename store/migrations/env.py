"""Run by Alembic: the scripts work on the connection, and in the transaction, that `store.migrating` opened."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
