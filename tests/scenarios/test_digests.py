"""What a channel receives, through the front door: previewed, settled in a form, paused, shown as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.conftest import DIGEST, GENERAL, PLAN, Conference, button, words
from tests.scenarios.test_drafts import form


@pytest.fixture
def conference(tmp_path: Path) -> Iterator[Conference]:
    """A rehearsal over Socket Mode."""
    running = Conference(tmp_path / "rehearsal", "socket")
    running.start()
    yield running
    running.stop()


def press(conference: Conference, message: dict[str, Any], action: str, channel: str) -> None:
    pressed = button(message, action)
    keys = {key: pressed[key] for key in ("block_id", "action_id", "value") if key in pressed}
    conference.act("ts", "click", channel=channel, message_ts=message["ts"], **keys)


def test_others_preview_and_the_secretariat_gets_the_form_with_it(conference: Conference) -> None:
    seen = conference.command("observer", "/digest", DIGEST)
    assert "Plan of action, week of 18 July 2016" in words(seen)
    assert conference.state("observer")["views"] == []
    seen = conference.command("ts", "/digest", DIGEST)
    assert "every Monday at 09:00 (America/Costa_Rica), in English" in words(seen)
    opened = form(conference, "ts")
    assert opened["view"]["title"]["text"] == "Digest of a channel"
    chosen: dict[str, dict[str, Any]] = {
        "day": {"selected_option": "3"},
        "time": {"selected_time": "16:30"},
        "zone": {"selected_option": "Europe/Madrid"},
        "languages": {"selected_options": ["es", "fr"]},
        "parties": {"selected_options": ["HND"]},
        "quiet": {"selected_option": "silent"},
        "audience": {"selected_option": "members"},
        "reminders": {"selected_options": ["reminders"]},
    }
    values = {name: {"value": value} for name, value in chosen.items()}
    conference.act("ts", "submit", view_id=opened["id"], values=values)
    told = words(form(conference, "ts")["view"])
    assert "every Thursday at 16:30 (Europe/Madrid), in Spanish and French · Honduras · members only" in told
    assert "with reminders · silent in a quiet week" in told
    assert "on 21 July 2016 at 16:30" in told


def test_a_digest_rests_goes_on_and_ends(conference: Conference) -> None:
    shown = conference.command("ts", "/digest preview", DIGEST)
    press(conference, shown, "digest_pause", DIGEST)
    assert "rests" in words(conference.whispers("ts")[-1])
    assert "resting" in words(conference.command("ts", "/digest list", GENERAL))
    assert "next one comes on 18 July 2016 at 09:00" in words(conference.command("ts", "/digest resume", DIGEST))
    assert "has ended" in words(conference.command("ts", "/digest off", DIGEST))
    assert "has no digest" in words(conference.command("ts", "/digest off", DIGEST))


def test_one_line_settles_two_languages_and_keeps_the_rest(conference: Conference) -> None:
    said = words(conference.command("ts", "/digest viernes 15:00 es en", PLAN))
    assert "every Friday at 15:00 (America/Costa_Rica), in Spanish and English" in said
    assert "on 22 July 2016 at 15:00" in said
    assert "every Friday at 15:00 (America/Costa_Rica), in French" in words(
        conference.command("ts", "/digest fr", PLAN)
    )
    assert "Secretaría Técnica" in words(conference.command("mexico", "/digest monday", PLAN))


def test_a_past_week_is_shown_as_it_was(conference: Conference) -> None:
    assert "still to come" in words(conference.command("observer", "/digest 2016-08-15", DIGEST))
    assert "no plan yet" in words(conference.command("observer", "/digest 2016-06-15", DIGEST))
    conference.say("mexico", "done, we sent the names", PLAN, conference.root("1.a.1")["ts"])
    now = words(conference.command("observer", "/digest 2016-07-18", DIGEST))
    before = words(conference.command("observer", "/digest 2016-07-17", DIGEST))
    assert "1 of 100 completed" in now
    assert "0 of 100 completed" in before
    assert "As it stood on 17 July 2016 at 23:59." in before
