"""The words of editions that were kept before are put into the search index.

The index holds nothing that is not derived from other tables, by what `bot.words` knows today: so it is filled by the
store's own hands, not by a script of its own.
"""

import sqlalchemy as sa
from alembic import op

from store.editions import index_kept
from store.engine import Unit

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Fill it."""
    connection = op.get_bind()
    kept: dict[str, list[int]] = {}
    for number, language in connection.execute(sa.text("SELECT commitment_id, language FROM edition_texts")):
        kept.setdefault(language, []).append(number)
    for language, numbers in kept.items():
        index_kept(Unit(connection), numbers, language)
