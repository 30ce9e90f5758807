"""Documents' codes as people shorten them before a label: "vmh 3 done", "ahg16 1.a.1"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.parties import mentions
from bot.questions.labels import with_years
from bot.replies.folding import fold
from bot.replies.lexicons import LANGUAGES, lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEAR = re.compile(r"[ -]?((?:19|20)(\d\d))$")
_ENDS = re.compile(r"\s*(?:$|[^\w\s])|\s+(?:and|y|e|et)\s")
_BLANKS = re.compile(r"\s+")


def codes_in_full(text: str, codes: Sequence[str]) -> str:
    """The text of a report with every code of a document in full, where a label follows and one document is meant.

    Beside what any sentence allows ("VMH 3: done"), the year may have two digits, and a number alone is a label where
    a mark, "and", the end or a word of a status or a verb follows: "vmh 3 listo", but not "VMH 3 members".
    """
    stems = [fold(_YEAR.sub("", code)) for code in codes]
    for code, stem in zip(codes, stems, strict=True):
        year = _YEAR.search(code)
        if year is None:
            continue
        brief = rf"(?<![\w.]){re.escape(stem)}[ '’-]?{year[2]}(?=[\s:#-]{{1,2}}\d)"
        text = re.sub(brief, code, text, flags=re.IGNORECASE)
        if stems.count(stem) == 1 and not mentions(stem, "en"):
            text = _before_numbers(text, stem, code)
    return with_years(text, codes)


def _before_numbers(text: str, stem: str, code: str) -> str:
    named = re.compile(rf"(?<![\w.]){re.escape(stem)}[\s#-]{{1,2}}(\d{{1,2}})(?!\w|[.,]\w)", re.IGNORECASE)
    return named.sub(lambda found: f"{code} {found[1]}" if _tells(text[found.end() :]) else found[0], text)


def _tells(behind: str) -> bool:
    """Whether what stands behind a number tells of it: a mark, nothing more, a verb or a status in any language."""
    words = fold(behind)
    if _ENDS.match(words):
        return True
    blank = _BLANKS.match(words)
    if blank is None:
        return False
    return any(_is_told(words[blank.end() :], language) for language in LANGUAGES)


def _is_told(words: str, language: str) -> bool:
    known = lexicon(language)
    return bool(known.grammar.joints.finite.match(words)) or any(cue.pattern.match(words) for cue in known.cues)
