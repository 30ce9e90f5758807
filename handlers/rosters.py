"""Naming and ending focal points: who may, who can be named, and who is told of it.

The secretariat names and ends anybody. A focal point names colleagues for what they speak for themselves, and the
secretariat is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages import speech
from bot.languages.dates import listing
from bot.mandates import Mandate, appointable
from handlers import home
from handlers.blocks import roster
from handlers.blocks.drawing import Drawing, drawing, plain
from handlers.blocks.escape import escape
from handlers.blocks.owing import party_name
from handlers.identity import introduce, language_of
from store import focal_points, people
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.visit import Visit
    from store.focal_points import Appointment
    from store.people import Person


class CannotName(Exception):  # noqa: N818 - an answer to the person, no fault of the program
    """Somebody cannot be named a focal point: the field that it is about, and the sentence."""

    def __init__(self, field: str, sentence: str) -> None:
        """Keep both."""
        super().__init__(field)
        self.field, self.sentence = field, sentence


def with_buttons(it: Visit, drawn: Drawing, asked: Sequence[str]) -> Drawing:
    """Return a roster, drawn for one person alone, with what they may do about it."""
    buttons = roster.buttons(asked, it.speech, office=it.visitor.secretariat)
    return drawing(drawn.blocks, it.speech, tail=[buttons]) if may_add(it) else drawn


def may_add(it: Visit) -> bool:
    """Tell whether the visitor may name anybody at all."""
    return it.visitor.secretariat or bool(it.visitor.mandates)


def name(it: Visit, user: str, mandate: Mandate) -> str:
    """Name a user for a party, and return the sentence that says so. Raises CannotName before anything is written."""
    _may_name(it, mandate)
    person = _may_be_named(it, user)
    themed = mandate.theme or None
    mention = f"<@{escape(person.user)}>"
    if not focal_points.appoint(it.unit, user=user, party=mandate.party, theme=themed, now=it.now, by=it.visitor.user):
        return it.speech.say("roster.unchanged", user=mention, party=roster.mandate(mandate, it.speech))
    _tell(it, mention, mandate)
    home.refresh(it, [user, *sorted(it.house.secretariat)])
    return it.speech.say("roster.appointed", user=mention, party=roster.mandate(mandate, it.speech))


def end(it: Visit, appointment: Appointment) -> str:
    """End an appointment (secretariat only), and return the sentence that says so. Raises CannotName."""
    if not it.visitor.secretariat:
        raise CannotName("appointment", it.speech.say("admin.secretariat_only"))
    mention, what = f"<@{escape(appointment.user)}>", Mandate(appointment.party, appointment.theme)
    if not focal_points.close(it.unit, appointment.id, now=it.now, by=it.visitor.user):
        raise CannotName("appointment", it.speech.say("roster.gone"))
    home.refresh(it, [appointment.user, *sorted(it.house.secretariat)])
    return it.speech.say("roster.ended", user=mention, party=roster.mandate(what, it.speech))


def _may_name(it: Visit, mandate: Mandate) -> None:
    if not may_add(it):
        raise CannotName("party", it.speech.say("admin.secretariat_only"))
    if not appointable(mandate.party):
        raise CannotName("party", it.speech.say("roster.group", party=party_name(mandate.party, it.speech)))
    if not it.visitor.secretariat and not any(mandate.within(own) for own in it.visitor.mandates):
        own = listing([roster.mandate(each, it.speech) for each in it.visitor.mandates], it.visitor.language)
        raise CannotName("party", it.speech.say("roster.not_yours", parties=own))


def _may_be_named(it: Visit, user: str) -> Person:
    """Return the person, asked of Slack where they are not known yet."""
    person = people.get(it.unit, user)
    if person is None:
        person = introduce(it.house, user)
        if not person.name:
            raise CannotName("user", it.speech.say("roster.unknown"))
        people.remember(it.unit, person)
    shown = escape(person.name or f"<@{user}>")
    for amiss in ("robot", "deleted", "stranger", "guest"):
        if getattr(person, amiss):
            raise CannotName("user", it.speech.say(f"roster.is_{amiss}", user=shown))
    return person


def _tell(it: Visit, mention: str, mandate: Mandate) -> None:
    """Tell the secretariat, each in their language, whom a focal point has named."""
    if it.visitor.secretariat:
        return
    for office in sorted(it.house.secretariat):
        known = people.get(it.unit, office)
        talk = speech(language_of(known.locale if known else None, it.house.default_language))
        by = f"<@{escape(it.visitor.user)}>"
        said = talk.say("roster.told", by=by, user=mention, party=roster.mandate(mandate, talk))
        it.send(Message(Kind.DIRECT, user=office, payload=plain(said).payload()))
