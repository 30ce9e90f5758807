"""The one composition root: settings → store → Bolt app → outbox sender → ticker → transport.

Importing this module starts nothing; `compose` builds the parts, `Rapporteur.start` sets them going.
"""

from __future__ import annotations

import contextlib
import logging
import secrets
import signal
import socket
import sys
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import structlog
import uvicorn
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.error import BoltError
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from starlette.applications import Starlette

from bot import words
from bot.languages import OFFERED, speech
from bot.questions import understand
from bot.replies import interpret
from handlers import health, home, imports, making
from handlers.arrivals import CountedApp
from handlers.clock import Clock, SystemClock
from handlers.house import House
from handlers.listeners import register
from handlers.makers import MAKERS
from handlers.metrics import Metrics
from handlers.people import meet_everyone
from handlers.sender import Sender, Work
from handlers.settings import Settings, clock_of, need
from handlers.ticker import TICK_SECONDS, Ticker
from handlers.web import web
from store.alone import alone
from store.engine import Store
from store.states import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from slack_bolt import App


log = structlog.get_logger(__name__)

INTERRUPTIONS = (signal.SIGINT, signal.SIGTERM)


class SlackRefusedError(Exception):
    """Slack did not take the bot token, or could not be reached; `reason` is Slack's own word."""

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


class PortUnavailableError(Exception):
    """PORT cannot be listened on; `reason` is the system's own."""

    def __init__(self, port: int, reason: str) -> None:
        """Keep both."""
        super().__init__(f"{port}: {reason}")
        self.port, self.reason = port, reason


@dataclass(frozen=True, slots=True)
class Rapporteur:
    """The bot, put together."""

    settings: Settings
    house: House
    bolt: App
    sender: Sender
    ticker: Ticker

    def start(self) -> None:
        """Meet the people of the workspace, then begin to send and to tick."""
        prepare()
        meet_everyone(self.house)
        self.sender.start()
        self.ticker.start()

    def connect(self) -> Callable[[], None]:
        """Open Socket Mode; call what is returned to close it."""
        token = self.settings.slack_app_token
        handler = SocketModeHandler(self.bolt, token.get_secret_value() if token else "")
        handler.connect()  # type: ignore[no-untyped-call]
        self.house.pulse.listen(silence(handler))
        return lambda: disconnect(handler)

    def stop(self) -> None:
        """Stop ticking, finish what is being sent, close the store."""
        self.ticker.stop()
        self.sender.stop()
        self.house.store.close()


def prepare() -> None:
    """Compile lexicons and catalogues before the first question, which Slack gives three seconds to be answered in."""
    for language in OFFERED:
        speech(language)
    today = SystemClock().now().date()
    for text in ("what is due next month?", "¿qué vence el próximo mes?", "qu'est-ce qui est dû le mois prochain ?"):
        understand(text, today=today)
        words.rank(text, [words.Candidate("", text, "")], frozenset())
        interpret(text)


def silence(handler: SocketModeHandler) -> Callable[[], float | None]:
    """Return what tells the seconds since Slack was last heard over the socket; None while it is not connected."""
    begun: dict[str, float] = {}

    def seconds() -> float | None:
        session = handler.client.current_session
        if session is None or not session.is_active():
            return None
        # Slack answers the first ping some seconds after a session has begun.
        since = begun.setdefault(session.session_id, time.time())
        return max(0.0, time.time() - (session.last_ping_pong_time or since))

    return seconds


def disconnect(handler: SocketModeHandler) -> None:
    """Close Socket Mode at once: the SDK by itself waits three seconds for its reader, and one for its next message."""
    client = handler.client
    client.default_auto_reconnect_enabled = client.auto_reconnect_enabled = False
    session = client.current_session
    if session is not None and session.sock is not None:
        with contextlib.suppress(OSError):
            session.sock.shutdown(socket.SHUT_RDWR)
    client.message_processor.event.set()
    client.enqueue_message('{"type": "hello"}')
    handler.close()  # type: ignore[no-untyped-call]


