"""The window with a commitment's history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.languages import speech
from bot.plan import Status, Tracked, Update
from handlers.blocks.history import history
from store.updates import Revision

Make = Callable[..., Tracked]


@pytest.fixture
def tracked(commitment: Make) -> Tracked:
    return commitment(said={"MEX": Status.COMPLETED}, note="Sent <!channel>", evidence=("https://x.org",))


def told(tracked: Tracked) -> Update:
    assert tracked.last_update is not None
    return tracked.last_update


def words(view: dict[str, Any]) -> str:
    return "\n".join(b["text"]["text"] if "text" in b else b["elements"][0]["text"] for b in view["blocks"])


def test_a_line_says_who_for_whom_when_and_what_changed(tracked: Tracked) -> None:
    update = replace(told(tracked), happened=date(2016, 7, 15), recorded_by="U2", permalink="https://s.com/p1")
    said = words(history(tracked, [update], {}, speech("en")))
    assert "✅ *Mexico*: completed · before: pending\n" in said
    assert "said on 17 July 2016 by <@U1> · happened on 15 July 2016 · recorded by <@U2>\n" in said
    assert "> Sent &lt;!channel&gt;\n<https://x.org> · <https://s.com/p1|" in said


def test_what_was_corrected_and_taken_back_is_told(tracked: Tracked) -> None:
    edited = datetime(2016, 7, 18, 9, tzinfo=UTC)
    before = Revision(Status.IN_PROGRESS, 40, "half of them", (), None, edited, "U3")
    said = words(history(tracked, [replace(told(tracked), retracted=True)], {7: [before]}, speech("en")))
    assert "before: pending · ↩️ taken back" in said
    assert "✏️ Before the edit of 18 July 2016 by <@U3>: in progress, 40%. “half of them”" in said


def test_without_a_word_it_says_so(commitment: Make) -> None:
    assert words(history(commitment(), [], {}, speech("en"))).endswith("Nothing has been reported yet.")


def test_what_the_secretariat_recorded_without_slack_is_by_the_secretariat(tracked: Tracked) -> None:
    update = replace(told(tracked), author="secretariat", recorded_by="secretariat")
    assert "dit le 17 juillet 2016 par le secrétariat" in words(history(tracked, [update], {}, speech("fr")))


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_however_much_was_reported_slack_takes_it(
    tracked: Tracked, slack_takes: Callable[..., None], language: str
) -> None:
    update = replace(told(tracked), note="word " * 2_000, evidence=("https://x.org/" + "a" * 700,) * 9)
    corrected = [Revision(Status.ON_HOLD, None, "*bold* `code` " * 99, (), None, update.said, "U1")] * 5
    view = history(tracked, [update] * 200, {7: corrected}, speech(language))
    slack_takes(view, most=100, mentions=True)
