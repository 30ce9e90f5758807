"""One commitment in a line or two, as lists and digests show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.dates import due as deadline_in_words
from bot.languages.dates import relative
from bot.progress import is_past, overall, owed_by
from handlers.blocks import amendments
from handlers.blocks.escape import escape, words
from handlers.blocks.marks import MARKS, PAST
from handlers.blocks.owing import owers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.languages import Speech
    from bot.plan import Tracked

SHORT = 90
"""Characters of a commitment's words in a list."""
PHRASE = 80


def one_document(tracked: Iterable[Tracked]) -> bool:
    """Tell whether all of these stand in one document, so that the label alone names them."""
    return len({item.commitment.code for item in tracked}) <= 1


def name_of(tracked: Tracked, *, alone: bool) -> str:
    """Return the label where it is enough, else the whole reference; escaped."""
    return escape(tracked.commitment.label if alone else tracked.commitment.reference)


def written(tracked: Tracked, speech: Speech) -> str:
    """Return the deadline as it stays: the days ("28 July 2016"), the phrase of an undated one, or "no date"."""
    if tracked.commitment.deadline is None:
        return speech.say("when.none")
    return words(deadline_in_words(tracked.commitment.deadline, speech.language), PHRASE)


def deadline(tracked: Tracked, speech: Speech, today: date) -> str:
    """Return when, for whoever reads it now: "*in 10 days* (28 July 2016)", "🕒 *3 days ago* (…)", else as it stays."""
    if tracked.commitment.due is None:
        return written(tracked, speech)
    near = relative(tracked.commitment.due, today, speech.language)
    past = f"{PAST} " if is_past(tracked, today) else ""
    return f"{past}*{near}* ({written(tracked, speech)})"


def entry(tracked: Tracked, speech: Speech, today: date, *, alone: bool, asked: Sequence[str] = ()) -> str:
    """Return a commitment in two lines: mark, label and words; who and when.

    The mark is that of the parties `asked` for, where the list is about some. What was superseded or closed bears
    its own mark, and says by what.
    """
    # Where none of the assignments is theirs (they only receive), the commitment as a whole is marked.
    mark = MARKS[overall(owed_by(tracked, asked) or tracked.assignments)]
    if tracked.ended is not None:
        mark = amendments.MARKS[tracked.ended.kind]
    first = f"{mark} *{name_of(tracked, alone=alone)}* {words(tracked.commitment.text, SHORT)}"
    when = amendments.said(tracked.ended, speech) if tracked.ended else deadline(tracked, speech, today)
    return f"{first}\n{owers(tracked, speech)} · {when}"
