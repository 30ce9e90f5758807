"""The one composition root: settings → store → Bolt app → outbox sender → ticker → transport.

Importing this module starts nothing; `compose` builds the parts, `Rapporteur.start` sets them going.
"""

from __future__ import annotations

import contextlib
import logging
import re
import secrets
import signal
import socket
import sys
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo, available_timezones

import structlog
import uvicorn
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.error import BoltError
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot import words
from bot.languages import OFFERED, speech
from bot.questions import understand
from bot.replies import interpret
from handlers import imports
from handlers.clock import Clock, RehearsalClock, SystemClock
from handlers.house import House
from handlers.listeners import register
from handlers.people import meet_everyone
from handlers.sender import Sender
from handlers.ticker import TICK_SECONDS, Ticker
from handlers.web import web
from store.engine import Store
from store.states import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SECRETS = frozenset({"slack_bot_token", "slack_app_token", "slack_signing_secret", "database_url"})
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
USER_IDS = re.compile(r"\s*(?:[UW][A-Z0-9]{5,}\s*(?:,\s*|$))*")
"""Slack user ids with commas between."""


@dataclass(frozen=True, slots=True)
class BadSetting:
    """A variable that cannot be used: its name, and its value (None: it has none; "": it is secret)."""

    key: str
    value: str | None


class BadSettingsError(Exception):
    """Some variables have values that cannot be used, or none."""

    def __init__(self, bad: list[BadSetting]) -> None:
        """Keep all of them."""
        super().__init__(", ".join(one.key for one in bad))
        self.bad = bad


class SlackRefusedError(Exception):
    """Slack did not take the bot token, or could not be reached; `reason` is Slack's own word."""

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


def _must(holds: Callable[[str], object]) -> AfterValidator:
    """Return a check of a value; what is wrong with it is said in the catalogues (`setting.*`), for each variable."""

    def checked(value: str) -> str:
        if not holds(value):
            raise ValueError
        return value

    return AfterValidator(checked)


def _token(kind: str) -> AfterValidator:
    def checked(token: SecretStr) -> SecretStr:
        if not token.get_secret_value().startswith(kind):
            raise ValueError
        return token

    return AfterValidator(checked)


class Settings(BaseSettings):
    """The environment and `.env`, read once; every variable is described in README.md and `.env.example`."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore")

    slack_bot_token: Annotated[SecretStr, _token("xoxb-")] | None = None
    slack_app_token: Annotated[SecretStr, _token("xapp-")] | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: Annotated[str, _must(re.compile(r"https?://[^\s/]+(?:/\S*)?").fullmatch)] = "https://slack.com/api/"
    database_url: str = "sqlite:///rapporteur.db"
    conference_timezone: Annotated[str, _must(available_timezones().__contains__)] = "America/Costa_Rica"
    default_language: Annotated[str, _must(OFFERED.__contains__)] = "en"
    secretariat_users: Annotated[str, _must(USER_IDS.fullmatch)] = ""
    port: Annotated[int, Field(ge=1, le=65_535)] = 3000
    log_level: Annotated[str, BeforeValidator(str.upper), _must(LEVELS.__contains__)] = "INFO"
    rapporteur_clock: datetime | None = None

    @property
    def secretariat(self) -> frozenset[str]:
        """The Slack user ids of those who administer."""
        return frozenset(user.strip() for user in self.secretariat_users.split(",") if user.strip())


def read_settings(overrides: Mapping[str, str] | None = None) -> Settings:
    """Read the environment once; raise BadSettingsError with every variable that cannot be used."""
    try:
        return Settings(**(overrides or {}))  # type: ignore[arg-type]
    except ValidationError as error:
        found = {str(one["loc"][0]): str(one["input"]) for one in error.errors()}
        bad = [BadSetting(key.upper(), "" if key in SECRETS else value) for key, value in found.items()]
        raise BadSettingsError(bad) from None


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
        words.rank(text, [words.Candidate("", text, "", words.terms(text))], frozenset())
        interpret(text)


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
    try:
        bolt = App(client=slack, signing_secret=secret, process_before_response=True)
        workspace = str(slack.auth_test()["url"])
    except (BoltError, SlackApiError, SlackClientError, OSError) as error:
        store.close()
        raise SlackRefusedError(_word(error)) from error
    sender = Sender(store, slack, pace=pace, work={Kind.READING: imports.work})
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
    )
    register(bolt, house)
    return Rapporteur(settings, house, bolt, sender, Ticker(house, seconds=tick_seconds))


def clock_of(settings: Settings) -> Clock:
    """Return the machine's clock, or the one that starts at RAPPORTEUR_CLOCK."""
    start = settings.rapporteur_clock
    if start is None:
        return SystemClock()
    return RehearsalClock(start if start.tzinfo else start.replace(tzinfo=UTC))


def _word(error: Exception) -> str:
    cause = error if isinstance(error, SlackApiError) else error.__cause__ or error.__context__
    if isinstance(cause, SlackApiError):
        return str(cause.response.get("error"))
    return str(error)


def log_to_stderr(level: str) -> None:
    """Write structured log lines to standard error."""
    logging.basicConfig(level=level, format="%(levelname)s %(name)s %(message)s")
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )


def serve_socket(settings: Settings) -> None:
    """Serve Slack over Socket Mode until interrupted. Raises BadSettingsError where a token is missing."""
    need(settings, "slack_bot_token", "slack_app_token")
    rapporteur = compose(settings)
    disconnect = rapporteur.connect()
    rapporteur.start()
    until_interrupted()
    disconnect()
    rapporteur.stop()


def serve_http(settings: Settings) -> None:
    """Serve signed requests on PORT until interrupted. Raises BadSettingsError for a missing token or secret."""
    need(settings, "slack_bot_token", "slack_signing_secret")
    rapporteur = compose(settings)
    rapporteur.start()
    uvicorn.run(
        web(rapporteur.bolt, rapporteur.house),
        host="0.0.0.0",  # noqa: S104 - a server behind a balancer listens on every interface
        port=settings.port,
        log_level=settings.log_level.lower(),
        timeout_graceful_shutdown=1,
    )
    rapporteur.stop()


def need(settings: Settings, *keys: str) -> None:
    """Raise BadSettingsError for those of these variables that have no value."""
    missing = [BadSetting(key.upper(), None) for key in keys if getattr(settings, key) is None]
    if missing:
        raise BadSettingsError(missing)


def until_interrupted() -> None:
    """Wait for Ctrl-C or SIGTERM."""
    told = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: told.set())
    while not told.wait(0.2):
        pass


def main() -> None:
    """Serve over Socket Mode: what the Slack CLI starts (`slack run`)."""
    settings = read_settings()
    log_to_stderr(settings.log_level)
    serve_socket(settings)


if __name__ == "__main__":
    main()
