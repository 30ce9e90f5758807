"""`/focal-points`: who speaks for whom; the secretariat appoints ("add @name mexico") and ends ("end @name mexico")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import parties
from bot.answers import Intent
from handlers.answering import ask
from handlers.blocks.drawing import Drawing, plain
from store import focal_points

if TYPE_CHECKING:
    from handlers.commands.door import Command
    from handlers.visit import Visit

APPOINT = frozenset({"add", "appoint", "agregar", "añadir", "anadir", "nombrar", "ajouter", "nommer"})
END = frozenset({"end", "remove", "quitar", "terminar", "retirar", "retirer", "fin"})
CHANGE = re.compile(r"(?P<verb>\S+)\s+<@(?P<user>[UW][A-Z0-9]+)(?:\|[^>]*)?>\s+(?P<party>.+)", re.DOTALL)


def answer(it: Visit, command: Command) -> Drawing:
    """List the roster, or change it."""
    verb = command.text.split(" ", 1)[0].casefold()
    if verb in APPOINT | END:
        return change(it, command.text, appoint=verb in APPOINT)
    found = ask(
        it.unit,
        command.text,
        today=it.today,
        own=it.visitor.parties,
        preset=Intent.ROSTER,
        language=it.visitor.language,
    )
    return it.draw(found)


def change(it: Visit, text: str, *, appoint: bool) -> Drawing:
    """Appoint or end a focal point (secretariat only)."""
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    asked = CHANGE.fullmatch(text.strip())
    party = parties.resolve(asked["party"]) if asked else None
    if asked is None or party is None:
        return plain(it.speech.say("roster.unclear"))
    act = focal_points.appoint if appoint else focal_points.end
    extra = {"theme": None} if appoint else {}
    changed = act(it.unit, user=asked["user"], party=party, now=it.now, by=it.visitor.user, **extra)
    key = ("roster.appointed" if appoint else "roster.ended") if changed else "roster.unchanged"
    return plain(it.speech.say(key, user=f"<@{asked['user']}>", party=parties.name(party, it.visitor.language)))
