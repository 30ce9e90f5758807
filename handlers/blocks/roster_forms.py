"""The forms that name, change and end focal points, and the window of who was named when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot import parties
from handlers.blocks.fitting import fit
from handlers.blocks.limits import MODAL_TITLE, OPTION, OPTION_VALUE, OPTIONS, VIEW_BLOCKS, shorten
from handlers.blocks.pieces import Block, context, plain_text, section
from handlers.blocks.roster import changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages import Speech
    from store.focal_points import Appointment

ALL = "*"
"""The value of "all themes"."""


def add(
    offered: Sequence[str], chosen: str | None, themes: Sequence[tuple[str, str]], speech: Speech, *, everything: bool
) -> dict[str, Any]:
    """Return the form that names somebody for one of the `offered` parties.

    `themes` are values and words; `everything`: all themes may be chosen too, and are where nothing else is.
    """
    fields = [
        _input("user", speech, {"type": "users_select", "action_id": "value"}),
        _input("party", speech, _parties(offered, chosen, speech)),
        _input("theme", speech, _themes(themes, speech, first=everything, chosen=everything)),
    ]
    return _form("add", fields, speech)


def change(
    standing: Sequence[tuple[int, str]],
    offered: Sequence[str],
    themes: Sequence[tuple[str, str]],
    speech: Speech,
) -> dict[str, Any]:
    """Return the form that changes one of the appointments that stand (numbers and words)."""
    fields = [
        _input("appointment", speech, _appointments(standing)),
        context(speech.say("roster.keep")),
        _input("user", speech, {"type": "users_select", "action_id": "value"}, optional=True),
        _input("party", speech, _parties(offered, None, speech), optional=True),
        _input("theme", speech, _themes(themes, speech, first=True, chosen=False), optional=True),
    ]
    return _form("change", fields, speech, cut=len(standing) > OPTIONS)


def end(standing: Sequence[tuple[int, str]], speech: Speech) -> dict[str, Any]:
    """Return the form that ends one of the appointments that stand (numbers and words)."""
    fields = [_input("appointment", speech, _appointments(standing)), context(speech.say("roster.told_end"))]
    return _form("end", fields, speech, cut=len(standing) > OPTIONS)


def done(sentences: Sequence[str], speech: Speech) -> dict[str, Any]:
    """Return the window that takes a form's place and tells what was recorded."""
    return _window("people.title", [section("\n".join(sentences))], speech)


def history(ever: Sequence[Appointment], speech: Speech) -> dict[str, Any]:
    """Return the window of who was named and ended when."""
    return _window("roster.history_title", fit(changes(ever, speech), speech, most=VIEW_BLOCKS), speech)


def _window(title: str, blocks: list[Block], speech: Speech) -> dict[str, Any]:
    return {
        "type": "modal",
        "title": plain_text(shorten(speech.say(title), MODAL_TITLE)),
        "close": plain_text(shorten(speech.say("history.close"), MODAL_TITLE)),
        "blocks": blocks,
    }


def _form(kind: str, fields: list[Block], speech: Speech, *, cut: bool = False) -> dict[str, Any]:
    more = [context(speech.say("roster.more"))] if cut else []
    return {
        "type": "modal",
        "callback_id": f"roster_{kind}",
        "title": plain_text(shorten(speech.say(f"roster.title.{kind}"), MODAL_TITLE)),
        "submit": plain_text(shorten(speech.say(f"roster.button.{kind}"), MODAL_TITLE)),
        "close": plain_text(shorten(speech.say("form.close"), MODAL_TITLE)),
        "blocks": [*more, *fields],
    }


def _input(name: str, speech: Speech, element: Block, *, optional: bool = False) -> Block:
    label = plain_text(speech.say(f"roster.field.{name}"))
    return {"type": "input", "block_id": name, "label": label, "element": element, "optional": optional}


def _parties(offered: Sequence[str], chosen: str | None, speech: Speech) -> Block:
    options = {party: _option(party, parties.name(party, speech.language)) for party in offered[:OPTIONS]}
    return _select(list(options.values()), options.get(chosen or ""))


def _themes(themes: Sequence[tuple[str, str]], speech: Speech, *, first: bool, chosen: bool) -> Block:
    everything = _option(ALL, speech.say("roster.all_themes"))
    options = [_option(value, words) for value, words in themes[: OPTIONS - 1]]
    return _select([everything, *options] if first else options, everything if chosen else None)


def _appointments(standing: Sequence[tuple[int, str]]) -> Block:
    return _select([_option(str(number), words) for number, words in standing[:OPTIONS]], None)


def _select(options: list[Block], chosen: Block | None) -> Block:
    element: Block = {"type": "static_select", "action_id": "value", "options": options}
    return {**element, "initial_option": chosen} if chosen else element


def _option(value: str, text: str) -> Block:
    return {"text": plain_text(shorten(text, OPTION)), "value": value[:OPTION_VALUE]}