def compose(
    settings: Settings, *, clock: Clock | None = None, pace: float = 1.0, tick_seconds: float = TICK_SECONDS
) -> Rapporteur:
    """Build the bot. Raises DatabaseUnavailable (store.engine) and SlackRefusedError.

    `pace` is the least time, in seconds, between two messages to one channel.
    """
    store = Store.open(settings.database_url)
    token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
    secret = (
        settings.slack_signing_secret.get_secret_value() if settings.slack_signing_secret else secrets.token_hex(32)
    )
    slack = WebClient(token=token, base_url=settings.slack_api_url, timeout=10, retry_handlers=[])
    metrics = Metrics()
    try:
        bolt = CountedApp(metrics, client=slack, signing_secret=secret, process_before_response=True)
        known = slack.auth_test()
        workspace, team = str(known["url"]), str(known["team_id"])
    except (BoltError, SlackApiError, SlackClientError, OSError) as error:
        store.close()
        raise SlackRefusedError(_word(error)) from error
    work: Work = {Kind.READING: imports.work}
    sender = Sender(store, slack, pace=pace, work=work, metrics=metrics)
    quick = WebClient(token=token, base_url=settings.slack_api_url, timeout=1, retry_handlers=[])
    house = House(
        store=store,
        clock=clock or clock_of(settings),
        zone=ZoneInfo(settings.conference_timezone),
        default_language=settings.default_language,
        secretariat=settings.secretariat,
        slack=quick,
        wake=sender.wake,
        workspace=workspace,
        team=team,
        metrics=metrics,
    )
    health.watch(house)
    work[Kind.FILE] = lambda _store, slack, row, _now: making.work(house, slack, row, MAKERS)
    work[Kind.HOME] = lambda _store, slack, row, _now: home.work(house, slack, row)
    register(bolt, house)
    return Rapporteur(settings, house, bolt, sender, Ticker(house, seconds=tick_seconds))


def _word(error: Exception) -> str:
    cause = error if isinstance(error, SlackApiError) else error.__cause__ or error.__context__
    if isinstance(cause, SlackApiError):
        return str(cause.response.get("error"))
    return str(error)


def log_to_stderr(level: str) -> None:
    """Write structured log lines to standard error."""
    logging.basicConfig(level=level, format="%(levelname)s %(name)s %(message)s")
    if level != "DEBUG":
        # What these say at INFO tells an operator nothing.
        for name in ("alembic", "apscheduler"):
            logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )


@contextlib.contextmanager
def served(settings: Settings) -> Iterator[Rapporteur]:
    """Give the bot, not yet started, and stop it in the end. Raises AlreadyServed where SQLite serves another."""
    rapporteur = compose(settings)
    try:
        with alone(settings.database_url) as only:
            if only:
                rapporteur.sender.inherit()
            yield rapporteur
    finally:
        rapporteur.stop()


def serve_socket(settings: Settings) -> None:
    """Serve Slack over Socket Mode until interrupted. Raises BadSettingsError where a token is missing."""
    need(settings, "slack_bot_token", "slack_app_token")
    with interruptible(), served(settings) as rapporteur, contextlib.ExitStack() as undo:
        undo.callback(rapporteur.connect())
        rapporteur.start()
        undo.enter_context(watched(rapporteur.house, settings))
        log.info("serving", workspace=rapporteur.house.workspace)
        wait()


def serve_http(settings: Settings) -> None:
    """Serve signed requests on PORT until interrupted. Raises BadSettingsError and PortUnavailableError."""
    need(settings, "slack_bot_token", "slack_signing_secret")
    with interruptible(), served(settings) as rapporteur, listening(settings.port) as listener:
        rapporteur.start()
        log.info("serving", workspace=rapporteur.house.workspace, port=settings.port)
        config = uvicorn.Config(
            web(rapporteur.bolt, rapporteur.house), log_level=settings.log_level.lower(), timeout_graceful_shutdown=1
        )
        uvicorn.Server(config).run(sockets=[listener])


@contextlib.contextmanager
def watched(house: House, settings: Settings) -> Iterator[None]:
    """Show how the bot is on PORT, beside Socket Mode; where the port is taken it serves all the same, and says so."""
    with contextlib.ExitStack() as undo:
        try:
            listener = undo.enter_context(listening(settings.port))
        except PortUnavailableError as error:
            log.warning("health.unavailable", port=error.port, reason=error.reason)
        else:
            config = uvicorn.Config(Starlette(routes=health.routes(house)), log_level="warning")
            server = uvicorn.Server(config)
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="health", daemon=True)
            thread.start()
            undo.callback(thread.join, 1.0)
            undo.callback(setattr, server, "should_exit", True)
        yield


@contextlib.contextmanager
def listening(port: int) -> Iterator[socket.socket]:
    """Open a port on every interface, as a server behind a balancer does. Raises PortUnavailableError."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("0.0.0.0", port))  # noqa: S104
            listener.listen(2048)
        except OSError as error:
            raise PortUnavailableError(port, error.strerror or str(error)) from error
        yield listener


@contextlib.contextmanager
def interruptible() -> Iterator[None]:
    """End quietly on Ctrl-C or SIGTERM, in the middle of a start too; what was begun is closed on the way out."""
    before = {number: signal.signal(number, _interrupt) for number in INTERRUPTIONS}
    try:
        with contextlib.suppress(KeyboardInterrupt):
            yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    # Whoever asks twice does not want to wait for an orderly end.
    for number in INTERRUPTIONS:
        signal.signal(number, signal.SIG_DFL)
    raise KeyboardInterrupt


def wait() -> None:
    """Wait until interrupted."""
    while True:
        time.sleep(1)


if __name__ == "__main__":
    # The Slack CLI starts this file (`slack run`); what it says when it cannot serve is the command line's.
    from cli import main

    main("serve")
