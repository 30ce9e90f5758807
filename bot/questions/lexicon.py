"""The lexicons of questions. They are data: `lexicons/<language>.toml`, one pattern a line over folded text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from bot.questions.cues import Cue

LANGUAGES = ("en", "es", "fr")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrases of one language. `times` are patterns by the names of `times.py`, with slots such as `{month}`.

    `units` are the words for "day", "week" and so on; `to` leads to a receiver ("to", "a la", "aux"); `spelling` are
    words of questions that a typo may have meant, `short` how a phone writes some; `month_first` tells how 7/8/2016 is
    read.
    """

    language: str
    cues: Mapping[Cue, tuple[str, ...]]
    times: Mapping[str, tuple[str, ...]]
    units: Mapping[str, str]
    to: str
    spelling: tuple[str, ...]
    short: Mapping[str, str]
    month_first: bool


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of one of `LANGUAGES`."""
    source = files("bot.questions") / "lexicons" / f"{language}.toml"
    return _lexicon(tomllib.loads(source.read_text(encoding="utf-8")))


def _lexicon(source: Mapping[str, Any]) -> Lexicon:
    words: Mapping[str, str] = source["words"]
    return Lexicon(
        language=source["language"],
        cues={cue: _patterns(source["cues"][cue.value], words) for cue in Cue},
        times={name: _patterns(block, words) for name, block in source["times"].items()},
        units=source["units"],
        to=source["to"],
        spelling=tuple(source["spelling"]["words"].split()),
        short=source["short"],
        month_first=source["month_first"],
    )


def _patterns(block: str, words: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_filled(line, words) for line in block.splitlines() if line.strip())


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    return re.sub(r"(?<!\(\?P)<(\w+)>", lambda match: words[match[1]], pattern)
