"""The form for a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.blocks.card import quote, title
from handlers.blocks.escape import escape, words
from handlers.blocks.limits import METADATA, MODAL_TITLE, NOTE, OPTION, OPTION_VALUE, OPTIONS, URL, shorten
from handlers.blocks.marks import MARKS, capital, status_name
from handlers.blocks.owing import party_name
from handlers.blocks.pieces import Block, plain_text, section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages import Speech
    from bot.plan import Status, Tracked
    from bot.replies.reading import Reading

QUOTE = 600


@dataclass(frozen=True, slots=True)
class Filled:
    """What is known before anybody answers: which commitment and party it is about, and what was read of it."""

    tracked: Tracked | None = None
    party: str | None = None
    reading: Reading | None = None


def modal(
    choices: Sequence[Tracked],
    parties: Sequence[str],
    chosen: str | None,
    private_metadata: str,
    speech: Speech,
    statuses: Sequence[Status],
    *,
    written: Sequence[Block] = (),
    filled: Filled | None = None,
) -> dict[str, Any]:
    """Return the view for `views.open`.

    `choices` may be reported on, for `parties`; `chosen` is the reference of the one that the form is about, where it
    was opened from a card: then it is shown instead of asked for. More choices than a list takes are looked up as they
    are typed. `written` stands above the questions, `filled` is answered already. Raises ValueError for metadata above
    Slack's size.
    """
    if len(private_metadata) > METADATA:
        raise ValueError("private_metadata")
    known = filled or Filled()
    blocks = [*written, _commitment(choices, chosen, speech, known.tracked)]
    if len(parties) > 1:
        named = [(party, party_name(party, speech)) for party in parties]
        blocks.append(_input("party", speech, _select(named, speech, known.party), optional=True))
    blocks += _told(known.reading, statuses, speech)
    return {
        "type": "modal",
        "callback_id": "report",
        "private_metadata": private_metadata,
        "title": plain_text(shorten(speech.say("form.title"), MODAL_TITLE)),
        "submit": plain_text(shorten(speech.say("form.submit"), MODAL_TITLE)),
        "close": plain_text(shorten(speech.say("form.close"), MODAL_TITLE)),
        "blocks": blocks,
    }


def _told(reading: Reading | None, statuses: Sequence[Status], speech: Speech) -> list[Block]:
    """Return what is asked of the report itself, with what is known of it filled in."""
    link = reading.evidence[0] if reading and reading.evidence and len(reading.evidence[0]) <= URL else None
    day = reading.happened.isoformat() if reading and reading.happened else None
    percent = str(reading.percent) if reading and reading.percent is not None else None
    said = shorten(reading.note, NOTE) if reading and reading.note else None
    return [
        _input("status", speech, _radio(statuses, speech, reading.status if reading else None)),
        _input("percent", speech, _with(_number(), "initial_value", percent), optional=True),
        _input("note", speech, _with(_words(), "initial_value", said), optional=True),
        _input("happened", speech, _with(_element("datepicker"), "initial_date", day), optional=True),
        _input("evidence", speech, _with(_element("url_text_input"), "initial_value", link), optional=True),
    ]


def message(author: str | None, text: str, speech: Speech) -> list[Block]:
    """Return what stands above the questions of a form about a message: who wrote it, and its words."""
    said = f"\n> {words(' '.join(text.split()), QUOTE)}" if text.strip() else ""
    return [section(speech.say("form.message", author=f"<@{escape(author)}>" if author else "—") + said)]


def suggestions(found: Sequence[Tracked]) -> list[Block]:
    """Return commitments as the options of a list, as many as it takes."""
    return [_choice(item) for item in found[:OPTIONS]]


def _commitment(choices: Sequence[Tracked], chosen: str | None, speech: Speech, likely: Tracked | None) -> Block:
    for item in choices:
        if item.commitment.reference == chosen:
            return section(f"{title(item)}\n{quote(item, QUOTE)}")
    element = _lookup(speech) if len(choices) > OPTIONS else _list([_choice(item) for item in choices], speech)
    return _input("commitment", speech, _with(element, "initial_option", _choice(likely) if likely else None))


def _choice(item: Tracked) -> Block:
    reference = item.commitment.reference
    return _option(reference, words(f"{reference} {item.commitment.text}", OPTION))


def _lookup(speech: Speech) -> Block:
    asked = plain_text(speech.say("form.search"))
    return {"type": "external_select", "action_id": "suggest", "placeholder": asked, "min_query_length": 0}


def _element(kind: str) -> Block:
    return {"type": kind, "action_id": "value"}


def _with(element: Block, name: str, value: Any) -> Block:
    return {**element, name: value} if value is not None else element


def _input(name: str, speech: Speech, element: Block, *, optional: bool = False) -> Block:
    return {
        "type": "input",
        "block_id": name,
        "label": plain_text(speech.say(f"form.{name}")),
        "element": element,
        "optional": optional,
    }


def _select(options: Sequence[tuple[str, str]], speech: Speech, likely: str | None) -> Block:
    offered = [_option(value, text) for value, text in options[:OPTIONS]]
    initial = next((option for option in offered if likely is not None and option["value"] == likely), None)
    return _with(_list(offered, speech), "initial_option", initial)


def _list(options: list[Block], speech: Speech) -> Block:
    return {**_element("static_select"), "placeholder": plain_text(speech.say("form.choose")), "options": options}


def _radio(statuses: Sequence[Status], speech: Speech, likely: Status | None) -> Block:
    options = [_option(status, f"{MARKS[status]} {capital(status_name(status, speech))}") for status in statuses]
    initial = next((option for option in options if option["value"] == likely), None)
    return _with({**_element("radio_buttons"), "options": options}, "initial_option", initial)


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
