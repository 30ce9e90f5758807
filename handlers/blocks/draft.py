"""A draft in a message: the head, the commitments a page at a time, and what to do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import parties
from bot.drafts import Why, doubled, faults, unowed
from bot.editions import Differs
from bot.languages.dates import day, span
from bot.languages.dates import due as deadline_in_words
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape, words
from handlers.blocks.limits import OPTION, shorten
from handlers.blocks.owing import naming, party_names
from handlers.blocks.pieces import Block, actions, button, context, plain_text, section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.editions import Difference
    from bot.languages import Speech
    from bot.plan import Commitment, Document, ReadDocument, SetAside
    from store.drafts import Draft

PAGE = 10
"""Commitments, or sentences that were set aside, in one message."""
TITLE = 300
QUOTE = 260
ASIDE = 700
OWERS = 6
LABELS = 12
DIFFERENCES = 12
LISTED = 20
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
    blocks = [section(_head(kept, body, speech)), *_page(kept, body, page, speech)]
    if original is not None:
        same = speech.say("draft.edition", code=escape(original.code), language=speech.say(f"draft.in.{body.language}"))
        blocks.insert(1, section(f"{same}\n{otherwise(found, speech)}"))
    wrong = [f"• {sentence}" for sentence in in_the_way(body, speech)]
    if wrong:
        blocks.append(section(f"{speech.say('draft.faults')}\n" + "\n".join(wrong)))
    return drawing(blocks, speech, tail=[*_pages(kept, page, pages(body), speech), _buttons(kept, body, speech)])


def in_the_way(body: ReadDocument, speech: Speech) -> list[str]:
    """Return what stands in the way of publishing a draft, a sentence each; labels say which commitments it is."""
    named = {Why.LABEL: doubled(body), Why.PARTIES: unowed(body)}
    return [_fault(one, named.get(one, ()), speech) for one in faults(body)]


def _fault(fault: Why, labels: Sequence[str], speech: Speech) -> str:
    if not labels:
        return speech.say(f"draft.why.{fault.value}")
    return speech.say(f"draft.fault.{fault.value}", labels=naming(list(map(escape, labels)), speech, LABELS))


def listed(kept: Sequence[Draft], speech: Speech) -> Drawing:
    """Draw the open drafts, each with a button that has its message sent to whoever goes on with it."""
    if not kept:
        return drawing([section(speech.say("draft.list.none"))], speech)
    return drawing([section(speech.say("draft.list")), *(_entry(one, speech) for one in kept[:LISTED])], speech)


def _entry(one: Draft, speech: Speech) -> Block:
    body = one.body
    n = speech.count("draft.commitments", len(body.commitments)) if body else ""
    said = speech.say(
        "draft.list.entry",
        name=words(one.name, OPTION),
        what=" · ".join(filter(None, [escape(body.code) if body else "", n])),
        opener=f"<@{escape(one.opened_by)}>",
        changer=f"<@{escape(one.changed_by)}>",
        day=day(one.changed.date(), speech.language),
    )
    return section(said, button(speech.say("draft.list.show"), "draft_show", value(one)))


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
    """Return how many pages a draft has: its commitments, then what was set aside."""
    return first_aside(body) + -(-len(body.set_aside) // PAGE)


def first_aside(body: ReadDocument) -> int:
    """Return the number of the page on which what was set aside begins."""
    return max(1, -(-len(body.commitments) // PAGE))


def _page(kept: Draft, body: ReadDocument, page: int, speech: Speech) -> list[Block]:
    aside = page - first_aside(body)
    if aside < 0:
        shown = list(enumerate(body.commitments))[page * PAGE : (page + 1) * PAGE]
        return [_commitment(kept, place, one, speech) for place, one in shown]
    put = list(enumerate(body.set_aside))[aside * PAGE : (aside + 1) * PAGE]
    title = section(f"*{speech.count('draft.set_aside', len(body.set_aside))}*")
    return [title, *(_aside(kept, place, one, speech) for place, one in put)]


def _aside(kept: Draft, place: int, one: SetAside, speech: Speech) -> Block:
    text = f"_{speech.say(f'draft.reason.{one.reason.value}')}_\n> {words(one.text, ASIDE)}"
    return section(text, button(speech.say("draft.take"), "draft_take", value(kept, place)))


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
    lines = [f"*{escape(one.label)}*{theme}", f"> {words(one.text, QUOTE)}", f"{who} · {when}"]
    if strange := _unknown(one):
        lines.append(f"❓ {speech.say('draft.unknown', parties=party_names(strange, speech, OWERS))}")
    return section("\n".join(lines), _menu(kept, place, speech))


def _unknown(one: Commitment) -> list[str]:
    """Return who is named and not known: a person has to say whether the name is right."""
    named = dict.fromkeys(part for party in (*one.responsible, *one.recipient) for part in parties.parts(party))
    return [party for party in named if not parties.known(party)]


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


def _buttons(kept: Draft, body: ReadDocument, speech: Speech) -> Block:
    discard = button(speech.say("draft.discard"), "draft_discard", value(kept), style="danger")
    discard["confirm"] = {
        "title": plain_text(speech.say("draft.discard")),
        "text": plain_text(speech.say("draft.discard_sure")),
        "confirm": plain_text(speech.say("draft.discard")),
        "deny": plain_text(speech.say("form.close")),
    }
    row = [
        button(speech.say("draft.publish"), "draft_publish", value(kept), style="primary"),
        button(speech.say("draft.head"), "draft_head", value(kept)),
        button(speech.say("draft.add"), "draft_add", value(kept)),
    ]
    if body.set_aside:
        named = speech.say("draft.aside", n=speech.number(len(body.set_aside)))
        row.append(button(named, "draft_aside", value(kept, first_aside(body))))
    return actions(*row, discard)
