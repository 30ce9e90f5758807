"""How instants, words and lists are kept, the same on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, DateTime, Enum, Text
from sqlalchemy.exc import DontWrapMixin
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from sqlalchemy import Dialect


class NaiveInstant(DontWrapMixin, ValueError):  # noqa: N818 - named after what was given
    """An instant without a zone was to be stored or compared; `instant` is the one."""

    def __init__(self, instant: datetime) -> None:
        """Keep the instant."""
        super().__init__(f"{instant!r} has no time zone")
        self.instant = instant


class Instant(TypeDecorator[datetime]):
    """An aware datetime in any zone goes in, an aware UTC datetime comes out; a naive one raises NaiveInstant."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn into UTC; SQLite has no zones, so there it is kept without."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise NaiveInstant(value)
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give UTC back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def storable(text: str) -> str:
    """Return the text without what PostgreSQL cannot keep: NUL, and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


class Words(TypeDecorator[str]):
    """Text from people and documents, in whatever shape it arrives."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Leave out what cannot be kept."""
        return None if value is None else storable(value)


class Names(TypeDecorator[tuple[str, ...]]):
    """A short ordered list of ids or links, kept as JSON."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """Turn into what JSON has."""
        return None if value is None else list(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002
        """Turn back into a tuple."""
        return None if value is None else tuple(value)


def coded(words: type[StrEnum]) -> Enum:
    """Return a column type that keeps the values (not the names) of an enumeration as short text."""
    return Enum(words, native_enum=False, length=16, values_callable=lambda kind: [word.value for word in kind])
