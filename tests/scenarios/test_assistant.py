"""Speaking with the bot as an agent, in the Assistant pane, and where a workspace has neither."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

import rehearsal
from bot.answers import Intent
from bot.languages import speech
from handlers.answering import ask
from handlers.assistant import FOCAL_POINT, OBSERVER, SECRETARIAT
from tests.browser import browser
from tests.scenarios.conftest import PEOPLE, PLAN, Conference, wait_for, words

__all__ = ["browser"]

PANE = {"assistant_view": {"assistant_description": "Ask about the plan."}}
EVENTS = ["assistant_thread_started", "assistant_thread_context_changed"]


def running(folder: Path) -> Iterator[Conference]:
    conference = Conference(folder / "rehearsal", "socket")
    conference.start()
    yield conference
    conference.stop()


@pytest.fixture
def conference(tmp_path: Path) -> Iterator[Conference]:
    """A rehearsal over Socket Mode, the bot an agent."""
    yield from running(tmp_path)


@pytest.fixture
def pane(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Conference]:
    """A rehearsal of an app from before, with the Assistant pane."""
    manifest = json.loads(rehearsal.MANIFEST.read_text(encoding="utf-8"))
    del manifest["features"]["agent_view"]
    manifest["features"] |= PANE
    manifest["settings"]["event_subscriptions"]["bot_events"] += EVENTS
    monkeypatch.setattr(rehearsal, "MANIFEST", tmp_path / "manifest.json")
    rehearsal.MANIFEST.write_text(json.dumps(manifest), encoding="utf-8")
    yield from running(tmp_path)


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Conference]:
    """A rehearsal in which Slack offers neither."""
    manifest = json.loads(rehearsal.MANIFEST.read_text(encoding="utf-8"))
    del manifest["features"]["agent_view"]
    manifest["oauth_config"]["scopes"]["bot"].remove("assistant:write")
    monkeypatch.setattr(rehearsal, "MANIFEST", tmp_path / "manifest.json")
    rehearsal.MANIFEST.write_text(json.dumps(manifest), encoding="utf-8")
    yield from running(tmp_path)


def offered(conference: Conference, who: str) -> list[str]:
    panes = conference.state(who)["panes"]
    return [prompt["message"] for prompt in panes[0]["prompts"]] if panes else []


def picture(page: Page, name: str) -> None:
    folder = os.environ.get("RAPPORTEUR_PICTURES")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}.png")


def said(conference: Conference, who: str, channel: str) -> list[dict[str, Any]]:
    return [m for m in conference.messages(channel, who) if m["bot"]]


def calls(conference: Conference, method: str) -> list[Any]:
    return [c.args for c in conference.rehearsal.slack.slack.calls if c.method == f"assistant.threads.{method}"]


def test_whoever_opens_the_messages_is_greeted_once_and_offered_questions_that_fit(conference: Conference) -> None:
    channel = conference.act("mexico", "open_dm")["channel"]
    conference.act("mexico", "open_dm")
    assert offered(conference, "mexico")[0] == "¿Qué debemos este mes?"
    assert [words(m).split(".")[0] for m in said(conference, "mexico", channel)] == ["Buen día"]
    conference.say("mexico", offered(conference, "mexico")[0], channel)
    wait_for(lambda: "1.a.1" in words(said(conference, "mexico", channel)[-1]), "an answer")
    assert offered(conference, "mexico") == []
    conference.act("ts", "open_dm")
    assert offered(conference, "ts")[0] == "Who has not reported?"
    conference.act("observer", "open_dm")
    assert offered(conference, "observer")[0] == "What is due this month?"


def test_every_question_that_is_offered_has_a_real_answer(conference: Conference) -> None:
    house = conference.bot.house
    with house.store.unit() as unit:
        for language in ("en", "es", "fr"):
            for key in {*SECRETARIAT, *FOCAL_POINT, *OBSERVER}:
                question = speech(language).say(key)
                answer = ask(unit, question, today=house.today(house.clock.now()), own=("MEX",))
                assert answer.question.language == language, question
                assert answer.intent in {Intent.LIST, Intent.PROGRESS, Intent.HELP}, question
                assert not answer.question.unheard, question
                assert (answer.question.parties == ("MEX",)) is key.startswith("prompts.own_"), question
                past = key in {"prompts.past", "prompts.own_past"}
                assert bool(answer.commitments) is not (past or key == "prompts.help"), question


def test_a_thread_with_the_bot_shows_that_it_thinks_until_it_answers(conference: Conference) -> None:
    channel = conference.act("canada", "open_dm")["channel"]
    root = conference.say("canada", "hello", channel)
    conference.say("canada", "what is due this month?", channel, root)
    wait_for(lambda: conference.thread(root, channel, "canada"), "an answer")
    assert [c["status"] for c in calls(conference, "setStatus")] == ["is thinking…"]
    assert [each["status"] for each in conference.state("canada")["panes"] if each["thread_ts"] == root] == [""]


def test_the_pane_greets_in_its_thread_answers_there_and_takes_the_question_as_its_name(pane: Conference) -> None:
    opened = pane.act("canada", "open_assistant", context=PLAN)
    channel, root = opened["channel"], opened["ts"]
    assert offered(pane, "canada")[0] == "What do we owe this month?"
    pane.act("canada", "look_at", ts=root, context="C0GENERAL")
    pane.say("canada", offered(pane, "canada")[0], channel, root)
    wait_for(lambda: len([m for m in pane.thread(root, channel, "canada") if m["bot"]]) == 2, "an answer")
    greeting, answer = (m for m in pane.thread(root, channel, "canada") if m["bot"])
    assert words(greeting).startswith("Good day")
    assert "1.a.1" in words(answer)
    pane.say("canada", "and next month?", channel, root)
    assert [c["title"] for c in calls(pane, "setTitle")] == ["What do we owe this month?"]
    top = [m for m in pane.messages(channel, "canada") if not m.get("thread_ts") or m["ts"] == root]
    assert [m["text"] for m in top] == ["What do we owe this month?"]


def test_without_an_assistant_everything_is_said_all_the_same(plain: Conference) -> None:
    channel = plain.act("canada", "open_dm")["channel"]
    root = plain.say("canada", "what is due this month?", channel)
    wait_for(lambda: len(said(plain, "canada", channel)) == 2, "greeting and answer")
    plain.say("canada", "what is due next month?", channel, root)
    wait_for(lambda: plain.thread(root, channel, "canada"), "an answer")
    refused = [c for c in plain.rehearsal.slack.slack.calls if c.method == "assistant.threads.setSuggestedPrompts"]
    assert [c.answer["error"] for c in refused] == ["missing_scope"]
    assert offered(plain, "canada") == []


@pytest.mark.parametrize("phone", [False, True])
def test_the_page_offers_the_questions_and_a_press_asks(conference: Conference, browser: Browser, phone: bool) -> None:
    size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
    page = browser.new_context(viewport=size).new_page()  # type: ignore[arg-type]
    page.goto(f"{conference.rehearsal.slack.url}/?as={PEOPLE['mexico']}#/dm")
    expect(page.locator("[data-prompt]")).to_have_count(4)
    picture(page, f"assistant-{phone}")
    page.click('[data-prompt="¿Qué debemos este mes?"]')
    expect(page.locator("[data-list]")).to_contain_text("1.a.1")
    expect(page.locator("[data-prompt]")).to_have_count(0)
    picture(page, f"assistant-answer-{phone}")


def test_the_page_has_the_pane(pane: Conference, browser: Browser) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{pane.rehearsal.slack.url}/?as={PEOPLE['ts']}#/dm")
    page.click("[data-assistant]")
    expect(page.locator("[data-prompt]")).to_have_count(4)
    picture(page, "assistant-pane")
    page.click('[data-prompt="How far are we?"]')
    expect(page.locator("[data-thread-list]")).to_contain_text("Progress")


def test_what_the_bot_has_no_use_for_is_taken_once(conference: Conference) -> None:
    joined = conference.rehearsal.slack.workspace.post(PLAN, PEOPLE["canada"], "has joined", subtype="channel_join")
    conference.settle()
    assert not conference.thread(joined.ts)
