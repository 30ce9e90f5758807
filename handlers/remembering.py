"""`/rapporteur reminders on|off`: for oneself, or (the secretariat, with "all") for the whole conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.blocks.drawing import Drawing, plain
from store import reminders

if TYPE_CHECKING:
    from handlers.visit import Visit

WORDS = frozenset({"reminders", "reminder", "recordatorios", "recordatorio", "rappels", "rappel"})
ON = frozenset({"on", "yes", "start", "sí", "si", "activar", "activos", "oui", "activer", "actifs"})
OFF = frozenset({"off", "no", "stop", "desactivar", "parar", "non", "désactiver", "desactiver", "arrêter", "arreter"})
ALL = frozenset({"all", "everybody", "everyone", "conference", "todos", "todas", "conferencia", "tous", "conférence"})


def set_reminders(it: Visit, wish: str) -> Drawing:
    """Turn reminders on or off; without a word, say how they stand."""
    words = set(wish.split())
    if len(words & ON) + len(words & OFF) > 1 or words - ON - OFF - ALL:
        return plain(it.speech.say("reminders.unclear"))
    if words & ALL and not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    user = reminders.EVERYBODY if words & ALL else it.visitor.user
    if words & OFF:
        reminders.mute(it.unit, user, it.now, it.visitor.user)
    if words & ON:
        reminders.unmute(it.unit, user)
    return plain(standing(it, everybody=bool(words & ALL)))


def standing(it: Visit, *, everybody: bool = False) -> str:
    """Say whether reminders are on, for the conference and for the visitor."""
    muted = reminders.muted(it.unit)
    if reminders.EVERYBODY in muted:
        return it.speech.say("reminders.all_off")
    if everybody:
        return it.speech.say("reminders.all_on")
    return it.speech.say("reminders.now_off" if it.visitor.user in muted else "reminders.now_on")
