"""What the bot answers, as values; `handlers/blocks/` draws them and the command line prints them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.plan import Document, Status, Tracked, Window


class Intent(StrEnum):
    """What a question wants."""

    LIST = "list"
    FIND = "find"
    SHOW = "show"
    PROGRESS = "progress"
    ROSTER = "roster"
    HELP = "help"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Makeup:
    """Who a body of the conference is made up of, asked for a day; with `member`, whether this country belongs to it.

    `chair`: who chairs the body is asked, not who belongs to it.
    """

    body: str
    on: date
    member: str | None = None
    chair: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence, understood: the same for commands and mentions.

    Filters combine with *and*; an empty tuple or None filters nothing.
    `parties` are ids as asked for ("we" is already the asker's own); a country stands for what it owes itself or
    through a group, a body for its own only. `window` bounds the due date, both ends included.
    `past` asks for what is past its date; `dated` for what has (True) or has no (False) dated deadline;
    `reported` for what the parties have (True) or have not (False) reported on; `open_only` leaves out completed ones.
    `labels` are normalised ("1.a.1"); `codes` are document codes; `theme` a heading's label ("3", "II", "R").
    `told` bounds the day on which something was reported. `words` is the free text left to look for; `unheard` are
    words that meant nothing beside it. `makeup` asks about the conference, not its plan. `courteous`: only a greeting,
    thanks or the like.
    """

    language: str
    intent: Intent
    text: str = ""
    parties: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    window: Window | None = None
    past: bool = False
    dated: bool | None = None
    reported: bool | None = None
    open_only: bool = False
    statuses: tuple[Status, ...] = ()
    labels: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    theme: str | None = None
    words: str = ""
    unheard: str = ""
    told: Window | None = None
    makeup: Makeup | None = None
    courteous: bool = False

    @property
    def narrows(self) -> bool:
        """Whether it asks for a part of the plan and not for all of it, or for all that is open."""
        named = self.parties or self.recipients or self.codes or self.labels or self.theme
        timed = self.window or self.past or self.told or self.dated is False
        return bool(named or timed or self.statuses or self.reported is not None)


@dataclass(frozen=True, slots=True)
class Heading:
    """A theme of a document: its label ("1", "R") and its words."""

    code: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Outline:
    """What understanding a question needs to know of the plan: the documents and their themes."""

    documents: tuple[Document, ...] = ()
    headings: tuple[Heading, ...] = ()
    editions: tuple[tuple[str, Heading], ...] = ()
    """The themes in the other languages that a document is kept in: (language, heading)."""

    @property
    def named(self) -> tuple[Heading, ...]:
        """The themes in every language that they are written in."""
        return (*self.headings, *(heading for _, heading in self.editions))

    def headings_in(self, language: str) -> tuple[Heading, ...]:
        """Return the themes in a language, where an edition has them; the others as their documents have them."""
        spoken = {(one.code, one.label): one for own, one in self.editions if own == language}
        return tuple(spoken.get((one.code, one.label), one) for one in self.headings)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many assignments stand at each status; `past` of them are not completed and past their date."""

    total: int = 0
    pending: int = 0
    in_progress: int = 0
    completed: int = 0
    on_hold: int = 0
    past: int = 0
    reported: int = 0
    """How many have at least one update that stands."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many assignments of a party under a theme are alike in status, in being past their date, in having reported.

    `code`, `label` and `words` are those of the theme's heading.
    """

    code: str
    label: str
    words: str
    party: str
    status: Status
    past: bool
    reported: bool
    n: int


@dataclass(frozen=True, slots=True)
class ProgressFigures:
    """Progress of a scope: in all, by theme (heading → tally) and by party (id → tally), in the plan's order."""

    total: Tally
    by_theme: tuple[tuple[Heading, Tally], ...] = ()
    by_party: tuple[tuple[str, Tally], ...] = ()


@dataclass(frozen=True, slots=True)
class RosterLine:
    """Who speaks for a party: Slack user ids, for a theme (None: for all)."""

    party: str
    users: tuple[str, ...]
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question.

    `intent` may differ from the question's: free text that meets nothing becomes NONE. `commitments` are in order;
    for FIND one clear winner, or nothing with `suggestions` (rivals or the nearest, best first).
    """

    question: Question
    intent: Intent
    today: date
    commitments: tuple[Tracked, ...] = ()
    suggestions: tuple[Tracked, ...] = ()
    progress: ProgressFigures | None = None
    roster: tuple[RosterLine, ...] = ()
    unknown: tuple[str, ...] = ()
    """Labels or codes that were named and do not exist."""
    members: tuple[str, ...] = ()
    """Who makes up the body that was asked for; () where that is not known."""
    past: int = 0
    """How many more are past their date, where the answer lists what lies ahead."""
    more: int = 0
    """How many come after `commitments`, where only the first were asked for."""

    @property
    def total(self) -> int:
        """How many commitments were found."""
        return len(self.commitments) + self.more


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a digest's "what changed": an update since the last digest."""

    reference: str
    party: str
    before: Status
    status: Status
    percent: int | None
    note: str
    said: datetime
    permalink: str | None


@dataclass(frozen=True, slots=True)
class Left:
    """How many more there are of each list of a digest than it holds."""

    changes: int = 0
    due: int = 0
    past: int = 0
    silent: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """The contents of one digest, before it is drawn.

    `due` falls due in the window, `past` is past its date and open, `silent` is due or past with the parties
    (ids) that have said nothing about it for three weeks.
    """

    today: date
    week: str
    language: str
    changes: tuple[Change, ...]
    due: tuple[Tracked, ...]
    past: tuple[Tracked, ...]
    silent: tuple[tuple[Tracked, tuple[str, ...]], ...]
    tally: Tally
    before: Tally | None = None
    """The same figures at the time of the last digest, where there was one."""
    left: Left = Left()

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to tell of this week but how far the plan is."""
        return not (self.changes or self.due or self.past)
