"""Whether everything is in place to serve: each thing looked at, what is wrong with it, and the mend.

Nothing is changed: no tables are made, and nothing is said in Slack. No secret is told.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.languages.complete import lacks
from handlers.clock import SystemClock
from handlers.delivery import UNREACHABLE
from store import outbox, people, subscriptions, threads
from store.engine import DatabaseUnavailable, Store, tables_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from slack_sdk.web import SlackResponse

    from handlers.settings import Settings

SCOPES = frozenset(
    {
        "app_mentions:read",
        "assistant:write",
        "channels:history",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "im:history",
        "im:write",
        "reactions:write",
        "users:read",
    }
)
"""What the bot token needs, as manifest.json asks for it."""
SKEW = timedelta(minutes=1)
"""A clock further off than this is said: Slack's requests are refused at five minutes."""
STUCK = timedelta(minutes=10)
"""A message that waits longer than this has nobody to send it."""
SECONDS = 10


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is `good`, the sentence (`check.<key>`) and its values."""

    key: str
    good: bool = True
    values: dict[str, object] = field(default_factory=dict)


def _good(key: str, **values: object) -> Finding:
    return Finding(key, values=values)


def _bad(key: str, **values: object) -> Finding:
    return Finding(key, good=False, values=values)


def check(settings: Settings) -> Iterator[Finding]:
    """Look at everything, and yield what is found, good or bad."""
    slack = _slack(settings)
    yield from _tokens(settings, slack)
    yield from _database(settings, slack)
    if settings.rapporteur_clock is not None:
        yield _bad("clock.rehearsal", start=settings.rapporteur_clock.isoformat())
    missing = lacks()
    yield _bad("catalogues.lacking", n=len(missing), first=missing[0]) if missing else _good("catalogues")


def _slack(settings: Settings) -> WebClient | None:
    token = settings.slack_bot_token
    if token is None:
        return None
    address = settings.slack_api_url
    return WebClient(token=token.get_secret_value(), base_url=address, timeout=SECONDS, retry_handlers=[])


def _tokens(settings: Settings, slack: WebClient | None) -> Iterator[Finding]:
    if slack is None:
        yield _bad("token.none")
        return
    try:
        known = slack.auth_test()
    except SlackApiError as error:
        yield _bad("token.refused", reason=error.response.get("error"))
    except UNREACHABLE as error:
        yield _bad("slack.away", address=settings.slack_api_url, reason=type(error).__name__)
    else:
        yield _good("token", workspace=known["team"], user=known["user"])
        yield _scopes(known)
        yield _skew(known)
    yield _transport(settings, slack)


def _header(known: SlackResponse, name: str) -> str | None:
    found = {key.lower(): value for key, value in known.headers.items()}.get(name)
    return str(found) if found is not None else None


def _scopes(known: SlackResponse) -> Finding:
    granted = _header(known, "x-oauth-scopes")
    if granted is None:
        return _bad("scopes.unknown")
    missing = SCOPES - {scope.strip() for scope in granted.split(",")}
    return _bad("scopes.missing", scopes=", ".join(sorted(missing))) if missing else _good("scopes")


def _skew(known: SlackResponse) -> Finding:
    """Compare this machine's clock with Slack's."""
    told = _header(known, "date")
    if told is None:
        return _good("clock.unknown")
    off = abs(SystemClock().now() - parsedate_to_datetime(told).astimezone(UTC))
    return _bad("clock.off", seconds=round(off.total_seconds())) if off > SKEW else _good("clock")


def _transport(settings: Settings, slack: WebClient) -> Finding:
    """Look at how Slack's events are to come: over a socket, or signed."""
    if settings.slack_app_token is None:
        return _good("http", port=settings.port) if settings.slack_signing_secret else _bad("transport.none")
    try:
        slack.apps_connections_open(app_token=settings.slack_app_token.get_secret_value())
    except SlackApiError as error:
        return _bad("socket.refused", reason=error.response.get("error"))
    except UNREACHABLE as error:
        return _bad("slack.away", address=settings.slack_api_url, reason=type(error).__name__)
    return _good("socket")


def _database(settings: Settings, slack: WebClient | None) -> Iterator[Finding]:
    try:
        current, head = tables_of(settings.database_url)
    except DatabaseUnavailable as error:
        yield _bad("database.away", url=error.url, reason=error.reason)
        return
    if current != head:
        yield _bad("database.behind", current=current or "–", head=head)
        return
    yield _good("database", head=head)
    store = Store.open(settings.database_url)
    try:
        yield from _kept(store, settings, slack)
    finally:
        store.close()


def _kept(store: Store, settings: Settings, slack: WebClient | None) -> Iterator[Finding]:
    """Look at what the database names: channels, zones, the secretariat's people, and what waits to be sent."""
    with store.unit() as unit:
        due = subscriptions.running(unit)
        channels = dict.fromkeys([*(one.channel for one in due), *threads.channels(unit)])
        known = people.known(unit, settings.secretariat)
        oldest = outbox.oldest(unit)
    yield _secretariat(settings, known)
    for zone in sorted({one.timezone for one in due} - available_timezones()):
        yield _bad("zone.unknown", zone=zone)
    yield _waiting(oldest)
    if slack is not None:
        yield from (_channel(slack, channel) for channel in channels)


def _secretariat(settings: Settings, known: dict[str, people.Person]) -> Finding:
    if not settings.secretariat:
        return _bad("secretariat.none")
    gone = sorted(user for user in settings.secretariat if user in known and known[user].deleted)
    return (
        _bad("secretariat.gone", users=", ".join(gone)) if gone else _good("secretariat", n=len(settings.secretariat))
    )


def _waiting(oldest: datetime | None) -> Finding:
    if oldest is not None and SystemClock().now() - oldest > STUCK:
        return _bad("outbox.stuck", since=f"{oldest:%Y-%m-%d %H:%M} UTC")
    return _good("outbox")


def _channel(slack: WebClient, channel: str) -> Finding:
    """Tell whether the bot is in a channel that it posts to: it reads the history of none that it is not in."""
    try:
        slack.conversations_history(channel=channel, limit=1)
    except SlackApiError as error:
        return _bad("channel.out", channel=channel, reason=error.response.get("error"))
    except UNREACHABLE as error:
        return _bad("channel.out", channel=channel, reason=type(error).__name__)
    return _good("channel", channel=channel)
