"""What all tables share."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Date, MetaData
from sqlalchemy.orm import DeclarativeBase

from bot.plan import AmendmentKind, Audience, DeadlineKind, DocumentState, Owed, Status
from store.columns import Instant, Names, Words, coded
from store.states import Kind, Quiet, State


class Base(DeclarativeBase):
    """How types are kept, and how constraints are named."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        str: Words,
        date: Date,
        datetime: Instant,
        tuple[str, ...]: Names,
        dict[str, Any]: JSON(none_as_null=True),
        Status: coded(Status),
        DocumentState: coded(DocumentState),
        Audience: coded(Audience),
        DeadlineKind: coded(DeadlineKind),
        Owed: coded(Owed),
        AmendmentKind: coded(AmendmentKind),
        Kind: coded(Kind),
        Quiet: coded(Quiet),
        State: coded(State),
    }
