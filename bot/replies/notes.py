"""The note that is kept with an update: the author's words, without what the update itself says already."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.labels import find_labels
from bot.replies.emoji import MEANING
from bot.replies.folding import fold
from bot.replies.lexicons import lexicon
from bot.replies.naming import named

if TYPE_CHECKING:
    from bot.replies.lexicon import Lexicon

_LONGEST = 500
_HEAD = 120
"""Characters in which a label, a name and a status have room: what stands before the note."""
_MOST = 5
"""A label, a name, a heading, a status and a share: no more goes before a note."""
_MARKS = " :.,;!–|/>)•=*-"
_SET_OFF = re.compile(r"\s*(?:$|[:.,;!–|/>()•=]|-+\s)")
_SHARE = re.compile(r"[~≈]?\s?\d{1,3}\s?%")
_SIGNS = re.compile(rf"[{''.join(MEANING)}\ufe0f\s]+")
_WORD = re.compile(r"\w")


def note(words: str, language: str, party: str | None) -> str:
    """The words on one line, cut at 500 characters, without a label, the `party` or a bare status before them.

    "Honduras: done, letter sent on Friday" leaves "letter sent on Friday", "MEX 3.c 40 %" leaves nothing. A name or a
    status is taken off only where a mark sets it off: "done by the embassy" stays as it is.
    """
    known = lexicon(language)
    left = _without_prefix(" ".join(words.split()), known, party)
    if not _WORD.search(left) or _thanks_alone(left, known):
        return ""
    return left if len(left) <= _LONGEST else left[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _without_prefix(words: str, known: Lexicon, party: str | None) -> str:
    for _ in range(_MOST):
        rest = _without_one(words, known, party)
        if rest is None:
            break
        words = rest
    return words


def _without_one(words: str, known: Lexicon, party: str | None, more: int = _MOST) -> str | None:
    """The words without the first thing that says nothing more; None where they begin with something else."""
    end = _after_label(words) or _after_signs(words)
    if end:
        return words[end:].lstrip(_MARKS)
    end = _after_status(words, known) or _after_party(words, known, party)
    if not end:
        return None
    rest = words[end:].lstrip(_MARKS)
    set_off = _SET_OFF.match(words, end) or (more and _without_one(rest, known, None, more - 1) is not None)
    return rest if set_off else None


def _after_label(words: str) -> int:
    return next((label.end for label in find_labels(words[:_HEAD]) if not words[: label.start].strip()), 0)


def _after_signs(words: str) -> int:
    signs = _SIGNS.match(words)
    return signs.end() if signs else 0


def _after_status(words: str, known: Lexicon) -> int:
    declaring, folded = known.grammar.declaring, fold(words[:_HEAD])
    heading = declaring.heading.match(folded)
    if heading and folded[heading.end() :].lstrip().startswith((":", "–")):
        return heading.end()
    found = declaring.names.match(folded) or _SHARE.match(folded)
    return found.end() if found else 0


def _after_party(words: str, known: Lexicon, party: str | None) -> int:
    mentions = named(words[:_HEAD], known.language) if party else []
    return mentions[0].end if mentions and mentions[0].party == party and not mentions[0].start else 0


def _thanks_alone(words: str, known: Lexicon) -> bool:
    thanks = known.grammar.talk.thanks.match(fold(words[:_HEAD]))
    return thanks is not None and not _WORD.search(words, thanks.end())
