"""A draft in a message: the head, the commitments a page at a time, and what to do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.drafts import faults
from bot.languages.dates import due as deadline_in_words
from bot.languages.dates import span
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape, words
from handlers.blocks.limits import OPTION, shorten
from handlers.blocks.owing import party_names
from handlers.blocks.pieces import Block, actions, button, context, plain_text, section

if TYPE_CHECKING:
    from bot.languages import Speech
    from bot.plan import Commitment, ReadDocument
    from store.drafts import Draft

PAGE = 10
"""Commitments in one message."""
TITLE = 300
QUOTE = 260
OWERS = 6
CHANGES = ("correct", "split", "merge", "drop")


def draft(kept: Draft, body: ReadDocument, speech: Speech) -> Drawing:
    """Draw the page of a draft that its message shows."""
    page = min(kept.page, pages(body) - 1)
    shown = list(enumerate(body.commitments))[page * PAGE : (page + 1) * PAGE]
    blocks = [section(_head(kept, body, speech))]
    blocks += [_commitment(kept, place, one, speech) for place, one in shown]
    blocks += [context(speech.count("draft.set_aside", len(body.set_aside)))] if body.set_aside else []
    wrong = [f"• {speech.say(f'draft.why.{why.value}')}" for why in faults(body)]
    if wrong:
        blocks.append(section(f"{speech.say('draft.faults')}\n" + "\n".join(wrong)))
    return drawing(blocks, speech, tail=[*_pages(kept, page, pages(body), speech), _buttons(kept, speech)])


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
    when = escape(deadline_in_words(one.deadline, speech.language)) if one.deadline else speech.say("when.none")
    theme = f" · {words(one.theme, OPTION)}" if one.theme else ""
    text = f"*{escape(one.label)}*{theme}\n> {words(one.text, QUOTE)}\n{who} · {when}"
    return section(text, _menu(kept, place, speech))


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
