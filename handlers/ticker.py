"""The clock is one more visitor: every tick asks the store what is due and not yet done."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy.exc import SQLAlchemyError

from handlers import channel_reminders, digests, imports, reminders
from store import subscriptions

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from handlers.house import House
    from store.engine import Unit
    from store.subscriptions import Subscription

log = structlog.get_logger(__name__)

TICK_SECONDS = 5.0


class Ticker:
    """Ticks every few seconds; nothing is scheduled in memory but the tick itself."""

    def __init__(self, house: House, *, seconds: float = TICK_SECONDS) -> None:
        """Tick for this house."""
        self._house = house
        self._scheduler = BackgroundScheduler(timezone=UTC)
        self._scheduler.add_job(self.tick, IntervalTrigger(seconds=seconds), max_instances=1, coalesce=True)

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.start()

    def stop(self) -> None:
        """Stop; a tick in hand ends first."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)

    def tick(self, now: datetime | None = None) -> None:
        """Do what is due now. A database that is away is asked again at the next tick."""
        self._house.pulse.tick()
        try:
            tick(self._house, now or self._house.clock.now())
        except SQLAlchemyError as error:
            log.warning("tick.failed", error=type(error).__name__)


def tick(house: House, now: datetime) -> None:
    """Post every digest that is due, each in a transaction of its own; tell of files given up; then remind."""
    with house.store.unit() as unit:
        if imports.give_up(unit, now):
            unit.commit()
            house.wake()
    digest(house, now)
    if reminders.run(house, now):
        house.wake()


def digest(house: House, now: datetime) -> None:
    """Post the digests that are due, and remind channels; what is wrong with one must not silence those after it."""
    with house.store.unit() as unit:
        running = subscriptions.running(unit)
        weeks = subscriptions.stamped(unit, digests.weeks_around(now))
        days = subscriptions.reminded(unit, now.date() - timedelta(days=1))
    composer = digests.Composer(house.zone, now)
    for one in running:
        try:
            if digests.awaits(one, now, weeks):
                _post(house, one, lambda unit, own: digests.run(unit, own, composer))
            if channel_reminders.awaits(one, now, days):
                _post(house, one, lambda unit, own: channel_reminders.run(unit, own, now))
        except SQLAlchemyError:
            raise
        except Exception:
            log.exception("digest.fault", channel=one.channel)


def _post(house: House, one: Subscription, run: Callable[[Unit, Subscription], str | None]) -> None:
    with house.store.unit() as unit:
        posted = run(unit, one)
        unit.commit()
    if posted:
        log.info("digest.posted", channel=one.channel)
        house.wake()
