"""Whether a sentence says that somebody will do something; if not, why it is set aside."""

from __future__ import annotations

import re

from bot.parties import mentions
from bot.plan import Reason
from bot.reading.lexicon import Lexicon, pattern


def item_reason(text: str, words: Lexicon, language: str) -> Reason | None:
    """Return why a numbered item is no commitment; None where it is one.

    An item without a subject ("To send …", "Publish …") is an act; one with a subject must say that it will act.
    """
    begins = re.match(rf"(?:to\s+)?(?:{words.thanks})", text, re.IGNORECASE)
    if begins and not _later_act(text, words):
        return Reason.THANKS
    if re.match(rf"(?:to\s+)?(?:{words.notes})", text, re.IGNORECASE) and not _later_act(text, words):
        return Reason.NOTED
    if text.rstrip().endswith(":"):
        return Reason.LEAD_IN
    if acts(text, words) or not _has_subject(text, words, language):
        return None
    return _cue(text, words)


def sentence_reason(text: str, words: Lexicon) -> Reason | None:
    """Return why a sentence of a paragraph is no commitment; None where it is one."""
    if text.rstrip().endswith(":"):
        return Reason.LEAD_IN
    if acts(text, words):
        return None
    return _cue(text, words)


def _has_subject(text: str, words: Lexicon, language: str) -> bool:
    first = next(iter(mentions(text, language)), None)
    if first is not None and first.start == 0:
        return re.match(r"\s+to\s+[a-z]", text[first.end :]) is None
    return re.match(words.subject, text, re.IGNORECASE) is not None


def _cue(text: str, words: Lexicon) -> Reason:
    for cue, reason in (
        (words.thanks, Reason.THANKS),
        (words.notes, Reason.NOTED),
        (words.attendance, Reason.ATTENDANCE),
        (words.past, Reason.DONE),
    ):
        if pattern(cue).search(text):
            return reason
    return Reason.LEAD_IN


def acts(text: str, words: Lexicon) -> bool:
    """Tell whether a body agrees to an act, will act, or is asked to."""
    return any(
        pattern(cue).search(_main(text, words)) for cue in (words.agrees, words.future, words.is_asked, words.hands_on)
    )


def _main(text: str, words: Lexicon) -> str:
    """Return the sentence without its relative clauses, in which somebody else may act."""
    return (
        re.sub(r",?\s*\b(?:which|to which|that|who|whose)\b.*", "", text, flags=re.IGNORECASE | re.DOTALL)
        if pattern(words.relative).search(text)
        else text
    )


def relative_act(text: str, words: Lexicon) -> str | None:
    """Return a clause that says who will do it, inside a sentence about something else ("which will be done by X")."""
    found = pattern(words.relative).search(text)
    return found[0] if found else None


def _later_act(text: str, words: Lexicon) -> bool:
    return bool(pattern(words.future).search(text) or pattern(words.then_asks).search(text))
