"""Channels: the language that each speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from store import subscriptions
from store.tables import ChannelRow
from store.writing import insert_or_replace

if TYPE_CHECKING:
    from store.engine import Unit


def language(unit: Unit, channel: str) -> str | None:
    """Return the first language of the channel's first digest, else the one it was set to, else None."""
    received = subscriptions.of_channel(unit, channel)
    if received:
        return received[0].language
    return unit.connection.execute(
        select(ChannelRow.language).where(ChannelRow.channel == channel)
    ).scalar_one_or_none()


def set_language(unit: Unit, channel: str, language: str) -> None:
    """Remember the language of a channel."""
    insert_or_replace(unit, ChannelRow, {"channel": channel, "language": language}, key="channel")
