"""Marks of Slack and of direction, walls of emoji, endless text: nothing breaks, and nothing is found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import Intent, Question
from bot.questions import understand
from bot.words import Candidate, rank, verdict
from tests.bot.questions.plan import OUTLINE, TODAY
from tests.runaway import no_runaway

PLAN = (
    Candidate("WGB2024 1.a", "Honduras will train border officers and share the manual with IOM by May.", "Training"),
    Candidate(
        "WGB2024 2.a", "The Technical Secretariat will publish a directory of shelters for children.", "Protection"
    ),
    Candidate("WGB2024 2.b", "To report on reunified families twice a year.", "Protection"),
)
WORDS = frozenset(word for one in PLAN for word in one.text.casefold().split())

MARKS = st.sampled_from(
    [
        *("<!channel>", "<!here>", "<@U0RAP01>", "<@W012A3CDE|ana>", "<!subteam^S0123>", "<!date^1^{date}|x>"),
        *("```", "`", "*", "_", "~", ">", "&gt;", "&amp;", "&lt;", "\\", "|", "{}", "\0", "<", ">>", "(", "]"),
        *("\u200f", "\u202e", "\u202b", "\u2066", "\u200b", "\ufeff", "\u00ad", "\u0301", "\ud83d", "\U000e0041"),
        *(
            "✅",
            "🟡",
            "⏸",
            "👍🏽",
            "👨‍👩‍👧‍👦",
            "🇭🇳",
            "🎂" * 50,
            ":tada:",
            ":+1::skin-tone-4:",
            "…",
            "¿",
            "؟",
            "。",
        ),
        *("\n", "\t", "\r\n", " ", " ", "\u3000"),
    ]
)
NOISE = st.lists(MARKS, max_size=60).map("".join)
LETTERS = st.text(st.characters(categories=("Lo", "Mn", "So", "Cf")), max_size=60)
"""Scripts that no language of the conference is written in."""
INVISIBLE = st.sampled_from(["\u200b", "\u200e", "\u200f", "\ufeff", " ", "  ", "\n", " <@U0RAP01> ", " :pray: "])


def asked(text: str) -> Question:
    return understand(text, today=TODAY, own=("PAN",), outline=OUTLINE)


def found(question: Question) -> str | None:
    """The commitment that is taken for the answer."""
    if question.intent is Intent.FIND:
        return verdict(rank(question.words, PLAN, WORDS)).winner
    return None if question.intent in (Intent.NONE, Intent.HELP) else question.intent.value


@settings(max_examples=300, deadline=None)
@given(NOISE)
def test_marks_ask_for_nothing(text: str) -> None:
    assert found(asked(text)) is None


@settings(max_examples=150, deadline=None)
@given(LETTERS, NOISE)
def test_other_scripts_ask_for_nothing(text: str, noise: str) -> None:
    assert found(asked(text + noise)) is None


@settings(max_examples=100, deadline=None)
@given(st.lists(INVISIBLE, min_size=4, max_size=4))
def test_what_is_not_seen_changes_nothing(marks: list[str]) -> None:
    words = ["what", "does", "Honduras", "owe"]
    text = "".join(f"{word}{mark} " for word, mark in zip(words, marks, strict=True))
    assert replace(asked(text), text="") == replace(asked(" ".join(words)), text="")


@pytest.mark.parametrize("mark", ["\u00ad", "\u200d", "\u200f", "\u202e", "\ufeff", "\u2069"])
def test_a_hidden_mark_does_not_part_a_word(mark: str) -> None:
    assert asked(f"what does Hon{mark}duras owe").parties == ("HND",)


@pytest.mark.parametrize(
    "text",
    [
        *("🎉" * 40_000, "\u202e" * 40_000, "<!channel> " * 4_000, "`" * 40_000, "x" * 40_000, "x " * 20_000),
        *("(" * 40_000, "1" * 40_000, "1." * 20_000, "\n" * 40_000, "<" * 40_000, "&lt;" * 10_000, "a'" * 20_000),
        *("מ" * 40_000, "\u0301" * 40_000, ":x:" * 13_000, "<https://a.b|" * 3_000, "ﷺ" * 40_000, "ß" * 40_000),
    ],
)
def test_endless_noise_asks_for_nothing_and_ends(text: str) -> None:
    with no_runaway():
        assert found(asked(text)) is None
