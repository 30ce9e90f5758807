"""A report of which it is not clear what it is about: its author is asked, or told, privately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import Intent, Question
from bot.languages import speech
from bot.replies.reading import SURE
from handlers.blocks import receipts
from handlers.reporting import speakable
from handlers.whispers import whisper
from store import commitments, editions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.plan import Tracked
    from bot.replies.reading import Reading
    from handlers.blocks.drawing import Drawing
    from handlers.post import Post
    from handlers.visit import Visit

OFFERED = 4
"""Commitments that are offered as buttons."""


def unclear(it: Visit, post: Post, reading: Reading, found: Sequence[Tracked]) -> bool:
    """Ask which commitment is meant, or say that there is none of this label; return False where nothing is said.

    Who reports on nothing, and what only may be a report, is left in peace where no label is named.
    """
    if reading.label is not None:
        whisper(it, post, which(it, reading, reading.label, found))
        return True
    choices = _own_open(it, reading)
    if reading.confidence < SURE or not (choices or it.visitor.secretariat):
        return False
    source = (post.channel, post.ts, post.thread_ts or post.ts)
    shown = editions.spoken(it.unit, choices, reading.language)
    whisper(it, post, receipts.ask_commitment(reading, shown, source, speech(reading.language)))
    return True


def which(it: Visit, reading: Reading, label: str, found: Sequence[Tracked]) -> Drawing:
    """Return the sentence for a label that no document has, or several."""
    talk = speech(reading.language)
    if found:
        return receipts.ambiguous([one.commitment.reference for one in found], talk)
    return receipts.unknown_label(label, talk, nearest=tuple(commitments.nearest_labels(it.unit, label)))


def _own_open(it: Visit, reading: Reading) -> list[Tracked]:
    """What the author, or the party that is named, has yet to do, nearest first."""
    parties = (reading.party,) if reading.party else it.visitor.parties
    if not parties:
        return []
    question = Question(language=reading.language, intent=Intent.LIST, parties=parties, open_only=True)
    found = (one for one in commitments.matching(it.unit, question, it.today) if speakable(it, one))
    return [one for one, _ in zip(found, range(OFFERED), strict=False)]
