"""Who chairs the conference, and who makes up one of its bodies: in one sentence, or that it is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.owing import party_name, party_names
from handlers.blocks.pieces import section

if TYPE_CHECKING:
    from bot.answers import Answer, Makeup
    from bot.languages import Speech

COUNTRIES = 20
"""Names in the sentence: more than the conference has members."""


def makeup(answer: Answer, asked: Makeup, speech: Speech) -> Drawing:
    """Draw who makes up the body that was asked for; of a country, first whether it belongs to it."""
    return drawing([section(_said(answer, asked, speech))], speech)


def _said(answer: Answer, asked: Makeup, speech: Speech) -> str:
    body = party_name(asked.body, speech)
    if not answer.members:
        return speech.say("makeup.chair_unknown" if asked.chair else "makeup.unknown", body=body, year=asked.on.year)
    key = "makeup.is" if asked.member is None else "makeup.yes" if asked.member in answer.members else "makeup.no"
    return speech.say(key, body=body, year=asked.on.year, members=party_names(answer.members, speech, COUNTRIES))
