"""Questions that are edited or deleted after they were answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.conftest import GENERAL, PEOPLE, PLAN, Conference, wait_for, words


@pytest.fixture
def conference(tmp_path: Path) -> Iterator[Conference]:
    """A rehearsal over Socket Mode."""
    running = Conference(tmp_path / "rehearsal", "socket")
    running.start()
    yield running
    running.stop()


def answers(conference: Conference, root: str, channel: str = GENERAL) -> list[dict[str, Any]]:
    return [m for m in conference.thread(root, channel) if m["bot"] and not m.get("is_ephemeral")]


def edit(conference: Conference, who: str, ts: str, text: str, channel: str = GENERAL) -> None:
    conference.act(who, "edit", channel=channel, ts=ts, text=text)


def test_an_edited_question_edits_its_answer(conference: Conference) -> None:
    asked = conference.say("canada", "@rapporteur what is due in July?", GENERAL)
    (first,) = answers(conference, asked)
    edit(conference, "canada", asked, "@rapporteur what must the Troika do?")
    wait_for(lambda: "2.a.1" in words(answers(conference, asked)[0]), "the answer to follow")
    (second,) = answers(conference, asked)
    assert second["ts"] == first["ts"]
    conference.move("hour")
    edit(conference, "canada", asked, "What must the Troika do?")
    wait_for(lambda: "changed" in words(answers(conference, asked)[0]), "the answer to be taken back")
    conference.move("hour")
    edit(conference, "canada", asked, "@rapporteur what is due in August?")
    wait_for(lambda: "August" in words(answers(conference, asked)[0]), "the answer to come back")
    assert len(answers(conference, asked)) == 1


def test_a_message_that_becomes_a_question_is_answered_once(conference: Conference) -> None:
    asked = conference.say("canada", "what is due in August?", GENERAL)
    assert not answers(conference, asked)
    edit(conference, "canada", asked, "@rapporteur what is due in August?")
    wait_for(lambda: answers(conference, asked), "an answer")
    assert len(answers(conference, asked)) == 1


def test_an_edited_roster_is_told_anew_to_the_asker_alone(conference: Conference) -> None:
    asked = conference.say("canada", "@rapporteur who is the focal point of Mexico?", GENERAL)
    wait_for(lambda: len(conference.whispers("canada")) == 1, "an answer")
    edit(conference, "canada", asked, "@rapporteur who is the focal point of Honduras?")
    wait_for(lambda: len(conference.whispers("canada")) == 2, "another answer")
    assert PEOPLE["honduras"] in words(conference.whispers("canada")[-1])
    assert not answers(conference, asked)


def test_a_public_answer_gives_way_to_a_private_one(conference: Conference) -> None:
    asked = conference.say("canada", "@rapporteur what is due in August?", GENERAL)
    edit(conference, "canada", asked, "@rapporteur who is the focal point of Honduras?")
    wait_for(lambda: "only the one who asked" in words(answers(conference, asked)[0]), "the answer to give way")
    assert PEOPLE["honduras"] in words(conference.whispers("canada")[-1])


def test_a_report_that_becomes_a_question_is_taken_back_and_answered(conference: Conference) -> None:
    root = conference.root("1.a.1")["ts"]
    said = conference.say("mexico", "Completed, sent yesterday.", PLAN, root)
    edit(conference, "mexico", said, "@rapporteur who has to do this?", PLAN)
    wait_for(lambda: "11 of 11 not yet reported" in words(conference.root("1.a.1")), "the card to follow")
    wait_for(lambda: "1.a.1" in words(answers(conference, root, PLAN)[-1]), "an answer")


def test_a_question_that_becomes_a_report_is_recorded(conference: Conference) -> None:
    root = conference.root("1.a.1")["ts"]
    said = conference.say("mexico", "@rapporteur who has to do this?", PLAN, root)
    edit(conference, "mexico", said, "@rapporteur Completed, sent yesterday.", PLAN)
    wait_for(lambda: "1 of 11 completed" in words(conference.root("1.a.1")), "the card to follow")
    first, receipt = answers(conference, root, PLAN)
    assert "pregunta" in words(first)
    assert "Mexico" in words(receipt)


def test_the_answer_to_a_deleted_question_stays(conference: Conference) -> None:
    asked = conference.say("canada", "@rapporteur what is due in August?", GENERAL)
    (before,) = answers(conference, asked)
    conference.act("canada", "delete", channel=GENERAL, ts=asked)
    assert words(answers(conference, asked)[0]) == words(before)
