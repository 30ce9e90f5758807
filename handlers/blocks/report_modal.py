"""The form for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers.blocks.card import quote, title
from handlers.blocks.escape import words
from handlers.blocks.limits import METADATA, MODAL_TITLE, NOTE, OPTION, OPTION_VALUE, OPTIONS, shorten
from handlers.blocks.marks import MARKS, capital, status_name
from handlers.blocks.owing import party_name
from handlers.blocks.pieces import Block, plain_text, section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages import Speech
    from bot.plan import Status, Tracked

QUOTE = 600


def modal(
    choices: Sequence[Tracked],
    parties: Sequence[str],
    chosen: str | None,
    private_metadata: str,
    speech: Speech,
    statuses: Sequence[Status],
) -> dict[str, Any]:
    """Return the view for `views.open`.

    `choices` may be reported on, for `parties`; `chosen` is the reference of the one that the form is about, where it
    was opened from a card: then it is shown instead of asked for. Raises ValueError for metadata above Slack's size.
    """
    if len(private_metadata) > METADATA:
        raise ValueError("private_metadata")
    blocks = [_commitment(choices, chosen, speech)]
    if len(parties) > 1:
        named = [(party, party_name(party, speech)) for party in parties]
        blocks.append(_input("party", speech, _select(named, speech)))
    blocks += [
        _input("status", speech, _radio(statuses, speech)),
        _input("percent", speech, _number(), optional=True),
        _input("note", speech, _words(), optional=True),
        _input("happened", speech, {"type": "datepicker", "action_id": "value"}, optional=True),
        _input("evidence", speech, {"type": "url_text_input", "action_id": "value"}, optional=True),
    ]
    return {
        "type": "modal",
        "callback_id": "report",
        "private_metadata": private_metadata,
        "title": plain_text(shorten(speech.say("form.title"), MODAL_TITLE)),
        "submit": plain_text(shorten(speech.say("form.submit"), MODAL_TITLE)),
        "close": plain_text(shorten(speech.say("form.close"), MODAL_TITLE)),
        "blocks": blocks,
    }


def _commitment(choices: Sequence[Tracked], chosen: str | None, speech: Speech) -> Block:
    for item in choices:
        if item.commitment.reference == chosen:
            return section(f"{title(item)}\n{quote(item, QUOTE)}")
    options = [
        (item.commitment.reference, words(f"{item.commitment.reference} {item.commitment.text}", OPTION))
        for item in choices
    ]
    return _input("commitment", speech, _select(options, speech))


def _input(name: str, speech: Speech, element: Block, *, optional: bool = False) -> Block:
    return {
        "type": "input",
        "block_id": name,
        "label": plain_text(speech.say(f"form.{name}")),
        "element": element,
        "optional": optional,
    }


def _select(options: Sequence[tuple[str, str]], speech: Speech) -> Block:
    return {
        "type": "static_select",
        "action_id": "value",
        "placeholder": plain_text(speech.say("form.choose")),
        "options": [_option(value, text) for value, text in options[:OPTIONS]],
    }


def _radio(statuses: Sequence[Status], speech: Speech) -> Block:
    return {
        "type": "radio_buttons",
        "action_id": "value",
        "options": [_option(status, f"{MARKS[status]} {capital(status_name(status, speech))}") for status in statuses],
    }


def _option(value: str, text: str) -> Block:
    return {"text": plain_text(shorten(text, OPTION)), "value": value[:OPTION_VALUE]}


def _number() -> Block:
    return {
        "type": "number_input",
        "action_id": "value",
        "is_decimal_allowed": False,
        "min_value": "0",
        "max_value": "100",
    }


def _words() -> Block:
    return {"type": "plain_text_input", "action_id": "value", "multiline": True, "max_length": NOTE}
