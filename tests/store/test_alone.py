"""One process at a time on SQLite; as many as there are on PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.alone import AlreadyServed, alone
from store.engine import DatabaseUnavailable

if TYPE_CHECKING:
    from pathlib import Path


def test_a_second_bot_on_the_same_file_is_refused_until_the_first_has_ended(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'plan.db'}"
    with alone(url), pytest.raises(AlreadyServed, match=r"plan\.db"), alone(url):
        pass
    with alone(url) as only:
        assert only


@pytest.mark.parametrize("url", ["sqlite://", "postgresql://bot@host/plan"])
def test_what_several_may_serve_is_not_locked(url: str) -> None:
    with alone(url) as first, alone(url) as second:
        assert not first
        assert not second


def test_a_folder_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailable), alone(f"sqlite:///{tmp_path / 'none' / 'plan.db'}"):
        pass
