"""The form that asks until when somebody wants to hear nothing of a commitment."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from handlers.blocks.escape import escape
from handlers.blocks.limits import MODAL_TITLE, shorten
from handlers.blocks.pieces import Block, plain_text, section

if TYPE_CHECKING:
    from bot.languages import Speech

SPANS = {"day": 1, "week": 7}
"""Days from today on which it is spoken of again; otherwise a date is chosen."""
DATE = "date"


def form(reference: str, about: str, speech: Speech) -> dict[str, Any]:
    """Return the view for `views.open`; `about` comes back with it."""
    options = [_option(choice, speech) for choice in (*SPANS, DATE)]
    choices = {"type": "radio_buttons", "action_id": "value", "options": options, "initial_option": options[0]}
    picker = {"type": "datepicker", "action_id": "value"}
    return {
        **_window(speech),
        "callback_id": "snooze",
        "private_metadata": json.dumps({"about": about}),
        "submit": plain_text(shorten(speech.say("snooze.save"), MODAL_TITLE)),
        "blocks": [
            section(f"*{escape(reference)}*"),
            _input("until", speech.say("snooze.until"), choices),
            {**_input("day", speech.say("snooze.day"), picker), "optional": True},
        ],
    }


def done(sentence: str, speech: Speech) -> dict[str, Any]:
    """Return the view that takes the form's place."""
    return {**_window(speech), "blocks": [section(sentence)]}


def _window(speech: Speech) -> dict[str, Any]:
    return {
        "type": "modal",
        "title": plain_text(shorten(speech.say("snooze.title"), MODAL_TITLE)),
        "close": plain_text(shorten(speech.say("form.close"), MODAL_TITLE)),
    }


def _option(choice: str, speech: Speech) -> Block:
    return {"text": plain_text(speech.say(f"snooze.for.{choice}")), "value": choice}


def _input(name: str, label: str, element: Block) -> Block:
    return {"type": "input", "block_id": name, "label": plain_text(label), "element": element}
