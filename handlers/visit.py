"""One visit is one transaction: whatever arrives is read, decided, written and committed before it is acknowledged.

Bolt's `next()` returns before the listener runs, so a middleware cannot hold a transaction around it; every door goes
through `visit` instead.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from bot.languages import OFFERED, Speech, speech
from handlers.blocks import answer as drawn
from handlers.editions import spoken
from handlers.identity import Visitor, introduce, remembered, visitor
from store import outbox, people

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from bot.answers import Answer
    from bot.plan import Tracked
    from handlers.blocks.drawing import Drawing
    from handlers.house import House
    from store.engine import Unit
    from store.people import Person

Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class Visit:
    """A request being answered: who, when, and the open transaction."""

    house: House
    unit: Unit
    visitor: Visitor
    now: datetime
    today: date

    @property
    def speech(self) -> Speech:
        """The visitor's own language."""
        return speech(self.visitor.language)

    def speaking(self, language: str | None) -> Visit:
        """Return the visit in the language that a conversation began in; one that is not offered changes nothing."""
        if language not in OFFERED:
            return self
        return replace(self, visitor=replace(self.visitor, language=language))

    def draw(self, answer: Answer, *, alone: bool = False) -> Drawing:
        """Draw an answer in its question's language, with the ways to the threads; `alone`: nobody else sees it."""
        found = spoken(self.unit, answer)
        shown = replace(found, commitments=tuple(map(self.linked, found.commitments)))
        office = alone and self.visitor.secretariat
        talk = speech(answer.question.language)
        return drawn.draw(shown, talk, reader_parties=self.visitor.parties, office=office)

    def linked(self, tracked: Tracked) -> Tracked:
        """Return a commitment with the address of its thread, if it has been posted."""
        if tracked.channel is None or tracked.ts is None:
            return tracked
        return replace(tracked, thread_url=self.house.permalink(tracked.channel, tracked.ts))

    def send(self, message: outbox.Message) -> str:
        """Put a call to Slack into the outbox, in this transaction; return its outbox id."""
        return outbox.enqueue(self.unit, message, self.now)


class _UnknownError(Exception):
    """The person is not remembered yet."""


def visit(house: House, user: str, act: Callable[[Visit], Said]) -> Said:
    """Run `act` for a person in one transaction, commit, wake the sender, and return what is to be acknowledged.

    Whatever `act` raises rolls the transaction back and goes on to the caller.
    """
    try:
        return _transact(house, user, None, act)
    except _UnknownError:
        return _transact(house, user, introduce(house, user), act)


def _transact(house: House, user: str, introduced: Person | None, act: Callable[[Visit], Said]) -> Said:
    with house.store.unit() as unit:
        # Told once it is our turn: what waited for a digest to be composed is written down after it.
        now = house.clock.now()
        person = introduced or remembered(unit, user)
        if person is None:
            raise _UnknownError
        # A person who could not be looked up has no name: they are asked for again at their next visit.
        if introduced is not None and introduced.name:
            people.remember(unit, introduced)
        said = act(Visit(house, unit, visitor(unit, house, person), now, house.today(now)))
        unit.commit()
    house.wake()
    return said
