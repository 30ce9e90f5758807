"""The tables. Queries select columns and hand out the frozen values of `bot`; no row object leaves the store."""

from store.tables.amendments import AmendmentRow
from store.tables.base import Base
from store.tables.digests import ChannelReminderRow, StampRow, SubscriptionRow
from store.tables.drafts import DraftRow
from store.tables.editions import EditionRow, EditionTextRow
from store.tables.outbox import OutboxRow
from store.tables.plan import (
    AssignmentRow,
    CommitmentRow,
    DocumentRow,
    FileRow,
    HeadingRow,
    OwingRow,
    RecipientRow,
    RevisionRow,
    SearchRow,
    TermRow,
    UpdateRow,
    WordRow,
)
from store.tables.reminders import (
    ReminderMuteRow,
    ReminderRestRow,
    ReminderRoundRow,
    ReminderRow,
    RequestLineRow,
    RequestRow,
)
from store.tables.slack import ChannelRow, FocalPointRow, HeardRow, PersonRow, ThreadRow

__all__ = [
    "AmendmentRow",
    "AssignmentRow",
    "Base",
    "ChannelReminderRow",
    "ChannelRow",
    "CommitmentRow",
    "DocumentRow",
    "DraftRow",
    "EditionRow",
    "EditionTextRow",
    "FileRow",
    "FocalPointRow",
    "HeadingRow",
    "HeardRow",
    "OutboxRow",
    "OwingRow",
    "PersonRow",
    "RecipientRow",
    "ReminderMuteRow",
    "ReminderRestRow",
    "ReminderRoundRow",
    "ReminderRow",
    "RequestLineRow",
    "RequestRow",
    "RevisionRow",
    "SearchRow",
    "StampRow",
    "SubscriptionRow",
    "TermRow",
    "ThreadRow",
    "UpdateRow",
    "WordRow",
]
