"""The settings: the environment and `.env`, read once, typed; what cannot be used is named, and no secret is shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.languages import OFFERED
from handlers.clock import Clock, RehearsalClock, SystemClock
from store.engine import is_address, shown

if TYPE_CHECKING:
    from collections.abc import Callable

ENV_FILE = ".env"
SECRETS = frozenset({"slack_bot_token", "slack_app_token", "slack_signing_secret"})
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
WEB_ADDRESS = re.compile(r"https?://[^\s/]+(?:/\S*)?")
USER_IDS = re.compile(r"\s*(?:[UW][A-Z0-9]{5,}\s*(?:,\s*|$))*")
"""Slack user ids with commas between."""


@dataclass(frozen=True, slots=True)
class BadSetting:
    """A variable that cannot be used: its name, and its value (None: it has none; "": it is not to be shown)."""

    key: str
    value: str | None


class BadSettingsError(Exception):
    """Some variables have values that cannot be used, or none."""

    def __init__(self, bad: list[BadSetting]) -> None:
        """Keep all of them."""
        super().__init__(", ".join(one.key for one in bad))
        self.bad = bad


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
    """The environment and `.env`; every variable is described in README.md and `.env.example`."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE, env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", str_strip_whitespace=True
    )

    slack_bot_token: Annotated[SecretStr, _token("xoxb-")] | None = None
    slack_app_token: Annotated[SecretStr, _token("xapp-")] | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: Annotated[str, _must(WEB_ADDRESS.fullmatch)] = "https://slack.com/api/"
    database_url: Annotated[str, _must(is_address)] = "sqlite:///rapporteur.db"
    conference_timezone: Annotated[str, _must(available_timezones().__contains__)] = "America/Costa_Rica"
    default_language: Annotated[str, _must(OFFERED.__contains__)] = "en"
    secretariat_users: Annotated[str, _must(USER_IDS.fullmatch)] = ""
    port: Annotated[int, Field(ge=1, le=65_535)] = 3000
    log_level: Annotated[str, BeforeValidator(str.upper), _must(LEVELS.__contains__)] = "INFO"
    # Left to itself, pydantic takes a bare number too, as seconds since 1970.
    rapporteur_clock: Annotated[datetime, BeforeValidator(datetime.fromisoformat)] | None = None

    @property
    def secretariat(self) -> frozenset[str]:
        """The Slack user ids of those who administer."""
        return frozenset(user.strip() for user in self.secretariat_users.split(",") if user.strip())


def read_settings() -> Settings:
    """Read the environment once; raise BadSettingsError with every variable that cannot be used."""
    try:
        return Settings()
    except (OSError, UnicodeDecodeError):
        raise BadSettingsError([BadSetting(ENV_FILE, "")]) from None
    except ValidationError as error:
        found = {str(one["loc"][0]): str(one["input"]) for one in error.errors()}
        raise BadSettingsError([_bad(key, value) for key, value in found.items()]) from None


def _bad(key: str, value: str) -> BadSetting:
    if key == "database_url":
        value = shown(value)
    return BadSetting(key.upper(), "" if key in SECRETS else value)


def need(settings: Settings, *keys: str) -> None:
    """Raise BadSettingsError for those of these variables that have no value."""
    missing = [BadSetting(key.upper(), None) for key in keys if getattr(settings, key) is None]
    if missing:
        raise BadSettingsError(missing)


def clock_of(settings: Settings) -> Clock:
    """Return the machine's clock, or the one that starts at RAPPORTEUR_CLOCK."""
    start = settings.rapporteur_clock
    if start is None:
        return SystemClock()
    return RehearsalClock(start if start.tzinfo else start.replace(tzinfo=UTC))
