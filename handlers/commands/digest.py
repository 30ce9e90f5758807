"""`/digest`: a preview for the one who asks, and a past week; the secretariat settles what the channel receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.schedules import UnclearSchedule, parse_schedule
from handlers import past_weeks, subscribing
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import escape
from store import subscriptions

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.commands.door import Command
    from handlers.opening import Opening
    from handlers.visit import Visit

END = frozenset({"off", "stop", "end", "no", "fin", "parar", "terminar", "desactivar", "arreter", "arrêter"})
PAUSE = frozenset({"pause", "pausa", "pausar", "suspender", "suspendre"})
RESUME = frozenset({"resume", "reanudar", "continuar", "reprendre"})
ADD = frozenset({"add", "new", "agregar", "añadir", "nuevo", "ajouter", "nouveau"})
LIST = frozenset({"list", "all", "lista", "listar", "todos", "liste", "tous"})
PREVIEW = frozenset({"preview", "now", "ahora", "vista previa", "aperçu", "apercu"})


def answer(it: Visit, command: Command) -> Drawing | Opening:
    """Preview, show a past week, or settle what the channel receives."""
    words, channel = command.text.casefold(), command.channel
    if not words:
        return subscribing.settings(it, channel)
    if words in PREVIEW:
        return subscribing.overview(it, channel)
    day = past_weeks.day_named(it, command.text)
    if day is not None:
        return past_weeks.show(it, channel, day)
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    if words in LIST:
        return subscribing.listed(it)
    if not subscribing.receives(channel):
        return plain(it.speech.say("digest.in_channel"))
    return _settle(it, channel, command.text)


def _settle(it: Visit, channel: str, text: str) -> Drawing | Opening:
    words = text.casefold()
    if words in ADD:
        return subscribing.open_add(it, channel)
    for said, act in ((END, subscribing.end), (PAUSE, subscribing.pause), (RESUME, subscribing.resume)):
        if words in said:
            return _alone(it, channel, act)
    try:
        return subscribing.schedule(it, channel, parse_schedule(text))
    except UnclearSchedule as unclear:
        return plain(it.speech.say("digest.unclear", word=escape(unclear.word)))


def _alone(it: Visit, channel: str, act: Callable[[Visit, str], Drawing]) -> Drawing:
    """Do something about the channel's digest; where it has several, show them with their buttons."""
    received = subscriptions.of_channel(it.unit, channel)
    if len(received) > 1:
        return subscribing.overview(it, channel)
    return act(it, str(received[0].id) if received else "")
