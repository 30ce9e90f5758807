"""The sender takes outbox messages under lock, one channel in order, at Slack's pace, and marks what became of them.

The outbox lives by the machine's clock, since Slack's limits do; the conference's clock may be moved in a rehearsal.
"""

from __future__ import annotations

import threading
import time
import uuid
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import SQLAlchemyError

from handlers.clock import SystemClock
from handlers.delivery import UNREACHABLE, Delivered, ResponseRefusedError, deliver, find
from handlers.metrics import Metrics
from store import outbox
from store.outbox import Kind, State

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from slack_sdk import WebClient

    from store.engine import Store
    from store.outbox import Row

log = structlog.get_logger(__name__)

Work = dict[Kind, "Callable[[Store, WebClient, Row, datetime], None]"]
"""What is done for a kind of row that is no message; doing it again must change nothing."""
LEASE = timedelta(seconds=60)
"""A row that a worker took and did not settle in this time may have been sent or not."""
POLL_SECONDS = 0.5
PACED = frozenset({Kind.POST, Kind.PRIVATE, Kind.DIRECT})
LONGEST_PAUSE = 300.0
MOST_ATTEMPTS = 12
PERMANENT = frozenset(
    {
        "account_inactive",
        "cannot_dm_bot",
        "cant_update_message",
        "channel_not_found",
        "edit_window_closed",
        "ekm_access_denied",
        "invalid_arguments",
        "invalid_auth",
        "invalid_blocks",
        "invalid_blocks_format",
        "invalid_name",
        "is_archived",
        "message_not_found",
        "missing_scope",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_permission",
        "no_text",
        "not_authed",
        "not_in_channel",
        "restricted_action",
        "team_access_not_granted",
        "thread_locked",
        "thread_not_found",
        "token_expired",
        "token_revoked",
        "user_disabled",
        "user_not_found",
        "user_not_in_channel",
        "users_not_found",
        "view_too_large",
    }
)
"""Errors of Slack that trying again does not mend."""


