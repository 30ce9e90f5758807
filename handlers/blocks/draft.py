"""A draft in a message: the head, the commitments a page at a time, and what to do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.drafts import faults
from bot.editions import Differs
from bot.languages.dates import due as deadline_in_words
from bot.languages.dates import span
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape, words
from handlers.blocks.limits import OPTION, shorten
from handlers.blocks.owing import party_names
from handlers.blocks.pieces import Block, actions, button, context, plain_text, section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.editions import Difference
    from bot.languages import Speech
    from bot.plan import Commitment, Document, ReadDocument
    from store.drafts import Draft

PAGE = 10
"""Commitments in one message."""
TITLE = 300
QUOTE = 260
OWERS = 6
DIFFERENCES = 12
CHANGES = ("correct", "split", "merge", "drop")


def draft(
    kept: Draft,
    body: ReadDocument,
    speech: Speech,
    original: Document | None = None,
    found: Sequence[Difference] = (),
) -> Drawing:
    """Draw the page of a draft that its message shows.

    `original` is the document that it is another language of, `found` what it says otherwise.
    """
    page = min(kept.page, pages(body) - 1)
    shown = list(enumerate(body.commitments))[page * PAGE : (page + 1) * PAGE]
    blocks = [section(_head(kept, body, speech))]
    blocks += [_commitment(kept, place, one, speech) for place, one in shown]
    blocks += [context(speech.count("draft.set_aside", len(body.set_aside)))] if body.set_aside else []
    if original is not None:
        same = speech.say("draft.edition", code=escape(original.code), language=speech.say(f"draft.in.{body.language}"))
        blocks.insert(1, section(f"{same}\n{otherwise(found, speech)}"))
    wrong = [f"• {speech.say(f'draft.why.{why.value}')}" for why in faults(body)]
    if wrong:
        blocks.append(section(f"{speech.say('draft.faults')}\n" + "\n".join(wrong)))
    return drawing(blocks, speech, tail=[*_pages(kept, page, pages(body), speech), _buttons(kept, speech)])


def otherwise(found: Sequence[Difference], speech: Speech) -> str:
    """Return what another edition says otherwise, a line each; that it says the same, where it does."""
    if not found:
        return speech.say("draft.same")
    lines = [_otherwise(one, speech) for one in found[:DIFFERENCES]]
    more = [speech.count("answers.more", len(found) - DIFFERENCES)] if len(found) > DIFFERENCES else []
    return "\n".join([*lines, *more])


def _otherwise(one: Difference, speech: Speech) -> str:
    label = escape(one.label)
    if one.known is None or one.other is None:
        text = words((one.known or one.other).text, OPTION) if one.known or one.other else ""  # type: ignore[union-attr]
        return speech.say(f"draft.differs.{one.what.value}", label=label, text=text)
    if one.what is Differs.DEADLINE:
        known, other = _when(one.known, speech), _when(one.other, speech)
    else:
        known, other = (party_names(side.responsible, speech, OWERS) for side in (one.known, one.other))
    return speech.say("draft.differs", label=label, known=known, other=other)


def pages(body: ReadDocument) -> int:
    """Return how many messages' worth of commitments a draft has."""
    return max(1, -(-len(body.commitments) // PAGE))


def value(kept: Draft, *rest: object) -> str:
    """Return what a button or form carries: the draft, its revision, and what else is needed."""
    return ":".join(map(str, (kept.id, kept.revision, *rest)))


def _head(kept: Draft, body: ReadDocument, speech: Speech) -> str:
    days = span(body.start, body.end, speech.language) if body.start and body.end else speech.say("draft.no_days")
    about = " · ".join(filter(None, [escape(body.code), words(body.place, TITLE), days]))
    lines = [
        speech.say("draft.title", name=words(kept.name, TITLE)),
        f"*{words(body.title or body.code, TITLE)}*",
        about,
    ]
    if body.participants:
        lines.append(speech.say("draft.participants", parties=party_names(body.participants, speech, 40)))
    lines.append(speech.count("draft.commitments", len(body.commitments)))
    return "\n".join(lines)


def _commitment(kept: Draft, place: int, one: Commitment, speech: Speech) -> Block:
    who = party_names(one.responsible, speech, OWERS)
    if one.recipient:
        who += f" → {party_names(one.recipient, speech, OWERS)}"
    when = _when(one, speech)
    theme = f" · {words(one.theme, OPTION)}" if one.theme else ""
    text = f"*{escape(one.label)}*{theme}\n> {words(one.text, QUOTE)}\n{who} · {when}"
    return section(text, _menu(kept, place, speech))


def _when(one: Commitment, speech: Speech) -> str:
    return escape(deadline_in_words(one.deadline, speech.language)) if one.deadline else speech.say("when.none")


def _menu(kept: Draft, place: int, speech: Speech) -> Block:
    options = [
        {
            "text": plain_text(shorten(speech.say(f"draft.{change}"), OPTION)),
            "value": value(kept, place, change),
        }
        for change in CHANGES
    ]
    return {"type": "overflow", "action_id": "draft_change", "options": options}


def _pages(kept: Draft, page: int, count: int, speech: Speech) -> list[Block]:
    if count == 1:
        return []
    turns = []
    if page:
        turns.append(button(speech.say("draft.earlier"), "draft_page_earlier", value(kept, page - 1)))
    if page + 1 < count:
        turns.append(button(speech.say("draft.later"), "draft_page_later", value(kept, page + 1)))
    return [context(speech.say("draft.page", page=page + 1, pages=count)), actions(*turns)]


def _buttons(kept: Draft, speech: Speech) -> Block:
    discard = button(speech.say("draft.discard"), "draft_discard", value(kept), style="danger")
    discard["confirm"] = {
        "title": plain_text(speech.say("draft.discard")),
        "text": plain_text(speech.say("draft.discard_sure")),
        "confirm": plain_text(speech.say("draft.discard")),
        "deny": plain_text(speech.say("form.close")),
    }
    return actions(
        button(speech.say("draft.publish"), "draft_publish", value(kept), style="primary"),
        button(speech.say("draft.head"), "draft_head", value(kept)),
        button(speech.say("draft.add"), "draft_add", value(kept)),
        discard,
    )
