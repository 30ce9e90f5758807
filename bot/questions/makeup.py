"""Questions about the conference itself: who chairs it, who is in the Troika, whether a country is a member."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import Makeup
from bot.parties import Kind, party
from bot.questions.cues import Cue
from bot.questions.deciding import FIRM

if TYPE_CHECKING:
    from datetime import date

    from bot.answers import Outline
    from bot.questions.sentence import Sentence

PRESIDENCY, MEMBERS = "PPT", "MEMBERS"
_NAMED_AS_BODIES = frozenset({PRESIDENCY, MEMBERS, "TROIKA", "COORD", "PAST-PPT"})
"""Bodies that are their countries, so that "who is the Troika" asks for these."""
_OF_THE_PLAN = (
    *FIRM,
    Cue.LIST,
    Cue.TRANSFER,
    Cue.RECEIVE,
    Cue.ROSTER,
    Cue.PROGRESS,
    Cue.OVERALL,
    Cue.HELP,
    Cue.CHATTER,
)
"""What only commitments and their people have: beside it, a body is one that owes something."""


def makeup(sentence: Sentence, outline: Outline, today: date) -> Makeup | None:
    """What a sentence asks about the conference itself; None where it asks about its plan."""
    if sentence.left or sentence.labels or sentence.theme or sentence.recipients or sentence.has(*_OF_THE_PLAN):
        return None
    countries = [id_ for id_ in sentence.parties if party(id_).kind is Kind.COUNTRY]
    bodies = [id_ for id_ in sentence.parties if id_ not in countries]
    if len(countries) > 1 or len(bodies) > 1:
        return None
    member, body = next(iter(countries), None), next(iter(bodies), None)
    on = _day(sentence, outline, today)
    if sentence.has(Cue.CHAIR) and (member or sentence.has(Cue.WHO, Cue.PERSON) or not sentence.has(Cue.LISTING)):
        return Makeup(body or PRESIDENCY, on, member, chair=body not in (None, PRESIDENCY))
    if sentence.has(Cue.MEMBER):
        return Makeup(body or MEMBERS, on, member)
    asked = sentence.has(Cue.WHO, Cue.PERSON) and not sentence.has(Cue.LISTING, Cue.ACT)
    return Makeup(body, on) if asked and body in _NAMED_AS_BODIES and member is None else None


def _day(sentence: Sentence, outline: Outline, today: date) -> date:
    """The day asked for: of a document its meeting's, of a time that does not hold today its first, else today."""
    meeting = next((one.start for one in outline.documents if one.code in sentence.codes), None)
    if meeting:
        return meeting
    window = sentence.window
    first, last = (window.start or window.end, window.end) if window else (None, None)
    if first is None or (first <= today and (last is None or today <= last)):
        return today
    return first
