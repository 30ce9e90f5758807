"""The vocabulary of the plan of action, as frozen values.

Everything that is read, remembered, asked or reported is one of these words (DESIGN.md, "The words").
Party ids are those of `bot.parties` (`MEX`, `TS`, `MEMBERS`); dates are calendar dates of the conference.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Status(StrEnum):
    """How far one party is with one commitment; "past its date" is derived, never a status."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    ON_HOLD = "on_hold"


class DocumentState(StrEnum):
    """A draft is not yet published; an archived document is found only when it is asked for."""

    DRAFT = "draft"
    ACTIVE = "active"
    ARCHIVED = "archived"


class Audience(StrEnum):
    """Who may see a document, or sits in a channel."""

    PUBLIC = "public"
    MEMBERS = "members"


class DeadlineKind(StrEnum):
    """Only a dated deadline has days; the others keep their phrase and are shown as written."""

    DATED = "dated"
    EVENT_RELATIVE = "event_relative"
    RECURRING = "recurring"
    VAGUE = "vague"


class Owed(StrEnum):
    """How several owe one act, where the secretariat says so: each for itself, or all of them once."""

    EACH = "each"
    JOINT = "joint"


@dataclass(frozen=True, slots=True)
class Window:
    """A span of days, both ends included; an open end is None."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """The phrase as written and the first and last day that it names; the last day is the due date."""

    phrase: str
    start: date | None
    end: date | None
    kind: DeadlineKind = DeadlineKind.DATED


class AmendmentKind(StrEnum):
    """What a newer document does to an older commitment."""

    SUPERSEDED = "superseded"
    """A newer commitment, or a newer document as a whole, takes its place."""
    CLOSED = "closed"
    """It is not to be done any more, and nothing takes its place."""
    MOVED = "moved"
    """It has another deadline."""
    RENEWED = "renewed"
    """It recurs, and is given its next date: whoever has completed it does so again."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """What holds of a commitment (`reference`) from the day `effective` on.

    `by` is the reference of the newer commitment or the code of the newer document; None where neither is named.
    `before` and `after` are the deadlines of one that was moved or renewed. One that was taken back never held, and is
    kept.
    Instants are UTC.
    """

    id: int
    kind: AmendmentKind
    reference: str
    by: str | None
    effective: date
    before: Deadline | None
    after: Deadline | None
    note: str
    recorded: datetime
    recorded_by: str
    taken_back: datetime | None = None
    taken_back_by: str | None = None

    @property
    def ends(self) -> bool:
        """Whether the commitment is in force no more."""
        return self.kind in (AmendmentKind.SUPERSEDED, AmendmentKind.CLOSED)

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return self.taken_back is None


@dataclass(frozen=True, slots=True)
class Commitment:
    """One act that a document says somebody will do.

    `theme` is the heading that it stands under ("" where there is none); `theme_label` that heading's own
    label ("1", "II", "R"; "" where there is none). `responsible` may name groups; a `recipient` owes nothing.
    A party that is not known keeps the name that the text gives it as its id. `owed` is None where the nature of
    the parties decides: each of those named, each member of an *each* group, a *joint* body once.
    """

    code: str
    label: str
    text: str
    theme: str
    theme_label: str
    responsible: tuple[str, ...]
    recipient: tuple[str, ...]
    deadline: Deadline | None
    owed: Owed | None = None

    @property
    def reference(self) -> str:
        """The unambiguous name: document code and label, `AHG2016 1.a.2`."""
        return f"{self.code} {self.label}"

    @property
    def due(self) -> date | None:
        """The last day that the deadline names, where it names one."""
        return self.deadline.end if self.deadline else None


class Reason(StrEnum):
    """Why a sentence of a document is no commitment."""

    LEAD_IN = "lead_in"
    THANKS = "thanks"
    NOTED = "noted"
    DONE = "done"
    OBJECTIVE = "objective"
    ATTENDANCE = "attendance"
    DROPPED = "dropped"
    """The secretariat took it out of a draft."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A sentence that was read and is no commitment, with the reason."""

    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """What the reader understood of one document; nothing of it is stored yet.

    `start` and `end` are the days of the meeting (deadlines count from `end`); `participants` are party ids.
    """

    code: str
    title: str
    place: str
    start: date | None
    end: date | None
    language: str
    participants: tuple[str, ...]
    commitments: tuple[Commitment, ...]
    set_aside: tuple[SetAside, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document that is remembered."""

    code: str
    title: str
    place: str
    start: date
    end: date
    language: str
    state: DocumentState
    audience: Audience


@dataclass(frozen=True, slots=True)
class Assignment:
    """A commitment × a party that owes it: a member of an *each* group, a *joint* body as a whole, or a named party."""

    party: str
    status: Status = Status.PENDING
    percent: int | None = None
    changed: datetime | None = None
    """When the status was last reported (UTC); None while nothing was."""


@dataclass(frozen=True, slots=True)
class Update:
    """What was reported for one assignment, as it stands after edits. Instants are UTC."""

    id: int
    reference: str
    party: str
    status: Status
    percent: int | None
    note: str
    evidence: tuple[str, ...]
    said: datetime
    happened: date | None
    author: str
    recorded_by: str
    channel: str | None
    ts: str | None
    permalink: str | None
    before: Status
    """The party's status before this update."""
    retracted: bool = False
    revisions: int = 0


@dataclass(frozen=True, slots=True)
class Tracked:
    """A commitment with the document that it stands in, where each party is with it, and the last update."""

    commitment: Commitment
    document: Document
    assignments: tuple[Assignment, ...]
    last_update: Update | None = None
    channel: str | None = None
    ts: str | None = None
    """Channel and ts of the commitment's own thread, where it has been posted."""
    thread_url: str | None = None
    """The address of that thread; only the edge knows in which workspace it is read."""
    amendments: tuple[Amendment, ...] = ()
    """What stands of its amendments, in their order; only the last can have ended it."""
    replaces: tuple[str, ...] = ()
    """References of the commitments that it supersedes."""

    @property
    def ended(self) -> Amendment | None:
        """By what it was superseded or closed; None while it is in force."""
        last = self.amendments[-1] if self.amendments else None
        return last if last is not None and last.ends else None
