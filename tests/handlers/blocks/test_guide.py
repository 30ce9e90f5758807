"""Every example in the help can be tried as it stands, in every language that is offered."""

from __future__ import annotations

import re
from datetime import date

import pytest

from bot.answers import Heading, Intent, Outline, Question
from bot.languages import OFFERED, speech
from bot.parties import resolve
from bot.plan import Status
from bot.questions import understand
from bot.questions.labels import find_labels
from bot.replies import interpret
from bot.schedules import parse_schedule
from handlers import asking
from handlers.blocks.guide import TOPICS
from handlers.commands import COMMANDS, plan
from handlers.exporting import form_of

TODAY = date(2016, 7, 18)
OUTLINE = Outline(headings=(Heading("AHG2016", "2", "Establishing mechanisms for dialogue with key actors"),))


def examples(topic: str, language: str) -> list[str]:
    return re.findall(r"`([^`]+)`", speech(language).say(f"guide.{topic}"))


def asked(text: str, language: str, preset: Intent | None) -> Question:
    words = text.split(" ", 1)[1]
    return understand(words, today=TODAY, outline=OUTLINE, preset=preset, default_language=language)


@pytest.mark.parametrize("language", OFFERED)
def test_every_example_begins_with_a_command_that_exists(language: str) -> None:
    said = {example.split()[0] for topic in TOPICS for example in examples(topic, language)}
    assert said <= {*COMMANDS, "@rapporteur"}
    assert said >= {*COMMANDS, "@rapporteur"} - {"/rapporteur"}


@pytest.mark.parametrize("language", OFFERED)
def test_the_examples_of_plan_show_one_and_find_one(language: str) -> None:
    _, label, words = examples("plan", language)
    assert asked(label, language, Intent.FIND).labels == ("1.a.1",)
    found = asked(words, language, Intent.FIND)
    assert found.intent is Intent.FIND
    assert found.words


@pytest.mark.parametrize("language", OFFERED)
def test_the_examples_of_export_are_understood(language: str) -> None:
    whole, part = (example.split(" ", 2)[1:] for example in examples("export", language))
    assert {whole[0], part[0]} <= plan.EXPORT
    assert form_of(part[1]) == ("csv", "honduras")


@pytest.mark.parametrize("language", OFFERED)
def test_the_examples_of_deadlines_filter(language: str) -> None:
    _, party, window, past = examples("deadlines", language)
    assert asked(party, language, Intent.LIST).parties == ("MEX",)
    month = asked(window, language, Intent.LIST).window
    assert month is not None
    assert (month.start, month.end) == (date(2016, 8, 1), date(2016, 8, 31))
    assert asked(past, language, Intent.LIST).past


@pytest.mark.parametrize("language", OFFERED)
def test_the_examples_of_progress_narrow(language: str) -> None:
    _, party, theme = examples("progress", language)
    assert asked(party, language, Intent.PROGRESS).parties == ("HND",)
    assert asked(theme, language, Intent.PROGRESS).theme == "2"


@pytest.mark.parametrize("language", OFFERED)
def test_the_example_of_a_question_is_understood(language: str) -> None:
    question = asked(examples("ask", language)[0], language, None)
    assert (question.language, question.intent, question.parties) == (language, Intent.LIST, ("HND",))
    assert question.window is not None
    assert question.window.end == date(2016, 8, 31)


@pytest.mark.parametrize("language", OFFERED)
def test_the_example_of_a_report_reports(language: str) -> None:
    text = examples("update", language)[0].removeprefix("/update ")
    reading = interpret(text, today=TODAY, default_language=language)
    assert (reading.language, reading.status, reading.label) == (language, Status.IN_PROGRESS, "1.b")


@pytest.mark.parametrize("language", OFFERED)
def test_the_examples_of_the_secretariat_are_commands(language: str) -> None:
    appoint, subscribe, publish, hand_in, going_on, amend, request, archive = examples("admin", language)
    assert resolve(appoint.split()[-1]) == "MEX"
    assert set(parse_schedule(subscribe.removeprefix("/digest ")).languages) <= set(OFFERED)
    assert publish.split()[0] == "/plan"
    assert hand_in.removeprefix("/plan ") in plan.IMPORT
    assert going_on.removeprefix("/plan ") in plan.DRAFTS
    _, word, label = amend.split()
    assert word in plan.AMEND
    assert [found.label for found in find_labels(label)] == ["1.a.1"]
    _, word, party = request.split()
    assert word in asking.VERBS
    assert resolve(party) == "HND"
    assert archive.split()[1] in plan.ARCHIVE
    assert resolve(examples("focal_points", language)[1].split()[-1]) == "HND"
