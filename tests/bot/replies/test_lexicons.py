from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from bot.replies.folding import fold
from bot.replies.lexicon import Kind
from bot.replies.lexicons import LANGUAGES, lexicon


def _patterns(value: Any) -> list[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        return [value]
    if isinstance(value, tuple):
        return [pattern for each in value for pattern in _patterns(each)]
    if is_dataclass(value):
        return [pattern for field in fields(value) for pattern in _patterns(getattr(value, field.name))]
    return []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_matches_nothing_at_all(language: str) -> None:
    assert [pattern.pattern[:80] for pattern in _patterns(lexicon(language)) if pattern.search("")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_cues_of_every_kind(language: str) -> None:
    assert {cue.kind for cue in lexicon(language).cues} == set(Kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_are_folded_save_those_that_need_their_accents(language: str) -> None:
    letters = re.compile(r"[^\W\d_]")
    for cue in lexicon(language).cues:
        if not cue.accented:
            source = "".join(letters.findall(re.sub(r"\\.|\[[^\]]*\]", "", cue.pattern.pattern)))
            assert fold(source) == source


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_worth_mending_is_a_cue_of_its_own(language: str) -> None:
    known = lexicon(language)
    deciding = [cue.pattern for cue in known.cues] + [known.grammar.denial.not_yet]
    unknown = [word for word in known.mendable if not any(pattern.search(word) for pattern in deciding)]
    assert len(unknown) <= 6, unknown
