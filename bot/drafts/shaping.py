"""Which commitments a draft has: parting, joining, taking out, taking back and adding."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.drafts.deadlines import of_part, read
from bot.drafts.draft import Draft, Dropped, at, exchanged, free_label, opened, settled
from bot.drafts.quoting import places, quoted, squeezed
from bot.drafts.refusals import Refused, Why
from bot.plan import Commitment, Reason, SetAside

if TYPE_CHECKING:
    from bot.plan import ReadDocument

EDGES = " ,;"


def split(document: ReadDocument, place: int, second: str) -> Draft:
    """Return the draft with a commitment parted before the words with which its second part begins.

    Both keep the parties and the theme, and a deadline that a person gave or that stood elsewhere; else each gets the
    one that its own words name. Raises Refused: NO_SUCH, PLACE.
    """
    draft = opened(document)
    known = at(draft, place)
    inside = (begin for begin, _ in places(known.text, second) if known.text[:begin].strip(f"{EDGES}."))
    begin = next(inside, None)
    if begin is None:
        raise Refused(Why.PLACE)
    texts = [known.text[:begin].rstrip(EDGES), known.text[begin:]]
    labels = [known.label, free_label(draft, known.label)]
    fixed = settled(draft, known)
    parted = [
        replace(known, label=label, text=text, deadline=known.deadline if fixed else of_part(draft, known, text))
        for label, text in zip(labels, texts, strict=True)
    ]
    return exchanged(draft, place, parted, labels if fixed else ())


def merge(document: ReadDocument, place: int) -> Draft:
    """Return the draft with a commitment and the next made one, under the first's label.

    The first one's deadline stays, where it has one, and how it is owed. Raises Refused: NO_SUCH, NO_NEXT.
    """
    draft = opened(document)
    known = at(draft, place)
    if place + 1 >= len(draft.commitments):
        raise Refused(Why.NO_NEXT)
    following = draft.commitments[place + 1]
    owing = tuple(dict.fromkeys((*known.responsible, *following.responsible)))
    received = dict.fromkeys((*known.recipient, *following.recipient))
    stays = settled(draft, known) or (known.deadline is None and settled(draft, following))
    merged = replace(
        known,
        text=f"{known.text} {following.text}",
        responsible=owing,
        recipient=tuple(party for party in received if party not in owing),
        deadline=known.deadline if known.deadline or settled(draft, known) else following.deadline,
        owed=known.owed or following.owed,
    )
    return exchanged(draft, place, [merged], (known.label,) if stays else (), old=2)


def drop(document: ReadDocument, place: int) -> Draft:
    """Return the draft without a commitment, which is set aside: it can be taken back. Raises Refused: NO_SUCH."""
    draft = opened(document)
    known = at(draft, place)
    without = exchanged(draft, place, [])
    return replace(
        without,
        set_aside=(*draft.set_aside, SetAside(known.text, Reason.DROPPED)),
        dropped=(*draft.dropped, Dropped(known, place, settled(draft, known))),
    )


def take(document: ReadDocument, place: int) -> Draft:
    """Return the draft with the sentence at this place of what was set aside as a commitment.

    What was dropped comes back where it stood and as it was, under another label where its own has been given away.
    Anything else stands behind the last, owed by the member countries at first. Raises Refused: NO_SUCH.
    """
    draft = opened(document)
    if not 0 <= place < len(draft.set_aside):
        raise Refused(Why.NO_SUCH)
    aside = draft.set_aside[place]
    left = replace(draft, set_aside=(*draft.set_aside[:place], *draft.set_aside[place + 1 :]))
    dropped = next((one for one in draft.dropped if one.commitment.text == aside.text), None)
    if aside.reason is Reason.DROPPED and dropped is not None:
        return _back(left, dropped)
    return _added(left, aside.text)


def _back(draft: Draft, dropped: Dropped) -> Draft:
    one = dropped.commitment
    if any(one.label.casefold() == other.label.casefold() for other in draft.commitments):
        one = replace(one, label=free_label(draft, one.label))
    others = list(draft.dropped)
    others.remove(dropped)
    place = min(dropped.place, len(draft.commitments))
    back = exchanged(draft, place, [one], (one.label,) if dropped.settled else (), old=0)
    return replace(back, dropped=tuple(others))


def add(document: ReadDocument, quote: str, text: str) -> Draft:
    """Return the draft with a further commitment: words of the document `text`, or a sentence that was set aside.

    Raises Refused: QUOTE.
    """
    draft = opened(document)
    words = squeezed(quote)
    asides = [squeezed(one.text).casefold() for one in draft.set_aside]
    if words and words.casefold() in asides:
        return take(draft, asides.index(words.casefold()))
    found = quoted(words, text)
    if found is None:
        raise Refused(Why.QUOTE)
    return _added(draft, found)


def _added(draft: Draft, words: str) -> Draft:
    last = draft.commitments[-1] if draft.commitments else None
    added = Commitment(
        code=draft.code,
        label=free_label(draft, last.label if last else "1"),
        text=words,
        theme=last.theme if last else "",
        theme_label=last.theme_label if last else "",
        responsible=("MEMBERS",),
        recipient=(),
        deadline=read(draft, words),
    )
    return exchanged(draft, len(draft.commitments), [added], old=0)
