"""What was reported on a commitment, in a window: who, for whom, when said, when it happened, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.languages.dates import day
from handlers.blocks import amendments
from handlers.blocks.card import LINKS, link, title
from handlers.blocks.escape import escape, words
from handlers.blocks.fitting import fit
from handlers.blocks.limits import MODAL_TITLE, VIEW_BLOCKS, shorten
from handlers.blocks.marks import MARKS, status_name
from handlers.blocks.owing import party_name
from handlers.blocks.pieces import context, divider, packed, plain_text, section

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.languages import Speech
    from bot.plan import Amendment, Tracked, Update
    from store.updates import Revision

NOTE = 400
QUOTE = 600


def history(
    tracked: Tracked,
    told: Sequence[Update],
    corrections: Mapping[int, Sequence[Revision]],
    speech: Speech,
    *,
    amended: Sequence[Amendment] = (),
) -> dict[str, Any]:
    """Return the window: what newer documents `amended`, oldest first, then what was reported.

    `told` comes newest first, each with what it said before its `corrections`, by the update's id.
    """
    lines = ["\n".join(_lines(update, corrections.get(update.id, ()), speech)) for update in told]
    head = f"{title(tracked)}\n> {words(tracked.commitment.text, QUOTE)}"
    entries = [amendments.entry(one, speech) for one in amended]
    changes = packed([amendments.first(tracked, speech), *entries]) if entries else []
    blocks = [
        section(head),
        *changes,
        *([divider()] if changes else []),
        *(packed(lines, "\n\n") or [context(speech.say("history.none"))]),
    ]
    return {
        "type": "modal",
        "title": plain_text(shorten(speech.say("history.title"), MODAL_TITLE)),
        "close": plain_text(shorten(speech.say("history.close"), MODAL_TITLE)),
        "blocks": fit(blocks, speech, most=VIEW_BLOCKS),
    }


def _lines(update: Update, corrections: Sequence[Revision], speech: Speech) -> Iterator[str]:
    taken_back = f" · ↩️ {speech.say('history.taken_back')}" if update.retracted else ""
    who = f"{MARKS[update.status]} *{party_name(update.party, speech)}*"
    yield speech.pair(who, f"{_changed(update, speech)}{taken_back}")
    yield _when_and_who(update, speech)
    if update.note.strip():
        yield f"> {words(update.note, NOTE)}"
    found = [link(address) for address in update.evidence[:LINKS]]
    if update.permalink:
        found.append(f"<{escape(update.permalink)}|{speech.say('card.message')}>")
    if found:
        yield " · ".join(found)
    for one in reversed(corrections):
        yield f"✏️ {_corrected(one, speech)}"


def _changed(update: Update, speech: Speech) -> str:
    status = status_name(update.status, speech, update.percent)
    if update.before is update.status:
        return status
    return f"{status} · {speech.say('receipts.before', status=status_name(update.before, speech))}"


def _when_and_who(update: Update, speech: Speech) -> str:
    said = [
        speech.say(
            "history.said", day=day(update.said.date(), speech.language), author=amendments.who(update.author, speech)
        )
    ]
    if update.happened is not None and update.happened != update.said.date():
        said.append(speech.say("history.happened", day=day(update.happened, speech.language)))
    if update.recorded_by != update.author:
        said.append(speech.say("history.recorded_by", recorder=amendments.who(update.recorded_by, speech)))
    return " · ".join(said)


def _corrected(one: Revision, speech: Speech) -> str:
    said = speech.say(
        "history.corrected",
        day=day(one.edited.date(), speech.language),
        editor=amendments.who(one.edited_by, speech),
        status=status_name(one.status, speech, one.percent),
    )
    return f"{said} {speech.say('dates.quoted', text=words(one.note, NOTE))}" if one.note.strip() else said
