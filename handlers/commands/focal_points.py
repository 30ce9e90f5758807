"""`/focal-points`: who speaks for whom; naming ("add @name mexico"), ending ("end @name mexico"), and the history."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import parties
from bot.answers import Intent
from bot.languages.dates import listing
from bot.mandates import Mandate, theme_named, themes
from handlers.answering import ask
from handlers.blocks import roster
from handlers.blocks.drawing import Drawing, drawing, plain
from handlers.blocks.escape import escape, words
from handlers.roster_forms import open_add, open_change, open_end
from handlers.rosters import CannotName, end, name, with_buttons
from store import documents, focal_points

if TYPE_CHECKING:
    from handlers.commands.door import Command
    from handlers.opening import Opening
    from handlers.visit import Visit

APPOINT = frozenset({"add", "appoint", "agregar", "añadir", "anadir", "nombrar", "ajouter", "nommer", "désigner"})
CHANGE = frozenset({"change", "cambiar", "changer", "modifier", "modificar"})
END = frozenset({"end", "remove", "quitar", "terminar", "retirar", "retirer", "fin"})
HISTORY = frozenset({"history", "historial", "historique"})
NAMED = re.compile(r"\S+\s+<@(?P<user>[UW][A-Z0-9]+)(?:\|[^>]*)?>\s+(?P<rest>.+)", re.DOTALL)
FILLING = re.compile(r"^(?:(?:for|para|pour)\s+)?(?:(?:the|el|le)\s+)?(?:(?:theme|tema|thème)\b)?[\s:]*", re.IGNORECASE)
"""What may stand between a party and a theme."""
THEME = 80


def answer(it: Visit, command: Command) -> Drawing | Opening:
    """List the roster, or change it."""
    verb, _, rest = command.text.partition(" ")
    verb = verb.casefold()
    if verb in APPOINT | END and rest.strip():
        return _typed(it, command.text, ending=verb in END)
    if verb in APPOINT:
        return open_add(it, "")
    if verb in CHANGE | END:
        return (open_end if verb in END else open_change)(it, parties.resolve(rest) or "")
    if verb in HISTORY:
        return _history(it, rest)
    return _listed(it, command.text)


def _listed(it: Visit, text: str) -> Drawing:
    found = ask(
        it.unit,
        text,
        today=it.today,
        own=it.visitor.parties,
        preset=Intent.ROSTER,
        language=it.visitor.language,
    )
    return with_buttons(it, it.draw(found), found.question.parties)


def _history(it: Visit, text: str) -> Drawing:
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    party = parties.resolve(text) if text.strip() else None
    return drawing(roster.changes(focal_points.history(it.unit, (party,) if party else ()), it.speech), it.speech)


def _typed(it: Visit, text: str, *, ending: bool) -> Drawing:
    """Name or end somebody in one line: "add @ana mexico", "add @ana mexico health", "end @ana mexico"."""
    typed = NAMED.fullmatch(text.strip())
    found = _party_and_rest(typed["rest"]) if typed else None
    if typed is None or found is None:
        return plain(it.speech.say("roster.unclear"))
    party, rest = found
    try:
        said = _end(it, typed["user"], party, rest) if ending else [_name(it, typed["user"], party, rest)]
    except CannotName as reason:
        return plain(reason.sentence)
    return plain("\n".join(said))


def _name(it: Visit, user: str, party: str, rest: str) -> str:
    theme = _theme(it, rest)
    return name(it, user, Mandate(party, theme))


def _end(it: Visit, user: str, party: str, rest: str) -> list[str]:
    theme = _theme(it, rest)
    standing = [one for one in focal_points.standing(it.unit, (party,)) if one.user == user]
    ended = [end(it, one) for one in standing if not theme or one.theme == theme]
    if not it.visitor.secretariat:
        return [it.speech.say("admin.secretariat_only")]
    what = roster.mandate(Mandate(party, theme), it.speech)
    return ended or [it.speech.say("roster.unchanged", user=f"<@{escape(user)}>", party=what)]


def _theme(it: Visit, rest: str) -> str:
    if not rest:
        return ""
    headings = documents.outline(it.unit).headings
    found = theme_named(rest, headings) or theme_named(FILLING.sub("", rest), headings)
    if found is None:
        offered = listing([f"“{words(each, THEME)}”" for each in themes(headings)], it.visitor.language)
        raise CannotName("theme", it.speech.say("roster.no_such_theme", theme=words(rest, THEME), themes=offered))
    return found


def _party_and_rest(text: str) -> tuple[str, str] | None:
    """Return the party that a text begins with, in as many of its words as name one, and what follows: a theme."""
    said = text.split()
    for size in range(len(said), 0, -1):
        party = parties.resolve(" ".join(said[:size]).rstrip(":,;–-"))
        if party is not None:
            return party, " ".join(said[size:]).strip(" :,;–-")
    return None
