"""Alembic's scripts: one head, add before remove."""
