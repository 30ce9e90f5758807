"""Noise is never recorded, and never hides what is reported: markup, marks of direction, emoji, endless texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.plan import Status
from bot.replies import interpret, readings
from bot.replies.emoji import MEANING
from tests.runaway import no_runaway

_DIRECTION = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_EMOJI = [sign for sign in "😀🎉🙏🌎🌮🇬🇹🇭🇳❤🔥😂👀📎🤝🎊☕🚌" if sign not in MEANING]
_MARKUP = [
    "<@U123ABC>",
    "<!channel>",
    "<!here>",
    "<#C1|general>",
    "**",
    "__",
    "~~",
    "`",
    "```",
    "&lt;",
    "&gt;",
    "> ",
    "|",
]
_LINKS = ["<https://example.org/done|link>", "<mailto:done@example.org|mail>", ":tada:", ":smile:"]
_PIECES = st.sampled_from([*_DIRECTION, *_EMOJI, *_MARKUP, *_LINKS, " ", "\n", "\t", "-", "…", "!!", "//", ":", ";)"])
_NOISE = st.lists(_PIECES, max_size=60).map("".join)
_TALK = ["thanks!", "¿ya lo enviaron?", "qui s'en charge ?", "when is it due?", "les mando mañana", "bien reçu"]
_REPORTS = [
    ("sent to the TS yesterday", Status.COMPLETED),
    ("en proceso, vamos avanzando", Status.IN_PROGRESS),
    ("pas encore commencé", Status.PENDING),
    ("suspendido hasta nuevo aviso", Status.ON_HOLD),
]


@given(_NOISE)
def test_noise_alone_reports_nothing(noise: str) -> None:
    assert interpret(noise).status is None
    assert readings(noise, on="AHG2016 1.a.1") == ()


@given(_NOISE, st.sampled_from(_TALK))
def test_noise_makes_no_report_of_talk(noise: str, talk: str) -> None:
    assert interpret(f"{talk}\n{noise}").status is None


@given(st.text(_DIRECTION, max_size=8), st.text(_DIRECTION, max_size=8), st.sampled_from(_REPORTS))
def test_marks_of_direction_hide_no_report(before: str, after: str, report: tuple[str, Status]) -> None:
    words, status = report
    marked = words.replace(" ", f"{before} {after}", 1)
    assert interpret(f"{before}{marked}{after}").status is status


@pytest.mark.parametrize("sign", _EMOJI)
def test_fifty_lines_of_emoji_report_nothing(sign: str) -> None:
    assert interpret("\n".join([sign * 20] * 50)).status is None


@settings(max_examples=15)
@given(st.text(min_size=1, max_size=40).map(lambda unit: (unit * 40_000)[:40_000]))
def test_takes_forty_thousand_characters_of_anything(text: str) -> None:
    with no_runaway():
        interpret(text)
        readings(text, on="AHG2016 1.a.1")


@settings(max_examples=15)
@given(_NOISE.filter(str.strip), st.sampled_from(_TALK))
def test_forty_thousand_characters_of_noise_report_nothing(noise: str, talk: str) -> None:
    with no_runaway():
        assert interpret(f"{talk}\n" + (noise * 40_000)[:40_000]).status is None
