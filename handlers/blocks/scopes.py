"""A scope in words, and as the value of a button."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.languages.dates import listing
from bot.scopes import Scope
from handlers.blocks.escape import escape
from handlers.blocks.limits import VALUE
from handlers.blocks.owing import party_name

if TYPE_CHECKING:
    from bot.languages import Speech

NAMED = 3


def naming(scope: Scope, speech: Speech) -> str:
    """Return what a scope is about ("AHG2016 · Honduras"); "" for the whole plan."""
    parties = [party_name(party, speech) for party in scope.parties]
    shown = [*parties[:NAMED], *([speech.count("week.others", len(parties) - NAMED)] if parties[NAMED:] else [])]
    said = (
        listing([escape(code) for code in scope.codes], speech.language),
        escape(scope.theme),
        listing(shown, speech.language),
    )
    return " · ".join(part for part in said if part)


def value_of(scope: Scope) -> str:
    """Return a scope as the value of a button; "" for the whole plan, and for what is too long for one.

    Who may see what is decided when the button is pressed: the audience is not part of it.
    """
    kept = json.dumps([scope.codes, scope.theme, scope.parties], ensure_ascii=False)
    return kept if scope.narrows and len(kept) <= VALUE else ""


def scope_of(value: str) -> Scope:
    """Return the scope of a button's value; the whole plan where it is none."""
    try:
        codes, theme, parties = json.loads(value)
        return Scope(tuple(map(str, codes)), str(theme), tuple(map(str, parties)))
    except (ValueError, TypeError):
        return Scope()
