"""The form that amends a commitment: what it says and what stands now, what changes, and what was recorded so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.plan import AmendmentKind
from handlers.blocks import amendments
from handlers.blocks.card import days, quote, title
from handlers.blocks.fitting import fit
from handlers.blocks.limits import MODAL_TITLE, OPTION, VIEW_BLOCKS, shorten
from handlers.blocks.owing import owers
from handlers.blocks.pieces import Block, context, divider, packed, plain_text, section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages import Speech
    from bot.plan import Amendment, Tracked

TAKE_BACK = "take_back"
QUOTE = 1_500
OWERS = 12
NAME, NOTE = 80, 500
HINTED = ("by", "end", "effective")


def form(tracked: Tracked, recorded: Sequence[Amendment], metadata: str, speech: Speech) -> dict[str, Any]:
    """Return the view for `views.open`; `recorded` is all that was ever recorded, oldest first.

    What is in force no more can only be had back: there is nothing else to fill in.
    """
    fields = [_choice(tracked, speech)]
    if tracked.ended is None:
        fields += [
            _input("by", speech, _line(NAME)),
            _input("start", speech, _picker()),
            _input("end", speech, _picker()),
            _input("effective", speech, _picker()),
            _input("note", speech, {**_line(NOTE), "multiline": True}),
        ]
    blocks = [*_now(tracked, speech), *fields, *_so_far(recorded, speech)]
    return {
        "type": "modal",
        "callback_id": "amend",
        "private_metadata": metadata,
        "title": plain_text(shorten(speech.say("amend.title"), MODAL_TITLE)),
        "submit": plain_text(shorten(speech.say("amend.save"), MODAL_TITLE)),
        "close": plain_text(shorten(speech.say("form.close"), MODAL_TITLE)),
        "blocks": fit(blocks, speech, most=VIEW_BLOCKS),
    }


def done(tracked: Tracked, one: Amendment, speech: Speech) -> dict[str, Any]:
    """Return the view that takes the form's place once it is recorded."""
    said = f"{title(tracked)}\n{told(one, speech)}"
    return {
        "type": "modal",
        "title": plain_text(shorten(speech.say("amend.title"), MODAL_TITLE)),
        "close": plain_text(shorten(speech.say("amend.close"), MODAL_TITLE)),
        "blocks": [section(said), context(speech.say("amend.done"))],
    }


def told(one: Amendment, speech: Speech) -> str:
    """Return what has just changed, in a line."""
    if one.stands:
        return amendments.line(one, speech)
    return f"↩️ {speech.say('amend.told_back', what=amendments.said(one, speech))}"


def _now(tracked: Tracked, speech: Speech) -> list[Block]:
    stands = [
        speech.say("card.who", parties=owers(tracked, speech, OWERS)),
        speech.say("card.when", deadline=days(tracked, speech)),
    ]
    ended = [amendments.line(tracked.ended, speech)] if tracked.ended else []
    return [section(f"{title(tracked)}\n{quote(tracked, QUOTE)}"), section("\n".join([*stands, *ended]))]


def _choice(tracked: Tracked, speech: Speech) -> Block:
    kinds: list[str] = [] if tracked.ended else list(AmendmentKind)
    options = [_option(kind, speech) for kind in [*kinds, *([TAKE_BACK] if tracked.amendments else [])]]
    choices = {"type": "radio_buttons", "action_id": "value", "options": options}
    return {**_input("what", speech, choices), "optional": False}


def _option(kind: str, speech: Speech) -> Block:
    return {"text": plain_text(shorten(speech.say(f"amend.choice.{kind}"), OPTION)), "value": kind}


def _so_far(recorded: Sequence[Amendment], speech: Speech) -> list[Block]:
    if not recorded:
        return []
    return [
        divider(),
        section(speech.say("amend.so_far")),
        *packed([amendments.entry(one, speech) for one in recorded]),
    ]


def _input(name: str, speech: Speech, element: Block) -> Block:
    label = plain_text(speech.say(f"amend.field.{name}"))
    block: Block = {"type": "input", "block_id": name, "label": label, "element": element, "optional": True}
    return {**block, "hint": plain_text(speech.say(f"amend.hint.{name}"))} if name in HINTED else block


def _line(most: int) -> Block:
    return {"type": "plain_text_input", "action_id": "value", "max_length": most}


def _picker() -> Block:
    return {"type": "datepicker", "action_id": "value"}