class Sender:
    """Worker threads that empty the outbox into Slack."""

    def __init__(
        self,
        store: Store,
        slack: WebClient,
        *,
        pace: float = 1.0,
        workers: int = 3,
        work: Work | None = None,
        metrics: Metrics | None = None,
    ) -> None:
        """Send at most one message each `pace` seconds to a channel; `work` does what is no message."""
        self._labour = work or {}
        self._metrics = metrics or Metrics()
        self._store = store
        self._slack = slack
        self._pace = pace
        self._name = uuid.uuid4().hex[:12]
        self._clock = SystemClock()
        self._news = threading.Condition()
        self._stopping = False
        self._rests: dict[str, float] = {}
        self._threads = [threading.Thread(target=self._work, name=f"sender-{n}", daemon=True) for n in range(workers)]

    def start(self) -> None:
        """Begin to send."""
        for thread in self._threads:
            thread.start()

    def inherit(self) -> None:
        """Take over at once what an ended process had in hand; only for whoever is alone with the database."""
        with self._store.unit() as unit:
            outbox.forsaken(unit, self._clock.now())
            unit.commit()

    def stop(self, seconds: float = 5.0) -> None:
        """Finish what is in hand, at most so many seconds; the rest stays in the outbox."""
        with self._news:
            self._stopping = True
            self._news.notify_all()
        until = time.monotonic() + seconds
        for thread in self._threads:
            if thread.is_alive():
                thread.join(max(0.0, until - time.monotonic()))

    def wake(self) -> None:
        """Say that there is something new in the outbox."""
        with self._news:
            self._news.notify()

    def _work(self) -> None:
        while not self._stopping:
            try:
                busy = self.send_one()
            except SQLAlchemyError as error:
                log.warning("outbox.unavailable", error=type(error).__name__)
                busy = False
            except Exception:  # a worker must outlive any one message, whose lease runs out
                log.exception("outbox.fault")
                busy = False
            if not busy:
                with self._news:
                    if not self._stopping:
                        self._news.wait(POLL_SECONDS)

    def send_one(self) -> bool:
        """Take one message and send it; return False where there was none to take."""
        rows = self._claim()
        for row in rows:
            self._send(row)
        return bool(rows)

    def _claim(self) -> list[Row]:
        moment = time.monotonic()
        with self._news:
            self._rests = {lane: until for lane, until in self._rests.items() if until > moment}
            resting = frozenset(self._rests)
        with self._store.unit() as unit:
            rows = outbox.claim(unit, now=self._clock.now(), worker=self._name, lease=LEASE, limit=1, resting=resting)
            unit.commit()
        return rows

    def _send(self, row: Row) -> None:
        try:
            delivered = self._done(row)
        except SlackApiError as error:
            self._refused(row, error)
        except ResponseRefusedError as error:
            self._response_refused(row, error)
        except UNREACHABLE as error:
            # The call may have reached Slack: the history is looked through before it is made again.
            self._later(row, self._backoff(row), type(error).__name__, unknown=True)
        except SQLAlchemyError:
            raise
        except Exception as error:  # whatever is wrong with it, its lane must not wait behind it for ever
            log.exception("outbox.fault", id=row.id, kind=row.kind)
            self._later(row, self._backoff(row), type(error).__name__, unknown=True)
        else:
            self._sent(row, delivered)

    def _done(self, row: Row) -> Delivered:
        """Do a piece of work, or make the call, unless it is found that an earlier try has reached Slack."""
        labour = self._labour.get(row.kind)
        if labour is not None:
            labour(self._store, self._slack, row, self._clock.now())
            return Delivered()
        found = find(self._slack, row) if row.state is State.UNKNOWN else None
        return found or deliver(self._slack, row)

    def _sent(self, row: Row, delivered: Delivered) -> None:
        self._metrics.called(row.kind, "sent")
        if row.kind in PACED and self._pace:
            with self._news:
                self._rests[row.lane] = time.monotonic() + self._pace
        with self._store.unit() as unit:
            outbox.sent(unit, row.id, channel=delivered.channel, ts=delivered.ts, now=self._clock.now())
            unit.commit()
        self.wake()

    def _refused(self, row: Row, error: SlackApiError) -> None:
        response = error.response
        reason = str(response.get("error") or response.status_code)
        if response.status_code == 429:
            headers = {str(k).lower(): v for k, v in response.headers.items()}
            self._later(row, float(headers.get("retry-after", 1)), "ratelimited", unknown=False)
        elif reason in PERMANENT:
            self._failed(row, reason)
        else:
            self._later(row, self._backoff(row), reason, unknown=True)

    def _response_refused(self, row: Row, error: ResponseRefusedError) -> None:
        if error.retry_after is not None or error.status >= 500:
            self._later(row, error.retry_after or self._backoff(row), str(error), unknown=False)
        else:
            self._failed(row, str(error))

    def _backoff(self, row: Row) -> float:
        return float(min(LONGEST_PAUSE, 2.0 ** min(row.attempts, 9) / 2))

    def _later(self, row: Row, seconds: float, reason: str, *, unknown: bool) -> None:
        if row.attempts >= MOST_ATTEMPTS and reason != "ratelimited":
            self._failed(row, f"{reason} ({row.attempts} attempts)")
            return
        self._metrics.called(row.kind, reason if reason == "ratelimited" else "later")
        log.info("outbox.later", id=row.id, kind=row.kind, reason=reason, seconds=seconds)
        now = self._clock.now()
        with self._store.unit() as unit:
            outbox.later(
                unit, row.id, not_before=now + timedelta(seconds=seconds), reason=reason, unknown=unknown, now=now
            )
            unit.commit()

    def _failed(self, row: Row, reason: str) -> None:
        self._metrics.called(row.kind, "failed")
        log.error("outbox.failed", id=row.id, kind=row.kind, channel=row.channel, reason=reason)
        with self._store.unit() as unit:
            outbox.failed(unit, row.id, reason=reason, now=self._clock.now())
            unit.commit()
