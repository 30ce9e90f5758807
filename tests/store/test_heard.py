"""What arrives from Slack is dealt with once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import heard

if TYPE_CHECKING:
    from datetime import datetime

    from store.engine import Unit


def test_each_thing_about_a_message_is_heard_once_and_known(unit: Unit, now: datetime) -> None:
    def first(what: str, ts: str = "1.1") -> bool:
        return heard.first(unit, team="T1", channel="C1", ts=ts, what=what, now=now)

    assert first("post")
    assert not first("post")
    assert first("edit:2.2")
    assert first("post", "9.9")
    assert heard.of_message(unit, team="T1", channel="C1", ts="1.1") == {"post", "edit:2.2"}
