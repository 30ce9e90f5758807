"""The form for a digest: when, in which languages, what about, and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from babel.dates import get_day_names, get_timezone_location

from bot.languages import OFFERED
from bot.plan import Audience
from handlers.blocks.limits import MODAL_TITLE, OPTION, OPTION_VALUE, OPTIONS, shorten
from handlers.blocks.owing import party_name
from handlers.blocks.pieces import Block, context, plain_text, section
from store.states import Quiet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.languages import Speech
    from store.subscriptions import Subscription

ZONES = (
    "America/Costa_Rica",
    "America/El_Salvador",
    "America/Guatemala",
    "America/Managua",
    "America/Panama",
    "America/Tegucigalpa",
    "America/Belize",
    "America/Santo_Domingo",
    "America/Mexico_City",
    "America/Cancun",
    "America/Hermosillo",
    "America/Tijuana",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
    "America/Toronto",
    "America/Halifax",
    "America/St_Johns",
    "America/Winnipeg",
    "America/Regina",
    "America/Edmonton",
    "America/Vancouver",
    "Europe/Madrid",
    "Europe/Zurich",
)
"""The zones of the members' capitals and large cities, of Madrid, and of Geneva; others can be typed."""

MOST_LANGUAGES = 2
REMINDED = "reminders"
Choice = tuple[str, str]
"""The value of a choice, and its words."""


def form(
    one: Subscription,
    metadata: str,
    speech: Speech,
    *,
    codes: Sequence[str],
    themes: Sequence[Choice],
    parties: Sequence[str],
    theme: str,
) -> dict[str, Any]:
    """Return the view for `views.open`, filled with what holds or is proposed; `theme` is the value of its theme."""
    days = get_day_names(locale=speech.language)
    scope = one.scope
    tongues = [(language, speech.say(f"draft.in.{language}")) for language in OFFERED]
    named = [(party, party_name(party, speech)) for party in parties]
    audiences = [(kind.value, speech.say(f"digest.form.audience.{kind.value}")) for kind in Audience]
    quiet = [(kind.value, speech.say(f"digest.form.quiet.{kind.value}")) for kind in Quiet]
    fields = [
        _field("day", speech, _one([(str(n), days[n]) for n in range(7)], str(one.weekday))),
        _field("time", speech, _clock(one)),
        _field("zone", speech, _one(_zones(one.timezone, speech), one.timezone)),
        _field("languages", speech, {**_several(tongues, one.languages), "max_selected_items": MOST_LANGUAGES}),
        *_optional("codes", speech, [(code, code) for code in codes], scope.codes),
        *([_field("theme", speech, _one(themes, theme), optional=True)] if themes else []),
        *_optional("parties", speech, named, scope.parties),
        _field("quiet", speech, _radio(quiet, one.quiet.value)),
        _field("reminders", speech, _checkbox(speech, checked=one.reminders), optional=True),
        _field("audience", speech, _radio(audiences, scope.audience.value)),
    ]
    return {
        **_window(speech),
        "callback_id": "digest",
        "private_metadata": metadata,
        "submit": plain_text(shorten(speech.say("digest.form.save"), MODAL_TITLE)),
        "blocks": [section(speech.say("digest.form.where", channel=f"<#{one.channel}>")), *fields],
    }


def done(sentence: str, speech: Speech) -> dict[str, Any]:
    """Return the view that takes the form's place."""
    return {**_window(speech), "blocks": [section(sentence), context(speech.say("digest.form.again"))]}


def _window(speech: Speech) -> dict[str, Any]:
    return {
        "type": "modal",
        "title": plain_text(shorten(speech.say("digest.form.title"), MODAL_TITLE)),
        "close": plain_text(shorten(speech.say("form.close"), MODAL_TITLE)),
    }


def _zones(current: str, speech: Speech) -> list[Choice]:
    """Return the zones by their cities, in the reader's language; what holds now is among them."""
    names = dict.fromkeys((*ZONES, current))
    return [(name, get_timezone_location(name, locale=speech.language, return_city=True)) for name in names]


def _clock(one: Subscription) -> Block:
    return {"type": "timepicker", "action_id": "value", "initial_time": f"{one.hour:02d}:{one.minute:02d}"}


def _option(choice: Choice) -> Block:
    value, words = choice
    return {"text": plain_text(shorten(words, OPTION)), "value": value[:OPTION_VALUE]}


def _options(choices: Iterable[Choice]) -> list[Block]:
    return [_option(choice) for choice in choices][:OPTIONS]


def _one(choices: Iterable[Choice], chosen: str) -> Block:
    options = _options(choices)
    initial = [option for option in options if option["value"] == chosen]
    element: Block = {"type": "static_select", "action_id": "value", "options": options}
    return {**element, "initial_option": initial[0]} if initial else element


def _several(choices: Iterable[Choice], chosen: Sequence[str]) -> Block:
    options = _options(choices)
    initial = [option for option in options if option["value"] in chosen]
    element: Block = {"type": "multi_static_select", "action_id": "value", "options": options}
    return {**element, "initial_options": initial} if initial else element


def _radio(choices: Iterable[Choice], chosen: str) -> Block:
    return {**_one(choices, chosen), "type": "radio_buttons"}


def _checkbox(speech: Speech, *, checked: bool) -> Block:
    option = _option((REMINDED, speech.say("digest.form.remind")))
    element: Block = {"type": "checkboxes", "action_id": "value", "options": [option]}
    return {**element, "initial_options": [option]} if checked else element


def _optional(name: str, speech: Speech, choices: Sequence[Choice], chosen: Sequence[str]) -> list[Block]:
    """Return a field that may be left empty; none where there is nothing to choose from."""
    return [_field(name, speech, _several(choices, chosen), optional=True)] if choices else []


def _field(name: str, speech: Speech, element: Block, *, optional: bool = False) -> Block:
    label = plain_text(speech.say(f"digest.form.{name}"))
    return {"type": "input", "block_id": name, "label": label, "element": element, "optional": optional}
