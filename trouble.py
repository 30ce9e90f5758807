"""What can go wrong at the command line, as one sentence for each: what it was, and what to do."""

from __future__ import annotations

from app import PortUnavailableError, SlackRefusedError
from bot.languages import speech
from handlers.loading import NotLoadedError
from handlers.settings import ENV_FILE, BadSetting, BadSettingsError
from handlers.typed import Unusable
from rehearsal import FolderTaken, FolderUnusable
from sandbox.errors import PortTaken, StateUnreadable
from store.alone import AlreadyServed
from store.backups import NotEmpty
from store.engine import DatabaseUnavailable

TROUBLES = (
    AlreadyServed,
    BadSettingsError,
    DatabaseUnavailable,
    FolderTaken,
    FolderUnusable,
    NotEmpty,
    NotLoadedError,
    PortTaken,
    PortUnavailableError,
    SlackRefusedError,
    StateUnreadable,
    Unusable,
)


def told(error: Exception) -> str:
    """Return the sentence about one of `TROUBLES`; for variables, a line for each."""
    if isinstance(error, BadSettingsError):
        return "\n".join(_setting(one) for one in error.bad)
    key, values = _key_and_values(error)
    return speech("en").say(key, **values)


def _key_and_values(error: Exception) -> tuple[str, dict[str, object]]:
    match error:
        case Unusable():
            return error.key, error.values
        case NotLoadedError():
            return error.key, {"file": error.file, "reason": _why(error)}
        case DatabaseUnavailable():
            return "cli.database", {"url": f" {error.url}" if error.url else "", "reason": error.reason}
        case PortUnavailableError():
            return "cli.no_port", {"port": error.port, "reason": error.reason}
        case FolderUnusable():
            return "cli.no_folder", {"folder": error.folder, "reason": error.reason}
        case SlackRefusedError():
            return "cli.slack_refused", {"reason": error.reason}
        case _:
            return _of_another(error)


def _of_another(error: Exception) -> tuple[str, dict[str, object]]:
    match error:
        case AlreadyServed():
            return "cli.already_served", {"place": error.place}
        case NotEmpty():
            return "cli.not_empty", {"table": error.table}
        case FolderTaken():
            return "cli.folder_taken", {"folder": error.folder}
        case PortTaken():
            return "cli.port_taken", {"port": error.port}
        case StateUnreadable():
            return "cli.no_state", {"file": error.path}
        case _:
            raise error


def _why(error: NotLoadedError) -> str:
    return speech("en").say(f"read.reason.{error.reason}") if error.key == "cli.not_read" else error.reason


def _setting(bad: BadSetting) -> str:
    """Return the sentence about a variable that is missing or cannot be used, and what it should be."""
    talk = speech("en")
    if bad.key == ENV_FILE:
        return talk.say("cli.bad_env")
    if bad.value is None:
        return talk.say("cli.missing", key=bad.key)
    value = f" ({bad.value})" if bad.value else ""
    return talk.say("cli.bad_setting", key=bad.key, value=value, reason=talk.say(f"setting.{bad.key.lower()}"))
